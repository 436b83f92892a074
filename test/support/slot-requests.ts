import fc from 'fast-check'
import type { Where } from '#agency/places/coordinates.ts'
import { anchors } from '#agency/preferences/appointment-rules.ts'
import type { AgentHours } from '#agency/preferences/hours.ts'
import type { AgentTimes, GroupVisit, PropertyTimes, SlotRequest } from '#assistant/slots/slot.ts'
import type { Change } from '#assistant/slots/slot-state.ts'
import type { Stop, Travel } from '#assistant/slots/travel.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'

/** All zones of French territory, and three that are hard. */
export const zones = [
  'Europe/Paris', 'America/Guadeloupe', 'America/Martinique', 'America/Cayenne', 'America/Miquelon', 'America/St_Barthelemy',
  'America/Marigot', 'Indian/Reunion', 'Indian/Mayotte', 'Indian/Kerguelen', 'Pacific/Noumea', 'Pacific/Tahiti', 'Pacific/Marquesas',
  'Pacific/Gambier', 'Pacific/Wallis', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Santiago',
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

const anyWallSpan = fc
  .tuple(fc.integer({ min: 0, max: 96 }), fc.integer({ min: 8, max: 80 }), fc.constantFrom(0, 0, 5))
  .map(([quarter, length, odd]) => ({
    opens: Math.min(1440, quarter * 15 + odd),
    closes: Math.min(1440, (quarter + length) * 15),
  }))

const anyInterval = (from: number): fc.Arbitrary<Interval> =>
  fc
    .tuple(fc.integer({ min: -300, max: 3000 }), fc.integer({ min: 0, max: 150 }), fc.constantFrom(0, 0, 1, 59_999))
    .map(([start, length, ms]) => ({ start: from + start * MINUTE + ms, end: from + (start + length) * MINUTE }))

const anyHours = (from: number): fc.Arbitrary<AgentHours> =>
  fc.record({
    weeklyHours: fc.array(
      fc.tuple(anyWallSpan, fc.integer({ min: 1, max: 7 })).map(([span, weekday]) => ({ ...span, weekday })),
      { minLength: 8, maxLength: 24 },
    ),
    overrides: fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: -1, max: 2 }).map(shift => new Date(from + shift * DAY).toISOString().slice(0, 10)),
        spans: fc.array(anyWallSpan, { maxLength: 2 }),
      }),
      { maxLength: 2, selector: ({ day }) => day },
    ),
  })

const anyWhere: fc.Arbitrary<Where> = fc.constantFrom<Where>(
  'anywhere', 'unknown', { latitude: 45, longitude: 4 }, { latitude: 45, longitude: 5 }, { latitude: 46, longitude: 4 },
)

/** Longer by day than by night, not the same there and back. */
const travel: Travel['time'] = (from, to, at) => {
  if (typeof from === 'string' || typeof to === 'string') return 25 * MINUTE
  const degrees = 2 * Math.abs(from.latitude - to.latitude) + Math.abs(from.longitude - to.longitude)
  return (degrees * 17 + (from.latitude < to.latitude ? 3 : 0)) * MINUTE * (Math.floor(at / HOUR) % 24 < 12 ? 1 : 2)
}

const anyStop = (from: number): fc.Arbitrary<Stop> => fc.tuple(anyInterval(from), anyWhere).map(([span, where]) => ({ ...span, where }))

const agentIds = ['anne', 'bruno'] as AgentId[]

interface Around {
  readonly from: number
  readonly zone: fc.Arbitrary<string>
}

const anyAgent = (id: AgentId, { from, zone }: Around): fc.Arbitrary<AgentTimes> =>
  fc
    .record({
      id: fc.constant(id),
      timeZone: zone,
      hours: anyHours(from),
      busy: fc.array(anyInterval(from), { maxLength: 4 }),
      taken: fc.array(anyInterval(from), { maxLength: 2 }),
      stops: fc.array(anyStop(from), { maxLength: 2 }),
      unreadable: fc.constantFrom(false, false, false, false, false, false, true),
    })
    .map(({ hours, ...times }) => ({ ...hours, ...times }))

const anyGroup = (from: number): fc.Arbitrary<GroupVisit> =>
  fc
    .record({
      agentId: fc.constantFrom(...agentIds),
      start: fc.integer({ min: 300, max: 1800 }).map(minutes => from + minutes * MINUTE),
      length: fc.constantFrom(20, 60),
      buffer: fc.constantFrom(0, 15),
      seatsLeft: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ agentId, start, length, buffer, seatsLeft }) => {
      const span = { start, end: start + length * MINUTE }
      return { agentId, span, occupied: { start: span.start - buffer * MINUTE, end: span.end + buffer * MINUTE }, seatsLeft }
    })

const anyProperty = ({ from, zone }: Around): fc.Arbitrary<PropertyTimes> =>
  fc.record({
    timeZone: zone,
    busy: fc.array(anyInterval(from), { maxLength: 2 }),
    hours: fc.option(anyHours(from), { freq: 1 }),
    noticeMinutes: fc.constantFrom(0, 0, 90),
    maxPerDay: fc.constantFrom(null, null, 2, 3),
    visits: fc.array(anyInterval(from).map(({ start }) => start), { maxLength: 3 }),
    groups: fc.array(anyGroup(from), { maxLength: 3 }),
  })

/** Two agents around a change of some clock; the window is half an hour to a day long. */
export const anyRequest: fc.Arbitrary<SlotRequest> = fc.constantFrom(...days).chain(([date, itsZone]) => {
  // Two times out of three the zone whose clock changes that day.
  const zone = fc.oneof(fc.constant<string>(itsZone), fc.constant<string>(itsZone), fc.constantFrom(...zones))
  const from = Date.parse(`${date}T00:00:00Z`) - 14 * HOUR
  return fc.record({
    now: fc
      .tuple(fc.integer({ min: -96, max: 60 }), fc.constantFrom(0, 12_345))
      .map(([quarters, ms]) => from + quarters * 15 * MINUTE + ms),
    timeZone: zone,
    window: fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 30, max: 1500 }))
      .map(([start, length]) => ({ start: from + start * MINUTE, end: from + (start + length) * MINUTE })),
    rules: fc.record({
      durationMinutes: fc.constantFrom(5, 20, 30, 45, 60, 90),
      gridMinutes: fc.constantFrom(1, 5, 7, 10, 15, 20, 30, 45, 60, 100),
      anchor: fc.constantFrom(...anchors),
      bufferBeforeMinutes: fc.constantFrom(0, 0, 10, 30),
      bufferAfterMinutes: fc.constantFrom(0, 0, 15, 45),
      noticeMinutes: fc.constantFrom(0, 0, 60, 300),
      horizonDays: fc.constantFrom(1, 2, 30, 30, 30),
      maxPerDay: fc.constantFrom(null, null, 2, 3),
      maxPerWeek: fc.constantFrom(null, null, null, 3),
    }),
    where: anyWhere,
    travel: fc.option(fc.constantFrom<Travel>({ time: travel, marginMinutes: 0 }, { time: travel, marginMinutes: 10 })),
    agents: fc.tuple(...agentIds.map(id => anyAgent(id, { from, zone }))),
    required: fc.constantFrom<AgentId[][]>([], [], [], [], [], [], ['bruno' as AgentId], ['nobody' as AgentId]),
    property: fc.option(anyProperty({ from, zone })),
  })
})

/** Something new within a request, or something of it that goes. */
export const anyChange: fc.Arbitrary<(request: SlotRequest) => Change> = fc
  .record({
    agentId: fc.constantFrom(...agentIds),
    isEvent: fc.boolean(),
    isGoing: fc.boolean(),
    isVisit: fc.boolean(),
    after: fc.integer({ min: -60, max: 1500 }),
    length: fc.constantFrom(20, 60),
    where: anyWhere,
    which: fc.nat(),
  })
  .map(({ agentId, isEvent, isGoing, isVisit, after, length, where, which }) => request => {
    const list = isEvent ? 'busy' : 'taken'
    const known = request.agents.find(({ id }) => id === agentId)?.[list] ?? []
    const going = isGoing ? known[which % Math.max(1, known.length)] : undefined
    if (going) return { what: 'went', agentId, [list]: going }
    const start = request.window.start + after * MINUTE
    const span = { start, end: start + length * MINUTE }
    const visit = isVisit && request.property ? { visit: span } : {}
    return { what: 'came', agentId, [list]: span, stop: { ...span, where }, ...visit }
  })
