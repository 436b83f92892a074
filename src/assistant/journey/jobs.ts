import type { Database } from '#platform/db/database.ts'
import type { Queue } from '#platform/queue/queue.ts'
import type { AbsencesService } from './absences/service.ts'
import type { ClosedPropertiesService } from './closed-properties/service.ts'
import type { AnswersService } from './answers/service.ts'
import type { CalendarAnswersService } from './calendar-answers/service.ts'
import type { JourneyService } from './service.ts'

export interface JourneyJobsParts {
  readonly queue: Queue
  readonly journey: JourneyService
  readonly answers: AnswersService
  readonly calendarAnswers: CalendarAnswersService
  readonly absences: AbsencesService
  readonly closedProperties: Pick<ClosedPropertiesService, 'note'>
  readonly db: Database
}

/** The steps of a lead, and the facts that booking reports. */
export function journeyJobs({ queue, journey, answers, calendarAnswers, absences, closedProperties, db }: JourneyJobsParts): void {
  queue.work('message_received', (scope, { messageId }, { isLast }) =>
    journey.readMessage(scope, messageId).catch((error) => {
      // Tried to the end: a person gets it, with its original.
      if (isLast) return journey.giveUpReading(scope, messageId)
      throw error
    }),
  )
  queue.work('journey.match', (scope, { leadId }) => journey.match(scope, leadId))
  queue.work('journey.offer', (scope, { leadId }) => journey.offer(scope, leadId))
  queue.work('journey.answer', (scope, about) => answers.answer(scope, about))
  queue.work('journey.calendar-answer', (scope, { messageId }) => calendarAnswers.heed(scope, messageId))
  queue.work('appointment_booked', (scope, fact) => journey.appointmentChanged(scope, 'booked', fact))
  queue.work('appointment_moved', (scope, fact) => journey.appointmentChanged(scope, 'moved', fact))
  queue.work('appointment_reassigned', (scope, fact) => journey.appointmentChanged(scope, 'reassigned', fact))
  queue.work('property_closed', (scope, { propertyId }) => closedProperties.note(scope, propertyId))
  queue.work('journey.stand-in', (scope, step) => absences.standIn(scope, step))
  queue.work('appointment_cancelled', (scope, fact) => journey.appointmentChanged(scope, 'cancelled', fact))
  queue.work('calendar_late', (scope, { appointmentId, leadId }) =>
    db.within(scope, (tx) => journey.noteCalendar(tx, { appointmentId, ...(leadId ? { leadId } : {}) }, { isLate: true })),
  )
  queue.work('calendar_reached', (scope, { appointmentId }) => db.within(scope, (tx) => journey.noteCalendar(tx, { appointmentId }, { isLate: false })))
  queue.work('event_questioned', (scope, { what, ...about }) => db.within(scope, (tx) => journey.noteEvent(tx, about, what)))
  queue.work('event_settled', (scope, about) => db.within(scope, (tx) => journey.noteEvent(tx, about, 'settled')))
  queue.work('relay_failing', (scope, { relayId }) => db.within(scope, (tx) => journey.noteRelay(tx, relayId, { isFailing: true })))
  queue.work('relay_working', (scope, { relayId }) => db.within(scope, (tx) => journey.noteRelay(tx, relayId, { isFailing: false })))
  queue.work('offer_aged', (scope, about) => journey.noteAgedOffer(scope, about))
  queue.work('contact_asked', (scope, { leadId, what }) => db.within(scope, (tx) => journey.noteRequest(tx, leadId, what)))
}
