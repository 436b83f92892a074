export type EmailAddress = string & { readonly __emailAddress: true }

// HTML Living Standard §4.10.5.1.5, plus the length limits of RFC 5321 §4.5.3.1: exactly one addr-spec, so that a
// hostile value can neither add a recipient nor a header.
const ADDR_SPEC =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/

/** The address with its domain in lower case; undefined when `text` is anything but one addr-spec with a dotted domain. */
export function parseEmailAddress(text: string): EmailAddress | undefined {
  const trimmed = text.trim()
  if (trimmed.length > 254 || !ADDR_SPEC.test(trimmed)) return undefined
  const at = trimmed.lastIndexOf('@')
  if (at > 64) return undefined
  return `${trimmed.slice(0, at)}@${trimmed.slice(at + 1).toLowerCase()}` as EmailAddress
}

export const domainOf = (address: EmailAddress): string => address.slice(address.lastIndexOf('@') + 1)

/** The key under which two spellings of one mailbox meet; local parts differ by case nowhere that matters. */
export const emailKey = (address: EmailAddress): string => address.toLowerCase()
