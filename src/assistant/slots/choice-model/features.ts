import type { WishFit } from '../wish.ts'
import { type EpochMs, HOUR, MINUTE } from '#kernel/interval.ts'
import { dayOf, minuteOfDay, weekdayOf } from '#kernel/time-zone.ts'
import { partOfDay, partsOfDay } from '../part-of-day.ts'

/** What a set of times is judged by besides the times. Nothing of it is about the person: no name, address, text or history. */
export interface ChoiceContext {
  readonly timeZone: string
  readonly transaction: 'sale' | 'rent' | null
  /** When the request was written, and when the times were offered. */
  readonly writtenAt: EpochMs
  readonly offeredAt: EpochMs
  /** Whether the set keeps to a wish. */
  readonly fit: WishFit
}

/** A time as it was offered. */
export interface ShownTime {
  readonly start: EpochMs
  /** −1 to be avoided, 1 preferred. */
  readonly preference: -1 | 0 | 1
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
/** Fewer hours than this from now are hard to arrange. */
const SOON = 6 * HOUR
const TWIN = 90 * MINUTE

/** Features of a time by itself, then of its place in a set, then of taking none; the order is that of a model's coefficients. */
export const featureNames: readonly string[] = [
  ...weekdays.flatMap((weekday) => partsOfDay.map((part) => `weekday_${weekday}.${part}`)),
  ...partsOfDay.map((part) => `rent.${part}`),
  ...partsOfDay.map((part) => `written_off_hours.${part}`),
  'soon',
  'wish.preferred',
  'wish.avoided',
  'days_of_waiting',
  'wish.fits',
  'wish.nothing_fits',
  'position.second',
  'position.third',
  'other.same_day',
  'other.same_part',
  'other.twin',
  'none',
]

/** Place and value of each feature that is not 0. */
export type Features = readonly (readonly [place: number, value: number])[]

const placeOf = new Map(featureNames.map((name, place) => [name, place]))
const feature = (name: string, value = 1): readonly [number, number] => [placeOf.get(name) as number, value]

/** Taking none of a set. */
export const noneFeatures: Features = [feature('none')]

/** Monday to Friday from 8 to 18 is when most people are at work themselves. */
function isOffHours({ timeZone, writtenAt }: ChoiceContext): boolean {
  const minutes = minuteOfDay(timeZone, writtenAt)
  return weekdayOf(dayOf(timeZone, writtenAt)) > 5 || minutes < 8 * 60 || minutes >= 18 * 60
}

/** Of a time by itself, whatever stands beside it: what a ranking may ask for. */
export function timeFeatures({ start, preference }: ShownTime, context: ChoiceContext): Features {
  const { timeZone, transaction, offeredAt } = context
  const part = partOfDay(timeZone, start)
  return [
    feature(`weekday_${weekdayOf(dayOf(timeZone, start))}.${part}`),
    ...(transaction === 'rent' ? [feature(`rent.${part}`)] : []),
    ...(isOffHours(context) ? [feature(`written_off_hours.${part}`)] : []),
    ...(start - offeredAt < SOON ? [feature('soon')] : []),
    ...(preference > 0 ? [feature('wish.preferred')] : []),
    ...(preference < 0 ? [feature('wish.avoided')] : []),
  ]
}

/** Of every time of a set, in the order shown, and last of taking none. Likeness makes it a C-logit (Cascetta and others 1996). */
export function setFeatures(times: readonly ShownTime[], context: ChoiceContext): Features[] {
  const { timeZone, offeredAt, fit } = context
  const cells = times.map(({ start }) => ({ start, day: dayOf(timeZone, start), part: partOfDay(timeZone, start) }))
  const each = times.map((time, position): Features => {
    const own = cells[position] as (typeof cells)[number]
    const others = cells.filter((_, i) => i !== position)
    const share = (isAlike: (other: typeof own) => boolean) => others.filter(isAlike).length / Math.max(1, others.length)
    const contextual: [string, number][] = [
      ['days_of_waiting', (time.start - offeredAt) / (24 * HOUR)],
      ['wish.fits', fit === 'fits' ? 1 : 0],
      ['wish.nothing_fits', fit === 'nothing_fits' ? 1 : 0],
      ['position.second', position === 1 ? 1 : 0],
      ['position.third', position > 1 ? 1 : 0],
      ['other.same_day', share(({ day }) => day === own.day)],
      ['other.same_part', share(({ part }) => part === own.part)],
      ['other.twin', share(({ start }) => Math.abs(start - own.start) < TWIN)],
    ]
    return [...timeFeatures(time, context), ...contextual.filter(([, value]) => value !== 0).map(([name, value]) => feature(name, value))]
  })
  return [...each, noneFeatures]
}
