import type { PropertyMatch } from '#assistant/matching/match.ts'
import type { Wish } from '#assistant/slots/wish.ts'
import type { ReadLead } from '#assistant/intake/reading/reading.ts'
import type { AgentId, ContactId, LeadId, MessageId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'

/**
 * Where a lead stands. `read → matched → offered → booked` is the way with nobody in between; `drafted` waits for an
 * approval, `to_check` for a decision.
 */
export const leadStates = ['read', 'to_check', 'matched', 'drafted', 'offered', 'booked', 'cancelled', 'closed'] as const
export type LeadState = (typeof leadStates)[number]

/**
 * Which states may follow which; a change that is not listed does not happen, so a job that runs twice changes nothing.
 * From wherever a link has been sent, the contact may book: what is agreed with a person stands, whatever was put aside.
 */
const follows: Record<LeadState, readonly LeadState[]> = {
  read: ['matched', 'to_check', 'closed'],
  to_check: ['matched', 'booked', 'closed'],
  matched: ['drafted', 'offered', 'booked', 'to_check', 'closed'],
  drafted: ['offered', 'booked', 'matched', 'closed'],
  offered: ['booked', 'matched', 'closed'],
  booked: ['cancelled'],
  cancelled: ['booked', 'matched', 'closed'],
  closed: ['matched', 'booked'],
}

/** The states from which a lead may come to `state`. */
export const statesBefore = (state: LeadState): LeadState[] => leadStates.filter((from) => follows[from].includes(state))

/** Why a person has to look. */
export const checkReasons = ['no_agent', 'no_slot', 'no_email', 'property_unavailable', 'which_property', 'answer_stopped'] as const
export type CheckReason = (typeof checkReasons)[number]

export type LeadEventName =
  | 'received' | 'entered' | 'matched' | 'offered' | 'drafted' | 'sent_by' | 'to_check' | 'booked' | 'moved' | 'reassigned' | 'cancelled' | 'missed'
  | 'bounced' | 'corrected' | 'uncorrected' | 'property_set' | 'dismissed' | 'asked_again' | 'asked_which' | 'told_gone' | 'property_chosen' | 'replied' | 'invitation_accepted' | 'invitation_tentative' | 'invitation_declined' | 'invitation_countered' | 'wished' | 'call_back' | 'reworded' | 'all_times' | 'answered'

/** What became of an answer in prose: `booked`, new `times`, a `link` to the page, all three `later`, or it was `left` to a person. */
export const answersGiven = ['booked', 'times', 'link', 'later', 'left'] as const
export type AnswerGiven = (typeof answersGiven)[number]

export interface LeadEvent {
  readonly at: EpochMs
  readonly event: LeadEventName
  /** Ids, reasons and enums. */
  readonly detail: Readonly<Record<string, unknown>>
}

export interface Lead {
  readonly id: LeadId
  readonly messageId: MessageId | null
  readonly contactId: ContactId
  readonly propertyId: PropertyId | null
  readonly portal: string | null
  readonly type: AppointmentType
  readonly state: LeadState
  readonly checkReason: CheckReason | null
  readonly locale: Locale
  /** As it was read, corrections applied. */
  readonly reading: ReadLead
  readonly match: PropertyMatch | null
  readonly agentId: AgentId | null
  /** When the contact can come; null until the first offer, or when the message said nothing. */
  readonly wish: Wish | null
  readonly createdAt: EpochMs
}
