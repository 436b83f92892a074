import { createHash } from 'node:crypto'
import type { ChoiceModel } from './choice-model.ts'
import { bootstrapInterval, contributionsOf, type Interval95, type LoggedSet } from './off-policy.ts'

/** What a challenger would change, in points of sets that book (0 to 100). */
export interface Evaluation {
  /** Sets it was evaluated on; none of them trained it. */
  readonly sets: number
  readonly gain: Interval95
  readonly slices: readonly SliceGain[]
  readonly isBetter: boolean
}

export interface SliceGain {
  readonly slice: string
  readonly sets: number
  readonly points: number
}

/** Fewer sets than this say nothing. */
const LEAST_SETS = 200
/** Of a slice: a fall below it is chance. */
const LEAST_IN_SLICE = 50
const MOST_FALL = 0.5

const sliceOf = ({ context: { fit, transaction } }: LoggedSet): string => `${transaction ?? 'other'}, ${fit ?? 'no_wish'}`

/**
 * Whether the challenger may rank: the 95 % interval of its gain lies above 0 and no slice (sale or rent, with and without
 * a wish) falls by more than half a point. `model` is the outcome model of the doubly robust estimate. The same sets always
 * give the same.
 */
export function evaluate(sets: readonly LoggedSet[], model: ChoiceModel): Evaluation {
  const champion = contributionsOf(sets, { policy: 'champion', model }).dr
  const gains = contributionsOf(sets, { policy: 'challenger', model }).dr.map((value, i) => 100 * (value - (champion[i] as number)))
  const gain = bootstrapInterval(gains, { random: randomOf(sets) })
  const slices = [...Map.groupBy(sets.keys(), (i) => sliceOf(sets[i] as LoggedSet))].map(([slice, places]): SliceGain => ({
    slice, sets: places.length, points: places.reduce((sum, i) => sum + (gains[i] as number), 0) / places.length,
  }))
  const fallen = slices.some((slice) => slice.sets >= LEAST_IN_SLICE && slice.points < -MOST_FALL)
  return { sets: sets.length, gain, slices, isBetter: sets.length >= LEAST_SETS && gain.low > 0 && !fallen }
}

/** Hangs on which sets there are, so that an evaluation can be repeated (mulberry32). */
function randomOf(sets: readonly LoggedSet[]): () => number {
  let state = createHash('sha256').update(sets.map(({ id }) => id).join()).digest().readUInt32BE(0)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
