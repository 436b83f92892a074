import { type CalendarsService, HeldLater } from '#agency/calendars/service.ts'
import { type GroupEvent, groupEventOf, groupSummary } from '#agency/calendars/invitation.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AppointmentId, CalendarId, GroupVisitId } from '#kernel/ids.ts'
import { formatPhoneNumber } from '#kernel/phone-number.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { type Database, type Tx, Unavailable } from '#platform/db/database.ts'
import type { Appointment } from '../appointment.ts'
import { homeLines } from '../home-lines.ts'
import { findAppointment } from '../store.ts'
import { groupsService } from './service.ts'
import type { Group } from './store.ts'

export interface GroupEventsParts {
  readonly db: Database
  readonly clock: Clock
  readonly mailDomain: string
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly slots: Pick<SlotsService, 'visiting'>
  readonly calendars: Pick<CalendarsService, 'write' | 'remove' | 'receivingOf'>
}

export type GroupEvents = ReturnType<typeof groupEvents>

/** The one event of a group visit in its agent's calendar; each contact has an invitation of his own, with his own UID. */
export function groupEvents({ db, clock, mailDomain, team, properties, slots, calendars }: GroupEventsParts) {
  const groups = groupsService({ clock })

  async function eventFor(tx: Tx, group: Group, people: readonly Appointment[]): Promise<GroupEvent | undefined> {
    const [first] = people
    if (!first) return undefined
    const { locale } = await team.agency(tx)
    const property = await homeLines(tx, { properties, slots }, { propertyId: group.propertyId, locale })
    const { span, sequence } = group
    return {
      uid: groupUid(group.id, mailDomain), sequence, dtstamp: clock(), start: span.start, end: span.end, timeZone: first.timeZone, locale,
      people: people.map(personLine), ...(first.place ? { location: first.place } : {}), ...(property ? { property } : {}),
    }
  }

  /** What the event is to say, undefined when nobody comes any more; and the calendar that holds it, or may hold it. */
  const look = (scope: AgencyScope, id: GroupVisitId) =>
    db.within(scope, async (tx) => {
      const found = await groups.members(tx, id)
      if (!found) return undefined
      const people: Appointment[] = []
      for (const appointmentId of found.appointmentIds) people.push((await findAppointment(tx, appointmentId)) as Appointment)
      const { group } = found
      const event = await eventFor(tx, group, people)
      // A write that ended before it could be noted left its event in the calendar that receives.
      const holding: CalendarId | null = group.calendarId ?? (event ? null : ((await calendars.receivingOf(tx, group.agentId)) ?? null))
      return { group, event, holding }
    })

  /** The agent's program counts changes of its own: ours is the later one again when this is tried again. */
  async function overtake(scope: AgencyScope, group: Group, error: unknown): Promise<never> {
    if (error instanceof HeldLater && error.sequence >= group.sequence) await db.within(scope, (tx) => groups.raise(tx, group.id, error.sequence))
    throw error instanceof HeldLater ? new Unavailable('calendar conflict') : error
  }

  return {
    /** The group in which an appointment has a seat. */
    groupOf: (scope: AgencyScope, id: AppointmentId): Promise<GroupVisitId | undefined> => db.within(scope, async (tx) => (await groups.of(tx, id))?.groupId),

    /** Brings the event to what the group is now, or takes it away when nobody is left; false when the agent has no calendar for it. */
    async write(scope: AgencyScope, id: GroupVisitId): Promise<boolean> {
      const found = await look(scope, id)
      if (!found) return true
      const { group, event, holding } = found
      const uid = groupUid(id, mailDomain)
      const written = event && (await calendars.write(scope, group.agentId, { uid, ics: groupEventOf(event), summary: groupSummary(event), span: group.span }).catch((error) => overtake(scope, group, error)))
      const calendarId = written?.calendarId ?? null
      if (holding !== null && holding !== calendarId) await calendars.remove(scope, { calendarId: holding, uid })
      await db.within(scope, async (tx) => {
        // Who came or went meanwhile may have been written before this or after: then it is done once more.
        if (!(await groups.noteEvent(tx, group, { calendarId }))) await tx.enqueue('booking.write-group-event', { groupId: id })
      })
      return written !== undefined
    },
  }
}

export const groupUid = (id: GroupVisitId, mailDomain: string): string => `${id}@${mailDomain}`

const personLine = ({ firstName, lastName, phone, email, note }: Appointment): string =>
  [`${lastName} ${firstName}`.trim(), formatPhoneNumber(phone), email, note].filter((part) => part !== '').join(' · ')
