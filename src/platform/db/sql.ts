import { QueryCreator, type QueryExecutor, type QueryExecutorProvider, sql } from 'kysely'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { JsonText, RangeText, Schema, Timestamp } from './schema.ts'

// What a store.ts needs to speak SQL. Only stores may import this file.

export { sql }

/** Where statements are made, those of one transaction as a rule. */
export class Statements extends QueryCreator<Schema> implements QueryExecutorProvider {
  readonly #executor: QueryExecutor

  constructor(executor: QueryExecutor) {
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
