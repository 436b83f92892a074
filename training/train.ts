import { writeFileSync } from 'node:fs'
import type { KnownOfAgency } from '#assistant/intake/reading/reading.ts'
import { trainFields, type TrainingMail } from './fields.ts'
import { generateMails } from './generator/generate.ts'
import { trainKind } from './train-kind.ts'
import { trainIntent } from './train-intent.ts'
import { languageTable } from './train-language.ts'

// `npm run train`: makes the mails, trains the reader of fields, the intent and the table of languages, and writes their
// weights. The same tree gives the same bytes.

// Their values come from an attachment that says which is which; there is nothing to learn in the text beside it.
const STATED = new Set(['json-attachment', 'openimmo-feedback', 'lead-meta-tags'])

/** The mails a reader may learn from: families held out for the evaluation are never among them. */
export function* trainingMails({ seed, perFamily }: { seed: number; perFamily: number }): Generator<TrainingMail> {
  for (const { family, raw, known, gold } of generateMails({ seed, perFamily, sides: ['train', 'dev'] }))
    if (!STATED.has(family)) yield { family, raw, known: known as KnownOfAgency, gold }
}

export const SETTINGS = { seed: 1, epochs: 3, folds: 3 } as const
const MAILS = { seed: 11, perFamily: 14 } as const

function write(path: string, model: object): void {
  const target = new URL(`../src/assistant/${path}`, import.meta.url)
  writeFileSync(target, `${JSON.stringify(model)}\n`)
  console.log(path, 'card' in model ? JSON.stringify(model.card) : '')
}

if (import.meta.main) {
  write('intake/reading/fields.model.json', await trainFields(trainingMails(MAILS), SETTINGS))
  write('intake/reading/kind.model.json', await trainKind())
  write('understanding/intent.model.json', trainIntent())
  write('understanding/language.model.json', await languageTable())
}
