import type { EpochMs, Interval } from '#kernel/interval.ts'
import { DAY, MINUTE } from '#kernel/interval.ts'
import { type Day, dayOf, minuteOfDay, offsetAt, wallToEpoch } from '#kernel/time-zone.ts'

/** Instants at which an appointment may begin, in order. */
export interface StartGrid {
  readonly starts: Float64Array
  /** How far the starts are from each other on all but a few days; null when they are uneven. */
  readonly stepMs: number | null
}

export interface GridRule {
  readonly timeZone: string
  readonly gridMinutes: number
}

export const isOnClock = ({ timeZone, gridMinutes }: GridRule, at: EpochMs): boolean =>
  minuteOfDay(timeZone, at) % gridMinutes === 0

/**
 * All instants of a span at which the wall clock shows a whole multiple of the grid after midnight. An hour that comes
 * twice has its starts twice; an hour that is skipped has none.
 */
export function clockGrid(rule: GridRule, span: Interval): StartGrid {
  const starts: EpochMs[] = []
  const last = dayOf(rule.timeZone, span.end)
  for (let day = dayOf(rule.timeZone, span.start); day <= last; day += 1) addDay(starts, rule, { day, span })
  return { starts: Float64Array.from(starts), stepMs: rule.gridMinutes * MINUTE }
}

/** The grid with `more` starts, which come in any order. */
export function withStarts(grid: StartGrid, more: Iterable<EpochMs>): StartGrid {
  return { starts: Float64Array.from(new Set([...grid.starts, ...more])).sort(), stepMs: null }
}

function addDay(starts: EpochMs[], rule: GridRule, { day, span }: { day: Day; span: Interval }): void {
  const { timeZone, gridMinutes } = rule
  const start = wallToEpoch(timeZone, day, 0)
  const end = wallToEpoch(timeZone, day + 1, 0)
  const isPlain = end - start === DAY && offsetAt(timeZone, start) === offsetAt(timeZone, end)
  // The grid starts anew after a change of the clock; since 2012 all zones have changed on a quarter of an hour.
  const stepMs = (isPlain ? gridMinutes : commonDivisor(gridMinutes, 15)) * MINUTE
  for (let at = start; at < end; at += stepMs) {
    if (at >= span.start && at < span.end && (isPlain || isOnClock(rule, at))) starts.push(at)
  }
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

/** How many starts lie before `at`, which is the place of the first that does not. */
export function placeOf({ starts, stepMs }: StartGrid, at: EpochMs): number {
  const first = starts[0]
  if (first === undefined || at <= first) return 0
  if (stepMs === null) return bisect(starts, at)
  // Right at once while steps are even; a change of the clock or a grid that does not divide the day shifts it by a few.
  let place = Math.min(starts.length, Math.ceil((at - first) / stepMs))
  while (place > 0 && (starts[place - 1] as number) >= at) place -= 1
  while (place < starts.length && (starts[place] as number) < at) place += 1
  return place
}

function bisect(starts: Float64Array, at: EpochMs): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}
