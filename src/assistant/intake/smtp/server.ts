import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { parseEmailAddress } from '#kernel/email-address.ts'
import type { Log } from '#platform/log/log.ts'
import { type Arrival, idOfReturnPath, secretOfRecipient } from '../message.ts'

export const MAX_MESSAGE_BYTES = 25 * 1024 * 1024
const MAX_RECIPIENTS = 10
const MAX_CLIENTS = 100

export interface MailServerParts {
  readonly inboundDomain: string
  /** Of the return paths of our own mail. */
  readonly mailDomain: string
  readonly tls: { readonly key: string; readonly cert: string }
  readonly log: Log
  /** The agency behind the secret part of an address. */
  readonly findAgency: (secret: string) => Promise<AgencyScope | undefined>
  /** The agency that sent the mail with this id. */
  readonly findSender: (outboundId: string) => Promise<AgencyScope | undefined>
  /** Resolves once the message is durable for this recipient. */
  readonly accept: (scope: AgencyScope, arrival: Arrival) => Promise<void>
}

export interface MailServer {
  listen(at: { host: string; port: number }): Promise<number>
  close(): Promise<void>
}

/** An answer to the sending server: its code decides whether it tries again (RFC 5321 §4.2.1). */
const answer = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

/** Receives mail for the agencies' inbound addresses, and what comes back of ours. It relays nothing, and knows no VRFY or EXPN (S-28). */
export function mailServer({ inboundDomain, mailDomain, tls, log, findAgency, findSender, accept }: MailServerParts): MailServer {
  const agencies = new WeakMap<SMTPServerSession, Map<string, AgencyScope>>()

  const server = new SMTPServer({
    name: inboundDomain,
    banner: 'ready',
    secure: false,
    key: tls.key,
    cert: tls.cert,
    size: MAX_MESSAGE_BYTES,
    maxClients: MAX_CLIENTS,
    authOptional: true,
    disabledCommands: ['AUTH', 'VRFY', 'EXPN'] as never,
    disableReverseLookup: true,
    socketTimeout: 60_000,
    logger: false,
    onMailFrom(_address, session, callback) {
      agencies.set(session, new Map())
      callback()
    },
    onRcptTo(address, session, callback) {
      const known = agencies.get(session) ?? new Map<string, AgencyScope>()
      agencies.set(session, known)
      if (known.size >= MAX_RECIPIENTS) return callback(answer(452, 'too many recipients'))
      const returned = idOfReturnPath(address.address, mailDomain)
      const secret = secretOfRecipient(address.address, inboundDomain)
      // A foreign domain is looked up too, so that both refusals take the same time (S-28).
      const found = returned === undefined ? findAgency(secret ?? '') : findSender(returned)
      found.then(
        (scope) => {
          if (!scope) return callback(answer(550, 'no such mailbox'))
          known.set(address.address, scope)
          callback()
        },
        () => callback(answer(451, 'try again later')),
      )
    },
    onData(stream, session, callback) {
      receive(stream, session, agencies.get(session) ?? new Map()).then(
        () => callback(null, 'message accepted'),
        (error: Error & { responseCode?: number }) => {
          if (!error.responseCode) log.failure('smtp.not_durable', error)
          callback(error.responseCode ? error : answer(451, 'try again later'))
        },
      )
    },
  })
  // A peer that vanishes or speaks nonsense is its own problem; without a listener it would end the process.
  server.on('error', (error) => log.failure('smtp.connection', error))

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, recipients: Map<string, AgencyScope>): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer)
    if (stream.sizeExceeded) throw answer(552, 'message too big')
    const raw = Buffer.concat(chunks)
    const from = session.envelope.mailFrom
    for (const [recipient, scope] of recipients) {
      await accept(scope, {
        recipient: recipient.toLowerCase(),
        mailFrom: (from && parseEmailAddress(from.address)) || '',
        raw,
        remoteAddress: session.remoteAddress,
        heloName: session.hostNameAppearsAs || '',
      })
    }
    log.event('smtp.accepted', { messageBytes: raw.byteLength, recipientCount: recipients.size })
  }

  return {
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        server.server.once('error', reject)
        server.listen(port, host, () => resolve((server.server.address() as AddressInfo).port))
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
