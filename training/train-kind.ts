import { kindFeatures } from '#assistant/intake/reading/kind-features.ts'
import { kinds } from '#assistant/intake/reading/kind.ts'
import { kindSourceOfMail } from '#assistant/intake/reading/read-mail.ts'
import type { KnownOfAgency } from '#assistant/intake/reading/reading.ts'
import type { FieldModel } from '#assistant/intake/reading/scorer.ts'
import { linearModel, type LinearModelFile, rawScores } from '#kernel/linear-model.ts'
import { generateMails } from './generator/generate.ts'
import type { Side } from './generator/mail-case.ts'
import { type Example, platt, trainLinear } from './linear-trainer.ts'

// What kind of message it is, learnt from made-up mails. What the headers alone decide
// (bounces, auto-replies, calendar answers) is not learnt, and neither are mails within mails, which are judged by themselves.

export interface KindExample extends Example {
  readonly family: string
}

export interface KindMails {
  readonly seed: number
  readonly perFamily: number
  readonly sides: readonly Side[]
}

/** `fieldsOf`: what reads the evidence of a family without having learnt from it, as it will be read when nobody has seen it. */
export async function kindExamples({ seed, perFamily, sides }: KindMails, fieldsOf: (family: string) => FieldModel): Promise<KindExample[]> {
  const examples: KindExample[] = []
  // Far more families are leads than not; of the others more mails are seen.
  const mails = [...generateMails({ seed, perFamily: perFamily * 3, sides })]
  const seen = new Map<string, number>()
  for (const { family, kind, transport, raw, known, gold } of mails) {
    const count = (seen.get(family) ?? 0) + 1
    seen.set(family, count)
    if ((kind === 'positive' && count > perFamily) || transport.includes('rfc822')) continue
    const source = await kindSourceOfMail(raw, known as KnownOfAgency, { fields: fieldsOf(family) })
    if (!source || source.signals.bounce || source.signals.isAutoReply || source.signals.isCalendarAnswer) continue
    examples.push({ family, features: kindFeatures(source), labels: [kinds.indexOf(gold.state)] })
  }
  return examples
}

const SETTINGS = { classes: kinds, bits: 15, weightBits: 8, isNormalised: true, epochs: 6, learningRate: 0.3, l2: 1e-5, seed: 5 } as const
const FOLDS = 5

/** The kind of each example by a model that has not seen its family. */
export function kindsOutOfFamily(examples: readonly KindExample[]): { readonly example: KindExample; readonly raw: number[] }[] {
  const families = [...new Set(examples.map(({ family }) => family))].sort()
  const foldOf = new Map(families.map((family, i) => [family, i % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = linearModel(trainLinear(examples.filter(({ family }) => foldOf.get(family) !== fold), SETTINGS))
    return examples.filter(({ family }) => foldOf.get(family) === fold).map((example) => ({ example, raw: rawScores(model, example.features) }))
  }).flat()
}

/** Trained on all examples, and calibrated on what folds without the family said. */
export async function trainKind(mails: KindMails, fieldsOf: (family: string) => FieldModel): Promise<LinearModelFile> {
  const examples = await kindExamples(mails, fieldsOf)
  const outside = kindsOutOfFamily(examples)
  const calibration = kinds.map((_, c) => platt(outside.map(({ example, raw }) => ({ score: raw[c] ?? 0, isTrue: example.labels.includes(c) }))))
  const model = trainLinear(examples, { ...SETTINGS, card: { what: 'kind of a message', trainedOn: examples.length, ...mails } })
  return { ...model, calibration }
}
