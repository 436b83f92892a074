import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOfHtml } from './html-lines.ts'
import { labelBehind, labelHits, wholeLabel } from './label-hits.ts'
import { linesOfText } from './line.ts'

const hitsOf = (text: string) => {
  const [line] = linesOfText(text).lines
  assert.ok(line)
  return labelHits(line).map(({ label, valueFrom }) => [label, line.text.slice(valueFrom).trim()])
}

test('a numbered question of a form is the label it asks for', () => {
  assert.equal(wholeLabel('1. Quel est votre prénom ?')?.label, 'firstName')
  assert.equal(wholeLabel('2. Wie ist Ihr Nachname?')?.label, 'lastName')
})

test('a question of the contact is no label', () => {
  assert.equal(wholeLabel('Le logement est-il encore disponible ?'), undefined)
  assert.equal(wholeLabel('Bonjour, ce bien est-il toujours libre ?'), undefined)
})

test('a label says whose it is, and stays the same', () => {
  assert.equal(wholeLabel('Prénom du contact')?.label, 'firstName')
  assert.equal(wholeLabel('Nom d’usage')?.label, 'lastName')
})

test('a label whose accents were lost is still known', () => {
  assert.equal(wholeLabel('Pr\ufffdnom du contact')?.label, 'firstName')
})

test('dots, brackets and keys lead to values', () => {
  assert.deepEqual(hitsOf('Observations...... Est-ce libre ?'), [['message', 'Est-ce libre ?']])
  assert.deepEqual(hitsOf('(Remarque) Est-ce libre ?'), [['message', 'Est-ce libre ?']])
  assert.deepEqual(hitsOf('ref_bien=AB-0917'), [['reference', 'AB-0917']])
})

test('a message named in two languages begins behind both', () => {
  assert.deepEqual(hitsOf('Message : Kommentar: Ist es frei?').at(-1), ['message', 'Ist es frei?'])
})

test('a label that stands behind its value ends it', () => {
  const [line] = linesOfText('Sofia Marques — Nom').lines
  assert.ok(line)
  assert.deepEqual(labelBehind(line), { label: 'lastName', to: 'Sofia Marques'.length })
})

test('a word in bold before a value is its label, and a name in bold is none', () => {
  const hitsOfHtml = (html: string) => linesOfHtml(html).lines.flatMap((line) => labelHits(line).map(({ label, valueFrom }) => [label, line.text.slice(valueFrom)]))
  assert.deepEqual(hitsOfHtml('<p><b>Opmerking</b> Bezoek: zaterdag</p>'), [['message', 'Bezoek: zaterdag']])
  assert.deepEqual(hitsOfHtml('<p>Bonjour <b>Julie Martin</b> vous écrit</p>'), [])
})
