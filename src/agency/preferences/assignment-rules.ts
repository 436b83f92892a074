import type { AgentId } from '#kernel/ids.ts'
import type { AppointmentType } from '#kernel/words.ts'

/** How an agency decides who goes. */
export interface AssignmentRules {
  /** A colleague goes when the responsible agent could only come more than this many hours later. */
  readonly marginHours: number
  /** Colleagues who are free within this many days take turns; when nobody is, the soonest goes. */
  readonly freeWithinDays: number
}

export const defaultAssignment: AssignmentRules = { marginHours: 48, freeWithinDays: 3 }

/** Who has to be there besides the agent, by type of appointment; a type that is left out needs nobody. */
export type RequiredAgents = Readonly<Partial<Record<AppointmentType, readonly AgentId[]>>>
