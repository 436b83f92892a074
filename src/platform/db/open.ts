import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import type { EpochMs } from '#kernel/interval.ts'
import type { Config } from '../config/config.ts'
import { type Gate, gate } from '../gate/gate.ts'
import type { Log } from '../log/log.ts'
import { isQueueMigrated, migrateQueue, type Queue, queue } from '../queue/queue.ts'
import { type Database, database } from './database.ts'
import { kyselyOf, openEmbedded } from './embedded.ts'
import { lockFolder } from './instance-lock.ts'
import { migrate, readMigrations } from './migrate.ts'
import { connectOwner, kyselyOfPool, openPool, unfitRole } from './server.ts'

/** An operator's mistake, told in one line and without a stack. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

export interface Store {
  readonly db: Database
  readonly queue: Queue
  readonly gate: Gate
  readonly kind: 'embedded' | 'server'
}

export interface StoreParts {
  readonly config: Config
  readonly masterKey: Uint8Array
  readonly log: Log
  readonly now: () => EpochMs
}

const seedFile = fileURLToPath(new URL('../../../migrations/empty-cluster.tar.gz', import.meta.url))

/** Opens whichever database is configured, migrated (embedded) or checked (server), with its queue and gate. */
export function openStore(parts: StoreParts): Promise<Store> {
  return parts.config.database === 'embedded' ? openEmbeddedStore(parts) : openServerStore(parts, parts.config.database)
}

async function openEmbeddedStore({ config, masterKey, log, now }: StoreParts): Promise<Store> {
  const folder = join(config.dataDir, 'database')
  const lock = takeFolder(config.dataDir)
  // Killed while the folder was being made, the next start makes it again; nothing was accepted into it yet, but it is put aside and not deleted.
  const made = join(config.dataDir, 'database.made')
  if (!existsSync(made) && existsSync(folder)) renameSync(folder, `${folder}.unfinished-${now()}`)
  const { pglite, owner } = await openEmbedded({ folder, seedFile })
  await migrate(owner)
  if (!(await isQueueMigrated(owner))) await migrateQueue({ pglite }, owner)
  if (!existsSync(made)) writeFileSync(made, '')
  // From here on, for the life of the connection, nothing runs as the owner.
  await owner.exec('set role app')
  const kysely = kyselyOf(pglite)
  let db!: Database
  const doorkeeper = gate({ db: () => db, now })
  const jobs = queue({ connection: { pglite }, log, now, scopeOfJob: doorkeeper.scopeOfJob })
  db = database({
    kysely,
    masterKey,
    enqueue: jobs.enqueue,
    close: async () => {
      await pglite.close()
      lock.release()
    },
  })
  return { db, queue: jobs, gate: doorkeeper, kind: 'embedded' }
}

function takeFolder(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true })
    const lock = lockFolder(dataDir)
    if (!lock) throw new CannotStart(`Another process is already running on ${dataDir}.`)
    // A cluster is used by this process only, so a pid file left by a killed one is stale.
    rmSync(join(dataDir, 'database', 'postmaster.pid'), { force: true })
    return lock
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw new CannotStart(`The folder ${dataDir} cannot be written (set DATA_DIR to one that can).`)
  }
}

async function openServerStore({ masterKey, log, now }: StoreParts, database_: Exclude<Config['database'], 'embedded'>): Promise<Store> {
  const url = database_.url.reveal()
  const pool = openPool(url)
  const unfit = await unfitRole(pool)
    .then(async (reason) => reason ?? ((await isBehind(pool)) ? 'The tables are not up to date; run the command line’s migrate first (DATABASE_OWNER_URL).' : undefined))
    .catch((error: Error) => `DATABASE_URL cannot be used (${error.message})`)
  if (unfit) {
    await pool.end()
    throw new CannotStart(unfit)
  }
  let db!: Database
  const doorkeeper = gate({ db: () => db, now })
  const jobs = queue({ connection: { connectionString: database_.directUrl?.reveal() ?? url }, log, now, scopeOfJob: doorkeeper.scopeOfJob })
  db = database({ kysely: kyselyOfPool(pool), masterKey, enqueue: jobs.enqueue, close: () => pool.end() })
  return { db, queue: jobs, gate: doorkeeper, kind: 'server' }
}

/** Whether a migration of this version of the program is missing. */
async function isBehind(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ name: string }>('select name from migrations')
  return (await readMigrations()).some(({ name }) => !rows.some((row) => row.name === name))
}

/** Applies migrations on a server, as the owner; answers their names. */
export async function migrateServer(ownerUrl: string): Promise<string[]> {
  const owner = await connectOwner(ownerUrl)
  try {
    const applied = await migrate(owner)
    await migrateQueue({ connectionString: ownerUrl }, owner)
    return applied
  } finally {
    await owner.end()
  }
}
