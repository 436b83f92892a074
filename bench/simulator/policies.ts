import { defaultAssignment } from '#agency/preferences/assignment-rules.ts'
import { defaultRanking, rankingPresets, type RankingRules } from '#agency/preferences/ranking-rules.ts'
import { type ChoiceModel, likingOf as likingIn } from '#assistant/slots/choice-model/choice-model.ts'
import type { ChoiceContext, ShownTime } from '#assistant/slots/choice-model/features.ts'
import { type Answered, trained } from '#assistant/slots/choice-model/train.ts'
import { chooseAgent, type Prospect, standings } from '#assistant/slots/choose-agent.ts'
import { prospectOf, rank } from '#assistant/slots/ranking.ts'
import { slotsOf } from '#assistant/slots/ranking-record.ts'
import type { Slot } from '#assistant/slots/slot.ts'
import { slotFacts } from '#assistant/slots/slot-facts.ts'
import { creditOf, noTurns, type Opportunity, opportunitiesOf, settled, type Turns, UNTAKEN_AFTER } from '#assistant/slots/turns.ts'
import { possibleSlots, type WishFit, type WishedTimes } from '#assistant/slots/wish.ts'
import { wishedTimes } from '#assistant/slots/wished-times.ts'
import type { AgentId, LeadId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { dayOf } from '#kernel/time-zone.ts'
import type { Situation } from './diary.ts'
import { roadKm } from './road.ts'
import { type Answer, type Booked, type OfferedTime, type Policy, simulate } from './simulate.ts'
import type { Truth } from './truth.ts'
import { type World, worldOf } from './world.ts'
import { cities, time } from './worlds.ts'

const OFFERED = 3

const byStart = (a: OfferedTime, b: OfferedTime): number => a.start - b.start

/** The best by `worth`, the earlier of equals, no start twice; shown by time. */
function best(slots: readonly Slot[], worth: (offered: OfferedTime) => number): OfferedTime[] {
  const each = slots.flatMap(({ start, agentIds }) => agentIds.map((agentId) => ({ start, agentId, worth: worth({ start, agentId }) })))
  each.sort((a, b) => b.worth - a.worth || a.start - b.start)
  const picked: OfferedTime[] = []
  for (const { start, agentId } of each) {
    if (picked.length === OFFERED) break
    if (picked.every((other) => other.start !== start)) picked.push({ start, agentId })
  }
  return picked.sort(byStart)
}

/** What calendars online do: the first free times of anyone who may go; they know no way between two places. */
export const earliest = (): Policy => ({
  offer: (situation) => situation.openWithoutTravel().slice(0, OFFERED).map(({ start, agentIds }) => ({ start, agentId: agentIds[0] as AgentId })),
})

/** The first free time of each of the next three days: what a careful person would write by hand. */
export const oneADay = (): Policy => ({
  offer(situation) {
    const first = new Map<number, OfferedTime>()
    for (const { start, agentIds } of situation.openWithoutTravel()) {
      const day = dayOf(time.zone, start)
      if (first.size < OFFERED && !first.has(day)) first.set(day, { start, agentId: agentIds[0] as AgentId })
    }
    return [...first.values()]
  },
})

/** The first free times of the agent who has waited longest for a visit. */
export function roundRobin(): Policy {
  const lastTurn = new Map<AgentId, number>()
  let turn = 0
  return {
    offer(situation) {
      const slots = situation.openWithoutTravel()
      const free = new Set(slots.flatMap(({ agentIds }) => agentIds))
      const turnOf = (id: AgentId) => lastTurn.get(id) ?? -1
      const [agentId] = situation.request.agents.map(({ id }) => id).filter((id) => free.has(id)).sort((a, b) => turnOf(a) - turnOf(b))
      if (!agentId) return []
      return slots.filter(({ agentIds }) => agentIds.includes(agentId)).slice(0, OFFERED).map(({ start }) => ({ start, agentId }))
    },
    booked({ agentId }) {
      turn += 1
      lastTurn.set(agentId, turn)
    },
  }
}

/** The times that add the fewest kilometres to the agent's day. */
export const nearestKilometre = (): Policy => ({
  offer: (situation) => best(situation.open(), (offered) => -insertedKm(situation, offered)),
})

/** Road between the stops before and after (the agency at either end of the day), with the visit and without. */
function insertedKm({ request, office }: Situation, { start, agentId }: OfferedTime): number {
  const here = request.where
  if (typeof here === 'string') return 0
  const day = dayOf(time.zone, start)
  let before = office
  let after = office
  let [latest, soonest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const stop of request.agents.find(({ id }) => id === agentId)?.stops ?? []) {
    if (typeof stop.where === 'string' || dayOf(time.zone, stop.start) !== day) continue
    if (stop.start <= start && stop.start > latest) [latest, before] = [stop.start, stop.where]
    if (stop.start > start && stop.start < soonest) [soonest, after] = [stop.start, stop.where]
  }
  return roadKm(before, here) + roadKm(here, after) - roadKm(before, after)
}

/** The product: its chooser of agents and its ranking, through the functions that the service calls. Nothing is drawn. */
export const rules = (): Policy => product({ rules: defaultRanking, model: null })

interface Settings {
  readonly rules: RankingRules
  readonly model: ChoiceModel | null
}

function product(settings: Settings): Policy {
  const turns = new Map<LeadId, readonly Opportunity[]>()
  const agentOf = new Map<LeadId, AgentId>()
  const untaken = new Map<LeadId, EpochMs>()
  const settle = ({ leadId }: Pick<Booked, 'leadId'>, taker: AgentId | null) => {
    turns.set(leadId, settled(turns.get(leadId) ?? [], taker))
    untaken.delete(leadId)
  }
  return {
    offer(situation) {
      const { leadId, office, request, wish } = situation
      for (const [id, offeredAt] of untaken) if (request.now - offeredAt > UNTAKEN_AFTER) settle({ leadId: id }, null)
      const slots = situation.open()
      const factsOf = slotFacts(request, () => office)
      const wished = wishedTimes(wish, request)
      const likingOf = settings.model ? likingIn(settings.model, contextOf(situation)) : undefined
      const ranked = (agentId: AgentId) => rank(slotsOf(slots, agentId), { timeZone: request.timeZone, now: request.now, wished, factsOf, likingOf, rules: settings.rules })
      const agentId = stayWith(agentOf.get(leadId), { slots, wished })
        ?? choose(situation, { slots, wished, turns, settings, prospectOf: (id) => prospectOf(ranked(id)) })
      if (!agentId) return []
      agentOf.set(leadId, agentId)
      untaken.set(leadId, request.now)
      return ranked(agentId).first.map(({ slot }) => ({ start: slot.start, agentId }))
    },
    booked: (visit) => settle(visit, visit.agentId),
    fellThrough: (visit) => settle(visit, null),
  }
}

interface Open {
  readonly slots: readonly Slot[]
  readonly wished: WishedTimes | undefined
}

/** The agent of the first set, while he has times at which the contact can come. */
function stayWith(agentId: AgentId | undefined, { slots, wished }: Open): AgentId | undefined {
  const his = slots.filter(({ agentIds }) => agentId && agentIds.includes(agentId))
  return his.length > 0 && (!wished || possibleSlots(his, wished) || !possibleSlots(slots, wished)) ? agentId : undefined
}

interface Choosing extends Open {
  readonly turns: Map<LeadId, readonly Opportunity[]>
  readonly settings: Settings
  readonly prospectOf: (agentId: AgentId) => Prospect
}

function choose({ leadId, request: { now }, candidates }: Situation, { slots, wished, turns, settings, prospectOf }: Choosing): AgentId | undefined {
  const known = turnsOf([...turns.values()].flat())
  const able = candidates.map((candidate) => ({ ...candidate, credit: creditOf(known.get(candidate.agentId) ?? noTurns) }))
  const { colleagueGainDays } = settings.rules
  const chosen = chooseAgent({
    now, rules: { ...defaultAssignment, colleagueGainDays }, candidates: standings(able, { slots, fitting: wished && possibleSlots(slots, wished), prospectOf }),
  })
  if (!chosen.ok) return undefined
  const { agentId, pool } = chosen.value
  turns.set(leadId, opportunitiesOf(able.filter((candidate) => pool.includes(candidate.agentId)), agentId))
  return agentId
}

/** As the store adds them up. */
function turnsOf(opportunities: readonly Opportunity[]): Map<AgentId, Turns> {
  const turns = new Map<AgentId, Turns>()
  for (const { agentId, share, isTaken } of opportunities) {
    const before = turns.get(agentId) ?? noTurns
    turns.set(agentId, { opportunities: before.opportunities + 1, taken: before.taken + (isTaken ? 1 : 0), share: before.share + share })
  }
  return turns
}

/** Knows the person and how persons choose: no policy that books more can be had, and none that is real. */
export function oracle(world: World, truth: Truth): Policy {
  const persons = new Map(world.leads.map(({ id, person }) => [id, person]))
  return {
    offer({ leadId, request: { now }, set, open }) {
      const person = persons.get(leadId)
      return person ? best(open(), ({ start }) => truth.probabilities(person, [start], { now, set })[0] as number) : []
    },
  }
}

/** No transaction, and no hour of a mail but that of the offer: the world has neither. */
const contextOf = ({ request: { now, timeZone } }: Situation, fit: WishFit = null): ChoiceContext => ({ timeZone, transaction: null, writtenAt: now, offeredAt: now, fit })

/** As the product logs it. */
function answered({ situation, offered, taken }: Answer): Answered {
  const { leadId, set, wish, request } = situation
  const fits = wishedTimes(wish, request) && offered.map(({ start }) => wishedTimes(wish, request)?.fitOf({ start, end: start }))
  const fit = fits ? (fits.every((one) => one?.isAllowed) ? 'fits' : 'nothing_fits') : null
  const times = offered.map(({ start }, i) => ({ start, preference: (fits?.[i]?.preference ?? 0) as ShownTime['preference'] }))
  return { id: `${leadId} ${set}`, times, taken, context: contextOf(situation, fit) }
}

/** Months that were before, in the same city with the same agents and other people. */
const EARLIER = [20_000, 20_004, 20_008]
const learned = new Map<string, ChoiceModel>()

/** The preset for few kilometres (a row of its own without it) with a model trained as an agency would: on the answers to what the rules offered earlier. */
function rulesAndLearned({ city, seed }: World, truth: Truth): Policy {
  const key = `${city.name} ${truth.name}`
  const known = learned.get(key)
  const model = known ?? trained(EARLIER.flatMap((first) => {
    const answers: Answered[] = []
    simulate({ world: worldOf(first + (seed % cities.length)), truth, policy: rules(), log: (answer) => void answers.push(answered(answer)) })
    return answers.map((answer) => ({ ...answer, id: `${first} ${answer.id}` }))
  }))
  learned.set(key, model)
  return product({ rules: rankingPresets.few_kilometres, model })
}

export type MakePolicy = (world: World, truth: Truth) => Policy

/** By the names the tables show. A new policy is one more line here. */
export const policies: Readonly<Record<string, MakePolicy>> = {
  'earliest slot': earliest,
  'one a day': oneADay,
  'round robin': roundRobin,
  'nearest kilometre': nearestKilometre,
  rules,
  'rules, few kilometres': () => product({ rules: rankingPresets.few_kilometres, model: null }),
  'rules + learned': rulesAndLearned,
  oracle,
}
