import { writeFileSync } from 'node:fs'
import type { KnownOfAgency } from '#assistant/intake/reading/reading.ts'
import type { FieldModelFile } from '#assistant/intake/reading/scorer.ts'
import type { LinearModelFile } from '#kernel/linear-model.ts'
import type { TrainingMail } from './field-gold.ts'
import { trainFields } from './fields.ts'
import { generateMails } from './generator/generate.ts'
import type { Side } from './generator/mail-case.ts'
import { trainKind } from './train-kind.ts'
import { trainIntent } from './train-intent.ts'
import { languageTable } from './train-language.ts'

// `npm run train`: makes the mails, trains the reader of fields, the kinds of message, the intent and the table of languages, and writes their
// weights. The same tree gives the same bytes.

// Their values come from an attachment that says which is which; there is nothing to learn in the text beside it.
const STATED = new Set(['json-attachment', 'openimmo-feedback', 'lead-meta-tags'])

/**
 * The mails of some sides' families that a reader of fields may learn from: leads, and what no person sent. Whoever applies for a job or
 * sells something has a name and an address as well, and only the state of his mail keeps them from being a contact's.
 */
export function* trainingMails({ seed, perFamily, sides }: { seed: number; perFamily: number; sides: readonly Side[] }): Generator<TrainingMail> {
  for (const { family, raw, known, gold } of generateMails({ seed, perFamily, sides }))
    if (!STATED.has(family) && (gold.isLead || gold.state === 'machine')) yield { family, raw, known: known as KnownOfAgency, isLead: gold.isLead, gold }
}

export const SETTINGS = { seed: 1, epochs: 3, folds: 3 } as const
const MAILS = { seed: 11, perFamily: 8 } as const
const KINDS = { seed: 21, perFamily: 12 } as const

/** What is measured on blind families has never seen one; what is shipped has learnt from these too, since real layouts are the unseen ones then. */
export async function trainReader(sides: readonly Side[]): Promise<{ fields: FieldModelFile; kind: LinearModelFile }> {
  const { file, outside } = await trainFields(trainingMails({ ...MAILS, sides }), SETTINGS)
  return { fields: file, kind: await trainKind({ ...KINDS, sides }, outside) }
}

function write(path: string, model: object): void {
  const target = new URL(`../src/assistant/${path}`, import.meta.url)
  writeFileSync(target, `${JSON.stringify(model)}\n`)
  console.log(path, 'card' in model ? JSON.stringify(model.card) : '')
}

if (import.meta.main) {
  const { fields, kind } = await trainReader(['train', 'dev', 'held', 'blind'])
  write('intake/reading/fields.model.json', fields)
  write('intake/reading/kind.model.json', kind)
  write('understanding/intent.model.json', trainIntent())
  write('understanding/language.model.json', await languageTable())
}
