import type { CalendarsService, WrittenEvent } from '#agency/calendars/service.ts'
import { eventOf } from '#agency/calendars/invitation.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { AppointmentNews } from '#assistant/outreach/told-appointment.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { CalendarId } from '#kernel/ids.ts'
import { MINUTE } from '#kernel/interval.ts'
import { formatPhoneNumber } from '#kernel/phone-number.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Queue } from '#platform/queue/queue.ts'
import type { Appointment } from './appointment.ts'
import { findAppointment, lockAppointment, markCalendar, markInvited } from './store.ts'

/** By then somebody may have been told that the calendar is late. */
const LATE_MS = 5 * MINUTE

export interface BookingJobsParts {
  readonly db: Database
  readonly clock: Clock
  readonly queue: Queue
  readonly calendars: CalendarsService
  readonly properties: PropertiesService
  readonly outreach: OutreachService
}

/**
 * What follows an agreed, moved or cancelled appointment: the agent's calendar first, then, by its success, the word to
 * contact and agent. Each step looks at the appointment as it is now and does what is still missing.
 */
export function bookingJobs({ db, clock, queue, calendars, properties, outreach }: BookingJobsParts): void {
  queue.work('booking.write-calendar-event', async (scope, { appointmentId }) => {
    const found = await db.within(scope, async (tx) => {
      const appointment = await findAppointment(tx, appointmentId)
      return appointment && { appointment, property: await propertyLine(tx, appointment) }
    })
    if (!found) return
    const { appointment } = found
    const isCurrent = appointment.calendarState !== 'pending' || (await bringToCalendar(scope, appointment, found.property))
    await db.within(scope, (tx) => tx.enqueue(isCurrent ? 'booking.invite' : 'booking.write-calendar-event', { appointmentId }))
  })

  queue.work('booking.invite', (scope, { appointmentId }) =>
    db.within(scope, async (tx) => {
      const appointment = await findAppointment(tx, appointmentId)
      // Overtaken by another change: that one brings its own word.
      if (!appointment || appointment.calendarState === 'pending' || appointment.invitedSequence === appointment.sequence) return
      await outreach.tell(tx, appointment, newsOf(appointment))
      await markInvited(tx, appointmentId, appointment.sequence, appointment.span)
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

  async function propertyLine(tx: Tx, { propertyId }: Appointment): Promise<string | undefined> {
    const property = propertyId ? await properties.find(tx, propertyId) : undefined
    return property && `${property.title}, ${property.town} (${property.reference})`
  }

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
      if (calendarId) await calendars.remove(scope, { calendarId, uid })
      return done(undefined, 'removed')
    }
    const ics = eventOf(calendarEvent(appointment, property, clock()))
    const summary = `${appointment.lastName} ${appointment.firstName}`
    const written = await calendars.write(scope, agentId, { uid, ics, summary, span: appointment.span })
    await removeElsewhere(scope, { uid, before: calendarId, now: written?.calendarId })
    return done(written, written ? 'written' : 'none')
  }

  /** After a change of agent or calendar the event of before must not stay behind. */
  async function removeElsewhere(scope: AgencyScope, { uid, before, now }: { uid: string; before: CalendarId | null; now: CalendarId | undefined }): Promise<void> {
    if (before !== null && before !== now) await calendars.remove(scope, { calendarId: before, uid })
  }
}

/** All that F4 promises the agent: who, how to reach him, where, what about. */
function calendarEvent(appointment: Appointment, property: string | undefined, now: number): Parameters<typeof eventOf>[0] {
  const { uid, sequence, span, timeZone, type, locale, firstName, lastName, phone, email, postalAddress, place, note } = appointment
  return {
    uid, sequence, dtstamp: now, start: span.start, end: span.end, timeZone, type, locale,
    contact: { firstName, lastName, phone: formatPhoneNumber(phone), email, ...(postalAddress ? { postalAddress } : {}) },
    ...(place ? { location: place } : {}),
    ...(property ? { property } : {}),
    ...(note ? { context: note } : {}),
  }
}

function newsOf(appointment: Appointment): AppointmentNews {
  const { state, sequence, invitedSpan, cancelledBy } = appointment
  if (state === 'cancelled') return { kind: 'cancelled', by: cancelledBy ?? 'agency' }
  if (sequence === 0 || invitedSpan === null) return { kind: 'booked' }
  return { kind: 'moved', previous: invitedSpan }
}
