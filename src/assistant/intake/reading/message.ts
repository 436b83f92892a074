import PostalMime, { type Attachment, type Email, type Mailbox } from 'postal-mime'
import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts'
import { plain } from './line.ts'

/** A message after MIME: what the reader looks at. */
export interface Message {
  readonly subject: string
  readonly from: Sender | null
  readonly replyTo: EmailAddress | null
  readonly replyToName: string
  readonly messageId: string | null
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  readonly text: string | null
  readonly html: string | null
  /** All values of a header, in order; `name` in lower case. */
  readonly header: (name: string) => readonly string[]
  /** Method of a text/calendar part, in upper case (RFC 5546 §1.4). */
  readonly calendarMethod: string | null
  /** Text of a calendar part, at most 64,000 characters; null when there is none. */
  readonly calendarText: string | null
  /** Whole messages carried as parts: a forward as attachment. */
  readonly nested: readonly Uint8Array[]
  readonly hasDocument: boolean
  /** Parts made for machines, and files that look like them. */
  readonly data: readonly { readonly kind: 'json' | 'xml'; readonly bytes: Uint8Array }[]
  /** A message/delivery-status or message/feedback-report part (RFC 3464, RFC 5965), decoded; null when there is none. */
  readonly report: string | null
  /** Headers of a mail of ours that a report sends back without its text (RFC 3462 §1); null when there are none. */
  readonly returnedHeaders: string | null
}

export interface Sender {
  readonly name: string
  readonly address: EmailAddress
}

/** The message with line feeds, when it has only carriage returns, as old systems store it; else as it is. */
export function withLineFeeds(raw: Uint8Array): Uint8Array {
  const head = raw.subarray(0, 4_096)
  if (head.includes(0x0a) || !head.includes(0x0d)) return raw
  return raw.map((byte) => (byte === 0x0d ? 0x0a : byte))
}

/** Reads the MIME structure of a message that is within the limits of `limits.ts`; may reject when a part is broken. */
export async function parseMessage(raw: Uint8Array): Promise<Message> {
  const email = await parseUndeclared(raw)
  const values = new Map<string, string[]>()
  for (const { key, value } of email.headers) values.set(key, [...(values.get(key) ?? []), value])
  const header = (name: string) => values.get(name) ?? []
  const answered = senderOf(email.replyTo?.[0])
  const calendar = email.attachments.find((part) => part.mimeType === 'text/calendar')
  return {
    subject: plain(email.subject ?? '').slice(0, 500),
    from: senderOf(email.from),
    replyTo: answered?.address ?? null,
    replyToName: answered?.name ?? '',
    messageId: messageIdOf(email.messageId),
    inReplyTo: messageIdOf(email.inReplyTo),
    references: (email.references ?? '')
      .split(/\s+/)
      .flatMap((id) => messageIdOf(id) ?? [])
      .slice(0, 50),
    text: email.text === undefined ? null : repaired(email.text),
    html: email.html === undefined ? null : repaired(email.html),
    header,
    calendarMethod: calendar ? (calendar.method ?? calendarMethodIn(calendar.content)) : null,
    calendarText: textOfPart(email.attachments, /^(?:text\/calendar|application\/ics)$/),
    nested: email.attachments.filter((part) => part.mimeType === 'message/rfc822').map((part) => bytesOf(part.content)),
    hasDocument: email.attachments.some((part) => /pdf|word|opendocument/.test(part.mimeType)),
    data: email.attachments.flatMap(dataOf),
    report: textOfPart(email.attachments, /^message\/(?:delivery-status|global-delivery-status|feedback-report)$/),
    returnedHeaders: textOfPart(email.attachments, /^(?:text\/rfc822(?:-headers)?|message\/global-headers)$/),
  }
}

const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 12, maxHeadersSize: 512 * 1024 } as const

/** Parses; text in 8 bits without a declared charset is Windows-1252 when it is not UTF-8, as every mail program reads it. */
async function parseUndeclared(raw: Uint8Array): Promise<Email> {
  const email = await PostalMime.parse(unfolded(raw), OPTIONS)
  const isBroken = (email.text ?? '').includes('\uFFFD') || (email.html ?? '').includes('\uFFFD')
  if (!isBroken) return email
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if (/charset\s{0,3}=/i.test(bytes.toString('latin1', 0, 100_000))) return email
  return PostalMime.parse(Buffer.from(new TextDecoder('windows-1252').decode(raw), 'utf8'), OPTIONS)
}

// A parameter that stands on a line of its own without the space that folds it (RFC 5322 §2.2.3) is still its header's.
const UNFOLDED = /(\ncontent-type:[^\n]{1,200};[ \t]?\r?\n)(?=(?:boundary|charset|name|report-type)\s?=)/gi

function unfolded(raw: Uint8Array): Uint8Array {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  const repairedText = text.replace(UNFOLDED, '$1 ')
  return repairedText.length === text.length ? raw : Buffer.from(repairedText, 'latin1')
}

function senderOf(from: Email['from']): Sender | null {
  const mailbox: Mailbox | undefined = from?.group ? from.group[0] : from
  const address = mailbox && parseEmailAddress(mailbox.address)
  return mailbox && address ? { name: plain(mailbox.name).slice(0, 200), address } : null
}

// RFC 5322 §3.6.4; a longer or spaced one is kept out of the headers we write later.
function messageIdOf(value: string | undefined): string | null {
  return /<[\x21-\x3b\x3d\x3f-\x7e]{3,250}>/.exec(value ?? '')?.[0] ?? null
}

function calendarMethodIn(content: ArrayBuffer | Uint8Array | string): string | null {
  const head =
    typeof content === 'string' ? content.slice(0, 4_000) : Buffer.from(bytesOf(content)).toString('utf8', 0, 4_000)
  return /^METHOD:([A-Z]{2,20})/m.exec(head)?.[1] ?? null
}

const MAX_DATA_BYTES = 512 * 1024

function dataOf(part: Attachment): Message['data'] {
  const bytes = bytesOf(part.content)
  if (bytes.length > MAX_DATA_BYTES) return []
  const about = `${part.mimeType} ${part.filename ?? ''}`.toLowerCase()
  if (/json\b/.test(about)) return [{ kind: 'json', bytes }]
  if (/[/+.]xml\b|\badf\b/.test(about)) return [{ kind: 'xml', bytes }]
  return []
}

function textOfPart(parts: readonly Attachment[], type: RegExp): string | null {
  const part = parts.find(({ mimeType }) => type.test(mimeType))
  return part ? Buffer.from(bytesOf(part.content)).toString('utf8').slice(0, 64_000) : null
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

// UTF-8 of two to four bytes, each read as a character of Windows-1252 or Latin-1.
const MOJIBAKE = /(?:[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2010-\u2044\u20AC\u2122]{1,3})+/g

/** Undoes UTF-8 that was read as Windows-1252 and written again ("TÃ©lÃ©phone"); other text comes back as it is. */
const once = (text: string): string =>
  text.replace(MOJIBAKE, (run) => {
    const bytes = [...run].map((sign) => CP1252.get(sign) ?? (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : -1))
    if (bytes.includes(-1)) return run
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    } catch {
      return run // it only looked like it
    }
  })

/** The text without what its way did to it: written as UTF-8 twice, or quoted-printable and said to be plain. */
const repaired = (text: string): string => once(unquoted(text))

// A character of several bytes as quoted-printable writes it (RFC 2045 §6.7), or HTML attributes: nobody types that.
const QUOTED = /=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F]=[89AB][0-9A-F])=[89AB][0-9A-F]|=3D"/

// The same in a charset of one byte a letter: "t=E9l=E9phone". Once alone it may be part of a link.
const QUOTED_LATIN = /\p{L}=(?:[CEF][0-9A-F])(?=[\p{Ll}\s=])[\s\S]*?\p{L}=(?:[CEF][0-9A-F])(?=[\p{Ll}\s=])/u

function unquoted(text: string): string {
  if (!QUOTED.test(text) && !(text.includes('=') && QUOTED_LATIN.test(text))) return text
  const joined = text.replace(/=[ \t]*\r?\n/g, '')
  return joined.replace(/(?:=[0-9A-F]{2})+/g, (run) => decoded(Buffer.from(run.replaceAll('=', ''), 'hex')))
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const CP1252 = new Map<string, number>()
for (let byte = 0; byte < 256; byte++) CP1252.set(new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte)
