import type { Candidate } from './candidate.ts'
import { fold } from './line.ts'
import type { Look } from './scene.ts'
import { isTown } from './towns.ts'

/** What kind of property something is, in the languages portals write in; folded. */
export const PROPERTY_WORD =
  /(?<![\p{L}])(?:appartement|appart|maison|studio|villa|loft|duplex|triplex|immeuble|terrain|parking|garage|box|boutique|local commercial|bureaux?|chateau|propriete|chalet|ferme|longere|mas|bastide|hotel particulier|pavillon|t[1-7]|f[1-7]|apartment|flat|house|cottage|land|barn|townhouse|bungalow|wohnung|etw|haus|einfamilienhaus|doppelhaushalfte|reihenhaus|grundstuck|zimmer-wohnung|\d-zimmer-wohnung|piso|casa|chale|chalet|atico|apartamento|appartamento|bilocale|trilocale|monolocale|villetta|attico|quadrilocale|woning|huis|hoekwoning|rijwoning|tussenwoning|eengezinswoning|handelspand|moradia)(?![\p{L}-])/u
const WORD = new RegExp(PROPERTY_WORD, 'gu')

/** How far into a title its kind of property stands: "Bel appartement". */
const MAX_OPENING = 14
const MAX_LINE = 600
const MAX_CHUNKS = 3
const SIZE = /m²|m2\b|\d\s?(?:pi[eè]ces?|p\.|rooms?|zimmer|kamers?|locali|habitaciones)|\b[TF][1-9]\b/iu

// Where a title inside a line ends: a bracket, a cell, an amount, a reference, and the small words with which a sentence goes on.
const STOP =
  /\s?[()|•;\t«»"“”<>]|,|[.!?…](?=\s|$)|\s?(?<![\d.,])\d[\d .]*\s?(?:€|[Ee]uros?(?!\p{L})|EUR)|\s?€|\s[–—-]\s|\s(?:[Rr][ée]f|RÉF|REF|n°|et|and|und|y|e|en|in|at|for|für|bei|te|pour|sur|dans|qui|que|vous|is|est|ist|es|è|situ[ée]e?s?|situ[ée]\(e\))(?![\p{L}-])|\s(?:à|a|de|di)\s(?=\p{Lu})/gu
const KEPT_EN = /^\sen$/i
const KEPT_AFTER_EN = /^\s(?:exclusivit|impasse|duplex|rez|bon|parfait|[ée]tat|pierre|centre|ville|bord)/i

/** Pieces of a line that read like the heading of an advert: what it is, its size, where, without what a sentence puts round them. */
export function titleChunks(text: string): { from: number; to: number }[] {
  const chunks: { from: number; to: number }[] = []
  const line = text.slice(0, MAX_LINE)
  const folded = foldedAlike(line)
  for (const { index } of folded.matchAll(WORD)) {
    if (chunks.length >= MAX_CHUNKS) break
    if (chunks.some(({ to }) => index < to)) continue
    const from = townBefore(line, index) ?? index
    const to = endOf(line, index)
    if (to - from >= 4) chunks.push({ from, to })
  }
  return chunks
}

/** Folded sign by sign, so that offsets stay true. */
export const foldedAlike = (text: string): string => text.replace(/[^\0-\x7f]/gu, (sign) => (sign.length === 1 ? fold(sign)[0] ?? sign : sign)).toLowerCase()

/** "Plomelin : appartement 26 m²" begins with its town. */
function townBefore(line: string, index: number): number | undefined {
  const match = /(?:^|[\s(«"“•–:-])(\p{Lu}[\p{L}'’ -]{1,40}?)\s?:\s$/u.exec(line.slice(0, index))
  if (!match) return undefined
  const words = match[1]?.split(' ') ?? []
  // The longest town that ends at the colon.
  for (let skip = 0; skip < words.length; skip++) {
    const town = words.slice(skip).join(' ')
    if (isTown(town)) return match.index + match[0].lastIndexOf(town)
  }
  return undefined
}

function endOf(line: string, from: number): number {
  for (const { 0: sign, index } of line.slice(from).matchAll(STOP)) {
    const at = from + index
    if (/^\s[–—-]\s$/.test(sign)) {
      const town = /^\p{Lu}[\p{L}'’ -]{1,40}/u.exec(line.slice(at + sign.length))?.[0].trimEnd()
      if (town && isTown(town)) return at + sign.length + town.length
      return at
    }
    if (KEPT_EN.test(sign) && KEPT_AFTER_EN.test(line.slice(at + sign.length))) continue
    return at
  }
  return line.trimEnd().length
}

/** Titles of adverts in a line: pieces that stand alone, pieces of sentences, links' texts, quoted words. */
export function titlesIn({ line, whole }: Look, segments: readonly { from: number; to: number; hit?: { label: string } }[]): Omit<Candidate, 'kind' | 'origin' | 'line'>[] {
  const found = new Map<string, Omit<Candidate, 'kind' | 'origin' | 'line'>>()
  const add = (from: number, to: number, shape: readonly string[]) => {
    const raw = line.text.slice(from, to)
    const value = raw.replace(/^[\s:*_–|=>«"“#•→-]{1,20}|[\s*_|;,»"”–-]{1,20}$/g, '').replace(/\s(?:à|a|de|en|sur|au|aux|in|at)$/iu, '')
    if (value.length < 4 || value.length > 140 || /@|\?$/.test(value) || isTown(value)) return
    const start = from + raw.indexOf(value)
    const key = `${start} ${value.length}`
    const known = found.get(key)
    found.set(key, { value, from: start, to: start + value.length, shape: known ? [...known.shape, ...shape] : [...titleShape(value), ...shape] })
  }
  const isProperty = PROPERTY_WORD.test(line.folded)
  for (const { from, to, hit } of segments)
    if (hit?.label === 'title' || hit?.label === 'kind' || whole === 'title' || isProperty || line.links.length > 0) add(from, to, ['segment'])
  for (const { from, to } of isProperty ? titleChunks(line.text) : []) add(from, to, ['chunk'])
  for (const { text } of line.links) {
    const from = text.length < 4 || !PROPERTY_WORD.test(fold(text)) ? -1 : line.text.indexOf(text)
    if (from !== -1) add(from, from + text.length, ['linkText'])
  }
  for (const { index, 0: all, 1: quoted = '' } of line.text.slice(0, 400).matchAll(/[«“"]\s?([^«»“”"]{6,120}?)\s?[»”"]/g)) {
    const from = index + all.indexOf(quoted)
    add(from, from + quoted.length, ['quoted'])
  }
  return [...found.values()]
}

function titleShape(value: string): string[] {
  const folded = fold(value)
  const at = folded.search(PROPERTY_WORD)
  return [
    at === -1 ? 'noProperty' : 'property',
    at !== -1 && (at <= MAX_OPENING || /^[^:]{1,40}: ?$/.test(folded.slice(0, at))) ? 'opens' : 'later',
    SIZE.test(value) ? 'surface' : 'noSurface',
    /€/.test(value) ? 'price' : 'noPrice',
    /\bref\b|\bref\.|[a-z]+\d{3}|\d{4}/.test(folded) ? 'code' : 'noCode',
    isKindAlone(folded) ? 'kindAlone' : 'more',
    `words:${Math.min(9, value.split(' ').length)}`,
    /[.!]$/.test(value) ? 'sentence' : 'phrase',
  ]
}

/** What it is, with nothing but its size in a sentence, or that it is for sale: "maison de 80 m²", "Vente appartement", "Loft à vendre". */
export function isKindAlone(folded: string): boolean {
  const kind = kindIn(folded)
  if (kind === undefined) return false
  const before = folded.slice(0, kind.from).trim()
  const behind = folded.slice(kind.to).trim()
  return (before === '' || /^(?:vente|location|achat|votre|le|la|un|une|l')$/.test(before)) && /^(?:(?:de|d'|a|near|\d{1,2}|p\.?|for sale|to rent|a vendre|a louer|en vente|en location|(?:de |d'environ |of |di |von |mit |met |van |con )\d{1,5} ?m[²2]|de \d{1,2} pieces))?$/.test(behind)
}

/** The word of a folded text for what kind of property it is: "maison de ville". */
export function kindIn(folded: string): { from: number; to: number } | undefined {
  const found = PROPERTY_WORD.exec(folded)
  if (!found) return undefined
  const more = /^(?: de (?:ville|village|maitre|caractere|campagne)| individuelle| mitoyenne| ancienne)(?!\p{L})/u.exec(folded.slice(found.index + found[0].length))?.[0] ?? ''
  return { from: found.index, to: found.index + found[0].length + more.length }
}
