import { readAddress } from '#agency/places/address.ts'
import { namedHolidays, type HolidayName } from '#agency/places/public-holidays.ts'
import type { HolidayRegion, HolidayRules } from '#agency/preferences/holiday-rules.ts'
import type { AgentHours } from '#agency/preferences/hours.ts'
import { type Day, isoDay } from '#kernel/time-zone.ts'
import type { DayHours } from './slot.ts'

/** First and last day. */
export interface Days {
  readonly from: Day
  readonly to: Day
}

/** A postcode in each region that has holidays of its own. */
const postcodes: Readonly<Record<Exclude<HolidayRegion, 'by_address'>, string | null>> = {
  metropolitan: null, alsace_moselle: '67000', guadeloupe: '97100', martinique: '97200', guyane: '97300', reunion: '97400', mayotte: '97600',
  saint_barthelemy: '97133', saint_martin: '97150',
}

/** The days that public holidays close; `addresses`: where they may be, the nearest first, the first with a postcode decides. */
export function closedHolidays({ areClosed, region }: HolidayRules, addresses: readonly string[], { from, to }: Days): DayHours[] {
  if (!areClosed) return []
  const postcode = region === 'by_address' ? (addresses.map((address) => readAddress(address).postcode).find((found) => found !== '') ?? null) : postcodes[region]
  const [first, last] = [from, to].map((day) => Number(isoDay(day).slice(0, 4))) as [number, number]
  const names = new Map<Day, HolidayName>()
  for (let year = first; year <= last; year += 1) for (const { day, name } of namedHolidays(year, postcode)) names.set(day, name)
  return [...names].flatMap(([day, holiday]) => (from <= day && day <= to ? [{ day: isoDay(day), spans: [], holiday }] : []))
}

/** The hours with the holidays closed; what somebody said about a date himself stays. */
export function withHolidays({ weeklyHours, overrides }: AgentHours, holidays: readonly DayHours[]): { weeklyHours: AgentHours['weeklyHours']; overrides: readonly DayHours[] } {
  const own = new Set(overrides.map(({ day }) => day))
  return { weeklyHours, overrides: [...overrides, ...holidays.filter(({ day }) => !own.has(day))] }
}
