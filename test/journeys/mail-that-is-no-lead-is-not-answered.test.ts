import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { MessageState } from '#kernel/words.ts'
import { agency, agents } from '../../src/main/demo/agency-data.ts'
import { mailPairs } from '../fixtures/mail/pairs.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { quiet } from '../support/app-story.ts'

const noLeads = mailPairs().filter(({ folder }) => folder === 'none')
const house = [agency.email, ...agents.map(({ email }) => email)]

for (const { kind, skip } of databases) {
  describe(`mail that is no lead, ${kind} database`, { skip, timeout: 120_000 }, () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ kind })
    })
    after(() => app?.stop())

    test(`becomes none although its sender is proved, and nobody outside the agency is written to, ${kind} database`, async () => {
      assert(noLeads.length >= 12)
      for (const { raw } of noLeads) await app.sendMail(raw, { isSigned: true })
      const counts = () => app.app.services.intake.counts(app.scope)
      await app.waitFor(async () => (await counts()).received === 0, { withinMs: 30_000, what: 'the reading of all' })
      await quiet(app)
      const expected: Record<MessageState, number> = { received: 0, lead: 0, reply: 0, wish: 0, machine: 0, quarantine: 0, spam: 0 }
      for (const { expected: { state } } of noLeads) expected[state as MessageState]++
      assert.deepEqual(await counts(), expected)
      assert.equal(Object.values(await counts()).reduce((sum, count) => sum + count, 0), noLeads.length)
      assert.deepEqual(app.mails().map(({ envelope }) => envelope.to).filter((to) => !house.includes(to)), [])
    })

    test(`the same message twice is one, ${kind} database`, async () => {
      const before = await app.app.services.intake.counts(app.scope)
      await app.sendMail(noLeads[0]!.raw, { isSigned: true })
      await quiet(app)
      assert.deepEqual(await app.app.services.intake.counts(app.scope), before)
    })
  })
}
