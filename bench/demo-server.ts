import { readConfig } from '#platform/config/config.ts'
import { jsonLog } from '#platform/log/log.ts'
import { type App, startApp } from '../src/main/app.ts'
import { agents } from '../src/main/demo/agency-data.ts'
import type { AgencyScope } from '../src/kernel/agency-scope.ts'
import type { EmailAddress } from '../src/kernel/email-address.ts'
import { type DatabaseKind, testEnvironment } from '../test/support/app.ts'

export interface DemoServer {
  readonly app: App
  readonly scope: AgencyScope
  readonly inboundAddress: string
  end(): Promise<void>
}

/** The product with its demo agency in this process, on a database of its own, doing what `roles` say; its log goes nowhere. */
export async function startDemoServer(kind: DatabaseKind, roles: readonly ('web' | 'mail' | 'worker')[]): Promise<DemoServer> {
  const environment = await testEnvironment({ kind })
  const read = readConfig(environment.env)
  if ('problems' in read) throw new Error(read.problems.join('; '))
  const app = await startApp({ config: { ...read.config, roles }, log: jsonLog({ now: Date.now, write: (line) => void (line.includes('"error"') && process.stderr.write(line)) }) })
  const { services, store } = app
  const [scope] = await store.gate.agenciesOf(await services.accounts.userOf(agents[0]!.email as EmailAddress, 'fr'))
  if (!scope) throw new Error('the demo agency is not there')
  const [address] = await store.db.within(scope, services.team.inboundAddresses)
  return {
    app,
    scope,
    inboundAddress: address!.address,
    end: async () => {
      await app.stop()
      await environment.remove()
    },
  }
}
