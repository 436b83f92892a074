import { bucketOf, type LinearModel, type LinearModelFile, linearModel, sigmoid } from '#kernel/linear-model.ts'
import { type Evidence, evidenceOfSigns, type Forest, forestOdds } from './forest.ts'
import { SURE } from './reading.ts'

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

/** How sure a choice is: what its grounds say, brought into line with how often that was right in families never seen. */
export interface ConfidenceCurve {
  readonly forest: Forest
  readonly slope: number
  readonly offset: number
  /** The log-odds from which a value is shown as sure: chosen over all fields together, so that of those few enough are wrong. */
  readonly sureFrom: number
}

/** What a choice rests on. */
export interface Grounds {
  readonly score: number
  readonly margin: number
  readonly signs: readonly string[]
  readonly measures: Evidence
}

/** `fields.model.json`: written by `npm run train`. */
export interface FieldModelFile {
  /** Lines of messages, and all else; each one table, its roles kept apart by their salt. */
  readonly message: LinearModelFile
  readonly fields: LinearModelFile
  /** Which of the persons a mail names is its contact; the best score decides when it is left out. */
  readonly person?: Forest
  readonly confidence: { readonly [field in RatedField]?: ConfidenceCurve }
  readonly card: Readonly<Record<string, unknown>>
}

export interface FieldModel {
  readonly message: LinearModel
  readonly fields: LinearModel
  readonly person: Forest | undefined
  readonly confidence: FieldModelFile['confidence']
}

export const fieldModel = (file: FieldModelFile): FieldModel => ({
  message: linearModel(file.message),
  fields: linearModel(file.fields),
  person: file.person,
  confidence: file.confidence,
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
const MAX_MARGIN = 10

export const evidenceOf = ({ score, margin, signs, measures }: Grounds): Evidence => evidenceOfSigns(signs, { ...measures, score, margin: Math.min(margin, MAX_MARGIN) })

/** How sure the choice of a field is, 0 to 1; 0.5 and below are even odds and worse. */
export function confidenceOf({ confidence }: Pick<FieldModel, 'confidence'>, field: RatedField, grounds: Grounds): number {
  const curve = confidence[field]
  const evidence = evidenceOf(grounds)
  return curve ? confidenceIn(curve, { evidence, isAllowed: mayBeSure(field, evidence) }) : sigmoid(Math.min(grounds.score, grounds.margin))
}

/** Right nine times in ten is not yet sure. */
const MOST_UNSURE = SURE - 0.01

function confidenceIn({ forest, slope, offset, sureFrom }: ConfidenceCurve, { evidence, isAllowed }: { evidence: Evidence; isAllowed: boolean }): number {
  const odds = slope * forestOdds(forest, evidence) + offset
  return isAllowed && odds >= sureFrom ? Math.max(SURE, sigmoid(odds)) : Math.min(MOST_UNSURE, sigmoid(odds))
}

/** A town alone may be where the contact lives, or a name: it is sure beside its postcode, behind its label, or among the facts of an advert only. */
export const mayBeSure = (field: RatedField, evidence: Evidence): boolean =>
  field !== 'town' || ['called', 'ofPostcode', 'facts:2', 'facts:3', 'before:property'].some((sign) => evidence[sign] === 1)
