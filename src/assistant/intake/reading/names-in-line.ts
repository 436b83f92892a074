import { firstNames } from './first-names.ts'
import type { LabelHit } from './label-hits.ts'
import { fold, type Line } from './line.ts'
import { nameShape, opensLastName } from './names.ts'
import type { Look } from './scene.ts'

/** A piece of a line that could be somebody's name. */
export interface NameFound {
  /** As it stands, without civility; "Durand, Léa" where the line has "Durand (Léa)". */
  readonly value: string
  readonly from: number
  readonly to: number
  readonly shape: readonly string[]
}

/** "Marc-André. Son téléphone": a name ends where the sentence does; "M." and "Ph." are no sentence. */
const SENTENCES = /\p{L}{4}\.\s/u
const NOBODYS = /^(?:l'|the |das |el |il |votre |your )?(?:equipe|team|service|support|hotline|ufficio|equipo)\b/
const MAX_LINE = 600
const MAX_SEGMENT = 80
const MAX_PIECES = 24

/** A part of the line, and by which way of cutting it was found. */
type Piece = readonly [from: number, to: number, ...shape: string[]]

/** Every piece of a line that could be a name, however it is set: alone, between signs, in capitals, said in a sentence. */
export function namesInLine(look: Look, pieces: readonly { from: number; to: number; hit?: LabelHit }[]): NameFound[] {
  const { text } = look.line
  const segments = pieces.map((piece) => ({ ...piece, to: beforeAddress(text, piece) }))
  const found = new Map<string, NameFound>()
  const tried = new Set<string>()
  const add = ([from, to, ...shape]: Piece): void => {
    const place = `${from} ${to}`
    if (tried.has(place)) return
    tried.add(place)
    const name = nameShape(text.slice(from, to))
    if (!name || SENTENCES.test(name.text)) return
    const start = from + name.offset
    // « L’équipe Ligne Claire » is nobody.
    if (NOBODYS.test(fold(name.text))) return
    // "ADQ-101" is a reference.
    if (/^[-_./]?\d/.test(text.slice(start + name.text.length))) return
    const key = `${start} ${name.text.length}`
    if (!found.has(key)) found.set(key, { value: name.text, from: start, to: start + name.text.length, shape: [...shape, ...name.shape] })
  }
  for (const { from, to } of segments) if (to - from <= MAX_SEGMENT) add([from, to, 'segment'])
  if (text.length > MAX_LINE) return [...found.values()]
  const isWhole = wholeNames(text, segments)
  for (const piece of [...runs(text), ...chunks(text), ...saidNames(look.line), ...aroundFirstNames(text)].slice(0, 4 * MAX_PIECES)) if (!isWhole(piece[0])) add(piece)
  for (const bracketed of inBrackets(text)) found.set(`${bracketed.from} bracket`, bracketed)
  return [...found.values()]
}

const NAME_LABELS = new Set<string>(['lastName', 'firstName', 'fullName'])

/** What a name's label stands before is the name as a whole, or none; a sentence behind it is neither. */
function wholeNames(text: string, segments: readonly { from: number; to: number; hit?: LabelHit }[]): (at: number) => boolean {
  const labelled = segments.filter(({ from, to, hit }) => hit && !hit.isWeak && NAME_LABELS.has(hit.label) && isOneValue(text.slice(from, to)))
  return (at) => labelled.some(({ from, to, hit }) => at >= (hit?.from ?? from) && at < to)
}

/** "Léa Durand <lea@…>": where the name ends. */
function beforeAddress(text: string, { from, to }: { from: number; to: number }): number {
  const address = text.slice(from, to).search(/\s?<[^<>@\s]+@[^<>\s]+>\s?$/)
  return address > 0 ? from + address : to
}

const isOneValue = (text: string): boolean => (nameShape(text) !== undefined && fold(text).search(SAYS) === -1) || /[<>{}=;\\/@"|]/.test(text)

const RUN =
  /\p{Lu}[\p{L}'’.-]*(?:\s(?:(?:et|and|und|y|e|&|de|du|des|d'|la|le|van|von|der|den|da|do|dos|del|di|ter|ten|el|al|ben|bint|zu)\s?){0,3}\p{Lu}[\p{L}'’.-]*){0,4}/gu
const MAX_RUNS = 8

/** Capitalised words in a row; the first word of a sentence takes a capital too. */
function* runs(text: string): Generator<Piece> {
  for (const { 0: run, index } of [...text.matchAll(RUN)].slice(0, MAX_RUNS)) {
    yield [index, index + run.length, 'run']
    const stop = run.search(SENTENCES)
    if (stop !== -1) yield [index, index + stop + 4, 'run']
    const second = run.indexOf(' ')
    if (second !== -1 && run.split(' ').length > 2 && !opensLastName(run)) yield [index + second + 1, index + run.length, 'run', 'tail']
  }
}

/** What stands between the signs of a line: "VISITE / MA-12 / Léa Durand / 06 …". */
function* chunks(text: string): Generator<Piece> {
  let from = 0
  for (const { index, 0: sign } of [...text.matchAll(/[\t,;·•|/()[\]<>"=]|\s[-–—]\s|:\s|$/g)].slice(0, MAX_PIECES)) {
    if (index - from >= 3 && index - from <= MAX_SEGMENT && /\p{Lu}/u.test(text.slice(from, index))) yield [from, index, 'chunk']
    from = index + sign.length
  }
}

// Who speaks says his name, and who speaks of somebody calls him Madame.
const SAYS =
  /(?:\bje suis|\bc'est|\bm'appelle|\bmy name is|\bi am|\bi'm|\bthis is|\bich bin|\bich heisse|\bmein name ist|\bme llamo|\bmi nombre es|\bsoy|\bmi chiamo|\bsono|\bmi nome e|\bik ben|\bmijn naam is|\bchamo-me|\bsou (?:a|o)|\bnom est|\bau nom de|\bde la part d[eu']|\bappel (?:de|d')|\bpour|\bsigne|\bmonsieur|\bmadame|\bmlle|\bmme|\bmrs?|\bherrn?|\bfrau|\bsenora?|\bsignora?|\bmevrouw|\bdhr|\bm)[.:,]?\s+(?=\p{L})/gu

/** Names behind the words with which people give them, in capitals or not. */
function* saidNames({ text, folded }: Line): Generator<Piece> {
  // Offsets of the folded text hold only while folding keeps lengths.
  if (folded.length !== text.length) return
  for (const match of [...folded.matchAll(SAYS)].slice(0, MAX_RUNS)) {
    const from = match.index + match[0].length
    const words = [...text.slice(from, from + MAX_SEGMENT).matchAll(/^\p{L}[\p{L}'’-]*|(?<=^[\p{L}'’ -]{0,60}\s)\p{L}[\p{L}'’-]*/gu)].slice(0, 4)
    for (const { index, 0: word } of words.slice(0, 4)) yield [from, from + index + word.length, 'said']
  }
}

/** Words beside a known first name where capitals do not tell: all of the line is written in them, or none of it. */
function* aroundFirstNames(text: string): Generator<Piece> {
  const isFlat = text === text.toUpperCase() || text === text.toLowerCase()
  const words = [...text.matchAll(/\p{L}[\p{L}'’-]*/gu)].slice(0, 60)
  for (const [i, { 0: word, index }] of words.entries()) {
    if (!isFlat && /^\p{Lu}/u.test(word)) continue
    if (!word.split('-').every((half) => firstNames.has(fold(half)))) continue
    const [before, after, second] = [words[i - 1], words[i + 1], words[i + 2]]
    const joins = (one: RegExpExecArray | undefined, other: RegExpExecArray | undefined) => one && other && /^[ ,]{1,2}$/.test(text.slice(one.index + one[0].length, other.index))
    const here = words[i]
    if (joins(here, after)) yield [index, after!.index + after![0].length, 'around']
    if (joins(here, after) && joins(after, second) && opensLastName(after![0])) yield [index, second!.index + second![0].length, 'around']
    if (joins(before, here)) yield [before!.index, index + word.length, 'around']
    if (joins(before, here) && joins(words[i - 2], before) && opensLastName(words[i - 2]![0])) yield [words[i - 2]!.index, index + word.length, 'around']
  }
}

/** "Durand (Léa)": the first name behind the last one. */
function* inBrackets(text: string): Generator<NameFound> {
  if (!text.includes(' (')) return
  for (const { index, 1: last = '', 2: first = '' } of text.matchAll(/(?<!\p{L})(\p{Lu}[\p{L}'’ -]{1,30}) \((\p{Lu}[\p{L}'’ -]{1,24})\)/gu)) {
    const words = last.split(' ').slice(-3)
    const name = nameShape(`${last}, ${first}`) ?? nameShape(`${words.at(-1)}, ${first}`)
    if (!name) continue
    const offset = last.length - name.text.slice(0, name.text.indexOf(',')).length
    yield { value: name.text, from: index + offset, to: index + last.length + first.length + 3, shape: ['bracket', ...name.shape] }
  }
}
