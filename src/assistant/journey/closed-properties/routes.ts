import { parseId, type PropertyId } from '#kernel/ids.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import { nothing } from '../contract.ts'
import type { VisitsCancelled } from './contract.ts'
import type { ClosedPropertiesService } from './service.ts'

/** For who may change the property. */
export function closedPropertiesRoutes(app: Http, { closedProperties }: { closedProperties: ClosedPropertiesService }): void {
  app.post<{ Params: { id: string } }>('/api/properties/:id/cancel-visits', async (request): Promise<VisitsCancelled> => {
    const session = requireSession(request)
    parseInput(nothing, request.body)
    const id = parseId<PropertyId>(request.params.id)
    const cancelled = id ? await closedProperties.cancelVisits(session, id) : undefined
    if (!cancelled) throw new Refused(404, 'not_found')
    if (cancelled.ok) return { cancelledCount: cancelled.value }
    throw cancelled.reason === 'unknown_property' ? new Refused(404, 'not_found') : new Refused(403, cancelled.reason)
  })
}
