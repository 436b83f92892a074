import './without-logos.ts'
import { type AuthenticateResult, authenticate as verify, type DNSResolver } from 'mailauth'
import { type Authentication, unverified, type Verdict, verdicts } from '../authentication.ts'

/** What the SMTP session knows of the sender (RFC 5321 §3.3, §4.1.1.1). */
export interface Envelope {
  readonly ip: string
  readonly helo: string
  /** Empty for the null reverse path. */
  readonly mailFrom: string
  /** Our own name, for the results. */
  readonly hostname: string
}

export interface DnsOptions {
  /** As `dns.promises.resolve`: rejects with `code: 'ENOTFOUND' | 'ENODATA'` when there is no such record. */
  readonly resolver: DNSResolver
  /** Time for all lookups together, in milliseconds. */
  readonly limitMs: number
}

/** SPF, DKIM, DMARC and ARC of a message as received. Never rejects: what DNS does not tell in time is `temperror`. */
export async function authenticate(raw: Uint8Array, envelope: Envelope, dns: DnsOptions): Promise<Authentication> {
  const { resolver, end } = limited(dns)
  try {
    const result = await verify(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
      ip: envelope.ip,
      helo: envelope.helo,
      sender: envelope.mailFrom,
      mta: envelope.hostname,
      resolver,
      disableBimi: true, // it would fetch logos
    })
    return authenticationOf(result)
  } catch {
    return unverified
  } finally {
    end()
  }
}

/** The resolver, until the time is over; from then on every lookup fails as an unreachable server does. */
function limited({ resolver, limitMs }: DnsOptions): { resolver: DNSResolver; end: () => void } {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('DNS did not answer in time'), { code: 'ETIMEOUT' })
    timer = setTimeout(reject, limitMs, error)
  })
  late.catch(() => {})
  return { resolver: (name, type) => Promise.race([resolver(name, type), late]), end: () => clearTimeout(timer) }
}

function authenticationOf({ spf, dkim, dmarc, arc }: AuthenticateResult): Authentication {
  return {
    spf: spf ? { verdict: verdictOf(spf.status.result), domain: lower(spf.domain) } : { verdict: 'none', domain: null },
    dkim: dkim.results.flatMap(({ signingDomain, status }) => {
      const domain = lower(signingDomain)
      // With l= the rest of the body is anybody's (RFC 6376 §8.2).
      const verdict = status.underSized ? 'policy' : verdictOf(status.result)
      return domain === null ? [] : [{ verdict, domain, isAligned: Boolean(status.aligned) }]
    }),
    dmarc: dmarc
      ? { verdict: verdictOf(dmarc.status.result), policy: dmarc.policy ?? null }
      : { verdict: 'none', policy: null },
    arc: arc
      ? {
          verdict: verdictOf(arc.status.result),
          sealer: arc.signature ? lower(arc.signature.signingDomain) : null,
          dkimDomains: passedIn(arc.authenticationResults),
        }
      : { verdict: 'none', sealer: null, dkimDomains: [] },
  }
}

const lower = (domain: string | undefined): string | null => domain?.toLowerCase() || null

const verdictOf = (word: string): Verdict =>
  verdicts.find((verdict) => verdict === word) ?? (word.startsWith('temp') ? 'temperror' : 'none')

/** The domains of the signatures that an ARC-Authentication-Results header says passed; its shape is the library's. */
function passedIn(results: Record<string, unknown> | undefined): string[] {
  const signatures = results?.dkim
  return (Array.isArray(signatures) ? signatures : [signatures]).flatMap(
    (signature: { result?: string; header?: { d?: string; i?: string } } | undefined) => {
      const domain = signature?.header?.d ?? signature?.header?.i?.split('@').at(-1)
      return signature?.result === 'pass' && domain ? [domain.toLowerCase()] : []
    },
  )
}
