import { fold } from './line.ts'
import { isLetter, isSignOff } from './message-features.ts'
import type { MessageSpan } from './message-span.ts'
import type { Scene } from './scene.ts'
import { isSentFrom } from './sent-from.ts'

type Lines = Pick<Scene, 'looks'>

const wordsOf = (text: string): readonly string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

const textOf = ({ looks }: Lines, line: number): string => looks[line]?.line.text ?? ''

/** "31/01/2025 12:01 - Zahra Dembélé : ", "[20/07/2025 12:08] Liliane Normand: " */
const SPEAKS = /^[[(]?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d),?\s(?:à\s)?\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?[\])]?\s?[-–—|]?\s?[^:：\d@]{2,40}?\s?[:：]\s+(?=\S)/
/** "Olivier Chassagne vous a écrit", "Voici son message :" */
const TELLS = /(?:ecrit|envoye|repondu|ajoute|laisse|precise|message|mots?|wrote|says|writes|schreibt|escribe|escribio|scrive|schrijft)\b[^.!?«“"]{0,40}$/

/** The span without what only says who speaks: hour and name before the words, or a sentence before what it quotes. */
export function withoutSpeaker(scene: Lines, span: MessageSpan): MessageSpan {
  const { from, to, start, end } = span
  const first = textOf(scene, from)
  const spoken = start === 0 ? SPEAKS.exec(first)?.[0].length : undefined
  if (spoken !== undefined && (to > from || spoken < end)) return { ...span, start: spoken }
  const closing = /[»”"]\s*$/.exec(textOf(scene, to).slice(0, end))
  if (!closing) return span
  for (const line of from === to ? [from] : [from, from + 1]) {
    const text = textOf(scene, line)
    const at = /[«“"]\s?/.exec(text.slice(line === from ? start : 0))
    if (!at) continue
    const offset = (line === from ? start : 0) + at.index
    const before = (line === from ? first.slice(start, offset) : `${first.slice(start)} ${text.slice(0, offset)}`).trim()
    if (before.length < 4 || before.length > MOST_BEFORE || !TELLS.test(fold(before).replace(/[\s:,–-]+$/, ''))) return span
    return { from: line, to, start: offset + at[0].length, end: closing.index }
  }
  return span
}

const MOST_BEFORE = 80

/** The words themselves, where whoever speaks of the contact quotes him on a line of their own. */
export function quotedLine(scene: Lines, { from, to }: MessageSpan): MessageSpan | undefined {
  for (let line = from; line <= to; line++) {
    const [, open = '', words = ''] = QUOTED.exec(textOf(scene, line)) ?? []
    if (words !== '') return { from: line, to: line, start: open.length, end: open.length + words.length }
  }
  return undefined
}

const QUOTED = /^(\s*[«“"]\s?)([^«»“”"]{12,}?)\s?[»”"]\s*$/

/** The span up to a row of signs, the name its sender signs with, what his telephone adds, and what a machine asks for below. */
export function withoutSignature(scene: Scene, span: MessageSpan): MessageSpan {
  const names = isLetter(scene) ? wordsOf(scene.senderName ?? '') : []
  const isName = (line: number) => {
    const words = wordsOf(textOf(scene, line))
    return words.length > 0 && words.length <= names.length && words.every((word) => names.includes(word))
  }
  const isSigned = (line: number) => isName(line) && isSignOff(fold(textOf(scene, line - 1)))
  let { to } = span
  for (let line = span.from + 1; line <= to; line++) if (SEPARATOR.test(textOf(scene, line)) || isSigned(line)) to = line - 1
  while (to > span.from && (isName(to) || isSentFrom(fold(textOf(scene, to))) || NO_REPLY.test(fold(textOf(scene, to))))) to--
  return to === span.to ? span : { ...span, to, end: textOf(scene, to).length }
}

const SEPARATOR = /^\s*[*·=_–—-](?:\s?[*·=_–—-]){2,}\s*$/
const NO_REPLY = /^(?:merci de ne pas|ne|veuillez ne pas|please do not|do not) (?:pas )?(?:repond\p{L}*|reply)|^(?:this|cet?) (?:e-?mail|message|adresse) (?:is|est|was|a ete) (?:automati|envoye automati)/u

/** A line that nobody typed: a box to tick, a button, links side by side, how a letter of the sender ends. */
export function isNobodysLine(scene: Pick<Scene, 'looks' | 'writer'>, { from, to, start, end }: MessageSpan): boolean {
  const line = scene.looks[from]?.line
  if (from !== to || !line) return false
  const said = line.text.slice(start, end).trim()
  const linked = line.links.map(({ text }) => text.trim()).filter((text) => text !== '')
  // « À très vite, » above « L'équipe … »
  const isFarewell = scene.looks[to + 1]?.isFooter === true && isSignOff(fold(said)) && said.length < LONGEST_FAREWELL && scene.writer !== 'person'
  const isButton = linked.some((text) => text.includes(said)) && said.split(' ').length <= LONGEST_BUTTON
  return TICK_BOX.test(line.text) || isButton || isFarewell || (linked.length > 0 && / [·|] /.test(said)) || (scene.writer !== 'person' && FORMAL_END.test(fold(said)))
}

const LONGEST_BUTTON = 6
const LONGEST_FAREWELL = 30
/** "[ ] Être rappelé", "☑ ascenseur": ticked or not. */
const TICK_BOX = /^\s*(?:[[(] ?[xX✓✔]? ?[\])]|[☐☑☒✓✔✗])\s*\S/u
const FORMAL_END = /^(?:nous vous (?:prions|remercions|souhaitons)|veuillez (?:agreer|croire|recevoir)|nous restons a votre|(?:alvast )?(?:dank|merci) (?:u )?(?:d'avance|vooraf))\b/
