import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyChange, anyRequest } from '../../../test/support/slot-requests.ts'
import { openSlots } from './slot-engine.ts'
import { afterChange, slotState, slotsOfState } from './slot-state.ts'

test('times kept up to date are those computed anew, whatever comes and goes', t => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
  t.diagnostic(`SEED=${seed}`)
  let differing = 0
  fc.assert(
    fc.property(anyRequest, fc.array(anyChange, { minLength: 1, maxLength: 6 }), (request, changes) => {
      let state = slotState(request)
      for (const changeOf of changes) {
        const before = slotsOfState(state)
        state = afterChange(state, changeOf(state.frame.request))
        const slots = slotsOfState(state)
        assert.deepEqual(slots, openSlots(state.frame.request))
        if (slots.length !== before.length) differing += 1
      }
    }),
    { seed, numRuns: 300 },
  )
  assert.ok(differing > 50, `only ${differing} changes mattered`)
})
