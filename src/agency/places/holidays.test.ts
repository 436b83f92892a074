import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, isoDay, parseDay } from '#kernel/time-zone.ts'
import { easterSunday, isPublicHoliday, namedHolidays, publicHolidays } from './public-holidays.ts'
import { isSchoolHoliday, schoolHolidays, schoolZone } from './school-holidays.ts'

const day = (text: string): Day => parseDay(text) as Day

test('Easter falls on the days of the calendar', () => {
  for (const date of ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25', '2285-03-22']) assert.equal(isoDay(easterSunday(Number(date.slice(0, 4)))), date)
})

test('France has eleven public holidays, Alsace and Moselle thirteen, overseas departments one of their own', () => {
  assert.equal(publicHolidays(2026, null).length, 11)
  assert.deepEqual(publicHolidays(2027, '75001').map(isoDay), ['2027-01-01', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-08', '2027-05-17', '2027-07-14', '2027-08-15', '2027-11-01', '2027-11-11', '2027-12-25'])
  for (const postcode of ['57000', '67100', '68200']) assert.ok(isPublicHoliday(day('2027-03-26'), postcode) && isPublicHoliday(day('2026-12-26'), postcode))
  for (const [postcode, date] of [['97110', '2027-05-27'], ['97200', '2027-05-22'], ['97300', '2027-06-10'], ['97400', '2027-12-20'], ['97600', '2027-04-27'], ['97133', '2027-10-09']] as const) assert.ok(isPublicHoliday(day(date), postcode), postcode)
  assert.equal(isPublicHoliday(day('2027-12-20'), '75001'), false)
})

test('a public holiday has its name', () => {
  const nameOn = (date: string, postcode: string | null) => namedHolidays(Number(date.slice(0, 4)), postcode).find((one) => one.day === day(date))?.name
  assert.deepEqual(
    [nameOn('2027-12-25', null), nameOn('2027-05-06', null), nameOn('2027-03-26', '67000'), nameOn('2027-12-26', '57000'), nameOn('2027-12-20', '97400')],
    ['christmas', 'ascension', 'good_friday', 'saint_stephen', 'abolition_of_slavery'],
  )
})

test('every metropolitan department has a school zone, Corsica and overseas none', () => {
  for (let number = 1; number <= 95; number++) {
    const department = String(number).padStart(2, '0')
    assert.equal(schoolZone(`${department}000`) !== null, department !== '20', department)
  }
  assert.deepEqual(['69003', '44000', '75011', '97400', 'abc', null].map(schoolZone), ['A', 'B', 'C', null, null, null])
})

test('school holidays are known where a calendar is published and unknown elsewhere', () => {
  assert.equal(isSchoolHoliday(day('2027-02-14'), 'A'), true)
  assert.equal(isSchoolHoliday(day('2027-02-14'), 'B'), false)
  assert.equal(isSchoolHoliday(day('2026-11-01'), 'C'), true)
  assert.equal(isSchoolHoliday(day('2026-11-02'), 'C'), false)
  assert.equal(isSchoolHoliday(day('2027-12-24'), 'A'), 'unknown')
  assert.equal(isSchoolHoliday(day('2026-12-24'), null), 'unknown')
  for (const { from, to } of schoolHolidays) assert.ok(from < to && to - from < 62)
})
