import type { Clues, MatchableProperty } from '../../src/assistant/matching/evidence.ts'
import { seeded } from '../seeded.ts'

// An agency's list and the mails about it, made up: with lots that only their number tells apart, references as portals cut and
// lengthen them, the next larger town for the right one, prices that have changed, and properties the list no longer holds.

export interface PropertyCase {
  readonly clues: Clues
  /** Null: none of the list. */
  readonly truth: string | null
  /** The mail names no reference and no advert, and others of the list have the same description. */
  readonly isTwin: boolean
  readonly trouble: string
}

type Random = () => number

const pick = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() * values.length)] as T

const towns = [
  ['Nantes', '44000'], ['Nantes', '44300'], ['Nantes', '44100'], ['Saint-Herblain', '44800'], ['Rezé', '44400'], ['Orvault', '44700'],
  ['Vertou', '44120'], ['Carquefou', '44470'], ['La Chapelle-sur-Erdre', '44240'], ['Basse-Goulaine', '44115'], ['Couëron', '44220'],
  ['Sainte-Luce-sur-Loire', '44980'], ['Angers', '49000'], ['Cholet', '49300'], ['Clisson', '44190'], ['Pornic', '44210'],
] as const
const streets = ['rue des Tanneurs', 'avenue du Port', 'rue de la Fontaine', 'impasse des Mésanges', 'quai des Brumes', 'rue Haute', 'chemin du Moulin', 'place de l’Ormeau']
const charms = ['lumineux', 'avec balcon', 'avec jardin', 'rénové', 'au calme', 'vue dégagée', 'dernier étage', 'proche tram', 'avec garage', 'terrasse sud', 'à rafraîchir', 'cuisine équipée']
const schemes: readonly ((n: number, random: Random) => string)[] = [
  (n) => `ADQ-${1000 + n}`, (n) => `VA${20000 + n * 3}`, (n) => `${300 + n}`, (n) => `NAN44-${n}V`, (n) => `LOT ${n}B`, (n, random) => `${n}-${Math.floor(random() * 900)}`,
]

export function makeCatalogue(size: number, seed: number): MatchableProperty[] {
  const random = seeded(seed)
  const scheme = pick(random, schemes)
  const list: MatchableProperty[] = []
  while (list.length < size) {
    const property = makeProperty(list.length, scheme, random)
    list.push(property)
    // A new building, or a residence: the same flat several times over.
    const lots = random() < 0.03 ? 1 + Math.floor(random() * 3) : 0
    for (let lot = 0; lot < lots && list.length < size; lot++) list.push({ ...property, ...named(list.length, scheme, random), portalListingIds: advertIds(random) })
  }
  return list
}

const named = (n: number, scheme: (typeof schemes)[number], random: Random) => ({
  id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as MatchableProperty['id'],
  referenceKey: scheme(n, random).replace(/[^A-Z0-9]/g, ''),
})

const advertIds = (random: Random): string[] => (random() < 0.6 ? [String(100000000 + Math.floor(random() * 900000000))] : [])

function makeProperty(n: number, scheme: (typeof schemes)[number], random: Random): MatchableProperty {
  const transaction = random() < 0.7 ? 'sale' : 'rent'
  const kind = pick(random, ['apartment', 'apartment', 'apartment', 'house', 'house', 'studio', 'land', 'parking'] as const)
  const [town, postcode] = pick(random, towns)
  const rooms = kind === 'studio' ? 1 : kind === 'land' || kind === 'parking' ? null : 2 + Math.floor(random() * 5)
  const surfaceM2 = kind === 'parking' ? 12 : kind === 'land' ? 300 + Math.floor(random() * 900) : Math.round((rooms ?? 1) * (15 + random() * 12) * 10) / 10
  const perM2 = transaction === 'sale' ? 2200 + random() * 3000 : 11 + random() * 8
  const step = transaction === 'sale' ? 1000 : 5
  const euros = Math.round((surfaceM2 * (kind === 'land' ? perM2 / 12 : perM2)) / step) * step
  const word = { apartment: 'Appartement', house: 'Maison', studio: 'Studio', land: 'Terrain', parking: 'Parking' }[kind]
  const size = rooms === null || kind === 'studio' ? '' : ` ${rooms} pièces`
  return {
    ...named(n, scheme, random), kind, transaction, town, postcode, surfaceM2, rooms,
    title: `${word}${size} ${pick(random, charms)}${random() < 0.5 ? ` ${pick(random, charms)}` : ''}`,
    postalAddress: `${1 + Math.floor(random() * 80)} ${pick(random, streets)}, ${postcode} ${town}`,
    priceMinor: euros * 100, status: random() < 0.9 ? 'available' : 'sold', portalListingIds: advertIds(random),
  }
}

const sure = <T>(value: T) => ({ value, confidence: 0.95 })

/** Mails about the list: every fifth about none of it. */
export function makeCases(list: readonly MatchableProperty[], count: number, seed: number): PropertyCase[] {
  const random = seeded(seed)
  const strangers = makeCatalogue(Math.max(50, count), seed + 1).map((property) => ({ ...property, referenceKey: `Z${property.referenceKey}9` }))
  return Array.from({ length: count }, (_, i) => {
    const isStranger = random() < 0.2
    const property = isStranger ? (strangers[i % strangers.length] as MatchableProperty) : pick(random, list)
    const { clues, trouble, isNamed } = cluesOf(property, random)
    const twins = list.filter((other) => other.id !== property.id && isSame(other, property))
    return { clues, truth: isStranger ? null : property.id, isTwin: !isStranger && !isNamed && twins.length > 0, trouble }
  })
}

const isSame = (a: MatchableProperty, b: MatchableProperty): boolean =>
  a.title === b.title && a.priceMinor === b.priceMinor && a.surfaceM2 === b.surfaceM2 && a.town === b.town

const troubles = ['none', 'none', 'none', 'truncated', 'prefixed', 'gateway', 'typo', 'no_reference', 'no_reference', 'portals_number', 'bare'] as const

function cluesOf(property: MatchableProperty, random: Random): { clues: Clues; trouble: string; isNamed: boolean } {
  const trouble = pick(random, troubles)
  const key = property.referenceKey
  const reference = referenceFor(trouble, key, random)
  const advert = property.portalListingIds[0]
  const hasAdvert = random() < 0.5 && trouble !== 'bare'
  const price = property.priceMinor ?? 0
  const changed = random() < 0.12 ? Math.round((price * (0.93 + random() * 0.1)) / 100000) * 100000 : price
  const [town, postcode] = random() < 0.12 ? pick(random, towns.filter(([, code]) => code.startsWith(property.postcode.slice(0, 2)))) : [property.town, property.postcode]
  const isShort = trouble === 'bare'
  const clues: Clues = {
    portal: 'portal',
    ...(reference === undefined ? {} : { reference: sure(reference) }),
    ...(hasAdvert ? { portalListingId: sure(random() < 0.85 && advert ? advert : String(Math.floor(random() * 1e9))) } : {}),
    town: sure(random() < 0.3 ? town.toUpperCase() : town),
    ...(random() < 0.7 ? { postcode: sure(postcode) } : {}),
    ...(random() < (isShort ? 0.6 : 0.85) && price > 0 ? { priceMinor: sure(changed) } : {}),
    ...(random() < (isShort ? 0.4 : 0.75) && property.surfaceM2 !== null ? { surfaceM2: sure(random() < 0.5 ? Math.round(property.surfaceM2) : property.surfaceM2) } : {}),
    ...(random() < 0.7 && property.rooms !== null ? { rooms: sure(property.rooms) } : {}),
    ...(random() < 0.8 ? { title: sure(random() < 0.5 ? property.title : property.title.split(' ').slice(0, 3).join(' ')) } : {}),
    ...(random() < 0.8 ? { transaction: sure(property.transaction) } : {}),
  }
  return { clues, trouble, isNamed: (reference !== undefined && trouble !== 'truncated' && trouble !== 'portals_number') || (hasAdvert && clues.portalListingId?.value === advert) }
}

function referenceFor(trouble: (typeof troubles)[number], key: string, random: Random): string | undefined {
  switch (trouble) {
    case 'no_reference':
    case 'bare':
      return undefined
    case 'truncated':
      return key.slice(0, Math.max(2, key.length - 1 - Math.floor(random() * 2)))
    case 'prefixed':
      return `SL${key}`
    case 'gateway':
      return `985_985_${key}`
    case 'typo':
      return key.length > 4 ? key.slice(0, 2) + key.slice(3) : key
    case 'portals_number':
      return String(10000000 + Math.floor(random() * 89999999))
    case 'none':
      return key
  }
}
