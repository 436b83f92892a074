import { type AgentId, parseId } from '#kernel/ids.ts'
import { type EpochMs, MINUTE } from '#kernel/interval.ts'

/** How a time and its agent are named in links and forms: minutes since 1970, a dot, the agent. Checked anew each time it comes back. */
export const slotValue = (agentId: AgentId, start: EpochMs): string => `${start / MINUTE}.${agentId}`

export function readSlotValue(value: unknown): { agentId: AgentId; start: EpochMs } | undefined {
  if (typeof value !== 'string') return undefined
  const parts = /^(\d{1,9})\.([0-9a-f-]{36})$/.exec(value)
  const agentId = parts && parseId<AgentId>(parts[2] ?? '')
  return agentId ? { agentId, start: Number(parts[1]) * MINUTE } : undefined
}
