import type { AgentId, AppointmentId, CalendarId, ConnectionId, PlaceId } from '#kernel/ids.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type EpochMs, type Interval, overlaps } from '#kernel/interval.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { type Database, type Tx, Unavailable } from '#platform/db/database.ts'
import type { Log } from '#platform/log/log.ts'
import type { BusyTime, EventLocation, ReadingRules } from '../busy-time.ts'
import type { Caldav } from '../caldav/caldav.ts'
import type { CalendarPort, CalendarTrouble } from '../calendar-port.ts'
import type { CalendarFailure } from '../contract.ts'
import type { Feeds } from '../feed/feed.ts'
import { freshnessOf, isWideEnough, mirrorWindow } from '../freshness.ts'
import type { AccountAccess, RemoteCalendars } from '../remote.ts'
import { type CalendarRow, findCalendar, findPassword, markFailing, markToldBroken, markUnchanged, type MirroredTime, type NewCalendar, replaceMirror } from '../store.ts'

export interface MirrorParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly caldav: Caldav
  /** Calendars published at an address; without it none can be read. */
  readonly feeds?: Feeds
  /** Accounts at Google and Microsoft; without it their calendars cannot be reached. */
  readonly remote?: RemoteParts
  /** Whether an event is one that we wrote; it then stands in `occupancies` already. */
  readonly isOurs: (uid: string) => boolean
  /** How this agent's calendars are read; undefined when there is no such agent. */
  readonly readerOf: (tx: Tx, agentId: AgentId) => Promise<Pick<ReadingRules, 'timeZone' | 'ownAddresses'> | undefined>
  /** The coming events of ours that a calendar is to hold. Without it, what an agent does to them is not noticed. */
  readonly oursIn?: (tx: Tx, calendarId: CalendarId) => Promise<readonly ExpectedEvent[]>
  /** Keeps where an event takes place until it is over; null when its text names no place. Without it places do not count. */
  readonly keepPlace?: (tx: Tx, location: EventLocation, until: EpochMs) => Promise<PlaceId | null>
}

export interface RemoteParts {
  readonly providers: Partial<Record<NewCalendar['provider'], RemoteCalendars>>
  readonly accessOf: (scope: AgencyScope, connectionId: ConnectionId) => AccountAccess
}

export interface ExpectedEvent {
  readonly appointmentId: AppointmentId
  readonly uid: string
  readonly span: Interval
}

/** Reads connected calendars and keeps when they make their agents busy. */
export function calendarMirror({ db, clock, log, caldav, feeds, remote, isOurs, readerOf, oursIn, keepPlace }: MirrorParts) {
  async function portOf(scope: AgencyScope, calendar: CalendarRow): Promise<CalendarPort> {
    const { provider, url, username, connectionId, remoteId, readsFreeBusy } = calendar
    if (connectionId !== null && remoteId !== null) {
      const account = remote?.providers[provider]
      if (!remote || !account) throw new Unavailable(`calendars at ${provider} are not set up here`)
      return account.open(remote.accessOf(scope, connectionId), { remoteId, readsFreeBusy, rules: await db.within(scope, (tx) => rulesOf(tx, calendar)) })
    }
    if (provider === 'ics') {
      const { address, rules } = await db.within(scope, async (tx) => ({ address: await findPassword(tx, calendar.id), rules: await rulesOf(tx, calendar) }))
      if (!feeds) throw new Unavailable('feeds are not set up here')
      return feeds.open({ url: address, rules })
    }
    if (url === null || username === null) throw new Error('the built-in calendar has no port')
    const { password, rules } = await db.within(scope, async (tx) => ({
      password: await findPassword(tx, calendar.id),
      rules: await rulesOf(tx, calendar),
    }))
    return caldav.open({ url, username, password }, { url, rules })
  }

  async function rulesOf(tx: Tx, { agentId, usesPlaces, allDayBlocks, unansweredBlocks }: CalendarRow): Promise<ReadingRules> {
    const reader = await readerOf(tx, agentId)
    return {
      usesPlaces, allDayBlocks, unansweredBlocks,
      timeZone: reader?.timeZone ?? 'Europe/Paris',
      ownAddresses: reader?.ownAddresses ?? [],
    }
  }

  /** Reads one calendar and replaces its mirror; what goes wrong is written down, not thrown. */
  async function read(scope: AgencyScope, calendar: CalendarRow): Promise<CalendarTrouble | undefined> {
    const port = await portOf(scope, calendar)
    const at = clock()
    const window = mirrorWindow(at)
    const version = await port.readVersion(calendar.syncToken)
    const isCurrent = calendar.failure === null && isWideEnough(calendar.mirroredTo, at)
    if (version.ok && version.value !== null && version.value === calendar.syncToken && isCurrent) {
      await db.within(scope, (tx) => markUnchanged(tx, calendar.id, at))
      return undefined
    }
    const reading = version.ok ? await port.readBusy(window) : version
    if (!reading.ok) {
      await db.within(scope, async (tx) => {
        await markFailing(tx, calendar.id, { failure: failureOf(reading.reason), at })
        await tellBroken(tx, calendar.id)
      })
      log.event('calendar.unread', { calendarId: calendar.id, outcome: reading.reason })
      return reading.reason
    }
    const { busy, unreadable, version: mirrored } = reading.value
    const failure = unreadable.length > 0 ? 'unreadable_event' : null
    await db.within(scope, async (tx) => {
      // Disconnected while it was being read: nothing of it is kept.
      if (!(await findCalendar(tx, calendar.id))) return
      const changed = await changedByAgent(tx, calendar.id, { busy, window })
      await replaceMirror(tx, {
        id: calendar.id,
        agentId: calendar.agentId,
        window,
        version: mirrored,
        // An event of ours at another time than was agreed takes that time until it is settled which of both holds.
        busy: await placed(tx, busy.filter(({ uid }) => !isOurs(uid) || changed.has(uid))),
        failure,
        at,
      })
      for (const appointmentId of changed.values()) await tx.enqueue('our_event_changed', { calendarId: calendar.id, appointmentId })
      await tellBroken(tx, calendar.id)
    })
    return undefined
  }

  /** By UID, the appointments whose event is not at its time any more, or not there; what is only shown as free is looked at too. */
  async function changedByAgent(tx: Tx, id: CalendarId, { busy, window }: { busy: readonly BusyTime[]; window: Interval }): Promise<Map<string, AppointmentId>> {
    const expected = (await oursIn?.(tx, id)) ?? []
    const seen = new Set(busy.map(({ uid, start, end }) => `${uid} ${start} ${end}`))
    const changed = expected.filter(({ uid, span }) => overlaps(span, window) && !seen.has(`${uid} ${span.start} ${span.end}`))
    return new Map(changed.map(({ uid, appointmentId }) => [uid, appointmentId]))
  }

  /** Once for each time that it breaks. */
  async function tellBroken(tx: Tx, id: CalendarId): Promise<void> {
    const calendar = await findCalendar(tx, id)
    const now = clock()
    // While it is being connected, its agent sees for himself.
    if (!calendar || calendar.syncedAt === null || freshnessOf(calendar, now) !== 'broken' || !(await markToldBroken(tx, id, now))) return
    await tx.enqueue('calendar_broken', { calendarId: id })
  }

  /** The times with their places instead of their texts; each place is kept once, until the last event there is over. */
  async function placed(tx: Tx, busy: readonly BusyTime[]): Promise<MirroredTime[]> {
    const byLocation = Map.groupBy(busy, ({ location }) => (location === undefined ? '' : JSON.stringify(location)))
    const times: MirroredTime[] = []
    for (const here of byLocation.values()) {
      const location = here[0]?.location
      const until = here.reduce((last, { end }) => Math.max(last, end), 0)
      const placeId = location !== undefined && keepPlace ? await keepPlace(tx, location, until) : null
      times.push(...here.map(({ uid, start, end }) => ({ uid, start, end, placeId })))
    }
    return times
  }

  return { portOf, read }
}

/** What of the trouble an agent is told. */
export const failureOf = (trouble: CalendarTrouble): CalendarFailure => (trouble === 'conflict' ? 'unavailable' : trouble)
