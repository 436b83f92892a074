import type { EpochMs, Interval } from '#kernel/interval.ts'
import { DAY, MINUTE } from '#kernel/interval.ts'

/** How long the last reading of a calendar may stand in for the calendar itself. */
const FRESH = 30 * MINUTE
/** A calendar that fails for less than this still has its last reading; commit reads it again anyway. */
const GRACE = 10 * MINUTE

export interface CalendarHealth {
  readonly provider: 'built_in' | 'caldav'
  readonly blocks: boolean
  readonly syncedAt: EpochMs | null
  readonly failingSince: EpochMs | null
  readonly failure: string | null
}

/** A calendar that cannot be read is never taken for free; one that blocks nothing may be as unreadable as it likes. */
export function isUnreadable(
  { provider, blocks, syncedAt, failingSince, failure }: CalendarHealth,
  now: EpochMs,
): boolean {
  if (provider === 'built_in' || !blocks) return false
  if (syncedAt === null || now - syncedAt > FRESH) return true
  // An event whose times cannot be told may lie anywhere, from its first reading on.
  if (failure === 'unreadable_event') return true
  return failingSince !== null && now - failingSince > GRACE
}

/** How far ahead times are looked at: 120 days of horizon, and a day on either side for the clocks of others. */
const REACH = 124 * DAY

/** Whether what was mirrored up to `mirroredTo` still covers every time that may be offered. */
export const isWideEnough = (mirroredTo: EpochMs | null, now: EpochMs): boolean => mirroredTo !== null && mirroredTo >= now + REACH

/** What a mirror holds: yesterday (events that are still going on) to four months ahead, with a day until it is read anew. */
export const mirrorWindow = (now: EpochMs): Interval => ({ start: now - DAY, end: now + 125 * DAY })
