import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { type Day, dayOf, wallToEpoch } from '#kernel/time-zone.ts'
import type { Refusal } from './refusal-kinds.ts'

/** A rule's name is the kind of its refusals, or of the first where it can give several. */
export type RuleKind =
  | 'not_permitted' | 'property_gone' | 'slot_past' | 'too_soon' | 'beyond_horizon' | 'calendar_unreadable' | 'outside_hours'
  | 'property_notice' | 'property_hours' | 'property_taken' | 'property_cap'
  | 'taken' | 'busy' | 'calendar_stale' | 'travel' | 'daily_cap' | 'weekly_cap'

/**
 * A rule is a list of spans that an appointment may not overlap, and how far the appointment reaches around its start.
 * Offering (`slot-engine.ts`) strikes all starts so refused from the grid; committing (`refusal.ts`) asks about one start.
 * Both read the same rules, so that what is offered is what can be booked.
 */
export interface StartRule {
  readonly kind: RuleKind
  readonly spans: readonly Interval[]
  readonly reach: Interval
  /** Set when it binds somebody who has to be there besides the agent. */
  readonly requiredAgent?: AgentId
  /** What it has against a start, by the first span in the way; undefined when it allows it. */
  refusalAt(start: EpochMs): Refusal | undefined
}

export function startRule<Span extends Interval>(
  kind: RuleKind,
  { spans, reach }: { spans: readonly Span[]; reach: Interval },
  say: (span: Span, start: EpochMs) => Refusal,
): StartRule {
  const refusalAt = (start: EpochMs): Refusal | undefined => {
    const span = spans.find(known => contains(startsInto(known, reach), start))
    return span && say(span, start)
  }
  return { kind, spans, reach, refusalAt }
}

/** The starts whose appointment, reaching from `reach.start` to `reach.end` around its start, overlaps `span`. */
export const startsInto = (span: Interval, reach: Interval): Interval =>
  // An event without length takes no time (RFC 5545 §3.6.1), though it lies inside.
  span.start < span.end ? { start: span.start - reach.end + 1, end: span.end - reach.start } : span

const contains = ({ start, end }: Interval, at: EpochMs): boolean => start <= at && at < end

/** The reach of a rule about the start alone. */
export const START: Interval = { start: 0, end: 1 }
export const ALWAYS: Interval = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }

/** A day or a week, from its first day on, that holds no further appointment. */
export interface FullTime extends Interval {
  readonly first: Day
  readonly max: number
}

/** The days, or weeks from Monday, of `timeZone` in which at least `max` of `starts` lie; none when `max` is null. */
export function fullTimes(
  starts: readonly EpochMs[],
  { timeZone, max, days }: { timeZone: string; max: number | null; days: 1 | 7 },
): FullTime[] {
  if (max === null) return []
  const counts = new Map<Day, number>()
  for (const start of starts) {
    const first = days === 1 ? dayOf(timeZone, start) : mondayOf(dayOf(timeZone, start))
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  return [...counts].flatMap(([first, count]) =>
    count < max ? [] : [{ first, max, start: wallToEpoch(timeZone, first, 0), end: wallToEpoch(timeZone, first + days, 0) }],
  )
}

/** 1970-01-01 was a Thursday. */
export const mondayOf = (day: Day): Day => Math.floor((day + 3) / 7) * 7 - 3
