import type { ReadWishes, WishWindow } from '#assistant/understanding/time-wishes.ts'
import type { WishFit as WishFitOfSlot } from '#assistant/understanding/wishes/wish-test.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'

/** What a contact wished, with what it takes to ask any time about it again. It holds no words of the person. */
export interface Wish {
  readonly wishes: ReadWishes
  /** Of the property: its public and school holidays are meant. */
  readonly postcode: string | null
  /** When it was written: "demain" counts from here. */
  readonly at: EpochMs
  /** The contact's own correction outlives what was read in the first message. */
  readonly source: 'message' | 'page' | 'reply'
}

/** Below this, times are read too uncertainly to keep any from the contact. */
const SURE_ENOUGH = 0.5

/** Whether a wish may restrict and order times: it says something of them, and was read surely enough. */
export const isBinding = (wish: Wish | null): wish is Wish =>
  wish !== null && !wish.wishes.none && wish.wishes.confidence >= SURE_ENOUGH

/** A binding wish, ready to be asked about slots. */
export interface WishedTimes {
  fitOf(slot: Interval): WishFitOfSlot
  /** Milliseconds from a start to the nearest start that would answer the wish; infinite when there is none. */
  distanceOf(start: EpochMs): number
  /** Nothing is demanded, something is preferred: « plutôt jeudi soir ». */
  readonly isPreferenceOnly: boolean
  readonly isFlexible: boolean
  readonly isAsap: boolean
  /** « jeudi après 18 h »: a window as a part of a sentence. */
  sayWindow(window: WishWindow): Readonly<Record<Locale, string>>
}

/** Whether an offer keeps to what was wished; null when nothing binding was. */
export type WishFit = 'fits' | 'nothing_fits' | null

/** Whether a slot is what was asked for: allowed, and preferred where only a preference was named. */
export function answersWish({ isAllowed, preference }: WishFitOfSlot, { isPreferenceOnly }: Pick<WishedTimes, 'isPreferenceOnly'>): boolean {
  return isAllowed && (!isPreferenceOnly || preference > 0)
}

/** The slots that answer the wish; undefined when none does. */
export function fittingSlots<S extends Interval>(slots: readonly S[], wished: WishedTimes): readonly S[] | undefined {
  const fitting = slots.filter(slot => answersWish(wished.fitOf(slot), wished))
  return fitting.length > 0 ? fitting : undefined
}

/** The slots at which the contact can come, preferred or not; undefined when there is none. Who goes is decided by these. */
export function possibleSlots<S extends Interval>(slots: readonly S[], wished: WishedTimes): readonly S[] | undefined {
  const possible = slots.filter(slot => wished.fitOf(slot).isAllowed)
  return possible.length > 0 ? possible : undefined
}

/**
 * A later word with what was said before: « pas le matin » narrows the days already named, any day or hour that is named
 * anew replaces them.
 */
export function narrowed(before: Wish | null, later: Wish): Wish {
  if (!isBinding(before) || later.wishes.none || later.wishes.include.length > 0) return later
  const { include, exclude, prefer, avoid } = before.wishes
  const own = later.wishes
  return {
    ...later,
    wishes: {
      ...own,
      include,
      exclude: [...exclude, ...own.exclude],
      prefer: own.prefer.length > 0 ? own.prefer : prefer,
      avoid: [...avoid, ...own.avoid],
    },
  }
}
