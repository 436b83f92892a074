import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOfText } from './line.ts'
import { findMessage, messageText, unitsWithin } from './message-span.ts'
import { unitsOf } from './message-units.ts'
import { sceneOf } from './scene.ts'

const sceneOfText = (text: string) =>
  sceneOf({ lines: linesOfText(text).lines, portal: undefined, known: { emails: [], domains: [], phones: [], names: [] }, subject: '', sender: null, replyTo: null })

const piecesOf = (text: string): string[] => {
  const { looks } = sceneOfText(text)
  return unitsOf(looks).map(({ line, from, to }) => looks[line]!.line.text.slice(from, to).trim())
}

for (const [text, pieces] of [
  ['Message : Bonjour, est-ce libre ?', ['Message :', 'Bonjour, est-ce libre ?']],
  ['Voici ses mots : « Est-ce libre ? » Elle attend.', ['Voici ses mots :', 'Est-ce libre ?', 'Elle attend.']],
  ['body="Est-ce libre ?"', ['body=', 'Est-ce libre ?']],
  ['[9:12] Visiteur: Est-ce libre ?', ['[9:12]', 'Visiteur:', 'Est-ce libre ?']],
  ['→ Est-ce libre ?', ['→', 'Est-ce libre ?']],
  ['Votre message', ['Votre message']],
  ['Rendez-vous à 10:30 ou sur https://portail.example/a', ['Rendez-vous à 10:30 ou sur https://portail.example/a']],
] as const)
  test(`words can begin and end at signs of the line "${text}"`, () => {
    assert.deepEqual(piecesOf(text).filter((piece) => piece !== '→'), pieces.filter((piece) => piece !== '→'))
  })

test('a message is found by its letters, from the beginning of one unit to the end of another', () => {
  const scene = sceneOfText('Nom : Léa\nMessage : Bonjour,\nest-ce libre ?\nEnvoyé par le portail')
  const span = findMessage(scene, 'Bonjour,\nest-ce libre ?')
  assert.ok(span)
  assert.equal(messageText(scene, span).value, 'Bonjour,\nest-ce libre ?')
  assert.deepEqual(unitsWithin(scene, unitsOf(scene.looks), span), { from: 3, to: 4 })
})

test('words in the middle of a unit are no message of their own', () => {
  const scene = sceneOfText('Bonjour est-ce libre demain')
  const span = findMessage(scene, 'est-ce libre')
  assert.ok(span)
  assert.equal(unitsWithin(scene, unitsOf(scene.looks), span), undefined)
})
