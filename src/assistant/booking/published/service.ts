import { type FeedEvent, feedOf } from '#agency/calendars/published-feed.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import { fullName } from '#agency/team/agent.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { formatPhoneNumber } from '#kernel/phone-number.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { Locale } from '#kernel/words.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import { type Appointment, propertyLineOf } from '../appointment.ts'
import type { BookingService } from '../service.ts'
import type { Published, PublishedNow, ShownOfContact } from './contract.ts'
import { deleteShown, findShown, saveShown } from './store.ts'

/** What is over stays for a month; nothing is agreed further ahead. */
const BACK = 30 * DAY
const AHEAD = 125 * DAY

export interface PublishedParts {
  readonly db: Database
  readonly clock: Clock
  readonly gate: Gate
  readonly publicUrl: URL
  readonly team: Pick<TeamService, 'agent' | 'agency'>
  readonly properties: Pick<PropertiesService, 'byIds'>
  readonly booking: Pick<BookingService, 'needing'>
}

export type PublishedService = ReturnType<typeof publishedService>

/** An agent's appointments, to be read by any calendar program at an address that nobody can guess. */
export function publishedService({ db, clock, gate, publicUrl, team, properties, booking }: PublishedParts) {
  /** The address is kept hashed: it can be told once. */
  async function newAddress(tx: Tx, agentId: AgentId): Promise<string> {
    await gate.closeDoorsOf(tx, 'calendar_feed', agentId)
    const secret = randomToken()
    await gate.addDoor(tx, { kind: 'calendar_feed', secret, subjectId: agentId, expiresAt: null })
    return new URL(`/agenda/${secret}.ics`, publicUrl).href
  }

  function eventOf({ uid, sequence, changedAt, span, timeZone, type, place, firstName, lastName, phone, email }: Appointment, { shows, property, locale }: { shows: ShownOfContact; property: string | undefined; locale: Locale }): FeedEvent {
    return {
      uid, sequence, dtstamp: changedAt, start: span.start, end: span.end, timeZone, type, locale,
      contact: shows === 'nothing' ? { lastName: '', firstName: '' } : { lastName, firstName, ...(shows === 'contact' ? { phone: formatPhoneNumber(phone), email } : {}) },
      ...(place ? { location: place } : {}),
      ...(property ? { property } : {}),
    }
  }

  return {
    shown: (scope: AgencyScope, agentId: AgentId): Promise<Published> => db.within(scope, async (tx) => ({ shows: await findShown(tx, agentId) })),

    /** Publishes, or changes what is shown; a new address ends the one before. */
    publish: (scope: AgencyScope, agentId: AgentId, { shows, isNew }: { shows: ShownOfContact; isNew: boolean }): Promise<PublishedNow> =>
      db.within(scope, async (tx) => {
        const isFirst = (await findShown(tx, agentId)) === null
        await saveShown(tx, agentId, { shows, at: clock() })
        return { shows, url: isFirst || isNew ? await newAddress(tx, agentId) : null }
      }),

    end: (scope: AgencyScope, agentId: AgentId): Promise<void> =>
      db.within(scope, async (tx) => {
        await gate.closeDoorsOf(tx, 'calendar_feed', agentId)
        await deleteShown(tx, agentId)
      }),

    /** The feed behind an address; undefined for an unknown one, and for one that has ended. */
    async read(token: string): Promise<string | undefined> {
      const door = await gate.openDoor('calendar_feed', token)
      const agentId = door?.subjectId as AgentId | null | undefined
      if (!door || !agentId) return undefined
      return db.within(door.scope, async (tx) => {
        const [agent, shows] = [await team.agent(tx, agentId), await findShown(tx, agentId)]
        if (!agent || shows === null) return undefined
        const { locale, name } = await team.agency(tx)
        const now = clock()
        const appointments = await booking.needing(tx, agentId, { start: now - BACK, end: now + AHEAD })
        const known = await properties.byIds(tx, [...new Set(appointments.flatMap(({ propertyId }) => propertyId ?? []))])
        const lines = new Map(known.map((property) => [property.id, propertyLineOf(property)]))
        const events = appointments.map((appointment) => eventOf(appointment, { shows, locale, property: appointment.propertyId ? lines.get(appointment.propertyId) : undefined }))
        return feedOf({ name: `${fullName(agent)} – ${name}`, events })
      })
    },
  }
}
