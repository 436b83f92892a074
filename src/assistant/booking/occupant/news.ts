import type { OccupantNews } from '#assistant/outreach/templates/occupant.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { HomeVisit } from './store.ts'

type News = OccupantNews & { readonly agentId: AgentId }

/** What became of the visits since `told`, by the time they are now or were; one that is over is no news. */
export function newsSince(told: readonly HomeVisit[], visits: readonly HomeVisit[], now: EpochMs): News[] {
  const before = new Map(told.map((visit) => [visit.setId, visit]))
  const current = new Set(visits.map(({ setId }) => setId))
  const changed = visits.flatMap((visit) => newsOf(before.get(visit.setId), visit) ?? [])
  const gone = told.filter(({ setId, span }) => !current.has(setId) && span.end > now)
  return [...changed, ...gone.map(({ span, agentId }): News => ({ kind: 'cancelled', span, agentId }))].sort((a, b) => a.span.start - b.span.start)
}

function newsOf(known: HomeVisit | undefined, { span, agentId }: HomeVisit): News | undefined {
  if (!known) return { kind: 'booked', span, agentId }
  if (known.span.start !== span.start || known.span.end !== span.end) return { kind: 'moved', span, previous: known.span, agentId }
  return known.agentId === agentId ? undefined : { kind: 'other_agent', span, agentId }
}
