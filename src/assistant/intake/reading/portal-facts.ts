import { domainOf, type EmailAddress, emailKey, parseEmailAddress } from '#kernel/email-address.ts'
import { isNobody } from './contact.ts'
import type { Extract } from './lead.ts'
import { subjectRule } from './layout.ts'
import { mailtoOf } from './links.ts'
import { splitName } from './names.ts'
import type { Portal } from './portals/portal.ts'
import type { Field, ReadLead, Span } from './reading.ts'
import type { Unwrapped } from './unwrap.ts'

const SAID = 0.97
const MAX_LINE = 500

/** The extract with what the portal says in ways of its own: its description's `facts` and `splitReference`. */
export function withPortalFacts(extract: Extract, { portal, subject, lines, sender }: Pick<Unwrapped, 'portal' | 'subject' | 'lines' | 'sender'>): Extract {
  if (!portal) return extract
  const said = saidIn(portal, [{ text: subject, start: null }, ...lines])
  const { reference, portalListingId, fullName } = said
  const listing = { ...extract.lead.listing, ...(reference && { reference }), ...(portalListingId && { portalListingId }) }
  const name = extract.lead.firstName || extract.lead.lastName || !fullName ? {} : namesOf(fullName, portal)
  const lead = { ...extract.lead, ...name, ...onlyAddress(extract.lead, { portal, lines }), listing: splitIn(listing, portal.splitReference) }
  const hasRequest = extract.hasRequest || reference !== undefined || portalListingId !== undefined
  const relay = relayOf(lead, portal, sender)
  if (!relay || subjectRule(portal, subject)?.unless) return { ...extract, lead, hasRequest }
  return { ...extract, lead: { ...lead, email: relay, isRelay: true }, hasRequest, hasContact: true, hasContactBlock: true }
}

/** The relay a named person writes through, when the mail gives no other address: it stands in From alone. */
function relayOf(lead: ReadLead, portal: Portal, sender: EmailAddress | null): Field<EmailAddress> | undefined {
  const isNamed = lead.firstName !== undefined || lead.lastName !== undefined
  if (!isNamed || lead.email || sender === null || isNobody(sender) || !portal.relayDomains.includes(domainOf(sender))) return undefined
  return { value: sender, span: null, confidence: SAID }
}

const ADDRESS = /[^\s<>()[\]"',;:]{1,64}@[^\s<>()[\]"',;:]{3,190}/g

/** The address, surer than it was read: a portal that is known by its mails shows nobody else's, and the contact's words hold none. */
function onlyAddress({ email, message }: ReadLead, { portal, lines }: { portal: Portal; lines: Unwrapped['lines'] }): Pick<ReadLead, 'email'> {
  if (portal.basis !== 'mails' || !email?.span || isInside(email.span, message?.span)) return {}
  const isOwn = (address: EmailAddress) => isNobody(address) || portal.domains.some((domain) => `.${domainOf(address)}`.endsWith(`.${domain}`))
  const shown = lines.flatMap(({ text, links }) => [...(text.slice(0, MAX_LINE).match(ADDRESS) ?? []), ...links.flatMap((link) => mailtoOf(link) ?? [])])
  const isAlone = shown
    .flatMap((text) => parseEmailAddress(text.replace(/^mailto:|[.…]+$/gi, '')) ?? [])
    .every((address) => isOwn(address) || emailKey(address) === emailKey(email.value))
  return isAlone ? { email: { ...email, confidence: Math.max(email.confidence, SAID) } } : {}
}

const isInside = (inner: Span, outer: Span | null | undefined): boolean => !!outer && inner.start >= outer.start && inner.start < outer.end

type Said = { readonly [Name in 'reference' | 'portalListingId' | 'fullName']?: Field<string> }

/** The first place that says each fact: what stands above the message is the portal's, and comes first. */
function saidIn(portal: Portal, places: readonly { readonly text: string; readonly start: number | null }[]): Said {
  const said: Record<string, Field<string>> = {}
  for (const { text, start } of places) {
    for (const pattern of portal.facts) {
      const match = pattern.exec(text.slice(0, MAX_LINE))
      for (const [name, value] of Object.entries(match?.groups ?? {})) {
        if (value !== undefined && said[name] === undefined) said[name] = { value: value.trim(), span: spanOf(text, { start, value }), confidence: SAID }
      }
    }
  }
  return said
}

function spanOf(text: string, { start, value }: { start: number | null; value: string }): Span | null {
  const at = text.indexOf(value)
  return start === null || at === -1 ? null : { start: start + at, end: start + at + value.length }
}

function namesOf({ value, span, confidence }: Field<string>, portal: Portal): Pick<ReadLead, 'firstName' | 'lastName'> {
  const name = splitName(value, portal.nameOrder)
  const half = (text: string): Field<string> => ({ value: text, span, confidence })
  return { ...(name?.lastName && { lastName: half(name.lastName) }), ...(name?.firstName && { firstName: half(name.firstName) }) }
}

function splitIn(listing: ReadLead['listing'], pattern: RegExp | undefined): ReadLead['listing'] {
  const whole = listing.reference
  const groups = whole && pattern?.exec(whole.value)?.groups
  if (!whole || !groups) return listing
  const part = (value: string): Field<string> => ({ ...whole, value, span: whole.span && partSpan(whole.span, whole.value.indexOf(value), value.length) })
  const { reference, portalListingId } = groups
  return {
    ...listing,
    ...(reference && { reference: part(reference) }),
    ...(portalListingId && !listing.portalListingId && { portalListingId: part(portalListingId) }),
  }
}

const partSpan = ({ start }: Span, offset: number, length: number): Span => ({ start: start + offset, end: start + offset + length })
