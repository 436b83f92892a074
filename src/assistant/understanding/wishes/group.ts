import type { DayAtom } from './day-atom.ts'
import type { DaySet } from './day-set.ts'
import type { Mode, Term } from './terms.ts'
import type { Part } from './time-atom.ts'

/** Hours of a day in minutes after midnight, half-open. */
export interface Hours { readonly start?: number; readonly stop?: number; readonly part?: Part; readonly mode?: 'at' | 'around' }

/** Days, hours, and what they are for: every pair of the two is a window. */
export interface Group {
  mode: Mode
  by: Term['by']
  readonly segment: number
  days: DayPart[]
  times: Hours[]
  /** « après 18h, lundi ou mardi »: days that follow belong to the hours before them. */
  timesFirst: boolean
  isAlsoIncluded: boolean
  isLoose: boolean
  readonly isOffer: boolean
  /** « le samedi ou le soir »: hours beside the days before them, not of them. */
  isApart?: boolean
}

export interface DayPart { readonly atom: DayAtom; sets: DaySet[]; isFramed: boolean; readonly isWeekly: boolean }

export interface Grouped {
  readonly groups: readonly Group[]
  /** « à partir du 7 septembre »: holds for every included group of the sentence. */
  readonly bounds: readonly DaySet[]
}
