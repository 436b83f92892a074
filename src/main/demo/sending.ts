import nodemailer from 'nodemailer'
import type { Email } from 'postal-mime'
import type { EpochMs } from '#kernel/interval.ts'
import type { DemoSigning } from './signing.ts'

export interface DemoPost {
  readonly host: string
  readonly port: number
  readonly dkimOf: DemoSigning['dkimOf']
}

/** Hands a raw message to our own mail server, signed for the domain it comes from; resolves at its 250. */
export async function sendSigned(raw: Uint8Array, to: string, { host, port, dkimOf }: DemoPost): Promise<void> {
  const from = /^From:.*?<?([^\s<>]+@[^\s<>]+)>?\s*$/im.exec(Buffer.from(raw).toString('latin1'))?.[1] ?? ''
  const transport = nodemailer.createTransport({ host, port, tls: { rejectUnauthorized: false }, dkim: dkimOf(from.slice(from.lastIndexOf('@') + 1)) })
  try {
    await transport.sendMail({ envelope: { from, to: [to] }, raw: Buffer.from(raw) })
  } finally {
    transport.close()
  }
}

export interface DemoReply {
  /** Of the contact to whom `mail` went. */
  readonly from: string
  readonly text: string
  readonly now: EpochMs
}

/** Where an answer to a mail goes. */
export const replyAddressOf = (mail: Email): string => mail.replyTo?.[0]?.address ?? mail.from?.address ?? ''

/** A contact's answer as a mail program writes it: the own words above the quote, in the thread of `mail`. Raw, not signed. */
export function demoReply(mail: Email, { from, text, now }: DemoReply): Uint8Array {
  const quote = (mail.text ?? '').split('\n').map((line) => `> ${line}`)
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'Europe/Paris' }).format(now)
  const sentOn = `${part({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })} à ${part({ hour: '2-digit', minute: '2-digit' })}`
  const body = [text, '', `Le ${sentOn}, ${mail.from?.name ?? ''} <${mail.from?.address ?? ''}> a écrit :`, ...quote].join('\n')
  const headers = [
    `From: <${from}>`,
    `To: <${replyAddressOf(mail)}>`,
    `Subject: =?utf-8?B?${Buffer.from(`Re: ${mail.subject ?? ''}`.slice(0, 40)).toString('base64')}?=`,
    `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${now.toString(36)}.reply@${from.split('@')[1]}>`,
    ...(mail.messageId ? [`In-Reply-To: ${mail.messageId}`, `References: ${mail.messageId}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  return Buffer.from([...headers, '', ...(Buffer.from(body).toString('base64').match(/.{1,76}/g) ?? []), ''].join('\r\n'))
}
