/** The fields a correction can teach. */
export const taughtFields = [
  'lastName',
  'firstName',
  'email',
  'phone',
  'message',
  'reference',
  'portalListingId',
  'title',
  'town',
  'postcode',
  'price',
  'surface',
  'rooms',
] as const
export type TaughtField = (typeof taughtFields)[number]

/** What a person said a field is. */
export interface Correction {
  readonly field: TaughtField
  /** Where the value stands in `Reading.text`; null when it was typed, and is then looked for in the mail. */
  readonly span: { readonly start: number; readonly end: number } | null
  /** As the person sees it: "06 39 98 01 23", "Durand", "289 000 €"; null when the mail holds no such field. */
  readonly value: string | null
}

/** A layout: who sends it, and the words and tags that are the same in every mail of it. */
export interface Template {
  /** Of the address the layout comes from, forwards taken off; "" when the mail has no sender. */
  readonly senderDomain: string
  /** Hashes of the fixed lines (labels, headings, buttons) with their tag paths, ascending, at most 200. */
  readonly fingerprint: readonly number[]
}

/**
 * What corrections taught about one layout of one agency: plain JSON, kept by the agency, given back to the reader in
 * `KnownOfAgency.memories`. It holds hashes of labels and tags and no word of a mail.
 */
export interface TemplateMemory extends Template {
  /** The same for the same layout; unique within an agency. Teaching the layout again gives the same id, to be replaced. */
  readonly id: string
  /** Hashes of where the right value stood: its label, its tag path, its neighbours. */
  readonly places: { readonly [field in TaughtField]?: readonly number[] }
  /** Hashes of where a value stood that was wrong. */
  readonly wrongPlaces: { readonly [field in TaughtField]?: readonly number[] }
  /** Where its numbers without a country's code are at home (ISO 3166-1 alpha-2), when a correction said so. */
  readonly region?: string
  /** Mails since it was last taught on which it disagreed. */
  readonly disagreements: number
}

/** What became of a memory on one mail; `Reading.memory`. */
export interface MemoryVerdict {
  readonly id: string
  /**
   * False is a disagreement: of the fields the memory knows a place for, and for which the mail was given a value, at
   * most half were found at the place that was taught. Fields the mail leaves out say nothing; a mail in which none
   * of the taught fields was read at all disagrees too.
   */
  readonly agrees: boolean
  /** At least two fields stand where they were taught, so this is a request as the corrected one was. */
  readonly isKnownLead: boolean
}

const MAX_DISAGREEMENTS = 2

/** The memory after a mail of its layout; undefined when that was its second disagreement and it is to be forgotten. */
export function afterMail(memory: TemplateMemory, { agrees }: Pick<MemoryVerdict, 'agrees'>): TemplateMemory | undefined {
  if (agrees) return memory
  const disagreements = memory.disagreements + 1
  return disagreements >= MAX_DISAGREEMENTS ? undefined : { ...memory, disagreements }
}

/** Fewer marks tell no layout apart: sentences have hardly any, and then the sender alone says whose they are. */
export const MIN_MARKS = 3

/**
 * From this share of common marks on (Jaccard), two mails of one sender have one layout: it leaves out what it has no value for, and what looks
 * like a label is often the value of one mail. A memory laid beside the wrong layout knows no place in it, disagrees, and is dropped.
 */
const SAME_LAYOUT = 0.3
/** A mail without a sender is known by its marks alone. */
const SAME_WITHOUT_SENDER = 0.8
/** The same where one has all marks of the other: a mail leaves out what it has no value for. */
const SAME_BUT_SHORTER = 0.66

function isSmaller(a: readonly number[], b: readonly number[]): boolean {
  if (Math.max(a.length, b.length) < MIN_MARKS) return true
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  return few.length >= SAME_BUT_SHORTER * many.length && few.every((mark) => many.includes(mark))
}

/** The memory of this layout, the most alike first; undefined when none is alike enough. */
export function memoryOf(template: Template, memories: readonly TemplateMemory[]): TemplateMemory | undefined {
  return memories
    .filter(({ senderDomain }) => senderDomain === template.senderDomain)
    .map((memory) => ({ memory, likeness: likeness(memory.fingerprint, template.fingerprint) }))
    .filter(({ memory, likeness }) => likeness >= (template.senderDomain === '' ? SAME_WITHOUT_SENDER : SAME_LAYOUT) || isSmaller(memory.fingerprint, template.fingerprint))
    .sort((a, b) => b.likeness - a.likeness)[0]?.memory
}

/** Jaccard similarity of two fingerprints, 0 to 1. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const marks = new Set(a)
  const common = b.filter((mark) => marks.has(mark)).length
  const all = a.length + b.length - common
  return all === 0 ? 1 : common / all
}
