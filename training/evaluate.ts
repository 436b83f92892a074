import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { sharesOf } from '#assistant/intake/reading/kind.ts'
import { kindFeatures } from '#assistant/intake/reading/kind-features.ts'
import { readMail } from '#assistant/intake/reading/read-mail.ts'
import type { ReaderModels } from '#assistant/intake/reading/reader-models.ts'
import { type KnownOfAgency, SURE } from '#assistant/intake/reading/reading.ts'
import { fieldModel } from '#assistant/intake/reading/scorer.ts'
import { intentOf } from '#assistant/understanding/read-intent.ts'
import { linearModel, probabilitiesOf } from '#kernel/linear-model.ts'
import { readWishes } from '#assistant/understanding/wishes/read-wishes.ts'
import { lineOfReading } from '../src/main/operator/read-line.ts'
import { wishesByChrono } from './baselines/chrono.ts'
import { intentByKeywords } from './baselines/keywords.ts'
import { readNaively } from './baselines/label-value.ts'
import type { WishCase } from './compare-wishes.ts'
import { evaluateProperty } from './evaluate-property.ts'
import { type Evaluation, accuracyPage } from './evaluation/accuracy-page.ts'
import { mean } from './evaluation/counts.ts'
import { asSent, evaluateIntents } from './evaluation/intents.ts'
import { evaluateMails, type MailFigures, type SaidMail } from './evaluation/mails.ts'
import { atLeast, atMost, boundShown, type Mark, shown } from './evaluation/marks.ts'
import { mailsOf50Kilobytes, speedOf } from './evaluation/speed.ts'
import { evaluateUnseen } from './evaluation/unseen.ts'
import { evaluateWishes } from './evaluation/wishes.ts'
import { wishCases } from './evaluation/wish-files.ts'
import type { MailCase, Side } from './generator/mail-case.ts'
import { generateMails } from './generator/generate.ts'
import { trainReader } from './train.ts'
import { wordingsOf } from './wordings/wordings.ts'

// Measures everything the assistant reads and understands, on the blind families, wordings and sentences that nothing was trained or tuned on,
// with baselines beside it. Writes bench/results/understanding-<date>.json and docs/reference/accuracy.md; `--dev` prints what fails on the
// development side instead, which may be tuned on, and writes nothing.

const SEED = 20_261
const MAILS_A_FAMILY = 40
/** Shared by a family’s two or three fixed forms: enough to see what one correction changes. */
const MAILS_A_LAYOUT = 24

const readBy = (models: ReaderModels) => async ({ raw, known }: MailCase): Promise<SaidMail> =>
  lineOfReading('', await readMail(raw, known as KnownOfAgency, models)) as SaidMail

/** The reader as it would be without the blind families: the shipped one has learnt from them as well. */
async function withoutBlind(): Promise<ReaderModels> {
  const { fields, kind } = await trainReader(['train', 'dev', 'held'])
  const model = linearModel(kind)
  return { fields: fieldModel(fields), kinds: (source) => sharesOf(probabilitiesOf(model, kindFeatures(source))) }
}

/** A reader of labels knows no states: what is no lead to it is put aside. */
async function readByLabels({ raw }: MailCase): Promise<SaidMail> {
  const { isLead, intent, ...values } = await readNaively(raw)
  const fields = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, { value, confidence: 1 }]]))
  return { state: isLead ? 'lead' : 'quarantine', isLead, intent, fields: Object.fromEntries(fields) }
}

const wishesByAssistant = ({ text, ref, tz }: WishCase) => readWishes(text, { now: Date.parse(ref), timeZone: tz })

const mailsOf = (side: Side, perFamily = MAILS_A_FAMILY) => generateMails({ seed: SEED, perFamily, sides: [side] })

async function measureMails(unseenBy: ReaderModels): Promise<Evaluation['mails']> {
  return {
    heldOut: await evaluateMails(mailsOf('blind'), readBy(unseenBy), { sure: SURE }),
    labelValue: await evaluateMails(mailsOf('blind'), readByLabels, { sure: SURE }),
    trained: await evaluateMails(mailsOf('train', 8), readBy({}), { sure: SURE }),
  }
}

function measureIntents(): Evaluation['intents'] {
  return {
    heldOut: evaluateIntents(wordingsOf('blind'), (text) => intentOf(text)),
    keywords: evaluateIntents(wordingsOf('blind'), intentByKeywords),
    dev: evaluateIntents(wordingsOf('dev'), (text) => intentOf(text)),
  }
}

const BLIND_WISHES = new URL('./wishes/blind.jsonl', import.meta.url)
const DEV_WISHES = new URL('./wishes/dev.jsonl', import.meta.url)

const WISH_SETS = [
  { set: 'blind', file: BLIND_WISHES },
  { set: 'opened', file: new URL('./wishes/opened.jsonl', import.meta.url) },
  { set: 'held-out', file: new URL('./wishes/held-out.jsonl', import.meta.url) },
  { set: 'development', file: DEV_WISHES },
  { set: 'with the design', file: new URL('../../shared/data/time-wishes/dev.jsonl', import.meta.url) },
] as const

function measureWishes(): Evaluation['wishes'] {
  return WISH_SETS.flatMap(({ set, file }) => {
    const cases = wishCases(file)
    if (cases) return [{ set, assistant: evaluateWishes(cases, wishesByAssistant), chrono: evaluateWishes(cases, (one) => wishesByChrono(one.text, one)) }]
    console.log(`Left out: the sentences "${set}" are not here (${file.pathname}).`)
    return []
  })
}

function measureProperty(): Evaluation['property'] {
  const { assistant, exactReference } = evaluateProperty()
  const named = (name: string, figures: typeof assistant) => figures.map((one) => ({ name: `${name}, ${one.properties} properties`, ...one }))
  // Equal references have no order of their own, so there is no surest part of them.
  return [...named('assistant', assistant), ...named('same reference', exactReference).map((one) => ({ ...one, precisionAt95: Number.NaN }))]
}

async function measureSpeeds(): Promise<Evaluation['speeds']> {
  const known = { emails: [], domains: [], phones: [], names: [] }
  const sentences = wishCases(BLIND_WISHES) ?? []
  return {
    'mail of 50 kB': await speedOf(mailsOf50Kilobytes(120), (raw) => readMail(raw, known)),
    'wish': await speedOf(sentences, wishesByAssistant),
    'intent': await speedOf(wordingsOf('blind').map(asSent), (text) => intentOf(text)),
  }
}

function marksOf({ mails, unseen, intents, wishes, property, speeds }: Omit<Evaluation, 'marks'>): readonly Mark[] {
  const { heldOut } = mails
  const f1 = (field: string) => heldOut.fields.find((one) => one.field === field)?.f1 ?? Number.NaN
  const held = wishes.find(({ set }) => set === 'blind')?.assistant
  const own = property.filter(({ name }) => name.startsWith('assistant'))
  const largest = Math.max(...own.filter(({ properties }) => properties === 2_000).map(({ msPerMatch }) => msPerMatch))
  return [
    atLeast('fields of unseen layouts, mean F1', heldOut.contactMacroF1, 0.95),
    atLeast('e-mail address, F1', f1('email'), 0.99),
    atLeast('phone number, F1', f1('phone'), 0.99),
    atMost("agency's values taken for the contact's", heldOut.agencyValuesTaken, 0, 'count'),
    ...afterCorrection(unseen),
    atLeast('recall of leads', heldOut.leadRecall, 0.995),
    atLeast('precision of leads', heldOut.leadPrecision, 0.98),
    atMost('machine mails answered', heldOut.machineAnswered, 0, 'count'),
    atLeast('values shown as sure', heldOut.shownAsSure, 0.85),
    atMost('wrong ones of those', heldOut.wrongOfSure, 0.005),
    ...(held ? [atLeast('time wishes, exactly right', held.strict, 0.9), atMost('times invented in texts without any', held.invented, 0, 'count')] : []),
    atLeast('intent of unseen wordings, mean F1', intents.heldOut.macroF1, 0.9),
    atLeast('property, precision at 95 % coverage', Math.min(...own.map(({ precisionAt95 }) => precisionAt95)), 0.995),
    atMost('twins chosen silently', own.reduce((sum, one) => sum + one.twinsChosenSilently, 0), 0, 'count'),
    atMost('mail of 50 kB, p95', speeds['mail of 50 kB']?.msP95 ?? Number.NaN, 10, 'ms'),
    atMost('wish, p95', speeds.wish?.msP95 ?? Number.NaN, 1, 'ms'),
    atMost('intent, mean', speeds.intent?.msMean ?? Number.NaN, 0.1, 'ms'),
    atMost('match among 2,000', largest, 10, 'ms'),
    atMost('models together', modelMegabytes(), 10, 'MB'),
  ]
}

/** Each layout counts as much as any other. */
function afterCorrection(unseen: Evaluation['unseen']): readonly Mark[] {
  if (unseen.length === 0) return []
  return [atLeast('the same after one correction', mean(unseen.map((one) => one.afterOneCorrection)), 0.99)]
}

function modelMegabytes(): number {
  const source = new URL('../src/', import.meta.url)
  const models = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.model.json'))
  return models.reduce((sum, name) => sum + statSync(new URL(name, source)).size, 0) / 1_000_000
}

/** Without the sentences that failed: the held-out ones are for measuring, and stay unread by those who tune. */
function write(evaluation: Evaluation): void {
  const results = new URL('../bench/results/', import.meta.url)
  mkdirSync(results, { recursive: true })
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const content = { bench: 'understanding', commit, cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), node: process.version, ...evaluation }
  const digits = (key: string, value: unknown) => (key === 'failures' ? undefined : typeof value === 'number' ? Number(value.toPrecision(4)) : value)
  writeFileSync(new URL(`understanding-${evaluation.date.slice(0, 10)}.json`, results), `${JSON.stringify(content, digits, 1)}\n`)
  writeFileSync(new URL('../docs/reference/accuracy.md', import.meta.url), accuracyPage(evaluation))
}

async function measure(): Promise<Evaluation> {
  const unseenBy = await withoutBlind()
  const measured = {
    date: new Date().toISOString(),
    machine: `${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
    mails: await measureMails(unseenBy),
    unseen: await evaluateUnseen(mailsOf('blind', MAILS_A_LAYOUT), readBy(unseenBy), { sure: SURE, models: unseenBy }),
    intents: measureIntents(),
    wishes: measureWishes(),
    property: measureProperty(),
    speeds: await measureSpeeds(),
  }
  return { ...measured, marks: marksOf(measured) }
}

async function printFailures(): Promise<void> {
  const mails: MailFigures = await evaluateMails(mailsOf('dev', 8), readBy({}), { sure: SURE })
  const cases = wishCases(DEV_WISHES) ?? []
  for (const failure of [...mails.failures, ...evaluateIntents(wordingsOf('dev'), (text) => intentOf(text)).failures, ...evaluateWishes(cases, wishesByAssistant).failures]) console.log(JSON.stringify(failure))
}

if (process.argv.includes('--dev')) await printFailures()
else {
  const evaluation = await measure()
  write(evaluation)
  console.log(accuracyPage(evaluation))
  const missed = evaluation.marks.filter(({ isMet }) => !isMet)
  console.log(missed.length === 0 ? 'All marks are kept.' : `Missed: ${missed.map((mark) => `${mark.name} ${shown(mark.measured, mark.unit)}, not ${boundShown(mark)}`).join('; ')}.`)
}
