import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ForwardingOverview } from '#assistant/intake/forwarding/contract.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { demoMail } from '../../src/main/demo/portal-mails.ts'
import { runningClock, startTestApp, type TestApp } from '../support/app.ts'
import { member, writer } from '../support/app-story.ts'
import { type Dovecot, dovecotIsMissing, startDovecot } from '../support/dovecot.ts'
import { freePort } from '../support/free-port.ts'
import { keepingTransport, mailsTo } from '../support/mail-sink.ts'
import { signedMail } from '../support/signed-mail.ts'

const MAILBOX = 'contact@agence-des-quais.example'
const OWN_SCRIPT = '# Mes filtres\nrequire ["fileinto"];\nif header :contains "subject" "facture" { fileinto "INBOX"; stop; }\n'

describe('a mail box on Dovecot forwards by a Sieve rule of ours', { skip: dovecotIsMissing, timeout: 60_000 }, () => {
  const clock = runningClock()
  const kept = keepingTransport()
  let site: TestApp
  let dovecot: Dovecot
  let sievePort: number
  let admin: Awaited<ReturnType<typeof member>>
  let id: string

  before(async () => {
    sievePort = await freePort()
    const transport = {
      ...kept.transport,
      // The way of the world: what is sent to the mail box reaches its own server.
      deliver: async (...[envelope, raw]: Parameters<typeof kept.transport.deliver>) => {
        if (envelope.to === MAILBOX) await dovecot.deliver(raw)
        return kept.transport.deliver(envelope, raw)
      },
    }
    site = await startTestApp({ kind: 'embedded', clock, transport, settings: async () => ({ SIEVE_ALLOWED_HOSTS: `127.0.0.1:${sievePort}` }) })
    dovecot = await startDovecot({ mailbox: MAILBOX, sievePort, smtpPort: site.smtpPort })
    await dovecot.useScript(OWN_SCRIPT)
    admin = await member(site, agents[0]!.email)
  })
  after(async () => {
    await dovecot?.stop()
    await site?.stop()
  })

  const overview = async () => (await (await admin.call('GET', '/api/forwarding')).json()) as ForwardingOverview
  const mailbox = async () => (await overview()).mailboxes.find((one) => one.id === id)
  const install = (about: object) => admin.call('POST', `/api/forwarding/${id}/sieve`, { host: '127.0.0.1', port: sievePort, username: MAILBOX, password: dovecot.password, ...about })

  test('a wrong password and a server nobody allowed change nothing', async () => {
    const declared = await admin.call('POST', '/api/forwarding', { mailbox: MAILBOX })
    assert.equal(declared.status, 201)
    id = ((await declared.json()) as { id: string }).id
    assert.deepEqual(await mailbox().then((one) => [one?.state, one?.way]), ['declared', 'sieve'])
    const wrong = await install({ password: 'autre' })
    assert.deepEqual([wrong.status, await wrong.json()], [422, { error: 'wrong_password' }])
    const elsewhere = await install({ port: 4190 })
    assert.deepEqual([elsewhere.status, await elsewhere.json()], [422, { error: 'not_public' }])
    assert.equal(await dovecot.activeScript(), OWN_SCRIPT)
  })

  test('the rule joins the person’s own script, and the probe comes back through it', async () => {
    assert.equal((await install({})).status, 204)
    const script = await dovecot.activeScript()
    assert.ok(script?.startsWith('# Mes filtres\nrequire ["fileinto"];\n'))
    assert.ok(script?.endsWith('if header :contains "subject" "facture" { fileinto "INBOX"; stop; }\n'))
    assert.ok(script?.includes(`redirect :copy "${site.inboundAddress}"`))
    await site.waitFor(async () => (await mailbox())?.state === 'proved', { what: 'the probe' })
    assert.deepEqual(await dovecot.inbox(), [], 'the probe does not stay in the inbox')
    assert.equal(site.logLines.some((line) => line.includes(dovecot.password)), false)
  })

  test('a portal’s mail to the mail box becomes a lead that is answered, and stays in the mail box', async () => {
    const lead = writer(101)
    const started = Date.now()
    await dovecot.deliver(await signedMail(site, demoMail('seloger', { to: MAILBOX, now: clock(), lead })))
    await site.waitFor(() => mailsTo(kept.mails, lead.email)[0], { what: 'the offer' })
    assert.ok(Date.now() - started < 10_000)
    assert.equal((await dovecot.inbox()).length, 1)
    const { portals, mailboxes } = await overview()
    assert.notEqual(portals.find(({ id: portal }) => portal === 'seloger')?.lastDay, null)
    assert.notEqual(mailboxes[0]?.seenAt, null)
  })

  test('private mail stays where it is, and the rule is put in a second time without standing there twice', async () => {
    const before_ = await site.app.services.intake.counts(site.scope)
    await dovecot.deliver(Buffer.from(`From: ami@courriel.example\r\nTo: ${MAILBOX}\r\nSubject: Bonjour\r\n\r\nOn mange ensemble ?\r\n`))
    assert.equal((await install({})).status, 204)
    assert.equal((await dovecot.activeScript())?.split('redirect :copy').length, 2)
    assert.equal((await dovecot.inbox()).length, 2)
    await site.waitFor(async () => mailsTo(kept.mails, MAILBOX).length === 2, { what: 'the second probe' })
    await site.waitFor(async () => (await site.app.services.intake.counts(site.scope)).machine === before_.machine + 1, { what: 'its coming back' })
    assert.equal((await site.app.services.intake.counts(site.scope)).quarantine, before_.quarantine)
  })
})
