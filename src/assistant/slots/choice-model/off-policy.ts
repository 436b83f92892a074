import { type ChoiceModel, takenProbability } from './choice-model.ts'
import type { ChoiceContext, ShownTime } from './features.ts'

/**
 * One logged set whose last place could have been another: what was shown there with which probability, and what a policy
 * under test would have put there, given the same places before it.
 */
export interface LoggedSet {
  readonly id: string
  readonly context: ChoiceContext
  /** In the order they were picked; the last is the one in question. */
  readonly shown: readonly ShownTime[]
  readonly propensity: number
  readonly isBooked: boolean
  /** With what probability each time would stand in the last place. The policy in force and the one under test. */
  readonly champion: readonly Weighed[]
  readonly challenger: readonly Weighed[]
}

export interface Weighed {
  readonly time: ShownTime
  readonly probability: number
}

/** Share of sets that book, in [0, 1]. */
export interface PolicyValue {
  readonly ips: number
  /** Doubly robust (Dudík, Langford and Li 2011). */
  readonly dr: number
}

type Policy = 'champion' | 'challenger'

/** A set counts for no more than this many: a rare draw must not decide alone. */
const MOST_WEIGHT = 50

/** What each set says of a policy: the model's word for what it would show, corrected by the answer where just that was shown. */
export function contributionsOf(sets: readonly LoggedSet[], { policy, model }: { policy: Policy; model: ChoiceModel }): { ips: number[]; dr: number[] } {
  const ips: number[] = []
  const dr: number[] = []
  for (const { context, shown, propensity, isBooked, [policy]: weighed } of sets) {
    const before = shown.slice(0, -1)
    const last = shown.at(-1) as ShownTime
    const probability = weighed.find(({ time }) => time.start === last.start)?.probability ?? 0
    const weight = Math.min(MOST_WEIGHT, probability / propensity)
    const booked = isBooked ? 1 : 0
    const expected = weighed.reduce((sum, one) => sum + one.probability * takenProbability(model, [...before, one.time], context), 0)
    ips.push(weight * booked)
    dr.push(expected + weight * (booked - takenProbability(model, shown, context)))
  }
  return { ips, dr }
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)

export function policyValue(sets: readonly LoggedSet[], of: { policy: Policy; model: ChoiceModel }): PolicyValue {
  const { ips, dr } = contributionsOf(sets, of)
  return { ips: mean(ips), dr: mean(dr) }
}

export interface Interval95 {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Of the mean of `values`, by bootstrap percentiles (Efron 1979); `random` in [0, 1). */
export function bootstrapInterval(values: readonly number[], { random, rounds = 1000 }: { random: () => number; rounds?: number }): Interval95 {
  if (values.length === 0) return { mean: 0, low: 0, high: 0 }
  const means = Array.from({ length: rounds }, () => {
    let sum = 0
    for (let i = 0; i < values.length; i += 1) sum += values[Math.floor(random() * values.length)] as number
    return sum / values.length
  }).sort((a, b) => a - b)
  const at = (share: number) => means[Math.min(rounds - 1, Math.floor(share * rounds))] as number
  return { mean: mean(values), low: at(0.025), high: at(0.975) }
}
