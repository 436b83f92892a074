import { findProperty, weigh } from '../src/assistant/matching/find-property.ts'
import type { MatchableProperty } from '../src/assistant/matching/evidence.ts'
import { referenceKey } from '../src/agency/properties/property.ts'
import { makeCases, makeCatalogue, type PropertyCase } from './property/catalogue.ts'

export interface PropertyFigures {
  readonly properties: number
  readonly cases: number
  /** Of the mails about a property of the list that is not one of several alike: those for which one was chosen. */
  readonly coverage: number
  /** Of those chosen: the right ones. */
  readonly precision: number
  /** Mails about none of the list for which one was chosen all the same. */
  readonly strangersTaken: number
  /** Mails about one of several alike lots, without its number, for which one was chosen. */
  readonly twinsChosenSilently: number
  readonly twinsAsked: number
  /** Share of right ones among the 95 % that were surest, if the best were always taken. */
  readonly precisionAt95: number
  readonly msPerMatch: number
}

type Choose = (clues: PropertyCase['clues'], list: readonly MatchableProperty[]) => string | 'ask' | null

const bySums: Choose = (clues, list) => {
  const match = findProperty(clues, list)
  return match.kind === 'found' ? match.propertyId : match.kind === 'none' ? null : 'ask'
}

/** What most tools do: the reference has to be the same, else the advert's number. */
const byExactReference: Choose = ({ reference, portalListingId }, list) => {
  const key = referenceKey(reference?.value ?? '')
  const found = list.find((property) => property.referenceKey === key) ?? list.find((property) => property.portalListingIds.includes(portalListingId?.value ?? ''))
  return found?.id ?? null
}

function measure(choose: Choose, { size, cases: count, seed }: { size: number; cases: number; seed: number }): PropertyFigures {
  const list = makeCatalogue(size, seed)
  const cases = makeCases(list, count, seed + 7)
  const started = performance.now()
  const chosen = cases.map(({ clues }) => choose(clues, list))
  const msPerMatch = (performance.now() - started) / cases.length
  const isChosen = (i: number) => chosen[i] !== null && chosen[i] !== 'ask'
  const plain = cases.flatMap(({ truth, isTwin }, i) => (truth !== null && !isTwin ? [i] : []))
  const all = cases.flatMap((_, i) => (isChosen(i) ? [i] : []))
  const twins = cases.flatMap(({ isTwin }, i) => (isTwin ? [i] : []))
  return {
    properties: size, cases: count,
    coverage: plain.filter(isChosen).length / plain.length,
    precision: all.filter((i) => chosen[i] === cases[i]?.truth).length / Math.max(1, all.length),
    strangersTaken: all.filter((i) => cases[i]?.truth === null).length,
    twinsChosenSilently: twins.filter(isChosen).length,
    twinsAsked: twins.length,
    precisionAt95: precisionAt95(list, cases), msPerMatch,
  }
}

function precisionAt95(list: readonly MatchableProperty[], cases: readonly PropertyCase[]): number {
  const best = cases.flatMap(({ clues, truth, isTwin }) => {
    const [first] = truth === null || isTwin ? [] : weigh(clues, list)
    return first ? [{ isRight: first.property.id === truth, probability: first.probability }] : []
  })
  const surest = best.toSorted((a, b) => b.probability - a.probability).slice(0, Math.floor(best.length * 0.95))
  return surest.filter(({ isRight }) => isRight).length / surest.length
}

const SIZES = [
  { size: 20, cases: 1_000, seed: 11 }, { size: 150, cases: 1_000, seed: 12 }, { size: 150, cases: 1_000, seed: 13 },
  { size: 600, cases: 600, seed: 14 }, { size: 2_000, cases: 300, seed: 15 },
]

/** Sums of evidence, and beside them the exact reference, over lists of five agencies. */
export const evaluateProperty = (): { assistant: PropertyFigures[]; exactReference: PropertyFigures[] } => ({
  assistant: SIZES.map((size) => measure(bySums, size)),
  exactReference: SIZES.map((size) => measure(byExactReference, size)),
})

if (import.meta.main) {
  const { assistant, exactReference } = evaluateProperty()
  console.table(assistant)
  console.table(exactReference)
}
