import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeSure } from '#assistant/intake/reading/scorer.ts'
import { sureFromEach } from './confidence.ts'

const cases = (count: number, odds: number, wrong: number) => Array.from({ length: count }, (_, i) => ({ odds, isTrue: i >= wrong }))

test('a field is sure from where it is seldom wrong, and all fields share what may be wrong', () => {
  const sureFrom = sureFromEach(
    new Map([
      ['email', [...cases(200, 4, 0), ...cases(100, 2, 3), ...cases(50, 1, 25)]],
      ['phone', [...cases(100, 3, 0), ...cases(100, 2.5, 3)]],
    ] as const),
  )
  assert.deepEqual([...sureFrom], [['email', 2], ['phone', 3]])
})

test('a field that is wrong at its surest is never sure', () => {
  const sureFrom = sureFromEach(new Map([['message', [...cases(20, 9, 1), ...cases(200, 5, 60)]]] as const))
  assert.ok((sureFrom.get('message') ?? 0) > 50)
})

test('a town is sure beside its postcode or behind its label only', () => {
  assert.equal(mayBeSure('town', { score: 9 }), false)
  assert.equal(mayBeSure('town', { ofPostcode: 1 }), true)
  assert.equal(mayBeSure('town', { called: 1 }), true)
  assert.equal(mayBeSure('price', {}), true)
})
