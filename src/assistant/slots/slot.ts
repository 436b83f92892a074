import type { AppointmentRules } from '#agency/preferences/appointment-rules.ts'
import type { DateOverride, WeeklyHours } from '#agency/preferences/hours.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { MINUTE } from '#kernel/interval.ts'

/** A time at which an appointment can be had, and who could take it, in the order of the request. */
export interface Slot extends Interval {
  readonly agentIds: readonly AgentId[]
}

/** What an agency decides about its times, as far as it decides which are open. */
export type SlotRules = Omit<AppointmentRules, 'isAddressRequired'>

/** One agent's times. Lists may come in any order and overlap. */
export interface AgentTimes {
  readonly id: AgentId
  readonly timeZone: string
  readonly weeklyHours: readonly WeeklyHours[]
  readonly overrides: readonly DateOverride[]
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
