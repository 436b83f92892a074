import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayFieldDoubt } from './field-words.ts'

const field = (confidence: number, margin?: number) => ({ value: 'x', span: null, confidence, ...(margin === undefined ? {} : { margin }) })

test('a sure field says nothing, a doubtful one why, and what rivals it had', () => {
  assert.equal(sayFieldDoubt('phone', field(0.95, 0.1), 'fr'), null)
  assert.equal(sayFieldDoubt('phone', field(0.7, 0.4), 'fr'), 'lu avec un doute\u00A0: plusieurs numéros possibles')
  assert.equal(sayFieldDoubt('phone', field(0.7, 8), 'fr'), 'lu avec un doute\u00A0: rien ne dit que ce numéro est le sien')
  assert.equal(sayFieldDoubt('email', field(0.7), 'en'), 'read with a doubt: nothing says whose address this is')
  assert.equal(sayFieldDoubt('town', field(0.7, 1), 'en'), 'read with a doubt: several values are possible')
})
