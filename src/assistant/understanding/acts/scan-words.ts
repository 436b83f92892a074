/** One word of a text: lower case, without accents; digits are written 0. Offsets are in the text that was scanned. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

export interface Sentence {
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
  readonly isQuestion: boolean
}

// One code unit in, one out, so that offsets stay true; what Unicode decomposes is done once, here.
const FOLDED = new Uint16Array(0x250)
for (let code = 0; code < FOLDED.length; code++) {
  const [base = ''] = String.fromCharCode(code).normalize('NFD').toLowerCase()
  if (/[a-z]/.test(base)) FOLDED[code] = base.charCodeAt(0)
  else if (/[0-9]/.test(base)) FOLDED[code] = 0x30
}
for (const [from, to] of ['œe', 'Œe', 'æe', 'Æe', 'ßs', 'øo', 'Øo', 'łl', 'Łl', 'đd', 'ıi']) {
  FOLDED[from?.charCodeAt(0) ?? 0] = to?.charCodeAt(0) ?? 0
}
const EURO = 0x20ac
const NEWLINE = 0x0a
const isCombining = (code: number): boolean => code >= 0x300 && code < 0x370
// Other scripts: letters stand for themselves.
const isOtherLetter = (code: number): boolean =>
  (code >= 0x370 && code < 0x2000) || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfb00)

const WRAPPED_LINE = 55
const MAX_WORDS = 400

/** The sentences of `text`, at its full stops, question marks and line ends; a line that a mail program wrapped goes on. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let words: Word[] = []
  let folded = ''
  let wordStart = 0
  let lineStart = 0
  let hasQuestion = false
  const endWord = (at: number): void => {
    if (folded !== '') words.push({ folded, start: wordStart, end: at })
    folded = ''
  }
  const endSentence = (at: number): void => {
    const first = words[0]
    if (first) sentences.push({ words, start: first.start, end: Math.max(at, words.at(-1)?.end ?? at), isQuestion: hasQuestion })
    else if (hasQuestion && sentences.length > 0) {
      const last = sentences.pop()
      if (last) sentences.push({ ...last, isQuestion: true })
    }
    words = []
    hasQuestion = false
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = code < FOLDED.length ? (FOLDED[code] ?? 0) : isOtherLetter(code) ? code : code === EURO ? EURO : 0
    if (letter === EURO) {
      endWord(at)
      words.push({ folded: 'euros', start: at, end: at + 1 })
    } else if (letter !== 0) {
      if (folded === '') wordStart = at
      folded += String.fromCharCode(letter)
    } else if (!(isCombining(code) && folded !== '')) {
      endWord(at)
      const next = text.charCodeAt(at + 1)
      if (code === 0x3f || code === 0xbf || code === 0xff1f) hasQuestion = true // ? ¿ ？
      const isStop = code === 0x3f || code === 0x21 || code === 0x3b || code === 0x2026 || (code === 0x2e && !(next > 0x20))
      const isLineEnd = code === NEWLINE && !(at - lineStart > WRAPPED_LINE && isLowerCase(text, at + 1))
      if (code === NEWLINE) lineStart = at + 1
      if (isStop || isLineEnd || words.length >= MAX_WORDS) endSentence(isLineEnd ? at : at + 1)
    }
  }
  endWord(text.length)
  endSentence(text.length)
  return sentences
}

function isLowerCase(text: string, at: number): boolean {
  const first = text[at] ?? ''
  return first !== '' && first !== first.toUpperCase()
}

/** Lower case and without accents, every character in its place, so that offsets hold; quotes are straight, spaces plain. */
export function foldInPlace(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = code < FOLDED.length ? (FOLDED[code] ?? 0) : 0
    if (letter !== 0 && letter !== 0x30) folded += String.fromCharCode(letter)
    else if (code === 0x2019 || code === 0x2bc || code === 0x60) folded += "'"
    else if (code === 0xa0 || code === 0x202f || code === NEWLINE || code === 0x0d || code === 0x09) folded += ' '
    else {
      const lower = (text[at] ?? '').toLowerCase()
      folded += lower.length === 1 ? lower : text[at]
    }
  }
  return folded
}
