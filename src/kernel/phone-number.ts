import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** E.164, "+33639980123". */
export type PhoneNumber = string & { readonly __phoneNumber: true }

// A French number of these prefixes belongs to an overseas plan; read with region FR it would become a number nobody has.
const OVERSEAS: readonly (readonly [RegExp, CountryCode])[] = [
  [/^0(590|690|691)/, 'GP'],
  [/^0(594|694)/, 'GF'],
  [/^0(596|696|697)/, 'MQ'],
  [/^0(262|263|692|693)/, 'RE'],
  [/^0(269|639)(?!98)/, 'YT'],
]

/**
 * The number in E.164, read as French (overseas included) unless it says otherwise; undefined when it cannot be one.
 * "Possible" is enough: ARCEP's fiction numbers (06 39 98 …) and new ranges are not yet "valid" anywhere. `region`
 * (ISO 3166-1) is where a mail comes from: its national form is tried first, where it makes a valid number, and last, where it makes a possible one and the French does not.
 */
export function parsePhoneNumber(text: string, region?: string): PhoneNumber | undefined {
  const compact = text
    .replace(/^(\D{0,3}(?:\+|00)\d{1,3})\D{0,2}\(0\)/, '$1')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+330/, '+33')
  if (compact.length < 6 || compact.length > 17 || /\d\+/.test(compact)) return undefined
  const foreign = region === undefined || region === 'FR' || isFrench(text, compact, region) ? undefined : parsePhoneNumberFromString(compact, region as CountryCode)
  if (foreign?.isValid()) return foreign.number as string as PhoneNumber
  const french = OVERSEAS.find(([prefix]) => prefix.test(compact))?.[1] ?? 'FR'
  const parsed = parsePhoneNumberFromString(compact, french)
  if (parsed?.isPossible()) return parsed.number as string as PhoneNumber
  return foreign?.isPossible() ? (foreign.number as string as PhoneNumber) : undefined
}

/** "06 39 98 01 23": only the French write ten digits in pairs, and from 06 or 07 nobody has such a number in most countries. */
const isFrench = (text: string, compact: string, region: string): boolean =>
  /^0[1-9]\d{8}$/.test(compact) && ((WITHOUT_06.has(region) && /^0[67]/.test(compact)) || /0[1-9](?:[ .-]\d\d){4}/.test(text))

const WITHOUT_06 = new Set(['DE', 'ES', 'IT', 'GB', 'PT', 'LU', 'IE'])

/** The country (ISO 3166-1 alpha-2) whose plan a number is of; undefined where several share one. */
export const countryOfPhoneNumber = (number: PhoneNumber): string | undefined => parsePhoneNumberFromString(number)?.country

/** As its country writes it: "06 39 98 01 23" for French numbers, international form for others. */
export function formatPhoneNumber(number: PhoneNumber): string {
  const parsed = parsePhoneNumberFromString(number)
  if (!parsed) return number
  return parsed.countryCallingCode === '33' ? parsed.formatNational() : parsed.formatInternational()
}
