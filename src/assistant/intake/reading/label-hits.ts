import { fold, type Line } from './line.ts'
import { type Label, labelOfIcon, labelOfPhrase, labelOfWords } from './vocabulary.ts'

/** How a label shows that it is one. */
export type Mark = 'colon' | 'tab' | 'leader' | 'icon' | 'bare' | 'glued' | 'whole' | 'after'

/** A label in a line, and where the value it stands for begins. */
export interface LabelHit {
  /** `unknown` when it only looks like a label: a few words before a colon. */
  readonly label: Label | 'unknown'
  /** Told by single words of it, not by the whole phrase. */
  readonly isWeak: boolean
  readonly mark: Mark
  /** Offsets in the line's text. */
  readonly from: number
  readonly valueFrom: number
}

const MAX_WORDS = 7
const MAX_LENGTH = 60
const MAX_LINE = 2_000

/** The labels of a line that stand before a value in it, left to right; the last may stand before nothing. */
export function labelHits(line: Line): LabelHit[] {
  const text = line.text.slice(0, MAX_LINE)
  const hits = marked(text)
  const first = hits[0]
  if (!first || first.from > 0) {
    const opening = bareOrGlued(text)
    if (opening && (!first || first.from >= opening.valueFrom)) hits.unshift(opening)
  }
  return line.runs ? withSetApart(hits, line) : hits
}

/** A label that only its look sets apart from the value behind it: "<b>Naam</b> Peter". */
function withSetApart(hits: readonly LabelHit[], { text, runs = [] }: Line): LabelHit[] {
  const more = runs.flatMap(([from, to]): LabelHit[] => {
    const said = text.slice(from, to)
    const valueFrom = to + (/^\s?[–—:-]?\s?/.exec(text.slice(to))?.[0].length ?? 0)
    if (valueFrom >= text.length || hits.some((hit) => hit.label !== 'unknown' && hit.from < valueFrom && hit.valueFrom > from)) return []
    const label = phraseLabel(said)
    return label ? [{ label, isWeak: false, mark: 'leader', from, valueFrom }] : []
  })
  // "<b>Opmerking</b> Bezoek: zaterdag": the words behind it are the value's.
  const left = hits.filter((hit) => !more.some(({ from, valueFrom }) => hit.label === 'unknown' && hit.from < valueFrom && hit.valueFrom > from))
  return [...left, ...more].sort((a, b) => a.from - b.from)
}

/** The label that a whole line or cell is, with or without its colon. */
export function wholeLabel(text: string): Pick<LabelHit, 'label' | 'isWeak'> | undefined {
  const label = phraseLabel(text)
  if (label) return { label, isWeak: false }
  const isMarked = /[:：?*]\s{0,3}$/.test(text)
  if (!isMarked || text.length > MAX_LENGTH || /\d/.test(unnumbered(text))) return undefined
  // "Le logement est-il libre ?" is the contact's question; "Quel est votre nom ?" is the form's.
  if (/\?\s{0,3}$/.test(text) && !FORM_ASKS.test(fold(unnumbered(text))) && unnumbered(text) === text) return undefined
  const weak = labelOfWords(bare(text))
  return weak ? { label: weak, isWeak: true } : undefined
}

/** A label behind its value: "Durand (nom)", "06 39 98 01 23 – téléphone". `to` is where the value ends. */
export function labelBehind(line: Line): { label: Label; to: number } | undefined {
  const match = /\s?(?:[([←<–—|\t-]|\s=)\s?([^()[\]←\t]{2,40}?)[)\]]?\s?$/u.exec(line.text.slice(0, 200))
  const label = match && match.index > 1 ? phraseLabel(match[1] ?? '') : undefined
  return match && label ? { label, to: match.index } : undefined
}

const bare = (text: string): string =>
  fold(text)
    .replace(/\([^)]{0,40}\)/g, '')
    .replace(/_/g, ' ')
    .replace(/^[^\p{L}]{1,8}/u, '')
    .replace(ASKS, '')
    .replace(/[\s:*?=.>-]{1,8}$/, '')
    .trim()

/** "Téléphone *" is one; bilingual labels ("Nom / Naam") count by either half. */
function phraseLabel(written: string): Label | undefined {
  const text = unnumbered(written)
  // "5 pièces" is a value.
  if (text.length > MAX_LENGTH || /\d/.test(text)) return undefined
  const folded = bare(text)
  const found = labelOfPhrase(folded) ?? labelOfPhrase(`${folded}.`)
  if (found || !/[/|]/.test(folded) || /[:\t]|\.{3}/.test(folded)) return found
  const halves = folded.split(/[/|]/).map((half) => labelOfPhrase(half.trim()))
  // "Prénom/Nom" stands before both.
  return halves.includes('firstName') && halves.includes('lastName') ? 'fullName' : halves.find((label) => label !== undefined)
}

/** Forms number their questions: "1. Quel est votre prénom ?". */
const unnumbered = (text: string): string => text.replace(/^\s?(?:Q(?:uestion)?\s?)?\d{1,2}\s?[.):–-]\s/i, '')

const FORM_ASKS =
  /^(?:quel|a quel|comment vous|what|which|how (?:can|may) we|wie (?:ist|lautet|heissen|durfen wir|konnen wir)|welche|(?:unter|zu|in|um|auf) welche|was mochten sie uns|cual|en que|a que|qual|a quale|come ti|wat is|welk|op welk|un message|(?:avez|souhaitez)-vous .{0,20}(?:message|ajouter|preciser)|anything|votre|vos|your|ihre?)\b/

const ASKS =
  /^(?:quel(?:le)?s? (?:est|sont)|(?:merci d'|veuillez )?(?:indique[rz]|saisi(?:r|ssez)|renseigne[rz]|precise[rz])|what(?:'s| is)|wie (?:ist|lautet)|cual es|qual e|wat is)\s/

const SEPARATOR = /\s?[:：](?!\/\/)|\t|\s?\.{3,200}|\s?…{1,40}|\s?(?:=>|->|→|➜)\s|\s?=\s?|\s[–—|]\s|\s-\s/g

function marked(text: string): LabelHit[] {
  const hits: LabelHit[] = []
  const icon = iconAt(text)
  if (icon) hits.push(icon)
  let from = 0
  for (const { index, 0: sign } of text.matchAll(SEPARATOR)) {
    if (isClock(text, index) || isInsideUrl(text, index)) continue
    const hit = hitBefore(text, { from, to: index, sign })
    // Whatever looks like a label behind "Message :" is the message's, but for the same in another language.
    const isTold = hits.at(-1)?.label === 'message'
    if (isTold && (hit?.label !== 'message' || text.slice(hits.at(-1)?.valueFrom, hit.from).trim() !== '')) break
    from = index + sign.length
    if (!hit || (hits.at(-1)?.from ?? -1) >= hit.from) continue
    const last = hits.at(-1)
    // "📞 Téléphone :" is one label, and so is "Nom :\t".
    if (last && text.slice(last.valueFrom, hit.from).trim() === '') hits.pop()
    hits.push({ ...hit, valueFrom: from })
  }
  return hits
}

const isClock = (text: string, index: number): boolean => /\d:\d\d/.test(text.slice(Math.max(0, index - 1), index + 3))
const isInsideUrl = (text: string, index: number): boolean => /https?:\/\/\S{0,400}$/.test(text.slice(Math.max(0, index - 400), index))

type Before = { readonly from: number; readonly to: number; readonly sign: string }

/** The longest known label that ends at `to`; else, at the beginning of the line, whatever looks like one. */
function hitBefore(text: string, { from, to, sign }: Before): Omit<LabelHit, 'valueFrom'> | undefined {
  // A script's own names: 'prop_city="Gardanne"'.
  const isColon = /[:：]/.test(sign) || (/=/.test(sign) && /^[\w.-]+$/.test(text.slice(from, to).trim()))
  const mark: Mark = isColon ? 'colon' : sign === '\t' ? 'tab' : 'leader'
  const start = Math.max(from, to - MAX_LENGTH)
  const words = [...text.slice(start, to).matchAll(/[^\s\t]+/g)].slice(-MAX_WORDS)
  for (const { index } of words) {
    const label = phraseLabel(text.slice(start + index, to))
    if (label) return { label, isWeak: false, mark, from: start + index }
  }
  const first = words[0]
  const opens = from === 0 || text[from - 1] === '\t'
  const isDotted = /\.{4}/.test(sign)
  if (!first || !opens || start > from || !(isColon || mark === 'tab' || isDotted)) return undefined
  const phrase = text.slice(start, to)
  if (/[\d@]|[.!?;,] /.test(phrase)) return undefined
  const label = labelOfWords(bare(phrase))
  if (!label && !isColon && !isDotted && !(mark === 'tab' && isHeadOfPair(text, to))) return undefined
  return { label: label ?? 'unknown', isWeak: true, mark, from: start + first.index }
}

/** "Délai de vente\tPas décidé": a row of two cells whose first is a word or two. */
const isHeadOfPair = (text: string, tab: number): boolean => /^\p{Lu}[^\t]{2,30}$/u.test(text.slice(0, tab)) && !text.includes('\t', tab + 1)

function iconAt(text: string): LabelHit | undefined {
  const [icon] = text
  const label = icon && labelOfIcon(icon)
  return icon && label ? { label, isWeak: false, mark: 'icon', from: 0, valueFrom: icon.length } : undefined
}

/** "Nom Durand", "Tél 06 39 98 01 23", and what HTML glues together: "NomDurand". */
function bareOrGlued(text: string): LabelHit | undefined {
  const bracketed = /^[([{]([^()[\]{}]{2,40})[)\]}]\s?[:–-]?\s?(?=\S)/.exec(text)
  const inside = bracketed && phraseLabel(bracketed[1] ?? '')
  if (bracketed && inside) return { label: inside, isWeak: false, mark: 'leader', from: 0, valueFrom: bracketed[0].length }
  const head = text.slice(0, 40)
  // No label has a digit, but for the number of a question before it.
  const words = unnumbered(head)
  const digit = words.search(/\d/)
  const end = digit === -1 ? head.length : head.length - words.length + digit
  // No label is a single letter.
  if (end < 2) return undefined
  let hit: LabelHit | undefined
  for (const { index, 0: gap } of head.matchAll(/ (?=[\p{Lu}\p{N}+«"(]|\S+@)|(?<=\p{Ll})(?=[\p{Lu}\d+])/gu)) {
    if (index > end) break
    const label = index > 1 ? phraseLabel(text.slice(0, index)) : undefined
    if (label) hit = { label, isWeak: false, mark: gap === ' ' ? 'bare' : 'glued', from: 0, valueFrom: index + gap.length }
  }
  return hit
}
