import { travelEventOf, travelWords } from '#agency/calendars/invitation.ts'
import type { CalendarsService } from '#agency/calendars/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import { deleteLeft, findEntries, markLeaving, markWritten, saveEntry, type TravelEntry } from './store.ts'

export interface TravelParts {
  readonly db: Database
  readonly clock: Clock
  readonly mailDomain: string
  readonly team: TeamService
  readonly slots: SlotsService
  readonly calendars: CalendarsService
}

/** Appointments are agreed 120 days ahead at most, and a day later on another's clock. */
const AHEAD = 125 * DAY

export type TravelService = ReturnType<typeof travelService>

/** The ways between an agent's appointments as private entries of his calendar, for who wants them there. */
export function travelService({ db, clock, mailDomain, team, slots, calendars }: TravelParts) {
  // Our domain keeps the entry from being read back as an event of somebody else.
  const uidOf = ({ setId, side }: Pick<TravelEntry, 'setId' | 'side'>) => `${setId}-way-${side}@${mailDomain}`
  const keyOf = ({ setId, side }: Pick<TravelEntry, 'setId' | 'side'>) => `${setId} ${side}`

  /** Notes what his calendar is to hold and returns what it does not hold yet. */
  const note = (scope: AgencyScope, agentId: AgentId) =>
    db.within(scope, async (tx) => {
      const now = clock()
      const agent = await team.agent(tx, agentId)
      const wanted = agent?.writesTravel ? await slots.waysOf(tx, agentId, { start: now, end: now + AHEAD }) : []
      const known = new Map((await findEntries(tx, agentId, now)).map((entry) => [keyOf(entry), entry]))
      for (const way of wanted) {
        const before = known.get(keyOf(way))
        known.delete(keyOf(way))
        if (!before || before.isLeaving || before.span.start !== way.span.start || before.span.end !== way.span.end) await saveEntry(tx, agentId, way)
      }
      for (const gone of known.values()) await markLeaving(tx, gone)
      const { locale } = await team.agency(tx)
      const receiving = (await calendars.receivingOf(tx, agentId)) ?? null
      const isThere = ({ isLeaving, sequence, writtenSequence, calendarId }: TravelEntry) => !isLeaving && sequence === writtenSequence && calendarId === receiving
      const missing = (await findEntries(tx, agentId, now)).filter((entry) => !isThere(entry))
      return { missing, locale, timeZone: agent?.timeZone ?? 'Europe/Paris' }
    })

  return {
    /** Brings one agent's calendar to what it is to hold; again changes nothing. */
    async write(scope: AgencyScope, agentId: AgentId): Promise<void> {
      const { missing, locale, timeZone } = await note(scope, agentId)
      for (const entry of missing) {
        const uid = uidOf(entry)
        if (entry.isLeaving) {
          if (entry.calendarId) await calendars.remove(scope, { calendarId: entry.calendarId, uid })
          await db.within(scope, (tx) => deleteLeft(tx, entry))
          continue
        }
        const { span, sequence } = entry
        const ics = travelEventOf({ uid, sequence, dtstamp: clock(), ...span, timeZone, locale })
        const written = await calendars.write(scope, agentId, { uid, ics, summary: travelWords[locale], span })
        const calendarId = written?.calendarId ?? null
        if (entry.calendarId && entry.calendarId !== calendarId) await calendars.remove(scope, { calendarId: entry.calendarId, uid })
        await db.within(scope, (tx) => markWritten(tx, entry, { sequence, calendarId }))
      }
    },
  }
}
