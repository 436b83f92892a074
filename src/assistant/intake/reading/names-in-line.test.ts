import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candidatesOf, subjectLine } from './candidates.ts'
import { namesInLine } from './names-in-line.ts'
import { sceneOf } from './scene.ts'
import { linesOfText } from './line.ts'

const namesOf = (text: string): string[] => namesInLine(subjectLine(text), [{ from: 0, to: text.length }]).map(({ value }) => value)

test('a name is found however a line sets it', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['VISITE / MA-12 / Albi / Célia Morel / 06 39 98 03 01', 'Célia Morel'],
    ['appel Morel (Célia), tel 06 39 98 03 01', 'Morel, Célia'],
    ['[14:20] Visiteur: je suis célia morel', 'célia morel'],
    ['MOREL CELIA DEMANDE A ETRE CONTACTEE POUR REF 12', 'MOREL CELIA'],
    ['Mme Morel souhaite visiter', 'Morel'],
  ]
  for (const [line, name] of lines) assert.ok(namesOf(line).includes(name), `${name} in "${line}": ${namesOf(line).join(' | ')}`)
})

test('the spans of names in a line are where they stand', () => {
  const text = 'appel Morel (Célia), puis Jean Aubry'
  for (const { value, from, to } of namesInLine(subjectLine(text), [])) assert.equal(text.slice(from, to).replace(/[()]/g, '').replace(' ', ', ').startsWith(value.slice(0, 4)), true, value)
})

test('two numbers in two cells are two numbers', () => {
  const known = { emails: [], domains: [], phones: [], names: [] }
  const { lines } = linesOfText('Agence\tVisiteur\n06 39 98 03 01\t06 39 98 03 02')
  const scene = sceneOf({ lines, portal: undefined, known, subject: '', sender: null, replyTo: null })
  assert.deepEqual(candidatesOf(scene).filter(({ kind }) => kind === 'phone').map(({ value }) => value), ['+33639980301', '+33639980302'])
})

test('equal lines hold equal values, each in its place', () => {
  const known = { emails: [], domains: [], phones: [], names: [] }
  const { lines } = linesOfText('Célia Morel, 29300 Quimperlé\n06 39 98 03 01\nCélia Morel, 29300 Quimperlé')
  const found = candidatesOf(sceneOf({ lines, portal: undefined, known, subject: '', sender: null, replyTo: null }))
  const [first, last] = [0, 2].map((at) => found.filter(({ line }) => line === at).map(({ line: _, ...rest }) => rest))
  assert.ok(first?.some(({ value }) => value === 'Célia Morel'))
  assert.deepEqual(first, last)
})

test('what was read before leaves the names of a line as they are', () => {
  const text = "Nom : c'est Célia Morel"
  const namesOfField = () => namesInLine(subjectLine(text), [{ from: 6, to: text.length, hit: { label: 'fullName', isWeak: false, mark: 'colon', from: 0, valueFrom: 6 } }])
  const first = namesOfField()
  assert.deepEqual(namesOfField(), first)
  assert.ok(first.some(({ value }) => value === 'Célia Morel'))
})

const namesWithin = (text: string) => namesInLine(subjectLine(text), []).map(({ value }) => value)

test('a name ends where its sentence does, and an initial is no sentence', () => {
  assert.ok(namesWithin('Elle émane de MOREL Célia. Son numéro suit').includes('MOREL Célia'))
  assert.ok(!namesWithin('Elle émane de MOREL Célia. Son numéro suit').some((name) => name.includes('Son')))
  assert.ok(namesWithin('Vu avec J. Aubry hier').includes('J. Aubry'))
})

test('behind its label a name ends before the address beside it, and the label is no part of it', () => {
  const text = 'De la part de Célia Morel <celia.morel@courriel.example>'
  const found = namesInLine(subjectLine(text), [{ from: 14, to: text.length, hit: { label: 'fullName', isWeak: false, mark: 'bare', from: 0, valueFrom: 14 } }])
  assert.deepEqual(found.map(({ value }) => value), ['Célia Morel'])
})
