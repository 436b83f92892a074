import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import type { EmailAddress } from '#kernel/email-address.ts'
import { Secret } from '#platform/config/config.ts'
import { Unavailable } from '#platform/db/database.ts'
import { smtpTransport } from './transport.ts'

const envelope = { from: 'bounces@mail.assistant.example' as EmailAddress, to: 'nobody@contact.example' as EmailAddress }
const answer = (responseCode: number) => Object.assign(new Error('no'), { responseCode })

const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  authOptional: false,
  onAuth: ({ password }, _session, callback) => (password === 'right' ? callback(null, { user: 'us' }) : callback(answer(535))),
  onRcptTo: (_address, _session, callback) => callback(answer(550)),
})
let port: number
before(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.server.address() as AddressInfo).port
})
after(() => new Promise<void>((closed) => server.close(closed)))

async function deliver(password: string | undefined) {
  const transport = smtpTransport(new Secret(`smtp://${password ? `us:${password}@` : ''}127.0.0.1:${port}`))
  try {
    return await transport.deliver(envelope, Buffer.from('Subject: a\r\n\r\nb\r\n'))
  } finally {
    transport.close()
  }
}

test('a recipient that is refused for good ends a mail', async () => {
  assert.deepEqual(await deliver('right'), { kind: 'refused', code: 550 })
})

test('a password that the mail server does not take ends no mail', async () => {
  await assert.rejects(deliver('wrong'), Unavailable)
  await assert.rejects(deliver(undefined), Unavailable)
})
