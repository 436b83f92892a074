import { type Day, weekdayOf } from '#kernel/time-zone.ts'
import {
  type DaySet, type Feast, dateAt, intersect, lastOfMonth, monthOf, monthsLater, mondayOf, nextBreak, nextDate, nextFeast, nextNumber, nextWeekday,
  only, weekNumber, weekNumbered, yearOf, yearOfMonth,
} from './day-set.ts'
import { look, type Rule, rule, ruleIndex } from './rule.ts'
import { monthNumbers, weekdayNumbers } from './lexicon.ts'

/** Days as one expression names them. */
export interface DayAtom {
  readonly type: 'days'
  /** Of the expression, in the normal text. */
  readonly end: number
  readonly sets: readonly DaySet[]
  /** A single day or weekday, days of every week, a stretch that other days fall into, a bound (from or to alone), or all days. */
  readonly kind: 'day' | 'set' | 'frame' | 'bound' | 'all'
  /** Set for weekdays named without « le », « tous les »: which week is meant depends on what stands around. */
  readonly bare?: readonly number[]
  /** Weekdays of every week. */
  readonly every?: readonly number[]
  /** « fin septembre »: « avant fin septembre » reaches to its end. */
  readonly isEnding?: boolean
  /** Weekday and date contradict each other, or what was said cannot be expressed. */
  readonly isDoubtful?: boolean
  /** « les autres jours »: those not named before. */
  readonly isRest?: boolean
  /** « jusqu'à vendredi 18h »: the bound falls inside its day, at this minute. */
  readonly minute?: number
  /** A bound that leaves its day out: « avant vendredi ». */
  readonly isBefore?: boolean
}

export interface DayContext {
  readonly text: string
  readonly today: Day
}

const DOW = Object.keys(weekdayNumbers).join('|')
const MONTH = Object.keys(monthNumbers).sort((a, b) => b.length - a.length).join('|')
const NUMBER = '[0-3]?\\d'

type Reading = (context: DayContext, at: number) => DayAtom | undefined

const days = (end: number, kind: DayAtom['kind'], ...sets: (DaySet | undefined)[]): DayAtom | undefined => {
  const known = sets.filter(set => set !== undefined)
  return known.length > 0 ? { type: 'days', end, kind, sets: known } : undefined
}

// ── Dates ────────────────────────────────────────────────────────────────────

interface Dated { readonly end: number; readonly weekday?: number; readonly number: number; readonly month?: number; readonly year?: number }

const UNIT = '(?:h|€|eur|euros?|m|m2|metres?|pieces?|chambres?|personnes?|pers|adultes?|enfants?|ans?|minutes?|%|k|km|mois|jours?|semaines?|rue|av|avenue|boulevard|bd|bis|ter|place|chemin|impasse|allee|route|etages?|eme|e|kg|photos?|visites?|lots?|creneaux|weeks?|days?|months?|years?|bed|beds|bedrooms?|people|sqm|/ \\d+ pieces)'
const dated = rule(`(?:(?:le|la|the|on|on the|au|du|les|of|ce|of the|samedi le) )?(?:(?<w>${DOW})s? )?(?:, )?(?:le |the )?(?<d>${NUMBER})(?! ${UNIT} )(?: (?:of )?(?<m>${MONTH})(?: \\.)?)?(?: (?<y>20\\d\\d))?`)
const slashed = rule(`(?:(?:le|the|on|du|au|les) )?(?:(?<w>${DOW}) )?(?:le )?(?<d>${NUMBER}) (?<s>[/.-]) (?<m>[01]?\\d)(?: \\k<s> (?<y>(?:20)?\\d\\d))?(?! (?:${UNIT}|/) )`)
const iso = rule('(?<y>20\\d\\d) [/-] (?<m>[01]?\\d) [/-] (?<d>[0-3]?\\d)')
const englishDate = rule(`(?:(?:on|the) )?(?:(?<w>${DOW}) )?(?:, )?(?:the )?(?<m>${MONTH}) (?:the )?(?<d>${NUMBER})(?! ${UNIT} )(?: ,? ?(?<y>20\\d\\d))?`)

function datedAt({ text }: DayContext, at: number): Dated | undefined {
  const found = look(iso, text, at) ?? look(slashed, text, at) ?? look(englishDate, text, at) ?? look(dated, text, at)
  if (!found?.groups) return undefined
  const { w, d, m, y, s } = found.groups
  const number = Number(d)
  const month = m === undefined ? undefined : (monthNumbers[m] ?? Number(m))
  if (number < 1 || number > 31 || month === 0 || (month ?? 1) > 12) return undefined
  // "12.10" and "3-4" are amounts, hours or rooms more often than dates.
  if (s !== undefined && s !== '/' && y === undefined) return undefined
  const year = y === undefined ? undefined : Number(y) < 100 ? 2000 + Number(y) : Number(y)
  return { end: found.end, number, ...(w && { weekday: weekdayNumbers[w] as number }), ...(month !== undefined && { month }), ...(year !== undefined && { year }) }
}

interface Resolved { readonly day: Day; readonly isDoubtful: boolean }

function resolved({ today }: DayContext, { weekday, number, month, year }: Dated): Resolved | undefined {
  const day = month !== undefined && year !== undefined ? dateAt(year, month, number)
    : month !== undefined ? nextDate(today, month, number)
    : (nextNumber(today, number, weekday) ?? nextNumber(today, number))
  if (day === undefined) return undefined
  return { day, isDoubtful: (weekday !== undefined && weekdayOf(day) !== weekday) || day < today || (weekday !== undefined && month === undefined && day > today + 75) }
}

const toward = rule('(?:au|a|jusqu a|jusqu au|jusqu au|et|et le|au plus tard le|-|to|until|till|and|through|jusque|jusqu|/)(?: (?:le|the|au))?')
const rangeStart = rule('(?:du|de|entre|from|between|d)(?: (?:le|the))?')

const dateRange: Reading = (context, at) => {
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
    entries.push(entry)
    const link = look(listLink, context.text, entry.end + 1)
    if (!link) break
    const next = /(le|the|les|on)$/.test(link[0]) && !/\bon$/.test(link[0]) ? link.end - (/(\w+)$/.exec(link[0])?.[0].length ?? 0) : link.end + 1
    from = next
  }
  // A trailing bare number may be anything: « le 12 et 2 enfants ».
  const named = entries.some(({ month }) => month !== undefined)
  if (entries.length === 0 || (!isPlaced && !named)) return undefined
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
    const month = months[i] ?? (entries.slice(0, i).findLast(({ month }) => month !== undefined)?.month)
    const found = resolved({ ...context, today: month === undefined ? today : context.today }, month === undefined ? entry : { ...entry, month })
    if (!found) continue
    today = Math.max(today, found.day)
    isDoubtful ||= found.isDoubtful
    sets.push(only(found.day))
  }
  const atom = days((entries.at(-1) as Dated).end, 'day', ...sets)
  return atom && { ...atom, isDoubtful }
}

// ── Weekdays ─────────────────────────────────────────────────────────────────

const EVERY = 'tous les|tout les|toutes les|chaque|n importe quel|n importe lequel des|les|le|un|un des|des|any|every|each|a|one|quelques|certains|all|either|du|au|un autre|l un des'
const weekday = rule(`(?:(?<every>${EVERY}) |(?:ce|cet|on|this|this coming|next|coming|de|the|d|en|pour|last) )?(?<w>${DOW})(?<s>s?)(?<next> (?:prochain|suivant|qui vient|a venir|next|de cette semaine|qui suit))?(?<add> en (?:huit|quinze)| week| in a week)?`)
const weekdayPair = rule(`(?<how>du|de|des|entre le|entre|from|between|les)? ?(?:le |the )?(?<a>${DOW})s? (?<to>au|a|et|jusqu au|-|to|through|till|until|and|thru)(?: le)? (?<b>${DOW})s?(?<next> (?:prochain|de la semaine prochaine|next week|inclus|compris|included))?`)

const ring = (first: number, last: number): number[] => Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => ((first - 1 + at) % 7) + 1)

const weekdayRange: Reading = ({ text, today }, at) => {
  const found = look(weekdayPair, text, at)
  if (!found?.groups) return undefined
  const { how, a, to, b, next } = found.groups as { how?: string; a: string; to: string; b: string; next?: string }
  if ((to === 'et' || to === 'and') && how !== 'entre' && how !== 'between' && how !== 'entre le') return undefined
  const first = weekdayNumbers[a] as number
  const last = weekdayNumbers[b] as number
  const isWholeWeek = first === 1 && last >= 5 && /day$/.test(a)
  if (how === 'du' || how === 'les' || how === 'entre le' || (how === undefined && (to === 'au' || to === '-')) || (isWholeWeek && how !== 'between')) {
    const every = ring(first, last)
    return next?.includes('prochain') ? days(found.end, 'frame', { from: nextWeekday(today, first), to: nextWeekday(today, first) + every.length - 1 })
      : { type: 'days', end: found.end, kind: 'set', sets: [{ dows: every }], every }
  }
  const from = nextWeekday(today, first)
  const inNext = / prochaine| next/.test(next ?? '') ? mondayOf(today) + 6 + first : from
  const range = { from: inNext, to: inNext + ((last - first + 7) % 7) }
  return { type: 'days', end: found.end, kind: 'frame', sets: [range], bare: ring(first, last) }
}

const oneWeekday: Reading = ({ text, today }, at) => {
  const found = look(weekday, text, at)
  if (!found?.groups) return undefined
  const { every, w, s, next, add } = found.groups as { every?: string; w: string; s: string; next?: string; add?: string }
  if (text.startsWith('last ', at)) return undefined
  const number = weekdayNumbers[w] as number
  const base = { type: 'days', end: found.end, kind: 'day' } as const
  const day = nextWeekday(today, number)
  if (add) return { ...base, sets: [only(day + (add.includes('quinze') ? 14 : 7))] }
  if (next || /^(ce|cet|this|next|coming) /.test(found[0])) return { ...base, sets: [only(day)] }
  if (every === 'au' || every === 'du') return { ...base, sets: [{ dows: [number] }], every: [number] }
  if (every || s) return { ...base, sets: [{ dows: [number] }], every: [number] }
  return { ...base, sets: [only(day)], bare: [number] }
}

// ── Weeks and week-ends ──────────────────────────────────────────────────────

const part = '(?:(?<part>(?:en |au |a la |in the |at the |de |le |la )?(?:tout )?(?:debut|fin|milieu|courant|mi -|mi|deuxieme moitie|seconde moitie|premiere moitie|start|beginning|end|middle|early|late|mid)) (?:(?:de|of) )?(?:la |the |l )?)?'
const nextWeek = rule(`(?:(?:la|de la|dans la|pour la|durant la|toute la|pendant la|en|a|sur la|of) )?${part}(?:(?:la|toute la|the) )?(?:semaine (?:prochaine|suivante|pro|qui vient|qui suit|d apres|a venir)|prochaine semaine|next week|the week after(?: next)?|following week|coming week)`)
const thisWeek = rule(`(?:(?:de|dans|pour|en|sur|of|pendant) )?${part}(?:cette semaine(?: ci)?|this week|la semaine en cours|courant de la semaine|courant de semaine|courant semaine)`)
const weekOf = rule(`(?:(?:la|dans la|pour la|de la|the|in the|durant la|pendant la|sur la) )?${part}(?:semaine|week) (?:du|of the|of|de|commencing|beginning|starting)(?! travail)`)
const numberedWeek = rule('(?:(?:la|en|dans la) )?(?:semaine|s|week) (?:n ° |no |numero )?(?<n>[1-5]?\\d)(?! (?:h|jours?|ans?))')
const afterNext = rule('(?:dans |la |d )?(?:la )?(?:semaine d apres la semaine prochaine|semaine en huit|week after next|the week after next|celle d apres|celle qui suit|the one after|the following one)')
const evenWeeks = rule('(?:(?:les|en|des|de|une|sur les|uniquement les) )?semaines? (?<odd>im)?paires?|(?:in )?(?<oddEn>odd|even) weeks')
const inWeek = rule(`(?:(?:en|la|les|de|de la|du|pendant la|durant la|tous les|par|jours? (?:de|en|de la|dans la)|un jour (?:de|en|dans la)|tous les jours (?:de la|de|en|dans la)|n importe quel jour (?:de la|en|de|dans la)|any|on|during the|every|in the|un|chaque|tout(?:e)? la|toute la|soirs? de|soirs? en) )?(?:semaine(?! (?:prochaine|suivante|du|des|de \\d|pro|\\d|paire|impaire|qui|d apres|en huit|type))|jours? (?:ouvres?|ouvrables?|de semaine|en semaine)|weekdays?|working days?|business days?|week(?! (?:of|end|after|\\d)))`)
const weekPart = rule('(?:(?:en|au|a|plutot|in the|at the|the|de|le|vers la|sur la|vers le) )?(?<part>debut|fin|milieu|mi|start|beginning|end|middle|mid)(?: -)? (?:(?:de|of) )?(?:(?:la|the|une) )?(?:semaine|week)(?! (?:prochaine|suivante|du|pro|qui|\\d|of|a))')
const restOfWeek = rule('(?:(?:dans|d ici|sur|le|au cours de|in|pendant) )?(?:(?:le )?reste de la semaine|rest of the week)')

const partDays = (name: string | undefined): readonly [number, number] | undefined =>
  !name ? undefined : /debut|start|beginning|early|premiere/.test(name) ? [1, 2] : /fin|end|late/.test(name) ? [4, 5] : /milieu|mi|mid/.test(name) ? [2, 4] : /deux|seconde/.test(name) ? [4, 7] : undefined

const weekFrom = (monday: Day, name: string | undefined): DaySet => {
  const [first, last] = partDays(name) ?? [1, 7]
  return { from: monday + first - 1, to: monday + last - 1 }
}

const weeks: Reading = (context, at) => {
  const { text, today } = context
  const later = look(afterNext, text, at)
  if (later) return days(later.end, 'frame', weekFrom(mondayOf(today) + 14, undefined))
  const next = look(nextWeek, text, at)
  if (next) return days(next.end, 'frame', weekFrom(mondayOf(today) + 7, next.groups?.part))
  const here = look(thisWeek, text, at)
  if (here) {
    const { from, to } = weekFrom(mondayOf(today), here.groups?.part) as { from: Day; to: Day }
    return to < today ? days(here.end, 'frame', { from: from + 7, to: to + 7 }) : days(here.end, 'frame', { from: Math.max(from, today), to })
  }
  const rest = look(restOfWeek, text, at)
  if (rest) return days(rest.end, 'frame', { from: today, to: mondayOf(today) + 6 })
  const dated = look(weekOf, text, at)
  if (dated) {
    const inner = datedAt(context, dated.end + 1)
    const day = inner && resolved(context, inner)
    if (inner && day) return days(inner.end, 'frame', weekFrom(mondayOf(day.day), dated.groups?.part))
    const feast = feastAt(context, dated.end + 1)
    if (feast) return days(feast.end, 'frame', weekFrom(mondayOf(feast.day), dated.groups?.part))
  }
  const numbered = look(numberedWeek, text, at)
  if (numbered && !numbered[0].startsWith('s ')) return days(numbered.end, 'frame', weekNumbered(today, Number(numbered.groups?.n)))
  const parity = look(evenWeeks, text, at)
  if (parity) {
    const rest = parity.groups?.odd || parity.groups?.oddEn === 'odd' ? 1 : 0
    const mondays = Array.from({ length: 27 }, (_, n) => mondayOf(today) + 7 * n).filter(monday => weekNumber(monday) % 2 === rest)
    return days(parity.end, 'frame', ...mondays.map(monday => weekFrom(monday, undefined)))
  }
  const ends = look(weekPart, text, at)
  if (ends) {
    const [first, last] = partDays(ends.groups?.part) as readonly [number, number]
    const every = ring(first, last)
    return { type: 'days', end: ends.end, kind: 'set', sets: [{ dows: every }], every }
  }
  const any = look(inWeek, text, at)
  if (!any) return undefined
  const every = /ouvrable/.test(any[0]) ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5]
  if (/^(?:semaine|week|du semaine|un semaine)$/.test(any[0]) || /^(?:any|every|un|chaque|par|on) (?:semaine|week)$/.test(any[0])) return undefined
  return { type: 'days', end: any.end, kind: 'set', sets: [{ dows: every }], every }
}

const ofLink = rule('du|of the|of|de la|de l|de|des|d')
const weekendRule = rule(`(?<det>(?:(?:tous )?les|le|ce|cet|un|du|au|en|chaque|n importe quel|ces|des|tout le|pendant le|de|d|this|next|the|at the|on the|on|over the|any|every|the coming|this coming|coming|on|during the|dans le|pour le|sur le|de ce|entier du)) week-ends?(?<next> (?:prochain|suivant|d apres|qui suit|a venir|qui vient))?(?<of> (?:du|of the|de la|de l|de|des) )?|week-ends?(?<bareNext> (?:prochain|a venir|qui vient|suivant))?`)

const weekends: Reading = (context, at) => {
  const { text, today } = context
  const found = look(weekendRule, text, at)
  if (!found?.groups) return undefined
  const { det = '', next, bareNext } = found.groups
  const saturday = weekdayOf(today) === 7 ? today - 1 : mondayOf(today) + 5
  const link = look(ofLink, text, found.end + 1)
  if (link) {
    const dated = datedAt(context, link.end + 1)
    const on = dated && resolved(context, dated)
    const feast = feastAt(context, link.end + 1)
    const day = on?.day ?? feast?.day
    const end = dated?.end ?? feast?.end
    if (day !== undefined && end !== undefined) {
      const first = mondayOf(day) + 5 - (weekdayOf(day) === 1 ? 7 : 0)
      const isLong = feast !== undefined && on === undefined
      return days(end, 'frame', { from: isLong && weekdayOf(day) >= 4 ? Math.min(day, first) : first, to: isLong && weekdayOf(day) === 1 ? day : first + 1 })
    }
  }
  if (/(ce|cet|this|coming|qui vient|a venir)/.test(det) || /a venir|qui vient/.test(`${next ?? ''}${bareNext ?? ''}`)) return days(found.end, 'frame', { from: saturday, to: saturday + 1 })
  if (next || bareNext || det === 'next') return days(found.end, 'frame', { from: mondayOf(today) + 12, to: mondayOf(today) + 13 })
  return { type: 'days', end: found.end, kind: 'set', sets: [{ dows: [6, 7] }], every: [6, 7] }
}

// ── Months ───────────────────────────────────────────────────────────────────

const MONTH_PART = 'tout debut|toute fin|debut|fin|mi -|mi|milieu|courant|early|late|mid -|mid|end of|beginning of|start of|the end of|the beginning of|the start of|middle of|the middle of'
const nthWeekday = rule(`(?:le |the |on the )?(?<n>premier|premiere|deuxieme|second|troisieme|quatrieme|dernier|[1-4]e|first|third|fourth|last) (?<w>${DOW}|week-end) (?:de |d |du |of |in )(?:mois de )?(?<m>${MONTH}|mois prochain|mois|next month|the month)`)
const numberNextMonth = rule('(?:le )?(?<d>[0-3]?\\d) du mois prochain')
const monthRule = rule(`(?:(?:en|au|vers|a|a la|in|at|by|sur|pour|dans|for|pour la|le|la|de|du|during|pendant|durant|tout le|tout|plutot|around|l) )?(?:(?<part>${MONTH_PART}) )?(?:(?:du |le |au |de |d |de l |in |of )?(?:mois (?:de |d ))?)(?<m>${MONTH})(?: (?<y>20\\d\\d))?(?! \\d)`)
const thatMonth = rule(`(?:(?:en|au|vers|a|a la|la|le|in|at|pour|pour la|de|by|d ici|the|courant du) )?(?:(?<part>${MONTH_PART}|fin|debut) )?(?:(?:du|de|le|ce|of|the|of the|ce|au|d ici le) ){0,4}(?<which>mois prochain|prochain mois|mois suivant|mois|next month|this month|month)(?! (?:d |de |[1-9]))`)
const fortnight = rule(`(?:(?:dans|sur|pour|pendant|durant|en|in) )?(?:la |the )?(?<n>premiere|1e|1re|1ere|deuxieme|2e|seconde|derniere|first|second) (?<what>quinzaine|moitie|half|semaine|week) (?:de |d |du |of )?(?:mois (?:de |d )?)?(?<m>${MONTH}|mois prochain|prochain)?`)

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
      return days(half.end, 'frame', isFirst ? { from: first, to: first + 6 } : n === 'derniere' ? { from: last - 6, to: last } : { from: first + 7, to: first + 13 })
    }
    return days(half.end, 'frame', isFirst ? { from: first, to: first + 14 } : { from: first + 15, to: last })
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

// ── Days counted from today ──────────────────────────────────────────────────

const relativeDay = rule('(?:(?:des|a partir de|pour|de|dans|en) (?=aprem))?(?:(?:de|d|pour) )?(?<d>aujourdhui|today|apres-demain|demain|tomorrow|the day after tomorrow|day after tomorrow|(?<=tomorrow (?:or|and) )the day after|tonight)(?<add> en (?:huit|quinze)| week)?')
const inDays = rule('(?:dans(?: un delai de| moins de)?|d ici|sous(?: un delai de)?|in|within|avant|d ici a|en moins de|in the next|the next|within the next)(?: (?<the>les|la|le|une|un|the|a|l|the next|environ|about|maximum))?(?: (?<next>prochain(?:e)?|next))?(?: (?<n>\\d{1,3}))?(?: (?<next2>prochain(?:e)?|next))? (?<unit>h|h00|jours?|semaines?|mois|quinzaine(?: de jours)?|quinze jours|huitaine(?: de jours)?|dizaine de jours|days?|weeks?|months?|fortnight|hours?)(?<follow> (?:prochain(?:e)?|qui (?:vient|viennent|suivent)|a venir|suivants?|suivantes?|au plus tard|max|maximum|time))?')
const hoursAsDays = rule('(?:sous|dans les|d ici|dans|within|dans un delai de|en moins de|avant)(?: (?:les|the|next))? (?<n>24h00|48 h|72 h|96 h|24 h)')
const comingDays = rule('(?:dans |sur )?les? (?<n>\\d{1,2}) (?:prochain(?:e)?s?) (?<unit>jours|semaines)|(?:dans |sur )?(?:les|ces) (?<n2>\\d{1,2}) (?<unit2>jours|semaines) (?:a venir|qui viennent)')

const counted: Reading = ({ text, today }, at) => {
  const named = look(relativeDay, text, at)
  if (named) {
    const name = named.groups?.d ?? ''
    const shift = /apres-demain|after/.test(name) ? 2 : /demain|tomorrow|lendemain/.test(name) ? 1 : 0
    const add = named.groups?.add
    return days(named.end, 'day', only(today + shift + (!add ? 0 : add.includes('quinze') ? 14 : 7)))
  }
  const hours = look(hoursAsDays, text, at)
  if (hours) {
    const n = Number.parseInt(hours.groups?.n ?? '', 10)
    return days(hours.end, 'bound', { to: today + n / 24 })
  }
  const coming = look(comingDays, text, at)
  if (coming?.groups) {
    const n = Number(coming.groups.n ?? coming.groups.n2)
    const unit = coming.groups.unit ?? coming.groups.unit2 ?? ''
    return days(coming.end, 'bound', { to: today + n * (unit.startsWith('jour') ? 1 : 7) })
  }
  const found = look(inDays, text, at)
  if (!found?.groups) return undefined
  const { the, n, unit = '', next, next2, follow } = found.groups
  const head = found[0].split(' ')[0] ?? ''
  const isDeadline = /^(d|sous|within|avant)$/.test(head) || /^(les|the)$/.test(the ?? '') || /next|prochain/.test(`${next ?? ''}${next2 ?? ''}`) || /^(in the next|the next)/.test(found[0]) || /prochain|vien|suivent|venir|tard|max/.test(follow ?? '')
  if (head === 'avant' && n === undefined && the === undefined) return undefined
  if (head === 'the' && !/next/.test(found[0])) return undefined
  if (n === undefined && !/une|un|a|la/.test(the ?? '') && !/quinz|huit|dizaine|fortnight/.test(unit)) return undefined
  const count = n === undefined ? 1 : Number(n)
  if (/^h/.test(unit) && !/huit/.test(unit)) return /^h|hours?/.test(unit) && count >= 24 ? days(found.end, isDeadline ? 'bound' : 'day', isDeadline ? { to: today + Math.round(count / 24) } : only(today + Math.round(count / 24))) : undefined
  if ((the === 'la' && n === undefined) && !/quinz|huit/.test(unit)) return /semaine/.test(unit) && head === 'dans' ? days(found.end, 'frame', { from: today, to: mondayOf(today) + 6 }) : undefined
  const isWeeks = /semaine|week/.test(unit)
  const isDays = /jour|day/.test(unit)
  const ahead = /quinz|fortnight/.test(unit) ? (isDeadline ? 15 : 14) : /huit/.test(unit) ? (isDeadline ? 8 : 7) : /dizaine/.test(unit) ? 10
    : isWeeks ? count * 7 : isDays ? (!isDeadline && count === 8 ? 7 : !isDeadline && count === 15 ? 14 : count) : undefined
  const day = ahead === undefined ? monthsLater(today, count) : today + ahead
  if (day > today + 400) return undefined
  return isDeadline ? days(found.end, 'bound', { to: day }) : days(found.end, 'day', only(day))
}

// ── Feasts and holidays ──────────────────────────────────────────────────────

const feastNames: readonly (readonly [string, Feast])[] = [
  ['(?:reveillon|veille) de noel|christmas eve', 'christmas_eve'], ['reveillon(?: du (?:jour de l an|nouvel an|31))?|saint sylvestre|st sylvestre|la saint sylvestre|new year s eve', 'new_year_eve'],
  ['noel|christmas(?: day)?|xmas', 'christmas'], ['jour de l an|nouvel an|premier de l an|new year(?: s)?(?: day)?', 'new_year'],
  ['lundi de paques|easter monday', 'easter_monday'], ['dimanche de paques|paques|easter(?: sunday)?', 'easter'],
  ['fete du travail|labour day|labor day', 'labour_day'], ['jeudi de l ascension|ascension', 'ascension'], ['lundi de pentecote|whit monday', 'pentecost_monday'],
  ['pentecote|whitsun|pentecost', 'pentecost'], ['fete nationale|bastille day', 'bastille'], ['assomption|15 aout', 'assumption'], ['toussaint|all saints(?: day)?', 'all_saints'],
  ['armistice|11 novembre|11 nov', 'armistice'], ['8 mai', 'victory'], ['14 juillet', 'bastille'], ['1 mai', 'labour_day'], ['1 novembre', 'all_saints'], ['25 decembre', 'christmas'], ['1 janvier', 'new_year'], ['31 decembre', 'new_year_eve'], ['24 decembre', 'christmas_eve'],
]
const feastRules = feastNames.map(([source, feast]) => [rule(`(?:(?:la|le|l|les|du|de|de l|de la|d|a|au|the|on|jour de|le jour de|le jour du|the day of) ){0,4}(?:${source})`), feast] as const)

const feastsAt = ruleIndex(feastRules, ([re]) => re)

function feastAt({ text, today }: DayContext, at: number): { end: number; day: Day } | undefined {
  for (const [re, feast] of feastsAt(text, at)) {
    const found = look(re, text, at)
    if (found) return { end: found.end, day: nextFeast(today, feast) }
  }
  return undefined
}

const beside = rule('(?:(?:le|la|les|au|des le|the) )?(?<how>surlendemain|lendemain|veille|avant - veille|avant veille|day after|day before|pont|long week-end|lundi (?:suivant|qui suit|d apres|apres)|jour (?:d avant|d apres)|jours? (?:suivant|apres|avant))(?: (?:de|du|des|d|of|a))?(?: (?:la|le|l|the))?')
const besideWeekday = rule(`(?:le |the )?(?<w>${DOW}) (?<how>apres|suivant|avant|precedant|after|before|qui suit|qui precede)(?: (?:le|la|l|the))?`)
const ofFeast = rule(`(?:le |the )?(?<w>${DOW}) (?:de|du|of)(?: (?:l|la|le))?`)
const feastLink = rule('(?:et|and)(?: (?:le|la|l|the))?')
const between = rule('(?:entre|between)(?: (?:le|la|l|the))?')
const theFeasts = rule('(?:(?:les|la periode des|des|pendant les|durant les|the|over the|during the|the end of year|aux) )(?:fetes(?: de fin d annee)?|vacances de fin d annee|festive season|holiday season|christmas holidays?)')
const publicHoliday = rule('(?:(?:les|un|le|des|de|chaque|tous les|any|on|during|public|the|aux|et) ){0,4}(?:jours? feries?|feries?|bank holidays?|public holidays?)')
const namedBreak = rule('(?:(?:les|des|aux|pendant les|durant les|pendant|the|during the|during|aux prochaines) ){0,4}(?:prochaine )?(?:vacances|conges|petites vacances|holidays)(?: scolaires?)? (?:de |du |d )?(?:la |l )?(?<b>toussaint|noel|hiver|fevrier|ski|printemps|paques|avril|ete|d ete)')
const schoolHoliday = rule('(?:(?:les|des|de|aux|pendant les|durant les|pendant|en periode de|periode de|toutes les|the|during the|during|et|et les) ){0,4}(?:vacances(?: scolaires)?|school holidays?|conges scolaires)(?: (?:de la |de |d |en |for )?zone (?<z>a|b|c))?')
const breakNames: Readonly<Record<string, 'toussaint' | 'noel' | 'hiver' | 'printemps' | 'ete'>> = { toussaint: 'toussaint', noel: 'noel', hiver: 'hiver', fevrier: 'hiver', ski: 'hiver', printemps: 'printemps', paques: 'printemps', avril: 'printemps', ete: 'ete', 'd ete': 'ete' }

function bridge(day: Day): DaySet {
  const weekday = weekdayOf(day)
  if (weekday === 4) return { from: day, to: day + 3 }
  if (weekday === 2) return { from: day - 3, to: day }
  if (weekday === 5) return { from: day, to: day + 2 }
  if (weekday === 1) return { from: day - 2, to: day }
  return { from: Math.min(day, mondayOf(day) + 4), to: Math.max(day, mondayOf(day) + 6) }
}

const holidays: Reading = (context, at) => {
  const { text, today } = context
  const around = look(theFeasts, text, at)
  if (around) {
    const january = nextFeast(today, 'new_year')
    return days(around.end, 'frame', { from: january - 8, to: january })
  }
  const school = look(namedBreak, text, at)
  if (school) {
    const set = nextBreak(today, breakNames[school.groups?.b ?? ''] ?? 'ete')
    return set ? days(school.end, 'frame', set) : { type: 'days', end: school.end, kind: 'frame', sets: [{ tag: 'school_holidays' }], isDoubtful: true }
  }
  const anyHoliday = look(publicHoliday, text, at)
  if (anyHoliday) return days(anyHoliday.end, 'set', { tag: 'public_holidays' })
  const anySchool = look(schoolHoliday, text, at)
  if (anySchool) {
    const zone = anySchool.groups?.z?.toUpperCase() as 'A' | 'B' | 'C' | undefined
    return days(anySchool.end, 'set', { tag: 'school_holidays', ...(zone && { zone }) })
  }
  const opened = look(between, text, at)
  if (opened) {
    const first = feastAt(context, opened.end + 1)
    const link = first && look(feastLink, text, first.end + 1)
    const last = link && feastAt({ text, today: first.day }, link.end + 1)
    if (first && last) return days(last.end, 'frame', { from: first.day + 1, to: last.day - 1 })
  }
  const near = look(beside, text, at)
  if (near) {
    const feast = feastAt(context, near.end + 1)
    const dated = feast ? undefined : datedAt(context, near.end + 1)
    const day = feast?.day ?? (dated && resolved(context, dated)?.day)
    const end = feast?.end ?? dated?.end
    const how = near.groups?.how ?? ''
    if (day !== undefined && end !== undefined) {
      if (/pont|week-end/.test(how)) return days(end, 'frame', bridge(day))
      const shift = how === 'surlendemain' ? 2 : /lendemain|day after|d apres|suivant|apres/.test(how) ? 1 : /avant -? ?veille/.test(how) ? -2 : -1
      return days(end, 'day', only(/^lundi/.test(how) ? nextWeekday(day, 1) : day + shift))
    }
  }
  const weekdayNear = look(besideWeekday, text, at)
  if (weekdayNear?.groups) {
    const feast = feastAt(context, weekdayNear.end + 1)
    const weekday = weekdayNumbers[weekdayNear.groups.w ?? ''] as number
    if (feast) return days(feast.end, 'day', only(/avant|prece|before/.test(weekdayNear.groups.how ?? '') ? nextWeekday(feast.day - 8, weekday) : nextWeekday(feast.day, weekday)))
  }
  const named = look(ofFeast, text, at)
  if (named) {
    const feast = feastAt(context, named.end + 1)
    const weekday = weekdayNumbers[named.groups?.w ?? ''] as number
    if (feast && !/^(toussaint|noel)$/.test(text.slice(named.end + 1, feast.end))) return days(feast.end, 'day', only(mondayOf(feast.day) + weekday - 1 + (weekdayOf(feast.day) === 7 && weekday === 1 ? 7 : 0)))
  }
  const feast = feastAt(context, at)
  return feast && days(feast.end, 'day', only(feast.day))
}

const everyDay = rule('(?:tous les|tout les|toutes les|chaque|n importe quel|every|any|all) (?:jours?(?! (?:feries?|ouvres?|ouvrables?|de la semaine(?! prochaine)|de semaine|en semaine))|day)(?: de la semaine)?|tlj|7 j ?/ ?7|7 jours sur 7|7 days a week|7 / 7|toute la semaine(?! prochaine| du| pro |s)|tous les soirs|chaque soir|tous les matins|tous les apres-midi|chaque matin|everyday|all week|peu importe le jour|n importe quand')

const otherDays = rule('(?:tous )?(?:les|the|on|all) (?:autres jours(?: de la semaine)?|other days)|le reste (?:du temps|des jours)|other days')

const all: Reading = ({ text }, at) => {
  const rest = look(otherDays, text, at)
  if (rest) return { type: 'days', end: rest.end, kind: 'set', sets: [{ dows: [1, 2, 3, 4, 5, 6, 7] }], every: [1, 2, 3, 4, 5, 6, 7], isRest: true }
  const found = look(everyDay, text, at)
  if (!found || /soir|matin|apres-midi|quand|peu importe/.test(found[0])) return undefined
  if (/toute la semaine|all week/.test(found[0])) return { type: 'days', end: found.end, kind: 'set', sets: [{ dows: [1, 2, 3, 4, 5] }], every: [1, 2, 3, 4, 5] }
  return { type: 'days', end: found.end, kind: 'all', sets: [{ dows: [1, 2, 3, 4, 5, 6, 7] }], every: [1, 2, 3, 4, 5, 6, 7] }
}

/** Each reading with the rules one of which a match begins with. */
const readings: readonly { readonly reading: Reading; readonly begins: readonly Rule[] }[] = [
  { reading: all, begins: [everyDay, otherDays] },
  { reading: holidays, begins: [theFeasts, namedBreak, publicHoliday, schoolHoliday, between, beside, besideWeekday, ofFeast, ...feastRules.map(([re]) => re)] },
  { reading: months, begins: [nthWeekday, numberNextMonth] },
  { reading: dateRange, begins: [rangeStart, iso, slashed, englishDate, dated] },
  { reading: weekdayRange, begins: [weekdayPair] },
  { reading: dateList, begins: [iso, slashed, englishDate, dated] },
  { reading: weekends, begins: [weekendRule] },
  { reading: weeks, begins: [afterNext, nextWeek, thisWeek, restOfWeek, weekOf, numberedWeek, evenWeeks, weekPart, inWeek] },
  { reading: months, begins: [fortnight, nthWeekday, numberNextMonth, monthRule, thatMonth] },
  { reading: counted, begins: [relativeDay, hoursAsDays, comingDays, inDays] },
  { reading: oneWeekday, begins: [weekday] },
]
const readingsAt = ruleIndex(readings.flatMap(({ reading, begins }) => begins.map(begin => ({ reading, begin }))), ({ begin }) => begin)

/** The days named at `at`, or undefined. */
export function dayAtomAt(context: DayContext, at: number): DayAtom | undefined {
  let tried: Reading | undefined
  for (const { reading } of readingsAt(context.text, at)) {
    if (reading === tried) continue
    tried = reading
    const atom = reading(context, at)
    if (atom) return atom
  }
  return undefined
}

// ── Bounds ───────────────────────────────────────────────────────────────────

const bounding = rule('(?<incl>a partir|a compter|des|des le|des la|des les|from|starting|starting from|as of|as from|au plus tot|debut a partir|from the|start from|depuis|from this|a dater)|(?<after>pas avant|apres|after|past|au dela|not before|seulement apres|uniquement apres)|(?<until>jusqu|d ici|d ici a|d ici la|au plus tard|until|till|up to|by|no later than|not later than|at the latest|pas plus tard que|dernier delai|avant le soir d(?:e|u)|jusque|d ici le)|(?<before>avant|before|prior to|pas apres|pas au dela)')
const joint = rule('(?:(?:de|du|d|le|la|les|l|a|au|aux|en|the|ce|of|on) ){0,3}(?:de|du|d|le|la|les|l|a|au|aux|en|the|ce|of|on)')
const after = rule('(?:au plus tard|max|maximum|inclus|compris|at the latest|dernier delai|dernier carat|grand maximum)')
const onwards = rule('(?:et apres|et au dela|et plus|ou apres|onwards?|au plus tot|minimum)')

/** « à partir du 7 septembre », « avant Noël », « d'ici vendredi »: one end of a stretch, or undefined. `restart` reads the days behind the bound. */
export function boundAt(context: DayContext, at: number): DayAtom | undefined {
  const found = look(bounding, context.text, at)
  if (!found?.groups) return undefined
  const { incl, after: later, until } = found.groups
  const inner = innerDays(context, found.end + 1)
  if (!inner || inner.kind === 'bound' || inner.kind === 'all') return undefined
  const first = inner.sets[0]
  const from = inner.bare?.length === 1 ? nextWeekday(context.today, inner.bare[0] as number) : first?.from
  const to = inner.bare?.length === 1 ? from : inner.sets.at(-1)?.to
  const single = inner.every?.length === 1 && inner.kind === 'day' ? nextWeekday(context.today, inner.every[0] as number) : inner.every?.length === 2 && inner.every[0] === 6 ? weekendSaturday(context.today) : undefined
  const start = single ?? from
  const finish = single !== undefined && inner.every?.length === 2 ? single + 1 : (single ?? to)
  if (start === undefined || finish === undefined) return undefined
  const set: DaySet = incl ? { from: start } : later ? { from: found[0].startsWith('pas avant') || found[0] === 'not before' ? start : finish + 1 } : until ? { to: finish }
    : { to: inner.isEnding ? finish : found[0].startsWith('pas') ? finish : start - 1 }
  const isBefore = set.to !== undefined && set.to === start - 1 && !until
  return { type: 'days', end: inner.end, kind: 'bound', sets: [set], ...(isBefore && { isBefore }), ...(inner.isDoubtful && { isDoubtful: true }) }
}

const weekendSaturday = (today: Day): Day => (weekdayOf(today) === 7 ? today - 1 : mondayOf(today) + 5)

const endOf = rule('(?:la |le |the |du )?(?:fin|end) (?:de |du |of |d )?(?:la |the |ce |cette |l )?(?<what>semaine prochaine|semaine|mois|week-end|next week|week|month|annee|year)')

function innerDays(context: DayContext, at: number): DayAtom | undefined {
  const { text, today } = context
  const whole = look(endOf, text, at)
  if (whole) {
    const what = whole.groups?.what ?? ''
    const to = /prochaine|next/.test(what) ? mondayOf(today) + 13 : /semaine|week$/.test(what) ? mondayOf(today) + 6 : /week-end/.test(what) ? weekendSaturday(today) + 1
      : /annee|year/.test(what) ? dateAt(yearOf(today), 12, 31) as Day : lastOfMonth(yearOf(today), monthOf(today))
    return { type: 'days', end: whole.end, kind: 'frame', sets: [{ from: to, to }], isEnding: true }
  }
  const direct = dayAtomAt(context, at)
  if (direct) return direct
  const link = look(joint, text, at)
  return link && (dayAtomAt(context, link.end + 1) ?? bareNumber(context, link.end + 1))
}

/** « à partir du 12 »: the number alone, once « du » is taken. */
function bareNumber(context: DayContext, at: number): DayAtom | undefined {
  const found = datedAt(context, at)
  const on = found && resolved(context, found)
  return found && on && days(found.end, 'day', only(on.day))
}

/** « mardi 12 au plus tard », « le 12 inclus », « le 12 et après »: a bound said behind its day. */
export function boundBehind({ text }: DayContext, atom: DayAtom): DayAtom {
  const limit = look(after, text, atom.end + 1)
  const set = atom.sets[0]
  if (limit && set?.to !== undefined && /tard|max|latest|delai|carat/.test(limit[0])) return { ...atom, end: limit.end, kind: 'bound', sets: [{ to: set.to }] }
  if (limit) return { ...atom, end: limit.end }
  const on = look(onwards, text, atom.end + 1)
  if (on && set?.from !== undefined && atom.kind !== 'bound') return { ...atom, end: on.end, kind: 'bound', sets: [{ from: set.from }] }
  return atom
}

export { intersect }
