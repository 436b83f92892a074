import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOfText } from '#assistant/intake/reading/line.ts'
import { seeMessage } from '#assistant/intake/reading/message-features.ts'
import { chooseMessage, messageText } from '#assistant/intake/reading/message-span.ts'
import { unitsOf } from '#assistant/intake/reading/message-units.ts'
import { sceneOf } from '#assistant/intake/reading/scene.ts'
import { linearModel } from '#kernel/linear-model.ts'
import { messageExample, trainMessage } from './message.ts'

const sceneOfText = (text: string) =>
  sceneOf({ lines: linesOfText(text).lines, portal: undefined, known: { emails: [], domains: [], phones: [], names: [] }, subject: '', sender: null, replyTo: null })

const MAILS: readonly (readonly [string, string | null])[] = [
  ['Nom : Durand\nTéléphone : 06 39 98 12 34\nMessage : Je souhaite visiter ce bien.\nMerci de votre confiance', 'Je souhaite visiter ce bien.'],
  ['Nom : Petit\nMessage : Nous aimerions le voir samedi.\nRéférence : VX-12', 'Nous aimerions le voir samedi.'],
  ['Nom : Roux\nTéléphone : 06 39 98 12 35\nRéférence : VX-13', null],
  ['Nom : Blanc\nRéférence : VX-14\nPrix : 200 000 €', null],
]
const SETTINGS = { seed: 1, epochs: 20, bits: 14, learningRate: 0.1, l2: 1e-5 }
const trained = () => trainMessage(MAILS.map(([text, message]) => messageExample(sceneOfText(text), message, true)!), SETTINGS)

test('a field of spans finds the message of another mail, and none where there is none', () => {
  const model = linearModel(trained())
  const read = (text: string) => {
    const scene = sceneOfText(text)
    const found = chooseMessage(scene, model, { seen: seeMessage(scene, unitsOf(scene.looks)) })
    return found && messageText(scene, found.span).value
  }
  assert.equal(read('Nom : Morel\nMessage : Je voudrais le visiter mardi.\nRéférence : VX-15'), 'Je voudrais le visiter mardi.')
  assert.equal(read('Nom : Morel\nTéléphone : 06 39 98 12 36\nPrix : 210 000 €'), undefined)
})

test('the same messages train the same bytes of the field of spans', () => {
  assert.equal(trained().weights, trained().weights)
})
