import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, linesOfText } from '#assistant/intake/reading/line.ts'
import { augmented } from './augment.ts'
import type { FieldGold } from './field-gold.ts'
import { seeded } from './seeded.ts'

const gold: FieldGold = {
  firstName: 'Célia', lastName: 'Morel', email: 'celia.morel@courriel.example', phone: '+33639980301', message: 'Est-ce toujours libre ?', propertyRef: 'KX-4471',
  portalListingId: null, title: null, town: null, postcode: null, price: null, surface: null, rooms: null,
}
const text = 'Nouvelle demande\nNom : Célia Morel\nE-mail : celia.morel@courriel.example\nTéléphone : 06 39 98 03 01\nRéférence : KX-4471\nMessage :\nEst-ce toujours libre ?'
const source = { lines: linesOfText(text).lines, portal: undefined, known: { emails: [], domains: [], phones: [], names: [] }, subject: 'Demande', sender: null, replyTo: null }
const bystander = { name: 'Odile Vasseur', email: 'odile@tiers.example', phone: '01 99 00 12 12' }

test('a mail in another dress still says who writes', () => {
  const random = seeded(3)
  for (let n = 0; n < 200; n++) {
    const dressed = augmented(source, { random, gold, bystander })
    const said = fold([dressed.subject, ...dressed.lines.map((line) => line.text)].join('\n'))
    assert.ok(said.includes('celia.morel@courriel.example'), said)
    assert.ok(said.includes('celia') && said.includes('morel'), said)
    assert.ok(said.replace(/\D/g, '').includes('639980301'), said)
  }
})

test('the same chances dress a mail the same', () => {
  assert.deepEqual(augmented(source, { random: seeded(5), gold, bystander }), augmented(source, { random: seeded(5), gold, bystander }))
})
