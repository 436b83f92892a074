import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOfText } from './line.ts'
import { sceneOf } from './scene.ts'
import { turnsOf } from './turns.ts'

const turnsIn = (text: string) =>
  [...turnsOf(sceneOf({ lines: linesOfText(text).lines, portal: undefined, known: { emails: [], domains: [], phones: [], names: ['Paul Martin'] }, subject: '', sender: null, replyTo: null }))]

test('in a conversation the robot and the agency answer, everybody else is the visitor', () => {
  assert.deepEqual(turnsIn('[9:12] Robot: Bonjour\n[9:13] Visiteur: Est-ce libre ?\n[9:13] Robot: Votre nom ?\n[9:14] Visiteur: Léa'), [[0, 'other'], [2, 'other'], [1, 'visitor'], [3, 'visitor']])
  assert.deepEqual(turnsIn('Paul Martin : Bonjour\nLéa : Est-ce libre ?\nPaul Martin : Oui\nLéa : Merci').filter(([, turn]) => turn === 'visitor'), [[1, 'visitor'], [3, 'visitor']])
})

test('labels that stand once are no conversation', () => {
  assert.deepEqual(turnsIn('Nom : Léa\nMessage : Est-ce libre ?'), [])
})

test('whoever stands beside an hour speaks in the lines below', () => {
  assert.deepEqual(turnsIn('22:59 Robot\nComment puis-je vous aider ?\n23:00 Visiteur\nBonjour,\nest-ce libre ?\n23:00 Robot\nBien noté.'), [[1, 'other'], [6, 'other'], [3, 'visitor'], [4, 'visitor']])
})
