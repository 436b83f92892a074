import type { DayItem, Item, TimeItem } from './item.ts'
import type { Operator } from './operators.ts'

export const isAtom = (item: Item | undefined): item is DayItem | TimeItem => item?.type === 'days' || item?.type === 'time'
/** A word of no known meaning. */
export const isUnread = (item: Item): boolean => item.type === 'word'
export const operatorOf = (item: Item | undefined): Operator | undefined => item?.type === 'operator' ? item.operator : undefined

/** What parts a sentence as a comma does. */
export const parting: ReadonlySet<Operator> = new Set(['but', 'because', 'so', 'else'])
export const predicates: ReadonlySet<Operator> = new Set(['available', 'unavailable', 'leave', 'prefer', 'rather', 'avoid', 'only', 'returns', 'arrives', 'leaves', 'ratherThan', 'flexible', 'asap'])

/** Sentences, each as segments between commas, « mais », « car », « sinon ». */
export function sentencesOf(items: readonly Item[]): Item[][] {
  const sentences: Item[][] = [[]]
  for (const [at, item] of items.entries()) {
    // « Jeudi... enfin non, vendredi »: what is taken back goes with what it corrects.
    if (item.type === 'stop' && operatorOf(items[at + 1]) !== 'corrects') sentences.push([])
    else if (item.type === 'stop') continue
    else (sentences.at(-1) as Item[]).push(item)
  }
  return sentences.filter(sentence => sentence.length > 0)
}

/** « Quand partent-ils ? En septembre ? »: a question that names days alone goes on with the one before it. */
export const goesOnAsking = (sentence: readonly Item[], before: readonly Item[] | undefined): boolean =>
  before !== undefined && isAside(before) && sentence.some(({ type }) => type === 'question') && sentence.every((item) => isAtom(item) || item.type === 'question' || operatorOf(item) === 'or')

/** « Le dimanche matin, il y a un marché ? »: a question about the place, the property, those who live there. */
const isAside = (sentence: readonly Item[]): boolean =>
  sentence.some(({ type }) => type === 'question') && sentence.some(({ type }) => type === 'topic') && !sentence.some(isVisit)
const isVisit = (item: Item): boolean => (item.type === 'topic' && item.topic === 'visit') || (item.type === 'operator' && predicates.has(item.operator))

/** Items beyond which a word no longer sets the topic. */
const FAR = 24

/**
 * The atoms of a sentence that are not about something else: the nearest word on their left that sets a topic decides, then the nearest
 * on their right. What describes the property takes them only where the clause has no visit in it.
 */
export function onTopic(sentence: readonly Item[]): Item[] {
  const edge = (item: Item): boolean => item.type === 'comma' || (item.type === 'operator' && parting.has(item.operator))
  const isAsked = isAside(sentence)
  // « je signe le 10, visite possible avant ? »: whatever that day is, the wish is put beside it.
  const pointed = sentence.findLastIndex(item => operatorOf(item) === 'earlier' || operatorOf(item) === 'later')
  const lastBefore = pointed < 0 ? -1 : sentence.slice(0, pointed).findLastIndex(isAtom)
  const verdicts = sentence.map((item, at) => {
    if (!isAtom(item)) return true
    if (at === lastBefore) return true
    if (isAsked) return false
    let hasSetting = false
    let hasVisit = false
    for (let left = at - 1; left >= Math.max(0, at - FAR); left--) {
      const near = sentence[left] as Item
      if (edge(near)) break
      if (isVisit(near)) {
        hasVisit = true
        break
      }
      if (near.type === 'topic' && near.topic === 'elsewhere') return false
      if (near.type === 'topic') hasSetting = true
    }
    for (let right = at + 1; right < Math.min(sentence.length, at + FAR) && !hasVisit; right++) {
      const near = sentence[right] as Item
      if (edge(near)) break
      if (isVisit(near)) hasVisit = true
      else if (near.type === 'topic' && near.topic === 'elsewhere' && !hasVisit) return false
      else if (near.type === 'topic') hasSetting = true
    }
    return hasVisit || !hasSetting
  })
  return sentence.filter((_, at) => verdicts[at])
}
