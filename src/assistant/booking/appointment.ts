import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, AppointmentId, CalendarId, ContactId, LeadId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'

/** What the contact typed in the form. */
export interface ContactDetails {
  readonly firstName: string
  readonly lastName: string
  readonly email: EmailAddress
  readonly phone: PhoneNumber
  readonly postalAddress: string
  readonly note: string
}

/** An agreed time: one contact, one agent, one place. */
export interface Appointment extends ContactDetails {
  readonly id: AppointmentId
  readonly leadId: LeadId | null
  readonly contactId: ContactId
  readonly agentId: AgentId
  readonly propertyId: PropertyId | null
  readonly type: AppointmentType
  readonly span: Interval
  readonly timeZone: string
  readonly place: string
  readonly locale: Locale
  /** RFC 5545 §3.8.4.7; never changes. */
  readonly uid: string
  /** RFC 5545 §3.8.7.4; grows by one with each change of time and with the cancellation. */
  readonly sequence: number
  readonly state: 'booked' | 'cancelled'
  readonly calendarId: CalendarId | null
  readonly calendarState: 'pending' | 'written' | 'removed' | 'none'
  readonly calendarEtag: string | null
  /** The sequence the calendar holds, and the last one the contact was told of. */
  readonly calendarSequence: number | null
  readonly invitedSequence: number | null
  /** The time the contact was last told. */
  readonly invitedSpan: Interval | null
  readonly cancelledBy: 'contact' | 'agency' | null
  readonly bookedAt: EpochMs
  readonly changedAt: EpochMs
}

/** A slot kept for a lead while its form is open. */
export interface Hold {
  readonly id: string
  readonly leadId: LeadId
  readonly agentId: AgentId
  readonly propertyId: PropertyId | null
  readonly type: AppointmentType
  readonly span: Interval
  readonly expiresAt: EpochMs
}

export const HOLD_MINUTES = 10

/** How the agent's calendar stands, as the contact may know it: `late` after five minutes of trying. */
export function calendarProgress(appointment: Appointment, now: EpochMs): 'written' | 'pending' | 'late' {
  if (appointment.calendarState !== 'pending') return 'written'
  return now - appointment.changedAt >= 5 * 60_000 ? 'late' : 'pending'
}
