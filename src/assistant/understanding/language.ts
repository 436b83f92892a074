import file from './language.model.json' with { type: 'json' }

const { languages } = file

interface Table {
  /** Where a piece's pairs of language and score stand in `bytes`, and how many there are. */
  readonly places: ReadonlyMap<string, number>
  readonly bytes: Uint8Array
}

function table(): Table {
  const bytes = Buffer.from(file.pieces, 'base64')
  const places = new Map<string, number>()
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 0
    const end = at + 1 + length
    places.set(bytes.toString('latin1', at + 1, end), end)
    at = end + 1 + 2 * (bytes[end] ?? 0)
  }
  return { places, bytes }
}

const { places, bytes } = table()

const MAX_TEXT = 600
const MAX_WORDS = 60
const MAX_LETTERS = 70
const BASE = 53 // added to every score by eld, whose table keeps what exceeds it
// Most who write are French; a close race between two languages is decided by how often they occur.
const PRIOR: Readonly<Record<string, number>> = { fr: 24, en: 12, de: 10, es: 10, it: 10, nl: 10, pt: 8 }
const RARE = -15
const MIN_LEAD = 2
const MIN_SCORE = 25

const SCRIPTS: readonly (readonly [from: number, to: number, language: string])[] = [
  [0x370, 0x3ff, 'el'],
  [0x400, 0x4ff, 'ru'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x6ff, 'ar'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7a3, 'ko'],
]

// Words of one language only that are too short, or too few, for pieces of words to be sure of.
const WORDS: Readonly<Record<string, string>> = {
  fr: 'je j c cest bjr bsr slt svp stp dispo rdv tjs tjrs merci bonjour bonsoir oui et est le la les un une des du pour vous nous pas cordialement visite appartement ok ya yora deja encor tjr tel annonce annulation annule accord dpe charges loyer dsl dac jai jsuis jviens jveux cv ca va vs pr tout suite rappel rappeler offre comptant visiter dispos disponible',
  en: 'the is it i would like to thanks hello hi yes and you we please still available when can view viewing regards call back property house flat',
  de: 'ich wir ist die der das und noch bitte danke hallo guten mochte frei wohnung haus besichtigung',
  es: 'el los gracias hola buenos dias esta me gustaria y por favor piso',
  it: 'il lo buongiorno salve grazie vorrei e ancora casa di per favore disponibile',
  nl: 'ik het een en wij graag bedankt goedendag nog huis woning van beschikbaar is de',
  pt: 'o os ola bom dia obrigado obrigada gostaria de e por favor ainda disponivel apartamento',
}
const wordLanguages = new Map<string, string[]>()
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) wordLanguages.set(word, [...(wordLanguages.get(word) ?? []), language])
}
const WORD_WORTH = 40

/**
 * The language of what a person wrote, ISO 639-1; null when there is too little to tell. Addresses, links, numbers and codes
 * tell nothing. Pieces of words are weighed with the table of `eld`; a few common words on top decide the shortest messages.
 */
export function languageOf(text: string): string | null {
  const { words, script } = wordsOf(text)
  if (script !== null || words.length === 0) return script
  const isTold = words.some(({ plain }) => wordLanguages.has(plain)) || words.filter(({ plain }) => plain.length > 2).length > 1
  if (!isTold) return null
  const scores = languages.map((language) => PRIOR[language] ?? RARE)
  const pieces = new Set<string>()
  for (const { bytes: letters } of words) addPieces(letters, pieces)
  for (const piece of pieces) addScores(piece, scores)
  for (const plain of new Set(words.map((word) => word.plain))) {
    const known = wordLanguages.get(plain)
    for (const language of known ?? []) {
      const index = languages.indexOf(language)
      scores[index] = (scores[index] ?? 0) + WORD_WORTH / (known?.length ?? 1)
    }
  }
  return leaderOf(scores, pieces.size)
}

function addScores(piece: string, scores: number[]): void {
  const at = places.get(piece)
  if (at === undefined) return
  const end = at + 1 + 2 * (bytes[at] ?? 0)
  for (let i = at + 1; i < end; i += 2) {
    const language = bytes[i] ?? 0
    scores[language] = (scores[language] ?? 0) + BASE + (bytes[i + 1] ?? 0)
  }
}

function leaderOf(scores: readonly number[], count: number): string | null {
  let [first, second] = [-1, -1]
  for (const [index, score] of scores.entries()) {
    if (first < 0 || score > (scores[first] ?? 0)) [first, second] = [index, first]
    else if (second < 0 || score > (scores[second] ?? 0)) second = index
  }
  const [best, next] = [(scores[first] ?? 0) / Math.max(1, count), (scores[second] ?? 0) / Math.max(1, count)]
  return best < MIN_SCORE || best - next < MIN_LEAD ? null : (languages[first] ?? null)
}

interface LanguageWord {
  /** In lower case, as UTF-8, one character a byte. */
  readonly bytes: string
  /** Without accents. */
  readonly plain: string
}

const APOSTROPHE = 0x27
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0x202f

/** The first words of letters only, or the script, when it is one that a single language is written in here. */
function wordsOf(text: string): { words: LanguageWord[]; script: string | null } {
  const words: LanguageWord[] = []
  const scripts = new Map<string, number>()
  let [letters, start, isNoise] = [0, -1, false]
  const end = Math.min(text.length, MAX_TEXT)
  for (let at = 0; at <= end && words.length < MAX_WORDS; at++) {
    const code = at < end ? text.charCodeAt(at) : 0x20
    const letter = isLetter(code)
    if (letter) {
      letters++
      const script = code < 0x370 ? undefined : SCRIPTS.find(([from, to]) => code >= from && code <= to)?.[2]
      if (script) scripts.set(script, (scripts.get(script) ?? 0) + 1)
    }
    if (letter || (start >= 0 && (code === APOSTROPHE || code === 0x2019))) {
      if (start < 0) start = at
      continue
    }
    // « AB123 », « a@b.example », « www.… »: the whole token up to the next space tells nothing.
    if (isDigit(code) || code === 0x40 || (code === 0x3a && text.charCodeAt(at + 1) === 0x2f)) isNoise = true
    else if (start >= 0 && !isNoise) words.push(wordOf(text.slice(start, at)))
    if (isSpace(code)) isNoise = false
    start = -1
  }
  const [script, count] = [...scripts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0]
  return { words, script: count > 0.4 * letters ? script : null }
}

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x3040))

function wordOf(written: string): LanguageWord {
  const lower = written.toLowerCase().replace(/[’']+$/, '')
  let isAscii = true
  for (let i = 0; i < lower.length && isAscii; i++) isAscii = lower.charCodeAt(i) < 0x80
  if (isAscii) return { bytes: lower.slice(0, MAX_LETTERS), plain: lower }
  const straight = lower.replaceAll('’', "'")
  const utf8 = Buffer.from(straight, 'utf8').toString('latin1').slice(0, MAX_LETTERS)
  return { bytes: utf8, plain: straight.normalize('NFD').replace(/\p{M}+/gu, '') }
}

/** Overlapping pieces of four bytes, one in three, as eld cuts them. */
function addPieces(letters: string, pieces: Set<string>): void {
  let at = 0
  for (; at + 4 < letters.length; at += 3) pieces.add((at === 0 ? ' ' : '') + letters.slice(at, at + 4))
  pieces.add(`${at === 0 ? ' ' : ''}${letters.length === 3 ? letters : letters.slice(-4)} `)
}
