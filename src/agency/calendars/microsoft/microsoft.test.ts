import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, beforeEach, describe, test } from 'node:test'
import { DAY, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import { no, ok } from '#kernel/result.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import { type MicrosoftLab, type Person, startMicrosoftLab } from '../../../../test/emulators/microsoft/lab.ts'
import type { EventBody } from '../../../../test/emulators/microsoft/wire.ts'
import { type ContractCalendar, contractCases, failingCases, type ForeignKind, type Grant, type Mutant, mutants } from '../../../../test/support/calendar-contract.ts'
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
  after(() => lab.close())
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

  const provider = (mutate: (fetch: GuardedFetch) => GuardedFetch = (fetch) => fetch) => microsoftCalendars({ clock, fetch: mutate(lab.fetch) })
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

  test('an event that was deleted can be written again, though its first transaction is spent', async () => {
    const uid = 'again@mail.agence.example'
    const port = open()
    const place = value(await port.writeEvent({ uid, ics: visit(uid) }))
    value(await port.deleteEvent(place))
    value(await port.writeEvent({ uid, ics: visit(uid, { sequence: 1 }) }))
    assert.equal(ownCalendar().events.size, 1)
    assert.equal(value(await port.readBusy(week)).busy[0]?.uid, uid)
  })

  /** An empty calendar as the contract of all adapters wants it. */
  function contractCalendar({ fetch, access: change = (one) => one }: Mutant = {}): ContractCalendar {
    const from = provider(fetch)
    const { access_token: settingsOnly } = lab.identity.grant(person, ['MailboxSettings.ReadWrite'])
    const grants: Readonly<Record<Grant, AccountAccess>> = {
      whole: access,
      unasked: { ...access, token: async (needed) => (needed.includes('Calendars.ReadWrite') ? no('missing_scope') : ok(settingsOnly)) },
      narrowed: { ...access, token: async () => ok(settingsOnly) },
    }
    const calendar = person.calendars.add('Visites')
    const events = () => [...calendar.events.values()]
    const oursOf = (uid: string) => events().filter(({ transactionId }) => transactionId?.split('#')[0] === uid)
    const kinds: Record<ForeignKind, EventBody> = { busy: {}, tentative: { showAs: 'tentative' }, free: { showAs: 'free' }, declined: { responseStatus: { response: 'declined' } }, cancelled: { isCancelled: true }, all_day: { isAllDay: true } }
    return {
      open: (grant = 'whole') => from.open(change(grants[grant]), { remoteId: calendar.id, readsFreeBusy: false, rules }),
      seed: async (kind, { start, end }) => void person.calendars.make(calendar, taking(start, kinds[kind], end - start)),
      moveOurs: async (uid, { start, end }) => oursOf(uid).forEach((event) => void person.calendars.put(calendar, { ...event, start: utc(start), end: utc(end) }, 'updated')),
      removeOurs: async (uid) => oursOf(uid).forEach((event) => void person.calendars.remove(calendar, event.id)),
      held: async (uid) => oursOf(uid).length,
      fault: (plan) => {
        lab.knobs.faults = plan
      },
      pass: (ms) => {
        now += ms
      },
      calls: () => lab.calls.length,
    }
  }

  for (const { name, run } of contractCases) test(`by the contract of all calendars, ${name}`, () => run(contractCalendar()))

  for (const [name, mutant] of Object.entries(mutants)) {
    test(`a Microsoft adapter that ${name} breaks the contract`, async () => assert.notDeepEqual(await failingCases(async () => contractCalendar(mutant)), []))
  }

  test('an appointment that goes to another calendar of the same mailbox is made there, not taken for the one in the first', async () => {
    const uid = 'other@mail.agence.example'
    const other = person.calendars.add('Visites')
    value(await open().writeEvent({ uid, ics: visit(uid) }))
    value(await provider().open(access, { remoteId: other.id, readsFreeBusy: false, rules }).writeEvent({ uid, ics: visit(uid) }))
    assert.deepEqual([ownCalendar().events.size, other.events.size], [1, 1])
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
    assert.deepEqual(words, [{ subscriptionId: channel.id, clientState: 'fiction-secret', about: 'change' }])
    // Renewed while the first still holds: there is one again, and not two.
    const renewed = value(await watch())
    assert.deepEqual(active().map(({ id }) => id), [renewed.id])
    await lab.notifier.lifecycle(renewed.id, 'subscriptionRemoved')
    assert.deepEqual(words.slice(1), [{ subscriptionId: renewed.id, clientState: 'fiction-secret', about: 'end' }])
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

test('a notification says only whether to read, to subscribe anew or to authorise again', () => {
  const one = { subscriptionId: 's', clientState: 'c', changeType: 'updated', resource: 'Users/1/Events/2' }
  const read = (body: unknown) => readNotifications(body).map(({ clientState, about }) => [clientState, about])
  assert.deepEqual(read({ value: [one, { ...one, lifecycleEvent: 'missed' }, { ...one, lifecycleEvent: 'of a later year' }] }), [['c', 'change'], ['c', 'change'], ['c', 'change']])
  assert.deepEqual(read({ value: [{ ...one, lifecycleEvent: 'subscriptionRemoved' }, { ...one, lifecycleEvent: 'reauthorizationRequired' }] }), [['c', 'end'], ['c', 'authorisation']])
  for (const bad of [undefined, null, 'x', [], { value: 'x' }, { value: [{}] }]) assert.deepEqual(read(bad), [])
})
