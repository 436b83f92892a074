import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EpochMs } from '#kernel/interval.ts'
import { type Config, readConfig } from '#platform/config/config.ts'
import { openStore, type Store } from '#platform/db/open.ts'
import { connectOwner } from '#platform/db/server.ts'
import { sql as raw } from '#platform/db/sql.ts'
import { jsonLog, type Log } from '#platform/log/log.ts'
import type { DatabaseKind } from './app.ts'
import { sharedPostgres } from './postgres.ts'

/** One statement at a time as the owner of the tables, which the application never is. */
export type OwnerQuery = <R extends object>(text: string) => Promise<R[]>

export interface OneDatabase {
  readonly kind: DatabaseKind
  readonly config: Config
  readonly masterKey: Uint8Array
  readonly log: Log
  readonly store: Store
  readonly asOwner: OwnerQuery
  end(): Promise<void>
}

const INBOUND = { INBOUND_DOMAIN: 'in.assistant.example', MAIL_DOMAIN: 'mail.assistant.example', DEMO: 'false' }

/** A fresh, migrated database, in a temporary folder or on this process's PostgreSQL, opened as the application opens it. */
export async function openDatabase(kind: DatabaseKind, { now }: { now: () => EpochMs }): Promise<OneDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'walls-'))
  const masterKey = randomBytes(32)
  const urls = kind === 'server' ? await (await sharedPostgres()).createDatabase() : undefined
  const read = readConfig({
    ...INBOUND, DATA_DIR: folder, MASTER_KEY: masterKey.toString('base64'),
    ...(urls ? { DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl } : {}),
  })
  if ('problems' in read) throw new Error(read.problems.join('; '))
  const log = jsonLog({ now, write: () => undefined })
  const store = await openStore({ config: read.config, masterKey, log, now })
  const owner = urls ? await connectOwner(urls.ownerUrl) : undefined
  const asOwner: OwnerQuery = owner
    ? (text) => owner.query(text)
    : (text) =>
        store.db.global(async (sql) => {
          // Who opened the embedded database is its superuser; the role is the application's again when this ends.
          await raw`set local role none`.execute(sql)
          return (await raw.raw(text).execute(sql)).rows as never
        })
  return {
    kind, config: read.config, masterKey, log, store, asOwner,
    end: async () => {
      await owner?.end()
      await store.db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
