import { type ChoiceModel, modelOf, priorModel, probabilities, weightsOf } from './choice-model.ts'
import { type ChoiceContext, type Features, featureNames, setFeatures, type ShownTime } from './features.ts'

/** One set and its answer. `taken`: the place of the chosen time, −1 for none. */
export interface Answered {
  /** Of the offer; what is trained does not hang on the order of the answers. */
  readonly id: string
  readonly times: readonly ShownTime[]
  readonly taken: number
  readonly context: ChoiceContext
}

/** How surely the prior is held: as if each coefficient had been seen with a standard deviation of 0.7. */
const RIDGE = 1 / 0.7 ** 2
const MOST_STEPS = 25
const SMALL_STEP = 1e-9

/**
 * The model of the greatest likelihood, leaning to the prior (ridge), by Newton's method: the likelihood is concave, so the
 * answer is one and exact. The same answers give the same bytes, whatever their order; none give the prior. Some seconds for
 * 100 000.
 */
export function trained(answers: readonly Answered[]): ChoiceModel {
  const sets = answers
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ times, context, taken }) => ({ features: setFeatures(times, context), taken: taken < 0 ? times.length : taken }))
  const prior = weightsOf(priorModel)
  let weights = prior
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, hessian } = slopeOf(sets, { weights, prior })
    const move = solved(hessian, gradient)
    weights = weights.map((weight, i) => weight + (move[i] as number))
    if (Math.max(...move.map(Math.abs)) < SMALL_STEP) break
  }
  return modelOf(weights)
}

interface TakenSet {
  readonly features: readonly Features[]
  readonly taken: number
}

/** Of the penalised log-likelihood: its gradient, and minus its second derivatives, row by row. */
function slopeOf(sets: readonly TakenSet[], { weights, prior }: { weights: readonly number[]; prior: readonly number[] }): { gradient: Float64Array; hessian: Float64Array[] } {
  const size = featureNames.length
  const gradient = Float64Array.from(weights, (weight, i) => -RIDGE * (weight - (prior[i] as number)))
  const hessian = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_unused, j) => (i === j ? RIDGE : 0)))
  const mean = new Float64Array(size)
  for (const { features, taken } of sets) {
    mean.fill(0)
    for (const [i, probability] of probabilities(features, weights).entries()) {
      const own = features[i] as Features
      const surplus = (i === taken ? 1 : 0) - probability
      for (const [place, value] of own) {
        gradient[place] = (gradient[place] as number) + surplus * value
        mean[place] = (mean[place] as number) + probability * value
        const row = hessian[place] as Float64Array
        for (const [other, otherValue] of own) row[other] = (row[other] as number) + probability * value * otherValue
      }
    }
    const present = [...mean.keys()].filter((place) => mean[place] !== 0)
    for (const place of present) {
      const row = hessian[place] as Float64Array
      for (const other of present) row[other] = (row[other] as number) - (mean[place] as number) * (mean[other] as number)
    }
  }
  return { gradient, hessian }
}

/** x of `matrix` x = `right`, by Cholesky; the matrix is positive definite, thanks to the ridge. */
function solved(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length
  const lower = matrix.map((row) => Float64Array.from(row))
  const at = (i: number, j: number) => (lower[i] as Float64Array)[j] as number
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j)
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k)
      ;(lower[i] as Float64Array)[j] = i === j ? Math.sqrt(sum) : sum / at(j, j)
    }
  }
  const half = new Float64Array(size)
  for (let i = 0; i < size; i += 1) {
    let sum = right[i] as number
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * (half[k] as number)
    half[i] = sum / at(i, i)
  }
  const answer = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = half[i] as number
    for (let k = i + 1; k < size; k += 1) sum -= at(k, i) * (answer[k] as number)
    answer[i] = sum / at(i, i)
  }
  return answer
}
