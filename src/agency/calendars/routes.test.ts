import { strict as assert } from 'node:assert'
import { after, before, beforeEach, test } from 'node:test'
import type { CalendarId } from '#kernel/ids.ts'
import { type EpochMs, HOUR } from '#kernel/interval.ts'
import { no, ok } from '#kernel/result.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../test/support/journey.ts'
import type { Caldav } from './caldav/caldav.ts'
import { calendarAddress, busyView, calendars as calendarsSchema, connected as connectedSchema, testedCalendars } from './contract.ts'

const HOME = 'https://agenda.example/karim/'
const names = ['Agenda', 'Privé']
const event = { start: Date.parse('2026-12-01T09:00:00Z'), end: Date.parse('2026-12-01T10:00:00Z') }

/** A server with one account of two calendars; its wire is tested against a real server beside the adapter. */
const server: Caldav = {
  addressOf: async () => new URL('https://dav.example/'),
  connect: async ({ password }) =>
    password === 'juste' ? ok(names.map((name, index) => ({ name, url: `${HOME}${index}/`, isWritable: true }))) : no('unauthorised'),
  open: ({ username }) => ({
    readVersion: async () => ok('1'),
    readBusy: async () => username === 'illisible' ? no('unavailable') : ok({ busy: [{ uid: 'a@agenda.example', ...event }], unreadable: [], version: '1' }),
    writeEvent: async () => no('unavailable'),
    updateEvent: async () => no('unavailable'),
    deleteEvent: async () => no('unavailable'),
    readEvent: async () => no('unavailable'),
    placeOf: async () => no('unavailable'),
  }),
}

let house: JourneyHouse
let quays: DemoAgency
let hills: DemoAgency

before(async () => {
  house = await openJourneyHouse({ caldav: server })
  hills = await house.openAgency('collines')
})
beforeEach(async () => {
  quays = await house.openAgency('quais')
})
after(() => house.end())

const account = (change: object = {}) => ({ agentId: quays.agent, url: `${HOME}0/`, username: 'karim', password: 'juste', ...change })
const connect = (body: object, as = quays.agent) => house.call('POST', '/api/calendars', { as, body })
const listed = async (query = `?agentId=${quays.agent}`, as = quays.agent) =>
  calendarsSchema.parse((await house.call('GET', `/api/calendars${query}`, { as })).body).calendars

test('before anything is connected, every calendar is shown with the next times it holds, and a mail address says where to look', async () => {
  const tested = await house.call('POST', '/api/calendars/test', { as: quays.agent, body: account() })
  assert.equal(tested.status, 200)
  const next = [{ start: new Date(event.start).toISOString(), end: new Date(event.end).toISOString() }]
  assert.deepEqual(testedCalendars.parse(tested.body).calendars, names.map((name, index) => ({ url: `${HOME}${index}/`, name, isWritable: true, next })))
  const unread = await house.call('POST', '/api/calendars/test', { as: quays.agent, body: account({ username: 'illisible' }) })
  assert.deepEqual(testedCalendars.parse(unread.body).calendars.map((one) => one.next), [null, null])
  assert.equal((await house.call('POST', '/api/calendars/test', { as: quays.agent, body: account({ password: 'faux' }) })).status, 422)
  assert.deepEqual((await listed()).map(({ provider }) => provider), ['built_in'], 'nothing is connected')
  const address = async (email: string) => calendarAddress.parse((await house.call('GET', `/api/calendars/address?email=${email}`, { as: quays.agent })).body)
  assert.deepEqual(await address('karim@icloud.com'), { provider: 'icloud', url: 'https://dav.example/' })
  assert.deepEqual(await address('karim@gmail.com'), { provider: 'google', url: null })
  assert.deepEqual(await address('karim@agence.example'), { provider: null, url: 'https://dav.example/' })
})

test('what follows a change in the calendar is chosen for each calendar, without reading it anew', async () => {
  await connect(account())
  const connected = async () => (await listed()).find(({ provider }) => provider === 'caldav')!
  const { id, followsMoves, followsRemovals } = await connected()
  assert.deepEqual({ followsMoves, followsRemovals }, { followsMoves: true, followsRemovals: false })
  assert.equal((await house.call('PATCH', `/api/calendars/${id}`, { as: quays.agent, body: { followsMoves: false, followsRemovals: true } })).status, 204)
  const after = await connected()
  assert.deepEqual([after.followsMoves, after.followsRemovals], [false, true])
})

test('an agent connects a calendar; it receives and blocks, and its password stays inside', async () => {
  const { status, body, text } = await connect(account())
  assert.equal(status, 201)
  const connected = connectedSchema.parse(body)
  assert.ok(connected.kind === 'connected')
  assert.equal(connected.calendar.host, 'agenda.example')
  assert.equal(connected.calendar.syncedAt, new Date(house.store.clock()).toISOString())
  assert.doesNotMatch(text, /juste|karim\/|password/)
  const all = await listed()
  assert.deepEqual(all.map(({ provider, receives }) => [provider, receives]), [['built_in', false], ['caldav', true]])
  assert.deepEqual(await listed('', quays.admin), all)
})

test('of several calendars of an address one is chosen', async () => {
  const { status, body } = await connect(account({ url: HOME }))
  assert.equal(status, 200)
  assert.deepEqual(body, { kind: 'choose', choices: names.map((name, index) => ({ url: `${HOME}${index}/`, name })) })
  assert.equal((await listed()).length, 1)
})

test('a calendar that cannot be had says why, and leaves nothing behind', async () => {
  const { status, body } = await connect(account({ password: 'faux' }))
  assert.deepEqual([status, body], [422, { error: 'unauthorised' }])
  assert.equal((await listed()).length, 1)
  for (const wrong of [{ url: 'file:///etc/passwd' }, { url: 'x' }, { username: '' }, { agencyId: hills.scope.agencyId }, { syncToken: 'x' }]) {
    assert.equal((await connect(account(wrong))).status, 400, JSON.stringify(wrong))
  }
})

test('a calendar that cannot be read does not take appointments away from the one before', async () => {
  await connect(account())
  assert.equal((await connect(account({ username: 'illisible' }))).status, 422)
  assert.deepEqual((await listed()).map(({ provider, receives }) => [provider, receives]), [['built_in', false], ['caldav', true]])
})

test('a disconnected calendar is forgotten and the built-in one receives again; that one stays', async () => {
  const connected = connectedSchema.parse((await connect(account())).body)
  assert.ok(connected.kind === 'connected')
  assert.equal((await house.call('DELETE', `/api/calendars/${connected.calendar.id}`, { as: quays.agent })).status, 204)
  const [own, ...others] = await listed()
  assert.deepEqual([own?.provider, own?.receives, others.length], ['built_in', true, 0])
  const answer = await house.call('DELETE', `/api/calendars/${own?.id}`, { as: quays.agent })
  assert.deepEqual([answer.status, answer.body], [409, { error: 'built_in' }])
})

test('busy times come from calendars and from our appointments, of days in the agent’s zone', async () => {
  await connect(account({ receives: false }))
  const lead = await house.leadOf(quays)
  const offer = await house.store.db.within(quays.scope, (tx) => house.slots.offerOf(tx, lead))
  const start = offer!.slots[0]!.span.start
  const details = { firstName: 'Julie', lastName: 'Lemaître', email: 'julie@courriel.example' as never, phone: '+33639980311' as never, postalAddress: '', note: '' }
  const booked = await house.booking.book(quays.scope, lead, { choice: { agentId: quays.agent, start }, details })
  assert.ok(booked.ok)
  const ask = async (from: string, to: string) =>
    busyView.parse((await house.call('GET', `/api/calendars/busy?agentId=${quays.agent}&from=${from}&to=${to}`, { as: quays.admin })).body)
  const iso = (at: EpochMs) => new Date(at).toISOString()
  assert.deepEqual(await ask('2026-11-23', '2026-12-02'), {
    timeZone: 'Europe/Paris',
    isUnreadable: false,
    busy: [
      { start: iso(booked.value.span.start), end: iso(booked.value.span.end), source: 'appointment' },
      { start: iso(event.start), end: iso(event.end), source: 'calendar' },
    ],
  })
  assert.deepEqual((await ask('2026-12-02', '2026-12-03')).busy, [])
  for (const [from, to] of [['2026-12-02', '2026-12-02'], ['2026-12-01', '2027-01-02'], ['x', '2026-12-02']]) {
    assert.equal((await house.call('GET', `/api/calendars/busy?agentId=${quays.agent}&from=${from}&to=${to}`, { as: quays.admin })).status, 400)
  }
})

test('a built-in entry that ends at midnight is not of the next day', async () => {
  const [calendar] = await listed()
  const midnight = Date.parse('2026-12-03T23:00:00Z')
  await house.store.db.within(quays.scope, (tx) =>
    house.calendars.addEntry(tx, calendar!.id as CalendarId, { uid: 'b', summary: 'Dîner', span: { start: midnight - HOUR, end: midnight } }),
  )
  const of = async (from: string, to: string) =>
    (await house.call('GET', `/api/calendars/busy?agentId=${quays.agent}&from=${from}&to=${to}`, { as: quays.agent })).text
  assert.match(await of('2026-12-03', '2026-12-04'), /2026-12-03T22:00:00/)
  assert.doesNotMatch(await of('2026-12-03', '2026-12-04'), /Dîner/)
  assert.doesNotMatch(await of('2026-12-04', '2026-12-05'), /22:00/)
})

test('only the agent, an admin of his agency and nobody else reaches his calendars', async () => {
  const connected = connectedSchema.parse((await connect(account())).body)
  assert.ok(connected.kind === 'connected')
  const other = await house.team.addAgent(quays.scope, { firstName: 'Nora', lastName: 'Petit', email: 'nora@quais.example' as never })
  assert.ok(other.ok)
  const busy = (agentId: string) => `/api/calendars/busy?agentId=${agentId}&from=2026-12-01&to=2026-12-02`
  const routes = [
    ['GET', `/api/calendars?agentId=${quays.agent}`],
    ['POST', '/api/calendars', account()],
    ['DELETE', `/api/calendars/${connected.calendar.id}`],
    ['GET', busy(quays.agent)],
  ] as const
  for (const [method, url, body] of [...routes, ['GET', '/api/calendars'] as const]) {
    assert.equal((await house.call(method, url, { body })).status, 401, url)
  }
  for (const [method, url, body] of routes) {
    assert.deepEqual([(await house.call(method, url, { as: hills.admin, body })).status], [404], `${method} ${url}`)
    assert.equal((await house.call(method, url, { as: hills.agent, body })).status, 404, `${method} ${url}`)
  }
  const nobodys = '0190a000-0000-7000-8000-000000000000'
  for (const [method, url] of [['GET', `/api/calendars?agentId=${nobodys}`], ['DELETE', `/api/calendars/${nobodys}`], ['DELETE', '/api/calendars/x'], ['GET', busy(nobodys)]] as const) {
    assert.equal((await house.call(method, url, { as: quays.admin })).status, 404, url)
  }
  assert.equal((await house.call('GET', '/api/calendars', { as: hills.admin })).text.includes(quays.agent), false)
  // A colleague of the agent's own agency.
  assert.equal((await house.call('GET', '/api/calendars', { as: quays.agent })).status, 403)
  for (const url of [`/api/calendars?agentId=${other.value}`, busy(other.value)]) {
    assert.equal((await house.call('GET', url, { as: quays.agent })).status, 403, url)
  }
  assert.equal((await connect(account({ agentId: other.value }))).status, 403)
  assert.equal((await connect(account({ agentId: quays.agent, url: `${HOME}1/` }), quays.admin)).status, 201)
  assert.equal((await house.call('DELETE', `/api/calendars/${connected.calendar.id}`, { as: quays.admin })).status, 204)
})
