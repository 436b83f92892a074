import { entriesIn, rowsIn } from './data-lines.ts'

/** A link as it stands behind a piece of text. */
export interface Link {
  readonly href: string
  readonly text: string
}

/** Words of a line set apart by their look, bold or grey, say: offsets in its text, half-open. */
export type Run = readonly [from: number, to: number]

/** One visual line of a mail; blank lines are left out. */
export interface Line {
  /** Cells of a table row are separated by a tab; every other white space is a single space. */
  readonly text: string
  /** `text` without accents, in lower case. Not of the same length: never slice with its offsets. */
  readonly folded: string
  /** Offset of the line's first character in the whole text. */
  readonly start: number
  readonly links: readonly Link[]
  /** The table row the line stands in, 0 outside tables: what shares a row with a label belongs to it. */
  readonly row: number
  /** Which cell of its row the line stands in, from 0. */
  readonly column: number
  /** The innermost three tags that say something of the layout, "td>p>strong"; "" in a text part. */
  readonly path: string
  /** A blank line, or the beginning of a block, stands before it. */
  readonly opensBlock: boolean
  /** How many times it is quoted: "> " in a text part, blockquotes in HTML. */
  readonly quote: number
  /** Addresses of pictures, as they stand: they are never fetched. */
  readonly images: readonly string[]
  /** What is set apart in it; left out where nothing is, as in a text part. */
  readonly runs?: readonly Run[]
}

/** A line before it has its place. */
export type Piece = Omit<Line, 'folded' | 'start'>

export interface Lines {
  readonly lines: readonly Line[]
  /** The lines joined by "\n". */
  readonly text: string
}

/** Lower case, without accents, with straight quotes and plain spaces: what two spellings of a label share. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most words of most mails need no more than small letters.
  if (PLAIN.test(lower)) return lower
  let [folded, from] = ['', 0]
  for (let at = 0; at < lower.length; at++) {
    if (isPlain(lower.charCodeAt(at))) continue
    const sign = String.fromCodePoint(lower.codePointAt(at) ?? 0)
    folded += lower.slice(from, at) + foldedSign(sign)
    from = at + sign.length
    at = from - 1
  }
  return folded + lower.slice(from)
}

const PLAIN = /^[\t\n\r -_a-~]*$/
const isPlain = (code: number): boolean => code >= 0x20 && code < 0x7f && code !== 0x60

const foldedSigns = new Map<string, string>([['œ', 'oe'], ...[...'’‘ʼ`'].map((sign) => [sign, "'"] as const), ...[...'\u2010\u2011\u2012\u2013\u2014\u2015'].map((sign) => [sign, '-'] as const)])

function foldedSign(sign: string): string {
  let folded = foldedSigns.get(sign)
  if (folded === undefined) {
    folded = sign.normalize('NFD').replace(/\p{M}+/gu, '')
    if (foldedSigns.size < MAX_SIGNS) foldedSigns.set(sign, folded)
  }
  return folded
}

/** Mails bring any sign there is; the table keeps the common ones. */
const MAX_SIGNS = 2_000

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex lint/suspicious/noMisleadingCharacterClass: these are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** White space made single spaces (tabs kept), what nobody sees taken out. */
export function plain(text: string): string {
  const bare = text.trim()
  return bare === '' || TIDY.test(bare) ? bare : tidied(bare)
}

/** Words of letters and signs that everybody sees, one space between them. */
const TIDY = /^[!-~¡-¬®-ɏ€’…–]+(?: [!-~¡-¬®-ɏ€’…–]+)*$/

const tidied = (text: string): string =>
  text
    .replace(/[\u202F\u00A0]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .replace(/\u2011/g, '-')
    .replace(/^[ \t]+|[ \t]+$/g, '')

const MAX_LINES = 5_000

/** The pieces of which some are data: a line of JSON becomes lines of labels and values, the rows of an exported file become rows of cells. */
function withData(pieces: readonly Piece[]): readonly Piece[] {
  const texts = pieces.map(({ text }) => entriesIn(text))
  const isPlain = texts.every((text) => text === undefined)
  const all = isPlain ? pieces : pieces.flatMap((piece, i) => texts[i]?.map((text) => ofData(piece, text)) ?? [piece])
  const rows = rowsIn(all.map(({ text }) => text))
  return rows.size === 0 ? all : all.map((piece, i) => (rows.has(i) ? ofData(piece, rows.get(i)!) : piece))
}

const ofData = ({ runs: _, ...piece }: Piece, text: string): Piece => ({ ...piece, text: plain(text) })

/** Numbers the lines' places in the whole text; what comes after the first 5 000 lines is left out. */
export function joinLines(pieces: readonly Piece[]): Lines {
  const lines: Line[] = []
  let start = 0
  // Adverts and what the law wants said stand in long mails again and again.
  const known = new Map<string, string>()
  for (const piece of withData(pieces.slice(0, MAX_LINES))) {
    const folded = known.get(piece.text) ?? fold(piece.text)
    known.set(piece.text, folded)
    lines.push({ ...piece, folded, start })
    start += piece.text.length + 1
  }
  return { lines, text: lines.map((line) => line.text).join('\n') }
}

/**
 * The lines of a plain text part; quote marks ("> ") are taken off, since a forward may quote all of the mail. Wide gaps
 * and the pipes of a drawn table become tabs, as between cells.
 */
export function linesOfText(text: string): Lines {
  const pieces: Piece[] = []
  let opensBlock = true
  for (const written of text.split(/\r\n|\r|\n/)) {
    if (pieces.length >= MAX_LINES) break
    const quote = quoteDepth(written)
    const line = plain(cellsOf(written.slice(quote.length)))
    if (line === '' || /^[\s|:+=_*#~-]{3,}$/.test(line)) {
      opensBlock = true
      if (line === '') continue
    }
    const place = { row: 0, column: 0, path: '', quote: quote.depth, images: [] }
    pieces.push({ ...place, text: line, links: urlsIn(written), opensBlock })
    opensBlock = false
  }
  return joinLines(pieces)
}

function quoteDepth(line: string): { length: number; depth: number } {
  let [length, depth] = [0, 0]
  while (line[length] === '>' || (length > 0 && line[length] === ' ' && line[length + 1] === '>')) {
    if (line[length] === '>') depth++
    length++
  }
  return { length, depth }
}

const cellsOf = (line: string): string => {
  const isTable = /^\s{0,8}[|│]/.test(line)
  const cells = isTable ? line.replace(/^\s{0,8}[|│]|[|│]\s{0,8}$/g, '').replace(/\s?[|│]\s?/g, '\t') : line
  return cells.replace(/(\S) {3,200}(?=\S)/g, '$1\t')
}

/** Web addresses that are written out. */
export const urlsIn = (line: string): Link[] =>
  [...line.matchAll(/(?:https?:\/\/|(?<![\w@./-])www\.)[^\s<>"»)]{4,2000}/g)].map(([url]) => ({ href: url.startsWith('www.') ? `https://${url}` : url, text: url }))
