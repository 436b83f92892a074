import type { EpochMs } from './interval.ts'
import { offsetAt } from './time-zone.ts'

/** What clocks and calendars on a wall in some zone show. */
export interface WallClock {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** ISO 8601: Monday 1 to Sunday 7. */
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

/** `at` as read from a wall in the IANA zone `zone`. A page writes hundreds of slots: asking Intl for each was a third of its time. */
export function wallClock(at: EpochMs, zone: string): WallClock {
  const wall = new Date(at + offsetAt(zone, at))
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay() || 7,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  }
}

/** "2026-12-03" in `zone`: a key under which the slots of one day meet. */
export function dayKey(at: EpochMs, zone: string): string {
  const { year, month, day } = wallClock(at, zone)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** "2026-12-03T18:30:00" in `zone`: what was agreed, should the zone's rules change before the day. */
export function localDateTime(zone: string, at: EpochMs): string {
  const { hour, minute } = wallClock(at, zone)
  return `${dayKey(at, zone)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`
}
