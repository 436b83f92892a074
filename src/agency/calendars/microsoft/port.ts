import { createHash } from 'node:crypto'
import { DAY, type EpochMs, type Interval } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { BusyTime, ReadingRules, UnreadableEvent } from '../busy-time.ts'
import type { CalendarPort, CalendarReading, CalendarTrouble, EventPlace, HeldEvent, StoredEvent } from '../calendar-port.ts'
import { eventFacts, type OwnEventFacts } from '../event-facts.ts'
import { busyFields, busyTimeOf, byUid, eventBodyOf, type GraphEvent, heldEventOf, OWN_PROPERTIES } from './event-json.ts'
import { callGraph, type GraphCall, type GraphMailbox, type GraphTrouble, PAGE, pagesOf, settled } from './graph.ts'

/** The days in which a change is noticed: those a mirror holds, and a day on either side (see freshness.ts). */
const WATCHED = { before: 2 * DAY, after: 127 * DAY }

export interface MicrosoftCalendarSettings {
  readonly calendarId: string
  readonly rules: ReadingRules
  readonly clock: () => EpochMs
}

/**
 * A calendar of Outlook or Microsoft 365. Changes are noticed by ids and tags of its days and not by `delta`: that "returns
 * the same properties … You cannot use $select to get only a subset" (api/event-delta), so titles would come here with it.
 */
export class MicrosoftPort implements CalendarPort {
  readonly #mailbox: GraphMailbox
  readonly #settings: MicrosoftCalendarSettings
  readonly #path: string
  /** Tells the calendars of a mailbox apart, where a transaction counts once. */
  readonly #tag: string

  constructor(mailbox: GraphMailbox, settings: MicrosoftCalendarSettings) {
    this.#mailbox = mailbox
    this.#settings = settings
    this.#tag = digest(settings.calendarId).slice(0, 8)
    this.#path = `me/calendars/${encodeURIComponent(settings.calendarId)}`
  }

  async readVersion(): Promise<Result<string, CalendarTrouble>> {
    const today = Math.floor(this.#settings.clock() / DAY)
    const events = await this.#view({ start: today * DAY - WATCHED.before, end: today * DAY + WATCHED.after }, 'id')
    if (!events.ok) return events
    const states = events.value.map(({ id, '@odata.etag': etag }) => `${id} ${etag}`).toSorted()
    return ok(`${today} ${digest(states.join('\n'))}`)
  }

  async readBusy(window: Interval): Promise<Result<CalendarReading, CalendarTrouble>> {
    const { rules } = this.#settings
    const version = await this.readVersion()
    if (!version.ok) return version
    // A day more on both sides: whole days are the agent's, and the view's are those of UTC.
    const events = await this.#view({ start: window.start - DAY, end: window.end + DAY }, busyFields(rules.usesPlaces === true))
    if (!events.ok) return events
    const busy: BusyTime[] = []
    const unreadable: UnreadableEvent[] = []
    for (const event of events.value) {
      const time = busyTimeOf(event, rules)
      if (time === 'unreadable') unreadable.push({ uid: event.id, reason: 'malformed' })
      else if (time && time.start < window.end && time.end > window.start) busy.push(time)
    }
    return ok({ busy, unreadable, version: version.value })
  }

  async readEvent(href: string): Promise<Result<HeldEvent, CalendarTrouble>> {
    const answer = await this.#call({ path: eventPath(href), query: { $select: 'id,start,end,isCancelled', $expand: OWN_PROPERTIES } })
    if (!answer.ok) return answer
    const event = answer.value as GraphEvent
    return event.isCancelled ? no('gone') : ok(heldEventOf(event))
  }

  async placeOf(uid: string): Promise<Result<EventPlace, CalendarTrouble>> {
    const found = await this.#find(uid)
    if (!found.ok) return found
    return found.value ? ok(placeIn(found.value)) : no('gone')
  }

  async writeEvent({ uid, ics }: { uid: string; ics: string }): Promise<Result<EventPlace, CalendarTrouble>> {
    const facts = eventFacts(ics)
    const held = await this.#find(uid)
    if (!held.ok) return held
    if (held.value) return this.#bring(held.value, facts)
    const made = await this.#create(facts, `${uid}#${this.#tag}`)
    if (made.ok || made.reason === 'refused_address' || made.reason === 'unauthorised') return settled(made)
    // Refused or no answer: what counts is whether the event is there.
    const now = await this.#find(uid)
    if (now.ok && now.value) return this.#bring(now.value, facts)
    // Made before and gone since, so that its transaction is spent: this state of it is another one.
    return made.reason === 'duplicate' && now.ok ? settled(await this.#create(facts, `${uid}#${this.#tag}.${facts.sequence}`)) : settled(made)
  }

  async updateEvent({ href, etag, ics }: StoredEvent): Promise<Result<EventPlace, CalendarTrouble>> {
    return this.#change({ href, etag }, eventFacts(ics))
  }

  async deleteEvent({ href, etag }: EventPlace): Promise<Result<void, CalendarTrouble>> {
    const answer = await this.#call({ method: 'DELETE', path: eventPath(href), etag })
    if (answer.ok || answer.reason === 'gone') return ok(undefined)
    if (answer.reason !== 'conflict' && answer.reason !== 'unavailable') return answer
    const now = await this.readEvent(href)
    return !now.ok && now.reason === 'gone' ? ok(undefined) : answer
  }

  /** Brings the event that is there to the state of `facts`; `conflict` when it is at a later one, or was moved by hand. */
  #bring(held: HeldEvent, facts: OwnEventFacts): Promise<Result<EventPlace, CalendarTrouble>> | Result<EventPlace, CalendarTrouble> {
    if (isSameState(held, facts)) return ok(placeIn(held))
    return held.sequence < facts.sequence ? this.#change(held, facts) : no('conflict')
  }

  async #change({ href, etag }: EventPlace, facts: OwnEventFacts): Promise<Result<EventPlace, CalendarTrouble>> {
    const answer = await this.#call({ method: 'PATCH', path: eventPath(href), body: eventBodyOf(facts), etag })
    if (answer.ok) return ok(placeOfAnswer(answer.value))
    if (answer.reason !== 'conflict' && answer.reason !== 'unavailable') return answer
    // Changed all the same when the answer was lost, or when the call came twice.
    const now = await this.readEvent(href)
    return now.ok && isSameState(now.value, facts) ? ok(placeIn(now.value)) : answer
  }

  async #create(facts: OwnEventFacts, transactionId: string): Promise<Result<EventPlace, GraphTrouble>> {
    const made = await callGraph(this.#mailbox, { method: 'POST', path: `${this.#path}/events`, body: { ...eventBodyOf(facts), transactionId } })
    return made.ok ? ok(placeOfAnswer(made.value)) : made
  }

  /** Our event in this calendar. Of several, which its owner made by copying it, the first. */
  async #find(uid: string): Promise<Result<HeldEvent | undefined, CalendarTrouble>> {
    const found = await pagesOf<GraphEvent>(this.#mailbox, `${this.#path}/events`, { $filter: byUid(uid), $select: 'id,start,end,isCancelled,createdDateTime', $expand: OWN_PROPERTIES })
    if (!found.ok) return found
    const [first] = found.value.filter(({ isCancelled }) => !isCancelled).toSorted((a, b) => (a.createdDateTime ?? '').localeCompare(b.createdDateTime ?? ''))
    return ok(first && heldEventOf(first))
  }

  #view({ start, end }: Interval, fields: string): Promise<Result<GraphEvent[], CalendarTrouble>> {
    return pagesOf<GraphEvent>(this.#mailbox, `${this.#path}/calendarView`, { startDateTime: new Date(start).toISOString(), endDateTime: new Date(end).toISOString(), $select: fields, $top: PAGE })
  }

  async #call(call: GraphCall): Promise<Result<unknown, CalendarTrouble>> {
    return settled(await callGraph(this.#mailbox, call))
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')
const eventPath = (id: string): string => `me/events/${encodeURIComponent(id)}`
const placeIn = ({ href, etag }: EventPlace): EventPlace => ({ href, etag })
const placeOfAnswer = (event: unknown): EventPlace => placeIn(heldEventOf(event as GraphEvent))

const isSameState = ({ sequence, span }: HeldEvent, facts: OwnEventFacts): boolean =>
  sequence === facts.sequence && span?.start === facts.span.start && span.end === facts.span.end
