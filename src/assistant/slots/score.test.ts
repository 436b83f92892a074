import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rankingPresets } from '#agency/preferences/ranking-rules.ts'
import type { Coordinates } from '#agency/places/coordinates.ts'
import { travelTime } from '#agency/places/travel-model.ts'
import { defaultRules } from '#agency/preferences/appointment-rules.ts'
import { defaultTravelRules } from '#agency/preferences/travel-rules.ts'
import { noWishes } from '#assistant/understanding/time-wishes.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '#kernel/interval.ts'
import { locales } from '#kernel/words.ts'
import { lastPlaces } from './assortment.ts'
import { modelOf, priorModel, weightsOf } from './choice-model/choice-model.ts'
import { featureNames } from './choice-model/features.ts'
import { poolOf, prospectOf, rank } from './ranking.ts'
import { rankRecorded, type RankingRecord, timesOf } from './ranking-record.ts'
import { sayTerms } from './say-terms.ts'
import { scoreOf } from './score.ts'
import { slotFacts } from './slot-facts.ts'
import { openSlots } from './slot-engine.ts'
import type { Slot, SlotRequest } from './slot.ts'
import type { Stop } from './travel.ts'
import type { Wish } from './wish.ts'
import { wishedTimes } from './wished-times.ts'

const timeZone = 'Europe/Paris'
const monday = Date.parse('2027-06-14T00:00+02:00')
const anne = 'anne' as AgentId
const office: Coordinates = { latitude: 47.2, longitude: -1.55 }
const here: Coordinates = { latitude: 47.3, longitude: -1.55 }
const closeBy: Coordinates = { latitude: 47.305, longitude: -1.55 }
const { isOn: _, marginMinutes, ...settings } = defaultTravelRules
const { isAddressRequired: _required, ...rules } = defaultRules.viewing

const requestWith = (stops: readonly Stop[]): SlotRequest => ({
  now: monday, timeZone, rules, where: here, required: [], property: null,
  window: { start: monday, end: monday + 14 * DAY },
  travel: { time: travelTime({ timeZone, ...settings }), marginMinutes },
  agents: [{
    id: anne, timeZone, overrides: [], unreadable: false, busy: [], stops, taken: stops,
    weeklyHours: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: 540, closes: 1140 })),
  }],
})

const at = (day: number, hour: number) => monday + day * DAY + hour * HOUR
const visit = (day: number, hour: number, where: Coordinates): Stop => ({ start: at(day, hour), end: at(day, hour) + 30 * MINUTE, where })
const slot = (day: number, hour: number): Slot => ({ start: at(day, hour), end: at(day, hour) + 30 * MINUTE, agentIds: [anne] })
const wish = (wishes: Partial<Wish['wishes']>): Wish => ({ wishes: { ...noWishes, none: false, confidence: 1, spans: [], ...wishes }, postcode: null, at: monday, source: 'message' })

test('kilometres are those that a visit adds to the round: from the office and back, next to nothing beside a visit close by', () => {
  const factsOf = slotFacts(requestWith([visit(2, 14, closeBy)]), () => office)
  const [alone, beside, later] = [factsOf(slot(1, 14)), factsOf(slot(2, 15)), factsOf(slot(2, 18))]
  assert((alone.km as number) > 28 && (alone.km as number) < 34, '11 km as the crow flies, there and back')
  assert((beside.km as number) < 3 && beside.nearbyKm !== null && beside.nearbyKm < 1)
  assert((later.km as number) > 25 && later.nearbyKm === null, 'the agent has been back at the office')
  assert(beside.load > alone.load)
  assert.equal(slotFacts(requestWith([]), () => 'unknown')(slot(1, 14)).km, null)
  const withoutPlace = slotFacts(requestWith([{ ...visit(2, 14, closeBy), where: 'unknown' }]), () => office)
  assert.equal(withoutPlace(slot(2, 15)).km, null)
})

test('waiting is counted from the day of the offer: who is only free later has the worse times', () => {
  const all = openSlots(requestWith([]))
  const scoreFrom = (from: number) => prospectOf(rank(all.filter(({ start }) => start >= from), { timeZone, now: monday, rules: rankingPresets.few_kilometres })).score
  assert.equal(scoreFrom(monday) - scoreFrom(monday + 7 * DAY), 100 * 7 * rankingPresets.few_kilometres.perDay)
})

test('a time beside a visit close by is offered, and says how far that is and nothing else of it', () => {
  const request = requestWith([visit(2, 14, closeBy)])
  const { first } = rank(openSlots(request), { timeZone, rules: rankingPresets.few_kilometres, factsOf: slotFacts(request, () => office) })
  const beside = first.find(({ reasons }) => reasons.some(({ kind }) => kind === 'nearby'))
  assert(beside && Math.abs(beside.slot.start - at(2, 14)) <= 2 * HOUR)
  assert.deepEqual(beside.reasons.find(({ kind }) => kind === 'nearby'), { kind: 'nearby', km: 1 })
})

const record = (seed: string, about: Partial<RankingRecord> = {}): RankingRecord => {
  const request = requestWith([visit(2, 14, closeBy), visit(4, 10, here)])
  const times = timesOf({ slots: openSlots(request), agentId: anne, factsOf: slotFacts(request, () => office) })
  return {
    now: monday, windowEnd: request.window.end, timeZone, durationMinutes: 30, rules: rankingPresets.balanced, modelHash: null, transaction: 'sale', writtenAt: monday,
    seed, times, closed: {}, ...about,
  }
}

test('the terms of every offered time add up to its score, said in both languages the weightiest first', () => {
  const model = modelOf(featureNames.map((name, place) => (weightsOf(priorModel)[place] as number) + (name.endsWith('.evening') ? 1 : 0)))
  for (const rulesOf of Object.values(rankingPresets)) {
    for (const wished of [null, wish({ prefer: [{ start: '14:00', end: '20:00' }] }), wish({ include: [{ dows: [7] }] })]) {
      for (const { terms } of rankRecorded(record('a', { rules: rulesOf }), { agentId: anne, wish: wished, model }).first) {
        assert(Object.values(terms).every(Number.isInteger))
        for (const locale of locales) {
          const said = sayTerms(terms, locale)
          assert.equal(Math.round(100 * said.reduce((sum, { days }) => sum + days, 0)), scoreOf(terms))
          assert(said.every(({ days }, i) => i === 0 || Math.abs(days) <= Math.abs(said[i - 1]!.days)))
        }
      }
    }
  }
})

test('a record ranks the same again after a way through JSON, drawn times too', () => {
  for (let offer = 0; offer < 40; offer += 1) {
    const kept = record(`offer ${offer}`, { rules: { ...rankingPresets.balanced, exploredPercent: 20 } })
    const again = JSON.parse(JSON.stringify(kept)) as RankingRecord
    const about = { agentId: anne, wish: wish({ include: [{ dows: [2, 4] }] }), model: null }
    assert.deepEqual(rankRecorded(again, about).first, rankRecorded(kept, about).first)
  }
})

test('times are drawn as often as their propensity says, only from what the wish allows, and never without the agency’s share', () => {
  const wished = wish({ include: [{ dows: [2, 4], start: '14:00', end: '19:00' }] })
  const rankedWith = (seed: string, exploredPercent: number) =>
    rankRecorded(record(seed, { rules: { ...rankingPresets.balanced, exploredPercent } }), { agentId: anne, wish: wished, model: null }).first
  const best = rankedWith('any', 0).map(({ slot: { start } }) => start)
  let drawn = 0
  const seeds = 400
  for (let seed = 0; seed < seeds; seed += 1) {
    const first = rankedWith(`offer ${seed}`, 20)
    const other = first.filter(({ slot: { start } }) => !best.includes(start))
    assert(other.length <= 1)
    drawn += other.length
    for (const { propensity } of other) assert(propensity > 0 && propensity < 0.2)
    assert.equal(first.filter(({ propensity }) => propensity < 1).length, 1)
    for (const { slot: { start } } of first) assert(wishedTimes(wished, { timeZone, window: { start: monday, end: monday + 14 * DAY } })?.fitOf({ start, end: start }).isAllowed)
    assert(rankedWith(`offer ${seed}`, 0).every(({ propensity }) => propensity === 1))
  }
  assert(drawn > seeds * 0.1 && drawn < seeds * 0.25, `${drawn} of ${seeds}`)
})

test('the probabilities of the last place add up to one, whatever is offered before it', () => {
  const { places, isTwinOnly } = poolOf(openSlots(requestWith([])), { timeZone })
  fc.assert(fc.property(fc.uniqueArray(fc.nat(places.length - 1), { minLength: 1, maxLength: 2 }), fc.double({ min: 0, max: 1, noNaN: true }), (picked, share) => {
    const could = lastPlaces(places, { picked: picked.map((place) => places[place]!), isTwinOnly, share })
    assert(Math.abs(could.reduce((sum, { propensity }) => sum + propensity, 0) - 1) < 1e-9)
  }), { numRuns: 50 })
})

test('of two alternatives a wish names, three times never serve one alone', () => {
  const both = wishedTimes(wish({ include: [{ dows: [2], start: '09:00', end: '12:00' }, { dows: [6], from: '2027-06-26', start: '16:00' }] }), { timeZone, window: { start: monday, end: monday + 14 * DAY } })
  const request = requestWith([])
  for (const rulesOf of Object.values(rankingPresets)) {
    const { first } = rank(openSlots(request), { timeZone, wished: both, rules: rulesOf, factsOf: slotFacts(request, () => office) })
    assert.equal(new Set(first.map(({ slot: { start } }) => both?.fitOf({ start, end: start }).window)).size, 2)
  }
})

test('the second set holds three further times and none of the first', () => {
  const ranking = rank(openSlots(requestWith([])), { timeZone })
  const { first, others } = ranking
  const second = ranking.second()
  assert.equal(second.length, 3)
  assert(second.every(({ slot: one, reasons }) => others.includes(one) && reasons.length > 0 && first.every(({ slot: { start } }) => start !== one.start)))
  assert.equal(new Set(second.map(({ slot: { start } }) => Math.floor((start - monday) / DAY))).size, 3, 'three days')
  const daysOf = (ranked: readonly { slot: Slot }[]) => ranked.map(({ slot: { start } }) => Math.floor((start - monday) / DAY))
  assert(daysOf(second).every((day) => !daysOf(first).includes(day)), 'other days than those that did not suit')
  const third = ranking.second([...first, ...second].map(({ slot }) => slot))
  assert(third.every(({ slot: { start } }) => [...first, ...second].every(({ slot }) => slot.start !== start)), 'beside what is shown')
})
