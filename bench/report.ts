import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'

/** One measured thing; `mark` is the bound it has to keep. */
export interface Result {
  readonly name: string
  readonly isMet?: boolean
  readonly [figure: string]: string | number | boolean | undefined
}

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()

/** Writes `results/<bench>-<date>.json` with the machine it ran on, prints the table, and fails the process when a mark is missed. */
export function report(bench: string, results: readonly Result[]): void {
  const date = new Date().toISOString()
  const folder = new URL('./results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const content = {
    bench,
    date,
    commit: git('rev-parse', '--short', 'HEAD'),
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    node: process.version,
    results,
  }
  writeFileSync(new URL(`${bench}-${date.slice(0, 10)}.json`, folder), `${JSON.stringify(content, null, 2)}\n`)
  console.table(results)
  if (results.some(({ isMet }) => isMet === false)) process.exitCode = 1
}

/** Three digits are all that a bench can tell. */
export const rounded = (value: number): number => Number(value.toPrecision(3))
