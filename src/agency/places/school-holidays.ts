import { type Day, parseDay } from '#kernel/time-zone.ts'

export type SchoolZone = 'A' | 'B' | 'C'
export type SchoolBreak = 'toussaint' | 'noel' | 'hiver' | 'printemps' | 'ete'

/**
 * Official: 2025–26 by the arrêté of 7 December 2022, 2026–27 by the arrêté of 22 October 2025 (JORFTEXT000052416058); taken on 23 November 2026
 * from public transcriptions of them. What is not official: the last day of summer 2027, which follows from a start of term not published
 * then and is taken to be 31 August. 2027–28 was not found published: nothing is guessed for it. Days without lessons inside a term
 * (the Friday after Ascension) are no holidays here.
 */
const published: readonly { readonly name: SchoolBreak; readonly zones: string; readonly from: string; readonly to: string }[] = [
  { name: 'toussaint', zones: 'ABC', from: '2025-10-18', to: '2025-11-02' },
  { name: 'noel', zones: 'ABC', from: '2025-12-20', to: '2026-01-04' },
  { name: 'hiver', zones: 'A', from: '2026-02-07', to: '2026-02-22' },
  { name: 'hiver', zones: 'B', from: '2026-02-14', to: '2026-03-01' },
  { name: 'hiver', zones: 'C', from: '2026-02-21', to: '2026-03-08' },
  { name: 'printemps', zones: 'A', from: '2026-04-04', to: '2026-04-19' },
  { name: 'printemps', zones: 'B', from: '2026-04-11', to: '2026-04-26' },
  { name: 'printemps', zones: 'C', from: '2026-04-18', to: '2026-05-03' },
  { name: 'ete', zones: 'ABC', from: '2026-07-04', to: '2026-08-31' },
  { name: 'toussaint', zones: 'ABC', from: '2026-10-17', to: '2026-11-01' },
  { name: 'noel', zones: 'ABC', from: '2026-12-19', to: '2027-01-03' },
  { name: 'hiver', zones: 'A', from: '2027-02-13', to: '2027-02-28' },
  { name: 'hiver', zones: 'B', from: '2027-02-20', to: '2027-03-07' },
  { name: 'hiver', zones: 'C', from: '2027-02-06', to: '2027-02-21' },
  { name: 'printemps', zones: 'A', from: '2027-04-10', to: '2027-04-25' },
  { name: 'printemps', zones: 'B', from: '2027-04-17', to: '2027-05-02' },
  { name: 'printemps', zones: 'C', from: '2027-04-03', to: '2027-04-18' },
  { name: 'ete', zones: 'ABC', from: '2027-07-03', to: '2027-08-31' },
]

export interface SchoolHoliday {
  readonly name: SchoolBreak
  readonly zones: string
  /** First and last day without school, both included. */
  readonly from: Day
  readonly to: Day
}

const dayOfText = (text: string): Day => parseDay(text) ?? Number.NaN

/** Every school holiday that is published, by date. */
export const schoolHolidays: readonly SchoolHoliday[] = published.map(({ name, zones, from, to }) => ({ name, zones, from: dayOfText(from), to: dayOfText(to) }))

/** What is published begins and ends here; outside, nobody knows yet. */
const knownFrom = dayOfText('2025-09-01')
const knownTo = dayOfText('2027-08-31')

/** Académies by department (code de l'éducation D521-1 and the arrêtés above); Corsica and overseas have calendars of their own. */
const departments: Readonly<Record<SchoolZone, string>> = {
  A: '25 39 70 90 24 33 40 47 64 03 15 43 63 21 58 71 89 07 26 38 73 74 19 23 87 01 42 69 16 17 79 86',
  B: '04 05 13 84 02 60 80 14 50 61 27 76 59 62 54 55 57 88 44 49 53 72 85 06 83 18 28 36 37 41 45 08 10 51 52 22 29 35 56 67 68',
  C: '77 93 94 11 30 34 48 66 75 09 12 31 32 46 65 81 82 78 91 92 95',
}
const zoneByDepartment: ReadonlyMap<string, SchoolZone> = new Map(
  (['A', 'B', 'C'] as const).flatMap(zone => departments[zone].split(' ').map(department => [department, zone] as const)),
)

/** The zone of a French postcode; null for Corsica, overseas and what is no postcode. */
export const schoolZone = (postcode: string | null): SchoolZone | null =>
  (postcode && zoneByDepartment.get(postcode.slice(0, 2))) || null

/** Whether `day` is a school holiday in `zone`; 'unknown' without a zone, and where no calendar is published. */
export function isSchoolHoliday(day: Day, zone: SchoolZone | null): boolean | 'unknown' {
  if (zone === null || day < knownFrom || day > knownTo) return 'unknown'
  return schoolHolidays.some(({ zones, from, to }) => zones.includes(zone) && day >= from && day <= to)
}
