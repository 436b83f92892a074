import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isKindAlone, titleChunks } from './titles.ts'

for (const [line, titles] of [
  ['Frau Weber möchte mehr wissen über Maison 7 pièces lumineux in Nantes (Ihre Ref. EC.09)', ['Maison 7 pièces lumineux']],
  ['Léa Durand • lea@courrier.example • HA68 – Duplex 4 pièces 94 m²', ['Duplex 4 pièces 94 m²']],
  ['Iemand wil meer horen over Nantes : appartement 6 pièces quartier recherché (ref. HA32)', ['Nantes : appartement 6 pièces quartier recherché']],
  ['Il y a du nouveau – Maison à vendre T5 – Nantes', ['Maison à vendre T5 – Nantes']],
  ['Offre : Duplex F4 lumineux, 420 000 €', ['Duplex F4 lumineux']],
  ['Votre conseiller vous rappelle', []],
] as const)
  test(`the headings of adverts in "${line}"`, () => {
    assert.deepEqual(titleChunks(line).map(({ from, to }) => line.slice(from, to)), titles)
  })

test('a kind of home is no title, whatever a sentence puts beside it, and a heading is one', () => {
  for (const kind of ['appartement', 'maison de ville', 'vente maison', 'loft a vendre', 'duplex de 54 m²', 'appartement 3']) assert.ok(isKindAlone(kind), kind)
  for (const title of ['maison 4 pieces 75 m²', 'appartement 27 m²', 'villa capucine', 'duplex t3', 'maison a vendre t5']) assert.ok(!isKindAlone(title), title)
})
