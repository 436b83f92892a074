import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer, { type TransportOptions } from 'nodemailer'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { Clock } from '../clock/clock.ts'
import type { Secret } from '../config/config.ts'
import { Unavailable } from '../db/database.ts'

export interface Envelope {
  /** Return path: where a bounce goes. */
  readonly from: EmailAddress
  readonly to: EmailAddress
}

export type Delivery = { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly code: number }

/** Hands a finished message over; `Unavailable` when it is worth trying again. */
export interface MailTransport {
  deliver(envelope: Envelope, raw: Uint8Array): Promise<Delivery>
  close(): void
}

// Nodemailer's names for an answer about this envelope or this message. A wrong password or a greeting of 554 is a 5xx too,
// but our own trouble, and no reason to give a mail up.
const ABOUT_THE_MAIL = new Set<unknown>(['EENVELOPE', 'EMESSAGE'])
/** RFC 4954 §6; said of the first sender, meant of us. */
const AUTHENTICATION_REQUIRED = 530

/** Through another mail server. A 5xx answer about a mail is final (RFC 5321 §4.2.1), everything else is tried again. */
export function smtpTransport(url: Secret): MailTransport {
  const transporter = nodemailer.createTransport({
    url: url.reveal(),
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
  } as TransportOptions)
  return {
    deliver: async (envelope, raw) => {
      try {
        await transporter.sendMail({ envelope: { from: envelope.from, to: [envelope.to] }, raw: Buffer.from(raw) })
        return { kind: 'accepted' }
      } catch (error) {
        const { code: about, responseCode: code } = error as { code?: unknown; responseCode?: unknown }
        if (ABOUT_THE_MAIL.has(about) && typeof code === 'number' && code >= 500 && code !== AUTHENTICATION_REQUIRED) return { kind: 'refused', code }
        throw new Unavailable('the mail server cannot be reached or asks to wait')
      }
    },
    close: () => transporter.close(),
  }
}

export interface KeptMail {
  readonly name: string
  readonly sentAt: number
  readonly envelope: Envelope
}

/** The built-in mail box: messages stay in a folder, for the demo and for looking at what would be sent. */
export interface Mailbox extends MailTransport {
  list(limit: number): Promise<KeptMail[]>
  read(name: string): Promise<Buffer | undefined>
}

const NAME = /^\d{13}-[0-9a-f]{12}$/

export function mailbox(folder: string, clock: Clock): Mailbox {
  return {
    deliver: async (envelope, raw) => {
      await mkdir(folder, { recursive: true })
      const name = `${clock()}-${randomBytes(6).toString('hex')}`
      const file = join(folder, name)
      await writeFile(`${file}.tmp`, Buffer.concat([Buffer.from(`${JSON.stringify(envelope)}\n`), raw]))
      await rename(`${file}.tmp`, `${file}.mail`)
      return { kind: 'accepted' }
    },
    list: async (limit) => {
      const files = await readdir(folder).catch(() => [] as string[])
      const names = files.filter((file) => file.endsWith('.mail')).map((file) => file.slice(0, -5)).filter((name) => NAME.test(name))
      return Promise.all(
        names.sort().reverse().slice(0, limit).map(async (name) => {
          const bytes = await readFile(join(folder, `${name}.mail`))
          const envelope = JSON.parse(bytes.subarray(0, bytes.indexOf(10)).toString()) as Envelope
          return { name, sentAt: Number(name.slice(0, 13)), envelope }
        }),
      )
    },
    read: async (name) => {
      if (!NAME.test(name)) return undefined
      const bytes = await readFile(join(folder, `${name}.mail`)).catch(() => undefined)
      return bytes?.subarray(bytes.indexOf(10) + 1)
    },
    close: () => {},
  }
}
