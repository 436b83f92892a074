import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { DAY, HOUR, MINUTE } from './interval.ts'
import { dayOf, isoDay, isTimeZone, minuteOfDay, offsetAt, parseDay, wallToEpoch, weekdayOf } from './time-zone.ts'

/** Every zone of French territory, then the odd ones: half hours, quarters, a change of 30 minutes, a change at midnight. */
const zones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/St_Barthelemy',
  'America/Marigot',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Indian/Kerguelen',
  'Pacific/Noumea',
  'Pacific/Wallis',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Gambier',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Santiago',
  'Asia/Beirut',
  'America/Nuuk',
  'UTC',
]

const at = (iso: string): number => Date.parse(iso)
const day = (iso: string): number => parseDay(iso) as number

const zonedAt = (zone: string, ms: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)

function changesOf(zone: string, span: { from: string; until: string }): number[] {
  const changes: number[] = []
  let here = Temporal.Instant.from(span.from).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (here && here.epochMilliseconds < at(span.until)) {
    changes.push(here.epochMilliseconds)
    here = here.getTimeZoneTransition('next')
  }
  return changes
}

for (const zone of zones) {
  test(`the wall clock of ${zone} is Temporal's around every change and in between`, () => {
    const changes = changesOf(zone, { from: '2000-01-01T00:00Z', until: '2037-01-01T00:00Z' })
    const between = Array.from({ length: 700 }, (_, i) => at('2026-01-01T00:00Z') + i * (25 * HOUR + 11 * MINUTE))
    for (const ms of [...changes.flatMap(change => [change - 1, change, change + 1]), ...between]) {
      const zoned = zonedAt(zone, ms)
      assert.equal(offsetAt(zone, ms), zoned.offsetNanoseconds / 1e6, `${zone} ${ms}`)
      assert.equal(isoDay(dayOf(zone, ms)), zoned.toPlainDate().toString())
      assert.equal(weekdayOf(dayOf(zone, ms)), zoned.dayOfWeek)
      assert.equal(Math.floor(minuteOfDay(zone, ms)), zoned.hour * 60 + zoned.minute)
    }
  })

  test(`a wall time of ${zone} becomes the first instant that shows it or later`, () => {
    const changes = changesOf(zone, { from: '2024-01-01T00:00Z', until: '2029-01-01T00:00Z' })
    for (const change of [...changes, at('2026-06-15T12:00Z')]) {
      for (const date of [dayOf(zone, change) - 1, dayOf(zone, change), dayOf(zone, change) + 1]) {
        for (let minutes = 0; minutes <= 1440; minutes += 15) {
          assert.equal(
            wallToEpoch(zone, date, minutes),
            byTemporal({ zone, date, minutes }),
            `${isoDay(date)} ${minutes}`,
          )
        }
      }
    }
  })
}

function byTemporal({ zone, date, minutes }: { zone: string; date: number; minutes: number }): number {
  const wall = Temporal.PlainDate.from(isoDay(date)).toPlainDateTime().add({ minutes })
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (zoned.toPlainDateTime().equals(wall)) return zoned.epochMilliseconds
  const skipped = zoned.getTimeZoneTransition('next')
  assert.ok(skipped)
  return skipped.epochMilliseconds
}

test('a time that the spring change skips is the end of the gap', () => {
  assert.equal(wallToEpoch('Europe/Paris', day('2027-03-28'), 150), at('2027-03-28T01:00:00Z'))
})

test('a time that the autumn change repeats is the first of the two', () => {
  assert.equal(wallToEpoch('Europe/Paris', day('2027-10-31'), 150), at('2027-10-31T00:30:00Z'))
})

test('a change day has 23 or 25 hours', () => {
  const lengthOf = (date: number) => wallToEpoch('Europe/Paris', date + 1, 0) - wallToEpoch('Europe/Paris', date, 0)
  assert.equal(lengthOf(day('2027-03-28')), 23 * HOUR)
  assert.equal(lengthOf(day('2027-10-31')), 25 * HOUR)
})

test('a day that a zone skipped altogether is empty', () => {
  const gone = day('2011-12-30')
  assert.equal(wallToEpoch('Pacific/Apia', gone, 0), wallToEpoch('Pacific/Apia', gone, 1440))
})

test('midnight at 1440 minutes is midnight of the next day', () => {
  assert.equal(wallToEpoch('Asia/Kathmandu', 20_000, 1440), wallToEpoch('Asia/Kathmandu', 20_001, 0))
})

test('only dates of the calendar are read as days', () => {
  assert.equal(parseDay('1970-01-02'), 1)
  assert.equal(parseDay('2028-02-29'), at('2028-02-29T00:00Z') / DAY)
  for (const text of ['2027-02-29', '2027-13-01', '2027-1-1', '', '2027-03-28T00:00', '+002027-03-28']) {
    assert.equal(parseDay(text), undefined, text)
  }
})

test('only zones that ICU knows are time zones', () => {
  assert.ok(isTimeZone('Europe/Paris'))
  assert.ok(!isTimeZone('Europe/Nantes'))
  assert.ok(!isTimeZone(''))
})
