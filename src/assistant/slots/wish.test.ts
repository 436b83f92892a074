import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noWishes } from '#assistant/understanding/time-wishes.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import { dayOf, minuteOfDay, weekdayOf } from '#kernel/time-zone.ts'
import { defaultAssignment } from '#agency/preferences/assignment-rules.ts'
import { type Candidate, chooseAgent, standings } from './choose-agent.ts'
import { rank } from './ranking.ts'
import type { Slot } from './slot.ts'
import { narrowed, possibleSlots, type Wish, type WishedTimes } from './wish.ts'

const timeZone = 'Europe/Paris'
const monday = Date.parse('2026-11-30T00:00+01:00')
const slotAt = (start: number, ...agents: string[]): Slot => ({ start, end: start + 30 * MINUTE, agentIds: (agents.length > 0 ? agents : ['camille']) as AgentId[] })

/** Every half hour from 09:00 to 18:30 of each day of two weeks but Sundays. */
const fortnight = Array.from({ length: 14 }, (_, day) => monday + day * DAY)
  .filter((day) => weekdayOf(dayOf(timeZone, day)) !== 7)
  .flatMap((day) => Array.from({ length: 20 }, (_, i) => slotAt(day + 9 * HOUR + i * 30 * MINUTE)))

interface Rule {
  readonly allows?: (weekday: number, minute: number) => boolean
  readonly prefers?: (weekday: number, minute: number) => number
  readonly isAsap?: boolean
}

/** A wish as a rule over weekday and minute; nearness is measured to any quarter of an hour of three weeks. */
function wished({ allows = () => true, prefers = () => 0, isAsap = false }: Rule): WishedTimes {
  const at = (start: number) => [weekdayOf(dayOf(timeZone, start)), minuteOfDay(timeZone, start)] as const
  const cells = Array.from({ length: 21 * 96 }, (_, i) => monday + i * 15 * MINUTE).filter((start) => allows(...at(start)))
  const window = { dows: [4] }
  return {
    fitOf: ({ start }: Interval) => ({ isAllowed: allows(...at(start)), preference: prefers(...at(start)), window: allows(...at(start)) ? window : null }),
    distanceOf: (start) => Math.min(Number.POSITIVE_INFINITY, ...cells.map((cell) => Math.abs(cell - start))),
    isAsap,
    isPreferenceOnly: false,
    isFlexible: false,
    sayWindow: () => ({ fr: 'jeudi', en: 'Thursday' }),
  }
}

const written = (slots: readonly { slot: Slot }[]) => slots.map(({ slot: { start } }) => new Date(start + HOUR).toISOString().slice(0, 16).replace('T', ' '))

test('only slots that answer the wish are offered first, each with what was asked for', () => {
  const thursdayEveningOrSaturdayMorning = wished({ allows: (day, minute) => (day === 4 && minute >= 18 * 60) || (day === 6 && minute < 12 * 60) })
  const { first, others, besides, fit } = rank(fortnight, { timeZone, wished: thursdayEveningOrSaturdayMorning })
  assert.equal(fit, 'fits')
  assert.deepEqual(written(first), ['2026-12-03 18:00', '2026-12-05 09:00', '2026-12-10 18:00'])
  for (const { reasons } of first) assert.deepEqual(reasons[0], { kind: 'wished', words: { fr: 'jeudi', en: 'Thursday' } })
  assert.equal(first.length + others.length + besides.length, fortnight.length)
})

test('where nothing answers the wish the nearest times are offered and said to be that', () => {
  const { first, besides, fit } = rank(fortnight, { timeZone, wished: wished({ allows: (day, minute) => day === 4 && minute >= 20 * 60 && minute < 21 * 60 }) })
  assert.equal(fit, 'nothing_fits')
  assert.deepEqual(written(first), ['2026-12-03 17:00', '2026-12-03 18:30', '2026-12-10 18:30'])
  assert.ok(first.every(({ reasons }) => reasons[0]?.kind === 'nearest'))
  assert.deepEqual(besides, [])
})

test('a time that is preferred comes before an earlier one that is not', () => {
  const saturdays = wished({ prefers: (day) => (day === 6 ? 1 : 0) })
  assert.deepEqual(written(rank(fortnight, { timeZone, wished: saturdays }).first).map((time) => time.slice(0, 10)), ['2026-12-05', '2026-12-05', '2026-12-05'])
  const flexible = rank(fortnight, { timeZone, wished: { ...saturdays, isFlexible: true } })
  assert.ok(written(flexible.first).some((time) => time.startsWith('2026-12-05')))
  assert.ok(written(flexible.first).some((time) => time.startsWith('2026-11-30')))
  const avoided = rank(fortnight, { timeZone, wished: wished({ prefers: (_, minute) => (minute < 12 * 60 ? -1 : 0) }) })
  assert.ok(written(avoided.first).every((time) => time.slice(11) >= '12:00'))
})

test('what is only preferred and never free is said not to be met, and what was excluded stays so', () => {
  const nights = { ...wished({ allows: (day) => day !== 1, prefers: (_, minute) => (minute >= 21 * 60 ? 1 : 0) }), isPreferenceOnly: true, distanceOf: () => HOUR }
  const { first, besides, fit } = rank(fortnight, { timeZone, wished: nights })
  assert.equal(fit, 'nothing_fits')
  assert.ok(written(first).every((time) => !['2026-11-30', '2026-12-07'].includes(time.slice(0, 10))))
  assert.deepEqual(besides, [])
  const mornings = { ...wished({ prefers: (_, minute) => (minute < 12 * 60 ? 1 : 0) }), isPreferenceOnly: true }
  const morning = rank(fortnight, { timeZone, wished: mornings })
  assert.equal(morning.fit, 'fits')
  assert.ok(morning.others.every((slot) => minuteOfDay(timeZone, slot.start) < 12 * 60) && morning.besides.every((slot) => minuteOfDay(timeZone, slot.start) >= 12 * 60))
})

test('who wants to come as soon as possible is shown the earliest times, not other days', () => {
  const { first } = rank(fortnight, { timeZone, wished: wished({ isAsap: true }) })
  assert.deepEqual(written(first), ['2026-11-30 09:00', '2026-11-30 10:30', '2026-11-30 12:00'])
})

test('every offered slot answers the wish, or the offer says that none does', () => {
  const rule = fc.record({ days: fc.subarray([1, 2, 3, 4, 5, 6, 7]), from: fc.integer({ min: 0, max: 23 }), hours: fc.integer({ min: 1, max: 8 }) })
  const some = fc.uniqueArray(fc.integer({ min: 0, max: fortnight.length - 1 }), { maxLength: 30 }).map((places) => places.sort((a, b) => a - b).map((place) => fortnight[place] as Slot))
  fc.assert(
    fc.property(some, rule, (slots, { days, from, hours }) => {
      const allows = (day: number, minute: number) => days.includes(day) && minute >= from * 60 && minute < (from + hours) * 60
      const times = wished({ allows })
      const { first, others, besides, fit } = rank(slots, { timeZone, wished: times })
      const fitting = slots.filter((slot) => times.fitOf(slot).isAllowed)
      assert.equal(fit, slots.length === 0 ? null : fitting.length > 0 ? 'fits' : 'nothing_fits')
      assert.equal(first.length, Math.min(3, fit === 'fits' ? fitting.length : slots.length))
      if (fit === 'fits') for (const { slot } of first) assert.ok(fitting.includes(slot))
      const all = [...first.map(({ slot }) => slot), ...others, ...besides]
      assert.deepEqual(all.sort((a, b) => a.start - b.start), slots)
      assert.ok(besides.every((slot) => !fitting.includes(slot)))
    }),
    { numRuns: 200 },
  )
})

test('a colleague who can come when it was wished stands in, and the reason says so', () => {
  const even = { load: 0, weight: 1, credit: 0 }
  const candidates: Candidate[] = [{ agentId: 'anne' as AgentId, rule: 'responsible', ...even }, { agentId: 'bruno' as AgentId, rule: 'team', ...even }]
  const slots = [slotAt(monday + 9 * HOUR, 'anne', 'bruno'), slotAt(monday + 18 * HOUR, 'bruno')]
  const evening = wished({ allows: (_, minute) => minute >= 18 * 60 })
  const chosenBy = (times: WishedTimes) => {
    const chosen = chooseAgent({ now: monday, rules: defaultAssignment, candidates: standings(candidates, { slots, fitting: possibleSlots(slots, times) }) })
    return chosen.ok && { agentId: chosen.value.agentId, reason: chosen.value.reason }
  }
  assert.deepEqual(chosenBy(evening), {
    agentId: 'bruno', reason: { kind: 'stands_in', rule: 'team', hasResponsible: true, decidedBy: 'only_one', isByWish: true },
  })
  const preferred = { ...wished({ prefers: (_, minute) => (minute >= 18 * 60 ? 1 : 0) }), isPreferenceOnly: true }
  assert.deepEqual(chosenBy(preferred), { agentId: 'anne', reason: { kind: 'responsible' } })
  const never = wished({ allows: () => false })
  assert.deepEqual(chosenBy(never), { agentId: 'anne', reason: { kind: 'responsible' } })
})

test('a later word narrows what was named before, unless it names days or hours anew', () => {
  const wish = (wishes: Partial<Wish['wishes']>): Wish => ({ wishes: { ...noWishes, none: false, confidence: 0.9, spans: [], ...wishes }, postcode: '44000', at: monday, source: 'message' })
  const before = wish({ include: [{ dows: [4, 6] }] })
  const notInTheMorning = wish({ exclude: [{ start: '08:00', end: '12:00' }] })
  assert.deepEqual(narrowed(before, notInTheMorning).wishes.include, [{ dows: [4, 6] }])
  assert.deepEqual(narrowed(before, notInTheMorning).wishes.exclude, [{ start: '08:00', end: '12:00' }])
  assert.deepEqual(narrowed(before, wish({ include: [{ dows: [5] }] })).wishes.include, [{ dows: [5] }])
  assert.deepEqual(narrowed(null, notInTheMorning), notInTheMorning)
  assert.equal(narrowed(before, wish({ none: true })).wishes.none, true)
})
