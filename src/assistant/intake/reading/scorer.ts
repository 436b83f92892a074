import { bucketOf, type LinearModel, type LinearModelFile, linearModel, sigmoid } from '#kernel/linear-model.ts'

/** What a candidate, a way to split a name, or a line of a message is scored for. */
export type Role =
  | 'email'
  | 'phone'
  | 'fullName'
  | 'lastName'
  | 'firstName'
  | 'split'
  | 'reference'
  | 'portalListingId'
  | 'title'
  | 'town'
  | 'postcode'
  | 'price'
  | 'surface'
  | 'rooms'
  | 'messageLine'
  | 'messageStart'
  | 'messageEnd'
  | 'messageNone'

/** Fields whose confidence is fitted. */
export type RatedField = Exclude<Role, 'fullName' | 'split' | 'messageLine' | 'messageStart' | 'messageEnd' | 'messageNone'> | 'message'

/** Log-odds of being right: offset + score · a + margin · b + what its signs add, margin cut at `MAX_MARGIN`. */
export interface ConfidenceCurve {
  readonly offset: number
  readonly score: number
  readonly margin: number
  /** Its own label beside it, the same value in several places, no rival, … */
  readonly signs?: Readonly<Record<string, number>>
}

/** What a choice rests on. */
export interface Grounds {
  readonly score: number
  readonly margin: number
  readonly signs: readonly string[]
}

/** `fields.model.json`: written by `npm run train`. */
export interface FieldModelFile {
  /** Lines of messages, and all else; each one table, its roles kept apart by their salt. */
  readonly message: LinearModelFile
  readonly fields: LinearModelFile
  readonly confidence: { readonly [field in RatedField]?: ConfidenceCurve }
  /** What positive log-odds are multiplied with, at most 1, so that what is shown as sure is as seldom wrong as is asked of it. */
  readonly caution?: number
  readonly card: Readonly<Record<string, unknown>>
}

export interface FieldModel {
  readonly message: LinearModel
  readonly fields: LinearModel
  readonly confidence: FieldModelFile['confidence']
  readonly caution: number
}

export const fieldModel = (file: FieldModelFile): FieldModel => ({
  message: linearModel(file.message),
  fields: linearModel(file.fields),
  confidence: file.confidence,
  caution: file.caution ?? 1,
})

const SALTS: Readonly<Record<Role, number>> = {
  email: 0x1b873593,
  phone: 0x2545f491,
  fullName: 0x38b34ae5,
  lastName: 0x4cf5ad43,
  firstName: 0x52dce729,
  split: 0x61c88647,
  reference: 0x7f4a7c15,
  portalListingId: 0x85ebca6b,
  title: 0x9e3779b9,
  town: 0xa3b195c1,
  postcode: 0xb5297a4d,
  price: 0xc2b2ae35,
  surface: 0xcc9e2d51,
  rooms: 0xd6e8feb8,
  messageLine: 0xe6546b64,
  messageStart: 0xf1357aea,
  messageEnd: 0xfd7046c5,
  messageNone: 0x0b4711a9,
}

const saltedHash = (hash: number, salt: number): number => {
  const mixed = Math.imul(hash ^ salt, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** The hashes of what was seen, as features of one role. */
export function featuresFor(role: Role, hashes: readonly number[]): Uint32Array {
  const salt = SALTS[role]
  const features = Uint32Array.from(hashes, (hash) => saltedHash(hash, salt))
  return Uint32Array.of(...features, salt)
}

/** The log-odds of a role for what was seen: `rawScores` of `featuresFor`, of a model with one class, without the lists between. */
export function scoreOf({ bits, weights, step, bias }: LinearModel, role: Role, hashes: readonly number[]): number {
  const salt = SALTS[role]
  let sum = weights[bucketOf(salt, bits)] as number
  for (let i = 0; i < hashes.length; i++) sum += weights[bucketOf(saltedHash(hashes[i] as number, salt) >>> 0, bits)] as number
  return sum * step + (bias[0] ?? 0)
}

/** A margin beyond this says no more. */
export const MAX_MARGIN = 10

/** How sure the choice of a field is, 0 to 1; 0.5 and below are even odds and worse. */
export function confidenceOf({ confidence, caution }: Pick<FieldModel, 'confidence' | 'caution'>, field: RatedField, grounds: Grounds): number {
  const curve = confidence[field]
  const odds = curve ? oddsOf(curve, grounds) : Math.min(grounds.score, grounds.margin)
  return sigmoid(odds > 0 ? odds * caution : odds)
}

export function oddsOf({ offset, score, margin, signs = {} }: ConfidenceCurve, grounds: Grounds): number {
  let odds = offset + score * grounds.score + margin * Math.min(grounds.margin, MAX_MARGIN)
  for (const sign of grounds.signs) odds += signs[sign] ?? 0
  return odds
}
