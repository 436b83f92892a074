import type { Day } from '#kernel/time-zone.ts'
import { type BegunReading, DOW, type DayAtom, MONTH, type Reading, days } from './day-atom.ts'
import { type DaySet, dateAt, lastOfMonth, monthOf, monthsLater, nextWeekday, only, yearOf, yearOfMonth } from './day-set.ts'
import { monthNumbers, weekdayNumbers } from './lexicon.ts'
import { look, rule } from './rule.ts'

const MONTH_PART = 'tout debut|toute fin|debut|fin|mi -|mi|milieu|courant|early|late|mid -|mid|end of|beginning of|start of|the end of|the beginning of|the start of|middle of|the middle of'
const nthWeekday = rule(`(?:le |the |on the )?(?<n>premier|premiere|deuxieme|second|troisieme|quatrieme|dernier|[1-4]e|first|third|fourth|last) (?<w>${DOW}|week-end) (?:de |d |du |of |in )(?:mois de )?(?<m>${MONTH}|mois prochain|mois|next month|the month)`)
const numberNextMonth = rule('(?:le )?(?<d>[0-3]?\\d) du mois prochain')
const monthRule = rule(`(?:(?:en|au|vers|a|a la|in|at|by|sur|pour|dans|for|pour la|le|la|de|du|during|pendant|durant|tout le|tout|plutot|around|l) )?(?:(?<part>${MONTH_PART}) )?(?:(?:du |le |au |de |d |de l |in |of )?(?:mois (?:de |d ))?)(?<m>${MONTH})(?: (?<y>20\\d\\d))?(?! \\d)`)
const thatMonth = rule(`(?:(?:en|au|vers|a|a la|la|le|in|at|pour|pour la|de|the|courant du) )?(?:(?<part>${MONTH_PART}|fin|debut) )?(?:(?:du|de|le|ce|of|the|of the|ce|au) ){0,4}(?<which>mois prochain|prochain mois|mois suivant|mois|next month|this month|month)(?! (?:d |de |[1-9]))`)
const countedEdge = rule(`(?:(?:dans|sur|pendant|les|the|ces|in the) ){0,2}(?<n>\\d{1,2}|premi(?:er|ere)s?|derni(?:er|ere)s?|first|last) (?<which>premi(?:er|ere)s?|derni(?:er|ere)s?|first|last|\\d{1,2}) (?<unit>jours|days|semaines|weeks) (?:de |d |du |of |of the )(?:mois (?:de |d )?)?(?<m>${MONTH}|mois prochain|prochain|mois|month)`)
const fortnight = rule(`(?:(?:dans|sur|pour|pendant|durant|en|in) )?(?:la |the )?(?<n>premiere|1e|1re|1ere|deuxieme|2e|seconde|derniere|first|second|last) (?<what>quinzaine|moitie|half|semaine|week) (?:de |d |du |of )?(?:mois (?:de |d )?)?(?<m>${MONTH}|mois prochain|prochain)?`)

function partOfMonth(year: number, month: number, name: string | undefined): DaySet & { isEnding: boolean } {
  const first = dateAt(year, month, 1) as Day
  const last = lastOfMonth(year, month)
  if (name && /debut|early|beginning|start/.test(name)) return { from: first, to: first + 9, isEnding: false }
  if (name && /^mi|milieu|mid/.test(name)) return { from: first + 10, to: first + 19, isEnding: false }
  if (name && /fin|late|end/.test(name)) return { from: first + 20, to: last, isEnding: true }
  return { from: first, to: last, isEnding: false }
}

const isAmbiguousMonth = (name: string): boolean => /^(mar|may|march|mars|mai|jan|dec|sep|oct|nov|jun|jul|fev|avr|aout|apr|feb|aug|juin|sept)$/.test(name)

const ordinals: readonly (readonly [RegExp, number])[] = [[/^(premi|1|first)/, 0], [/^(deux|second|2)/, 1], [/^(trois|third|3)/, 2], [/^(quatr|fourth|4)/, 3]]

/** « le premier samedi d'octobre », « le dernier week-end de septembre ». */
function nthInMonth(end: number, today: Day, { n = '', w = '', m = '' }: Record<string, string | undefined>): DayAtom | undefined {
  const base = /prochain|next/.test(m) ? monthsLater(today, 1) : today
  const month = monthNumbers[m] ?? monthOf(base)
  const year = monthNumbers[m] === undefined ? yearOf(base) : yearOfMonth(today, month)
  const weekday = w === 'week-end' ? 6 : (weekdayNumbers[w] as number)
  const ordinal = ordinals.find(([re]) => re.test(n))?.[1]
  const day = ordinal === undefined ? nextWeekday(lastOfMonth(year, month) - 7, weekday) : nextWeekday((dateAt(year, month, 1) as Day) - 1, weekday) + 7 * ordinal
  return days(end, 'frame', { from: day, to: w === 'week-end' ? day + 1 : day })
}

const months: Reading = ({ text, today }, at) => {
  const half = look(fortnight, text, at)
  if (half?.groups) {
    const { n = '', what = '', m } = half.groups
    const month = m === undefined ? monthOf(today) : (monthNumbers[m] ?? monthOf(monthsLater(today, 1)))
    const year = m === undefined ? yearOf(today) : yearOfMonth(today, month)
    const first = dateAt(year, month, 1) as Day
    const last = lastOfMonth(year, month)
    const isFirst = /premiere|1|first/.test(n)
    if (/semaine|week/.test(what)) {
      if (m === undefined) return undefined
      return days(half.end, 'frame', isFirst ? { from: first, to: first + 6 } : /derniere|last/.test(n) ? { from: last - 6, to: last } : { from: first + 7, to: first + 13 })
    }
    return days(half.end, 'frame', isFirst ? { from: first, to: first + 14 } : { from: first + 15, to: last })
  }
  const edge = look(countedEdge, text, at)
  if (edge?.groups) {
    const { n = '', which = '', unit = '', m = '' } = edge.groups
    const base = /prochain/.test(m) ? monthsLater(today, 1) : today
    const month = monthNumbers[m] ?? monthOf(base)
    const year = monthNumbers[m] === undefined ? yearOf(base) : yearOfMonth(today, month)
    const count = Number(/\d/.test(n) ? n : which) * (/^(?:sem|week)/.test(unit) ? 7 : 1)
    const [first, last] = [dateAt(year, month, 1) as Day, lastOfMonth(year, month)]
    if (count >= 1 && count <= 31) return days(edge.end, 'frame', /premier|first/.test(`${n}${which}`) ? { from: first, to: Math.min(last, first + count - 1) } : { from: Math.max(first, last - count + 1), to: last })
  }
  const nth = look(nthWeekday, text, at)
  if (nth?.groups) return nthInMonth(nth.end, today, nth.groups)
  const dayOfNext = look(numberNextMonth, text, at)
  if (dayOfNext) {
    const month = monthsLater(today, 1)
    const day = dateAt(yearOf(month), monthOf(month), Number(dayOfNext.groups?.d))
    return day === undefined ? undefined : days(dayOfNext.end, 'day', only(day))
  }
  const named = look(monthRule, text, at)
  if (named?.groups) {
    const { part, m = '', y } = named.groups
    const hasPreposition = named[0] !== m
    if (!hasPreposition && isAmbiguousMonth(m)) return undefined
    if (m === 'mar' || (m === 'may' && !/^(in|early|late|mid|end|beginning|the|by|during|around|for)/.test(named[0]))) return undefined
    const month = monthNumbers[m] as number
    const { isEnding, ...set } = partOfMonth(y ? Number(y) : yearOfMonth(today, month), month, part)
    return { type: 'days', end: named.end, kind: 'frame', sets: [set], isEnding }
  }
  const relative = look(thatMonth, text, at)
  if (!relative?.groups) return undefined
  const { part, which = '' } = relative.groups
  const isNext = /prochain|suivant|next/.test(which)
  if (!part && !isNext && !/(?:^| )(?:ce|this) /.test(`${relative[0]} `)) return undefined
  const base = isNext ? monthsLater(today, 1) : today
  let { isEnding, ...set } = partOfMonth(yearOf(base), monthOf(base), part)
  // « en début de mois », said on the 20th, is the next one.
  if (!isNext && (set.to as Day) < today) ({ isEnding, ...set } = partOfMonth(yearOf(monthsLater(today, 1)), monthOf(monthsLater(today, 1)), part))
  return { type: 'days', end: relative.end, kind: 'frame', sets: [set], isEnding }
}

export const monthDays: BegunReading = { reading: months, begins: [countedEdge, fortnight, nthWeekday, numberNextMonth, monthRule, thatMonth] }
/** « le 3 du mois prochain » is no 3rd of this month. */
export const daysInMonths: BegunReading = { reading: months, begins: [nthWeekday, numberNextMonth] }
