import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { piecesOf } from '../../web/dashboard/marked-text.ts'

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
