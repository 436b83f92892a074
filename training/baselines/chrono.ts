import { en, fr, type ParsedComponents, type ParsedResult } from 'chrono-node'
import type { Wishes, WishWindow } from '../compare-wishes.ts'

/**
 * Chrono's results as wishes, in its favour where it leaves something open: a time without a named day holds on every day, an hour without an
 * end lasts one hour (as « à 18h30 » does), a day without an hour is the whole day, what it does not find is no wish.
 */
export function wishesByChrono(text: string, { ref, tz, lang }: { readonly ref: string; readonly tz: string; readonly lang: string }): Wishes {
  const minutes = offsetMinutes(ref, tz)
  const parser = lang === 'en' ? en.casual : fr.casual
  const include = parser.parse(text, { instant: new Date(ref), timezone: minutes }, { forwardDate: true }).map(windowOf)
  return { include, exclude: [], prefer: [], avoid: [], flexible: false, asap: false, none: include.length === 0 }
}

function windowOf({ start, end }: ParsedResult): WishWindow {
  const last = end ?? start
  return { ...(isDated(start) && { from: dayOf(start), to: dayOf(last) }), ...hoursOf(start, end ?? undefined) }
}

const isDated = (given: ParsedComponents): boolean => given.isCertain('day') || given.isCertain('weekday') || given.isCertain('month')

const dayOf = (given: ParsedComponents): string => `${given.get('year')}-${two(given.get('month') ?? 1)}-${two(given.get('day') ?? 1)}`

function hoursOf(start: ParsedComponents, end: ParsedComponents | undefined): Pick<WishWindow, 'start' | 'end'> {
  if (!start.isCertain('hour')) return {}
  const first = (start.get('hour') ?? 0) * 60 + (start.get('minute') ?? 0)
  const last = end?.isCertain('hour') ? (end.get('hour') ?? 0) * 60 + (end.get('minute') ?? 0) : first + 60
  return { start: clock(first), end: clock(Math.min(last, 1439)) }
}

const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

const two = (value: number): string => String(value).padStart(2, '0')

/** Of the zone from UTC at that point in time. */
function offsetMinutes(ref: string, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date(ref)).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
