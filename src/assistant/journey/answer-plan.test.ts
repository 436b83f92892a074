import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfferedSlot } from '#assistant/slots/offer.ts'
import type { Wish } from '#assistant/slots/wish.ts'
import type { Answer } from '#assistant/understanding/answer.ts'
import { noWishes } from '#assistant/understanding/time-wishes.ts'
import type { AgentId } from '#kernel/ids.ts'
import { HOUR } from '#kernel/interval.ts'
import { type AnswerPlan, planFor } from './answer-plan.ts'
import { leadStates } from './lead.ts'

const slot = (hours: number): OfferedSlot => ({ agentId: 'anne' as AgentId, span: { start: hours * HOUR, end: hours * HOUR + HOUR }, reasons: [], terms: null, propensity: null })
const offered = [slot(10), slot(34)]
const clear: Wish = { wishes: { ...noWishes, none: false, include: [{ dows: [4] }], confidence: 0.9, spans: [] }, postcode: null, at: 0, source: 'reply' }
const unclear: Wish = { ...clear, wishes: { ...clear.wishes, confidence: 0.4 } }
const accepts = (one: OfferedSlot): Answer => ({ kind: 'accepts', slot: one.span, place: null })
const agreed = { state: 'booked' as const, span: slot(10).span }

const cases: readonly (readonly [fact: string, about: Partial<Parameters<typeof planFor>[0]>, plan: AnswerPlan])[] = [
  ['an offered time that is accepted is booked', { answer: accepts(slot(34)) }, { kind: 'book', slot: slot(34) }],
  ['a time that was not offered is never booked', { answer: accepts(slot(35)) }, { kind: 'leave' }],
  ['a draft nobody has approved is not booked', { answer: accepts(slot(34)), state: 'drafted' }, { kind: 'leave' }],
  ['other times that are clear are proposed', { answer: { kind: 'wishes' } }, { kind: 'offer_again', wish: clear }],
  ['who moves what was never agreed wishes other times', { answer: { kind: 'moves' } }, { kind: 'offer_again', wish: clear }],
  ['times read with doubt are a person’s', { answer: { kind: 'wishes' }, wish: unclear }, { kind: 'leave' }],
  ['questions are a person’s', { answer: { kind: 'asks' } }, { kind: 'leave' }],
  ['who is no longer interested is a person’s', { answer: { kind: 'declines' } }, { kind: 'leave' }],
  ['a cancellation of nothing is a person’s', { answer: { kind: 'cancels' } }, { kind: 'leave' }],
  ['what a person closed is not taken up again', { answer: { kind: 'wishes' }, state: 'closed' }, { kind: 'leave' }],
  ['after a cancelled appointment times are proposed anew', { answer: { kind: 'wishes' }, state: 'cancelled' }, { kind: 'offer_again', wish: clear }],
  ['an agreed appointment is cancelled by its page alone', { answer: { kind: 'cancels' }, appointment: agreed, state: 'booked' }, { kind: 'link', purpose: 'cancel' }],
  ['an agreed appointment is moved by its page alone', { answer: { kind: 'moves' }, appointment: agreed, state: 'booked' }, { kind: 'link', purpose: 'move' }],
  ['another offered time than the agreed one is a move', { answer: accepts(slot(34)), appointment: agreed, state: 'booked' }, { kind: 'link', purpose: 'move' }],
  ['the agreed time said once more is nothing new', { answer: accepts(slot(10)), appointment: agreed, state: 'booked' }, { kind: 'nothing' }],
  ['thanks after the appointment is agreed are a person’s', { answer: { kind: 'unclear' }, appointment: agreed, state: 'booked' }, { kind: 'leave' }],
]

for (const [fact, about, plan] of cases) {
  test(fact, () => {
    assert.deepEqual(planFor({ answer: { kind: 'unclear' }, wish: clear, offered, appointment: undefined, state: 'offered', ...about }), plan)
  })
}

test('only an acceptance of an offered time books, whatever the state', () => {
  const others: readonly Answer[] = (['wishes', 'asks', 'declines', 'cancels', 'moves', 'unclear'] as const).map((kind) => ({ kind }))
  for (const state of leadStates) {
    for (const answer of others) assert.notEqual(planFor({ answer, wish: clear, offered, appointment: undefined, state }).kind, 'book')
  }
})
