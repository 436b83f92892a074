import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { CamelCasePlugin, Kysely, PGliteDialect } from 'kysely'
import type { Owner } from './migrate.ts'
import { parsers } from './parsers.ts'
import type { Schema } from './schema.ts'

// Compiling PostgreSQL's functions a second time, optimised, takes V8 600 MB for some seconds and keeps 60 for good; without
// it a booking takes a tenth longer. The first flag implies the second on the command line only.
const BASELINE_ONLY = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']

// 12 MB of shared buffers instead of 128: the whole process then stays near 250 MB. With 8 a booking takes a tenth longer.
const START = ['-c', 'shared_buffers=12MB', '-c', 'timezone=UTC', '-c', 'max_connections=4']

/** Opens PostgreSQL inside this process, on `folder` or in memory; `seedFile` is a packed empty cluster, which saves initdb's seconds. */
export async function openEmbedded({ folder, seedFile }: { folder?: string; seedFile?: string }) {
  const isNew = folder === undefined || !existsSync(join(folder, 'PG_VERSION'))
  const seed = isNew && seedFile && existsSync(seedFile) ? new Blob([await readFile(seedFile)]) : undefined
  // Heard only before the module is compiled.
  for (const flag of BASELINE_ONLY) setFlagsFromString(flag)
  const pglite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(seed ? { loadDataDir: seed } : {}),
    extensions: { btree_gist },
    parsers: parsers as Record<number, (text: string) => unknown>,
    startParams: [...PGlite.defaultStartParams, ...START],
  })
  const owner: Owner = {
    query: async <R>(text: string, values: unknown[] = []) => (await pglite.query<R>(text, values)).rows,
    exec: async (text) => void (await pglite.exec(text)),
  }
  return { pglite, owner }
}

export const kyselyOf = (pglite: PGlite): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }), plugins: [camelCase] })

export const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })
