import { domainOf, type EmailAddress, emailKey, parseEmailAddress } from '#kernel/email-address.ts'
import { type PhoneNumber, parsePhoneNumber } from '#kernel/phone-number.ts'
import { firstNames } from './first-names.ts'
import { fold } from './line.ts'
import type { KnownOfAgency, Span } from './reading.ts'

const NOBODY =
  /^(?:no[-_.]?reply|ne[-_.]?pas[-_.]?repondre|nepasrepondre|do[-_.]?not[-_.]?reply|noresponder|no[-_.]?responder|nicht[-_.]?antworten|mailer-daemon|postmaster|bounces?)(?:[+@_-]|$)/i

/** An address that nobody reads. */
export const isNobody = (address: EmailAddress): boolean => NOBODY.test(address)

/** The address is the agency's or one of its people's. */
export const isKnown = (known: KnownOfAgency, address: EmailAddress): boolean =>
  known.domains.includes(domainOf(address)) || known.emails.some((email) => emailKey(email) === emailKey(address))

/** The number is the agency's, or one that nobody has: "06 00 00 00 00". */
export const isNoContactPhone = ({ phones }: KnownOfAgency, phone: PhoneNumber): boolean =>
  /(\d)\1{6}$/.test(phone) || /(?:^\+33\d12345678|123456789|987654321)$/.test(phone) || phones.includes(phone)

/** The name is the agency's or one of its people's; a first name alone is anybody's. */
export function isAgencyName(known: KnownOfAgency, name: string): boolean {
  const words = wordsOf(name)
  return known.names.some((own) => wordsOf(own) === words && !firstNames.has(words))
}

/** Folded words in the order of the alphabet: "LE GOFF Yann" is "Yann Le Goff". */
const wordsOf = (name: string): string =>
  fold(name)
    .split(/[\s'-]+/)
    .sort()
    .join(' ')

// HTML without gaps puts the label's last letter beside the address: "E-mailadreslea@…".
const GLUED = /^(?:Kontakt-)?(?:E-?[Mm]ail(?:-?[Aa]dresse|-?[Aa]dress|adres)?|e-mail(?:-?adresse|adres)?|Mail|Courriel|Correo)(?=[\p{L}\d][^@]{0,64}@)/u

/** Every addr-spec among the words of `text`; a word that is none whole gives none. */
export function addressesIn(text: string): { address: EmailAddress; span: Span }[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(/[^\s<>()[\]"',;:«»|]{1,320}/g)].flatMap(({ 0: word, index }) => {
    // "email=lea@…", "**lea@…**"
    const bare = word.replace(/[.!?*_]{1,5}$/, '').replace(/^(?:[\w.-]{2,30})?={1,3}|^[*_]{1,3}/, '').replace(GLUED, '').replace(/^[^@]{0,30}\*(?=[^*@]{1,64}@)/, '')
    const address = bare.includes('@') ? parseEmailAddress(bare) : undefined
    const start = index + word.indexOf(bare)
    return address ? [{ address, span: { start, end: start + bare.length } }] : []
  })
}

const PHONE =
  /(?<![\p{Lu}\d@.,/-])(?:\+|00|0|\()[\d(+][\d \u00a0\u202f()./-]{6,24}\d(?![\d@\p{L}])(?!\s?(?:€|m²|euros?))/gu

/** Runs of digits with the separators people use; a currency behind them is no number. */
export function phonesIn(text: string, region?: string): { phone: PhoneNumber; span: Span }[] {
  return [...text.slice(0, 2_000).matchAll(PHONE)].flatMap(({ 0: run, index }) => {
    const phone = parsePhoneNumber(run, region)
    return phone ? [{ phone, span: { start: index, end: index + run.length } }] : []
  })
}
