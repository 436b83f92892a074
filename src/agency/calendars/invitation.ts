import { Temporal } from 'temporal-polyfill'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'
import { contentLine, escapedText, singleLine, utcTime } from './icalendar-text.ts'
import { vtimezoneLines } from './vtimezone.ts'

/** Name and addr-spec of an organizer or attendee (RFC 5545 §3.8.4). */
export interface Participant {
  readonly name: string
  readonly email: string
}

/** What every event says of itself; `sequence` goes up by one when time or place changes (RFC 5546 §2.1.4). */
interface EventFacts {
  /** The same for the life of the appointment, in the agent's calendar and in every invitation. */
  readonly uid: string
  readonly sequence: number
  readonly dtstamp: EpochMs
  readonly start: EpochMs
  readonly end: EpochMs
  /** IANA zone in which the times are written: the place's. */
  readonly timeZone: string
  readonly location?: string
  readonly url?: string
  readonly alarmMinutes?: number
}

export interface Invitation extends EventFacts {
  /** A move is a REQUEST of a higher sequence; a CANCEL carries at least the sequence of what it cancels. */
  readonly method: 'REQUEST' | 'CANCEL'
  readonly summary: string
  readonly description: string
  readonly organizer: Participant
  readonly attendees: readonly Participant[]
}

/** iCalendar text for an iTIP mail (RFC 5546 §3.2.2, §3.2.5); the mail's `method` parameter is this METHOD (RFC 6047 §2.4). */
export function invitationOf(invitation: Invitation): string {
  const { method, organizer, attendees, summary, description } = invitation
  return calendarText(invitation, {
    method,
    summary,
    properties: [
      contentLine('DESCRIPTION', escapedText(description)),
      contentLine('STATUS', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'),
      contentLine('ORGANIZER', mailto(organizer.email), { CN: organizer.name }),
      ...attendees.map(({ name, email }) =>
        contentLine('ATTENDEE', mailto(email), {
          CUTYPE: 'INDIVIDUAL',
          ROLE: 'REQ-PARTICIPANT',
          PARTSTAT: 'NEEDS-ACTION',
          RSVP: method === 'CANCEL' ? undefined : 'TRUE',
          CN: name,
        }),
      ),
    ],
  })
}

export interface AgentEvent extends EventFacts {
  readonly type: AppointmentType
  readonly locale: Locale
  readonly contact: {
    readonly lastName: string
    readonly firstName: string
    /** As it is to be shown. */
    readonly phone?: string
    readonly email?: string
    readonly postalAddress?: string
  }
  /** Further people, each as one line. */
  readonly participants?: readonly string[]
  /** Title and reference, as one line. */
  readonly property?: string
  /** What the contact asked, the portal it came from. */
  readonly context?: string
}

/**
 * iCalendar text for the agent's own calendar, to be stored as it is (no METHOD, RFC 4791 §4.1). It names no ATTENDEE:
 * a server that schedules (RFC 6638) would send its own invitation beside ours; participants stand in the description.
 */
export function eventOf(event: AgentEvent): string {
  return calendarText(event, {
    summary: summaryOf(event),
    properties: [contentLine('DESCRIPTION', escapedText(descriptionOf(event))), contentLine('STATUS', 'CONFIRMED')],
  })
}

export interface GroupEvent extends EventFacts {
  readonly locale: Locale
  /** Who comes: one line each, name, phone, e-mail and what else was said. */
  readonly people: readonly string[]
  readonly property?: string
}

/** iCalendar text for the agent's own calendar of a visit that several contacts share; it names no ATTENDEE either. */
export function groupEventOf({ locale, people, property, ...event }: GroupEvent): string {
  const description = [property, ...people].filter((line) => line !== undefined).join('\n')
  return calendarText(event, {
    summary: groupSummary({ locale, people }),
    properties: [contentLine('DESCRIPTION', escapedText(description)), contentLine('STATUS', 'CONFIRMED')],
  })
}

/** "Visite groupée – 3 contacts". */
export const groupSummary = ({ locale, people: { length } }: Pick<GroupEvent, 'locale' | 'people'>): string =>
  locale === 'fr' ? `Visite groupée – ${length} contact${length > 1 ? 's' : ''}` : `Group viewing – ${length} ${length > 1 ? 'contacts' : 'contact'}`

/** iCalendar text of the way to or from an appointment: private, so that who shares the calendar sees only that he is busy. */
export function travelEventOf({ locale, ...event }: EventFacts & { readonly locale: Locale }): string {
  return calendarText(event, { summary: travelWords[locale], properties: [contentLine('CLASS', 'PRIVATE'), contentLine('STATUS', 'CONFIRMED')] })
}

export const travelWords: Record<Locale, string> = { fr: 'Trajet', en: 'Travel' }

const typeWords: Record<Locale, Record<AppointmentType, string>> = {
  fr: { viewing: 'Visite', phone_call: 'Appel', office_visit: 'Rendez-vous à l’agence', valuation: 'Estimation' },
  en: { viewing: 'Viewing', phone_call: 'Call', office_visit: 'Office visit', valuation: 'Valuation' },
}

const labels = {
  fr: {
    lastName: 'Nom',
    firstName: 'Prénom',
    phone: 'Téléphone',
    email: 'E-mail',
    postalAddress: 'Adresse',
    property: 'Bien',
    participants: 'Participants',
    context: 'Contexte',
    url: 'Lien',
    separator: '\u00a0: ',
  },
  en: {
    lastName: 'Last name',
    firstName: 'First name',
    phone: 'Phone',
    email: 'E-mail',
    postalAddress: 'Address',
    property: 'Property',
    participants: 'Participants',
    context: 'Context',
    url: 'Link',
    separator: ': ',
  },
} as const satisfies Record<Locale, Record<string, string>>

const summaryOf = ({ type, locale, contact }: AgentEvent) =>
  [typeWords[locale][type], `${contact.lastName} ${contact.firstName}`.trim()].filter((part) => part !== '').join(' – ')

function descriptionOf({ locale, contact, participants = [], property, context, url }: AgentEvent): string {
  const words = labels[locale]
  const lines: [string, string | undefined][] = [
    [words.lastName, contact.lastName],
    [words.firstName, contact.firstName],
    [words.phone, contact.phone],
    [words.email, contact.email],
    [words.postalAddress, contact.postalAddress],
    [words.property, property],
    [words.participants, participants.join(', ')],
    [words.context, context],
    [words.url, url],
  ]
  return lines
    .filter(([, value]) => value)
    .map(([label, value]) => `${label}${words.separator}${value}`)
    .join('\n')
}

interface Body {
  readonly method?: Invitation['method']
  readonly summary: string
  readonly properties: readonly string[]
}

function calendarText(event: EventFacts, { method, summary, properties }: Body): string {
  const { uid, sequence, dtstamp, start, end, timeZone, location, url, alarmMinutes } = event
  const span: Interval = { start, end }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Assistant.immo//Assistant.immo//FR',
    'CALSCALE:GREGORIAN',
    ...(method ? [contentLine('METHOD', method)] : []),
    ...vtimezoneLines(timeZone, span),
    'BEGIN:VEVENT',
    contentLine('UID', escapedText(singleLine(uid))),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('DTSTAMP', utcTime(dtstamp)),
    contentLine('DTSTART', wallTime(start, timeZone), { TZID: timeZone }),
    contentLine('DTEND', wallTime(end, timeZone), { TZID: timeZone }),
    contentLine('SUMMARY', escapedText(summary)),
    ...properties,
    ...(location ? [contentLine('LOCATION', escapedText(location))] : []),
    ...(url ? [contentLine('URL', singleLine(url))] : []),
    contentLine('TRANSP', method === 'CANCEL' ? 'TRANSPARENT' : 'OPAQUE'),
    ...(alarmMinutes === undefined || method === 'CANCEL' ? [] : alarmLines(alarmMinutes, summary)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.join('\r\n')}\r\n`
}

const alarmLines = (minutes: number, text: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  contentLine('TRIGGER', `-PT${minutes}M`),
  contentLine('DESCRIPTION', escapedText(text)),
  'END:VALARM',
]

const mailto = (email: string) => `mailto:${singleLine(email).replaceAll(' ', '')}`

const wallTime = (at: EpochMs, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace(/[-:]/g, '')
