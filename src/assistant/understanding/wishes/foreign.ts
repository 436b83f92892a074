import { isMonth, tongues, type Tongue } from './foreign-words.ts'
import type { Token } from './token.ts'

/** Behind an article that only hours have, a number is one: "dopo le 18", "a partir de las 17". */
const HOUR = '#'

/** How many words on from a beginning a phrase can reach. */
const LONGEST = 5

/** Which of the other languages the words are written in; undefined for French and English, which the grammar reads itself. */
function tongueOf(words: readonly string[], isHome: (word: string) => boolean): Tongue | undefined {
  const home = words.filter(isHome).length
  const counted = tongues.map((tongue) => ({ tongue, count: words.filter((word) => tongue.marks.has(word)).length }))
  const best = counted.toSorted((a, b) => b.count - a.count)[0]
  return best && best.count > home / 2 ? best.tongue : undefined
}

/**
 * German, Spanish, Italian, Dutch and Portuguese words for days and hours, put as the English that the grammar reads; every token keeps its
 * place in the text. `isHome`: words that only French or English has. A text in these two comes back as it is.
 */
export function inEnglish(tokens: readonly Token[], isHome: (word: string) => boolean): readonly Token[] {
  const tongue = tongueOf(tokens.slice(0, 400).map(({ text }) => text), isHome)
  if (!tongue) return tokens
  const made: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const { words, size } = phraseAt(tokens, at, tongue)
    const [first, last] = [tokens[at] as Token, tokens[at + size - 1] as Token]
    const isHour = made.at(-1)?.text === HOUR && made.pop() !== undefined
    if (words === undefined) made.push(first)
    else for (const word of words) made.push({ text: word, start: first.start, end: last.end })
    if (isHour && /^\d{1,2}$/.test(first.text) && !/^[:.h]$/.test(tokens[at + 1]?.text ?? '')) made.push({ ...first, text: 'h' })
    at += size
  }
  return rangesClosed(made.filter(({ text }) => text !== HOUR))
}

function phraseAt(tokens: readonly Token[], at: number, { phrases }: Tongue): { words?: readonly string[]; size: number } {
  for (let size = Math.min(LONGEST, tokens.length - at); size > 0; size--) {
    const meant = phrases.get(tokens.slice(at, at + size).map(({ text }) => text).join(' '))
    if (meant !== undefined) return { words: meant === '' ? [] : meant.split(' '), size }
  }
  // "12. Dezember", "terça-feira"
  const next = phrases.get(tokens[at + 1]?.text ?? '') ?? ''
  const isOrdinal = tokens[at]?.text === '.' && /^\d{1,2}$/.test(tokens[at - 1]?.text ?? '') && (isMonth(next) || /^(?:until|and|or)$/.test(next))
  return isOrdinal ? { words: [], size: 1 } : { size: 1 }
}

/** "dalle 9 alle 12", "del 21 al 25": what means "at" alone closes a stretch that is open. */
function rangesClosed(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    if (token.text !== 'at') return token
    const open = tokens.slice(Math.max(0, at - 5), at).findLastIndex(({ text }) => text === 'from' || text === 'between')
    const hasNumber = tokens.slice(Math.max(0, at - 5), at).some(({ text }, index) => index > open && /^\d/.test(text))
    return open !== -1 && hasNumber ? { ...token, text: 'to' } : token
  })
}
