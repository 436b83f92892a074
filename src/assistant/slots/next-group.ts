import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { groupAt } from './group-visit.ts'
import { refusalOf } from './refusal.ts'
import type { Slot, SlotRequest } from './slot.ts'

export interface FullGroup {
  readonly agentId: AgentId
  readonly start: EpochMs
  /** Those who may go. */
  readonly takers: readonly AgentId[]
}

/** Where the group visit at `start` is full: the property's next that can be joined, else the last before it. Undefined without one. */
export function nextGroup(request: SlotRequest, { agentId, start, takers }: FullGroup): Slot | undefined {
  if (groupAt(request, agentId, start)?.seatsLeft !== 0) return undefined
  const groups = request.property?.groups ?? []
  const joined = groups.filter((group) => takers.includes(group.agentId) && !refusalOf(request, group.agentId, group.span.start))
  const byTime = joined.map((group): Slot => ({ ...group.span, agentIds: [group.agentId] })).sort((a, b) => a.start - b.start)
  return byTime.find((slot) => slot.start >= start) ?? byTime.at(-1)
}
