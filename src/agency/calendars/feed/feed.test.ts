import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { test } from 'node:test'
import { HOUR, type Interval } from '#kernel/interval.ts'
import type { CalendarPort } from '../calendar-port.ts'
import { defaultBusyRules, type ReadingRules } from '../busy-time.ts'
import { busyOf } from '../recurrence/busy-of.ts'
import { feeds, feedUrl } from './feed.ts'

const MONDAY = Date.UTC(2026, 10, 23)
const week: Interval = { start: MONDAY, end: MONDAY + 7 * 24 * HOUR }
const rules: ReadingRules = { ...defaultBusyRules, timeZone: 'Europe/Paris', ownAddresses: [] }

const feedText = (...hours: number[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...hours.flatMap((hour) => ['BEGIN:VEVENT', `UID:${hour}@agence.example`, 'SUMMARY:Dentiste', `DTSTART:20261124T${hour}0000Z`, `DTEND:20261124T${hour}3000Z`, 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n')

async function withFeed(answer: RequestListener, run: (open: () => CalendarPort, asked: IncomingMessage[]) => Promise<void>) {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const adapter = feeds({ allow: [host], read: async ({ ics, window, rules: how }) => busyOf(ics, { window, rules: how }) })
  try {
    await run(() => adapter.open({ url: `http://${host}/secret.ics`, rules }), asked)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('a feed is fetched once for its version and its times, and never its titles', () =>
  withFeed(
    (_, response) => void response.writeHead(200, { etag: '"1"' }).end(feedText(10, 14)),
    async (open, asked) => {
      const port = open()
      const version = await port.readVersion(null)
      const reading = await port.readBusy(week)
      assert(version.ok && reading.ok)
      assert.deepEqual(reading.value.busy.map(({ uid, start }) => [uid, start]), [['10@agence.example', MONDAY + 34 * HOUR], ['14@agence.example', MONDAY + 38 * HOUR]])
      assert.equal(reading.value.version, version.value)
      assert.doesNotMatch(JSON.stringify(reading), /Dentiste/)
      assert.equal(asked.length, 1)
    },
  ))

test('a feed that has not changed is said so by its validators, and without any by what it says', async () => {
  for (const headers of [{ etag: '"a"' }, { 'last-modified': 'Mon, 23 Nov 2026 08:00:00 GMT' }, {}] as Record<string, string>[]) {
    let text = feedText(10)
    let tag = ''
    await withFeed(
      (request, response) => {
        const isKnown = request.headers['if-none-match'] === `"a${tag}"` || (tag === '' && request.headers['if-modified-since'] === headers['last-modified'] && headers['last-modified'] !== undefined)
        if (isKnown) response.writeHead(304).end()
        else response.writeHead(200, headers.etag ? { etag: `"a${tag}"` } : headers).end(text)
      },
      async (open) => {
        const first = await open().readVersion(null)
        assert(first.ok)
        assert.deepEqual(await open().readVersion(first.value), first)
        text = feedText(10, 14)
        tag = '2'
        const changed = await open().readVersion(first.value)
        assert(changed.ok && changed.value !== first.value)
      },
    )
  }
})

test('what is no calendar, is not there or never ends is never an empty feed', async () => {
  const answers: [RequestListener, string][] = [
    [(_, response) => void response.writeHead(200).end('<html>Connexion'), 'not_a_calendar'],
    [(_, response) => void response.writeHead(200).end(''), 'not_a_calendar'],
    [(_, response) => void response.writeHead(404).end(), 'gone'],
    [(_, response) => void response.writeHead(403).end(), 'unauthorised'],
    [(_, response) => void response.writeHead(304).end(), 'unavailable'],
    [(_, response) => void response.writeHead(500).end(), 'unavailable'],
    [(_, response) => void response.writeHead(200).end(feedText(10).padEnd(10_000_001, ' ')), 'unavailable'],
  ]
  for (const [answer, reason] of answers) await withFeed(answer, async (open) => assert.deepEqual(await open().readBusy(week), { ok: false, reason }))
})

test('a feed is only read', () =>
  withFeed(
    () => undefined,
    async (open, asked) => {
      const port = open()
      const event = { uid: 'a@agence.example', ics: feedText(10) }
      assert.equal((await port.writeEvent(event)).ok, false)
      assert.equal((await port.updateEvent({ ...event, href: '/', etag: null })).ok, false)
      assert.equal((await port.deleteEvent({ href: '/', etag: null })).ok, false)
      assert.equal(asked.length, 0)
    },
  ))

test('an address to subscribe to is one of the web', () => {
  assert.equal(feedUrl(' webcal://agenda.example/a.ics ')?.href, 'https://agenda.example/a.ics')
  assert.equal(feedUrl('https://agenda.example/a.ics')?.href, 'https://agenda.example/a.ics')
  for (const typed of ['', 'agenda', 'file:///etc/passwd', 'ftp://agenda.example/a.ics']) assert.equal(feedUrl(typed), undefined)
})
