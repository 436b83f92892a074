import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { agency, agents } from '../../src/main/demo/agency-data.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { bookThrough, firstMailTo, member, newestLead, offerLinks, quiet, writer, writeThroughPortal } from '../support/app-story.ts'

for (const { kind, skip } of databases) {
  describe(`an agency that wants to see each answer first, ${kind} database`, { skip, timeout: 60_000 }, () => {
    const contact = writer(102)
    const house = [agency.email, ...agents.map(({ email }) => email)]
    let app: TestApp
    before(async () => {
      app = await startTestApp({ kind })
      await app.app.services.team.changeAgency(app.scope, { autonomy: 'draft' })
    })
    after(() => app?.stop())

    test(`the offer waits as a draft and goes out once at a person’s word, ${kind} database`, async () => {
      await writeThroughPortal(app, contact)
      await app.waitFor(async () => (await app.app.services.intake.counts(app.scope)).lead === 1, { what: 'the lead' })
      await quiet(app)
      const lead = await newestLead(app)
      assert.equal(lead.state, 'drafted')
      const thread = await app.app.store.db.within(app.scope, (tx) => app.app.services.outreach.thread(tx, lead.id))
      assert.deepEqual(thread.map(({ kind, state, recipient, sentAt }) => ({ kind, state, recipient, sentAt })), [{ kind: 'offer', state: 'draft', recipient: contact.email, sentAt: null }])
      assert.deepEqual(app.mails().filter(({ envelope }) => !house.includes(envelope.to)), [])

      const admin = await member(app, agents[0]!.email)
      assert.equal((await admin.call('POST', `/api/leads/${lead.id}/send`)).status, 200)
      const offer = await firstMailTo(app, contact.email)
      assert.notEqual((await admin.call('POST', `/api/leads/${lead.id}/send`)).status, 200)
      await quiet(app)
      assert.equal(app.mails().filter(({ envelope }) => envelope.to === contact.email).length, 1)
      assert.equal((await newestLead(app)).state, 'offered')

      const { confirmed } = await bookThrough(offerLinks(offer).page)
      assert.match(confirmed.url, /\?done=booked$/)
    })
  })
}
