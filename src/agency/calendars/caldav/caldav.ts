import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts'
import { DAY, type EpochMs, type Interval } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { FetchRefused, type GuardedFetch, guardedFetch } from '#platform/http/guarded-fetch.ts'
import { type AccountGate, accountGates } from '../account-gate.ts'
import type { BusyReader, BusyReading, BusyTime, ReadingRules, UnreadableEvent } from '../busy-time.ts'
import type { CalendarPort, CalendarReading, CalendarTrouble, EventPlace, HeldEvent, StoredEvent } from '../calendar-port.ts'
import { utcTime } from '../icalendar-text.ts'
import { isOlderVersion, isSameVersion, stateOf } from '../recurrence/event-version.ts'
import { accountUrl, type CaldavAccount, mayCarryCredentials, signedIn } from './credentials.ts'
import { attempt, calendarQuery, type DavResource, propfind, textOf, troubleOf } from './dav.ts'
import { type CaldavCalendar, findCalendars, isCalendar } from './discovery.ts'
import { addressOf, type ServiceLookup } from './service-records.ts'

export interface CaldavSettings {
  /** `host:port` pairs of the operator that may be private and plain http. */
  readonly allow: readonly string[]
  readonly read: BusyReader
  readonly clock: () => EpochMs
  readonly timeoutMs?: number
  /** Asked where the calendars of a mail address are; without it only the domain itself is. */
  readonly lookup?: ServiceLookup
}

export interface Caldav {
  /** Where looking for the calendars of a mail address begins. */
  addressOf(email: EmailAddress): Promise<URL>
  /** The calendars of an account that hold events; its `url` may be a mail address. */
  connect(account: CaldavAccount): Promise<Result<CaldavCalendar[], CalendarTrouble>>
  /** One of them, by the `url` that `connect` gave. */
  open(account: CaldavAccount, calendar: { readonly url: string; readonly rules: ReadingRules }): CalendarPort
}

const noRecords: ServiceLookup = { srv: async () => [], txt: async () => [] }

/** CalDAV (RFC 4791) as a calendar to read and write. */
export function caldav({ allow, read, clock, timeoutMs, lookup = noRecords }: CaldavSettings): Caldav {
  const gateOf = accountGates(clock)
  const fetch = guardedFetch({
    allow,
    mayRedirect: mayCarryCredentials,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
  return {
    addressOf: (email) => addressOf(email, lookup),
    connect: async (account) => {
      const email = parseEmailAddress(account.url)
      const home = email ? await addressOf(email, lookup) : accountUrl(account.url)
      if (!home) return no('refused_address')
      return findCalendars({ url: home, fetch: signedIn(fetch, { account, home }) })
    },
    open: (account, { url, rules }) => {
      const home = accountUrl(account.url) ?? new URL(url)
      const fetchAs = throughGate(signedIn(fetch, { account, home }), gateOf(account.username, home.host))
      return new CaldavPort({ url: collectionUrl(url), fetch: fetchAs, read, rules })
    },
  }
}

/** No call goes out while the server wants none; to whoever calls it is one that does not answer. */
const throughGate =
  (fetch: GuardedFetch, gate: AccountGate): GuardedFetch =>
  async (input, init) => {
    const sent = await gate.through(async () => {
      const answer = await fetch(input, init).catch((error: unknown) => {
        if (!(error instanceof FetchRefused)) gate.miss()
        throw error
      })
      gate.heed(answer)
      return ok(answer)
    })
    if (!sent.ok) throw new TypeError('the server wants to be left alone')
    return sent.value
  }

interface Connection {
  readonly url: URL
  readonly fetch: GuardedFetch
  readonly read: BusyReader
  readonly rules: ReadingRules
}

class CaldavPort implements CalendarPort {
  readonly #calendar: Connection

  constructor(connection: Connection) {
    this.#calendar = connection
  }

  async readVersion(): Promise<Result<string | null, CalendarTrouble>> {
    const answer = await propfind(this.#calendar, {
      depth: '0',
      props: ['d:resourcetype', 'c:supported-calendar-component-set', 'cs:getctag', 'd:sync-token'],
    })
    if (!answer.ok) return answer
    const [collection] = answer.value
    // A query on anything else is answered with an empty list, which would read as "free all day".
    if (!collection || !isCalendar(collection)) return no('not_a_calendar')
    return ok(textOf(collection.props.getctag) ?? textOf(collection.props.syncToken) ?? null)
  }

  async readBusy(window: Interval): Promise<Result<CalendarReading, CalendarTrouble>> {
    const version = await this.readVersion()
    if (!version.ok) return version
    // A day more on both sides: a server may take whole days and times without a zone for UTC.
    const range = { start: utcTime(window.start - DAY), end: utcTime(window.end + DAY) }
    const answer = await calendarQuery(this.#calendar, range)
    if (!answer.ok) return answer
    const objects = answer.value.map(calendarData).filter((data) => data !== 'none')
    if (objects.some((data) => data === undefined)) return no('unavailable')
    return ok({ ...(await this.#readObjects(objects, window)), version: version.value })
  }

  /** Ends at the first object that takes too long: others wait for the reader, and this calendar is not free anyway. */
  async #readObjects(objects: readonly (string | undefined)[], window: Interval): Promise<BusyReading> {
    const { read, rules } = this.#calendar
    const busy: BusyTime[] = []
    const unreadable: UnreadableEvent[] = []
    for (const ics of objects) {
      const reading = await read({ ics: ics ?? '', window, rules })
      busy.push(...reading.busy)
      unreadable.push(...reading.unreadable)
      if (reading.unreadable.some(({ reason }) => reason === 'over_budget')) break
    }
    return { busy, unreadable }
  }

  async readEvent(href: string): Promise<Result<HeldEvent, CalendarTrouble>> {
    const stored = await this.#readText(href)
    if (!stored.ok) return stored
    const { isCancelled, ...state } = stateOf(stored.value.ics, this.#calendar.rules.timeZone)
    return isCancelled ? no('gone') : ok({ href, etag: stored.value.etag, ...state })
  }

  /** By its name alone: whether it is there shows when it is read or deleted. */
  async placeOf(uid: string): Promise<Result<EventPlace, CalendarTrouble>> {
    return ok({ href: this.#hrefOf(uid), etag: null })
  }

  async #readText(href: string): Promise<Result<StoredEvent, CalendarTrouble>> {
    const answer = await this.#send(href, { method: 'GET' })
    if (!answer.ok) return answer
    const { status } = answer.value
    if (status !== 200) return no(status < 400 ? 'unavailable' : troubleOf(status))
    const ics = await answer.value.text()
    if (!/BEGIN:VCALENDAR/i.test(ics)) return no('unavailable')
    return ok({ href, etag: answer.value.headers.get('etag'), ics })
  }

  async writeEvent({ uid, ics }: { uid: string; ics: string }): Promise<Result<EventPlace, CalendarTrouble>> {
    const href = this.#hrefOf(uid)
    const written = await this.#put({ href, ics, condition: { 'if-none-match': '*' } })
    if (written.ok || written.reason !== 'conflict') return written
    // The place is ours alone. What stands there from an earlier attempt, whose answer was lost, gives way.
    const now = await this.#readText(href)
    // Written by another job of ours since it was refused.
    if (now.ok && isSameVersion(now.value.ics, ics)) return ok({ href, etag: now.value.etag })
    if (!now.ok || !isOlderVersion(now.value.ics, ics)) return written
    return this.updateEvent({ href, etag: now.value.etag, ics })
  }

  async updateEvent({ href, etag, ics }: StoredEvent): Promise<Result<EventPlace, CalendarTrouble>> {
    return this.#put({ href, ics, condition: etag === null ? {} : { 'if-match': strong(etag) } })
  }

  async deleteEvent({ href, etag }: EventPlace): Promise<Result<void, CalendarTrouble>> {
    const headers: Record<string, string> = etag === null ? {} : { 'if-match': strong(etag) }
    const answer = await this.#send(href, { method: 'DELETE', headers })
    if (answer.ok && [200, 204, 404, 410].includes(answer.value.status)) return ok(undefined)
    const trouble = answer.ok ? troubleOf(answer.value.status) : answer.reason
    if (trouble !== 'conflict' && trouble !== 'unavailable') return no(trouble)
    // Refused, or no answer: what counts is whether the event is still there.
    const now = await this.#readText(href)
    return !now.ok && now.reason === 'gone' ? ok(undefined) : no(trouble)
  }

  async #put(write: Write): Promise<Result<EventPlace, CalendarTrouble>> {
    const { href, ics, condition } = write
    const headers = { 'content-type': 'text/calendar; charset=utf-8', ...condition }
    const answer = await this.#send(href, { method: 'PUT', headers, body: ics })
    if (answer.ok && [200, 201, 204].includes(answer.value.status)) {
      const etag = answer.value.headers.get('etag')
      return etag === null ? this.#placeAfter(href) : ok({ href, etag })
    }
    // Any other 2xx is no success: Xandikos tells a bad object with 207. RFC 4791 §5.3.2.1 tells a taken UID with 403.
    const trouble = answer.ok ? await refusalOf(answer.value) : answer.reason
    if (trouble !== 'conflict' && trouble !== 'unavailable') return no(trouble)
    return this.#readBack(write, trouble)
  }

  /** After a refusal or no answer: done all the same when the event stands there as it was sent. */
  async #readBack(
    { href, ics, condition }: Write,
    trouble: CalendarTrouble,
  ): Promise<Result<EventPlace, CalendarTrouble>> {
    const now = await this.#readText(href)
    if (now.ok) return isSameVersion(now.value.ics, ics) ? ok({ href, etag: now.value.etag }) : no(trouble)
    return no(now.reason === 'gone' && 'if-match' in condition && trouble === 'conflict' ? 'gone' : trouble)
  }

  /** Where a server changes what it stores it gives no etag (RFC 4791 §5.3.4); ask for the one it has now. */
  async #placeAfter(href: string): Promise<Result<EventPlace, CalendarTrouble>> {
    const now = await this.#readText(href)
    return now.ok ? ok({ href, etag: now.value.etag }) : now
  }

  #hrefOf(uid: string): string {
    return new URL(`${encodeURIComponent(uid)}.ics`, this.#calendar.url).pathname
  }

  #send(href: string, init: RequestInit): Promise<Result<Response, CalendarTrouble>> {
    const { url, fetch } = this.#calendar
    // A write follows no redirect: the sign-in page at its end would answer 200.
    const redirect = init.method === 'GET' ? 'follow' : 'manual'
    return attempt(() => fetch(new URL(href, url), { ...init, redirect }))
  }
}

interface Write {
  readonly href: string
  readonly ics: string
  readonly condition: { 'if-match'?: string; 'if-none-match'?: string }
}

async function refusalOf(answer: Response): Promise<CalendarTrouble> {
  if (answer.status >= 200 && answer.status < 300) return 'conflict'
  if (answer.status === 403 && /no-uid-conflict/.test(await answer.text())) return 'conflict'
  return troubleOf(answer.status)
}

/** `undefined`: an object whose text is missing; `none`: the collection itself, which some servers list. */
function calendarData({ url, props }: DavResource): string | 'none' | undefined {
  const data = textOf(props.calendarData)
  if (data !== undefined) return data
  return url.pathname.endsWith('/') ? 'none' : undefined
}

// A proxy that compresses marks the tag as weak, and a weak one never matches (RFC 9110 §13.1.1).
const strong = (etag: string) => etag.replace(/^W\//, '')

function collectionUrl(url: string): URL {
  const parsed = new URL(url)
  if (!parsed.pathname.endsWith('/')) parsed.pathname += '/'
  return parsed
}
