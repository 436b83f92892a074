import { domainOf, type EmailAddress, emailKey, parseEmailAddress } from '#kernel/email-address.ts'
import { type PhoneNumber, parsePhoneNumber } from '#kernel/phone-number.ts'
import { firstNames } from './first-names.ts'
import type { Pair } from './labels.ts'
import type { Regions } from './layout.ts'
import { opens } from './layout.ts'
import { fold, type Line } from './line.ts'
import { mailtoOf, telOf } from './links.ts'
import { nameOf, splitName } from './names.ts'
import type { Portal } from './portals/portal.ts'
import type { Field, KnownOfAgency, Span } from './reading.ts'

/** What the readers of single fields look at. */
export interface Source {
  readonly regions: Regions
  /** Pairs outside the message. */
  readonly pairs: readonly Pair[]
  readonly portal: Portal | undefined
  readonly known: KnownOfAgency
  readonly sender: EmailAddress | null
  readonly replyTo: EmailAddress | null
}

const LABELLED = 0.99
const IN_KNOWN_LAYOUT = 0.95
const BY_SHAPE = 0.75
const CONTRADICTED = 0.5

export interface Labelled {
  readonly pair: Pair
  readonly confidence: number
}

/**
 * The pairs of a label, best first. One above the message cannot have been written by the contact; of several below
 * it, the last is the layout's, and a contradiction between them is told by a low confidence.
 */
export function labelled(source: Source, label: Pair['label']): Labelled[] {
  const all = source.pairs.filter((pair) => pair.label === label)
  const above = all.filter((pair) => pair.labelLine < source.regions.messageLine)
  const below = all.filter((pair) => pair.labelLine >= source.regions.messageLine).reverse()
  const isContradicted = source.regions.layout === undefined && new Set(below.map((pair) => fold(pair.value))).size > 1
  return [
    ...above.map((pair) => ({ pair, confidence: LABELLED })),
    ...below.map((pair) => ({
      pair,
      confidence: isContradicted ? CONTRADICTED : above.length > 0 ? BY_SHAPE : LABELLED,
    })),
  ]
}

export interface ContactEmail {
  readonly email: Field<EmailAddress>
  readonly isRelay: boolean
}

/** The contact's address: labelled, linked, visible, or from Reply-To, in this order; never the agency's or a portal's own. */
export function contactEmail(source: Source): ContactEmail | undefined {
  for (const { pair, confidence } of labelled(source, 'email')) {
    const found = addressesIn(pair.value)
    // Two addresses, or one that is broken, are somebody's try to add a recipient: then there is none, here or elsewhere.
    if (
      found.length !== pair.value.split('@').length - 1 ||
      new Set(found.map(({ address }) => emailKey(address))).size > 1
    )
      return undefined
    const only = found.find(({ address }) => mayBeContact(source, address, 'labelled'))
    if (only) return withRelay(source, { value: only.address, span: moved(only.span, pair.span.start), confidence })
  }
  const confidence = source.regions.layout ? IN_KNOWN_LAYOUT : BY_SHAPE
  for (const line of source.regions.structured) {
    for (const { address, span } of addressesOf(line)) {
      if (mayBeContact(source, address, 'visible')) return withRelay(source, { value: address, span, confidence })
    }
  }
  const { replyTo } = source
  if (replyTo === null || !mayBeContact(source, replyTo, 'labelled')) return undefined
  return withRelay(source, { value: replyTo, span: null, confidence: IN_KNOWN_LAYOUT })
}

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

function withRelay({ portal, sender }: Source, email: Field<EmailAddress>): ContactEmail {
  const domain = domainOf(email.value)
  const isSendersOwn =
    portal === undefined && sender !== null && domain === domainOf(sender) && !SHARED_DOMAINS.has(domain)
  return { email, isRelay: portal?.relayDomains.includes(domain) === true || (isSendersOwn && sender !== email.value) }
}

// Mailbox providers: that the sender writes from there too says nothing.
const SHARED_DOMAINS = new Set(
  'gmail.com outlook.com outlook.fr hotmail.com hotmail.fr live.fr yahoo.fr yahoo.com orange.fr wanadoo.fr free.fr sfr.fr laposte.net icloud.com me.com'.split(
    ' ',
  ),
)
const NOBODY =
  /^(?:no[-_.]?reply|ne[-_.]?pas[-_.]?repondre|do[-_.]?not[-_.]?reply|mailer-daemon|postmaster|bounces?)(?:[+@]|$)/i

/** An address that nobody reads. */
export const isNobody = (address: EmailAddress): boolean => NOBODY.test(address)

function mayBeContact(
  { known, portal, sender }: Source,
  address: EmailAddress,
  place: 'labelled' | 'visible',
): boolean {
  const domain = domainOf(address)
  if (isKnown(known, address) || isNobody(address)) return false
  if (portal) return portal.relayDomains.includes(domain) || !portal.domains.includes(domain)
  return place === 'labelled' || sender === null || domain !== domainOf(sender) || SHARED_DOMAINS.has(domain)
}

export const isKnown = (known: KnownOfAgency, address: EmailAddress): boolean =>
  known.domains.includes(domainOf(address)) || known.emails.some((email) => emailKey(email) === emailKey(address))

function addressesOf(line: Line): { address: EmailAddress; span: Span | null }[] {
  const visible = addressesIn(line.text).map(({ address, span }) => ({ address, span: moved(span, line.start) }))
  const linked = line.links.flatMap((link) => {
    const address = parseEmailAddress(mailtoOf(link) ?? '')
    return address && !visible.some((other) => other.address === address) ? [{ address, span: null }] : []
  })
  return [...visible, ...linked]
}

/** Every addr-spec among the words of `text`; a word that is none whole gives none. */
export function addressesIn(text: string): { address: EmailAddress; span: Span }[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(/[^\s<>()[\]"',;:«»|]{1,320}/g)].flatMap(({ 0: word, index }) => {
    const bare = word.replace(/[.!?]{1,5}$/, '')
    const address = bare.includes('@') ? parseEmailAddress(bare) : undefined
    return address ? [{ address, span: { start: index, end: index + bare.length } }] : []
  })
}

/** The contact's number, a mobile before a landline; never the agency's, a dummy, or one from a footer. */
export function contactPhone(source: Source): Field<PhoneNumber> | undefined {
  const byLabel = labelled(source, 'phone').flatMap(({ pair, confidence }) =>
    phonesIn(pair.value).map(({ phone, span }) => ({ value: phone, span: moved(span, pair.span.start), confidence })),
  )
  const found = byLabel.filter(({ value }) => mayBeContactPhone(source, value))
  const sure = found.filter(({ confidence }) => confidence === found[0]?.confidence)
  return sure.find(({ value }) => isMobile(value)) ?? found[0] ?? loosePhone(source)
}

function loosePhone(source: Source): Field<PhoneNumber> | undefined {
  const confidence = source.regions.layout ? IN_KNOWN_LAYOUT : BY_SHAPE
  const others = source.pairs.filter((pair) => pair.label !== 'phone')
  const fields = source.regions.structured.flatMap((line) => {
    const linked = line.links
      .flatMap((link) => parsePhoneNumber(telOf(link) ?? '') ?? [])
      .map((value) => ({ value, span: null as Span | null }))
    const written = others.some((pair) => holds(line, pair.span))
      ? []
      : phonesIn(line.text).map(({ phone, span }) => ({ value: phone, span: moved(span, line.start) as Span | null }))
    return [...written, ...linked.filter(({ value }) => !written.some((other) => other.value === value))]
  })
  const found = fields.find(({ value }) => mayBeContactPhone(source, value))
  return found && { ...found, confidence }
}

/** True when the span lies in the line. */
export const holds = (line: Line, { start }: Span): boolean =>
  start >= line.start && start < line.start + Math.max(1, line.text.length)

const isMobile = (phone: PhoneNumber): boolean => /^\+33[67]|^\+(?:590|594|596|262)6/.test(phone)

function mayBeContactPhone({ known }: Source, phone: PhoneNumber): boolean {
  const isDummy = /(\d)\1{6}$/.test(phone) || /(?:123456789|12345678|987654321)$/.test(phone)
  return !isDummy && !known.phones.includes(phone)
}

/** Runs of digits with the separators people use; a word glued to them or a currency behind them is no number. */
export function phonesIn(text: string): { phone: PhoneNumber; span: Span }[] {
  return [
    ...text
      .slice(0, 2_000)
      .matchAll(/(?<![\p{L}\d@.,-])(?:\+|00|0|\()[\d(][\d\s()./-]{6,24}\d(?![\d@\p{L}])(?!\s?(?:€|m²|euros?))/gu),
  ].flatMap(({ 0: run, index }) => {
    const phone = parsePhoneNumber(run)
    return phone ? [{ phone, span: { start: index, end: index + run.length } }] : []
  })
}

export interface ContactName {
  readonly lastName?: Field<string>
  readonly firstName?: Field<string>
}

/** First and last name, from their labels, the layout's sentence, or a full name; roles, pseudonyms and agency people are none. */
export function contactName(source: Source): ContactName {
  const last = nameField(source, 'lastName')
  const first = nameField(source, 'firstName')
  if (first && last) return { firstName: first, lastName: last }
  if (first) return { firstName: first }
  const full = fullName(source)
  if (!last) return full ?? {}
  // "Nom : Julie Martin" without a "Prénom" is a full name under a short label.
  const split = /\s/.test(last.value) ? splitField(source, last) : undefined
  return split ?? full ?? { lastName: last }
}

function nameField(source: Source, label: 'lastName' | 'firstName'): Field<string> | undefined {
  for (const { pair, confidence } of labelled(source, label)) {
    const value = nameOf(pair.value)
    if (value !== undefined && !isAgencyName(source, value)) return { value, span: pair.span, confidence }
  }
  return undefined
}

function fullName(source: Source): ContactName | undefined {
  const candidates = [...labelledNames(source), ...layoutNames(source)]
  for (const candidate of candidates) {
    const name = isAgencyName(source, candidate.value) ? undefined : splitField(source, candidate)
    if (name) return name
  }
  return undefined
}

const labelledNames = (source: Source): Field<string>[] =>
  labelled(source, 'fullName').map(({ pair, confidence }) => ({ value: pair.value, span: pair.span, confidence }))

function layoutNames({ regions: { layout, structured } }: Source): Field<string>[] {
  if (!layout) return []
  const below = structured.filter((_, i) => i > 0 && opens(structured[i - 1] as Line, layout.nameBelow))
  const inSentence = structured.flatMap((line) => {
    const name = layout.name
      .map((pattern) => pattern.exec(line.text.slice(0, 200))?.[1])
      .find((found) => found !== undefined)
    return name === undefined
      ? []
      : [{ value: name, span: { start: line.start, end: line.start + name.length }, confidence: IN_KNOWN_LAYOUT }]
  })
  return [
    ...below.map((line) => ({
      value: line.text,
      span: { start: line.start, end: line.start + line.text.length },
      confidence: IN_KNOWN_LAYOUT,
    })),
    ...inSentence,
  ]
}

function splitField({ portal }: Source, { value, span, confidence }: Field<string>): ContactName | undefined {
  const name = splitName(value, portal?.nameOrder)
  if (!name || (name.firstName === undefined && name.lastName === undefined)) return undefined
  const sure = name.isOrderKnown || portal ? confidence : Math.min(confidence, BY_SHAPE)
  const field = (half: string | undefined): Field<string> | undefined =>
    half === undefined ? undefined : { value: half, span: within(half, value, span), confidence: sure }
  const [lastName, firstName] = [field(name.lastName), field(name.firstName)]
  return { ...(lastName && { lastName }), ...(firstName && { firstName }) }
}

/** The place of one half inside the full name. */
function within(half: string, whole: string, span: Span | null): Span | null {
  const offset = whole.toLowerCase().indexOf(half.toLowerCase())
  return span === null || offset === -1 ? span : { start: span.start + offset, end: span.start + offset + half.length }
}

const isAgencyName = ({ known }: Source, name: string): boolean => {
  const folded = fold(name)
  return known.names.some((own) => fold(own) === folded && !firstNames.has(folded))
}
