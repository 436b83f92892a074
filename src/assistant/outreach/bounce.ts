import { type OutboundId, parseId } from '#kernel/ids.ts'

/** What the reader makes of a mail server's report. */
export interface Bounce {
  readonly kind: 'hard' | 'soft' | 'delayed' | 'complaint'
  readonly originalMessageId: string | null
}

/** Local part of the return path of every mail of ours, before the mail's id: what comes there is about that mail. */
export const RETURN_PATH = 'bounces+'

/** Servers try for five days (RFC 5321 §4.5.4.1) and some reports come later still. */
export const BOUNCE_DAYS = 30

/** The id in a return path; undefined for any other address. */
export function returnPathId(address: string): OutboundId | undefined {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase()
  return local.startsWith(RETURN_PATH) ? parseId<OutboundId>(local.slice(RETURN_PATH.length)) : undefined
}
