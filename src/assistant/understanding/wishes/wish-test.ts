import { isPublicHoliday } from '#agency/places/public-holidays.ts'
import { type SchoolZone, isSchoolHoliday, schoolZone } from '#agency/places/school-holidays.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { type Day, dayOf, minuteOfDay, parseDay, weekdayOf } from '#kernel/time-zone.ts'
import type { TimeWishes, WishWindow } from '../time-wishes.ts'

export interface WishPlace {
  /** IANA name, of the property. */
  readonly timeZone: string
  /** Of the property; null where it is not known: only the holidays of all France count then. */
  readonly postcode: string | null
}

export interface WishFit {
  /** Included and not excluded. Soft wishes forbid nothing. */
  readonly isAllowed: boolean
  /** −1 to be avoided, 1 preferred, 0 neither or both. */
  readonly preference: number
  /** What was named that this slot answers: the preferred window, else the included one; null when nothing in particular. */
  readonly window: WishWindow | null
}

interface Compiled {
  readonly window: WishWindow
  readonly from: Day
  readonly to: Day
  /** Bit n for ISO weekday n. */
  readonly weekdays: number
  readonly start: number
  readonly end: number
  readonly holiday: ((day: Day) => boolean) | undefined
}

const ALL_WEEKDAYS = 0b1111_1110

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

function compiled(window: WishWindow, postcode: string | null): Compiled {
  const zone = (window.zone as SchoolZone | undefined) ?? schoolZone(postcode)
  const days = new Map<Day, boolean>()
  const isTagged = (day: Day): boolean => {
    if (window.tag === 'public_holidays') return isPublicHoliday(day, postcode)
    return isSchoolHoliday(day, zone) === true
  }
  const holiday = window.tag && ((day: Day): boolean => {
    const known = days.get(day)
    if (known !== undefined) return known
    const is = isTagged(day)
    days.set(day, is)
    return is
  })
  return {
    window, holiday,
    from: window.from === undefined ? Number.NEGATIVE_INFINITY : (parseDay(window.from) ?? Number.NEGATIVE_INFINITY),
    to: window.to === undefined ? Number.POSITIVE_INFINITY : (parseDay(window.to) ?? Number.POSITIVE_INFINITY),
    weekdays: window.dows === undefined ? ALL_WEEKDAYS : window.dows.reduce((bits, dow) => bits | (1 << dow), 0),
    start: window.start === undefined ? 0 : minutes(window.start),
    end: window.end === undefined ? 1440 : minutes(window.end),
  }
}

const holds = (window: Compiled, day: Day, minute: number): boolean =>
  minute >= window.start && minute < window.end && day >= window.from && day <= window.to && (window.weekdays & (1 << weekdayOf(day))) !== 0 && (window.holiday === undefined || window.holiday(day))

/**
 * A test of slots against `wishes`, made once and asked often (some 100 ns a slot). A slot fits a window when it starts in it; it may end
 * after it, for « jusqu'à 18 h » says when people can be met, seldom when they must be gone. Where the school calendar is not published or
 * not known, an exception for school holidays forbids nothing and a wish for them allows nothing.
 */
export function wishTest(wishes: TimeWishes, { timeZone, postcode }: WishPlace): (slot: Interval | { readonly start: EpochMs }) => WishFit {
  const made = (windows: readonly WishWindow[]): Compiled[] => windows.map(window => compiled(window, postcode))
  const include = made(wishes.include)
  const exclude = made(wishes.exclude)
  const prefer = made(wishes.prefer)
  const avoid = made(wishes.avoid)
  return slot => {
    const day = dayOf(timeZone, slot.start)
    const minute = minuteOfDay(timeZone, slot.start)
    const first = (windows: readonly Compiled[]): Compiled | undefined => windows.find(window => holds(window, day, minute))
    const included = first(include)
    const preferred = first(prefer)
    const isAllowed = (include.length === 0 || included !== undefined) && first(exclude) === undefined
    return { isAllowed, preference: (preferred ? 1 : 0) - (first(avoid) ? 1 : 0), window: isAllowed ? (preferred ?? included)?.window ?? null : null }
  }
}
