import type { EmailAddress } from '#kernel/email-address.ts'
import type { AppointmentId, LeadId, OutboundId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { DAY, HOUR } from '#kernel/interval.ts'

export const outboundKinds = [
  'offer', 'answer', 'invitation', 'moved', 'cancelled', 'booked_pending', 'fresh_link', 'which_property', 'unavailable',
  'agent_booked', 'agent_moved', 'agent_cancelled', 'agency_needs_check', 'desk_alarm', 'occupant_news', 'occupant_link',
] as const
export type OutboundKind = (typeof outboundKinds)[number]

export type OutboundState = 'draft' | 'queued' | 'sent' | 'refused' | 'stopped'

/** A mail of ours in a lead's thread. */
export interface Outbound {
  readonly id: OutboundId
  readonly kind: OutboundKind
  readonly state: OutboundState
  readonly recipient: EmailAddress
  readonly recipientRole: 'contact' | 'agent' | 'agency' | 'occupant'
  readonly subject: string
  readonly refusal: string | null
  readonly leadId: LeadId | null
  readonly appointmentId: AppointmentId | null
  readonly createdAt: EpochMs
  readonly sentAt: EpochMs | null
}

/** Why an automatic answer is not sent. */
export type StopReason = 'own_address' | 'suppressed' | 'too_often_thread' | 'too_often_address'

export interface Traffic {
  readonly now: EpochMs
  /** When automatic answers to a mail went to this address before. */
  readonly toAddress: readonly EpochMs[]
  readonly inThread: readonly EpochMs[]
  readonly isSuppressed: boolean
  readonly isOwnAddress: boolean
}

/** When the next automatic answer may leave; undefined when none may today. */
export function answerableAt(traffic: Traffic): EpochMs | undefined {
  const reason = stopReason(traffic)
  if (reason === undefined) return traffic.now
  if (reason !== 'too_often_thread') return undefined
  const next = Math.max(...traffic.inThread) + HOUR
  return stopReason({ ...traffic, now: next }) === undefined ? next : undefined
}

const PER_THREAD_AND_HOUR = 1
const PER_ADDRESS_AND_DAY = 3

/**
 * Whether an automatic answer may go out. Two machines that answer each other stop after one message, whatever their
 * headers say (RFC 3834 §2; S-18).
 */
export function stopReason({ now, toAddress, inThread, isSuppressed, isOwnAddress }: Traffic): StopReason | undefined {
  const within = (moments: readonly EpochMs[], span: number) => moments.filter((at) => at > now - span).length
  if (isOwnAddress) return 'own_address'
  if (isSuppressed) return 'suppressed'
  if (within(inThread, HOUR) >= PER_THREAD_AND_HOUR) return 'too_often_thread'
  if (within(toAddress, DAY) >= PER_ADDRESS_AND_DAY) return 'too_often_address'
  return undefined
}
