import type { ReadWishes } from '#assistant/understanding/time-wishes.ts'
import { noWishes } from '#assistant/understanding/time-wishes.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import type { Wish, WishedTimes } from './wish.ts'

/** What a text wishes, for the zone and the holidays of a property. */
export function readWish(_text: string, about: { at: EpochMs; postcode: string | null; timeZone: string; source: Wish['source'] }): Wish {
  const wishes: ReadWishes = { ...noWishes, confidence: 1, spans: [] }
  return { wishes, postcode: about.postcode, at: about.at, source: about.source }
}

/** A wish ready to be asked about the slots of `window`; undefined when it binds nothing. */
export function wishedTimes(_wish: Wish | null, _about: { timeZone: string; window: Interval }): WishedTimes | undefined {
  return undefined
}

/** « jeudi après 18 h, pas le 12 décembre »: a binding wish as a part of a sentence, '' when there is none. */
export function sayWish(_wish: Wish | null, _about: { locale: Locale; timeZone: string }): string {
  return ''
}
