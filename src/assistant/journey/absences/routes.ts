import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type AbsenceId, type AgentId, parseId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { parseDay } from '#kernel/time-zone.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { BadInput, parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireAdmin, requireSelfOrAdmin, requireSession } from '#platform/http/session.ts'
import { absenceView, type Names, previewView, turnsView } from './absence-view.ts'
import { absenceInput, type AbsencePreview, type AbsencesView, type AbsenceView, MAX_DAYS, previewQuery, type TurnsView } from './contract.ts'
import type { AbsenceRefusal, AbsencesService, Days } from './service.ts'

type WithId = { Params: { id: string } }

export interface AbsencesRoutesParts {
  readonly db: Database
  readonly absences: AbsencesService
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly slots: Pick<SlotsService, 'turns'>
}

/** Somebody declares his own absence; an admin anybody's. */
export function absencesRoutes(app: Http, { db, absences, team, properties, slots }: AbsencesRoutesParts): void {
  const namesOf = (scope: AgencyScope, appointments: readonly (Appointment | undefined)[]): Promise<Names> =>
    db.within(scope, async (tx) => {
      const ids = [...new Set(appointments.map((appointment) => appointment?.propertyId ?? null))].filter((id) => id !== null)
      return { agents: await team.names(tx), properties: new Map((await properties.byIds(tx, ids)).map((property) => [property.id, property])) }
    })
  const viewOf = async (scope: AgencyScope, facts: Parameters<typeof absenceView>[0]): Promise<AbsenceView> =>
    absenceView(facts, await namesOf(scope, facts.steps.map(({ appointment }) => appointment)))

  app.get('/api/absences', async (request): Promise<AbsencesView> => {
    const { scope } = requireSession(request)
    const all = await absences.list(scope)
    const names = await namesOf(scope, all.flatMap(({ steps }) => steps.map(({ appointment }) => appointment)))
    return { absences: all.map((facts) => absenceView(facts, names)) }
  })

  app.get('/api/absences/preview', async (request): Promise<AbsencePreview> => {
    requireSession(request)
    const { locale, ...asked } = parseInput(previewQuery, request.query)
    const away = daysOf(asked)
    const { scope } = requireSelfOrAdmin(request, away.agentId)
    const planned = granted(await absences.preview(scope, away))
    return previewView(planned, { ...(await namesOf(scope, planned.map(({ appointment }) => appointment))), agentId: away.agentId, locale })
  })

  app.post('/api/absences', async (request, reply) => {
    requireSession(request)
    const away = daysOf(parseInput(absenceInput, request.body))
    const { scope, agentId } = requireSelfOrAdmin(request, away.agentId)
    return reply.status(201).send(await viewOf(scope, granted(await absences.declare(scope, away, agentId))))
  })

  app.post<WithId>('/api/absences/:id/undo', async (request): Promise<AbsenceView> => {
    const id = parseId<AbsenceId>(request.params.id)
    const whose = id && (await absences.agentOf(requireSession(request).scope, id))
    if (!id || !whose) throw new Refused(404, 'not_found')
    const { scope } = requireSelfOrAdmin(request, whose)
    return viewOf(scope, granted(await absences.undo(scope, id)))
  })

  app.get('/api/turns', async (request): Promise<TurnsView> => {
    const { scope } = requireAdmin(request)
    return db.within(scope, async (tx: Tx) => turnsView(await team.agents(tx), await slots.turns(tx)))
  })
}

function daysOf(given: { agentId: string; from: string; to: string }): Days {
  const [from, to] = [parseDay(given.from), parseDay(given.to)]
  if (from === undefined) throw new BadInput(['from'])
  if (to === undefined || to < from || to - from >= MAX_DAYS) throw new BadInput(['to'])
  return { agentId: given.agentId as AgentId, from, to }
}

function granted<T>(result: Result<T, AbsenceRefusal>): T {
  if (result.ok) return result.value
  const status = statusOf(result.reason)
  throw new Refused(status, status === 404 ? 'not_found' : result.reason)
}

function statusOf(refusal: AbsenceRefusal): 404 | 409 {
  switch (refusal) {
    case 'unknown_agent':
    case 'unknown_absence':
      return 404
    case 'absent_already':
    case 'told_already':
      return 409
  }
}
