import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The one thing migrations need of a connection: statements one after the other, as the owner. */
export interface Owner {
  query<R>(text: string, values?: unknown[]): Promise<R[]>
  /** Several statements in one text, without parameters. */
  exec(text: string): Promise<void>
}

export const migrationsFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url))

export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

/** Numbered files in order, with the hash that a landed migration keeps for ever. */
export async function readMigrations(folder = migrationsFolder) {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, `file://${folder}`), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Applies what is missing, each file in its own transaction; answers the names applied. Two migrators wait for each other. */
export async function migrate(owner: Owner): Promise<string[]> {
  await owner.exec(`set timezone to 'UTC'; set lock_timeout to '2s'`)
  await owner.query('select pg_advisory_lock(72018)')
  try {
    await owner.exec('create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())')
    const done = new Map((await owner.query<{ name: string; hash: string }>('select name, hash from migrations')).map((row) => [row.name, row.hash]))
    const applied: string[] = []
    for (const { name, text, hash } of await readMigrations()) {
      const before = done.get(name)
      if (before === hash) continue
      if (before !== undefined) throw new MigrationRefused(`${name} was edited after it was applied`)
      await owner.exec(`begin;\n${text}\n;insert into migrations (name, hash) values ('${name}', '${hash}');\ncommit;`).catch(async (error) => {
        await owner.exec('rollback')
        throw error
      })
      applied.push(name)
    }
    // So that the running program can say what it stands on.
    await owner.exec('grant select on migrations to app')
    return applied
  } finally {
    await owner.query('select pg_advisory_unlock(72018)')
  }
}
