import { weekdayOf } from '#kernel/time-zone.ts'
import { only } from './day-set.ts'
import type { DayItem, Item } from './item.ts'
import { look, rule } from './rule.ts'

const near = rule('(?:(?:le|la|the|on the|des le|ou le|that) )?(?<how>surlendemain|lendemain|avant - veille|avant veille|veille|jour (?:d apres|suivant|qui suit|d avant|precedent)|(?:very )?(?:following|next|previous) day|day (?:after|before)|two days later)(?! (?:de|du|des|d|of|tomorrow|next) )')
const back = /veille|avant|before|prec|previous/
const two = /surlendemain|avant -? ?veille|two days/
const between: ReadonlySet<string> = new Set(['or', 'and', 'else', 'but', 'ignored', 'also', 'not', 'except', 'unavailable', 'available', 'prefer', 'rather', 'subject', 'so'])

const isArrival = (item: Item | undefined): boolean => item?.type === 'operator' && (item.operator === 'arrives' || item.operator === 'returns')

/** « samedi ou le lendemain », "Friday or the day before": a day told by the one that was named just before it. */
export function besideNamed(text: string, at: number, items: readonly Item[]): DayItem | undefined {
  const found = look(near, text, at)
  if (!found) return undefined
  const said = items.findLastIndex(({ type }) => type === 'days')
  const day = items[said]
  const last = day?.type === 'days' ? day.sets.at(-1) : undefined
  if (day?.type !== 'days' || day.kind !== 'day' || last?.from === undefined || last.from !== last.to) return undefined
  // « samedi, rappelez-moi la veille » is no visit of Friday.
  const hasArrived = isArrival(items[said - 1])
  const isNear = items.slice(said + 1).every((item) => item.type === 'comma' || item.type === 'time' || item.type === 'question' || item.type === 'stop' || (hasArrived && item.type === 'topic' && item.topic === 'visit') || (item.type === 'operator' && between.has(item.operator)))
  if (!isNear) return undefined
  const how = found.groups?.how ?? ''
  const shift = (two.test(how) ? 2 : 1) * (back.test(how) ? -1 : 1)
  return { type: 'days', at, end: found.end, kind: 'day', sets: [only(last.from + shift)] }
}

/** « on arrive vendredi soir, visite le lendemain »: the arrival only told which day that is. */
export function withoutArrival(items: Item[]): void {
  const said = items.findLastIndex(({ type }) => type === 'days')
  if (isArrival(items[said - 1])) items.splice(said - 1)
}

/** « le week-end de Pâques, lundi compris »: the stretch that was named takes the day beside it in. Answers the longer stretch. */
export function widened(text: string, item: DayItem, items: readonly Item[]): DayItem | undefined {
  const stretch = items.findLast((other): other is DayItem => other.type === 'days')
  const [set] = stretch?.sets ?? []
  const [day] = item.sets
  if (item.bare?.length !== 1 || !/ (?:compris|inclus|included)$/.test(text.slice(item.at, item.end)) || stretch?.kind !== 'frame' || set?.from === undefined || set.to === undefined || day?.from === undefined || set.to - set.from > 4) return undefined
  const weekday = weekdayOf(day.from)
  if (weekday === weekdayOf(set.to + 1)) return { ...stretch, sets: [{ from: set.from, to: set.to + 1 }] }
  return weekday === weekdayOf(set.from - 1) ? { ...stretch, sets: [{ from: set.from - 1, to: set.to }] } : undefined
}
