import type { Lead } from './lead.ts'

type Asked = Pick<Lead, 'propertyId' | 'portal' | 'reading'>

/**
 * Two leads of one contact are one request when they are about one property, or, while none is known, when their mails say
 * the same: a portal that sends again, or two colleagues who both forward, change the bytes and not what is asked.
 */
export function isSameRequest(a: Asked, b: Asked): boolean {
  if (a.propertyId !== null && b.propertyId !== null) return a.propertyId === b.propertyId
  return contentOf(a) === contentOf(b)
}

function contentOf({ reading: { listing, message, wanted } }: Asked): string {
  const facts = [listing.reference?.value, listing.portalListingId?.value, listing.title?.value, listing.price?.value.minor, message?.value]
  const words = facts.map((fact) => String(fact ?? '').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
  return [wanted, ...words].join('\n')
}
