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

// What tells nothing of a language: addresses, links, numbers and codes, words in capitals (names, labels).
const NOISE = /(?:https?:\/\/|www\.)\S{1,500}|[^\s@]{1,100}@[^\s@]{1,200}|\p{L}*\d[\p{L}\d]*/gu
const MAX_TEXT = 500
const BASE = 53 // added to every score by eld, whose table keeps what exceeds it
// Most who write are French; a close race between two languages is decided by how often they occur.
const PRIOR: Readonly<Record<string, number>> = { fr: 6, en: 4, de: 2, es: 2, it: 2, nl: 2, pt: 1 }
const MIN_LEAD = 2
const MIN_SCORE = 25

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7a3]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0400-\u04ff]/g, 'ru'],
]

// Words of one language only that are too short, or too few, for pieces of words to be sure of.
const WORDS: Readonly<Record<string, string>> = {
  fr: 'je j c cest bjr bsr slt svp stp dispo rdv tjs tjrs merci bonjour bonsoir oui et est le la les un une des du pour vous nous pas cordialement visite appartement ok',
  en: 'the is it i would like to thanks hello hi yes and you we please still available when can view viewing regards',
  de: 'ich wir ist die der das und noch bitte danke hallo guten mochte frei wohnung haus besichtigung',
  es: 'el los gracias hola buenos dias esta me gustaria y por favor piso disponible',
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
 * The language of what a person wrote, ISO 639-1; null when there is too little to tell. Pieces of words are weighed with
 * the table of `eld`, a few common words on top, which decide messages of one to five words.
 */
export function languageOf(text: string): string | null {
  const read = text.slice(0, MAX_TEXT).replace(NOISE, ' ')
  const words = wordsOf(read)
  const script = scriptOf(read)
  if (script !== null || words.length === 0) return script
  const isTooShort = words.length < 2 && !words.some((word) => wordLanguages.has(unaccented(word)))
  if (isTooShort) return null
  const scores = languages.map((language) => PRIOR[language] ?? 0)
  const pieces = new Set(words.flatMap(piecesOf))
  for (const piece of pieces) {
    const at = places.get(piece)
    if (at === undefined) continue
    const count = bytes[at] ?? 0
    for (let i = at + 1; i < at + 1 + 2 * count; i += 2) {
      const language = bytes[i] ?? 0
      scores[language] = (scores[language] ?? 0) + BASE + (bytes[i + 1] ?? 0)
    }
  }
  for (const word of new Set(words)) {
    const known = wordLanguages.get(unaccented(word))
    for (const language of known ?? []) {
      const index = languages.indexOf(language)
      scores[index] = (scores[index] ?? 0) + WORD_WORTH / (known?.length ?? 1)
    }
  }
  return leaderOf(scores, pieces.size)
}

function leaderOf(scores: readonly number[], count: number): string | null {
  const ranked = scores.map((score, index) => ({ score: score / Math.max(1, count), index })).sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (!first || first.score < MIN_SCORE || first.score - (second?.score ?? 0) < MIN_LEAD) return null
  return languages[first.index] ?? null
}

const unaccented = (word: string): string => word.normalize('NFD').replace(/\p{M}+/gu, '')

const wordsOf = (text: string): string[] =>
  text
    .replaceAll('’', "'")
    .split(/[^\p{L}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())

/** Overlapping pieces of four bytes, one in three, as eld cuts them. */
function piecesOf(word: string): string[] {
  const letters = Buffer.from(word, 'utf8').toString('latin1').slice(0, 70)
  const pieces: string[] = []
  let at = 0
  for (; at + 4 < letters.length; at += 3) pieces.push((at === 0 ? ' ' : '') + letters.slice(at, at + 4))
  pieces.push(`${at === 0 ? ' ' : ''}${letters.length === 3 ? letters : letters.slice(-4)} `)
  return pieces
}

function scriptOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const found = SCRIPTS.map(([pattern, language]) => ({ language, share: (text.match(pattern)?.length ?? 0) / Math.max(1, letters) }))
  return found.find(({ share }) => share > 0.4)?.language ?? null
}
