import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkOffered } from '../../../test/support/offered-slots.ts'
import { anyRequest } from '../../../test/support/slot-requests.ts'

// `npm run bench -- slot-states` does the same for ten thousand.
test('of random days every time that is offered could be agreed, with no way too short', () => {
  const checked = fc.sample(anyRequest, { numRuns: 250, seed: 42 }).map(checkOffered)
  const sum = (of: 'offered' | 'ways') => checked.reduce((total, one) => total + one[of], 0)
  assert.ok(sum('offered') > 2_000 && sum('ways') > 1_000, `${sum('offered')} times, ${sum('ways')} ways`)
})
