import type { AbsenceId, AgentId, AppointmentId, CalendarId, ForwardingId, GroupVisitId, LeadId, MessageId, OfferId, OutboundId, PropertyId, RelayedId, RelayId } from './ids.ts'

/**
 * Every kind of job with its payload: ids only. The first part of a name is the room that works it; names in the past
 * tense are facts, written by a room that does not know who listens. Each job may run twice harmlessly.
 */
export interface Jobs {
  /** intake → journey: a message is durable and waits to be read. */
  message_received: { readonly messageId: MessageId }
  'journey.match': { readonly leadId: LeadId }
  'journey.offer': { readonly leadId: LeadId }
  /** Five minutes after something came to the desk: somebody is told when it still waits. */
  'journey.alarm': { readonly taskId: string }
  'outreach.send': { readonly outboundId: OutboundId }
  /** Passes the original of a message on. */
  'intake.relay': { readonly relayedId: RelayedId }
  'intake.ask-relay': { readonly relayId: RelayId }
  /** Presses the button of the confirmation that Gmail asks for. */
  'intake.press-confirmation': { readonly forwardingId: ForwardingId }
  /** Sends a mail that has to come back through the forwarding; half an hour later it is judged by that. */
  'intake.probe-forwarding': { readonly forwardingId: ForwardingId }
  'intake.judge-probe': { readonly forwardingId: ForwardingId; readonly probeId: string }
  /** The daily look of this number; orders the next. */
  'intake.check-forwarding': { readonly forwardingId: ForwardingId; readonly number: number }
  'intake.tell-forwarding': { readonly forwardingId: ForwardingId }
  /** Days after a portal wrote: whether it has been silent since for longer than is likely. */
  'intake.check-portal': { readonly portal: string; readonly day: number }
  /** intake → journey: originals do not arrive where they are passed on to; and again they do. */
  relay_failing: { readonly relayId: RelayId }
  relay_working: { readonly relayId: RelayId }
  'booking.write-calendar-event': { readonly appointmentId: AppointmentId }
  /** Five minutes after the booking: tells contact and agent when the calendar still has not got it. */
  'booking.check-late': { readonly appointmentId: AppointmentId }
  /** Takes the event out of the calendar of an agent who does not go any more. */
  'booking.remove-calendar-event': { readonly appointmentId: AppointmentId; readonly calendarId: CalendarId }
  /** Brings the event into the calendars of those who have to be there besides the agent, or out of them. */
  'booking.write-required-events': { readonly appointmentId: AppointmentId }
  'booking.invite': { readonly appointmentId: AppointmentId }
  /** Brings the one event of a group visit into its agent's calendar as the group is now, or out of it when nobody is left. */
  'booking.write-group-event': { readonly groupId: GroupVisitId }
  /** Tells who lives there what became of the visits to his home since he was last told. */
  'booking.tell-occupant': { readonly propertyId: PropertyId }
  /** properties → journey: it cannot be visited any more. */
  property_closed: { readonly propertyId: PropertyId }
  /** booking → journey: five minutes after the booking the agent's calendar had not got it; and then it had. */
  calendar_late: { readonly appointmentId: AppointmentId; readonly leadId: LeadId | null }
  calendar_reached: { readonly appointmentId: AppointmentId }
  /** booking → journey. */
  appointment_booked: { readonly appointmentId: AppointmentId; readonly leadId: LeadId | null }
  appointment_moved: { readonly appointmentId: AppointmentId; readonly leadId: LeadId | null }
  /** Another agent goes, at the same time. */
  appointment_reassigned: { readonly appointmentId: AppointmentId; readonly leadId: LeadId | null }
  appointment_cancelled: { readonly appointmentId: AppointmentId; readonly leadId: LeadId | null }
  /** booking → journey: `wish` and `call_back` only a person can answer; the others were answered at once on the page. */
  contact_asked: { readonly leadId: LeadId; readonly what: 'wish' | 'call_back' | 'reworded' | 'all_times' }
  /** An answer in prose in our own thread: an offered time is agreed, or new ones are proposed. */
  'journey.answer': { readonly leadId: LeadId; readonly messageId: MessageId }
  /** An answer of the contact's calendar to our invitation. */
  'journey.calendar-answer': { readonly messageId: MessageId }
  /** What becomes of one appointment of an agent who is away. */
  'journey.stand-in': { readonly absenceId: AbsenceId; readonly appointmentId: AppointmentId }
  /** calendars → booking: an event of ours is not where it was written, or not as it was written. */
  our_event_changed: { readonly calendarId: CalendarId; readonly appointmentId: AppointmentId }
  /** calendars → outreach: a calendar cannot be read any more, so its agent is offered at no time. */
  calendar_broken: { readonly calendarId: CalendarId }
  /** booking → journey: what the agent did to an event in his calendar is not followed by itself; and then it is settled. */
  event_questioned: { readonly appointmentId: AppointmentId; readonly leadId: LeadId | null; readonly what: 'moved' | 'removed' }
  event_settled: { readonly appointmentId: AppointmentId; readonly leadId: LeadId | null }
  'calendars.sync': { readonly calendarId: CalendarId }
  /** A provider says that something changed: read once, beside the turns of the polling. */
  'calendars.changed': { readonly calendarId: CalendarId }
  /** A provider will say nothing more of this calendar unless it is shown again that we may hear it. */
  'calendars.reauthorise': { readonly calendarId: CalendarId }
  /** The agency's addresses and ways that a service has still to be asked for. */
  'places.locate': Record<string, never>
  /** slots → journey: times were offered a week ago. */
  offer_aged: { readonly leadId: LeadId; readonly offerId: OfferId }
  /** One night's learning of the times that contacts choose, under the permission given then; orders the next night's. */
  'slots.learn': { readonly permittedAt: number }
  /** Brings the ways between an agent's appointments into his calendar, or out of it. */
  'booking.write-travel': { readonly agentId: AgentId }
}

export type JobName = keyof Jobs
