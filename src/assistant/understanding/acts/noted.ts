import { type Notion, notions, notionsOf } from './lexicon.ts'
import type { Sentence } from './scan-words.ts'
import { spelt } from './spelling.ts'

/** A sentence with what its words mean. `notions[i]` are those of word i, `isNegated[i]` whether a negation governs it. */
export interface NotedSentence extends Sentence {
  readonly notions: readonly (readonly number[])[]
  readonly isNegated: readonly boolean[]
}

export const notionIndex = (notion: Notion): number => notions.indexOf(notion)

const NEGATION = notionIndex('negation')
const FRENCH_BEFORE = new Set(['ne', 'n', 'sans', 'aucun', 'aucune', 'ni', 'not', 'no', 'never', 'nicht', 'kein', 'keine', 'keinen', 'non', 'niet', 'geen', 'nao', 'nie', 'don', 'won', 'cannot', 'cant', 'wont', 'isn', 'didn', 'doesn', 'plus'])
const REACH = 5

/** What each word of a sentence may mean, and which words a negation governs (the few words after it, or before a bare « pas »). */
export function noted(sentence: Sentence): NotedSentence {
  const words = sentence.words.map(spelt)
  const meanings = words.map(({ folded }) => notionsOf(folded))
  const isNegated = words.map(() => false)
  for (const [i, found] of meanings.entries()) {
    if (!found.includes(NEGATION)) continue
    const folded = words[i]?.folded ?? ''
    for (let k = i + 1; k <= i + REACH && k < isNegated.length; k++) isNegated[k] = true
    // Spoken French drops « ne »: « je viendrai pas ».
    if (!FRENCH_BEFORE.has(folded)) for (let k = Math.max(0, i - 2); k < i; k++) isNegated[k] = true
  }
  return { ...sentence, words, notions: meanings, isNegated }
}
