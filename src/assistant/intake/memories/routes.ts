import type { TeamService } from '#agency/team/service.ts'
import { portalById } from '#assistant/intake/reading/portals/portals.ts'
import type { Database } from '#platform/db/database.ts'
import { Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireAdmin } from '#platform/http/session.ts'
import { fieldsOfMemory } from '../learned-layout.ts'
import type { IntakeService } from '../service.ts'
import type { MemoriesView } from './contract.ts'

/** What corrections taught is the agency's own: its admins see it, and have it forgotten. */
export function memoriesRoutes(app: Http, { db, team, intake }: { db: Database; team: Pick<TeamService, 'names'>; intake: Pick<IntakeService, 'memories'> }): void {
  app.get('/api/memories', async (request): Promise<MemoriesView> => {
    const { scope } = requireAdmin(request)
    const names = await db.within(scope, team.names)
    const memories = await intake.memories.list(scope)
    return {
      memories: memories.map(({ memory, portal, used, taughtBy, taughtAt }) => ({
        id: memory.id, senderDomain: memory.senderDomain, portalName: portalById(portal)?.name ?? null, fields: fieldsOfMemory(memory), used,
        taughtAt: new Date(taughtAt).toISOString(), taughtBy: names.get(taughtBy) ?? '',
      })),
    }
  })

  app.delete<{ Params: { id: string } }>('/api/memories/:id', async (request, reply) => {
    const { scope } = requireAdmin(request)
    if (!(await intake.memories.forget(scope, request.params.id))) throw new Refused(404, 'not_found')
    return reply.status(204).send()
  })
}
