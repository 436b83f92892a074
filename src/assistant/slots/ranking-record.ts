import { createHash } from 'node:crypto'
import type { RankingRules } from '#agency/preferences/ranking-rules.ts'
import { lastPlaces } from './assortment.ts'
import type { AgentId } from '#kernel/ids.ts'
import { type EpochMs, MINUTE } from '#kernel/interval.ts'
import { type ChoiceModel, likingOf } from './choice-model/choice-model.ts'
import type { ChoiceContext } from './choice-model/features.ts'
import { poolOf, rank, type Ranking, type RankingContext } from './ranking.ts'
import { type FactsOf, noFacts, type SlotFacts } from './slot-facts.ts'
import type { Slot } from './slot.ts'
import type { Wish, WishedTimes } from './wish.ts'
import { wishedTimes } from './wished-times.ts'
import type { BlockingRule } from './why-nothing.ts'

/** A start with what is known of it: kilometres added, load, kilometres to a visit close by. */
type RecordedTime = readonly [start: EpochMs, km: number | null, load: number, nearbyKm: number | null]

/**
 * All that the ranking of an offer was made of besides its agent and wish, to make it again: numbers and settings, no place,
 * no name, nothing of anybody else's visit but how far it is.
 */
export interface RankingRecord {
  readonly now: EpochMs
  readonly windowEnd: EpochMs
  readonly timeZone: string
  readonly durationMinutes: number
  readonly rules: RankingRules
  /** SHA-256 of the learned model; null when the rules decided alone. */
  readonly modelHash: string | null
  readonly transaction: ChoiceContext['transaction']
  readonly writtenAt: EpochMs
  /** What the last place is drawn by. */
  readonly seed: string
  /** The open times of the agent, by time. */
  readonly times: readonly RecordedTime[]
  /** Starts of the grid that each rule closed, over all who may go. */
  readonly closed: Readonly<Partial<Record<BlockingRule, number>>>
}

interface OpenTimes {
  readonly slots: readonly Slot[]
  readonly agentId: AgentId
  readonly factsOf: FactsOf
}

/** The slots of one agent, each his alone. */
export const slotsOf = (slots: readonly Slot[], agentId: AgentId): Slot[] =>
  slots.flatMap((slot) => (slot.agentIds.includes(agentId) ? [{ ...slot, agentIds: [agentId] }] : []))

export const timesOf = ({ slots, agentId, factsOf }: OpenTimes): RecordedTime[] =>
  slotsOf(slots, agentId).map((slot) => {
    const { km, load, nearbyKm } = factsOf(slot)
    return [slot.start, km, load, nearbyKm]
  })

/** Whose times they are, and what else they are ranked by. `model`: the one of the record's hash, or another to compare with. */
export interface Ranked {
  readonly agentId: AgentId
  readonly wish: Wish | null
  readonly model: ChoiceModel | null
}

/** The times of a record in their order; the same record, wish and model always give the same. */
export function rankRecorded(record: RankingRecord, ranked: Ranked): Ranking {
  const exploration = { share: record.rules.exploredPercent / 100, random: drawsOf(record.seed) }
  return rank(slotsIn(record, ranked), { ...contextOf(record, ranked), exploration })
}

interface OpenNow {
  /** Times of the record, the agent's alone. */
  readonly slots: readonly Slot[]
  readonly wished: WishedTimes | undefined
}

/** The times of a record that are still open, by all that it was ranked from but for the wish, which may be another now; nothing is drawn. */
export const rankOpen = (record: RankingRecord, { slots, wished }: OpenNow, ranked: Ranked): Ranking => rank(slots, { ...contextOf(record, ranked), wished })

export interface LastPlace {
  readonly start: EpochMs
  readonly probability: number
}

/** What would stand in the last place beside the starts `before`, and with which probability. */
export function lastPlaceOf(record: RankingRecord, { before, ...ranked }: Ranked & { before: readonly EpochMs[] }): LastPlace[] {
  const { places, isTwinOnly } = poolOf(slotsIn(record, ranked), contextOf(record, ranked))
  const picked = places.filter(({ slot }) => before.includes(slot.start))
  return lastPlaces(places, { picked, isTwinOnly, share: record.rules.exploredPercent / 100 }).map(({ place, propensity }) => ({ start: place.slot.start, probability: propensity }))
}

const slotsIn = ({ times, durationMinutes }: RankingRecord, { agentId }: Ranked): Slot[] =>
  times.map(([start]) => ({ start, end: start + durationMinutes * MINUTE, agentIds: [agentId] }))

function contextOf({ now, windowEnd, timeZone, rules, times, transaction, writtenAt }: RankingRecord, { wish, model }: Ranked): RankingContext {
  const facts = new Map(times.map(([start, km, load, nearbyKm]): [EpochMs, SlotFacts] => [start, { km, load, nearbyKm }]))
  return {
    timeZone, now, rules,
    wished: wishedTimes(wish, { timeZone, window: { start: now, end: windowEnd } }),
    factsOf: ({ start }) => facts.get(start) ?? noFacts,
    likingOf: model ? likingOf(model, { timeZone, transaction, writtenAt, offeredAt: now, fit: null }) : undefined,
  }
}

/** Numbers in [0, 1), eight of them, that hang on the seed alone. */
function drawsOf(seed: string): () => number {
  const digest = createHash('sha256').update(seed).digest()
  let at = 0
  return () => digest.readUInt32BE((at++ % 8) * 4) / 2 ** 32
}
