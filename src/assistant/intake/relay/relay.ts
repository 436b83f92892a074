import { createHash } from 'node:crypto'
import { domainOf, type EmailAddress, emailKey } from '#kernel/email-address.ts'
import type { RelayId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { MessageState } from '#kernel/words.ts'
import { addressesIn, headerEnd, headerFields, stopsOf, valuesOf } from '../header-fields.ts'
import type { RelayWhat } from './contract.ts'

/** Where the originals of an agency's messages are passed on to: its mail box, its CRM. */
export interface Relay {
  readonly id: RelayId
  readonly recipient: EmailAddress
  /** The portal whose messages are meant; null for every message, also of no portal. */
  readonly portal: string | null
  readonly what: RelayWhat
  readonly askedAt: EpochMs | null
  /** When the recipient said it wants them; null as long as nothing is passed on. */
  readonly confirmedAt: EpochMs | null
  readonly failingSince: EpochMs | null
}

export interface RelayCounts {
  readonly sent: number
  readonly waiting: number
  /** Refused by the recipient's server, or given up after days. */
  readonly failed: number
  readonly lastSentAt: EpochMs | null
}

/** Why a message that a relay is for stays here. */
export type KeptBack = 'own_mail' | 'came_from_there' | 'too_many_hops' | 'repeated'

const PERSONAL: ReadonlySet<MessageState> = new Set(['lead', 'reply', 'wish', 'quarantine'])

/** Spam is nobody's to pass on: it would be ours in the eyes of the next server. */
export const isFor = ({ portal, what }: Pick<Relay, 'portal' | 'what'>, message: { readonly portal: string | null; readonly state: MessageState }): boolean =>
  (portal === null || portal === message.portal) && (what === 'everything' ? message.state !== 'spam' : PERSONAL.has(message.state))

// RFC 5321 §6.3: a large number of Received fields is a loop; no honest way has so many.
const MAX_HOPS = 50

/**
 * Why the message would go in a circle, or undefined. It would when we wrote it, and when it has been in the mail box
 * it is to go to: that one holds it already, and forwards whatever comes.
 */
export function keptBack(raw: Uint8Array, { recipient, ownDomains }: { recipient: EmailAddress; ownDomains: readonly string[] }): Exclude<KeptBack, 'repeated'> | undefined {
  const fields = headerFields(raw)
  const isOurs = (text: string) => addressesIn(text).some((address) => ownDomains.includes(domainOf(address)))
  if ([...valuesOf(fields, 'message-id'), ...valuesOf(fields, 'from')].some(isOurs)) return 'own_mail'
  if (valuesOf(fields, 'received').length > MAX_HOPS) return 'too_many_hops'
  return stopsOf(fields).some((address) => emailKey(address) === emailKey(recipient)) ? 'came_from_there' : undefined
}

/** The same for a copy that came round: what servers add stands above these fields, and never in the body. */
export function contentKey(raw: Uint8Array): Buffer {
  const fields = headerFields(raw)
  const hash = createHash('sha256')
  for (const name of ['message-id', 'date', 'from', 'subject']) hash.update(`${valuesOf(fields, name)[0] ?? ''}\n`)
  return hash.update(raw.subarray(headerEnd(raw))).digest()
}
