import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forestOdds } from '#assistant/intake/reading/forest.ts'
import { trainForest } from './forest-trainer.ts'
import { seeded } from './seeded.ts'

const GROWTH = { trees: 30, depth: 2, rate: 0.3, l2: 1, least: 5 }

/** True where exactly one of two signs holds, which no sum of them can say; a third says nothing. */
function cases() {
  const random = seeded(7)
  return Array.from({ length: 400 }, () => {
    const [one, other, noise] = [random() < 0.6, random() < 0.5, random()]
    return { evidence: { one: Number(one), other: Number(other), noise }, isTrue: one !== other }
  })
}

test('a forest learns what two signs say only together', () => {
  const forest = trainForest(cases(), GROWTH)
  assert.ok(forestOdds(forest, { one: 1, other: 0 }) > 2)
  assert.ok(forestOdds(forest, { one: 0, other: 1 }) > 2)
  assert.ok(forestOdds(forest, { one: 1, other: 1 }) < -2)
  assert.ok(forestOdds(forest, {}) < -2)
})

test('the same cases grow the same forest, and rare signs none of it', () => {
  assert.deepEqual(trainForest(cases(), GROWTH), trainForest(cases(), GROWTH))
  const withRare = cases().map((one, i) => ({ ...one, evidence: i < 3 ? { ...one.evidence, rare: 1 } : one.evidence }))
  assert.ok(!trainForest(withRare, GROWTH).names.includes('rare'))
})
