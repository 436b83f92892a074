import { type Day, isoDay, parseDay } from '#kernel/time-zone.ts'

// Code du travail L3133-1; Alsace-Moselle L3134-13; overseas: loi 83-550 du 30 juin 1983 and its decree 83-1003.

/** Days of Easter Sunday by year, kept: a table of slots asks for the same two years a thousand times. */
const easters = new Map<number, Day>()

const dayAt = (year: number, month: number, day: number): Day =>
  parseDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) ?? Number.NaN

/** Easter Sunday of a Gregorian `year` (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const known = easters.get(year)
  if (known !== undefined) return known
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * shift + 114
  const easter = dayAt(year, Math.floor(sum / 31), (sum % 31) + 1)
  if (easters.size > 400) easters.clear()
  easters.set(year, easter)
  return easter
}

export type HolidayName =
  | 'new_year' | 'good_friday' | 'easter_monday' | 'labour_day' | 'victory_day' | 'ascension' | 'whit_monday' | 'bastille_day' | 'assumption'
  | 'all_saints' | 'armistice' | 'christmas' | 'saint_stephen' | 'abolition_of_slavery'

export interface PublicHoliday {
  readonly day: Day
  readonly name: HolidayName
}

/** The eleven days that are public holidays everywhere in France, as offsets and dates. */
function everywhere(year: number): PublicHoliday[] {
  const easter = easterSunday(year)
  return [
    { day: dayAt(year, 1, 1), name: 'new_year' }, { day: easter + 1, name: 'easter_monday' }, { day: dayAt(year, 5, 1), name: 'labour_day' },
    { day: dayAt(year, 5, 8), name: 'victory_day' }, { day: easter + 39, name: 'ascension' }, { day: easter + 50, name: 'whit_monday' },
    { day: dayAt(year, 7, 14), name: 'bastille_day' }, { day: dayAt(year, 8, 15), name: 'assumption' }, { day: dayAt(year, 11, 1), name: 'all_saints' },
    { day: dayAt(year, 11, 11), name: 'armistice' }, { day: dayAt(year, 12, 25), name: 'christmas' },
  ]
}

/** Month and day on which a territory remembers the abolition of slavery. */
const abolitionDays: Readonly<Record<string, readonly [number, number]>> = {
  '971': [5, 27], '972': [5, 22], '973': [6, 10], '974': [12, 20], '976': [4, 27], '97133': [10, 9], '97150': [5, 28],
}
/** Saint-Barthélemy and Saint-Martin carry Guadeloupe's postcodes and remember on other days. */
const ownDay = (postcode: string): readonly [number, number] | undefined => abolitionDays[postcode] ?? abolitionDays[postcode.slice(0, 3)]

/**
 * The public holidays of `year` where `postcode` is, with their names, sorted; only those of all France when it is null. In Moselle, Bas-Rhin and Haut-Rhin
 * Good Friday counts everywhere, although the law asks for a Protestant church in the commune: nearly all have one.
 */
export function namedHolidays(year: number, postcode: string | null): readonly PublicHoliday[] {
  const holidays = everywhere(year)
  if (postcode && /^(57|67|68)/.test(postcode)) holidays.push({ day: easterSunday(year) - 2, name: 'good_friday' }, { day: dayAt(year, 12, 26), name: 'saint_stephen' })
  const abolition = postcode ? ownDay(postcode) : undefined
  if (abolition) holidays.push({ day: dayAt(year, ...abolition), name: 'abolition_of_slavery' })
  return holidays.sort((a, b) => a.day - b.day)
}

export const publicHolidays = (year: number, postcode: string | null): readonly Day[] => namedHolidays(year, postcode).map(({ day }) => day)

export const isPublicHoliday = (day: Day, postcode: string | null): boolean =>
  publicHolidays(Number(isoDay(day).slice(0, 4)), postcode).includes(day)
