import { LAYOUT_BONUS, MEMORY_BONUS } from './bonus.ts'
import { featureHash, type LinearModel } from '#kernel/linear-model.ts'
import type { Candidate } from './candidate.ts'
import { fold } from './line.ts'
import { isSignOff, type MessageHashes } from './message-features.ts'
import type { Unit } from './message-units.ts'
import { headingOfHistory, type Look, type Scene } from './scene.ts'
import { scoreOf } from './scorer.ts'
import { turnsOf } from './turns.ts'

/** The contact's own words: lines [from, to], the first from `start` on, the last until `end` (offsets in the lines' texts). */
export interface MessageSpan {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** Whether a place lies in the message. */
export const isInside = ({ line, from }: Pick<Candidate, 'line' | 'from'>, message: MessageSpan | undefined): boolean =>
  message !== undefined &&
  line >= message.from &&
  line <= message.to &&
  (line !== message.from || from >= message.start) &&
  (line !== message.to || from < message.end)

export interface ScoredMessage {
  readonly span: MessageSpan
  /** The lower of the log-odds of its two ends. */
  readonly score: number
  /** How far the best message with another beginning or end stands behind. */
  readonly margin: number
}

/** Lines [from, to) where a described layout has the message, with the offsets of its ends in their texts. */
export interface KnownMessage {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** The best span of units, or undefined when it is likelier that there is none: a beginning, its units and an end, weighed against nothing. */
export function chooseMessage(
  scene: Scene,
  model: LinearModel,
  { seen, known }: { seen: MessageHashes; known?: KnownMessage | undefined },
): ScoredMessage | undefined {
  const { units } = seen
  const scores = scoresOf(model, seen)
  addKnown(scene, scores, { units, known })
  closeHistory(scene, scores, units)
  const found = bestSpan(scores)
  const best = seen.isLetter && found.from >= 0 && scene.memory?.places.message === undefined ? wholeLetter(scene, units, found) : withoutFarewell(scene, units, found)
  const [first, last] = [units[best.from], units[best.to]]
  if (!first || !last) return undefined
  const isKnown = known !== undefined && first.line === firstOf(scene, known) && last.line === known.to - 1
  const start = isKnown && known.from === first.line && known.start > 0 ? known.start : first.from
  // An unpaired quotation mark at the end is the contact's own.
  const end = last.closer === 'quote' && first.opener !== 'quote' ? closingMark(scene, last) : last.to
  if (first.line === last.line && start >= end) return undefined
  const odds = Math.max(-MAX_ODDS, Math.min(MAX_ODDS, logOdds(best.total, totalOf(scores))))
  return { span: { from: first.line, to: last.line, start, end }, score: Math.min(MAX_ODDS, best.total - scores.none), margin: odds }
}

/** What was said before stands below its heading, the newest above: no message begins there while something stands above. */
function closeHistory({ lines }: Scene, { start }: MessageScores, units: readonly Unit[]): void {
  const heading = headingOfHistory(lines)
  if (heading !== -1) for (const [i, { line }] of units.entries()) if (line > heading) start[i]! -= MEMORY_BONUS
}

const MAX_ODDS = 12

/** The scores of a mail's units, side by side. */
export interface MessageScores {
  readonly line: number[]
  readonly start: number[]
  readonly end: number[]
  readonly none: number
}

const scoresOf = (model: LinearModel, { line, start, end, none, isOwnMail }: MessageHashes): MessageScores => ({
  line: line.map((hashes) => scoreOf(model, 'messageLine', hashes)),
  start: start.map((hashes) => scoreOf(model, 'messageStart', hashes)),
  end: end.map((hashes) => scoreOf(model, 'messageEnd', hashes)),
  none: isOwnMail ? Number.NEGATIVE_INFINITY : scoreOf(model, 'messageNone', none),
})

/** Of all spans and of none the one with the highest score; `from` -1 for none. */
function bestSpan({ line, start, end, none }: MessageScores): { from: number; to: number; total: number } {
  let best = { from: -1, to: -1, total: none }
  let [open, from] = [Number.NEGATIVE_INFINITY, -1]
  for (const [i, score] of line.entries()) {
    if ((start[i] as number) > open) [open, from] = [start[i] as number, i]
    open += score
    const total = open + (end[i] as number)
    if (total > best.total) best = { from, to: i, total }
  }
  return best
}

/** A letter is its writer's from its first line on, and goes on as long as there are sentences, down to the closing formula above the name; a short list may stand between them. */
function wholeLetter({ looks, senderName = '' }: Scene, units: readonly Unit[], best: { from: number; to: number; total: number }): typeof best {
  let { to } = best
  const name = fold(senderName)
  for (let next = to + 1; next < units.length && units[next]!.line <= units[to]!.line + LONGEST_LIST; next++) {
    const [unit, last] = [units[next]!, units[to]!]
    const look = looks[unit.line]!
    if (look.isFooter || look.line.quote !== looks[last.line]!.line.quote || (name !== '' && look.line.folded.startsWith(name))) break
    const goesOn = unit.line === last.line || isSignOff(look.line.folded) || (look.isProse && /[.!…]\s?[»”"]?$/.test(look.line.text)) || /\?\s?[»”"]?$/.test(look.line.text)
    if (goesOn) to = next
  }
  return { ...best, from: 0, to }
}

/** In lines. */
const LONGEST_LIST = 6

/** "Merci," above a name opens the signature, and is no part of the words. */
function withoutFarewell({ looks }: Scene, units: readonly Unit[], best: { from: number; to: number; total: number }): typeof best {
  const last = units[best.to]
  const opensSignature = last && best.to > best.from && best.to + 1 < units.length && last.from === 0 && /^\p{Lu}[\p{L} ]{2,30},$/u.test(looks[last.line]?.line.text ?? '')
  return opensSignature ? { ...best, to: best.to - 1 } : best
}

/** The logarithm of the sum of all spans' weights and of none's. */
export function totalOf({ line, start, end, none }: MessageScores): number {
  let [open, all] = [Number.NEGATIVE_INFINITY, none]
  for (const [i, score] of line.entries()) {
    open = logAdd(open, start[i] as number) + score
    all = logAdd(all, open + (end[i] as number))
  }
  return all
}

export function logAdd(a: number, b: number): number {
  const [high, low] = a > b ? [a, b] : [b, a]
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high))
}

/** Log-odds of one outcome against all others together. */
function logOdds(one: number, all: number): number {
  const rest = -Math.expm1(one - all)
  return rest <= 0 ? Number.POSITIVE_INFINITY : one - all - Math.log(rest)
}

/** What corrections and a described layout say of the ends. */
function addKnown(scene: Scene, { line, start, end }: MessageScores, { units, known }: { units: readonly Unit[]; known: KnownMessage | undefined }): void {
  addTaught(scene, { start, end }, units)
  const opening = known && firstOf(scene, known)
  if (!known || opening === undefined) return
  const from = units.findIndex((unit) => unit.line === opening && (opening !== known.from || unit.to > known.start))
  const to = units.findLastIndex((unit) => unit.line === known.to - 1 && unit.from < Math.max(1, known.end))
  if (from === -1 || to < from) return
  start[from]! += LAYOUT_BONUS
  end[to]! += LAYOUT_BONUS
  // What stands between is the contact's, whatever it looks like, unless nothing is left of the contact outside.
  if (!holdsContact(scene, known)) for (let i = from; i <= to; i++) line[i] = Math.max(line[i]!, LAYOUT_BONUS)
}

/** Where the layout's message begins and ends, by its corrections. A mail that shows the beginning nowhere has no end to speak of either: its contact wrote nothing. */
function addTaught(scene: Scene, { start, end }: Pick<MessageScores, 'start' | 'end'>, units: readonly Unit[]): void {
  const { places: { message: right = [] } = {}, wrongPlaces: { message: wrong = [] } = {} } = scene.memory ?? {}
  if (right.length + wrong.length === 0) return
  const said = (place: number) => (right.includes(place) ? MEMORY_BONUS : wrong.includes(place) ? -MEMORY_BONUS : 0)
  const opening = units.map((unit) => said(openingPlace(scene, unit)))
  const closing = units.map((unit) => said(closingPlace(scene, unit)))
  const isOpened = opening.some((bonus) => bonus > 0)
  for (let i = 0; i < units.length; i++) {
    start[i]! += opening[i]!
    end[i]! += isOpened ? closing[i]! : Math.min(0, closing[i]!)
    // What stands behind the message in every mail stands there when there is none.
    if (units[i]!.from === 0 && right.includes(endAbove(scene.looks[units[i]!.line]))) start[i]! -= 2 * MEMORY_BONUS
  }
}

/** The offset behind the quotation mark that closes a unit. */
const closingMark = ({ looks }: Scene, { line, to }: Unit): number => to + (/^\s?[»”"“«]/.exec(looks[line]?.line.text.slice(to) ?? '')?.[0].length ?? 0)

/** The labels of the contact stand in these lines and nowhere else. */
function holdsContact({ looks }: Scene, { from, to }: KnownMessage): boolean {
  const isContact = ({ whole, hits }: Look) => CONTACT.has(whole ?? '') || hits.some(({ label, mark }) => mark !== 'bare' && CONTACT.has(label))
  return looks.some((look, i) => i >= from && i < to && isContact(look)) && !looks.some((look, i) => (i < from || i >= to) && (isContact(look) || /\w@\w/.test(look.line.text)))
}

const CONTACT = new Set<string>(['email', 'phone', 'lastName', 'firstName'])

/** A layout's message begins below its label, where it has one. */
const firstOf = ({ looks }: Scene, { from, to }: KnownMessage): number =>
  looks[from]?.whole === 'message' && from + 1 < to ? from + 1 : from

/** What stands right before and behind a message, as far as it is the same in every mail of a layout. */
export const messagePlaces = (scene: Scene, { from, to, start, end }: MessageSpan): number[] => [
  openingPlace(scene, { line: from, from: start }),
  closingPlace(scene, { line: to, to: end }),
]

/** Dates and numbers differ from mail to mail; the words round them do not. */
const withoutFigures = (text: string): string => fold(text).replace(/\d+/g, '0').trim()

function openingPlace(scene: Scene, { line, from }: { line: number; from: number }): number {
  const { looks } = scene
  // In a conversation, who speaks counts, and not his name.
  const turn = turnsOf(scene).get(line)
  if (turn) return featureHash(`start turn ${turn}`)
  const said = withoutFigures(looks[line]?.line.text.slice(0, from) ?? '')
  // Behind an hour stands who speaks, another one in each mail.
  const before = /^[[(]?0[/.:h-]0/.test(said) ? said.replace(/\p{L}[\p{L}' .-]*(?=\s?:)/gu, 'w') : said
  return before === '' ? featureHash(`start ${fixedText(looks[line - 1])}`) : insidePlace(before)
}

const insidePlace = (before: string): number => featureHash(`start in ${before.slice(-40)}`)

/** Where, by a correction, the message begins behind the words that open its line. */
export function taughtOpening({ memory }: Pick<Scene, 'memory'>, { line }: Look): number | undefined {
  const right = memory?.places.message
  if (!right) return undefined
  for (const { index } of line.text.slice(0, MAX_OPENING).matchAll(/(?<=\S)\s?(?=\S)/gu)) {
    const before = withoutFigures(line.text.slice(0, index))
    if (before !== '' && right.includes(insidePlace(before))) return index
  }
  return undefined
}

const MAX_OPENING = 80

function closingPlace(scene: Scene, { line, to }: { line: number; to: number }): number {
  const { looks } = scene
  const turn = turnsOf(scene).get(line)
  if (turn) return featureHash(`end turn ${turn}`)
  const after = withoutFigures(looks[line]?.line.text.slice(to) ?? '')
  return after === '' ? endAbove(looks[line + 1]) : featureHash(`end in ${after.slice(0, 20)}`)
}

/** The end of a message above a line. */
const endAbove = (look: Look | undefined): number => featureHash(`end ${fixedText(look)}`)

function fixedText(look: Look | undefined): string {
  if (!look) return 'edge'
  const hit = look.hits[0]
  return hit
    ? fold(look.line.text.slice(hit.from, hit.valueFrom))
    : look.line.folded.replace(/\d+/g, '0').slice(0, 40)
}

/** The text of a span, trimmed, and its offsets in the whole text. */
export function messageText(scene: Scene, { from, to, start, end }: MessageSpan): { value: string; start: number; end: number } {
  const lines = scene.looks.slice(from, to + 1).map(({ line }) => line)
  const whole = lines
    .map(({ text }, i) => text.slice(i === 0 ? start : 0, i === lines.length - 1 ? end : undefined))
    .join('\n')
  // The colon of a label drawn with dots or in a column of its own is no part of the words.
  const bare = whole.replace(/^(?:[\s.]*:(?=\s)|\s*:?=(?=\S))?\s*/, '')
  const value = bare.trimEnd()
  const at = (lines[0]?.start ?? 0) + start + whole.length - bare.length
  return { value, start: at, end: at + value.length }
}

/** Where a text stands as a message, found by its letters alone, the last time it does; undefined when it does not. */
export function findMessage({ looks }: Pick<Scene, 'looks'>, message: string): MessageSpan | undefined {
  const wanted = lettersOf(message)
  if (wanted === '') return undefined
  let text = ''
  const places: { line: number; offset: number }[] = []
  for (const [index, { line }] of looks.entries())
    for (let i = 0; i < line.text.length; i++) {
      const letter = lettersOf(line.text[i] ?? '')
      for (let k = 0; k < letter.length; k++) places.push({ line: index, offset: i })
      text += letter
    }
  const at = text.lastIndexOf(wanted)
  const [first, last] = [places[at], places[at + wanted.length - 1]]
  if (at === -1 || !first || !last) return undefined
  return { from: first.line, to: last.line, start: beforeSigns(looks[first.line]!.line.text, first.offset, message), end: behindSigns(looks[last.line]!.line.text, last.offset + 1, message) }
}

/** The offset of the signs that a message begins with: "¿". */
function beforeSigns(text: string, from: number, message: string): number {
  const signs = /^[^\p{L}\p{N}\s]*/u.exec(message)?.[0] ?? ''
  let start = from
  while (start > 0 && signs.includes(text[start - 1]!)) start--
  return start
}

/** The offset behind the signs that a message ends with: its full stop is its own, a quotation mark behind it is not. */
function behindSigns(text: string, from: number, message: string): number {
  const signs = /[^\p{L}\p{N}]*$/u.exec(message)?.[0] ?? ''
  let end = from
  while (end < text.length && signs.includes(text[end]!)) end++
  return end
}

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** The units from the one in which a span begins to the one in which it ends; undefined when either end lies inside of one. */
export function unitsWithin({ looks }: Pick<Scene, 'looks'>, units: readonly Unit[], span: MessageSpan): { from: number; to: number } | undefined {
  const textOf = ({ line }: Unit, from: number, to: number) => lettersOf(looks[line]?.line.text.slice(from, to) ?? '')
  const from = units.findIndex((unit) => unit.line === span.from && unit.to > span.start)
  const to = units.findLastIndex((unit) => unit.line === span.to && unit.from < span.end)
  const [first, last] = [units[from], units[to]]
  if (!first || !last || textOf(first, first.from, span.start) !== '' || textOf(last, span.end, last.to) !== '') return undefined
  return from <= to ? { from, to } : undefined
}
