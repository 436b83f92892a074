import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AgentId } from '#kernel/ids.ts'
import { HOUR, MINUTE } from '#kernel/interval.ts'
import { locales } from '#kernel/words.ts'
import { partsOfDay } from './part-of-day.ts'
import { nearestSlots, type Reason, rank } from './ranking.ts'
import { sayReason } from './say-reason.ts'
import type { Slot } from './slot.ts'

const timeZone = 'Europe/Paris'

const slotAt = (start: number): Slot => ({ start, end: start + 30 * MINUTE, agentIds: ['camille' as AgentId] })

/** `2027-06-14 09:00` on the clock of Paris in summer. */
const slotsAt = (...times: string[]): Slot[] => times.map(time => slotAt(Date.parse(`${time.replace(' ', 'T')}+02:00`)))

const write = (slot: Slot): string => new Date(slot.start + 2 * HOUR).toISOString().slice(0, 16).replace('T', ' ')

const firstOf = (slots: readonly Slot[]) => rank(slots, { timeZone }).first.map(({ slot }) => write(slot))

/** Every half hour from 09:00 to 18:30 of each day. */
const fullDays = (...days: string[]): Slot[] =>
  days.flatMap(day => Array.from({ length: 20 }, (_, i) => slotAt(Date.parse(`${day}T09:00+02:00`) + i * 30 * MINUTE)))

test('the first three of a free week are three days and three parts of the day', () => {
  const slots = fullDays('2027-06-14', '2027-06-15', '2027-06-16', '2027-06-17')
  assert.deepEqual(firstOf(slots), ['2027-06-14 09:00', '2027-06-15 12:00', '2027-06-16 14:00'])
})

test('the first three of a single day are as far apart as its parts', () => {
  assert.deepEqual(firstOf(fullDays('2027-06-14')), ['2027-06-14 09:00', '2027-06-14 12:00', '2027-06-14 14:00'])
})

test('near twins are not offered first while there is something else', () => {
  const slots = slotsAt(
    '2027-06-14 08:00',
    '2027-06-14 08:30',
    '2027-06-14 09:30',
    '2027-06-14 10:00',
    '2027-06-14 11:00',
  )
  assert.deepEqual(firstOf(slots), ['2027-06-14 08:00', '2027-06-14 09:30', '2027-06-14 11:00'])
})

test('another day is not waited for more than a week', () => {
  const slots = [...slotsAt('2027-06-14 09:00', '2027-06-14 15:00', '2027-06-14 18:30'), ...fullDays('2027-06-24')]
  assert.deepEqual(firstOf(slots), ['2027-06-14 09:00', '2027-06-14 15:00', '2027-06-14 18:30'])
})

test('each of the first says what it adds', () => {
  const { first } = rank(slotsAt('2027-06-14 09:00', '2027-06-14 09:30', '2027-06-15 18:00'), { timeZone })
  assert.deepEqual(
    first.map(({ reasons }) => reasons),
    [
      [{ kind: 'earliest' }],
      [{ kind: 'other_time' }],
      [{ kind: 'other_day' }, { kind: 'other_part_of_day', part: 'evening' }],
    ],
  )
})

test('parts of the day are those of the property, whatever the clock did', () => {
  const start = Date.parse('2027-10-31T12:30+01:00')
  const { first } = rank([slotAt(start - 4 * HOUR), slotAt(start)], { timeZone })
  assert.deepEqual(first[1]?.reasons, [{ kind: 'other_part_of_day', part: 'midday' }])
})

test('ranking keeps every slot once, the earliest among the first, both lists by time', () => {
  const anySlots = fc
    .uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 40 })
    .map(quarters => quarters.sort((a, b) => a - b).map(quarter => slotAt(quarter * 15 * MINUTE)))
  fc.assert(
    fc.property(anySlots, slots => {
      const { first, others } = rank(slots, { timeZone })
      const starts = first.map(({ slot }) => slot.start)
      assert.equal(first.length, Math.min(3, slots.length))
      assert.equal(starts[0], slots[0]?.start)
      assert.deepEqual(
        [...starts, ...others.map(({ start }) => start)].sort((a, b) => a - b),
        slots.map(({ start }) => start),
      )
      assert.deepEqual(
        starts,
        starts.toSorted((a, b) => a - b),
      )
      assert.deepEqual(
        others,
        others.toSorted((a, b) => a.start - b.start),
      )
      assert.ok(first.every(({ reasons }) => reasons.length > 0))
    }),
    { numRuns: 200 },
  )
})

test('the loser of a race gets the three nearest slots by time', () => {
  const slots = slotsAt(
    '2027-06-14 09:00',
    '2027-06-14 10:00',
    '2027-06-14 10:30',
    '2027-06-14 11:30',
    '2027-06-15 11:00',
  )
  const nearest = nearestSlots(slots, { start: Date.parse('2027-06-14T11:00+02:00') })
  assert.deepEqual(nearest.map(write), ['2027-06-14 10:00', '2027-06-14 10:30', '2027-06-14 11:30'])
  assert.equal(nearestSlots(slots, { start: 0, count: 1 }).length, 1)
  assert.deepEqual(nearestSlots([], { start: 0 }), [])
  const led = nearestSlots(slots, { start: Date.parse('2027-06-14T11:00+02:00'), leading: slots.at(-1) })
  assert.deepEqual(led.map(write), ['2027-06-15 11:00', '2027-06-14 10:30', '2027-06-14 11:30'])
})

test('every reason has words in both languages', () => {
  const parts = partsOfDay.map((part): Reason => ({ kind: 'other_part_of_day', part }))
  const reasons: Reason[] = [{ kind: 'earliest' }, { kind: 'other_day' }, { kind: 'other_time' }, ...parts]
  for (const locale of locales) {
    assert.equal(new Set(reasons.map(reason => sayReason(reason, locale))).size, reasons.length)
  }
})
