import type { EmailAddress } from '#kernel/email-address.ts'
import type { ContactId } from '#kernel/ids.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { Locale } from '#kernel/words.ts'

/** Who asks for an appointment; needs no account. */
export interface Contact {
  readonly id: ContactId
  readonly firstName: string | null
  readonly lastName: string | null
  readonly email: EmailAddress | null
  /** The address is a portal's relay: it reaches the person through that portal only. */
  readonly isRelay: boolean
  readonly phone: PhoneNumber | null
  readonly postalAddress: string | null
  readonly locale: Locale
}

export interface SeenContact {
  readonly firstName?: string | undefined
  readonly lastName?: string | undefined
  readonly email?: EmailAddress | undefined
  readonly isRelay: boolean
  readonly phone?: PhoneNumber | undefined
  readonly locale: Locale
}

export interface Identity {
  readonly kind: 'email' | 'phone' | 'relay'
  readonly value: string
}

/** What a person is recognised by, strongest first. */
export function identitiesOf({ email, isRelay, phone }: Pick<SeenContact, 'email' | 'isRelay' | 'phone'>): Identity[] {
  const identities: Identity[] = []
  if (email) identities.push({ kind: isRelay ? 'relay' : 'email', value: email.toLowerCase() })
  if (phone) identities.push({ kind: 'phone', value: phone })
  return identities
}

const nameKey = ({ firstName, lastName }: Pick<Contact, 'firstName' | 'lastName'>): string =>
  [firstName, lastName]
    .map((name) => (name ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim())
    .toSorted()
    .join(' ')

/**
 * One name in either order, both parts given, and neither two addresses of their own nor two numbers. For people who asked
 * for one property; a name alone says nothing across properties.
 */
export function isSamePerson(a: Contact, b: Contact): boolean {
  if (!a.firstName || !a.lastName || nameKey(a) !== nameKey(b)) return false
  const haveTwoAddresses = a.email !== null && b.email !== null && !a.isRelay && !b.isRelay && a.email.toLowerCase() !== b.email.toLowerCase()
  const haveTwoNumbers = a.phone !== null && b.phone !== null && a.phone !== b.phone
  return !haveTwoAddresses && !haveTwoNumbers
}
