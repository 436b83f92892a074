import type { WeeklyHours } from '#agency/preferences/hours.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import { type EpochMs, type Interval, overlaps } from '#kernel/interval.ts'
import { dayOf, wallToEpoch, weekdayOf } from '#kernel/time-zone.ts'
import type { Locale } from '#kernel/words.ts'

export const occupiers = ['owner', 'tenant'] as const

/** What an agency decides about visits to one property. */
export interface VisitingRules {
  /** Null: nobody lives there. */
  readonly occupiedBy: (typeof occupiers)[number] | null
  /** On the agency's wall clock; null: at any time of the agent. */
  readonly weeklyHours: readonly WeeklyHours[] | null
  readonly noticeMinutes: number
  readonly maxPerDay: number | null
  /** How many contacts may share one visit; null: each comes alone. */
  readonly seats: number | null
  /** Where the keys are, in the agency's words, for who shows it; '' when nobody said it. */
  readonly keysAt: string
}

export const anyTimeRules: VisitingRules = { occupiedBy: null, weeklyHours: null, noticeMinutes: 0, maxPerDay: null, seats: null, keysAt: '' }

/** Who lives there, as far as we write to him. */
export interface Occupant {
  readonly name: string
  readonly email: EmailAddress
  readonly locale: Locale
  /** Null until he has been sent his own link. */
  readonly linkSentAt: EpochMs | null
}

/** A time the occupant keeps for himself; weekly on the agency's wall clock. */
export type Block = ({ readonly kind: 'once' } & Interval) | ({ readonly kind: 'weekly' } & WeeklyHours)

export interface KeptBlock {
  readonly id: string
  readonly block: Block
}

/** The spans of blocks that reach into `window`, in no order. */
export function blockedTimes(blocks: readonly Block[], { timeZone, window }: { timeZone: string; window: Interval }): Interval[] {
  const spans = blocks.flatMap((block): Interval[] => {
    if (block.kind === 'once') return [{ start: block.start, end: block.end }]
    const days: Interval[] = []
    const last = dayOf(timeZone, window.end)
    for (let day = dayOf(timeZone, window.start); day <= last; day += 1) {
      if (weekdayOf(day) !== block.weekday) continue
      days.push({ start: wallToEpoch(timeZone, day, block.opens), end: wallToEpoch(timeZone, day, block.closes) })
    }
    return days
  })
  return spans.filter((span) => span.start < span.end && overlaps(span, window))
}
