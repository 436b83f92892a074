import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { report, rounded } from './report.ts'
import { allMeasures, type Comparison, type Compared, compare, differenceOf, estimateOf, marksOf, type TruthName } from './simulator/comparison.ts'
import { measures } from './simulator/measures.ts'
import { plot } from './simulator/plot.ts'
import { policies } from './simulator/policies.ts'
import { tables, truthTitles } from './simulator/tables.ts'

/*
Ways of offering times, played in cities that do not exist, against people who choose.

  npm run bench -- simulator                 all policies, truth (a) on the tuning seeds and (b) on the reporting seeds; what the marks
                                             are about on fresh ones too;
                                             results/simulator-DATE.json, results/simulator/{tables.md,*.svg}
  node bench/simulator.bench.ts --truth logit --policies 'rules,earliest slot' --seeds 4
                                             a table on the screen in seconds; always tuning seeds, so that nobody tunes
                                             on what is reported. Node 24, from the project's folder.

A policy is a function of a `Situation`: what the product knows when it offers times (calendars, properties, the wish as
read), never who asks. To try one: write it in simulator/policies.ts and name it in `policies`; `simulate`'s `log` gives the
sets offered and the answers, as the product logs them. Set the data in worlds.ts and people.ts aside: they were there first.

One lead: it comes (Poisson, by hour and weekday), the answer is opened later, three times are offered, the person takes
one or none; then opens the other times (three again), says in words what would suit, or leaves. A visit takes its agent and
property; it may be cancelled or nobody comes, the more the longer it is off; agents enter events late, some over a visit.
Leads that never open the answer are not played: shares are of those who look.

Each figure is of one seed, of the leads and visits between day 10 and 50 of 60; tables give its mean over seeds.
  booked, firstSet    leads that take a time at all, and one of the first three
  held                leads whose visit takes place
  kmPerVisit          what the visits add to the road of the agents' days (agency, stops, agency; back to it in long gaps)
  impossibleTravel    visits with less time than the way takes, from the stop before or to the one after
  daysToVisit         from lead to visit, median of those booked
  noShows             of visits driven to
  loadGini, poolGini  over agents, of visits by weight (hours of opening): 0 when calendars fill alike; the second in the
                      city where nobody is responsible, for elsewhere the portfolios decide (25 visits an agent make
                      some 0.1 by chance alone, 100 make 0.06)
  unfairness          there: the agent furthest from his fair share, by weight, of what he could have taken
*/

const BASE = 'earliest slot'
const names = Object.keys(policies)
/** What the marks are about. */
const MARKED = [BASE, 'rules', 'rules + learned']

const { values } = parseArgs({ options: { truth: { type: 'string' }, policies: { type: 'string' }, seeds: { type: 'string' } } })

if (values.truth || values.policies || values.seeds) {
  const truth = (values.truth ?? 'logit') as TruthName
  if (!(truth in truthTitles)) throw new RangeError(`the truths are ${Object.keys(truthTitles).join(', ')}`)
  const wanted = values.policies?.split(',').map((name) => name.trim()) ?? names
  const comparison = compare(truth, { from: 'tuning', count: Number(values.seeds ?? 8), names: wanted })
  console.log(tables(comparison, wanted.includes(BASE) ? BASE : (wanted[0] as string)))
} else {
  const [tuned, reported, fresh] = await Promise.all([
    inThread({ truth: 'logit', from: 'tuning', names }), inThread({ truth: 'ranked', from: 'reporting', names }), inThread({ truth: 'ranked', from: 'fresh', names: MARKED }),
  ])
  const comparisons = [tuned, reported, fresh]
  const folder = new URL('./results/simulator/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL('tables.md', folder), `# The simulator: ways of offering times\n\n${comparisons.map((comparison) => tables(comparison, BASE)).join('\n')}\n${pictures()}`)
  for (const which of allMeasures) writeFileSync(new URL(`${which}.svg`, folder), plot(comparisons, which))
  const marks = [...marksOf(reported), ...marksOf(fresh).map((mark) => ({ ...mark, name: `${mark.name}, fresh seeds` }))]
  report('simulator', [...comparisons.flatMap(rowsOf), ...marks.map((mark) => ({ ...mark, value: rounded(mark.value) }))])
}

async function inThread(compared: Compared): Promise<Comparison> {
  const [comparison] = await once(new Worker(new URL('./simulator/worker.ts', import.meta.url), { workerData: compared }), 'message')
  return comparison as Comparison
}

/** A row a policy, then a row for its differences; `…95` is half the width of the interval. */
function rowsOf(comparison: Comparison): { name: string; [figure: string]: string | number }[] {
  const row = (name: string, figureOf: (which: (typeof allMeasures)[number]) => { mean: number; half: number }) =>
    Object.fromEntries([['name', name], ['seeds', comparison.seeds.length], ...allMeasures.flatMap((which) => {
      const { mean, half } = figureOf(which)
      return [[which, rounded(mean)], [`${which}95`, rounded(half)]]
    })])
  const of = comparison.from === 'fresh' ? `${comparison.truth}, fresh seeds` : comparison.truth
  return [...comparison.runs.keys()].flatMap((name) => [
    row(`${of}: ${name}`, (which) => estimateOf(comparison, name, which)),
    ...(name === BASE ? [] : [row(`${of}: ${name} − ${BASE}`, (which) => differenceOf(comparison, { name, base: BASE, which }))]),
  ])
}

function pictures(): string {
  return `## Pictures\n\n${allMeasures.map((which) => `![${measures[which].title}](${which}.svg)`).join('\n\n')}\n`
}
