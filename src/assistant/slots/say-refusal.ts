import { fr } from '#kernel/french.ts'
import { DAY, type Interval } from '#kernel/interval.ts'
import type { Day } from '#kernel/time-zone.ts'
import { capitalised, wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'
import type { GoneStatus, Refusal } from './refusal-kinds.ts'
import { sayHoliday } from './say-holiday.ts'

/** One sentence for the people of the agency, times on the clock of `timeZone`. It tells when an agent is busy: not for contacts. */
export function sayRefusal(refusal: Refusal, { locale, timeZone }: { locale: Locale; timeZone: string }): string {
  return locale === 'fr' ? sayInFrench(refusal, timeZone) : sayInEnglish(refusal, timeZone)
}

function sayInFrench(refusal: Refusal, timeZone: string): string {
  const { duration, fullDay, dayAndTime } = wording('fr')
  const dayOf = (day: Day) => fullDay(day * DAY, 'UTC')
  const spanOf = (span: Interval) => saySpan(span, { locale: 'fr', timeZone })
  switch (refusal.kind) {
    case 'not_permitted':
      return fr`Cet agent ne peut pas prendre ce rendez-vous.`
    case 'property_gone':
      return fr`Ce bien ${gone[refusal.status].fr} : aucun créneau n'est proposé.`
    case 'slot_past':
      return fr`Cette heure est passée.`
    case 'too_soon':
      return fr`Trop proche : le préavis est de ${duration(refusal.noticeMinutes)}, donc au plus tôt ${dayAndTime(refusal.earliest, timeZone)}.`
    case 'beyond_horizon':
      return fr`Trop lointain : les rendez-vous se prennent jusqu'au ${dayOf(refusal.lastDay)}.`
    case 'off_grid':
      return refusal.anchor === 'clock'
        ? fr`Les rendez-vous commencent toutes les ${duration(refusal.gridMinutes)} à partir de minuit.`
        : fr`Les rendez-vous commencent toutes les ${duration(refusal.gridMinutes)} à partir de minuit, ou dès que l'agent se libère.`
    case 'calendar_unreadable':
      return fr`L'agenda de cet agent ne peut pas être lu : aucun créneau n'est proposé.`
    case 'calendar_stale':
      return fr`L'agenda de cet agent n'a pas été lu depuis ${dayAndTime(refusal.readAt, timeZone)} : aucune heure n'est proposée avant ${dayAndTime(refusal.span.end, timeZone)}.`
    case 'day_closed':
      return fr`Cet agent ne travaille pas le ${dayOf(refusal.day)}.`
    case 'public_holiday':
      return fr`Le ${dayOf(refusal.day)} est un jour férié : ${sayHoliday(refusal.holiday, 'fr')}.`
    case 'outside_hours':
      return refusal.open.length === 0
        ? fr`Cet agent n'a aucune heure de travail ce jour-là.`
        : fr`En dehors des heures ${refusal.isOverride ? fr`exceptionnelles ` : ''}de cet agent (${refusal.open.map(spanOf).join(', ')}).`
    case 'property_notice':
      return fr`Trop proche pour ce bien : l'occupant est prévenu ${duration(refusal.noticeMinutes)} à l'avance, donc au plus tôt ${dayAndTime(refusal.earliest, timeZone)}.`
    case 'property_hours':
      return refusal.open.length === 0
        ? fr`Ce bien ne se visite pas ce jour-là.`
        : fr`En dehors des heures de visite de ce bien (${refusal.open.map(spanOf).join(', ')}).`
    case 'property_cap':
      return fr`Ce bien reçoit au plus ${visits(refusal.max, 'fr')} par jour ; le ${dayOf(refusal.day)} est complet.`
    case 'group_full':
      return fr`La visite groupée ${spanOf(refusal.span)} est complète.`
    case 'property_taken':
      return fr`Le bien est déjà pris ${spanOf(refusal.span)}.`
    case 'taken':
      return fr`Cet agent a déjà un rendez-vous, marges comprises, ${spanOf(refusal.span)}.`
    case 'held':
      return fr`Ce temps de l'agent est retenu ${spanOf(refusal.span)} : quelqu'un est en train de réserver.`
    case 'buffer':
      return fr`Trop près de ce qui occupe l'agent ${spanOf(refusal.span)} : les marges du rendez-vous n'y tiennent pas.`
    case 'travel':
      return refusal.side === 'before'
        ? fr`L'agent ne peut pas arriver à temps : il faut ${duration(refusal.minutesNeeded)} depuis l'endroit où il est ${spanOf(refusal.stop)}, il y a ${duration(refusal.minutesThere)}.`
        : fr`L'agent ne pourrait pas repartir à temps : il faut ${duration(refusal.minutesNeeded)} jusqu'à l'endroit où il est attendu ${spanOf(refusal.stop)}, il y a ${duration(refusal.minutesThere)}.`
    case 'busy':
      return fr`L'agenda de cet agent est occupé ${spanOf(refusal.span)}.`
    case 'daily_cap':
      return fr`Cet agent prend au plus ${refusal.max} rendez-vous par jour ; le ${dayOf(refusal.day)} est complet.`
    case 'weekly_cap':
      return fr`Cet agent prend au plus ${refusal.max} rendez-vous par semaine ; celle du ${dayOf(refusal.monday)} est complète.`
    case 'required':
      return fr`Une personne dont la présence est requise n'est pas libre. ${sayInFrench(refusal.refusal, timeZone)}`
  }
}

function sayInEnglish(refusal: Refusal, timeZone: string): string {
  const { duration, fullDay, dayAndTime } = wording('en')
  const dayOf = (day: Day) => fullDay(day * DAY, 'UTC')
  const spanOf = (span: Interval) => saySpan(span, { locale: 'en', timeZone })
  switch (refusal.kind) {
    case 'not_permitted':
      return 'This agent may not take this appointment.'
    case 'property_gone':
      return `This property ${gone[refusal.status].en}: no time is offered.`
    case 'slot_past':
      return 'This time has passed.'
    case 'too_soon':
      return `Too soon: the notice is ${duration(refusal.noticeMinutes)}, so ${dayAndTime(refusal.earliest, timeZone)} at the earliest.`
    case 'beyond_horizon':
      return `Too far ahead: appointments are taken until ${dayOf(refusal.lastDay)}.`
    case 'off_grid':
      return refusal.anchor === 'clock'
        ? `Appointments start every ${duration(refusal.gridMinutes)}, counted from midnight.`
        : `Appointments start every ${duration(refusal.gridMinutes)}, counted from midnight or from when the agent is free.`
    case 'calendar_unreadable':
      return 'This agent’s calendar cannot be read, so no time is offered.'
    case 'calendar_stale':
      return `This agent’s calendar has not been read since ${dayAndTime(refusal.readAt, timeZone)}: no time is offered before ${dayAndTime(refusal.span.end, timeZone)}.`
    case 'day_closed':
      return `This agent does not work on ${dayOf(refusal.day)}.`
    case 'public_holiday':
      return `${capitalised(dayOf(refusal.day))} is a public holiday: ${sayHoliday(refusal.holiday, 'en')}.`
    case 'outside_hours':
      return refusal.open.length === 0
        ? 'This agent has no working hours that day.'
        : `Outside this agent’s ${refusal.isOverride ? 'special ' : ''}hours (${refusal.open.map(spanOf).join(', ')}).`
    case 'property_notice':
      return `Too soon for this property: its occupant is told ${duration(refusal.noticeMinutes)} ahead, so ${dayAndTime(refusal.earliest, timeZone)} at the earliest.`
    case 'property_hours':
      return refusal.open.length === 0
        ? 'This property cannot be visited that day.'
        : `Outside this property’s visiting hours (${refusal.open.map(spanOf).join(', ')}).`
    case 'property_cap':
      return `This property takes at most ${visits(refusal.max, 'en')} a day; ${dayOf(refusal.day)} is full.`
    case 'group_full':
      return `The group visit ${spanOf(refusal.span)} is full.`
    case 'property_taken':
      return `The property is already taken ${spanOf(refusal.span)}.`
    case 'taken':
      return `This agent already has an appointment, buffers included, ${spanOf(refusal.span)}.`
    case 'held':
      return `This agent’s time is held ${spanOf(refusal.span)}: somebody is booking it.`
    case 'buffer':
      return `Too close to what the agent is busy with ${spanOf(refusal.span)}: the appointment’s buffers do not fit.`
    case 'travel':
      return refusal.side === 'before'
        ? `The agent cannot arrive in time: it takes ${duration(refusal.minutesNeeded)} from where he is ${spanOf(refusal.stop)}, and there are ${duration(refusal.minutesThere)}.`
        : `The agent could not leave in time: it takes ${duration(refusal.minutesNeeded)} to where he is expected ${spanOf(refusal.stop)}, and there are ${duration(refusal.minutesThere)}.`
    case 'busy':
      return `This agent’s calendar is busy ${spanOf(refusal.span)}.`
    case 'daily_cap':
      return `This agent takes at most ${refusal.max} appointments a day; ${dayOf(refusal.day)} is full.`
    case 'weekly_cap':
      return `This agent takes at most ${refusal.max} appointments a week; that of ${dayOf(refusal.monday)} is full.`
    case 'required':
      return `Somebody who has to be there is not free. ${sayInEnglish(refusal.refusal, timeZone)}`
  }
}

const gone: Readonly<Record<GoneStatus, Readonly<Record<Locale, string>>>> = {
  under_offer: { fr: fr`est sous compromis`, en: 'is under offer' },
  withdrawn: { fr: fr`est retiré`, en: 'is withdrawn' },
  sold: { fr: fr`est vendu ou loué`, en: 'is sold or let' },
}

/** Times alone when both lie within a day; the day with each when the span is longer. */
function saySpan(span: Interval, { locale, timeZone }: { locale: Locale; timeZone: string }): string {
  const { fromTo, dayAndTime } = wording(locale)
  if (span.end - span.start < DAY) return fromTo(span, timeZone)
  const [start, end] = [dayAndTime(span.start, timeZone), dayAndTime(span.end, timeZone)]
  return locale === 'fr' ? fr`du ${start} au ${end}` : `from ${start} to ${end}`
}

const visits = (count: number, locale: Locale): string => `${count} ${locale === 'fr' ? 'visite' : 'visit'}${count > 1 ? 's' : ''}`
