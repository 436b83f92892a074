import type { DayItem, Item, TimeItem } from './item.ts'
import { isAtom, operatorOf } from './sentences.ts'

/** A sentence with what its writer takes back taken out, and with days that are named again named once. */
export function amended(sentence: readonly Item[]): Item[] {
  return besideWork(endsOfWork(namedOnce(corrected(sentence))))
}

/** « à 8h30 avant le travail », « fin de journée, après le boulot »: the hours that are named, of which work only tells why. */
function besideWork(items: readonly Item[]): Item[] {
  const isHour = (item: Item | undefined): boolean => item?.type === 'time' && !item.isWork && !item.isRefusal && item.start !== undefined
  return items.filter((item, at) => {
    if (item.type !== 'time' || !item.isWork) return true
    const near = (step: 1 | -1): Item | undefined => items[at + step]?.type === 'comma' ? items[at + 2 * step] : items[at + step]
    return !isHour(near(-1)) && !isHour(near(1))
  })
}

/** « je finis à 17h le lundi, 16h le mardi, les autres jours 18h » */
function endsOfWork(items: readonly Item[]): Item[] {
  let isEnd = false
  return items.map((item) => {
    if (item.type === 'time' && item.isEnd) isEnd = true
    else if (item.type === 'topic' || (item.type === 'operator' && !['and', 'but', 'subject', 'person'].includes(item.operator))) isEnd = false
    else if (isEnd && item.type === 'time' && item.mode === 'at') {
      const { stop, mode, ...rest } = item
      return rest
    }
    return item
  })
}

/** How far behind the correction its new day or hour may stand. */
const NEAR = 4

/** « jeudi, enfin non, vendredi »: the new day takes the place of the old, and so does an hour. */
function corrected(sentence: readonly Item[]): Item[] {
  let items = [...sentence]
  for (let at = items.findIndex(item => operatorOf(item) === 'corrects'); at >= 0; at = items.findIndex(item => operatorOf(item) === 'corrects')) {
    const later = items.findIndex((item, index) => index > at && index <= at + NEAR && isAtom(item))
    const now = items[later] as DayItem | TimeItem | undefined
    const earlier = now ? items.slice(0, at).findLastIndex(({ type }) => type === now.type) : -1
    if (earlier < 0) {
      items.splice(at, 1)
      continue
    }
    const end = items.findIndex((item, index) => index > later && item.type === 'comma')
    const kept = items.slice(0, at).filter((item, index) => index !== earlier && !(item.type === 'comma' && index === at - 1))
    // « vendredi plutôt »: said of the change, no preference.
    items = [...kept, ...items.slice(later).filter((item, index) => operatorOf(item) !== 'rather' || (end >= 0 && index + later > end))]
  }
  return items
}

/** « le samedi c'est marché, je suis libre à 13h ce jour-là »: the day was named to say when, and the second time tells what of it. */
function namedOnce(items: readonly Item[]): Item[] {
  return items.filter((item, at) => {
    if (item.type !== 'days' || item.isAgain) return true
    const edge = items.findIndex((other, index) => index > at && other.type === 'comma')
    const hasAgain = edge >= 0 && items.some((other, index) => index > edge && other.type === 'days' && other.isAgain === true && other.sets === item.sets)
    return !hasAgain
  })
}
