import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts } from '#assistant/understanding/intent.ts'
import { outOfFold, phrases, trainActs, wordings } from './train-intent.ts'

const sample = phrases().filter((_, i) => i % 12 === 0)

test('the intent model is trained to the same bytes each time', () => {
  assert.equal(JSON.stringify(trainActs(sample)), JSON.stringify(trainActs(sample)))
})

test('every sentence that intent is trained on names known acts, and none is held out or blind', () => {
  const texts = [...phrases(), ...wordings('train')]
  for (const text of texts) assert.ok(text.acts.length > 0 && text.acts.every((act) => acts.includes(act)), text.text)
  const held = new Set([...wordings('held'), ...wordings('blind')].map(({ text }) => text.toLowerCase()))
  assert.deepEqual(texts.filter(({ text }) => held.has(text.toLowerCase())).map(({ group }) => group), [])
})

test('what a text is scored by has not seen its wording', () => {
  const scored = outOfFold(sample, { folds: 3 })
  assert.deepEqual(scored.map(({ source }) => source.text).sort(), sample.map(({ text }) => text).sort())
})
