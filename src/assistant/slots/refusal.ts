import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { type Day, dayOf } from '#kernel/time-zone.ts'
import { isClosed, openTimes } from './opening-hours.ts'
import { type AgentTimes, agentOccupancy, type SlotRequest, slotAt } from './slot.ts'
import { contains, isFull, lastDayOf, startRules, startsInside, startsInto, takenByDay } from './slot-rules.ts'
import { isOnGrid } from './start-grid.ts'

/** The first rule that keeps an agent from an appointment at a start. Spans are as they were given, in epoch ms. */
export type Refusal =
  /** The agent is not among those of the request. */
  | { readonly kind: 'not_permitted' }
  | { readonly kind: 'slot_past' }
  | { readonly kind: 'too_soon'; readonly earliest: EpochMs; readonly noticeMinutes: number }
  | { readonly kind: 'beyond_horizon'; readonly lastDay: Day; readonly horizonDays: number }
  | { readonly kind: 'off_grid'; readonly gridMinutes: number }
  | { readonly kind: 'calendar_unreadable' }
  | { readonly kind: 'day_closed'; readonly day: Day }
  | { readonly kind: 'outside_hours'; readonly open: readonly Interval[] }
  | { readonly kind: 'property_taken'; readonly span: Interval }
  | { readonly kind: 'taken'; readonly span: Interval }
  | { readonly kind: 'busy'; readonly span: Interval }
  | { readonly kind: 'daily_cap'; readonly day: Day; readonly maxPerDay: number }

/**
 * Why `agentId` cannot take an appointment that begins at `start`; undefined when he can. The window of the request does
 * not matter here. When a start is moved, its own rows have to be left out of `taken` and of the property's times.
 */
export function refusalOf(request: SlotRequest, agentId: AgentId, start: EpochMs): Refusal | undefined {
  const agent = request.agents.find(({ id }) => id === agentId)
  if (!agent) return { kind: 'not_permitted' }
  return (
    refusalByTime(request, start) ??
    refusalByHours(request, agent, start) ??
    refusalByProperty(request, start) ??
    refusalByAppointments(request, agent, start)
  )
}

function refusalByTime(request: SlotRequest, start: EpochMs): Refusal | undefined {
  const { timeZone, rules } = request
  const { noticeMinutes, horizonDays, gridMinutes } = rules
  const { notPast, inNotice, inHorizon } = startRules(request)
  if (!contains(notPast, start)) return { kind: 'slot_past' }
  if (!contains(inNotice, start)) return { kind: 'too_soon', earliest: inNotice.start, noticeMinutes }
  if (!contains(inHorizon, start)) return { kind: 'beyond_horizon', lastDay: lastDayOf(request), horizonDays }
  if (!isOnGrid({ timeZone, gridMinutes }, start)) return { kind: 'off_grid', gridMinutes }
  return undefined
}

function refusalByHours(request: SlotRequest, agent: AgentTimes, start: EpochMs): Refusal | undefined {
  if (agent.unreadable) return { kind: 'calendar_unreadable' }
  const open = openTimes(agent, slotAt(request, start))
  if (open.some(hours => contains(startsInside(hours, slotAt(request, 0)), start))) return undefined
  const day = dayOf(agent.timeZone, start)
  return isClosed(agent, day) ? { kind: 'day_closed', day } : { kind: 'outside_hours', open }
}

function refusalByProperty(request: SlotRequest, start: EpochMs): Refusal | undefined {
  const reach = slotAt(request, 0)
  const span = request.property?.busy.find(busy => contains(startsInto(busy, reach), start))
  return span && { kind: 'property_taken', span }
}

function refusalByAppointments(request: SlotRequest, agent: AgentTimes, start: EpochMs): Refusal | undefined {
  const reach = agentOccupancy(request, 0)
  const meets = (span: Interval) => contains(startsInto(span, reach), start)
  const taken = agent.taken.find(meets)
  if (taken) return { kind: 'taken', span: taken }
  const busy = agent.busy.find(meets)
  if (busy) return { kind: 'busy', span: busy }
  const { maxPerDay } = request.rules
  const day = dayOf(agent.timeZone, start)
  if (maxPerDay === null || !isFull({ maxPerDay }, takenByDay(agent).get(day))) return undefined
  return { kind: 'daily_cap', day, maxPerDay }
}
