import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hills, type Office, openOffice, quays } from '../../../test/support/office.ts'
import { defaultRules } from './appointment-rules.ts'
import { minutesOf, refusalOfDay, wallOf } from './hours.ts'

let office: Office
let world: Awaited<ReturnType<typeof quays>>
before(async () => {
  office = await openOffice()
  world = await quays(office)
})
after(() => office.end())

test('spans of a day may touch, not overlap, and close after they open', () => {
  const span = (opens: string, closes: string) => ({ opens: minutesOf(opens), closes: minutesOf(closes) })
  assert.equal(refusalOfDay([]), undefined)
  assert.equal(refusalOfDay([span('14:00', '24:00'), span('09:00', '12:00'), span('12:00', '14:00')]), undefined)
  assert.equal(refusalOfDay([span('09:00', '12:00'), span('11:59', '14:00')]), 'spans_overlap')
  assert.equal(refusalOfDay([span('12:00', '12:00')]), 'closes_before_opening')
  assert.deepEqual(['00:00', '09:05', '24:00'].map(minutesOf).map(wallOf), ['00:00', '09:05', '24:00'])
})

test('hours come back for all agents asked for at once, with the overrides of the days asked for only', async () => {
  const { preferences, store } = office
  const { scope, claire, karim } = world
  await preferences.replaceWeek(scope, claire, [{ weekday: 2, opens: 540, closes: 720 }, { weekday: 1, opens: 840, closes: 1440 }])
  await preferences.setOverride(scope, claire, { day: '2026-12-24', spans: [{ opens: 540, closes: 600 }] })
  await preferences.setOverride(scope, claire, { day: '2026-12-25', spans: [] })
  await preferences.setOverride(scope, claire, { day: '2026-12-31', spans: [] })
  const hours = await store.db.within(scope, (tx) => preferences.hoursOf(tx, [claire, karim], { from: '2026-12-24', to: '2026-12-25' }))
  assert.deepEqual(hours.get(claire), {
    weeklyHours: [{ weekday: 1, opens: 840, closes: 1440 }, { weekday: 2, opens: 540, closes: 720 }],
    overrides: [{ day: '2026-12-24', spans: [{ opens: 540, closes: 600 }] }, { day: '2026-12-25', spans: [] }],
  })
  assert.deepEqual(hours.get(karim), { weeklyHours: [], overrides: [] })
})

test('a day given back follows the week again', async () => {
  const { preferences } = office
  const { scope, karim } = world
  await preferences.setOverride(scope, karim, { day: '2026-12-24', spans: [] })
  await preferences.removeOverride(scope, karim, '2026-12-24')
  const hours = await preferences.hours(scope, karim)
  assert(hours.ok)
  assert.deepEqual(hours.value.overrides, [])
})

test('a wrong week changes nothing', async () => {
  const { preferences } = office
  const { scope, karim } = world
  await preferences.replaceWeek(scope, karim, [{ weekday: 3, opens: 540, closes: 720 }])
  const overlapping = [{ weekday: 3, opens: 540, closes: 720 }, { weekday: 3, opens: 700, closes: 800 }]
  assert.deepEqual(await preferences.replaceWeek(scope, karim, overlapping), { ok: false, reason: 'spans_overlap' })
  const hours = await preferences.hours(scope, karim)
  assert(hours.ok)
  assert.equal(hours.value.weeklyHours.length, 1)
})

test('rules are the safe ones until the agency sets its own', async () => {
  const { preferences, store } = office
  const { scope } = world
  const rulesOf = (type: 'viewing' | 'valuation') => store.db.within(scope, (tx) => preferences.rulesOf(tx, type))
  assert.deepEqual(await rulesOf('viewing'), { ...defaultRules.viewing, durationMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 15, noticeMinutes: 120, horizonDays: 21 })
  await preferences.changeRules(scope, 'viewing', { ...defaultRules.viewing, durationMinutes: 45, maxPerDay: 4, maxPerWeek: 12, anchor: 'gaps' })
  assert.deepEqual(await rulesOf('viewing'), { ...defaultRules.viewing, durationMinutes: 45, maxPerDay: 4, maxPerWeek: 12, anchor: 'gaps' })
  assert.equal((await rulesOf('valuation')).isAddressRequired, true)
  const other = await hills(office)
  assert.deepEqual(await preferences.allRules(other.scope), defaultRules)
})

test('public holidays are closed by the address until the agency says otherwise, each agency for itself', async () => {
  const { preferences } = office
  const { scope } = world
  assert.deepEqual(await preferences.holidays(scope), { areClosed: true, region: 'by_address' })
  for (const rules of [{ areClosed: false, region: 'by_address' }, { areClosed: true, region: 'alsace_moselle' }] as const) {
    await preferences.changeHolidayRules(scope, rules)
    assert.deepEqual(await preferences.holidays(scope), rules)
  }
  assert.deepEqual(await preferences.holidays((await hills(office)).scope), { areClosed: true, region: 'by_address' })
})
