import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWorkload, slotsOfWorkload, timeWorkload, type Workload } from '#assistant/slots/workload.ts'
import { referenceSlots } from './reference-slots.ts'

// The slot engine against the plain way in one run, ISO in and ISO out. The reference keeps its answers of Intl between
// runs, as the engine keeps its table of offsets, so that both are timed warm; `coldMs` is the very first call of the process.

interface Load {
  readonly name: string
  readonly agents: number
  readonly days: number
  readonly busyEach: number
  readonly repeat: number
  /** The most a call may take, in ms. */
  readonly mark?: number
}

const loads: Load[] = [
  { name: '20x30', agents: 20, days: 30, busyEach: 200, repeat: 60, mark: 2.5 },
  { name: '1x14', agents: 1, days: 14, busyEach: 60, repeat: 300, mark: 0.15 },
  { name: '200x60', agents: 200, days: 60, busyEach: 400, repeat: 15, mark: 60 },
]

const now = Date.parse('2027-03-15T06:30:00Z')
const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Visits of 30 minutes every 15 over the spring change of Paris; events of 15 to 120 minutes in the hours of work, in no order. */
function workloadOf({ agents, days, busyEach }: Load): Workload {
  const random = randomFrom(agents * 1000 + days)
  const start = Date.parse('2027-03-14T23:00:00Z')
  const event = (): [string, string] => {
    const day = Math.floor(random() * days)
    const begins = start + day * DAY + (9 * 60 + Math.floor(random() * 120) * 5) * MINUTE
    const ends = begins + (1 + Math.floor(random() * 8)) * 15 * MINUTE
    return [new Date(begins).toISOString(), new Date(ends).toISOString()]
  }
  const workdays = [1, 2, 3, 4, 5, 6]
  const workload = readWorkload({
    startTime: new Date(start).toISOString(),
    endTime: new Date(start + days * DAY).toISOString(),
    now: new Date(now).toISOString(),
    viewerTz: 'Europe/Paris',
    durationMin: 30,
    intervalMin: 15,
    bufferBeforeMin: 0,
    bufferAfterMin: 15,
    minNoticeMin: 120,
    agents: Array.from({ length: agents }, (_, i) => ({
      id: `agent-${i}`,
      timeZone: 'Europe/Paris',
      hours: [
        { days: workdays, start: '09:00', end: '12:30' },
        { days: workdays, start: '14:00', end: '19:00' },
      ],
      busy: Array.from({ length: busyEach }, event),
    })),
  })
  assert.ok(workload.ok, 'the bench wrote a wrong workload')
  return workload.value
}

function medianOf(repeat: number, run: () => void): number {
  const times = Array.from({ length: repeat }, () => {
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return times.sort((a, b) => a - b)[repeat >> 1] as number
}

const rounded = (ms: number): number => Number(ms.toPrecision(3))

/** The union of many agents is nearly every hour of work, so each of the first twenty is compared alone as well. */
function assertSame(workload: Workload, slots: ReturnType<typeof slotsOfWorkload>): void {
  assert.deepEqual(slots, referenceSlots(workload), 'the engine and the reference disagree')
  for (const agent of workload.agents.slice(0, 20)) {
    const alone = { ...workload, agents: [agent] }
    assert.deepEqual(slotsOfWorkload(alone), referenceSlots(alone), `they disagree on ${agent.id}`)
  }
}

function measure(load: Load) {
  const workload = workloadOf(load)
  const begun = performance.now()
  const slots = slotsOfWorkload(workload)
  const coldMs = rounded(performance.now() - begun)
  assertSame(workload, slots)
  const { repeat } = load
  const ms = timeWorkload(workload, { repeat, stopwatch: () => performance.now() })
  const referenceMs = medianOf(repeat, () => referenceSlots(workload))
  return {
    name: load.name,
    slots: Object.values(slots).flat().length,
    firstCallMs: coldMs,
    ms: rounded(ms),
    referenceMs: rounded(referenceMs),
    ratio: rounded(referenceMs / ms),
    ...(load.mark === undefined ? {} : { markMs: load.mark, isMet: ms <= load.mark }),
  }
}

/** The most a `cli slots` of the largest load holds, in MB, once or while it is timed; Linux only (proc(5)). */
async function peakOf(load: Load, { repeat, markMb }: { repeat: number; markMb: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'slots-'))
  try {
    const file = join(folder, 'workload.json')
    writeFileSync(file, JSON.stringify(workloadOf(load)))
    const launch = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url))
    const launcher = spawn('node', [launch, 'cli', 'slots', '--json', file, ...(repeat > 1 ? ['--repeat', String(repeat)] : [])], { stdio: ['ignore', 'ignore', 'ignore'] })
    let peakMb = 0
    const watch = setInterval(() => {
      const [child] = contentOf(`/proc/${launcher.pid}/task/${launcher.pid}/children`).split(' ')
      // The launcher may first install the packages.
      if (!contentOf(`/proc/${child}/cmdline`).includes('cli.ts')) return
      const peak = /VmHWM:\s+(\d+) kB/.exec(contentOf(`/proc/${child}/status`))?.[1]
      peakMb = Math.max(peakMb, Math.round(Number(peak ?? 0) / 1024))
    }, 20)
    const [code] = (await once(launcher, 'exit')) as [number]
    clearInterval(watch)
    assert.equal(code, 0, 'the command failed')
    return { name: `${load.name}, peak of the command${repeat > 1 ? `, ${repeat} times` : ''}`, peakMb, markMb, isMet: peakMb > 0 && peakMb <= markMb }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** "" once the process has ended. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()

const results = [...loads.map(measure), await peakOf(loads.at(-1)!, { repeat: 1, markMb: 120 }), await peakOf(loads.at(-1)!, { repeat: 20, markMb: 120 })]
const report = {
  bench: 'slots',
  date: new Date().toISOString(),
  commit: git('rev-parse', '--short', 'HEAD'),
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  node: process.version,
  results,
}
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL(`slots-${report.date.slice(0, 10)}.json`, folder), `${JSON.stringify(report, null, 2)}\n`)
console.table(results)
if (results.some(({ isMet }) => isMet === false)) process.exitCode = 1
