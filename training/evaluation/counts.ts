/** What became of the values of one kind. */
export interface Counts {
  readonly right: number
  /** Read, but another value than the gold. */
  readonly wrong: number
  /** In the gold, not read. */
  readonly missed: number
  /** Read although the gold has none. */
  readonly invented: number
}

export type Outcome = keyof Counts | 'absent'

export const counted = (outcomes: readonly Outcome[]): Counts => ({
  right: outcomes.filter((outcome) => outcome === 'right').length,
  wrong: outcomes.filter((outcome) => outcome === 'wrong').length,
  missed: outcomes.filter((outcome) => outcome === 'missed').length,
  invented: outcomes.filter((outcome) => outcome === 'invented').length,
})

/** NaN when nothing was read. */
export const precision = ({ right, wrong, invented }: Counts): number => right / (right + wrong + invented)

/** NaN when the gold has no such value. */
export const recall = ({ right, wrong, missed }: Counts): number => right / (right + wrong + missed)

/** A wrong value is both a miss and a false find. NaN when there is neither a value nor a find. */
export const f1 = ({ right, wrong, missed, invented }: Counts): number => (2 * right) / (2 * right + 2 * wrong + missed + invented)

/** Of the numbers that are numbers; NaN of none. */
export function mean(values: readonly number[]): number {
  const numbers = values.filter((value) => !Number.isNaN(value))
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length
}

/** The value below which the share `q` of the sorted values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

/** One statement with how sure it was and whether it was right. */
export interface Claim {
  readonly confidence: number
  readonly isRight: boolean
}

export interface ReliabilityBin {
  /** Confidences from here, below the next bin's. */
  readonly from: number
  readonly claims: number
  readonly meanConfidence: number
  readonly shareRight: number
}

/** The reliability curve: how often statements of about the same confidence were right; empty bins are left out. */
export function reliability(claims: readonly Claim[], edges: readonly number[] = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99]): readonly ReliabilityBin[] {
  return edges.flatMap((from, index) => {
    const inside = claims.filter(({ confidence }) => confidence >= from && confidence < (edges[index + 1] ?? Number.POSITIVE_INFINITY))
    if (inside.length === 0) return []
    return [{ from, claims: inside.length, meanConfidence: mean(inside.map(({ confidence }) => confidence)), shareRight: inside.filter(({ isRight }) => isRight).length / inside.length }]
  })
}

/** The share of right ones among the surest `share` of the claims. */
export function rightAtCoverage(claims: readonly Claim[], share: number): number {
  const surest = claims.toSorted((a, b) => b.confidence - a.confidence).slice(0, Math.ceil(claims.length * share))
  return surest.filter(({ isRight }) => isRight).length / surest.length
}
