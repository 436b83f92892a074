import { allMeasures, type Comparison, differenceOf, estimateOf, type TruthName } from './comparison.ts'
import { type Measure, measures } from './measures.ts'
import type { Estimate } from './statistics.ts'
import type { SeedSet } from './worlds.ts'

const digits: Partial<Record<Measure, number>> = { loadGini: 3, poolGini: 3, daysToVisit: 2 }

export const written = ({ mean, half }: Estimate, which: Measure): string => Number.isNaN(half) ? 'too few seeds' : `${mean.toFixed(digits[which] ?? 1)} ± ${half.toFixed(digits[which] ?? 1)}`

export const truthTitles: Record<TruthName, string> = { logit: 'Truth (a), multinomial logit', ranked: 'Truth (b), private order and consideration sets' }
const seedTitles: Record<SeedSet, string> = { tuning: 'tuned on', reporting: 'reported on', fresh: 'seeds that nobody had seen' }

export const titleOf = ({ truth, from }: Comparison): string => `${truthTitles[truth]}: ${seedTitles[from]}`

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Two tables of Markdown: every measure of every policy, and its paired difference to `base`. */
export function tables(comparison: Comparison, base: string): string {
  const names = [...comparison.runs.keys()]
  const head = (first: string) => [row([first, ...names]), row(['---', ...names.map(() => '---:')])]
  const lines = [`## ${titleOf(comparison)}`, '', `${comparison.seeds.length} seeds, mean ± half of the 95 % confidence interval.`, '', ...head('measure')]
  for (const which of allMeasures) lines.push(row([measures[which].title, ...names.map((name) => written(estimateOf(comparison, name, which), which))]))
  lines.push('', `Difference to ${base}, paired by seed.`, '', ...head('measure'))
  for (const which of allMeasures) {
    lines.push(row([measures[which].title, ...names.map((name) => (name === base ? '' : written(differenceOf(comparison, { name, base, which }), which)))]))
  }
  return `${lines.join('\n')}\n`
}
