import type { AgentId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'

/** One lead in the unit of shares and credits. Whole numbers, so that what is equal is equal and a replay is exact. */
export const LEAD = 1_000_000

/**
 * Every agent who could have taken a lead has a fair share of it, by weight; who takes it has had a whole one. What he is
 * owed is the difference, summed over all leads he could have taken: who was away had no chance and loses nothing.
 * (Deficit round robin, Shreedhar and Varghese 1995, over opportunities.)
 */
export interface Turns {
  readonly opportunities: number
  readonly taken: number
  /** Millionths of a lead. */
  readonly share: number
}

export const noTurns: Turns = { opportunities: 0, taken: 0, share: 0 }

/** Millionths of a lead he is owed; negative when he has had more than his share. */
export const creditOf = ({ share, taken }: Turns): number => share - taken * LEAD

/** An offer that nobody took for so long was nobody's turn. */
export const UNTAKEN_AFTER = 7 * DAY

interface Weighted {
  readonly agentId: AgentId
  readonly weight: number
}

/** A lead that an agent could have taken, and whether he did. */
export interface Opportunity {
  readonly agentId: AgentId
  /** His fair part of it. */
  readonly share: number
  readonly isTaken: boolean
}

/** What one lead is to each of those who could take it. */
export function opportunitiesOf(pool: readonly Weighted[], taker: AgentId): Opportunity[] {
  const shares = sharesOf(pool)
  return pool.map(({ agentId }) => ({ agentId, share: shares.get(agentId) ?? 0, isTaken: agentId === taker }))
}

/**
 * The same once it is known who went. A lead that fell through (null: never booked, cancelled, or the contact did not come) was nobody's:
 * who had taken it has his credit back. Who takes one out of turn neither gains nor loses by it, nor do the others.
 */
export function settled(known: readonly Opportunity[], taker: AgentId | null): Opportunity[] {
  if (taker === null) return []
  if (!known.some(({ agentId }) => agentId === taker)) return [{ agentId: taker, share: LEAD, isTaken: true }]
  return known.map((opportunity) => ({ ...opportunity, isTaken: opportunity.agentId === taker }))
}

/** The fair shares of one lead among these, by weight; without any weight all are alike. They add up to a lead but for the rounding. */
export function sharesOf(pool: readonly Weighted[]): Map<AgentId, number> {
  const total = pool.reduce((sum, { weight }) => sum + weight, 0)
  return new Map(pool.map(({ agentId, weight }) => [agentId, Math.round(LEAD * (total > 0 ? weight / total : 1 / pool.length))]))
}
