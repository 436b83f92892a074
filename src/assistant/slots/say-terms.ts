import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'
import { type TermKind, termKinds, type Terms } from './score.ts'

const labels: Record<TermKind, Record<Locale, string>> = {
  wish: { fr: fr`souhait du contact`, en: 'the contact’s wish' },
  waiting: { fr: fr`attente`, en: 'waiting' },
  kilometres: { fr: fr`kilomètres en plus dans la tournée`, en: 'kilometres added to the round' },
  balance: { fr: fr`charge de la journée`, en: 'load of the day' },
  nearby: { fr: fr`autre visite à côté, juste avant ou après`, en: 'another visit close by, just before or after' },
  liking: { fr: fr`moments que vos contacts choisissent`, en: 'times that your contacts choose' },
  likeness: { fr: fr`ressemblance avec un autre créneau proposé`, en: 'likeness to another time offered' },
}

export interface SaidTerm {
  readonly label: string
  /** Days of waiting that it is worth; more is better. */
  readonly days: number
}

/** What a score is made of, for the people of the agency: the weightiest first; the days add up to the score. */
export const sayTerms = (terms: Terms, locale: Locale): SaidTerm[] =>
  termKinds
    .flatMap((kind) => (terms[kind] ? [{ label: labels[kind][locale], days: terms[kind] / 100 }] : []))
    .sort((a, b) => Math.abs(b.days) - Math.abs(a.days))
