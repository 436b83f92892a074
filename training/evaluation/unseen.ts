import type { Correction, TaughtField } from '#assistant/intake/reading/memory.ts'
import { teach } from '#assistant/intake/reading/read-mail.ts'
import type { ReaderModels } from '#assistant/intake/reading/reader-models.ts'
import type { KnownOfAgency } from '#assistant/intake/reading/reading.ts'
import type { Gold, MailCase } from '../generator/mail-case.ts'
import { evaluateMails, type MailFigures, type SaidMail } from './mails.ts'

/** How one form of a family that nothing was trained on is read, and how once a person has corrected the first mail of it that was read wrong. */
export interface UnseenFamily {
  /** The variant where the family has fixed ones, else the family. */
  readonly family: string
  /** Without the one that was corrected. */
  readonly mails: number
  /** Mean F1 over the fields of the contact and the references. */
  readonly f1: number
  readonly afterOneCorrection: number
}

/**
 * `models`: those `read` reads with, since corrections are laid beside what it read. A person corrects the first mail in which something
 * was wrong, and that alone. A form that is read right, or whose layout is too poor to be known again, counts as it was read.
 */
export async function evaluateUnseen(cases: Iterable<MailCase>, read: (one: MailCase) => Promise<SaidMail>, { sure, models }: { readonly sure: number; readonly models: ReaderModels }): Promise<UnseenFamily[]> {
  const families: UnseenFamily[] = []
  for (const [family, mails] of Map.groupBy(cases, (one) => one.variant ?? one.family)) {
    const leads = mails.filter(({ gold }) => gold.isLead)
    if (leads.length < 2) continue
    const wrong = await Promise.all(leads.map(async (one) => correctionsOf(one.gold, await evaluateMails([one], read, { sure }))))
    const at = Math.max(0, wrong.findIndex((corrections) => corrections.length > 0))
    const corrected = leads[at] as MailCase
    const rest = leads.filter((one) => one !== corrected)
    const memory = await teach(corrected.raw, corrected.known as KnownOfAgency, wrong[at] ?? [], models)
    const withMemory = (one: MailCase): MailCase => (memory ? { ...one, known: { ...one.known, memories: [memory] } as MailCase['known'] } : one)
    const before = await evaluateMails(rest, read, { sure })
    const after = await evaluateMails(rest.map(withMemory), read, { sure })
    families.push({ family, mails: rest.length, f1: before.families[0]?.contactF1 ?? Number.NaN, afterOneCorrection: after.families[0]?.contactF1 ?? Number.NaN })
  }
  return families
}

/** What a person sees of the contact and finds wrong, typed as it stands in the mail; all of it where the mail was not even taken for a request. */
function correctionsOf(gold: Gold, { failures }: MailFigures): Correction[] {
  const wrong = new Set(failures.map(({ what }) => what.split(' ')[0]))
  const values: readonly (readonly [TaughtField, keyof Gold])[] = [
    ['lastName', 'lastName'],
    ['firstName', 'firstName'],
    ['email', 'email'],
    ['phone', 'phone'],
    ['message', 'message'],
    ['reference', 'propertyRef'],
    ['portalListingId', 'portalListingId'],
  ]
  return values.filter(([, field]) => wrong.has('state') || wrong.has(field)).map(([field, name]) => ({ field, value: gold[name] as string | null, span: null }))
}
