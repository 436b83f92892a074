import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts'
import type { Line } from './line.ts'

/** The header lines a mail program writes above a mail that is sent on. */
export interface ForwardedHead {
  readonly from: EmailAddress | null
  /** The name beside the address; "" when there is none. */
  readonly fromName: string
  readonly subject: string
  /** Index of the first line of the header, and of the first line after it. */
  readonly startLine: number
  readonly bodyLine: number
}

// What Outlook, Gmail, Apple Mail, Thunderbird and Yahoo write in the languages of the portals.
const FROM = /^(?:de|from|von|van|da|expediteur)\s?:/
const FIELD =
  /^(?:de|from|von|van|da|expediteur|envoye|envoye le|le|sent|gesendet|verzonden|enviado(?: el)?|inviato|date|data|fecha|datum|a|to|an|aan|para|destinataire|cc|objet|subject|betreff|sujet|asunto|oggetto|onderwerp|repondre a|reply-to|importance|pour)\s?:/
const SUBJECT = /^(?:objet|subject|betreff|sujet|asunto|oggetto|onderwerp)\s?:/
const FORWARD_PREFIX = /^\s*(?:tr|fwd?|wg|trans|i)\s?:/i
const MAX_HEAD_LINES = 12
const MAX_FORWARDS = 6

/** True when the subject says that the mail was sent on. */
export const hasForwardPrefix = (subject: string): boolean => FORWARD_PREFIX.test(subject)

const PREFIXES = /^(?:\s{0,3}(?:tr|fwd?|re|rép|aw|wg|trans)\s{0,2}:\s{0,3}){1,10}/i

/** The subject as it was before anyone answered it or sent it on. */
export const bareSubject = (subject: string): string => subject.replace(PREFIXES, '').trim()

/** All header blocks in `lines`, outermost first. A block has a sender line and at least two more header lines. */
export function forwardedHeads(lines: readonly Line[]): ForwardedHead[] {
  const heads: ForwardedHead[] = []
  for (let i = 0; i < lines.length && heads.length < MAX_FORWARDS; i++) {
    if (!FROM.test(lines[i]?.folded ?? '')) continue
    const head = headAt(lines, firstField(lines, { from: i, after: heads.at(-1)?.bodyLine ?? 0 }))
    if (!head) continue
    heads.push(head)
    i = head.bodyLine - 1
  }
  return heads
}

/** Thunderbird puts the subject and the date above the sender. */
function firstField(lines: readonly Line[], { from, after }: { from: number; after: number }): number {
  let first = from
  while (first > after && from - first < MAX_HEAD_LINES && FIELD.test(lines[first - 1]?.folded ?? '')) first--
  return first
}

function headAt(lines: readonly Line[], startLine: number): ForwardedHead | undefined {
  let fields = 0
  let bodyLine = startLine
  let subject = ''
  let sender: number | undefined
  for (let i = startLine; i < Math.min(lines.length, startLine + MAX_HEAD_LINES); i++) {
    const line = lines[i]
    if (!line) break
    // Below the head, a form may begin with a "From:" of its own.
    if (sender !== undefined && FROM.test(line.folded)) break
    if (FIELD.test(line.folded)) {
      fields++
      bodyLine = i + 1
      if (FROM.test(line.folded)) sender ??= i
      if (SUBJECT.test(line.folded)) subject = line.text.slice(line.text.indexOf(':') + 1).trim()
    } else if (i > bodyLine) break // one line between two fields is a folded recipient list
  }
  if (fields < 3 || sender === undefined) return undefined
  const from = addressIn(lines.slice(sender, sender + 2))
  return { from, fromName: nameBeside(lines[sender]?.text ?? ''), subject, startLine, bodyLine }
}

/** "De : "Léa Durand" <lea@…>", "From: Léa Durand [mailto:lea@…]". */
function nameBeside(text: string): string {
  const written = text.slice(text.indexOf(':') + 1).split(/[<[(]/)[0]?.replace(/["*]/g, '').trim() ?? ''
  return written.includes('@') ? '' : written
}

function addressIn(lines: readonly Line[]): EmailAddress | null {
  for (const line of lines) {
    const linked = line.links
      .map((link) => link.href)
      .filter((href) => href.startsWith('mailto:'))
      .map((href) => href.slice(7))
    for (const token of [...line.text.split(/[\s<>[\]()"':;,]+/), ...linked]) {
      const address = token.includes('@') ? parseEmailAddress(token) : undefined
      if (address) return address
    }
  }
  return null
}
