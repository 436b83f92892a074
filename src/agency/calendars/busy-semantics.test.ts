import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { CalendarId } from '#kernel/ids.ts'
import { HOUR, type Interval } from '#kernel/interval.ts'
import { no, ok } from '#kernel/result.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../test/support/journey.ts'
import { type Radicale, radicaleIsMissing, startRadicale } from '../../../test/support/radicale.ts'
import { defaultBusyRules, type ReadingRules } from './busy-time.ts'
import { caldav } from './caldav/caldav.ts'
import { calendars as calendarsSchema } from './contract.ts'
import { busyOf } from './recurrence/busy-of.ts'
import { readerPool } from './recurrence/pool.ts'

// docs/reference/busy-times.md, one calendar object a row, each with the times it makes busy in November 2026.

const folder = new URL('../../../test/fixtures/calendars/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(`${name}.ics`, folder), 'utf8')
const expected = JSON.parse(readFileSync(new URL('busy.json', folder), 'utf8')) as Record<string, string[]>
const names = readdirSync(folder).filter((file) => file.endsWith('.ics')).map((file) => file.slice(0, -4))
const november: Interval = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 11, 1) }
const rules: ReadingRules = { ...defaultBusyRules, timeZone: 'Europe/Paris', ownAddresses: ['agent@agence.example'] }

const written = (spans: readonly Interval[]) => {
  const minute = (at: number) => `${new Date(at).toISOString().slice(0, 16)}Z`
  return spans.toSorted((a, b) => a.start - b.start).map(({ start, end }) => `${minute(start)}/${minute(end)}`)
}
const busyIn = (name: string, change: Partial<ReadingRules> = {}) => written(busyOf(textOf(name), { window: november, rules: { ...rules, ...change } }).busy)

test('every kind of event makes its owner busy as the reference page says', () => {
  assert.deepEqual(names.toSorted(), Object.keys(expected).toSorted())
  for (const name of names) assert.deepEqual(busyIn(name), expected[name], name)
})

test('whole days and invitations without an answer block as the agent chooses, whatever else is as it is', () => {
  const withoutDays = names.filter((name) => busyIn(name, { allDayBlocks: false }).join() !== expected[name]?.join())
  assert.deepEqual(withoutDays.toSorted(), ['all-day-opaque', 'all-day-unsaid', 'recurring-all-day'])
  const withInvitations = names.filter((name) => busyIn(name, { unansweredBlocks: true }).join() !== expected[name]?.join())
  assert.deepEqual(withInvitations, ['needs-action'])
})

test('the page of reference has a row for every kind of event', () => {
  const page = readFileSync(new URL('../../../docs/reference/busy-times.md', import.meta.url), 'utf8')
  assert.deepEqual(names.filter((name) => !page.includes(`\`${name}\``)), [])
})

describe('the same events on a CalDAV server', { skip: radicaleIsMissing }, () => {
  let server: Radicale
  let url: string
  const pool = readerPool({ budgetMs: 10_000 })

  before(async () => {
    server = await startRadicale()
    url = await server.makeCalendar('kinds')
    const authorization = `Basic ${Buffer.from(`${server.username}:${server.password}`).toString('base64')}`
    for (const name of names) {
      const answer = await fetch(new URL(`${name}.ics`, url.endsWith('/') ? url : `${url}/`), { method: 'PUT', headers: { authorization, 'content-type': 'text/calendar' }, body: textOf(name) })
      assert.equal(answer.status, 201, name)
    }
  })
  after(async () => {
    await pool.close()
    await server?.stop()
  })

  test('are read from it as from their text', async () => {
    const port = caldav({ allow: [server.host], read: pool.read, clock: Date.now, timeoutMs: 10_000 }).open(server, { url, rules })
    const reading = await port.readBusy(november)
    assert.ok(reading.ok)
    assert.deepEqual(reading.value.unreadable, [])
    for (const name of names) assert.deepEqual(written(reading.value.busy.filter(({ uid }) => uid === `${name}@agenda.example`)), expected[name], name)
  })
})

describe('what an agent chose for a calendar', () => {
  let house: JourneyHouse
  let quays: DemoAgency

  before(async () => {
    house = await openJourneyHouse({
      caldav: {
        addressOf: async () => new URL('https://dav.example/'),
        connect: async () => ok([{ name: 'Agenda', url: 'https://agenda.example/a/', isWritable: true }]),
        // The reading of a server that holds the fixtures; its wire is tested above.
        open: (_, { rules: chosen }) => ({
          readVersion: async () => ok('1'),
          readBusy: async () => ok({ busy: ['all-day-opaque', 'needs-action'].flatMap((name) => busyOf(textOf(name).replaceAll('agent@agence.example', chosen.ownAddresses[0] as string), { window: november, rules: chosen }).busy), unreadable: [], version: '1' }),
          writeEvent: async () => ok({ href: '/a', etag: null }), updateEvent: async () => ok({ href: '/a', etag: null }), deleteEvent: async () => ok(undefined), readEvent: async () => no('gone'), placeOf: async () => ok({ href: '/a', etag: null }),
        }),
      },
    })
    quays = await house.openAgency('quais')
  })
  after(() => house.end())

  const busy = async () => {
    const known = await house.store.db.within(quays.scope, (tx) => house.calendars.busyOf(tx, { agentIds: [quays.agent], window: november }))
    return written(known.get(quays.agent)?.busy ?? [])
  }
  const listed = async () => calendarsSchema.parse((await house.call('GET', `/api/calendars?agentId=${quays.agent}`, { as: quays.agent })).body).calendars

  test('holds at once: whole days and unanswered invitations, each by a switch', async () => {
    const account = { agentId: quays.agent, url: 'https://agenda.example/', username: 'a', password: 'b' }
    assert.equal((await house.call('POST', '/api/calendars', { as: quays.agent, body: account })).status, 201)
    const connected = (await listed()).find(({ provider }) => provider === 'caldav')
    assert.deepEqual([connected?.allDayBlocks, connected?.unansweredBlocks], [true, false])
    assert.deepEqual(await busy(), expected['all-day-opaque'])
    const choose = (body: object, as = quays.agent) => house.call('PATCH', `/api/calendars/${connected?.id}`, { as, body })
    assert.equal((await choose({ allDayBlocks: false })).status, 204)
    assert.deepEqual(await busy(), [])
    assert.equal((await choose({ unansweredBlocks: true })).status, 204)
    assert.deepEqual(await busy(), expected.opaque)
    assert.equal((await choose({ blocks: false })).status, 400)
    const after_ = (await listed()).find(({ provider }) => provider === 'caldav')
    assert.deepEqual([after_?.allDayBlocks, after_?.unansweredBlocks, after_?.usesPlaces], [false, true, false])
  })

  test('an entry of the built-in calendar always blocks, over days too', async () => {
    const day = Date.UTC(2026, 10, 10, 9)
    const before_ = await busy()
    const [own] = await listed()
    assert.equal(own?.provider, 'built_in')
    const span = { start: day, end: day + 50 * HOUR }
    await house.store.db.within(quays.scope, (tx) => house.calendars.addEntry(tx, own?.id as CalendarId, { uid: 'a', summary: 'Formation', span }))
    assert.deepEqual(await busy(), [...written([span]), ...before_])
  })
})
