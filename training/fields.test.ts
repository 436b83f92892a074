import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldModel } from '#assistant/intake/reading/scorer.ts'
import { outcomesOf, ratedFields, tallied } from './evaluate-fields.ts'
import { prepareMails, trainPrepared } from './fields.ts'
import { trainingMails } from './train.ts'

const settings = { seed: 1, epochs: 2, folds: 2 }

test('training the reader of fields twice gives the same bytes', async () => {
  const mails = [...trainingMails({ seed: 5, perFamily: 1, sides: ['train', 'dev'] })].slice(0, 24)
  const prepared = await prepareMails(mails)
  const [first, second] = [trainPrepared(prepared, settings).file, trainPrepared(await prepareMails(mails), settings).file]
  assert.equal(JSON.stringify(first), JSON.stringify(second))
  const outcomes = prepared.flatMap((mail) => outcomesOf(mail, fieldModel(first)))
  assert.ok(tallied(outcomes.filter(({ field }) => field === 'email'), 0.9).recall > 0.8)
  assert.ok(ratedFields.includes('message'))
})
