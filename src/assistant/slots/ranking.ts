import { type EpochMs, HOUR, MINUTE } from '#kernel/interval.ts'
import { type Day, dayOf, minuteOfDay } from '#kernel/time-zone.ts'
import type { Locale } from '#kernel/words.ts'
import type { Slot } from './slot.ts'
import { fittingSlots, type WishFit, type WishedTimes } from './wish.ts'

/** Morning ends at 12:00, midday at 14:00, the afternoon at 18:00. */
export const partsOfDay = ['morning', 'midday', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** Why a slot is among the first: what it adds to those picked before it. */
export type Reason =
  /** The contact asked for such a time; `words` are our own for what was understood. */
  | { readonly kind: 'wished'; readonly words: Readonly<Record<Locale, string>> }
  /** Nothing fits what was asked for, and this is among the nearest. */
  | { readonly kind: 'nearest' }
  | { readonly kind: 'earliest' }
  | { readonly kind: 'other_day' }
  | { readonly kind: 'other_part_of_day'; readonly part: PartOfDay }
  /** Same day and same part of the day as another pick: there was nothing further apart. */
  | { readonly kind: 'other_time' }

export interface RankedSlot {
  readonly slot: Slot
  readonly reasons: readonly Reason[]
}

export interface Ranking {
  /** At most three, by time; without a wish the earliest is always among them. */
  readonly first: readonly RankedSlot[]
  /** All others that answer the wish as well as `first` does, by time; without a wish simply all others. */
  readonly others: readonly Slot[]
  /** Those that do not answer the wish, by time; empty without one, and when nothing answers it. */
  readonly besides: readonly Slot[]
  readonly fit: WishFit
}

const FIRST = 3
/** Later than this from each other, two slots of one half-day are no longer the same answer. */
const NEAR_TWIN = 90 * MINUTE

/**
 * What a pick costs, in days of waiting: a second slot on a day already offered is worth it when the next other day is
 * more than six days off, and another part of the day is worth waiting three days for.
 */
const COST = { day: 1, sameDay: 6, samePart: 3, nearTwin: 2 } as const

/** A time the contact prefers is worth a month of waiting and any likeness; a week when he is flexible. One to be avoided costs as much. */
const PREFERENCE = 30
const PREFERENCE_OF_FLEXIBLE = 7
/** Where nothing fits, an hour further from what was wished outweighs days of waiting; only near twins still count. */
const PER_HOUR_AWAY = 2
const PER_DAY_WHEN_NEAREST = 0.2

interface Place {
  readonly slot: Slot
  readonly day: Day
  readonly part: PartOfDay
}

export interface RankingContext {
  readonly timeZone: string
  /** A binding wish of the contact. */
  readonly wished?: WishedTimes | undefined
}

/**
 * Three slots to offer first: the earliest, then, one by one, those that differ most from what is picked already for the
 * least waiting. With a wish all come from the slots it allows, the preferred before the others; where none answers it,
 * from those nearest to it, and `fit` says so. `slots` by time; the same slots and wish always rank the same.
 */
export function rank(slots: readonly Slot[], { timeZone, wished }: RankingContext): Ranking {
  const fitting = wished && fittingSlots(slots, wished)
  const allowed = wished ? slots.filter(slot => wished.fitOf(slot).isAllowed) : slots
  const pool = allowed.length > 0 ? allowed : slots
  const fit = wished && slots.length > 0 ? (fitting ? 'fits' : 'nothing_fits') : null
  const { picked, reasonsFor } = pickFrom(pool.map(slot => placeOf(slot, timeZone)), { wished, fit })
  const first = picked
    .map((place, i) => ({ slot: place.slot, reasons: reasonsFor(place, picked.slice(0, i)) }))
    .sort((a, b) => a.slot.start - b.slot.start)
  const isFirst = new Set(first.map(({ slot }) => slot))
  const rest = slots.filter(slot => !isFirst.has(slot))
  if (!fitting) return { first, others: rest, besides: [], fit }
  const isFitting = new Set(fitting)
  return { first, others: rest.filter(slot => isFitting.has(slot)), besides: rest.filter(slot => !isFitting.has(slot)), fit }
}

type ReasonsFor = (place: Place, before: readonly Place[]) => Reason[]

function pickFrom(places: readonly Place[], { wished, fit }: { wished: WishedTimes | undefined; fit: WishFit }): { picked: Place[]; reasonsFor: ReasonsFor } {
  const worth = worthOf(places, { wished, fit })
  const picked: Place[] = []
  while (picked.length < Math.min(FIRST, places.length)) picked.push(cheapest(places, picked, worth))
  const earliest = places[0]
  if (!wished) return { picked, reasonsFor: (place, before) => differences(place, before) }
  if (fit === 'nothing_fits') return { picked, reasonsFor: () => [{ kind: 'nearest' }] }
  return {
    picked,
    reasonsFor: (place, before) => {
      const { window } = wished.fitOf(place.slot)
      const asked: Reason[] = window ? [{ kind: 'wished', words: wished.sayWindow(window) }] : []
      const others = place === earliest ? [{ kind: 'earliest' } as const] : differences(place, before)
      return [...asked, ...others]
    },
  }
}

/** What a place costs by itself, and what it costs to be like one picked before. */
interface Worth {
  readonly own: (place: Place) => number
  readonly likeness: (place: Place, picked: readonly Place[]) => number
}

function worthOf(places: readonly Place[], { wished, fit }: { wished: WishedTimes | undefined; fit: WishFit }): Worth {
  const origin = places[0]?.day ?? 0
  const waiting = (place: Place) => place.day - origin
  if (!wished) return { own: place => waiting(place) * COST.day, likeness }
  if (fit === 'nothing_fits') {
    const away = new Map(places.map(place => [place, wished.distanceOf(place.slot.start) / HOUR]))
    // Nothing to be near to: a wish that no time ever fits.
    const hoursAway = (place: Place) => (Number.isFinite(away.get(place)) ? (away.get(place) as number) : 0)
    return { own: place => hoursAway(place) * PER_HOUR_AWAY + waiting(place) * PER_DAY_WHEN_NEAREST, likeness: nearTwin }
  }
  const preferences = new Map(places.map(place => [place, wished.fitOf(place.slot).preference]))
  const weight = wished.isFlexible ? PREFERENCE_OF_FLEXIBLE : PREFERENCE
  const own = (place: Place) => waiting(place) * COST.day - (preferences.get(place) ?? 0) * weight
  // Who wants to come as soon as possible does not want to be shown other days.
  return { own, likeness: wished.isAsap ? nearTwin : likeness }
}

/** The slots nearest to `start`, by time: for who finds it taken. Of two as near, the earlier. */
export function nearestSlots(
  slots: readonly Slot[],
  { start, count = FIRST }: { start: EpochMs; count?: number },
): Slot[] {
  const distance = (slot: Slot) => Math.abs(slot.start - start)
  const nearest = slots.toSorted((a, b) => distance(a) - distance(b) || a.start - b.start).slice(0, count)
  return nearest.sort((a, b) => a.start - b.start)
}

function placeOf(slot: Slot, timeZone: string): Place {
  const minutes = minuteOfDay(timeZone, slot.start)
  return { slot, day: dayOf(timeZone, slot.start), part: partOf(minutes * MINUTE) }
}

function partOf(sinceMidnight: number): PartOfDay {
  if (sinceMidnight < 12 * HOUR) return 'morning'
  if (sinceMidnight < 14 * HOUR) return 'midday'
  return sinceMidnight < 18 * HOUR ? 'afternoon' : 'evening'
}

/** The cheapest of those not picked yet; the earliest of several. There is one. */
function cheapest(places: readonly Place[], picked: readonly Place[], worth: Worth): Place {
  let best = places.find(place => !picked.includes(place)) as Place
  let least = Number.POSITIVE_INFINITY
  for (const place of places) {
    if (picked.includes(place)) continue
    const cost = worth.own(place) + worth.likeness(place, picked)
    if (cost < least) {
      best = place
      least = cost
    }
  }
  return best
}

function likeness(place: Place, picked: readonly Place[]): number {
  const isSameDay = picked.some(({ day }) => day === place.day)
  const isSamePart = picked.some(({ part }) => part === place.part)
  return (isSameDay ? COST.sameDay : 0) + (isSamePart ? COST.samePart : 0) + nearTwin(place, picked)
}

function nearTwin(place: Place, picked: readonly Place[]): number {
  return picked.some(({ slot }) => Math.abs(slot.start - place.slot.start) < NEAR_TWIN) ? COST.nearTwin : 0
}

function differences({ day, part }: Place, picked: readonly Place[]): Reason[] {
  if (picked.length === 0) return [{ kind: 'earliest' }]
  const reasons: Reason[] = []
  if (picked.every(place => place.day !== day)) reasons.push({ kind: 'other_day' })
  if (picked.every(place => place.part !== part)) reasons.push({ kind: 'other_part_of_day', part })
  return reasons.length > 0 ? reasons : [{ kind: 'other_time' }]
}
