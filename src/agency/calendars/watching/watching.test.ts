import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bundles } from '#agency/connections/bundles.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, CalendarId, ConnectionId } from '#kernel/ids.ts'
import { DAY, HOUR } from '#kernel/interval.ts'
import { newId } from '#platform/clock/clock.ts'
import { sql as raw, timestamp } from '#platform/db/sql.ts'
import { type Http, httpServer } from '#platform/http/server.ts'
import { type GoogleLab, type Person, startGoogleLab } from '../../../../test/emulators/google/lab.ts'
import { type Office, openOffice, quays } from '../../../../test/support/office.ts'
import { googleCalendars } from '../google/google.ts'
import { findCalendar } from '../store.ts'
import { watchingRoutes } from './routes.ts'
import { watchingService, type WatchingService } from './service.ts'

const PUBLIC_URL = new URL('https://agence.example')
let lab: GoogleLab
let person: Person
let office: Office
let app: Http
let scope: AgencyScope
let calendarId: CalendarId
const START = Date.parse('2026-11-23T11:00:00Z')
const delivered: { url: string; headers: Record<string, string> }[] = []
const clock = () => office?.store.clock() ?? START

const watchingAt = (publicUrl: URL): WatchingService => {
  const { db, gate, log } = office.store
  return watchingService({
    db, clock, log, gate, publicUrl, calendars: { find: findCalendar },
    remote: {
      providers: { google: googleCalendars({ fetch: lab.fetch, clock }) },
      accessOf: () => ({ accountId: person.sub, token: async () => ({ ok: true, value: lab.tokenOf(person, bundles.google.calendar.scopes) }), forget: () => undefined }),
    },
  })
}

before(async () => {
  lab = await startGoogleLab({ clock, deliver: async (url, headers) => void delivered.push({ url, headers }) })
  person = lab.addPerson('claire@gmail.example')
  office = await openOffice()
  // Nobody works the jobs: they are counted.
  await office.store.queue.start()
  scope = (await quays(office)).scope
  const { agents } = await office.team.roster(scope)
  const agentId = agents[0]!.id as AgentId
  calendarId = newId<CalendarId>(START)
  await office.store.db.within(scope, async ({ sql }) => {
    const [connectionId, at] = [newId<ConnectionId>(START), timestamp(START)]
    await sql.insertInto('connections').values({
      agencyId: scope.agencyId, id: connectionId, agentId, provider: 'google', issuer: 'https://accounts.google.com', subject: person.sub, email: person.email, bundles: ['calendar'], scopes: [...bundles.google.calendar.scopes],
      state: 'active', createdAt: at, changedAt: at,
    }).execute()
    await sql.insertInto('calendars').values({
      agencyId: scope.agencyId, id: calendarId, agentId, provider: 'google', name: 'Agenda', url: 'https://www.googleapis.com/', connectionId, remoteId: 'primary', createdAt: at,
    }).execute()
  })
  app = await httpServer({ publicUrl: PUBLIC_URL, log: office.store.log, readSession: async () => undefined, errorPage: (status) => `<p>${status}` })
  watchingRoutes(app, { watching: watchingAt(PUBLIC_URL) })
  await app.ready()
})
after(async () => {
  await app?.close()
  await office?.store.queue.stop()
  await office?.end()
  await lab?.close()
})

const opened = () => lab.calls.filter(({ path }) => path.endsWith('/events/watch')).length
const stopped = () => lab.calls.filter(({ path }) => path.endsWith('/channels/stop')).length
/** How many readings were ordered so far. */
const ordered = () =>
  office.store.db.global(async (sql) => (await raw<{ count: number }>`select count(*)::int as count from queue.job where name = 'calendars.changed'`.execute(sql)).rows[0]!.count)
const post = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/push/calendars/google', headers: { 'content-type': 'application/json; charset=UTF-8', ...headers } })

test('a server that the internet cannot reach asks nobody to send word', async () => {
  await watchingAt(new URL('http://127.0.0.1:3000')).ensure(scope, calendarId)
  assert.equal(opened(), 0)
})

test('a channel is opened once, renewed at half of its life, and the one before it stopped', async () => {
  const watching = watchingAt(PUBLIC_URL)
  await watching.ensure(scope, calendarId)
  await watching.ensure(scope, calendarId)
  assert.deepEqual([opened(), stopped()], [1, 0])
  assert.equal(delivered[0]!.url, 'https://agence.example/push/calendars/google')
  office.store.clock.pass(3.5 * DAY - HOUR)
  await watching.ensure(scope, calendarId)
  assert.deepEqual([opened(), stopped()], [1, 0])
  office.store.clock.pass(HOUR)
  await watching.ensure(scope, calendarId)
  assert.deepEqual([opened(), stopped()], [2, 1])
})

test('a word with the channel’s secret orders one reading, and any other word none', async () => {
  const before = await ordered()
  const secret = delivered.at(-1)!.headers['x-goog-channel-token']!
  const old = delivered[0]!.headers['x-goog-channel-token']!
  for (const headers of [{ 'x-goog-channel-token': secret, 'x-goog-resource-state': 'sync' }, { 'x-goog-channel-token': old, 'x-goog-resource-state': 'exists' }, { 'x-goog-channel-token': 'x' }, {}] as Record<string, string>[]) {
    assert.equal((await post(headers)).statusCode, 204)
  }
  assert.equal(await ordered(), before)
  assert.equal((await post({ 'x-goog-channel-token': secret, 'x-goog-resource-state': 'exists' })).statusCode, 204)
  assert.equal(await ordered(), before + 1)
})

test('Microsoft’s validation is answered in plain text, and its words are worth what their secret is', async () => {
  const answer = await app.inject({ method: 'POST', url: '/push/calendars/microsoft?validationToken=Validation%3A%20%3Cb%3E', headers: { 'content-type': 'text/plain' } })
  assert.deepEqual([answer.statusCode, answer.headers['content-type'], answer.body], [200, 'text/plain; charset=utf-8', 'Validation: <b>'])
  const word = async (clientState: string, more: object = {}) =>
    (await app.inject({ method: 'POST', url: '/push/calendars/microsoft', payload: { value: [{ subscriptionId: 's', clientState, ...more }] } })).statusCode
  const before = await ordered()
  const secret = delivered.at(-1)!.headers['x-goog-channel-token']!
  assert.equal(await word('x'), 202)
  assert.equal((await app.inject({ method: 'POST', url: '/push/calendars/microsoft', payload: 'no JSON', headers: { 'content-type': 'application/json' } })).statusCode, 202)
  assert.equal(await ordered(), before)
  assert.equal(await word(secret), 202)
  assert.equal(await ordered(), before + 1)
  const channels = opened()
  await watchingAt(PUBLIC_URL).ensure(scope, calendarId)
  assert.equal(opened(), channels)
  await word(secret, { lifecycleEvent: 'subscriptionRemoved' })
  await watchingAt(PUBLIC_URL).ensure(scope, calendarId)
  assert.equal(opened(), channels + 1, 'a channel that was ended is opened anew')
})

test('a provider that refuses to watch is asked again after an hour, and not with every reading', async () => {
  const watching = watchingAt(PUBLIC_URL)
  office.store.clock.pass(4 * DAY)
  lab.knobs.faults = ({ path }) => (path.endsWith('/watch') ? { kind: 'status', status: 400 } : undefined)
  const before = opened()
  for (let turn = 0; turn < 3; turn += 1) await watching.ensure(scope, calendarId)
  assert.equal(opened(), before + 1)
  lab.knobs.faults = undefined
  office.store.clock.pass(HOUR)
  await watching.ensure(scope, calendarId)
  assert.equal(opened(), before + 2)
})
