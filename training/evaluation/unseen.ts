import type { Correction, TaughtField } from '#assistant/intake/reading/memory.ts'
import { teach } from '#assistant/intake/reading/read-mail.ts'
import type { ReaderModels } from '#assistant/intake/reading/reader-models.ts'
import type { KnownOfAgency } from '#assistant/intake/reading/reading.ts'
import type { Gold, MailCase } from '../generator/mail-case.ts'
import { evaluateMails, type SaidMail } from './mails.ts'

/** How one form of a family that nothing was trained on is read, and how once a person has corrected one mail of it. */
export interface UnseenFamily {
  /** The variant where the family has fixed ones, else the family. */
  readonly family: string
  /** Without the one that was corrected. */
  readonly mails: number
  /** Mean F1 over the fields of the contact and the references. */
  readonly f1: number
  readonly afterOneCorrection: number
}

/** `models`: those `read` reads with, since corrections are laid beside what it read. Forms of which too few mails are leads, or whose layout is too poor to be known again, are read twice without a correction. */
export async function evaluateUnseen(cases: Iterable<MailCase>, read: (one: MailCase) => Promise<SaidMail>, { sure, models }: { readonly sure: number; readonly models: ReaderModels }): Promise<UnseenFamily[]> {
  const families: UnseenFamily[] = []
  for (const [family, mails] of Map.groupBy(cases, (one) => one.variant ?? one.family)) {
    const [first, ...rest] = mails.filter(({ gold }) => gold.isLead)
    if (!first || rest.length === 0) continue
    const memory = await teach(first.raw, first.known as KnownOfAgency, correctionsOf(first.gold), models)
    const withMemory = (one: MailCase): MailCase => (memory ? { ...one, known: { ...one.known, memories: [memory] } as MailCase['known'] } : one)
    const before = await evaluateMails(rest, read, { sure })
    const after = await evaluateMails(rest.map(withMemory), read, { sure })
    families.push({ family, mails: rest.length, f1: before.families[0]?.contactF1 ?? Number.NaN, afterOneCorrection: after.families[0]?.contactF1 ?? Number.NaN })
  }
  return families
}

/** All that a person sees of the contact, typed as it stands in the mail. */
function correctionsOf(gold: Gold): Correction[] {
  const values: readonly (readonly [TaughtField, string | null])[] = [
    ['lastName', gold.lastName],
    ['firstName', gold.firstName],
    ['email', gold.email],
    ['phone', gold.phone],
    ['message', gold.message],
    ['reference', gold.propertyRef],
    ['portalListingId', gold.portalListingId],
  ]
  return values.map(([field, value]) => ({ field, value, span: null }))
}
