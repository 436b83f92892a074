import type { EpochMs, Interval } from '#kernel/interval.ts'
import { DAY, HOUR, MINUTE } from '#kernel/interval.ts'
import type { CalendarFailure } from './contract.ts'

export type Provider = 'built_in' | 'caldav' | 'google' | 'microsoft' | 'ics'

export interface CalendarHealth {
  readonly provider: Provider
  readonly blocks: boolean
  readonly syncedAt: EpochMs | null
  readonly failingSince: EpochMs | null
  readonly failure: CalendarFailure | null
}

/**
 * How far the last reading of a calendar may stand in for the calendar itself: `fresh` for every time, `stale` for those
 * that are not near, `broken` for none.
 */
export type Freshness = 'fresh' | 'stale' | 'broken'

/** A feed is read every quarter of an hour, everything else every two minutes. */
const limitsOf = (provider: Provider) => (provider === 'ics' ? { fresh: 35 * MINUTE, stale: 60 * MINUTE } : { fresh: 10 * MINUTE, stale: 30 * MINUTE })
/** What may be over by the next readings; commit reads the calendar again anyway. */
const GRACE = 10 * MINUTE
/** What no waiting mends: the agent has to connect the calendar again. */
const LASTING: ReadonlySet<CalendarFailure> = new Set(['unauthorised', 'gone', 'not_a_calendar', 'refused_address', 'unreadable_event'])
/** Nothing is agreed so near by what an old reading says: the agent may have taken on something since. */
export const STALE_NOTICE = 4 * HOUR

/** A calendar that cannot be read is never taken for free; one that blocks nothing may be as unreadable as it likes. */
export function freshnessOf({ provider, blocks, syncedAt, failingSince, failure }: CalendarHealth, now: EpochMs): Freshness {
  if (provider === 'built_in' || !blocks) return 'fresh'
  const { fresh, stale } = limitsOf(provider)
  if (syncedAt === null || now - syncedAt > stale) return 'broken'
  // An event whose times cannot be told may lie anywhere, from its first reading on.
  if (failure !== null && LASTING.has(failure)) return 'broken'
  if (failingSince !== null && now - failingSince > GRACE) return 'broken'
  return failingSince !== null || now - syncedAt > fresh ? 'stale' : 'fresh'
}

/** How far ahead times are looked at: 120 days of horizon, and a day on either side for the clocks of others. */
const REACH = 124 * DAY

/** Whether what was mirrored up to `mirroredTo` still covers every time that may be offered. */
export const isWideEnough = (mirroredTo: EpochMs | null, now: EpochMs): boolean => mirroredTo !== null && mirroredTo >= now + REACH

/** What a mirror holds: yesterday (events that are still going on) to four months ahead, with a day until it is read anew. */
export const mirrorWindow = (now: EpochMs): Interval => ({ start: now - DAY, end: now + 125 * DAY })
