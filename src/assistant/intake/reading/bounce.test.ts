import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bounce, bounceOf } from './bounce.ts'
import { parseMessage } from './message.ts'

interface Case {
  readonly name: string
  readonly headers?: string
  readonly body: string
  readonly expected: Partial<Bounce> | null
}

const report = (fields: string, original = '') => ({
  headers: 'Content-Type: multipart/report; report-type=delivery-status; boundary="=_r"\r\n',
  body: `--=_r\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--=_r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.courriel.example\r\n\r\n${fields}\r\n${original}--=_r--\r\n`,
})
const fields = (action: string, status: string, diagnosis = '') =>
  `Final-Recipient: rfc822; lea@courriel.example\r\nAction: ${action}\r\nStatus: ${status}\r\n${diagnosis && `Diagnostic-Code: smtp; ${diagnosis}\r\n`}`

const cases: readonly Case[] = [
  {
    name: 'an unknown user, with the mail sent back',
    ...report(fields('failed', '5.1.1', '550 5.1.1 user unknown'), '--=_r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <one@agence.example>\r\nSubject: Votre visite\r\n\r\n'),
    expected: { kind: 'hard', recipient: 'lea@courriel.example' as never, status: '5.1.1', originalMessageId: '<one@agence.example>' },
  },
  { name: 'a full mailbox that is called permanent', ...report(fields('failed', '5.2.2', '552 mailbox full')), expected: { kind: 'soft', status: '5.2.2' } },
  { name: 'a mail taken for spam', ...report(fields('failed', '5.7.1', '554 message looks like spam')), expected: { kind: 'soft' } },
  { name: 'a mail that is still tried', ...report(fields('delayed', '4.4.1')), expected: { kind: 'delayed', recipient: 'lea@courriel.example' as never } },
  { name: 'an unknown user with a code of this server’s own', ...report(fields('failed', '5.0.0', '550 no such user here')), expected: { kind: 'hard' } },
  {
    name: 'a complaint',
    headers: 'Content-Type: multipart/report; report-type=feedback-report; boundary="=_r"\r\n',
    body: '--=_r\r\nContent-Type: text/plain\r\n\r\nThis is an abuse report.\r\n--=_r\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nOriginal-Rcpt-To: lea@courriel.example\r\n\r\n--=_r--\r\n',
    expected: { kind: 'complaint', recipient: 'lea@courriel.example' as never },
  },
  {
    name: 'a sentence of an old server',
    headers: 'From: postmaster@courriel.example\r\nSubject: Undeliverable Mail\r\n',
    body: 'Unknown user: lea@courriel.example\r\n\r\nOriginal message follows.\r\n\r\nMessage-ID: <one@agence.example>\r\n',
    expected: { kind: 'hard', recipient: 'lea@courriel.example' as never, originalMessageId: '<one@agence.example>' },
  },
  { name: 'X-Failed-Recipients alone', headers: 'X-Failed-Recipients: lea@courriel.example\r\n', body: 'Sorry.\r\n', expected: { kind: 'soft', recipient: 'lea@courriel.example' as never } },
  { name: 'a person who writes of a failed delivery', headers: 'From: lea@courriel.example\r\nSubject: Undeliverable: votre colis\r\n', body: 'Mon mail est revenu : 550 user unknown.\r\n', expected: null },
  { name: 'a receipt', headers: 'From: lea@courriel.example\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary="=_r"\r\n', body: '--=_r\r\nContent-Type: text/plain\r\n\r\nLu.\r\n--=_r--\r\n', expected: null },
  { name: 'somebody away', headers: 'From: lea@courriel.example\r\nAuto-Submitted: auto-replied\r\nSubject: Absente\r\n', body: 'De retour lundi.\r\n', expected: null },
  { name: 'a portal’s lead from an address nobody reads', headers: 'From: noreply@lead.seloger.com\r\nSubject: Un contact\r\n', body: 'Nom : Durand\r\nE-mail : lea@courriel.example\r\n', expected: null },
]

for (const { name, headers = '', body, expected } of cases) {
  test(`as a report of a mail server, ${name} is what it says`, async () => {
    const from = /^From:/m.test(headers) ? '' : 'From: MAILER-DAEMON@courriel.example\r\n'
    const found = bounceOf(await parseMessage(Buffer.from(`${from}${headers}MIME-Version: 1.0\r\n\r\n${body}`)))
    if (expected === null) return assert.equal(found, null)
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, found?.[key as keyof Bounce]])), expected)
  })
}
