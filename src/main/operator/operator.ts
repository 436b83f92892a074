import type { EpochMs } from '#kernel/interval.ts'
import type { Store } from '#platform/db/open.ts'
import { type Backlog, findBacklog, findClock, findMigrations } from './store.ts'
import { exportFrom, importInto, type Transferred } from './transfer.ts'

/** What the operator's verbs need of the database: answered by the running server, or by a store opened for the verb. */
export interface Operator {
  /** The process that answers; undefined when the verb itself opened the database. */
  readonly serverPid: number | undefined
  export(slug: string | undefined, write: (line: string) => Promise<void>): Promise<Transferred[]>
  import(lines: AsyncIterable<string>): Promise<Transferred[]>
  examine(): Promise<DatabaseState>
  close(): Promise<void>
}

export interface DatabaseState {
  readonly kind: Store['kind']
  /** Names of the applied migrations, in order. */
  readonly migrations: readonly string[]
  readonly backlog: Backlog
  /** Epoch ms on the database's own clock. */
  readonly clock: EpochMs
}

/** Works on a store of this process. */
export function operatorOf({ store, now }: { store: Store; now: () => EpochMs }): Pick<Operator, 'export' | 'import' | 'examine'> {
  return {
    export: (slug, write) => exportFrom({ store, now }, { slug, write }),
    import: (lines) => importInto({ store, now }, lines),
    examine: () =>
      store.db.global(async (sql) => ({
        kind: store.kind,
        migrations: await findMigrations(sql),
        backlog: await findBacklog(sql, now()),
        clock: await findClock(sql),
      })),
  }
}
