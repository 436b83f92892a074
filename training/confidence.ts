import { type Chosen, chooseFields } from '#assistant/intake/reading/choose.ts'
import { type Forest, forestOdds } from '#assistant/intake/reading/forest.ts'
import type { Person } from '#assistant/intake/reading/person.ts'
import { SURE } from '#assistant/intake/reading/reading.ts'
import { type ConfidenceCurve, evidenceOf, type FieldModel, type FieldModelFile, type RatedField } from '#assistant/intake/reading/scorer.ts'
import { type FieldGold, isChoiceRight, isRight, isUntold, type PreparedMail, type View } from './field-gold.ts'
import { type Case, type Growth, trainForest } from './forest-trainer.ts'
import { platt } from './linear-trainer.ts'

/** A scorer, and leads of families it was not trained on. */
export interface Fold {
  readonly model: FieldModel
  readonly leads: readonly PreparedMail[]
}

const PERSONS: Growth = { trees: 50, depth: 4, rate: 0.2, l2: 10, least: 60 }
const CONFIDENCE: Growth = { trees: 40, depth: 3, rate: 0.15, l2: 10, least: 15 }

/** Cases by fold: what is learnt from all folds but one is asked about that one. */
type Folded<T extends Case = Case> = readonly (readonly T[])[]

interface SaidCase extends Case {
  /** Out of a view in another dress: to learn from, not to be judged by. */
  readonly isDressed: boolean
}

const without = (folded: Folded, fold: number): Case[] => folded.flatMap((cases, i) => (i === fold ? [] : cases))

/**
 * Which person is the contact, and how sure every field is, both as they come out where the scorer has not seen the family.
 * The persons behind a confidence were chosen by a forest that had not seen the family either.
 */
export function trainConfidence(folds: readonly Fold[]): { person: Forest; confidence: FieldModelFile['confidence'] } {
  const persons = folds.map(({ model, leads }) => leads.flatMap(({ views, dressed }) => [...views, ...dressed].flatMap((view) => personCases(view, model))))
  const said = new Map<RatedField, SaidCase[][]>()
  for (const [fold, { model, leads }] of folds.entries()) {
    const person = trainForest(without(persons, fold), PERSONS)
    for (const lead of leads)
      for (const [field, one] of confidenceCases(lead, { ...model, person })) {
        const folded = said.get(field) ?? folds.map(() => [])
        folded[fold]?.push(one)
        said.set(field, folded)
      }
  }
  const fields = [...said].sort(([a], [b]) => (a < b ? -1 : 1))
  return { person: trainForest(persons.flat(), PERSONS), confidence: Object.fromEntries(fields.map(([field, folded]) => [field, curveOf(folded)])) }
}

/** Most of those who might be the contact are far from it, and teach nothing. */
const NEAREST = 8

const personCases = ({ scene, gold }: View, model: FieldModel): Case[] =>
  chooseFields(scene, model).persons
    .map((person) => ({ evidence: person.evidence, isTrue: isPersonRight(person, gold) }))
    .sort((a, b) => Number(b.isTrue) - Number(a.isTrue) || (b.evidence.weakest ?? 0) - (a.evidence.weakest ?? 0))
    .slice(0, NEAREST)

/** All that the gold says of the name, and nothing else. */
function isPersonRight({ full, last, first }: Person, gold: FieldGold): boolean {
  if (full) return isRight('fullName', full.seen.value, gold)
  return (last ? isRight('lastName', last.seen.value, gold) : gold.lastName === null) && (first ? isRight('firstName', first.seen.value, gold) : gold.firstName === null)
}

/** Of the view the reader would take, and of the others in which the mail was dressed. */
function confidenceCases({ views, dressed }: PreparedMail, model: FieldModel): (readonly [RatedField, SaidCase])[] {
  const read = (view: View) => ({ view, choice: Object.entries(chooseFields(view.scene, model).choice) as [RatedField, Chosen][] })
  const fullness = ({ choice }: ReturnType<typeof read>) => choice.reduce((sum, [, { confidence }]) => sum + confidence, 0)
  const [best] = views.map(read).sort((a, b) => fullness(b) - fullness(a))
  return [...(best ? [best] : []), ...dressed.map(read)].flatMap(({ view, choice }) => choice.flatMap(([field, chosen]) => saidCase(view, field, chosen)))
}

function saidCase({ scene, gold, message, isDressed }: View, field: RatedField, chosen: Chosen): (readonly [RatedField, SaidCase])[] {
  // A view that does not show the message may show less of the rest, too.
  if (gold.message !== null && !message && (isDressed || field === 'message')) return []
  if (field !== 'message' && chosen.candidate && isUntold(field, chosen.candidate, { scene, gold })) return []
  return [[field, { evidence: evidenceOf(chosen), isDressed, isTrue: isChoiceRight(field, chosen.value, gold) }]]
}

function curveOf(folded: Folded<SaidCase>): ConfidenceCurve {
  const asked = folded.flatMap((cases, fold) => {
    const forest = trainForest(without(folded, fold), CONFIDENCE)
    return cases.filter(({ isDressed }) => !isDressed).map(({ evidence, isTrue }) => ({ score: forestOdds(forest, evidence), isTrue }))
  })
  const { slope, offset } = platt(asked)
  const caution = cautionFor(asked.map(({ score, isTrue }) => ({ odds: slope * score + offset, isTrue })))
  return { forest: trainForest(folded.flat(), CONFIDENCE), slope, offset, caution }
}

/** How often what is shown as sure may be wrong in families left out. */
const MAX_WRONG = 0.012
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
