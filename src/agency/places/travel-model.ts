import { type EpochMs, MINUTE } from '#kernel/interval.ts'
import { dayOf, minuteOfDay, weekdayOf } from '#kernel/time-zone.ts'
import type { Coordinates, Where } from './coordinates.ts'
import { roadKilometres } from './distance.ts'

// How long somebody drives, told without any map. Meant to err on the long side: late at a visit is worse than early.

/** A way begins and ends in streets and has its middle on faster roads: so many kilometres of it at each speed. */
const SPEEDS: readonly (readonly [kilometres: number, kmPerHour: number])[] = [[5, 25], [25, 50], [Number.POSITIVE_INFINITY, 80]]
/** On working days, on the wall clock of the place: what an hour adds to the way. */
const RUSH: readonly (readonly [fromHour: number, untilHour: number, factor: number])[] = [[7.5, 9.5, 1.3], [12, 14, 1.1], [16.5, 19, 1.35]]
const SATURDAY = 6

/** Minutes on the road from door to door with free roads; 0 from an address to itself. */
export function freeDriveMinutes(from: Coordinates, to: Coordinates): number {
  let left = roadKilometres(from, to)
  let hours = 0
  for (const [kilometres, speed] of SPEEDS) {
    hours += Math.min(left, kilometres) / speed
    left = Math.max(0, left - kilometres)
  }
  return hours * 60
}

/** What the hour makes of a way, on the clock of `timeZone`: 1 when roads are free. */
export function rushFactor(timeZone: string, at: EpochMs): number {
  if (weekdayOf(dayOf(timeZone, at)) >= SATURDAY) return 1
  const hour = minuteOfDay(timeZone, at) / 60
  return RUSH.find(([from, until]) => from <= hour && hour < until)?.[2] ?? 1
}

export interface TravelSettings {
  /** IANA zone of the places. */
  readonly timeZone: string
  /** For a way from or to an address that nobody could place. */
  readonly unknownMinutes: number
  /** Added to every drive: finding a place to park, and the walk to the door. */
  readonly parkingMinutes: number
  /** Minutes with free roads where a routing service has told them; undefined where it has not. */
  readonly known?: (from: Coordinates, to: Coordinates) => number | undefined
}

/** Milliseconds, in whole minutes, from one place to another for who leaves around `at`. Nothing for what is at no place. */
export const travelTime =
  ({ timeZone, unknownMinutes, parkingMinutes, known }: TravelSettings) =>
  (from: Where, to: Where, at: EpochMs): number => {
    if (from === 'anywhere' || to === 'anywhere') return 0
    if (from === 'unknown' || to === 'unknown') return unknownMinutes * MINUTE
    const drive = freeDriveMinutes(from, to)
    if (drive === 0) return 0
    return Math.ceil((known?.(from, to) ?? drive) * rushFactor(timeZone, at) + parkingMinutes) * MINUTE
  }
