import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MINUTE } from '#kernel/interval.ts'
import { type CalendarHealth, freshnessOf } from './freshness.ts'

const NOW = Date.parse('2026-11-23T11:00:00Z')
const health = (change: Partial<CalendarHealth> = {}): CalendarHealth => ({ provider: 'caldav', blocks: true, syncedAt: NOW - MINUTE, failingSince: null, failure: null, ...change })
const states = (...some: Partial<CalendarHealth>[]) => some.map((one) => freshnessOf(health(one), NOW))

test('a reading grows stale and then breaks, and one that never was is broken', () => {
  assert.deepEqual(states({}, { syncedAt: NOW - 10 * MINUTE }, { syncedAt: NOW - 11 * MINUTE }, { syncedAt: NOW - 30 * MINUTE }, { syncedAt: NOW - 31 * MINUTE }, { syncedAt: null }), ['fresh', 'fresh', 'stale', 'stale', 'broken', 'broken'])
  const feed = (minutes: number): Partial<CalendarHealth> => ({ provider: 'ics', syncedAt: NOW - minutes * MINUTE })
  assert.deepEqual(states(feed(16), feed(36), feed(61)), ['fresh', 'stale', 'broken'])
})

test('a server that does not answer is stale for ten minutes; what no waiting mends is broken at once', () => {
  const failing = (minutes: number, failure: CalendarHealth['failure']): Partial<CalendarHealth> => ({ failingSince: NOW - minutes * MINUTE, failure })
  assert.deepEqual(states(failing(0, 'unavailable'), failing(10, 'unavailable'), failing(11, 'unavailable')), ['stale', 'stale', 'broken'])
  assert.deepEqual(states(failing(0, 'unauthorised'), failing(0, 'gone'), failing(0, 'unreadable_event')), ['broken', 'broken', 'broken'])
})

test('what blocks nothing, and what is ours, is never broken', () => {
  assert.deepEqual(states({ blocks: false, syncedAt: null }, { provider: 'built_in', syncedAt: null }), ['fresh', 'fresh'])
})
