import { AsyncLocalStorage } from 'node:async_hooks'
import { type DatabaseConnection, type IsolationLevel, type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { JobName, Jobs } from '#kernel/jobs.ts'
import { newKey, open, type Place, seal } from '../crypto/sealing.ts'
import type { Schema } from './schema.ts'
import { type Sql, Statements } from './sql.ts'
import { together } from './together.ts'

export interface EnqueueOptions {
  /** Not before this many seconds from now. */
  readonly delaySeconds?: number
}

/** Puts a job into the queue inside the given transaction; it exists if and only if that transaction commits. */
export type Enqueue = (sql: Sql, job: { name: JobName; data: object }, options: EnqueueOptions) => Promise<void>

/** One transaction of one agency. */
export interface Tx {
  readonly sql: Sql
  readonly scope: AgencyScope
  enqueue<N extends JobName>(name: N, payload: Jobs[N], options?: EnqueueOptions): Promise<void>
  /** Encrypts under the agency's key; `column` and `row` are authenticated with the value. */
  seal(plain: Uint8Array, place: { column: string; row: string }): Promise<Buffer>
  open(sealed: Uint8Array, place: { column: string; row: string }): Promise<Buffer>
}

export interface Database {
  /** Runs `work` in one transaction that sees only the rows of `scope`'s agency; retried on deadlock or serialisation failure. */
  within<T>(scope: AgencyScope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Like `within`, but all of `work` sees one moment's rows, however long it takes; it only reads. */
  snapshot<T>(scope: AgencyScope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** A transaction without an agency: it sees the global tables and not one row of an agency. */
  global<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** The same for a single statement. */
  alone<T>(ask: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The world failed (a time-out, a lock, a lost connection): the queue retries, a route answers 503. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

const RETRIED = new Set(['40001', '40P01']) // serialization_failure, deadlock_detected
const ATTEMPTS = 4
// Statement or connection ended by the server, too many connections, connection failures (PostgreSQL appendix A), and the socket's own.
const UNAVAILABLE = /^(?:57014|57P0[1-5]|53\d{3}|08\d{3}|25P03|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** The pool's own words have no code. */
const isConnectionLost = (error: unknown): boolean =>
  error instanceof Error && /^(?:timeout exceeded when trying to connect|Connection terminated|Client (?:has encountered a connection error|was closed) and is not queryable)/.test(error.message)

const isUnavailable = (error: unknown): boolean => UNAVAILABLE.test(codeOf(error) ?? '') || isConnectionLost(error)

/** A transaction's statements, sent as they are asked for: Kysely's own transaction sends one when the one before is answered. */
const statementsOn = (connection: DatabaseConnection, begun: QueryExecutorProvider): Sql =>
  new Statements(begun.getExecutor().withConnectionProvider({ provideConnection: (consumer) => consumer(connection) }))

export interface DatabaseParts {
  readonly kysely: Kysely<Schema>
  readonly masterKey: Uint8Array
  readonly enqueue: Enqueue
  readonly close: () => Promise<void>
}

export function database({ kysely, masterKey, enqueue, close }: DatabaseParts): Database {
  const inside = new AsyncLocalStorage<true>()
  const keys = new Map<string, Buffer>()
  // A key that a transaction makes is its own until it has committed; what it seals at once must not make two.
  const asked = new WeakMap<Sql, Promise<Buffer>>()

  async function transaction<T>(work: (sql: Sql) => Promise<T>, isolation: IsolationLevel = 'read committed'): Promise<T> {
    // With one embedded connection a second transaction inside the first would wait for ever.
    if (inside.getStore()) throw new Error('a transaction was opened inside a transaction')
    return inside.run(true, async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await kysely
            .transaction()
            .setIsolationLevel(isolation)
            .execute((begun) => begun.getExecutor().provideConnection((connection) => work(statementsOn(connection, begun))))
        } catch (error) {
          if (isUnavailable(error)) throw new Unavailable('the database does not answer', { cause: error })
          if (attempt === ATTEMPTS || !RETRIED.has(codeOf(error) ?? '')) throw error
        }
      }
    })
  }

  /** A statement is a transaction of its own, and saves its beginning and its end the way. */
  async function alone<T>(ask: (sql: Sql) => Promise<T>): Promise<T> {
    if (inside.getStore()) throw new Error('a statement was asked outside the transaction around it')
    return ask(new Statements(kysely.getExecutor())).catch((error: unknown) => {
      throw isUnavailable(error) ? new Unavailable('the database does not answer', { cause: error }) : error
    })
  }

  async function keyOf(tx: Sql, { agencyId }: AgencyScope): Promise<Buffer> {
    const known = keys.get(agencyId) ?? asked.get(tx)
    if (known) return known
    const key = findOrMakeKey(tx, agencyId)
    asked.set(tx, key)
    return key
  }

  async function findOrMakeKey(tx: Sql, agencyId: string): Promise<Buffer> {
    const place: Place = { agencyId, column: 'agency_keys.wrapped_key', row: agencyId }
    const find = () => tx.selectFrom('agencyKeys').select('wrappedKey').where('agencyId', '=', agencyId).executeTakeFirst()
    let row = await find()
    if (!row) {
      const key = newKey()
      const made = await tx
        .insertInto('agencyKeys')
        .values({ agencyId, wrappedKey: seal(key, masterKey, place) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('agencyId')
        .executeTakeFirst()
      if (made) return key
      // Another transaction made the key at the same time; the insert waited until it had committed.
      row = await find()
    }
    const key = open(row!.wrappedKey, masterKey, place)
    keys.set(agencyId, key)
    return key
  }

  const scoped = <T>(scope: AgencyScope, work: (tx: Tx) => Promise<T>) => async (tx: Sql): Promise<T> => {
    const at = (place: { column: string; row: string }): Place => ({ agencyId: scope.agencyId, ...place })
    const bound: Tx = {
      sql: tx,
      scope,
      enqueue: (name, payload, options = {}) => enqueue(tx, { name, data: { ...payload, agencyId: scope.agencyId } }, options),
      seal: async (plain, place) => seal(plain, await keyOf(tx, scope), at(place)),
      open: async (sealed, place) => open(sealed, await keyOf(tx, scope), at(place)),
    }
    // Statements keep their order: whatever `work` asks comes after this one, and row-level security shows nothing before.
    const [, result] = await together([sql`select set_config('app.agency', ${scope.agencyId}, true)`.execute(tx), work(bound)])
    return result
  }

  return {
    within: (scope, work) => transaction(scoped(scope, work)),
    snapshot: (scope, work) => transaction(scoped(scope, work), 'repeatable read'),
    global: (work) => transaction(work),
    alone,
    close,
  }
}
