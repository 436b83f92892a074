import { isOneEdit } from '#kernel/one-edit.ts'
import { inEnglish } from './foreign.ts'
import { correctable, monthNumbers, numberWords, ordinary, shortWeekdays, spellings, unmistakable, weekdayNumbers } from './lexicon.ts'
import type { Token } from './token.ts'

/** A text as the rules read it: tokens without accents, capitals and misspellings, a space after each. */
export interface NormalText {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Where each token begins in `text`, ascending. */
  readonly starts: readonly number[]
}

const folded = new Map<string, string>()

function fold(char: string): string {
  if (char < '\u0080') return char.toLowerCase()
  const known = folded.get(char)
  if (known !== undefined) return known
  const plain = char === '’' || char === 'ʼ' || char === '‘' ? "'" : /[–—‒−‐‑→]/.test(char) ? '-' : /[«»“”„]/.test(char) ? '"'
    : char.toLowerCase().replace('œ', 'oe').replace('ß', 'ss').replace('æ', 'ae').replace('…', '.').normalize('NFKD').replace(/\p{M}/gu, '')
  if (folded.size < 4000) folded.set(char, plain)
  return plain
}

const kindOf = (char: string): 'letter' | 'digit' | 'sign' | 'space' | 'joined' => {
  if (char === '') return 'joined'
  const code = char.charCodeAt(0)
  if (code >= 97 && code <= 122) return 'letter'
  if (code >= 48 && code <= 57) return 'digit'
  if (code === 10) return 'sign'
  if (/\s/.test(char)) return 'space'
  return /\p{L}/u.test(char) ? 'letter' : 'sign'
}

/** Runs of letters, runs of digits, single signs. */
function rawTokens(source: string): Token[] {
  const tokens: Token[] = []
  let open: 'letter' | 'digit' | undefined
  for (let at = 0; at < source.length; at++) {
    const char = fold(source[at] as string)
    const kind = kindOf(char)
    const last = tokens.at(-1)
    if (kind === 'joined') {
      if (last && open) last.end = at + 1
    } else if (kind === 'letter' || kind === 'digit') {
      if (open === kind && last) {
        last.text += char
        last.end = at + 1
      } else tokens.push({ text: char, start: at, end: at + 1 })
      open = kind
    } else {
      open = undefined
      if (kind === 'sign') tokens.push({ text: char, start: at, end: at + 1 })
    }
  }
  return tokens
}

const known: ReadonlySet<string> = new Set([...Object.keys(spellings), ...Object.keys(monthNumbers), ...Object.keys(numberWords), ...correctable])

const shortenings = (word: string): string[] => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]

/** Every correctable word under each of its shortenings by one letter: two words one slip apart share one. */
const nearby = new Map<string, string[]>()
for (const word of correctable) {
  if (word.length < 5) continue
  for (const short of shortenings(word)) nearby.set(short, [...(nearby.get(short) ?? []), word])
}

/** Whether some shortening of one is one slip from the other. */
const areTwoSlips = (a: string, b: string): boolean => shortenings(a).some(short => short === b || isOneEdit(short, b)) || shortenings(b).some(short => short === a || isOneEdit(a, short))

function corrected(word: string): string | undefined {
  if (word.length < 5 || word.length > 13 || known.has(word) || ordinary.has(word) || (word.endsWith('s') && known.has(word.slice(0, -1)))) return undefined
  const found = new Set<string>()
  for (const short of shortenings(word)) {
    for (const candidate of nearby.get(short) ?? []) if (isOneEdit(word, candidate)) found.add(candidate)
  }
  // « prochaie » is « prochain » or « prochaine », which mean the same.
  if (found.size === 0 && word.length >= 7) return unmistakable.find(candidate => candidate[0] === word[0] && Math.abs(candidate.length - word.length) <= 1 && areTwoSlips(candidate, word))
  const [longest] = [...found].sort((a, b) => b.length - a.length)
  return longest !== undefined && [...found].every(other => longest.startsWith(other)) ? longest : undefined
}

/** What may stand before and behind a shortened weekday. */
const beforeShort = /^(|[\n,;.?!(:/+-]|la|slt|salut|bjr|bsr|cc|coucou|bonjour|bonsoir|hello|hi|le|ce|que|qu|sinon|jamais|plutot|ou|et|disponible|sauf|hors|hormis|excepte|part|pas|ni|du|au|or|and|on|mais|but|pour|chaque|tous|les|rdv|passer|des|avant|apres|jusqu|partir|soir|matin|apres-midi|vers|visite|peux|ok|prochain|peux|pourrais|mardi|lundi|jeudi|vendredi|mercredi|samedi|dimanche|\\d.*|either|do|can|could|make|next|this|every|between|from|to|free|available|until|by|till)$/
const behindShort = /^(|[\n,;.?!):/-]|ou|et|or|and|matin|apres-midi|midi|soir|apres|avant|prochain|prochaine|entre|a|en|vers|sinon|mais|c|ok|stp|svp|am|pm|morning|afternoon|evening|possible|impossible|mort|seulement|uniquement|disponible|je|j|pas|ca|max|inclus|aussi|au|de|des|to|at|before|after|\d.*|bon|si|toute|tout|la|le|is|works|would|lun|mar|mer|jeu|ven|sam|dim|sat|sun|fri|friday|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/
/** Never anything else than a weekday. */
const plainShort = /^(lun|ven|dim|merc|wed)$/

const isHour = (text: string | undefined, below: number): boolean => text !== undefined && /^\d{1,2}$/.test(text) && Number(text) < below

/** Joins what is one word in several tokens; `read` is what is done, `left` what follows. Answers how many tokens it took, or 0. */
function joined(left: readonly Token[], at: number): [string, number] | undefined {
  const [a, b, c, d] = [left[at]?.text, left[at + 1]?.text, left[at + 2]?.text, left[at + 3]?.text]
  const touches = (n: number): boolean => left[at + n]?.end === left[at + n + 1]?.start
  if ((a === 'apres' || a === 'apre' || a === 'ap' || a === 'apr' || a === 'apres') && (b === '-' || b === '.') && /^(midis?|m|mdi|miid|mid)$/.test(c ?? '')) return ['apres-midi', 3]
  if (/^ap{1,2}r?e{0,2}[sz]?$/.test(a ?? '') && /^(midis?|mid|mdi|miid|mii?di)$/.test(b ?? '')) return ['apres-midi', 2]
  if (a === 'a' && /^(?:parti|partie|partire|parir|partit)$/.test(b ?? '') && /^(?:de|d|du)$/.test(c ?? '')) return ['a partir', 2]
  if (a === 'just' && b === "'" && /^(?:qua?|ka?)$/.test(c ?? '')) return ['jusqu', 3]
  if ((a === 'apres' || a === 'ap') && b === '2' && c === 'main') return ['apres-demain', 3]
  const past = englishQuarter(left, at)
  if (past) return past
  if (a === 'c' && /^(soir|matin|midi)$/.test(b ?? '')) return ['ce', 1]
  if ((a === 'premier' || a === '1er') && Object.hasOwn(monthNumbers, b ?? '')) return ['1', 1]
  if (a === '+' && /^(tot|tard|vite|rapidement)$/.test(b ?? '')) return ['plus', 1]
  if (/^(apres|ap|apr)$/.test(a ?? '') && b === '-' && /^dem(ain|in|)$/.test(c ?? '')) return ['apres-demain', 3]
  if ((a === 'apres' || a === 'ap') && /^(demain|dem|demin|dmain)$/.test(b ?? '')) return ['apres-demain', 2]
  if (/^(week|wik|weeks|wek|wee|weak|wick)$/.test(a ?? '') && b === '-' && (c === 'end' || c === 'ends')) return ['week-end', 3]
  if (a === 'week' && (b === 'end' || b === 'ends')) return ['week-end', 2]
  if (a === 'w' && (b === '-' || b === '.' || b === '/') && c === 'e') return ['week-end', d === '.' ? 4 : 3]
  if (a === 'aujourd' && b === "'" && /^hui/.test(c ?? '')) return ['aujourdhui', 3]
  if (a === 'aujourd' && b === 'hui') return ['aujourdhui', 2]
  if (a === '2' && (b === 'main' || b === 'm') && touches(0)) return ['demain', b === 'm' && c === '1' ? 3 : 2]
  if (/^(dm|dem|2m)$/.test(a ?? '') && b === '1' && touches(0)) return ['demain', 2]
  if (a === 'we' && /^(only|uniquement|seulement)$/.test(b ?? '')) return ['week-end', 1]
  if (a === 'rendez' && b === '-' && c === 'vous') return ['rdv', 3]
  if (a === 'rendez' && b === 'vous') return ['rdv', 2]
  if (a !== undefined && /^\d{1,2}$/.test(a) && /^(er|ere|st|nd|rd|th)$/.test(b ?? '') && touches(0)) return b === 'ere' ? [`${a}e`, 2] : [a, 2]
  if (a !== undefined && /^\d{1,2}$/.test(a) && /^(e|eme|ieme|nde)$/.test(b ?? '') && touches(0)) return [`${a}e`, 2]
  if (b === '.' && c === 'm' && (a === 'p' || a === 'a')) return [`${a}m`, d === '.' ? 4 : 3]
  return hourAt(left, at)
}

/** "half past four", "quarter to six", "a quarter past 5". */
function englishQuarter(left: readonly Token[], at: number): [string, number] | undefined {
  const [a, b, c] = [left[at]?.text, left[at + 1]?.text, left[at + 2]?.text]
  // "at half four"
  const halfPast = a === 'half' && (/^(?:at|around|about|after|before|from|until|till|by)$/.test(left[at - 1]?.text ?? '') || (isHour(b, 13) && left[at + 2]?.text !== 'h')) ? (numberWords[b ?? ''] ?? (isHour(b, 13) ? Number(b) : 0)) : 0
  if (halfPast >= 1 && halfPast <= 12) return [`${halfPast < 8 ? halfPast + 12 : halfPast}h30`, 2]
  if ((a !== 'half' && a !== 'quarter') || (b !== 'past' && (b !== 'to' || a === 'half'))) return undefined
  const hour = numberWords[c ?? ''] ?? (isHour(c, 13) ? Number(c) : undefined)
  if (hour === undefined || hour < 1 || hour > 12) return undefined
  const sign = left[at + 3]?.text
  const whole = sign === 'pm' && hour < 12 ? hour + 12 : hour
  const size = sign === 'pm' || sign === 'am' ? 4 : 3
  return [a === 'half' ? `${whole}h30` : b === 'past' ? `${whole}h15` : `${whole === 1 ? 12 : whole - 1}h45`, size]
}

/** "18h30", "18 h 30", "18:30", "6.30pm", "6pm", "midi et demi" as one token `18h30`. */
function hourAt(left: readonly Token[], at: number): [string, number] | undefined {
  const [a, b, c, d] = [left[at]?.text, left[at + 1]?.text, left[at + 2]?.text, left[at + 3]?.text]
  const touches = (n: number): boolean => left[at + n]?.end === left[at + n + 1]?.start
  const half = (text: string | undefined, then: string | undefined): number | undefined => text !== 'et' ? undefined : /^demie?$/.test(then ?? '') ? 30 : then === 'quart' ? 15 : undefined
  if (a === 'midi' && half(b, c) !== undefined) return [`12h${half(b, c)}`, 3]
  if (!isHour(a, 25)) return undefined
  const padded = (minutes: string | number): string => `${Number(a)}h${String(minutes).padStart(2, '0')}`
  const afternoon = (hour: number, sign: string | undefined): number => sign === 'pm' && hour < 12 ? hour + 12 : sign === 'am' && hour === 12 ? 0 : hour
  // "27/11 pm" is a date.
  const isOfDate = left[at - 1]?.text === '/' && left[at - 1]?.end === left[at]?.start
  if (b === 'ish' && touches(0) && Number(a) >= 1 && Number(a) <= 12) return [`${Number(a) < 8 ? Number(a) + 12 : Number(a)}h00`, 1]
  // "5 or 6 pm", « 17 ou 18h »
  const isPair = (b === 'or' || b === 'ou') && isHour(c, 25) && Number(c) > Number(a)
  if (isPair && (d === 'pm' || d === 'am') && !isOfDate) return [`${afternoon(Number(a), d)}h00`, 1]
  if (isPair && Number(a) >= 8 && /^(?:h|heures?)$/.test(d ?? '') && !isOfDate) return [padded(0), 1]
  // "10 a.m."
  if ((b === 'a' || b === 'p') && c === '.' && d === 'm' && touches(1) && touches(2)) return [`${afternoon(Number(a), `${b}m`)}h00`, left[at + 4]?.text === '.' ? 5 : 4]
  if ((b === 'pm' || b === 'am') && !isOfDate) return [`${afternoon(Number(a), b)}h00`, 2]
  if ((b === ':' || b === '.' || b === 'h') && isHour(c, 60) && c?.length === 2 && (d === 'pm' || d === 'am')) return [`${afternoon(Number(a), d)}h${c}`, 4]
  // "after 5.30"
  if (b === '.' && /^(?:00|15|30|45)$/.test(c ?? '') && touches(0) && touches(1) && (/^(?:after|before|at|until|till|past|around|say|by|apres|vers|disons|from|so|between)$/.test(left[at - 1]?.text ?? '') || /^(?:onwards?|on)$/.test(d ?? ''))) return [padded(c as string), 3]
  // "9.30 to 2.45"
  const isInRange = /^(?:to|-)$/.test(d ?? '') ? /^\d{1,2}$/.test(left[at + 4]?.text ?? '') : left[at - 1]?.text === 'to' && /^[0-5]\d$/.test(left[at - 2]?.text ?? '')
  if (b === '.' && /^(?:00|15|30|45)$/.test(c ?? '') && touches(0) && touches(1) && isInRange && Number(a) < 22 && !/^(?:€|%|euros?|eur|k|km|m|m2)$/.test(d ?? '')) return [padded(c as string), 3]
  // "om 14.00 uur", « à 14.30 »
  if (b === '.' && /^[0-5][05]$/.test(c ?? '') && touches(0) && touches(1) && d === 'h') return [padded(c as string), 4]
  if (b === '.' && /^(?:00|15|30|45)$/.test(c ?? '') && touches(0) && touches(1) && (left[at - 1]?.text === 'a' || Object.hasOwn(weekdayNumbers, left[at - 1]?.text ?? '')) && Number(a) >= 8 && Number(a) < 22 && !/^(?:€|%|\.|\d.*|e|euros?|eur|k|km|m|m2|metres?)$/.test(d ?? '')) return [padded(c as string), 3]
  if ((b === ':' || b === 'h') && c !== undefined && /^\d\d$/.test(c) && Number(c) < 60) {
    if (b === ':' && !(touches(0) && touches(1))) return undefined
    const after = left[at + 3]?.text
    if (b === 'h' && !touches(1) && after === 'h') return [padded(0), 2]
    return [padded(c), 3]
  }
  if (/^(h|hs|hr|hrs|heures?|heurs?|heurres?|huere|hures|hours?|hres?)$/.test(b ?? '')) {
    // « 9h moins le quart »
    const quarter = c === 'moins' && (d === 'quart' ? 4 : d === 'le' && left[at + 4]?.text === 'quart' ? 5 : 0)
    if (quarter && Number(a) > 0) return [`${Number(a) - 1}h45`, quarter]
    // « 17 heures 30 »
    if (c !== undefined && /^[0-5][05]$/.test(c) && /^heures?$/.test(b ?? '') && !/^(?:rue|avenue|av|bd|boulevard|place|euros?|€|h|heures?|ans|personnes?|\d+)$/.test(d ?? '')) return [padded(c), 3]
    const extra = half(c, d)
    return extra === undefined ? [padded(0), 2] : [padded(extra), 4]
  }
  if (b === "'" || b === 'o') return b === 'o' && c === "'" && d === 'clock' ? [padded(0), 4] : undefined
  return undefined
}

/** "dix-huit heures trente" as digits, when hours or days are counted. */
function spelledNumber(left: readonly Token[], at: number, before: string | undefined): [string, number] | undefined {
  const first = numberWords[left[at]?.text ?? '']
  if (first === undefined) return undefined
  let value = first
  let size = 1
  const next = left[at + 1]?.text
  const after = left[at + 2]?.text
  if (next === '-' && numberWords[after ?? ''] !== undefined && (value === 10 || value >= 20)) {
    value += numberWords[after as string] as number
    size = 3
  } else if (numberWords[next ?? ''] !== undefined && (value === 10 || value >= 20) && (numberWords[next as string] as number) < 10) {
    value += numberWords[next as string] as number
    size = 2
  }
  const unit = left[at + size]?.text
  const isDate = Object.hasOwn(monthNumbers, unit ?? '') || /^(a|au|,|\.|apres|vers|entre|matin|et|ou|prochain)$/.test(unit ?? '.')
  if (value >= 2 && value <= 31 && isDate && (before === 'le' || (before !== undefined && Object.hasOwn(weekdayNumbers, before)))) return [String(value), size]
  // "any time after four"
  if (value <= 12 && size === 1 && /^(?:after|before|until|till|around)$/.test(before ?? '') && /^[.,;!?\n]?$|^(?:on|or|and|please|if)$/.test(unit ?? '')) return [`${value < 8 ? value + 12 : value}h00`, 1]
  if (!/^(h|heure|heures|jours?|semaines?|mois|weeks?|days?|months?|prochaine?s?|premi(?:er|ere)s?|derni(?:er|ere)s?|am|pm|o)$/.test(unit ?? '')) return undefined
  // « les trois derniers jours », not « les trois derniers documents ».
  if (/^(?:premi|derni)/.test(unit ?? '') && !/^(?:jours|semaines)$/.test(left[at + size + 1]?.text ?? '')) return undefined
  if (value === 1 && /^(jours?|semaines?|mois|week|day)$/.test(unit ?? '')) return undefined
  if (!/^(h|heure|heures)$/.test(unit ?? '')) return [String(value), size]
  const minutes = numberWords[left[at + size + 1]?.text ?? '']
  if (minutes !== undefined && minutes % 5 === 0 && minutes >= 10 && minutes < 60) return [`${value}h${String(minutes).padStart(2, '0')}`, size + 2]
  const et = left[at + size + 1]?.text === 'et' ? left[at + size + 2]?.text : undefined
  if (et === 'demi' || et === 'demie') return [`${value}h30`, size + 3]
  return [`${value}h00`, size + 1]
}

function respelled(token: Token, source: string): void {
  const spelled = Object.hasOwn(spellings, token.text) ? spellings[token.text] : undefined
  if (spelled !== undefined) {
    token.text = spelled
    return
  }
  const original = source[token.start] ?? ''
  const isName = token.start > 0 && original !== original.toLowerCase() && /[^.!?\n]\s$/.test(source.slice(Math.max(0, token.start - 2), token.start))
  const better = isName ? undefined : corrected(token.text)
  if (better === undefined) return
  token.text = spellings[better] ?? better
  token.isGuess = true
}

function expandShort(tokens: Token[], isEnglish: boolean): void {
  tokens.forEach((token, at) => {
    if (token.text === 'we' && !isEnglish && !/^(are|can|could|would|have|will|d|ll|re|ve|were|had|also|only|live|work|prefer|need|want|should|cannot|may|love|like)$/.test(tokens[at + 1]?.text ?? '')) token.text = 'week-end'
    if (token.text === 'martin' && /^(demain|le|du|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/.test(tokens[at - 1]?.text ?? '')) token.text = 'matin'
    if (/^(?:vert|verre|vere)$/.test(token.text) && /^\d{1,2}h\d\d$/.test(tokens[at + 1]?.text ?? '')) token.text = 'vers'
    // "New Year's Eve" is no evening.
    if (token.text === 'evening' && token.end - token.start === 3 && /^(?:s|years?|christmas|xmas)$/.test(tokens[at - 1]?.text ?? '')) token.text = 'eve'
    // « le plus vit possible », but somebody lives somewhere.
    if (token.text === 'vit' && (tokens[at - 1]?.text === 'plus' || tokens[at + 1]?.text === 'possible')) token.text = 'vite'
    if (token.text === 'ete' && tokens[at - 1]?.text === 'vous') token.text = 'etes'
    if (token.text === 'sam' && /^(?:matin|soir|apres-midi|midi)$/.test(tokens[at + 1]?.text ?? '')) token.text = 'samedi'
    // « l'appart sam vers 11h »
    if (Object.hasOwn(shortWeekdays, token.text) && /^(?:lun|mar|mer|jeu|ven|sam|dim)$/.test(token.text) && /^(?:vers|a|apres|avant|des|pour)$/.test(tokens[at + 1]?.text ?? '') && /^\d{1,2}h/.test(tokens[at + 2]?.text ?? '')) token.text = shortWeekdays[token.text] as string
    const full = Object.hasOwn(shortWeekdays, token.text) ? (shortWeekdays[token.text] as string) : undefined
    if (!full || (token.text === 'mon' && !isEnglish && !/^(-|fri|friday|tue|tuesday)$/.test(tokens[at + 1]?.text ?? ''))) return
    const before = tokens[at - 1]?.text.split(' ').at(-1) ?? ''
    const after = tokens[at + 1]?.text === '.' ? (tokens[at + 2]?.text ?? '') : (tokens[at + 1]?.text ?? '')
    if (token.text === 'mar' && /^\d+$/.test(before)) return
    if (token.text === 'mer' && /^(de|d|a|en|la|vue|bord|au|pour)$/.test(before)) return
    if (plainShort.test(token.text) || (beforeShort.test(before) && behindShort.test(after))) token.text = full
  })
}

/** Words of English that are no words of French. */
const englishWords = /^(the|i|am|is|are|on|any|after|before|available|would|not|and|from|week|weekday|weekdays|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|morning|afternoon|evening|tomorrow|between|can|will|my|you|to|for|at|in|weekend|except|next|this|prefer|preferably|only|free|works|please|until|mornings|evenings|afternoons|today|tonight|pm|noon|sat|sun|wed|fri|or)$/
const frenchWords = /^(le|la|les|je|nous|vous|est|et|ou|pas|du|des|de|un|une|apres|avant|matin|soir|disponible|samedi|lundi|mardi|mercredi|jeudi|vendredi|dimanche|pour|semaine|sauf|demain|au|midi)$/

/** Words of the two languages that the grammar reads. */
const isHomeWord = (word: string): boolean => englishWords.test(word) || frenchWords.test(word)

export function looksEnglish(words: readonly string[]): boolean {
  let score = 0
  for (const word of words) score += englishWords.test(word) ? 1 : frenchWords.test(word) ? -1 : 0
  return score > 0
}

const isWordLike = (text: string | undefined): boolean => text !== undefined && (/^[a-z]/.test(text) && text !== 'h')

/** `text` read once, left to right; linear in its length. */
export function normalText(source: string): NormalText & { readonly isEnglish: boolean } {
  const raw = inEnglish(rawTokens(source), isHomeWord)
  const isEnglish = looksEnglish(raw.slice(0, 400).map(({ text }) => text))
  const tokens: Token[] = []
  for (let at = 0; at < raw.length; ) {
    const token = raw[at] as Token
    const whole = joined(raw, at) ?? spelledNumber(raw, at, tokens.at(-1)?.text)
    if (whole) {
      tokens.push({ text: whole[0], start: token.start, end: (raw[at + whole[1] - 1] as Token).end })
      at += whole[1]
      continue
    }
    at++
    // « sam. 12 sept. à 10h »
    if (token.text === '.' && raw[at] !== undefined && raw[at]?.text !== '\n' && (Object.hasOwn(shortWeekdays, raw[at - 2]?.text ?? '') || /^(janv|fev|fevr|avr|juil|sept|oct|nov|dec|vend)$/.test(raw[at - 2]?.text ?? ''))) continue
    if (token.text === "'" || token.text === '*' || token.text === '_' || token.text === '"') continue
    if (token.text === '-') {
      const isInside = token.start === tokens.at(-1)?.end && raw[at]?.start === token.end
      const names = (text: string | undefined): boolean => text !== undefined && (Object.hasOwn(weekdayNumbers, text) || Object.hasOwn(shortWeekdays, text) || Object.hasOwn(weekdayNumbers, spellings[text] ?? '') || Object.hasOwn(monthNumbers, text) || /^\d/.test(text))
      if (names(tokens.at(-1)?.text) && names(raw[at]?.text)) tokens.push({ ...token })
      else if (!isInside && isWordLike(tokens.at(-1)?.text)) tokens.push({ ...token, text: ',' })
      continue
    }
    const copy = { ...token }
    if (copy.text.length > 1 && /^[a-z]/.test(copy.text)) respelled(copy, source)
    tokens.push(copy)
  }
  expandShort(tokens, isEnglish)
  const starts: number[] = []
  let text = ''
  for (const token of tokens) {
    starts.push(text.length)
    text += `${token.text === '\n' ? '|' : token.text} `
  }
  return { text, tokens, starts, isEnglish }
}
