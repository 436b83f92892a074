import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankingPresets } from '#agency/preferences/ranking-rules.ts'
import type { Offer } from '#assistant/slots/offer.ts'
import { rankRecorded, type RankingRecord } from '#assistant/slots/ranking-record.ts'
import type { Slot } from '#assistant/slots/slot.ts'
import type { AgentId, ContactId, LeadId, OfferId } from '#kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '#kernel/interval.ts'
import { slotViews } from './contact-view.ts'

const timeZone = 'Europe/Paris'
const monday = Date.parse('2027-06-14T00:00+02:00')
const [anne, paul] = ['anne', 'paul'] as [AgentId, AgentId]
const slotAt = (start: number, agentId = anne): Slot => ({ start, end: start + 30 * MINUTE, agentIds: [agentId] })
const at = (day: number, hour: number) => monday + day * DAY + hour * HOUR
const starts = [0, 1, 2, 3, 4, 7, 8, 9].flatMap((day) => [9, 11, 12, 14, 16, 18].map((hour) => at(day, hour)))

/** On the second Tuesday afternoon a visit stands close by; every other time is a long way. */
const record: RankingRecord = {
  now: monday, windowEnd: monday + 14 * DAY, timeZone, durationMinutes: 30, rules: rankingPresets.few_kilometres, modelHash: null, transaction: 'sale', writtenAt: monday,
  seed: 'offer', closed: {}, times: starts.map((start) => [start, start >= at(8, 14) && start <= at(8, 18) ? 1 : 40, 0, null]),
}
const about = { agentId: anne, wish: null, model: null }
const offer: Offer = {
  id: 'o' as OfferId, leadId: 'l' as LeadId, contactId: 'c' as ContactId, propertyId: null, type: 'viewing', locale: 'fr', candidates: [], choiceRules: null, agentId: anne,
  agentReason: { kind: 'responsible' }, timeZone, createdAt: monday, wish: null, wishFit: null, ranking: record,
  slots: rankRecorded(record, about).first.map(({ slot: { start, end }, reasons, terms, propensity }) => ({ agentId: anne, span: { start, end }, reasons, terms, propensity })),
}
const startsOf = (views: readonly { span: { start: number } }[]) => views.map(({ span }) => span.start)
const viewsOf = (slots: readonly Slot[]) => slotViews({ slots, wished: undefined, model: null }, offer, 'fr')

test('the next best are what the offer’s own rules would name next, apart from all others', () => {
  const { proposed, next, others } = viewsOf(starts.map((start) => slotAt(start)))
  const shown = offer.slots.map(({ span }) => span)
  assert.deepEqual(startsOf(proposed), startsOf(offer.slots))
  assert.deepEqual(startsOf(next), rankRecorded(record, about).second(shown).map(({ slot }) => slot.start))
  assert(next.length === 3 && next.every(({ reason }) => reason))
  assert(startsOf([...proposed, ...next]).some((start) => start >= at(8, 14) && start <= at(8, 18)), 'few kilometres count')
  assert.deepEqual(startsOf([...proposed, ...next, ...others]).sort((a, b) => a - b), starts, 'each time once')
})

test('a time that was not open when the offer was made is among the others; without one of the three all are ranked anew', () => {
  const freed = at(1, 10)
  const [gone] = offer.slots
  const { proposed, next, others } = viewsOf([...starts, freed].filter((start) => start !== gone?.span.start).sort((a, b) => a - b).map((start) => slotAt(start)))
  assert(startsOf(others).includes(freed))
  assert(proposed.length === 3 && next.length === 3 && !startsOf([...proposed, ...next, ...others]).includes(gone!.span.start))
})

test('the times of a colleague are ranked without what was known of the first agent’s days', () => {
  const { proposed, next } = viewsOf(starts.map((start) => slotAt(start, paul)))
  assert.equal(proposed.length + next.length, 6)
  assert.equal(startsOf(proposed)[0], starts[0], 'the earliest')
})
