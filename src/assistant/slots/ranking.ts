import { defaultRanking, type RankingRules } from '#agency/preferences/ranking-rules.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import { assortment, type Exploration, type Pick as Picked } from './assortment.ts'
import type { PartOfDay } from './part-of-day.ts'
import type { Prospect } from './choose-agent.ts'
import { type Place, placesOf, scoreOf, type Terms } from './score.ts'
import type { FactsOf } from './slot-facts.ts'
import type { Slot } from './slot.ts'
import { fittingSlots, type WishFit, type WishedTimes } from './wish.ts'

/** Why a slot is among the first: what it adds to those picked before it. */
export type Reason =
  /** The contact asked for such a time; `words` are our own for what was understood. */
  | { readonly kind: 'wished'; readonly words: Readonly<Record<Locale, string>> }
  /** Nothing fits what was asked for, and this is among the nearest. */
  | { readonly kind: 'nearest' }
  | { readonly kind: 'earliest' }
  /** Just before or after another visit, so many whole kilometres away. */
  | { readonly kind: 'nearby'; readonly km: number }
  | { readonly kind: 'other_day' }
  | { readonly kind: 'other_part_of_day'; readonly part: PartOfDay }
  /** Same day and same part of the day as another pick: there was nothing further apart. */
  | { readonly kind: 'other_time' }

export interface RankedSlot {
  readonly slot: Slot
  readonly reasons: readonly Reason[]
  readonly terms: Terms
  /** With what probability it was offered in this place: 1 unless drawn. */
  readonly propensity: number
}

export interface Ranking {
  /** At most three, by time. */
  readonly first: readonly RankedSlot[]
  /** The next three beside `shown` (`first` when left out) and as unlike them as each other, picked in the same way from what answers the wish as well, by time; computed when asked for. */
  readonly second: (shown?: readonly Interval[]) => readonly RankedSlot[]
  /** All others that answer the wish as well as `first` does, by time; without a wish simply all others. */
  readonly others: readonly Slot[]
  /** Those that do not answer the wish, by time; empty without one, and when nothing answers it. */
  readonly besides: readonly Slot[]
  readonly fit: WishFit
}

const FIRST = 3

/** Nothing of it is about the person: a wish is times, and everything else is of the agency. */
export interface RankingContext {
  readonly timeZone: string
  /** When the times are offered: waiting is counted from its day on. */
  readonly now?: EpochMs | undefined
  /** A binding wish of the contact. */
  readonly wished?: WishedTimes | undefined
  /** As shipped when left out. */
  readonly rules?: RankingRules | undefined
  /** What each time does to its agent's day; left out where no day is looked at. */
  readonly factsOf?: FactsOf | undefined
  readonly likingOf?: ((start: EpochMs) => number) | undefined
  readonly exploration?: Exploration | undefined
}

/** The slots that may be offered first, with their scores. */
export interface Pool {
  readonly places: readonly Place[]
  readonly fitting: readonly Slot[] | undefined
  readonly fit: WishFit
  /** Only near twins count as alike. */
  readonly isTwinOnly: boolean
}

/** With a wish the slots it allows; where it allows none, all of them. */
export function poolOf(slots: readonly Slot[], { timeZone, now, wished, rules = defaultRanking, factsOf, likingOf }: RankingContext): Pool {
  const fitting = wished && fittingSlots(slots, wished)
  const allowed = wished ? slots.filter((slot) => wished.fitOf(slot).isAllowed) : slots
  const fit = wished && slots.length > 0 ? (fitting ? 'fits' : 'nothing_fits') : null
  const places = placesOf(allowed.length > 0 ? allowed : slots, { timeZone, now, wished, fit, rules, factsOf, likingOf })
  return { places, fitting, fit, isTwinOnly: wished !== undefined && (wished.isAsap || fit === 'nothing_fits') }
}

/**
 * Three slots to offer first, those that score best beside each other (score.ts, assortment.ts). With a wish all come from
 * the slots it allows, the preferred before the others; where none answers it, from those nearest to it, and `fit` says so.
 * Where nothing is known of days and roads the earliest is among them. `slots` by time; the same input always ranks the same.
 */
export function rank(slots: readonly Slot[], context: RankingContext): Ranking {
  const { places, fitting, fit, isTwinOnly } = poolOf(slots, context)
  const { wished, exploration } = context
  const picks = assortment(places, { count: FIRST, isTwinOnly, exploration })
  const common = { wished, fit, earliest: places[0] }
  const first = told(picks, { ...common, shown: [] })
  const isFirst = new Set(first.map(({ slot }) => slot))
  const rest = slots.filter((slot) => !isFirst.has(slot))
  const isFitting = fitting && new Set(fitting)
  const others = isFitting ? rest.filter((slot) => isFitting.has(slot)) : rest
  const besides = isFitting ? rest.filter((slot) => !isFitting.has(slot)) : []
  const second: Ranking['second'] = (seen = first.map(({ slot }) => slot)) => {
    const starts = new Set(seen.map(({ start }) => start))
    const [shown, left] = [places.filter(({ slot }) => starts.has(slot.start)), places.filter(({ slot }) => !starts.has(slot.start) && (isFitting?.has(slot) ?? true))]
    return told(assortment(left, { shown, count: FIRST, isTwinOnly }), { ...common, shown })
  }
  return { first, second, others, besides, fit }
}

/** Picks in the order of time, each with what it adds to those before it and to what is shown already. */
function told(picks: readonly Picked[], { shown, ...beside }: Omit<Beside, 'before'> & { readonly shown: readonly Place[] }): RankedSlot[] {
  const ranked = picks.map(({ place, terms, propensity }, i) => ({
    slot: place.slot, terms, propensity, reasons: reasonsFor(place, { ...beside, before: [...shown, ...picks.slice(0, i).map((pick) => pick.place)] }),
  }))
  return ranked.sort((a, b) => a.slot.start - b.slot.start)
}

/** What an agent's times are like, for the choice between agents; `first` is not empty. */
export const prospectOf = ({ first }: Ranking): Prospect => ({
  score: Math.round(first.reduce((sum, { terms }) => sum + scoreOf(terms), 0) / first.length),
})

/** The slots nearest to `start`, by time: for who finds it taken. Of two as near, the earlier; `leading`, where given, before all. */
export function nearestSlots(slots: readonly Slot[], { start, count = FIRST, leading }: { start: EpochMs; count?: number; leading?: Slot | undefined }): Slot[] {
  const distance = (slot: Slot) => Math.abs(slot.start - start)
  const first = leading ? [leading] : []
  const others = slots.filter((slot) => slot.start !== leading?.start)
  const nearest = others.toSorted((a, b) => distance(a) - distance(b) || a.start - b.start).slice(0, count - first.length)
  return [...first, ...nearest.sort((a, b) => a.start - b.start)]
}

interface Beside {
  /** Those picked or shown before. */
  readonly before: readonly Place[]
  readonly wished: WishedTimes | undefined
  readonly fit: WishFit
  readonly earliest: Place | undefined
}

function reasonsFor(place: Place, { before, wished, fit, earliest }: Beside): Reason[] {
  if (fit === 'nothing_fits') return [{ kind: 'nearest' }]
  const asked: Reason[] = wished && place.window ? [{ kind: 'wished', words: wished.sayWindow(place.window) }] : []
  const { nearbyKm } = place.facts
  const nearby: Reason[] = nearbyKm === null || !place.terms.nearby ? [] : [{ kind: 'nearby', km: Math.ceil(nearbyKm) }]
  const differences: Reason[] = place === earliest ? [{ kind: 'earliest' }] : differencesTo(before, { place, hasOther: asked.length + nearby.length > 0 })
  return [...asked, ...nearby, ...differences]
}

function differencesTo(picked: readonly Place[], { place: { day, part }, hasOther }: { place: Place; hasOther: boolean }): Reason[] {
  const reasons: Reason[] = []
  if (picked.length > 0 && picked.every((place) => place.day !== day)) reasons.push({ kind: 'other_day' })
  if (picked.every((place) => place.part !== part)) reasons.push({ kind: 'other_part_of_day', part })
  return reasons.length > 0 || hasOther ? reasons : [{ kind: 'other_time' }]
}
