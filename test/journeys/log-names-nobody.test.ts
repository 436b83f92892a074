import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { MailTransport } from '#platform/mail/transport.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { bookThrough, invitationsTo, offerLinks, quiet, writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf, openPage, submit } from '../support/app-visitor.ts'
import { keepingTransport, mailsTo } from '../support/mail-sink.ts'

const contact = writer(105, { firstName: 'Quiterie', lastName: 'Zylberstein', email: 'quiterie.zylberstein@courriel.example', message: 'Bonjour, mon perroquet Anatole adore les jardins.' })
const typed = { phone: '06 39 98 08 42', postalAddress: '77 impasse du Nulle-Part, 44000 Nantes' }
const traces = [
  contact.firstName, contact.lastName, contact.email, contact.phone, '639980705', '639980842', typed.phone, 'perroquet', 'Anatole', 'Nulle-Part', 'solaire', 'courriel.example',
]

for (const { kind, skip } of databases) {
  describe(`the log, ${kind} database`, { skip, timeout: 60_000 }, () => {
    const { transport, mails } = keepingTransport()
    let failures = 0
    /** Fails first as mail servers do, with the recipient in its words. */
    const moody: MailTransport = {
      ...transport,
      deliver: async (envelope, raw) => {
        if (failures++ === 0) throw new Error(`451 <${envelope.to}> ${contact.lastName}: try again later`)
        return transport.deliver(envelope, raw)
      },
    }
    let app: TestApp
    before(async () => {
      app = { ...(await startTestApp({ kind, transport: moody })), mails: () => mails }
    })
    after(() => app?.stop())

    test(`tells all that happened to a person, failures too, and names nothing of him, ${kind} database`, async () => {
      await writeThroughPortal(app, contact)
      const offer = await app.waitFor(() => mailsTo(mails, contact.email)[0], { withinMs: 20_000, what: 'the offer, tried again' })
      const { page } = offerLinks(offer)
      const form = formOf(await openPage(page), '/wish')
      await submit({ form, fill: { wish: 'Plutôt une soirée solaire' } })
      const { confirmed } = await bookThrough(page, typed)
      assert.match(confirmed.url, /\?done=booked$/)
      await app.waitFor(() => invitationsTo(app, contact.email).length === 1, { what: 'the invitation' })
      await quiet(app)

      const log = app.logLines.join('')
      for (const said of ['"event":"smtp.accepted"', '"event":"job.failed"', '"event":"outreach.sent"', '"event":"http.done"']) assert(log.includes(said), said)
      assert.deepEqual(traces.filter((trace) => log.toLowerCase().includes(trace.toLowerCase())), [])
      const token = new URL(page).pathname.split('/')[2]!
      assert(!log.includes(token), 'the capability link')
      assert(!log.includes(app.inboundAddress.split('@')[0]!), 'the inbound address')
    })
  })
}
