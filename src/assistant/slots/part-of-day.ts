import type { EpochMs } from '#kernel/interval.ts'
import { minuteOfDay } from '#kernel/time-zone.ts'

/** Morning ends at 12:00, midday at 14:00, the afternoon at 18:00. */
export const partsOfDay = ['morning', 'midday', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

export function partOfDay(timeZone: string, at: EpochMs): PartOfDay {
  const minutes = minuteOfDay(timeZone, at)
  if (minutes < 12 * 60) return 'morning'
  if (minutes < 14 * 60) return 'midday'
  return minutes < 18 * 60 ? 'afternoon' : 'evening'
}
