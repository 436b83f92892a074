import type { HolidayName } from '#agency/places/public-holidays.ts'
import type { Anchor } from '#agency/preferences/appointment-rules.ts'
import type { PropertyStatus } from '#agency/properties/property.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Day } from '#kernel/time-zone.ts'

export type GoneStatus = Exclude<PropertyStatus, 'available'>

/** What keeps an agent from an appointment at a start. Spans are as they were given, in epoch ms. */
export type Refusal =
  /** The agent is not among those of the request. */
  | { readonly kind: 'not_permitted' }
  /** Sold, withdrawn or under offer: no time is offered or agreed. */
  | { readonly kind: 'property_gone'; readonly status: GoneStatus }
  | { readonly kind: 'slot_past' }
  | { readonly kind: 'too_soon' | 'property_notice'; readonly earliest: EpochMs; readonly noticeMinutes: number }
  | { readonly kind: 'beyond_horizon'; readonly lastDay: Day; readonly horizonDays: number }
  | { readonly kind: 'calendar_unreadable' }
  /** `span`, buffers not included, is too near for what was read at `readAt`. */
  | { readonly kind: 'calendar_stale'; readonly readAt: EpochMs; readonly span: Interval }
  | { readonly kind: 'day_closed'; readonly day: Day }
  /** The agency is closed on public holidays, and the agent said nothing else about that date. */
  | { readonly kind: 'public_holiday'; readonly day: Day; readonly holiday: HolidayName }
  /** `isOverride`: that day has other hours than its week. */
  | { readonly kind: 'outside_hours'; readonly open: readonly Interval[]; readonly isOverride: boolean }
  | { readonly kind: 'property_hours'; readonly open: readonly Interval[] }
  /** By an appointment, a hold that may become one, or an event of the calendar. */
  | { readonly kind: 'property_taken' | 'taken' | 'held' | 'busy'; readonly span: Interval }
  /** The appointment itself would fit: only its buffers reach into the span. */
  | { readonly kind: 'buffer'; readonly span: Interval }
  | TravelRefusal
  | { readonly kind: 'daily_cap' | 'property_cap'; readonly day: Day; readonly max: number }
  | { readonly kind: 'weekly_cap'; readonly monday: Day; readonly max: number }
  | { readonly kind: 'group_full'; readonly span: Interval }
  /** What keeps somebody else who has to be there. */
  | { readonly kind: 'required'; readonly agentId: AgentId; readonly refusal: Refusal }
  | { readonly kind: 'off_grid'; readonly gridMinutes: number; readonly anchor: Anchor }

export interface TravelRefusal {
  readonly kind: 'travel'
  /** What the agent has to be at `before` or `after` the appointment. */
  readonly stop: Interval
  readonly side: 'before' | 'after'
  /** Whole minutes, the margin included; what is needed is rounded up, what there is down. */
  readonly minutesNeeded: number
  readonly minutesThere: number
}
