import type { PropertyId } from '#kernel/ids.ts'
import { type Clues, type Compared, compare, type MatchableProperty, prepareClues } from './evidence.ts'
import type { PropertyMatch } from './match.ts'
import { type Fact, learnedM, type MatchCounts, tableU } from './weights.ts'

/** One property with what speaks for and against it. */
export interface Weighed {
  readonly property: MatchableProperty
  /** log2 of how much likelier the mail is if it is about this property than if it is about none of the list. */
  readonly bits: number
  readonly compared: readonly (Compared & { readonly bits: number })[]
  /** 0 to 1. */
  readonly probability: number
}

/** Of the mails an agency gets, those about a property that is not, or no longer, in its list. */
const NONE_OF_THEM = 0.1
/** A property that is no longer to be had is asked for less often. */
const GONE = 0.4
const SURE = 0.98
/** By description alone: a property that was sold may have had the same rooms, and half the price of another. */
const SURE_BY_FACTS = 0.995
const RUNNER_UP = 0.01
/** Below this nothing is worth a person's glance. */
const WORTH_A_LOOK = 0.05
/** Bits below which the mail says nothing that would point to one property. */
const SOMETHING = 3
const SHOWN = 4

/**
 * All properties by how likely the mail is about each (Fellegi–Sunter with value-specific chances, and "none of them" as one
 * more answer). `chances` come from `properties` themselves: what half the list shares tells little.
 */
export function weigh(clues: Clues, properties: readonly MatchableProperty[], counts: MatchCounts = {}): Weighed[] {
  const prepared = prepareClues(clues)
  const rows = properties.map((property) => ({ property, compared: compare(prepared, property) }))
  // Lots that are alike stand for one: what they share is no commoner for being there three times.
  const described = new Map(rows.map(({ property, compared }) => [descriptionOf(property), compared]))
  const bits = bitsBy(chancesOf([...described.values()]), counts)
  const weighed = rows.map(({ property, compared }) => {
    let sum = 0
    const parts = compared.map((part) => {
      const own = bits(part)
      sum += own
      return { fact: part.fact, level: part.level, confidence: part.confidence, bits: own }
    })
    return { property, compared: parts, bits: sum }
  })
  const prior = (1 - NONE_OF_THEM) / Math.max(1, properties.length)
  const masses = weighed.map(({ property, bits }) => prior * (property.status === 'sold' || property.status === 'withdrawn' ? GONE : 1) * 2 ** Math.min(bits, 900))
  const all = masses.reduce((sum, mass) => sum + mass, NONE_OF_THEM)
  return weighed.map((row, i) => ({ ...row, probability: (masses[i] ?? 0) / all })).sort((a, b) => b.probability - a.probability || (a.property.id < b.property.id ? -1 : 1))
}

/** The property the mail is about: decided only when it is as good as certain and nothing else comes near. */
export function findProperty(clues: Clues, properties: readonly MatchableProperty[], counts: MatchCounts = {}): PropertyMatch {
  const isNamed = clues.reference !== undefined || clues.portalListingId !== undefined
  const weighed = weigh(clues, properties, counts)
  const contradicting = clues.reference && clues.portalListingId && namedApart(weighed)
  if (contradicting) return { kind: 'doubtful', propertyIds: contradicting, because: ['reference'], against: ['portal_id'] }
  const [best, second] = weighed
  const contradicted = weighed.find(({ compared }) => compared.some(({ fact, level }) => (fact === 'reference' || fact === 'portal_id') && level === 'same'))
  if (best && contradicted && (best.probability < WORTH_A_LOOK || best.bits < SOMETHING)) {
    return { kind: 'doubtful', propertyIds: [contradicted.property.id], because: reasons(contradicted, 1), against: reasons(contradicted, -1) }
  }
  if (!best || best.probability < WORTH_A_LOOK || best.bits < SOMETHING) return { kind: 'none', why: isNamed ? 'unknown' : 'nothing_named' }
  const twins = weighed.filter((row) => row === best || isLike(row, best))
  const ids = (rows: readonly Weighed[]): PropertyId[] => rows.map(({ property }) => property.id)
  const group = twins.reduce((sum, { probability }) => sum + probability, 0)
  if (twins.length > 1 && group >= SURE && best.probability < SURE) return { kind: 'twins', propertyIds: ids(twins.slice(0, SHOWN)) }
  if (best.probability >= (isNamedBy(best) ? SURE : SURE_BY_FACTS) && (second?.probability ?? 0) <= RUNNER_UP && !hasTwinByDescription(best, weighed)) {
    return { kind: 'found', propertyId: best.property.id, by: byOf(best), because: reasons(best, 1), probability: best.probability }
  }
  const close = weighed.filter(({ probability }) => probability >= WORTH_A_LOOK).slice(0, SHOWN)
  return { kind: 'doubtful', propertyIds: ids(close), because: reasons(best, 1), against: reasons(best, -1) }
}

/** The reference is one property's, the portal's id another's: nobody's choice but a person's. */
function namedApart(weighed: readonly Weighed[]): PropertyId[] | undefined {
  const named = (fact: Fact) => weighed.filter(({ compared }) => compared.some((part) => part.fact === fact && part.level === 'same'))
  const [byReference, byPortal] = [named('reference'), named('portal_id')]
  if (byReference.length !== 1 || byPortal.length !== 1 || byReference[0] === byPortal[0]) return undefined
  return [...byReference, ...byPortal].map(({ property }) => property.id)
}

const isNamedBy = ({ compared }: Weighed): boolean =>
  compared.some(({ fact, level }) => (fact === 'reference' || fact === 'portal_id') && NAMING.has(level))

const NAMING = new Set(['same', 'segment', 'extended'])

/** Lots that no fact of a mail tells apart, only their reference or advert. */
const isLike = (a: Weighed, b: Weighed): boolean =>
  Math.abs(a.bits - b.bits) <= 2 && DESCRIBED.every((key) => a.property[key] === b.property[key])

const descriptionOf = ({ kind, transaction, town, priceMinor, surfaceM2, rooms }: MatchableProperty): string => `${kind} ${transaction} ${town} ${priceMinor} ${surfaceM2} ${rooms}`
const DESCRIBED = ['kind', 'transaction', 'town', 'priceMinor', 'surfaceM2', 'rooms'] as const

/** A lot chosen by its description alone although another has the same one. */
const hasTwinByDescription = (best: Weighed, weighed: readonly Weighed[]): boolean =>
  !isNamedBy(best) && weighed.some((row) => row !== best && DESCRIBED.every((key) => row.property[key] === best.property[key]))

function byOf({ compared }: Weighed): Extract<PropertyMatch, { kind: 'found' }>['by'] {
  const has = (fact: Fact) => compared.some((part) => part.fact === fact && part.level !== 'other' && part.bits > 0)
  if (has('reference') && has('portal_id')) return 'both'
  return has('portal_id') ? 'portal_id' : has('reference') ? 'reference' : 'facts'
}

/** The facts that speak for it (sign 1) or against it (−1), the weightiest first. */
const reasons = ({ compared }: Weighed, sign: 1 | -1): Fact[] =>
  compared
    .filter(({ bits }) => bits * sign >= 1)
    .toSorted((a, b) => (b.bits - a.bits) * sign)
    .map(({ fact }) => fact)

type Chance = (part: Compared) => number

/** What a way to come out weighs. A field that was perhaps misread says as much less: with what is left of 1 its level is chance. */
function bitsBy(chance: Chance, counts: MatchCounts): (part: Compared) => number {
  // Of one mail, equal ways weigh the same: a list of two thousand has a few dozen of them.
  const known = new Map<string, Map<string, number>>()
  return (part) => {
    const { fact, level, confidence, signs = 0 } = part
    const ways = known.get(fact) ?? new Map<string, number>()
    if (ways.size === 0) known.set(fact, ways)
    const key = fact === 'reference' ? `${level} ${signs}` : level
    const before = ways.get(key)
    if (before !== undefined) return before
    const u = chance(part)
    const bits = Math.log2((confidence * learnedM(fact, level, counts) + (1 - confidence) * u) / u)
    ways.set(key, bits)
    return bits
  }
}

// However long a list is, some facts are never rarer than this among the properties of one agency.
const RAREST: Partial<Record<Fact, number>> = { place: 0.05, price: 0.008, surface: 0.015, rooms: 0.12, kind: 0.2, title: 0.002 }

/** How often each way comes out by chance: counted over the list, as if the one that is meant stood aside. */
function chancesOf(rows: readonly (readonly Compared[])[]): Chance {
  const counted = new Map<Fact, Map<string, number>>()
  for (const row of rows)
    for (const { fact, level } of row) {
      const levels = counted.get(fact) ?? new Map<string, number>()
      if (levels.size === 0) counted.set(fact, levels)
      levels.set(level, (levels.get(level) ?? 0) + 1)
    }
  const count = (fact: Fact, level: string) => (counted.get(fact)?.get(level) ?? 0) - 1
  const share = (fact: Fact, level: string) => Math.max(0.5, count(fact, level)) / Math.max(1, rows.length)
  const shared = (fact: Fact, level: string) => Math.max(0, count(fact, level)) / Math.max(1, rows.length)
  return ({ fact, level, signs = 0 }) => {
    if (fact === 'reference' && level !== 'other') return Math.max(chanceOfReference(level, signs), shared(fact, level) * 0.5)
    const table = tableU(fact, level)
    if (table !== undefined && (fact !== 'title' || level === 'other')) return table
    return Math.min(1, Math.max(RAREST[fact] ?? 0.001, table ?? 0, share(fact, level)))
  }
}

/** The fewer signs agree, the likelier it is chance: « 12 » is somebody's reference, and a floor, and a price in thousands. */
function chanceOfReference(level: string, signs: number): number {
  const times = { same: 1, segment: 4, extended: 4, same_digits: 4, truncated: 8, one_typo: 40 }[level] ?? 1
  return Math.min(0.5, times * 10 ** -Math.min(signs, 6))
}
