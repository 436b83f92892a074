import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesIn, rowsIn } from './data-lines.ts'
import { linesOfText } from './line.ts'

const textsOf = (text: string) => linesOfText(text).lines.map((line) => line.text)

test('an object of several lines is read as labels and values, and its brackets as nothing', () => {
  const mail = '{\n  "contact": {\n    "nom": "Kuhn",\n    "courriel": "a.kuhn@courriel.example",\n  },\n  "prix": 1361,\n  "message": "Bonjour,\\nest-ce \\"libre\\" ?"\n}'
  assert.deepEqual(textsOf(mail), ['contact:', 'nom: Kuhn', 'courriel: a.kuhn@courriel.example', 'prix: 1361', 'message: Bonjour, est-ce "libre" ?'])
})

test('an object in one line gives its values, and those of objects in it', () => {
  assert.deepEqual(textsOf('{"lead": {"nom": "Kuhn", "tel": null}, "pieces": 3}'), ['nom: Kuhn', 'tel:', 'pieces: 3'])
})

for (const text of ['"Bonjour", dit-elle, "est-ce libre ?"', '{nom} souhaite visiter', '[SeLoger] Nouveau contact', '{"nom": "Kuhn"', '« nom » : Kuhn'])
  test(`"${text}" is no data`, () => assert.equal(entriesIn(text), undefined))

test('a value that is broken off stays as it is written', () => assert.deepEqual(entriesIn('"nom": "Kuhn'), ['nom: "Kuhn']))

test('the rows of an exported file are cells, a sign between quotation marks being no end of one', () => {
  const rows = textsOf('date;ref_bien;nom;prenom;texte\n08-01-2026;99513;Turan;Akiko;"Visite ; samedi ?"')
  assert.deepEqual(rows, ['date\tref_bien\tnom\tprenom\ttexte', '08-01-2026\t99513\tTuran\tAkiko\tVisite ; samedi ?'])
})

test('a sentence with semicolons is no row', () => {
  assert.equal(rowsIn(['Nous cherchons : un jardin ; une cave ; un garage ; deux chambres ; le calme']).size, 0)
  assert.equal(rowsIn(['date;ref;nom;prenom;texte', 'Bonjour ; merci']).has(1), false)
})
