import type { CalendarsService } from '#agency/calendars/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AppointmentId, CalendarId } from '#kernel/ids.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import type { BookingService } from '../service.ts'
import type { HeldEvent } from './held-event.ts'

export interface FollowingParts {
  readonly db: Database
  readonly clock: Clock
  readonly calendars: Pick<CalendarsService, 'find' | 'heldNow'>
  readonly booking: Pick<BookingService, 'heldEvent' | 'follow' | 'cancel' | 'restoreEvent'>
}

/** `not_free`: something else is at the time to which the event was moved. */
export type FollowingRefusal = 'unknown_appointment' | 'not_free'

export type FollowingService = ReturnType<typeof followingService>

/**
 * What an agent does to our events in his own calendar: the appointment follows, or he is asked, as he chose. Our own writes
 * are no changes, since what counts is whether the event stands at the time that is agreed.
 */
export function followingService({ db, clock, calendars, booking }: FollowingParts) {
  const heldBy = async (scope: AgencyScope, id: AppointmentId): Promise<HeldEvent | undefined> => {
    const event = await db.within(scope, (tx) => booking.heldEvent(tx, id))
    return event?.isWritten ? event : undefined
  }

  /** Who shares a visit is cancelled with everybody else in it, as there is no event for it any more. */
  async function cancelAll(scope: AgencyScope, { people }: HeldEvent): Promise<void> {
    for (const { id } of people) await booking.cancel(scope, id, 'agency')
  }

  /** To the desk or from it, for everybody whom the event stands for: each of them is looked at there by himself. */
  const say = (scope: AgencyScope, { people }: HeldEvent, what: 'moved' | 'removed' | 'settled') =>
    db.within(scope, async (tx) => {
      for (const { id: appointmentId, leadId } of people) await (what === 'settled' ? tx.enqueue('event_settled', { appointmentId, leadId }) : tx.enqueue('event_questioned', { appointmentId, leadId, what }))
    })

  return {
    /** Looks at one event and does what is still missing; again it does nothing. */
    async look(scope: AgencyScope, { calendarId, appointmentId }: { calendarId: CalendarId; appointmentId: AppointmentId }): Promise<void> {
      const event = await heldBy(scope, appointmentId)
      const calendar = await db.within(scope, (tx) => calendars.find(tx, calendarId))
      // What has begun is no longer moved or cancelled by anybody's calendar.
      if (!event || !calendar || event.calendarId !== calendarId || event.span.start <= clock()) return
      const held = await calendars.heldNow(scope, event)
      if (held.kind === 'gone') return calendar.followsRemovals ? cancelAll(scope, event) : say(scope, event, 'removed')
      const isAsAgreed = held.span.start === event.span.start && held.span.end === event.span.end
      const isSettled = isAsAgreed || (calendar.followsMoves && (await booking.follow(scope, appointmentId, held)).ok)
      await say(scope, event, isSettled ? 'settled' : 'moved')
    },

    /** The agent's answer to the question: the appointment becomes what his calendar says, or his calendar what was agreed. */
    async settle(scope: AgencyScope, appointmentId: AppointmentId, answer: 'follow' | 'restore'): Promise<Result<void, FollowingRefusal>> {
      const event = await heldBy(scope, appointmentId)
      if (!event) return no('unknown_appointment')
      const held = await calendars.heldNow(scope, event)
      if (answer === 'restore') await booking.restoreEvent(scope, appointmentId, { sequence: held.kind === 'gone' ? event.sequence : held.sequence })
      else if (held.kind === 'gone') await cancelAll(scope, event)
      else if (!(await booking.follow(scope, appointmentId, held)).ok) return no('not_free')
      await say(scope, event, 'settled')
      return ok(undefined)
    },
  }
}
