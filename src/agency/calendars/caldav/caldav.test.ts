import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { DAY, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import { basicAuthorization, type CaldavServer } from '../../../../test/support/caldav-server.ts'
import { radicaleIsMissing, startRadicale } from '../../../../test/support/radicale.ts'
import { startXandikos, xandikosIsMissing } from '../../../../test/support/xandikos.ts'
import { type BusyReader, defaultBusyRules, type ReadingRules } from '../busy-time.ts'
import type { CalendarPort } from '../calendar-port.ts'
import { type AgentEvent, eventOf } from '../invitation.ts'
import { type ReaderPool, readerPool } from '../recurrence/pool.ts'
import { type Caldav, caldav } from './caldav.ts'

const MONDAY = Date.UTC(2026, 10, 23)
const week: Interval = { start: MONDAY, end: MONDAY + 7 * DAY }
const rules: ReadingRules = { ...defaultBusyRules, timeZone: 'Europe/Paris', ownAddresses: ['agent@agence.example'] }

const visit = (uid: string, change: Partial<AgentEvent> = {}) =>
  eventOf({
    uid,
    sequence: 0,
    dtstamp: MONDAY,
    start: MONDAY + 9 * HOUR,
    end: MONDAY + 9 * HOUR + 30 * MINUTE,
    timeZone: 'Europe/Paris',
    type: 'viewing',
    locale: 'fr',
    contact: { lastName: 'Durand', firstName: 'Claire', phone: '06 39 98 01 23', email: 'claire@courriel.example' },
    ...change,
  })

const value = <T>(result: { ok: true; value: T } | { ok: false; reason: unknown }): T => {
  assert(result.ok, `expected a value, got ${result.ok ? '' : result.reason}`)
  return result.value
}

/** Servers that are not ours; every case is asked of each. */
const servers = [
  { name: 'Radicale', skip: radicaleIsMissing, start: startRadicale, path: '/agent/visites/', shown: 'agent/visites', asksForPassword: true },
  { name: 'Xandikos', skip: xandikosIsMissing, start: startXandikos, path: '/agent/calendars/visites/', shown: 'visites', asksForPassword: false },
]

for (const { name, skip, start, path, shown, asksForPassword } of servers) describe(`a calendar on ${name}`, { skip }, () => {
  let server: CaldavServer
  let pool: ReaderPool
  let provider: Caldav
  let port: CalendarPort

  const at = (file: string) => `${server.url}${path}${file}`
  const headers = () => ({ authorization: basicAuthorization(server), 'content-type': 'text/calendar' })
  async function putByHand(file: string, ics: string) {
    assert.equal((await fetch(at(file), { method: 'PUT', headers: headers(), body: ics })).status, 201)
  }

  const account = (change: Partial<CaldavServer> = {}) => ({
    url: server.url,
    username: server.username,
    password: server.password,
    ...change,
  })
  before(async () => {
    server = await start()
    pool = readerPool({ budgetMs: 10_000 })
    provider = caldav({ allow: [server.host], read: pool.read, clock: Date.now, timeoutMs: 10_000 })
    const url = await server.makeCalendar('visites')
    port = provider.open(account(), { url, rules })
  })
  after(async () => {
    await pool?.close()
    await server?.stop()
  })

  test(`an account shows its calendars, and one calendar shows itself, ${name}`, async () => {
    const url = `${server.url}${path}`
    assert.deepEqual(value(await provider.connect(account())), [{ url, name: shown, isWritable: true }])
    assert.deepEqual(value(await provider.connect(account({ url }))), [
      { url, name: shown, isWritable: true },
    ])
  })

  test(`a wrong password is told apart from a server that does not answer, ${name}`, async () => {
    const wrong = account({ password: 'something else' })
    if (asksForPassword) {
      assert.deepEqual(await provider.connect(wrong), { ok: false, reason: 'unauthorised' })
      const locked = provider.open(wrong, { url: `${server.url}${path}`, rules })
      assert.deepEqual(await locked.readBusy(week), { ok: false, reason: 'unauthorised' })
    }
    const nobody = provider.open(account({ url: 'https://127.0.0.1:9' }), { url: 'https://127.0.0.1:9/x/', rules })
    assert.deepEqual(await nobody.readBusy(week), { ok: false, reason: 'refused_address' })
  })

  test(`an address that is no calendar is never free, ${name}`, async () => {
    const home = provider.open(account(), { url: `${server.url}/agent/`, rules })
    assert.deepEqual(await home.readBusy(week), { ok: false, reason: 'not_a_calendar' })
    const nothing = provider.open(account(), { url: `${server.url}${path.replace('visites', 'absent')}`, rules })
    assert.deepEqual(await nothing.readBusy(week), { ok: false, reason: 'gone' })
  })

  test(`an event is written once, changed with its etag, and deleted, ${name}`, async () => {
    const uid = '019ab0de-0000-7000-8000-000000000001@mail.agence.example'
    const written = value(await port.writeEvent({ uid, ics: visit(uid) }))
    assert.equal(written.href, `${path}${encodeURIComponent(uid)}.ics`)
    assert.ok(written.etag)
    assert.deepEqual(value(await port.writeEvent({ uid, ics: visit(uid) })), written, 'the same again is the same')
    const moved = visit(uid, { sequence: 1, start: MONDAY + 10 * HOUR, end: MONDAY + 11 * HOUR })

    const updated = value(await port.updateEvent({ ...written, ics: moved }))
    assert.notEqual(updated.etag, written.etag)
    assert.deepEqual(value(await port.updateEvent({ ...written, ics: moved })), updated, 'a lost answer is found again')
    const other = visit(uid, { sequence: 2 })
    assert.deepEqual(await port.updateEvent({ ...written, ics: other }), { ok: false, reason: 'conflict' })
    assert.equal(value(await port.readEvent(written.href)).sequence, 1)
    assert.deepEqual(await port.writeEvent({ uid, ics: visit(uid) }), { ok: false, reason: 'conflict' }, 'it is older')

    assert.deepEqual(await port.deleteEvent(written), { ok: false, reason: 'conflict' }, 'the etag is stale')
    value(await port.deleteEvent(updated))
    value(await port.deleteEvent(updated))
    assert.deepEqual(await port.readEvent(written.href), { ok: false, reason: 'gone' })
    assert.deepEqual(await port.updateEvent({ ...updated, ics: moved }), { ok: false, reason: 'gone' })
  })

  test(`an event says when it takes place, moved by its agent too, and one that he cancelled is gone, ${name}`, async () => {
    const uid = 'followed@agence.example'
    const { href } = value(await port.writeEvent({ uid, ics: visit(uid) }))
    const held = async () => value(await port.readEvent(value(await port.placeOf(uid)).href))
    assert.deepEqual((await held()).span, { start: MONDAY + 9 * HOUR, end: MONDAY + 9 * HOUR + 30 * MINUTE })
    const change = (ics: string) => fetch(`${server.url}${href}`, { method: 'PUT', headers: headers(), body: ics })
    const moved = visit(uid, { sequence: 4 }).replace(/DTSTART[^\r]*(?=\r\nDTEND)/, 'DTSTART:20261124T160000Z').replace(/DTEND[^\r]*/, 'DTEND:20261124T163000Z')
    assert.equal((await change(moved)).ok, true)
    const { span, sequence } = await held()
    assert.deepEqual({ span, sequence }, { span: { start: MONDAY + 40 * HOUR, end: MONDAY + 40 * HOUR + 30 * MINUTE }, sequence: 4 })
    assert.equal((await change(moved.replace('STATUS:CONFIRMED', 'STATUS:CANCELLED'))).ok, true)
    assert.deepEqual(await port.readEvent(href), { ok: false, reason: 'gone' })
    value(await port.deleteEvent({ href, etag: null }))
  })

  test(`a UID that is kept under another name is a conflict, ${name}`, async () => {
    const uid = 'elsewhere@agence.example'
    await putByHand('other-name.ics', visit(uid))
    assert.deepEqual(await port.writeEvent({ uid, ics: visit(uid) }), { ok: false, reason: 'conflict' })
    await fetch(at('other-name.ics'), { method: 'DELETE', headers: headers() })
  })

  test(`busy times come from the window alone, repeated and moved ones included, without a title, ${name}`, async () => {
    await putByHand('weekly.ics', weekly)
    await putByHand('before.ics', visit('before@x.example', { start: MONDAY - DAY, end: MONDAY - DAY + HOUR }))
    const reading = value(await port.readBusy(week))
    assert.deepEqual(reading.unreadable, [])
    assert.deepEqual(
      reading.busy.toSorted((a, b) => a.start - b.start),
      [
        { start: MONDAY + 9 * HOUR, end: MONDAY + 10 * HOUR, uid: 'weekly@agence.example' },
        { start: MONDAY + DAY + 13 * HOUR, end: MONDAY + DAY + 14 * HOUR, uid: 'weekly@agence.example' },
      ],
    )
    assert.doesNotMatch(JSON.stringify(reading), /Permanence/)
  })

  test(`a large object arrives whole, ${name}`, async () => {
    const uid = 'large@agence.example'
    const written = value(await port.writeEvent({ uid, ics: visit(uid, { context: 'très long. '.repeat(20_000) }) }))
    const { busy, unreadable } = value(await port.readBusy(week))
    assert.ok(busy.some((time) => time.uid === uid))
    assert.deepEqual(unreadable, [])
    value(await port.deleteEvent(written))
  })

  test(`an address that leads into a private network is refused, ${name}`, async () => {
    const strict = caldav({ allow: [], read: pool.read, clock: Date.now })
    assert.deepEqual(await strict.connect(account()), { ok: false, reason: 'refused_address' })
    assert.deepEqual(await strict.connect(account({ url: 'https://[::ffff:7f00:1]/' })), {
      ok: false,
      reason: 'refused_address',
    })
    assert.deepEqual(await strict.connect(account({ url: 'http://' })), { ok: false, reason: 'refused_address' })
  })
})

const weekly = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//FR
BEGIN:VEVENT
UID:weekly@agence.example
DTSTAMP:20260901T000000Z
DTSTART;TZID=Europe/Paris:20260907T100000
DTEND;TZID=Europe/Paris:20260907T110000
RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE
EXDATE;TZID=Europe/Paris:20261125T100000
SUMMARY:Permanence
END:VEVENT
BEGIN:VEVENT
UID:weekly@agence.example
DTSTAMP:20260901T000000Z
RECURRENCE-ID;TZID=Europe/Paris:20261124T100000
DTSTART;TZID=Europe/Paris:20261124T140000
DTEND;TZID=Europe/Paris:20261124T150000
SUMMARY:Permanence
END:VEVENT
END:VCALENDAR
`

describe('a server that misbehaves', () => {
  const nothing: BusyReader = async () => ({ busy: [], unreadable: [] })
  const isCalendar = `<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>/cal/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/><c:calendar/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`
  const xml = { 'content-type': 'application/xml; charset=utf-8' }

  /** A calendar that answers a PROPFIND rightly and everything else with `answer`. */
  async function withServer(answer: RequestListener, run: (port: CalendarPort) => Promise<void>, read = nothing) {
    const server: Server = createServer((request, response) => {
      if (request.method === 'PROPFIND') response.writeHead(207, xml).end(isCalendar)
      else answer(request, response)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    const account = { url: `http://${host}`, username: 'a', password: 'b' }
    const provider = caldav({ allow: [host], read, clock: Date.now, timeoutMs: 300 })
    try {
      await run(provider.open(account, { url: `http://${host}/cal/`, rules }))
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }
  const members = (...responses: string[]) =>
    `<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${responses.join('')}</d:multistatus>`

  const answers: [string, RequestListener, string][] = [
    [
      'a sign-in page',
      (_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'not_a_calendar',
    ],
    ['an empty answer', (_, r) => void r.writeHead(200).end(), 'not_a_calendar'],
    ['XML cut short', (_, r) => void r.writeHead(207, xml).end('<d:multistatus xmlns:d="DAV:"><d:resp'), 'unavailable'],
    [
      'a member that failed',
      (_, r) =>
        void r
          .writeHead(207, xml)
          .end(
            members(
              '<d:response><d:href>/cal/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>',
              '<d:response><d:href>/cal/a.ics</d:href><d:propstat><d:prop><c:calendar-data>x</c:calendar-data></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>',
            ),
          ),
      'unavailable',
    ],
    [
      'an object without its text',
      (_, r) =>
        void r
          .writeHead(207, xml)
          .end(
            members(
              '<d:response><d:href>/cal/a.ics</d:href><d:propstat><d:prop><d:getetag>1</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>',
            ),
          ),
      'unavailable',
    ],
    ['a server error', (_, r) => void r.writeHead(500).end(), 'unavailable'],
    ['silence', () => {}, 'unavailable'],
    ['six megabytes', (_, r) => void r.writeHead(207, xml).end('x'.repeat(6_000_000)), 'unavailable'],
  ]
  for (const [what, answer, reason] of answers) {
    test(`${what} is never an empty calendar`, () =>
      withServer(answer, async (port) => assert.deepEqual(await port.readBusy(week), { ok: false, reason })))
  }

  test('a multistatus without members is an empty calendar', () =>
    withServer(
      (_, response) => void response.writeHead(207, xml).end(members()),
      async (port) =>
        assert.deepEqual(await port.readBusy(week), { ok: true, value: { busy: [], unreadable: [], version: null } }),
    ))

  test('an event whose confirmation was lost counts as written when it stands there', () =>
    withServer(
      (request, response) => {
        if (request.method === 'GET') response.writeHead(200, { etag: '"7"' }).end(visit('lost@x.example'))
      },
      async (port) => {
        const uid = 'lost@x.example'
        const place = { href: '/cal/lost%40x.example.ics', etag: '"7"' }
        assert.deepEqual(await port.writeEvent({ uid, ics: visit(uid) }), { ok: true, value: place })
        assert.deepEqual(await port.writeEvent({ uid, ics: visit(uid, { sequence: 3 }) }), {
          ok: false,
          reason: 'unavailable',
        })
      },
    ))

  test('reading ends at the first event that takes too long', () => {
    const member = (name: string) =>
      `<d:response><d:href>/cal/${name}.ics</d:href><d:propstat><d:prop><c:calendar-data>${name}</c:calendar-data></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
    const asked: string[] = []
    const slow: BusyReader = async ({ ics }) => {
      asked.push(ics)
      return { busy: [], unreadable: ics === 'slow' ? [{ uid: null, reason: 'over_budget' }] : [] }
    }
    return withServer(
      (_, response) => void response.writeHead(207, xml).end(members(member('first'), member('slow'), member('last'))),
      async (port) => {
        assert.deepEqual(value(await port.readBusy(week)).unreadable, [{ uid: null, reason: 'over_budget' }])
        assert.deepEqual(asked, ['first', 'slow'])
      },
      slow,
    )
  })

  test('a write that is led to a sign-in page is not done', () =>
    withServer(
      (request, response) => {
        if (request.url === '/sign-in') response.writeHead(200, { etag: '"page"' }).end('<html>')
        else response.writeHead(302, { location: '/sign-in' }).end()
      },
      async (port) => {
        assert.deepEqual(await port.writeEvent({ uid: 'a', ics: visit('a') }), { ok: false, reason: 'unavailable' })
        const place = { href: '/cal/a.ics', etag: '"1"' }
        assert.deepEqual(await port.deleteEvent(place), { ok: false, reason: 'unavailable' })
        assert.deepEqual(await port.readEvent(place.href), { ok: false, reason: 'unavailable' })
      },
    ))

  test('a write answered with 207 is no success', () =>
    withServer(
      (request, response) => {
        if (request.method === 'PUT') response.writeHead(207, xml).end(members())
        else response.writeHead(404).end()
      },
      async (port) =>
        assert.deepEqual(await port.writeEvent({ uid: 'a', ics: visit('a') }), { ok: false, reason: 'conflict' }),
    ))

  test('credentials do not follow a redirect to another host', async () => {
    let seen = false
    const stranger = createServer((_, response) => {
      seen = true
      response.end()
    })
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.2', done))
    const address = stranger.address()
    const port2 = typeof address === 'object' && address ? address.port : 0
    await withServer(
      (_, response) => void response.writeHead(307, { location: `http://127.0.0.2:${port2}/` }).end(),
      async (port) => assert.deepEqual(await port.readBusy(week), { ok: false, reason: 'refused_address' }),
    )
    stranger.close()
    assert.equal(seen, false)
  })
})
