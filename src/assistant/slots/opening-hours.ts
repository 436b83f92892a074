import type { Interval } from '#kernel/interval.ts'
import { type Day, dayOf, parseDay, wallToEpoch, weekdayOf } from '#kernel/time-zone.ts'
import type { WallSpan } from '#agency/preferences/hours.ts'
import type { AgentTimes } from './slot.ts'

type Hours = Pick<AgentTimes, 'timeZone' | 'weeklyHours' | 'overrides'>

/** Open times of all days that `span` touches on the agent's clock, sorted, those that touch or overlap made one. */
export function openTimes(agent: Hours, span: Interval): Interval[] {
  const { timeZone } = agent
  const spansOf = hoursByDay(agent)
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

/** Whether an override closes the whole day. */
export const isClosed = ({ overrides }: Hours, day: Day): boolean =>
  overrides.some(override => parseDay(override.day) === day && override.spans.length === 0)

function hoursByDay({ weeklyHours, overrides }: Hours): (day: Day) => readonly WallSpan[] {
  const weekdays: WallSpan[][] = [[], [], [], [], [], [], [], []]
  for (const hours of weeklyHours) weekdays[hours.weekday]?.push(hours)
  for (const spans of weekdays) spans.sort(byOpening)
  const byDay = new Map(overrides.map(({ day, spans }) => [parseDay(day), [...spans].sort(byOpening)]))
  return day => byDay.get(day) ?? weekdays[weekdayOf(day)] ?? []
}

const byOpening = (a: WallSpan, b: WallSpan): number => a.opens - b.opens
