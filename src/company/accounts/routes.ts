import { parseEmailAddress } from '#kernel/email-address.ts'
import { iconsFrom } from '#kernel/look/icon.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import { DAY } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import { ASSETS_PATH, assetUrl, pageFrame, type WebManifest } from '#platform/http/page-frame.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'
import { requireSession, type Session } from '#platform/http/session.ts'
import type { Log } from '#platform/log/log.ts'
import { linkRequest, sessionChange, type SessionView } from './contract.ts'
import { confirmSignInPage, linkSentPage, signInPage, type SignInView } from './page.ts'
import { type AccountsService, SESSION_DAYS } from './service.ts'

// The prefix makes browsers refuse the cookie unless it is Secure, for all paths and for this host alone
// (draft-ietf-httpbis-rfc6265bis §4.1.3.2); they take http://localhost as secure.
const COOKIE = '__Host-session'
const COOKIE_OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

export interface AccountsRouteParts {
  readonly accounts: AccountsService
  readonly log: Log
  readonly manifest: WebManifest
  /** Where a signed-in user goes. */
  readonly dashboardUrl: string
  /** In the demo: a way in without a mail. */
  readonly demoUrl?: string
}

/** For the web server's `readSession`. */
export const sessionReader =
  (accounts: AccountsService) =>
  async (request: Request): Promise<Session | undefined> => {
    const token = request.cookies[COOKIE]
    return token === undefined || request.url.startsWith(ASSETS_PATH) ? undefined : accounts.session(token)
  }

type WithToken = { Params: { token: string } }

const aForm = { isPublicForm: true }
/** Of one network; a whole office asking at once still fits. */
const fewLinks = { ...aForm, rateLimit: { max: 20, timeWindow: '15 minutes' } }

export function accountsRoutes(app: Http, { accounts, log, manifest, dashboardUrl, demoUrl }: AccountsRouteParts): void {
  const icon = iconsFrom(assetUrl(manifest, 'icons.svg'))
  const send = (request: Request, reply: Reply, write: (tools: PageTools) => Page) => {
    const locale = localeOf(request)
    const document = pageFrame(write({ locale, icon }), { locale, manifest, siteName: 'Assistant.immo', scripts: ['booking.js'] })
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(document)
  }
  const askForAddress = (request: Request, reply: Reply, view: Pick<SignInView, 'state' | 'email'>) =>
    send(request, reply, (tools) =>
      signInPage({ ...view, signIn: { action: '/sign-in', hidden: {} }, ...(demoUrl === undefined ? {} : { demoUrl }) }, tools),
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
    const signedIn = await accounts.signIn(request.params.token)
    if (!signedIn.ok) return askForAddress(request, reply.status(410), { state: 'link_expired' })
    const previous = request.cookies[COOKIE]
    if (previous !== undefined) await accounts.signOut(previous)
    return reply
      .setCookie(COOKIE, signedIn.value, { ...COOKIE_OPTIONS, maxAge: (SESSION_DAYS * DAY) / 1000 })
      .redirect(dashboardUrl, 303)
  })

  app.get('/api/session', async (request, reply): Promise<SessionView> => {
    reply.header('cache-control', 'no-store')
    return accounts.view(requireSession(request))
  })

  app.patch('/api/session', async (request, reply) => {
    const session = requireSession(request)
    const change = parseInput(sessionChange, request.body)
    const changed = await accounts.changeSession(session, request.cookies[COOKIE] ?? '', change)
    if (!changed.ok) throw new Refused(404, 'not_found')
    return reply.status(204).send()
  })

  app.delete('/api/session', async (request, reply) => {
    requireSession(request)
    await accounts.signOut(request.cookies[COOKIE] ?? '')
    return reply.clearCookie(COOKIE, COOKIE_OPTIONS).status(204).send()
  })
}

/** The language asked for in the address, else the browser's first one that we speak. */
function localeOf(request: Request): Locale {
  const { lang } = request.query as { lang?: unknown }
  if (lang === 'fr' || lang === 'en') return lang
  const wanted = /\b(fr|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase()
  return wanted === 'en' ? 'en' : 'fr'
}
