import { type EmailAddress, emailKey, parseEmailAddress } from '#kernel/email-address.ts'
import type { Authentication } from '../authentication.ts'
import { addressesIn, type HeaderField, valuesOf } from '../header-fields.ts'
import type { Message } from '../reading/message.ts'

/** What Google asks the owner of a forwarding address to confirm. The link lets anybody who holds it do so. */
export interface GmailConfirmation {
  /** The mail box that wants to forward to us. */
  readonly mailbox: EmailAddress
  /** null when the mail has none that may be opened by itself. */
  readonly link: string | null
  /** To be typed in at Gmail; mails since 2026 have none. */
  readonly code: string | null
}

const SENDER = 'forwarding-noreply@google.com'

/** Whether Google itself wrote it as the mail that asks to confirm a forwarding: From, and a signature of google.com. */
export function isGmailConfirmation(fields: readonly HeaderField[], { dkim }: Pick<Authentication, 'dkim'>): boolean {
  const from = valuesOf(fields, 'from')
  const [address, ...others] = from.flatMap(addressesIn)
  const isItsSender = from.length === 1 && others.length === 0 && address !== undefined && emailKey(address) === SENDER
  return isItsSender && dkim.some(({ verdict, domain, isAligned }) => verdict === 'pass' && isAligned && domain === 'google.com')
}

/** Reads the mail; undefined when it does not say plainly which one mail box asks. */
export function gmailConfirmationOf(message: Message, recipient: EmailAddress): GmailConfirmation | undefined {
  const said = `${message.text ?? ''}\n${message.html ?? ''}`.slice(0, 100_000)
  const isAsker = (address: EmailAddress) => emailKey(address) !== emailKey(recipient) && !/@(?:[\w.-]+\.)?google\.com$/.test(address)
  const named = (text: string) => [...new Set((text.match(/[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+\w/g) ?? []).flatMap((one) => parseEmailAddress(one) ?? []).filter(isAsker).map(emailKey))]
  // The subject names the mail box alone; who else is named in the body (an account's owner) must not win over it.
  const inSubject = named(message.subject)
  const askers = inSubject.length > 0 ? inSubject : named(message.text ?? '')
  const [mailbox, ...others] = askers
  if (mailbox === undefined || others.length > 0) return undefined
  return { mailbox: mailbox as EmailAddress, link: linkIn(said), code: codeIn(message) }
}

/** The one confirmation link; null when there is none, or more than one. */
function linkIn(text: string): string | null {
  const links = new Set((text.match(/https:\/\/[^\s"'<>()]+/g) ?? []).map((link) => link.replaceAll('&amp;', '&')).filter(isConfirmationLink))
  return links.size === 1 ? [...links][0]! : null
}

/** `vf-` verifies; `uf-` on the same hosts undoes. Nothing else of Google's may ever be opened for somebody. */
export function isConfirmationLink(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null && url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '' && url.search === '' && url.hash === '' &&
    (url.hostname === 'mail-settings.google.com' || url.hostname === 'mail.google.com') && /^\/mail\/(?:u\/\d{1,2}\/)?vf-[\w%~.[\]-]{8,400}$/.test(url.pathname)
  )
}

function codeIn(message: Message): string | null {
  const [header] = message.header('x-google-address-confirmation')
  const places = [header ?? '', /\((?:#|n[°o]\s?)\s?(\d{8,10})\)/.exec(message.subject)?.[1] ?? '', /(?:code|Code)[^\d\n]{0,40}(\d{8,10})\b/.exec(message.text ?? '')?.[1] ?? '']
  return places.map((place) => place.trim()).find((place) => /^\d{8,10}$/.test(place)) ?? null
}
