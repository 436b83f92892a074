/** The windows and flags of a text, as the gold files and `wishes --json` write them. */
export interface WishWindow {
  readonly from?: string
  readonly to?: string
  readonly dows?: readonly number[]
  readonly start?: string
  readonly end?: string
  readonly tag?: string
  readonly zone?: string
}

export interface Wishes {
  readonly include: readonly WishWindow[]
  readonly exclude: readonly WishWindow[]
  readonly prefer: readonly WishWindow[]
  readonly avoid: readonly WishWindow[]
  readonly flexible: boolean
  readonly asap: boolean
  readonly none: boolean
}

export interface WishCase {
  readonly id: string
  readonly category: string
  readonly lang: string
  readonly text: string
  /** When it was written, ISO 8601 with offset. */
  readonly ref: string
  readonly tz: string
  readonly gold: Wishes
  /** Other readings that a careful reader could defend. */
  readonly alts: readonly Wishes[]
}

export type WishPart = 'availability' | 'prefer' | 'avoid' | 'flexible' | 'asap' | 'none'

const DAYS = 92
const FIRST_MINUTE = 7 * 60
const LAST_MINUTE = 22 * 60
const STEP = 15
const CELLS_A_DAY = (LAST_MINUTE - FIRST_MINUTE) / STEP

/** Cells of 15 minutes from 07:00 to 22:00 on 92 local days beginning with the mail's; 1 where a window holds, never before the mail. */
type Cells = Uint8Array

/** Whether the wishes mean the same as the gold or one of its defensible readings. */
export function isRight(got: Wishes, expected: WishCase): boolean {
  return [expected.gold, ...expected.alts].some((meaning) => differences(got, meaning, expected).length === 0)
}

/** In what two readings of a text written at `ref` differ; notes (`part`, `mode`) and the way to write a window do not count. */
export function differences(got: Wishes, meaning: Wishes, written: { readonly ref: string; readonly tz: string }): readonly WishPart[] {
  const calendar = calendarFrom(written.ref, written.tz)
  const found: WishPart[] = []
  if (!equal(availability(got, calendar), availability(meaning, calendar))) found.push('availability')
  for (const side of ['prefer', 'avoid'] as const) if (!equal(union(got[side], calendar), union(meaning[side], calendar))) found.push(side)
  for (const flag of ['flexible', 'asap', 'none'] as const) if (got[flag] !== meaning[flag]) found.push(flag)
  return found
}

/** Whether anything was read that restricts or orders times. */
export function saysTimes(wishes: Wishes): boolean {
  return wishes.include.length + wishes.exclude.length + wishes.prefer.length + wishes.avoid.length > 0
}

function availability(wishes: Wishes, calendar: Calendar): Cells {
  const cells = union(wishes.include.length === 0 ? [{}] : wishes.include, calendar)
  const excluded = union(wishes.exclude, calendar)
  return cells.map((value, index) => (excluded[index] === 1 ? 0 : value))
}

function union(windows: readonly WishWindow[], calendar: Calendar): Cells {
  const cells = new Uint8Array(DAYS * CELLS_A_DAY)
  for (const window of windows) {
    const first = minutesOf(window.start) ?? 0
    const end = minutesOf(window.end) ?? 24 * 60
    for (const [index, day] of calendar.days.entries()) {
      if (!holdsOn(window, day)) continue
      for (let cell = 0; cell < CELLS_A_DAY; cell += 1) {
        const minute = FIRST_MINUTE + cell * STEP
        if (minute >= first && minute < end && (index > 0 || minute >= calendar.minuteOfMail)) cells[index * CELLS_A_DAY + cell] = 1
      }
    }
  }
  return cells
}

function holdsOn(window: WishWindow, day: Day): boolean {
  if (window.from !== undefined && day.iso < window.from) return false
  if (window.to !== undefined && day.iso > window.to) return false
  if (window.dows !== undefined && !window.dows.includes(day.weekday)) return false
  if (window.tag === 'public_holidays') return day.isPublicHoliday
  if (window.tag === 'school_holidays') return isSomeSchoolHoliday(day.number, window.zone)
  return true
}

/**
 * The real dates of school holidays do not matter here, only whether both sides speak of the same: every zone, and "some zone", is
 * stood for by another fixed set of days.
 */
function isSomeSchoolHoliday(dayNumber: number, zone: string | undefined): boolean {
  const modulus = { A: 5, B: 7, C: 11 }[zone ?? ''] ?? 3
  return dayNumber % modulus === 0
}

interface Day {
  readonly iso: string
  /** Monday is 1. */
  readonly weekday: number
  /** Days since 1970. */
  readonly number: number
  readonly isPublicHoliday: boolean
}

interface Calendar {
  readonly days: readonly Day[]
  readonly minuteOfMail: number
}

const calendars = new Map<string, Calendar>()

function calendarFrom(ref: string, timeZone: string): Calendar {
  const key = `${ref} ${timeZone}`
  const known = calendars.get(key)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const parts = new Map(clock.formatToParts(new Date(ref)).map((part) => [part.type, Number(part.value)]))
  const first = Date.UTC(parts.get('year')!, parts.get('month')! - 1, parts.get('day')!) / 86_400_000
  const days = Array.from({ length: DAYS }, (_, index) => dayOf(first + index))
  const calendar = { days, minuteOfMail: parts.get('hour')! * 60 + parts.get('minute')! }
  calendars.set(key, calendar)
  return calendar
}

function dayOf(number: number): Day {
  const date = new Date(number * 86_400_000)
  return { iso: date.toISOString().slice(0, 10), weekday: ((date.getUTCDay() + 6) % 7) + 1, number, isPublicHoliday: isPublicHoliday(date) }
}

/** The eleven of metropolitan France (article L3133-1 of the code du travail). */
function isPublicHoliday(date: Date): boolean {
  if (['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].includes(date.toISOString().slice(5, 10))) return true
  const fromEaster = Math.round((date.getTime() - easterSunday(date.getUTCFullYear())) / 86_400_000)
  return fromEaster === 1 || fromEaster === 39 || fromEaster === 50
}

/** The Gregorian computus of Meeus, Jones and Butcher; UTC midnight in ms. */
function easterSunday(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)
}

function minutesOf(time: string | undefined): number | undefined {
  if (time === undefined) return undefined
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + (minutes ?? 0)
}

function equal(left: Cells, right: Cells): boolean {
  return left.every((value, index) => value === right[index])
}
