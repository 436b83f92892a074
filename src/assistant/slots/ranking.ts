import { fr } from '#kernel/french.ts'
import { type EpochMs, HOUR, MINUTE } from '#kernel/interval.ts'
import { type Day, dayOf, minuteOfDay } from '#kernel/time-zone.ts'
import type { Locale } from '#kernel/words.ts'
import type { Slot } from './slot.ts'

/** Morning ends at 12:00, midday at 14:00, the afternoon at 18:00. */
export const partsOfDay = ['morning', 'midday', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** Why a slot is among the first: what it adds to those picked before it. */
export type Reason =
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
  /** At most three, by time; the earliest is always among them. */
  readonly first: readonly RankedSlot[]
  /** All others, by time. */
  readonly others: readonly Slot[]
}

const FIRST = 3
/** Later than this from each other, two slots of one half-day are no longer the same answer. */
const NEAR_TWIN = 90 * MINUTE

/**
 * What a pick costs, in days of waiting: a second slot on a day already offered is worth it when the next other day is
 * more than six days off, and another part of the day is worth waiting three days for.
 */
const COST = { day: 1, sameDay: 6, samePart: 3, nearTwin: 2 } as const

interface Place {
  readonly slot: Slot
  readonly day: Day
  readonly part: PartOfDay
}

/**
 * Three slots to offer first when nothing is known of the contact's wishes: the earliest, then, one by one, those that
 * differ most from what is picked already for the least waiting. `slots` by time; the same slots always rank the same.
 */
export function rank(slots: readonly Slot[], { timeZone }: { timeZone: string }): Ranking {
  const places = slots.map(slot => placeOf(slot, timeZone))
  const picked: { place: Place; reasons: Reason[] }[] = []
  while (picked.length < Math.min(FIRST, places.length)) {
    const before = picked.map(({ place }) => place)
    const place = cheapest(places, before)
    picked.push({ place, reasons: reasonsFor(place, before) })
  }
  picked.sort((a, b) => a.place.slot.start - b.place.slot.start)
  const first = picked.map(({ place, reasons }) => ({ slot: place.slot, reasons }))
  return { first, others: slots.filter(slot => !first.some(ranked => ranked.slot === slot)) }
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

/** A few words, for a line under the slot. */
export function sayReason(reason: Reason, locale: Locale): string {
  switch (reason.kind) {
    case 'earliest':
      return locale === 'fr' ? fr`au plus tôt` : 'the earliest'
    case 'other_day':
      return locale === 'fr' ? fr`un autre jour` : 'another day'
    case 'other_part_of_day':
      return partWords[reason.part][locale]
    case 'other_time':
      return locale === 'fr' ? fr`une autre heure` : 'another time'
  }
}

const partWords: Record<PartOfDay, Record<Locale, string>> = {
  morning: { fr: 'plutôt le matin', en: 'in the morning' },
  midday: { fr: 'plutôt le midi', en: 'around midday' },
  afternoon: { fr: 'plutôt l’après-midi', en: 'in the afternoon' },
  evening: { fr: 'plutôt le soir', en: 'in the evening' },
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
function cheapest(places: readonly Place[], picked: readonly Place[]): Place {
  const origin = places[0] as Place
  let best = origin
  let least = Number.POSITIVE_INFINITY
  for (const place of places) {
    if (picked.includes(place)) continue
    const cost = (place.day - origin.day) * COST.day + likeness(place, picked)
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
  const isNearTwin = picked.some(({ slot }) => Math.abs(slot.start - place.slot.start) < NEAR_TWIN)
  return (isSameDay ? COST.sameDay : 0) + (isSamePart ? COST.samePart : 0) + (isNearTwin ? COST.nearTwin : 0)
}

function reasonsFor({ day, part }: Place, picked: readonly Place[]): Reason[] {
  if (picked.length === 0) return [{ kind: 'earliest' }]
  const reasons: Reason[] = []
  if (picked.every(place => place.day !== day)) reasons.push({ kind: 'other_day' })
  if (picked.every(place => place.part !== part)) reasons.push({ kind: 'other_part_of_day', part })
  return reasons.length > 0 ? reasons : [{ kind: 'other_time' }]
}
