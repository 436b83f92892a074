import { type Agent, fullName } from '#agency/team/agent.ts'
import type { Property } from '#agency/properties/property.ts'
import type { Appointment } from '#assistant/booking/appointment.ts'
import { sayAgentReason } from '#assistant/slots/say-agent-reason.ts'
import { creditOf, LEAD, noTurns, type Turns } from '#assistant/slots/turns.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import type { AbsencePreview, AbsenceView, TurnsView } from './contract.ts'
import type { AbsenceFacts, Planned } from './service.ts'

/** What ids are called. */
export interface Names {
  readonly agents: ReadonlyMap<AgentId, string>
  readonly properties: ReadonlyMap<PropertyId, Property>
}

export const previewView = (planned: readonly Planned[], { agentId, locale, ...names }: Names & { agentId: AgentId; locale: Locale }): AbsencePreview => ({
  agent: lineOf(names, agentId),
  appointments: planned.map(({ appointment, outcome, agentId: taker, reason, times }) => ({
    ...appointmentLine(appointment, names), outcome, agent: taker && lineOf(names, taker), reason: reason && sayAgentReason(reason, locale), times: times.map(iso),
  })),
})

export const absenceView = ({ id, agentId, firstDay, lastDay, startedAt, undoneAt, steps }: AbsenceFacts, names: Names): AbsenceView => ({
  id,
  agent: lineOf(names, agentId),
  from: firstDay,
  to: lastDay,
  state: undoneAt !== null ? 'undone' : startedAt !== null ? 'started' : 'waiting',
  appointments: steps.flatMap(({ appointment, outcome, agentId: taker }) =>
    appointment ? [{ ...appointmentLine(appointment, names), outcome, agent: taker && lineOf(names, taker) }] : [],
  ),
})

/** By name; those who take no appointments have no turn. */
export const turnsView = (agents: readonly Agent[], turns: ReadonlyMap<AgentId, Turns>): TurnsView => ({
  agents: agents.filter(({ isAgent }) => isAgent).map((agent) => {
    const known = turns.get(agent.id) ?? noTurns
    const { opportunities, taken, share } = known
    return { id: agent.id, name: fullName(agent), weight: agent.weight, opportunities, taken, fairShare: leads(share), owed: leads(creditOf(known)) }
  }),
})

/** To a tenth of a lead. */
const leads = (millionths: number): number => Math.round((millionths * 10) / LEAD) / 10

const iso = (at: EpochMs): string => new Date(at).toISOString()

const lineOf = ({ agents }: Names, id: AgentId) => ({ id, name: agents.get(id) ?? '' })

function appointmentLine(appointment: Appointment, { properties }: Names) {
  const { id, leadId, type, span, timeZone, propertyId } = appointment
  const propertyTitle = (propertyId && properties.get(propertyId)?.title) ?? null
  return { appointmentId: id, leadId, type, start: iso(span.start), timeZone, contactName: fullName(appointment), propertyTitle }
}
