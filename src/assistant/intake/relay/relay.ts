import { createHash } from 'node:crypto'
import { domainOf, type EmailAddress, emailKey, parseEmailAddress } from '#kernel/email-address.ts'
import type { RelayId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { MessageState } from '#kernel/words.ts'
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
  const fields = headerOf(raw)
  const named = (name: string) => fields.filter((field) => field.name === name).map(({ value }) => value)
  const isOurs = (text: string) => addressesIn(text).some((address) => ownDomains.includes(domainOf(address)))
  if ([...named('message-id'), ...named('from')].some(isOurs)) return 'own_mail'
  const received = named('received')
  if (received.length > MAX_HOPS) return 'too_many_hops'
  // RFC 5321 §4.4: "for" names the mail box; what is delivered or sent on says so as well, though no standard asks for it.
  const stops = [...received.flatMap((trace) => /\bfor\s+<?([^\s<>;]+)/i.exec(trace)?.[1] ?? []), ...named('delivered-to'), ...named('x-forwarded-for')]
  return stops.flatMap(addressesIn).some((address) => emailKey(address) === emailKey(recipient)) ? 'came_from_there' : undefined
}

/** The same for a copy that came round: what servers add stands above these fields, and never in the body. */
export function contentKey(raw: Uint8Array): Buffer {
  const fields = headerOf(raw)
  const hash = createHash('sha256')
  for (const name of ['message-id', 'date', 'from', 'subject']) hash.update(`${fields.find((field) => field.name === name)?.value ?? ''}\n`)
  return hash.update(raw.subarray(headerEnd(raw))).digest()
}

interface HeaderField {
  /** Lower case. */
  readonly name: string
  readonly value: string
}

const MAX_HEADER_BYTES = 262_144

function headerOf(raw: Uint8Array): HeaderField[] {
  const head = Buffer.from(raw.subarray(0, Math.min(headerEnd(raw), MAX_HEADER_BYTES))).toString('latin1').replace(/\r?\n[ \t]+/g, ' ')
  return head.split(/\r?\n/).flatMap((line) => {
    const colon = line.indexOf(':')
    return colon > 0 ? [{ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }] : []
  })
}

/** Where the body begins. */
function headerEnd(raw: Uint8Array): number {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const ends = ['\r\n\r\n', '\n\n'].map((gap) => bytes.indexOf(gap)).filter((at) => at >= 0)
  return ends.length === 0 ? raw.byteLength : Math.min(...ends)
}

const addressesIn = (text: string): EmailAddress[] =>
  text.slice(0, 2_000).split(/[\s<>,;"()]+/).flatMap((word) => parseEmailAddress(word) ?? [])
