import type { Chosen } from '#assistant/intake/reading/choice.ts'
import { chooseFields } from '#assistant/intake/reading/choose.ts'
import { type Forest, forestOdds } from '#assistant/intake/reading/forest.ts'
import type { Person } from '#assistant/intake/reading/person.ts'
import { type ConfidenceCurve, evidenceOf, type FieldModel, type FieldModelFile, mayBeSure, type RatedField } from '#assistant/intake/reading/scorer.ts'
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
  /** Out of a view in another dress: what is brought into line is what mails say as they are. */
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
  return { person: trainForest(persons.flat(), PERSONS), confidence: curvesOf(said) }
}

function curvesOf(said: ReadonlyMap<RatedField, Folded<SaidCase>>): FieldModelFile['confidence'] {
  const fitted = new Map([...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, folded]) => [field, fittedOf(field, folded)]))
  const sureFrom = sureFromEach(new Map([...fitted].map(([field, { asked }]) => [field, asked])))
  return Object.fromEntries([...fitted].map(([field, { curve }]) => [field, { ...curve, sureFrom: sureFrom.get(field) ?? NEVER }]))
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
  // Another part of the reader takes it apart.
  if (field === 'reference' && scene.portal?.splitReference?.test(chosen.value)) return []
  return [[field, { evidence: evidenceOf(chosen), isDressed, isTrue: isChoiceRight(field, chosen.value, gold) }]]
}

interface AskedCase {
  readonly odds: number
  readonly isTrue: boolean
}

/** The confidence of a field before it is known from where on it is sure, and what it said of families left out, dressed views too. */
function fittedOf(field: RatedField, folded: Folded<SaidCase>): { curve: Omit<ConfidenceCurve, 'sureFrom'>; asked: AskedCase[] } {
  const asked = folded.flatMap((cases, fold) => {
    const forest = trainForest(without(folded, fold), CONFIDENCE)
    return cases.map(({ evidence, isTrue, isDressed }) => ({ score: forestOdds(forest, evidence), isTrue, isDressed, evidence }))
  })
  const { slope, offset } = platt(asked.filter(({ isDressed }) => !isDressed))
  const curve = { forest: trainForest(folded.flat(), CONFIDENCE), slope, offset }
  return { curve, asked: asked.filter(({ evidence }) => mayBeSure(field, evidence)).map(({ score, isTrue }) => ({ odds: slope * score + offset, isTrue })) }
}

/** How often what is shown as sure may be wrong in families left out, half of it dressed so that it is harder to read than mail is. */
const MAX_WRONG = 0.01
/** Where more of one stretch of one field are wrong, the others do not make up for it. */
const MAX_WRONG_OF_BLOCK = 0.03
/** No log-odds of a forest come near it. */
const NEVER = 100

/** From which log-odds on each field is sure, so that as many values as can be are, and of all together at most `MAX_WRONG` are wrong. */
export function sureFromEach(asked: ReadonlyMap<RatedField, readonly AskedCase[]>): ReadonlyMap<RatedField, number> {
  const blocks = [...asked].flatMap(([field, cases]) => blocksOf(cases).map((block) => ({ field, ...block }))).filter(({ count, wrong }) => wrong <= MAX_WRONG_OF_BLOCK * count)
  const sureFrom = new Map([...asked.keys()].map((field) => [field, NEVER]))
  let [all, wrong] = [0, 0]
  const full = new Set<RatedField>()
  for (const { field, count, wrong: more, least } of blocks.sort((a, b) => a.wrong / a.count - b.wrong / b.count || b.count - a.count)) {
    if (wrong + more > MAX_WRONG * (all + count)) full.add(field)
    if (full.has(field)) continue
    all += count
    wrong += more
    sureFrom.set(field, least)
  }
  return sureFrom
}

interface Block {
  readonly count: number
  readonly wrong: number
  /** The lowest log-odds in it. */
  readonly least: number
}

/** Cases of falling log-odds in blocks, the next wrong no less often than the one before: isotonic regression by pooling neighbours. */
function blocksOf(cases: readonly AskedCase[]): Block[] {
  const blocks: Block[] = []
  for (const { odds, isTrue } of [...cases].sort((a, b) => b.odds - a.odds || Number(a.isTrue) - Number(b.isTrue))) {
    let block: Block = { count: 1, wrong: isTrue ? 0 : 1, least: odds }
    for (let last = blocks.at(-1); last && last.wrong * block.count >= block.wrong * last.count; last = blocks.at(-1)) {
      blocks.pop()
      block = { count: last.count + block.count, wrong: last.wrong + block.wrong, least: block.least }
    }
    blocks.push(block)
  }
  return blocks
}
