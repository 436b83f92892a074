import { foldInPlace } from '../acts/scan-words.ts'
import { headAt, isAttribution, isSeparator, startsAttribution } from './quote-heads.ts'
import { signatureStart } from './signature.ts'

/** A mail as it was written, in three parts; each is the lines of the mail that belong to it, trimmed. */
export interface SplitReply {
  /** What the writer himself wrote, without salutation lines being touched: answers between quoted lines included. */
  readonly own: string
  /** Closing formula, name, phone, mobile footer, disclaimer. */
  readonly signature: string
  /** What he answers, with its heading. */
  readonly quote: string
}

const MAX_LINES = 4_000
const MAX_TEXT = 200_000

/**
 * The parts of a plain text mail: own words, signature, quote. Knows the headings of Outlook, Gmail, Apple Mail,
 * Thunderbird, Yahoo and mobile programs in French, English, German, Spanish, Italian, Dutch and Portuguese, and quote marks;
 * a quoted text without heading and marks cannot be told from own words. Lines after the first 4,000 count as quoted.
 */
export function splitReply(text: string): SplitReply {
  const lines = text.slice(0, MAX_TEXT).split(/\r\n|\r|\n/, MAX_LINES)
  const folded = lines.map((line) => foldInPlace(line).trim())
  const isQuoted = quotedLines(lines, folded)
  const own = lines.flatMap((_, i) => (isQuoted[i] ? [] : [i]))
  const from = signatureStart(own.map((i) => folded[i] ?? ''))
  const textOf = (indexes: readonly number[]) => indexes.map((i) => lines[i] ?? '').join('\n').trim()
  return {
    own: textOf(own.slice(0, from)),
    signature: textOf(own.slice(from)),
    quote: textOf(lines.flatMap((_, i) => (isQuoted[i] ? [i] : []))),
  }
}

function quotedLines(lines: readonly string[], folded: readonly string[]): boolean[] {
  const isQuoted = lines.map((line) => /^\s{0,3}(?:>|&gt;|\|\s?>)/.test(line))
  for (let i = 0; i < lines.length; i++) {
    if (isQuoted[i]) continue
    const heading = headingAt(folded, { at: i, isQuoted })
    if (!heading) continue
    for (let k = i; k < heading.end; k++) isQuoted[k] = true
    // Quote marks say where the quote ends, and what is written below or between is the answer; without them all is quoted.
    const next = nextWritten(folded, heading.end)
    if (heading.isMarked && (isQuoted[next] || next === lines.length)) {
      i = heading.end - 1
      continue
    }
    for (let k = heading.end; k < lines.length; k++) isQuoted[k] = true
    break
  }
  return isQuoted
}

interface Heading {
  readonly end: number
  /** The quote below it may carry quote marks. */
  readonly isMarked: boolean
}

const MAX_ATTRIBUTION_LINES = 4

function headingAt(folded: readonly string[], { at, isQuoted }: { at: number; isQuoted: readonly boolean[] }): Heading | undefined {
  const line = folded[at] ?? ''
  if (line === '') return undefined
  // A line that mail programs fold: « Le jeu. 3 sept. 2026 à 10:12, Agence du Port / <contact@…> a écrit : ».
  let joined = ''
  for (let k = at; k < Math.min(folded.length, at + MAX_ATTRIBUTION_LINES); k++) {
    if (isQuoted[k] || (folded[k] === '' && k > at)) break
    joined = joined === '' ? (folded[k] ?? '') : `${joined} ${folded[k]}`
    if (k > at && !startsAttribution(line)) break
    const next = nextWritten(folded, k + 1)
    if (isAttribution(joined, { isFollowedByQuote: isQuoted[next] === true })) return { end: k + 1, isMarked: true }
  }
  if (isSeparator(line)) return { end: headAt(folded, nextWritten(folded, at + 1)) ?? at + 1, isMarked: true }
  const end = headAt(folded, at)
  if (end !== undefined) return { end, isMarked: true }
  const isRule = /^[_\-–—=*]{5,}$/.test(line)
  const below = isRule ? headAt(folded, nextWritten(folded, at + 1)) : undefined
  return below === undefined ? undefined : { end: below, isMarked: true }
}

function nextWritten(folded: readonly string[], from: number): number {
  let at = from
  while (at < folded.length && folded[at] === '') at++
  return at
}
