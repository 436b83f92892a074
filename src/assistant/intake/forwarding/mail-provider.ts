/** Who keeps a mail box, as the MX records of its domain tell (RFC 5321 §5.1). */
export const mailProviders = ['google', 'microsoft', 'ovh', 'gandi', 'infomaniak', 'ionos', 'orange', 'free', 'sfr', 'laposte', 'yahoo', 'icloud', 'zoho', 'proton', 'other'] as const
export type MailProvider = (typeof mailProviders)[number]

/** How forwarding is set up there: Google's and Microsoft's own ways, a Sieve script that we can write, or by the person's hand. */
export type ForwardingWay = 'gmail' | 'outlook' | 'sieve' | 'by_hand'

// The domains that the providers' own set-up pages name for their mail exchangers, and those of their private mail boxes.
const EXCHANGERS: Readonly<Record<Exclude<MailProvider, 'other'>, readonly string[]>> = {
  google: ['google.com', 'googlemail.com', 'gmail.com'],
  microsoft: ['mail.protection.outlook.com', 'mx.microsoft', 'outlook.com', 'outlook.fr', 'hotmail.com', 'hotmail.fr', 'live.com', 'live.fr', 'msn.com'],
  ovh: ['mail.ovh.net', 'ovh.net', 'ovhcloud.com'],
  gandi: ['mail.gandi.net', 'gandi.net'],
  infomaniak: ['infomaniak.ch', 'infomaniak.com', 'ikmail.com'],
  ionos: ['ionos.fr', 'ionos.com', 'ionos.de', 'ionos.co.uk', '1and1.fr', '1and1.com', 'kundenserver.de'],
  orange: ['orange.fr', 'wanadoo.fr'],
  free: ['free.fr', 'proxad.net'],
  sfr: ['sfr.fr', 'sfr.net', 'numericable.fr'],
  laposte: ['laposte.net'],
  yahoo: ['yahoodns.net', 'yahoo.fr', 'yahoo.com'],
  icloud: ['icloud.com', 'me.com', 'apple.com'],
  zoho: ['zoho.com', 'zoho.eu', 'zoho.in'],
  proton: ['protonmail.ch', 'proton.ch', 'proton.me', 'protonmail.com'],
}

export interface MailExchanger {
  readonly exchange: string
  readonly priority: number
}

/** The provider of the exchanger that mail is brought to first; what stands before it (a spam filter of somebody else) is `other`. */
export function providerOfExchangers(exchangers: readonly MailExchanger[]): MailProvider {
  const [first] = exchangers.toSorted((a, b) => a.priority - b.priority)
  return first ? providerOfDomain(first.exchange) : 'other'
}

/** Of the domain of an exchanger, or of a private mail box itself. */
export function providerOfDomain(name: string): MailProvider {
  const host = name.toLowerCase().replace(/\.$/, '')
  const found = Object.entries(EXCHANGERS).find(([, domains]) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`)))
  return (found?.[0] as MailProvider | undefined) ?? 'other'
}

// Gandi offers Sieve to every mail box and names an add-on that speaks ManageSieve for it (docs.gandi.net, Sieve filters).
const SIEVE_HOSTS: Partial<Record<MailProvider, string>> = { gandi: 'mail.gandi.net' }

/** The ManageSieve server to propose; null when the person has to name it. */
export const sieveHostOf = (provider: MailProvider): string | null => SIEVE_HOSTS[provider] ?? null

export function wayOf(provider: MailProvider): ForwardingWay {
  if (provider === 'google') return 'gmail'
  if (provider === 'microsoft') return 'outlook'
  // Whoever keeps his own server most often has Sieve; that it is not so is found out by trying.
  return provider === 'other' || sieveHostOf(provider) !== null ? 'sieve' : 'by_hand'
}
