import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { Authentication } from '../authentication.ts'
import { headerFields } from '../header-fields.ts'
import { parseMessage } from '../reading/message.ts'
import { confirmingOf } from './forwarding.ts'
import { gmailConfirmationOf, isConfirmationLink, isGmailConfirmation } from './gmail-confirmation.ts'
import { type Pressed, pressConfirmation } from './press-confirmation.ts'

const RECIPIENT = 'lilas-7f3k@in.assistant.example' as EmailAddress
const LINK = 'https://mail-settings.google.com/mail/vf-%5BANGjdJ8invented%5D-Q0xrT3fiction'

const mail = ({ subject, text, from = 'Gmail Team <forwarding-noreply@google.com>', header = '' }: { subject: string; text: string; from?: string; header?: string }) =>
  Buffer.from(`From: ${from}\r\n${header}To: ${RECIPIENT}\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`)

const signed = (domain: string, verdict: 'pass' | 'fail' = 'pass'): Pick<Authentication, 'dkim'> => ({ dkim: [{ verdict, domain, isAligned: domain === 'google.com' }] })

test('a confirmation is only what Google signed and sent as one', () => {
  const good = headerFields(mail({ subject: 'x', text: '' }))
  assert.equal(isGmailConfirmation(good, signed('google.com')), true)
  assert.equal(isGmailConfirmation(good, signed('google.com', 'fail')), false)
  assert.equal(isGmailConfirmation(good, signed('gmail.com')), false)
  assert.equal(isGmailConfirmation(good, { dkim: [] }), false)
  assert.equal(isGmailConfirmation(headerFields(mail({ subject: 'x', text: '', from: 'forwarding-noreply@google.com, a@b.example' })), signed('google.com')), false)
  assert.equal(isGmailConfirmation(headerFields(mail({ subject: 'x', text: '', header: 'From: other@google.com\r\n' })), signed('google.com')), false)
  assert.equal(isGmailConfirmation(headerFields(mail({ subject: 'x', text: '', from: 'someone@google.com' })), signed('google.com')), false)
})

test('the mail box, the link and the code are read from old and new confirmations', async () => {
  const uf = 'https://mail-settings.google.com/mail/uf-%5BANGjdJ8invented%5D-Q0xrT3fiction'
  const old = await parseMessage(mail({
    subject: '(#123456789) Gmail Forwarding Confirmation - Receive Mail from agence@gmail.com',
    text: `agence@gmail.com has requested to automatically forward mail to your email\r\naddress ${RECIPIENT}.\r\nConfirmation code: 123456789\r\n\r\n${LINK}\r\n\r\ncancel: ${uf}`,
  }))
  assert.deepEqual(gmailConfirmationOf(old, RECIPIENT), { mailbox: 'agence@gmail.com', link: LINK, code: '123456789' })
  const recent = await parseMessage(mail({ subject: '=?UTF-8?Q?(Gmail)_Confirmation_de_transfert_=E2=80=93_Recevez_les_messages_de_contact@quais.example?=', text: `Cliquez ici :\r\n${LINK}` }))
  assert.deepEqual(gmailConfirmationOf(recent, RECIPIENT), { mailbox: 'contact@quais.example', link: LINK, code: null })
  const two = await parseMessage(mail({ subject: 'Receive Mail from a@quais.example and b@quais.example', text: LINK }))
  assert.equal(gmailConfirmationOf(two, RECIPIENT), undefined)
  const twoLinks = await parseMessage(mail({ subject: 'Receive Mail from a@quais.example', text: `${LINK}\r\n${LINK}x` }))
  assert.equal(gmailConfirmationOf(twoLinks, RECIPIENT)?.link, null)
})

test('no link but the one that verifies at Google is ever opened', () => {
  assert.equal(isConfirmationLink(LINK), true)
  assert.equal(isConfirmationLink(LINK.replace('mail-settings.google.com/mail/', 'mail.google.com/mail/u/0/')), true)
  for (const bad of [
    LINK.replace('vf-', 'uf-'), LINK.replace('https', 'http'), LINK.replace('mail-settings.google.com', 'mail-settings.google.com.evil.example'), LINK.replace('.com/', '.com:8443/'),
    LINK.replace('https://', 'https://a@'), `${LINK}?continue=https://evil.example`, LINK.replace('/mail/', '/mail/../x/'), LINK.replace('mail-settings', 'accounts'), 'javascript:alert(1)', '',
  ]) assert.equal(isConfirmationLink(bad), false, bad)
})

test('what an admin did not declare in an open set-up is never confirmed unasked', () => {
  const at = 1_000_000
  const open = { declaredBy: 'a' as never, setUpUntil: at + 1 }
  assert.equal(confirmingOf(open, { hasLink: true, at }), 'press')
  assert.equal(confirmingOf(open, { hasLink: false, at }), 'by_hand')
  assert.equal(confirmingOf({ ...open, setUpUntil: at }, { hasLink: true, at }), 'ask')
  assert.equal(confirmingOf({ ...open, declaredBy: null }, { hasLink: true, at }), 'ask')
  assert.equal(confirmingOf(undefined, { hasLink: true, at }), 'ask')
})

const FORM = '<form action="" method="post"><input type="submit" value="Confirm"></form>'

/** A server of scripted answers; keeps what it was asked. */
function site(answers: readonly { status: number; location?: string; body?: string }[]) {
  const asked: { url: string; method: string; referer: string | null }[] = []
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    asked.push({ url: String(input), method: init.method ?? 'GET', referer: new Headers(init.headers).get('referer') })
    const { status, location, body = '' } = answers[asked.length - 1] ?? { status: 500 }
    return new Response(body, { status, ...(location ? { headers: { location } } : {}) })
  }
  return { fetch, asked }
}

test('the button is pressed once, at the page the one redirect leads to, and success is a page without it', async () => {
  const second = LINK.replace('mail-settings.google.com', 'mail.google.com')
  const google = site([{ status: 302, location: second }, { status: 200, body: FORM }, { status: 200, body: 'done' }])
  assert.equal(await pressConfirmation(google.fetch, LINK), 'confirmed')
  assert.deepEqual(google.asked, [{ url: LINK, method: 'GET', referer: null }, { url: second, method: 'GET', referer: null }, { url: second, method: 'POST', referer: second }])
})

test('a press that leads elsewhere, shows the button again or finds none is no confirmation', async () => {
  const outcomes: [Parameters<typeof site>[0], Pressed, number][] = [
    [[{ status: 302, location: 'https://evil.example/mail/vf-abcdefgh12' }], 'elsewhere', 1],
    [[{ status: 302, location: LINK }, { status: 302, location: LINK }], 'elsewhere', 2],
    [[{ status: 200, body: 'expired' }], 'no_button', 1],
    [[{ status: 200, body: FORM }, { status: 200, body: FORM }], 'refused', 2],
    [[{ status: 200, body: FORM }, { status: 302, location: 'https://accounts.google.com/' }], 'elsewhere', 2],
    [[{ status: 200, body: FORM }, { status: 403, body: '' }], 'refused', 2],
  ]
  for (const [answers, outcome, requests] of outcomes) {
    const google = site(answers)
    assert.equal(await pressConfirmation(google.fetch, LINK), outcome)
    assert.equal(google.asked.length, requests)
  }
  await assert.rejects(pressConfirmation(site([{ status: 503 }]).fetch, LINK))
  assert.equal(await pressConfirmation(site([]).fetch, 'https://mail.google.com/mail/uf-abcdefgh'), 'elsewhere')
})
