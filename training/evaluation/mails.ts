import type { Gold, MailCase } from '../generator/mail-case.ts'
import { type Claim, counted, f1, mean, type Outcome, precision, quantile, recall, type ReliabilityBin, reliability } from './counts.ts'

/** What a reader says of a mail. */
export interface SaidMail {
  readonly state: string
  readonly isLead: boolean
  readonly portal?: string | null
  readonly language?: string | null
  readonly intent: string | null
  readonly fields: Readonly<Partial<Record<FieldName, { readonly value: string | number; readonly confidence: number }>>>
}

export const CONTACT_FIELDS = ['firstName', 'lastName', 'email', 'phone', 'message', 'propertyRef', 'portalListingId'] as const
// Sale or rent is left out: it is often inferred from the price's words, and the gold only has it where the mail says it.
export const LISTING_FIELDS = ['title', 'town', 'postcode', 'price', 'surface', 'rooms'] as const
export type FieldName = (typeof CONTACT_FIELDS)[number] | (typeof LISTING_FIELDS)[number]
const FIELDS: readonly FieldName[] = [...CONTACT_FIELDS, ...LISTING_FIELDS]

export interface FieldFigures {
  readonly field: FieldName
  readonly inGold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly invented: number
}

export interface FamilyFigures {
  readonly family: string
  readonly mails: number
  readonly stateRight: number
  /** Mean of the F1 of the fields of `CONTACT_FIELDS` that occur. */
  readonly contactF1: number
  readonly allF1: number
  readonly wrongSure: number
}

export interface MailFigures {
  readonly mails: number
  readonly leads: number
  readonly fields: readonly FieldFigures[]
  /** Mean F1 over the fields of the contact and the references, and over all. */
  readonly contactMacroF1: number
  readonly macroF1: number
  /** Of the values read from leads: the share at or above the confidence that needs no second look, and of those the wrong ones. */
  readonly shownAsSure: number
  readonly wrongOfSure: number
  readonly wrongSureByField: Readonly<Record<string, number>>
  /** Phones and addresses of the agency that were read as the contact's. */
  readonly agencyValuesTaken: number
  readonly leadPrecision: number
  readonly leadRecall: number
  /** Machine mails that would have got an answer, and how many there were. */
  readonly machineAnswered: number
  readonly machineMails: number
  readonly stateRight: number
  /** Rows are the gold's states, columns what was said. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly intentRight: number
  readonly intentMacroF1: number
  readonly portalRight: number
  readonly languageRight: number
  readonly reliability: readonly ReliabilityBin[]
  readonly families: readonly FamilyFigures[]
  readonly msMean: number
  readonly msP95: number
  readonly failures: readonly { readonly id: string; readonly transport: string; readonly what: string; readonly expected: string; readonly got: string; readonly confidence: number }[]
}

interface ReadCase {
  readonly one: Pick<MailCase, 'id' | 'family' | 'transport' | 'gold' | 'known'>
  readonly said: SaidMail
  readonly fields: readonly ReadField[]
  readonly ms: number
}

interface ReadField {
  readonly field: FieldName
  readonly outcome: Outcome
  readonly expected: string
  readonly got: string
  readonly confidence: number
}

/** Reads each mail with what its agency told about itself. `sure` is the confidence from which a value is shown as sure. */
export async function evaluateMails(cases: Iterable<MailCase>, read: (one: MailCase) => Promise<SaidMail>, { sure }: { readonly sure: number }): Promise<MailFigures> {
  const all: ReadCase[] = []
  for (const { raw, ...one } of cases) {
    const started = performance.now()
    const said = await read({ raw, ...one })
    const ms = performance.now() - started
    all.push({ one, said, ms, fields: one.gold.isLead ? FIELDS.map((field) => readField(field, one.gold, said)) : [] })
  }
  return figuresOf(all, sure)
}

/** A number of rooms or a surface that the title names is no invention, even where the gold leaves it to the title. */
function readField(field: FieldName, gold: Gold, said: SaidMail): ReadField {
  const [expected, got] = [plain(field, gold[field]), plain(field, said.isLead ? said.fields[field]?.value : null)]
  const stands = (field === 'rooms' || field === 'surface') && new RegExp(`(?<!\\d)${got}(?!\\d)`).test(gold.title ?? '')
  return { field, outcome: expected === '' && got !== '' && stands ? 'absent' : outcomeOf(expected, got), expected, got, confidence: said.fields[field]?.confidence ?? 0 }
}

function outcomeOf(expected: string, got: string): Outcome {
  if (expected === '') return got === '' ? 'absent' : 'invented'
  if (got === '') return 'missed'
  return expected === got ? 'right' : 'wrong'
}

/** A value in the form in which equal values are equal; "" when there is none. */
function plain(field: FieldName, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (field === 'message') return String(value).replace(/\s+/g, ' ').trim()
  if (field === 'propertyRef') return String(value).toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (field === 'price' || field === 'surface' || field === 'rooms') return String(Math.round(Number(value) * 100) / 100)
  const folded = String(value).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return field === 'email' ? folded.trim() : folded.replace(/[^\p{L}\p{N}+]+/gu, ' ').trim()
}

function figuresOf(all: readonly ReadCase[], sure: number): MailFigures {
  const leads = all.filter(({ one }) => one.gold.isLead)
  const shown = leads.flatMap(({ fields }) => fields).filter(({ got, outcome }) => got !== '' && outcome !== 'absent')
  const sureOnes = shown.filter(({ confidence }) => confidence >= sure)
  const isWrong = ({ outcome }: ReadField) => outcome === 'wrong' || outcome === 'invented'
  const claims = shown.map((field): Claim => ({ confidence: field.confidence, isRight: field.outcome === 'right' }))
  const fields = fieldFigures(leads)
  const machine = all.filter(({ one }) => one.gold.state === 'machine')
  const takenForLead = counted(all.map(({ one, said }) => (one.gold.isLead ? (said.isLead ? 'right' : 'missed') : said.isLead ? 'invented' : 'absent')))
  const share = (cases: readonly ReadCase[], holds: (read: ReadCase) => boolean) => cases.filter(holds).length / cases.length
  return {
    mails: all.length,
    leads: leads.length,
    fields,
    contactMacroF1: mean(fields.filter(({ field }) => (CONTACT_FIELDS as readonly string[]).includes(field)).map((one) => one.f1)),
    macroF1: mean(fields.map((one) => one.f1)),
    shownAsSure: sureOnes.length / shown.length,
    wrongOfSure: sureOnes.filter(isWrong).length / sureOnes.length,
    wrongSureByField: tally(sureOnes.filter(isWrong).map(({ field }) => field)),
    agencyValuesTaken: leads.filter(({ one, said }) => takesFromAgency(one, said)).length,
    leadPrecision: precision(takenForLead),
    leadRecall: recall(takenForLead),
    machineAnswered: machine.filter(({ said }) => said.isLead).length,
    machineMails: machine.length,
    stateRight: share(all, ({ one, said }) => one.gold.state === said.state),
    confusion: Object.fromEntries([...Map.groupBy(all, ({ one }) => one.gold.state)].map(([state, cases]) => [state, tally(cases.map(({ said }) => said.state))])),
    intentRight: share(leads, ({ one, said }) => one.gold.intent === said.intent),
    intentMacroF1: intentMacroF1(leads),
    portalRight: share(leads, ({ one, said }) => one.gold.portal === said.portal),
    languageRight: share(leads.filter(({ one }) => one.gold.language !== null), ({ one, said }) => one.gold.language === said.language),
    reliability: reliability(claims),
    families: [...Map.groupBy(all, ({ one }) => one.family)].map(([family, cases]) => familyFigures(family, cases, sure)),
    msMean: mean(all.map(({ ms }) => ms)),
    msP95: quantile(all.map(({ ms }) => ms), 0.95),
    failures: all.flatMap(failuresOf),
  }
}

function fieldFigures(leads: readonly ReadCase[]): FieldFigures[] {
  return FIELDS.map((field) => {
    const counts = counted(leads.flatMap(({ fields }) => fields.filter((one) => one.field === field).map(({ outcome }) => outcome)))
    return { field, inGold: counts.right + counts.wrong + counts.missed, precision: precision(counts), recall: recall(counts), f1: f1(counts), invented: counts.invented }
  })
}

function familyFigures(family: string, cases: readonly ReadCase[], sure: number): FamilyFigures {
  const leads = cases.filter(({ one }) => one.gold.isLead)
  const fields = fieldFigures(leads)
  const wrongSure = leads.flatMap((read) => read.fields).filter(({ outcome, confidence }) => (outcome === 'wrong' || outcome === 'invented') && confidence >= sure)
  return {
    family,
    mails: cases.length,
    stateRight: cases.filter(({ one, said }) => one.gold.state === said.state).length / cases.length,
    contactF1: mean(fields.filter(({ field }) => (CONTACT_FIELDS as readonly string[]).includes(field)).map((one) => one.f1)),
    allF1: mean(fields.map((one) => one.f1)),
    wrongSure: wrongSure.length,
  }
}

function intentMacroF1(leads: readonly ReadCase[]): number {
  const acts = new Set(leads.flatMap(({ one }) => one.gold.intent ?? []))
  const outcome = (isExpected: boolean, isSaid: boolean): Outcome => (isExpected ? (isSaid ? 'right' : 'missed') : isSaid ? 'invented' : 'absent')
  return mean([...acts].map((act) => f1(counted(leads.map(({ one, said }) => outcome(one.gold.intent === act, said.intent === act))))))
}

function takesFromAgency({ known }: ReadCase['one'], { fields }: SaidMail): boolean {
  const email = String(fields.email?.value ?? '').toLowerCase()
  return known.phones.includes(String(fields.phone?.value ?? '')) || known.emails.includes(email) || known.domains.includes(email.slice(email.indexOf('@') + 1))
}

function tally(values: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, group]) => [value, group.length]))
}

function failuresOf({ one: { id, transport, gold }, said, fields }: ReadCase): MailFigures['failures'] {
  const state = gold.state === said.state ? [] : [{ id, transport, what: 'state', expected: gold.state, got: said.state, confidence: 1 }]
  const wrong = fields.filter(({ outcome }) => outcome !== 'right' && outcome !== 'absent')
  return [...state, ...wrong.map(({ field, outcome, expected, got, confidence }) => ({ id, transport, what: `${field} ${outcome}`, expected, got, confidence }))]
}
