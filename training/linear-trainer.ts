import { bucketOf, type Calibration, type LinearModel, type LinearModelFile, rawScores, sigmoid } from '#kernel/linear-model.ts'
import { seeded } from './seeded.ts'

export interface Example {
  /** Hashes of what was seen (`featureHash`), not yet reduced to buckets. */
  readonly features: ArrayLike<number>
  /** Indices of the classes that hold; empty when none does. */
  readonly labels: readonly number[]
  /** How much the example counts; 1 when left out. */
  readonly weight?: number
}

export interface Training {
  readonly classes: readonly string[]
  readonly bits: number
  readonly weightBits: 8 | 16
  readonly isNormalised: boolean
  readonly epochs: number
  readonly learningRate: number
  /** Shrinks a weight each time its feature is seen. */
  readonly l2: number
  readonly seed: number
  readonly card?: Readonly<Record<string, unknown>>
}

/**
 * Logistic regression, one against the rest for each class, by AdaGrad in a fixed order of examples, then rounded to
 * whole weights. The same examples and settings give the same bytes. Not calibrated: see `platt`.
 */
export function trainLinear(examples: readonly Example[], training: Training): LinearModelFile {
  const { classes, bits, isNormalised, epochs, learningRate, l2, seed } = training
  const size = classes.length
  const weights = new Float64Array(size << bits)
  const squares = new Float64Array(size << bits).fill(1e-2)
  const bias = new Float64Array(size)
  const biasSquares = new Float64Array(size).fill(1)
  const rows = examples.map(({ features }) => Int32Array.from(features, (hash) => bucketOf(hash, bits) * size))
  const order = rows.map((_, i) => i)
  const random = seeded(seed)
  const errors = new Float64Array(size)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) {
      const row = rows[i] as Int32Array
      const example = examples[i] as Example
      const scale = isNormalised ? 1 / Math.sqrt(Math.max(1, row.length)) : 1
      for (let c = 0; c < size; c++) {
        let sum = 0
        for (let k = 0; k < row.length; k++) sum += weights[(row[k] as number) + c] as number
        const target = example.labels.includes(c) ? 1 : 0
        errors[c] = (sigmoid(sum * scale + (bias[c] as number)) - target) * (example.weight ?? 1)
      }
      for (let c = 0; c < size; c++) {
        const error = errors[c] as number
        biasSquares[c] = (biasSquares[c] as number) + error * error
        bias[c] = (bias[c] as number) - (learningRate * error) / Math.sqrt(biasSquares[c] as number)
        if (Math.abs(error) < 1e-4) continue
        for (let k = 0; k < row.length; k++) {
          const at = (row[k] as number) + c
          const gradient = error * scale + l2 * (weights[at] as number)
          squares[at] = (squares[at] as number) + gradient * gradient
          weights[at] = (weights[at] as number) - (learningRate * gradient) / Math.sqrt(squares[at] as number)
        }
      }
    }
  }
  return rounded(weights, { ...training, bias: [...bias] })
}

/** Fisher–Yates, in place. */
export function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j] as number, order[i] as number]
  }
}

// Outliers would cost all others their precision: the step fits all but one in ten thousand of the weights in use.
export function rounded(weights: Float64Array, training: Pick<Training, 'classes' | 'bits' | 'weightBits' | 'isNormalised' | 'card'> & { bias: number[] }): LinearModelFile {
  const { classes, bits, weightBits, isNormalised, bias, card } = training
  const sizes = weights.filter((weight) => weight !== 0).map(Math.abs).sort()
  const top = weightBits === 8 ? 127 : 32767
  const limit = sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * 0.9999))] ?? 1
  const step = Number((limit / top).toPrecision(6))
  const bytes = Buffer.alloc((weights.length * weightBits) / 8)
  for (let i = 0; i < weights.length; i++) {
    const whole = Math.max(-top, Math.min(top, Math.round((weights[i] as number) / step)))
    if (weightBits === 8) bytes.writeInt8(whole, i)
    else bytes.writeInt16LE(whole, 2 * i)
  }
  return {
    bits,
    classes,
    weightBits,
    step,
    weights: bytes.toString('base64'),
    bias: bias.map((value) => Number(value.toPrecision(6))),
    isNormalised,
    calibration: classes.map(() => ({ slope: 1, offset: 0 })),
    card: card ?? {},
  }
}

/**
 * Platt scaling of one class by Newton's method, on examples the model was not trained on. With too few of either kind
 * (below ten) the score stays as it is.
 */
export function platt(scores: readonly { readonly score: number; readonly isTrue: boolean }[]): Calibration {
  const positive = scores.filter(({ isTrue }) => isTrue).length
  const negative = scores.length - positive
  if (positive < 10 || negative < 10) return { slope: 1, offset: 0 }
  const [high, low] = [(positive + 1) / (positive + 2), 1 / (negative + 2)] // Platt's targets, so that nothing is certain
  let [slope, offset] = [1, 0]
  for (let round = 0; round < 100; round++) {
    let [gs, go, ss, so, oo] = [1e-3 * (slope - 1), 0, 1e-3, 0, 1e-9]
    for (const { score, isTrue } of scores) {
      const p = sigmoid(slope * score + offset)
      const error = p - (isTrue ? high : low)
      const bend = Math.max(1e-9, p * (1 - p))
      gs += error * score
      go += error
      ss += bend * score * score
      so += bend * score
      oo += bend
    }
    const determinant = ss * oo - so * so
    if (Math.abs(determinant) < 1e-12) break
    const [ds, dO] = [(oo * gs - so * go) / determinant, (ss * go - so * gs) / determinant]
    const damp = Math.min(1, 2 / Math.max(Math.abs(ds), Math.abs(dO), 1e-9))
    slope -= damp * ds
    offset -= damp * dO
    if (Math.abs(ds) + Math.abs(dO) < 1e-7) break
  }
  return { slope: Number(Math.max(0.05, slope).toPrecision(6)), offset: Number(offset.toPrecision(6)) }
}

/** The model with each class calibrated on `held`: examples it was not trained on. */
export function withCalibration(file: LinearModelFile, model: LinearModel, held: readonly Example[]): LinearModelFile {
  const scores = held.map(({ features, labels }) => ({ raw: rawScores(model, features), labels }))
  const calibration = file.classes.map((_, c) =>
    platt(scores.map(({ raw, labels }) => ({ score: raw[c] as number, isTrue: labels.includes(c) }))),
  )
  return { ...file, calibration }
}

export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly meanConfidence: number
  readonly shareRight: number
}

/** How often what was said with a confidence is right, in bins of equal width, empty ones left out. */
export function reliabilityCurve(
  said: readonly { readonly confidence: number; readonly isRight: boolean }[],
  bins = 10,
): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, i) => ({ from: i / bins, to: (i + 1) / bins })).flatMap(({ from, to }) => {
    const inside = said.filter(({ confidence: c }) => c >= from && (c < to || (to === 1 && c === 1)))
    const mean = (values: number[]) => Number((values.reduce((a, b) => a + b, 0) / values.length).toFixed(4))
    return inside.length === 0
      ? []
      : [
          {
            from,
            to,
            count: inside.length,
            meanConfidence: mean(inside.map(({ confidence }) => confidence)),
            shareRight: mean(inside.map(({ isRight }) => (isRight ? 1 : 0))),
          },
        ]
  })
}
