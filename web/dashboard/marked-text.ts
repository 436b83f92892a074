import type { Correction, ReadFieldView } from '#assistant/journey/contract.ts'

/** What a person may correct, in the order in which it is asked for. */
export const correctable: readonly Correction['name'][] = ['lastName', 'firstName', 'email', 'phone', 'message', 'reference', 'portalListingId']

export interface Piece {
  readonly text: string
  /** Place of the field in the list of fields; undefined between fields. */
  readonly field: number | undefined
}

/** The text cut where fields begin and end. Of two fields on one passage the first named keeps it. */
export function piecesOf(text: string, fields: readonly Pick<ReadFieldView, 'span'>[]): Piece[] {
  const spans = fields
    .map(({ span }, field) => ({ start: span?.start ?? 0, end: Math.min(span?.end ?? 0, text.length), field }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.field - b.field)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, field } of spans) {
    if (start < at) continue
    if (start > at) pieces.push({ text: text.slice(at, start), field: undefined })
    pieces.push({ text: text.slice(start, end), field })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), field: undefined })
  return pieces
}

/** One of the six tints; the same for a field and its passage. */
export const tintOf = (field: number): string => `mark mark-${(field % 6) + 1}`

/** A stretch of the text, with what it says. */
export interface Passage {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The passage without the space around it; undefined when there is nothing else. */
export function trimmed(text: string, { start, end }: { start: number; end: number }): Passage | undefined {
  const marked = text.slice(start, end)
  const value = marked.trim()
  if (value === '') return undefined
  const begin = start + marked.indexOf(value)
  return { text: value, start: begin, end: begin + value.length }
}

/** Digits in groups, as numbers are written to be dialled. */
const PHONE = /[+(]?\d(?:[\d .()-]|\u00A0|\u202F){7,16}\d/g

/** What a click means: the field it hit, a phone number, else the word; undefined between words. */
export function passageAt(text: string, { at, fields }: { at: number; fields: readonly Pick<ReadFieldView, 'name' | 'span'>[] }): Passage | undefined {
  // A field of many words is no answer to a click on one of them.
  const hit = fields.find(({ name, span }) => name !== 'message' && name !== 'description' && span && span.start <= at && at < span.end)?.span
  if (hit) return trimmed(text, hit)
  const number = [...text.matchAll(PHONE)].find(({ index, 0: written }) => index <= at && at < index + written.length)
  if (number) return trimmed(text, { start: number.index, end: number.index + number[0].length })
  const start = text.slice(0, at).search(/\S*$/)
  const length = text.slice(at).search(/\s|$/)
  return trimmed(text, { start, end: at + length })
}
