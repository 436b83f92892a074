import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { DAY, type Interval } from '#kernel/interval.ts'
import { EventUnreadable, type Moment, type WallMs, wallAt } from './moments.ts'

// About half a second on a slow core; no rule a person makes comes near (50 000 days are 136 years). Of the second limit,
// maxCandidateEvaluations, only the default (a million) leaves rrule-temporal its quick ways: 40 times quicker.
const MAX_ITERATIONS = 50_000

/**
 * Wall times at which the rule (RFC 5545 §3.3.10) recurs inside `span`, both ends included, ascending.
 *
 * Counted on the wall and not in the zone: rrule-temporal leaves out an occurrence that falls into the hour the clocks
 * skip, while the calendars people use move it; busy once too often is better than free once too often. An HOURLY rule
 * is so counted once in the hour the clocks repeat.
 */
export function recurrences(rule: string, start: Moment, span: Interval): WallMs[] {
  try {
    const series = new RRuleTemporal({
      rruleString: `RRULE:${onTheWall(rule, start)}`,
      dtstart: Temporal.Instant.fromEpochMilliseconds(start.wall).toZonedDateTimeISO('UTC'),
      tzid: 'UTC',
      maxIterations: MAX_ITERATIONS,
    })
    return series.between(new Date(span.start), new Date(span.end), true).map((at) => at.epochMilliseconds)
  } catch (error) {
    if (error instanceof EventUnreadable) throw error
    throw new EventUnreadable(error instanceof Error && /Maximum/.test(error.message) ? 'over_budget' : 'malformed')
  }
}

/** The rule with its UNTIL on the wall of `start`. A date there means its whole day (Exchange, old Outlook). */
function onTheWall(rule: string, start: Moment): string {
  return rule
    .trim()
    .toUpperCase()
    .split(';')
    .filter((part) => part !== '')
    .map((part) => {
      const [, date, time, isUtc] = /^UNTIL=(\d{8})(?:T(\d{6})(Z?))?$/.exec(part) ?? []
      if (date === undefined) return part
      return `UNTIL=${compact(untilWall({ date, time, isUtc: isUtc === 'Z' }, start))}`
    })
    .join(';')
}

function untilWall(
  { date, time, isUtc }: { date: string; time: string | undefined; isUtc: boolean },
  start: Moment,
): WallMs {
  const day = date.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
  const clock = (time ?? '000000').replace(/(\d\d)(\d\d)(\d\d)/, '$1:$2:$3')
  const until = Date.parse(`${day}T${clock}Z`)
  if (Number.isNaN(until)) throw new EventUnreadable('malformed')
  if (time === undefined) return until + DAY - 1_000
  return isUtc ? wallAt(until, start.zone) : until
}

const compact = (wall: WallMs) => `${new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** Both ends of what has to be looked at on the wall, so that nothing that overlaps `window` is missed. */
export function wallSpan(window: Interval, { zone, reach }: { zone: string; reach: number }): Interval {
  return { start: wallAt(window.start, zone) - reach - DAY, end: wallAt(window.end, zone) + DAY }
}
