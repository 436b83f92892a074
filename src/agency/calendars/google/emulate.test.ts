import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createEmulator, type Emulator } from 'emulate'
import { googleScopes } from '#agency/connections/bundles.ts'
import { DAY, HOUR, type Interval } from '#kernel/interval.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import { type GoogleLab, startGoogleLab } from '../../../../test/emulators/google/lab.ts'
import { defaultBusyRules } from '../busy-time.ts'
import { eventOf } from '../invitation.ts'
import type { AccountAccess, RemoteCalendars } from '../remote.ts'
import { googleCalendars } from './google.ts'

// The same cases against our double of Google and against `emulate`, which others wrote. It has no single event to read,
// no change, no id of ours, no sync token and no channel, so those stand on our double alone.

const MONDAY = Date.UTC(2026, 10, 23)
const week: Interval = { start: MONDAY, end: MONDAY + 7 * DAY }
const rules = { ...defaultBusyRules, timeZone: 'Europe/Paris', ownAddresses: [] }
const EMAIL = 'agent@agence.example'

interface House {
  readonly calendars: RemoteCalendars
  readonly access: AccountAccess
  /** An event of the owner's own, at this hour of Monday; by the API, as nobody sees the other house's store. */
  put(hour: number, change?: object): Promise<void>
}

let foreign: Emulator
let lab: GoogleLab
const houses: Record<'ours' | 'emulate', House | undefined> = { ours: undefined, emulate: undefined }

function houseAt(fetch: GuardedFetch, token: string): House {
  return {
    calendars: googleCalendars({ fetch, clock: Date.now }),
    access: { accountId: EMAIL, token: async () => ({ ok: true, value: token }), forget: () => undefined },
    put: async (hour, change = {}) => {
      const moment = (at: number) => ({ dateTime: new Date(at).toISOString() })
      const body = JSON.stringify({ summary: 'Notaire', start: moment(MONDAY + hour * HOUR), end: moment(MONDAY + (hour + 1) * HOUR), ...change })
      const answer = await fetch('https://www.googleapis.com/calendar/v3/calendars/primary/events', { method: 'POST', body, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } })
      assert.equal(answer.status, 200)
    },
  }
}

before(async () => {
  foreign = await createEmulator({ service: 'google', port: 0, seed: { google: { users: [{ email: EMAIL, name: 'Agent' }] }, tokens: { 'lab-token': { login: EMAIL, scopes: [] } } } })
  lab = await startGoogleLab()
  houses.ours = houseAt(lab.fetch, lab.tokenOf(lab.addPerson(EMAIL), Object.values(googleScopes)))
  houses.emulate = houseAt((input, init) => {
    const { pathname, search } = new URL(String(input))
    return fetch(foreign.url + pathname + search, init)
  }, 'lab-token')
})
after(async () => {
  await foreign?.close()
  await lab?.close()
})

const value = <T>(result: { ok: true; value: T } | { ok: false; reason: unknown }): T => {
  assert(result.ok, `expected a value, got ${result.ok ? '' : String(result.reason)}`)
  return result.value
}
const open = ({ calendars, access }: House, readsFreeBusy = false) => calendars.open(access, { remoteId: 'primary', readsFreeBusy, rules })
const hoursOf = (busy: readonly Interval[]) => busy.map(({ start }) => (start - MONDAY) / HOUR).toSorted((a, b) => a - b)
const visit = (uid: string) => ({ uid, ics: eventOf({ uid, sequence: 0, dtstamp: MONDAY, start: MONDAY + 15 * HOUR, end: MONDAY + 16 * HOUR, timeZone: 'Europe/Paris', type: 'viewing', locale: 'fr', contact: { lastName: 'Durand', firstName: 'Claire' } }) })

const cases: readonly (readonly [name: string, run: (house: House) => Promise<void>])[] = [
  ['the account has its own calendar, to read and to write', async ({ calendars, access }) => {
    const [own] = value(await calendars.list(access))
    assert.deepEqual([own?.isPrimary, own?.isWritable, own?.readsFreeBusy], [true, true, false])
  }],
  ['what stands in the calendar takes its time', async (house) => {
    await house.put(9)
    await house.put(11)
    assert.deepEqual(hoursOf(value(await open(house).readBusy(week)).busy), [9, 11])
  }],
  ['only when it is taken is told as well', async (house) => {
    assert.deepEqual(hoursOf(value(await open(house, true).readBusy(week)).busy), [9, 11])
  }],
  ['what lies outside of the window is not told', async (house) => {
    await house.put(24 * 20)
    assert.deepEqual(hoursOf(value(await open(house).readBusy(week)).busy), [9, 11])
  }],
  ['our event is written, takes its time, and is taken out', async (house) => {
    const place = value(await open(house).writeEvent(visit('foreign@mail.agence.example')))
    assert.deepEqual(hoursOf(value(await open(house).readBusy(week)).busy), [9, 11, 15])
    value(await open(house).deleteEvent({ ...place, etag: null }))
    assert.deepEqual(hoursOf(value(await open(house).readBusy(week)).busy), [9, 11])
  }],
]

for (const whose of ['ours', 'emulate'] as const) {
  for (const [name, run] of cases) test(`${name}, at ${whose === 'ours' ? 'our double of Google' : 'emulate’s Google'}`, () => run(houses[whose]!))
}

test('the cases that a foreign Google answers like ours are counted', (t) => {
  t.diagnostic(`${cases.length} cases of Google Calendar run against emulate as well`)
  assert.deepEqual(lab.violations, [])
})
