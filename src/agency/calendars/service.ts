import type { AgentId, CalendarId, ConnectionId, PlaceId } from '#kernel/ids.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { DAY, type EpochMs, type Interval, merge } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { newId } from '#platform/clock/clock.ts'
import { sha256 } from '#platform/crypto/tokens.ts'
import { type Tx, Unavailable } from '#platform/db/database.ts'
import { together } from '#platform/db/together.ts'
import { defaultBusyRules, type ReadingRules } from './busy-time.ts'
import type { CaldavCalendar } from './caldav/discovery.ts'
import type { CalendarPort, CalendarTrouble, HeldEvent } from './calendar-port.ts'
import type { CalendarFailure, ConnectCalDav, ConnectFeed } from './contract.ts'
import { feedUrl } from './feed/feed.ts'
import { freshnessOf, STALE_NOTICE } from './freshness.ts'
import { calendarMirror, failureOf, type MirrorParts } from './mirror/service.ts'
import {
  type CalendarRow, clearReceiving, deleteBusyTimesOf, deleteCalendar, deleteEvent, findBusy, findCalendar, findCalendars, findEvent, findEvents,
  insertCalendar, type KeptEvent, type FollowChoice, markFailing, setReceiving, type ReadingChoice, setFollowing, setReading, upsertEvent, type NewCalendar,
} from './store.ts'

const BUILT_IN_NAME = 'Assistant.immo'

/** How often a connected calendar is read when nothing pushes its changes; a feed is made anew by its publisher now and then only. */
const POLL_SECONDS = 120
const FEED_SECONDS = 900
/** The longest a person waits for the agent's calendar while booking. */
const REREAD_MS = 2_000

export type CalendarsParts = MirrorParts

/** A calendar holds a later state of an event than the one it was to be brought to: its own program may have counted on. */
export class HeldLater extends Error {
  readonly sequence: number
  constructor(sequence: number) {
    super('the calendar holds a later state')
    this.sequence = sequence
  }
}

/** What a calendar holds in the place of an event of ours. */
export type HeldNow = { readonly kind: 'there'; readonly span: Interval; readonly sequence: number } | { readonly kind: 'gone' }

export interface StaleReading {
  /** The last reading; of several calendars the oldest. */
  readonly readAt: EpochMs
  /** The times that are too near for it. */
  readonly span: Interval
}

export interface AgentBusy {
  readonly busy: readonly Interval[]
  /** Those of them to and from which the ways count. */
  readonly stops: readonly (Interval & { readonly placeId: PlaceId })[]
  /** A blocking calendar has not been read lately: the agent is free at no time so near; null when all have been. */
  readonly stale: StaleReading | null
  /** A blocking calendar cannot be read: the agent is not free at any time. */
  readonly isUnreadable: boolean
}

/** An event of ours as a calendar is to hold it. */
export interface OurEvent {
  readonly uid: string
  readonly ics: string
  readonly summary: string
  readonly span: Interval
}

export interface WrittenEvent {
  readonly calendarId: CalendarId
  readonly etag: string | null
}

export type Connection =
  | { readonly kind: 'connected'; readonly calendar: CalendarRow }
  | { readonly kind: 'choose'; readonly choices: readonly { readonly url: string; readonly name: string }[] }

/** A calendar before it is connected. `next` is null when it could not be read. */
export interface TestedCalendar extends CaldavCalendar {
  readonly next: readonly Interval[] | null
}

/** More calendars than this of one account are listed at connecting only. */
const MAX_TESTED = 10

export type CalendarsService = ReturnType<typeof calendarsService>

export function calendarsService(parts: CalendarsParts) {
  const { db, clock, caldav, readerOf } = parts
  const mirror = calendarMirror(parts)

  /** A calendar that is connected from now on, proved by reading it; otherwise everything is as before. */
  async function adopt(scope: AgencyScope, calendar: Omit<NewCalendar, 'id' | 'createdAt'>): Promise<Result<CalendarRow, CalendarFailure>> {
    const { agentId, receives } = calendar
    const id = newId<CalendarId>(clock())
    const { row, receivedBefore } = await db.within(scope, async (tx) => {
      const receiving = (await findCalendars(tx, [agentId])).find((known) => known.receives)
      if (receives) await clearReceiving(tx, agentId)
      await insertCalendar(tx, { ...calendar, id, createdAt: clock() })
      await tx.enqueue('calendars.sync', { calendarId: id }, { delaySeconds: POLL_SECONDS })
      return { row: await findCalendar(tx, id), receivedBefore: receiving?.id }
    })
    const trouble = row && (await mirror.read(scope, row))
    if (trouble) {
      await db.within(scope, async (tx) => {
        await disconnectIn(tx, id)
        if (!receives || receivedBefore === undefined) return
        await clearReceiving(tx, agentId)
        await setReceiving(tx, receivedBefore)
      })
      return no(failureOf(trouble))
    }
    const adopted = await db.within(scope, (tx) => findCalendar(tx, id))
    return adopted ? ok(adopted) : no('gone')
  }

  async function writeToServer(scope: AgencyScope, calendar: CalendarRow, event: OurEvent): Promise<WrittenEvent> {
    const port = await mirror.portOf(scope, calendar)
    const written = await port.writeEvent(event)
    if (!written.ok && written.reason === 'conflict') {
      const held = await eventOf(port, event.uid)
      if (held.ok) throw new HeldLater(held.value.sequence)
    }
    if (!written.ok) throw new Unavailable(`calendar ${written.reason}`)
    return { calendarId: calendar.id, etag: written.value.etag }
  }

  return {
    list: findCalendars,
    find: findCalendar,

    /** The built-in calendar of an agent, made when he has none; it receives unless another does. */
    async builtInOf(tx: Tx, agentId: AgentId): Promise<CalendarId> {
      const known = await findCalendars(tx, [agentId])
      const builtIn = known.find(({ provider }) => provider === 'built_in')
      if (builtIn) return builtIn.id
      const id = newId<CalendarId>(clock())
      await insertCalendar(tx, {
        id,
        agentId,
        provider: 'built_in',
        name: BUILT_IN_NAME,
        blocks: true,
        receives: !known.some(({ receives }) => receives),
        account: null,
        createdAt: clock(),
      })
      return id
    },

    /** Connects a CalDAV calendar, proved by reading it; one of several has to be chosen by its address. */
    async connect(
      scope: AgencyScope,
      { agentId: agent, blocks, receives, ...account }: ConnectCalDav,
    ): Promise<Result<Connection, CalendarFailure>> {
      const found = await caldav.connect(account)
      if (!found.ok) return no(failureOf(found.reason))
      const chosen =
        found.value.find(({ url }) => sameUrl(url, account.url)) ??
        (found.value.length === 1 ? found.value[0] : undefined)
      if (!chosen) {
        if (found.value.length === 0) return no('not_a_calendar')
        return ok({ kind: 'choose', choices: found.value.map(({ url, name }) => ({ url, name })) })
      }
      const adopted = await adopt(scope, { agentId: agent as AgentId, provider: 'caldav', name: chosen.name, blocks, receives, account: { ...account, url: chosen.url } })
      return adopted.ok ? ok({ kind: 'connected', calendar: adopted.value }) : adopted
    },

    adopt,

    /** Takes away the calendars of an account that is being given back. */
    async release(tx: Tx, connectionId: ConnectionId): Promise<void> {
      for (const calendar of await findCalendars(tx)) if (calendar.connectionId === connectionId) await disconnectIn(tx, calendar.id)
    },

    /** Connects a calendar that is published at an address: it blocks and never receives. Its address is a secret and kept as one. */
    async connectFeed(scope: AgencyScope, { agentId, url, name }: ConnectFeed): Promise<Result<CalendarRow, CalendarFailure>> {
      const address = feedUrl(url)
      if (!address) return no('refused_address')
      return adopt(scope, {
        agentId: agentId as AgentId, provider: 'ics', name: name || address.hostname, blocks: true, receives: false,
        account: { url: address.origin, username: '', password: address.href },
      })
    },

    /** Where the calendars of a mail address are, as far as they are reached by address and password. */
    addressOf: (email: EmailAddress): Promise<URL> => caldav.addressOf(email),

    /** What connecting would find, each calendar with the next times at which it makes its agent busy; nothing is kept. */
    async test(scope: AgencyScope, { agentId, ...account }: Pick<ConnectCalDav, 'agentId' | 'url' | 'username' | 'password'>): Promise<Result<TestedCalendar[], CalendarFailure>> {
      const found = await caldav.connect(account)
      if (!found.ok) return no(failureOf(found.reason))
      const reader = await db.within(scope, (tx) => readerOf(tx, agentId as AgentId))
      const rules: ReadingRules = { ...defaultBusyRules, timeZone: reader?.timeZone ?? 'Europe/Paris', ownAddresses: reader?.ownAddresses ?? [] }
      const now = clock()
      const tested: TestedCalendar[] = []
      for (const calendar of found.value.slice(0, MAX_TESTED)) {
        const reading = await caldav.open({ ...account, url: calendar.url }, { url: calendar.url, rules }).readBusy({ start: now, end: now + 60 * DAY })
        const next = reading.ok ? reading.value.busy.toSorted((a, b) => a.start - b.start).slice(0, 3).map(({ start, end }) => ({ start, end })) : null
        tested.push({ ...calendar, next })
      }
      return ok(tested)
    },

    /** What of a calendar counts from now on: it is read anew at once, and where that fails with the next turn of the polling. */
    async chooseReading(scope: AgencyScope, id: CalendarId, choice: Partial<ReadingChoice>): Promise<void> {
      const row = await db.within(scope, async (tx) => {
        await setReading(tx, id, choice)
        return findCalendar(tx, id)
      })
      if (row && row.provider !== 'built_in') await mirror.read(scope, row)
    },

    /** What follows when its agent moves or deletes an event of ours there. */
    chooseFollowing: (scope: AgencyScope, id: CalendarId, choice: Partial<FollowChoice>): Promise<void> => db.within(scope, (tx) => setFollowing(tx, id, choice)),

    /** What a calendar holds in the place of an event of ours, asked now; fails when it does not say. */
    async heldNow(scope: AgencyScope, { calendarId, uid }: { calendarId: CalendarId; uid: string }): Promise<HeldNow> {
      const calendar = await db.within(scope, (tx) => findCalendar(tx, calendarId))
      if (!calendar || calendar.provider === 'built_in') throw new Error('only a connected calendar is asked')
      const event = await eventOf(await mirror.portOf(scope, calendar), uid)
      if (!event.ok) {
        if (event.reason === 'gone') return { kind: 'gone' }
        throw new Unavailable(`calendar ${event.reason}`)
      }
      const { span, sequence } = event.value
      if (span === null) throw new Unavailable('calendar holds an event without a time')
      return { kind: 'there', span, sequence }
    },

    /** Where an event of ours was found stops taking time: it is decided about in this transaction. */
    forgetTimeOf: deleteBusyTimesOf,

    /** Forgets a calendar, its password and its mirror; the built-in one receives again. */
    disconnect: (scope: AgencyScope, id: CalendarId): Promise<void> => db.within(scope, (tx) => disconnectIn(tx, id)),

    /** One turn of the polling; it enqueues the next one itself for as long as the calendar is connected. */
    async sync(scope: AgencyScope, id: CalendarId): Promise<void> {
      const calendar = await db.within(scope, (tx) => findCalendar(tx, id))
      if (!calendar || calendar.provider === 'built_in') return
      await mirror.read(scope, calendar)
      await db.within(scope, (tx) => tx.enqueue('calendars.sync', { calendarId: id }, { delaySeconds: calendar.provider === 'ics' ? FEED_SECONDS : POLL_SECONDS }))
    },

    /** Whether anything but our own calendar says when an agent is busy. */
    isConnected: async (tx: Tx, agentId: AgentId): Promise<boolean> => (await findCalendars(tx, [agentId])).some(isRemote),

    /** Reads an agent's calendars again before an appointment is agreed; gives up waiting after two seconds. */
    async reread(scope: AgencyScope, agentId: AgentId): Promise<void> {
      const rows = await db.within(scope, (tx) => findCalendars(tx, [agentId]))
      const remote = rows.filter(isRemote)
      if (remote.length === 0) return
      const late = new Set(remote.map(({ id }) => id))
      const reading = Promise.all(remote.map(async (calendar) => mirror.read(scope, calendar).finally(() => late.delete(calendar.id))))
      let timer: NodeJS.Timeout | undefined
      const limit = new Promise((resolve) => {
        timer = setTimeout(resolve, REREAD_MS)
      })
      await Promise.race([reading.catch(() => undefined), limit])
      clearTimeout(timer)
      // What does not answer in time is stale until it does: nothing near is agreed by what was read before.
      for (const id of late) await db.within(scope, (tx) => markFailing(tx, id, { failure: 'unavailable', at: clock() }))
    },

    /** What each agent's calendars hold in `window`, apart from our own appointments, and how far they can be trusted. */
    async busyOf(
      tx: Tx,
      { agentIds, window }: { agentIds: readonly AgentId[]; window: Interval },
    ): Promise<Map<AgentId, AgentBusy>> {
      const now = clock()
      const [rows, calendars] = await together([findBusy(tx, { agentIds, window }), findCalendars(tx, agentIds)])
      return new Map(
        agentIds.map((agentId): [AgentId, AgentBusy] => {
          const own = rows.filter((row) => row.agentId === agentId)
          const states = calendars.filter((calendar) => calendar.agentId === agentId).map(({ syncedAt, ...health }) => ({ syncedAt, state: freshnessOf({ syncedAt, ...health }, now) }))
          const readings = states.flatMap(({ syncedAt, state }) => (state === 'stale' && syncedAt !== null ? [syncedAt] : []))
          const isUnreadable = states.some(({ state }) => state === 'broken')
          return [agentId, {
            busy: merge(own),
            stops: own.flatMap(({ start, end, placeId }) => (placeId === null ? [] : [{ start, end, placeId }])),
            stale: readings.length > 0 && !isUnreadable ? { readAt: Math.min(...readings), span: { start: now, end: now + STALE_NOTICE } } : null,
            isUnreadable,
          }]
        }),
      )
    },

    /** The calendar an agent's appointments are written to. */
    receivingOf: async (tx: Tx, agentId: AgentId): Promise<CalendarId | undefined> => (await findCalendars(tx, [agentId])).find(({ receives }) => receives)?.id,

    /** Brings our event into the calendar that receives; again with the same event it is the same event. */
    async write(scope: AgencyScope, agentId: AgentId, event: OurEvent): Promise<WrittenEvent | undefined> {
      const calendar = (await db.within(scope, (tx) => findCalendars(tx, [agentId]))).find(({ receives }) => receives)
      if (!calendar) return undefined
      if (calendar.provider !== 'built_in') return writeToServer(scope, calendar, event)
      const etag = etagOf(event.ics)
      await db.within(scope, (tx) => upsertEvent(tx, calendar.id, { ...event, etag, isOurs: true }))
      return { calendarId: calendar.id, etag }
    },

    /** Takes our event out of the calendar it was written to; well when calendar or event are gone. */
    async remove(scope: AgencyScope, { calendarId, uid }: { calendarId: CalendarId; uid: string }): Promise<void> {
      const calendar = await db.within(scope, (tx) => findCalendar(tx, calendarId))
      if (!calendar) return
      if (calendar.provider === 'built_in') return db.within(scope, (tx) => deleteEvent(tx, calendarId, uid))
      const port = await mirror.portOf(scope, calendar)
      const place = await port.placeOf(uid)
      const removed = place.ok ? await port.deleteEvent({ href: place.value.href, etag: null }) : place
      if (!removed.ok && removed.reason !== 'gone') throw new Unavailable(`calendar ${removed.reason}`)
    },

    /** The built-in calendar's entries, for its owner's eyes. */
    events: (tx: Tx, calendarId: CalendarId, window: Interval): Promise<KeptEvent[]> =>
      findEvents(tx, calendarId, window),

    /** An entry of the agent's own in the built-in calendar. */
    async addEntry(
      tx: Tx,
      calendarId: CalendarId,
      { uid, summary, span }: { uid: string; summary: string; span: Interval },
    ): Promise<void> {
      if (await findEvent(tx, calendarId, uid)) return
      await upsertEvent(tx, calendarId, { uid, summary, span, ics: '', etag: etagOf(uid), isOurs: false })
    },
  }
}

async function disconnectIn(tx: Tx, id: CalendarId): Promise<void> {
  const calendar = await findCalendar(tx, id)
  if (!calendar || calendar.provider === 'built_in') return
  await deleteCalendar(tx, id)
  if (!calendar.receives) return
  const builtIn = (await findCalendars(tx, [calendar.agentId])).find(({ provider }) => provider === 'built_in')
  if (builtIn) await setReceiving(tx, builtIn.id)
}

async function eventOf(port: CalendarPort, uid: string): Promise<Result<HeldEvent, CalendarTrouble>> {
  const place = await port.placeOf(uid)
  return place.ok ? port.readEvent(place.value.href) : place
}

const isRemote = ({ provider, blocks }: CalendarRow): boolean => provider !== 'built_in' && blocks

const etagOf = (text: string): string => `"${sha256(Buffer.from(text)).toString('hex').slice(0, 24)}"`

const sameUrl = (a: string, b: string): boolean => a.replace(/\/$/, '') === b.replace(/\/$/, '')
