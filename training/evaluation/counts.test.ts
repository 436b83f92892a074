import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted, f1, precision, quantile, recall, reliability, rightAtCoverage } from './counts.ts'

test('a wrong value costs precision and recall, an invented one precision only', () => {
  const counts = counted(['right', 'right', 'wrong', 'missed', 'invented', 'absent'])
  assert.deepEqual(counts, { right: 2, wrong: 1, missed: 1, invented: 1 })
  assert.equal(precision(counts), 0.5)
  assert.equal(recall(counts), 0.5)
  assert.equal(f1(counts), 0.5)
})

test('nothing to find and nothing found is neither good nor bad', () => {
  assert.ok(Number.isNaN(f1(counted(['absent', 'absent']))))
})

test('coverage takes the surest claims first', () => {
  const claims = [{ confidence: 0.9, isRight: true }, { confidence: 0.2, isRight: false }, { confidence: 0.8, isRight: true }, { confidence: 0.7, isRight: false }]
  assert.equal(rightAtCoverage(claims, 0.5), 1)
  assert.equal(rightAtCoverage(claims, 1), 0.5)
  assert.deepEqual(reliability(claims, [0, 0.5]).map(({ claims: count, shareRight }) => [count, shareRight]), [[1, 0], [3, 2 / 3]])
})

test('a quantile is a value that was measured', () => {
  assert.equal(quantile([5, 1, 4, 2, 3], 0.95), 5)
  assert.equal(quantile([5, 1, 4, 2, 3], 0.5), 3)
})
