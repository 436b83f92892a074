import { addressesIn, isKnown, isNobody, phonesIn } from '#assistant/intake/reading/contact.ts'
import { portalOfSender } from '#assistant/intake/reading/portals/portals.ts'
import type { Field, KnownOfAgency, Reading, ReadLead, Span } from '#assistant/intake/reading/reading.ts'
import { parseEmailAddress } from '#kernel/email-address.ts'
import { parsePhoneNumber } from '#kernel/phone-number.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { correctable } from './contract.ts'

export type CorrectableField = (typeof correctable)[number]

export interface FieldCorrection {
  readonly name: CorrectableField
  /** Trimmed; '' takes the field away. */
  readonly value: string
  readonly span: Span | null
}

export type CorrectionRefusal = 'not_an_email' | 'not_a_phone' | 'no_contact' | 'span_outside'

/**
 * The reading with one field as a person says it is, its confidence 1. Refused when the value is not one of its kind,
 * when its place is not in the text, or when nothing would be left by which to reach the contact.
 */
export function corrected(reading: ReadLead, correction: FieldCorrection, textLength: number): Result<ReadLead, CorrectionRefusal> {
  const { name, value, span } = correction
  if (span && (span.start >= span.end || span.end > textLength)) return no('span_outside')
  const field = <T>(of: T): Field<T> => ({ value: of, span, confidence: 1 })
  if (value === '') return withoutField(reading, name)
  switch (name) {
    case 'email': {
      const email = parseEmailAddress(value)
      // A person's correction is an address of the contact, never again the portal's relay.
      return email ? ok({ ...reading, email: field(email), isRelay: false }) : no('not_an_email')
    }
    case 'phone': {
      const phone = parsePhoneNumber(value)
      return phone ? ok({ ...reading, phone: field(phone) }) : no('not_a_phone')
    }
    case 'reference':
    case 'portalListingId':
      return ok({ ...reading, listing: { ...reading.listing, [name]: field(oneLine(value)) } })
    case 'message':
      return ok({ ...reading, message: field(value) })
    case 'lastName':
    case 'firstName':
      return ok({ ...reading, [name]: field(oneLine(value)) })
  }
}

function withoutField(reading: ReadLead, name: CorrectableField): Result<ReadLead, CorrectionRefusal> {
  const { [name as keyof ReadLead]: _, ...rest } = reading
  const { [name as keyof ReadLead['listing']]: __, ...listing } = reading.listing
  const left = { ...rest, listing } as ReadLead
  return left.email || left.phone ? ok(left) : no('no_contact')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200)

export const isOfListing = (name: CorrectableField): name is 'reference' | 'portalListingId' =>
  name === 'reference' || name === 'portalListingId'

/** A message in which nothing of a request was found: what a person says of it is all there is. */
export const NO_REQUEST: ReadLead = { isRelay: false, listing: {}, wanted: 'viewing' }

/** A header proves nothing, and what stands anywhere in a text may be another's: a person should look. */
const GUESSED = 0.6
const MESSAGE_LENGTH = 4_000

/**
 * The request a person says a message is: what the reader found, else the first address and number in it that are
 * neither the agency's nor a portal's. Undefined when there is none of either.
 */
export function leadOfAccepted(reading: Reading, known: KnownOfAgency): ReadLead | undefined {
  if (reading.lead) return reading.lead.email || reading.lead.phone ? reading.lead : undefined
  const { text } = reading
  const written = addressesIn(text).map(({ address, span }): Address => ({ address, span }))
  const sender = [reading.replyTo, reading.headerFrom].flatMap((address): Address[] => (address ? [{ address, span: null }] : []))
  // Who has a machine write is not the person who asks (RFC 3834 §2).
  const email = [...(reading.isAutomatic ? [] : sender), ...written].find(
    ({ address }) => !isKnown(known, address) && !isNobody(address) && portalOfSender(address) === undefined,
  )
  const phone = phonesIn(text).find((found) => !known.phones.includes(found.phone))
  if (!email && !phone) return undefined
  return {
    ...(email && { email: { value: email.address, span: email.span, confidence: GUESSED } }),
    ...(phone && { phone: { value: phone.phone, span: phone.span, confidence: GUESSED } }),
    isRelay: false,
    ...(text.trim() !== '' && { message: { value: text.slice(0, MESSAGE_LENGTH), span: { start: 0, end: Math.min(text.length, MESSAGE_LENGTH) }, confidence: GUESSED } }),
    listing: {},
    wanted: 'viewing',
  }
}

interface Address {
  readonly address: NonNullable<Reading['headerFrom']>
  readonly span: Span | null
}
