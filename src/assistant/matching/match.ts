import type { AgentId, PropertyId } from '#kernel/ids.ts'
import type { Fact } from './weights.ts'

/** How a property was found, or why none was; the words are made of it. Shares add up to 1 with "none of them". */
export type PropertyMatch =
  | {
      readonly kind: 'found'
      readonly propertyId: PropertyId
      readonly by: 'portal_id' | 'reference' | 'both' | 'facts' | 'contact'
      /** The facts that agree, the weightiest first. */
      readonly because?: readonly Fact[]
      /** 0 to 1. */
      readonly probability?: number
    }
  /** Lots of one description, of which the mail names none: the contact says which, or a person. */
  | { readonly kind: 'twins'; readonly propertyIds: readonly PropertyId[] }
  /** Something points to these, the likeliest first, and not surely enough to choose. */
  | { readonly kind: 'doubtful'; readonly propertyIds: readonly PropertyId[]; readonly because?: readonly Fact[]; readonly against?: readonly Fact[] }
  | { readonly kind: 'none'; readonly why: 'nothing_named' | 'unknown' | 'contradiction' }

/** Who may go, in order: the responsible agent, those named for the property, or the whole team when none is named. */
export interface Permitted {
  readonly agentId: AgentId
  readonly rule: 'responsible' | 'permitted' | 'team'
}

export interface PropertyAgents {
  readonly responsible: AgentId | null
  readonly permitted: readonly AgentId[]
  /** Agents of the team who take appointments. */
  readonly team: readonly AgentId[]
}

export function permittedAgents({ responsible, permitted, team }: PropertyAgents): Permitted[] {
  const active = new Set(team)
  const first: Permitted[] = responsible && active.has(responsible) ? [{ agentId: responsible, rule: 'responsible' }] : []
  const named = permitted.filter((id) => active.has(id) && id !== responsible)
  if (named.length > 0) return [...first, ...named.map((agentId) => ({ agentId, rule: 'permitted' as const }))]
  // Names only the responsible agent: the others stand in for him.
  return [...first, ...team.filter((id) => id !== responsible).map((agentId) => ({ agentId, rule: 'team' as const }))]
}
