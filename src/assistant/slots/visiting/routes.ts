import { wallOf } from '#agency/preferences/hours.ts'
import { parseId, type PropertyId } from '#kernel/ids.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import type { SlotsService } from '../service.ts'
import { visitingInput, type VisitingView } from './contract.ts'
import type { Visiting, VisitingRefusal } from './service.ts'

type WithId = { Params: { id: string } }

/** How a property is visited: read by the whole team, changed by who may change the property. */
export function visitingRoutes(app: Http, { slots: { visiting } }: { slots: Pick<SlotsService, 'visiting'> }): void {
  app.get<WithId>('/api/properties/:id/visiting', async (request): Promise<VisitingView> => {
    const { scope } = requireSession(request)
    const found = await visiting.of(scope, idOf(request))
    if (!found) throw new Refused(404, 'not_found')
    return viewOf(found)
  })

  app.put<WithId>('/api/properties/:id/visiting', async (request, reply) => {
    const session = requireSession(request)
    const changed = await visiting.change(session, idOf(request), parseInput(visitingInput, request.body))
    if (!changed.ok) throw refusedAs(changed.reason)
    return reply.status(204).send()
  })
}

function idOf({ params }: { params: { id: string } }): PropertyId {
  const id = parseId<PropertyId>(params.id)
  if (!id) throw new Refused(404, 'not_found')
  return id
}

const viewOf = ({ weeklyHours, occupant, ...rules }: Visiting): VisitingView => ({
  ...rules,
  weeklyHours: weeklyHours?.map(({ weekday, opens, closes }) => ({ weekday, opens: wallOf(opens), closes: wallOf(closes) })) ?? null,
  occupant: occupant && { ...occupant, linkSentAt: occupant.linkSentAt === null ? null : new Date(occupant.linkSentAt).toISOString() },
})

function refusedAs(refusal: VisitingRefusal): Refused {
  if (refusal === 'unknown_property') return new Refused(404, 'not_found')
  return new Refused(refusal === 'not_responsible' ? 403 : 422, refusal)
}
