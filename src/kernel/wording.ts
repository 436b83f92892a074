import { english } from './english.ts'
import { french } from './french.ts'
import type { EpochMs, Interval } from './interval.ts'
import type { Money } from './money.ts'
import { formatPhoneNumber, type PhoneNumber } from './phone-number.ts'
import type { Locale, Transaction } from './words.ts'

/** How one language writes points in time, spans and amounts. `zone` is an IANA name; a day is the day in that zone. */
export interface Wording {
  /** "jeudi 3 décembre", "mardi 1er décembre": for the middle of a sentence. */
  day(at: EpochMs, zone: string): string
  /** "jeudi 3 décembre 2026". */
  fullDay(at: EpochMs, zone: string): string
  /** "18 h 30", "10 h": for a sentence. */
  time(at: EpochMs, zone: string): string
  /** "18 h 30", "10 h 00": for a list, where times stand under each other. */
  clock(at: EpochMs, zone: string): string
  /** "jeudi 3 décembre à 18 h 30". */
  dayAndTime(at: EpochMs, zone: string): string
  /** "de 18 h 30 à 19 h". */
  fromTo(span: Interval, zone: string): string
  /** "289 000 €"; a month's rent says so. */
  price(money: Money, transaction: Transaction): string
  /** "68 m²", "68,5 m²". */
  surface(squareMetres: number): string
  /** "45 min", "1 h 30". */
  duration(minutes: number): string
}

export const wording = (locale: Locale): Wording => (locale === 'fr' ? french : english)

/** "06 39 98 01 23" that no line end divides. */
export const unbrokenPhone = (number: PhoneNumber): string => formatPhoneNumber(number).replaceAll(' ', '\u00a0')

/** The text with its first letter in upper case, for the head of a line. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
