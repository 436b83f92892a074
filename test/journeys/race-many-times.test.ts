import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { attempts, type Contest } from '../../bench/race/attempts.ts'
import { countBooked, countOverlaps, makeContests } from '../../bench/race/contests.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'

// `npm run bench -- race` is the same with 5,000 times, three processes and as many attempts as there is time for.
for (const { kind, skip } of databases) {
  describe(`fourteen leads and eight times of an agent on the ${kind} database`, { skip, timeout: 120_000 }, () => {
    let app: TestApp
    let contests: Contest[]
    before(async () => {
      app = await startTestApp({ kind, clock: Date.now })
      contests = await makeContests(app, { agents: 1, slots: 8, leads: 14 })
    })
    after(() => app?.stop())

    test(`no time is had twice on the ${kind} database, every time is had, and every loser gets others`, async () => {
      const { attempts: made, won, lost, losersWithoutOthers, losersWithTaken } = await attempts(app.app.services.booking, app.scope, contests, { attempts: 60, atOnce: 6, withinMs: 60_000, seed: 7 })
      assert.equal(made, won + lost)
      assert.ok(lost > 10, `${lost} lost`)
      assert.deepEqual([await countBooked(app), await countOverlaps(app)], [won, 0])
      assert.equal(won, 8)
      assert.deepEqual([losersWithoutOthers, losersWithTaken], [0, 0])
    })
  })
}
