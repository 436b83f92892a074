import { parseId, type TeamInvitationId } from '#kernel/ids.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'
import { requireAdmin } from '#platform/http/session.ts'
import { type InvitationsView, newInvitation } from '../contract.ts'
import { deviceOf } from '../device.ts'
import type { ProviderButton } from '../page.ts'
import type { SendPage } from '../send-page.ts'
import type { AccountsService } from '../service.ts'
import { sessionToken, setSession } from '../session-cookie.ts'
import { signOnNoticePage } from '../sign-on/page.ts'
import { invitationPage } from './page.ts'
import type { AcceptRefusal, InvitationsService } from './service.ts'

export interface InvitationRouteParts {
  readonly invitations: InvitationsService
  readonly accounts: AccountsService
  readonly send: SendPage
  readonly providers: readonly ProviderButton[]
  readonly dashboardUrl: string
}

type WithToken = { Params: { token: string } }

export function invitationRoutes(app: Http, { invitations, accounts, send, providers, dashboardUrl }: InvitationRouteParts): void {
  app.get('/api/invitations', async (request): Promise<InvitationsView> => {
    const listed = await invitations.list(requireAdmin(request).scope)
    return {
      invitations: listed.map(({ invitedBy: _, locale: _locale, createdAt, expiresAt, ...one }) => ({
        ...one, createdAt: new Date(createdAt).toISOString(), expiresAt: new Date(expiresAt).toISOString(),
      })),
    }
  })

  app.post('/api/invitations', { config: { rateLimit: { max: 60, timeWindow: '15 minutes' } } }, async (request, reply) => {
    const invited = await invitations.invite(requireAdmin(request), parseInput(newInvitation, request.body))
    if (!invited.ok) throw new Refused(409, invited.reason)
    return reply.status(201).send({ id: invited.value })
  })

  app.delete<{ Params: { id: string } }>('/api/invitations/:id', async (request, reply) => {
    const { scope } = requireAdmin(request)
    const id = parseId<TeamInvitationId>(request.params.id)
    const revoked = id && (await invitations.revoke(scope, id))
    if (!revoked?.ok) throw new Refused(404, 'not_found')
    return reply.status(204).send()
  })

  const refuse = (request: Request, reply: Reply, notice: AcceptRefusal) =>
    send(request, reply.status(notice === 'invitation_over' ? 410 : 409), (tools) =>
      signOnNoticePage({ notice, provider: '', next: { url: '/sign-in', isAccount: false } }, tools),
    )

  app.get<WithToken>('/invitation/:token', async (request, reply) => {
    const { token } = request.params
    const invitation = await invitations.find(token)
    if (!invitation) return refuse(request, reply, 'invitation_over')
    const ways = providers.map(({ name, url }) => ({ name, url: `${url}?invitation=${encodeURIComponent(token)}` }))
    return send(request, reply, (tools) => invitationPage({ ...invitation, accept: { action: `/invitation/${token}`, hidden: {} }, providers: ways }, tools))
  })

  app.post<WithToken>('/invitation/:token', { config: { isPublicForm: true, rateLimit: { max: 20, timeWindow: '15 minutes' } } }, async (request, reply) => {
    const accepted = await invitations.acceptByLink(request.params.token, request.session)
    if (!accepted.ok) return refuse(request, reply, accepted.reason)
    const { userId, agencyId } = accepted.value
    const started = await accounts.startSession(userId, { method: 'invitation', device: deviceOf(request.headers['user-agent']), agencyId })
    if (!started.ok) return refuse(request, reply, 'invitation_over')
    await accounts.signOut(sessionToken(request))
    return setSession(reply, started.value).redirect(dashboardUrl, 303)
  })
}
