import { referenceKey } from '#agency/properties/property.ts'
import { isOneEdit } from '#kernel/one-edit.ts'

/** How a reference in a mail stands to one of the agency's. */
export type ReferenceLevel = 'same' | 'segment' | 'extended' | 'same_digits' | 'truncated' | 'one_typo' | 'other'

/** A reference as a mail wrote it, taken apart once for a whole list of properties. */
export interface NamedReference {
  readonly key: string
  /** Its parts between signs, as keys, each once; empty when it has only one. */
  readonly segments: readonly string[]
  readonly digits: string
}

export function namedReference(text: string): NamedReference {
  const key = referenceKey(text)
  const parts = new Set(text.split(/[^\p{L}\p{N}]+/u).map(referenceKey).filter((part) => part !== ''))
  const words = [...parts]
  // "985_985_60945370" also holds "985-60945370" written without its first part.
  const tails = words.length > 2 ? [words.slice(1).join('')] : []
  return { key, segments: words.length > 1 ? [...words, ...tails] : [], digits: key.replace(/\D+/g, '') }
}

const LETTERS_AND_DIGITS = 4

export function compareReference(named: NamedReference, key: string): ReferenceLevel {
  if (named.key === '' || key === '') return 'other'
  if (named.key === key) return 'same'
  if (named.segments.includes(key)) return 'segment'
  // "SLADQ104": a portal puts its own sign before or behind.
  if (key.length >= LETTERS_AND_DIGITS && (named.key.endsWith(key) || named.key.startsWith(key))) return 'extended'
  const digits = key.replace(/\D+/g, '')
  if (digits.length >= 3 && digits === named.digits) return 'same_digits'
  if (named.key.length >= LETTERS_AND_DIGITS && key.startsWith(named.key)) return 'truncated'
  if (Math.min(named.key.length, key.length) > LETTERS_AND_DIGITS && isOneEdit(named.key, key)) return 'one_typo'
  return 'other'
}
