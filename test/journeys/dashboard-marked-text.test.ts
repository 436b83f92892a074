import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { passageAt, piecesOf, trimmed } from '../../web/dashboard/marked-text.ts'

test('a text is cut at its fields, in the order of the text', () => {
  const fields = [{ span: { start: 10, end: 14 } }, { span: null }, { span: { start: 0, end: 3 } }]
  assert.deepEqual(piecesOf('Nom Martin 0639', fields), [
    { text: 'Nom', field: 2 }, { text: ' Martin', field: undefined }, { text: ' 063', field: 0 }, { text: '9', field: undefined },
  ])
})

test('pieces of any fields join to the whole text again', () => {
  const span = fc.option(fc.record({ start: fc.nat(30), end: fc.nat(40) }))
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(fc.record({ span })), (text, fields) => {
      assert.equal(piecesOf(text, fields).map((piece) => piece.text).join(''), text)
    }),
  )
})

test('a click takes the field it hits, else the number, else the word', () => {
  const text = 'Nom : Martin Julie\nTél. 06 39 98 02 01, merci'
  const fields = [{ name: 'lastName' as const, span: { start: 6, end: 12 } }, { name: 'message' as const, span: { start: 0, end: text.length } }]
  const at = (found: string) => passageAt(text, { at: text.indexOf(found) + 1, fields })
  assert.deepEqual(at('Martin'), { text: 'Martin', start: 6, end: 12 })
  assert.deepEqual(at('Julie'), { text: 'Julie', start: 13, end: 18 })
  assert.equal(at('39 98')?.text, '06 39 98 02 01')
  assert.equal(at('merci')?.text, 'merci')
  assert.equal(passageAt('a  b', { at: 2, fields: [] }), undefined)
})

test('a passage has no space at its ends, wherever it was marked', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é'), maxLength: 20 }), fc.nat(20), fc.nat(20), (text, from, length) => {
      const passage = trimmed(text, { start: from, end: from + length })
      if (passage) assert.deepEqual([text.slice(passage.start, passage.end), passage.text.trim()], [passage.text, passage.text])
      else assert.equal(text.slice(from, from + length).trim(), '')
    }),
  )
})
