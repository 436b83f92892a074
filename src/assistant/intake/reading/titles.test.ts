import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleChunks } from './titles.ts'

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
