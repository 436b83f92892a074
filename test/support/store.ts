import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EpochMs } from '#kernel/interval.ts'
import { readConfig } from '#platform/config/config.ts'
import { openStore, type Store } from '#platform/db/open.ts'
import { jsonLog, type Log } from '#platform/log/log.ts'
import { sharedPostgres } from './postgres.ts'

/** A store of its own for one test file, with a clock that the test sets. */
export interface TestStore extends Store {
  readonly masterKey: Uint8Array
  readonly log: Log
  /** Every line logged so far. */
  readonly logLines: string[]
  readonly clock: { (): EpochMs; set(at: EpochMs): void; pass(ms: number): void }
  end(): Promise<void>
}

/** Monday, 12:00 in Paris, in winter time. */
const START = Date.parse('2026-11-23T11:00:00Z')

/** The database that TEST_DATABASE names, so that the same tests run on both: `embedded` (when not said) or `server`. */
export async function openTestStore(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  const masterKey = Buffer.alloc(32, 7)
  const isOnServer = process.env.TEST_DATABASE === 'server'
  const database = isOnServer ? await (await sharedPostgres()).createDatabase() : undefined
  const read = readConfig({ DATA_DIR: folder, ...(database ? { DATABASE_URL: database.appUrl, MASTER_KEY: masterKey.toString('base64') } : {}) })
  if ('problems' in read) throw new Error(read.problems.join('; '))
  const clock = testClock()
  const logLines: string[] = []
  const log = jsonLog({ now: clock, write: (line) => void logLines.push(line) })
  const store = await openStore({ config: read.config, masterKey, log, now: clock })
  return {
    ...store,
    masterKey,
    log,
    logLines,
    clock,
    end: async () => {
      await store.db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function testClock(): TestStore['clock'] {
  let now = START
  return Object.assign(() => now, {
    set: (at: EpochMs) => {
      now = at
    },
    pass: (ms: number) => {
      now += ms
    },
  })
}
