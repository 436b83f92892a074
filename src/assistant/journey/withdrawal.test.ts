import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWithdrawal } from './withdrawal.ts'

const says = (value: string) => isWithdrawal({ message: { value, span: null, confidence: 1 } })

test('who asks to be left alone or forgotten is not offered times by itself', () => {
  for (const text of [
    'Merci de ne plus me contacter et d’effacer mes données',
    'Je ne suis plus intéressé, merci de clore ma demande.',
    'Merci de supprimer mes données personnelles (RGPD).',
    'Please delete my data and stop writing to me.',
  ]) {
    assert.equal(says(text), true, text)
  }
})

test('a request for a visit with a no in it is still a request', () => {
  for (const text of [
    'Bonjour, je suis disponible jeudi après 18 h, surtout pas le mercredi.',
    'Je ne suis plus propriétaire et cherche à acheter : quand visiter ?',
    'Je vous laisse mes coordonnées, merci de me contacter.',
  ]) {
    assert.equal(says(text), false, text)
  }
  assert.equal(isWithdrawal({}), false)
})
