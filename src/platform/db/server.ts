import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { camelCase } from './embedded.ts'
import type { Owner } from './migrate.ts'
import { parsers } from './parsers.ts'
import { pipelinedPool } from './pipelined-pool.ts'
import type { Schema } from './schema.ts'

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers[oid]) ?? pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig

/** A pool for the application's role. A statement that hangs is ended by the server, not waited for. */
export function openPool(connectionString: string, { max = 10 } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    options: '-c timezone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=15000',
  })
  // An idle connection that breaks is replaced at next use; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

export const kyselyOfPool = (pool: pg.Pool): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pipelinedPool(pool) }), plugins: [camelCase] })

/** One connection as the owner of the tables, for migrations. */
export async function connectOwner(connectionString: string): Promise<Owner & { end(): Promise<void> }> {
  const client = new pg.Client({ connectionString, types })
  await client.connect()
  return {
    query: async <R>(text: string, values: unknown[] = []) => (await client.query(text, values)).rows as R[],
    exec: async (text) => void (await client.query(text)),
    end: () => client.end(),
  }
}

/** Why this role must not run the application; undefined when it may (S-01: no owner, no superuser, no bypass). */
export async function unfitRole(pool: pg.Pool): Promise<string | undefined> {
  const { rows } = await pool.query(`
    select r.rolsuper or r.rolbypassrls as "isAboveRules",
           exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as "isOwner",
           pg_has_role(r.rolname, 'app', 'member') as "isApp"
    from pg_roles r where r.rolname = current_user`)
  const role = rows[0] as { isAboveRules: boolean; isOwner: boolean; isApp: boolean }
  if (role.isAboveRules) return 'DATABASE_URL is a role above row-level security; give it a plain role'
  if (role.isOwner) return 'DATABASE_URL is the owner of the tables; give it a role that owns nothing'
  if (!role.isApp) return 'DATABASE_URL is not a member of the role app (grant app to …)'
  return undefined
}
