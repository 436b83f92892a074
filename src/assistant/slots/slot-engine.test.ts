import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import type { AgentId } from '#kernel/ids.ts'
import type { Interval } from '#kernel/interval.ts'
import { type AgentTimes, anyTimeProperty, type SlotRequest } from './slot.ts'
import { openSlots, openStarts } from './slot-engine.ts'

const roundTheClock = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: 0, closes: 1440 }))

const agentWith = (times: Partial<AgentTimes>): AgentTimes => ({
  id: 'agent' as AgentId,
  timeZone: 'Europe/Paris',
  weeklyHours: roundTheClock,
  overrides: [],
  busy: [],
  taken: [],
  stops: [],
  unreadable: false,
  ...times,
})

const span = (start: string, end: string): Interval => ({ start: Date.parse(start), end: Date.parse(end) })

function requestWith(
  change: Partial<Omit<SlotRequest, 'rules'>> & { rules?: Partial<SlotRequest['rules']> },
): SlotRequest {
  return {
    now: Date.parse('2027-01-01T00:00:00Z'),
    timeZone: 'Europe/Paris',
    window: span('2027-03-22T00:00+01:00', '2027-03-23T00:00+01:00'),
    agents: [agentWith({})],
    where: 'anywhere',
    travel: null,
    required: [],
    property: null,
    ...change,
    rules: {
      durationMinutes: 30,
      gridMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 400,
      maxPerDay: null,
      anchor: 'clock',
      maxPerWeek: null,
      ...change.rules,
    },
  }
}

const timesOf = (request: SlotRequest): string[] =>
  openStarts(request).map(start =>
    Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO(request.timeZone)
      .toPlainTime()
      .toString()
      .slice(0, 5),
  )

test('a day without night has 46 half hours in spring, 48 in between and 50 in autumn', () => {
  const spring = requestWith({ window: span('2027-03-28T00:00+01:00', '2027-03-29T00:00+02:00') })
  const autumn = requestWith({ window: span('2027-10-31T00:00+02:00', '2027-11-01T00:00+01:00') })
  assert.equal(openStarts(spring).length, 46)
  assert.equal(openStarts(requestWith({})).length, 48)
  assert.equal(openStarts(autumn).length, 50)
})

test('12:30 to 14:00 stays 12:30 to 14:00 on both days the clock changes', () => {
  for (const window of [
    span('2027-03-28T00:00+01:00', '2027-03-29T00:00+02:00'),
    span('2027-10-31T00:00+02:00', '2027-11-01T00:00+01:00'),
  ]) {
    const agents = [agentWith({ weeklyHours: [{ weekday: 7, opens: 750, closes: 840 }] })]
    assert.deepEqual(timesOf(requestWith({ window, agents })), ['12:30', '13:00', '13:30'])
  }
})

test('hours of an agent overseas are offered on the clock of the property', () => {
  const weeklyHours = [{ weekday: 1, opens: 480, closes: 600 }]
  const agents = [agentWith({ timeZone: 'Indian/Reunion', weeklyHours })]
  assert.deepEqual(timesOf(requestWith({ agents })), ['05:00', '05:30', '06:00', '06:30'])
})

test('hours that touch are one, also over midnight', () => {
  const weeklyHours = [
    { weekday: 1, opens: 1410, closes: 1440 },
    { weekday: 2, opens: 0, closes: 45 },
    { weekday: 2, opens: 45, closes: 60 },
  ]
  const window = span('2027-03-22T00:00+01:00', '2027-03-24T00:00+01:00')
  const request = requestWith({ window, agents: [agentWith({ weeklyHours })], rules: { durationMinutes: 60 } })
  assert.deepEqual(timesOf(request), ['23:30', '00:00'])
})

test('a slot that touches a busy time is still open', () => {
  const weeklyHours = [{ weekday: 1, opens: 540, closes: 720 }]
  const busy = [span('2027-03-22T10:00+01:00', '2027-03-22T11:00+01:00')]
  assert.deepEqual(timesOf(requestWith({ agents: [agentWith({ weeklyHours, busy })] })), [
    '09:00',
    '09:30',
    '11:00',
    '11:30',
  ])
})

test('an event without length takes no time', () => {
  const busy = [span('2027-03-22T09:15+01:00', '2027-03-22T09:15+01:00')]
  assert.equal(openStarts(requestWith({ agents: [agentWith({ busy, taken: busy })], property: anyTimeProperty('Europe/Paris', busy) })).length, 48)
})

test('buffers keep their distance from a busy time and may stick out of the hours', () => {
  const weeklyHours = [{ weekday: 1, opens: 540, closes: 750 }]
  const busy = [span('2027-03-22T10:30+01:00', '2027-03-22T11:00+01:00')]
  const rules = { bufferBeforeMinutes: 30, bufferAfterMinutes: 15 }
  assert.deepEqual(timesOf(requestWith({ agents: [agentWith({ weeklyHours, busy })], rules })), [
    '09:00',
    '09:30',
    '11:30',
    '12:00',
  ])
})

test('the buffers of two neighbouring appointments add up', () => {
  const weeklyHours = [{ weekday: 1, opens: 540, closes: 720 }]
  const rules = { bufferBeforeMinutes: 15, bufferAfterMinutes: 15, gridMinutes: 15 }
  // 10:00 to 10:30, widened as it was stored.
  const taken = [span('2027-03-22T09:45+01:00', '2027-03-22T10:45+01:00')]
  assert.deepEqual(timesOf(requestWith({ agents: [agentWith({ weeklyHours, taken })], rules })), [
    '09:00',
    '11:00',
    '11:15',
    '11:30',
  ])
})

test('a grid of 45 minutes counts from midnight on the wall', () => {
  const weeklyHours = [{ weekday: 1, opens: 540, closes: 690 }]
  const request = requestWith({ agents: [agentWith({ weeklyHours })], rules: { gridMinutes: 45 } })
  assert.deepEqual(timesOf(request), ['09:00', '09:45', '10:30'])
})

test('nothing is open without agents, without hours, or in a window turned round', () => {
  assert.deepEqual(openSlots(requestWith({ agents: [] })), [])
  assert.deepEqual(openSlots(requestWith({ agents: [agentWith({ weeklyHours: [] })] })), [])
  assert.deepEqual(openSlots(requestWith({ window: span('2027-03-23T00:00Z', '2027-03-22T00:00Z') })), [])
})

test('a busy property has no slot through any agent', () => {
  const property = anyTimeProperty('Europe/Paris', [span('2027-03-22T00:00+01:00', '2027-03-22T23:00+01:00')])
  const agents = ['one', 'two'].map(id => agentWith({ id: id as AgentId }))
  assert.deepEqual(timesOf(requestWith({ agents, property })), ['23:00', '23:30'])
})

test('starts in gaps are counted from the end of what is before, besides those of the clock', () => {
  const weeklyHours = [{ weekday: 1, opens: 540, closes: 780 }]
  const busy = [span('2027-03-22T09:00+01:00', '2027-03-22T10:10+01:00')]
  const rules = { gridMinutes: 60, durationMinutes: 45, bufferBeforeMinutes: 10, anchor: 'gaps' as const }
  assert.deepEqual(timesOf(requestWith({ agents: [agentWith({ weeklyHours, busy })], rules })), ['10:20', '11:00', '11:20', '12:00'])
})

test('a group visit is open to who joins it while it has a seat, and to nobody else', () => {
  const visit = span('2027-03-22T10:10+01:00', '2027-03-22T10:40+01:00')
  const groups = [{ agentId: 'agent' as AgentId, span: visit, occupied: visit, seatsLeft: 1 }]
  const weeklyHours = [{ weekday: 1, opens: 540, closes: 720 }]
  const agents = [agentWith({ weeklyHours }), agentWith({ id: 'other' as AgentId, weeklyHours })]
  const offered = (seatsLeft: number) => {
    const property = { ...anyTimeProperty('Europe/Paris', []), groups: groups.map(group => ({ ...group, seatsLeft })) }
    return openSlots(requestWith({ agents, property, rules: { maxPerDay: 1 } })).filter(({ agentIds }) => agentIds.includes('agent' as AgentId))
  }
  assert.deepEqual(offered(1), [{ ...visit, agentIds: ['agent'] }])
  assert.deepEqual(offered(0), [])
})

test('an agent who comes from afar is open once the way and its margin are behind him', () => {
  const weeklyHours = [{ weekday: 1, opens: 540, closes: 780 }]
  const here = { latitude: 45.76, longitude: 4.84 }
  const travel = { time: () => 20 * 60_000, marginMinutes: 10 }
  const stop = span('2027-03-22T10:00+01:00', '2027-03-22T11:00+01:00')
  const timesWith = (where: SlotRequest['where']) =>
    timesOf(requestWith({ agents: [agentWith({ weeklyHours, busy: [stop], stops: [{ ...stop, where }] })], where: here, travel }))
  assert.deepEqual(timesWith({ latitude: 45.9, longitude: 4.9 }), ['09:00', '11:30', '12:00', '12:30'])
  assert.deepEqual(timesWith('anywhere'), ['09:00', '09:30', '11:00', '11:30', '12:00', '12:30'])
})
