import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { mailPairs } from '../fixtures/mail/pairs.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { firstMailTo, newestLead, offerLinks } from '../support/app-story.ts'

// However an agency sends a portal's mail on, the person named inside is answered, and nobody on the way.
const forwards = mailPairs().filter(({ name, expected }) => /forwarded/.test(name) && expected.lead?.email && expected.lead.reference)

for (const { kind, skip } of databases) {
  describe(`a forwarded mail, ${kind} database`, { skip, timeout: 240_000 }, () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ kind })
    })
    after(() => app?.stop())

    for (const { name, raw, expected } of forwards) {
      test(`${name} gets its offer, ${kind} database`, async () => {
        const { email, reference } = expected.lead as { email: string; reference: string }
        await app.sendMail(raw, { isSigned: true })
        const offer = await firstMailTo(app, email)
        assert(offerLinks(offer).slots.length >= 1)
        const lead = await newestLead(app)
        const property = await app.app.store.db.within(app.scope, (tx) => app.app.services.properties.find(tx, lead.propertyId!))
        assert.equal(property?.reference, reference)
        assert.equal(lead.portal, expected.portal)
      })
    }

    test(`every way of forwarding is among them, ${kind} database`, () => {
      for (const way of ['outlook', 'twice', 'gmail', 'apple', 'thunderbird', 'yahoo', 'mobile', 'attachment', 'mixed', 'automatically', 'lost']) {
        assert(forwards.some(({ name }) => name.includes(way)), way)
      }
    })
  })
}
