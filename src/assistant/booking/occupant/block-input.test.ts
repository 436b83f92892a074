import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBlock } from './block-input.ts'

const empty = { kind: 'once', day: '', weekday: '', from: '', to: '' }
const read = (given: Partial<typeof empty>) => readBlock({ ...empty, ...given }, 'Europe/Paris')

test('a block of one day is a span of the wall clock, until midnight when it ends at 00:00', () => {
  const day = '2026-12-01'
  assert.deepEqual(read({ day, from: '09:00', to: '10:30' }), { ok: true, value: { kind: 'once', start: Date.parse('2026-12-01T08:00:00Z'), end: Date.parse('2026-12-01T09:30:00Z') } })
  assert.deepEqual(read({ day, from: '22:00', to: '00:00' }), { ok: true, value: { kind: 'once', start: Date.parse('2026-12-01T21:00:00Z'), end: Date.parse('2026-12-01T23:00:00Z') } })
})

test('a weekly block is wall time', () => {
  assert.deepEqual(read({ kind: 'weekly', weekday: '3', from: '12:00', to: '14:00' }), { ok: true, value: { kind: 'weekly', weekday: 3, opens: 720, closes: 840 } })
})

for (const [given, reason] of [
  [{}, 'incomplete'],
  [{ day: '2026-13-01', from: '09:00', to: '10:00' }, 'incomplete'],
  [{ day: '2026-12-01', from: '9h', to: '10:00' }, 'incomplete'],
  [{ day: '2026-12-01', from: '24:00', to: '10:00' }, 'incomplete'],
  [{ kind: 'weekly', weekday: '8', from: '09:00', to: '10:00' }, 'incomplete'],
  [{ kind: 'weekly', weekday: '1.5', from: '09:00', to: '10:00' }, 'incomplete'],
  [{ day: '2026-12-01', from: '10:00', to: '10:00' }, 'backwards'],
  [{ day: '2026-12-01', from: '10:00', to: '09:00' }, 'backwards'],
  [{ day: '2027-03-28', from: '02:10', to: '02:50' }, 'backwards'],
] as const) {
  test(`the block ${JSON.stringify(given)} is refused as ${reason}`, () => {
    assert.deepEqual(read(given), { ok: false, reason })
  })
}
