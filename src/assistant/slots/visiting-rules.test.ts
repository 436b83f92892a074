import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR } from '#kernel/interval.ts'
import { blockedTimes } from './visiting-rules.ts'

const at = (text: string) => Date.parse(text)
const timeZone = 'Europe/Paris'

test('a weekly block keeps its wall clock over both clock changes', () => {
  const sunday = { kind: 'weekly', weekday: 7, opens: 10 * 60, closes: 12 * 60 } as const
  const spring = blockedTimes([sunday], { timeZone, window: { start: at('2027-03-21T00:00:00Z'), end: at('2027-03-29T00:00:00Z') } })
  assert.deepEqual(spring.map(({ start }) => new Date(start).toISOString()), ['2027-03-21T09:00:00.000Z', '2027-03-28T08:00:00.000Z'])
  const autumn = blockedTimes([sunday], { timeZone, window: { start: at('2026-10-18T00:00:00Z'), end: at('2026-10-26T00:00:00Z') } })
  assert.deepEqual(autumn.map(({ start }) => new Date(start).toISOString()), ['2026-10-18T08:00:00.000Z', '2026-10-25T09:00:00.000Z'])
})

test('a weekly block of the whole day lasts as long as the day, an hour less or more when clocks change', () => {
  const whole = { kind: 'weekly', weekday: 7, opens: 0, closes: 24 * 60 } as const
  const hoursOn = (noon: string) => blockedTimes([whole], { timeZone, window: { start: at(noon), end: at(noon) + 1 } }).map(({ start, end }) => (end - start) / HOUR)
  assert.deepEqual([hoursOn('2027-03-28T12:00:00Z'), hoursOn('2026-10-25T12:00:00Z'), hoursOn('2026-11-22T12:00:00Z')], [[23], [25], [24]])
})

test('a block that falls into the hour a clock change leaves out blocks nothing', () => {
  const gone = { kind: 'weekly', weekday: 7, opens: 2 * 60, closes: 3 * 60 } as const
  assert.deepEqual(blockedTimes([gone], { timeZone, window: { start: at('2027-03-28T00:00:00Z'), end: at('2027-03-28T06:00:00Z') } }), [])
})

test('what only touches the window is no part of it', () => {
  const block = { kind: 'once', start: at('2026-12-01T09:00:00Z'), end: at('2026-12-01T10:00:00Z') } as const
  assert.deepEqual(blockedTimes([block], { timeZone, window: { start: block.end, end: block.end + HOUR } }), [])
  assert.equal(blockedTimes([block], { timeZone, window: { start: block.end - 1, end: block.end + HOUR } }).length, 1)
})
