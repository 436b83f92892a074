import type { AgencyScope } from '#kernel/agency-scope.ts'
import { readConfig } from '#platform/config/config.ts'
import { jsonLog } from '#platform/log/log.ts'
import { startApp } from '../../src/main/app.ts'
import { attempts, type Contest, type RaceCounts } from './attempts.ts'

// One of several processes of the product on one database. It is told what to do by the process that started it.

export interface Share {
  readonly env: Readonly<Record<string, string>>
  readonly scope: AgencyScope
  readonly contests: readonly Contest[]
  readonly limits: Omit<Parameters<typeof attempts>[3], 'isStopped'>
}

export interface Done {
  readonly counts: RaceCounts
  /** Time on a processor, PostgreSQL's not counted. */
  readonly cpuMs: number
}

process.once('message', async ({ env, scope, contests, limits }: Share) => {
  const read = readConfig(env)
  if ('problems' in read) throw new Error(read.problems.join('; '))
  const app = await startApp({ config: { ...read.config, roles: [] }, log: jsonLog({ now: Date.now, write: () => undefined }) })
  process.send?.({ kind: 'ready' })
  await new Promise((go) => process.once('message', go))
  let isStopped = false
  process.once('message', () => {
    isStopped = true
  })
  const before = process.cpuUsage()
  const counts = await attempts(app.services.booking, scope, contests, { ...limits, isStopped: () => isStopped })
  const { user, system } = process.cpuUsage(before)
  process.send?.({ counts, cpuMs: (user + system) / 1000 } satisfies Done)
  await app.stop()
  process.disconnect()
})
