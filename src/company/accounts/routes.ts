import { parseEmailAddress } from '#kernel/email-address.ts'
import { ASSETS_PATH } from '#platform/http/page-frame.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'
import { requireSession, type Session } from '#platform/http/session.ts'
import type { Log } from '#platform/log/log.ts'
import { linkRequest, sessionChange, type SessionView } from './contract.ts'
import { deviceOf } from './device.ts'
import { confirmSignInPage, linkSentPage, type ProviderButton, signInPage, type SignInView } from './page.ts'
import type { SendPage } from './send-page.ts'
import type { AccountsService } from './service.ts'
import { clearSession, sessionToken, setSession } from './session-cookie.ts'

export interface AccountsRouteParts {
  readonly accounts: AccountsService
  readonly log: Log
  readonly send: SendPage
  readonly providers: readonly ProviderButton[]
  /** Where a signed-in user goes. */
  readonly dashboardUrl: string
  /** In the demo: a way in without a mail. */
  readonly demoUrl?: string
}

/** For the web server's `readSession`. */
export const sessionReader =
  (accounts: AccountsService) =>
  async (request: Request): Promise<Session | undefined> => {
    const token = sessionToken(request)
    return token === undefined || request.url.startsWith(ASSETS_PATH) ? undefined : accounts.session(token)
  }

type WithToken = { Params: { token: string } }

const aForm = { isPublicForm: true }
/** Of one network; a whole office asking at once still fits. */
const fewLinks = { ...aForm, rateLimit: { max: 20, timeWindow: '15 minutes' } }

export function accountsRoutes(app: Http, { accounts, log, send, providers, dashboardUrl, demoUrl }: AccountsRouteParts): void {
  const askForAddress = (request: Request, reply: Reply, view: Pick<SignInView, 'state' | 'email'>) =>
    send(
      request, reply,
      (tools) => signInPage({ ...view, providers, signIn: { action: '/sign-in', hidden: {} }, ...(demoUrl === undefined ? {} : { demoUrl }) }, tools),
      { scripts: ['sign-in.js'] },
    )

  app.get('/sign-in', async (request, reply) => {
    if (request.session) return reply.redirect(dashboardUrl, 303)
    const isSignedOut = 'signed-out' in (request.query as object)
    return askForAddress(request, reply, { state: isSignedOut ? 'signed_out' : 'ask' })
  })

  app.post('/sign-in', { config: fewLinks }, async (request, reply) => {
    const { email } = parseInput(linkRequest, request.body)
    if (!parseEmailAddress(email)) return askForAddress(request, reply.status(422), { state: 'invalid_email', email })
    // Not awaited: the answer is the same, and as quick, whether the address is known or not.
    accounts.sendLink(email).catch((error) => log.failure('accounts.link_not_sent', error))
    return send(request, reply, (tools) => linkSentPage({ email, signInUrl: '/sign-in' }, tools))
  })

  app.get<WithToken>('/sign-in/:token', async (request, reply) => {
    const { token } = request.params
    const owner = await accounts.ownerOfLink(token)
    if (!owner) return askForAddress(request, reply.status(410), { state: 'link_expired' })
    return send(request, reply, (tools) => confirmSignInPage({ confirm: { action: `/sign-in/${token}`, hidden: {} }, email: owner.email }, tools))
  })

  app.post<WithToken>('/sign-in/:token', { config: fewLinks }, async (request, reply) => {
    const signedIn = await accounts.signIn(request.params.token, deviceOf(request.headers['user-agent']))
    if (!signedIn.ok) return askForAddress(request, reply.status(410), { state: 'link_expired' })
    await accounts.signOut(sessionToken(request))
    return setSession(reply, signedIn.value).redirect(dashboardUrl, 303)
  })

  app.get('/api/session', async (request, reply): Promise<SessionView> => {
    reply.header('cache-control', 'no-store')
    return accounts.view(requireSession(request))
  })

  app.patch('/api/session', async (request, reply) => {
    const session = requireSession(request)
    const change = parseInput(sessionChange, request.body)
    const changed = await accounts.changeSession(session, sessionToken(request) ?? '', change)
    if (!changed.ok) throw new Refused(404, 'not_found')
    return reply.status(204).send()
  })

  app.delete('/api/session', async (request, reply) => {
    requireSession(request)
    await accounts.signOut(sessionToken(request))
    return clearSession(reply).status(204).send()
  })
}
