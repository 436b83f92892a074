import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ForwardingOverview } from '#assistant/intake/forwarding/contract.ts'
import { DAY, HOUR, MINUTE } from '#kernel/interval.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { demoMail } from '../../src/main/demo/portal-mails.ts'
import { databases, runningClock, sendThroughSmtp, startTestApp, type TestApp } from '../support/app.ts'
import { member, newestLead, writer } from '../support/app-story.ts'
import { forwardingRefused } from '../emulators/microsoft/mailbox.ts'
import { mailsTo } from '../support/mail-sink.ts'
import { signedMail } from '../support/signed-mail.ts'

const MAILBOX = 'agence.des.quais@gmail.com'
const SECRET = 'invented5D-Q0xrT3fiction'
const linkOf = (name: string) => `https://mail-settings.google.com/mail/vf-%5B${name}${SECRET}`

/** Google's confirmation page: a button until it is pressed. */
function googlePage() {
  const pressed: string[] = []
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = String(input)
    if (url.startsWith('https://mail-settings.google.com/')) return new Response('', { status: 302, headers: { location: url.replace('mail-settings.', 'mail.') } })
    if (init.method === 'POST') pressed.push(url)
    return new Response(pressed.includes(url) ? 'Transfert confirmé' : '<form action="" method="post"><input type="submit"></form>')
  }
  return { fetch, pressed }
}

// The Sieve journey runs on the embedded database; this one on PostgreSQL where it is there.
const kind = databases.find((one) => one.kind === 'server' && !one.skip)?.kind ?? 'embedded'

describe('a Gmail mail box forwards without any permission', { timeout: 60_000 }, () => {
  const clock = runningClock()
  const google = googlePage()
  let site: TestApp
  let admin: Awaited<ReturnType<typeof member>>

  before(async () => {
    site = await startTestApp({ kind, clock, providerFetch: google.fetch })
    admin = await member(site, agents[0]!.email)
  })
  after(() => site?.stop())

  const overview = async () => (await (await admin.call('GET', '/api/forwarding')).json()) as ForwardingOverview
  const boxOf = async (mailbox: string) => (await overview()).mailboxes.find((one) => one.mailbox === mailbox)
  const confirmation = (mailbox: string, from = 'Gmail <forwarding-noreply@google.com>') =>
    Buffer.from(
      [
        `From: ${from}`, `To: <${site.inboundAddress}>`, `Subject: (Gmail) Confirmation de transfert - Recevez les messages de ${mailbox}`, `Date: ${new Date(clock()).toUTCString()}`,
        `Message-ID: <${mailbox}@google.com>`, 'Content-Type: text/plain; charset=utf-8', '', 'Pour confirmer :', linkOf(mailbox.split('@')[0]!), '',
      ].join('\r\n'),
    )
  const send = async (raw: Uint8Array) => sendThroughSmtp(Buffer.from(raw), { port: site.smtpPort, to: site.inboundAddress })
  /** As Gmail's filter sends it on: the bytes as they came, below two fields of its own. */
  const forwarded = (raw: Uint8Array) =>
    Buffer.concat([Buffer.from(`X-Forwarded-To: ${site.inboundAddress}\r\nX-Forwarded-For: ${MAILBOX} ${site.inboundAddress}\r\nDelivered-To: ${MAILBOX}\r\n`), raw])

  test('what a declared mail box asks is confirmed within seconds, and the link is in no log', async () => {
    assert.equal((await admin.call('POST', '/api/forwarding', { mailbox: MAILBOX })).status, 201)
    assert.equal((await boxOf(MAILBOX))?.way, 'gmail')
    await send(await signedMail(site, confirmation(MAILBOX)))
    await site.waitFor(async () => (await boxOf(MAILBOX))?.state === 'confirmed', { what: 'the confirmation' })
    assert.deepEqual(google.pressed, [linkOf('agence.des.quais').replace('mail-settings.', 'mail.')])
    assert.equal(site.logLines.some((line) => line.includes(SECRET)), false)
  })

  test('what nobody declared waits for an admin, and what Google did not sign is none', async () => {
    await send(await signedMail(site, confirmation('etranger@gmail.com')))
    await site.waitFor(async () => (await boxOf('etranger@gmail.com'))?.reason === 'to_approve', { what: 'the question' })
    await send(confirmation('faux@gmail.com'))
    await site.waitFor(async () => (await site.app.services.intake.counts(site.scope)).received === 0, { what: 'the reading' })
    assert.equal(await boxOf('faux@gmail.com'), undefined)
    assert.equal(google.pressed.length, 1)
    const asking = await boxOf('etranger@gmail.com')
    assert.deepEqual([asking?.isDeclared, asking?.link, asking?.code], [false, null, null])
    assert.equal((await admin.call('POST', `/api/forwarding/${asking?.id}/approve`)).status, 204)
    await site.waitFor(async () => (await boxOf('etranger@gmail.com'))?.state === 'confirmed', { what: 'the approved confirmation' })
    assert.equal(google.pressed.length, 2)
  })

  test('the filters name every portal and our probe, and forward to the inbound address', async () => {
    const answer = await admin.call('GET', '/api/forwarding/filters')
    assert.match(answer.headers.get('content-disposition') ?? '', /mailFilters\.xml/)
    const xml = await answer.text()
    const { senders, probeSender } = await overview()
    for (const sender of [...senders, probeSender]) assert.ok(xml.includes(sender), sender)
    assert.equal(xml.split(`name='forwardTo' value='${site.inboundAddress}'`).length - 1, xml.split('<entry>').length - 1)
    assert.ok([...xml.matchAll(/name='from' value='([^']*)'/g)].every(([, value]) => value!.length <= 1_500))
  })

  test('a probe that comes back by the filter proves the mail box, one sent on by hand does not', async () => {
    const box = await boxOf(MAILBOX)
    assert.equal((await admin.call('POST', `/api/forwarding/${box?.id}/probe`)).status, 204)
    assert.equal((await admin.call('POST', `/api/forwarding/${box?.id}/probe`)).status, 429)
    const probe = await site.waitFor(() => mailsTo(site.mails(), MAILBOX)[0], { what: 'the probe' })
    const byHand = probe.raw.toString().replace(/^From: .*$/m, `From: ${MAILBOX}`).replace(/^Auto-Submitted: .*\r\n/m, '').replace(/^Subject: /m, 'Subject: TR: ')
    await send(Buffer.from(byHand))
    await site.waitFor(async () => (await boxOf(MAILBOX))?.reason === 'by_hand', { what: 'the probe by hand' })
    assert.equal((await boxOf(MAILBOX))?.state, 'confirmed')
    await send(forwarded(probe.raw))
    await site.waitFor(async () => (await boxOf(MAILBOX))?.state === 'proved', { what: 'the proof' })
    assert.equal((await site.app.services.intake.counts(site.scope)).lead, 0)
  })

  test('the first portal mail through it becomes a lead that is answered', async () => {
    const lead = writer(102)
    await send(forwarded(await signedMail(site, demoMail('seloger', { to: MAILBOX, now: clock(), lead }))))
    await site.waitFor(() => mailsTo(site.mails(), lead.email)[0], { what: 'the offer' })
    assert.equal((await newestLead(site)).portal, 'seloger')
    assert.ok((await boxOf(MAILBOX))?.seenAt)
  })

  test('a mail box that forwards everything is told of, and the text of its private mail is not kept', async () => {
    for (let index = 0; index < 6; index++) {
      await send(forwarded(Buffer.from(`From: Ami <ami${index}@courriel.example>\r\nTo: ${MAILBOX}\r\nSubject: Bonjour ${index}\r\nMessage-ID: <${index}@courriel.example>\r\nList-Id: <nouvelles.courriel.example>\r\nList-Unsubscribe: <mailto:stop@courriel.example>\r\n\r\nSecretmot de famille numero ${index}.\r\n`)))
    }
    const { scope } = site
    await site.waitFor(async () => (await overview()).wholeMailbox?.count === 6, { what: 'the warning' })
    assert.equal((await overview()).wholeMailbox?.mailbox, MAILBOX)
    const messages = await site.app.services.intake.list(scope, { states: ['machine', 'spam', 'quarantine'], limit: 50 })
    const private_ = messages.filter(({ subject }) => subject?.startsWith('Bonjour'))
    assert.equal(private_.length, 6)
    const texts = await site.app.store.db.within(scope, (tx) => Promise.all(private_.map(async ({ id }) => Buffer.from((await site.app.services.intake.raw(tx, id))!).toString())))
    assert.equal(texts.some((text) => text.includes('Secretmot')), false)
    assert.equal(texts.every((text) => text.includes('From: Ami')), true, 'the head stays, so that it can be found in the mail box')
  })

  test('a report that external forwarding is forbidden is told to the admins once, with what to do', async () => {
    const box = await boxOf(MAILBOX)
    clock.pass(2 * MINUTE)
    assert.equal((await admin.call('POST', `/api/forwarding/${box?.id}/probe`)).status, 204)
    const probe = await site.waitFor(() => mailsTo(site.mails(), MAILBOX)[1], { what: 'the second probe' })
    const report = Buffer.from(
      [
        'From: postmaster@quais.example', `To: ${probe.envelope.from}`, 'Subject: Undeliverable: essai', 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
        '--b', 'Content-Type: text/plain', '', 'Your message was not delivered.', '--b', 'Content-Type: message/delivery-status', '',
        forwardingRefused({ from: MAILBOX, to: site.inboundAddress }), '--b--', '',
      ].join('\r\n'),
    )
    for (let again = 0; again < 2; again++) await sendThroughSmtp(report, { port: site.smtpPort, to: probe.envelope.from })
    await site.waitFor(async () => (await boxOf(MAILBOX))?.reason === 'external_blocked', { what: 'the refusal' })
    const told = await site.waitFor(() => mailsTo(site.mails(), agents[0]!.email).find(({ parsed }) => parsed.text?.includes('5.7.520')), { what: 'the mail to the admin' })
    assert.match(told.parsed.text ?? '', /\/app\/settings\/mailbox/)
    await site.waitFor(async () => (await site.app.services.intake.counts(site.scope)).received === 0, { what: 'the second report' })
    assert.equal(mailsTo(site.mails(), agents[0]!.email).filter(({ parsed }) => parsed.text?.includes('5.7.520')).length, 1)
  })

  test('a probe that does not come back breaks the mail box, the daily look orders the next, and silence is told once', async () => {
    const { forwarding } = site.app.services
    const box = (await forwarding.overview(site.scope)).mailboxes.find(({ mailbox }) => mailbox === MAILBOX)!
    await forwarding.sendProbe(site.scope, box.id)
    const probe = mailsTo(site.mails(), MAILBOX).at(-1)!
    await send(forwarded(probe.raw))
    await site.waitFor(async () => (await boxOf(MAILBOX))?.state === 'proved', { what: 'the proof' })
    clock.pass(25 * HOUR)
    const sent = mailsTo(site.mails(), MAILBOX).length
    const { checks } = (await forwarding.overview(site.scope)).mailboxes.find(({ id }) => id === box.id)!
    await forwarding.check(site.scope, box.id, checks)
    await forwarding.check(site.scope, box.id, checks)
    await site.waitFor(() => mailsTo(site.mails(), MAILBOX).length === sent + 1, { what: 'the daily probe' })
    const { probeId } = (await forwarding.overview(site.scope)).mailboxes.find(({ id }) => id === box.id)!
    clock.pass(31 * MINUTE)
    await forwarding.judge(site.scope, box.id, probeId!)
    assert.equal((await boxOf(MAILBOX))?.reason, 'probe_lost')
    const today = Math.floor(clock() / DAY)
    await site.app.store.db.within(site.scope, async ({ sql, scope }) => {
      await sql.deleteFrom('portalDays').execute()
      const days = Array.from({ length: 30 }, (_, index) => ({ agencyId: scope.agencyId, portal: 'leboncoin', day: new Date((today - 8 - index) * DAY).toISOString().slice(0, 10) }))
      await sql.insertInto('portalDays').values(days).execute()
    })
    for (let again = 0; again < 2; again++) await forwarding.checkPortal(site.scope, { portal: 'leboncoin', day: today - 8 })
    const silence = mailsTo(site.mails(), agents[0]!.email).filter(({ parsed }) => parsed.subject?.includes('Leboncoin') || parsed.subject?.includes('leboncoin'))
    assert.equal(silence.length, 1)
    assert.equal((await overview()).portals.find(({ id }) => id === 'leboncoin')?.isSilent, true)
  })
})
