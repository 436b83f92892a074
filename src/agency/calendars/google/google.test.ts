import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { googleScopes } from '#agency/connections/bundles.ts'
import { DAY, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import { type GoogleLab, type Person, startGoogleLab } from '../../../../test/emulators/google/lab.ts'
import type { EventBody } from '../../../../test/emulators/google/wire.ts'
import { type ContractCalendar, contractCases, failingCases, type ForeignKind, type Grant, type Mutant, mutants } from '../../../../test/support/calendar-contract.ts'
import { defaultBusyRules, type ReadingRules } from '../busy-time.ts'
import { eventOf } from '../invitation.ts'
import type { AccountAccess, RemoteCalendars } from '../remote.ts'
import { eventIdOf, uidOf } from './event-json.ts'
import { googleCalendars } from './google.ts'

const MONDAY = Date.UTC(2026, 10, 23)
const week: Interval = { start: MONDAY, end: MONDAY + 7 * DAY }
const rules: ReadingRules = { ...defaultBusyRules, timeZone: 'Europe/Paris', ownAddresses: ['agent@agence.example'] }
const CANARY = 'Canari chez le notaire'
const ALL = Object.values(googleScopes)

const value = <T>(result: { ok: true; value: T } | { ok: false; reason: unknown }): T => {
  assert(result.ok, `expected a value, got ${result.ok ? '' : String(result.reason)}`)
  return result.value
}
const moment = (at: number) => ({ dateTime: new Date(at).toISOString(), timeZone: 'Europe/Paris' })
const taking = (start: number, change: EventBody = {}, length = HOUR): EventBody => ({
  summary: CANARY, description: CANARY, start: moment(start), end: moment(start + length), attendees: [{ email: 'canari@ailleurs.example', displayName: CANARY, responseStatus: 'accepted' }], ...change,
})
const answering = (responseStatus: string): EventBody => ({ attendees: [{ email: 'canari@ailleurs.example', displayName: CANARY, responseStatus: 'accepted' }, { self: true, email: 'agent@agence.example', responseStatus }] })
const visit = (uid: string, start = MONDAY + 9 * HOUR, sequence = 0) => ({
  uid, ics: eventOf({ uid, sequence, dtstamp: MONDAY, start, end: start + 30 * MINUTE, timeZone: 'Europe/Paris', type: 'viewing', locale: 'fr', alarmMinutes: 30, url: 'https://agence.example/r/1', location: '12 rue des Lilas, 75011 Paris', contact: { lastName: 'Durand', firstName: 'Claire' } }),
})

describe('a calendar at Google', () => {
  let lab: GoogleLab
  let person: Person
  let now = MONDAY
  const clock = () => now
  let forgotten = 0
  let people = 0
  const delivered: { url: string; headers: Record<string, string> }[] = []

  before(async () => {
    lab = await startGoogleLab({ clock, deliver: async (url, headers) => void delivered.push({ url, headers }) })
  })
  after(() => lab.close())
  beforeEach(() => {
    now = MONDAY
    forgotten = 0
    people += 1
    person = lab.addPerson(`agent${people}@agence.example`)
    lab.knobs.faults = undefined
    lab.calls.length = 0
    delivered.length = 0
  })

  function accessWith(scopes: readonly string[], holder = person): AccountAccess {
    let token: string | undefined
    return {
      accountId: holder.sub,
      token: async (needed) => {
        if (!needed.every((scope) => scopes.includes(scope))) return { ok: false, reason: 'missing_scope' }
        token ??= lab.tokenOf(holder, scopes)
        return { ok: true, value: token }
      },
      forget: () => {
        forgotten += 1
        token = undefined
      },
    }
  }
  const provider = (mutate: (fetch: GuardedFetch) => GuardedFetch = (fetch) => fetch): RemoteCalendars => googleCalendars({ clock, fetch: mutate(lab.fetch) })
  const open = (change: Partial<ReadingRules> = {}, access = accessWith(ALL)) => provider().open(access, { remoteId: 'primary', readsFreeBusy: false, rules: { ...rules, ...change } })

  test('an account lists the calendars it owns, and those of others only when their busy times may be asked', async () => {
    person.calendars.add('equipe@group.calendar.google.com', 'Équipe', { role: 'reader' })
    const listed = async (scopes: readonly string[]) => value(await provider().list(accessWith(scopes))).map(({ remoteId, isPrimary, isWritable, readsFreeBusy }) => [remoteId, isPrimary, isWritable, readsFreeBusy])
    const own = [person.email, true, true, false]
    assert.deepEqual(await listed([googleScopes.calendarList, googleScopes.ownedEvents]), [own])
    assert.deepEqual(await listed([googleScopes.calendarList, googleScopes.freeBusy]), [own, ['equipe@group.calendar.google.com', false, false, true]])
    assert.deepEqual(await listed([googleScopes.appCreated, googleScopes.freeBusy]), [['primary', true, false, true]], 'the discreet grant has no list')
  })

  test('every kind of Google event takes its owner as the page of busy times says', async () => {
    const at = (hour: number) => MONDAY + hour * HOUR
    const kinds: readonly (readonly [EventBody, boolean])[] = [
      [taking(at(8)), true],
      [taking(at(9), { transparency: 'transparent' }), false],
      [taking(at(10), { status: 'tentative' }), true],
      [taking(at(11), answering('declined')), false],
      [taking(at(12), answering('tentative')), true],
      [taking(at(13), answering('needsAction')), false],
      [taking(at(14), { eventType: 'outOfOffice' }), true],
      [taking(at(15), { eventType: 'workingLocation' }), false],
      [taking(at(16), { eventType: 'focusTime' }), true],
      [taking(at(17), { eventType: 'birthday' }), false],
      [taking(at(18), {}, 0), false],
      [taking(at(19), { recurringEventId: 'serie' }), true],
    ]
    for (const [body] of kinds) person.calendars.primary.put(body)
    const reading = value(await open().readBusy(week))
    assert.deepEqual(reading.unreadable, [])
    assert.deepEqual(reading.busy.map(({ start }) => (start - MONDAY) / HOUR), kinds.flatMap(([, isBusy], i) => (isBusy ? [8 + i] : [])))
    assert(value(await open({ unansweredBlocks: true }).readBusy(week)).busy.some(({ start }) => start === at(13)))
  })

  test('a whole day at Google is a day of the agent, also over the change of clocks, and blocks as he chooses', async () => {
    const october = Date.UTC(2026, 9, 25)
    person.calendars.primary.put({ summary: CANARY, start: { date: '2026-10-25' }, end: { date: '2026-10-26' } })
    const window = { start: october - 2 * DAY, end: october + 3 * DAY }
    const [day] = value(await open().readBusy(window)).busy
    assert.deepEqual([day?.start, day?.end], [Date.parse('2026-10-25T00:00:00+02:00'), Date.parse('2026-10-26T00:00:00+01:00')])
    assert.deepEqual(value(await open({ allDayBlocks: false }).readBusy(window)).busy, [])
  })

  test('titles, texts and people never leave Google, and places only when they count', async () => {
    person.calendars.primary.put(taking(MONDAY + 8 * HOUR, { location: '3 quai de Jemmapes, Paris', ...answering('accepted') }))
    const version = value(await open().readBusy(week)).version
    person.calendars.primary.put(taking(MONDAY + 10 * HOUR))
    await open().readVersion(version)
    const sent = () => lab.calls.map((call) => call.sent).join('\n')
    assert.doesNotMatch(sent(), /Canari|canari|ailleurs|Jemmapes|agence\.example/)
    const placed = value(await open({ usesPlaces: true }).readBusy(week))
    assert.equal(placed.busy[0]?.location, '3 quai de Jemmapes, Paris')
    assert.doesNotMatch(sent(), /Canari|canari|ailleurs/)
  })

  test('a calendar of many pages at Google is read to its last one', async () => {
    for (let i = 0; i < 23; i += 1) person.calendars.primary.put(taking(MONDAY + i * HOUR, {}, 10 * MINUTE))
    person.calendars.knobs.pageSize = 5
    const { busy, version } = value(await open().readBusy(week))
    assert.equal(busy.length, 23)
    assert.equal(value(await open().readVersion(version)), version)
  })

  test('an expired sync token tells nothing, and the next reading gives a good one', async () => {
    person.calendars.primary.put(taking(MONDAY + 8 * HOUR))
    const before = value(await open().readBusy(week)).version
    person.calendars.expireSyncTokens()
    assert.equal(value(await open().readVersion(before)), null)
    assert.equal(value(await open().readBusy(week)).busy.length, 1)
    person.calendars.acceptSyncTokens()
  })

  test('an id says its UID back, and a foreign id only itself', () => {
    for (const uid of ['a@b.example', '01993c1e-7b5c-7d3a-9c55-1d1a6b7f0e11@mail.agence.example']) {
      assert.match(eventIdOf(uid), /^[a-v0-9]{5,1024}$/)
      assert.equal(uidOf(eventIdOf(uid)), uid)
    }
    for (const id of ['7cukqor1c9hm6bb26somgb9k60q3ib9p6so6cb9h', '_60q30c1g60o30e1i60o4ac1g60rj8gpl88rj2c1h84s34h9g60s30c1g60o30c1g', 'abc123_20261125T140000Z']) assert.equal(uidOf(id), id)
  })

  test('our event says all there is, reminds once, invites nobody and has Google invite nobody', async () => {
    value(await open().writeEvent(visit('facts@mail.agence.example')))
    const [event] = person.calendars.primary.events()
    const { id, summary, location, start, visibility, transparency, reminders, attendees, source } = event!
    assert.deepEqual({ id, summary, location, visibility, transparency, attendees, source }, {
      id: eventIdOf('facts@mail.agence.example'), summary: 'Visite – Durand Claire', location: '12 rue des Lilas, 75011 Paris', visibility: 'default', transparency: 'opaque', attendees: undefined,
      source: { title: 'Visite – Durand Claire', url: 'https://agence.example/r/1' },
    })
    assert.deepEqual([Date.parse(start!.dateTime!), start!.timeZone], [MONDAY + 9 * HOUR, 'Europe/Paris'])
    assert.deepEqual(reminders, { useDefault: false, overrides: [{ method: 'popup', minutes: 30 }] })
    for (const { method, query } of lab.calls.filter(({ method: one }) => one !== 'GET')) assert.equal(query.get('sendUpdates'), 'none', method)
  })

  test('what the agent added to our event stays when we move it', async () => {
    const uid = 'colour@mail.agence.example'
    const port = open()
    value(await port.writeEvent(visit(uid)))
    person.calendars.primary.change(eventIdOf(uid), { attendees: [{ email: 'collegue@agence.example' }] })
    value(await port.writeEvent(visit(uid, MONDAY + 12 * HOUR, 1)))
    const [event] = person.calendars.primary.events()
    assert.deepEqual([event!.attendees?.length, Date.parse(event!.start!.dateTime!)], [1, MONDAY + 12 * HOUR])
  })

  test('a token that was ended early is replaced once, and a refused one is a grant that is gone', async () => {
    const access = accessWith(ALL)
    value(await open({}, access).readBusy(week))
    lab.endAccessTokens()
    value(await open({}, access).readBusy(week))
    assert.equal(forgotten, 1)
    lab.knobs.faults = () => ({ kind: 'status', status: 401 })
    assert.deepEqual(await open({}, access).readBusy(week), { ok: false, reason: 'unauthorised' })
  })

  test('a quota is waited for even when Google does not say how long, and a missing scope is asked of nobody', async () => {
    lab.knobs.faults = () => ({ kind: 'status', status: 403 })
    const from = provider()
    const port = from.open(accessWith(ALL), { remoteId: 'primary', readsFreeBusy: false, rules })
    assert.deepEqual(await port.readBusy(week), { ok: false, reason: 'unavailable' })
    lab.knobs.faults = undefined
    const calls = lab.calls.length
    assert.deepEqual(await port.readBusy(week), { ok: false, reason: 'unavailable' })
    assert.deepEqual(await open({}, accessWith([googleScopes.calendarList])).readBusy(week), { ok: false, reason: 'unauthorised' })
    assert.equal(lab.calls.length, calls)
    now += MINUTE
    value(await port.readBusy(week))
  })

  test('the discreet grant makes a calendar of its own, writes to it, and sees the others only as taken', async () => {
    const access = accessWith([googleScopes.appCreated, googleScopes.freeBusy])
    const made = value(await provider().create!(access, 'Rendez-vous'))
    const own = provider().open(access, { remoteId: made.remoteId, readsFreeBusy: false, rules })
    value(await own.writeEvent(visit('own@mail.agence.example')))
    assert.deepEqual(value(await own.readBusy(week)).busy.map(({ uid }) => uid), ['own@mail.agence.example'])
    person.calendars.primary.put(taking(MONDAY + 8 * HOUR))
    person.calendars.primary.put(taking(MONDAY + 8 * HOUR + 30 * MINUTE))
    const primary = provider().open(access, { remoteId: 'primary', readsFreeBusy: true, rules })
    const long = { start: MONDAY - DAY, end: MONDAY + 125 * DAY }
    assert.deepEqual(value(await primary.readBusy(long)).busy.map(({ start, end }) => [start, end]), [[MONDAY + 8 * HOUR, MONDAY + 9.5 * HOUR]])
    assert.deepEqual(await open({}, access).readBusy(week), { ok: false, reason: 'unauthorised' }, 'its events are not ours to read')
    assert.deepEqual(await provider().open(access, { remoteId: 'gone@group.calendar.google.com', readsFreeBusy: true, rules }).readBusy(week), { ok: false, reason: 'gone' })
    assert.doesNotMatch(lab.calls.map((call) => call.sent).join('\n'), /Canari/)
  })

  test('a channel brings word of a change with its secret until it is stopped', async () => {
    const access = accessWith(ALL)
    const channel = value(await provider().watch!(access, { remoteId: 'primary', url: 'https://agence.example/push/google', secret: 's3cret' }))
    assert.equal(channel.expiresAt, MONDAY + 7 * DAY)
    person.calendars.primary.put(taking(MONDAY + 8 * HOUR))
    assert.deepEqual(delivered.map(({ headers }) => [headers['x-goog-resource-state'], headers['x-goog-channel-token']]), [['sync', 's3cret'], ['exists', 's3cret']])
    value(await provider().stopWatching!(access, channel))
    value(await provider().stopWatching!(access, channel))
    person.calendars.primary.put(taking(MONDAY + 9 * HOUR))
    assert.equal(delivered.length, 2)
  })

  const foreign: Readonly<Record<ForeignKind, EventBody>> = {
    busy: {}, tentative: { status: 'tentative' }, free: { transparency: 'transparent' }, declined: answering('declined'), cancelled: { status: 'cancelled' }, all_day: {},
  }

  async function freshCalendar({ fetch, access: change = (access) => access }: Mutant = {}): Promise<ContractCalendar> {
    people += 1
    const own = lab.addPerson(`contract${people}@agence.example`)
    const { primary } = own.calendars
    const listOnly = [googleScopes.calendarList]
    const unasked = accessWith(listOnly, own)
    // The token of an access that believes to have everything: the agent took the calendars back in his account.
    const grants: Readonly<Record<Grant, AccountAccess>> = {
      whole: accessWith(ALL, own), unasked, narrowed: { ...accessWith(ALL, own), token: () => unasked.token(listOnly) },
    }
    now = MONDAY
    return {
      open: (grant = 'whole') => provider(fetch).open(change(grants[grant]), { remoteId: 'primary', readsFreeBusy: false, rules }),
      seed: async (kind, { start, end }) => {
        const day = (at: number) => ({ date: new Date(at).toISOString().slice(0, 10) })
        primary.put(kind === 'all_day' ? { summary: CANARY, start: day(start), end: day(end) } : taking(start, foreign[kind], end - start))
      },
      moveOurs: async (uid, { start, end }) => void primary.change(eventIdOf(uid), { start: moment(start), end: moment(end) }),
      removeOurs: async (uid) => primary.remove(eventIdOf(uid)),
      held: async (uid) => primary.events().filter(({ id }) => id === eventIdOf(uid)).length,
      fault: (plan) => {
        lab.knobs.faults = plan
      },
      pass: (ms) => {
        now += ms
      },
      calls: () => lab.calls.length,
    }
  }

  for (const { name, run } of contractCases) {
    test(`Google keeps the contract: ${name}`, async () => {
      await run(await freshCalendar())
      lab.knobs.faults = undefined
    })
  }

  const ownMutants: typeof mutants = {
    ...mutants,
    'gives each write another id': { fetch: (fetch) => (url, init) => fetch(url, typeof init?.body === 'string' && init.method === 'POST' ? { ...init, body: JSON.stringify({ ...JSON.parse(init.body), id: `x${Math.random().toString(32).slice(2)}aaaaa`.replace(/[^0-9a-v]/g, 'a') }) } : init) },
    'takes every sync token for unchanged': { fetch: (fetch) => (url, init) => (String(url).includes('syncToken') ? Promise.resolve(Response.json({ items: [] })) : fetch(url, init)) },
  }
  for (const [name, mutant] of Object.entries(ownMutants)) {
    test(`a Google adapter that ${name} is found out`, async () => {
      assert.notDeepEqual(await failingCases(() => freshCalendar(mutant)), [])
    })
  }

  test('the double was asked and answered in the vendor’s own types', () => assert.deepEqual(lab.violations, []))
})
