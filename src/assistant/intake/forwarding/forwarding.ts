import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, ForwardingId } from '#kernel/ids.ts'
import { type EpochMs, HOUR, MINUTE } from '#kernel/interval.ts'
import { domainOf } from '#kernel/email-address.ts'
import { addressesIn, type HeaderField, stopsOf, valuesOf } from '../header-fields.ts'
import type { ForwardingReason, ForwardingState } from './contract.ts'
import type { MailProvider } from './mail-provider.ts'

/** A mail box of the agency whose portals' mail is to come to us. */
export interface Forwarding {
  readonly id: ForwardingId
  readonly mailbox: EmailAddress
  readonly provider: MailProvider
  readonly state: ForwardingState
  readonly reason: ForwardingReason | null
  /** Null when it asked by itself, and nobody has said that it is the agency's. */
  readonly declaredBy: AgentId | null
  readonly declaredAt: EpochMs
  /** Until then an admin sets it up, and what it asks to confirm is confirmed without asking him. */
  readonly setUpUntil: EpochMs | null
  readonly confirmedAt: EpochMs | null
  readonly probeId: string | null
  readonly probedAt: EpochMs | null
  readonly provedAt: EpochMs | null
  readonly seenAt: EpochMs | null
  readonly checks: number
}

/** A set-up session: long enough to find a setting in a mail box, too short to be forgotten. */
export const SET_UP_MS = 2 * HOUR
/** A probe that has not come back by then is lost: a server that asks to try again (greylisting) has had its time. */
export const PROBE_PATIENCE_MS = 30 * MINUTE

export type Confirming = 'press' | 'ask' | 'by_hand'

/**
 * What follows when a mail box asks to forward to us. Whoever knows the inbound address could let his own mail box ask, and
 * would write leads into the agency: only what an admin declared in a set-up that is still open is confirmed unasked.
 */
export function confirmingOf(known: Pick<Forwarding, 'declaredBy' | 'setUpUntil'> | undefined, { hasLink, at }: { hasLink: boolean; at: EpochMs }): Confirming {
  const isExpected = known !== undefined && known.declaredBy !== null && known.setUpUntil !== null && known.setUpUntil > at
  if (!isExpected) return 'ask'
  return hasLink ? 'press' : 'by_hand'
}

/** The mail boxes that a message came through or was written to, without our own addresses; [] of one that came straight to us. */
export function mailboxesOnTheWay(fields: readonly HeaderField[], ownDomains: readonly string[]): EmailAddress[] {
  const written = ['to', 'cc', 'resent-from', 'resent-to', 'x-original-to'].flatMap((name) => valuesOf(fields, name)).flatMap(addressesIn)
  return [...new Set([...stopsOf(fields), ...written])].filter((address) => !ownDomains.includes(domainOf(address)))
}

/** Non-portal mails of 14 days from which on a mail box is said to forward everything. */
export const WHOLE_MAILBOX_FROM = 5
export const WHOLE_MAILBOX_DAYS = 14
