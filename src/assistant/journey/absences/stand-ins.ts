import type { Appointment } from '#assistant/booking/appointment.ts'
import { type Candidate, chooseAgent, type ChoiceInputs, type ChosenAgent } from '#assistant/slots/choose-agent.ts'
import { refusalOf } from '#assistant/slots/refusal.ts'
import { agentOccupancy, type AgentTimes, type SlotRequest } from '#assistant/slots/slot.ts'
import { LEAD } from '#assistant/slots/turns.ts'
import type { AgentId, AppointmentId } from '#kernel/ids.ts'

/** An appointment that somebody else has to take at its time. */
export interface Orphaned {
  readonly appointment: Pick<Appointment, 'id' | 'span'>
  /** Whether who might take it is free at its time (`asAgreed`). */
  readonly request: SlotRequest
  /** Everyone permitted, whoever is away too: that it is his is part of the reason. */
  readonly candidates: readonly Candidate[]
}

/**
 * Who takes over which appointment, by the rule that chooses for new leads, and each counted with what he takes over
 * besides. Those that fewest could take come first, so that nobody is used up where another would have done.
 */
export function standIns(orphaned: readonly Orphaned[], { now, rules, away }: Omit<ChoiceInputs, 'candidates'> & { away: AgentId }): Map<AppointmentId, ChosenAgent> {
  const planned = new Map<AgentId, Orphaned[]>()
  const isFree = (visit: Orphaned, agentId: AgentId): boolean =>
    agentId !== away && refusalOf(withPlanned(visit.request, planned), agentId, visit.appointment.span.start) === undefined
  const free = new Map(orphaned.map((visit) => [visit, visit.candidates.map(({ agentId }) => agentId).filter((agentId) => isFree(visit, agentId))]))
  const chosen = new Map<AppointmentId, ChosenAgent>()
  while (free.size > 0) {
    const [visit, able] = scarcest(free)
    free.delete(visit)
    const { start } = visit.appointment.span
    const candidates = visit.candidates.map((candidate) => {
      const at = able.includes(candidate.agentId) ? start : null
      return { ...candidate, credit: candidate.credit - LEAD * (planned.get(candidate.agentId)?.length ?? 0), earliest: at, earliestWished: at }
    })
    const choice = chooseAgent({ now, rules, candidates })
    if (!choice.ok) continue
    const { agentId } = choice.value
    chosen.set(visit.appointment.id, choice.value)
    planned.set(agentId, [...(planned.get(agentId) ?? []), visit])
    for (const [other, others] of free) free.set(other, others.filter((id) => id !== agentId || isFree(other, id)))
  }
  return chosen
}

function scarcest(free: ReadonlyMap<Orphaned, readonly AgentId[]>): readonly [Orphaned, readonly AgentId[]] {
  const order = [...free].sort(([a, ofA], [b, ofB]) => ofA.length - ofB.length || a.appointment.span.start - b.appointment.span.start)
  return order[0] as (typeof order)[number]
}

const withPlanned = (request: SlotRequest, planned: ReadonlyMap<AgentId, readonly Orphaned[]>): SlotRequest => ({
  ...request,
  agents: request.agents.map((agent): AgentTimes => {
    const more = planned.get(agent.id) ?? []
    return {
      ...agent,
      taken: [...agent.taken, ...more.map((visit) => agentOccupancy(visit.request, visit.appointment.span.start))],
      stops: [...agent.stops, ...more.map(({ request: { where }, appointment: { span } }) => ({ ...span, where }))],
    }
  }),
})

/** The request as it will be when `agentId` does not work on these days (`YYYY-MM-DD`). */
export const withDaysClosed = (request: SlotRequest, agentId: AgentId, days: readonly string[]): SlotRequest => ({
  ...request,
  agents: request.agents.map((agent) =>
    agent.id === agentId
      ? { ...agent, overrides: [...agent.overrides.filter(({ day }) => !days.includes(day)), ...days.map((day) => ({ day, spans: [] }))] }
      : agent,
  ),
})
