import type { Random } from '../../training/generator/random.ts'

/** Exponential with this mean. */
export const exponential = (random: Random, mean: number): number => -Math.log(1 - random.next()) * mean

/** Standard normal (Box and Muller). */
export const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())

/** A count with this mean (Knuth); for means up to some tens. */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random.next(); product > limit; product *= random.next()) count += 1
  return count
}

/** A place of `weights`, as often as its weight says. */
export const placeByWeight = (random: Random, weights: readonly number[]): number =>
  random.weighted(weights.map((weight, place) => [weight, place] as const))
