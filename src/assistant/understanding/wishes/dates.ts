import { type Day, weekdayOf } from '#kernel/time-zone.ts'
import { type BegunReading, DOW, type DayAtom, type DayContext, MONTH, NUMBER, type Reading, days } from './day-atom.ts'
import { type DaySet, dateAt, nextDate, nextNumber, only } from './day-set.ts'
import { monthNumbers, weekdayNumbers } from './lexicon.ts'
import { look, rule } from './rule.ts'

export interface Dated { readonly end: number; readonly weekday?: number; readonly number: number; readonly month?: number; readonly year?: number }

const UNIT = '(?:h|€|eur|euros?|m|m2|metres?|pieces?|chambres?|personnes?|pers|adultes?|enfants?|ans?|minutes?|%|k|km|mois|jours?|semaines?|rue|av|avenue|boulevard|bd|bis|ter|place|chemin|impasse|allee|route|etages?|eme|e|kg|photos?|visites?|lots?|creneaux|weeks?|days?|months?|years?|bed|beds|bedrooms?|people|sqm|/ \\d+ pieces)'
const dated = rule(`(?:(?:le|la|the|on|on the|au|du|les|of|ce|of the|samedi le) )?(?:(?<w>${DOW})s? (?:prochain )?)?(?:, )?(?:le |the |on (?:the )?)?(?<d>${NUMBER})(?! ${UNIT} )(?! (?:-|to) \\d{1,2}h\\d\\d )(?: (?:of )?(?<m>${MONTH})(?: \\.)?)?(?: (?<y>20\\d\\d))?`)
const slashed = rule(`(?:(?:le|the|on|du|au|les) )?(?:(?<w>${DOW}) (?:prochain )?)?(?:le )?(?<d>${NUMBER}) (?<s>[/.-]) (?<m>[01]?\\d)(?: \\k<s> (?<y>(?:20)?\\d\\d))?(?! (?:${UNIT}|/) )`)
const iso = rule('(?<y>20\\d\\d) [/-] (?<m>[01]?\\d) [/-] (?<d>[0-3]?\\d)')
const englishDate = rule(`(?:(?:on|the) )?(?:(?<w>${DOW}) )?(?:, )?(?:the )?(?<m>${MONTH}) (?:the )?(?<d>${NUMBER})(?! ${UNIT} )(?: ,? ?(?<y>20\\d\\d))?`)

export function datedAt({ text }: DayContext, at: number): Dated | undefined {
  const found = look(iso, text, at) ?? look(slashed, text, at) ?? look(englishDate, text, at) ?? look(dated, text, at)
  if (!found?.groups) return undefined
  const { w, d, m, y, s } = found.groups
  const number = Number(d)
  const month = m === undefined ? undefined : (monthNumbers[m] ?? Number(m))
  if (number < 1 || number > 31 || month === 0 || (month ?? 1) > 12) return undefined
  // "12.10" and "3-4" are amounts, hours or rooms more often than dates.
  // « 24-11 à 14h »: no hours run backwards.
  const isDashed = s === '-' && Number(d) > 12 && Number(d) > Number(m) && /^[01]\d$/.test(m ?? '')
  if (s !== undefined && s !== '/' && y === undefined && !isDashed && !(s === '.' && /^\d\d$/.test(d ?? '') && /^[01]\d$/.test(m ?? ''))) return undefined
  const year = y === undefined ? undefined : Number(y) < 100 ? 2000 + Number(y) : Number(y)
  return { end: found.end, number, ...(w && { weekday: weekdayNumbers[w] as number }), ...(month !== undefined && { month }), ...(year !== undefined && { year }) }
}

const numbered = rule(`(?:(?:le|la|the|on the|on|du|au) )?(?:(?:${DOW}) )?(?:(?<d>[0-9]{1,2}) (?:of )?(?<m>${MONTH})(?: (?<y>20\\d\\d))?|(?<em>${MONTH}) (?:the )?(?<ed>[0-9]{1,2})(?! ?[h:]))`)
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The end of a date that no calendar has, « le 32 décembre », or undefined: its month alone was not meant. */
export function impossibleDateEnd({ text }: DayContext, at: number): number | undefined {
  const found = look(numbered, text, at)
  if (!found?.groups) return undefined
  const { d, m, y, ed, em } = found.groups
  const [day, month] = [Number(d ?? ed), monthNumbers[m ?? em ?? ''] as number]
  const isThere = day >= 1 && day <= (LONGEST_MONTHS[month - 1] as number) && (y === undefined || dateAt(Number(y), month, day) !== undefined)
  return isThere ? undefined : found.end
}

interface Resolved { readonly day: Day; readonly isDoubtful: boolean }

export function resolved({ today }: DayContext, { weekday, number, month, year }: Dated): Resolved | undefined {
  const day = month !== undefined && year !== undefined ? dateAt(year, month, number)
    : month !== undefined ? nextDate(today, month, number)
    : (nextNumber(today, number, weekday) ?? nextNumber(today, number))
  if (day === undefined) return undefined
  return { day, isDoubtful: (weekday !== undefined && weekdayOf(day) !== weekday) || day < today || (weekday !== undefined && month === undefined && day > today + 75) }
}

const toward = rule('(?:au|a|jusqu a|jusqu au|jusqu au|et|et le|au plus tard le|-|to|until|till|and|through|jusque|jusqu|/)(?: (?:le|the|au))?')
const rangeStart = rule('(?:du|de|entre|from|between|d)(?: (?:le|the))?')

const daysOfMonth = rule(`(?:(?:the|les?|du|from|de|between) )?(?<a>${NUMBER}) (?:-|to|and|a) (?:the )?(?<b>${NUMBER}) (?:of )?(?<m>${MONTH})(?: (?<y>20\\d\\d))?`)

/** "1-5 December", "the 3rd to 5th of May". */
function namedRange(context: DayContext, at: number): DayAtom | undefined {
  const found = look(daysOfMonth, context.text, at)
  const { a, b, m, y } = found?.groups ?? {}
  const [first, last, month] = [Number(a), Number(b), monthNumbers[m ?? '']]
  if (!found || month === undefined || first >= last) return undefined
  const to = resolved(context, { end: 0, number: last, month, ...(y !== undefined && { year: Number(y) }) })
  return to && days(found.end, 'frame', { from: to.day - (last - first), to: to.day })
}

const dateRange: Reading = (context, at) => {
  const named = namedRange(context, at)
  if (named) return named
  const opened = look(rangeStart, context.text, at)
  const first = datedAt(context, opened ? opened.end + 1 : at)
  if (!first) return undefined
  const link = look(toward, context.text, first.end + 1)
  if (!link || (!opened && !/^(au|-|jusqu au|to|through|until)/.test(link[0]))) return undefined
  if (!opened && first.month === undefined && first.weekday === undefined && !/^(le|les|the) /.test(context.text.slice(at, at + 4))) {
    // « 12 au 15 septembre » is a range, « 3 - 4 » is not.
    if (link[0] !== 'au') return undefined
  }
  const last = datedAt(context, link.end + 1)
  if (!last || last.end <= link.end) return undefined
  if (/[/-]/.test(link[0]) && first.month === undefined && last.month === undefined && first.weekday === undefined) return undefined
  const end = resolved(context, last)
  if (!end) return undefined
  const month = first.month ?? (last.month === undefined ? undefined : first.number <= last.number ? last.month : ((last.month + 10) % 12) + 1)
  const start = month === undefined
    ? resolved(context, first)
    : resolved(context, { ...first, month, ...(last.year !== undefined && month <= (last.month ?? 12) && { year: last.year }) })
  if (!start) return undefined
  if (month === undefined) {
    // « du 28 au 3 »: the end comes after the start.
    const after = resolved({ ...context, today: start.day }, last)
    return after && days(last.end, 'frame', { from: start.day, to: after.day })
  }
  // A range that has begun keeps what is left of it.
  const from = start.day > end.day ? (nextDate(context.today - 90, month, first.number) ?? start.day) : start.day
  return from > end.day ? undefined : days(last.end, 'frame', { from, to: end.day })
}

const placed = rule(`(?:le|les|the|on the|on|ce|du|au)(?: ${DOW})?|${DOW}`)
const listLink = rule('(?:, (?:et|ou|puis|and|or)|,|et|ou|ou bien|ou encore|and|or|/|puis)(?: (?:le|the|les|on))?')

const granted = rule('oui|ok|yes|c est (?:bon|ok|possible)|ca (?:va|marche)|possible|(?:is|would be) (?:fine|ok|good|possible)|works')
const named = (entries: readonly Dated[]): boolean => entries.some(({ month }) => month !== undefined)

/** « le 12, 13 ou 14 septembre », « lundi 7 ou mardi 8 »: the month stands with the last. */
const dateList: Reading = (context, at) => {
  const isPlaced = look(placed, context.text, at)
  const entries: Dated[] = []
  for (let from = at; ; ) {
    const entry = datedAt(context, from)
    if (!entry) break
    const previous = entries.at(-1)
    // « le 12 ou mardi 14 »: a list goes on with dates alone; a bare number needs a date before it.
    if (previous && entry.weekday === undefined && entry.month === undefined && !/^(le|the|les|\d)/.test(context.text.slice(from, from + 4))) break
    // "not the 5th of January, the 6th is fine"
    if (previous && entry.month === undefined && named(entries) && / , $/.test(context.text.slice(previous.end, from).replace(/(?:le|the|les|on) $/, '')) && look(granted, context.text, entry.end + 1)) break
    entries.push(entry)
    const link = look(listLink, context.text, entry.end + 1)
    if (!link) break
    const next = /(le|the|les|on)$/.test(link[0]) && !/\bon$/.test(link[0]) ? link.end - (/(\w+)$/.exec(link[0])?.[0].length ?? 0) : link.end + 1
    from = next
  }
  // A trailing bare number may be anything: « le 12 et 2 enfants ».
  if (entries.length === 0 || (!isPlaced && !named(entries))) return undefined
  const months: (number | undefined)[] = []
  for (let i = entries.length - 1, month: number | undefined, number = 32; i >= 0; i--) {
    const entry = entries[i] as Dated
    if (entry.month !== undefined) month = entry.month
    else if (month !== undefined && entry.number > number) month = ((month + 10) % 12) + 1
    number = entry.number
    months[i] = month
  }
  let today = context.today
  let isDoubtful = false
  const sets: DaySet[] = []
  for (const [i, entry] of entries.entries()) {
    // « le 28 novembre ou le 2 » goes on in the next month.
    const before = entries.slice(0, i).findLast(({ month }) => month !== undefined)
    const month = months[i] ?? (before && before.number <= entry.number ? before.month : undefined)
    const found = resolved({ ...context, today: month === undefined ? today : context.today }, month === undefined ? entry : { ...entry, month })
    if (!found) continue
    today = Math.max(today, found.day)
    isDoubtful ||= found.isDoubtful
    sets.push(only(found.day))
  }
  const atom = days((entries.at(-1) as Dated).end, 'day', ...sets)
  return atom && { ...atom, isDoubtful }
}

export const dateRanges: BegunReading = { reading: dateRange, begins: [rangeStart, daysOfMonth, iso, slashed, englishDate, dated] }
export const dateLists: BegunReading = { reading: dateList, begins: [iso, slashed, englishDate, dated] }
