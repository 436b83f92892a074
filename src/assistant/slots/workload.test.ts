import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isoWriter, parseIsoInstant } from './iso-instant.ts'
import { readWorkload, slotsOfWorkload, timeWorkload, type Workload } from './workload.ts'

const json = {
  startTime: '2027-03-22T00:00:00+01:00',
  endTime: '2027-03-24T00:00:00+01:00',
  viewerTz: 'Europe/Paris',
  durationMin: 30,
  intervalMin: 30,
  bufferBeforeMin: 0,
  bufferAfterMin: 15,
  minNoticeMin: 60,
  agents: [
    {
      id: 'camille',
      timeZone: 'Europe/Paris',
      hours: [{ days: [1, 2], start: '09:00', end: '10:30' }],
      busy: [['2027-03-22T08:45:00Z', '2027-03-22T09:00:00.000Z']],
    },
    {
      id: 'denis',
      timeZone: 'Europe/London',
      hours: [{ days: [2], start: '09:00', end: '10:00' }],
      busy: [],
    },
  ],
}

function read(input: unknown): Workload {
  const workload = readWorkload(input)
  assert.ok(workload.ok, JSON.stringify(workload))
  return workload.value
}

test('a workload becomes its slots by day of the viewer', () => {
  assert.deepEqual(slotsOfWorkload(read(json)), {
    '2027-03-22': [{ time: '2027-03-22T08:00:00.000Z' }, { time: '2027-03-22T09:00:00.000Z' }],
    '2027-03-23': [
      { time: '2027-03-23T08:00:00.000Z' },
      { time: '2027-03-23T08:30:00.000Z' },
      { time: '2027-03-23T09:00:00.000Z' },
      { time: '2027-03-23T09:30:00.000Z' },
    ],
  })
})

test('days are those of the viewer, not of the agent', () => {
  const viewer = { ...json, viewerTz: 'Pacific/Noumea', agents: [json.agents[0]] }
  const evening = {
    ...viewer,
    agents: [{ ...json.agents[0], busy: [], hours: [{ days: [1], start: '13:00', end: '15:00' }] }],
  }
  assert.deepEqual(slotsOfWorkload(read(evening)), {
    '2027-03-22': [{ time: '2027-03-22T12:00:00.000Z' }, { time: '2027-03-22T12:30:00.000Z' }],
    '2027-03-23': [{ time: '2027-03-22T13:00:00.000Z' }, { time: '2027-03-22T13:30:00.000Z' }],
  })
})

test('an instant may leave its seconds away, and a file may say more than is asked', () => {
  const terse = { ...json, startTime: '2027-03-21T23:00Z', note: 'two agents' }
  assert.deepEqual(slotsOfWorkload(read(terse)), slotsOfWorkload(read(json)))
})

test('the notice counts from the beginning of the window, or from the now of the file', () => {
  const noticed = { ...json, startTime: '2027-03-22T23:30:00Z', minNoticeMin: 570 }
  const expected = { '2027-03-23': [{ time: '2027-03-23T09:00:00.000Z' }, { time: '2027-03-23T09:30:00.000Z' }] }
  assert.deepEqual(slotsOfWorkload(read(noticed)), expected)
  assert.deepEqual(slotsOfWorkload(read({ ...json, now: '2027-03-23T09:00:00+01:00' })), expected)
  const [first] = Object.values(slotsOfWorkload(read({ ...json, startTime: '2027-03-22T08:00:00Z', minNoticeMin: 0 })))
  assert.equal(first?.[0]?.time, '2027-03-22T08:00:00.000Z')
})

test('a window of long ago has the slots it had', () => {
  const past = { ...json, startTime: '2019-03-25T00:00:00+01:00', endTime: '2019-03-26T00:00:00+01:00' }
  assert.deepEqual(Object.keys(slotsOfWorkload(read(past))), ['2019-03-25'])
})

test('the grid of the viewer follows his clock over both of its changes', () => {
  const night = (day: string, next: string) => ({
    ...json, startTime: `${day}T00:00:00Z`, endTime: `${next}T00:00:00Z`, intervalMin: 45, minNoticeMin: 0,
    agents: [{ id: 'night', timeZone: 'UTC', hours: [{ days: [7], start: '00:00', end: '03:30' }], busy: [] }],
  })
  const timesOf = (day: string, next: string) => Object.values(slotsOfWorkload(read(night(day, next)))).flat().map(({ time }) => time.slice(11, 16))
  // 01:30, 03:00, 03:45, 04:30 on the wall; then 02:15 twice, 03:00, 03:45.
  assert.deepEqual(timesOf('2027-03-28', '2027-03-29'), ['00:30', '01:00', '01:45', '02:30'])
  assert.deepEqual(timesOf('2027-10-31', '2027-11-01'), ['00:15', '01:15', '02:00', '02:45'])
})

test('what is wrong with a workload is said with its place', () => {
  const [camille] = json.agents
  const wrong: [unknown, RegExp][] = [
    [null, /expected object/],
    [{ ...json, viewerTz: 'Europe/Nantes' }, /^viewerTz: write an IANA time zone/],
    [{ ...json, startTime: '2027-03-22T00:00:00' }, /^startTime: write an instant/],
    [{ ...json, durationMin: 0 }, /^durationMin: /],
    [{ ...json, intervalMin: 7.5 }, /^intervalMin: /],
    [{ ...json, endTime: '2027-03-21T00:00:00Z' }, /startTime comes after endTime/],
    [{ ...json, endTime: '2037-03-21T00:00:00Z' }, /at most three years/],
    [{ ...json, bufferAfterMin: undefined, bufferAfterMinutes: 15 }, /^bufferAfterMin: is missing$/],
    [
      { ...json, agents: [{ ...camille, hours: [{ days: [0], start: '09:00', end: '10:00' }] }] },
      /^agents\.0\.hours\.0\.days\.0: /,
    ],
    [
      { ...json, agents: [{ ...camille, hours: [{ days: [1], start: '9:00', end: '10:00' }] }] },
      /^agents\.0\.hours\.0\.start: write a time/,
    ],
    [
      { ...json, agents: [{ ...camille, hours: [{ days: [1], start: '10:00', end: '09:00' }] }] },
      /^agents\.0\.hours\.0: start has to come before end/,
    ],
    [{ ...json, agents: [{ ...camille, busy: [['2027-03-22T08:00:00Z']] }] }, /^agents\.0\.busy\.0/],
    [{ ...json, agents: [{ ...camille, busy: 'none' }] }, /^agents\.0\.busy: write a list$/],
    [{ ...json, agents: [{ ...camille, busy: [null] }] }, /^agents\.0\.busy\.0: write a start and an end$/],
    [{ ...json, agents: [{ id: 'camille' }] }, /^agents\.0\.busy: /m],
    [
      { ...json, agents: [{ ...camille, busy: [['2027-03-22T08:00:00Z', '2027-03-22T07:00:00Z']] }] },
      /^agents\.0\.busy\.0: a busy time ends before it begins/,
    ],
    [
      { ...json, agents: [{ ...camille, busy: [['2027-02-30T08:00:00Z', '2027-03-22T08:00:00Z']] }] },
      /^agents\.0\.busy\.0\.0: write an instant/,
    ],
  ]
  for (const [input, message] of wrong) {
    const workload = readWorkload(input)
    assert.ok(!workload.ok, `${message} was accepted`)
    assert.match(workload.reason.join('\n'), message)
  }
})

test('the time of a workload is the median of its runs', () => {
  const ticks = [0, 5, 10, 11, 20, 29, 30, 33]
  const stopwatch = () => ticks.shift() ?? Number.NaN
  assert.equal(timeWorkload(read(json), { repeat: 3, stopwatch }), 5)
  assert.equal(timeWorkload(read(json), { repeat: 1, stopwatch }), 3)
})

test('an instant is read as Date reads it, in every form', () => {
  const anyInstant = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(anyInstant, date => {
      const text = date.toISOString()
      assert.equal(parseIsoInstant(text), date.getTime())
      assert.equal(parseIsoInstant(text.replace(/\.\d+/, '')), Math.floor(date.getTime() / 1000) * 1000)
      assert.equal(isoWriter()(date.getTime()), text)
    }),
    { numRuns: 500 },
  )
  const forms = [
    '2027-03-22T09:00+01:00',
    '2027-03-22T08:00Z',
    '2027-03-22T08:00:00.0Z',
    '2027-03-22T13:45:00.000+05:45',
    '2027-03-22T08:00:00.000000Z',
  ]
  for (const form of forms) assert.equal(parseIsoInstant(form), Date.parse('2027-03-22T08:00:00Z'), form)
})

test('instants that come in order are written with their own day', () => {
  const write = isoWriter()
  const instants = [
    '2027-12-31T23:45:00.000Z',
    '2028-01-01T00:00:00.000Z',
    '2028-02-29T09:05:00.000Z',
    '1969-12-31T23:00:00.000Z',
  ]
  assert.deepEqual(
    instants.map(iso => write(Date.parse(iso))),
    instants,
  )
})
