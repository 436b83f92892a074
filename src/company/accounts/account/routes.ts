import { type IdentityId, parseId, type SessionId } from '#kernel/ids.ts'
import { Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import type { AccountView } from '../contract.ts'
import type { PasskeysService } from '../passkeys/service.ts'
import type { AccountsService } from '../service.ts'
import { sessionToken } from '../session-cookie.ts'
import type { SignOnService } from '../sign-on/service.ts'

type WithId = { Params: { id: string } }

export interface AccountRouteParts {
  readonly accounts: AccountsService
  readonly signOn: SignOnService
  readonly passkeys: PasskeysService
}

export function accountRoutes(app: Http, { accounts, signOn, passkeys }: AccountRouteParts): void {
  app.get('/api/account', async (request, reply): Promise<AccountView> => {
    const session = requireSession(request)
    const user = (await accounts.user(session.userId))!
    const identities = await signOn.identities(session)
    const sessions = await accounts.sessions(session, sessionToken(request) ?? '')
    reply.header('cache-control', 'no-store')
    return {
      email: user.email,
      identities: identities.map(({ id, provider, email, createdAt, usedAt }) => ({
        id, email, providerName: signOn.provider(provider)?.name ?? provider, createdAt: iso(createdAt), usedAt: iso(usedAt),
      })),
      passkeys: (await passkeys.list(session)).map(({ id, credentialId, name, createdAt, usedAt }) => ({
        id, credentialId, name, createdAt: iso(createdAt), usedAt: usedAt === null ? null : iso(usedAt),
      })),
      providers: signOn.providers.map(({ id, name }) => ({ id, name })),
      sessions: sessions.map(({ createdAt, seenAt, ...one }) => ({ ...one, createdAt: iso(createdAt), seenAt: iso(seenAt) })),
    }
  })

  app.delete<WithId>('/api/account/identities/:id', async (request, reply) => {
    await signOn.unlink(requireSession(request), idOf<IdentityId>(request))
    return reply.status(204).send()
  })

  app.delete<WithId>('/api/account/sessions/:id', async (request, reply) => {
    await accounts.endSession(requireSession(request), idOf<SessionId>(request))
    return reply.status(204).send()
  })

  app.delete('/api/account/sessions', async (request, reply) => {
    await accounts.endOtherSessions(requireSession(request), sessionToken(request) ?? '')
    return reply.status(204).send()
  })
}

const iso = (at: number): string => new Date(at).toISOString()

function idOf<I extends IdentityId | SessionId>({ params }: { params: { id: string } }): I {
  const id = parseId<I>(params.id)
  if (!id) throw new Refused(404, 'not_found')
  return id
}
