import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type CalendarId, parseId } from '#kernel/ids.ts'
import { type EpochMs, HOUR } from '#kernel/interval.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import { type Database, Unavailable } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { Log } from '#platform/log/log.ts'
import type { RemoteParts } from '../mirror/service.ts'
import type { CalendarsService } from '../service.ts'
import { deleteChannel, findChannel, upsertChannel } from './store.ts'

/** How long a provider that refused to watch is not asked again: reading suffices meanwhile. */
const PAUSE = HOUR

export interface WatchingParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly gate: Gate
  readonly publicUrl: URL
  readonly calendars: Pick<CalendarsService, 'find'>
  readonly remote: RemoteParts
}

export type WatchingService = ReturnType<typeof watchingService>

/**
 * Lets providers say that something changed, so that it is read at once and not with the next turn of the polling. Nothing
 * depends on it: words get lost, and a server that the internet cannot reach is never watched at all.
 */
export function watchingService({ db, clock, log, gate, publicUrl, calendars, remote }: WatchingParts) {
  const refusedAt = new Map<CalendarId, EpochMs>()

  return {
    /**
     * Opens the calendar's channel, or a new one when half of the present one's time is over: providers renew none by
     * themselves, and at half-life a failure or two still leave time.
     */
    async ensure(scope: AgencyScope, calendarId: CalendarId): Promise<void> {
      // guides/push, graph/change-notifications-delivery-webhooks: https, reachable from the internet.
      if (publicUrl.protocol !== 'https:') return
      const now = clock()
      if (now - (refusedAt.get(calendarId) ?? 0) < PAUSE) return
      const { calendar, known } = await db.within(scope, async (tx) => ({ calendar: await calendars.find(tx, calendarId), known: await findChannel(tx, calendarId) }))
      if (!calendar || calendar.connectionId === null || calendar.remoteId === null || calendar.readsFreeBusy) return
      const provider = remote.providers[calendar.provider]
      if (!provider?.watch) return
      if (known && now < known.openedAt + (known.expiresAt - known.openedAt) / 2) return
      const access = remote.accessOf(scope, calendar.connectionId)
      const secret = randomToken()
      const opened = await provider.watch(access, { remoteId: calendar.remoteId, url: new URL(`/push/calendars/${calendar.provider}`, publicUrl).href, secret })
      if (!opened.ok) {
        refusedAt.set(calendarId, now)
        log.event('calendar.not_watched', { calendarId, outcome: opened.reason })
        return
      }
      await db.within(scope, async (tx) => {
        // Disconnected meanwhile: the channel dies with its time, and its words open no door.
        if (!(await calendars.find(tx, calendarId))) return
        await gate.closeDoorsOf(tx, 'calendar_push', calendarId)
        await gate.addDoor(tx, { kind: 'calendar_push', secret, subjectId: calendarId, expiresAt: opened.value.expiresAt })
        await upsertChannel(tx, calendarId, { ...opened.value, openedAt: now })
      })
      // After the new one, so that no change falls between them; two words about one change do no harm.
      if (known) await provider.stopWatching?.(access, known)
    },

    /**
     * Word from a provider, proved by its secret (looked up by its hash, so that no guess is told from another by its time).
     * The agent's calendars are read; what the channel itself needs is done by a job, for a provider waits only seconds.
     */
    async heard(secret: string, about: 'change' | 'end' | 'authorisation' = 'change'): Promise<void> {
      const door = await gate.openDoor('calendar_push', secret)
      const calendarId = door?.subjectId ? parseId<CalendarId>(door.subjectId) : undefined
      if (!door || !calendarId) return
      await db.within(door.scope, async (tx) => {
        if (about === 'end') await deleteChannel(tx, calendarId)
        await tx.enqueue(about === 'authorisation' ? 'calendars.reauthorise' : 'calendars.changed', { calendarId })
      })
    },

    /** Keeps a channel whose provider asks whether we may still hear of the calendar; what was not said meanwhile is read. */
    async reauthorise(scope: AgencyScope, calendarId: CalendarId): Promise<void> {
      const { calendar, known } = await db.within(scope, async (tx) => ({ calendar: await calendars.find(tx, calendarId), known: await findChannel(tx, calendarId) }))
      if (!known || !calendar || calendar.connectionId === null) return
      const kept = await remote.providers[calendar.provider]?.reauthorise?.(remote.accessOf(scope, calendar.connectionId), known)
      if (kept?.ok === false && kept.reason === 'unavailable') throw new Unavailable('the channel was not kept')
      await db.within(scope, async (tx) => {
        // Refused or gone: the next turn opens another, or finds that the account is not ours to read any more.
        if (kept?.ok !== true) await deleteChannel(tx, calendarId)
        await tx.enqueue('calendars.changed', { calendarId })
      })
    },
  }
}
