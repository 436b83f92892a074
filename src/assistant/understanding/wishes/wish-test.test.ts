import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noWishes, type TimeWishes } from '../time-wishes.ts'
import { wishTest } from './wish-test.ts'

const slot = (start: string) => ({ start: Date.parse(start), end: Date.parse(start) + 1_800_000 })
const paris = { timeZone: 'Europe/Paris', postcode: '44000' }
const fits = (wishes: Partial<TimeWishes>, start: string, place: { timeZone: string; postcode: string | null } = paris) => wishTest({ ...noWishes, none: false, ...wishes }, place)(slot(start))

test('a slot fits a window when it starts in it', () => {
  const include = [{ dows: [4], start: '18:00', end: '19:00' }]
  assert.equal(fits({ include }, '2026-09-10T18:45:00+02:00').isAllowed, true)
  assert.equal(fits({ include }, '2026-09-10T19:00:00+02:00').isAllowed, false)
  assert.equal(fits({ include }, '2026-09-10T17:45:00+02:00').isAllowed, false)
  assert.deepEqual(fits({ include }, '2026-09-10T18:00:00+02:00').window, include[0])
})

test('what is excluded is refused although it is included', () => {
  assert.equal(fits({ include: [{ dows: [3] }], exclude: [{ from: '2026-09-09', to: '2026-09-09' }] }, '2026-09-09T10:00:00+02:00').isAllowed, false)
})

test('soft wishes order slots and forbid none', () => {
  const soft = { prefer: [{ start: '08:00', end: '12:00' }], avoid: [{ dows: [1] }] }
  assert.deepEqual([fits(soft, '2026-09-08T09:00:00+02:00'), fits(soft, '2026-09-07T15:00:00+02:00'), fits(soft, '2026-09-07T09:00:00+02:00')].map(({ isAllowed, preference }) => [isAllowed, preference]), [[true, 1], [true, -1], [true, 0]])
})

test('hours are those of the property on both days of clock change and in two zones', () => {
  const include = [{ start: '18:00', end: '19:00' }]
  for (const at of ['2026-10-25T17:30:00Z', '2027-03-28T16:30:00Z']) assert.equal(fits({ include }, at).isAllowed, true, at)
  for (const at of ['2026-10-25T16:30:00Z', '2027-03-28T17:30:00Z']) assert.equal(fits({ include }, at).isAllowed, false, at)
  assert.equal(fits({ include }, '2026-10-25T22:30:00Z', { timeZone: 'America/Martinique', postcode: '97200' }).isAllowed, true)
})

test('holidays in a wish are those of the place of the property', () => {
  const exclude: TimeWishes['exclude'] = [{ tag: 'public_holidays' }]
  assert.equal(fits({ exclude }, '2026-12-26T10:00:00+01:00').isAllowed, true)
  assert.equal(fits({ exclude }, '2026-12-26T10:00:00+01:00', { timeZone: 'Europe/Paris', postcode: '67000' }).isAllowed, false)
  const school: TimeWishes['exclude'] = [{ tag: 'school_holidays' }]
  assert.equal(fits({ exclude: school }, '2027-02-08T10:00:00+01:00').isAllowed, true)
  assert.equal(fits({ exclude: school }, '2027-02-08T10:00:00+01:00', { timeZone: 'Europe/Paris', postcode: '75011' }).isAllowed, false)
  assert.equal(fits({ exclude: school }, '2027-02-08T10:00:00+01:00', { timeZone: 'Europe/Paris', postcode: '20000' }).isAllowed, true)
})
