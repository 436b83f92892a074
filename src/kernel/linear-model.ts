/** Trained weights as they are kept in a `*.model.json` file; `training/linear-trainer.ts` writes it. */
export interface LinearModelFile {
  /** The table has 2^bits buckets. */
  readonly bits: number
  /** One score each; they do not exclude one another. */
  readonly classes: readonly string[]
  /** Bits of one weight. */
  readonly weightBits: 8 | 16
  /** What one step of a whole weight is worth. */
  readonly step: number
  /** Base64 of signed little-endian integers, one for each bucket and class, a bucket's classes side by side. */
  readonly weights: string
  readonly bias: readonly number[]
  /** The sum over n features is divided by √n, so that long texts shout no louder than short ones. */
  readonly isNormalised: boolean
  /** Turns a raw score into a probability (Platt scaling): 1 / (1 + e^-(slope · score + offset)). */
  readonly calibration: readonly Calibration[]
  /** What the model was trained on, for people. */
  readonly card: Readonly<Record<string, unknown>>
}

export interface Calibration {
  readonly slope: number
  readonly offset: number
}

export interface LinearModel extends Omit<LinearModelFile, 'weights' | 'card'> {
  readonly weights: Int8Array | Int16Array
}

/** FNV-1a over UTF-16 units, 32 bits, unsigned. A `seed` continues an earlier hash: hash(b, hash(a)) is hash(a + b). */
export function featureHash(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Hashes templates piece by piece, since building their texts takes longer: hashing(seed)`a:${b}` is featureHash(`a:${b}`, seed). */
export const hashing =
  (seed?: number) =>
  (texts: readonly string[], ...values: readonly (string | number | boolean | undefined)[]): number => {
    let hash = featureHash(texts[0] as string, seed)
    for (let i = 0; i < values.length; i++) hash = featureHash(texts[i + 1] as string, featureHash(String(values[i]), hash))
    return hash
  }

/** The bucket of a hash; the upper bits are folded in, because FNV's lower ones alone spread short texts badly. */
export const bucketOf = (hash: number, bits: number): number => ((hash >>> bits) ^ hash) & ((1 << bits) - 1)

export function linearModel(file: LinearModelFile): LinearModel {
  const { weights, card: _, ...rest } = file
  const bytes = Buffer.from(weights, 'base64')
  const count = file.classes.length << file.bits
  if (bytes.length !== (count * file.weightBits) / 8) throw new Error('weights do not fit the table')
  const table = file.weightBits === 8 ? new Int8Array(count) : new Int16Array(count)
  for (let i = 0; i < count; i++) table[i] = file.weightBits === 8 ? bytes.readInt8(i) : bytes.readInt16LE(2 * i)
  return { ...rest, weights: table }
}

/** Raw scores (log-odds before calibration), one a class, for the hashes of what was seen. */
export function rawScores(model: LinearModel, hashes: ArrayLike<number>): number[] {
  const { bits, classes, weights, step, bias, isNormalised } = model
  const sums = new Array<number>(classes.length).fill(0)
  for (let i = 0; i < hashes.length; i++) {
    const at = bucketOf(hashes[i] as number, bits) * classes.length
    for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + (weights[at + c] as number)
  }
  const scale = isNormalised ? step / Math.sqrt(Math.max(1, hashes.length)) : step
  return sums.map((sum, c) => sum * scale + (bias[c] ?? 0))
}

/** The calibrated probability of each class, 0 to 1. */
export const probabilitiesOf = (model: LinearModel, hashes: ArrayLike<number>): number[] =>
  rawScores(model, hashes).map((score, c) => calibrated(model.calibration[c], score))

export const calibrated = (calibration: Calibration | undefined, score: number): number =>
  sigmoid(calibration ? calibration.slope * score + calibration.offset : score)

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
