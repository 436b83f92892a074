export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quoted field was still open at the end of the file. */
  readonly isUnclosed: boolean
}

export type Separator = ';' | ',' | '\t'

/** Text of a file as spreadsheets save it: UTF-8 or UTF-16 by its mark, UTF-8 when it is valid, else Windows-1252 (Excel in France). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The separator that stands most often outside quotes in the first line; a French spreadsheet writes semicolons. */
export function separatorOf(text: string): Separator {
  const counts: Record<Separator, number> = { ';': 0, ',': 0, '\t': 0 }
  let isQuoted = false
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted
    else if (!isQuoted && (char === '\n' || char === '\r')) break
    else if (!isQuoted && char in counts) counts[char as Separator]++
  }
  if (counts['\t'] > counts[';'] && counts['\t'] > counts[',']) return '\t'
  return counts[','] > counts[';'] ? ',' : ';'
}

/** Rows with their cells as they stand (RFC 4180); empty lines are left out, a line may end with CRLF, LF or CR. */
export function readCsv(text: string, separator: Separator): CsvRow[] {
  const rows: CsvRow[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const { row, next, lines } = readRow(text, { at, line, separator })
    if (row.cells.some((cell) => cell.trim() !== '') || row.isUnclosed) rows.push(row)
    at = next
    line += lines
  }
  return rows
}

interface Place {
  readonly at: number
  readonly line: number
  readonly separator: Separator
}

function readRow(text: string, { at, line, separator }: Place): { row: CsvRow; next: number; lines: number } {
  const cells: string[] = []
  let place = at
  let lines = 0
  for (;;) {
    const cell = text[place] === '"' ? readQuoted(text, place) : { value: '', next: place, lines: 0, isUnclosed: false }
    lines += cell.lines
    // What stands between a closing quote and the separator is no RFC, but it is text somebody meant.
    const end = endOfPlain(text, cell.next, separator)
    cells.push(cell.value + text.slice(cell.next, end))
    const row = { line, cells, isUnclosed: cell.isUnclosed }
    if (end >= text.length) return { row, next: text.length, lines }
    if (text[end] !== separator) {
      const isPair = text[end] === '\r' && text[end + 1] === '\n'
      return { row, next: end + (isPair ? 2 : 1), lines: lines + 1 }
    }
    place = end + 1
  }
}

function endOfPlain(text: string, from: number, separator: Separator): number {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

/** A field in quotes, a doubled quote standing for one. `from` is the opening quote. */
function readQuoted(text: string, from: number) {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    const isUnclosed = quote < 0
    value += text.slice(at, isUnclosed ? text.length : quote)
    if (!isUnclosed && text[quote + 1] === '"') {
      value += '"'
      at = quote + 2
      continue
    }
    return { value, next: isUnclosed ? text.length : quote + 1, lines: value.match(/\r\n|\r|\n/g)?.length ?? 0, isUnclosed }
  }
}
