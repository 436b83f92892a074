import { Temporal } from 'temporal-polyfill'
import { DAY, type EpochMs } from '#kernel/interval.ts'
import type { EventLocation, ReadingRules } from '../busy-time.ts'
import type { Component, Property } from './components.ts'
import { EventUnreadable, instantOf, type Moment, momentOf, momentsOf, type Zones } from './moments.ts'

/** How long an event lasts: days on the wall, then exact milliseconds (RFC 5545 §3.3.6, §3.8.2.2). */
export interface Length {
  readonly days: number
  readonly ms: number
}

export interface CalendarEvent {
  readonly uid: string
  readonly start: Moment
  readonly length: Length
  readonly rules: readonly string[]
  readonly extra: readonly { readonly start: Moment; readonly length: Length }[]
  readonly except: readonly Moment[]
  /** Of an instance that was moved or changed: the start it had. */
  readonly replaces: Moment | undefined
  /** The change holds for all later instances too (RANGE=THISANDFUTURE, RFC 5545 §3.2.13). */
  readonly replacesLater: boolean
  readonly isBusy: boolean
  readonly location?: EventLocation
}

/** The event of a component; undefined when it has no time at all. Throws EventUnreadable when that cannot be told. */
export function eventFrom(
  component: Component,
  { zones, rules }: { zones: Zones; rules: ReadingRules },
): CalendarEvent | undefined {
  if (component.isBroken) throw new EventUnreadable('malformed')
  const all = (name: string) => component.properties.filter((property) => property.name === name)
  const first = (name: string) => all(name)[0]
  if (!first('dtstart') && !first('rdate')) return undefined
  const [start] = moments(first('dtstart'), zones)
  if (!start) throw new EventUnreadable('malformed')
  const length = lengthOf({ start, end: first('dtend'), duration: first('duration'), zones })
  const location = rules.usesPlaces ? locationOf(component) : undefined
  return {
    uid: uidOf(component) ?? '',
    start,
    length,
    rules: all('rrule').map(({ raw }) => raw),
    extra: all('rdate').flatMap((property) => extraDates(property, { zones, length })),
    except: all('exdate').flatMap((property) => exceptions(property, zones)),
    replaces: moments(first('recurrence-id'), zones)[0],
    replacesLater: first('recurrence-id')?.parameters.range?.toUpperCase() === 'THISANDFUTURE',
    isBusy: isBusy(component, { rules, isAllDay: start.isDate }),
    ...(location === undefined ? {} : { location }),
  }
}

export const uidOf = ({ properties }: Component): string | null =>
  properties.find(({ name }) => name === 'uid')?.raw.trim() || null

const POINT = /^(?:geo:)?(-?\d+(?:\.\d+)?)[;,](-?\d+(?:\.\d+)?)/i

/** GEO (RFC 5545 §3.8.1.6, "latitude;longitude"), the geo URI Apple adds, else the text of LOCATION. */
function locationOf({ properties }: Component): EventLocation | undefined {
  const raw = (name: string) => properties.find((property) => property.name === name)?.raw.trim()
  const [, latitude, longitude] = POINT.exec(raw('geo') ?? raw('x-apple-structured-location') ?? '') ?? []
  if (Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180) return { latitude: Number(latitude), longitude: Number(longitude) }
  // RFC 5545 §3.3.11
  return raw('location')?.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark)) || undefined
}

const moments = (property: Property | undefined, zones: Zones) => (property ? momentsOf(property, zones) : [])

interface Times {
  readonly start: Moment
  readonly end: Property | undefined
  readonly duration: Property | undefined
  readonly zones: Zones
}

// Of an event that begins but whose end makes no sense: a day too much is better than an hour too little.
const UNKNOWN_LENGTH: Length = { days: 1, ms: 0 }

function lengthOf({ start, end, duration, zones }: Times): Length {
  try {
    const [until] = moments(end, zones)
    if (until) return lengthUntil(start, until)
    if (duration) return lengthNamed(duration.raw)
    return start.isDate ? { days: 1, ms: 0 } : { days: 0, ms: 0 }
  } catch {
    return UNKNOWN_LENGTH
  }
}

function lengthUntil(start: Moment, end: Moment): Length {
  // Whole days that end on the day they begin are written by several clients and mean that day.
  if (start.isDate && end.isDate) return checked({ days: Math.round((end.wall - start.wall) / DAY) || 1, ms: 0 })
  return checked({ days: 0, ms: instantOf(end) - instantOf(start) })
}

function lengthNamed(text: string): Length {
  const { weeks, days, hours, minutes, seconds, sign } = Temporal.Duration.from(text.trim())
  if (sign < 0) throw new EventUnreadable('malformed')
  return { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1_000 }
}

function checked(length: Length): Length {
  if (length.ms < 0 || length.days < 0) throw new EventUnreadable('malformed')
  return length
}

/** EXDATE; one that cannot be read takes nothing out. */
function exceptions(property: Property, zones: Zones): Moment[] {
  return property.raw.split(',').flatMap((text) => {
    try {
      return [momentOf(text, { property, zones })]
    } catch {
      return []
    }
  })
}

/** RDATE: dates, times, or periods with a length of their own (RFC 5545 §3.8.5.2). */
const extraDates = (property: Property, { zones, length }: { zones: Zones; length: Length }) =>
  property.raw
    .split(',')
    .filter((text) => text.trim() !== '')
    .map((text) =>
      text.includes('/')
        ? periodFrom(text, { property, zones })
        : { start: momentOf(text, { property, zones }), length },
    )

/** A PERIOD: start, then end or duration (RFC 5545 §3.3.9). */
export function periodFrom(text: string, { property, zones }: { property: Property; zones: Zones }) {
  const [from = '', to = ''] = text.split('/')
  const start = momentOf(from, { property, zones })
  try {
    const length = /^[+-]?P/i.test(to) ? lengthNamed(to) : lengthUntil(start, momentOf(to, { property, zones }))
    return { start, length }
  } catch {
    return { start, length: UNKNOWN_LENGTH }
  }
}

/** When an occurrence that begins at `start` is over. */
export const endOf = (start: Moment, { days, ms }: Length): EpochMs =>
  instantOf(days === 0 ? start : { ...start, wall: start.wall + days * DAY }) + ms

function isBusy(component: Component, { rules, isAllDay }: { rules: ReadingRules; isAllDay: boolean }): boolean {
  const value = (name: string) =>
    component.properties
      .find((property) => property.name === name)
      ?.raw.trim()
      .toUpperCase()
  if (value('status') === 'CANCELLED') return false
  const shownAs = value('transp') ?? (value('x-microsoft-cdo-busystatus') === 'FREE' ? 'TRANSPARENT' : 'OPAQUE')
  if (shownAs === 'TRANSPARENT') return false
  if (isAllDay && !rules.allDayBlocks) return false
  return isAttended(component, rules)
}

/** False when the agent was invited and has declined, or has not answered and the rules let that pass. */
function isAttended({ properties }: Component, { ownAddresses, unansweredBlocks }: ReadingRules): boolean {
  const own = new Set(ownAddresses.map((address) => address.toLowerCase()))
  const isOwn = ({ raw, parameters }: Property) =>
    own.has(mailbox(raw)) || (parameters.email !== undefined && own.has(parameters.email.toLowerCase()))
  if (properties.some((property) => property.name === 'organizer' && isOwn(property))) return true
  const attendee = properties.find((property) => property.name === 'attendee' && isOwn(property))
  if (!attendee) return true
  const answer = (attendee.parameters.partstat ?? 'NEEDS-ACTION').toUpperCase()
  if (answer === 'DECLINED' || answer === 'DELEGATED') return false
  return answer !== 'NEEDS-ACTION' || unansweredBlocks
}

const mailbox = (uri: string) =>
  uri
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
