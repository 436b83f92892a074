import { Temporal } from 'temporal-polyfill'
import type { Interval } from '#kernel/interval.ts'
import { contentLine } from './icalendar-text.ts'

type Wall = Temporal.ZonedDateTime

/** A change of the clocks: the wall time at which it comes (on the old offset), and both offsets in seconds. */
interface Transition {
  readonly wall: Temporal.PlainDateTime
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly name: string
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * The lines of a VTIMEZONE (RFC 5545 §3.6.5) that is right for the year before `span` and the two after it. Yearly
 * rules where the zone follows one (Outlook shows single observances as a foreign zone), else each change by itself.
 */
export function vtimezoneLines(timeZone: string, span: Interval): string[] {
  const start = Temporal.Instant.fromEpochMilliseconds(span.start).toZonedDateTimeISO(timeZone)
  const first = start.with({ month: 1, day: 1, hour: 0, minute: 0 }).subtract({ years: 1 })
  const until = Temporal.Instant.fromEpochMilliseconds(span.end).toZonedDateTimeISO(timeZone).add({ years: 2 })
  const transitions = transitionsBetween(first, until)
  return [
    'BEGIN:VTIMEZONE',
    contentLine('TZID', timeZone),
    ...(yearlyRules(transitions) ?? [...fixedObservance(first), ...transitions.flatMap((one) => observance(one))]),
    'END:VTIMEZONE',
  ]
}

function transitionsBetween(first: Wall, until: Wall): Transition[] {
  const transitions: Transition[] = []
  let at = first.getTimeZoneTransition('next')
  while (at && Temporal.ZonedDateTime.compare(at, until) < 0) {
    const before = at.subtract({ nanoseconds: 1 })
    const fromSeconds = before.offsetNanoseconds / 1e9
    transitions.push({
      wall: at.toInstant().toZonedDateTimeISO('UTC').add({ seconds: fromSeconds }).toPlainDateTime(),
      fromSeconds,
      toSeconds: at.offsetNanoseconds / 1e9,
      name: zoneName(at),
    })
    at = at.getTimeZoneTransition('next')
  }
  return transitions
}

/** Two observances with an RRULE each, when every change to and from summer time fits one; undefined otherwise. */
function yearlyRules(transitions: readonly Transition[]): string[] | undefined {
  const toSummer = transitions.filter(isToSummer)
  const toWinter = transitions.filter((one) => !isToSummer(one))
  const rules = [toWinter, toSummer].map((sameKind) => {
    const [first] = sameKind
    const rule = commonRule(sameKind)
    return first && rule && observance(first, rule)
  })
  return rules.every((lines) => lines !== undefined) ? rules.flat() : undefined
}

function commonRule(transitions: readonly Transition[]): string | undefined {
  const [first] = transitions
  const years = transitions.map(({ wall }) => wall.year)
  const isOneAYear = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1)
  if (!first || transitions.length < 3 || !isOneAYear) return undefined
  const { wall, fromSeconds, toSeconds } = first
  const isSame = transitions.every(
    (one) =>
      one.fromSeconds === fromSeconds &&
      one.toSeconds === toSeconds &&
      one.wall.month === wall.month &&
      one.wall.dayOfWeek === wall.dayOfWeek &&
      one.wall.toPlainTime().equals(wall.toPlainTime()),
  )
  if (!isSame) return undefined
  const isLast = transitions.every((one) => one.wall.day + 7 > one.wall.daysInMonth)
  const week = Math.ceil(wall.day / 7)
  if (!isLast && !transitions.every((one) => Math.ceil(one.wall.day / 7) === week)) return undefined
  return `FREQ=YEARLY;BYMONTH=${wall.month};BYDAY=${isLast ? -1 : week}${WEEKDAYS[wall.dayOfWeek - 1]}`
}

const isToSummer = ({ fromSeconds, toSeconds }: Transition) => toSeconds > fromSeconds

function observance(transition: Transition, rule?: string): string[] {
  const kind = isToSummer(transition) ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    contentLine('DTSTART', wallTime(transition.wall)),
    contentLine('TZOFFSETFROM', utcOffset(transition.fromSeconds)),
    contentLine('TZOFFSETTO', utcOffset(transition.toSeconds)),
    contentLine('TZNAME', transition.name),
    ...(rule ? [contentLine('RRULE', rule)] : []),
    `END:${kind}`,
  ]
}

/** What holds before the first change, or for ever. */
function fixedObservance(at: Wall): string[] {
  const seconds = at.offsetNanoseconds / 1e9
  return observance({ wall: at.toPlainDateTime(), fromSeconds: seconds, toSeconds: seconds, name: zoneName(at) })
}

const wallTime = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')

function utcOffset(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  const size = Math.abs(seconds)
  const rest = size % 60
  const sign = seconds < 0 ? '-' : '+'
  return `${sign}${pad(Math.floor(size / 3600))}${pad(Math.floor((size % 3600) / 60))}${rest ? pad(rest) : ''}`
}

/** By zone: to make one costs more than everything else here together, and each zone's names are asked for many times. */
const nameFormats = new Map<string, Intl.DateTimeFormat>()

function zoneName({ timeZoneId: timeZone, epochMilliseconds, offset }: Wall): string {
  const format = nameFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' })
  nameFormats.set(timeZone, format)
  return format.formatToParts(epochMilliseconds).find(({ type }) => type === 'timeZoneName')?.value ?? offset
}
