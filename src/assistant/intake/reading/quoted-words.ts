import { fold } from './line.ts'
import type { MessageSpan } from './message-span.ts'
import type { Scene } from './scene.ts'

type Lines = Pick<Scene, 'looks'>

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

/** "[ ] Être rappelé", "☑ ascenseur": what a form lets one tick, ticked or not. */
export const isTickBox = (scene: Lines, { from, to }: MessageSpan): boolean => from === to && /^\s*(?:[[(] ?[xX✓✔]? ?[\])]|[☐☑☒✓✔✗])\s*\S/u.test(textOf(scene, from))
