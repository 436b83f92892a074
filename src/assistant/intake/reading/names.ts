import { firstNames, isFirstName } from './first-names.ts'
import { fold } from './line.ts'
import { isTown } from './towns.ts'
import { labelOfPhrase } from './vocabulary.ts'

export interface PersonName {
  readonly firstName?: string
  readonly lastName?: string
  /** False when nothing told which half is which. */
  readonly isOrderKnown: boolean
}

export type NameOrder = 'first_last' | 'last_first'

const MAX_LENGTH = 60
const CIVILITY =
  /^(?:m\.?\s?(?:et|ou|&)\s?mme|mr?\.?\s?(?:&|and)\s?mrs\.?|monsieur (?:et|ou) madame|madame (?:et|ou) monsieur|mme (?:et|ou) m|monsieur|madame|mademoiselle|messieurs|mesdames|herr|frau|señora?|senora?|sr|sra|dott|signora?|sig|sig\.ra|dhr|mevr|mevrouw|meneer|mlle|mme|mrs|miss|mr|ms|dr|me|m)(?:\.\s?|\s)/i
// What a form writes where it has no name. A role is never a name.
const ROLES = new Set(
  (
    'acheteur acheteuse acquereur prospect internaute vendeur vendeuse locataire client cliente contact visiteur candidat utilisateur particulier agence agent secretariat comptabilite ' +
    'proprietaire bailleur anonyme inconnu inconnue none null undefined test admin noreply professionnel bonjour madame monsieur nom prenom name lead user guest unbekannt buyer tenant seller owner ' +
    'interessent kunde cliente interesado klant oui non yes no'
  ).split(' '),
)
// Words that stand where a name could, and are in none. Checked word by word.
const NOT_NAMES = new Set(
  (
    'pole digital siege reseau marketing profil profils projet projets permanence conversation conversations echange resume figaro bien\'ici appel appels rappelez rappelez-le rappelez-la rappelez-les recapitulatif viewing homes first co office site web internet formulaire form chatbot bot sms gateway passerelle fax messagerie vocale vocal notification notifications export lead leads voicemail portail habitat fixe quel quelle quels quelles voici estimation messages precedents mails e-mail emails reponse reponses bonne journee soiree conseiller conseillere seloger leboncoin bienici immobilier immobiliere immo annonce annonces portail message bonjour bonsoir merci cordialement hello hi dear madame monsieur appartement maison studio villa terrain pieces piece ' +
    'telephone email mail reference ref prix surface ville adresse contact nouveau nouvelle demande visite votre notre vous nous je il elle un une le la les des bien vente location achat euros eur demain aujourd ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre monday tuesday wednesday thursday friday saturday sunday ' +
    'rue avenue boulevard place chemin allee route impasse street road france paris repondre voir cliquez equipe service client coordonnees details informations information sujet objet date type the your you this and are from for with please property listing enquiry thank thanks regards ' +
    'neue neuer anfrage nachricht guten sehr geehrte hallo ihre sie wohnung haus objekt nuevo mensaje hola inmueble buongiorno salve annuncio nuova richiesta nieuwe bericht beste woning agence groupe sas sarl www http https via re fwd tr prospect acquereur locataire internaute particulier professionnel ' +
    'moi toi lui elle c\'est m\'appelle appelle meet chi scrive segue ma mon mes ce cette ces son sa ses est sont pour sur dans avec par qui que souhaite souhaiterais voudrais suis serait possible interesse interessee disponible ok oui non'
  ).split(' '),
)

/** One half of a name, cleaned: "durand" → "Durand", "LE GOFF" → "Le Goff"; undefined when it is no name. */
export function nameOf(text: string): string | undefined {
  const trimmed = text
    .replace(/[\s,;:|]{1,20}$/, '')
    .replace(CIVILITY, '')
    .trim()
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined
  const folded = fold(trimmed)
  if (!/^\p{L}[\p{L}\p{M}' ’.&_-]*$/u.test(trimmed) || ROLES.has(folded)) return undefined
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

/** "Demande de Léa Durand", "Call from Ann": what is passed on is no part of the name. */
const HANDED_ON = /^(?:(?:nouvelle?|nouveau|new)\s)?(?:demande|message|contact|appel|lead|fiche|sms|visite|prospect|client|e-?mail|courriel|enquiry|inquiry|request|call|nachricht|anfrage|mensaje|richiesta|messaggio|bericht|pedido)s?\s(?:de\s|d['’]|from\s|by\s|von\s|van\s|da\s|di\s)/i

/** A piece of text seen as a name: a pseudonym with digits is none. Without civility and punctuation, with what its shape says; undefined when it cannot be one. */
export function nameShape(raw: string): { text: string; offset: number; shape: string[] } | undefined {
  const signs = /^[\s:*_–—|>«"“'(,;.-]{0,20}/.exec(raw)?.[0].length ?? 0
  const lead = signs + (HANDED_ON.exec(raw.slice(signs))?.[0].length ?? 0)
  let text = raw
    .slice(lead)
    .replace(/\s{0,3}\([\p{L} .]{1,40}\)\s{0,3}$/u, '')
    .replace(/[\s*_|;,:.»"”)(!?–—<-]{1,20}$/, '')
  const civility = CIVILITY.exec(`${text} `)?.[0] ?? ''
  const hasCivility = civility !== '' && text.length > civility.length
  if (hasCivility) text = text.slice(civility.length).trimStart()
  if (/^[a-z]?$/i.test(text) || text.length > MAX_LENGTH || !/^\p{L}[\p{L}\p{M}' ’.,&_-]*$/u.test(text)) return undefined
  const words = text.split(/[\s,]+/)
  const folded = words.map(fold)
  if (words.length > 6 || ROLES.has(folded.join(' ')) || labelOfPhrase(folded.join(' '))) return undefined
  const odd = folded.filter((word) => NOT_NAMES.has(word) && !(firstNames.has(word) && words.length > 1)).length
  if (odd === words.length || odd > 1) return undefined
  const known = folded.filter(isFirstName).length
  const shape = [
    `words:${Math.min(4, words.length)}`,
    `known:${Math.min(2, known)}`,
    `case:${caseOf(words[0] ?? '')}-${caseOf(words.at(-1) ?? '')}`,
    odd > 0 ? 'odd' : 'plain',
    hasCivility ? 'civility' : 'noCivility',
    isTown(text) ? 'town' : 'noTown',
  ]
  return { text, offset: raw.indexOf(text, lead), shape }
}

function caseOf(word: string): string {
  if (!/\p{L}/u.test(word)) return '&'
  if (word.length > 1 && word === word.toUpperCase()) return 'A'
  if (word === word.toLowerCase()) return 'a'
  return /^\p{Lu}/u.test(word) ? (word.length <= 2 ? 'I' : 'A' + 'a') : 'm'
}

/** One way to divide a full name. */
export interface NameSplit {
  readonly firstName: string
  readonly lastName: string
  readonly isLastFirst: boolean
  /** What speaks for and against it, for the scorer. */
  readonly marks: readonly string[]
}

/** All ways to divide a full name into a first and a last one. */
export function nameSplits(full: string, hints: readonly string[]): NameSplit[] {
  const comma = full.search(/,|\s[-–]\s/)
  const words = full.split(/[\s,]+/).filter((word) => /[\p{L}&]/u.test(word))
  const splits: NameSplit[] = []
  for (let cut = 1; cut < words.length; cut++) {
    if (comma !== -1 && words.slice(0, cut).join(' ').length !== full.slice(0, comma).trim().length) continue
    const [head, tail] = [words.slice(0, cut), words.slice(cut)]
    for (const isLastFirst of [false, true]) {
      const [first, last] = isLastFirst ? [tail, head] : [head, tail]
      // "du Plessis" has no first name.
      if (first.every((word) => LAST_PARTICLES.has(fold(word))) || last.every((word) => LAST_PARTICLES.has(fold(word)))) continue
      splits.push({
        firstName: first.join(' '),
        lastName: last.join(' '),
        isLastFirst,
        marks: splitMarks(first, last, { isLastFirst, hasComma: comma !== -1, hints }),
      })
    }
  }
  return splits
}

const JOINING = new Set(['et', 'and', '&', 'und', 'y', 'e', 'ou'])
const LAST_PARTICLES = new Set('de du des la le les d van von der den da do dos del di ter ten el al ben bin ibn ait bou abou abu ould mc mac zu af o'.split(' '))

/** "Le Floch", "Ben Amar": the first word is part of the name, and not the beginning of a sentence. */
export const opensLastName = (text: string): boolean => LAST_PARTICLES.has(fold(text.split(' ')[0] ?? ''))

function splitMarks(
  first: readonly string[],
  last: readonly string[],
  { isLastFirst, hasComma, hints }: { isLastFirst: boolean; hasComma: boolean; hints: readonly string[] },
): string[] {
  const order = isLastFirst ? 'LF' : 'FL'
  const firstFolded = first.map(fold)
  const lastFolded = last.map(fold)
  const isFirst = (word = '') => isFirstName(word)
  const hasCouple = firstFolded.some((word) => JOINING.has(word))
  const names = firstFolded.filter((word) => !JOINING.has(word))
  const caps = (words: readonly string[]) => (words.every(isCapitals) ? 'caps' : words.some(isCapitals) ? 'some' : 'none')
  return [
    `order:${order}`,
    `first:${first.length}`,
    `last:${Math.min(4, last.length)}`,
    `firstKnown:${names.every(isFirst) ? 'all' : names.some(isFirst) ? 'some' : 'none'}`,
    `lastKnown:${lastFolded.every(isFirst) ? 'all' : lastFolded.some(isFirst) ? 'some' : 'none'}`,
    `known:${names.every(isFirst)}${lastFolded.every(isFirst)}${order}`,
    `caps:${caps(first)}-${caps(last)}`,
    `lastOpens:${LAST_PARTICLES.has(lastFolded[0] ?? '') ? 'particle' : 'word'}`,
    `lastEnds:${LAST_PARTICLES.has(lastFolded.at(-1) ?? '') ? 'particle' : 'word'}`,
    `firstEnds:${LAST_PARTICLES.has(firstFolded.at(-1) ?? '') || JOINING.has(firstFolded.at(-1) ?? '') ? 'bad' : 'word'}`,
    `lastJoins:${JOINING.has(lastFolded[0] ?? '') ? 'bad' : lastFolded.some((word) => JOINING.has(word)) ? 'joins' : 'word'}`,
    `firstJoins:${JOINING.has(firstFolded[0] ?? '') ? 'bad' : 'word'}`,
    hasCouple ? `couple:${first.length}` : `single:${first.length}`,
    hasComma ? `comma:${order}` : `noComma:${order}`,
    /^(?:\p{L}\.?-?\p{L}?\.?)$/u.test(first.join('')) ? `initial:${order}` : 'noInitial',
    ...hints.map((hint) => `${hint}:${order}`),
  ]
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word)

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

/** French forms write the last name in capitals. True: last name first. */
function byCapitals(words: readonly string[]): boolean | undefined {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return isCapitals(first) === isCapitals(last) ? undefined : isCapitals(first)
}

/** "fasquel jf": initials stand for first names. */
const byInitials = (words: readonly string[]): boolean | undefined =>
  words.length === 2 && /^\p{L}\.?-?\p{L}?\.?$/u.test(words[1] ?? '') ? true : undefined

function byFirstNames(words: readonly string[]): boolean | undefined {
  const [atStart, atEnd] = [isFirstName(fold(words[0] ?? '')), isFirstName(fold(words.at(-1) ?? ''))]
  return atStart === atEnd ? undefined : atEnd
}

/** How many of the leading words make the first name: "Paul et Julie" three, "Jean Pierre" two when a third follows. */
function firstNameWords(words: readonly string[]): number {
  const [, second = '', third] = words
  if (words.length >= 4 && (second === 'et' || second === '&' || second === 'and')) return 3
  return third !== undefined && firstNames.has(fold(second)) ? 2 : 1
}
