import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Place } from './intent.ts'
import type { ReadWishes } from './time-wishes.ts'

/**
 * What a person means who answers an offer of times in his own words (`readAnswer` in read-answer.ts).
 *
 * - `accepts`: exactly one offered time is meant beyond doubt, and nothing else is said that would matter: no condition, no
 *   question, no second time. `slot` is the very element of `offered`. `place` is what says so.
 * - `wishes`: other times than the offered ones, or several of them; `readWishes` of the same text says which.
 * - `asks`: a question, with or without a time in it. · `declines`: no longer interested. · `cancels`, `moves`: about an appointment
 *   that was agreed. · `unclear`: everything else, thanks included. Only `accepts` may book.
 */
export type Answer =
  | { readonly kind: 'accepts'; readonly slot: Interval; readonly place: Place }
  | { readonly kind: 'wishes' | 'asks' | 'declines' | 'cancels' | 'moves' | 'unclear' }

/** `own` text only: `splitReply(text).own` of split-reply.ts takes quote, signature and footers off. */
export interface AnswerContext {
  /** In the order the contact saw them: « le deuxième » is `offered[1]`. */
  readonly offered: readonly Interval[]
  /** IANA name of the property's zone. */
  readonly timeZone: string
  /** When the answer was received. */
  readonly now: EpochMs
  /** What `readWishes` made of the same text; it only makes `wishes` out of `unclear`, never an acceptance. */
  readonly wishes: ReadWishes
}
