import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { MINUTE } from '#kernel/interval.ts'

/** A time at which an appointment can be had, and who could take it, in the order of the request. */
export interface Slot extends Interval {
  readonly agentIds: readonly AgentId[]
}

/** What an agency decides about its times. All whole numbers; minutes unless said. */
export interface SlotRules {
  readonly durationMinutes: number
  /** Appointments start at whole multiples of this after midnight on the wall clock; 1 to 1440. */
  readonly gridMinutes: number
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  readonly noticeMinutes: number
  /** The last day offered is this many days after today, on the request's clock. */
  readonly horizonDays: number
  /** Appointments one agent takes on one day at most. */
  readonly maxPerDay: number | null
}

/** Wall time of the agent in minutes after midnight, 0 to 1440, half-open. */
export interface WallSpan {
  readonly opens: number
  readonly closes: number
}

/** `weekday` 1 (Monday) to 7 (Sunday). */
export interface WeeklyHours extends WallSpan {
  readonly weekday: number
}

/** Replaces the weekly hours of one date (`YYYY-MM-DD`); no span means closed. */
export interface HoursOverride {
  readonly day: string
  readonly spans: readonly WallSpan[]
}

/** One agent's times. Lists may come in any order and overlap. */
export interface AgentTimes {
  readonly id: AgentId
  readonly timeZone: string
  readonly weeklyHours: readonly WeeklyHours[]
  readonly overrides: readonly HoursOverride[]
  /** Events of the agent's own calendars, as they are. */
  readonly busy: readonly Interval[]
  /** Rows of `occupancies`: our appointments and holds, each already widened by the buffers it was agreed with. */
  readonly taken: readonly Interval[]
  /** A calendar that cannot be read is never free. */
  readonly unreadable: boolean
}

export interface SlotRequest {
  readonly now: EpochMs
  /** Whose wall clock the grid and the horizon follow: the property's, or the agency's for a phone call. */
  readonly timeZone: string
  /** Slots lie inside it whole. */
  readonly window: Interval
  readonly rules: SlotRules
  readonly agents: readonly AgentTimes[]
  /** Spans at which the property is occupied; null when the appointment is at no property. */
  readonly property: { readonly busy: readonly Interval[] } | null
}

export const slotAt = ({ rules }: Pick<SlotRequest, 'rules'>, start: EpochMs): Interval => ({
  start,
  end: start + rules.durationMinutes * MINUTE,
})

/**
 * What an appointment at `start` takes of its agent's day, and the row it becomes in `occupancies`: the slot widened by
 * its buffers. Two such spans may touch but not overlap, so the buffers of two neighbours add up; neither may an event
 * of the agent's calendar reach into it. Opening hours need to hold the slot only: buffers may stick out.
 */
export const agentOccupancy = ({ rules }: Pick<SlotRequest, 'rules'>, start: EpochMs): Interval => ({
  start: start - rules.bufferBeforeMinutes * MINUTE,
  end: start + (rules.durationMinutes + rules.bufferAfterMinutes) * MINUTE,
})
