import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from './clock.ts'

test('ids are version 7 and in the order of their making, also within a millisecond', () => {
  const now = Date.UTC(2027, 2, 1)
  const ids = [...Array.from({ length: 1_000 }, () => newId(now)), newId(now + 1)]
  assert.deepEqual(ids.toSorted(), ids)
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
