import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, OfficeId, UserId } from '#kernel/ids.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'

/** A member of an agency's team: an admin, an agent, or both. */
export interface Agent {
  readonly id: AgentId
  readonly userId: UserId | null
  readonly firstName: string
  readonly lastName: string
  readonly email: EmailAddress
  readonly phone: PhoneNumber | null
  readonly isAdmin: boolean
  /** Takes appointments. */
  readonly isAgent: boolean
  readonly officeId: OfficeId | null
  /** IANA name. */
  readonly timeZone: string
  /** How many leads he takes in turn for one of a colleague with 1, 0 to 10; 0: only when nobody else can. */
  readonly weight: number
  /** Wants the ways between his appointments in his calendar. */
  readonly writesTravel: boolean
  readonly hasPhoto: boolean
}

type Named = Pick<Agent, 'firstName' | 'lastName'>

export const fullName = ({ firstName, lastName }: Named): string => `${firstName} ${lastName}`.trim()

/** One or two capitals, for where there is no photo. */
export const initials = ({ firstName, lastName }: Named): string =>
  [firstName, lastName].map((name) => [...name.trim()][0]?.toLocaleUpperCase('fr') ?? '').join('')

const french = new Intl.Collator('fr')

/** By last name, then first name, as a French directory sorts. */
export const byName = (a: Named, b: Named): number =>
  french.compare(a.lastName, b.lastName) || french.compare(a.firstName, b.firstName)
