import type { PropertyKind, PropertyStatus } from '#agency/properties/property.ts'
import type { PropertyId } from '#kernel/ids.ts'
import type { Transaction } from '#kernel/words.ts'
import { foldWords, kindIn, titleLikeness, wordsOf } from './listing-words.ts'
import { compareReference, type NamedReference, namedReference, type ReferenceLevel } from './reference.ts'
import type { Fact } from './weights.ts'

/** A value of the mail with how surely it was read, 0 to 1. */
export interface Clue<T> {
  readonly value: T
  readonly confidence: number
}

/** What a mail says of the property it is about. Money in cents, surface in m². */
export interface Clues {
  readonly portal: string | null
  readonly reference?: Clue<string> | undefined
  readonly portalListingId?: Clue<string> | undefined
  readonly town?: Clue<string> | undefined
  readonly postcode?: Clue<string> | undefined
  readonly priceMinor?: Clue<number> | undefined
  readonly surfaceM2?: Clue<number> | undefined
  readonly rooms?: Clue<number> | undefined
  readonly transaction?: Clue<Transaction> | undefined
  readonly title?: Clue<string> | undefined
  /** Subject and description: where a street may be named. */
  readonly text?: string | undefined
}

/** A property as far as it is compared. */
export interface MatchableProperty {
  readonly id: PropertyId
  readonly referenceKey: string
  readonly kind: PropertyKind
  readonly transaction: Transaction
  readonly title: string
  readonly postalAddress: string
  readonly postcode: string
  readonly town: string
  readonly priceMinor: number | null
  readonly surfaceM2: number | null
  readonly rooms: number | null
  readonly status: PropertyStatus
  /** Ids of its adverts on the mail's portal. */
  readonly portalListingIds: readonly string[]
}

/** How one fact came out for one property. */
export interface Compared {
  readonly fact: Fact
  readonly level: string
  /** How surely the mail's side was read. */
  readonly confidence: number
  /** Letters and digits of the reference that agree. */
  readonly signs?: number
}

/** The mail's side, made ready once for a whole list. */
export interface PreparedClues extends Clues {
  readonly named: NamedReference | undefined
  readonly townKey: string
  readonly titleWords: ReadonlySet<string>
  readonly kind: PropertyKind | undefined
  readonly foldedText: string
  /** Spellings of towns met before: a list has few. */
  readonly townKeys: Map<string, string>
}

export function prepareClues(clues: Clues): PreparedClues {
  return {
    ...clues,
    named: clues.reference && namedReference(clues.reference.value),
    townKey: townKey(clues.town?.value ?? ''),
    titleWords: wordsOf(clues.title?.value ?? ''),
    kind: kindIn(clues.title?.value ?? ''),
    foldedText: foldWords((clues.text ?? '').slice(0, 20_000)),
    townKeys: new Map(),
  }
}

/** Everything the two can be compared by; a fact that either side leaves out says nothing. */
export function compare(clues: PreparedClues, property: MatchableProperty): Compared[] {
  const compared: Compared[] = []
  const add = (fact: Fact, level: string | undefined, confidence = 1) => {
    if (level !== undefined) compared.push({ fact, level, confidence })
  }
  const { portalListingId, reference, priceMinor: price, surfaceM2: surface, rooms, transaction, title } = clues
  if (portalListingId && property.portalListingIds.length > 0) {
    add('portal_id', property.portalListingIds.includes(portalListingId.value) ? 'same' : 'other', portalListingId.confidence)
  }
  if (reference && clues.named) {
    const level = compareReference(clues.named, property.referenceKey)
    compared.push({ fact: 'reference', level, confidence: reference.confidence, signs: signsOf(level, clues.named.key, property.referenceKey) })
  }
  add('place', comparePlace(clues, property), Math.max(clues.town?.confidence ?? 0, clues.postcode?.confidence ?? 0))
  if (price && property.priceMinor) add('price', within(price.value, property.priceMinor, { same: 0.002, close: 0.02, changed: 0.15 }), price.confidence)
  if (surface && property.surfaceM2) add('surface', compareSurface(surface.value, property.surfaceM2), surface.confidence)
  if (rooms && property.rooms) add('rooms', compareRooms(rooms.value, property.rooms), rooms.confidence)
  if (clues.kind) add('kind', isOneKind(clues.kind, property.kind) ? 'same' : 'other', title?.confidence)
  if (transaction) add('transaction', transaction.value === property.transaction ? 'same' : 'other', transaction.confidence)
  if (title && clues.titleWords.size > 1) add('title', compareTitle(clues.titleWords, property.title), title.confidence)
  if (clues.foldedText !== '' && namesStreet(clues.foldedText, property.postalAddress)) add('street', 'same')
  return compared
}

function signsOf(level: ReferenceLevel, named: string, key: string): number {
  if (level === 'truncated') return named.length
  return level === 'same_digits' ? key.replace(/\D+/g, '').length : key.length
}

function comparePlace({ town, postcode, townKey: key, townKeys }: PreparedClues, property: MatchableProperty): string | undefined {
  const itsTown = townKeys.get(property.town) ?? townKey(property.town)
  townKeys.set(property.town, itsTown)
  const hasTowns = town !== undefined && key !== '' && itsTown !== ''
  const hasPostcodes = postcode !== undefined && property.postcode !== ''
  if (!hasTowns && !hasPostcodes) return undefined
  const isTown = hasTowns && (key === itsTown || (key.length > 4 && (itsTown.startsWith(`${key} `) || key.startsWith(`${itsTown} `))))
  const isPostcode = hasPostcodes && postcode.value === property.postcode
  if (isTown && isPostcode) return 'same'
  if (isTown) return hasPostcodes ? 'same_town' : 'same'
  if (isPostcode) return hasTowns ? 'same_postcode' : 'same'
  if (hasPostcodes) return postcode.value.slice(0, 2) === property.postcode.slice(0, 2) ? 'near' : 'other'
  return 'other'
}

/** "NANTES CEDEX 3", "Saint-Herblain" and "St Herblain" as one spelling each. */
const townKey = (town: string): string =>
  foldWords(town)
    .replace(/\bcedex\b.*$/, '')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .replace(/\b\d{1,2}(?:e|er|eme)?(?: arrondissement)?\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function within(a: number, b: number, { same, close, changed }: { same: number; close: number; changed: number }): string {
  const difference = Math.abs(a - b) / b
  if (difference <= same) return 'same'
  if (difference <= close) return 'close'
  return difference <= changed ? 'changed' : 'other'
}

function compareSurface(a: number, b: number): string {
  const difference = Math.abs(a - b)
  if (difference < 1) return 'same'
  return difference <= 0.05 * b ? 'close' : 'other'
}

const compareRooms = (a: number, b: number): string => (a === b ? 'same' : Math.abs(a - b) === 1 ? 'next' : 'other')

function compareTitle(words: ReadonlySet<string>, title: string): string | undefined {
  const own = wordsOf(title)
  if (own.size < 2) return undefined
  const likeness = titleLikeness(words, own)
  if (likeness >= 0.8) return 'same'
  // Portals cut long titles.
  if (words.size < own.size && [...words].every((word) => own.has(word))) return 'cut'
  return likeness >= 0.4 ? 'alike' : 'other'
}

/** A studio is an apartment to half of the portals. */
const isOneKind = (a: PropertyKind, b: PropertyKind): boolean =>
  a === b || (isFlat(a) && isFlat(b)) || b === 'other'

const isFlat = (kind: PropertyKind): boolean => kind === 'apartment' || kind === 'studio'

/** "12 rue des lilas": number and street stand in the text; an address without a number is its neighbours' too. */
function namesStreet(foldedText: string, address: string): boolean {
  const number = /^\s*(\d{1,4})\b/.exec(address)?.[1]
  if (number === undefined || !foldedText.includes(number)) return false
  const street = foldWords(address.split(/[,\n]/)[0] ?? '')
  return street.length > number.length + 6 && foldedText.includes(street)
}
