import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { EmailAddress } from '#kernel/email-address.ts'
import { readConfig } from '#platform/config/config.ts'
import { jsonLog } from '#platform/log/log.ts'
import { startApp } from '../src/main/app.ts'
import { agents as demoAgents } from '../src/main/demo/agency-data.ts'
import { testEnvironment } from '../test/support/app.ts'
import { postgresIsMissing } from '../test/support/postgres.ts'
import type { Contest, RaceCounts } from './race/attempts.ts'
import type { Done, Share } from './race/child.ts'
import { countBooked, countOverlaps, makeContests } from './race/contests.ts'
import { report, rounded } from './report.ts'

// Three processes of the product on one PostgreSQL book 5,000 times against each other, until all attempts are made, the time
// is over or somebody ends it (SIGINT, SIGTERM); what is reported is how many there were, and by what it ended. Marked as met is
// only a run in which all attempts were made, nothing overlaps, and every loser was given other times.

const ATTEMPTS = Number(process.env.BENCH_ATTEMPTS ?? 1_000_000)
const MINUTES = Number(process.env.BENCH_MINUTES ?? 15)
const AGENTS = Number(process.env.BENCH_AGENTS ?? 25)
const SLOTS_EACH = 200
const LEADS_EACH = 246
const PROCESSES = 3
const AT_ONCE = 8

if (postgresIsMissing) throw new Error(postgresIsMissing)
const environment = await testEnvironment({ kind: 'server' })
const read = readConfig(environment.env)
if ('problems' in read) throw new Error(read.problems.join('; '))
const app = await startApp({ config: { ...read.config, roles: [] }, log: jsonLog({ now: Date.now, write: () => undefined }) })
const [scope] = await app.store.gate.agenciesOf(await app.services.accounts.userOf(demoAgents[0]!.email as EmailAddress, 'fr'))
if (!scope) throw new Error('the demo agency is not there')
const children: ChildProcess[] = []
let isStopped = false

/** The leads of each agent dealt out to the processes; the times are everybody's. */
const shareOf = (contests: readonly Contest[], index: number): Contest[] =>
  contests.map(({ leadIds, ...contest }) => ({ ...contest, leadIds: leadIds.filter((_, at) => at % PROCESSES === index) }))

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error('a process has failed')))])
  return message as T
}

try {
  const contests = await makeContests({ app, scope }, { agents: AGENTS, slots: SLOTS_EACH, leads: LEADS_EACH })
  for (let index = 0; index < PROCESSES; index++) {
    const child = fork(fileURLToPath(new URL('./race/child.ts', import.meta.url)))
    children.push(child)
    const limits = { attempts: Math.ceil(ATTEMPTS / PROCESSES), atOnce: AT_ONCE, withinMs: MINUTES * 60_000, seed: index + 1 }
    child.send({ env: environment.env, scope, contests: shareOf(contests, index), limits } satisfies Share)
    await answerOf(child)
  }
  const begun = performance.now()
  for (const child of children) child.send('go')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isStopped = true
      for (const child of children) child.send('stop')
    })
  }
  const done = await Promise.all(children.map((child) => answerOf<Done>(child)))
  const sum = (of: keyof RaceCounts) => done.reduce((total, { counts }) => total + counts[of], 0)
  const seconds = (performance.now() - begun) / 1000
  const [overlaps, booked] = [await countOverlaps({ app, scope }), await countBooked({ app, scope })]
  const attempts = sum('attempts')
  const endedBy = attempts >= ATTEMPTS ? 'attempts' : isStopped ? 'signal' : seconds >= 60 * MINUTES ? 'time' : 'nobody left'
  const losers = { lost: sum('lost'), losersWithoutOthers: sum('losersWithoutOthers'), losersWithTaken: sum('losersWithTaken') }
  report('race', [{
    name: `${PROCESSES} processes`, slots: AGENTS * SLOTS_EACH, attempts, wanted: ATTEMPTS, endedBy, won: sum('won'), booked, ...losers, unanswered: sum('unanswered'), overlaps,
    seconds: rounded(seconds), perSecond: rounded(attempts / seconds), nodeMsPerAttempt: rounded(done.reduce((total, { cpuMs }) => total + cpuMs, 0) / attempts),
    isMet: overlaps === 0 && booked === sum('won') && losers.losersWithoutOthers === 0 && losers.losersWithTaken === 0 && attempts >= ATTEMPTS,
  }])
} finally {
  for (const child of children) child.kill()
  await app.stop()
  await environment.remove()
}
