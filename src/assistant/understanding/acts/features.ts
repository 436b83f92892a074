import { featureHash } from '#kernel/linear-model.ts'
import { expressionsIn } from './expressions.ts'
import { type NotedSentence, notionIndex } from './noted.ts'
import { rulesOf } from './rules.ts'
import type { Word } from './scan-words.ts'

const HELLO = notionIndex('hello')
const W1 = featureHash('w')
const W2 = featureHash('b')
const W3 = featureHash('t')
const GRAM = featureHash('g')
const NOTION = featureHash('n')
const NEGATED = featureHash('x')
const PAIR = featureHash('p')
const RULE = featureHash('r')
const MAIL = featureHash('m')
const FLAG = featureHash('f')
const EXPRESSION = featureHash('e')

const step = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193) >>> 0
const MAX_PAIRED = 14

/** Hashes of what a sentence shows: runs of words, pieces of words, notions and their order, expressions, and the rules that hold. */
export function featuresOf(sentence: NotedSentence, { mail }: { mail: readonly number[] }): number[] {
  const hashes: number[] = []
  const question = sentence.isQuestion ? 1 : 0
  let [before, before2] = [1, 1]
  for (const word of sentence.words) {
    const hash = featureHash(word.folded)
    // Twice, as expressions: beside its pieces a whole word would be too faint.
    hashes.push(step(W1, hash), step(W1, hash), step(step(W2, before), hash), step(step(step(W3, before2), before), hash))
    ;[before2, before] = [before, hash]
    pushPieces(word, hashes)
  }
  hashes.push(step(step(W2, before), 2))
  pushNotions(sentence, hashes, question)
  pushExpressions(sentence, hashes, question)
  for (const rule of rulesOf(sentence)) hashes.push(step(RULE, rule), step(step(RULE, rule), 100 + question))
  for (const feature of mail) hashes.push(step(MAIL, feature))
  hashes.push(step(FLAG, question), step(FLAG, 10 + Math.min(6, Math.ceil(Math.sqrt(sentence.words.length)))))
  return hashes
}

// « ^vis », « isit », « iter$ »: what spellings and endings share.
function pushPieces({ folded }: Word, hashes: number[]): void {
  const length = folded.length
  if (length < 3) return
  for (let from = -1; from < length - 1; from++) {
    let hash = from < 0 ? step(GRAM, 1) : GRAM
    const end = Math.min(from + 4, length + 1)
    for (let at = Math.max(from, 0); at < end; at++) {
      hash = at === length ? step(hash, 2) : step(hash, folded.charCodeAt(at))
      if (at - from >= 2) hashes.push(hash)
    }
  }
}

function pushNotions({ notions: meanings, isNegated }: NotedSentence, hashes: number[], question: number): void {
  const seen: number[] = []
  for (const [i, found] of meanings.entries()) {
    for (const notion of found) {
      if (notion === HELLO) continue
      const signed = isNegated[i] ? notion + 64 : notion
      hashes.push(step(NOTION, notion), step(NEGATED, signed), step(step(NEGATED, signed), 200 + question))
      for (const earlier of seen) hashes.push(step(step(PAIR, earlier), signed))
    }
    for (const notion of found) if (notion !== HELLO && seen.length < MAX_PAIRED) seen.push(isNegated[i] ? notion + 64 : notion)
  }
}

function pushExpressions({ words, isNegated }: NotedSentence, hashes: number[], question: number): void {
  const counts = expressionsIn(words, isNegated)
  let kinds = 0
  for (const [kind, count] of counts.entries()) {
    if (count === 0) continue
    kinds += 1 << kind
    // Twice: beside hundreds of pieces of words, one feature would be too faint.
    hashes.push(step(EXPRESSION, kind), step(EXPRESSION, 100 + kind), step(step(EXPRESSION, 200 + kind), question))
    if (count > 1) hashes.push(step(EXPRESSION, 300 + kind))
  }
  hashes.push(step(step(EXPRESSION, 999), kinds))
}

/** What the whole mail speaks of, said to each of its sentences: « Malheureusement ce ne sera pas possible. » alone is nothing. */
export function mailFeatures(sentences: readonly NotedSentence[]): number[] {
  const seen = new Set<number>()
  for (const { notions: meanings, isNegated } of sentences) {
    for (const [i, found] of meanings.entries()) {
      for (const notion of found) if (notion !== HELLO) seen.add(isNegated[i] ? notion + 64 : notion)
    }
  }
  return [...seen]
}
