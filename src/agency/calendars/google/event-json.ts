import type { Interval } from '#kernel/interval.ts'
import { parseDay, wallToEpoch } from '#kernel/time-zone.ts'
import type { BusyTime, ReadingRules } from '../busy-time.ts'
import type { OwnEventFacts } from '../event-facts.ts'

// An event of Google Calendar v3, as far as it is asked for: developers.google.com/workspace/calendar/api/v3/reference/events

interface GoogleMoment {
  readonly date?: string | null
  readonly dateTime?: string | null
}

export interface GoogleEvent {
  readonly id?: string | null
  readonly etag?: string | null
  readonly status?: string | null
  readonly start?: GoogleMoment
  readonly end?: GoogleMoment
  readonly transparency?: string | null
  readonly eventType?: string | null
  readonly location?: string | null
  readonly attendees?: readonly { readonly self?: boolean | null; readonly responseStatus?: string | null }[]
  readonly extendedProperties?: { readonly private?: Readonly<Record<string, string>> | null }
}

/** All that leaves Google of a foreign event: no title, no text, nobody's name; its place only where the agent wants it. */
export const busyFields = (usesPlaces: boolean): string =>
  `nextPageToken,nextSyncToken,items(id,status,start,end,transparency,eventType,attendees(self,responseStatus)${usesPlaces ? ',location' : ''})`

/** Of an event of ours. */
export const HELD_FIELDS = 'id,etag,status,start,end,extendedProperties/private'

/** What is no time taken: where one works, and whose birthday it is (guides/event-types). */
const NO_TIME = new Set(['workingLocation', 'birthday'])

/** When an event takes its owner's time; undefined when it does not, `unreadable` when that cannot be told. */
export function busyTimeOf(event: GoogleEvent, rules: ReadingRules): BusyTime | undefined | 'unreadable' {
  const { status, transparency, eventType = 'default', start, end, location } = event
  if (status === 'cancelled' || transparency === 'transparent' || NO_TIME.has(eventType ?? '')) return undefined
  const response = event.attendees?.find(({ self }) => self === true)?.responseStatus
  if (response === 'declined' || (response === 'needsAction' && !rules.unansweredBlocks)) return undefined
  // "Out of office" says that he is not there, whatever he chose for days.
  const isWholeDay = typeof start?.date === 'string'
  if (isWholeDay && !rules.allDayBlocks && eventType !== 'outOfOffice') return undefined
  const span = spanOf(event, rules.timeZone)
  if (!event.id || !span || !start || !end) return 'unreadable'
  if (span.start === span.end) return undefined
  return { uid: uidOf(event.id), ...span, ...(rules.usesPlaces && location ? { location } : {}) }
}

/** Null when start or end cannot be read. Whole days are those of `timeZone`. */
export function spanOf({ start, end }: GoogleEvent, timeZone: string): Interval | null {
  const [from, to] = [momentOf(start, timeZone), momentOf(end, timeZone)]
  return from === undefined || to === undefined || to < from ? null : { start: from, end: to }
}

function momentOf(moment: GoogleMoment | undefined, timeZone: string): number | undefined {
  if (typeof moment?.dateTime === 'string') {
    const at = Date.parse(moment.dateTime)
    // "A time zone offset is required" unless the field beside it names a zone; an answer always has it.
    return Number.isNaN(at) || !/(?:Z|[+-]\d\d:\d\d)$/i.test(moment.dateTime) ? undefined : at
  }
  const day = typeof moment?.date === 'string' ? parseDay(moment.date) : undefined
  return day === undefined ? undefined : wallToEpoch(timeZone, day, 0)
}

const SEQUENCE = 'sequence'

/** Ours as it is to stand in the calendar; texts nobody else invited sees, and no guests: the invitation is ours to send. */
export function eventBodyOf({ uid, sequence, span, timeZone, summary, description, location, url, isPrivate, alarmMinutes }: OwnEventFacts) {
  const moment = (at: number) => ({ dateTime: new Date(at).toISOString(), timeZone })
  return {
    id: eventIdOf(uid),
    status: 'confirmed',
    summary, description, location,
    start: moment(span.start),
    end: moment(span.end),
    transparency: 'opaque',
    visibility: isPrivate ? 'private' : 'default',
    reminders: { useDefault: false, overrides: alarmMinutes === undefined ? [] : [{ method: 'popup', minutes: alarmMinutes }] },
    ...(url ? { source: { title: summary, url } } : {}),
    // Google's own `sequence` counts its changes, not ours.
    extendedProperties: { private: { [SEQUENCE]: String(sequence) } },
  }
}

/** Zero where it is none of ours. */
export const sequenceOf = ({ extendedProperties }: GoogleEvent): number => Number(extendedProperties?.private?.[SEQUENCE]) || 0

const ALPHABET = '0123456789abcdefghijklmnopqrstuv'

/** The UID in base32hex (RFC 4648 §7) without padding, which events.insert takes for an id: sent twice, the second is a 409. */
export function eventIdOf(uid: string): string {
  let [text, bits, held] = ['', 0, 0]
  for (const byte of Buffer.from(uid)) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text
}

/** The UID that an id was made of; the id itself where it was made by somebody else. */
export function uidOf(id: string): string {
  if (!/^[0-9a-v]+$/.test(id)) return id
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const character of id) {
    held = (held << 5) | ALPHABET.indexOf(character)
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push(held >> bits)
    held &= (1 << bits) - 1
  }
  const uid = Buffer.from(bytes).toString()
  return /^[\x21-\x7e]+@[\x21-\x7e]+$/.test(uid) && eventIdOf(uid) === id ? uid : id
}
