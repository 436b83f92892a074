import type { EmailAddress } from '#kernel/email-address.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { MessageId } from '#kernel/ids.ts'
import type { MessageState } from '#kernel/words.ts'

/** An inbound message as its agency's human sees it in a list. */
export interface Message {
  readonly id: MessageId
  readonly receivedAt: EpochMs
  readonly state: MessageState
  readonly stateReason: string | null
  readonly portal: string | null
  /** Of the envelope; '' is a null return path. */
  readonly mailFrom: string
  readonly subject: string | null
}

/** What the mail server was told and given for one recipient. */
export interface Arrival {
  readonly recipient: string
  /** '' is the null return path of a bounce (RFC 5321 §4.5.5). */
  readonly mailFrom: EmailAddress | ''
  readonly raw: Uint8Array
  readonly remoteAddress: string
  readonly heloName: string
}

const RETURN_PATH = 'bounces+'

/** The id in the return path of a mail of ours; undefined for any other address. */
export function idOfReturnPath(recipient: string, mailDomain: string): string | undefined {
  const address = recipient.toLowerCase()
  return address.startsWith(RETURN_PATH) && address.endsWith(`@${mailDomain}`) ? address.slice(RETURN_PATH.length, -mailDomain.length - 1) : undefined
}

/** The secret part of an inbound address; what follows a plus sign is the sender's own note (RFC 5233). */
export function secretOfRecipient(recipient: string, inboundDomain: string): string | undefined {
  const at = recipient.lastIndexOf('@')
  if (at < 1 || recipient.slice(at + 1).toLowerCase() !== inboundDomain) return undefined
  return recipient.slice(0, at).toLowerCase().split('+')[0]
}
