import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { portalById, portalOfSender } from './reading/portals/portals.ts'

/** Results of RFC 8601 §2.7, one word each. */
export const verdicts = ['pass', 'fail', 'softfail', 'neutral', 'none', 'policy', 'temperror', 'permerror'] as const
export type Verdict = (typeof verdicts)[number]

/** What was found out at receipt about who sent a message; stored with it, since keys change. Domains in lower case. */
export interface Authentication {
  readonly spf: { readonly verdict: Verdict; readonly domain: string | null }
  readonly dkim: readonly DkimVerdict[]
  readonly dmarc: { readonly verdict: Verdict; readonly policy: string | null }
  readonly arc: ArcVerdict
}

export interface DkimVerdict {
  readonly verdict: Verdict
  readonly domain: string
  /** The signing domain stands for the From domain, as its DMARC record wants it: strictly or relaxed (RFC 9989). */
  readonly isAligned: boolean
}

export interface ArcVerdict {
  readonly verdict: Verdict
  /** Domain of the last seal: the forwarder whose word the chain is. */
  readonly sealer: string | null
  /** Domains whose DKIM signature the sealer saw pass (RFC 8617 §4.1.1). */
  readonly dkimDomains: readonly string[]
}

/** Nothing known, because it could not be found out: DNS did not answer, or the message could not be checked. */
export const unverified: Authentication = {
  spf: { verdict: 'temperror', domain: null },
  dkim: [],
  dmarc: { verdict: 'temperror', policy: null },
  arc: { verdict: 'temperror', sealer: null, dkimDomains: [] },
}

/**
 * What may follow without a person: `automatic` everything; `limited` the offer alone, at a low rate per address;
 * `human` nothing.
 */
export type Trust = 'automatic' | 'limited' | 'human'

export interface TrustQuestion {
  /** The portal the mail was read as (`Reading.portal`). */
  readonly portal: string | null
  readonly headerFrom: EmailAddress | null
  /** `isFullyRead(reading)`. */
  readonly isFullyRead: boolean
  /** Domains that may forward for this agency: its own, and those whose ARC seals it trusts. */
  readonly forwarders: readonly string[]
}

/**
 * How far a lead is trusted. A portal is who signed as it, never who is written in From: an aligned DKIM signature of
 * one of its domains, or the ARC seal of a forwarder of the agency that saw one. Every lead came to an address nobody
 * can guess; that alone, with a mail read without doubt, allows the limited answer. A From that DMARC contradicts is for
 * a person.
 */
export function trustOf(
  { dkim, dmarc, arc }: Authentication,
  { portal, headerFrom, isFullyRead, forwarders }: TrustQuestion,
): Trust {
  const described = portalById(portal)
  const domains = described?.basis === 'mails' ? described.domains : []
  const signers = dkim.filter(({ verdict, isAligned }) => verdict === 'pass' && isAligned).map(({ domain }) => domain)
  if (signers.some((domain) => domains.includes(domain))) return 'automatic'
  const isSealed = arc.verdict === 'pass' && arc.sealer !== null && forwarders.includes(arc.sealer)
  if (isSealed && arc.dkimDomains.some((domain) => domains.includes(domain))) return 'automatic'
  if (dmarc.verdict === 'fail' && !isSealed) return 'human'
  if (!isFullyRead) return 'human'
  // Sent on by hand by the agency itself, which signs its mail: its people have seen it.
  const isOwnForward =
    headerFrom !== null && portalOfSender(headerFrom) === undefined && forwarders.includes(domainOf(headerFrom))
  return isOwnForward && signers.some((domain) => forwarders.includes(domain)) ? 'automatic' : 'limited'
}
