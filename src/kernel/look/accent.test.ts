import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { accentCss, accentOf, contrast } from './accent.ts'

test('any colour of an agency becomes one that can be read on light and on dark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const accent = accentOf(`#${value.toString(16).padStart(6, '0')}`)
      assert(accent)
      assert(contrast(accent.light, '#ffffff') >= 5.9, accent.light)
      assert(contrast(accent.light, accent.onLight) >= 4.5)
      assert(contrast(accent.dark, '#1d2126') >= 5.9, accent.dark)
      assert(contrast(accent.dark, accent.onDark) >= 4.5)
    }),
    { numRuns: 300 },
  )
})

test('a colour with contrast enough is left as it is', () => {
  assert.equal(accentOf('#0B4F6C')?.light, '#0b4f6c')
})

test('what is no colour never reaches a stylesheet', () => {
  for (const hostile of ['', 'red', '#fff', '#12345g', '#000000;}body{display:none', 'url(x)']) assert.equal(accentOf(hostile), undefined)
})

test('the stylesheet of a colour holds only that colour and its pair', () => {
  const accent = accentOf('#ffcc00')
  assert(accent)
  assert.match(accentCss(accent), /^:root\{--agency-accent:#[0-9a-f]{6};--agency-on-accent:#ffffff\}@media/)
})
