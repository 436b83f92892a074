import type { ReadFieldView } from '#assistant/journey/contract.ts'

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
