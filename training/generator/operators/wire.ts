/** From a draft to bytes: MIME shapes, charsets and transfer encodings, with the faults real senders make. */
import type { Attachment, Draft, Mailbox } from '../draft.ts'
import { plainOf } from '../html.ts'
import type { Random } from '../random.ts'

export type Shape = 'text' | 'html' | 'alternative' | 'alternative-poor-text' | 'mixed-pdf' | 'related-cid'
export type Charset = 'utf-8' | 'iso-8859-1' | 'iso-8859-15' | 'windows-1252'
export type Fault = 'none' | 'wrong-charset' | 'no-charset' | 'double-utf-8' | 'bom' | 'flowed' | '7bit-is-quoted-printable' | 'raw-headers'

export interface Wire {
  readonly shape: Shape
  readonly charset: Charset
  readonly encoding: 'quoted-printable' | 'base64' | '8bit'
  readonly fault: Fault
}

interface Part {
  readonly headers: readonly string[]
  readonly content: Uint8Array
}

const CP1252 = new Map([...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].flatMap((sign, at) => (sign === ' ' ? [] : [[sign, 0x80 + at] as const])))
const LATIN9 = new Map([['€', 0xa4], ['Š', 0xa6], ['š', 0xa8], ['Ž', 0xb4], ['ž', 0xb8], ['Œ', 0xbc], ['œ', 0xbd], ['Ÿ', 0xbe]])

/** The bytes of a text, or null where the charset lacks a sign. Windows signs go into ISO-8859-1 as senders put them there. */
export function bytesIn(charset: Charset, text: string): Uint8Array | null {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8')
  const bytes: number[] = []
  for (const sign of text) {
    const special = charset === 'iso-8859-15' ? LATIN9.get(sign) : CP1252.get(sign)
    const code = special ?? sign.codePointAt(0)!
    if (code > 255 || (special === undefined && code >= 0x80 && code < 0xa0)) return null
    bytes.push(code)
  }
  return Uint8Array.from(bytes)
}

const quotedPrintable = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('latin1').split('\n').map((line) => softly(line.replace(/[=\x80-\xff]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).replace(/ $/, '=20'))).join('\r\n')

/** Soft line breaks before column 76, never within an escape (RFC 2045 §6.7). */
function softly(line: string): string {
  const pieces: string[] = []
  let rest = line
  while (rest.length > 75) {
    const cut = rest.slice(0, 73).search(/=[0-9A-F]?$/)
    const at = cut >= 71 ? cut : 73
    pieces.push(`${rest.slice(0, at)}=`)
    rest = rest.slice(at)
  }
  return [...pieces, rest].join('\r\n')
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}(?=.)/g, '$&\r\n')

const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n')

function textPart(text: string, subtype: string, wire: Wire): Part {
  const { fault } = wire
  const flowed = fault === 'flowed' && subtype === 'plain'
  const content = flowed ? flow(text) : text
  const fits = bytesIn(wire.charset, content)
  const charset = fits ? wire.charset : 'utf-8'
  let bytes = fits ?? Buffer.from(content, 'utf8')
  if (fault === 'double-utf-8' && charset === 'utf-8') bytes = Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf8')
  if (fault === 'bom' && charset === 'utf-8') bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])
  const said = fault === 'wrong-charset' ? (charset === 'utf-8' ? 'iso-8859-1' : 'utf-8') : charset
  const quotes = fault === '7bit-is-quoted-printable' || wire.encoding === 'quoted-printable'
  const encoded = quotes ? Buffer.from(quotedPrintable(bytes), 'latin1') : wire.encoding === 'base64' ? Buffer.from(base64(bytes), 'latin1') : Buffer.from(crlf(Buffer.from(bytes).toString('latin1')), 'latin1')
  const named = fault === '7bit-is-quoted-printable' ? '7bit' : wire.encoding
  return {
    headers: [`Content-Type: text/${subtype}${fault === 'no-charset' ? '' : `; charset=${said === 'utf-8' ? 'UTF-8' : said}`}${flowed ? '; format=flowed' : ''}`, `Content-Transfer-Encoding: ${named}`],
    content: encoded,
  }
}

/** Lines of at most 72 signs that end with a blank where they go on, space-stuffed (RFC 3676 §4). */
function flow(text: string): string {
  return text.split('\n').map((line) => {
    const stuffed = /^(?: |>|From )/.test(line) ? ` ${line}` : line.trimEnd()
    return stuffed.replace(/(.{1,71} )(?=\S)/g, '$1\n').replaceAll(/\n(?= |>|From )/g, '\n ')
  }).join('\n')
}

function filePart({ name, type, content, charset = 'utf-8', isInline }: Attachment): Part {
  const bytes = charset === 'utf-8' ? Buffer.from(content, 'utf8') : bytesIn(charset, content) ?? Buffer.from(content, 'utf8')
  return {
    headers: [`Content-Type: ${type}; name="${name}"`, 'Content-Transfer-Encoding: base64', ...(isInline ? [`Content-ID: <${name}@images>`, `Content-Disposition: inline; filename="${name}"`] : [`Content-Disposition: attachment; filename="${name}"`])],
    content: Buffer.from(base64(bytes), 'latin1'),
  }
}

function multipart(random: Random, subtype: string, parts: readonly Part[]): Part {
  const boundary = `----=_Part_${random.digits(6)}_${random.hex(12)}`
  const content = parts.flatMap(({ headers, content: inner }) => [Buffer.from(`--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`, 'latin1'), inner, Buffer.from('\r\n', 'latin1')])
  return { headers: [`Content-Type: multipart/${subtype};\r\n boundary="${boundary}"`], content: Buffer.concat([...content, Buffer.from(`--${boundary}--\r\n`, 'latin1')]) }
}

const PIXEL = 'GIF89a\u0001\u0000\u0001\u0000'
const PDF: Attachment = { name: 'fiche-bien.pdf', type: 'application/pdf', content: '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n' }

function bodyOf(random: Random, mail: Draft, wire: Wire): Part {
  if (mail.body) return { headers: [`Content-Type: ${mail.body.type}`, 'Content-Transfer-Encoding: 8bit'], content: Buffer.from(crlf(mail.body.content), 'utf8') }
  const page = mail.html === undefined ? undefined : `<!DOCTYPE html>\n<html><head>${mail.head ?? ''}</head><body>${mail.html}</body></html>`
  const html = page === undefined ? undefined : textPart(page, 'html', wire)
  const poor = wire.shape === 'alternative-poor-text' && html !== undefined && !mail.needsText
  const words = poor ? 'Votre messagerie ne sait pas afficher ce message au format HTML.' : mail.text ?? (page === undefined ? '' : plainOf(page))
  const text = textPart(words, 'plain', wire)
  const core = html === undefined || (wire.shape === 'text' && !mail.needsHtml) ? text : wire.shape === 'html' && !mail.needsText ? html : multipart(random, 'alternative', [text, html])
  const related = wire.shape === 'related-cid' ? multipart(random, 'related', [core, filePart({ name: 'logo.gif', type: 'image/gif', content: PIXEL, isInline: true })]) : core
  const files = [...(mail.attachments ?? []), ...(wire.shape === 'mixed-pdf' ? [PDF] : [])]
  return files.length > 0 ? multipart(random, 'mixed', [related, ...files.map(filePart)]) : related
}

/** Encoded words of at most 75 signs (RFC 2047 §2), whole characters each. */
export function encodedWords(random: Random, text: string, charset: Charset = 'utf-8'): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const kind = bytesIn(charset, text) ? charset : 'utf-8'
  const isQuoted = random.chance(0.5)
  const words: string[] = []
  let piece = ''
  const close = () => {
    const bytes = Buffer.from(bytesIn(kind, piece)!)
    const inner = isQuoted ? [...bytes].map((byte) => (byte === 0x20 ? '_' : /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('') : bytes.toString('base64')
    words.push(`=?${kind === 'utf-8' ? 'UTF-8' : kind}?${isQuoted ? 'Q' : 'B'}?${inner}?=`)
    piece = ''
  }
  for (const sign of text) {
    if (Buffer.byteLength(piece + sign) > 18) close()
    piece += sign
  }
  close()
  return words.join('\r\n ')
}

export function mailbox(random: Random, { name, address }: Mailbox): string {
  if (name === undefined) return address
  return /^[\x20-\x7e]*$/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : `${encodedWords(random, name)} <${address}>`
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** RFC 5322 date in UTC. */
export function mailDate(at: number): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${DAYS[date.getUTCDay()]}, ${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:00 +0000`
}

export function bytesOf(random: Random, mail: Draft, wire: Wire): Uint8Array {
  const body = bodyOf(random, mail, wire)
  const isRaw = wire.fault === 'raw-headers'
  const words = (text: string) => (isRaw ? text : encodedWords(random, text, wire.charset))
  const box = (one: Mailbox) => (isRaw && one.name !== undefined ? `"${one.name.replace(/["\\]/g, '\\$&')}" <${one.address}>` : mailbox(random, one))
  const domain = mail.from.address.split('@')[1] ?? 'localhost.test'
  const has = new Set((mail.headers ?? []).map(([name]) => name.toLowerCase()))
  const lines = [
    ...(mail.headers ?? []).map(([name, value]) => `${name}: ${words(value)}`),
    ...(has.has('received') ? [] : [`Received: from mx.${domain} (mx.${domain} [192.0.2.${random.int(1, 250)}])\r\n\tby mx.assistant.example with ESMTPS; ${mailDate(mail.date + 4000)}`]),
    `From: ${box(mail.from)}`, `To: ${box(mail.to)}`, ...(mail.replyTo ? [`Reply-To: ${box(mail.replyTo)}`] : []), `Subject: ${words(mail.subject)}`, `Date: ${mailDate(mail.date)}`,
    ...(has.has('message-id') ? [] : [`Message-ID: <${random.hex(20)}@${domain}>`]), 'MIME-Version: 1.0', ...body.headers,
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'utf8'), body.content])
}

/** A note with a whole mail attached (`message/rfc822` is never encoded, RFC 2046 §5.2.1). */
export function wrappedBytes(random: Random, cover: Draft, original: Uint8Array): Uint8Array {
  const boundary = `_004_${random.hex(20)}_`
  const note = textPart(cover.text ?? '', 'plain', { shape: 'text', charset: 'utf-8', encoding: 'quoted-printable', fault: 'none' })
  const lines = [
    `From: ${mailbox(random, cover.from)}`, `To: ${mailbox(random, cover.to)}`, `Subject: ${encodedWords(random, cover.subject)}`, `Date: ${mailDate(cover.date)}`, `Message-ID: <${random.hex(20)}@${cover.from.address.split('@')[1]}>`, 'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;\r\n boundary="${boundary}"`, '', `--${boundary}`, ...note.headers, '', '',
  ]
  return Buffer.concat([
    Buffer.from(lines.join('\r\n'), 'utf8'), note.content, Buffer.from(`\r\n--${boundary}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n`, 'latin1'), original, Buffer.from(`\r\n--${boundary}--\r\n`, 'latin1'),
  ])
}
