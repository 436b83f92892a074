import type { Where } from '#agency/places/coordinates.ts'
import type { AppointmentRules } from '#agency/preferences/appointment-rules.ts'
import type { HolidayName } from '#agency/places/public-holidays.ts'
import type { AgentHours, DateOverride } from '#agency/preferences/hours.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { MINUTE } from '#kernel/interval.ts'
import type { GoneStatus } from './refusal-kinds.ts'
import type { Stop, Travel } from './travel.ts'

/** A time at which an appointment can be had, and who could take it, in the order of the request. */
export interface Slot extends Interval {
  readonly agentIds: readonly AgentId[]
}

/** What an agency decides about its times, as far as it decides which are open. */
export type SlotRules = Omit<AppointmentRules, 'isAddressRequired'>

/** A row of `occupancies`: an appointment, or a hold that may become one, widened by the buffers it was agreed with. */
export interface Taken extends Interval {
  readonly isHold?: boolean
}

/** What replaces the week's hours on a date. */
export interface DayHours extends DateOverride {
  /** The public holiday that closes it; absent where somebody said so himself. */
  readonly holiday?: HolidayName
}

/** One agent's times. Lists may come in any order and overlap. A pause is the time between two spans of the hours. */
export interface AgentTimes extends AgentHours {
  readonly id: AgentId
  readonly timeZone: string
  readonly overrides: readonly DayHours[]
  /** Events of the agent's own calendars, as they are. */
  readonly busy: readonly Interval[]
  /** Our appointments and holds; they count towards the caps. */
  readonly taken: readonly Taken[]
  /** Those of `busy` and `taken` whose place matters, each as long as it lasts. */
  readonly stops: readonly Stop[]
  /** Set when the calendars were last read at `readAt`, which says nothing of the near times of `span`. */
  readonly stale?: { readonly readAt: EpochMs; readonly span: Interval } | null
  /** A calendar that cannot be read is never free. */
  readonly unreadable: boolean
}

/** Several contacts at the property at one time: one set of occupancies, and a seat for each. */
export interface GroupVisit {
  readonly agentId: AgentId
  /** The visit itself. */
  readonly span: Interval
  /** Its row in the agent's day, buffers included. */
  readonly occupied: Interval
  readonly seatsLeft: number
}

export interface PropertyTimes {
  /** The property's wall clock: its hours and its days are counted on it. */
  readonly timeZone: string
  /** Spans at which it is occupied. */
  readonly busy: readonly Interval[]
  /** When it can be visited; null for at any time. */
  readonly hours: AgentHours | null
  /** What who lives there has to be told ahead. */
  readonly noticeMinutes: number
  readonly maxPerDay: number | null
  /** Starts agreed already, for the cap. */
  readonly visits: readonly EpochMs[]
  /** What they take of the property and their agents stands here alone, not in `busy`, `taken`, `stops` and `visits` too. */
  readonly groups: readonly GroupVisit[]
}

export interface SlotRequest {
  readonly now: EpochMs
  /** Whose wall clock the grid and the horizon follow: the property's, or the agency's for a phone call. */
  readonly timeZone: string
  /** Slots lie inside it whole. */
  readonly window: Interval
  readonly rules: SlotRules
  /** Where the appointment takes place. */
  readonly where: Where
  /** Null when ways do not count. */
  readonly travel: Travel | null
  /** Who may take the appointment, and who is required for it. */
  readonly agents: readonly AgentTimes[]
  /** Everyone of these has to be free as well; who is not among `agents` never is. */
  readonly required: readonly AgentId[]
  /** Null when the appointment is at no property. */
  readonly property: PropertyTimes | null
  /** Set when what the appointment is about, wherever it takes place, is no longer to be had. */
  readonly gone?: GoneStatus | undefined
}

/** An appointment at a property that can be had at any time. */
export const anyTimeProperty = (timeZone: string, busy: readonly Interval[]): PropertyTimes => ({
  timeZone,
  busy,
  hours: null,
  noticeMinutes: 0,
  maxPerDay: null,
  visits: [],
  groups: [],
})

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
