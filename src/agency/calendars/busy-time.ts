import type { Interval } from '#kernel/interval.ts'

/** Where a foreign event takes place: the text of its LOCATION, or a point in degrees. */
export type EventLocation = string | { readonly latitude: number; readonly longitude: number }

/** All that is kept of a foreign event: when, and which one; never its title or people, its place only when the agent wants it. */
export interface BusyTime extends Interval {
  readonly uid: string
  readonly location?: EventLocation
}

/** The agent's choice of what blocks; tentative events always do. */
export interface BusyRules {
  /** All-day events that do not say they are free (birthdays, "on duty"). */
  readonly allDayBlocks: boolean
  /** Invitations the agent has not answered. */
  readonly unansweredBlocks: boolean
}

export const defaultBusyRules: BusyRules = { allDayBlocks: true, unansweredBlocks: false }

/** How an agent's calendar is to be read. */
export interface ReadingRules extends BusyRules {
  /** IANA zone of times without one and of whole days: the agent's. */
  readonly timeZone: string
  /** Addresses under which the agent is invited; they tell a declined invitation from one still open. */
  readonly ownAddresses: readonly string[]
  /** The agent wants the ways to and from his events to count, so their places are read. */
  readonly usesPlaces?: boolean
}

/** An event whose times could not be told; as long as it is there, the calendar cannot be called free. */
export interface UnreadableEvent {
  /** Null when not even that could be read. */
  readonly uid: string | null
  readonly reason: 'malformed' | 'over_budget'
}

export interface BusyReading {
  /** Times that overlap the window asked for, uncut, unsorted; one entry for each occurrence. */
  readonly busy: readonly BusyTime[]
  readonly unreadable: readonly UnreadableEvent[]
}

/** Reads one calendar object or feed (RFC 5545 text) within a budget of time and steps; never throws for its content. */
export type BusyReader = (object: {
  readonly ics: string
  readonly window: Interval
  readonly rules: ReadingRules
}) => Promise<BusyReading>
