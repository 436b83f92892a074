import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { AgencyId } from '#kernel/ids.ts'
import { databases, startTestApp } from '../../../test/support/app.ts'

for (const { kind, skip } of databases) {
  test(`an agency’s first values, sealed at the same time, have one key (${kind})`, { skip }, async () => {
    const { app, stop } = await startTestApp({ kind })
    try {
      const { db, gate } = app.store
      for (let round = 0; round < 5; round++) {
        const { scope } = await app.services.team.createAgency({
          name: `Agence ${round}`, email: `a${round}@agence.example` as never,
          admin: { firstName: 'Léa', lastName: 'Roux', email: `lea${round}@agence.example` as never },
        })
        const place = { column: 'test', row: randomUUID() }
        const sealed = await Promise.all(Array.from({ length: 6 }, () => db.within(scope, (tx) => tx.seal(Buffer.from('mot'), place))))
        const { scope: other } = await app.services.team.createAgency({
          name: `Autre ${round}`, email: `b${round}@agence.example` as never, admin: { firstName: 'Léo', lastName: 'Roux', email: `leo${round}@agence.example` as never },
        })
        const both = await db.within(other, async (tx) => Promise.all([tx.seal(Buffer.from('mot'), place), tx.seal(Buffer.from('mot'), place)]))
        for (const value of both) assert.equal(String(await db.within(other, (tx) => tx.open(value, place))), 'mot')
        const opened = await Promise.all(sealed.map((value) => db.within(gate.scopeOfOperator(scope.agencyId as AgencyId), (tx) => tx.open(value, place))))
        assert.deepEqual(opened.map(String), Array(6).fill('mot'))
      }
    } finally {
      await stop()
    }
  })
}
