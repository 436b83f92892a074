import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { MINUTE } from '#kernel/interval.ts'
import { slotOracle } from '../../../test/support/slot-oracle.ts'
import { anyRequest } from '../../../test/support/slot-requests.ts'
import { refusalOf } from './refusal.ts'
import type { SlotRequest } from './slot.ts'
import { openSlots, openStarts } from './slot-engine.ts'
import { isOnClock } from './start-grid.ts'

/** Parameters of a run, with the seed said; `SEED` and `RUNS` of the environment set them. */
function runs(t: TestContext, usual: number): { seed: number; numRuns: number } {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
  t.diagnostic(`SEED=${seed}`)
  return { seed, numRuns: Number(process.env.RUNS ?? usual) }
}

interface Expected {
  readonly start: number
  readonly end: number
  readonly agentIds: string[]
}

/** Every whole minute of the window at which the oracle lets somebody come. */
function expectedSlots(request: SlotRequest): Expected[] {
  const isBookable = slotOracle(request)
  const { window, rules, property } = request
  const expected: Expected[] = []
  for (let start = window.start; start < window.end; start += MINUTE) {
    const group = property?.groups.find(({ span, agentId }) => span.start === start && isBookable(agentId, start))
    const end = group?.span.end ?? start + rules.durationMinutes * MINUTE
    const agentIds = end > window.end ? [] : request.agents.map(({ id }) => id).filter(id => isBookable(id, start))
    if (agentIds.length > 0) expected.push({ start, end, agentIds })
  }
  return expected
}

test('open slots are what a minute oracle finds', t => {
  const seen = { slots: 0, joined: 0, offClock: 0 }
  const parameters = runs(t, 200)
  fc.assert(
    fc.property(anyRequest, request => {
      const slots = openSlots(request)
      assert.deepEqual(slots, expectedSlots(request))
      assert.deepEqual(openStarts(request), slots.map(({ start }) => start))
      const { rules, timeZone, property } = request
      seen.slots += slots.length
      seen.joined += slots.filter(({ start }) => property?.groups.some(({ span }) => span.start === start)).length
      seen.offClock += slots.filter(({ start }) => !isOnClock({ timeZone, gridMinutes: rules.gridMinutes }, start)).length
    }),
    parameters,
  )
  t.diagnostic(JSON.stringify(seen))
  // Requests that leave nothing open would prove little.
  assert.ok(seen.slots > parameters.numRuns && seen.offClock > parameters.numRuns / 20, JSON.stringify(seen))
})

test('a reading that is stale closes just what an event over its time would', t => {
  fc.assert(
    fc.property(anyRequest, fc.nat({ max: 600 }), (request, minutes) => {
      const span = { start: request.now, end: request.now + minutes * MINUTE }
      const [first, ...others] = request.agents
      if (!first) return
      const withFirst = (agent: typeof first): SlotRequest => ({ ...request, agents: [agent, ...others] })
      const asEvent = openSlots(withFirst({ ...first, busy: [...first.busy, span] }))
      assert.deepEqual(openSlots(withFirst({ ...first, stale: { readAt: request.now, span } })), asEvent)
    }),
    runs(t, 200),
  )
})

test('nothing refuses what is offered, and something all else', t => {
  const anyMinutes = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 50, maxLength: 50 })
  fc.assert(
    fc.property(anyRequest, anyMinutes, (request, minutes) => {
      const isBookable = slotOracle(request)
      const starts = [...openStarts(request), ...minutes.map(minute => request.window.start + minute * MINUTE)]
      for (const start of starts) {
        for (const { id } of request.agents) {
          assert.equal(refusalOf(request, id, start) === undefined, isBookable(id, start), `${id} ${new Date(start).toISOString()}`)
        }
      }
    }),
    runs(t, 100),
  )
})
