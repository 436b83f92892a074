import { domainOf, type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts'
import { euros } from '#kernel/money.ts'
import { parsePhoneNumber } from '#kernel/phone-number.ts'
import { isKnown, isNobody, phonesIn } from '../contact.ts'
import type { Extract } from '../lead.ts'
import { fold } from '../line.ts'
import { nameOf, splitName } from '../names.ts'
import type { Portal } from '../portals/portal.ts'
import type { Field, KnownOfAgency, Listing, ReadLead, Span } from '../reading.ts'
import type { StatedLead } from './stated-lead.ts'

export interface Surroundings {
  /** `Reading.text`. */
  readonly text: string
  readonly known: KnownOfAgency
  readonly portal: Portal | undefined
}

const STATED = 0.99
const SPLIT = 0.85

/**
 * The extract with what a machine-readable part states put over it: that wins, the text fills what it leaves out, and the
 * fields in which the two differ are listed in `ReadLead.contradicted`.
 */
export function applyStatedLead(extract: Extract, lead: StatedLead, around: Surroundings): Extract {
  const contact = contactOf(lead, around)
  if (!contact.email && !contact.phone) return extract
  const listing = listingOf(lead, around.text)
  const wanted = lead.wanted ?? extract.lead.wanted
  const isRelay = contact.email ? around.portal?.relayDomains.includes(domainOf(contact.email.value)) === true : extract.lead.isRelay
  // A person is named by one source alone: half a name of each would be nobody's.
  const { firstName, lastName, ...rest } = extract.lead
  const name = contact.firstName || contact.lastName ? {} : { ...(lastName && { lastName }), ...(firstName && { firstName }) }
  const merged: ReadLead = { ...rest, ...name, ...contact, isRelay, wanted, listing: { ...rest.listing, ...listing } }
  const contradicted = differences(extract.lead, { ...contact, ...listing })
  return {
    ...extract,
    lead: contradicted.length > 0 ? { ...merged, contradicted } : merged,
    hasContact: true,
    hasContactBlock: true,
    hasRequest: extract.hasRequest || merged.message !== undefined || Object.keys(merged.listing).length > 0,
  }
}

type Contact = Pick<ReadLead, 'firstName' | 'lastName' | 'email' | 'phone' | 'message'>

function contactOf(lead: StatedLead, { text, known }: Surroundings): Contact {
  const email = mayBeContact(parseEmailAddress(lead.email?.replace(/^mailto:/i, '') ?? ''), known)
  const phone = lead.phone === undefined ? undefined : parsePhoneNumber(lead.phone)
  const isOwnPhone = phone !== undefined && known.phones.includes(phone)
  return {
    ...namesOf(lead, text),
    ...(email && { email: field(email, text) }),
    ...(phone && !isOwnPhone && { phone: { value: phone, span: phoneSpan(phone, text), confidence: STATED } }),
    ...(lead.message && { message: field(lead.message.replace(/\r\n?/g, '\n'), text) }),
  }
}

const mayBeContact = (email: EmailAddress | undefined, known: KnownOfAgency): EmailAddress | undefined =>
  email === undefined || isKnown(known, email) || isNobody(email) ? undefined : email

function namesOf(lead: StatedLead, text: string): Pick<ReadLead, 'firstName' | 'lastName'> {
  const [firstName, lastName] = [nameOf(lead.firstName ?? ''), nameOf(lead.lastName ?? '')]
  if (firstName || lastName) {
    return { ...(lastName && { lastName: field(lastName, text) }), ...(firstName && { firstName: field(firstName, text) }) }
  }
  const split = splitName(lead.fullName ?? '')
  if (!split) return {}
  const confidence = split.isOrderKnown ? STATED : SPLIT
  const half = (value: string): Field<string> => ({ ...field(value, text), confidence })
  return { ...(split.lastName && { lastName: half(split.lastName) }), ...(split.firstName && { firstName: half(split.firstName) }) }
}

function listingOf(lead: StatedLead, text: string): Listing {
  const { reference, portalListingId, title, town, postcode, transaction } = lead
  const [price, surface, rooms] = [numberOf(lead.price), numberOf(lead.surface), numberOf(lead.rooms)]
  const url = lead.url && /^https?:\/\//i.test(lead.url) ? lead.url : undefined
  return {
    ...(reference && { reference: field(reference.slice(0, 100), text) }),
    ...(portalListingId && { portalListingId: field(portalListingId.slice(0, 100), text) }),
    ...(title && { title: field(title.slice(0, 300), text) }),
    ...(town && { town: field(town.slice(0, 100), text) }),
    ...(postcode && /^[A-Z0-9 -]{3,10}$/i.test(postcode) && { postcode: field(postcode, text) }),
    ...(price && { price: { value: euros(Math.round(price * 100)), span: null, confidence: STATED } }),
    ...(surface && { surface: { value: surface, span: null, confidence: STATED } }),
    ...(rooms && { rooms: { value: rooms, span: null, confidence: STATED } }),
    ...(url && { url: field(url, text) }),
    ...(transaction && { transaction: field(transaction, '') }),
  }
}

/** "289000", "289 000,00 €", "289,000"; undefined when it is no amount. */
function numberOf(text: string | undefined): number | undefined {
  const bare = text?.replace(/[^\d.,]/g, '').replace(/[.,](\d{1,2})$/, ' $1').replace(/[.,]/g, '').replace(' ', '.')
  const value = bare ? Number(bare) : Number.NaN
  return value > 0 && value < 1e9 ? value : undefined
}

const field = <T extends string>(value: T, text: string): Field<T> => ({ value, span: spanOf(value, text), confidence: STATED })

function spanOf(value: string, text: string): Span | null {
  const start = value === '' ? -1 : text.indexOf(value)
  return start === -1 ? null : { start, end: start + value.length }
}

function phoneSpan(phone: string, text: string): Span | null {
  let start = 0
  for (const line of text.split('\n')) {
    const found = phonesIn(line).find((other) => other.phone === phone)
    if (found) return { start: start + found.span.start, end: start + found.span.end }
    start += line.length + 1
  }
  return null
}

/** The names of the fields that both give, and give differently. */
function differences(read: ReadLead, statedFields: Contact & Listing): string[] {
  const all = { ...read, ...read.listing } as unknown as Record<string, Field<unknown> | undefined>
  return Object.entries(statedFields as Record<string, Field<unknown>>).flatMap(([name, { value }]) => {
    const other = all[name]
    return name === 'message' || other === undefined || sameText(other.value) === sameText(value) ? [] : [name]
  })
}

const sameText = (value: unknown): string => fold(typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(/[\s'.-]+/g, ' ')
