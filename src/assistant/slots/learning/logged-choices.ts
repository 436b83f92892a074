import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { ChoiceModel } from '../choice-model/choice-model.ts'
import type { ChoiceContext, ShownTime } from '../choice-model/features.ts'
import type { LoggedSet, Weighed } from '../choice-model/off-policy.ts'
import type { Answered } from '../choice-model/train.ts'
import { type LastPlace, lastPlaceOf, type RankingRecord } from '../ranking-record.ts'
import type { WishedTimes } from '../wish.ts'
import { wishedTimes } from '../wished-times.ts'
import type { AnsweredOffer } from './store.ts'

const contextOf = ({ ranking: { timeZone, transaction, writtenAt, now }, wishFit: fit }: AnsweredOffer): ChoiceContext => ({ timeZone, transaction, writtenAt, offeredAt: now, fit })

const wishedOf = ({ wish, ranking: { timeZone, now, windowEnd } }: AnsweredOffer): WishedTimes | undefined => wishedTimes(wish, { timeZone, window: { start: now, end: windowEnd } })

const shownTime = (wished: WishedTimes | undefined, start: EpochMs): ShownTime => ({
  start, preference: Math.sign(wished?.fitOf({ start, end: start }).preference ?? 0) as ShownTime['preference'],
})

/** A set as it is trained on; another time than those offered counts as none of them. */
export function answeredOf(offer: AnsweredOffer): Answered {
  const wished = wishedOf(offer)
  return { id: offer.id, context: contextOf(offer), times: offer.slots.map(({ span }) => shownTime(wished, span.start)), taken: offer.takenRank ?? -1 }
}

/** A set as it is judged on: only where a last place could have been drawn, for elsewhere nothing is known of what was not shown. */
export function loggedOf(offer: AnsweredOffer, models: { champion: ChoiceModel | null; challenger: ChoiceModel }): LoggedSet[] {
  const { ranking, agentId, wish, slots } = offer
  if (agentId === null || ranking.rules.exploredPercent === 0 || slots.length < 3) return []
  const drawn = slots.filter(({ propensity }) => propensity !== null && propensity < 1)
  const [last] = drawn
  if (!last || drawn.length !== 1) return []
  const wished = wishedOf(offer)
  const before = slots.filter((slot) => slot !== last).map(({ span }) => span.start)
  const weighed = (model: ChoiceModel | null): Weighed[] =>
    greedy(ranking, { agentId, wish, model, before }).map(({ start, probability }) => ({ time: shownTime(wished, start), probability }))
  return [{
    id: offer.id, context: contextOf(offer), propensity: last.propensity as number,
    shown: [...before, last.span.start].map((start) => shownTime(wished, start)),
    isBooked: offer.takenRank !== null && offer.takenRank >= 0,
    champion: weighed(models.champion), challenger: weighed(models.challenger),
  }]
}

/** Without drawing: what is judged is what a policy thinks best. */
const greedy = (ranking: RankingRecord, about: { agentId: AgentId; wish: AnsweredOffer['wish']; model: ChoiceModel | null; before: readonly EpochMs[] }): LastPlace[] =>
  lastPlaceOf({ ...ranking, rules: { ...ranking.rules, exploredPercent: 0 } }, about)
