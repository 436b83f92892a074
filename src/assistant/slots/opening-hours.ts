import type { AgentHours, WallSpan } from '#agency/preferences/hours.ts'
import type { Interval } from '#kernel/interval.ts'
import { type Day, dayOf, parseDay, wallToEpoch, weekdayOf } from '#kernel/time-zone.ts'
import type { DayHours } from './slot.ts'

interface Hours extends AgentHours {
  readonly timeZone: string
}

/** Open times of all days that `span` touches on the wall clock of the hours, sorted, those that touch or overlap made one. */
export function openTimes(hours: Hours, span: Interval): Interval[] {
  const { timeZone } = hours
  const spansOf = hoursByDay(hours)
  const open: { start: number; end: number }[] = []
  const last = dayOf(timeZone, span.end)
  for (let day = dayOf(timeZone, span.start); day <= last; day += 1) {
    for (const { opens, closes } of spansOf(day)) {
      const start = wallToEpoch(timeZone, day, opens)
      const end = wallToEpoch(timeZone, day, closes)
      const before = open.at(-1)
      if (before !== undefined && start <= before.end) before.end = Math.max(before.end, end)
      else if (start < end) open.push({ start, end })
    }
  }
  return open
}

/** What lies between the open times of `span`, sorted; outside of `span` it says nothing. */
export const closedTimes = (hours: Hours, span: Interval): Interval[] =>
  between(openTimes(hours, span), { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY })

/** What of `whole` is left of it by `spans`, which are sorted by start. */
export function between(spans: readonly Interval[], whole: Interval): Interval[] {
  const left: Interval[] = []
  let { start } = whole
  for (const span of spans) {
    if (start < Math.min(span.start, whole.end)) left.push({ start, end: Math.min(span.start, whole.end) })
    start = Math.max(start, span.end)
  }
  if (start < whole.end) left.push({ start, end: whole.end })
  return left
}

/** What replaces the week's hours on a day, if anything does. */
export const overrideOn = ({ overrides }: { readonly overrides: readonly DayHours[] }, day: Day): DayHours | undefined =>
  overrides.findLast(override => parseDay(override.day) === day)

function hoursByDay({ weeklyHours, overrides }: Hours): (day: Day) => readonly WallSpan[] {
  const weekdays: WallSpan[][] = [[], [], [], [], [], [], [], []]
  for (const hours of weeklyHours) weekdays[hours.weekday]?.push(hours)
  for (const spans of weekdays) spans.sort(byOpening)
  const byDay = new Map(overrides.map(({ day, spans }) => [parseDay(day), [...spans].sort(byOpening)]))
  return day => byDay.get(day) ?? weekdays[weekdayOf(day)] ?? []
}

const byOpening = (a: WallSpan, b: WallSpan): number => a.opens - b.opens
