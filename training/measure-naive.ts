/** Prints how the naive reader does on each side: whether the held-out families are as hard as real mail is to it. */
import { generateMails } from './generator/generate.ts'
import type { MailCase, Side } from './generator/mail-case.ts'
import { type NaiveReading, readNaively } from './baselines/label-value.ts'

const FIELDS = ['email', 'phone', 'firstName', 'lastName', 'message', 'propertyRef', 'intent'] as const
type Field = (typeof FIELDS)[number]

interface Count { right: number; wrong: number; missed: number }

const folded = (value: string | null) => value?.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim() ?? null

export interface NaiveFigures {
  readonly leadPrecision: number
  readonly leadRecall: number
  /** F1 over all mails that are leads, and the mean of the families' own. */
  readonly fields: Readonly<Record<Field, { readonly f1: number; readonly macro: number }>>
}

const f1Of = ({ right, wrong, missed }: Count) => (right + wrong + missed === 0 ? Number.NaN : (2 * right) / (2 * right + wrong + missed))

function counted(counts: Map<string, Count>, key: string, { gold, read }: { gold: string | null; read: string | null }): void {
  const count = counts.get(key) ?? { right: 0, wrong: 0, missed: 0 }
  counts.set(key, count)
  if (gold !== null && gold === read) count.right += 1
  else {
    if (read !== null) count.wrong += 1
    if (gold !== null) count.missed += 1
  }
}

/** Figures of the naive reader over mails of these sides. */
export async function measureNaive(order: { seed: number; perFamily: number; sides: readonly Side[] }): Promise<NaiveFigures> {
  const counts = new Map<string, Count>()
  const families = new Set<string>()
  const leads: Count = { right: 0, wrong: 0, missed: 0 }
  for (const mail of generateMails(order)) {
    const read = await readNaively(mail.raw)
    if (read.isLead) leads[mail.gold.isLead ? 'right' : 'wrong'] += 1
    else if (mail.gold.isLead) leads.missed += 1
    if (mail.gold.isLead) families.add(mail.family)
    if (mail.gold.isLead) for (const field of FIELDS) for (const scope of ['all', mail.family]) counted(counts, `${scope} ${field}`, valuesOf(mail, read, field))
  }
  const fields = Object.fromEntries(FIELDS.map((field) => {
    const each = [...families].map((family) => f1Of(counts.get(`${family} ${field}`)!)).filter((value) => !Number.isNaN(value))
    return [field, { f1: f1Of(counts.get(`all ${field}`)!), macro: each.reduce((sum, value) => sum + value, 0) / each.length }]
  })) as unknown as NaiveFigures['fields']
  return { leadPrecision: leads.right / (leads.right + leads.wrong), leadRecall: leads.right / (leads.right + leads.missed), fields }
}

const valuesOf = ({ gold }: MailCase, read: NaiveReading, field: Field) => ({ gold: folded(gold[field]), read: folded(read[field]) })

if (process.argv[1] === import.meta.filename) {
  for (const side of ['train', 'dev', 'held', 'blind'] as const) {
    const { leadPrecision, leadRecall, fields } = await measureNaive({ seed: 1, perFamily: 40, sides: [side] })
    console.log(`${side}: lead precision ${leadPrecision.toFixed(2)} recall ${leadRecall.toFixed(2)} | ${Object.entries(fields).map(([field, { f1, macro }]) => `${field} ${f1.toFixed(2)} (${macro.toFixed(2)})`).join(', ')}`)
  }
}
