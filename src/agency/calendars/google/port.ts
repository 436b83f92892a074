import { googleScopes } from '#agency/connections/bundles.ts'
import { DAY, type Interval } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { BusyTime, ReadingRules, UnreadableEvent } from '../busy-time.ts'
import type { CalendarPort, CalendarReading, CalendarTrouble, EventPlace, HeldEvent, StoredEvent } from '../calendar-port.ts'
import { eventFacts, type OwnEventFacts } from '../event-facts.ts'
import { callGoogle, type GoogleAccount, type GoogleCall, type GoogleTrouble, settled } from './api.ts'
import { busyFields, busyTimeOf, eventBodyOf, eventIdOf, type GoogleEvent, HELD_FIELDS, sequenceOf, spanOf, uidOf } from './event-json.ts'

export interface GoogleCalendarSettings {
  /** "primary", an address, or what `calendars.insert` gave. */
  readonly calendarId: string
  readonly rules: ReadingRules
}

/** Each suffices for events of calendars that the account owns, or that we made (reference/events/list, "Authorization"). */
const EVENT_SCOPES = [googleScopes.ownedEvents, googleScopes.appCreated]
/** "The page size can never be larger than 2500 events." */
const PAGE = '2500'
const MAX_PAGES = 40
/** The same for a reading and for what has changed since: "All other query parameters should be the same as for the initial synchronization". */
const LISTING = { singleEvents: 'true', maxAttendees: '1', maxResults: PAGE }

/** A calendar of Google's that belongs to the account. */
export class GooglePort implements CalendarPort {
  readonly #account: GoogleAccount
  readonly #settings: GoogleCalendarSettings

  constructor(account: GoogleAccount, settings: GoogleCalendarSettings) {
    this.#account = account
    this.#settings = settings
  }

  /** Asked with the sync token of the last reading: an empty answer is the same calendar. An expired token tells nothing. */
  async readVersion(last: string | null): Promise<Result<string | null, CalendarTrouble>> {
    if (last === null) return ok(null)
    const answer = await this.#call({ query: { ...LISTING, syncToken: last, fields: 'nextPageToken,items(id)' } })
    if (!answer.ok) return answer.reason === 'expired' ? ok(null) : settled(answer)
    const { items, nextPageToken } = (answer.value ?? {}) as { items?: unknown; nextPageToken?: unknown }
    return ok((Array.isArray(items) && items.length > 0) || nextPageToken ? null : last)
  }

  async readBusy(window: Interval): Promise<Result<CalendarReading, CalendarTrouble>> {
    const { rules } = this.#settings
    const busy: BusyTime[] = []
    const unreadable: UnreadableEvent[] = []
    // A day more on both sides: whole days are the agent's, and Google's are the calendar's.
    const query = { ...LISTING, timeMin: rfc3339(window.start - DAY), timeMax: rfc3339(window.end + DAY), fields: busyFields(rules.usesPlaces === true) }
    let pageToken: string | undefined
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const answer = settled(await this.#call({ query: { ...query, ...(pageToken ? { pageToken } : {}) } }))
      if (!answer.ok) return answer
      const said = (answer.value ?? {}) as { items?: unknown; nextPageToken?: unknown; nextSyncToken?: unknown }
      // A calendar without events may leave the list out.
      for (const event of (Array.isArray(said.items) ? said.items : []) as GoogleEvent[]) {
        const time = busyTimeOf(event, rules)
        if (time === 'unreadable') unreadable.push({ uid: event.id ?? null, reason: 'malformed' })
        else if (time && time.start < window.end && time.end > window.start) busy.push(time)
      }
      if (typeof said.nextPageToken === 'string') pageToken = said.nextPageToken
      else return ok({ busy, unreadable, version: typeof said.nextSyncToken === 'string' ? said.nextSyncToken : null })
    }
    return no('unavailable')
  }

  async readEvent(href: string): Promise<Result<HeldEvent, CalendarTrouble>> {
    const event = await this.#read(href)
    if (!event.ok) return event
    // A deleted event can still be read for a while, as `cancelled` (reference/events#status).
    if (event.value.status === 'cancelled') return no('gone')
    return ok({ href, etag: event.value.etag ?? null, uid: uidOf(href), sequence: sequenceOf(event.value), span: spanOf(event.value, this.#settings.rules.timeZone) })
  }

  async writeEvent({ uid, ics }: { uid: string; ics: string }): Promise<Result<EventPlace, CalendarTrouble>> {
    const facts = eventFacts(ics)
    const answer = await this.#call({ method: 'POST', query: { sendUpdates: 'none', fields: 'id,etag' }, body: eventBodyOf(facts) })
    if (answer.ok) return placeIn(answer.value)
    if (answer.reason !== 'conflict' && answer.reason !== 'unavailable') return settled(answer)
    // "The requested identifier already exists", or no answer: what stands there decides.
    const href = eventIdOf(uid)
    const held = await this.#read(href)
    if (!held.ok) return no(held.reason === 'gone' ? 'unavailable' : held.reason)
    if (this.#isSame(held.value, facts)) return ok({ href, etag: held.value.etag ?? null })
    // An id is taken for ever: what was deleted under it comes back by being changed.
    const mayReplace = held.value.status === 'cancelled' || sequenceOf(held.value) < facts.sequence
    return mayReplace ? this.#patch({ href, etag: held.value.etag ?? null }, facts) : no('conflict')
  }

  updateEvent({ href, etag, ics }: StoredEvent): Promise<Result<EventPlace, CalendarTrouble>> {
    return this.#patch({ href, etag }, eventFacts(ics))
  }

  async deleteEvent({ href, etag }: EventPlace): Promise<Result<void, CalendarTrouble>> {
    const answer = await this.#call({ method: 'DELETE', path: [href], query: { sendUpdates: 'none' }, etag })
    if (answer.ok || answer.reason === 'gone' || answer.reason === 'deleted') return ok(undefined)
    if (answer.reason !== 'conflict' && answer.reason !== 'unavailable') return settled(answer) as Result<never, CalendarTrouble>
    // Refused, or no answer: what counts is whether the event is still there.
    const held = await this.readEvent(href)
    return !held.ok && held.reason === 'gone' ? ok(undefined) : no(answer.reason)
  }

  /** By its name alone: whether it is there shows when it is read or deleted. */
  async placeOf(uid: string): Promise<Result<EventPlace, CalendarTrouble>> {
    return ok({ href: eventIdOf(uid), etag: null })
  }

  /** Keeps what the agent added himself, a colour or a guest: only what we write is replaced. */
  async #patch({ href, etag }: EventPlace, facts: OwnEventFacts): Promise<Result<EventPlace, CalendarTrouble>> {
    const { id: _, ...body } = eventBodyOf(facts)
    const answer = await this.#call({ method: 'PATCH', path: [href], query: { sendUpdates: 'none', fields: 'id,etag' }, body, etag })
    if (answer.ok) return placeIn(answer.value)
    if (answer.reason !== 'conflict' && answer.reason !== 'unavailable') return settled(answer)
    const held = await this.#read(href)
    if (!held.ok) return no(held.reason)
    if (held.value.status === 'cancelled') return no('gone')
    return this.#isSame(held.value, facts) ? ok({ href, etag: held.value.etag ?? null }) : no(answer.reason)
  }

  #isSame(event: GoogleEvent, { sequence, span }: OwnEventFacts): boolean {
    const held = spanOf(event, this.#settings.rules.timeZone)
    return event.status !== 'cancelled' && sequenceOf(event) === sequence && held?.start === span.start && held.end === span.end
  }

  async #read(href: string): Promise<Result<GoogleEvent, CalendarTrouble>> {
    const answer = settled(await this.#call({ path: [href], query: { fields: HELD_FIELDS } }))
    return answer.ok ? ok((answer.value ?? {}) as GoogleEvent) : answer
  }

  #call({ path = [], ...call }: Omit<GoogleCall, 'path' | 'scopes'> & { path?: readonly string[] }): Promise<Result<unknown, GoogleTrouble>> {
    return callGoogle(this.#account, { ...call, path: ['calendars', this.#settings.calendarId, 'events', ...path], scopes: EVENT_SCOPES })
  }
}

const rfc3339 = (at: number): string => new Date(at).toISOString()

function placeIn(said: unknown): Result<EventPlace, CalendarTrouble> {
  const { id, etag } = (said ?? {}) as GoogleEvent
  return id ? ok({ href: id, etag: etag ?? null }) : no('unavailable')
}
