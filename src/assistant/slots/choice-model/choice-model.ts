import { createHash } from 'node:crypto'
import type { EpochMs } from '#kernel/interval.ts'
import { type ChoiceContext, type Features, featureNames, setFeatures, type ShownTime, timeFeatures } from './features.ts'

/** How times are chosen: multinomial logit (McFadden 1974). Coefficients in the order of `featureNames`, in millionths, whole. */
export interface ChoiceModel {
  readonly coefficients: readonly number[]
}

/** Set by hand, and what training leans to: the rules of the ranking, which like no part of the day better than another. */
const PRIOR: Readonly<Record<string, number>> = {
  soon: -0.5,
  days_of_waiting: -0.12,
  'wish.preferred': 1,
  'wish.avoided': -1,
  'wish.fits': 0.8,
  'wish.nothing_fits': -0.8,
  'position.second': -0.1,
  'position.third': -0.2,
  'other.same_day': -0.3,
  'other.same_part': -0.2,
  'other.twin': -0.4,
  none: 0.5,
}

const MILLION = 1_000_000

export const modelOf = (coefficients: readonly number[]): ChoiceModel => ({ coefficients: coefficients.map((value) => Math.round(value * MILLION)) })

export const priorModel: ChoiceModel = modelOf(featureNames.map((name) => PRIOR[name] ?? 0))

export const weightsOf = ({ coefficients }: ChoiceModel): number[] => coefficients.map((value) => value / MILLION)

/** Hexadecimal SHA-256 of the features and their coefficients: two models with one hash always say the same. */
export const hashOf = ({ coefficients }: ChoiceModel): string =>
  createHash('sha256').update(JSON.stringify({ features: featureNames, coefficients })).digest('hex')

export const utilityOf = (features: Features, weights: readonly number[]): number =>
  features.reduce((sum, [place, value]) => sum + (weights[place] as number) * value, 0)

/** Of taking each, in the order given; the sum is 1. */
export function probabilities(set: readonly Features[], weights: readonly number[]): number[] {
  const utilities = set.map((features) => utilityOf(features, weights))
  const most = Math.max(...utilities)
  const parts = utilities.map((utility) => Math.exp(utility - most))
  const sum = parts.reduce((before, part) => before + part, 0)
  return parts.map((part) => part / sum)
}

/** That one of the times is taken at all. */
export function takenProbability(model: ChoiceModel, times: readonly ShownTime[], context: ChoiceContext): number {
  return 1 - (probabilities(setFeatures(times, context), weightsOf(model)).at(-1) as number)
}

/** What a unit of utility is worth in days of waiting: a quarter of what the prior pays for one, so that what is learned bends the rules and does not rule. */
const DAYS_A_UNIT = 2

/**
 * What a time is liked more than the rules would say, in days of waiting: of the time by itself. 0 for the prior.
 */
export function likingOf(model: ChoiceModel, context: ChoiceContext): (start: EpochMs) => number {
  const prior = weightsOf(priorModel)
  const beyond = weightsOf(model).map((weight, place) => weight - (prior[place] as number))
  return (start) => DAYS_A_UNIT * utilityOf(timeFeatures({ start, preference: 0 }, context), beyond)
}
