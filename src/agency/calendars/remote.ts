import type { Result } from '#kernel/result.ts'
import type { ReadingRules } from './busy-time.ts'
import type { CalendarPort, CalendarTrouble } from './calendar-port.ts'

/** The way to an account at Google or Microsoft. */
export interface AccountAccess {
  /** The same for all calendars of an account. */
  readonly accountId: string
  /** A token that serves these scopes now; asked for before each call, so that no token outlives its reading. */
  token(neededScopes: readonly string[]): Promise<Result<string, 'revoked' | 'missing_scope' | 'unavailable'>>
  /** The provider refused the token it was given: the next one is to be a new one. */
  forget(): void
}

/** One calendar of an account, as its provider lists it. */
export interface RemoteCalendar {
  /** What the provider calls it; given back to `open`. */
  readonly remoteId: string
  readonly name: string
  readonly isPrimary: boolean
  /** Our appointments may be written to it. */
  readonly isWritable: boolean
  /** Only when it is taken may be asked, not which events it holds. */
  readonly readsFreeBusy: boolean
}

export interface RemoteReading {
  readonly remoteId: string
  readonly readsFreeBusy: boolean
  readonly rules: ReadingRules
}

/** Where a provider is to send word of a change. */
export interface ChannelRequest {
  readonly remoteId: string
  /** https, reachable from the provider. */
  readonly url: string
  /** Comes back with each word and proves that the provider sent it. */
  readonly secret: string
}

export interface Channel {
  readonly id: string
  /** The provider's own name for what is watched, needed to stop it; empty where it has none. */
  readonly resourceId: string
  readonly expiresAt: number
}

/** The calendars of a provider's accounts. */
export interface RemoteCalendars {
  /** Those that the account's grant lets us read, the primary one first. */
  list(access: AccountAccess): Promise<Result<RemoteCalendar[], CalendarTrouble>>
  open(access: AccountAccess, reading: RemoteReading): CalendarPort
  /** A calendar of our own in the account, where the provider has such a grant. */
  create?(access: AccountAccess, name: string): Promise<Result<RemoteCalendar, CalendarTrouble>>
  /** Lets the provider send word of changes; what it does not send is found by reading. */
  watch?(access: AccountAccess, request: ChannelRequest): Promise<Result<Channel, CalendarTrouble>>
  /** Shows once more that we may hear of the calendar, where the provider asks for it; `gone` when it ended the channel. */
  reauthorise?(access: AccountAccess, channel: Channel): Promise<Result<void, CalendarTrouble>>
  /** Also well when the channel has ended already. */
  stopWatching?(access: AccountAccess, channel: Channel): Promise<Result<void, CalendarTrouble>>
}
