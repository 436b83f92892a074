import type { RankingRules } from '#agency/preferences/ranking-rules.ts'
import type { WishWindow } from '#assistant/understanding/time-wishes.ts'
import { type EpochMs, HOUR, MINUTE } from '#kernel/interval.ts'
import { type Day, dayOf } from '#kernel/time-zone.ts'
import { type PartOfDay, partOfDay } from './part-of-day.ts'
import { noFacts, type FactsOf, type SlotFacts } from './slot-facts.ts'
import type { Slot } from './slot.ts'
import type { WishedTimes, WishFit } from './wish.ts'

/** What a score is made of, in the order in which it is told. */
export const termKinds = ['wish', 'waiting', 'kilometres', 'balance', 'nearby', 'liking', 'likeness'] as const
export type TermKind = (typeof termKinds)[number]

/** Hundredths of a day of waiting, whole, so that terms add up exactly; more is better. A term that is 0 is left out. */
export type Terms = Readonly<Partial<Record<TermKind, number>>>

/** Asked of every time at every pick: without the list that `Object.values` makes. */
export function scoreOf(terms: Terms): number {
  let sum = 0
  for (const kind of termKinds) sum += terms[kind] ?? 0
  return sum
}

/** A slot with all that its score hangs on. */
export interface Place {
  readonly slot: Slot
  readonly day: Day
  readonly part: PartOfDay
  /** Of what was wished, the window it answers. */
  readonly window: WishWindow | null
  readonly facts: SlotFacts
  /** Its score but for the likeness to others. */
  readonly terms: Terms
}

/** A time the contact prefers is worth a month of waiting and any likeness; a week when he is flexible. One to be avoided costs as much. */
const PREFERENCE = 30
const PREFERENCE_OF_FLEXIBLE = 7
/** Where nothing fits, an hour further from what was wished outweighs days of waiting and any kilometres. */
const PER_HOUR_AWAY = 2
const LESS_WHEN_NEAREST = 0.2

/**
 * What it costs to be like a time picked before, in days of waiting: a second one on a day already offered is worth it
 * when the next other day is more than six days off, and another part of the day is worth waiting three days for.
 */
const LIKENESS = { day: 6, part: 3, twin: 2 }
/** Later than this from each other, two slots of one half-day are no longer the same answer. */
export const NEAR_TWIN = 90 * MINUTE

export interface ScoreContext {
  readonly timeZone: string
  /** When the waiting begins; with the first of the slots when left out, which compares nobody's times with a colleague's. */
  readonly now: EpochMs | undefined
  readonly wished: WishedTimes | undefined
  readonly fit: WishFit
  readonly rules: RankingRules
  readonly factsOf: FactsOf | undefined
  /** What contacts have been seen to like beyond the rules, in days of waiting; undefined where nothing was learned. */
  readonly likingOf: ((start: EpochMs) => number) | undefined
}

const hundredths = (days: number): number => Math.round(days * 100)

/** Every slot, by time, with its terms. */
export function placesOf(slots: readonly Slot[], { timeZone, now, wished, fit, rules, factsOf, likingOf }: ScoreContext): Place[] {
  const origin = dayOf(timeZone, now ?? slots[0]?.start ?? 0)
  const share = fit === 'nothing_fits' ? LESS_WHEN_NEAREST : 1
  return slots.map((slot): Place => {
    const day = dayOf(timeZone, slot.start)
    const fitOf = wished?.fitOf(slot)
    const facts = factsOf?.(slot) ?? noFacts
    const terms: Record<TermKind, number> = {
      wish: hundredths(wishTerm(slot, { wished, fit, preference: fitOf?.preference ?? 0 })),
      waiting: hundredths(-(day - origin) * rules.perDay * share),
      kilometres: hundredths(-(facts.km ?? 0) * rules.perKm * share),
      balance: hundredths(-facts.load * rules.perAppointment * share),
      nearby: hundredths((facts.nearbyKm === null ? 0 : rules.nearby) * share),
      liking: hundredths((likingOf?.(slot.start) ?? 0) * share),
      likeness: 0,
    }
    return { slot, day, part: partOfDay(timeZone, slot.start), window: fitOf?.window ?? null, facts, terms: withoutZeros(terms) }
  })
}

function wishTerm({ start }: Slot, { wished, fit, preference }: { wished: WishedTimes | undefined; fit: WishFit; preference: number }): number {
  if (!wished) return 0
  if (fit !== 'nothing_fits') return preference * (wished.isFlexible ? PREFERENCE_OF_FLEXIBLE : PREFERENCE)
  const away = wished.distanceOf(start) / HOUR
  // Nothing to be near to: a wish that no time ever fits.
  return Number.isFinite(away) ? -away * PER_HOUR_AWAY : 0
}

/** What it costs `place` to be like one of `picked`. Who wants to come as soon as possible does not want to be shown other days. */
export function likenessTo(picked: readonly Place[], { place, isTwinOnly }: { place: Place; isTwinOnly: boolean }): number {
  const isTwin = picked.some(({ slot }) => Math.abs(slot.start - place.slot.start) < NEAR_TWIN)
  const isSameDay = !isTwinOnly && picked.some(({ day }) => day === place.day)
  const isSamePart = !isTwinOnly && picked.some(({ part }) => part === place.part)
  return hundredths(-(isSameDay ? LIKENESS.day : 0) - (isSamePart ? LIKENESS.part : 0) - (isTwin ? LIKENESS.twin : 0))
}

function withoutZeros(terms: Record<TermKind, number>): Terms {
  const kept: Partial<Record<TermKind, number>> = {}
  for (const kind of termKinds) if (terms[kind] !== 0) kept[kind] = terms[kind]
  return kept
}
