import { strict as assert } from 'node:assert'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { EpochMs } from '#kernel/interval.ts'

export interface Mail {
  readonly from: { readonly name: string; readonly address: EmailAddress }
  readonly to: EmailAddress
  readonly replyTo?: EmailAddress
  readonly subject: string
  readonly text: string
  readonly html: string
  /** RFC 5322 §3.6.4 with its angle brackets; fixed for life, so that a repetition is seen as one. */
  readonly messageId: string
  readonly date: EpochMs
  readonly inReplyTo?: string
  readonly references?: readonly string[]
  /** RFC 3834 §5: `auto-replied` answers a message, `auto-generated` starts by itself. */
  readonly autoSubmitted: 'auto-replied' | 'auto-generated'
  /** An iTIP message (RFC 6047): sent as an alternative part and as a file. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly ics: string }
  readonly images?: readonly { readonly cid: string; readonly type: string; readonly content: Uint8Array }[]
}

// Nothing that reaches a header may break out of it (S-16).
const oneLine = (text: string) => text.replace(/[\r\n\0]+/g, ' ')

/** The message as it goes over the wire (RFC 5322), the same bytes for the same input but for MIME boundaries. */
export async function composeMail(mail: Mail): Promise<Buffer> {
  assert(/^<[^\s<>]+@[^\s<>]+>$/.test(mail.messageId), 'a Message-ID has angle brackets and an @')
  const composer = new MailComposer({
    from: { name: oneLine(mail.from.name), address: mail.from.address },
    to: { name: '', address: mail.to },
    ...(mail.replyTo ? { replyTo: { name: oneLine(mail.from.name), address: mail.replyTo } } : {}),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: new Date(mail.date),
    ...(mail.inReplyTo ? { inReplyTo: oneLine(mail.inReplyTo) } : {}),
    ...(mail.references?.length ? { references: mail.references.map(oneLine) } : {}),
    headers: { 'Auto-Submitted': mail.autoSubmitted, 'X-Auto-Response-Suppress': 'All' },
    ...(mail.calendar ? { icalEvent: { method: mail.calendar.method, filename: 'rendez-vous.ics', content: mail.calendar.ics } } : {}),
    attachments: (mail.images ?? []).map(({ cid, type, content }) => ({
      cid,
      contentType: type,
      contentDisposition: 'inline' as const,
      filename: `${cid.split('@')[0]}.${type.split('/')[1]}`,
      content: Buffer.from(content),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
