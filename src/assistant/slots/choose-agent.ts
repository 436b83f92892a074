import { fr } from '#kernel/french.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Locale } from '#kernel/words.ts'
import type { Slot } from './slot.ts'

/** By what an agent may take the appointment: responsible for the property, named for it, or one of the team. In this order. */
export const candidateRules = ['responsible', 'permitted', 'team'] as const
export type CandidateRule = (typeof candidateRules)[number]

export interface Candidate {
  readonly agentId: AgentId
  readonly rule: CandidateRule
  /** Appointments to come. Evens out work between agents free at the same time; says nothing about a person. */
  readonly load: number
}

/** Why this agent goes, as it is stored with the offer. */
export type AgentReason =
  | { readonly kind: 'responsible' }
  | {
      readonly kind: 'stands_in'
      readonly rule: Exclude<CandidateRule, 'responsible'>
      /** False when nobody is responsible for the property. */
      readonly hasResponsible: boolean
      readonly decidedBy: 'only_one' | 'earliest' | 'load' | 'order'
      /** The responsible agent has free times, but none that the contact can come at. */
      readonly isByWish?: true
    }

export interface ChosenAgent {
  readonly agentId: AgentId
  readonly reason: AgentReason
}

export type NoAgent =
  | { readonly kind: 'no_candidate' }
  /** There are candidates, none of them with a slot. */
  | { readonly kind: 'no_slot' }

/**
 * Who takes the appointment: the responsible agent when he has a slot at all, else the one permitted, else one of the
 * team; among several of a rule the one with the earliest slot, then with the fewest appointments to come, then in the
 * order given. A rule, never a score of a person (AI Act, Annex III 4(b)).
 */
export function chooseAgent(candidates: readonly Candidate[], slots: readonly Slot[]): Result<ChosenAgent, NoAgent> {
  if (candidates.length === 0) return no({ kind: 'no_candidate' })
  const earliest = earliestStarts(slots)
  for (const rule of candidateRules) {
    const free = candidates.filter(candidate => candidate.rule === rule && earliest.has(candidate.agentId))
    const [best, second] = free.sort((a, b) => startOf(earliest, a) - startOf(earliest, b) || a.load - b.load)
    if (!best) continue
    if (rule === 'responsible') return ok({ agentId: best.agentId, reason: { kind: 'responsible' } })
    const hasResponsible = candidates.some(candidate => candidate.rule === 'responsible')
    const decidedBy = decision(earliest, best, second)
    return ok({ agentId: best.agentId, reason: { kind: 'stands_in', rule, hasResponsible, decidedBy } })
  }
  return no({ kind: 'no_slot' })
}

/**
 * The same rule among the slots that answer the contact's wish; where none does, among all. Who stands in for a
 * responsible agent who would have had other times is said so.
 */
export function chooseAgentFor(
  candidates: readonly Candidate[],
  { slots, fitting }: { slots: readonly Slot[]; fitting: readonly Slot[] | undefined },
): Result<ChosenAgent, NoAgent> {
  const chosen = fitting && chooseAgent(candidates, fitting)
  if (!chosen?.ok) return chooseAgent(candidates, slots)
  const { agentId, reason } = chosen.value
  const responsible = candidates.find(({ rule }) => rule === 'responsible')?.agentId
  const isByWish = responsible !== undefined && slots.some(({ agentIds }) => agentIds.includes(responsible))
  return reason.kind === 'stands_in' && isByWish ? ok({ agentId, reason: { ...reason, isByWish } }) : chosen
}

/** One sentence for the people of the agency. */
export function sayAgentReason(reason: AgentReason, locale: Locale): string {
  if (reason.kind === 'responsible') {
    return locale === 'fr' ? fr`Responsable de ce bien.` : 'Responsible for this property.'
  }
  const why = reason.isByWish ? absence.isByWish : reason.hasResponsible ? absence.hasResponsible : absence.hasNone
  return `${why[locale]}${locale === 'fr' ? fr` : ` : ': '}${standIn[reason.rule][locale]}${decisions[reason.decidedBy][locale]}.`
}

type Words = Readonly<Record<Locale, string>>

const absence: Record<'hasResponsible' | 'hasNone' | 'isByWish', Words> = {
  isByWish: {
    fr: fr`L'agent responsable n'a pas de créneau au moment souhaité`,
    en: 'The responsible agent has no free time when the contact can come',
  },
  hasResponsible: { fr: fr`L'agent responsable n'a pas de créneau`, en: 'The responsible agent has no free time' },
  hasNone: { fr: fr`Aucun agent n'est responsable de ce bien`, en: 'No agent is responsible for this property' },
}

const standIn: Record<'permitted' | 'team', Words> = {
  permitted: { fr: fr`collègue désigné pour ce bien`, en: 'colleague named for this property' },
  team: { fr: fr`collègue de l'équipe`, en: 'colleague of the team' },
}

const decisions: Record<Extract<AgentReason, { kind: 'stands_in' }>['decidedBy'], Words> = {
  only_one: { fr: fr`, le seul disponible`, en: ', the only one available' },
  earliest: { fr: fr`, disponible le plus tôt`, en: ', available the earliest' },
  load: {
    fr: fr`, disponible aussi tôt que d'autres, avec le moins de rendez-vous à venir`,
    en: ', available as early as others, with the fewest appointments to come',
  },
  order: { fr: fr`, premier dans l'ordre de l'agence`, en: ', first in the agency’s order' },
}

function earliestStarts(slots: readonly Slot[]): ReadonlyMap<AgentId, EpochMs> {
  const earliest = new Map<AgentId, EpochMs>()
  for (const { start, agentIds } of slots) {
    for (const id of agentIds) earliest.set(id, Math.min(start, earliest.get(id) ?? start))
  }
  return earliest
}

const startOf = (earliest: ReadonlyMap<AgentId, EpochMs>, { agentId }: Candidate): EpochMs =>
  earliest.get(agentId) ?? Number.POSITIVE_INFINITY

function decision(
  earliest: ReadonlyMap<AgentId, EpochMs>,
  best: Candidate,
  second: Candidate | undefined,
): 'only_one' | 'earliest' | 'load' | 'order' {
  if (!second) return 'only_one'
  if (startOf(earliest, best) < startOf(earliest, second)) return 'earliest'
  return best.load < second.load ? 'load' : 'order'
}
