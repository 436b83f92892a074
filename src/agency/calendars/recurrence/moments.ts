import { Temporal } from 'temporal-polyfill'
import { DAY, type EpochMs } from '#kernel/interval.ts'
import type { Property, ZoneDefinition } from './components.ts'
import { zoneNamed } from './time-zones.ts'

/** A clock on the wall, as the milliseconds it would be if the zone were UTC: recurrences are counted on it. */
export type WallMs = number

export interface Moment {
  readonly wall: WallMs
  readonly isDate: boolean
  /** IANA name or offset; the agent's for dates and times without a zone; UTC for a zone that nobody knows. */
  readonly zone: string
  readonly isZoneUnknown?: true
}

/** Thrown and caught inside this folder: it ends the reading of one event, not of the calendar. */
export class EventUnreadable extends Error {
  readonly reason: 'malformed' | 'over_budget'
  constructor(reason: EventUnreadable['reason']) {
    super(reason)
    this.reason = reason
  }
}

export interface Zones {
  readonly own: string
  readonly definitions: readonly ZoneDefinition[]
}

/** Each value of a DATE or DATE-TIME property (RFC 5545 §3.3.4, §3.3.5). */
export const momentsOf = (property: Property, zones: Zones): Moment[] =>
  property.raw.split(',').map((text) => momentOf(text, { property, zones }))

const DATE_TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/i

export function momentOf(text: string, { property, zones }: { property: Property; zones: Zones }): Moment {
  const [, year, month, day, hour, minute, second = '00', utc] = DATE_TIME.exec(text.trim()) ?? []
  const isDate = hour === undefined
  // A leap second is the one before it (RFC 5545 §3.3.12).
  const clock = isDate ? '00:00:00' : `${hour}:${minute}:${second === '60' ? '59' : second}`
  const wall = Date.parse(`${year}-${month}-${day}T${clock}Z`)
  // Date.parse takes the 31st of a short month for the 1st of the next.
  if (Number.isNaN(wall) || new Date(wall).getUTCDate() !== Number(day)) throw new EventUnreadable('malformed')
  if (utc !== undefined) return { wall, isDate, zone: 'UTC' }
  const tzid = property.parameters.tzid
  if (isDate || tzid === undefined) return { wall, isDate, zone: zones.own }
  const zone = zoneNamed(tzid, zones.definitions)
  return zone === undefined ? { wall, isDate, zone: 'UTC', isZoneUnknown: true } : { wall, isDate, zone }
}

/**
 * When the wall shows `wall`. A time the clocks skip is the one they jump to, a time they show twice is the first
 * (RFC 5545 §3.3.5); a date begins at the first moment of its day.
 */
export function instantOf({ wall, isDate, zone }: Moment): EpochMs {
  const offset = steadyOffset(wall, zone)
  if (offset !== undefined) return wall - offset
  const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime()
  const zoned = isDate ? plain.toPlainDate().toZonedDateTime(zone) : plain.toZonedDateTime(zone)
  return zoned.epochMilliseconds
}

export const wallAt = (at: EpochMs, zone: string): WallMs => at + (steadyOffset(at, zone) ?? offsetAt(at, zone))

function offsetAt(at: EpochMs, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
}

const MAX_CACHED_DAYS = 50_000
const steadyOffsets = new Map<string, number | undefined>()

/**
 * The zone's offset in milliseconds if it is the same from the day before to the day after, else undefined. Nearly all
 * days are so, and a conversion by Temporal costs a hundred times as much.
 */
function steadyOffset(near: number, zone: string): number | undefined {
  if (zone === 'UTC') return 0
  const day = Math.floor(near / DAY)
  const key = `${day} ${zone}`
  if (!steadyOffsets.has(key)) {
    if (steadyOffsets.size >= MAX_CACHED_DAYS) steadyOffsets.clear()
    const [before, after] = [offsetAt((day - 1) * DAY, zone), offsetAt((day + 2) * DAY, zone)]
    steadyOffsets.set(key, before === after ? before : undefined)
  }
  return steadyOffsets.get(key)
}
