import { type ConnectionId, parseId } from '#kernel/ids.ts'
import { MINUTE } from '#kernel/interval.ts'
import { type Database, Unavailable } from '#platform/db/database.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import type { ProviderId } from '#platform/openid/provider.ts'
import { missingBundles } from './bundles.ts'
import { type BundleId, connectionRequest, type ConnectionStart, type ConnectionsView, type ConnectionView } from './contract.ts'
import { ATTEMPT_MINUTES, type ConnectionsService, type Finished } from './service.ts'
import type { ConnectionRow } from './store.ts'

export interface ConnectionsRoutesParts {
  readonly db: Database
  readonly connections: ConnectionsService
  /** Where the dashboard goes on, for each bundle. */
  readonly pageOf: (bundle: BundleId | undefined) => string
}

/** Sent with the provider's redirect, which comes from another site: `lax` lets a top-level GET carry it. */
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: (ATTEMPT_MINUTES * MINUTE) / 1000 } as const
const cookieOf = (id: ProviderId) => `__Host-connection-${id}`
const fewTries = { rateLimit: { max: 60, timeWindow: '15 minutes' } }

/** Accounts at other houses are the business of who holds them: an admin sees a colleague's calendars, never his accounts. */
export function connectionsRoutes(app: Http, { db, connections, pageOf }: ConnectionsRoutesParts): void {
  app.get('/api/connections', async (request): Promise<ConnectionsView> => {
    const { scope, agentId } = requireSession(request)
    const rows = await db.within(scope, (tx) => connections.listOf(tx, agentId))
    return { offers: connections.offers(), connections: rows.map(viewOf) }
  })

  // From the dashboard with its token, never by a mere link: else a stranger's page could tie the stranger's account.
  app.post('/api/connections', { config: fewTries }, async (request, reply): Promise<ConnectionStart> => {
    const session = requireSession(request)
    const { provider, bundle, connectionId } = parseInput(connectionRequest, request.body)
    const begun = await connections.begin(session, { provider, bundle, connectionId: connectionId as ConnectionId | undefined })
    if (!begun.ok) throw new Refused(422, begun.reason)
    reply.setCookie(cookieOf(provider), begun.value.attempt, cookie)
    return { url: begun.value.url.href }
  })

  app.get<{ Params: { provider: string } }>('/connections/:provider/callback', { config: fewTries }, async (request, reply) => {
    const provider = connections.provider(request.params.provider)
    if (!provider) throw new Refused(404, 'not_found')
    const attempt = request.cookies[cookieOf(provider.id)]
    reply.clearCookie(cookieOf(provider.id), cookie).header('cache-control', 'no-store')
    const { search } = new URL(request.url, 'http://localhost')
    const finished = await connections.finish(provider, { attempt, search, session: request.session }).catch((error: unknown) => {
      if (error instanceof Unavailable) return 'unavailable' as const
      throw error
    })
    return reply.redirect(nextPage(finished), 303)
  })

  function nextPage(finished: Finished | 'unavailable' | undefined): string {
    const isDone = finished !== undefined && finished !== 'unavailable'
    const query = isDone
      ? finished.result.ok ? { connection: finished.result.value } : { connect: finished.result.reason, bundle: finished.bundle }
      : { connect: finished ?? 'attempt_over' }
    return `${pageOf(isDone ? finished.bundle : undefined)}?${new URLSearchParams(query)}`
  }

  app.delete<{ Params: { id: string } }>('/api/connections/:id', async (request, reply) => {
    const { scope, agentId } = requireSession(request)
    const id = parseId<ConnectionId>(request.params.id)
    const row = id && (await db.within(scope, (tx) => connections.find(tx, id)))
    if (!row || row.agentId !== agentId) throw new Refused(404, 'not_found')
    await connections.revoke(scope, row.id)
    return reply.status(204).send()
  })
}

function viewOf({ id, provider, email, state, bundles, scopes }: ConnectionRow): ConnectionView {
  const missing = state === 'revoked' ? bundles : missingBundles(provider, { asked: bundles, granted: scopes })
  return { id, provider, email, state, bundles: [...bundles], missing: [...missing] }
}
