import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { postgresIsMissing, sharedPostgres } from '../../../test/support/postgres.ts'
import { database, Unavailable } from './database.ts'
import { kyselyOfPool, openPool } from './server.ts'
import { sql as raw } from './sql.ts'

test('a connection that the server ends inside a transaction fails it, and neither the process nor what comes next', { skip: postgresIsMissing }, async () => {
  const { appUrl, superuserUrl } = await (await sharedPostgres()).createDatabase()
  const pool = openPool(appUrl, { max: 1 })
  const db = database({ kysely: kyselyOfPool(pool), masterKey: Buffer.alloc(32, 7), enqueue: () => Promise.resolve(), close: () => pool.end() })
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  try {
    const broken = db.global(async (sql) => {
      const { rows: [own] } = await raw<{ pid: number }>`select pg_backend_pid() as pid`.execute(sql)
      await superuser.query('select pg_terminate_backend($1)', [own?.pid])
      // Nothing is asked while the connection ends.
      await sleep(200)
      await raw`select 1`.execute(sql)
    })
    await assert.rejects(broken, Unavailable)
    const { rows } = await db.alone((sql) => raw<{ one: number }>`select 1 as one`.execute(sql))
    assert.deepEqual(rows.map(({ one }) => one), [1])
  } finally {
    await superuser.end()
    await db.close()
  }
})
