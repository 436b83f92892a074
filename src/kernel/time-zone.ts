import { DAY, type EpochMs, HOUR, MINUTE } from './interval.ts'

/** A date without a zone: whole days since 1970-01-01. */
export type Day = number

/** One stretch of time, and what the wall clock's distance from UTC is before and after each change inside it. */
interface Stretch {
  readonly changes: readonly EpochMs[]
  /** In ms; one more than `changes`. */
  readonly offsets: readonly number[]
}

interface Zone {
  readonly format: Intl.DateTimeFormat
  readonly stretches: Map<number, Stretch>
  lastIndex: number
  last: Stretch | undefined
}

/** About 398 days; a power of two, so that a stretch begins at a whole multiple and needs no calendar. */
const STRETCH = 2 ** 35
/** The shortest daylight saving time on record kept for more than two weeks, so one look a week sees every change. */
const LOOK = 7 * DAY

const zones = new Map<string, Zone>()

/** Milliseconds the wall clock of `zone` is ahead of UTC. Throws a RangeError for a zone that ICU does not know. */
export function offsetAt(zone: string, at: EpochMs): number {
  const known = zones.get(zone) ?? openZone(zone)
  const index = Math.floor(at / STRETCH)
  if (known.last === undefined || index !== known.lastIndex) {
    known.last = stretchOf(known, index)
    known.lastIndex = index
  }
  const { changes, offsets } = known.last
  let passed = 0
  while (passed < changes.length && (changes[passed] as number) <= at) passed += 1
  return offsets[passed] as number
}

/**
 * The first instant at which the wall clock of `zone` shows `minutes` after midnight of `day` or later (0–1440).
 * A time that a clock change skips is its end (02:30 in a gap 02:00–03:00 is 03:00); a time that comes twice is the first.
 */
export function wallToEpoch(zone: string, day: Day, minutes: number): EpochMs {
  const wall = day * DAY + minutes * MINUTE
  const before = offsetAt(zone, wall - DAY)
  const after = offsetAt(zone, wall + DAY)
  if (before === after) return wall - before
  if (offsetAt(zone, wall - before) === before) return wall - before
  if (offsetAt(zone, wall - after) === after) return wall - after
  return changeBetween({ zone, start: wall - after, end: wall - before })
}

/** The date on the wall of `zone`. */
export const dayOf = (zone: string, at: EpochMs): Day => Math.floor((at + offsetAt(zone, at)) / DAY)

/** Minutes since midnight on the wall clock of `zone`, with a fraction when `at` is no whole minute. */
export function minuteOfDay(zone: string, at: EpochMs): number {
  const wall = at + offsetAt(zone, at)
  return (wall - Math.floor(wall / DAY) * DAY) / MINUTE
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** `YYYY-MM-DD`. */
export const isoDay = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Reads `YYYY-MM-DD`; undefined when it is no date of the calendar. */
export function parseDay(text: string): Day | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  const day = at / DAY
  return Number.isInteger(day) && isoDay(day) === text ? day : undefined
}

export function isTimeZone(name: string): boolean {
  try {
    return offsetAt(name, 0) !== undefined
  } catch {
    return false
  }
}

function openZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  const zone: Zone = { format, stretches: new Map(), lastIndex: 0, last: undefined }
  zones.set(name, zone)
  return zone
}

function stretchOf(zone: Zone, index: number): Stretch {
  const known = zone.stretches.get(index)
  if (known) return known
  const end = (index + 1) * STRETCH
  const changes: EpochMs[] = []
  const offsets = [askIntl(zone, index * STRETCH)]
  for (let from = index * STRETCH; from < end; from += LOOK) {
    const until = Math.min(from + LOOK, end - 1)
    const offset = askIntl(zone, until)
    if (offset === offsets.at(-1)) continue
    changes.push(firstWhere({ start: from, end: until }, at => askIntl(zone, at) === offset))
    offsets.push(offset)
  }
  const stretch = { changes, offsets }
  zone.stretches.set(index, stretch)
  return stretch
}

/** `longOffset` reads `3/28/2027, GMT+02:00`, or `GMT` alone for UTC; seconds only before 1972. */
function askIntl(zone: Zone, at: EpochMs): number {
  const found = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(zone.format.format(at))
  if (!found) throw new RangeError('Intl gave no offset')
  const [, sign, hours = 0, minutes = 0, seconds = 0] = found
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000
  return sign === '-' ? -size : size
}

const changeBetween = ({ zone, start, end }: { zone: string; start: EpochMs; end: EpochMs }): EpochMs =>
  firstWhere({ start, end }, at => offsetAt(zone, at) !== offsetAt(zone, start))

/** The first ms in `(start, end]` for which `holds`, which is false before it and true from it on. */
function firstWhere({ start, end }: { start: EpochMs; end: EpochMs }, holds: (at: EpochMs) => boolean): EpochMs {
  let low = start
  let high = end
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
