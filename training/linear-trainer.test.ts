import assert from 'node:assert/strict'
import { test } from 'node:test'
import { featureHash, linearModel, probabilitiesOf } from '#kernel/linear-model.ts'
import { type Example, platt, reliabilityCurve, trainLinear, withCalibration } from './linear-trainer.ts'
import { seeded } from './seeded.ts'

const random = seeded(7)
const words = ['visite', 'maison', 'prix', 'chat', 'tarif', 'demain']
const examples: Example[] = Array.from({ length: 600 }, () => {
  const seen = words.filter(() => random() < 0.5)
  const labels = [seen.includes('visite') ? 0 : -1, seen.includes('prix') || seen.includes('tarif') ? 1 : -1]
  return { features: seen.map((word) => featureHash(word)), labels: labels.filter((label) => label >= 0) }
})
const settings = {
  classes: ['visit', 'price'],
  bits: 10,
  weightBits: 8,
  isNormalised: false,
  epochs: 5,
  learningRate: 0.2,
  l2: 0,
  seed: 1,
} as const

test('a linear model learns several classes that do not exclude one another', () => {
  const file = trainLinear(examples.slice(0, 400), settings)
  const model = linearModel(withCalibration(file, linearModel(file), examples.slice(400)))
  const [visit, price] = probabilitiesOf(model, ['visite', 'tarif', 'chat'].map((word) => featureHash(word)))
  assert.ok((visit ?? 0) > 0.95 && (price ?? 0) > 0.9)
  const [noVisit, noPrice] = probabilitiesOf(model, [featureHash('chat')])
  assert.ok((noVisit ?? 1) < 0.05 && (noPrice ?? 1) < 0.1)
})

test('training twice gives the same bytes', () => {
  assert.equal(JSON.stringify(trainLinear(examples, settings)), JSON.stringify(trainLinear(examples, settings)))
  assert.equal(JSON.stringify(trainLinear(examples, { ...settings, weightBits: 16 })).length > 0, true)
})

test('a model whose weights do not fit its table is refused', () => {
  const file = trainLinear(examples.slice(0, 20), settings)
  assert.throws(() => linearModel({ ...file, bits: 11 }))
})

test('Platt scaling brings boastful scores down to what they are worth', () => {
  const draw = seeded(3)
  const scores = Array.from({ length: 2_000 }, () => {
    const score = 12 * draw() - 6
    return { score, isTrue: draw() < 1 / (1 + Math.exp(-score / 3)) }
  })
  const { slope, offset } = platt(scores)
  assert.ok(Math.abs(slope - 1 / 3) < 0.06, String(slope))
  assert.ok(Math.abs(offset) < 0.2, String(offset))
})

test('a reliability curve says how often a confidence is right', () => {
  const curve = reliabilityCurve([
    { confidence: 0.95, isRight: true },
    { confidence: 0.97, isRight: false },
    { confidence: 0.1, isRight: false },
  ])
  assert.deepEqual(
    curve.map(({ count, shareRight }) => [count, shareRight]),
    [
      [1, 0],
      [2, 0.5],
    ],
  )
})
