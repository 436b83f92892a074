import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { DAY } from '#kernel/interval.ts'
import type { Moment } from './moments.ts'
import { recurrences } from './rule.ts'

// Expectations of python-dateutil's own tests, where they are at hand.
const corpus = new URL('../../../../../shared/data/corpora/rrule-dateutil/rrule-cases.json', import.meta.url)

interface Case {
  readonly test: string
  readonly rule: string
  readonly expected: readonly string[]
}

// Where rrule-temporal rightly differs. BYWEEKNO without BYDAY: dateutil takes all seven days of the week; RFC 5545
// §3.3.10 takes what the rule leaves open from DTSTART, so one. BYWEEKDAY is a keyword of dateutil, no rule part.
const differing = new Map([
  ['RRuleTest.testYearlyByWeekNo', ['19980512T090000']],
  ['RRuleTest.testMonthlyByWeekNo', ['19980512T090000']],
  ['RRuleTest.testWeeklyByWeekNo', ['19980512T090000']],
])

const wallOf = (text: string) =>
  Date.parse(text.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?/, '$1-$2-$3T$4:$5:$6Z'))

describe('recurrence rules against python-dateutil', {
  skip: existsSync(corpus) ? false : 'the rules are not here',
}, () => {
  const cases: Case[] = existsSync(corpus) ? JSON.parse(readFileSync(corpus, 'utf8')) : []
  const simple = cases
    .map((one) => ({ ...one, parts: /^DTSTART:(\d{8}T\d{6})\nRRULE:(\S+)$/.exec(one.rule.trim()) }))
    .filter(({ rule, parts }) => parts && !rule.includes('BYWEEKDAY'))

  test('nearly all of them are simple enough to be asked', () => assert.ok(simple.length >= 215, String(simple.length)))

  test('each rule recurs at the times another implementation gives', () => {
    for (const { test: name, rule, parts, expected } of simple) {
      const start: Moment = { wall: wallOf(parts?.[1] ?? ''), isDate: false, zone: 'UTC' }
      const wanted = (differing.get(name) ?? expected).map(wallOf)
      const span = { start: start.wall, end: Math.max(start.wall + 365 * DAY, ...expected.map(wallOf)) }
      const found = recurrences(parts?.[2] ?? '', start, span)
      assert.deepEqual(found, wanted, `${name}: ${rule}`)
    }
  })
})

test('a rule that recurs without end is asked for its window only', () => {
  const start: Moment = { wall: Date.UTC(1970, 0, 1, 9), isDate: false, zone: 'UTC' }
  const span = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 10, 8) }
  assert.equal(recurrences('FREQ=DAILY', start, span).length, 7)
  assert.equal(recurrences('freq=daily;', start, span).length, 7)
})
