import { Temporal } from 'temporal-polyfill'
import type { EpochMs } from '#kernel/interval.ts'
import type { Property, ZoneDefinition } from './components.ts'
import { zoneNamed } from './time-zones.ts'

/** A clock on the wall, as the milliseconds it would be if the zone were UTC: recurrences are counted on it. */
export type WallMs = number

export interface Moment {
  readonly wall: WallMs
  readonly isDate: boolean
  /** IANA name or offset; the agent's for dates and times without a zone. */
  readonly zone: string
}

/** Thrown and caught inside this folder: it ends the reading of one event, not of the calendar. */
export class EventUnreadable extends Error {
  readonly reason: 'malformed' | 'unknown_time_zone' | 'over_budget'
  constructor(reason: EventUnreadable['reason']) {
    super(reason)
    this.reason = reason
  }
}

export interface Zones {
  readonly own: string
  readonly definitions: readonly ZoneDefinition[]
}

/** Each value of a DATE or DATE-TIME property; of a PERIOD, its start (RFC 5545 §3.3.4, §3.3.5, §3.3.9). */
export const momentsOf = (property: Property, zones: Zones): Moment[] =>
  property.values.map((value) => momentOf(String(Array.isArray(value) ? value[0] : value), { property, zones }))

export function momentOf(text: string, { property, zones }: { property: Property; zones: Zones }): Moment {
  const isDate = !text.includes('T')
  const zone = isDate ? zones.own : zoneOf(text, { property, zones })
  try {
    const wall = Temporal.PlainDateTime.from(text.replace(/Z$/i, ''))
    return { wall: wall.toZonedDateTime('UTC').epochMilliseconds, isDate, zone }
  } catch {
    throw new EventUnreadable('malformed')
  }
}

function zoneOf(text: string, { property, zones }: { property: Property; zones: Zones }): string {
  if (/Z$/i.test(text)) return 'UTC'
  const tzid = property.parameters['tzid']
  if (tzid === undefined) return zones.own
  const zone = zoneNamed(tzid, zones.definitions)
  if (zone === undefined) throw new EventUnreadable('unknown_time_zone')
  return zone
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
