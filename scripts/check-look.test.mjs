import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { rawValues } from './check-look.mjs'

test('a raw colour, font size or radius is found with its line', () => {
  for (const raw of ['color: #fff', 'background: rgb(0 0 0)', 'border: 1px solid red', 'font-size: 15px', 'border-radius: 12px', 'border-start-end-radius: 1rem', 'fill: oklch(0.5 0.1 20)']) {
    assert.equal(rawValues('x.css', `a {\n  ${raw};\n}`).length, 1, raw)
    assert.match(rawValues('x.css', `a {\n  ${raw};\n}`)[0] ?? '', /^x\.css:2: raw /)
  }
})

test('tokens, fragments of addresses and comments are no raw values', () => {
  const fine = '/* #fff, see 12px */ a { color: var(--ink); border-radius: var(--radius-card); font-size: var(--text); } <a href="#content"> <a href="#wish"> &#8217; border-radius: 0;'
  assert.deepEqual(rawValues('x.css', fine), [])
})
