import type { Interval } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { sha256 } from '#platform/crypto/tokens.ts'
import { type GuardedFetch, guardedFetch } from '#platform/http/guarded-fetch.ts'
import type { BusyReader, ReadingRules } from '../busy-time.ts'
import { attempt, troubleOf } from '../caldav/dav.ts'
import type { CalendarPort, CalendarReading, CalendarTrouble } from '../calendar-port.ts'

const MAX_BYTES = 10_000_000
const TIMEOUT_MS = 15_000

export interface FeedSettings {
  /** `host:port` pairs of the operator that may be private and plain http. */
  readonly allow: readonly string[]
  readonly read: BusyReader
}

/** Calendars that are published at a secret address (RFC 5545 text): read, never written. */
export interface Feeds {
  open(feed: { readonly url: string; readonly rules: ReadingRules }): CalendarPort
}

/** The typed address of a feed; undefined when it is none. `webcal` is what calendars call it when it is to be subscribed to. */
export function feedUrl(typed: string): URL | undefined {
  const url = URL.parse(typed.trim().replace(/^webcals?:\/\//i, 'https://'))
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined
}

export function feeds({ allow, read }: FeedSettings): Feeds {
  // Who publishes a calendar may keep it elsewhere; no credentials travel but the address itself, to public servers only.
  const fetch = guardedFetch({ allow, maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS, mayRedirect: (from, to) => from.protocol === to.protocol })
  return { open: ({ url, rules }) => new FeedPort({ url, fetch, read, rules }) }
}

interface Source {
  readonly url: string
  readonly fetch: GuardedFetch
  readonly read: BusyReader
  readonly rules: ReadingRules
}

/** What tells that a feed is as it was: the server's validators (RFC 9110 §8.8), and what it said. */
interface Version {
  readonly etag: string | null
  readonly modified: string | null
  readonly hash: string
}

class FeedPort implements CalendarPort {
  readonly #source: Source
  /** As fetched for its version, so that a reading right after it asks nothing again. */
  #fetched: { readonly ics: string; readonly version: string } | undefined

  constructor(source: Source) {
    this.#source = source
  }

  async readVersion(last: string | null): Promise<Result<string | null, CalendarTrouble>> {
    const known = versionFrom(last)
    const answer = await this.#get(known)
    if (!answer.ok) return answer
    if (answer.value === 'unchanged') return ok(last)
    this.#fetched = answer.value
    // Few who publish a calendar send validators; what was said is the same all the same.
    return ok(known && versionFrom(answer.value.version)?.hash === known.hash ? last : answer.value.version)
  }

  async readBusy(window: Interval): Promise<Result<CalendarReading, CalendarTrouble>> {
    const fetched = this.#fetched ? ok(this.#fetched) : await this.#get(undefined)
    if (!fetched.ok) return fetched
    if (fetched.value === 'unchanged') return no('unavailable')
    const { read, rules } = this.#source
    const { ics, version } = fetched.value
    return ok({ ...(await read({ ics, window, rules })), version })
  }

  async #get(known: Version | undefined): Promise<Result<{ ics: string; version: string } | 'unchanged', CalendarTrouble>> {
    const { url, fetch } = this.#source
    const headers: Record<string, string> = { accept: 'text/calendar' }
    if (known?.etag) headers['if-none-match'] = known.etag
    else if (known?.modified) headers['if-modified-since'] = known.modified
    const answer = await attempt(async () => {
      const response = await fetch(url, { headers })
      return { response, ics: await response.text() }
    })
    if (!answer.ok) return answer
    const { response, ics } = answer.value
    if (response.status === 304 && known) return ok('unchanged')
    if (response.status !== 200) return no(response.status < 400 ? 'unavailable' : troubleOf(response.status))
    // A sign-in page or an error in 200 is not an empty calendar.
    if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(ics)) return no('not_a_calendar')
    const version: Version = { etag: response.headers.get('etag'), modified: response.headers.get('last-modified'), hash: sha256(Buffer.from(ics)).toString('base64url') }
    return ok({ ics, version: JSON.stringify(version) })
  }

  // Nothing is ever written to a feed: it never receives.
  async writeEvent(): Promise<Result<never, CalendarTrouble>> {
    return no('unauthorised')
  }
  async updateEvent(): Promise<Result<never, CalendarTrouble>> {
    return no('unauthorised')
  }
  async deleteEvent(): Promise<Result<never, CalendarTrouble>> {
    return no('unauthorised')
  }
  async readEvent(): Promise<Result<never, CalendarTrouble>> {
    return no('gone')
  }
  async placeOf(): Promise<Result<never, CalendarTrouble>> {
    return no('gone')
  }
}

/** Of our own making, so what does not read is none. */
function versionFrom(text: string | null): Version | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as Version)
  } catch {
    return undefined
  }
}
