import { typeset } from '#kernel/french.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { type Day, dayOf, parseDay, weekdayOf } from '#kernel/time-zone.ts'
import type { Locale } from '#kernel/words.ts'
import type { TimeWishes, WishWindow } from '../time-wishes.ts'

interface Vocabulary {
  readonly day: (day: Day, isYearSaid: boolean) => string
  readonly span: (from: Day, to: Day, isYearSaid: boolean) => string
  readonly from: (day: string) => string
  readonly until: (day: string) => string
  readonly every: (dows: readonly number[]) => string
  readonly hours: (window: WishWindow) => string
  readonly holidays: (window: WishWindow) => string
  readonly join: (parts: readonly string[]) => string
  /** What holds every week is never, a single day is just not. */
  readonly except: (parts: string) => string
  readonly not: (parts: string) => string
  readonly prefer: (parts: string) => string
  readonly avoid: (parts: string) => string
  readonly flexible: string
  readonly asap: string
}

const NO_BREAK = '\u00a0'

const wall = (day: Day): { year: number; month: number; number: number } => {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), number: date.getUTCDate() }
}

const frenchDays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const frenchMonths = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
const englishDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const listed = (parts: readonly string[], last: string): string => parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`

/** Consecutive weekdays of three or more, first and last. */
const runOf = (dows: readonly number[]): readonly [number, number] | undefined =>
  dows.length >= 3 && dows.every((dow, at) => at === 0 || dow === (dows[at - 1] as number) + 1) ? [dows[0] as number, dows.at(-1) as number] : undefined

const frenchClock = (clock: string): string => {
  const [hour, minute] = clock.split(':')
  return `${Number(hour)}${NO_BREAK}h${minute === '00' ? '' : `${NO_BREAK}${minute}`}`
}

function frenchHours({ start, end, mode }: WishWindow): string {
  if (start && mode === 'at') return `à ${frenchClock(start)}`
  if (start && end && mode === 'around') return `vers ${frenchClock(halfHourLater(start))}`
  if (start && end) return `entre ${frenchClock(start)} et ${frenchClock(end)}`
  return start ? `après ${frenchClock(start)}` : end ? `avant ${frenchClock(end)}` : ''
}

function englishHours({ start, end, mode }: WishWindow): string {
  if (start && mode === 'at') return `at ${start}`
  if (start && end && mode === 'around') return `around ${halfHourLater(start)}`
  if (start && end) return `between ${start} and ${end}`
  return start ? `after ${start}` : end ? `before ${end}` : ''
}

/** A window « vers 18h » begins half an hour before. */
function halfHourLater(clock: string): string {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const frenchDate = (day: Day, isYearSaid: boolean): string => {
  const { year, month, number } = wall(day)
  return `${number === 1 ? '1er' : number}${NO_BREAK}${frenchMonths[month]}${isYearSaid ? `${NO_BREAK}${year}` : ''}`
}
const englishDate = (day: Day, isYearSaid: boolean): string => {
  const { year, month, number } = wall(day)
  return `${number}${NO_BREAK}${englishMonths[month]}${isYearSaid ? `${NO_BREAK}${year}` : ''}`
}

const french: Vocabulary = {
  day: (day, isYearSaid) => `${frenchDays[weekdayOf(day) - 1]} ${frenchDate(day, isYearSaid)}`,
  span: (from, to, isYearSaid) => wall(from).month === wall(to).month
    ? `du ${wall(from).number === 1 ? '1er' : wall(from).number} au ${frenchDate(to, isYearSaid)}` : `du ${frenchDate(from, false)} au ${frenchDate(to, isYearSaid)}`,
  from: day => `à partir du ${day}`,
  until: day => `jusqu'au ${day}`,
  every: dows => {
    const run = runOf(dows)
    if (dows.length === 7) return 'tous les jours'
    if (dows.join() === '6,7') return 'le week-end'
    if (run) return `du ${frenchDays[run[0] - 1]} au ${frenchDays[run[1] - 1]}`
    return listed(dows.map(dow => `le ${frenchDays[dow - 1]}`), 'et')
  },
  hours: frenchHours,
  holidays: ({ tag, zone }) => tag === 'public_holidays' ? 'les jours fériés' : `pendant les vacances scolaires${zone ? ` (zone ${zone})` : ''}`,
  join: parts => listed(parts, 'ou'),
  except: parts => `jamais ${parts}`,
  not: parts => `pas ${parts}`,
  prefer: parts => `de préférence ${parts}`,
  avoid: parts => `plutôt pas ${parts}`,
  flexible: 'vous êtes flexible',
  asap: 'au plus vite',
}

const english: Vocabulary = {
  day: (day, isYearSaid) => `${englishDays[weekdayOf(day) - 1]} ${englishDate(day, isYearSaid)}`,
  span: (from, to, isYearSaid) => `from ${wall(from).month === wall(to).month ? wall(from).number : englishDate(from, false)} to ${englishDate(to, isYearSaid)}`,
  from: day => `from ${day} on`,
  until: day => `until ${day}`,
  every: dows => {
    const run = runOf(dows)
    if (dows.length === 7) return 'every day'
    if (dows.join() === '6,7') return 'at weekends'
    if (run) return `${englishDays[run[0] - 1]} to ${englishDays[run[1] - 1]}`
    return listed(dows.map(dow => `on ${englishDays[dow - 1]}s`), 'and')
  },
  hours: englishHours,
  holidays: ({ tag, zone }) => tag === 'public_holidays' ? 'on public holidays' : `in school holidays${zone ? ` (zone ${zone})` : ''}`,
  join: parts => listed(parts, 'or'),
  except: parts => `never ${parts}`,
  not: parts => `not ${parts}`,
  prefer: parts => `preferably ${parts}`,
  avoid: parts => `rather not ${parts}`,
  flexible: 'you are flexible',
  asap: 'as soon as possible',
}

const vocabularies: Readonly<Record<Locale, Vocabulary>> = { fr: french, en: english }

/** A year is said when it is not this one and far away: « mardi 5 janvier » needs none in December. */
const NEAR_DAYS = 200

function daysInWords(window: WishWindow, vocabulary: Vocabulary, today: Day): string {
  const from = window.from === undefined ? undefined : parseDay(window.from)
  const to = window.to === undefined ? undefined : parseDay(window.to)
  const isFar = (day: Day): boolean => Math.abs(day - today) > NEAR_DAYS
  const stretch = from !== undefined && from === to ? vocabulary.day(from, isFar(from))
    : from !== undefined && to !== undefined ? (to - from === 1 ? vocabulary.join([vocabulary.day(from, false), vocabulary.day(to, isFar(to))]) : vocabulary.span(from, to, isFar(to)))
    : from !== undefined ? vocabulary.from(vocabulary === french ? frenchDate(from, isFar(from)) : englishDate(from, isFar(from)))
    : to !== undefined ? vocabulary.until(vocabulary === french ? frenchDate(to, isFar(to)) : englishDate(to, isFar(to))) : ''
  const dows = window.dows ? vocabulary.every([...window.dows].sort((a, b) => a - b)) : ''
  const holidays = window.tag ? vocabulary.holidays(window) : ''
  return [dows, stretch, holidays].filter(Boolean).join(' ')
}

interface Telling { readonly locale: Locale; readonly timeZone: string; readonly now: EpochMs }

/** One window as part of a sentence: « jeudi 10 septembre après 18 h », « le samedi entre 8 h et 12 h »; '' for one that restricts nothing. */
export function windowInWords(window: WishWindow, { locale, timeZone, now }: Telling): string {
  const vocabulary = vocabularies[locale]
  const words = [daysInWords(window, vocabulary, dayOf(timeZone, now)), vocabulary.hours(window)].filter(Boolean).join(' ')
  return locale === 'fr' ? typeset(words) : words
}

/** More than this is a list to click through, not a sentence. */
const MOST = 5

/** Windows of the same hours said once: « mardi 8 ou mercredi 9 septembre entre 12 h et 14 h ». */
function groupInWords(windows: readonly WishWindow[], telling: Telling): string {
  const vocabulary = vocabularies[telling.locale]
  const today = dayOf(telling.timeZone, telling.now)
  const byHours = new Map<string, string[]>()
  for (const window of windows) {
    const hours = vocabulary.hours(window)
    byHours.set(hours, [...(byHours.get(hours) ?? []), daysInWords(window, vocabulary, today)])
  }
  const parts = [...byHours].map(([hours, days]) => [vocabulary.join([...new Set(days.filter(Boolean))].slice(0, MOST)), hours].filter(Boolean).join(' ')).filter(Boolean)
  return vocabulary.join(parts.slice(0, MOST))
}

const isLasting = ({ from, to }: WishWindow): boolean => from === undefined && to === undefined

/**
 * What was understood, for the contact, as the rest of a sentence that begins with « J'ai compris : »; '' when there was nothing.
 * « jeudi 10 septembre après 18 h, jamais le mercredi ».
 */
export function wishesInWords(wishes: TimeWishes, telling: Telling): string {
  const vocabulary = vocabularies[telling.locale]
  const said = (windows: readonly WishWindow[], put: (parts: string) => string): string => {
    const words = groupInWords(windows, telling)
    return words ? put(words) : ''
  }
  const text = [
    said(wishes.include, parts => parts), said(wishes.exclude.filter(isLasting), vocabulary.except), said(wishes.exclude.filter(window => !isLasting(window)), vocabulary.not), said(wishes.prefer, vocabulary.prefer), said(wishes.avoid, vocabulary.avoid),
    wishes.asap ? vocabulary.asap : '', wishes.flexible ? vocabulary.flexible : '',
  ].filter(Boolean).join(', ')
  return telling.locale === 'fr' ? typeset(text) : text
}
