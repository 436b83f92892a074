import type { Choice } from '#assistant/intake/reading/choice.ts'
import { chooseFields } from '#assistant/intake/reading/choose.ts'
import { type FieldModel, fieldModel, type RatedField } from '#assistant/intake/reading/scorer.ts'
import { type FieldGold, isChoiceRight, type PreparedMail, type TrainingMail } from './field-gold.ts'
import { type FieldTraining, prepareMails, trainPrepared } from './fields.ts'
import { reliabilityCurve, type ReliabilityBin } from './linear-trainer.ts'

/** Counts of one field in some mails. */
export interface FieldTally {
  right: number
  /** Another value than the mail's. */
  wrong: number
  missed: number
  /** Filled though the mail does not say it: worse than a miss, since nobody looks for it. */
  invented: number
  /** Shown as sure, and of these the wrong and invented. */
  sure: number
  sureWrong: number
}

export interface FieldScore extends FieldTally {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export const ratedFields = [
  'email', 'phone', 'lastName', 'firstName', 'message', 'reference', 'portalListingId', 'title', 'town', 'postcode', 'price', 'surface', 'rooms',
] as const satisfies readonly RatedField[]

/** One field of one mail, as it was read by a model that never saw the mail's family. */
export interface Outcome {
  readonly family: string
  readonly field: RatedField
  readonly kind: 'right' | 'wrong' | 'missed' | 'invented'
  readonly confidence: number
  readonly value: string | undefined
}

export const goldOf = (field: RatedField, gold: FieldGold): string | number | null => (field === 'reference' ? gold.propertyRef : gold[field])

/** Reads every mail with a model trained on all other families, `folds` groups at a time. */
export async function outcomesByFamily(mails: readonly TrainingMail[], training: FieldTraining): Promise<Outcome[]> {
  const prepared = await prepareMails(mails)
  const families = [...new Set(prepared.map(({ family }) => family))].sort()
  const outcomes: Outcome[] = []
  for (let fold = 0; fold < training.folds; fold++) {
    const held = new Set(families.filter((_, i) => i % training.folds === fold))
    const { file } = trainPrepared(prepared.filter(({ family }) => !held.has(family)), training)
    const model = fieldModel(file)
    for (const mail of prepared) if (held.has(mail.family)) outcomes.push(...outcomesOf(mail, model))
  }
  return outcomes
}

export function outcomesOf(mail: PreparedMail, model: FieldModel): Outcome[] {
  const choice = readBest(mail, model)
  return ratedFields.flatMap((field) => {
    const wanted = goldOf(field, mail.gold)
    const chosen = choice[field]
    if (wanted === null && !chosen) return []
    const kind = !chosen ? 'missed' : wanted === null ? 'invented' : isChoiceRight(field, chosen.value, mail.gold) ? 'right' : 'wrong'
    return [{ family: mail.family, field, kind, confidence: chosen?.confidence ?? 0, value: chosen?.value } as const]
  })
}

/** The view that tells most, as the reader takes it. */
export function readBest({ views }: PreparedMail, model: FieldModel): Choice {
  let best: { choice: Choice; sum: number } = { choice: {}, sum: -1 }
  for (const { scene } of views) {
    const { choice } = chooseFields(scene, model)
    const sum = Object.values(choice).reduce((total, { confidence }) => total + confidence, 0)
    if (sum > best.sum) best = { choice, sum }
  }
  return best.choice
}

export function tallied(outcomes: readonly Outcome[], sure: number): FieldScore {
  const tally: FieldTally = { right: 0, wrong: 0, missed: 0, invented: 0, sure: 0, sureWrong: 0 }
  for (const { kind, confidence } of outcomes) {
    tally[kind]++
    if (kind === 'missed' || confidence < sure) continue
    tally.sure++
    if (kind !== 'right') tally.sureWrong++
  }
  const said = tally.right + tally.wrong + tally.invented
  const there = tally.right + tally.wrong + tally.missed
  const precision = said === 0 ? 1 : tally.right / said
  const recall = there === 0 ? 1 : tally.right / there
  return { ...tally, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

export const reliabilityOf = (outcomes: readonly Outcome[]): ReliabilityBin[] =>
  reliabilityCurve(outcomes.filter(({ kind }) => kind !== 'missed').map(({ kind, confidence }) => ({ confidence, isRight: kind === 'right' })))
