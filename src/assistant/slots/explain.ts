import { fr } from '#kernel/french.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, type EpochMs, type Interval } from '#kernel/interval.ts'
import type { Day } from '#kernel/time-zone.ts'
import { wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import type { SlotRequest } from './slot.ts'

export interface Explanation {
  readonly refusal: Refusal
  readonly words: Readonly<Record<Locale, string>>
}

/** The one rule that keeps `agentId` from an appointment at `start`, also in words; undefined when none does. */
export function explain(request: SlotRequest, agentId: AgentId, start: EpochMs): Explanation | undefined {
  const refusal = refusalOf(request, agentId, start)
  if (!refusal) return undefined
  const { timeZone } = request
  return {
    refusal,
    words: { fr: sayRefusal(refusal, { locale: 'fr', timeZone }), en: sayRefusal(refusal, { locale: 'en', timeZone }) },
  }
}

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
    case 'slot_past':
      return fr`Cette heure est passée.`
    case 'too_soon':
      return fr`Trop proche : le préavis est de ${duration(refusal.noticeMinutes)}, donc au plus tôt ${dayAndTime(refusal.earliest, timeZone)}.`
    case 'beyond_horizon':
      return fr`Trop lointain : les rendez-vous se prennent jusqu'au ${dayOf(refusal.lastDay)}.`
    case 'off_grid':
      return fr`Les rendez-vous commencent toutes les ${duration(refusal.gridMinutes)} à partir de minuit.`
    case 'calendar_unreadable':
      return fr`L'agenda de cet agent ne peut pas être lu : aucun créneau n'est proposé.`
    case 'day_closed':
      return fr`Cet agent ne travaille pas le ${dayOf(refusal.day)}.`
    case 'outside_hours':
      return refusal.open.length === 0
        ? fr`Cet agent n'a aucune heure de travail ce jour-là.`
        : fr`En dehors des heures de cet agent (${refusal.open.map(spanOf).join(', ')}).`
    case 'property_taken':
      return fr`Le bien est déjà pris ${spanOf(refusal.span)}.`
    case 'taken':
      return fr`Cet agent a déjà un rendez-vous, marges comprises, ${spanOf(refusal.span)}.`
    case 'busy':
      return fr`L'agenda de cet agent est occupé ${spanOf(refusal.span)}.`
    case 'daily_cap':
      return fr`Cet agent prend au plus ${refusal.maxPerDay} rendez-vous par jour ; le ${dayOf(refusal.day)} est complet.`
  }
}

function sayInEnglish(refusal: Refusal, timeZone: string): string {
  const { duration, fullDay, dayAndTime } = wording('en')
  const dayOf = (day: Day) => fullDay(day * DAY, 'UTC')
  const spanOf = (span: Interval) => saySpan(span, { locale: 'en', timeZone })
  switch (refusal.kind) {
    case 'not_permitted':
      return 'This agent may not take this appointment.'
    case 'slot_past':
      return 'This time has passed.'
    case 'too_soon':
      return `Too soon: the notice is ${duration(refusal.noticeMinutes)}, so ${dayAndTime(refusal.earliest, timeZone)} at the earliest.`
    case 'beyond_horizon':
      return `Too far ahead: appointments are taken until ${dayOf(refusal.lastDay)}.`
    case 'off_grid':
      return `Appointments start every ${duration(refusal.gridMinutes)}, counted from midnight.`
    case 'calendar_unreadable':
      return 'This agent’s calendar cannot be read, so no time is offered.'
    case 'day_closed':
      return `This agent does not work on ${dayOf(refusal.day)}.`
    case 'outside_hours':
      return refusal.open.length === 0
        ? 'This agent has no working hours that day.'
        : `Outside this agent’s hours (${refusal.open.map(spanOf).join(', ')}).`
    case 'property_taken':
      return `The property is already taken ${spanOf(refusal.span)}.`
    case 'taken':
      return `This agent already has an appointment, buffers included, ${spanOf(refusal.span)}.`
    case 'busy':
      return `This agent’s calendar is busy ${spanOf(refusal.span)}.`
    case 'daily_cap':
      return `This agent takes at most ${refusal.maxPerDay} appointments a day; ${dayOf(refusal.day)} is full.`
  }
}

/** Times alone when both lie within a day; the day with each when the span is longer. */
function saySpan(span: Interval, { locale, timeZone }: { locale: Locale; timeZone: string }): string {
  const { fromTo, dayAndTime } = wording(locale)
  if (span.end - span.start < DAY) return fromTo(span, timeZone)
  const [start, end] = [dayAndTime(span.start, timeZone), dayAndTime(span.end, timeZone)]
  return locale === 'fr' ? fr`du ${start} au ${end}` : `from ${start} to ${end}`
}
