import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTestApp, type TestApp } from '../support/app.ts'
import { rawSmtp } from '../support/child-smtp.ts'
import { portalMail } from '../support/whole-house.ts'

let house: TestApp
before(async () => {
  house = await startTestApp({ kind: 'embedded' })
})
after(() => house?.stop())

const counts = () => house.app.services.intake.counts(house.scope)
const received = async () => Object.values(await counts()).reduce((sum, n) => sum + n, 0)
/** Every message is read and settled. */
const settled = () => house.waitFor(async () => (await counts()).received === 0, { withinMs: 30_000, what: 'the reading' })

async function session(recipients: readonly string[] = [house.inboundAddress]) {
  const smtp = await rawSmtp(house.smtpPort)
  assert.match(await smtp.say('EHLO mx.portail.example\r\n'), /^250-/)
  assert.match(await smtp.say('MAIL FROM:<bounce@portail.example>\r\n'), /^250 /)
  const replies: string[] = []
  for (const recipient of recipients) replies.push((await smtp.say(`RCPT TO:<${recipient}>\r\n`)).slice(0, 3))
  return { smtp, replies }
}

async function deliver(raw: string | Uint8Array): Promise<string> {
  const { smtp } = await session()
  assert.match(await smtp.say('DATA\r\n'), /^354 /)
  smtp.socket.write(raw)
  const reply = await smtp.say('\r\n.\r\n')
  smtp.end()
  return reply.slice(0, 3)
}

const plain = (body: string, headers = '') =>
  `From: Awa <awa@courriel.example>\r\nTo: <${house.inboundAddress}>\r\n${headers}Subject: bonjour\r\nMessage-ID: <${Math.random()}@courriel.example>\r\n\r\n${body}`

test('a mail of ten megabytes is kept and read or waits for a person', async () => {
  const before_ = await received()
  const line = `${'a'.repeat(76)}\r\n`
  assert.equal(await deliver(plain(line.repeat(Math.ceil((10 * 1024 * 1024) / line.length)))), '250')
  await settled()
  assert.equal(await received(), before_ + 1)
  assert.equal((await house.app.services.intake.list(house.scope, { states: ['quarantine'], limit: 1 }))[0]!.stateReason, 'too_large')
})

test('a mail of thirty megabytes is refused with 552 and leaves nothing', async () => {
  const before_ = await received()
  const line = `${'a'.repeat(76)}\r\n`
  assert.equal(await deliver(plain(line.repeat(Math.ceil((30 * 1024 * 1024) / line.length)))), '552')
  assert.equal(await received(), before_)
})

test('a size announced as too big is refused before a byte of it is sent', async () => {
  const smtp = await rawSmtp(house.smtpPort)
  await smtp.say('EHLO mx.portail.example\r\n')
  assert.match(await smtp.say(`MAIL FROM:<bounce@portail.example> SIZE=${30 * 1024 * 1024}\r\n`), /^552 /)
  smtp.end()
})

test('a mail of a hundred thousand parts waits for a person while the pages go on answering', async () => {
  const parts = '--b\r\n\r\n\r\n'.repeat(100_000)
  const raw = plain(`${parts}--b--\r\n`, 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n')
  assert.equal(await deliver(raw), '250')
  const started = Date.now()
  assert.equal((await fetch(`${house.baseUrl}/healthz`)).status, 200)
  assert(Date.now() - started < 2_000)
  await settled()
  assert.equal((await house.app.services.intake.list(house.scope, { states: ['quarantine'], limit: 1 }))[0]!.stateReason, 'too_many_parts')
})

test('an unknown mailbox and a foreign domain are answered 550, too many recipients 452', async () => {
  const { smtp, replies } = await session(['nobody@in.assistant.localhost', 'someone@elsewhere.example', house.inboundAddress, `${house.inboundAddress.replace('@', '+note@')}`])
  assert.deepEqual(replies, ['550', '550', '250', '250'])
  smtp.end()
  const many = await session(Array.from({ length: 12 }, (_, i) => house.inboundAddress.replace('@', `+${i}@`)))
  assert.deepEqual(many.replies, [...Array.from({ length: 10 }, () => '250'), '452', '452'])
  many.smtp.end()
})

test('nobody is told which mailboxes there are', async () => {
  const smtp = await rawSmtp(house.smtpPort)
  await smtp.say('EHLO mx.portail.example\r\n')
  for (const command of ['VRFY agence', 'EXPN agence', 'AUTH PLAIN AGEAYg==']) assert.match(await smtp.say(`${command}\r\n`), /^5\d\d /)
  smtp.end()
})

const SMUGGLED = 'MAIL FROM:<evil@x.example>\r\nRCPT TO:<WHOM>\r\nDATA\r\nFrom: evil@x.example\r\nSubject: smuggled\r\n\r\nsmuggled'

for (const [name, end] of Object.entries({
  'LF . LF': '\n.\n', 'LF . CRLF': '\n.\r\n', 'CRLF . LF': '\r\n.\n', 'CR . CR': '\r.\r', 'CR . CRLF': '\r.\r\n', 'CRLF . CR': '\r\n.\r', 'CRLF NUL . CRLF': '\r\n\0.\r\n',
})) {
  test(`${name} does not end a message`, async () => {
    const before_ = await received()
    assert.equal(await deliver(`${plain('begin')}${end}${SMUGGLED.replace('WHOM', house.inboundAddress)}`), '250')
    await settled()
    assert.equal(await received(), before_ + 1)
    const [last] = await house.app.services.intake.list(house.scope, { states: ['lead', 'quarantine', 'machine', 'reply', 'wish', 'spam'], limit: 1 })
    assert.notEqual(last!.subject, 'smuggled')
  })
}

test('CRLF . CRLF ends a message, so that the look at smuggling can fail', async () => {
  const before_ = await received()
  const { smtp } = await session()
  await smtp.say('DATA\r\n')
  smtp.socket.write(`${plain('begin')}\r\n.\r\n${SMUGGLED.replace('WHOM', house.inboundAddress)}\r\n.\r\n`)
  await house.waitFor(async () => (await received()) === before_ + 2, { what: 'both messages' })
  smtp.end()
  await settled()
})

test('what is sent with STARTTLS in one go is not taken as said inside TLS', async () => {
  const { smtp } = await session([])
  smtp.socket.write(`STARTTLS\r\nRSET\r\nMAIL FROM:<evil@x.example>\r\nRCPT TO:<${house.inboundAddress}>\r\n`)
  const heard = await smtp.hear(500)
  assert.match(heard, /^220 /)
  assert.equal(heard.match(/^2\d\d /gm)?.length, 1, heard)
  smtp.end()
})

test('NUL and bare line ends in headers and body are kept with the message and break nothing', async () => {
  const before_ = await received()
  const raw = `From: "A\0wa\r evil" <awa@courriel.example>\r\nSubject: bon\0jour\rBcc: evil@x.example\r\nX-Long: ${'x'.repeat(900)}\r\n\r\nbon\0jour\r\nLigne\rautre\nfin`
  assert.equal(await deliver(raw), '250')
  await settled()
  assert.equal(await received(), before_ + 1)
})

for (const email of ['a@b.example\r\n Bcc: evil@x.example', 'a@b.example;evil@x.example', 'g: a@b.example, evil@x.example;', '"a@b.example evil"@x.example']) {
  test(`a portal's lead with the address ${JSON.stringify(email)} sends nothing to anybody else`, async () => {
    const before_ = house.mails().length
    const raw = portalMail({ to: house.inboundAddress, first: 'Awa', last: 'Diop', email, phone: '06 39 98 01 25', id: `hostile.${email.length}` })
    await house.sendMail(raw, { isSigned: true })
    await settled()
    await sleep(300)
    for (const { envelope, raw: bytes } of house.mails().slice(before_)) {
      assert.notEqual(envelope.to, 'evil@x.example')
      assert(/^[^\s,;<>]+@[^\s,;<>]+$/.test(envelope.to), envelope.to)
      assert.doesNotMatch(bytes.toString('latin1').split('\r\n\r\n', 1)[0]!, /^(?:bcc|cc):/im)
    }
  })
}

test('an address with encoded line ends in a lead is at most one recipient, and no header', async () => {
  const before_ = house.mails().length
  await house.sendMail(portalMail({ to: house.inboundAddress, first: 'Awa', last: 'Diop', email: 'a@b.example%0d%0aBcc:c@d.example', phone: '06 39 98 01 27', id: 'hostile.encoded' }), { isSigned: true })
  await settled()
  await sleep(300)
  const mails = house.mails().slice(before_)
  assert(new Set(mails.map(({ envelope }) => envelope.to)).size <= 1)
  for (const { raw: bytes } of mails) assert.doesNotMatch(bytes.toString('latin1').split('\r\n\r\n', 1)[0]!, /^(?:bcc|cc):/im)
})

test('one of our own mails that comes back is never answered', async () => {
  await house.sendMail(portalMail({ to: house.inboundAddress, first: 'Tess', last: 'Boucle', email: 'tess@courriel.example', phone: '06 39 98 01 26', id: 'loop.1' }), { isSigned: true })
  const ours = await house.waitFor(() => house.mails().find(({ envelope }) => envelope.to === 'tess@courriel.example'), { what: 'the offer' })
  await settled()
  const before_ = house.mails().length
  const [lead] = [await counts()].map((state) => state.lead)
  assert.equal(await deliver(ours.raw.subarray(0, ours.raw.length)), '250')
  await settled()
  await sleep(300)
  assert.deepEqual(house.mails().slice(before_).map(({ envelope }) => envelope.to), [])
  assert.equal((await counts()).lead, lead)
})

test('a lead whose address is of our own domains is never answered', async () => {
  const before_ = house.mails().length
  for (const [index, email] of [house.inboundAddress, 'agence-des-quais@mail.assistant.localhost'].entries()) {
    const raw = portalMail({ to: house.inboundAddress, first: 'Zoé', last: 'Miroir', email, phone: `06 39 98 01 ${30 + index}`, id: `mirror.${index}` })
    await house.sendMail(raw, { isSigned: true })
  }
  await settled()
  await sleep(500)
  assert.deepEqual(house.mails().slice(before_).filter(({ envelope }) => envelope.to.endsWith('assistant.localhost')), [])
})

test('every message of this file is in one state, and their sum is what was accepted', async () => {
  const state = await counts()
  assert.equal(state.received, 0)
  assert(state.lead >= 1 && state.quarantine >= 2)
})
