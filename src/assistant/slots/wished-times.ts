import { readWishes } from '#assistant/understanding/wishes/read-wishes.ts'
import { wishTest } from '#assistant/understanding/wishes/wish-test.ts'
import { windowInWords, wishesInWords } from '#assistant/understanding/wishes/wishes-in-words.ts'
import { DAY, type EpochMs, type Interval, MINUTE } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import { answersWish, isBinding, type Wish, type WishedTimes } from './wish.ts'

const STEP = 15 * MINUTE
/** How far after the last slot a wished time may lie and still be what a slot is near to. */
const BEYOND = 92 * DAY

/** What a text wishes, for the zone and the holidays of a property. */
export function readWish(
  text: string,
  { timeZone, ...about }: { timeZone: string; postcode: string | null; at: EpochMs; source: Wish['source'] },
): Wish {
  return { ...about, wishes: readWishes(text, { now: about.at, timeZone }) }
}

/** A wish ready to be asked about the slots of `window`; undefined when it binds nothing. */
export function wishedTimes(wish: Wish | null, { timeZone, window }: { timeZone: string; window: Interval }): WishedTimes | undefined {
  if (!isBinding(wish)) return undefined
  const { wishes, postcode, at } = wish
  const fitOf = wishTest(wishes, { timeZone, postcode })
  const isPreferenceOnly = wishes.include.length === 0 && wishes.prefer.length > 0 && !wishes.flexible
  let wanted: readonly EpochMs[] | undefined
  return {
    fitOf,
    distanceOf(start) {
      wanted ??= startsWithin({ start: window.start, end: window.end + BEYOND }, slot => answersWish(fitOf(slot), { isPreferenceOnly }))
      return distanceToNearest(wanted, start)
    },
    isPreferenceOnly,
    isFlexible: wishes.flexible,
    isAsap: wishes.asap,
    sayWindow: named => ({ fr: windowInWords(named, { locale: 'fr', timeZone, now: at }), en: windowInWords(named, { locale: 'en', timeZone, now: at }) }),
  }
}

/** « jeudi après 18 h, pas le 12 décembre »: a binding wish as a part of a sentence, '' when there is none. */
export const sayWish = (wish: Wish | null, { locale, timeZone }: { locale: Locale; timeZone: string }): string =>
  isBinding(wish) ? wishesInWords(wish.wishes, { locale, timeZone, now: wish.at }) : ''

/** Every quarter of an hour of `span` at which a slot would be wanted, in order. */
function startsWithin({ start, end }: Interval, isWanted: (slot: Interval) => boolean): EpochMs[] {
  const starts: EpochMs[] = []
  for (let at = Math.ceil(start / STEP) * STEP; at < end; at += STEP) if (isWanted({ start: at, end: at + STEP })) starts.push(at)
  return starts
}

/** By bisection; infinite when there is none. */
function distanceToNearest(sorted: readonly EpochMs[], start: EpochMs): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < start) low = middle + 1
    else high = middle
  }
  const away = (at: EpochMs | undefined) => (at === undefined ? Number.POSITIVE_INFINITY : Math.abs(at - start))
  return Math.min(away(sorted[low]), away(sorted[low - 1]))
}
