import { Temporal } from 'temporal-polyfill'
import type { EpochMs } from '#kernel/interval.ts'
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
  if (zone === 'UTC') return wall
  const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime()
  const zoned = isDate ? plain.toPlainDate().toZonedDateTime(zone) : plain.toZonedDateTime(zone)
  return zoned.epochMilliseconds
}

export function wallAt(at: EpochMs, zone: string): WallMs {
  if (zone === 'UTC') return at
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return at + offsetNanoseconds / 1e6
}
