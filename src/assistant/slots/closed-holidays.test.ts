import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, parseDay } from '#kernel/time-zone.ts'
import { defaultHolidayRules, type HolidayRegion } from '#agency/preferences/holiday-rules.ts'
import { closedHolidays, withHolidays } from './closed-holidays.ts'

const days = (from: string, to: string) => ({ from: parseDay(from) as Day, to: parseDay(to) as Day })
const turnOfYear = days('2026-12-20', '2027-01-05')

test('public holidays of the days asked for are closed, over the turn of a year too', () => {
  assert.deepEqual(closedHolidays(defaultHolidayRules, [], turnOfYear), [
    { day: '2026-12-25', spans: [], holiday: 'christmas' }, { day: '2027-01-01', spans: [], holiday: 'new_year' },
  ])
  assert.deepEqual(closedHolidays(defaultHolidayRules, [], days('2026-12-25', '2026-12-25')).length, 1)
  assert.deepEqual(closedHolidays({ areClosed: false, region: 'metropolitan' }, [], turnOfYear), [])
})

test('the nearest address with a postcode decides whose public holidays they are, unless a region is chosen', () => {
  const of = (region: HolidayRegion, ...addresses: string[]) => closedHolidays({ areClosed: true, region }, addresses, turnOfYear).map(({ day }) => day.slice(5)).join(' ')
  assert.equal(of('by_address', '2 rue des Orfèvres, 67000 Strasbourg', '1 quai Turenne, 44000 Nantes'), '12-25 12-26 01-01')
  assert.equal(of('by_address', '', '12 rue de Paris\n97400 Saint-Denis'), '12-20 12-25 01-01')
  assert.equal(of('by_address', 'Nantes', ''), '12-25 01-01')
  assert.equal(of('metropolitan', '2 rue des Orfèvres, 67000 Strasbourg'), '12-25 01-01')
  assert.equal(of('alsace_moselle', '1 quai Turenne, 44000 Nantes'), '12-25 12-26 01-01')
  assert.equal(of('reunion'), '12-20 12-25 01-01')
})

test('what an agent says about a date wins over the public holiday', () => {
  const morning = { day: '2026-12-25', spans: [{ opens: 540, closes: 720 }] }
  const { overrides } = withHolidays({ weeklyHours: [], overrides: [morning] }, closedHolidays(defaultHolidayRules, [], turnOfYear))
  assert.deepEqual(overrides, [morning, { day: '2027-01-01', spans: [], holiday: 'new_year' }])
})
