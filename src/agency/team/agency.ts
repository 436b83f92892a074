import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgencyId, OfficeId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { Autonomy, Locale } from '#kernel/words.ts'

/** What anybody may see of an agency: on its pages and in its mails. */
export interface AgencyFace {
  readonly name: string
  readonly email: EmailAddress
  readonly phone: PhoneNumber | null
  readonly postalAddress: string
  /** `#rrggbb` as the agency gave it; pages correct it until it has contrast. */
  readonly accent: string | null
}

/** The customer: controller of its contacts' data. */
export interface Agency extends AgencyFace {
  readonly id: AgencyId
  readonly slug: string
  /** IANA name. */
  readonly timeZone: string
  readonly locale: Locale
  readonly autonomy: Autonomy
  readonly isDemo: boolean
  /** The agency is written to when something has waited at its desk for five minutes. */
  readonly deskAlarm: boolean
}

export interface Office {
  readonly id: OfficeId
  readonly name: string
  readonly postalAddress: string
  readonly phone: PhoneNumber | null
}

/** A generated address that portals send to; null in `retiresAt` is the one in use. */
export interface InboundAddress {
  readonly address: string
  readonly createdAt: EpochMs
  readonly retiresAt: EpochMs | null
}

const SLUG_LENGTH = 24

/** The name in lower case a–z, 0–9 and inner hyphens, 24 characters at most; `agence` when nothing is left of it. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, SLUG_LENGTH).replace(/^-+|-+$/g, '')
  return words === '' ? 'agence' : words
}
