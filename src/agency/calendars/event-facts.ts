import ICAL from 'ical.js'
import type { Interval } from '#kernel/interval.ts'
import { isTimeZone, parseDay, wallToEpoch } from '#kernel/time-zone.ts'

/** What an event of ours says, for calendars that do not speak iCalendar. */
export interface OwnEventFacts {
  readonly uid: string
  readonly sequence: number
  readonly span: Interval
  /** IANA zone in which the times were written. */
  readonly timeZone: string
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly url: string
  /** Whoever shares the calendar is to see no more than that its owner is busy. */
  readonly isPrivate: boolean
  /** Minutes before the start; undefined without a reminder. */
  readonly alarmMinutes: number | undefined
}

/** The facts of a text of `invitation.ts`. Throws for any other text: foreign ones are read by `recurrence/`. */
export function eventFacts(ics: string): OwnEventFacts {
  const event = new ICAL.Component(ICAL.parse(ics) as unknown[] as never).getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event in our own text')
  const text = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
  const timeZone = event.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? ''
  if (!isTimeZone(timeZone)) throw new Error('our own text names no zone')
  const moment = (name: string) => momentOf(text(name), timeZone)
  const trigger = event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
  return {
    uid: text('uid'),
    sequence: Number(text('sequence')) || 0,
    span: { start: moment('dtstart'), end: moment('dtend') },
    timeZone,
    summary: text('summary'),
    description: text('description'),
    location: text('location'),
    url: text('url'),
    isPrivate: text('class') === 'PRIVATE',
    alarmMinutes: trigger instanceof ICAL.Duration ? Math.round(-trigger.toSeconds() / 60) : undefined,
  }
}

/** "2026-11-25T14:30:00", the way ical.js writes a wall clock. */
function momentOf(wall: string, timeZone: string): number {
  const [day, hours, minutes] = [parseDay(wall.slice(0, 10)), Number(wall.slice(11, 13)), Number(wall.slice(14, 16))]
  if (day === undefined) throw new Error('our own text has no day')
  return wallToEpoch(timeZone, day, hours * 60 + minutes)
}
