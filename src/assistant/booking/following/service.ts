import type { CalendarsService } from '#agency/calendars/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AppointmentId, CalendarId } from '#kernel/ids.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import type { Appointment } from '../appointment.ts'
import type { BookingService } from '../service.ts'

export interface FollowingParts {
  readonly db: Database
  readonly clock: Clock
  readonly calendars: Pick<CalendarsService, 'find' | 'heldNow'>
  readonly booking: Pick<BookingService, 'find' | 'follow' | 'cancel' | 'restoreEvent'>
}

/** `not_free`: something else is at the time to which the event was moved. */
export type FollowingRefusal = 'unknown_appointment' | 'not_free'

export type FollowingService = ReturnType<typeof followingService>

/**
 * What an agent does to our events in his own calendar: the appointment follows, or he is asked, as he chose. Our own writes
 * are no changes, since what counts is whether the event stands at the time that is agreed.
 */
export function followingService({ db, clock, calendars, booking }: FollowingParts) {
  /** The appointment, when a calendar is to hold its event now. */
  async function heldBy(scope: AgencyScope, id: AppointmentId): Promise<(Appointment & { readonly calendarId: CalendarId }) | undefined> {
    const appointment = await db.within(scope, (tx) => booking.find(tx, id))
    if (appointment?.state !== 'booked' || appointment.calendarState !== 'written' || appointment.calendarId === null) return undefined
    return { ...appointment, calendarId: appointment.calendarId }
  }

  return {
    /** Looks at one event and does what is still missing; again it does nothing. */
    async look(scope: AgencyScope, { calendarId, appointmentId }: { calendarId: CalendarId; appointmentId: AppointmentId }): Promise<void> {
      const appointment = await heldBy(scope, appointmentId)
      const calendar = await db.within(scope, (tx) => calendars.find(tx, calendarId))
      // What has begun is no longer moved or cancelled by anybody's calendar.
      if (!appointment || !calendar || appointment.calendarId !== calendarId || appointment.span.start <= clock()) return
      const { uid, span, leadId } = appointment
      const held = await calendars.heldNow(scope, { calendarId, uid })
      const question = (what: 'moved' | 'removed') => db.within(scope, (tx) => tx.enqueue('event_questioned', { appointmentId, leadId, what }))
      if (held.kind === 'gone') return calendar.followsRemovals ? void (await booking.cancel(scope, appointmentId, 'agency')) : question('removed')
      if (held.span.start === span.start && held.span.end === span.end) return db.within(scope, (tx) => tx.enqueue('event_settled', { appointmentId, leadId }))
      if (!calendar.followsMoves || !(await booking.follow(scope, appointmentId, held)).ok) return question('moved')
      await db.within(scope, (tx) => tx.enqueue('event_settled', { appointmentId, leadId }))
    },

    /** The agent's answer to the question: the appointment becomes what his calendar says, or his calendar what was agreed. */
    async settle(scope: AgencyScope, appointmentId: AppointmentId, answer: 'follow' | 'restore'): Promise<Result<void, FollowingRefusal>> {
      const appointment = await heldBy(scope, appointmentId)
      if (!appointment) return no('unknown_appointment')
      const { calendarId, uid, leadId, sequence } = appointment
      const held = await calendars.heldNow(scope, { calendarId, uid })
      if (answer === 'restore') await booking.restoreEvent(scope, appointmentId, { sequence: held.kind === 'gone' ? sequence : held.sequence })
      else if (held.kind === 'gone') await booking.cancel(scope, appointmentId, 'agency')
      else if (!(await booking.follow(scope, appointmentId, held)).ok) return no('not_free')
      await db.within(scope, (tx) => tx.enqueue('event_settled', { appointmentId, leadId }))
      return ok(undefined)
    },
  }
}
