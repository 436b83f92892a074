import { type Notion, notions } from './lexicon.ts'
import type { NotedSentence } from './noted.ts'

// Verdicts a person could state; the trained weights decide how much each is worth. Notions are bits of two words.
interface Mask {
  readonly low: number
  readonly high: number
}

const maskOf = (...names: Notion[]): Mask => {
  let [low, high] = [0, 0]
  for (const name of names) {
    const index = notions.indexOf(name)
    if (index < 32) low |= 1 << index
    else high |= 1 << (index - 32)
  }
  return { low, high }
}

const hasAll = (mask: Mask, wanted: Mask): boolean =>
  (mask.low & wanted.low) === wanted.low && (mask.high & wanted.high) === wanted.high
const hasAny = (mask: Mask, wanted: Mask): boolean => (mask.low & wanted.low) !== 0 || (mask.high & wanted.high) !== 0

interface Rule {
  readonly all: Mask
  readonly any?: Mask
  readonly none?: Mask
  /** Notions that stand under a negation. */
  readonly negated?: Mask
  readonly isQuestion?: boolean
}

const RULES: readonly Rule[] = [
  // visit
  { all: maskOf('see', 'want'), none: maskOf('cancel', 'move') },
  { all: maskOf('see', 'can'), none: maskOf('cancel', 'move') },
  { all: maskOf('see', 'thing') },
  { all: maskOf('appointment', 'want'), none: maskOf('cancel', 'move', 'value') },
  { all: maskOf('see', 'when') },
  { all: maskOf('see'), negated: maskOf('see') },
  { all: maskOf('interest', 'thing') },
  // valuation
  { all: maskOf('value', 'my') },
  { all: maskOf('value', 'thing'), any: maskOf('my', 'sell', 'own') },
  { all: maskOf('sell', 'my', 'thing') },
  { all: maskOf('sell', 'want', 'i'), none: maskOf('search') },
  // callback
  { all: maskOf('call', 'can') },
  { all: maskOf('call', 'want') },
  { all: maskOf('call', 'i') },
  { all: maskOf('call', 'thanks') },
  { all: maskOf('call', 'when') },
  { all: maskOf('call'), negated: maskOf('call') },
  // information
  { all: maskOf('detail'), isQuestion: true },
  { all: maskOf('price'), isQuestion: true, none: maskOf('value') },
  { all: maskOf('info', 'want') },
  { all: maskOf('info', 'can') },
  { all: maskOf('detail', 'can') },
  { all: maskOf('detail', 'info') },
  // availability
  { all: maskOf('available', 'still') },
  { all: maskOf('available', 'thing'), isQuestion: true },
  { all: maskOf('sold'), isQuestion: true },
  { all: maskOf('available', 'i') },
  // offer
  { all: maskOf('offer', 'money') },
  { all: maskOf('offer', 'price') },
  { all: maskOf('offer', 'want') },
  { all: maskOf('offer', 'buy') },
  // search
  { all: maskOf('search', 'thing'), none: maskOf('found', 'job') },
  { all: maskOf('search', 'thing', 'money') },
  { all: maskOf('search', 'hire') },
  { all: maskOf('search', 'buy') },
  // move
  { all: maskOf('move', 'appointment') },
  { all: maskOf('move', 'when') },
  { all: maskOf('move', 'can'), none: maskOf('detail') },
  { all: maskOf('prevent', 'when'), any: maskOf('move', 'appointment') },
  // cancel
  { all: maskOf('cancel', 'appointment') },
  { all: maskOf('cancel', 'see') },
  { all: maskOf('come'), negated: maskOf('come') },
  { all: maskOf('interest'), negated: maskOf('interest') },
  { all: maskOf('found', 'thing'), none: maskOf('search') },
  { all: maskOf('prevent', 'come') },
  // other
  { all: maskOf('job'), any: maskOf('search', 'want', 'info') },
  { all: maskOf('pitch', 'you'), any: maskOf('offer', 'can') },
  { all: maskOf('privacy', 'my') },
  { all: maskOf('privacy', 'want') },
  { all: maskOf('complaint', 'hire') },
  { all: maskOf('mistake') },
]

/** Indexes of the rules that hold for a sentence. */
export function rulesOf({ notions: meanings, isNegated, isQuestion }: NotedSentence): number[] {
  let [low, high, lowNegated, highNegated] = [0, 0, 0, 0]
  for (const [i, found] of meanings.entries()) {
    for (const index of found) {
      const bit = 1 << (index & 31)
      if (index < 32) low |= bit
      else high |= bit
      if (!isNegated[i]) continue
      if (index < 32) lowNegated |= bit
      else highNegated |= bit
    }
  }
  const all = { low, high }
  const under = { low: lowNegated, high: highNegated }
  const holding: number[] = []
  for (const [index, rule] of RULES.entries()) {
    if (!hasAll(all, rule.all)) continue
    if (rule.any && !hasAny(all, rule.any)) continue
    if (rule.none && hasAny(all, rule.none)) continue
    if (rule.isQuestion && !isQuestion) continue
    if (rule.negated ? !hasAny(under, rule.negated) : hasAny(under, rule.all)) continue
    holding.push(index)
  }
  return holding
}
