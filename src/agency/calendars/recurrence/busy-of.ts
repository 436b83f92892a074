import { DAY, HOUR, type Interval, overlaps } from '#kernel/interval.ts'
import type { BusyReading, BusyTime, EventLocation, ReadingRules, UnreadableEvent } from '../busy-time.ts'
import { type Component, readComponents } from './components.ts'
import { type CalendarEvent, endOf, eventFrom, type Length, periodFrom, uidOf } from './event.ts'
import { EventUnreadable, instantOf, type Moment, wallAt, type Zones } from './moments.ts'
import { recurrences, wallSpan } from './rule.ts'

const MAX_BUSY_TIMES = 50_000

/** What `ics` makes busy inside `window`. Runs in the worker: its steps are bounded, its time is not. */
export function busyOf(ics: string, { window, rules }: { window: Interval; rules: ReadingRules }): BusyReading {
  const { isWhole, components, zones: definitions } = readComponents(ics)
  const zones: Zones = { own: rules.timeZone, definitions }
  const unreadable: UnreadableEvent[] = isWhole ? [] : [{ uid: null, reason: 'malformed' }]
  const busy: BusyTime[] = []
  const attempt = <T>(uid: string | null, work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      // A RangeError is a time beyond what Temporal and Date can say.
      if (!(error instanceof EventUnreadable || error instanceof RangeError)) throw error
      unreadable.push({ uid, reason: error instanceof EventUnreadable ? error.reason : 'malformed' })
      return undefined
    }
  }
  const events: CalendarEvent[] = []
  for (const component of components) {
    if (component.kind === 'vfreebusy') {
      busy.push(...(attempt(uidOf(component), () => publishedBusy(component, { zones, window })) ?? []))
    } else {
      const event = attempt(uidOf(component), () => eventFrom(component, { zones, rules }))
      if (event) events.push(event)
    }
  }
  for (const [uid, series] of Map.groupBy(events, ({ uid }) => uid)) {
    for (const time of attempt(uid, () => busyTimes(series, window)) ?? []) busy.push(time)
    if (busy.length > MAX_BUSY_TIMES) return { busy: [], unreadable: [{ uid, reason: 'over_budget' }] }
  }
  return { busy, unreadable }
}

/** The events of one UID: masters, and the instances that were changed apart (RFC 5545 §3.8.4.4). */
function busyTimes(events: readonly CalendarEvent[], window: Interval): BusyTime[] {
  const masters = events.filter(({ replaces }) => replaces === undefined)
  const changed = events.filter((event): event is ChangedInstance => event.replaces !== undefined)
  const later = changed
    .filter(({ replacesLater }) => replacesLater)
    .toSorted((a, b) => instantOf(b.replaces) - instantOf(a.replaces))
  const repeated = masters.flatMap((master) => {
    const isChanged = oneOf(
      changed.map(({ replaces }) => replaces),
      master.start,
    )
    return occurrencesOf(master, window)
      .filter(({ start }) => !isChanged(start))
      .map((one) => asChanged(one, later))
  })
  return [...repeated, ...changed]
    .filter(({ isBusy }) => isBusy)
    .map(busyTime)
    .filter((time) => time.start < time.end && overlaps(time, window))
}

type ChangedInstance = CalendarEvent & { readonly replaces: Moment }

// Where nobody knows a zone's name, all of the world's are meant: UTC+14 to UTC-12.
const EAST = 14 * HOUR
const WEST = 12 * HOUR

function busyTime({ uid, start, length, location }: Pick<Occurrence, 'uid' | 'start' | 'length' | 'location'>): BusyTime {
  const time = { start: instantOf(start), end: endOf(start, length), uid, ...(location === undefined ? {} : { location }) }
  if (!start.isZoneUnknown || time.start === time.end) return time
  return { ...time, start: time.start - EAST, end: time.end + WEST }
}

interface Occurrence {
  readonly uid: string
  readonly start: Moment
  readonly length: Length
  readonly isBusy: boolean
  readonly location?: EventLocation
}

/** Occurrences that may overlap `window`; DTSTART is always the first, whatever the rule says (RFC 5545 §3.8.5.3). */
function occurrencesOf(event: CalendarEvent, window: Interval): Occurrence[] {
  const { uid, start, length, isBusy, except, location } = event
  const about = { uid, isBusy, ...(location === undefined ? {} : { location }) }
  const reach = (length.days + 1) * DAY + length.ms
  const span = wallSpan(window, { zone: start.zone, reach })
  const walls = new Set([start.wall, ...event.rules.flatMap((rule) => recurrences(rule, start, span))])
  const own = [...walls].map((wall) => ({ start: { ...start, wall }, length }))
  const isExcepted = oneOf(except, start)
  return [...own, ...event.extra].filter((one) => !isExcepted(one.start)).map((one) => ({ ...about, ...one }))
}

/** Whether a start is one of those named: by its instant, or by its day where one of both is a date (Exchange does so). */
function oneOf(named: readonly Moment[], { isDate, zone }: Moment): (start: Moment) => boolean {
  const byDay = named.filter((moment) => isDate || moment.isDate)
  const days = new Set(byDay.map((moment) => dayOf(moment, zone)))
  const instants = new Set(named.filter((moment) => !isDate && !moment.isDate).map(instantOf))
  return (start) =>
    (days.size > 0 && days.has(dayOf(start, zone))) || (instants.size > 0 && instants.has(instantOf(start)))
}

const dayOf = (moment: Moment, zone: string) =>
  Math.floor((moment.isDate || moment.zone === zone ? moment.wall : wallAt(instantOf(moment), zone)) / DAY)

/** The occurrence as the last change "of this and all later ones" before it left it; `later` from last to first. */
function asChanged(one: Occurrence, later: readonly ChangedInstance[]): Occurrence {
  if (later.length === 0) return one
  const at = instantOf(one.start)
  const last = later.find(({ replaces }) => instantOf(replaces) < at)
  if (!last) return one
  const wall = one.start.wall + (last.start.wall - last.replaces.wall)
  return { ...last, uid: one.uid, start: { ...last.start, wall } }
}

/** FREEBUSY periods (RFC 5545 §3.8.2.6); FBTYPE is BUSY unless it says otherwise. */
function publishedBusy(component: Component, { zones, window }: { zones: Zones; window: Interval }): BusyTime[] {
  if (component.isBroken) throw new EventUnreadable('malformed')
  return component.properties
    .filter(({ name, parameters }) => name === 'freebusy' && parameters.fbtype?.toUpperCase() !== 'FREE')
    .flatMap((property) => property.raw.split(',').map((text) => periodFrom(text, { property, zones })))
    .map((period) => busyTime({ ...period, uid: uidOf(component) ?? '' }))
    .filter((time) => time.start < time.end && overlaps(time, window))
}
