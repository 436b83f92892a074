import { domainOf, type EmailAddress } from '#kernel/email-address.ts'

/** A provider whose addresses are known, so that nobody has to find and type them. */
export interface CaldavProvider {
  readonly id: CaldavProviderId
  /** Of mail addresses that are surely its; most have customers with domains of their own too. */
  readonly emailDomains: readonly string[]
  /** Its own servers: credentials may go from one of these, or what is below, to another, and nowhere else. */
  readonly hosts: readonly string[]
  /** Where looking for the calendars begins. */
  readonly address: (email: string) => string
}

export const caldavProviderIds = ['icloud', 'ovh', 'infomaniak', 'zoho', 'fastmail', 'mailbox_org'] as const
export type CaldavProviderId = (typeof caldavProviderIds)[number]

export const caldavProviders: readonly CaldavProvider[] = [
  { id: 'icloud', emailDomains: ['icloud.com', 'me.com', 'mac.com'], hosts: ['icloud.com'], address: () => 'https://caldav.icloud.com/' },
  { id: 'ovh', emailDomains: [], hosts: ['mail.ovh.net'], address: (email) => `https://zimbra1.mail.ovh.net/dav/${encodeURIComponent(email)}/` },
  { id: 'infomaniak', emailDomains: ['ik.me', 'ikmail.com', 'etik.com'], hosts: ['infomaniak.com'], address: () => 'https://sync.infomaniak.com/' },
  { id: 'zoho', emailDomains: ['zohomail.eu', 'zoho.eu'], hosts: ['zoho.eu'], address: () => 'https://calendar.zoho.eu/caldav' },
  { id: 'fastmail', emailDomains: ['fastmail.com', 'fastmail.fm'], hosts: ['fastmail.com'], address: () => 'https://caldav.fastmail.com/' },
  { id: 'mailbox_org', emailDomains: ['mailbox.org'], hosts: ['mailbox.org'], address: () => 'https://dav.mailbox.org/' },
]

// They have stopped taking passwords: their calendars are connected by their own consent page.
const ACCOUNTS: readonly [provider: 'google' | 'microsoft', domain: RegExp][] = [
  ['google', /^(?:gmail|googlemail)\.com$/],
  ['microsoft', /^(?:outlook|hotmail|live|msn)\.(?:com|fr|be|de|es|it|co\.uk)$/],
]

export const caldavProviderOf = (email: EmailAddress): CaldavProvider | undefined => caldavProviders.find(({ emailDomains }) => emailDomains.includes(domainOf(email)))

/** Who keeps the calendar of an address whose calendars take no password; undefined for all others. */
export const accountProviderOf = (email: EmailAddress): 'google' | 'microsoft' | undefined => ACCOUNTS.find(([, domain]) => domain.test(domainOf(email)))?.[0]

const isBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)

/** Whether both hosts are servers of one known provider. */
export const areOfOneProvider = (a: string, b: string): boolean =>
  caldavProviders.some(({ hosts }) => [a, b].every((host) => hosts.some((domain) => isBelow(host, domain))))

/** Whether a domain's own records may send its people's credentials to `host`: below the domain, or to a provider that is known. */
export const mayServe = (domain: string, host: string): boolean =>
  isBelow(host, domain) || caldavProviders.some(({ hosts }) => hosts.some((known) => isBelow(host, known)))
