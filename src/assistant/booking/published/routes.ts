import type { TeamService } from '#agency/team/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { Database } from '#platform/db/database.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http, Request } from '#platform/http/server.ts'
import { requireSelfOrAdmin, requireSession } from '#platform/http/session.ts'
import { type Published, type PublishedNow, publishedQuery, publishing } from './contract.ts'
import type { PublishedService } from './service.ts'

/** The feed itself, at an address that is its key; and where its agent decides about it. */
export function publishedRoutes(app: Http, { db, team, published }: { db: Database; team: Pick<TeamService, 'agent'>; published: PublishedService }): void {
  async function agentFor(request: Request, id: string): Promise<{ scope: AgencyScope; agentId: AgentId }> {
    const { scope } = requireSession(request)
    const agent = await db.within(scope, (tx) => team.agent(tx, id as AgentId))
    if (!agent) throw new Refused(404, 'not_found')
    requireSelfOrAdmin(request, agent.id)
    return { scope, agentId: agent.id }
  }

  app.get<{ Params: { token: string } }>('/agenda/:token', async (request, reply) => {
    const text = await published.read(request.params.token.replace(/\.ics$/, ''))
    if (text === undefined) throw new Refused(404, 'not_found')
    return reply.type('text/calendar; charset=utf-8').headers({ 'cache-control': 'private, max-age=300', 'x-robots-tag': 'noindex' }).send(text)
  })

  app.get('/api/calendars/published', async (request): Promise<Published> => {
    requireSession(request)
    const { scope, agentId } = await agentFor(request, parseInput(publishedQuery, request.query).agentId)
    return published.shown(scope, agentId)
  })

  app.put('/api/calendars/published', async (request): Promise<PublishedNow> => {
    requireSession(request)
    const wanted = parseInput(publishing, request.body)
    const { scope, agentId } = await agentFor(request, wanted.agentId)
    return published.publish(scope, agentId, wanted)
  })

  app.delete('/api/calendars/published', async (request, reply) => {
    requireSession(request)
    const { scope, agentId } = await agentFor(request, parseInput(publishedQuery, request.query).agentId)
    await published.end(scope, agentId)
    return reply.status(204).send()
  })
}
