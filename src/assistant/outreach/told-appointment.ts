import type { Offer } from '#assistant/slots/offer.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, AppointmentId, LeadId, PropertyId } from '#kernel/ids.ts'
import type { Interval } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'

/** An agreed time as our mails and its invitation tell it. */
export interface ToldAppointment {
  readonly id: AppointmentId
  readonly leadId: LeadId | null
  readonly agentId: AgentId
  /** Who is there besides the agent. */
  readonly requiredAgentIds: readonly AgentId[]
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
  readonly firstName: string
  readonly lastName: string
  readonly email: EmailAddress
  readonly phone: PhoneNumber
  readonly postalAddress: string
}

/** What became of an appointment, as a mail says it. */
export type AppointmentNews =
  | { readonly kind: 'booked' | 'late' }
  /** `previousAgentId`: whom the contact was to meet before; null when it is the same. */
  | { readonly kind: 'moved'; readonly previous: Interval; readonly previousAgentId: AgentId | null }
  /** `instead`: the new times that are proposed in the same mail. */
  | { readonly kind: 'cancelled'; readonly by: 'contact' | 'agency'; readonly instead: Offer | undefined }
