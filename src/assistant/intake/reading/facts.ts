import type { Money } from '#kernel/money.ts'
import { euros } from '#kernel/money.ts'
import type { Transaction } from '#kernel/words.ts'
import type { Line } from './line.ts'
import type { Span } from './reading.ts'

/** A value found in a line by its shape alone, with its place in the whole text. */
export interface Found<T> {
  readonly value: T
  readonly span: Span
  readonly line: number
}

const NUMBER = String.raw`(\d{1,3}(?:[ .,]\d{3}){1,3}(?!\d)|\d{1,9})(?:[.,](\d{1,2})(?!\d))?`
const AMOUNT = new RegExp(`(?<![\\d.,])${NUMBER}\\s?(?:€|euros?\\b|EUR\\b)(?!\\s?\\/\\s?m(?:²|2|è|[^\\p{L}]))`, 'giu')
const AMOUNT_BEFORE = new RegExp(`(?:€|EUR)\\s?${NUMBER}`, 'gi')
const SURFACE = /(?<![\d.,])(\d{1,5})(?:[.,](\d{1,2}))?\s?(?:m²|m2\b|mètres? carrés?\b)/gi
const ROOMS = /(?<!\d)(\d{1,2})\s?(?:pièces?|pieces?|pièce\(s\)|p\.)(?![\p{L}])|\b[TF]([1-9])\b/giu
const POSTCODE_TOWN = /(?<!\d)(\d{5})\s{1,3}(\p{L}[\p{L}' ’-]{1,45})/gu
const TOWN_POSTCODE = /(?<![\p{L}])(\p{Lu}[\p{L}'’-]*(?:[ -][\p{L}'’-]+){0,5})\s?,?\s?[( ]\s?(\d{5})\)?(?!\d)/gu
// Lines of legal footers and financing talk, whose amounts are no prices.
const NOT_A_PRICE =
  /capital|siret|siren|rcs|honoraires|charges de|depot de garantie|budget|apport|taxe|pre-estimation|frais/

const toNumber = (whole: string, decimals = ''): number => Number(`${whole.replace(/[ .,]/g, '')}.${decimals || '0'}`)

/** The first amount in euros that is a price or a rent. */
export function priceIn(lines: readonly Line[]): Found<Money> | undefined {
  return firstIn(lines, AMOUNT, priceOf) ?? firstIn(lines, AMOUNT_BEFORE, priceOf)
}

function priceOf([, whole = '', decimals]: RegExpMatchArray, line: Line): Money | undefined {
  const amount = toNumber(whole, decimals)
  if (NOT_A_PRICE.test(line.folded) || amount < 50 || amount > 100_000_000) return undefined
  return euros(Math.round(amount * 100))
}

/** The first surface of a home, in m²; a surface of land is passed over. */
export const surfaceIn = (lines: readonly Line[]): Found<number> | undefined =>
  firstIn(lines, SURFACE, ([, whole = '', decimals], line) => {
    const surface = toNumber(whole, decimals)
    return surface >= 5 && surface <= 20_000 && !/terrain|jardin|terrasse|balcon|€/.test(line.folded.slice(0, 20))
      ? surface
      : undefined
  })

export const roomsIn = (lines: readonly Line[]): Found<number> | undefined =>
  firstIn(lines, ROOMS, ([, pieces, type]) => {
    const rooms = Number(pieces ?? type)
    return rooms >= 1 && rooms <= 50 ? rooms : undefined
  })

export interface Place {
  readonly town: Found<string> | undefined
  readonly postcode: Found<string> | undefined
}

const NOT_A_TOWN =
  /^(?:appartement|maison|studio|villa|terrain|ref|euros?|france|pieces?|cedex|bp|rue|avenue|boulevard)\b/i

/** The first place written as "44000 Nantes", "Nantes (44000)", "NANTES, 44000", or as two lines, town above postcode. */
export function placeIn(lines: readonly Line[]): Place | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 300 || /cedex|siret|siege|capital/.test(line.folded)) continue
    const alone = /^,?\s?(\d{5})$/.exec(line.text)
    if (alone?.[1])
      return { postcode: at(line, index, line.text.indexOf(alone[1]), alone[1]), town: townAbove(lines, index) }
    for (const match of line.text.matchAll(TOWN_POSTCODE)) {
      const [all, name = '', code = ''] = match
      if (NOT_A_TOWN.test(name)) continue
      return {
        town: at(line, index, match.index, name),
        postcode: at(line, index, match.index + all.lastIndexOf(code), code),
      }
    }
    for (const match of line.text.matchAll(POSTCODE_TOWN)) {
      const [all, code = '', rest = ''] = match
      const name = rest.replace(/\s?-?\s{1,3}(?:-|Ref|Réf|Maison|Appartement|\d).*$/, '').trim()
      if (name.length < 2 || NOT_A_TOWN.test(name)) continue
      return {
        postcode: at(line, index, match.index, code),
        town: at(line, index, match.index + all.indexOf(rest), name),
      }
    }
  }
  return undefined
}

function townAbove(lines: readonly Line[], index: number): Found<string> | undefined {
  for (let above = index - 1; above >= Math.max(0, index - 2); above--) {
    const line = lines[above]
    if (!line || line.text === ',') continue
    const name = line.text.replace(/\s?,$/, '')
    return /^\p{L}[\p{L}' ’-]{1,45}$/u.test(name) && !NOT_A_TOWN.test(name) ? at(line, above, 0, name) : undefined
  }
  return undefined
}

const at = (line: Line, index: number, offset: number, value: string): Found<string> => ({
  value,
  span: { start: line.start + offset, end: line.start + offset + value.length },
  line: index,
})

/** "SAINT-HERBLAIN" as "Saint-Herblain"; a name in mixed case stays. */
export const townName = (text: string): string =>
  text === text.toUpperCase()
    ? text.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    : text

const RENT =
  /€\s?\/\s?mois|par mois|\bloyer|\blocation\b(?!\s?:)|\blocataire|\ba louer|\blouer\b|charges comprises|\bcc\b|per month|\bto rent\b|\brent\b|\btenant\b|hors charges|meuble\b/
const SALE = /\bvente\b|\ba vendre\b|\bachat\b|\bacquereur|\bacheteur|prix de vente|for sale|\bbuyer\b|\bacheter\b/

/** What the listing's words say: rent as soon as one line speaks of it, else sale when one does. */
export function transactionIn(folded: readonly string[]): Transaction | undefined {
  if (folded.some((line) => RENT.test(line))) return 'rent'
  return folded.some((line) => SALE.test(line)) ? 'sale' : undefined
}

const PROPERTY =
  /(?<![\p{L}])(?:appartement|maison|studio|villa|loft|duplex|immeuble|terrain|parking|local commercial|bureaux?|chateau|propriete|chalet|apartment|flat|house)(?![\p{L}])/u

/** The line that names the property: "Appartement 3 pièces 68 m²". */
export function titleIn(lines: readonly Line[]): Found<string> | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 140 || !PROPERTY.test(line.folded)) continue
    if (/annonce|interesse|contact|votre|@|\?/.test(line.folded)) continue
    return at(line, index, 0, line.text.split('\t')[0] ?? line.text)
  }
  return undefined
}

function firstIn<T>(
  lines: readonly Line[],
  pattern: RegExp,
  read: (match: RegExpMatchArray, line: Line) => T | undefined,
): Found<T> | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 2_000) continue
    for (const match of line.text.matchAll(pattern)) {
      const value = read(match, line)
      const start = line.start + match.index
      if (value !== undefined) return { value, span: { start, end: start + match[0].length }, line: index }
    }
  }
  return undefined
}
