import { type MessageHashes, seeMessage } from '#assistant/intake/reading/message-features.ts'
import { findMessage, logAdd, unitsWithin } from '#assistant/intake/reading/message-span.ts'
import { unitsOf } from '#assistant/intake/reading/message-units.ts'
import type { Scene } from '#assistant/intake/reading/scene.ts'
import { featuresFor, type Role } from '#assistant/intake/reading/scorer.ts'
import { bucketOf, type LinearModelFile } from '#kernel/linear-model.ts'
import { rounded, shuffle } from './linear-trainer.ts'
import { seeded } from './seeded.ts'

/** One view of a mail with the units that are the message; null where there is none. */
export interface MessageExample {
  readonly seen: MessageHashes
  readonly gold: { readonly from: number; readonly to: number } | null
}

/** Undefined when this view does not show the message, or not from one unit's beginning to another's end. */
export function messageExample(scene: Scene, message: string | null, withWords: boolean): MessageExample | undefined {
  const units = unitsOf(scene.looks)
  const seen = seeMessage(scene, units, withWords)
  if (message === null) return { seen, gold: null }
  const span = findMessage(scene, message)
  const gold = span && unitsWithin(scene, units, span)
  return gold && { seen, gold }
}

/** Buckets of what is seen of each unit in each role. */
interface Row {
  readonly line: readonly Int32Array[]
  readonly start: readonly Int32Array[]
  readonly end: readonly Int32Array[]
  readonly none: Int32Array
  readonly gold: MessageExample['gold']
}

export interface MessageTraining {
  readonly seed: number
  readonly epochs: number
  readonly bits: number
  readonly learningRate: number
  readonly l2: number
}

/**
 * A conditional random field over whole mails: the weights under which the true message is likeliest among all spans and none (Sarawagi and
 * Cohen 2004), by AdaGrad in a fixed order, rounded to whole weights. The same examples and settings give the same bytes.
 */
export function trainMessage(examples: readonly MessageExample[], training: MessageTraining): LinearModelFile {
  const { bits, epochs, learningRate, l2, seed } = training
  const weights = new Float64Array(1 << bits)
  const squares = new Float64Array(1 << bits).fill(1e-2)
  const bucketsOf = (role: Role, hashes: readonly number[]) => Int32Array.from(featuresFor(role, hashes), (hash) => bucketOf(hash, bits))
  const rows = examples.map(({ seen, gold }): Row => ({
    line: seen.line.map((hashes) => bucketsOf('messageLine', hashes)),
    start: seen.start.map((hashes) => bucketsOf('messageStart', hashes)),
    end: seen.end.map((hashes) => bucketsOf('messageEnd', hashes)),
    none: bucketsOf('messageNone', seen.none),
    gold,
  }))
  const sum = (row: Int32Array): number => {
    let total = 0
    for (let k = 0; k < row.length; k++) total += weights[row[k] as number] as number
    return total
  }
  const step = (row: Int32Array, error: number) => {
    if (Math.abs(error) < 1e-4) return
    for (let k = 0; k < row.length; k++) {
      const at = row[k] as number
      const gradient = error + l2 * (weights[at] as number)
      squares[at] = (squares[at] as number) + gradient * gradient
      weights[at] = (weights[at] as number) - (learningRate * gradient) / Math.sqrt(squares[at] as number)
    }
  }
  const order = rows.map((_, i) => i)
  const random = seeded(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const row = rows[index] as Row
      const { line, start, end, none, gold } = row
      const said = shares({ line: line.map(sum), start: start.map(sum), end: end.map(sum), none: sum(none) })
      for (let i = 0; i < line.length; i++) {
        step(line[i] as Int32Array, (said.line[i] as number) - (gold && i >= gold.from && i <= gold.to ? 1 : 0))
        step(start[i] as Int32Array, (said.start[i] as number) - (gold?.from === i ? 1 : 0))
        step(end[i] as Int32Array, (said.end[i] as number) - (gold?.to === i ? 1 : 0))
      }
      step(none, said.none - (gold ? 0 : 1))
    }
  }
  return rounded(weights, { classes: ['right'], bits, weightBits: 8, isNormalised: false, bias: [0] })
}

interface Shares {
  readonly line: readonly number[]
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly none: number
}

/** How likely each unit is inside the message, its first and its last: forward and backward sums over all spans. */
function shares({ line, start, end, none }: Shares): Shares {
  const size = line.length
  const forward = new Float64Array(size)
  const backward = new Float64Array(size)
  let all = none
  for (let i = 0; i < size; i++) {
    forward[i] = (i === 0 ? start[0] as number : logAdd(forward[i - 1] as number, start[i] as number)) + (line[i] as number)
    all = logAdd(all, (forward[i] as number) + (end[i] as number))
  }
  for (let i = size - 1; i >= 0; i--) backward[i] = i === size - 1 ? end[i] as number : logAdd(end[i] as number, (line[i + 1] as number) + (backward[i + 1] as number))
  const of = (value: number) => Math.exp(value - all)
  return {
    line: line.map((_, i) => of((forward[i] as number) + (backward[i] as number))),
    start: line.map((score, i) => of((start[i] as number) + score + (backward[i] as number))),
    end: line.map((_, i) => of((forward[i] as number) + (end[i] as number))),
    none: of(none),
  }
}
