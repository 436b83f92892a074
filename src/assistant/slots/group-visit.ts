import type { AgentId } from '#kernel/ids.ts'
import { type EpochMs, MINUTE } from '#kernel/interval.ts'
import type { GroupVisit, SlotRequest } from './slot.ts'

/** The agent's group visit that begins at `start`. */
export const groupAt = ({ property }: SlotRequest, agentId: AgentId, start: EpochMs): GroupVisit | undefined =>
  property?.groups.find(group => group.agentId === agentId && group.span.start === start)

/**
 * The request of who joins a group: the group itself is not in the way, and what was settled when it was agreed is not
 * asked again, its length, its place on the grid, who is required and whether the day, the week and the property had room.
 */
export function toJoin(request: SlotRequest, group: GroupVisit): SlotRequest {
  const { property, rules } = request
  const { span, occupied } = group
  return {
    ...request,
    required: [],
    rules: {
      ...rules,
      durationMinutes: (span.end - span.start) / MINUTE,
      bufferBeforeMinutes: (span.start - occupied.start) / MINUTE,
      bufferAfterMinutes: (occupied.end - span.end) / MINUTE,
      maxPerDay: null,
      maxPerWeek: null,
    },
    property: property && { ...property, maxPerDay: null, groups: property.groups.filter(other => other !== group) },
  }
}
