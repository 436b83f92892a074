import { type CalendarsService, HeldLater, type OurEvent, type WrittenEvent } from '#agency/calendars/service.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, AppointmentId, CalendarId } from '#kernel/ids.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { type Database, type Tx, Unavailable } from '#platform/db/database.ts'
import type { Appointment } from '../appointment.ts'
import { calendarEventOf } from '../calendar-event.ts'
import { homeLines } from '../home-lines.ts'
import { findAppointment } from '../store.ts'
import { deleteRequiredEvent, findRequiredEvents, type RequiredEvent, saveRequiredEvent } from './store.ts'

export interface RequiredEventsParts {
  readonly db: Database
  readonly clock: Clock
  readonly properties: Pick<PropertiesService, 'find'>
  readonly slots: Pick<SlotsService, 'visiting'>
  readonly calendars: Pick<CalendarsService, 'write' | 'remove' | 'receivingOf'>
}

export type RequiredEvents = ReturnType<typeof requiredEvents>

/**
 * The event of an appointment in the calendars of those who have to be there besides its agent: the agent's own, UID and
 * all, and moved and cancelled with it. What they do to it there changes nothing; nobody waits for it.
 */
export function requiredEvents({ db, clock, properties, slots, calendars }: RequiredEventsParts) {
  /** What is to stand where. Where a write may end is noted before it is begun. */
  const look = (scope: AgencyScope, id: AppointmentId) =>
    db.within(scope, async (tx) => {
      const appointment = await findAppointment(tx, id)
      if (!appointment) return undefined
      const known = new Map((await findRequiredEvents(tx, id)).map((event) => [event.agentId, event.calendarId]))
      const wanted = wantedAt(appointment)
      for (const agentId of wanted) {
        const calendarId = known.has(agentId) ? undefined : await calendars.receivingOf(tx, agentId)
        if (calendarId) await saveRequiredEvent(tx, id, { agentId, calendarId })
      }
      const { propertyId, locale } = appointment
      const property = wanted.length > 0 && propertyId ? await homeLines(tx, { properties, slots }, { propertyId, locale }) : undefined
      return { appointment, known, wanted, property }
    })

  /** His program counts changes of its own: ours is the later one all the same. */
  async function written(scope: AgencyScope, agentId: AgentId, { appointment, property }: { appointment: Appointment; property: string | undefined }): Promise<WrittenEvent | undefined> {
    const eventAt = (sequence: number): OurEvent => calendarEventOf({ ...appointment, sequence }, property, clock())
    try {
      return await calendars.write(scope, agentId, eventAt(appointment.sequence))
    } catch (error) {
      if (!(error instanceof HeldLater)) throw error
      if (error.sequence < appointment.sequence) throw new Unavailable('calendar conflict')
      return calendars.write(scope, agentId, eventAt(error.sequence + 1))
    }
  }

  /** The agent's own event may stand in the same calendar: of who was required and goes himself now. */
  const clear = async (scope: AgencyScope, { uid, calendarId }: Appointment, held: CalendarId | undefined, now?: CalendarId): Promise<void> => {
    if (held !== undefined && held !== now && held !== calendarId) await calendars.remove(scope, { calendarId: held, uid })
  }

  return {
    /** Whether anybody has to be there besides the agent, or had to. */
    isNeeded: async (tx: Tx, appointment: Appointment): Promise<boolean> => wantedAt(appointment).length > 0 || (await findRequiredEvents(tx, appointment.id)).length > 0,

    /** Whether `calendarId` holds, or is to hold, the event of somebody who has to be at this appointment. */
    async isFor(tx: Tx, appointment: Appointment, calendarId: CalendarId): Promise<boolean> {
      const known = new Map((await findRequiredEvents(tx, appointment.id)).map((event) => [event.agentId, event.calendarId]))
      for (const agentId of wantedAt(appointment)) if ((known.get(agentId) ?? (await calendars.receivingOf(tx, agentId))) === calendarId) return true
      return false
    },

    /** Brings every calendar to what the appointment is now; again changes nothing. One that does not answer holds up no other. */
    async write(scope: AgencyScope, id: AppointmentId): Promise<void> {
      const found = await look(scope, id)
      if (!found) return
      const { appointment, known, wanted } = found
      const keep = async (agentId: AgentId) => {
        const now = (await written(scope, agentId, found))?.calendarId
        await clear(scope, appointment, known.get(agentId), now)
        await db.within(scope, (tx) => (now ? saveRequiredEvent(tx, id, { agentId, calendarId: now }) : deleteRequiredEvent(tx, id, agentId)))
      }
      const drop = async ({ agentId, calendarId }: RequiredEvent) => {
        await clear(scope, appointment, calendarId)
        await db.within(scope, (tx) => deleteRequiredEvent(tx, id, agentId))
      }
      const gone = [...known].flatMap(([agentId, calendarId]) => (wanted.includes(agentId) ? [] : [{ agentId, calendarId }]))
      const ended = await Promise.allSettled([...wanted.map(keep), ...gone.map(drop)])
      const failed = ended.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
      await db.within(scope, async (tx) => {
        // What changed meanwhile may have been written before this or after: then it is done once more.
        const current = await findAppointment(tx, id)
        if (current && current.sequence !== appointment.sequence) await tx.enqueue('booking.write-required-events', { appointmentId: id })
      })
    },
  }
}

const wantedAt = ({ state, requiredAgentIds, agentId }: Appointment): readonly AgentId[] => (state === 'booked' ? requiredAgentIds.filter((id) => id !== agentId) : [])
