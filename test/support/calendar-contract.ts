import assert from 'node:assert/strict'
import type { CalendarPort } from '#agency/calendars/calendar-port.ts'
import { eventOf } from '#agency/calendars/invitation.ts'
import type { AccountAccess } from '#agency/calendars/remote.ts'
import { DAY, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import { type Fault, type FaultPlan, randomFaults } from '../emulators/faults.ts'

/** `unasked`: it does not reach calendars, and we know. `narrowed`: only the provider knows that it does not any more. */
export type Grant = 'whole' | 'unasked' | 'narrowed'

/** One calendar of a provider's double, empty, with its owner's hand in it. */
export interface ContractCalendar {
  /** A port that knows nothing of those before it; with another grant than the whole one only where there are grants. */
  open(grant?: Grant): CalendarPort
  /** An event of the owner's own, made in the provider's own program. */
  seed(kind: ForeignKind, span: Interval): Promise<void>
  /** The owner moves our event. */
  moveOurs(uid: string, span: Interval): Promise<void>
  removeOurs(uid: string): Promise<void>
  /** How many events of this UID the provider holds. */
  held(uid: string): Promise<number>
  fault(plan: FaultPlan | undefined): void
  /** Of the adapter's clock. */
  pass(ms: number): void
  /** Calls that reached the provider so far. */
  calls(): number
  /** Of how many effects "many" are here: 30 unless told; fewer where each call takes its time. */
  readonly many?: number
}

export const foreignKinds = ['busy', 'tentative', 'free', 'declined', 'cancelled', 'all_day'] as const
export type ForeignKind = (typeof foreignKinds)[number]
const taking: readonly ForeignKind[] = ['busy', 'tentative', 'all_day']

const MONDAY = Date.UTC(2026, 10, 23)
const week: Interval = { start: MONDAY, end: MONDAY + 7 * DAY }
const at = (hour: number): Interval => ({ start: MONDAY + hour * HOUR, end: MONDAY + (hour + 1) * HOUR })

function ours(uid: string, sequence: number, span: Interval): { uid: string; ics: string } {
  const contact = { lastName: 'Durand', firstName: 'Claire', phone: '06 39 98 01 23', email: 'claire@courriel.example' }
  return { uid, ics: eventOf({ uid, sequence, dtstamp: MONDAY + sequence * MINUTE, ...span, timeZone: 'Europe/Paris', type: 'viewing', locale: 'fr', contact }) }
}

function value<T>(result: { ok: true; value: T } | { ok: false; reason: unknown }): T {
  assert(result.ok, `expected a value, got ${result.ok ? '' : String(result.reason)}`)
  return result.value
}

const startsOf = async (port: CalendarPort, uid?: string) =>
  value(await port.readBusy(week)).busy.filter((one) => uid === undefined || one.uid === uid).map(({ start }) => (start - MONDAY) / HOUR).toSorted((a, b) => a - b)

export interface ContractCase {
  readonly name: string
  /** It makes sense only where what the agent agreed to has names. */
  readonly isOfGrants?: boolean
  run(calendar: ContractCalendar): Promise<void>
}

/** What every calendar adapter keeps, whoever is behind it. */
export const contractCases: readonly ContractCase[] = [
  {
    name: 'foreign events take their owner or not, by their kind',
    async run(calendar) {
      for (const [i, kind] of foreignKinds.entries()) {
        const hour = 24 * i + 9
        await calendar.seed(kind, kind === 'all_day' ? { start: MONDAY + 24 * i * HOUR, end: MONDAY + 24 * (i + 1) * HOUR } : at(hour))
      }
      const days = (await startsOf(calendar.open())).map((hour) => Math.floor((hour + 1) / 24))
      assert.deepEqual(days, foreignKinds.flatMap((kind, i) => (taking.includes(kind) ? [i] : [])))
    },
  },
  {
    name: 'the version changes when the calendar does, and only then',
    async run(calendar) {
      const before = value(await calendar.open().readBusy(week)).version
      assert.equal(value(await calendar.open().readVersion(before)), before)
      await calendar.seed('busy', at(9))
      assert.notEqual(value(await calendar.open().readVersion(before)), before)
    },
  },
  {
    name: 'our event is written once however often, found by its UID, moved by a later state and not by an earlier one',
    async run(calendar) {
      const [uid, port] = ['once@mail.agence.example', calendar.open()]
      for (let i = 0; i < 3; i += 1) value(await port.writeEvent(ours(uid, 0, at(9))))
      value(await port.writeEvent(ours(uid, 1, at(11))))
      assert.deepEqual(await port.writeEvent(ours(uid, 0, at(9))), { ok: false, reason: 'conflict' })
      assert.deepEqual([await calendar.held(uid), await startsOf(port, uid)], [1, [11]])
      const { href } = value(await port.placeOf(uid))
      const held = value(await port.readEvent(href))
      assert.deepEqual([held.uid, held.sequence, held.span], [uid, 1, at(11)])
    },
  },
  {
    name: 'what its owner changed meanwhile is not overwritten with an old tag',
    async run(calendar) {
      const [uid, port] = ['tag@mail.agence.example', calendar.open()]
      const place = value(await port.writeEvent(ours(uid, 0, at(9))))
      await calendar.moveOurs(uid, at(15))
      assert.deepEqual(await port.updateEvent({ ...place, ics: ours(uid, 1, at(12)).ics }), { ok: false, reason: 'conflict' })
      assert.deepEqual(await startsOf(port, uid), [15])
    },
  },
  {
    name: 'an event that its owner deleted is gone, and may be written again',
    async run(calendar) {
      const [uid, port] = ['gone@mail.agence.example', calendar.open()]
      const place = value(await port.writeEvent(ours(uid, 0, at(9))))
      await calendar.removeOurs(uid)
      assert.deepEqual(await port.readEvent(place.href), { ok: false, reason: 'gone' })
      assert.equal((await port.placeOf(uid)).ok && (await calendar.held(uid)) > 0, false)
      value(await port.deleteEvent({ ...place, etag: null }))
      value(await port.writeEvent(ours(uid, 1, at(10))))
      assert.deepEqual([await calendar.held(uid), await startsOf(port, uid)], [1, [10]])
    },
  },
  {
    name: 'whatever is lost on the way, there is one event in the end, and none after it was taken out',
    async run(calendar) {
      const faults: readonly Fault[] = [{ kind: 'drop' }, { kind: 'lost_answer' }, { kind: 'twice' }, { kind: 'status', status: 503 }]
      for (const [i, fault] of faults.entries()) {
        for (const failing of [1, 2, 3]) {
          const uid = `lost-${i}-${failing}@mail.agence.example`
          const until = async (work: (port: CalendarPort) => Promise<{ ok: boolean }>) => {
            let calls = 0
            calendar.fault(() => {
              calls += 1
              return calls === failing ? fault : undefined
            })
            for (let tries = 0; tries < 5 && !(await work(calendar.open())).ok; tries += 1) calendar.pass(MINUTE)
            calendar.fault(undefined)
          }
          await until((port) => port.writeEvent(ours(uid, 0, at(9))))
          await until((port) => port.writeEvent(ours(uid, 1, at(10))))
          assert.deepEqual([await calendar.held(uid), await startsOf(calendar.open(), uid)], [1, [10]], uid)
          const { href } = value(await calendar.open().placeOf(uid))
          await until((port) => port.deleteEvent({ href, etag: null }))
          assert.equal(await calendar.held(uid), 0, uid)
        }
      }
    },
  },
  {
    name: 'of many effects of which three calls in ten go wrong, each appointment has its one event',
    async run(calendar) {
      const { many = 30 } = calendar
      const kept = Math.floor((many * 2) / 3)
      const uids = Array.from({ length: many }, (_, i) => `many-${i}@mail.agence.example`)
      const until = async (work: (port: CalendarPort) => Promise<{ ok: boolean }>) => {
        for (let tries = 0; !(await work(calendar.open())).ok; tries += 1) {
          assert(tries < 50, 'it never came to an end')
          calendar.pass(MINUTE)
        }
      }
      calendar.fault(randomFaults({ seed: 11, rate: 0.3 }))
      for (const [i, uid] of uids.entries()) await until((port) => port.writeEvent(ours(uid, 0, at(i))))
      for (const [i, uid] of uids.entries()) await until((port) => port.writeEvent(ours(uid, 1, at(i + 40))))
      for (const uid of uids.slice(kept)) {
        await until(async (port) => {
          const place = await port.placeOf(uid)
          return place.ok ? port.deleteEvent({ href: place.value.href, etag: null }) : { ok: place.reason === 'gone' }
        })
      }
      calendar.fault(undefined)
      const held = await Promise.all(uids.map((uid) => calendar.held(uid)))
      assert.deepEqual(held, uids.map((_, i) => (i < kept ? 1 : 0)))
      assert.deepEqual(await startsOf(calendar.open()), uids.slice(0, kept).map((_, i) => i + 40))
    },
  },
  {
    name: 'a provider that is away is not free time, and one that wants to be left alone is left alone as long as it said',
    async run(calendar) {
      calendar.fault(() => ({ kind: 'drop' }))
      assert.deepEqual(await calendar.open().readBusy(week), { ok: false, reason: 'unavailable' })
      calendar.fault(() => ({ kind: 'status', status: 429, retryAfterSeconds: 120 }))
      const port = calendar.open()
      assert.deepEqual(await port.readBusy(week), { ok: false, reason: 'unavailable' })
      const calls = calendar.calls()
      calendar.fault(undefined)
      calendar.pass(119_000)
      assert.deepEqual(await port.readBusy(week), { ok: false, reason: 'unavailable' })
      assert.equal(calendar.calls(), calls, 'it was called all the same')
      calendar.pass(1_000)
      value(await port.readBusy(week))
    },
  },
  {
    name: 'a provider that answers nobody is left alone for a while, and then asked again',
    async run(calendar) {
      calendar.fault(() => ({ kind: 'drop' }))
      const port = calendar.open()
      for (let tries = 0; tries < 6; tries += 1) assert.equal((await port.readBusy(week)).ok, false)
      const calls = calendar.calls()
      assert.equal((await port.readBusy(week)).ok, false)
      assert.equal(calendar.calls(), calls, 'it was called all the same')
      calendar.fault(undefined)
      calendar.pass(10_000)
      value(await port.readBusy(week))
    },
  },
  {
    name: 'a provider that no longer knows what it once said says nothing of now',
    async run(calendar) {
      await calendar.seed('busy', at(9))
      const { version } = value(await calendar.open().readBusy(week))
      assert.notEqual(version, null)
      calendar.fault(() => ({ kind: 'status', status: 410 }))
      const later = await calendar.open().readVersion(version)
      assert.equal(later.ok && later.value === version, false, 'an old reading was taken for the present')
      assert.equal((await calendar.open().readBusy(week)).ok, false, 'it was taken for an empty calendar')
      calendar.fault(undefined)
      assert.deepEqual(await startsOf(calendar.open()), [9])
    },
  },
  {
    name: 'what the agent did not agree to is asked of nobody, and what the provider therefore refuses is neither free time nor written',
    isOfGrants: true,
    async run(calendar) {
      const refused = { ok: false, reason: 'unauthorised' } as const
      const uid = 'grant@mail.agence.example'
      await calendar.seed('busy', at(9))
      const calls = calendar.calls()
      for (const grant of ['unasked', 'narrowed'] as const) {
        const port = calendar.open(grant)
        assert.deepEqual([await port.readBusy(week), await port.writeEvent(ours(uid, 0, at(10)))], [refused, refused], grant)
        if (grant === 'unasked') assert.equal(calendar.calls(), calls, 'it was asked all the same')
      }
      assert.equal(await calendar.held(uid), 0)
    },
  },
]

const without = (name: string, init: RequestInit | undefined): RequestInit => {
  const headers = new Headers(init?.headers)
  headers.delete(name)
  return { ...init, headers }
}

/** An adapter that forgot something, made by changing what it sends, hears or is given. */
export interface Mutant {
  readonly fetch?: (fetch: GuardedFetch) => GuardedFetch
  readonly access?: (access: AccountAccess) => AccountAccess
}

const taking200For = (refused: number): Mutant => ({
  fetch: (fetch) => async (url, init) => {
    const answer = await fetch(url, init)
    return answer.status === refused ? Response.json({ items: [], value: [] }) : answer
  },
})

/** Each has to turn a case red. */
export const mutants: Readonly<Record<string, Mutant>> = {
  'sends no tag': { fetch: (fetch) => (url, init) => fetch(url, without('if-match', init)) },
  'hears no Retry-After': {
    fetch: (fetch) => async (url, init) => {
      const answer = await fetch(url, init)
      const headers = new Headers(answer.headers)
      headers.delete('retry-after')
      const status = answer.status === 429 ? 500 : answer.status
      return new Response([204, 304].includes(status) ? null : await answer.text(), { status, headers })
    },
  },
  'takes a 410 for nothing new': taking200For(410),
  'asks for no scope': { access: (access) => ({ ...access, token: () => access.token([]) }) },
  'takes a missing scope for an empty calendar': taking200For(403),
}

/** The cases that fail for a calendar; each begins with an empty one. */
export async function failingCases(fresh: () => Promise<ContractCalendar>): Promise<string[]> {
  const failing: string[] = []
  for (const { name, run } of contractCases) {
    const calendar = await fresh()
    await run(calendar).catch(() => failing.push(name))
    calendar.fault(undefined)
  }
  return failing
}
