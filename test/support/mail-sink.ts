import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { Envelope, MailTransport } from '#platform/mail/transport.ts'

/** A mail that left the application, as whoever received it sees it. */
export interface SentMail {
  readonly envelope: Envelope
  readonly raw: Buffer
  readonly parsed: Email
}

export interface MailSink {
  /** "smtp://127.0.0.1:port", for SMTP_OUT_URL. */
  readonly url: string
  /** Every delivery in order; a mail delivered twice stands here twice. */
  readonly mails: SentMail[]
  stop(): Promise<void>
}

export interface MailSinkOptions {
  /** The code with which a recipient is refused this time (RFC 5321 §4.2); undefined takes the mail. */
  readonly refuse?: (recipient: string) => number | undefined
}

/** Another mail server, as far as the application can tell: takes everything that is not to be refused, and keeps it. */
export async function startMailSink({ refuse = () => undefined }: MailSinkOptions = {}): Promise<MailSink> {
  const mails: SentMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const responseCode = refuse(address)
      done(responseCode === undefined ? null : Object.assign(new Error('not now'), { responseCode }))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address).join(', ') } as Envelope
        keep(mails, envelope, Buffer.concat(parts)).then(() => done(), done)
      })
    },
  })
  // A sender that is killed while it speaks; without a listener it would end the test.
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A transport that keeps what it is given, in this process. */
export function keepingTransport(): { transport: MailTransport; mails: SentMail[] } {
  const mails: SentMail[] = []
  const transport: MailTransport = {
    deliver: async (envelope, raw) => {
      await keep(mails, envelope, Buffer.from(raw))
      return { kind: 'accepted' }
    },
    close: () => {},
  }
  return { transport, mails }
}

async function keep(mails: SentMail[], envelope: Envelope, raw: Buffer): Promise<void> {
  mails.push({ envelope, raw, parsed: await PostalMime.parse(raw) })
}

/** The mails to one address, oldest first. */
export const mailsTo = (mails: readonly SentMail[], address: EmailAddress | string): SentMail[] => mails.filter(({ envelope }) => envelope.to === address)
