import { type DatabaseConnection, QueryCreator, type QueryExecutor, type QueryExecutorProvider, sql, type Transaction } from 'kysely'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { JsonText, RangeText, Schema, Timestamp } from './schema.ts'

// What a store.ts needs to speak SQL. Only stores may import this file.

export { sql }

/** One transaction's statements, sent as they are asked for: Kysely's own transaction sends one when the one before is answered. */
export class Statements extends QueryCreator<Schema> implements QueryExecutorProvider {
  readonly #executor: QueryExecutor

  constructor(begun: Transaction<Schema>, connection: DatabaseConnection) {
    const executor = begun.getExecutor().withConnectionProvider({ provideConnection: (consumer) => consumer(connection) })
    super({ executor })
    this.#executor = executor
  }

  getExecutor(): QueryExecutor {
    return this.#executor
  }
}
export type Sql = Statements
export type { Schema, Timestamp }

export const timestamp = (at: EpochMs): Timestamp => new Date(at).toISOString() as Timestamp

/** The same moment to compare a column with. */
export const moment = (at: EpochMs) => sql<EpochMs>`${timestamp(at)}::timestamptz`

export const range = ({ start, end }: Interval): RangeText => `[${timestamp(start)},${timestamp(end)})` as RangeText

/** Text for a json column: the pg driver would send an array as a PostgreSQL array. */
export const json = <T>(value: T): JsonText<T> => JSON.stringify(value) as JsonText<T>
