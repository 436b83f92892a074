import type { Property } from '#agency/properties/property.ts'
import type { ToldAppointment } from '#assistant/outreach/told-appointment.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, CalendarId, ContactId, LeadId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { AppointmentType } from '#kernel/words.ts'

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
export interface Appointment extends ToldAppointment, ContactDetails {
  readonly contactId: ContactId
  readonly state: 'booked' | 'cancelled'
  readonly calendarId: CalendarId | null
  readonly calendarState: 'pending' | 'written' | 'removed' | 'none'
  readonly calendarEtag: string | null
  /** The sequence the calendar holds, and the last one the contact was told of. */
  readonly calendarSequence: number | null
  readonly invitedSequence: number | null
  /** The time the contact was last told. */
  readonly invitedSpan: Interval | null
  /** Whom the contact was last told to meet. */
  readonly invitedAgentId: AgentId | null
  readonly cancelledBy: 'contact' | 'agency' | null
  /** When somebody of the agency said that nobody had come. */
  readonly missedAt: EpochMs | null
  readonly bookedAt: EpochMs
  readonly changedAt: EpochMs
  /** What the contact's calendar answered to the invitation of `replySequence`, and when (DTSTAMP of the answer). */
  readonly reply: 'accepted' | 'tentative' | 'declined' | null
  readonly replySequence: number | null
  readonly repliedAt: EpochMs | null
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

/** "Appartement du quai, Nantes (ADQ-101)": the property as one line of a calendar's event. */
export const propertyLineOf = ({ title, town, reference }: Pick<Property, 'title' | 'town' | 'reference'>): string => `${title}, ${town} (${reference})`
