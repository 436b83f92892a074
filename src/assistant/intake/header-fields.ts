import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts'

export interface HeaderField {
  /** Lower case. */
  readonly name: string
  /** Unfolded, in Latin-1; encoded words stay as they are. */
  readonly value: string
}

const MAX_HEADER_BYTES = 262_144

/** The fields of a message's head in their order, without reading its body. */
export function headerFields(raw: Uint8Array): HeaderField[] {
  const head = Buffer.from(raw.subarray(0, Math.min(headerEnd(raw), MAX_HEADER_BYTES))).toString('latin1').replace(/\r?\n[ \t]+/g, ' ')
  return head.split(/\r?\n/).flatMap((line) => {
    const colon = line.indexOf(':')
    return colon > 0 ? [{ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }] : []
  })
}

/** Where the body begins. */
export function headerEnd(raw: Uint8Array): number {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const ends = ['\r\n\r\n', '\n\n'].map((gap) => bytes.indexOf(gap)).filter((at) => at >= 0)
  return ends.length === 0 ? raw.byteLength : Math.min(...ends)
}

export const valuesOf = (fields: readonly HeaderField[], name: string): string[] => fields.filter((field) => field.name === name).map(({ value }) => value)

/** The addresses that stand in a header's value. */
export const addressesIn = (text: string): EmailAddress[] =>
  text.slice(0, 2_000).split(/[\s<>,;"()]+/).flatMap((word) => parseEmailAddress(word) ?? [])

/**
 * The mail boxes that servers say a message has been in. RFC 5321 §4.4: "for" names the mail box; what is delivered or sent
 * on says so as well, though no standard asks for it.
 */
export function stopsOf(fields: readonly HeaderField[]): EmailAddress[] {
  const received = valuesOf(fields, 'received').flatMap((trace) => /\bfor\s+<?([^\s<>;]+)/i.exec(trace)?.[1] ?? [])
  return [...received, ...valuesOf(fields, 'delivered-to'), ...valuesOf(fields, 'x-forwarded-for')].flatMap(addressesIn)
}
