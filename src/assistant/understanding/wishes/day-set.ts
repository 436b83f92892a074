import { easterSunday } from '#agency/places/public-holidays.ts'
import type { SchoolBreak } from '#agency/places/school-holidays.ts'
import { schoolHolidays } from '#agency/places/school-holidays.ts'
import { type Day, isoDay, parseDay, weekdayOf } from '#kernel/time-zone.ts'

/** Days that a window names; everything given holds at once. `from` and `to` are included. */
export interface DaySet {
  readonly from?: Day
  readonly to?: Day
  readonly dows?: readonly number[]
  readonly tag?: 'public_holidays' | 'school_holidays'
  readonly zone?: 'A' | 'B' | 'C'
}

export const yearOf = (day: Day): number => Number(isoDay(day).slice(0, 4))
export const monthOf = (day: Day): number => Number(isoDay(day).slice(5, 7))
const numberOf = (day: Day): number => Number(isoDay(day).slice(8, 10))

const two = (n: number): string => String(n).padStart(2, '0')

/** Undefined for 31 June and the like. */
export const dateAt = (year: number, month: number, number: number): Day | undefined => parseDay(`${year}-${two(month)}-${two(number)}`)

export const lastOfMonth = (year: number, month: number): Day => (month === 12 ? dateAt(year + 1, 1, 1) : dateAt(year, month + 1, 1)) as Day - 1

export const only = (day: Day): DaySet => ({ from: day, to: day })

/** The next such weekday, strictly after `today`. */
export const nextWeekday = (today: Day, weekday: number): Day => today + ((weekday - weekdayOf(today) + 6) % 7) + 1

export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1

/** The year in which `month` is not over yet, counted from `today`. */
export const yearOfMonth = (today: Day, month: number): number => yearOf(today) + (month < monthOf(today) ? 1 : 0)

/** The next day of that month on or after `today`; undefined for no day of the calendar. */
export function nextDate(today: Day, month: number, number: number): Day | undefined {
  const year = yearOf(today)
  const here = dateAt(year, month, number)
  if (here !== undefined && here >= today) return here
  for (let later = year + 1; later <= year + 4; later++) {
    const day = dateAt(later, month, number)
    if (day !== undefined) return day
  }
  return undefined
}

/** The next day with that number in its month, on or after `today`; with a weekday, the first that has both. */
export function nextNumber(today: Day, number: number, weekday?: number): Day | undefined {
  for (let ahead = 0; ahead < 14; ahead++) {
    const month = monthOf(today) - 1 + ahead
    const day = dateAt(yearOf(today) + Math.floor(month / 12), (month % 12) + 1, number)
    if (day !== undefined && day >= today && (weekday === undefined || weekdayOf(day) === weekday)) return day
  }
  return undefined
}

/** The same number `count` months on, or the month's last day. */
export function monthsLater(today: Day, count: number): Day {
  const month = monthOf(today) - 1 + count
  const year = yearOf(today) + Math.floor(month / 12)
  return dateAt(year, (month % 12) + 1, numberOf(today)) ?? lastOfMonth(year, (month % 12) + 1)
}

/** ISO 8601 week number. */
export function weekNumber(day: Day): number {
  const thursday = mondayOf(day) + 3
  return Math.floor((thursday - (dateAt(yearOf(thursday), 1, 1) as Day)) / 7) + 1
}

/** The next week of that number that is not over. */
export function weekNumbered(today: Day, number: number): DaySet | undefined {
  for (let monday = mondayOf(today); monday < today + 380; monday += 7) if (weekNumber(monday) === number) return { from: monday, to: monday + 6 }
  return undefined
}

export type Feast = 'christmas' | 'christmas_eve' | 'new_year' | 'new_year_eve' | 'easter' | 'easter_monday' | 'labour_day' | 'victory' | 'ascension'
  | 'pentecost' | 'pentecost_monday' | 'bastille' | 'assumption' | 'all_saints' | 'armistice'

const fixed: Partial<Record<Feast, readonly [number, number]>> = {
  christmas: [12, 25], christmas_eve: [12, 24], new_year: [1, 1], new_year_eve: [12, 31], labour_day: [5, 1], victory: [5, 8], bastille: [7, 14],
  assumption: [8, 15], all_saints: [11, 1], armistice: [11, 11],
}
const fromEaster: Partial<Record<Feast, number>> = { easter: 0, easter_monday: 1, ascension: 39, pentecost: 49, pentecost_monday: 50 }

/** The feast's next day, on or after `today`. */
export function nextFeast(today: Day, feast: Feast): Day {
  const date = fixed[feast]
  if (date) return nextDate(today, ...date) as Day
  const shift = fromEaster[feast] ?? 0
  const here = easterSunday(yearOf(today)) + shift
  return here >= today ? here : easterSunday(yearOf(today) + 1) + shift
}

/** A school holiday that is not over: its days where all zones have the same, else null; undefined when none is published. */
export function nextBreak(today: Day, name: SchoolBreak): DaySet | null | undefined {
  const next = schoolHolidays.find(holiday => holiday.name === name && holiday.to >= today)
  return next && (next.zones === 'ABC' ? { from: next.from, to: next.to } : null)
}

/** Days in both; undefined when there are none. */
export function intersect(a: DaySet, b: DaySet): DaySet | undefined {
  const from = a.from === undefined ? b.from : b.from === undefined ? a.from : Math.max(a.from, b.from)
  const to = a.to === undefined ? b.to : b.to === undefined ? a.to : Math.min(a.to, b.to)
  if (from !== undefined && to !== undefined && from > to) return undefined
  const dows = a.dows && b.dows ? a.dows.filter(dow => b.dows?.includes(dow)) : (a.dows ?? b.dows)
  if (dows?.length === 0) return undefined
  const tag = a.tag ?? b.tag
  const zone = a.zone ?? b.zone
  if (dows && from !== undefined && to !== undefined && to - from < 7) {
    const days = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(day => dows.includes(weekdayOf(day)))
    if (days.length === 0) return undefined
    const first = days[0] as Day
    const last = days.at(-1) as Day
    if (last - first === days.length - 1) return { from: first, to: last, ...(tag && { tag }), ...(zone && { zone }) }
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(dows && { dows }), ...(tag && { tag }), ...(zone && { zone }) }
}
