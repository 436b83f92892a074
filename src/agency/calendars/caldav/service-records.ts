import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { caldavProviderOf, mayServe } from './providers.ts'

export interface SrvRecord {
  readonly name: string
  readonly port: number
  readonly priority: number
  readonly weight: number
}

/** The part of DNS that service discovery asks; both reject when there is no such record. */
export interface ServiceLookup {
  srv(name: string): Promise<readonly SrvRecord[]>
  txt(name: string): Promise<readonly (readonly string[])[]>
}

/**
 * Where looking for the calendars of a mail address begins (RFC 6764 §6): at its provider's known address, where the SRV
 * record of its domain leads and the path of its TXT record says, else at the domain itself, whose well-known address is
 * asked there. Records that lead to a server of somebody else are passed over: a name server that lies would get the
 * password (§8).
 */
export async function addressOf(email: EmailAddress, lookup: ServiceLookup): Promise<URL> {
  const known = caldavProviderOf(email)
  if (known) return new URL(known.address(email))
  const domain = domainOf(email)
  const name = `_caldavs._tcp.${domain}`
  const records = await lookup.srv(name).catch(() => [])
  // "." says that the service is decidedly not available (RFC 2782).
  const served = records.filter((record) => record.name !== '.' && record.name !== '' && mayServe(domain, host(record))).toSorted((a, b) => a.priority - b.priority || b.weight - a.weight)[0]
  if (!served) return new URL(`https://${domain}/`)
  const path = (await lookup.txt(name).catch(() => [])).map((parts) => parts.join('')).find((text) => text.startsWith('path='))
  return new URL(path?.slice('path='.length) || '/', `https://${host(served)}:${served.port}`)
}

const host = ({ name }: SrvRecord): string => name.replace(/\.$/, '').toLowerCase()
