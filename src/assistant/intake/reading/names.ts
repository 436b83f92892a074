import { firstNames } from './first-names.ts'
import { fold } from './line.ts'

export interface PersonName {
  readonly firstName?: string
  readonly lastName?: string
  /** False when nothing told which half is which. */
  readonly isOrderKnown: boolean
}

export type NameOrder = 'first_last' | 'last_first'

const MAX_LENGTH = 60
const CIVILITY =
  /^(?:m\.?\s?et\s?mme|mr?\s?&\s?mrs|monsieur et madame|monsieur|madame|mademoiselle|messieurs|mlle|mme|mrs|mr|ms|dr|me|m)(?:\.\s?|\s)/i
// What a form writes where it has no name. A role is never a name.
const ROLES = new Set(
  (
    'acheteur acquereur prospect internaute vendeur locataire client cliente contact visiteur candidat utilisateur particulier agence secretariat comptabilite ' +
    'proprietaire bailleur anonyme inconnu inconnue none null undefined test admin noreply particulier professionnel bonjour madame monsieur nom prenom name'
  ).split(' '),
)
// Brand names and words that stand where a name could, and are none.
const NOT_NAMES = /seloger|leboncoin|bien'?ici|annonce|immobilier|https?:|www\.|@|\bvia\b/

/** One half of a name, cleaned: "durand" → "Durand", "LE GOFF" → "Le Goff"; undefined when it is no name. */
export function nameOf(text: string): string | undefined {
  const trimmed = text
    .replace(/[\s,;:|]{1,20}$/, '')
    .replace(CIVILITY, '')
    .trim()
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined
  const folded = fold(trimmed)
  if (!/^\p{L}[\p{L}\p{M}' ’.&-]*$/u.test(trimmed) || ROLES.has(folded) || NOT_NAMES.test(folded)) return undefined
  const isOneCase = trimmed === trimmed.toUpperCase() || trimmed === trimmed.toLowerCase()
  return isOneCase ? capitalised(trimmed) : trimmed
}

const PARTICLES = new Set(['et', 'de', 'du', 'des', 'van', 'von', 'der', 'da', 'do', 'dos', 'and'])

const capitalised = (text: string): string =>
  text
    .toLowerCase()
    .split(' ')
    .map((word, i) =>
      i > 0 && PARTICLES.has(word)
        ? word
        : word.replace(/(^|[-'’.])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase()),
    )
    .join(' ')

/** A full name split in two. Capitals, then known first names, then the portal's habit tell the order. */
export function splitName(text: string, order: NameOrder = 'first_last'): PersonName | undefined {
  const whole = text.replace(CIVILITY, '').trim()
  if (nameOf(whole) === undefined) return undefined
  const hadCivility = whole !== text.trim()
  const words = whole.split(/\s+/).filter((word) => /\p{L}|&/u.test(word))
  if (words.length === 1) return oneName(whole, hadCivility)
  const lastFirst = byInitials(words) ?? byCapitals(words) ?? byFirstNames(words)
  const isLastFirst = lastFirst ?? order === 'last_first'
  const cut = isLastFirst ? words.length - firstNameWords([...words].reverse()) : firstNameWords(words)
  const [head, tail] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
  const [first, last] = isLastFirst ? [tail, head] : [head, tail]
  return { ...named('firstName', first), ...named('lastName', last), isOrderKnown: lastFirst !== undefined }
}

function oneName(word: string, hadCivility: boolean): PersonName {
  const isFirst = !hadCivility && firstNames.has(fold(word))
  return { ...named(isFirst ? 'firstName' : 'lastName', word), isOrderKnown: true }
}

const named = (key: 'firstName' | 'lastName', text: string): { firstName?: string; lastName?: string } => {
  const value = nameOf(text)
  return value === undefined ? {} : { [key]: value }
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word)

/** French forms write the last name in capitals. True: last name first. */
function byCapitals(words: readonly string[]): boolean | undefined {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return isCapitals(first) === isCapitals(last) ? undefined : isCapitals(first)
}

/** "fasquel jf": initials stand for first names. */
const byInitials = (words: readonly string[]): boolean | undefined =>
  words.length === 2 && /^\p{L}\.?-?\p{L}?\.?$/u.test(words[1] ?? '') ? true : undefined

function byFirstNames(words: readonly string[]): boolean | undefined {
  const isFirstName = (word = '') =>
    fold(word)
      .split('-')
      .every((half) => firstNames.has(half))
  const [atStart, atEnd] = [isFirstName(words[0]), isFirstName(words.at(-1))]
  return atStart === atEnd ? undefined : atEnd
}

/** How many of the leading words make the first name: "Paul et Julie" three, "Jean Pierre" two when a third follows. */
function firstNameWords(words: readonly string[]): number {
  const [, second = '', third] = words
  if (words.length >= 4 && (second === 'et' || second === '&' || second === 'and')) return 3
  return third !== undefined && firstNames.has(fold(second)) ? 2 : 1
}
