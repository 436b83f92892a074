import type { Where } from '#agency/places/coordinates.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { MINUTE } from '#kernel/interval.ts'

/** Something an agent has to be at: an appointment of ours or an own event with an address. The time itself, without buffers. */
export interface Stop extends Interval {
  readonly where: Where
}

/** Milliseconds from one place to another for who leaves around `at`, never negative. Pure: any look-up was done before. */
export type TravelTime = (from: Where, to: Where, at: EpochMs) => number

export interface Travel {
  readonly time: TravelTime
  /** Added to every way, for what comes between a door and a door. */
  readonly marginMinutes: number
}

/** The ways between a stop and an appointment, margin included, in ms. */
export interface Ways {
  readonly toHere: number
  readonly toStop: number
}

/**
 * Both ways, each at the stop's own hour: so they do not hang on the start, and a stop refuses one range of starts.
 * Undefined when one of the two is bound to no place, or when the stop has no length and so takes no time.
 */
export function waysOf(stop: Stop, { where, travel }: { where: Where; travel: Travel | null }): Ways | undefined {
  if (travel === null || where === 'anywhere' || stop.where === 'anywhere' || stop.start >= stop.end) return undefined
  const margin = travel.marginMinutes * MINUTE
  return {
    toHere: travel.time(stop.where, where, stop.end) + margin,
    toStop: travel.time(where, stop.where, stop.start) + margin,
  }
}

/** What a stop takes of its agent's day with the ways to and from it: an appointment may touch it but not overlap it. */
export const withWays = ({ start, end }: Interval, { toHere, toStop }: Ways): Interval => ({
  start: start - toStop,
  end: end + toHere,
})
