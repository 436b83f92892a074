import type { EpochMs, Interval } from './interval.ts'
import type { Money } from './money.ts'
import type { Transaction } from './words.ts'

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
