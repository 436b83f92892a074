import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { AgencyId } from '#kernel/ids.ts'
import { newId } from '#platform/clock/clock.ts'
import { databases } from '../../../test/support/app.ts'
import { type OneDatabase, openDatabase } from '../../../test/support/two-databases.ts'
import { sql as raw, timestamp } from './sql.ts'
import { together } from './together.ts'

for (const { kind, skip } of databases) {
  describe(`statements asked for together on the ${kind} database`, { skip }, () => {
    let database: OneDatabase
    before(async () => {
      database = await openDatabase(kind, { now: Date.now })
    })
    after(() => database?.end())

    const agency = { slug: 'quais', name: 'Agence des Quais', email: 'contact@quais.example' }
    const scope = () => database.store.gate.scopeOfOperator(newId<AgencyId>(Date.now()))

    test(`each sees what was asked before it on the ${kind} database`, () =>
      database.store.db.within(scope(), async ({ sql, scope: { agencyId } }) => {
        const [, names] = await together([
          sql.insertInto('agencies').values({ ...agency, agencyId, createdAt: timestamp(0) }).execute(),
          sql.selectFrom('agencies').select('name').execute(),
        ])
        assert.deepEqual(names, [{ name: agency.name }])
      }))

    test(`one that fails undoes all, those after it too, on the ${kind} database`, async () => {
      const one = scope()
      const { db } = database.store
      const late = { isOver: false }
      const failing = db.within(one, ({ sql, scope: { agencyId } }) => {
        const insert = () => sql.insertInto('agencies').values({ ...agency, agencyId, createdAt: timestamp(0) }).execute()
        const slow = async () => {
          await raw`select 1`.execute(sql).catch(() => undefined)
          await insert().finally(() => {
            late.isOver = true
          })
        }
        return together([slow(), insert(), raw`select 1 / 0`.execute(sql)])
      })
      await assert.rejects(failing, /division by zero/)
      assert.equal(late.isOver, true)
      const left = await db.within(one, ({ sql }) => sql.selectFrom('agencies').select('name').execute())
      assert.deepEqual(left, [])
    })
  })
}
