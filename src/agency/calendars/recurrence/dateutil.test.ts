import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { DAY, HOUR, type Interval } from '#kernel/interval.ts'
import { seeded } from '../../../../training/seeded.ts'
import { defaultBusyRules } from '../busy-time.ts'
import { busyOf } from './busy-of.ts'
import { recurrences } from './rule.ts'

// Python's dateutil counts recurrences in another way, and for twenty years: it says when ours has to be.

const ZONE = 'Europe/Paris'
/** Both changes of the clocks lie inside: 25 October 2026 and 28 March 2027. */
const window: Interval = { start: Date.UTC(2026, 8, 1), end: Date.UTC(2027, 5, 1) }
const rules = { ...defaultBusyRules, timeZone: ZONE, ownAddresses: [] }

interface Series {
  /** "20260903T101500" on the wall of Paris. */
  readonly start: string
  readonly rule: string
  readonly except: readonly string[]
}

const ORACLE = `
import sys, json
from datetime import datetime, timedelta, timezone
from dateutil.rrule import rrulestr
from dateutil import tz
paris = tz.gettz('Europe/Paris')
at = lambda text: datetime.strptime(text, '%Y%m%dT%H%M%S').replace(tzinfo=paris)
asked = json.load(sys.stdin)
low, high = (datetime.fromtimestamp(one / 1000, timezone.utc) for one in asked['window'])
found = []
for series in asked['series']:
    start = at(series['start'])
    gone = {at(one) for one in series['except']}
    own = []
    for one in rrulestr(series['rule'], dtstart=start):
        if one > high: break
        if one in gone: continue
        # RFC 5545 3.3.5: a time that the clocks skip is the one they jump to, of two the first.
        begin = tz.resolve_imaginary(one.replace(fold=0)).astimezone(timezone.utc)
        if begin + timedelta(hours=1) > low and begin < high: own.append(int(begin.timestamp() * 1000))
    found.append(sorted(set(own)))
json.dump(found, sys.stdout)
`
const python = (args: readonly string[], input = '') => spawnSync('python3', args, { input, encoding: 'utf8', maxBuffer: 64_000_000, timeout: 60_000 })
const dateutilIsMissing = python(['-c', 'import dateutil']).status === 0 ? false : 'python3-dateutil is not installed (apt-get install python3-dateutil)'

const compact = (wall: number): string => new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '')
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** One series as people make them: daily, on some weekdays, on a day of the month or the year; ended by count, by date, or not. */
function anySeries(random: () => number): Series {
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const one = <T>(of: readonly T[]): T => of[whole(0, of.length - 1)] as T
  // A quarter begins in the hours that the clocks skip and repeat.
  const minutes = random() < 0.25 ? 2 * 60 + whole(0, 59) : whole(0, 95) * 15
  const wall = Date.UTC(2026, 6, 1) + whole(0, 200) * DAY + minutes * 60_000
  const day = new Date(wall)
  const weekday = WEEKDAYS[day.getUTCDay()] as string
  const nth = Math.ceil(day.getUTCDate() / 7)
  const more = WEEKDAYS.filter((name) => name === weekday || random() < 0.3).join(',')
  const kind = one([
    'FREQ=DAILY', `FREQ=WEEKLY;BYDAY=${more}`, 'FREQ=WEEKLY', `FREQ=MONTHLY;BYMONTHDAY=${day.getUTCDate()}`, 'FREQ=MONTHLY', nth < 5 ? `FREQ=MONTHLY;BYDAY=${nth}${weekday}` : `FREQ=MONTHLY;BYDAY=-1${weekday}`,
    'FREQ=YEARLY', `FREQ=DAILY;BYDAY=${more}`, `FREQ=WEEKLY;WKST=SU;BYDAY=${more}`,
  ])
  const interval = random() < 0.5 ? '' : `;INTERVAL=${whole(2, 4)}`
  const end = random() < 0.35 ? `;COUNT=${whole(1, 60)}` : random() < 0.5 ? `;UNTIL=${compact(wall + whole(0, 250) * DAY + whole(-3, 3) * HOUR)}Z` : ''
  const except = random() < 0.4 ? Array.from({ length: whole(1, 5) }, () => compact(wall + whole(0, 60) * DAY)) : []
  return { start: compact(wall), rule: `${kind}${interval}${end}`, except }
}

const textOf = ({ start, rule, except }: Series, index: number): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', `UID:${index}@agence.example`, `DTSTART;TZID=${ZONE}:${start}`, 'DURATION:PT1H', `RRULE:${rule}`, ...(except.length > 0 ? [`EXDATE;TZID=${ZONE}:${except.join(',')}`] : []), 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

test('500 series over both changes of the clocks recur when dateutil says', { skip: dateutilIsMissing }, (t) => {
  const random = seeded(5545)
  const series = Array.from({ length: 500 }, () => anySeries(random))
  const asked = python(['-c', ORACLE], JSON.stringify({ window: [window.start, window.end], series }))
  assert.equal(asked.status, 0, asked.stderr)
  const expected = JSON.parse(asked.stdout) as number[][]
  let times = 0
  for (const [index, one] of series.entries()) {
    const { busy, unreadable } = busyOf(textOf(one, index), { window, rules })
    assert.deepEqual(unreadable, [])
    // Of wall times that the clocks skip, two may become one moment.
    assert.deepEqual([...new Set(busy.map(({ start }) => start))].sort((a, b) => a - b), expected[index], JSON.stringify(one))
    times += busy.length
  }
  t.diagnostic(`${series.length} series, ${times} times`)
  assert(times > 10_000)
})

const CORPUS = new URL('../../../../../shared/data/corpora/rrule-dateutil/rrule-cases.json', import.meta.url)

interface Case {
  readonly test: string
  readonly kind: string
  readonly rule: string
  readonly expected: readonly string[]
}

test('the recurrence rules of dateutil’s own tests give what it expects, but for those named here', { skip: existsSync(CORPUS) ? false : 'the corpus is not here' }, (t) => {
  const cases = (JSON.parse(readFileSync(CORPUS, 'utf8')) as Case[]).flatMap(({ test: name, rule, expected }) => {
    const [head, ...lines] = rule.trim().split('\n')
    // What else its own reader takes (EXRULE, lower case, spaces) is no iCalendar text of RFC 5545.
    const [, start] = /^DTSTART:(\d{8}T\d{6})$/.exec(head ?? '') ?? []
    return start && lines.every((line) => /^(?:RRULE|RDATE|EXDATE):\S+$/.test(line)) ? [{ name, start, lines, expected }] : []
  })
  const wallOf = (text: string) => Date.parse(text.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6Z'))
  const wrong = cases.filter(({ start, lines, expected }) => {
    const wall = wallOf(start)
    const span = { start: wall, end: wallOf(expected.at(-1) ?? start) + DAY }
    const [only, ...others] = lines
    if (others.length === 0 && only?.startsWith('RRULE:')) {
      const found = recurrencesOf(only.slice('RRULE:'.length), wall, span)
      return found?.slice(0, expected.length).map(compact).join() !== expected.join() || (only.includes('COUNT') && found.length !== expected.length)
    }
    const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a@agence.example', `DTSTART:${start}Z`, 'DURATION:PT1S', ...lines.map((line) => line.replace(/(\d{8}T\d{6})(?=,|$)/g, '$1Z')), 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
    return [...new Set(busyOf(text, { window: span, rules }).busy.map((one) => compact(one.start)))].sort().join() !== expected.join()
  })
  t.diagnostic(`${cases.length - wrong.length} of ${cases.length}; not: ${wrong.map(({ name }) => name).join(', ')}`)
  assert(cases.length - wrong.length >= 215)
})

function recurrencesOf(rule: string, wall: number, span: Interval): number[] | undefined {
  try {
    return recurrences(rule, { wall, isDate: false, zone: 'UTC' }, span)
  } catch {
    return undefined
  }
}
