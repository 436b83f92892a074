import type { AssignmentRules } from '#agency/preferences/assignment-rules.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, type EpochMs, HOUR } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Slot } from './slot.ts'
import { sharesOf } from './turns.ts'
import type { WhyNothing } from './why-nothing.ts'

/** By what an agent may take the appointment: responsible for the property, named for it, or one of the team. In this order. */
export const candidateRules = ['responsible', 'permitted', 'team'] as const
export type CandidateRule = (typeof candidateRules)[number]

export interface Permitted {
  readonly agentId: AgentId
  readonly rule: CandidateRule
}

export interface Candidate extends Permitted {
  /** Appointments to come. */
  readonly load: number
  /** How many leads he takes for one of a colleague with 1; 0: only when nobody else can. */
  readonly weight: number
  /** What he is owed of the leads he could have taken, in millionths of a lead (turns.ts). */
  readonly credit: number
}

/** A candidate with all the choice knows of his calendar; null: no such time. */
export interface Standing extends Candidate {
  /** His first open time. */
  readonly earliest: EpochMs | null
  /** His first open time at which the contact can come; the same without a wish. */
  readonly earliestWished: EpochMs | null
}

/** Everything the choice depends on: nothing of it is about the contact, and no agent is judged by what he did with a lead. */
export interface ChoiceInputs {
  readonly now: EpochMs
  readonly rules: AssignmentRules
  /** In the agency's order. */
  readonly candidates: readonly Standing[]
}

/** Why this agent goes, as it is stored with the offer. */
export type AgentReason =
  | { readonly kind: 'responsible' }
  | {
      readonly kind: 'stands_in'
      readonly rule: Exclude<CandidateRule, 'responsible'>
      /** False when nobody is responsible for the property. */
      readonly hasResponsible: boolean
      readonly decidedBy: 'only_one' | 'earliest' | 'turn' | 'load' | 'order'
      /** The responsible agent has free times, but none that the contact can come at. */
      readonly isByWish?: true
      /** The responsible agent could come, but more than this many hours later. */
      readonly laterThanHours?: number
    }

export interface ChosenAgent {
  readonly agentId: AgentId
  readonly reason: AgentReason
  /** Who could have taken it as well, the chosen one included. */
  readonly pool: readonly AgentId[]
}

export type NoAgent =
  | { readonly kind: 'no_candidate' }
  /** There are candidates, none of them with a slot. `why` is kept with an offer, and was not always. */
  | { readonly kind: 'no_slot'; readonly why?: Pick<WhyNothing, 'main' | 'remedies'> }

/** What is known of each candidate, from the open times and those of them at which the contact can come (undefined: no wish, or none). */
export function standings(candidates: readonly Candidate[], { slots, fitting }: { slots: readonly Slot[]; fitting: readonly Slot[] | undefined }): Standing[] {
  const [all, wished] = [earliestStarts(slots), earliestStarts(fitting ?? slots)]
  return candidates.map(candidate => ({
    ...candidate,
    earliest: all.get(candidate.agentId) ?? null,
    earliestWished: wished.get(candidate.agentId) ?? null,
  }))
}

/**
 * Who takes the appointment: the responsible agent, unless a colleague can come more than the margin earlier; then one
 * of those named for the property, else of the team. Among colleagues who are free soon it is whoever is owed most of
 * the leads he could have taken, then who has the fewest appointments to come, then the first in the agency's order.
 * A rule with a reason, never a score of a person (AI Act, Annex III 4(b)). The same inputs always choose the same.
 */
export function chooseAgent({ now, rules, candidates }: ChoiceInputs): Result<ChosenAgent, NoAgent> {
  if (candidates.length === 0) return no({ kind: 'no_candidate' })
  const able = candidates.filter(({ earliestWished }) => earliestWished !== null) as Able[]
  const responsible = able.find(({ rule }) => rule === 'responsible')
  const rule = able.some(candidate => candidate.rule === 'permitted') ? 'permitted' : 'team'
  const colleagues = able.filter(candidate => candidate.rule === rule)
  const soonest = Math.min(...colleagues.map(({ earliestWished }) => earliestWished))
  const isLate = responsible !== undefined && responsible.earliestWished - soonest > rules.marginHours * HOUR
  if (responsible && !isLate) return ok({ agentId: responsible.agentId, reason: { kind: 'responsible' }, pool: [responsible.agentId] })
  if (colleagues.length === 0) return no({ kind: 'no_slot' })
  const latest = Math.max(now + rules.freeWithinDays * DAY, soonest)
  const pool = colleagues.filter(({ earliestWished }) => earliestWished <= latest)
  const [best, second] = inTurn(pool)
  const owner = candidates.find(candidate => candidate.rule === 'responsible')
  return ok({
    agentId: best.agentId,
    pool: pool.map(({ agentId }) => agentId),
    reason: {
      kind: 'stands_in', rule, hasResponsible: owner !== undefined,
      decidedBy: colleagues.length === 1 ? 'only_one' : second ? decision(best, second) : 'earliest',
      ...(isLate ? { laterThanHours: rules.marginHours } : owner?.earliest != null ? { isByWish: true } : {}),
    },
  })
}

type Able = Standing & { readonly earliestWished: EpochMs }
type InTurn = Able & { readonly owed: number }

/** Whose turn it is first. This lead's own share counts, so that weights hold from the first lead on; `pool` has one at least. */
function inTurn(pool: readonly Able[]): [InTurn, InTurn | undefined] {
  const shares = sharesOf(pool)
  const owed = pool.map(agent => ({ ...agent, owed: agent.credit + (shares.get(agent.agentId) ?? 0) }))
  const [best, second] = owed.sort((a, b) => b.owed - a.owed || a.load - b.load)
  return [best as InTurn, second]
}

function decision(best: InTurn, second: InTurn): 'turn' | 'load' | 'order' {
  if (best.owed > second.owed) return 'turn'
  return best.load < second.load ? 'load' : 'order'
}

function earliestStarts(slots: readonly Slot[]): ReadonlyMap<AgentId, EpochMs> {
  const earliest = new Map<AgentId, EpochMs>()
  for (const { start, agentIds } of slots) {
    for (const id of agentIds) earliest.set(id, Math.min(start, earliest.get(id) ?? start))
  }
  return earliest
}
