import { english } from './english.ts'
import { french } from './french.ts'
import type { Wording } from './language.ts'
import { formatPhoneNumber, type PhoneNumber } from './phone-number.ts'
import type { Locale } from './words.ts'

export const wording = (locale: Locale): Wording => (locale === 'fr' ? french : english)

/** "06 39 98 01 23" that no line end divides. */
export const unbrokenPhone = (number: PhoneNumber): string => formatPhoneNumber(number).replaceAll(' ', '\u00a0')

/** The text with its first letter in upper case, for the head of a line. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
