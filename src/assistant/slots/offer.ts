import type { AgentId, ContactId, LeadId, OfferId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'
import type { ChoiceModel } from './choice-model/choice-model.ts'
import type { AgentReason, ChoiceRules, NoAgent, Standing } from './choose-agent.ts'
import type { Reason } from './ranking.ts'
import type { RankingRecord } from './ranking-record.ts'
import type { Terms } from './score.ts'
import type { Slot, SlotRequest } from './slot.ts'
import type { Wish, WishedTimes, WishFit } from './wish.ts'

/** What a lead was offered: whom, which times first, and why. */
export interface Offer {
  readonly id: OfferId
  readonly leadId: LeadId
  readonly contactId: ContactId
  readonly propertyId: PropertyId | null
  readonly type: AppointmentType
  readonly locale: Locale
  /** Who may go, in order, as the choice saw them: with `choiceRules` and `createdAt` it can be made again. */
  readonly candidates: readonly Standing[]
  /** Null for offers made before these were kept. */
  readonly choiceRules: ChoiceRules | null
  /** Null while no candidate has a free time. */
  readonly agentId: AgentId | null
  readonly agentReason: AgentReason | NoAgent
  readonly timeZone: string
  readonly createdAt: EpochMs
  /** What the contact wished, binding or not; null when nothing was read of it. */
  readonly wish: Wish | null
  readonly wishFit: WishFit
  /** By time, at most three. */
  readonly slots: readonly OfferedSlot[]
  /** What the times were ranked from; null without times, and for offers made before it was kept. */
  readonly ranking: RankingRecord | null
}

export interface OfferedSlot {
  readonly agentId: AgentId
  readonly span: Interval
  readonly reasons: readonly Reason[]
  /** Null for offers made before these were kept, like `propensity`. */
  readonly terms: Terms | null
  /** With what probability the time was put in this place: 1 unless drawn. */
  readonly propensity: number | null
}

/** Whose calendars decide about a time of `agentId`: his alone where the offer is his, so that offering and agreeing ask the same. */
export const deciding = ({ agentId: offered, candidates }: Pick<Offer, 'agentId' | 'candidates'>, agentId: AgentId): readonly AgentId[] =>
  agentId === offered ? [agentId] : candidates.map((candidate) => candidate.agentId)

/** What is open for an offer right now, by time, and what was wished of it. */
export interface OpenTimes {
  readonly request: SlotRequest
  readonly slots: readonly Slot[]
  readonly wished: WishedTimes | undefined
  /** What the offer's times were ranked with besides the rules; null for nothing. */
  readonly model: ChoiceModel | null
}
