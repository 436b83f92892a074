/** A mail before it travels: what a family makes, and what operators turn into bytes. */
import type { Gold } from './mail-case.ts'

export interface Mailbox {
  readonly name?: string
  readonly address: string
}

export interface Attachment {
  readonly name: string
  readonly type: string
  readonly content: string
  readonly charset?: 'utf-8' | 'iso-8859-15'
  readonly isInline?: true
}

export interface Draft {
  readonly from: Mailbox
  readonly to: Mailbox
  readonly replyTo?: Mailbox
  readonly subject: string
  /** Epoch ms. */
  readonly date: number
  readonly text?: string
  /** The inside of `<body>`. */
  readonly html?: string
  /** The inside of `<head>`. */
  readonly head?: string
  readonly headers?: readonly (readonly [string, string])[]
  readonly attachments?: readonly Attachment[]
  /** Replaces the whole body: its content type and its lines. */
  readonly body?: { readonly type: string; readonly content: string }
  /**
   * `anyhow`: forwards of all kinds; `keeps-sender`: only those that show the sender's address; `keeps-headers`: only those that leave the
   * original's headers; `as-is`: not forwarded.
   */
  readonly travels: 'anyhow' | 'keeps-sender' | 'keeps-headers' | 'as-is'
  /** The text part is the true one: never dropped or spoilt. */
  readonly needsText?: true
  /** The HTML part is the true one. */
  readonly needsHtml?: true
  readonly gold: Gold
}
