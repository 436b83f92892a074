import type { AgencyId } from '#kernel/ids.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, type Sql, sql as raw } from '#platform/db/sql.ts'

// What the operator's verbs ask of all tables alike. Their names come from the catalogue, so a new table is never forgotten.

export interface Table {
  readonly name: string
  /** Encrypted columns: all that are called `sealed_…`. */
  readonly sealed: readonly string[]
  /** Tables its foreign keys point to. */
  readonly needs: readonly string[]
}

/** Every agency that can be reached: each has at least the doors of its inbound address and its first member. */
export async function findAgencyIds(sql: Sql): Promise<AgencyId[]> {
  const rows = await sql.selectFrom('doors').select('agencyId').distinct().orderBy('agencyId').execute()
  return rows.map((row) => row.agencyId as AgencyId)
}

export async function findSlug({ sql, scope }: Tx): Promise<string | undefined> {
  const row = await sql.selectFrom('agencies').select('slug').where('agencyId', '=', scope.agencyId).executeTakeFirst()
  return row?.slug
}

/** Every table that has rows of agencies, but for their keys, which belong to one installation. */
export async function findTables(sql: Sql): Promise<Table[]> {
  const { rows } = await raw<Table>`
    select c.relname as name,
      (select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_attribute a
        where a.attrelid = c.oid and a.attname like 'sealed\\_%' and not a.attisdropped) as sealed,
      (select coalesce(json_agg(distinct f.relname), '[]') from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'agency_keys'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped)
    order by c.relname`.execute(sql)
  return rows
}

export interface StoredRow {
  /** The row as a JSON object, without its sealed columns. */
  readonly json: string
  /** In the order of `Table.sealed`. */
  readonly sealed: readonly (Uint8Array | null)[]
}

/** Hands over the agency's rows of one table, few at a time where they are big. */
export async function eachRow({ sql }: Tx, table: Table, work: (row: StoredRow) => Promise<void>): Promise<void> {
  const from = raw.table(table.name)
  const columns = table.sealed.map((column, index) => raw`, t.${raw.ref(column)} as ${raw.ref(`sealed${index}`)}`)
  const without = raw.join(table.sealed.map((column) => raw.lit(column)))
  const json = table.sealed.length > 0 ? raw`(to_jsonb(t) - array[${without}])::text` : raw`row_to_json(t)::text`
  await raw`declare exported no scroll cursor for
    select ${json} as json ${columns.length > 0 ? raw.join(columns, raw``) : raw``} from ${from} t where agency_id = current_agency()`.execute(sql)
  const batch = raw.raw(table.sealed.length > 0 ? '4' : '200')
  for (;;) {
    const { rows } = await raw<{ json: string } & Record<`sealed${number}`, Uint8Array | null>>`fetch ${batch} from exported`.execute(sql)
    if (rows.length === 0) break
    for (const row of rows) await work({ json: row.json, sealed: table.sealed.map((_, index) => row[`sealed${index}`] ?? null) })
  }
  await raw`close exported`.execute(sql)
}

/** `rows` is the text of a JSON array; every column is named in each row, and those that the database works out are left to it. */
export async function insertRows({ sql }: Tx, table: string, rows: string): Promise<void> {
  const into = raw.table(table)
  const known = await raw<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(sql)
  const columns = raw.join(known.rows.map(({ name }) => raw.ref(name)))
  await raw`insert into ${into} (${columns}) select ${columns} from json_populate_recordset(null::${into}, ${rows}::json)`.execute(sql)
}

export interface ExportedUser {
  readonly id: string
  readonly email: string
  readonly locale: string
  readonly created_at: string
}

/** The users who are members of the agency, or signed in to it. */
export async function findUsers({ sql }: Tx): Promise<ExportedUser[]> {
  const { rows } = await raw<{ user: ExportedUser }>`
    select row_to_json(u) as "user" from users u
    where id in (select user_id from agents where agency_id = current_agency()
      union select user_id from sessions where agency_id = current_agency()
      union select subject_id from doors where agency_id = current_agency() and kind = 'member')`.execute(sql)
  return rows.map(({ user }) => user)
}

/** The id that user has here: his own, or that of whoever has his address already. */
export async function keepUser(tx: Tx, user: ExportedUser): Promise<string> {
  const known = raw<{ id: string }>`select id from users where lower(email) = lower(${user.email})`
  const [before] = (await known.execute(tx.sql)).rows
  if (before) return before.id
  await insertRows(tx, 'users', JSON.stringify([user]))
  return user.id
}

export interface WaitingJob {
  readonly name: string
  readonly data: Record<string, unknown>
  /** ISO 8601. */
  readonly startAfter: string
}

/** What the queue still has to do for the agency. */
export async function findWaitingJobs({ sql, scope }: Tx): Promise<WaitingJob[]> {
  const { rows } = await raw<{ job: WaitingJob }>`
    select json_build_object('name', name, 'data', data::jsonb - 'agencyId', 'startAfter', start_after) as job from queue.job
    where state in ('created', 'retry', 'active') and data ->> 'agencyId' = ${scope.agencyId}`.execute(sql)
  return rows.map(({ job }) => job)
}

export async function findMigrations(sql: Sql): Promise<string[]> {
  const { rows } = await raw<{ name: string }>`select name from migrations order by name`.execute(sql)
  return rows.map(({ name }) => name)
}

export interface Backlog {
  /** Jobs whose time has come and that nobody has taken. */
  readonly due: number
  readonly failed: number
  /** Seconds the oldest of the due jobs has waited. */
  readonly oldestSeconds: number
}

export async function findBacklog(sql: Sql, now: number): Promise<Backlog> {
  const { rows } = await raw<Backlog>`
    select count(*) filter (where state in ('created', 'retry') and start_after <= ${moment(now)})::int as due,
      count(*) filter (where state = 'failed')::int as failed,
      coalesce(extract(epoch from ${moment(now)} - min(start_after) filter (where state in ('created', 'retry') and start_after <= ${moment(now)})), 0)::int as "oldestSeconds"
    from queue.job`.execute(sql)
  return rows[0]!
}

/** The database's own clock, epoch ms. */
export async function findClock(sql: Sql): Promise<number> {
  const { rows } = await raw<{ at: number }>`select clock_timestamp() as at`.execute(sql)
  return rows[0]!.at
}
