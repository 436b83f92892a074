import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { agency, agents } from '../../src/main/demo/agency-data.ts'
import { databases, sendThroughSmtp, startTestApp, type TestApp } from '../support/app.ts'
import { quiet } from '../support/app-story.ts'

const lead = `${import.meta.dirname}/../fixtures/mail/seloger/card-sale.eml`
const house = [agency.email, ...agents.map(({ email }) => email)]

/** What a mail server writes to the return path of a mail it could not deliver (RFC 3464). */
const report = (recipient: string, { action, status }: { action: string; status: string }) =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.courriel.example',
      'To: <>',
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <${status}.${action}@mx.courriel.example>`,
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="=_r"',
      '',
      '--=_r',
      'Content-Type: text/plain',
      '',
      'Your message could not be delivered.',
      '--=_r',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.courriel.example',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      '--=_r--',
      '',
    ].join('\r\n'),
  )

for (const { kind, skip } of databases) {
  describe(`mail that comes back, ${kind} database`, { skip, timeout: 120_000 }, () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ kind })
    })
    after(() => app?.stop())

    const outside = () => app.mails().filter(({ envelope }) => !house.includes(envelope.to))
    const waiting = () => app.app.store.db.within(app.scope, ({ sql }) => sql.selectFrom('deskTasks').select('kind').where('kind', '=', 'bounced').execute())

    test(`a mail that does not arrive is seen by a person, and its address is written to no more, ${kind} database`, async () => {
      await app.sendMail(lead, { isSigned: true })
      const [offer] = await app.waitFor(() => (outside().length > 0 ? outside() : undefined), { what: 'the offer', withinMs: 20_000 })
      assert(offer)
      const { from, to } = offer.envelope
      assert.match(from, /^bounces\+[0-9a-f-]{36}@/)

      await sendThroughSmtp(report(to, { action: 'delayed', status: '4.4.1' }), { port: app.smtpPort, to: from })
      await quiet(app)
      assert.deepEqual(await waiting(), [])

      await sendThroughSmtp(report('somebody.else@courriel.example', { action: 'failed', status: '5.1.1' }), { port: app.smtpPort, to: from })
      await app.waitFor(async () => (await waiting()).length === 1, { what: 'the task' })
      const suppressed = await app.app.store.db.within(app.scope, ({ sql }) => sql.selectFrom('suppressions').select(['recipient', 'reason']).execute())
      assert.deepEqual(suppressed, [{ recipient: to, reason: 'bounce' }])

      await sendThroughSmtp(report(to, { action: 'failed', status: '5.1.1' }), { port: app.smtpPort, to: from })
      await quiet(app)
      assert.equal((await waiting()).length, 1)
      assert.equal(outside().length, 1)
    })

    test(`a return path nobody was given takes no mail, ${kind} database`, async () => {
      const [{ envelope } = { envelope: undefined }] = outside()
      const unknown = envelope!.from.replace(/\+[0-9a-f]{4}/, '+ffff')
      await assert.rejects(sendThroughSmtp(report('x@courriel.example', { action: 'failed', status: '5.1.1' }), { port: app.smtpPort, to: unknown }), /550/)
    })

    test(`a request sent to a return path waits for a person, ${kind} database`, async () => {
      const [{ envelope } = { envelope: undefined }] = outside()
      const raw = Buffer.from('From: Lea <lea@courriel.example>\r\nSubject: Visite\r\nMessage-ID: <direct@courriel.example>\r\n\r\nJe souhaite visiter la maison ADQ-101.\r\n')
      await sendThroughSmtp(raw, { port: app.smtpPort, to: envelope!.from })
      await quiet(app)
      const [newest] = await app.app.services.intake.list(app.scope, { states: ['quarantine'], limit: 1 })
      assert.equal(newest?.subject, 'Visite')
      assert.equal(outside().length, 1)
    })
  })
}
