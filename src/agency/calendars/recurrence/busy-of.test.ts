import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DAY, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import { defaultBusyRules, type ReadingRules } from '../busy-time.ts'
import { busyOf } from './busy-of.ts'

const paris: ReadingRules = {
  ...defaultBusyRules,
  timeZone: 'Europe/Paris',
  ownAddresses: ['anne@agence.example'],
}
const november: Interval = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 11, 1) }

const calendar = (...parts: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR'].join('\r\n')
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:e@x.example', ...lines, 'END:VEVENT'].join('\r\n')

/** Busy times as "start/end" in UTC, sorted. */
function busy(ics: string, { window = november, rules = paris }: { window?: Interval; rules?: ReadingRules } = {}) {
  const reading = busyOf(ics, { window, rules })
  assert.deepEqual(reading.unreadable, [])
  const minute = (at: number) => new Date(at).toISOString().slice(0, 16)
  return reading.busy.map(({ start, end }) => `${minute(start)}/${minute(end)}`).sort()
}
const unreadable = (ics: string, window = november) => busyOf(ics, { window, rules: paris }).unreadable

const tenToEleven = ['DTSTART;TZID=Europe/Paris:20261125T100000', 'DTEND;TZID=Europe/Paris:20261125T110000']
const busyAtTen = ['2026-11-25T09:00/2026-11-25T10:00']

describe('what an event means for its owner’s time', () => {
  const cases: [string, string[], boolean][] = [
    ['an event', [], true],
    ['an event shown as free', ['TRANSP:TRANSPARENT'], false],
    ['an event Exchange shows as free', ['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], false],
    ['a cancelled event', ['STATUS:CANCELLED'], false],
    ['a tentative event', ['STATUS:TENTATIVE'], true],
    ['an invitation that was accepted', ['ATTENDEE;PARTSTAT=ACCEPTED:mailto:anne@agence.example'], true],
    ['an invitation taken as tentative', ['ATTENDEE;PARTSTAT=TENTATIVE:mailto:anne@agence.example'], true],
    ['an invitation that was declined', ['ATTENDEE;PARTSTAT=DECLINED:MAILTO:Anne@Agence.example'], false],
    [
      'an invitation declined under an EMAIL parameter',
      ['ATTENDEE;PARTSTAT=DECLINED;EMAIL=anne@agence.example:/principal/1'],
      false,
    ],
    ['an unanswered invitation', ['ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:anne@agence.example'], false],
    ['an invitation without any answer', ['ATTENDEE:mailto:anne@agence.example'], false],
    [
      'an event one organizes oneself',
      ['ORGANIZER:mailto:anne@agence.example', 'ATTENDEE:mailto:anne@agence.example'],
      true,
    ],
    ['an event someone else declined', ['ATTENDEE;PARTSTAT=DECLINED:mailto:paul@x.example'], true],
  ]
  for (const [what, lines, isBusy] of cases) {
    test(`${what} is ${isBusy ? 'busy' : 'free'}`, () =>
      assert.deepEqual(busy(calendar(vevent(...tenToEleven, ...lines))), isBusy ? busyAtTen : []))
  }

  test('an unanswered invitation blocks where the agent says so', () => {
    const ics = calendar(vevent(...tenToEleven, 'ATTENDEE:mailto:anne@agence.example'))
    assert.deepEqual(busy(ics, { rules: { ...paris, unansweredBlocks: true } }), busyAtTen)
  })

  test('a whole day is the agent’s own day, and blocks unless the agent says otherwise', () => {
    const oneDay = calendar(vevent('DTSTART;VALUE=DATE:20261125'))
    assert.deepEqual(busy(oneDay), ['2026-11-24T23:00/2026-11-25T23:00'])
    assert.deepEqual(busy(oneDay, { rules: { ...paris, allDayBlocks: false } }), [])
    const reunion = { ...paris, timeZone: 'Indian/Reunion' }
    assert.deepEqual(busy(oneDay, { rules: reunion }), ['2026-11-24T20:00/2026-11-25T20:00'])
    const holiday = calendar(vevent('DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261126'))
    assert.deepEqual(busy(holiday), ['2026-11-22T23:00/2026-11-25T23:00'], 'the last day counts, the end is excluded')
    const sameDay = calendar(vevent('DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261125'))
    assert.deepEqual(busy(sameDay), ['2026-11-24T23:00/2026-11-25T23:00'])
  })

  test('a day on which the clocks change is as long as it is', () => {
    const autumn = calendar(vevent('DTSTART;VALUE=DATE:20261025'))
    const october = { start: Date.UTC(2026, 9, 1), end: Date.UTC(2026, 10, 1) }
    assert.deepEqual(busy(autumn, { window: october }), ['2026-10-24T22:00/2026-10-25T23:00'])
  })

  test('an event that only reaches into the window is seen, one that touches it is not', () => {
    const long = calendar(vevent('DTSTART:20261001T000000Z', 'DURATION:P40DT1H'))
    assert.deepEqual(busy(long), ['2026-10-01T00:00/2026-11-10T01:00'])
    assert.deepEqual(busy(calendar(vevent('DTSTART:20261031T230000Z', 'DTEND:20261101T000000Z'))), [])
    assert.deepEqual(busy(calendar(vevent('DTSTART:20261115T090000Z'))), [], 'without a length it takes no time')
  })

  test('published free-busy data block too', () => {
    const ics = calendar(
      'BEGIN:VFREEBUSY',
      'FREEBUSY:20261125T090000Z/20261125T100000Z,20261126T090000Z/PT30M',
      'FREEBUSY;FBTYPE=FREE:20261127T090000Z/PT30M',
      'END:VFREEBUSY',
    )
    assert.deepEqual(busy(ics), ['2026-11-25T09:00/2026-11-25T10:00', '2026-11-26T09:00/2026-11-26T09:30'])
  })
})

describe('events that repeat', () => {
  const at = (...lines: string[]) => calendar(vevent(...lines))
  const weekOf = (day: number, month = 10): Interval => ({
    start: Date.UTC(2026, month, day),
    end: Date.UTC(2026, month, day + 7),
  })

  test('keep their wall time over both clock changes', () => {
    const daily = ['DTSTART;TZID=Europe/Paris:20260101T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY']
    const autumn = { start: Date.UTC(2026, 9, 24), end: Date.UTC(2026, 9, 26) }
    assert.deepEqual(busy(at(...daily), { window: autumn }), [
      '2026-10-24T08:00/2026-10-24T09:00',
      '2026-10-25T09:00/2026-10-25T10:00',
    ])
    const spring = { start: Date.UTC(2026, 2, 28), end: Date.UTC(2026, 2, 30) }
    assert.deepEqual(busy(at(...daily), { window: spring }), [
      '2026-03-28T09:00/2026-03-28T10:00',
      '2026-03-29T08:00/2026-03-29T09:00',
    ])
  })

  test('are moved out of the hour the clocks skip, and are once in the hour they repeat', () => {
    const night = ['DTSTART;TZID=Europe/Paris:20260101T023000', 'DURATION:PT15M', 'RRULE:FREQ=DAILY']
    const spring = { start: Date.UTC(2026, 2, 29), end: Date.UTC(2026, 2, 30) }
    assert.deepEqual(busy(at(...night), { window: spring }), ['2026-03-29T01:30/2026-03-29T01:45'])
    const autumn = { start: Date.UTC(2026, 9, 25), end: Date.UTC(2026, 9, 26) }
    assert.deepEqual(busy(at(...night), { window: autumn }), ['2026-10-25T00:30/2026-10-25T00:45'])
  })

  test('end with UNTIL, whichever form it has', () => {
    const start = ['DTSTART;TZID=Europe/Paris:20261123T003000', 'DURATION:PT1H']
    const days = [
      '2026-11-22T23:30/2026-11-23T00:30',
      '2026-11-23T23:30/2026-11-24T00:30',
      '2026-11-24T23:30/2026-11-25T00:30',
    ]
    assert.deepEqual(busy(at(...start, 'RRULE:FREQ=DAILY;UNTIL=20261124T233000Z')), days)
    assert.deepEqual(busy(at(...start, 'RRULE:FREQ=DAILY;UNTIL=20261124T232959Z')), days.slice(0, 2))
    assert.deepEqual(busy(at(...start, 'RRULE:FREQ=DAILY;UNTIL=20261125T003000')), days)
    assert.deepEqual(busy(at(...start, 'RRULE:FREQ=DAILY;UNTIL=20261125')), days)
  })

  test('leave out what EXDATE names, by time or by day, in any zone', () => {
    const start = ['DTSTART;TZID=Europe/Paris:20261123T003000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3']
    const left = ['2026-11-22T23:30/2026-11-23T00:30', '2026-11-24T23:30/2026-11-25T00:30']
    for (const exdate of [
      'EXDATE;TZID=Europe/Paris:20261124T003000',
      'EXDATE:20261123T233000Z',
      'EXDATE;VALUE=DATE:20261124',
    ]) {
      assert.deepEqual(busy(at(...start, exdate)), left, exdate)
    }
    assert.equal(busy(at(...start, 'EXDATE;TZID=Europe/Paris:20261123T003000,20261125T003000')).length, 1)
  })

  test('take RDATE dates and periods in', () => {
    const ics = at(
      ...tenToEleven,
      'RDATE;TZID=Europe/Paris:20261127T100000',
      'RDATE;VALUE=PERIOD:20261128T090000Z/PT2H',
    )
    assert.deepEqual(busy(ics), [
      ...busyAtTen,
      '2026-11-27T09:00/2026-11-27T10:00',
      '2026-11-28T09:00/2026-11-28T11:00',
    ])
  })

  test('a moved instance is only where it was moved to, even out of the window', () => {
    const series = vevent('DTSTART;TZID=Europe/Paris:20260907T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY')
    const moved = vevent(
      'RECURRENCE-ID;TZID=Europe/Paris:20261123T100000',
      'DTSTART;TZID=Europe/Paris:20261126T150000',
      'DURATION:PT30M',
    )
    assert.deepEqual(busy(calendar(series, moved), { window: weekOf(23) }), ['2026-11-26T14:00/2026-11-26T14:30'])
    const away = vevent('RECURRENCE-ID:20261123T090000Z', 'DTSTART:20271126T150000Z', 'DURATION:PT30M')
    assert.deepEqual(busy(calendar(away, series), { window: weekOf(23) }), [])
    const cancelled = vevent(
      'RECURRENCE-ID;VALUE=DATE:20261123',
      'DTSTART:20261123T090000Z',
      'DURATION:PT1H',
      'STATUS:CANCELLED',
    )
    assert.deepEqual(busy(calendar(series, cancelled), { window: weekOf(23) }), [])
    const into = vevent('RECURRENCE-ID;TZID=Europe/Paris:20261221T100000', 'DTSTART:20261125T150000Z', 'DURATION:PT30M')
    assert.equal(busy(calendar(series, into), { window: weekOf(23) }).length, 2)
  })

  test('an instance of one series never stands in for another series', () => {
    const series = vevent('DTSTART;TZID=Europe/Paris:20261123T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2')
    const stranger = vevent(
      'RECURRENCE-ID;TZID=Europe/Paris:20261123T100000',
      'DTSTART:20261128T090000Z',
      'DURATION:PT1H',
    )
    assert.equal(busy(calendar(series, stranger.replace('UID:e@', 'UID:other@'))).length, 3)
  })

  test('a change of all later instances holds from there on', () => {
    const series = vevent('DTSTART;TZID=Europe/Paris:20261123T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=4')
    const later = vevent(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20261125T100000',
      'DTSTART;TZID=Europe/Paris:20261125T140000',
      'DURATION:PT2H',
    )
    assert.deepEqual(busy(calendar(series, later)), [
      '2026-11-23T09:00/2026-11-23T10:00',
      '2026-11-24T09:00/2026-11-24T10:00',
      '2026-11-25T13:00/2026-11-25T15:00',
      '2026-11-26T13:00/2026-11-26T15:00',
    ])
  })

  test('whole days repeat where midnight does not exist', () => {
    const cairo: ReadingRules = { ...paris, timeZone: 'Africa/Cairo' }
    const window = { start: Date.UTC(2026, 3, 20), end: Date.UTC(2026, 4, 1) }
    const times = busy(at('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY'), { window, rules: cairo })
    assert.equal(new Set(times).size, 12)
  })

  test('nobody’s rule makes a calendar free that only takes too long', () => {
    for (const rule of ['FREQ=SECONDLY', 'FREQ=SECONDLY;BYHOUR=25', 'FREQ=MINUTELY']) {
      const long = { start: november.start, end: november.start + 300 * DAY }
      assert.deepEqual(unreadable(at('DTSTART:20260101T000000Z', 'DURATION:PT1S', `RRULE:${rule}`), long), [
        { uid: 'e@x.example', reason: 'over_budget' },
      ])
    }
    // The rule on which ical.js never comes back: no day is both, so DTSTART alone is busy.
    assert.deepEqual(busy(at(...tenToEleven, 'RRULE:FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=5')), [
      ...busyAtTen,
      '2026-11-29T09:00/2026-11-29T10:00',
      '2026-11-30T09:00/2026-11-30T10:00',
    ])
    assert.deepEqual(busy(at(...tenToEleven, 'RRULE:FREQ=WEEKLY;BYWEEKNO=20')), busyAtTen)
    assert.deepEqual(busy(at(...tenToEleven, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')), busyAtTen)
  })
})

describe('zones by any name', () => {
  const names = [
    'Europe/Paris',
    'europe/paris',
    'Romance Standard Time',
    '/freeassociation.sourceforge.net/Tzfile/Europe/Paris',
    '/mozilla.org/20050126_1/Europe/Paris',
    '(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris',
  ]
  for (const name of names) {
    test(`${name} is Paris time`, () =>
      assert.deepEqual(busy(calendar(vevent(`DTSTART;TZID="${name}":20261125T100000`, 'DURATION:PT1H'))), busyAtTen))
  }
  const zone = (...lines: string[]) => ['BEGIN:VTIMEZONE', ...lines, 'END:VTIMEZONE'].join('\r\n')
  const rules = (winter: string, summer: string) => [
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    `TZOFFSETTO:${winter}`,
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    `TZOFFSETTO:${summer}`,
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
  ]
  const home = vevent('DTSTART;TZID=Chez nous:20261125T100000', 'DURATION:PT1H')

  test('a name of one’s own means what its VTIMEZONE says', () => {
    assert.deepEqual(busy(calendar(zone('TZID:Chez nous', ...rules('+0100', '+0200')), home)), busyAtTen)
    assert.deepEqual(busy(calendar(zone('TZID:Chez nous', 'X-LIC-LOCATION:Europe/Paris'), home)), busyAtTen)
    const fixed = zone(
      'TZID:Chez nous',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETTO:+0400',
      'END:STANDARD',
    )
    assert.deepEqual(busy(calendar(fixed, home)), ['2026-11-25T06:00/2026-11-25T07:00'])
  })

  test('a name nobody knows blocks wherever in the world it may be', () => {
    const wide = ['2026-11-24T20:00/2026-11-25T23:00']
    assert.deepEqual(busy(calendar(home)), wide)
    assert.deepEqual(busy(calendar(zone('TZID:Chez nous', ...rules('+0110', '+0210')), home)), wide)
    const moved = home.replace('UID', 'RECURRENCE-ID;TZID=Chez nous:20261125T100000\r\nUID')
    const series = home.replace('DURATION', 'RRULE:FREQ=DAILY;COUNT=2\r\nDURATION')
    assert.equal(busy(calendar(series, moved)).length, 2)
  })

  test('a time without a zone is the agent’s', () =>
    assert.deepEqual(busy(calendar(vevent('DTSTART:20261125T100000', 'DURATION:PT1H'))), busyAtTen))
})

describe('a damaged calendar', () => {
  const good = vevent(...tenToEleven)

  test('one bad event does not lose the others, and is told', () => {
    const bad = [
      vevent('DTSTART:2026-11-99'),
      vevent('DTSTART;VALUE=DATE-TIME:tomorrow'),
      vevent('DTSTART:20260230'),
      vevent('DTSTART'),
      vevent('RDATE:20261125T100000Z'),
      vevent('DTSTART:20261125T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=NEVER'),
      vevent('DTSTART:20261125T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;UNTIL=99999999'),
    ].map((event, index) => event.replace('UID:e@', `UID:bad${index}@`))
    for (const event of bad) {
      const reading = busyOf(calendar(event, good), { window: november, rules: paris })
      assert.equal(reading.unreadable.length, 1, event)
      assert.equal(reading.unreadable[0]?.reason, 'malformed')
      assert.match(reading.unreadable[0]?.uid ?? '', /^bad/)
      assert.ok(reading.busy.some(({ uid }) => uid === 'e@x.example'))
    }
  })

  test('an end that makes no sense makes it a day, a start without any a moment', () => {
    for (const end of ['DTEND:20261125T090000Z', 'DTEND:soon', 'DURATION:-PT1H', 'DURATION:PT1W']) {
      assert.deepEqual(
        busy(calendar(vevent('DTSTART:20261125T100000Z', end))),
        ['2026-11-25T10:00/2026-11-26T10:00'],
        end,
      )
    }
    assert.deepEqual(busy(calendar(vevent('SUMMARY:nowhere in time'))), [])
  })

  test('dates are known without VALUE, and a broken EXDATE takes nothing out', () => {
    assert.deepEqual(busy(calendar(vevent('DTSTART:20261125'))), ['2026-11-24T23:00/2026-11-25T23:00'])
    assert.deepEqual(busy(calendar(vevent(...tenToEleven, 'EXDATE;TZID=Europe/Paris:20261125T1000'))), [])
    assert.deepEqual(busy(calendar(vevent(...tenToEleven, 'EXDATE;TZID=Europe/Paris:2026112'))), busyAtTen)
  })

  test('times beyond all calendars are unreadable or far away, never a crash', () => {
    for (const lines of [
      ['DTSTART:99991231T235959Z', 'DURATION:PT1H'],
      ['DTSTART:00010101T000000Z', 'DURATION:PT1H'],
    ]) {
      assert.deepEqual(busy(calendar(vevent(...lines))), [])
    }
    for (const duration of ['P99999999999D', 'P999999999W', 'PT9999999999999H']) {
      const reading = busyOf(calendar(vevent('DTSTART;TZID=Europe/Paris:20261125T100000', `DURATION:${duration}`)), {
        window: november,
        rules: paris,
      })
      assert.equal(reading.busy.length + reading.unreadable.length, 1, duration)
    }
  })

  test('components in components without end are given up at once', () => {
    const nested = `${'BEGIN:A\n'.repeat(100_000)}${'END:B\n'.repeat(100_000)}`
    const started = performance.now()
    assert.deepEqual(unreadable(calendar(nested)), [{ uid: null, reason: 'malformed' }])
    assert.ok(performance.now() - started < 1_000)
  })

  test('lines that do not matter may be anything', () => {
    const event = vevent(
      ...tenToEleven,
      'DESCRIPTION',
      'a line by itself',
      'X-Y;=;;:',
      'ATTENDEE;CN="open:mailto:x',
      ';:',
    )
    assert.deepEqual(busy(calendar(event)), busyAtTen)
  })

  test('a text that ends too early, or is none, is unreadable', () => {
    const cut = calendar(good, good.replace('UID:e@', 'UID:cut@')).slice(0, -40)
    assert.deepEqual(
      unreadable(cut).map(({ uid }) => uid),
      [null, 'cut@x.example'],
    )
    const between = calendar(good).replace('END:VCALENDAR', '')
    assert.deepEqual(unreadable(between), [{ uid: null, reason: 'malformed' }], 'what came after may be missing')
    assert.deepEqual(unreadable('<html>please sign in</html>'), [{ uid: null, reason: 'malformed' }])
    assert.deepEqual(unreadable(''), [{ uid: null, reason: 'malformed' }])
  })

  test('reading gives times and UIDs, nothing else', () => {
    const event = vevent(...tenToEleven, 'SUMMARY:Médecin', 'LOCATION:Nantes', 'ATTENDEE:mailto:paul@x.example')
    const reading = busyOf(calendar(event), { window: november, rules: paris })
    assert.deepEqual(reading, {
      busy: [{ start: Date.UTC(2026, 10, 25, 9), end: Date.UTC(2026, 10, 25, 9) + 60 * MINUTE, uid: 'e@x.example' }],
      unreadable: [],
    })
    assert.equal(HOUR, 60 * MINUTE)
  })

  test('places are read for an agent who wants them used: a point before a text, each occurrence its own', () => {
    const locations = (...lines: string[]) =>
      busyOf(calendar(vevent(...tenToEleven, ...lines)), { window: november, rules: { ...paris, usesPlaces: true } }).busy.map(({ location }) => location)
    assert.deepEqual(locations('LOCATION;LANGUAGE=fr:12 quai de la Fosse\\, Nantes\\n2e étage'), ['12 quai de la Fosse, Nantes\n2e étage'])
    assert.deepEqual(locations('LOCATION:Nantes', 'GEO:47.21;-1.55'), [{ latitude: 47.21, longitude: -1.55 }])
    assert.deepEqual(locations('X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="Gare: sud":geo:47.2,-1.5'), [{ latitude: 47.2, longitude: -1.5 }])
    assert.deepEqual(locations('GEO:947.21;-1.55', 'LOCATION:Nantes'), ['Nantes'])
    assert.deepEqual(locations('LOCATION:'), [undefined])
    const moved = vevent('RECURRENCE-ID;TZID=Europe/Paris:20261126T100000', 'DTSTART;TZID=Europe/Paris:20261126T140000', 'DURATION:PT1H', 'LOCATION:Rennes')
    const series = calendar(vevent(...tenToEleven, 'RRULE:FREQ=DAILY;COUNT=2', 'LOCATION:Nantes'), moved)
    const read = busyOf(series, { window: november, rules: { ...paris, usesPlaces: true } }).busy
    assert.deepEqual(read.map(({ location }) => location), ['Nantes', 'Rennes'])
  })
})
