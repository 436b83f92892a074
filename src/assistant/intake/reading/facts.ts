import type { Transaction } from '#kernel/words.ts'
import type { Look } from './scene.ts'
import { isPostcode, isTown, isTownOf } from './towns.ts'

/** A fact of the property by its shape; `value` in its normal form. */
export interface Fact {
  readonly kind: 'price' | 'surface' | 'rooms' | 'postcode' | 'town'
  readonly value: string
  readonly from: number
  readonly to: number
  readonly shape: readonly string[]
}

const NUMBER = String.raw`\d{1,3}(?:[ .,'’]\d{3}){1,3}(?!\d)|\d{1,9}`
const DECIMALS = String.raw`(?:[.,](\d{1,2}|--?)(?!\d))?`
const AMOUNT = new RegExp(`(?<![\\d.,\\p{L}])(${NUMBER})${DECIMALS}\\s?(k)?\\s?(?:€|euros?\\b|EUR\\b)(\\s?\\/\\s?m(?:²|2|è))?`, 'giu')
const AMOUNT_BEFORE = new RegExp(`(?:€|EUR)\\s?(${NUMBER})${DECIMALS}`, 'giu')
const BARE_AMOUNT = new RegExp(`(?<![\\d.,\\p{L}])(${NUMBER})${DECIMALS}(?![\\d\\p{L}²])`, 'giu')
// "T4 114 m²" has 114 of them.
const SURFACE = /(?<![\d.,\p{L}])(\d{1,5}(?:[ ]\d{3})?)(?:[.,](\d{1,2}))?\s?(?:m²|m2\b|m\u00b2|mq\b|qm\b|sqm\b|sq\.?\s?m\b|mètres?\s?carrés?\b)/giu
const ROOMS =
  /(?<!\d)(\d{1,2})(?:[.,]5)?\s?-?\s?(?:pièces?|pieces?|pièce\(s\)|p\.|p\b(?=\s\d)|pcs\b|rooms?\b|zimmer|kamers?\b|locali\b|habitaciones|zi\.)(?![\p{L}])|\b[TF]([1-9])\b(?!\d)/giu
const POSTCODE = /(?<![\p{L}\d+.,/-])(\d{5}|\d{4}|[A-Z]-\d{4,5})(?![\d€]|\s?(?:€|m²|m2|EUR))/gu
const PLACE_RUN = /(?<![\p{L}\d])\p{Lu}[\p{L}'’-]*(?:[ -](?:(?:sur|sous|en|lès|les|le|la|de|du|des|et|aux?|d'|l')[ -]?){0,3}\p{Lu}[\p{L}'’-]*){0,5}/gu
const STREET = /\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|quai|route|impasse|cours)\b|\b(?:street|road|straße|strasse|straat|calle|via)\b/i
const NOT_A_TOWN =
  /^(?:appartement|maison|studio|villa|terrain|ref|euros?|france|pieces?|cedex|bp|rue|avenue|boulevard|bonjour|madame|monsieur|cordialement|merci)\b/i
/** Communes whose names are words of every mail. */
const ALSO_A_WORD = /^(?:son|us|vert|don|mer|pin|ville|die|bar|bois|grand|port|pont|place|contes|vers|y|bonne|rouge|vue|salles|jardin|chemin|champs|mars|avril|this|our|his|bus|rue|job|sus)$/i

const numberOf = (whole: string, decimals = ''): number =>
  Number(`${whole.replace(/[ .,'’]/g, '')}.${/^\d+$/.test(decimals) ? decimals : '0'}`)

/** Every price, surface, number of rooms and place in a line. */
export function factsIn({ line, hits, whole, columns }: Look): Fact[] {
  const facts: Fact[] = []
  const text = line.text.slice(0, 600)
  amounts(text, line.folded, facts)
  for (const { 0: all, index, 1: metres = '', 2: decimals } of text.matchAll(SURFACE)) {
    const surface = numberOf(metres, decimals)
    if (surface < 5 || surface > 200_000) continue
    const before = line.folded.slice(Math.max(0, index - 24), index)
    const shape = [/terrain|jardin|terrasse|balcon|parcelle|plot|grundstuck|perceel|parcela/.test(before) ? 'land' : 'home']
    facts.push({ kind: 'surface', value: String(surface), from: index, to: index + all.length, shape })
  }
  for (const { 0: all, index, 1: pieces, 2: type } of text.matchAll(ROOMS)) {
    const rooms = Number(pieces ?? type)
    if (rooms >= 1 && rooms <= 50)
      facts.push({ kind: 'rooms', value: String(rooms), from: index, to: index + all.length, shape: [type ? 'type' : 'rooms'] })
  }
  const bare = (label: string) => hits.some((hit) => hit.label === label) || whole === label || columns.includes(label as never)
  const labelled = (['price', 'surface', 'rooms'] as const).filter((kind) => bare(kind) && !facts.some((fact) => fact.kind === kind))
  for (const kind of text.length < 200 ? labelled : [])
    for (const { 0: all, index, 1: amount = '', 2: decimals } of text.matchAll(BARE_AMOUNT))
      facts.push({ kind, value: String(numberOf(amount, decimals)), from: index, to: index + all.length, shape: ['bare'] })
  places(line.text, facts)
  return facts
}

function amounts(text: string, folded: string, facts: Fact[]): void {
  if (!/€|eur/i.test(text)) return
  for (const pattern of [AMOUNT, AMOUNT_BEFORE])
    for (const { 0: all, index, 1: whole = '', 2: decimals, 3: kilo, 4: perMetre } of text.matchAll(pattern)) {
      const amount = numberOf(whole, decimals) * (kilo ? 1_000 : 1)
      if (amount < 50 || amount > 100_000_000 || facts.some(({ from, to }) => index >= from && index < to)) continue
      const around = folded.slice(Math.max(0, index - 40), index).split(/[;.]\s/).at(-1) ?? ''
      const behind = folded.slice(index + all.length, index + all.length + 20)
      // "entre 812 000 et 945 000 euros", "217 000 € – 252 000 €": what somebody reckons.
      const isRange = /\d{3} ?(?:€|euros?)? ?(?:–|-|et|a|and|to|bis) ?$/.test(around) || /^ ?(?:–|-|et|a|and|to|bis) ?\d{1,3}[ .]?\d{3}\b/.test(behind)
      const shape = [
        perMetre ? 'perMetre' : 'whole',
        /capital|siret|rcs/.test(folded) ? 'legal' : 'price',
        /honoraires|charges de|depot|budget|apport|taxe|frais|estimation|revenus?|income|caution|kaution|mensualite/.test(around) || isRange || /^\s?(?:au )?max(?:imum|i)?\b/.test(behind) ? 'aside' : 'main',
        `size:${Math.floor(Math.log10(amount))}`,
      ]
      facts.push({ kind: 'price', value: String(amount), from: index, to: index + all.length, shape })
    }
}

function places(text: string, facts: Fact[]): void {
  if (text.length > 400 || /^\s?[{}[\]"]/.test(text)) return
  const postcodes: { code: string; index: number }[] = []
  const street = STREET.test(text) ? 'street' : 'noStreet'
  for (const { index, 1: raw = '' } of text.matchAll(POSTCODE)) {
    const code = raw.replace(/^[A-Z]-/, '')
    // "membre depuis 2024"
    if (/^(?:19[5-9]|20[0-4])\d$/.test(code) && !/^,?\s\p{Lu}/u.test(text.slice(index + raw.length))) continue
    postcodes.push({ code, index })
    const shape = [code.length === 5 && isPostcode(code) ? 'french' : `digits:${code.length}`, street]
    facts.push({ kind: 'postcode', value: code, from: index, to: index + raw.length, shape })
  }
  for (const { 0: run, index } of text.matchAll(PLACE_RUN))
    for (const { town, offset } of townsIn(run)) {
      const next = postcodes.find(({ index: at }) => Math.abs(at - (index + offset + town.length)) <= 4 || Math.abs(index + offset - at) <= 8)
      const isKnown = isTown(town)
      // "votre agence à Nantes" is where the agency is.
      if (/agen(?:ce|cy) (?:à|a|de|d'|in)\s?$/i.test(text.slice(0, index + offset))) continue
      if ((!isKnown && !next) || NOT_A_TOWN.test(town) || town.length < 2) continue
      const [before, behind] = [text.slice(Math.max(0, index + offset - 40), index + offset), text.slice(index + offset + town.length)]
      // "Son adresse", "Agence du Moulin Vert"
      if (!next && ALSO_A_WORD.test(town) && !/[:=]\s?$/.test(before) && !(before.trim() === '' && behind.trim() === '')) continue
      const shape = [
        isKnown ? 'known' : 'unknown',
        next ? (isTownOf(town, next.code) ? 'ofPostcode' : 'byPostcode') : 'alone',
        town === run ? 'wholeRun' : 'partOfRun',
        street,
        `before:${standsBehind(before)}`,
        `after:${standsBefore(behind)}`,
      ]
      facts.push({ kind: 'town', value: town, from: index + offset, to: index + offset + town.length, shape })
    }
}

const BEHIND: readonly (readonly [string, RegExp])[] = [
  // "le bien VX-201 à Nantes", "maison 5 pièces in Nantes"
  ['property', /(?:bien|annonce|r[ée]f\S*|maison|appart\S*|studio|villa|terrain|logement|property|flat|house|wohnung|haus|piso|casa|woning|im[óo]vel|immobile|m²|pi[èe]ces)\b[^,;.!?]{0,24}[\s,(–-]\s?(?:à|in|en|em|a|at|te|zu|near)\s$/i],
  ['preposition', /(?:^|\s)(?:à|in|en|em|a|at|te|zu)\s$/i],
  ['code', /\d\S*\s?[,/|;(–-]?\s?$/],
  ['comma', /[,/|;(–•·-]\s?$/],
  ['colon', /[:=]\s?"?$/],
  ['nothing', /^\s*$/],
]

/** What stands right after a town: small letters go on with a sentence that it only opens. */
const standsBefore = (behind: string): string => (behind === '' ? 'nothing' : /^ \p{Ll}/u.test(behind) ? 'word' : /^ ?[,/|;()–—·•-]/.test(behind) ? 'comma' : /^[.!?…]/.test(behind) ? 'stop' : 'other')

/** What stands right before a town. */
const standsBehind = (before: string): string => BEHIND.find(([, pattern]) => pattern.test(before))?.[0] ?? 'word'

/** The whole run, and the longest commune at its end: "Maison Orvault" holds "Orvault". */
function townsIn(run: string): { town: string; offset: number }[] {
  const towns = [{ town: run, offset: 0 }]
  if (isTown(run)) return towns
  for (let offset = run.indexOf(' ') + 1; offset > 0; offset = run.indexOf(' ', offset) + 1) {
    const town = run.slice(offset)
    if (!isTown(town)) continue
    towns.push({ town, offset })
    break
  }
  return towns
}

/** "SAINT-HERBLAIN" as "Saint-Herblain"; a name in mixed case stays. */
export const townName = (text: string): string =>
  text === text.toUpperCase()
    ? text
        .toLowerCase()
        .replace(/(^|[\s'’-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    : text

const RENT =
  /€\s?\/\s?mois|par mois|\bloyer|\blocation\b(?!\s?:)|\blocataire|\ba louer|\blouer\b|charges comprises|\bcc\b|per month|\bto rent\b|\brent\b|\btenant\b|hors charges|meuble\b|\bmiete\b|kaltmiete|\balquiler\b|\baffitto\b|\bhuur\b|te huur/
const SALE =
  /\bvente\b|\ba vendre\b|\bachat\b|\bacquereur|\bacheteur|prix de vente|for sale|\bbuyer\b|\bacheter\b|\bkaufpreis\b|zu verkaufen|en venta|in vendita|te koop/

/** What the listing's words say: rent as soon as one line speaks of it, else sale when one does. */
export function transactionIn(folded: readonly string[]): Transaction | undefined {
  if (folded.some((line) => RENT.test(line))) return 'rent'
  return folded.some((line) => SALE.test(line)) ? 'sale' : undefined
}

// "concernant votre bien réf. ADQ-104", "Référence ADQ-104", "(Ref: ADQ-104)"
const IN_PROSE = /(?<![\p{L}])(?:r[ée]f(?:[ée]rence)?s?|mandat)(?:\s?n°)?\.?\s?:?\s?([A-Z0-9][\w./-]{1,28}\w)/iu

/** The reference that a text names as one; it has a digit and is no date. */
export function referenceInProse(text: string): string | undefined {
  const found = IN_PROSE.exec(text.slice(0, 5_000))?.[1]
  return found !== undefined && /\d/.test(found) && !/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(found) ? found : undefined
}
