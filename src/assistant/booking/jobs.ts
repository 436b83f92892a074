import { type CalendarsService, HeldLater, type WrittenEvent } from '#agency/calendars/service.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { AppointmentNews } from '#assistant/outreach/told-appointment.ts'
import type { Offer } from '#assistant/slots/offer.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AppointmentId, CalendarId } from '#kernel/ids.ts'
import { MINUTE } from '#kernel/interval.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { type Database, type Tx, Unavailable } from '#platform/db/database.ts'
import type { Queue } from '#platform/queue/queue.ts'
import type { Appointment } from './appointment.ts'
import { calendarEventOf } from './calendar-event.ts'
import { homeLines } from './home-lines.ts'
import type { FollowingService } from './following/service.ts'
import type { GroupEvents } from './groups/events.ts'
import type { OccupantsService } from './occupant/service.ts'
import type { RequiredEvents } from './required/service.ts'
import { findAppointment, lockAppointment, markCalendar, markInvited, markPending, raiseSequence } from './store.ts'

/** By then somebody may have been told that the calendar is late. */
const LATE_MS = 5 * MINUTE

export interface BookingJobsParts {
  readonly db: Database
  readonly clock: Clock
  readonly queue: Queue
  readonly calendars: CalendarsService
  readonly properties: PropertiesService
  readonly slots: Pick<SlotsService, 'offerOf' | 'visiting'>
  readonly outreach: OutreachService
  readonly groupEvents: GroupEvents
  readonly required: RequiredEvents
  readonly following: Pick<FollowingService, 'look'>
  readonly occupants: Pick<OccupantsService, 'tell'>
}

/**
 * What follows an agreed, moved or cancelled appointment: the agent's calendar first, then, by its success, the word to
 * contact and agent. Each step looks at the appointment as it is now and does what is still missing.
 */
export function bookingJobs({ db, clock, queue, calendars, properties, slots, outreach, groupEvents, required, following, occupants }: BookingJobsParts): void {
  queue.work('booking.write-calendar-event', async (scope, { appointmentId }) => {
    const found = await db.within(scope, async (tx) => {
      const appointment = await findAppointment(tx, appointmentId)
      return appointment && { appointment, property: await propertyLine(tx, appointment) }
    })
    if (!found) return
    const { appointment } = found
    const isCurrent = appointment.calendarState !== 'pending' || (await bringToCalendar(scope, appointment, found.property).catch((error) => overtake(scope, appointment, error)))
    await db.within(scope, async (tx) => {
      await tx.enqueue(isCurrent ? 'booking.invite' : 'booking.write-calendar-event', { appointmentId })
      if (!isCurrent) return
      await tx.enqueue('booking.write-travel', { agentId: appointment.agentId })
      if (await required.isNeeded(tx, appointment)) await tx.enqueue('booking.write-required-events', { appointmentId })
    })
  })

  queue.work('booking.remove-calendar-event', async (scope, { appointmentId, calendarId }) => {
    const isBack = () =>
      db.within(scope, async (tx) => {
        const appointment = await findAppointment(tx, appointmentId)
        if (appointment?.state !== 'booked') return false
        const own = appointment.calendarId ?? (await calendars.receivingOf(tx, appointment.agentId))
        return own === calendarId || required.isFor(tx, appointment, calendarId)
      })
    const uid = await db.within(scope, async (tx) => (await findAppointment(tx, appointmentId))?.uid)
    if (uid === undefined || (await isBack())) return
    await calendars.remove(scope, { calendarId, uid })
    // It came back to this agent meanwhile, or he has to be there as well, and his event may be what was just removed.
    if (await isBack()) await db.within(scope, (tx) => writeAgain(tx, appointmentId))
  })

  queue.work('our_event_changed', (scope, about) => following.look(scope, about))
  queue.work('booking.write-required-events', (scope, { appointmentId }) => required.write(scope, appointmentId))
  queue.work('booking.write-group-event', async (scope, { groupId }) => void (await groupEvents.write(scope, groupId)))
  queue.work('booking.tell-occupant', (scope, { propertyId }) => db.within(scope, (tx) => occupants.tell(tx, propertyId)))

  queue.work('booking.invite', (scope, { appointmentId }) =>
    db.within(scope, async (tx) => {
      const appointment = await findAppointment(tx, appointmentId)
      // Overtaken by another change: that one brings its own word.
      if (!appointment || appointment.calendarState === 'pending' || appointment.invitedSequence === appointment.sequence) return
      if (!isKnown(appointment)) await outreach.tell(tx, appointment, newsOf(appointment, await newTimesFor(tx, appointment)))
      await markInvited(tx, appointment)
      if (clock() - appointment.changedAt >= LATE_MS) await tx.enqueue('calendar_reached', { appointmentId })
    }),
  )

  queue.work('booking.check-late', (scope, { appointmentId }) =>
    db.within(scope, async (tx) => {
      const appointment = await findAppointment(tx, appointmentId)
      if (appointment?.state !== 'booked' || appointment.calendarState !== 'pending') return
      await outreach.tell(tx, appointment, { kind: 'late' })
      await tx.enqueue('calendar_late', { appointmentId, leadId: appointment.leadId })
    }),
  )

  /** A calendar's program counts changes of its own: ours is the later one again, and written once more. */
  async function overtake(scope: AgencyScope, { id, sequence }: Appointment, error: unknown): Promise<false> {
    if (!(error instanceof HeldLater)) throw error
    if (error.sequence < sequence) throw new Unavailable('calendar conflict')
    await db.within(scope, async (tx) => {
      const current = await lockAppointment(tx, id)
      if (current?.sequence === sequence) await raiseSequence(tx, id, error.sequence + 1)
    })
    return false
  }

  async function writeAgain(tx: Tx, appointmentId: AppointmentId): Promise<void> {
    await markPending(tx, appointmentId)
    await tx.enqueue('booking.write-calendar-event', { appointmentId })
  }

  /** The times that were proposed when the agency cancelled: they are told in the same mail. */
  async function newTimesFor(tx: Tx, { state, cancelledBy, leadId, changedAt }: Appointment): Promise<Offer | undefined> {
    if (state !== 'cancelled' || cancelledBy !== 'agency' || leadId === null) return undefined
    const offer = await slots.offerOf(tx, leadId)
    return offer && offer.createdAt >= changedAt && offer.slots.length > 0 ? offer : undefined
  }

  const propertyLine = async (tx: Tx, { propertyId, locale }: Appointment): Promise<string | undefined> =>
    propertyId ? homeLines(tx, { properties, slots }, { propertyId, locale }) : undefined

  /** False when another change overtook it. */
  async function bringToCalendar(scope: AgencyScope, appointment: Appointment, property: string | undefined): Promise<boolean> {
    const { id, uid, sequence, agentId, calendarId, state } = appointment
    // What another write did meanwhile may have reached the calendar before this one or after: then it is done once more,
    // from the calendar that the other did not know of.
    const done = (written: WrittenEvent | undefined, now: 'written' | 'removed' | 'none') =>
      db.within(scope, async (tx) => {
        const current = await lockAppointment(tx, id)
        if (!current) return true
        const isSame = current.sequence === sequence
        const isCurrent = isSame && current.calendarId === calendarId
        const known = isSame && !isCurrent ? current.calendarId : (written?.calendarId ?? null)
        await markCalendar(tx, { id, sequence, calendarId: known, etag: written?.etag ?? null, state: isCurrent ? now : 'pending' })
        return isCurrent
      })
    if (state === 'cancelled') {
      // A write that ended before it could be noted left its event in the calendar that receives.
      const holding = calendarId ?? (await db.within(scope, (tx) => calendars.receivingOf(tx, agentId)))
      if (holding) await calendars.remove(scope, { calendarId: holding, uid })
      return done(undefined, 'removed')
    }
    // Of a group visit the agent has one event, whoever comes; a contact's own one is of before.
    const groupId = await groupEvents.groupOf(scope, id)
    if (groupId) {
      const held = await groupEvents.write(scope, groupId)
      if (calendarId) await calendars.remove(scope, { calendarId, uid })
      return done(undefined, held ? 'written' : 'none')
    }
    const written = await calendars.write(scope, agentId, calendarEventOf(appointment, property, clock()))
    await removeElsewhere(scope, { uid, before: calendarId, now: written?.calendarId })
    return done(written, written ? 'written' : 'none')
  }

  /** After a change of agent or calendar the event of before must not stay behind. */
  async function removeElsewhere(scope: AgencyScope, { uid, before, now }: { uid: string; before: CalendarId | null; now: CalendarId | undefined }): Promise<void> {
    if (before !== null && before !== now) await calendars.remove(scope, { calendarId: before, uid })
  }
}

/** Only the sequence went up: to the contact nothing has changed. */
const isKnown = ({ state, span, agentId, invitedSpan, invitedAgentId }: Appointment): boolean =>
  state === 'booked' && invitedSpan?.start === span.start && invitedSpan.end === span.end && invitedAgentId === agentId

function newsOf(appointment: Appointment, instead: Offer | undefined): AppointmentNews {
  const { state, sequence, agentId, invitedSpan, invitedAgentId, cancelledBy } = appointment
  if (state === 'cancelled') return { kind: 'cancelled', by: cancelledBy ?? 'agency', instead }
  if (sequence === 0 || invitedSpan === null) return { kind: 'booked' }
  return { kind: 'moved', previous: invitedSpan, previousAgentId: invitedAgentId === agentId ? null : invitedAgentId }
}
