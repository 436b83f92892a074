import { type Day, weekdayOf } from '#kernel/time-zone.ts'
import { countedDays } from './counted-days.ts'
import { dateLists, dateRanges, datedAt, resolved } from './dates.ts'
import { type BegunReading, type DayAtom, type DayContext, type Reading, days } from './day-atom.ts'
import { type DaySet, dateAt, lastOfMonth, mondayOf, monthOf, nextWeekday, only, yearOf } from './day-set.ts'
import { feastDays } from './feasts.ts'
import { daysInMonths, monthDays } from './months.ts'
import { look, rule, ruleIndex } from './rule.ts'
import { singleWeekdays, weekdayRanges } from './weekdays.ts'
import { weekendDays, wholeWeeks } from './weeks.ts'

const everyDay = rule('(?:tous les|tout les|toutes les|chaque|n importe quel|every|any|all) (?:jours?(?! (?:feries?|ouvres?|ouvrables?|de la semaine(?! prochaine)|de semaine|en semaine))|day)(?: de la semaine(?! (?:prochaine|pro|suivante|du|d apres)))?|tlj|7 j ?/ ?7|7 jours sur 7|7 days a week|7 / 7|toute la semaine(?! prochaine| du| pro |s)|tous les soirs|chaque soir|tous les matins|tous les apres-midi|chaque matin|everyday|most days|la plupart des jours|all week|peu importe le jour|n importe quand')

const otherDays = rule('(?:tous )?(?:les|the|on|all) (?:autres jours(?: de la semaine)?|other days)|le reste (?:du temps|des jours)|other days')

const otherDaysOfWeek = rule('le reste de (?:la|cette) semaine(?<next> (?:prochaine|pro|suivante))?|the rest of (?:the|this|(?<nextEn>next)) week')

const all: Reading = ({ text, today }, at) => {
  const rest = look(otherDays, text, at)
  if (rest) return { type: 'days', end: rest.end, kind: 'set', sets: [{ dows: [1, 2, 3, 4, 5, 6, 7] }], every: [1, 2, 3, 4, 5, 6, 7], isRest: true }
  const restOfWeek = look(otherDaysOfWeek, text, at)
  if (restOfWeek) return { type: 'days', end: restOfWeek.end, kind: 'frame', sets: [restOfWeek.groups?.next || restOfWeek.groups?.nextEn ? { from: mondayOf(today) + 7, to: mondayOf(today) + 13 } : { from: today, to: mondayOf(today) + 6 }], isRest: true }
  const found = look(everyDay, text, at)
  if (!found || /soir|matin|apres-midi|quand|peu importe/.test(found[0])) return undefined
  if (/toute la semaine|all week/.test(found[0])) return { type: 'days', end: found.end, kind: 'set', sets: [{ dows: [1, 2, 3, 4, 5] }], every: [1, 2, 3, 4, 5] }
  return { type: 'days', end: found.end, kind: 'all', sets: [{ dows: [1, 2, 3, 4, 5, 6, 7] }], every: [1, 2, 3, 4, 5, 6, 7] }
}

/** In the order they are asked: the first that reads anything wins. */
const readings: readonly BegunReading[] = [
  { reading: all, begins: [everyDay, otherDays, otherDaysOfWeek] }, feastDays, daysInMonths, dateRanges, weekdayRanges, dateLists, weekendDays, wholeWeeks, monthDays, countedDays, singleWeekdays,
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

const bounding = rule('(?<incl>(?:the )?(?:earliest|soonest) (?:i|we) (?:can|could) (?:do|make|manage|get there|be there|come)(?: it)? (?:is|would be|will be)|a partir|a compter|des|des le|des la|des les|from|starting|starting from|as of|as from|au plus tot|debut a partir|from the|start from|depuis|from this|a dater)|(?<after>pas avant|apres|after|past|au dela|not before|seulement apres|uniquement apres)|(?<until>between now and|from now (?:until|till|to)|(?:entre|d) (?:maintenant|aujourdhui) (?:et|a)|jusqu|d ici|d ici a|d ici la|au plus tard|until|till|up to|by|no later than|not later than|at the latest|pas plus tard que|dernier delai|avant le soir d(?:e|u)|jusque|d ici le)|(?<before>avant|before|prior to|pas apres|pas au dela)')
const joint = rule('(?:(?:de|du|d|le|la|les|l|a|au|aux|en|the|ce|of|on) ){0,3}(?:de|du|d|le|la|les|l|a|au|aux|en|the|ce|of|on)')
const after = rule('(?:au plus tard|max|maximum|inclus|compris|at the latest|dernier delai|dernier carat|grand maximum)')
const onwards = rule('(?:(?:et apres|et au dela|ou apres|or after|and after)(?! (?:le |la |the |les )?(?:\\d|[a-z]+day|[a-z]+di ))|et plus|onwards?|or later|au plus tot|minimum)')

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

const stretchStart = rule('(?:de|du|des|d|from)(?: (?:la|le|l|the))?')
const stretchTo = rule('(?:jusqu au|jusqu a|jusqu|until|till|up to)')

/** « de la mi-décembre jusqu'à Noël »: a stretch between two expressions of any kind, or undefined. */
export function stretchAt(context: DayContext, at: number): DayAtom | undefined {
  const opened = look(stretchStart, context.text, at)
  const first = opened && dayAtomAt(context, opened.end + 1)
  return first && stretched(context, first)
}

/** « mardi jusqu'à vendredi »: the stretch that begins with `first`, or `first` itself. */
export const stretchFrom = (context: DayContext, first: DayAtom | undefined): DayAtom | undefined =>
  first?.kind === 'day' && first.sets.length === 1 ? (stretched(context, first) ?? first) : first

function stretched(context: DayContext, first: DayAtom): DayAtom | undefined {
  const link = look(stretchTo, context.text, first.end + 1)
  const last = link && innerDays(context, link.end + 1)
  const from = first.sets[0]?.from
  const to = last?.sets.at(-1)?.to
  return last && from !== undefined && to !== undefined && from <= to ? days(last.end, 'frame', { from, to }) : undefined
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

const forSpan = rule('(?:pour|for)(?: (?:environ|about))? (?<n>\\d{1,2}|une|un|a) (?<unit>jours|semaines?|days|weeks?)(?! (?:de|d) )')

/** « mardi 12 au plus tard », « le 12 inclus », « le 12 et après »: a bound said behind its day. */
export function boundBehind({ text }: DayContext, atom: DayAtom): DayAtom {
  const limit = look(after, text, atom.end + 1)
  const set = atom.sets[0]
  const lasting = look(forSpan, text, atom.end + 1)
  if (lasting?.groups && set?.from !== undefined && atom.sets.length === 1 && (set.to === undefined || set.to === set.from)) {
    const { n = '', unit = '' } = lasting.groups
    const length = (/^\d/.test(n) ? Number(n) : 1) * (/^(?:sem|week)/.test(unit) ? 7 : 1)
    if (length > 0 && length < 90) return { type: 'days', end: lasting.end, kind: 'frame', sets: [{ from: set.from, to: set.from + length }] }
  }
  if (limit && set?.to !== undefined && /tard|max|latest|delai|carat/.test(limit[0])) return { ...atom, end: limit.end, kind: 'bound', sets: [{ to: set.to }] }
  if (limit) return { ...atom, end: limit.end }
  const on = look(onwards, text, atom.end + 1)
  if (on && set?.from !== undefined && atom.kind !== 'bound') return { ...atom, end: on.end, kind: 'bound', sets: [{ from: set.from }] }
  return atom
}

