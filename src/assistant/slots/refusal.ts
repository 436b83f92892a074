import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { hoursRules, occupationRules } from './agent-rules.ts'
import { gapStarts } from './gap-starts.ts'
import { groupAt, toJoin } from './group-visit.ts'
import type { Refusal } from './refusal-kinds.ts'
import { type AgentTimes, type SlotRequest, slotAt } from './slot.ts'
import { limitRules, propertyRules, requiredRules } from './slot-rules.ts'
import type { StartRule } from './start-rule.ts'
import { isOnClock } from './start-grid.ts'

/**
 * The first rule that keeps `agentId` from an appointment at `start`; undefined when he can take it. The window of the
 * request does not matter here. When a start is moved, its own rows have to be left out of `taken`, `stops` and the
 * property's times.
 */
export function refusalOf(request: SlotRequest, agentId: AgentId, start: EpochMs): Refusal | undefined {
  if (request.gone) return { kind: 'property_gone', status: request.gone }
  const agent = request.agents.find(({ id }) => id === agentId)
  if (!agent) return { kind: 'not_permitted' }
  const group = groupAt(request, agentId, start)
  if (!group) return refusalByRules(request, agent, start) ?? refusalByGrid(request, agent, start)
  const refusal = refusalByRules(toJoin(request, group), agent, start)
  return refusal ?? (group.seatsLeft > 0 ? undefined : { kind: 'group_full', span: group.span })
}

function refusalByRules(request: SlotRequest, agent: AgentTimes, start: EpochMs): Refusal | undefined {
  const around = slotAt(request, start)
  const rules: StartRule[] = [
    ...limitRules(request),
    ...hoursRules(request, agent, around),
    ...propertyRules(request, around),
    ...occupationRules(request, agent),
    ...requiredRules(request, around),
  ]
  for (const rule of rules) {
    const refusal = rule.refusalAt(start)
    if (refusal) return refusal
  }
  return undefined
}

function refusalByGrid(request: SlotRequest, agent: AgentTimes, start: EpochMs): Refusal | undefined {
  const { gridMinutes, anchor } = request.rules
  if (isOnClock({ timeZone: request.timeZone, gridMinutes }, start)) return undefined
  if (anchor === 'gaps' && gapStarts(request, agent, { start, end: start }).includes(start)) return undefined
  return { kind: 'off_grid', gridMinutes, anchor }
}
