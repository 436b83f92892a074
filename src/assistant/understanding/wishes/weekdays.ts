import { type BegunReading, DOW, type Reading, days } from './day-atom.ts'
import { mondayOf, nextWeekday, only } from './day-set.ts'
import { weekdayNumbers } from './lexicon.ts'
import { look, rule } from './rule.ts'

const EVERY = 'tous les|tout les|toutes les|chaque|n importe quel|n importe lequel des|les|le|un|un des|des|any|every|each|a|one|quelques|certains|all|du|au|un autre|l un des'
const weekday = rule(`(?:(?<every>${EVERY}) |(?:ce|cet|on|either|this|this coming|next|coming|de|the|d|en|pour|last) )?(?<w>${DOW})(?<s>s?)(?<next> (?:prochain|suivant|qui vient|a venir|d apres|next(?! week| month)|de cette semaine|qui suit))?(?<add> en (?:huit|quinze|8|15)(?! (?:minutes?|mn|min) )| week| in a week)?`)
const weekdayPair = rule(`(?<how>du|de|des|entre le|entre|from|between|les)? ?(?:le |the )?(?<a>${DOW})s? (?<to>au|a|et|jusqu au|-|to|through|till|until|and|thru)(?: le)? (?<b>${DOW})s?(?! - (?:${DOW}) )(?<next> (?:prochain|de la semaine prochaine|next week|inclus|compris|included))?`)

export const ring = (first: number, last: number): number[] => Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => ((first - 1 + at) % 7) + 1)

const weekdayRange: Reading = ({ text, today }, at) => {
  const found = look(weekdayPair, text, at)
  if (!found?.groups) return undefined
  const { how, a, to, b, next } = found.groups as { how?: string; a: string; to: string; b: string; next?: string }
  if ((to === 'et' || to === 'and') && how !== 'entre' && how !== 'between' && how !== 'entre le') return undefined
  // « je préfère mardi à jeudi » compares them.
  if (to === 'a' && how === undefined && /prefer\w* (?:le |la )?$/.test(text.slice(Math.max(0, at - 20), at))) return undefined
  const first = weekdayNumbers[a] as number
  const last = weekdayNumbers[b] as number
  // "Monday to Thursday" without more is said of every week, as « du lundi au jeudi » is.
  const isEveryWeek = how === undefined && (/day$/.test(a) || (first === 1 && last >= 5))
  if (how === 'du' || how === 'les' || how === 'entre le' || (how === undefined && (to === 'au' || to === '-')) || isEveryWeek || (first === 1 && last >= 5 && /day$/.test(a) && how !== 'between')) {
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
  // « quelqu'un samedi »
  if (text.startsWith('last ', at) || (every === 'un' && text.slice(0, at).endsWith('quelqu '))) return undefined
  const number = weekdayNumbers[w] as number
  const base = { type: 'days', end: found.end, kind: 'day' } as const
  const day = nextWeekday(today, number)
  if (add) return { ...base, sets: [only(day + (/quinze|15/.test(add) ? 14 : 7))] }
  if (next || /^(ce|cet|this|next|coming) /.test(found[0])) return { ...base, sets: [only(day)] }
  if (every === 'au' || every === 'du') return { ...base, sets: [{ dows: [number] }], every: [number] }
  // « décaler à lundi » is one Monday, "a Monday" any.
  if ((every && !(every === 'a' && !w.endsWith('day'))) || s) return { ...base, sets: [{ dows: [number] }], every: [number] }
  return { ...base, sets: [only(day)], bare: [number] }
}

export const weekdayRanges: BegunReading = { reading: weekdayRange, begins: [weekdayPair] }
export const singleWeekdays: BegunReading = { reading: oneWeekday, begins: [weekday] }
