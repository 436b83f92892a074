import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { bookThrough, firstMailTo, newestLead, offerLinks, quiet, writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf } from '../support/app-visitor.ts'
import { mailsTo } from '../support/mail-sink.ts'

for (const { kind, skip } of databases) {
  describe(`who writes again, ${kind} database`, { skip, timeout: 60_000 }, () => {
    const first = writer(101)
    const partner = writer(102, { firstName: 'Erwan', email: 'erwan.kermarrec@courriel.example', phone: first.phone })
    const again = writer(104, { email: first.email, phone: '06 39 98 07 77' })
    let app: TestApp
    before(async () => {
      app = await startTestApp({ kind })
      await writeThroughPortal(app, first)
      await bookThrough(offerLinks(await firstMailTo(app, first.email)).page, { postalAddress: '9 rue des Fictions, 44000 Nantes' })
      await quiet(app)
    })
    after(() => app?.stop())

    test(`from another address with the same number is another person, answered there and shown nothing of the first, ${kind} database`, async () => {
      const known = await newestLead(app)
      await writeThroughPortal(app, partner)
      const { details } = await bookThrough(offerLinks(await firstMailTo(app, partner.email)).page)
      const { firstName, email, postalAddress } = formOf(details, '/details').fields
      assert.deepEqual({ firstName, email, postalAddress }, { firstName: 'Erwan', email: partner.email, postalAddress: '' })
      assert.notEqual((await newestLead(app)).contactId, known.contactId)
    })

    test(`from the same address with another number is the same person, ${kind} database`, async () => {
      const before = mailsTo(app.mails(), first.email).length
      await writeThroughPortal(app, again)
      await app.waitFor(() => mailsTo(app.mails(), first.email).length > before, { what: 'the second offer' })
      const { contactId } = await newestLead(app)
      const contact = await app.app.store.db.within(app.scope, (tx) => app.app.services.contacts.find(tx, contactId))
      assert.equal(contact?.postalAddress, '9 rue des Fictions, 44000 Nantes')
    })
  })
}
