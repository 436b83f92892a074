import type { Day } from '#kernel/time-zone.ts'
import type { DaySet } from './day-set.ts'
import { monthNumbers, weekdayNumbers } from './lexicon.ts'
import type { Rule } from './rule.ts'

/** Days as one expression names them. */
export interface DayAtom {
  readonly type: 'days'
  /** Of the expression, in the normal text. */
  readonly end: number
  readonly sets: readonly DaySet[]
  /** A single day or weekday, days of every week, a stretch that other days fall into, a bound (from or to alone), or all days. */
  readonly kind: 'day' | 'set' | 'frame' | 'bound' | 'all'
  /** Set for weekdays named without « le », « tous les »: which week is meant depends on what stands around. */
  readonly bare?: readonly number[]
  /** Weekdays of every week. */
  readonly every?: readonly number[]
  /** « fin septembre »: « avant fin septembre » reaches to its end. */
  readonly isEnding?: boolean
  /** Weekday and date contradict each other, or what was said cannot be expressed. */
  readonly isDoubtful?: boolean
  /** « les autres jours », « le mercredi …, le reste de la semaine »: those of every week that were not named before. */
  readonly isRest?: boolean
  /** « le suivant », "the one after": named by what stands before it. */
  readonly isNext?: boolean
  /** « ce jour-là »: named before. */
  readonly isAgain?: boolean
  /** « jusqu'à vendredi 18h »: the bound falls inside its day, at this minute. */
  readonly minute?: number
  /** A bound that leaves its day out: « avant vendredi ». */
  readonly isBefore?: boolean
}

export interface DayContext {
  readonly text: string
  readonly today: Day
}

export const DOW = Object.keys(weekdayNumbers).join('|')
export const MONTH = Object.keys(monthNumbers).sort((a, b) => b.length - a.length).join('|')
export const NUMBER = '[0-3]?\\d'

/** What a rule makes of the text at one place. */
export type Reading = (context: DayContext, at: number) => DayAtom | undefined

export const days = (end: number, kind: DayAtom['kind'], ...sets: (DaySet | undefined)[]): DayAtom | undefined => {
  const known = sets.filter(set => set !== undefined)
  return known.length > 0 ? { type: 'days', end, kind, sets: known } : undefined
}

/** A reading, with the rules one of which it begins with. */
export interface BegunReading { readonly reading: Reading; readonly begins: readonly Rule[] }
