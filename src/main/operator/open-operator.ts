import type { EpochMs } from '#kernel/interval.ts'
import type { Config } from '#platform/config/config.ts'
import { CannotStart, openStore } from '#platform/db/open.ts'
import { jsonLog } from '#platform/log/log.ts'
import { masterKeyOf } from '../master-key.ts'
import { connectControl } from './control-client.ts'
import { type Operator, operatorOf } from './operator.ts'
import { Refusal } from './verb.ts'

/** The running server of that data folder when there is one, else the database itself. */
export async function openOperator(config: Config, { say, now }: { say: (line: string) => void; now: () => EpochMs }): Promise<Operator> {
  const running = await connectControl(config.dataDir)
  if (running) return running
  const log = jsonLog({ now, write: (line) => say(line.trimEnd()) })
  const store = await openStore({ config, masterKey: masterKeyOf(config), log, now }).catch((error: unknown) => {
    if (error instanceof CannotStart) throw new Refusal(error.message)
    throw error
  })
  const { db, queue } = store
  // An import enqueues. The queue reads its own tables at start; inside a transaction the one embedded connection is taken.
  await queue.start()
  return {
    serverPid: undefined,
    ...operatorOf({ store, now }),
    close: async () => {
      await queue.stop()
      await db.close()
    },
  }
}
