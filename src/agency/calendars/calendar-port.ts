import type { Interval } from '#kernel/interval.ts'
import type { Result } from '#kernel/result.ts'
import type { BusyReading } from './busy-time.ts'

/**
 * Why a calendar did not do what was asked. `gone`: the calendar or event is not there any more. `conflict`: the event
 * was changed by someone else, or its place is taken. `unavailable`: no answer, or one that cannot be trusted: ask again.
 * `refused_address`: the server's address is not one we call, or the credentials do not belong there.
 */
export type CalendarTrouble =
  | 'unauthorised'
  | 'not_a_calendar'
  | 'gone'
  | 'conflict'
  | 'unavailable'
  | 'refused_address'

export interface CalendarReading extends BusyReading {
  /** Changes when the calendar does; taken before the reading, so a change in between is seen next time. */
  readonly version: string | null
}

/** Where an event is kept. `etag` guards a change (RFC 4791 §5.3.4); null when the calendar has none. */
export interface EventPlace {
  readonly href: string
  readonly etag: string | null
}

/** An event as a calendar is to hold it: the text that we wrote (RFC 5545); `eventFacts` says it in values. */
export interface StoredEvent extends EventPlace {
  readonly ics: string
}

/** An event as a calendar holds it, as far as it tells whether it is still the one we wrote. */
export interface HeldEvent extends EventPlace {
  readonly uid: string
  readonly sequence: number
  /** When it takes place now; null when that cannot be told. */
  readonly span: Interval | null
}

/** One calendar of an agent: the built-in one, or a connected one. */
export interface CalendarPort {
  /** Every busy time of the window, or trouble; an empty list is given only by what is proved to be a calendar. */
  readBusy(window: Interval): Promise<Result<CalendarReading, CalendarTrouble>>
  /** Cheap: `last`, the last reading's version, when nothing has changed since; null when the calendar cannot tell. */
  readVersion(last: string | null): Promise<Result<string | null, CalendarTrouble>>
  /**
   * Stores a new event at the place its UID determines. Done again with the same event, the answer is the same; done
   * with a higher SEQUENCE, it replaces; `conflict` when the calendar holds a later state, or the UID elsewhere.
   */
  writeEvent(event: { readonly uid: string; readonly ics: string }): Promise<Result<EventPlace, CalendarTrouble>>
  /** Replaces the event if it is still the one of `etag`; `conflict` when it is not: read it, then decide. */
  updateEvent(event: StoredEvent): Promise<Result<EventPlace, CalendarTrouble>>
  /** Also well when the event has gone already. */
  deleteEvent(place: EventPlace): Promise<Result<void, CalendarTrouble>>
  /** `gone` also for one that was cancelled. */
  readEvent(href: string): Promise<Result<HeldEvent, CalendarTrouble>>
  /** Where the event of a UID is kept; `gone` when the calendar knows that it has none. The etag may be null all the same. */
  placeOf(uid: string): Promise<Result<EventPlace, CalendarTrouble>>
}
