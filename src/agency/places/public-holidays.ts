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

/** The eleven days that are public holidays everywhere in France, as offsets and dates. */
function everywhere(year: number): Day[] {
  const easter = easterSunday(year)
  return [
    dayAt(year, 1, 1), easter + 1, dayAt(year, 5, 1), dayAt(year, 5, 8), easter + 39, easter + 50,
    dayAt(year, 7, 14), dayAt(year, 8, 15), dayAt(year, 11, 1), dayAt(year, 11, 11), dayAt(year, 12, 25),
  ]
}

/** Month and day on which a territory remembers the abolition of slavery. */
const abolitionDays: Readonly<Record<string, readonly [number, number]>> = {
  '971': [5, 27], '972': [5, 22], '973': [6, 10], '974': [12, 20], '976': [4, 27], '97133': [10, 9], '97150': [5, 28],
}
/** Saint-Barthélemy and Saint-Martin carry Guadeloupe's postcodes and remember on other days. */
const ownDay = (postcode: string): readonly [number, number] | undefined => abolitionDays[postcode] ?? abolitionDays[postcode.slice(0, 3)]

/**
 * The public holidays of `year` where `postcode` is, sorted; only those of all France when it is null. In Moselle, Bas-Rhin and Haut-Rhin
 * Good Friday counts everywhere, although the law asks for a Protestant church in the commune: nearly all have one.
 */
export function publicHolidays(year: number, postcode: string | null): readonly Day[] {
  const days = everywhere(year)
  if (postcode && /^(57|67|68)/.test(postcode)) days.push(easterSunday(year) - 2, dayAt(year, 12, 26))
  const abolition = postcode ? ownDay(postcode) : undefined
  if (abolition) days.push(dayAt(year, ...abolition))
  return days.sort((a, b) => a - b)
}

export const isPublicHoliday = (day: Day, postcode: string | null): boolean =>
  publicHolidays(Number(isoDay(day).slice(0, 4)), postcode).includes(day)
