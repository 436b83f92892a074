import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'
import type { RankingRecord } from './ranking-record.ts'
import type { BlockingRule } from './why-nothing.ts'

const labels: Record<BlockingRule, Record<Locale, string>> = {
  not_permitted: { fr: fr`agent qui ne prend pas ce rendez-vous`, en: 'agent who does not take this appointment' },
  property_gone: { fr: fr`bien qui n'est plus disponible`, en: 'property no longer available' },
  slot_past: { fr: fr`heure déjà passée`, en: 'time already past' },
  too_soon: { fr: fr`plus proche que le préavis`, en: 'sooner than the notice' },
  beyond_horizon: { fr: fr`au-delà des jours proposés`, en: 'beyond the days offered' },
  calendar_unreadable: { fr: fr`agenda qui ne peut pas être lu`, en: 'calendar that cannot be read' },
  calendar_stale: { fr: fr`agenda qui n'a pas été lu récemment`, en: 'calendar not read lately' },
  outside_hours: { fr: fr`en dehors des heures de travail`, en: 'outside working hours' },
  public_holiday: { fr: fr`jour férié`, en: 'public holiday' },
  property_notice: { fr: fr`préavis de l'occupant du bien`, en: 'notice of the property’s occupant' },
  property_hours: { fr: fr`en dehors des heures de visite du bien`, en: 'outside the property’s visiting hours' },
  property_taken: { fr: fr`bien déjà pris`, en: 'property already taken' },
  property_cap: { fr: fr`visites par jour du bien atteintes`, en: 'property’s visits a day reached' },
  taken: { fr: fr`autre rendez-vous, marges comprises`, en: 'another appointment, buffers included' },
  busy: { fr: fr`agenda occupé, marges comprises`, en: 'calendar busy, buffers included' },
  travel: { fr: fr`pas le temps du trajet`, en: 'no time for the way' },
  daily_cap: { fr: fr`rendez-vous par jour atteints`, en: 'appointments a day reached' },
  weekly_cap: { fr: fr`rendez-vous par semaine atteints`, en: 'appointments a week reached' },
  required: { fr: fr`personne requise qui n'est pas libre`, en: 'somebody required who is not free' },
}

export interface SaidClosed {
  readonly label: string
  /** Starts of the grid, over all who may go, that this rule closed and none before it had. */
  readonly starts: number
}

/** Which rules closed how much of an offer, for the people of the agency: the most first. */
export const sayClosed = (closed: RankingRecord['closed'], locale: Locale): SaidClosed[] =>
  (Object.entries(closed) as [BlockingRule, number][])
    .map(([rule, starts]) => ({ label: labels[rule][locale], starts }))
    .sort((a, b) => b.starts - a.starts)
