import { DAY, type Interval, type EpochMs } from '#kernel/interval.ts'
import { parseDay, wallToEpoch } from '#kernel/time-zone.ts'
import type { BusyTime, EventLocation, ReadingRules } from '../busy-time.ts'
import type { HeldEvent } from '../calendar-port.ts'
import type { OwnEventFacts } from '../event-facts.ts'

/** What of an event is asked for (learn.microsoft.com/graph/api/resources/event); there is more, and nobody here may see it. */
export interface GraphEvent {
  readonly id: string
  readonly '@odata.etag'?: string
  readonly start?: GraphTime | null
  readonly end?: GraphTime | null
  readonly isAllDay?: boolean | null
  readonly isCancelled?: boolean | null
  readonly showAs?: string | null
  readonly responseStatus?: { readonly response?: string | null } | null
  readonly transactionId?: string | null
  readonly location?: { readonly displayName?: string | null; readonly coordinates?: { readonly latitude?: number | null; readonly longitude?: number | null } | null } | null
  readonly createdDateTime?: string | null
  readonly singleValueExtendedProperties?: readonly { readonly id: string; readonly value: string }[]
}

/** "2026-11-25T13:30:00.0000000" and, as it is preferred so, "UTC". */
interface GraphTime {
  readonly dateTime: string
  readonly timeZone: string
}

/** `$select` of a reading: never the title, the text or the people; the place only when the agent wants it to count. */
export const busyFields = (usesPlaces: boolean): string =>
  ['id', 'start', 'end', 'isAllDay', 'isCancelled', 'showAs', 'responseStatus', 'transactionId', ...(usesPlaces ? ['location'] : [])].join(',')

// Named properties of our own (learn.microsoft.com/graph/extensibility-overview, Outlook extended properties): they tell
// our event from others and its state from an older one, whatever its owner writes into the title.
const NAMESPACE = '{6f0c1d0e-2b7c-4c58-9b1e-3f5a8d2c7e41}'
const UID = `String ${NAMESPACE} Name AssistantUid`
const SEQUENCE = `String ${NAMESPACE} Name AssistantSequence`

/** `$filter` that finds the event of a UID in a calendar, and `$expand` that has our properties answered. */
export const byUid = (uid: string): string => `singleValueExtendedProperties/Any(ep: ep/id eq '${UID}' and ep/value eq '${uid.replaceAll("'", "''")}')`
export const OWN_PROPERTIES = `singleValueExtendedProperties($filter=id eq '${UID}' or id eq '${SEQUENCE}')`

// "workingElsewhere" says where somebody works, not that he has no time.
const FREE = new Set(['free', 'workingElsewhere'])

/** The time an event takes of its owner; undefined when it takes none, `unreadable` when that cannot be told. */
export function busyTimeOf(event: GraphEvent, rules: ReadingRules): BusyTime | undefined | 'unreadable' {
  const response = event.responseStatus?.response
  if (event.isCancelled || response === 'declined' || FREE.has(event.showAs ?? '')) return undefined
  if (response === 'notResponded' && !rules.unansweredBlocks) return undefined
  if (event.isAllDay && !rules.allDayBlocks) return undefined
  const span = spanOf(event, rules.timeZone)
  if (!span) return 'unreadable'
  if (span.end === span.start) return undefined
  const location = rules.usesPlaces ? locationOf(event) : undefined
  return { uid: uidOf(event), ...span, ...(location === undefined ? {} : { location }) }
}

/** Our UID of an event that we made, in front of which calendar it was made in; else the Graph's own name for it. */
const uidOf = ({ id, transactionId }: GraphEvent): string => transactionId?.split('#')[0] || id

/** Null when start or end are missing, are not in UTC, or the end lies before the start. */
function spanOf({ start, end, isAllDay }: GraphEvent, timeZone: string): Interval | null {
  const read = (time: GraphTime | null | undefined) => (isAllDay ? dayStart(time, timeZone) : instantOf(time))
  const span = { start: read(start), end: read(end) }
  if (span.start === undefined || span.end === undefined || span.end < span.start) return null
  return { start: span.start, end: span.end }
}

function instantOf(time: GraphTime | null | undefined): EpochMs | undefined {
  if (time?.timeZone !== 'UTC') return undefined
  const at = Date.parse(`${time.dateTime.slice(0, 19)}Z`)
  return Number.isNaN(at) ? undefined : at
}

/** A whole day is midnight to midnight "and in the same time zone" (resources/event, isAllDay): the agent's day of that date. */
function dayStart(time: GraphTime | null | undefined, timeZone: string): EpochMs | undefined {
  const at = instantOf(time)
  const day = parseDay(time?.dateTime.slice(0, 10) ?? '')
  if (at === undefined || day === undefined) return undefined
  // Midnight of some zone, told in UTC: then it is a moment.
  return at % DAY === 0 ? wallToEpoch(timeZone, day, 0) : at
}

function locationOf({ location }: GraphEvent): EventLocation | undefined {
  const { latitude, longitude } = location?.coordinates ?? {}
  if (typeof latitude === 'number' && typeof longitude === 'number') return { latitude, longitude }
  return location?.displayName || undefined
}

/** An event of ours as its calendar holds it. */
export function heldEventOf(event: GraphEvent): HeldEvent {
  const property = (id: string) => event.singleValueExtendedProperties?.find((one) => one.id === id)?.value
  return { href: event.id, etag: event['@odata.etag'] ?? null, uid: property(UID) ?? '', sequence: Number(property(SEQUENCE) ?? 0), span: spanOf(event, 'UTC') }
}

/**
 * Our event as the Graph takes it. In UTC, which every mailbox knows and shows in its own zone. It names no attendees:
 * Exchange would send them an invitation of its own beside ours.
 */
export function eventBodyOf({ uid, sequence, span, summary, description, location, isPrivate, alarmMinutes }: OwnEventFacts) {
  return {
    subject: summary,
    body: { contentType: 'text', content: description },
    start: timeOf(span.start),
    end: timeOf(span.end),
    location: { displayName: location },
    showAs: 'busy',
    sensitivity: isPrivate ? 'private' : 'normal',
    isReminderOn: alarmMinutes !== undefined,
    ...(alarmMinutes === undefined ? {} : { reminderMinutesBeforeStart: alarmMinutes }),
    singleValueExtendedProperties: [{ id: UID, value: uid }, { id: SEQUENCE, value: String(sequence) }],
  }
}

const timeOf = (at: EpochMs): GraphTime => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' })
