import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { newestLead, offerLinks, quiet, writer, writeThroughPortal } from '../support/app-story.ts'
import { openPage } from '../support/app-visitor.ts'
import { type MailSink, mailsTo, startMailSink } from '../support/mail-sink.ts'

for (const { kind, skip } of databases) {
  describe(`mail through another server, ${kind} database`, { skip, timeout: 60_000 }, () => {
    const [patient, unknown] = [writer(101), writer(102)]
    const attempts = new Map<string, number>()
    let sink: MailSink
    let app: TestApp
    before(async () => {
      sink = await startMailSink({
        refuse: (recipient) => {
          const attempt = (attempts.get(recipient) ?? 0) + 1
          attempts.set(recipient, attempt)
          if (recipient === unknown.email) return 550
          return recipient === patient.email && attempt === 1 ? 450 : undefined
        },
      })
      app = await startTestApp({ kind, sink })
    })
    after(async () => {
      await app?.stop()
      await sink?.stop()
    })

    const offerOf = async () => {
      const lead = await newestLead(app)
      return (await app.app.store.db.within(app.scope, (tx) => app.app.services.outreach.thread(tx, lead.id)))[0]
    }

    test(`is tried again when that server is busy, and arrives once with its envelope, ${kind} database`, async () => {
      await writeThroughPortal(app, patient)
      const mail = await app.waitFor(() => mailsTo(sink.mails, patient.email)[0], { withinMs: 25_000, what: 'the offer' })
      await quiet(app)
      assert.equal(attempts.get(patient.email), 2)
      assert.equal(mailsTo(sink.mails, patient.email).length, 1)
      const offer = await offerOf()
      assert.equal(offer?.state, 'sent')
      assert.equal(mail.envelope.from, `bounces+${offer?.id}@mail.assistant.localhost`)
      assert.equal(mail.parsed.messageId, `<${offer?.id}@mail.assistant.localhost>`)
      assert.equal(mail.parsed.headers.find(({ key }) => key === 'auto-submitted')?.value, 'auto-replied')
      assert.deepEqual(mail.parsed.to?.map(({ address }) => address), [patient.email])
      assert.equal((await openPage(offerLinks(mail).page)).status, 200)
    })

    test(`is given up when that server knows no such person, and says so, ${kind} database`, async () => {
      await writeThroughPortal(app, unknown)
      const refused = await app.waitFor(async () => {
        const offer = await offerOf()
        return offer?.recipient === unknown.email && offer.state === 'refused' && offer
      }, { what: 'the refusal' })
      assert.equal(refused.refusal, 'smtp_550')
      await quiet(app)
      assert.equal(attempts.get(unknown.email), 1)
    })
  })
}
