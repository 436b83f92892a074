import type { EpochMs } from '#kernel/interval.ts'

/** Parameters of a property in order; `undefined` leaves one out. */
export type Parameters = Readonly<Record<string, string | undefined>>

const MAX_LINE_OCTETS = 75
// What some reader takes for the end of a line: CR LF, and those of Unicode and Python's splitlines.
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** A TEXT value (RFC 5545 §3.3.11): line breaks become `\n`, other control characters go, so no property can be added. */
export function escapedText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n')
}

/** A value of one line: URI, address, token. */
export const singleLine = (text: string): string =>
  text.toWellFormed().replace(LINE_BREAKS, ' ').replace(CONTROLS, '').trim()

/** One content line, folded; `value` is already escaped as its type demands. */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const written = Object.entries(parameters)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, text]) => `;${key}=${parameterValue(text)}`)
    .join('')
  return folded(`${name}${written}:${value.replace(/[\r\n]/g, ' ')}`)
}

// RFC 5545 §3.2: a quoted value cannot hold a double quote; RFC 6868's ^' is not read by every client.
function parameterValue(text: string): string {
  const clean = singleLine(text).replaceAll('"', "'")
  return /^[A-Za-z0-9/_+-]*$/.test(clean) ? clean : `"${clean}"`
}

/** RFC 5545 §3.1: at most 75 octets a line, never broken inside a character. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MAX_LINE_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  lines.push(current)
  return lines.join('\r\n')
}

/** "20261125T143000Z" (RFC 5545 §3.3.5, form 2). */
export const utcTime = (at: EpochMs): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
