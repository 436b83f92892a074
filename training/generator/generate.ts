/** Streams mails with gold: the same seed gives the same bytes, thousands a second. */
import type { Draft } from './draft.ts'
import { FAMILIES } from './families.ts'
import type { Family } from './family.ts'
import type { Known, MailCase, Side } from './mail-case.ts'
import { forwardedInline, forwardedWhole, forwardHeaders, INLINE } from './operators/forwards.ts'
import { bytesOf, type Fault, type Shape, type Wire, wrappedBytes } from './operators/wire.ts'
import { type Random, randomOf } from './random.ts'
import { drawScene } from './scene.ts'
import { type Agency, drawAgency } from './values/agencies.ts'

export interface Order {
  readonly seed: number
  readonly perFamily: number
  /** Ids; all when left out. */
  readonly families?: readonly string[]
  readonly sides?: readonly Side[]
}

/** The families of a side, in their order. */
export const familiesOf = (side: Side): readonly Family[] => FAMILIES.filter((family) => family.side === side)

/** `perFamily` mails of each family, one family in turn after the other, so that any prefix is a fair mixture. */
export function* generateMails({ seed, perFamily, families, sides }: Order): Generator<MailCase> {
  const chosen = FAMILIES.filter(({ id, side }) => (families?.includes(id) ?? true) && (sides?.includes(side) ?? true))
  for (let number = 0; number < perFamily; number += 1) for (const family of chosen) yield mailOf(family, seed, number)
}

function mailOf(family: Family, seed: number, number: number): MailCase {
  const id = `${family.id}/${seed}.${number}`
  const random = randomOf(id)
  const name = family.variants?.[number % family.variants.length]
  const variant = name === undefined ? undefined : `${family.id}:${name}`
  // What one agency gets from one sender looks alike; its own site writes from its own domain.
  const agency = variant === undefined ? undefined : drawAgency(randomOf(`agency of ${variant}`), family.side)
  const scene = drawScene(random, family.side, { ...family.wants, ...(agency && { agency }) })
  const mail = family.make(scene, name ?? '')
  // One portal's mails leave its machines in one shape; only the way they are handed on differs.
  const wire = drawWire(variant === undefined ? random : randomOf(variant))
  const { raw, transport } = sent(random, mail, { agency: scene.agency, wire })
  return { id, family: family.id, side: family.side, kind: family.kind, ...(variant !== undefined && { variant }), transport, raw, gold: mail.gold, known: knownOf(scene.agency) }
}

const knownOf = ({ name, email, domain, phone, agent, intake }: Agency): Known => ({
  emails: [email, agent.email, intake], domains: [domain], phones: [phone.e164, agent.phone.e164], names: [name, `${agent.firstName} ${agent.lastName}`],
})

const SHAPES: readonly (readonly [number, Shape])[] = [[22, 'html'], [8, 'text'], [44, 'alternative'], [12, 'alternative-poor-text'], [7, 'mixed-pdf'], [7, 'related-cid']]
const FAULTS: readonly (readonly [number, Fault])[] = [[80, 'none'], [2, 'wrong-charset'], [2, 'no-charset'], [2, 'double-utf-8'], [2, 'bom'], [6, 'flowed'], [3, '7bit-is-quoted-printable'], [3, 'raw-headers']]

function drawWire(random: Random): Wire {
  return {
    shape: random.weighted(SHAPES), charset: random.weighted([[76, 'utf-8'], [9, 'iso-8859-1'], [5, 'iso-8859-15'], [10, 'windows-1252']]),
    encoding: random.weighted([[50, 'quoted-printable'], [30, 'base64'], [20, '8bit']]), fault: random.weighted(FAULTS),
  }
}

const named = ({ shape, encoding, charset, fault }: Wire) => `${shape}+${encoding}/${charset}${fault === 'none' ? '' : `+${fault}`}`

function sent(random: Random, mail: Draft, { agency, wire }: { agency: Agency; wire: Wire }): { readonly raw: Uint8Array; readonly transport: string } {
  const way = random.weighted([[66, 'direct'], [20, 'inline'], [9, 'gmail-auto'], [5, 'rfc822']] as const)
  if (way === 'inline' && (mail.travels === 'anyhow' || mail.travels === 'keeps-sender')) {
    const kind = random.pick(INLINE)
    const keepsSender = mail.travels === 'keeps-sender' || random.chance(0.7)
    const forwarded = forwardedInline(random, mail, { kind, agency, keepsSender })
    return { raw: bytesOf(random, forwarded, wire), transport: `${named(wire)}+${kind}` }
  }
  if (way === 'gmail-auto' && mail.travels !== 'as-is') return { raw: bytesOf(random, forwardHeaders(random, mail, agency), wire), transport: `${named(wire)}+gmail-auto` }
  const raw = bytesOf(random, mail, wire)
  if (way !== 'rfc822' || mail.travels === 'as-is') return { raw, transport: named(wire) }
  const { cover, original } = forwardedWhole(random, raw, { agency, mail })
  return { raw: wrappedBytes(random, cover, original), transport: `${named(wire)}+rfc822` }
}
