import { type AgencyId, parseId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { JobName, Jobs } from '#kernel/jobs.ts'
import { codeOf, type Tx } from '#platform/db/database.ts'
import type { Store } from '#platform/db/open.ts'
import { jobNames } from '#platform/queue/queue.ts'
import { FORMAT, type Line, type Row } from './agency-file.ts'
import {
  eachRow, findAgencyIds, findMigrations, findSlug, findTables, findUsers, findWaitingJobs, insertRows, keepUser, type Table,
} from './store.ts'
import { Refusal } from './verb.ts'

export interface Transferred {
  readonly slug: string
  readonly rows: number
}

export interface TransferParts {
  readonly store: Store
  readonly now: () => EpochMs
}

type Write = (line: string) => Promise<void>

/** Writes one agency, or all, each as it was at one moment; sealed values are opened. */
export async function exportFrom({ store, now }: TransferParts, { slug, write }: { slug: string | undefined; write: Write }): Promise<Transferred[]> {
  const { db, gate } = store
  const put = (line: Line) => write(JSON.stringify(line))
  const { ids, migrations, tables } = await db.global(async (sql) => ({
    ids: await findAgencyIds(sql),
    migrations: await findMigrations(sql),
    tables: inOrder(await findTables(sql)),
  }))
  await put({ kind: 'head', format: FORMAT, migrations, exportedAt: new Date(now()).toISOString() })
  const done: Transferred[] = []
  for (const id of ids) {
    const transferred = await db.snapshot(gate.scopeOfOperator(id), (tx) => exportAgency(tx, { slug, tables, write }))
    if (transferred) done.push(transferred)
  }
  if (slug !== undefined && done.length === 0) throw new Refusal(`There is no agency "${slug}".`)
  await put({ kind: 'end', agencies: done.length })
  return done
}

async function exportAgency(tx: Tx, { slug, tables, write }: { slug: string | undefined; tables: readonly Table[]; write: Write }): Promise<Transferred | undefined> {
  const own = await findSlug(tx)
  if (own === undefined || (slug !== undefined && slug !== own)) return undefined
  const put = (line: Line) => write(JSON.stringify(line))
  await put({ kind: 'agency', id: tx.scope.agencyId, slug: own })
  for (const user of await findUsers(tx)) await put({ kind: 'user', user })
  let rows = 0
  for (const table of tables) {
    await eachRow(tx, table, async ({ json, sealed }) => {
      rows++
      if (sealed.length === 0) return write(`{"kind":"row","table":${JSON.stringify(table.name)},"row":${json}}`)
      const row = JSON.parse(json) as Row
      const opened: Record<string, string> = {}
      for (const [index, column] of table.sealed.entries()) {
        const value = sealed[index]
        if (value) opened[column] = (await tx.open(value, { column: `${table.name}.${column}`, row: String(row.id) })).toString('base64')
      }
      await put({ kind: 'row', table: table.name, row, opened })
    })
  }
  for (const job of await findWaitingJobs(tx)) await put({ kind: 'job', job })
  await put({ kind: 'agency_end', rows })
  return { slug: own, rows }
}

/** Those that others point to come first. */
export function inOrder(tables: readonly Table[]): Table[] {
  const ordered = new Map<string, Table>()
  const known = new Map(tables.map((table) => [table.name, table]))
  const place = (table: Table, below: readonly string[]): void => {
    if (ordered.has(table.name)) return
    if (below.includes(table.name)) throw new Error(`foreign keys go round in a circle at ${table.name}`)
    for (const name of table.needs) {
      const needed = known.get(name)
      if (needed) place(needed, [...below, table.name])
    }
    ordered.set(table.name, table)
  }
  for (const table of tables) place(table, [])
  return [...ordered.values()]
}

/** Brings every agency of an export in, each in a transaction of its own; refuses one that is here already. */
export async function importInto({ store, now }: TransferParts, lines: AsyncIterable<string>): Promise<Transferred[]> {
  const { db, gate } = store
  const source = reader(lines)
  const head = await source.next()
  if (head.kind !== 'head' || head.format !== FORMAT) throw new Refusal('This is not an export of this program.')
  const { migrations, tables } = await db.global(async (sql) => ({
    migrations: await findMigrations(sql),
    tables: new Map((await findTables(sql)).map((table) => [table.name, table])),
  }))
  if (head.migrations.join() !== migrations.join()) {
    throw new Refusal(`The file was written at ${head.migrations.at(-1)}, this installation stands at ${migrations.at(-1)}: both have to be of the same version.`)
  }
  const done: Transferred[] = []
  for (;;) {
    const line = await source.next()
    if (line.kind === 'end') return done
    const id = line.kind === 'agency' ? parseId<AgencyId>(line.id) : undefined
    if (line.kind !== 'agency' || !id) throw new Refusal(`The file is not in order: "${line.kind}" stands between two agencies.`)
    const rows = await db.within(gate.scopeOfOperator(id), (tx) => importAgency(tx, { slug: line.slug, tables, source, now: now() }))
    done.push({ slug: line.slug, rows })
  }
}

interface Source {
  next(): Promise<Line>
}

function reader(lines: AsyncIterable<string>): Source {
  const iterator = lines[Symbol.asyncIterator]()
  return {
    next: async () => {
      const { value, done } = await iterator.next()
      if (done) throw new Refusal('The file is not whole: its end is missing.')
      try {
        return JSON.parse(value as string) as Line
      } catch {
        throw new Refusal('The file is damaged: a line is not JSON.')
      }
    },
  }
}

interface Importing {
  readonly slug: string
  readonly tables: ReadonlyMap<string, Table>
  readonly source: Source
  readonly now: EpochMs
}

const BATCH_ROWS = 200
const BATCH_CHARACTERS = 1_000_000

async function importAgency(tx: Tx, { slug, tables, source, now }: Importing): Promise<number> {
  if ((await findSlug(tx)) !== undefined) throw new Refusal(`The agency "${slug}" is here already; nothing of it was changed.`)
  const users = new Map<string, string>()
  let rows = 0
  let batch: { table: string; rows: string[]; characters: number } | undefined

  async function flush(): Promise<void> {
    if (!batch) return
    const { table, rows: waiting } = batch
    batch = undefined
    await insertRows(tx, table, `[${waiting.join()}]`).catch((error: unknown) => {
      // Class 22: a value that is none for its column; class 23: a constraint (PostgreSQL, appendix A).
      if (!/^2[23]/.test(codeOf(error) ?? '')) throw error
      throw new Refusal(`The rows of ${table} do not fit into this installation; nothing of "${slug}" was kept.`)
    })
  }

  for (;;) {
    const line = await source.next()
    if (line.kind !== 'row') await flush()
    switch (line.kind) {
      case 'user':
        users.set(line.user.id, await keepUser(tx, line.user))
        break
      case 'row': {
        const table = tables.get(line.table)
        if (!table || line.row.agency_id !== tx.scope.agencyId) throw new Refusal(`The file is not in order: a row of ${line.table} belongs nowhere.`)
        if (batch && (batch.table !== line.table || batch.rows.length >= BATCH_ROWS || batch.characters >= BATCH_CHARACTERS)) await flush()
        batch ??= { table: line.table, rows: [], characters: 0 }
        const row = JSON.stringify({ ...withUsersOfHere(line.table, line.row, users), ...(await sealedAgain(tx, line)) })
        batch.rows.push(row)
        batch.characters += row.length
        rows++
        break
      }
      case 'job':
        await enqueueAgain(tx, line.job, now)
        break
      case 'agency_end':
        if (line.rows !== rows) throw new Refusal(`The file is not whole: ${rows} of ${line.rows} rows of "${slug}".`)
        return rows
      default:
        throw new Refusal(`The file is not in order: "${line.kind}" stands inside an agency.`)
    }
  }
}

/** A person who is known here under his address keeps the id he has here. */
function withUsersOfHere(table: string, row: Row, users: ReadonlyMap<string, string>): Row {
  const hereOf = (id: unknown) => users.get(String(id)) ?? id
  if (table === 'agents' || table === 'sessions') return { ...row, user_id: hereOf(row.user_id) }
  if (table === 'doors' && row.kind === 'member') return { ...row, subject_id: hereOf(row.subject_id) }
  return row
}

/** The opened columns under the agency's new key, as PostgreSQL reads bytes (hex). */
async function sealedAgain(tx: Tx, { table, row, opened = {} }: Extract<Line, { kind: 'row' }>): Promise<Row> {
  const sealed: Record<string, string> = {}
  for (const [column, value] of Object.entries(opened)) {
    const bytes = await tx.seal(Buffer.from(value, 'base64'), { column: `${table}.${column}`, row: String(row.id) })
    sealed[column] = `\\x${bytes.toString('hex')}`
  }
  return sealed
}

async function enqueueAgain(tx: Tx, { name, data, startAfter }: Extract<Line, { kind: 'job' }>['job'], now: EpochMs): Promise<void> {
  if (!(jobNames as string[]).includes(name)) throw new Refusal(`The file has a job "${name}" that this program does not know.`)
  const delaySeconds = Math.max(0, Math.ceil((Date.parse(startAfter) - now) / 1000))
  await tx.enqueue(name as JobName, data as unknown as Jobs[JobName], { delaySeconds })
}

