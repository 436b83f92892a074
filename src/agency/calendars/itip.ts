import ICAL from 'ical.js'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { stateOf } from './recurrence/event-version.ts'

/** What an attendee's calendar sends back about an invitation (RFC 5546 §3.2.3, §3.2.7). */
export interface ItipAnswer {
  readonly method: 'REPLY' | 'COUNTER'
  readonly uid: string
  /** Of the invitation that is answered; 0 when not said (RFC 5545 §3.8.7.4). */
  readonly sequence: number
  /** When it was answered, in epoch ms; of two answers to one sequence the later one holds (RFC 5546 §2.1.5). */
  readonly stamp: EpochMs
  readonly attendee: {
    /** In lower case, as the calendar knows it: it may be another than the one that was invited. */
    readonly email: string
    /** Null for what decides nothing: no answer yet, delegated. */
    readonly status: 'accepted' | 'tentative' | 'declined' | null
  }
  /** Of a COUNTER, the time that is proposed; null when it cannot be told. */
  readonly span: Interval | null
}

// Nobody's answer to one invitation is longer; a calendar in disguise is not read on the main thread.
const MAX_CHARS = 64_000

const statuses = { ACCEPTED: 'accepted', TENTATIVE: 'tentative', DECLINED: 'declined' } as const

/**
 * The answer in an iCalendar text; undefined for any other text, however broken. `timeZone` is the clock of times that name
 * none.
 */
export function readItipAnswer(ics: string, timeZone: string): ItipAnswer | undefined {
  if (ics.length > MAX_CHARS) return undefined
  const calendar = parsed(ics)
  const method = String(calendar?.getFirstPropertyValue('method') ?? '').toUpperCase()
  const event = calendar?.getFirstSubcomponent('vevent')
  // One instance of a series is none of ours: our events do not recur.
  if (!event || (method !== 'REPLY' && method !== 'COUNTER') || event.getFirstProperty('recurrence-id')) return undefined
  const attendees = event.getAllProperties('attendee')
  const [attendee] = attendees
  // RFC 5546 §3.2.3: exactly one attendee answers. In a COUNTER Outlook lists whoever was invited; ours has one.
  if (!attendee || attendees.length > 1) return undefined
  const { uid, sequence, span } = stateOf(ics, timeZone)
  const stamp = event.getFirstPropertyValue('dtstamp')
  if (uid === '' || !(stamp instanceof ICAL.Time)) return undefined
  return {
    method, uid, sequence, stamp: stamp.toUnixTime() * 1_000,
    attendee: { email: mailbox(String(attendee.getFirstValue())), status: statuses[String(attendee.getFirstParameter('partstat') ?? '').toUpperCase() as keyof typeof statuses] ?? null },
    span: method === 'COUNTER' ? span : null,
  }
}

function parsed(ics: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(ics.replace(/^\uFEFF/, '')) as unknown[] as never)
  } catch {
    // What a stranger sent is not a calendar; that is no fault of ours.
    return undefined
  }
}

const mailbox = (uri: string): string => uri.trim().replace(/^mailto:/i, '').toLowerCase()

/** The last answer that counted, and the invitation that stands now. */
export interface Answered {
  readonly sequence: number
  readonly replySequence: number | null
  readonly repliedAt: EpochMs | null
}

/**
 * Whether an answer is about the invitation that stands, and later than what is known (RFC 5546 §2.1.5): an older SEQUENCE
 * was for another time, and of one SEQUENCE the later DTSTAMP holds.
 */
export function isNewAnswer({ sequence, stamp }: Pick<ItipAnswer, 'sequence' | 'stamp'>, known: Answered): boolean {
  if (sequence !== known.sequence) return false
  return known.replySequence !== sequence || known.repliedAt === null || stamp > known.repliedAt
}
