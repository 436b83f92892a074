import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { guessMapping } from './column-mapping.ts'
import { decodeText, readCsv, separatorOf } from './csv.ts'
import { readKind, readNumber, readStatus, readTransaction } from './import-cell.ts'
import { referenceKey, titleWords } from './property.ts'

const cells = (text: string) => readCsv(text, separatorOf(text)).map((row) => row.cells)

test('cells in quotes hold separators, line ends and doubled quotes', () => {
  assert.deepEqual(cells('a;b\r\n"x;y";"say ""oui"""\r\n"two\r\nlines";z'), [['a', 'b'], ['x;y', 'say "oui"'], ['two\r\nlines', 'z']])
})

test('a row is known by the line on which it begins, whatever quotes hold before it', () => {
  const rows = readCsv('a;b\n"1\n2\n3";x\n\n\ny;z\rlast;one', ';')
  assert.deepEqual(rows.map(({ line, cells: [first] }) => [line, first]), [[1, 'a'], [2, '1\n2\n3'], [7, 'y'], [8, 'last']])
})

test('a quote that never closes is told, not swallowed', () => {
  assert.deepEqual(readCsv('a;b\nx;"open\ny;z', ';').map(({ isUnclosed }) => isUnclosed), [false, true])
})

test('the separator is found in the header, outside quotes', () => {
  assert.equal(separatorOf('a;b,c;d\n1,2,3,4,5,6'), ';')
  assert.equal(separatorOf('a,b,"c;d;e;f"\n'), ',')
  assert.equal(separatorOf('a\tb\tc'), '\t')
  assert.equal(separatorOf('alone'), ';')
})

test('any table of text comes back from its CSV as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ';', ',', '\n', '\r', '\t') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), fc.constantFrom(';', ',', '\t'), (table, separator) => {
      const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
      const kept = table.filter((row) => row.some((value) => value.trim() !== ''))
      assert.deepEqual(readCsv(text, separator as ';').map((row) => row.cells), kept)
    }),
    { numRuns: 300 },
  )
})

test('a file is read as its spreadsheet saved it', () => {
  const text = 'Référence;Prix €;Cœur'
  assert.equal(decodeText(Buffer.from(text)), text)
  assert.equal(decodeText(Buffer.from(`\ufeff${text}`)), text)
  assert.equal(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le')), text)
  assert.equal(decodeText(Buffer.from([0x52, 0xe9, 0x66, 0x3b, 0x80, 0x3b, 0x9c])), 'Réf;€;œ') // Windows-1252
})

test('columns are guessed by their headers, each for one field', () => {
  assert.deepEqual(guessMapping(['Réf.', 'Type de bien', 'Prix (€)', 'Surface m²', 'Code postal', 'Ville', 'Négociateur', 'Inconnu', 'ID SeLoger']), {
    reference: 0, kind: 1, price: 2, surface: 3, postcode: 4, town: 5, agent: 6, seloger: 8,
  })
  assert.deepEqual(guessMapping(['Référence', 'Ref', 'Adresse']), { reference: 0, postalAddress: 2 })
  assert.deepEqual(guessMapping(['a', '', 'b']), {})
})

test('numbers are read as French and English lists write them', () => {
  const prices = [
    ['289 000 €', 289_000], ['289\u202f000,50\u00a0€', 289_000.5], ['1.250,00', 1250], ['1,250.00', 1250], ['289.000', 289_000], ['1.289.000', 1_289_000], ['950 €/mois', 950],
    ['950,5', 950.5], ['0', 0], ['sur demande', undefined], ['-5', undefined], ['12e3', undefined], ['', undefined], ['1,2,3.4', 123.4],
  ] as const
  for (const [text, value] of prices) assert.equal(readNumber(text, { isGrouped: true }), value, text)
  for (const [text, value] of [['68,5 m²', 68.5], ['68.125', 68.125], ['1 200', 1200]] as const) assert.equal(readNumber(text, { isGrouped: false }), value)
})

test('kinds, transactions and states are read from agencies’ own words', () => {
  assert.deepEqual(['Appartement', 'T3', 'Maison de ville', 'STUDIO', 'T1', 'Terrain à bâtir', 'Box fermé', 'Local commercial', 'Péniche'].map(readKind), [
    'apartment', 'apartment', 'house', 'studio', 'studio', 'land', 'parking', 'commercial', 'other',
  ])
  assert.deepEqual(['Vente', 'V', 'location', 'À louer', 'viager'].map(readTransaction), ['sale', 'sale', 'rent', 'rent', undefined])
  assert.deepEqual(['Disponible', 'Sous compromis', 'Vendu', 'Retiré', '?'].map(readStatus), ['available', 'under_offer', 'sold', 'withdrawn', undefined])
})

test('one reference is one key however it is spelled', () => {
  assert.deepEqual(['ADQ-12', 'adq 12', ' Adq_12 ', 'ADQ12', 'àdq–12'].map(referenceKey), Array(5).fill('ADQ12'))
  assert.equal(referenceKey('—'), '')
  assert.equal(titleWords({ kind: 'apartment', rooms: 3 }), 'Appartement 3\u00a0pièces')
  assert.equal(titleWords({ kind: 'studio', rooms: 1 }), 'Studio')
})
