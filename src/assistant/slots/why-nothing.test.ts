import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, type Interval } from '#kernel/interval.ts'
import { anyRequest } from '../../../test/support/slot-requests.ts'
import { hoursRules } from './agent-rules.ts'
import { refusalOf } from './refusal.ts'
import { sayWhyNothing } from './say-why-nothing.ts'
import { type AgentTimes, anyTimeProperty, type SlotRequest, slotAt } from './slot.ts'
import { frameOf } from './slot-engine.ts'
import { whyNothing, type WhyNothing } from './why-nothing.ts'

/** A buffer is met at an appointment or at an event; either is what the agent is occupied with. */
const ruleOf = (kind: string): string =>
  kind === 'day_closed' ? 'outside_hours' : ['taken', 'held', 'busy', 'buffer'].includes(kind) ? 'occupied' : kind

function countOneByOne(request: SlotRequest): Map<string, number> {
  const counts = new Map<string, number>()
  for (const start of frameOf({ ...request, rules: { ...request.rules, anchor: 'clock' } }).grid.starts) {
    for (const agent of request.agents) {
      const [, hours] = hoursRules(request, agent, slotAt(request, start))
      const refusal = hours?.refusalAt(start) ?? refusalOf(request, agent.id, start)
      if (refusal) counts.set(ruleOf(refusal.kind), (counts.get(ruleOf(refusal.kind)) ?? 0) + 1)
    }
  }
  return counts
}

test('what is counted under each rule is what refuses each start', () => {
  let found = 0
  fc.assert(
    fc.property(anyRequest, request => {
      // Seldom does chance close everything: nobody required is ever there.
      const closed = { ...request, required: ['nobody' as AgentId], property: request.property && { ...request.property, groups: [] } }
      const why = whyNothing(closed)
      assert.ok(why)
      const counts = new Map<string, number>()
      for (const [rule, count] of why.counts) counts.set(ruleOf(rule), (counts.get(ruleOf(rule)) ?? 0) + count)
      const byRule = (of: Map<string, number>) => [...of].sort(([a], [b]) => a.localeCompare(b))
      assert.deepEqual(byRule(counts), byRule(countOneByOne(closed)))
      found += counts.size
    }),
    { numRuns: 60 },
  )
  assert.ok(found > 100, `only ${found} counts`)
})

const span = (start: string, end: string): Interval => ({ start: Date.parse(start), end: Date.parse(end) })
const weekdays = [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: 540, closes: 1080 }))

const agent: AgentTimes = {
  id: 'camille' as AgentId, timeZone: 'Europe/Paris', weeklyHours: weekdays, overrides: [], busy: [], taken: [], stops: [], unreadable: false,
}

const request: SlotRequest = {
  now: Date.parse('2027-03-22T07:00Z'),
  timeZone: 'Europe/Paris',
  window: span('2027-03-22T07:00Z', '2027-03-31T07:00Z'),
  rules: {
    durationMinutes: 30, gridMinutes: 30, anchor: 'clock', bufferBeforeMinutes: 0, bufferAfterMinutes: 0, noticeMinutes: 120, horizonDays: 7,
    maxPerDay: null, maxPerWeek: null,
  },
  where: 'anywhere',
  travel: null,
  agents: [agent],
  required: [],
  property: null,
}

const ofAgent = (times: Partial<AgentTimes>): SlotRequest => ({ ...request, agents: [{ ...agent, ...times }] })
const always = [{ start: 0, end: request.now + 400 * DAY }]

const cases: [string, SlotRequest, WhyNothing['main'], WhyNothing['remedies'][number]['kind'][]][] = [
  ['nobody is named', { ...request, agents: [] }, 'not_permitted', ['name_agent']],
  ['the calendar is always busy', ofAgent({ busy: always }), 'busy', ['second_agent']],
  ['the calendar cannot be read', ofAgent({ unreadable: true }), 'calendar_unreadable', ['reconnect_calendar', 'second_agent']],
  ['no hours are set', ofAgent({ weeklyHours: [] }), 'outside_hours', ['set_hours', 'open_weekday']],
  ['the days left are public holidays', ofAgent({ weeklyHours: [{ weekday: 1, opens: 540, closes: 600 }], overrides: [{ day: '2027-03-22', spans: [], holiday: 'christmas' }, { day: '2027-03-29', spans: [], holiday: 'easter_monday' }] }), 'public_holiday', ['open_holidays', 'open_weekday']],
  ['all days are busy but weekends', ofAgent({ busy: [span('2027-03-22T00:00Z', '2027-03-27T00:00Z'), span('2027-03-29T00:00Z', '2027-04-30T00:00Z')] }), 'busy', ['second_agent', 'open_weekday']],
  ['the notice is longer than the horizon', { ...request, rules: { ...request.rules, noticeMinutes: 20_000 } }, 'too_soon', ['shorter_notice', 'longer_horizon']],
  ['the property is always taken', { ...request, property: anyTimeProperty('Europe/Paris', always) }, 'property_taken', []],
  [
    'the property is open at night',
    { ...request, property: { ...anyTimeProperty('Europe/Paris', []), hours: { weeklyHours: [{ weekday: 1, opens: 0, closes: 300 }], overrides: [] } } },
    'property_hours',
    ['widen_property_hours'],
  ],
  ['somebody required is away', { ...request, agents: [agent, { ...agent, id: 'denis' as AgentId, busy: always }], required: ['denis' as AgentId] }, 'required', ['without_required']],
]

test('nothing to offer is told with its reason and what would help', () => {
  for (const [what, asked, main, kinds] of cases) {
    const why = whyNothing(asked)
    assert.equal(why?.main, main, what)
    assert.ok(why)
    const found = why.remedies.map(({ kind }) => kind)
    assert.deepEqual(kinds.filter(kind => !found.includes(kind)), [], `${what}: ${found.join(', ')}`)
    if (kinds.length === 0) assert.deepEqual(found, [], what)
    const words = sayWhyNothing(why, id => id)
    assert.match(words.fr, /^\p{Lu}.*\.$/u)
    assert.match(words.en, /^\p{Lu}.*\.$/u)
  }
  assert.equal(whyNothing(request), undefined)
})

test('a public holiday counts for what the week would have opened on it', () => {
  const why = whyNothing(ofAgent({ weeklyHours: [{ weekday: 1, opens: 540, closes: 600 }], overrides: [{ day: '2027-03-29', spans: [], holiday: 'easter_monday' }] }), [agent.id])
  assert.equal(why?.counts.get('public_holiday'), 2)
  assert.equal(why?.remedies.find(({ kind }) => kind === 'open_holidays')?.opens, 2)
})

test('who only has to be there as well does not count as somebody who may go', () => {
  const denis = { ...agent, id: 'denis' as AgentId }
  const asked: SlotRequest = { ...request, agents: [{ ...agent, busy: always }, denis], required: ['denis' as AgentId] }
  assert.equal(whyNothing(asked), undefined, 'he is free himself')
  const why = whyNothing(asked, [agent.id])
  assert.equal(why?.main, 'busy')
  assert.ok(why?.remedies.some(({ kind }) => kind === 'second_agent'))
  assert.equal(whyNothing(asked, [])?.main, 'not_permitted')
})

test('the words name the day, the person and the change that help most', () => {
  const away = whyNothing(ofAgent({ unreadable: true }))
  assert.ok(away)
  assert.equal(sayWhyNothing(away, () => 'Camille Roy').en, 'The calendar cannot be read. What would help: reconnecting the calendar of Camille Roy or a second agent.')
  const saturday = whyNothing(ofAgent({ weeklyHours: [], overrides: [1, 2, 3, 4, 5, 7].map(day => ({ day: `2027-03-${21 + day}`, spans: [] })) }))
  assert.ok(saturday)
  assert.match(sayWhyNothing(saturday, () => '').fr.replace(/\s/g, ' '), /des heures le samedi/)
})
