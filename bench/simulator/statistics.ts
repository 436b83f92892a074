/** A mean with half the width of its 95 % confidence interval. */
export interface Estimate {
  readonly mean: number
  readonly half: number
}

const Z = 1.959964

/** Student's t for 95 %, two-sided (Cornish and Fisher 1937, two terms); too small by 2 % at 4 degrees of freedom, by less than 0.1 % from 15 on. */
const studentT = (freedom: number): number => Z + (Z ** 3 + Z) / (4 * freedom) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2)

/** Of one value a seed, two at least; NaN is left out. For two policies on the same seeds give it the differences: the worlds' own spread cancels. */
export function estimate(all: readonly number[]): Estimate {
  const values = all.filter((value) => !Number.isNaN(value))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const freedom = values.length - 1
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / freedom
  return { mean, half: studentT(freedom) * Math.sqrt(variance / values.length) }
}
