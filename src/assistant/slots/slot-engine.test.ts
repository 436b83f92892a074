import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import { weekdayOf } from '#kernel/time-zone.ts'
import { refusalOf } from './refusal.ts'
import type { WallSpan } from '#agency/preferences/hours.ts'
import { type AgentTimes, anyTimeProperty, type SlotRequest } from './slot.ts'
import { openSlots, openStarts } from './slot-engine.ts'

const zones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Miquelon',
  'Indian/Reunion',
  'Pacific/Noumea',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Santiago',
]

/** Days of 2027 on which a clock changes, with its zone, and one on which none does. */
const days = [
  ['2027-03-28', 'Europe/Paris'],
  ['2027-10-31', 'Europe/Paris'],
  ['2027-03-14', 'America/Los_Angeles'],
  ['2027-11-07', 'America/Miquelon'],
  ['2027-04-04', 'Australia/Lord_Howe'],
  ['2027-10-03', 'Australia/Lord_Howe'],
  ['2027-04-04', 'America/Santiago'],
  ['2027-09-05', 'America/Santiago'],
  ['2027-06-16', 'Asia/Kathmandu'],
] as const

// ── The oracle: minute by minute, wall clocks by Temporal, nothing of the engine ──

const offsets = new Map<string, number>()

/** The wall clock of `zone` at `at`, as ms since 1970 as though it were UTC. Zones change on quarters of an hour only. */
function wallAt(zone: string, at: number): number {
  const quarter = Math.floor(at / (15 * MINUTE))
  const key = `${zone} ${quarter}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    const instant = Temporal.Instant.fromEpochMilliseconds(quarter * 15 * MINUTE)
    offset = instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
    offsets.set(key, offset)
  }
  return at + offset
}

const dayAt = (zone: string, at: number): number => Math.floor(wallAt(zone, at) / DAY)

const firsts = new Map<string, number>()

/** The first minute at which the wall clock shows `wall` or later. */
function firstAt(zone: string, wall: number): number {
  const key = `${zone} ${wall}`
  let at = firsts.get(key)
  if (at === undefined) {
    at = wall - 15 * HOUR
    while (wallAt(zone, at) < wall) at += MINUTE
    firsts.set(key, at)
  }
  return at
}

function spansOn(agent: AgentTimes, day: number): readonly WallSpan[] {
  const iso = new Date(day * DAY).toISOString().slice(0, 10)
  const override = agent.overrides.findLast(({ day }) => day === iso)
  return override ? override.spans : agent.weeklyHours.filter(({ weekday }) => weekday === weekdayOf(day))
}

const isOpenAt = (agent: AgentTimes, at: number): boolean =>
  [-1, 0, 1].some(shift => {
    const day = dayAt(agent.timeZone, at) + shift
    return spansOn(agent, day).some(({ opens, closes }) => {
      const [first, end] = [opens, closes].map(minutes => firstAt(agent.timeZone, day * DAY + minutes * MINUTE))
      return (first as number) <= at && at < (end as number)
    })
  })

const everyMinute = ({ start, end }: Interval, holds: (at: number) => boolean): boolean => {
  for (let at = start; at < end; at += MINUTE) if (!holds(at)) return false
  return true
}

const isFreeAt = (busy: readonly Interval[], at: number): boolean =>
  !busy.some(({ start, end }) => start < end && start < at + MINUTE && at < end)

function isBookable(request: SlotRequest, agent: AgentTimes, start: number): boolean {
  const { now, timeZone, rules } = request
  const end = start + rules.durationMinutes * MINUTE
  const wide = { start: start - rules.bufferBeforeMinutes * MINUTE, end: end + rules.bufferAfterMinutes * MINUTE }
  const sameDay = agent.taken.filter(taken => dayAt(agent.timeZone, taken.start) === dayAt(agent.timeZone, start))
  return (
    (wallAt(timeZone, start) % DAY) % (rules.gridMinutes * MINUTE) === 0 &&
    start > now &&
    start - now >= rules.noticeMinutes * MINUTE &&
    dayAt(timeZone, start) - dayAt(timeZone, now) <= rules.horizonDays &&
    !agent.unreadable &&
    (rules.maxPerDay === null || sameDay.length < rules.maxPerDay) &&
    everyMinute({ start, end }, at => isOpenAt(agent, at) && isFreeAt(request.property?.busy ?? [], at)) &&
    everyMinute(wide, at => isFreeAt(agent.busy, at) && isFreeAt(agent.taken, at))
  )
}

// ── Random requests ──

const anyWallSpan = fc
  .tuple(fc.integer({ min: 0, max: 96 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 0, 5))
  .map(([quarter, length, odd]) => ({
    opens: Math.min(1440, quarter * 15 + odd),
    closes: Math.min(1440, (quarter + length) * 15),
  }))

const anyInterval = (from: number): fc.Arbitrary<Interval> =>
  fc
    .tuple(fc.integer({ min: -300, max: 3000 }), fc.integer({ min: 0, max: 240 }), fc.constantFrom(0, 0, 1, 59_999))
    .map(([start, length, ms]) => ({ start: from + start * MINUTE + ms, end: from + (start + length) * MINUTE }))

const anyAgent = (id: string, { from, zone }: { from: number; zone: fc.Arbitrary<string> }): fc.Arbitrary<AgentTimes> =>
  fc.record({
    id: fc.constant(id as AgentId),
    timeZone: zone,
    weeklyHours: fc.array(
      fc.tuple(anyWallSpan, fc.integer({ min: 1, max: 7 })).map(([span, weekday]) => ({ ...span, weekday })),
      { minLength: 4, maxLength: 20 },
    ),
    overrides: fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: -1, max: 2 }).map(shift => new Date(from + shift * DAY).toISOString().slice(0, 10)),
        spans: fc.array(anyWallSpan, { maxLength: 2 }),
      }),
      { maxLength: 2, selector: ({ day }) => day },
    ),
    busy: fc.array(anyInterval(from), { maxLength: 5 }),
    taken: fc.array(anyInterval(from), { maxLength: 3 }),
    stops: fc.constant([]),
    unreadable: fc.constantFrom(false, false, false, false, true),
  })

const anyRequest: fc.Arbitrary<SlotRequest> = fc.constantFrom(...days).chain(([date, itsZone]) => {
  // Two times out of three the zone whose clock changes that day.
  const zone = fc.oneof(fc.constant(itsZone), fc.constant(itsZone), fc.constantFrom(...zones))
  const from = Date.parse(`${date}T00:00:00Z`) - 14 * HOUR
  return fc.record({
    now: fc
      .tuple(fc.integer({ min: -96, max: 60 }), fc.constantFrom(0, 12_345))
      .map(([quarters, ms]) => from + quarters * 15 * MINUTE + ms),
    timeZone: zone,
    window: fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 300, max: 2400 }))
      .map(([start, length]) => ({ start: from + start * MINUTE, end: from + (start + length) * MINUTE })),
    rules: fc.record({
      durationMinutes: fc.constantFrom(5, 20, 30, 45, 60, 90),
      gridMinutes: fc.constantFrom(1, 5, 7, 10, 15, 20, 30, 45, 60),
      bufferBeforeMinutes: fc.constantFrom(0, 0, 10, 30),
      bufferAfterMinutes: fc.constantFrom(0, 0, 15, 45),
      noticeMinutes: fc.constantFrom(0, 0, 60, 700),
      horizonDays: fc.constantFrom(0, 1, 2, 30, 30),
      maxPerDay: fc.constantFrom(null, null, 1, 2),
      anchor: fc.constant('clock' as const),
      maxPerWeek: fc.constant(null),
    }),
    agents: fc.tuple(anyAgent('anne', { from, zone }), anyAgent('bruno', { from, zone })),
    where: fc.constant('anywhere' as const),
    travel: fc.constant(null),
    required: fc.constant([]),
    property: fc.option(fc.array(anyInterval(from), { maxLength: 3 }).map(busy => anyTimeProperty('Europe/Paris', busy))),
  })
})

test('open slots are what a minute oracle finds and what nothing refuses', () => {
  let seen = 0
  fc.assert(
    fc.property(anyRequest, request => {
      const expected: { start: number; agentIds: string[] }[] = []
      const { start: from, end } = request.window
      for (let start = from; start + request.rules.durationMinutes * MINUTE <= end; start += MINUTE) {
        const able = request.agents.filter(agent => isBookable(request, agent, start))
        for (const agent of request.agents) {
          assert.equal(refusalOf(request, agent.id, start) === undefined, able.includes(agent), `${agent.id} ${start}`)
        }
        if (able.length > 0) expected.push({ start, agentIds: able.map(({ id }) => id) })
      }
      const slots = openSlots(request)
      assert.deepEqual(
        slots.map(({ start, agentIds }) => ({ start, agentIds: [...agentIds] })),
        expected,
      )
      assert.ok(slots.every(slot => slot.end - slot.start === request.rules.durationMinutes * MINUTE))
      assert.deepEqual(
        openStarts(request),
        expected.map(({ start }) => start),
      )
      seen += slots.length
    }),
    { numRuns: 100 },
  )
  assert.ok(seen > 500, `only ${seen} slots in all`)
})

// ── Facts that can be read without an oracle ──

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
