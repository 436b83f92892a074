import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { moment } from './parsers.ts'

test('a moment that the database writes is the same as one read by the platform', () => {
  const written = (ms: number, micros: string) => new Date(ms).toISOString().replace('T', ' ').replace('Z', micros).replace(/\.?0*$/, '')
  fc.assert(fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(9999, 11, 31) }), fc.integer({ min: 0, max: 999 }), (ms, micros) => {
    assert.equal(moment(`${written(ms, String(micros).padStart(3, '0'))}+00`), ms)
  }), { numRuns: 1_000 })
})

test('moments of unusual length are read too', () => {
  const cases = [
    ['2026-11-23 01:06:33+00', Date.UTC(2026, 10, 23, 1, 6, 33)],
    ['2026-11-23 01:06:33.1+00', Date.UTC(2026, 10, 23, 1, 6, 33, 100)],
    ['2026-11-23 01:06:33.123456+00', Date.UTC(2026, 10, 23, 1, 6, 33, 123)],
    ['2026-11-23 01:06:33+00:00', Date.UTC(2026, 10, 23, 1, 6, 33)],
    ['0099-01-02 00:00:00+00', Date.parse('0099-01-02T00:00:00Z')],
    ['infinity', Number.NaN],
  ] as const
  for (const [text, at] of cases) assert.equal(moment(text), at, text)
})
