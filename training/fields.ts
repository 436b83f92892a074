import type { Candidate } from '#assistant/intake/reading/candidate.ts'
import { candidatesOf } from '#assistant/intake/reading/candidates.ts'
import { seerOf } from '#assistant/intake/reading/features.ts'
import { linesOfHtml } from '#assistant/intake/reading/html-lines.ts'
import { type Lines, linesOfText } from '#assistant/intake/reading/line.ts'
import { findMessage, isInside } from '#assistant/intake/reading/message-span.ts'
import { parseMessage } from '#assistant/intake/reading/message.ts'
import { splitHashes, splitHints } from '#assistant/intake/reading/name-split.ts'
import { nameSplits } from '#assistant/intake/reading/names.ts'
import type { KnownOfAgency } from '#assistant/intake/reading/reading.ts'
import { type LeadSource, type Scene, sceneOf } from '#assistant/intake/reading/scene.ts'
import {
  type FieldModel,
  type FieldModelFile,
  featuresFor,
  fieldModel,
  type Role,
} from '#assistant/intake/reading/scorer.ts'
import { isStub } from '#assistant/intake/reading/stub.ts'
import { unwrap } from '#assistant/intake/reading/unwrap.ts'
import { augmented, type Bystander } from './augment.ts'
import { type Fold, trainConfidence } from './confidence.ts'
import { type FieldGold, isRight, isUntold, type PreparedMail, type TrainingMail, type View } from './field-gold.ts'
import { augmented as inOtherLayout, donorsOf } from './message-layouts.ts'
import { type Example, trainLinear } from './linear-trainer.ts'
import { type MessageExample, messageExample, trainMessage } from './message.ts'
import { seeded } from './seeded.ts'

const MAX_NESTED = 2

/** The scenes of a mail as the reader sees them: by its HTML, by its text, and those of a mail inside. */
export const scenesOf = async (raw: Uint8Array, known: KnownOfAgency): Promise<Scene[]> => (await sourcesOf(raw, known)).map(sceneOf)

async function sourcesOf(raw: Uint8Array, known: KnownOfAgency, depth = 0): Promise<LeadSource[]> {
  const message = await parseMessage(raw)
  const sourceOf = ({ lines }: Lines): LeadSource => {
    return { ...unwrap(lines, message, known), known }
  }
  const page = message.html === null ? undefined : sourceOf(linesOfHtml(message.html))
  const text = message.text === null ? undefined : sourceOf(linesOfText(message.text))
  const sources = [...(page ? [page] : []), ...(text && !isStub(text.lines, page?.lines) ? [text] : [])]
  const [nested] = message.nested
  return nested && depth < MAX_NESTED ? [...sources, ...(await sourcesOf(nested, known, depth + 1))] : sources
}

/** `dressed`: which share of the mails is shown once more as `augmented` dresses it. */
export async function prepareMails(mails: Iterable<TrainingMail>, { seed = 1, dressed: share = 1 } = {}): Promise<PreparedMail[]> {
  const random = seeded(seed)
  const prepared: PreparedMail[] = []
  let bystander: Bystander = { name: 'Odile Vasseur', email: 'odile@tiers.example', phone: '01 99 00 12 12' }
  for (const { family, raw, known, isLead, gold: said } of mails) {
    const gold = completed(said)
    const sources = await sourcesOf(raw, known)
    const viewOf = (source: LeadSource, isDressed = false): View => {
      const scene = sceneOf(source)
      const message = gold.message === null ? undefined : findMessage(scene, gold.message)
      const view: View = { family, isDressed, scene, gold, message, messageExample: undefined, fieldExamples: [] }
      const withWords = random() >= WITHOUT_WORDS
      return { ...view, messageExample: isLead && !isDressed ? messageExample(scene, gold.message, withWords) : undefined, fieldExamples: fieldExamples(view, random) }
    }
    const dressed = random() < share ? sources.map((source) => viewOf(augmented(source, { random, gold, bystander }), true)) : []
    prepared.push({ family, isLead, gold, views: sources.map((source) => viewOf(source)), dressed })
    if (gold.firstName && gold.lastName && gold.email && gold.phone) bystander = { name: `${gold.firstName} ${gold.lastName}`, email: gold.email, phone: gold.phone }
  }
  return prepared
}

/** Other mail has nothing to read, and its lines would only teach that most mails have no message. */
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

const example = (role: Role, hashes: readonly number[], isRight: boolean): Example => ({
  features: featuresFor(role, hashes),
  labels: isRight ? [0] : [],
})

/** How often a mail is shown without its words, so that labels, shapes and places must do. */
const WITHOUT_WORDS = 0.5

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

/** Of a mail in another dress only who writes is looked at: what it says of the property may have lost what told it. */
const DRESSED: readonly Candidate['kind'][] = ['email', 'phone', 'name']

/** How often names are shown beside the right address and number; else they must do without. */
const ANCHORED = 0.85

function fieldExamples({ scene, gold, message, isDressed }: View, random: () => number): Example[] {
  const candidates = candidatesOf(scene).map((candidate) => ({
    ...candidate,
    shape: [...candidate.shape, `own:${isInside(candidate, message)}`],
  }))
  const isAnchored = random() < ANCHORED
  const anchors = isAnchored ? { email: gold.email ?? undefined, phone: gold.phone ?? undefined } : {}
  return seerOf(scene, candidates)({ ...(isDressed && { kinds: DRESSED }), anchors, isWordless: random() < WITHOUT_WORDS }).flatMap((seen) => {
    const examples = ROLES_OF[seen.kind].flatMap((role) =>
      (role === 'fullName' && !/[\s,]/.test(seen.value)) || isUntold(role, seen, { scene, gold })
        ? []
        : [example(role, seen.hashes(), isRight(role, seen.value, gold))],
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
  const placed = views.flatMap(({ scene, message, gold, isDressed }) => (message && gold.message !== null && !isDressed ? [{ scene, span: message, message: gold.message }] : []))
  const donors = donorsOf(placed)
  return Array.from({ length: layouts }, () => placed).flat().flatMap((view) => {
    const { scene, message } = inOtherLayout(view, donors, random)
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

/** What is kept, and by family what was trained without it. */
export interface TrainedFields {
  readonly file: FieldModelFile
  readonly outside: (family: string) => FieldModel
}

/**
 * Trains the scorer of fields. Confidence is fitted on mails of families the scorer had not seen (`folds` rounds), so
 * that it says how sure a reading of an unknown layout is. Same mails and settings, same bytes.
 */
export const trainFields = async (mails: Iterable<TrainingMail>, training: FieldTraining): Promise<TrainedFields> =>
  trainPrepared(await prepareMails(mails, training), training)

export function trainPrepared(mails: readonly PreparedMail[], training: FieldTraining): TrainedFields {
  const families = [...new Set(mails.map(({ family }) => family))].sort()
  const viewsOf = (isWanted: (family: string) => boolean) => mails.filter(({ family }) => isWanted(family)).flatMap(({ views, dressed }) => [...views, ...dressed])
  const folds = Array.from({ length: training.folds }, (_, fold): Fold => {
    const held = new Set(families.filter((_, i) => i % training.folds === fold))
    const model = fieldModel({ ...fit(viewsOf((family) => !held.has(family)), training, LAYOUTS.fold), confidence: {}, card: {} })
    return { model, leads: mails.filter(({ family, isLead }) => isLead && held.has(family)) }
  })
  const all = viewsOf(() => true)
  const { message, fields } = fit(all, training, LAYOUTS.all)
  const { person, confidence } = trainConfidence(folds)
  const card = {
    purpose: 'Which candidate of a mail is which field of a lead, who of those it names is the contact, which lines are the message, and how sure that is.',
    method: 'Logistic regression over hashed features, AdaGrad, rounded to 8 bits; boosted symmetric trees for persons and confidence, fitted on families left out of the regression.',
    data: 'Generated mails only, as they are and dressed otherwise: invented people, addresses and numbers.',
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
  const rated = folds.map(({ model }): FieldModel => ({ ...model, person, confidence }))
  const file: FieldModelFile = { message, fields, person, confidence, card }
  // A family that taught the fields nothing is read by what all others taught.
  return { file, outside: (family) => rated[families.indexOf(family) % training.folds] ?? fieldModel(file) }
}
