import type { DayItem, Item, TimeItem } from './item.ts'
import type { Operator } from './operators.ts'

export type Mode = 'include' | 'exclude' | 'prefer' | 'avoid'
export type Link = 'none' | 'comma' | 'or' | 'and'

/** Days or hours with what is to be done with them. */
export interface Term {
  readonly atom: DayItem | TimeItem
  mode: Mode
  /** Weekdays without an article mean every week: after « sauf », « jamais ». */
  isWeekly: boolean
  readonly link: Link
  /** The operator that governs it; `plain` where none does. */
  by: Operator | 'plain'
  readonly segment: number
  /** Words of no known meaning stand in the same segment, and no predicate. */
  isLoose?: boolean
  /** « samedi pas avant 11h »: a refusal that offers the rest of its day. */
  isOffer?: boolean
  /** Begins what stands behind « sinon »: a stretch named there says nothing of the days before it. */
  readonly isElse?: boolean
  /** Begins what another person can: « ma femme en semaine dès 18h, moi le samedi ». */
  readonly isOwn?: boolean
  /** A wish that is also a way out: « idéalement mardi, sinon mercredi ». */
  isAlsoIncluded?: boolean
}

export interface Sentence {
  readonly terms: Term[]
  readonly hasElse: boolean
  readonly startsWithElse: boolean
}

export interface Segment {
  readonly items: readonly Item[]
  /** What it was parted by from the one before. */
  readonly after: 'start' | 'comma' | Operator
}
