import { domainOf, type EmailAddress, emailKey } from '#kernel/email-address.ts'
import { addressesIn, type HeaderField, valuesOf } from '../header-fields.ts'

/** Our probes come from here; filters and rules name it beside the portals. */
export const probeSender = (mailDomain: string): EmailAddress => `essai@${mailDomain}` as EmailAddress

// In brackets and plain ASCII: no mail program encodes or breaks it, and a "TR:" before it does not matter.
const IN_SUBJECT = /\[essai-([a-z2-7]{32})\]/

export const probeMark = (token: string): string => `[essai-${token}]`

export interface ReturnedProbe {
  readonly token: string
  /**
   * A rule sent it on, as it will send the portals' mails: our own sender still stands in From, or a server says that a rule
   * wrote it. Else a person did, which proves nothing.
   */
  readonly isByRule: boolean
}

/** The probe that a message is, by its head alone; undefined when it is none. */
export function returnedProbe(fields: readonly HeaderField[], mailDomain: string): ReturnedProbe | undefined {
  const token = IN_SUBJECT.exec(valuesOf(fields, 'subject').join(' '))?.[1]
  if (token === undefined) return undefined
  const isFromUs = valuesOf(fields, 'from').flatMap(addressesIn).some((address) => emailKey(address) === probeSender(mailDomain) && domainOf(address) === mailDomain)
  // Exchange rewrites From when a rule "forwards", and marks what its rules sent.
  const isMarked = valuesOf(fields, 'x-ms-exchange-inbox-rules-loop').length > 0 || valuesOf(fields, 'auto-submitted').some((value) => /^auto-(?:generated|forwarded)/i.test(value))
  return { token, isByRule: isFromUs || isMarked }
}
