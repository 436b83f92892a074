import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, beforeEach, describe, test } from 'node:test'
import { DAY, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import { guardedFetch } from '#platform/http/guarded-fetch.ts'
import { type MicrosoftLab, type Person, startMicrosoftLab } from '../../../../test/emulators/microsoft/lab.ts'
import type { EventBody } from '../../../../test/emulators/microsoft/wire.ts'
import { defaultBusyRules, type ReadingRules } from '../busy-time.ts'
import { type AgentEvent, eventOf, travelEventOf } from '../invitation.ts'
import type { AccountAccess } from '../remote.ts'
import { microsoftCalendars } from './microsoft.ts'
import { readNotifications } from './notifications.ts'

const MONDAY = Date.UTC(2026, 10, 23)
const week: Interval = { start: MONDAY, end: MONDAY + 7 * DAY }
const rules: ReadingRules = { ...defaultBusyRules, timeZone: 'Europe/Paris', ownAddresses: ['agent@agence.example'] }
const CANARY = 'Canari chez le notaire'

const value = <T>(result: { ok: true; value: T } | { ok: false; reason: unknown }): T => {
  assert(result.ok, `expected a value, got ${result.ok ? '' : result.reason}`)
  return result.value
}
const utc = (at: number) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' })
const taking = (start: number, change: EventBody = {}, length = HOUR): EventBody => ({ subject: CANARY, body: { contentType: 'text', content: CANARY }, start: utc(start), end: utc(start + length), ...change })

const visit = (uid: string, change: Partial<AgentEvent> = {}) =>
  eventOf({
    uid, sequence: 0, dtstamp: MONDAY, start: MONDAY + 9 * HOUR, end: MONDAY + 9 * HOUR + 30 * MINUTE, timeZone: 'Europe/Paris', type: 'viewing', locale: 'fr', alarmMinutes: 30,
    location: '12 rue des Lilas, 75011 Paris', contact: { lastName: 'Durand', firstName: 'Claire', phone: '06 39 98 01 23', email: 'claire@courriel.example' }, ...change,
  })

describe('a calendar at Microsoft', () => {
  let lab: MicrosoftLab
  let person: Person
  let now = MONDAY
  const clock = () => now
  let access: AccountAccess & { forgotten: number }
  let people = 0

  before(async () => {
    lab = await startMicrosoftLab({ clock })
  })
  after(() => lab.stop())
  beforeEach(() => {
    now = MONDAY
    people += 1
    person = lab.addPerson(`agent${people}@agence.example`)
    let token = lab.identity.grant(person, ['Calendars.ReadWrite']).access_token
    access = {
      accountId: person.oid, forgotten: 0,
      token: async () => ({ ok: true, value: token }),
      forget() {
        this.forgotten += 1
        token = lab.identity.grant(person, ['Calendars.ReadWrite']).access_token
      },
    }
    lab.knobs.faults = undefined
    lab.knobs.latencyMs = 0
    lab.calls.length = 0
  })

  const provider = () => {
    const fetch = guardedFetch({ allow: [lab.host], timeoutMs: 2_000 })
    return microsoftCalendars({ clock, fetch: (url, init) => fetch(String(url).replace('https://graph.microsoft.com', lab.origin), init) })
  }
  const ownCalendar = () => person.calendars.calendars[0]!
  const open = (change: Partial<ReadingRules> = {}, from = provider()) => from.open(access, { remoteId: ownCalendar().id, readsFreeBusy: false, rules: { ...rules, ...change } })

  test('its account lists its calendars, the own one first and those of others as not writable', async () => {
    const calendars = value(await provider().list(access))
    assert.deepEqual(calendars.map(({ name, isPrimary, isWritable }) => [name, isPrimary, isWritable]), [['Calendrier', true, true], ['Jours fériés', false, false]])
  })

  test('every kind of Outlook event takes its owner as the page of busy times says', async () => {
    const at = (hour: number) => MONDAY + hour * HOUR
    const { make } = person.calendars
    const kinds: readonly (readonly [EventBody, boolean])[] = [
      [taking(at(8)), true],
      [taking(at(9), { showAs: 'tentative' }), true],
      [taking(at(10), { showAs: 'oof' }), true],
      [taking(at(11), { showAs: 'free' }), false],
      [taking(at(12), { showAs: 'workingElsewhere' }), false],
      [taking(at(13), { isCancelled: true }), false],
      [taking(at(14), { responseStatus: { response: 'declined' } }), false],
      [taking(at(15), { responseStatus: { response: 'notResponded' }, showAs: 'tentative' }), false],
      [taking(at(16), { responseStatus: { response: 'tentativelyAccepted' }, showAs: 'tentative' }), true],
      [taking(at(17), { type: 'occurrence' }), true],
      [taking(at(18), {}, 0), false],
      [taking(at(19), { showAs: 'unknown' }), true],
    ]
    for (const [body] of kinds) make(ownCalendar(), body)
    const reading = value(await open().readBusy(week))
    assert.deepEqual(reading.unreadable, [])
    assert.deepEqual(reading.busy.map(({ start }) => (start - MONDAY) / HOUR), kinds.flatMap(([, isBusy], i) => (isBusy ? [8 + i] : [])))
    const unanswered = value(await open({ unansweredBlocks: true }).readBusy(week))
    assert.ok(unanswered.busy.some(({ start }) => start === at(15)))
  })

  test('a whole day is a day of the agent, also over the change of clocks, and blocks as he chooses', async () => {
    const october = Date.UTC(2026, 9, 25)
    person.calendars.make(ownCalendar(), taking(october, { isAllDay: true }, DAY))
    const window = { start: october - 2 * DAY, end: october + 3 * DAY }
    const [day] = value(await open().readBusy(window)).busy
    assert.deepEqual([day?.start, day?.end], [Date.parse('2026-10-25T00:00:00+02:00'), Date.parse('2026-10-26T00:00:00+01:00')])
    assert.deepEqual(value(await open({ allDayBlocks: false }).readBusy(window)).busy, [])
  })

  test('titles, texts and people never leave Microsoft, and places only when they count', async () => {
    person.calendars.make(ownCalendar(), taking(MONDAY + 8 * HOUR, { location: { displayName: '3 quai de Jemmapes, Paris' } }))
    assert.equal(JSON.stringify(value(await open().readBusy(week))).includes('Jemmapes'), false)
    const placed = value(await open({ usesPlaces: true }).readBusy(week))
    assert.equal(placed.busy[0]?.location, '3 quai de Jemmapes, Paris')
    assert.equal(JSON.stringify(placed).includes(CANARY), false)
    for (const { path, query } of lab.calls.filter(({ path: one }) => one.endsWith('calendarView'))) {
      const fields = query.get('$select')?.split(',') ?? assert.fail(`${path} asks for everything`)
      assert.deepEqual(fields.filter((field) => /subject|body|attendees|organizer/i.test(field)), [])
    }
  })

  test('a calendar of many pages is read to its last one', async () => {
    for (let i = 0; i < 1_100; i += 1) person.calendars.make(ownCalendar(), taking(MONDAY + (i % 160) * HOUR))
    assert.equal(value(await open().readBusy(week)).busy.length, 1_100)
  })

  test('an event whose times cannot be told keeps the calendar from being called free', async () => {
    const made = person.calendars.make(ownCalendar(), taking(MONDAY + 8 * HOUR))
    ownCalendar().events.set(made.id, { ...made, isAllDay: true, end: utc(MONDAY + 7 * HOUR) })
    assert.equal(value(await open().readBusy(week)).unreadable.length, 1)
  })

  test('its version is the same until something changes in it', async () => {
    const port = open()
    const first = value(await port.readVersion(null))
    assert.equal(value(await port.readVersion(first)), first)
    const made = person.calendars.make(ownCalendar(), taking(MONDAY + 8 * HOUR))
    const second = value(await port.readVersion(first))
    assert.notEqual(second, first)
    person.calendars.put(ownCalendar(), { ...made, showAs: 'free' }, 'updated')
    const third = value(await port.readVersion(second))
    assert.notEqual(third, second)
    ownCalendar().events.delete(made.id)
    assert.equal(value(await port.readVersion(third)), first)
  })

  test('what is not there is never free', async () => {
    const gone = provider().open(access, { remoteId: 'AAMkNowhere=', readsFreeBusy: false, rules })
    assert.deepEqual(await gone.readBusy(week), { ok: false, reason: 'gone' })
    lab.knobs.faults = () => ({ kind: 'drop' })
    assert.deepEqual(await open().readBusy(week), { ok: false, reason: 'unavailable' })
  })

  test('our event is written once, names nobody whom Exchange would write to, and is known again by its UID', async () => {
    const uid = 'one@mail.agence.example'
    const port = open()
    const written = value(await port.writeEvent({ uid, ics: visit(uid) }))
    assert.deepEqual(value(await port.writeEvent({ uid, ics: visit(uid) })), written)
    const [event, ...others] = [...ownCalendar().events.values()]
    assert.equal(others.length, 0)
    assert.deepEqual([event?.subject, event?.location?.displayName, event?.attendees, event?.reminderMinutesBeforeStart, event?.sensitivity], ['Visite – Durand Claire', '12 rue des Lilas, 75011 Paris', undefined, 30, 'normal'])
    assert.match(event?.body?.content ?? '', /06 39 98 01 23/)
    assert.deepEqual(value(await port.readBusy(week)).busy, [{ uid, start: MONDAY + 9 * HOUR, end: MONDAY + 9 * HOUR + 30 * MINUTE }])
    assert.deepEqual(value(await port.readEvent(written.href)), { ...written, uid, sequence: 0, span: { start: MONDAY + 9 * HOUR, end: MONDAY + 9 * HOUR + 30 * MINUTE } })
    assert.deepEqual(value(await port.placeOf(uid)), written)
  })

  test('ways to an appointment are private to whoever shares the calendar', async () => {
    const uid = 'way@mail.agence.example'
    const ics = travelEventOf({ uid, sequence: 0, dtstamp: MONDAY, start: MONDAY + 8 * HOUR, end: MONDAY + 9 * HOUR, timeZone: 'Europe/Paris', locale: 'fr' })
    value(await open().writeEvent({ uid, ics }))
    assert.equal([...ownCalendar().events.values()][0]?.sensitivity, 'private')
  })

  test('a later state replaces, an earlier one is a conflict, and so is one that was moved by hand', async () => {
    const uid = 'moved@mail.agence.example'
    const port = open()
    value(await port.writeEvent({ uid, ics: visit(uid) }))
    const moved = visit(uid, { sequence: 2, start: MONDAY + 11 * HOUR, end: MONDAY + 12 * HOUR })
    const second = value(await port.writeEvent({ uid, ics: moved }))
    assert.equal(value(await port.readEvent(second.href)).span?.start, MONDAY + 11 * HOUR)
    assert.deepEqual(await port.writeEvent({ uid, ics: visit(uid) }), { ok: false, reason: 'conflict' })
    const held = [...ownCalendar().events.values()][0]!
    person.calendars.put(ownCalendar(), { ...held, start: utc(MONDAY + 15 * HOUR), end: utc(MONDAY + 16 * HOUR) }, 'updated')
    assert.deepEqual(await port.writeEvent({ uid, ics: moved }), { ok: false, reason: 'conflict' })
    assert.equal(ownCalendar().events.size, 1)
  })

  test('a change with an old tag changes nothing', async () => {
    const uid = 'tag@mail.agence.example'
    const port = open()
    const place = value(await port.writeEvent({ uid, ics: visit(uid) }))
    const held = [...ownCalendar().events.values()][0]!
    person.calendars.put(ownCalendar(), { ...held, subject: 'Noté à la main' }, 'updated')
    const ics = visit(uid, { sequence: 1, start: MONDAY + 12 * HOUR, end: MONDAY + 13 * HOUR })
    assert.deepEqual(await port.updateEvent({ ...place, ics }), { ok: false, reason: 'conflict' })
    assert.equal([...ownCalendar().events.values()][0]?.subject, 'Noté à la main')
  })

  test('an event is taken out once, and it is well when it is gone', async () => {
    const uid = 'gone@mail.agence.example'
    const port = open()
    const place = value(await port.writeEvent({ uid, ics: visit(uid) }))
    value(await port.deleteEvent({ ...place, etag: null }))
    value(await port.deleteEvent(place))
    assert.deepEqual(await port.readEvent(place.href), { ok: false, reason: 'gone' })
    assert.deepEqual(await port.placeOf(uid), { ok: false, reason: 'gone' })
  })

  test('an event that was deleted can be written again, though its first transaction is spent', async () => {
    const uid = 'again@mail.agence.example'
    const port = open()
    const place = value(await port.writeEvent({ uid, ics: visit(uid) }))
    value(await port.deleteEvent(place))
    value(await port.writeEvent({ uid, ics: visit(uid, { sequence: 1 }) }))
    assert.equal(ownCalendar().events.size, 1)
    assert.equal(value(await port.readBusy(week)).busy[0]?.uid, uid)
  })

  test('whatever is lost on the way of a write, there is one event in the end', async () => {
    const faults = [{ kind: 'drop' }, { kind: 'lost_answer' }, { kind: 'twice' }, { kind: 'status', status: 503 }] as const
    for (const [i, fault] of faults.entries()) {
      for (const failing of [1, 2, 3]) {
        const uid = `lost-${i}-${failing}@mail.agence.example`
        const port = open({}, provider())
        const write = async (sequence: number, start: number) => {
          let calls = 0
          lab.knobs.faults = () => {
            calls += 1
            return calls === failing ? fault : undefined
          }
          const ics = visit(uid, { sequence, start, end: start + HOUR })
          const first = await port.writeEvent({ uid, ics })
          lab.knobs.faults = undefined
          now += MINUTE
          value(first.ok ? first : await port.writeEvent({ uid, ics }))
        }
        await write(0, MONDAY + 9 * HOUR)
        await write(1, MONDAY + 10 * HOUR)
        const ours = value(await port.readBusy(week)).busy.filter((one) => one.uid === uid)
        assert.deepEqual(ours.map(({ start }) => start), [MONDAY + 10 * HOUR], uid)
        value(await port.deleteEvent(value(await port.placeOf(uid))))
      }
    }
    assert.equal(ownCalendar().events.size, 0)
  })

  test('a mailbox that wants to be left alone is left alone for as long as it said', async () => {
    const port = open()
    lab.knobs.faults = () => ({ kind: 'status', status: 429, retryAfterSeconds: 30 })
    assert.deepEqual(await port.readVersion(null), { ok: false, reason: 'unavailable' })
    lab.knobs.faults = undefined
    now += 29_000
    assert.deepEqual(await port.readVersion(null), { ok: false, reason: 'unavailable' })
    assert.equal(lab.calls.length, 1)
    now += 1_000
    value(await port.readVersion(null))
  })

  test('no more than four calls at a time go to one mailbox', async () => {
    const from = provider()
    lab.knobs.latencyMs = 20
    lab.knobs.mostAtOnce = 0
    const readings = await Promise.all(Array.from({ length: 12 }, () => open({}, from).readVersion(null)))
    assert.ok(readings.every(({ ok }) => ok))
    assert.equal(lab.knobs.mostAtOnce, 4)
  })

  test('a token that was ended before its time is asked for anew once; a grant that is gone is said', async () => {
    lab.knobs.faults = () => (access.forgotten === 0 ? { kind: 'status', status: 401 } : undefined)
    value(await open().readVersion(null))
    assert.equal(access.forgotten, 1)
    lab.knobs.faults = () => ({ kind: 'status', status: 401 })
    assert.deepEqual(await open().readVersion(null), { ok: false, reason: 'unauthorised' })
    lab.knobs.faults = undefined
    for (const reason of ['revoked', 'missing_scope'] as const) {
      access = { ...access, token: async () => ({ ok: false, reason }) }
      assert.deepEqual(await open().readVersion(null), { ok: false, reason: 'unauthorised' })
    }
  })

  test('a next page at another address gets no token', async () => {
    const fetch = async () => Response.json({ value: [], '@odata.nextLink': 'https://elsewhere.example/v1.0/me/calendars' })
    assert.deepEqual(await microsoftCalendars({ clock, fetch }).list(access), { ok: false, reason: 'refused_address' })
    const half = async () => new Response('{"value":[')
    assert.deepEqual(await microsoftCalendars({ clock, fetch: half }).list(access), { ok: false, reason: 'unavailable' })
  })

  test('it is told of changes at an address that proves itself, and again after the subscription ran out or was taken away', async () => {
    const words: unknown[] = []
    let isProving = true
    const server = createServer((request, reply) => {
      const token = new URL(request.url ?? '/', 'http://own').searchParams.get('validationToken')
      if (token !== null) return reply.writeHead(isProving ? 200 : 404, { 'content-type': 'text/plain' }).end(token)
      void text(request).then((body) => {
        words.push(...readNotifications(JSON.parse(body)))
        reply.writeHead(202).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`
    const watch = () => provider().watch!(access, { remoteId: ownCalendar().id, url, secret: 'fiction-secret' })
    const active = () => lab.notifier.active().filter(({ resource }) => resource?.includes(ownCalendar().id))
    isProving = false
    assert.equal((await watch()).ok, false)
    isProving = true
    const channel = value(await watch())
    assert.ok(channel.expiresAt > now + 6 * DAY && channel.expiresAt < now + 7 * DAY)
    person.calendars.make(ownCalendar(), taking(MONDAY + 8 * HOUR))
    await lab.settled()
    assert.deepEqual(words, [{ subscriptionId: channel.id, clientState: 'fiction-secret', isEnding: false }])
    // Renewed while the first still holds: there is one again, and not two.
    const renewed = value(await watch())
    assert.deepEqual(active().map(({ id }) => id), [renewed.id])
    await lab.notifier.lifecycle(renewed.id, 'subscriptionRemoved')
    assert.deepEqual(words.slice(1), [{ subscriptionId: renewed.id, clientState: 'fiction-secret', isEnding: true }])
    const third = value(await watch())
    value(await provider().stopWatching!(access, third))
    value(await provider().stopWatching!(access, third))
    assert.deepEqual([active(), lab.notifier.refused], [[], []])
    server.close()
  })

  test('nothing that was asked or answered broke the types of the vendor', () => {
    assert.deepEqual(lab.violations, [])
  })
})

test('a notification says only whether to read or to subscribe anew', () => {
  const one = { subscriptionId: 's', clientState: 'c', changeType: 'updated', resource: 'Users/1/Events/2' }
  const read = (body: unknown) => readNotifications(body).map(({ clientState, isEnding }) => [clientState, isEnding])
  assert.deepEqual(read({ value: [one, { ...one, lifecycleEvent: 'missed' }] }), [['c', false], ['c', false]])
  assert.deepEqual(read({ value: [{ ...one, lifecycleEvent: 'subscriptionRemoved' }, { ...one, lifecycleEvent: 'reauthorizationRequired' }] }), [['c', true], ['c', true]])
  for (const bad of [undefined, null, 'x', [], { value: 'x' }, { value: [{}] }]) assert.deepEqual(read(bad), [])
})
