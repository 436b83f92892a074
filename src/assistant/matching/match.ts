import type { AgentId, PropertyId } from '#kernel/ids.ts'

/** How a property was found, or why none was; the words are made of it. */
export type PropertyMatch =
  | { readonly kind: 'found'; readonly propertyId: PropertyId; readonly by: 'portal_id' | 'reference' | 'both' }
  | { readonly kind: 'none'; readonly why: 'nothing_named' | 'unknown' | 'contradiction' }

export interface PropertyClues {
  /** What the mail named. */
  readonly reference: string | undefined
  readonly portalListingId: string | undefined
  /** What the agency has under these names. */
  readonly byReference: PropertyId | undefined
  readonly byPortalId: PropertyId | undefined
}

/** The property both clues agree on, or the one that leads somewhere; two that lead apart lead to nobody's choice but a person's. */
export function matchProperty({ reference, portalListingId, byReference, byPortalId }: PropertyClues): PropertyMatch {
  if (reference === undefined && portalListingId === undefined) return { kind: 'none', why: 'nothing_named' }
  if (byReference && byPortalId && byReference !== byPortalId) return { kind: 'none', why: 'contradiction' }
  if (byReference && byPortalId) return { kind: 'found', propertyId: byReference, by: 'both' }
  if (byPortalId) return { kind: 'found', propertyId: byPortalId, by: 'portal_id' }
  if (byReference) return { kind: 'found', propertyId: byReference, by: 'reference' }
  return { kind: 'none', why: 'unknown' }
}

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
