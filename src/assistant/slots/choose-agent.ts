import type { AssignmentRules } from '#agency/preferences/assignment-rules.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, type EpochMs, HOUR } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Slot } from './slot.ts'
import { LEAD, sharesOf } from './turns.ts'
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
  /** Left out where days and roads are not looked at. */
  readonly prospect?: Prospect
}

/** What the times are like that he would be offered with, in the mean. */
export interface Prospect {
  /** Hundredths of a day of waiting (score.ts). */
  readonly score: number
}

export interface ChoiceRules extends AssignmentRules {
  /** A colleague goes when his times are better by more than so many days of waiting; null or left out: never for that. */
  readonly colleagueGainDays?: number | null
}

/** Everything the choice depends on: nothing of it is about the contact, and no agent is judged by what he did with a lead. */
export interface ChoiceInputs {
  readonly now: EpochMs
  readonly rules: ChoiceRules
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
      readonly decidedBy: 'only_one' | 'earliest' | 'turn' | 'times' | 'load' | 'order'
      /** The responsible agent has free times, but none that the contact can come at. */
      readonly isByWish?: true
      /** The responsible agent could come, but more than this many hours later. */
      readonly laterThanHours?: number
      /** The responsible agent could come, but his times, kilometres counted, are worse by more than so many days of waiting. */
      readonly betterByDays?: number
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
export function standings(candidates: readonly Candidate[], { slots, fitting, prospectOf }: Known): Standing[] {
  const [all, wished] = [earliestStarts(slots), earliestStarts(fitting ?? slots)]
  return candidates.map(candidate => ({
    ...candidate,
    earliest: all.get(candidate.agentId) ?? null,
    earliestWished: wished.get(candidate.agentId) ?? null,
    ...(prospectOf && all.has(candidate.agentId) ? { prospect: prospectOf(candidate.agentId) } : {}),
  }))
}

interface Known {
  readonly slots: readonly Slot[]
  readonly fitting: readonly Slot[] | undefined
  /** Asked of those who have a slot. */
  readonly prospectOf?: ((agentId: AgentId) => Prospect) | undefined
}

/**
 * Who takes the appointment: the responsible agent, unless a colleague can come more than the margin earlier, or has
 * better times by more than the agency has set; then one of those named for the property, else of the team. Among colleagues who are
 * free soon it is whoever is owed most of the leads he could have taken, three leads more or less left aside for who has the
 * better times; then who has the fewest appointments to come, then the first in the agency's order.
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
  const better = responsible && !isLate ? colleagues.filter(colleague => isBetter(colleague, responsible, rules)) : []
  if (responsible && !isLate && better.length === 0) return ok({ agentId: responsible.agentId, reason: { kind: 'responsible' }, pool: [responsible.agentId] })
  if (colleagues.length === 0) return no({ kind: 'no_slot' })
  const latest = Math.max(now + rules.freeWithinDays * DAY, soonest)
  const pool = better.length > 0 ? better : colleagues.filter(({ earliestWished }) => earliestWished <= latest)
  const [best, second] = inTurn(pool)
  const owner = candidates.find(candidate => candidate.rule === 'responsible')
  return ok({
    agentId: best.agentId,
    pool: pool.map(({ agentId }) => agentId),
    reason: {
      kind: 'stands_in', rule, hasResponsible: owner !== undefined,
      decidedBy: colleagues.length === 1 ? 'only_one' : second ? decision(best, second) : 'earliest',
      ...(better.length > 0 ? { betterByDays: rules.colleagueGainDays as number } : isLate ? { laterThanHours: rules.marginHours } : owner?.earliest != null ? { isByWish: true } : {}),
    },
  })
}

type Able = Standing & { readonly earliestWished: EpochMs }
type InTurn = Able & { readonly owed: number }

function isBetter({ prospect }: Able, responsible: Able, { colleagueGainDays }: ChoiceRules): boolean {
  if (colleagueGainDays == null || !prospect || !responsible.prospect) return false
  return prospect.score - responsible.prospect.score > 100 * colleagueGainDays
}

/** Among those within three leads of whose turn it is, the best times go first: over many leads the turns even out all the same. */
const SLACK = 3 * LEAD

/** Whose turn it is first. This lead's own share counts, so that weights hold from the first lead on; `pool` has one at least. */
function inTurn(pool: readonly Able[]): [InTurn, InTurn | undefined] {
  const shares = sharesOf(pool)
  const owed = pool.map(agent => ({ ...agent, owed: agent.credit + (shares.get(agent.agentId) ?? 0) }))
  const most = Math.max(...owed.map(agent => agent.owed))
  const isNear = (agent: InTurn) => most - agent.owed <= SLACK
  const times = (agent: InTurn) => (isNear(agent) ? (agent.prospect?.score ?? 0) : Number.NEGATIVE_INFINITY)
  const [best, second] = owed.sort((a, b) => compare(times(b), times(a)) || b.owed - a.owed || a.load - b.load)
  return [best as InTurn, second]
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b)

function decision(best: InTurn, second: InTurn): 'turn' | 'times' | 'load' | 'order' {
  if (Math.abs(best.owed - second.owed) <= SLACK && (best.prospect?.score ?? 0) > (second.prospect?.score ?? 0)) return 'times'
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
