import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { readMail } from '../../src/assistant/intake/reading/read-mail.ts'
import { agenceDesQuais, type LeadValues, leadFields, mailPairs, valuesOf } from '../../test/fixtures/mail/pairs.ts'

// How well the fixtures are read, by portal and by field. Our own fixtures, which the reader was written against: the
// figures find a step back, and say nothing of real mail. Run with `--write` to keep them in bench/results/.

/** Counts of one field: exact matches, values that differ, values left out, and values that no reader would find. */
interface Tally {
  right: number
  wrong: number
  missed: number
  /** Filled though the mail does not say it: worse than a miss, since nobody looks for it. */
  invented: number
}

type Table = Map<string, Map<string, Tally>>

const columns = ['state', ...leadFields] as const

async function measure(): Promise<{ table: Table; msPerMail: number }> {
  const table: Table = new Map()
  const pairs = mailPairs()
  for (const { raw } of pairs) await readMail(raw, agenceDesQuais) // warm
  const started = performance.now()
  const readings = []
  for (const { raw } of pairs) readings.push(await readMail(raw, agenceDesQuais))
  const msPerMail = (performance.now() - started) / pairs.length
  for (const [index, { folder, expected }] of pairs.entries()) {
    const reading = readings[index]
    count(table, folder, 'state', { expected: expected.state, actual: reading?.state })
    const actual: LeadValues = reading?.lead ? valuesOf(reading.lead) : {}
    for (const field of leadFields) count(table, folder, field, { expected: expected.lead?.[field], actual: actual[field] })
  }
  return { table, msPerMail }
}

function count(table: Table, folder: string, field: string, { expected, actual }: { expected: unknown; actual: unknown }): void {
  const row = table.get(folder) ?? new Map<string, Tally>()
  const tally = row.get(field) ?? { right: 0, wrong: 0, missed: 0, invented: 0 }
  if (expected === undefined && actual !== undefined) tally.invented++
  else if (expected !== undefined && actual === undefined) tally.missed++
  else if (expected !== undefined) expected === actual ? tally.right++ : tally.wrong++
  row.set(field, tally)
  table.set(folder, row)
}

const percent = ({ right, wrong, missed }: Tally): string => {
  const all = right + wrong + missed
  return all === 0 ? '–' : `${Math.round((1000 * right) / all) / 10} %`
}

function print({ table, msPerMail }: Awaited<ReturnType<typeof measure>>): void {
  const folders = [...table.keys()]
  const width = 16
  console.log(`${['', ...folders].map((name) => name.padEnd(width)).join('')}inventions`)
  for (const field of columns) {
    const tallies = folders.map((folder) => table.get(folder)?.get(field) ?? { right: 0, wrong: 0, missed: 0, invented: 0 })
    const inventions = tallies.reduce((sum, { invented }) => sum + invented, 0)
    console.log([field, ...tallies.map(percent)].map((cell) => cell.padEnd(width)).join('') + inventions)
  }
  console.log(`\n${mailPairs().length} mails, ${msPerMail.toFixed(2)} ms a mail`)
}

function write({ table, msPerMail }: Awaited<ReturnType<typeof measure>>): void {
  const date = new Date().toISOString().slice(0, 10)
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version }
  const fields = Object.fromEntries([...table].map(([folder, row]) => [folder, Object.fromEntries(row)]))
  const results = new URL('../results/', import.meta.url)
  mkdirSync(results, { recursive: true })
  writeFileSync(new URL('reading-accuracy.json', results), `${JSON.stringify({ date, commit, machine, msPerMail, fields }, null, 2)}\n`)
}

const measured = await measure()
print(measured)
if (process.argv.includes('--write')) write(measured)
