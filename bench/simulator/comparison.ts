import { type Measure, type Measured, measure, measures } from './measures.ts'
import { policies } from './policies.ts'
import { simulate } from './simulate.ts'
import { type Estimate, estimate } from './statistics.ts'
import { truths } from './truth.ts'
import { worldOf } from './world.ts'
import { type SeedSet, seeds as allSeeds } from './worlds.ts'

export type TruthName = keyof typeof truths
export const allMeasures = Object.keys(measures) as Measure[]

/** Policies on the same seeds under one truth; `runs` one for each seed, in their order. */
export interface Comparison {
  readonly truth: TruthName
  readonly from: SeedSet
  readonly seeds: readonly number[]
  readonly runs: ReadonlyMap<string, readonly Measured[]>
}

export interface Compared {
  readonly truth: TruthName
  readonly from: SeedSet
  /** So many seeds, the first; all when left out. */
  readonly count?: number
  readonly names: readonly string[]
}

export function compare(truth: TruthName, { from, count, names }: Omit<Compared, 'truth'>): Comparison {
  const seeds = allSeeds[from].slice(0, count)
  const runs = new Map(names.map((name): [string, Measured[]] => [name, []]))
  for (const seed of seeds) {
    const world = worldOf(seed)
    for (const [name, measured] of runs) {
      const make = policies[name]
      if (!make) throw new RangeError(`there is no policy ${name}; there are ${Object.keys(policies).join(', ')}`)
      measured.push(measure(simulate({ world, truth: truths[truth], policy: make(world, truths[truth]) })))
    }
  }
  return { truth, from, seeds, runs }
}

export const estimateOf = ({ runs }: Comparison, name: string, which: Measure): Estimate => estimate((runs.get(name) ?? []).map((run) => run[which]))

/** What `name` has more than `base`, seed by seed. */
export function differenceOf({ runs }: Comparison, { name, base, which }: { name: string; base: string; which: Measure }): Estimate {
  const bases = runs.get(base) ?? []
  return estimate((runs.get(name) ?? []).map((run, i) => run[which] - (bases[i] as Measured)[which]))
}

/** What the simulator has to show of the product, under the truth that nothing was tuned on. */
export interface Mark {
  readonly name: string
  readonly value: number
  readonly mark: number
  readonly isMet: boolean
}

export function marksOf(comparison: Comparison): Mark[] {
  const has = (name: string) => comparison.runs.has(name)
  const mean = (name: string, which: Measure) => estimateOf(comparison, name, which).mean
  const atMost = (name: string, value: number, mark: number): Mark => ({ name, value, mark, isMet: value <= mark })
  const marks: Mark[] = []
  if (has('rules') && has('earliest slot')) {
    const more = differenceOf(comparison, { name: 'rules', base: 'earliest slot', which: 'booked' }).mean
    marks.push({ name: 'rules: booked, points over earliest slot', value: more, mark: 15, isMet: more >= 15 })
    marks.push(atMost('rules: impossible travel, %', mean('rules', 'impossibleTravel'), 0.5))
  }
  if (has('rules + learned') && has('earliest slot')) {
    const km = (100 * mean('rules + learned', 'kmPerVisit')) / mean('earliest slot', 'kmPerVisit') - 100
    marks.push(atMost('rules + learned: kilometres per visit against earliest slot, %', km, -35))
    marks.push(atMost('rules + learned: load Gini where nobody is responsible', mean('rules + learned', 'poolGini'), 0.06))
    marks.push(atMost('rules + learned: median days to visit', mean('rules + learned', 'daysToVisit'), 2))
  }
  return marks
}
