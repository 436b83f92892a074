import { eventOf } from '#agency/calendars/invitation.ts'
import type { OurEvent } from '#agency/calendars/service.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { formatPhoneNumber } from '#kernel/phone-number.ts'
import type { Appointment } from './appointment.ts'

/** An appointment as a calendar of the agency is to hold it: who, how to reach him, where, what about. `property` in one line. */
export function calendarEventOf(appointment: Appointment, property: string | undefined, now: EpochMs): OurEvent {
  const { uid, sequence, span, timeZone, type, locale, firstName, lastName, phone, email, postalAddress, place, note } = appointment
  const ics = eventOf({
    uid, sequence, dtstamp: now, start: span.start, end: span.end, timeZone, type, locale,
    contact: { firstName, lastName, phone: formatPhoneNumber(phone), email, ...(postalAddress ? { postalAddress } : {}) },
    ...(place ? { location: place } : {}),
    ...(property ? { property } : {}),
    ...(note ? { context: note } : {}),
  })
  return { uid, ics, summary: `${lastName} ${firstName}`, span }
}
