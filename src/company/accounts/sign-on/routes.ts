import { Unavailable } from '#platform/db/database.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import { MINUTE } from '#kernel/interval.ts'
import { identityRequest, type IdentityStart } from '../contract.ts'
import { deviceOf } from '../device.ts'
import type { SendPage } from '../send-page.ts'
import type { AccountsService } from '../service.ts'
import { COOKIE_OPTIONS, sessionToken, setSession } from '../session-cookie.ts'
import type { Purpose } from './attempt.ts'
import { signOnNoticePage, type SignOnNoticeView } from './page.ts'
import type { Provider } from '#platform/openid/provider.ts'
import { ATTEMPT_MINUTES, type SignOnService } from './service.ts'

export interface SignOnRouteParts {
  readonly signOn: SignOnService
  readonly accounts: AccountsService
  readonly send: SendPage
  /** Where a signed-in user goes, and where he sees his account. */
  readonly dashboardUrl: string
  readonly accountUrl: string
}

type WithProvider = { Params: { provider: string }; Querystring: { invitation?: unknown; admin_consent?: unknown } }

/** One cookie for each provider, so that what began with one cannot end with another (RFC 9700 §4.4). */
const cookieOf = ({ id }: Provider) => `__Host-sign-on-${id}`
const cookieLasts = { ...COOKIE_OPTIONS, maxAge: (ATTEMPT_MINUTES * MINUTE) / 1000 }
const fewTries = { rateLimit: { max: 60, timeWindow: '15 minutes' } }

export function signOnRoutes(app: Http, { signOn, accounts, send, dashboardUrl, accountUrl }: SignOnRouteParts): void {
  const known = (id: string): Provider => {
    const provider = signOn.provider(id)
    if (!provider) throw new Refused(404, 'not_found')
    return provider
  }

  async function begin(reply: Reply, provider: Provider, purpose: Purpose): Promise<URL> {
    const { url, attempt } = await signOn.begin(provider, purpose)
    reply.setCookie(cookieOf(provider), attempt, cookieLasts)
    return url
  }

  /** A page that says what became of it; who is signed in goes on to his account. */
  function tell(request: Request, reply: Reply, { provider, notice }: { provider: Provider; notice: SignOnNoticeView['notice'] }) {
    const isAccount = request.session !== undefined
    return send(request, reply.status(statusOf(notice)), (tools) =>
      signOnNoticePage({
        notice, provider: provider.name, next: { url: isAccount ? accountUrl : '/sign-in', isAccount },
        ...(notice === 'needs_administrator' ? { adminConsentUrl: signOn.adminConsentUrl(provider).href } : {}),
      }, tools),
    )
  }

  // A link and not a form: our policy lets no form lead to another house. It changes nothing but a cookie of its own.
  app.get<WithProvider>('/sign-on/:provider', { config: fewTries }, async (request, reply) => {
    const provider = known(request.params.provider)
    const { invitation } = request.query
    try {
      const url = await begin(reply, provider, typeof invitation === 'string' ? { kind: 'invitation', token: invitation } : { kind: 'sign_in' })
      return reply.header('cache-control', 'no-store').redirect(url.href, 303)
    } catch (error) {
      if (error instanceof Unavailable) return tell(request, reply, { provider, notice: 'unavailable' })
      throw error
    }
  })

  app.get<WithProvider>('/sign-on/:provider/callback', { config: fewTries }, async (request, reply) => {
    const provider = known(request.params.provider)
    if (request.query.admin_consent === 'True') return tell(request, reply, { provider, notice: 'administrator_agreed' })
    const attempt = request.cookies[cookieOf(provider)]
    reply.clearCookie(cookieOf(provider), COOKIE_OPTIONS).header('cache-control', 'no-store')
    const search = new URL(request.url, 'http://localhost').search
    const device = deviceOf(request.headers['user-agent'])
    const finished = await signOn.finish(provider, { attempt, search, device, session: request.session }).catch((error: unknown) => {
      if (error instanceof Unavailable) return { ok: false, reason: 'unavailable' } as const
      throw error
    })
    if (!finished.ok) return tell(request, reply, { provider, notice: finished.reason })
    if (finished.value.kind === 'linked') return reply.redirect(accountUrl, 303)
    await accounts.signOut(sessionToken(request))
    return setSession(reply, finished.value.token).redirect(dashboardUrl, 303)
  })

  // From the dashboard with its token, never by a mere link: else a stranger's page could link the stranger's account.
  app.post('/api/account/identities', { config: fewTries }, async (request, reply): Promise<IdentityStart> => {
    const { userId } = requireSession(request)
    const provider = known(parseInput(identityRequest, request.body).provider)
    return { url: (await begin(reply, provider, { kind: 'link', userId })).href }
  })
}

function statusOf(notice: SignOnNoticeView['notice']): number {
  switch (notice) {
    case 'administrator_agreed':
      return 200
    case 'unavailable':
      return 503
    case 'attempt_over':
    case 'invitation_over':
      return 410
    case 'linked_elsewhere':
    case 'already_member':
      return 409
    default:
      return 403
  }
}
