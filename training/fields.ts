import type { Candidate } from '#assistant/intake/reading/candidate.ts'
import { candidatesOf } from '#assistant/intake/reading/candidates.ts'
import { type Chosen, chooseFields, isInside } from '#assistant/intake/reading/choose.ts'
import { seeAll } from '#assistant/intake/reading/features.ts'
import { linesOfHtml } from '#assistant/intake/reading/html-lines.ts'
import { fold, linesOfText } from '#assistant/intake/reading/line.ts'
import { findMessage, type MessageSpan } from '#assistant/intake/reading/message-span.ts'
import { parseMessage } from '#assistant/intake/reading/message.ts'
import { splitHashes, splitHints } from '#assistant/intake/reading/name-split.ts'
import { nameSplits } from '#assistant/intake/reading/names.ts'
import { type KnownOfAgency, SURE } from '#assistant/intake/reading/reading.ts'
import { type Scene, sceneOf } from '#assistant/intake/reading/scene.ts'
import {
  type ConfidenceCurve,
  type FieldModel,
  type FieldModelFile,
  featuresFor,
  fieldModel,
  type Grounds,
  MAX_MARGIN,
  oddsOf,
  type RatedField,
  type Role,
} from '#assistant/intake/reading/scorer.ts'
import { unwrap } from '#assistant/intake/reading/unwrap.ts'
import { sigmoid } from '#kernel/linear-model.ts'
import { augmented, donorsOf } from './message-layouts.ts'
import { type Example, trainLinear } from './linear-trainer.ts'
import { type MessageExample, messageExample, trainMessage } from './message.ts'
import { seeded } from './seeded.ts'

/** A mail with what a careful person reads in it; null where the mail does not say it. */
export interface TrainingMail {
  readonly family: string
  readonly raw: Uint8Array
  readonly known: KnownOfAgency
  readonly gold: FieldGold
}

export interface FieldGold {
  readonly firstName: string | null
  readonly lastName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly message: string | null
  readonly propertyRef: string | null
  readonly portalListingId: string | null
  readonly title: string | null
  readonly town: string | null
  readonly postcode: string | null
  readonly price: number | null
  readonly surface: number | null
  readonly rooms: number | null
}

/** A mail taken apart once, for all folds. */
export interface PreparedMail {
  readonly family: string
  readonly gold: FieldGold
  readonly views: readonly View[]
}

/** One view of a mail, with all there is to learn from it. */
interface View {
  readonly family: string
  readonly scene: Scene
  readonly gold: FieldGold
  readonly message: MessageSpan | undefined
  /** Undefined when this view does not show the message, or the mail is no lead. */
  readonly messageExample: MessageExample | undefined
  readonly fieldExamples: readonly Example[]
}

const MAX_NESTED = 2

/** The scenes of a mail as the reader sees them: by its HTML, by its text, and those of a mail inside. */
export async function scenesOf(raw: Uint8Array, known: KnownOfAgency, depth = 0): Promise<Scene[]> {
  const message = await parseMessage(raw)
  const views = [
    ...(message.html === null ? [] : [linesOfHtml(message.html)]),
    ...(message.text === null ? [] : [linesOfText(message.text)]),
  ]
  const scenes = views.map(({ lines }) => {
    const unwrapped = unwrap(lines, message, known)
    const headers = unwrapped.isForwarded
      ? { replyTo: null }
      : { replyTo: message.replyTo, senderName: message.from?.name ?? '' }
    return sceneOf({ ...unwrapped, ...headers, known })
  })
  const [nested] = message.nested
  return nested && depth < MAX_NESTED ? [...scenes, ...(await scenesOf(nested, known, depth + 1))] : scenes
}

export async function prepareMails(mails: Iterable<TrainingMail>, seed = 1): Promise<PreparedMail[]> {
  const random = seeded(seed)
  const prepared: PreparedMail[] = []
  for (const { family, raw, known, gold: said } of mails) {
    const gold = completed(said)
    const scenes = await scenesOf(raw, known)
    const views = scenes.map((scene) => {
      const view = { family, scene, gold, message: gold.message === null ? undefined : findMessage(scene, gold.message), messageExample: undefined, fieldExamples: [] }
      const withWords = random() >= WITHOUT_WORDS
      return { ...view, messageExample: isLead(gold) ? messageExample(scene, gold.message, withWords) : undefined, fieldExamples: fieldExamples(view, random) }
    })
    prepared.push({ family, gold, views })
  }
  return prepared
}

/** Other mail has nothing to read, and its lines would only teach that most mails have no message. */
const isLead = ({ email, phone }: FieldGold): boolean => email !== null || phone !== null

/** A title that says "3 pièces 68 m²" says the surface and the rooms, whether or not the mail says them again. */
function completed(gold: FieldGold): FieldGold {
  const surface = /(\d{1,5})(?:[.,]\d+)?\s?m²/.exec(gold.title ?? '')?.[1]
  const rooms = /(?<!\d)(\d{1,2})\s?pi[eè]ces?|\b[TF]([1-9])\b/i.exec(gold.title ?? '')
  return {
    ...gold,
    surface: gold.surface ?? (surface ? Number(surface) : null),
    rooms: gold.rooms ?? (rooms ? Number(rooms[1] ?? rooms[2]) : null),
  }
}

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

const example = (role: Role, hashes: readonly number[], isRight: boolean): Example => ({
  features: featuresFor(role, hashes),
  labels: isRight ? [0] : [],
})

/** How often a mail is shown without its words, so that labels, shapes and places must do. */
const WITHOUT_WORDS = 0.5

const nameKey = (...names: (string | null)[]): string =>
  names
    .flatMap((name) => fold(name ?? '').split(/[\s,.'’-]+/))
    .filter((word) => word !== '')
    .sort()
    .join(' ')

const text = (value: string | null): string => fold(value ?? '').replace(/[\s-]+/g, ' ').trim()

/** Whether a candidate's value is what the gold says the role is. */
export function isRight(role: Role, value: string, gold: FieldGold): boolean {
  switch (role) {
    case 'email':
      return gold.email !== null && value.toLowerCase() === gold.email.toLowerCase()
    case 'phone':
      return value === gold.phone
    case 'fullName':
      return gold.firstName !== null && gold.lastName !== null && nameKey(value) === nameKey(gold.firstName, gold.lastName)
    case 'lastName':
      return gold.lastName !== null && nameKey(value) === nameKey(gold.lastName)
    case 'firstName':
      return gold.firstName !== null && nameKey(value) === nameKey(gold.firstName)
    case 'reference':
      return gold.propertyRef !== null && text(value) === text(gold.propertyRef)
    case 'portalListingId':
      return gold.portalListingId !== null && text(value) === text(gold.portalListingId)
    case 'title':
    case 'town':
      return gold[role] !== null && text(value) === text(gold[role])
    case 'postcode':
      return value === gold.postcode
    case 'price':
    case 'surface':
    case 'rooms':
      return gold[role] !== null && Math.abs(Number(value) - gold[role]) < 0.01
    default:
      return false
  }
}

/** What the gold leaves out and a title or a subject may still say is neither right nor wrong. */
function isUntold(role: Role, { line, value, shape }: Candidate, { scene, gold }: { scene: Scene; gold: FieldGold }): boolean {
  if (role === 'title') return gold.title === null && shape.includes('property') && shape.includes('noCode') && !shape.includes('kindAlone')
  if (role !== 'town' && role !== 'postcode' && role !== 'price' && role !== 'surface' && role !== 'rooms') return false
  if (scene.portal?.layouts.some(({ townIsContacts }) => townIsContacts) && (role === 'town' || role === 'postcode')) return true
  if (gold[role] !== null) return false
  const where = line < 0 ? scene.subject : (scene.looks[line]?.line.text ?? '')
  return line < 0 || (gold.title !== null && where.includes(gold.title)) || (gold.message ?? '').includes(value)
}

const ROLES_OF = {
  email: ['email'],
  phone: ['phone'],
  name: ['fullName', 'lastName', 'firstName'],
  code: ['reference', 'portalListingId'],
  title: ['title'],
  town: ['town'],
  postcode: ['postcode'],
  price: ['price'],
  surface: ['surface'],
  rooms: ['rooms'],
} as const satisfies Record<string, readonly Role[]>

function fieldExamples({ scene, gold, message }: View, random: () => number): Example[] {
  const candidates = candidatesOf(scene).map((candidate) => ({
    ...candidate,
    shape: [...candidate.shape, `own:${isInside(candidate, message)}`],
  }))
  return seeAll(scene, candidates, random() < WITHOUT_WORDS ? 'noWords' : 'words').flatMap((seen) => {
    const examples = ROLES_OF[seen.kind].flatMap((role) =>
      (role === 'fullName' && !/[\s,]/.test(seen.value)) || isUntold(role, seen, { scene, gold })
        ? []
        : [example(role, seen.hashes, isRight(role, seen.value, gold))],
    )
    if (seen.kind !== 'name' || !isRight('fullName', seen.value, gold)) return examples
    const splits = nameSplits(seen.value, splitHints(scene, seen, gold.email ?? undefined))
    const isSplit = (first: string, last: string) =>
      isRight('firstName', first, gold) && isRight('lastName', last, gold)
    return [
      ...examples,
      ...splits.map((split) => example('split', splitHashes(split), isSplit(split.firstName, split.lastName))),
    ]
  })
}

export interface FieldTraining {
  readonly seed: number
  readonly epochs: number
  readonly folds: number
}

const SETTINGS = {
  classes: ['right'],
  bits: 17,
  weightBits: 8,
  isNormalised: false,
  learningRate: 0.12,
  l2: 1e-5,
} as const

type Tables = Pick<FieldModelFile, 'message' | 'fields'>

const MESSAGE_SETTINGS = { bits: 16, epochs: 5, learningRate: 0.12, l2: 1e-5, seed: 1 } as const
/** How many other layouts each message is put into: for what is measured only, and for what is kept. */
const LAYOUTS = { fold: 1, all: 2 } as const

function augmentedExamples(views: readonly View[], layouts: number, random: () => number): MessageExample[] {
  const placed = views.flatMap(({ scene, message, gold }) => (message && gold.message !== null ? [{ scene, span: message, message: gold.message }] : []))
  const donors = donorsOf(placed)
  return Array.from({ length: layouts }, () => placed).flat().flatMap((view) => {
    const { scene, message } = augmented(view, donors, random)
    return messageExample(scene, message, random() >= WITHOUT_WORDS) ?? []
  })
}

function fit(views: readonly View[], { seed, epochs }: FieldTraining, layouts: number): Tables {
  const messages = [...views.flatMap(({ messageExample }) => messageExample ?? []), ...augmentedExamples(views, layouts, seeded(seed))]
  const fields = views.flatMap(({ fieldExamples }) => fieldExamples)
  return {
    message: trainMessage(messages, MESSAGE_SETTINGS),
    fields: trainLinear(fields, { ...SETTINGS, epochs, seed: seed + 1 }),
  }
}

interface Said extends Grounds {
  readonly isTrue: boolean
}

/**
 * Trains the scorer of fields. Confidence is fitted on mails of families the scorer had not seen (`folds` rounds), so
 * that it says how sure a reading of an unknown layout is. Same mails and settings, same bytes.
 */
export const trainFields = async (mails: Iterable<TrainingMail>, training: FieldTraining): Promise<FieldModelFile> =>
  trainPrepared(await prepareMails(mails, training.seed), training)

export function trainPrepared(mails: readonly PreparedMail[], training: FieldTraining): FieldModelFile {
  const families = [...new Set(mails.map(({ family }) => family))].sort()
  const said = new Map<RatedField, Said[]>()
  const viewsOf = (isWanted: (family: string) => boolean) => mails.filter(({ family }) => isWanted(family)).flatMap(({ views }) => views)
  for (let fold = 0; fold < training.folds; fold++) {
    const held = new Set(families.filter((_, i) => i % training.folds === fold))
    const { message, fields } = fit(viewsOf((family) => !held.has(family)), training, LAYOUTS.fold)
    const model = fieldModel({ message, fields, confidence: {}, caution: 1, card: {} })
    for (const view of viewsOf((family) => held.has(family))) rate(view, model, said)
  }
  const all = viewsOf(() => true)
  const { message, fields } = fit(all, training, LAYOUTS.all)
  const confidence = Object.fromEntries([...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, list]) => [field, curveOf(list)]))
  const curves = confidence as FieldModelFile['confidence']
  const caution = cautionFor([...said].flatMap(([field, list]) => list.map((one) => ({ odds: oddsOf(curves[field] as ConfidenceCurve, one), isTrue: one.isTrue }))))
  const card = {
    purpose: 'Which candidate of a mail is which field of a lead, and which lines are the message.',
    method: 'Logistic regression over hashed features, AdaGrad, rounded to 8 bits; confidence fitted on families left out of training.',
    data: 'Generated mails only: invented people, addresses and numbers.',
    seed: training.seed,
    epochs: training.epochs,
    folds: training.folds,
    mails: mails.length,
    views: all.length,
    families: families.length,
    messageExamples: all.filter(({ messageExample }) => messageExample).length,
    messageLayouts: LAYOUTS.all,
    fieldExamples: all.reduce((sum, { fieldExamples }) => sum + fieldExamples.length, 0),
  }
  return { message, fields, confidence: curves, caution, card }
}

/** Which field of the gold a rated field is. */
export const isChoiceRight = (field: RatedField, value: string, gold: FieldGold): boolean =>
  field === 'message' ? gold.message !== null && bare(value) === bare(gold.message) : isRight(field, value, gold)

function rate({ scene, gold, message }: View, model: FieldModel, said: Map<RatedField, Said[]>): void {
  if (gold.message !== null && !message) return
  for (const [field, chosen] of Object.entries(chooseFields(scene, model).choice) as [RatedField, Chosen][]) {
    if (field !== 'message' && chosen.candidate && isUntold(field, chosen.candidate, { scene, gold })) continue
    const list = said.get(field) ?? []
    list.push({ score: chosen.score, margin: Math.min(chosen.margin, MAX_MARGIN), signs: chosen.signs, isTrue: isChoiceRight(field, chosen.value, gold) })
    said.set(field, list)
  }
}

/** How often what is shown as sure may be wrong in families left out. */
const MAX_WRONG = 0.01
const SURE_ODDS = Math.log(SURE / (1 - SURE))

/** The factor on log-odds with which those at `SURE` and above are wrong no more often than `MAX_WRONG`; never above 1. */
function cautionFor(said: readonly { readonly odds: number; readonly isTrue: boolean }[]): number {
  const ordered = [...said].sort((a, b) => b.odds - a.odds)
  let [wrong, needed] = [0, Number.POSITIVE_INFINITY]
  for (const [i, { odds, isTrue }] of ordered.entries()) {
    if (!isTrue) wrong++
    if (wrong <= MAX_WRONG * (i + 1)) needed = odds
  }
  return Number(Math.min(1, SURE_ODDS / Math.max(needed, SURE_ODDS)).toPrecision(4))
}

/** A sign rarer than this is taken for chance. */
const MIN_SIGN = 8

/** Logistic regression of being right on score, margin and signs, by gradient steps from a modest start; score and margin can only add. */
function curveOf(said: readonly Said[]): ConfidenceCurve {
  const names = [...new Set(said.flatMap(({ signs }) => signs))].sort().filter((name) => said.filter(({ signs }) => signs.includes(name)).length >= MIN_SIGN)
  const seen = said.map((one) => ({ ...one, on: names.flatMap((name, i) => (one.signs.includes(name) ? [i] : [])) }))
  let [offset, score, margin] = [0, 0.3, 0.3]
  const signs = names.map(() => 0)
  const rate = 0.05
  for (let round = 0; round < 2_000; round++) {
    let [go, gs, gm] = [0, 1e-3 * score, 1e-3 * margin]
    const slopes = signs.map((weight) => 2e-3 * weight)
    for (const { score: s, margin: m, on, isTrue } of seen) {
      let odds = offset + score * s + margin * m
      for (const i of on) odds += signs[i] as number
      const error = (sigmoid(odds) - (isTrue ? 1 : 0)) / said.length
      go += error
      gs += error * s
      gm += error * m
      for (const i of on) slopes[i] = (slopes[i] as number) + error
    }
    offset -= rate * go
    score = Math.max(0, score - rate * gs)
    margin = Math.max(0, margin - rate * gm)
    for (let i = 0; i < signs.length; i++) signs[i] = (signs[i] as number) - 4 * rate * (slopes[i] as number)
  }
  const short = (value: number) => Number(value.toPrecision(5))
  return { offset: short(offset), score: short(score), margin: short(margin), signs: Object.fromEntries(names.map((name, i) => [name, short(signs[i] as number)])) }
}
