import type { EpochMs, Interval } from '#kernel/interval.ts'
import { MINUTE } from '#kernel/interval.ts'
import { type Day, dayOf, wallToEpoch } from '#kernel/time-zone.ts'
import { type AgentTimes, agentOccupancy, type SlotRequest, slotAt } from './slot.ts'

/**
 * Each rule says which starts it allows or refuses, as a half-open range of milliseconds. Offering (`slot-engine.ts`)
 * strikes whole ranges from the grid; committing (`refusal.ts`) asks about one start. Both read the rules here, so that
 * what is offered is what can be booked.
 */
export interface StartRules {
  readonly notPast: Interval
  readonly inNotice: Interval
  readonly inHorizon: Interval
  /** What an appointment at 0 takes of the agent and of the property. */
  readonly agentReach: Interval
  readonly propertyReach: Interval
}

export function startRules(request: SlotRequest): StartRules {
  const { now, rules } = request
  return {
    notPast: { start: now + 1, end: Number.POSITIVE_INFINITY },
    inNotice: { start: now + rules.noticeMinutes * MINUTE, end: Number.POSITIVE_INFINITY },
    inHorizon: { start: Number.NEGATIVE_INFINITY, end: wallToEpoch(request.timeZone, lastDayOf(request) + 1, 0) },
    agentReach: agentOccupancy(request, 0),
    propertyReach: slotAt(request, 0),
  }
}

export const lastDayOf = ({ now, timeZone, rules }: SlotRequest): Day => dayOf(timeZone, now) + rules.horizonDays

export const contains = ({ start, end }: Interval, at: EpochMs): boolean => start <= at && at < end

/** The starts whose appointment lies whole inside `open`. */
export const startsInside = (open: Interval, { end }: Interval): Interval => ({
  start: open.start,
  end: open.end - end + 1,
})

/** The starts whose appointment, reaching from `reach.start` to `reach.end` around its start, overlaps `busy`. */
export const startsInto = (busy: Interval, reach: Interval): Interval =>
  // An event without length takes no time (RFC 5545 §3.6.1), though it lies inside.
  busy.start < busy.end ? { start: busy.start - reach.end + 1, end: busy.end - reach.start } : busy

/** Appointments of the agent by day; what is taken counts on the day, on the agent's clock, on which it begins. */
export function takenByDay({ timeZone, taken }: AgentTimes): Map<Day, number> {
  const counts = new Map<Day, number>()
  for (const { start } of taken) {
    const day = dayOf(timeZone, start)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

/** Whether the agent's day holds no further appointment. */
export const isFull = (rules: { readonly maxPerDay: number | null }, taken: number | undefined): boolean =>
  rules.maxPerDay !== null && (taken ?? 0) >= rules.maxPerDay
