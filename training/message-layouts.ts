import { fold, type Line } from '#assistant/intake/reading/line.ts'
import type { MessageSpan } from '#assistant/intake/reading/message-span.ts'
import { type Scene, sceneOf } from '#assistant/intake/reading/scene.ts'

/** A view of a mail with the place of the message in it. */
export interface Placed {
  readonly scene: Scene
  readonly span: MessageSpan
  readonly message: string
}

/** What the mails of other families lend: messages, what stands right before them, and lines of everything else. */
export interface Donors {
  readonly messages: readonly string[]
  readonly prefixes: readonly string[]
  readonly lines: readonly Line[]
}

const SHORT = 60
const MAX_LINES = 30

export function donorsOf(views: readonly Placed[]): Donors {
  const prefixOf = ({ scene: { looks }, span }: Placed) => looks[span.from]?.line.text.slice(0, span.start) ?? ''
  const lineAbove = ({ scene: { looks }, span }: Placed) => (span.start < 2 ? (looks[span.from - 1]?.line.text ?? '') : '')
  return {
    messages: views.map(({ message }) => message),
    prefixes: views.flatMap((view) => [prefixOf(view), lineAbove(view)]).filter((text) => text.trim().length > 2 && text.length < SHORT),
    lines: views.flatMap(({ scene: { looks }, span }) => looks.slice(0, MAX_LINES).filter((_, i) => i < span.from || i > span.to).map(({ line }) => line)),
  }
}

const QUOTES: readonly (readonly [string, string])[] = [['« ', ' »'], ['“', '”'], ['"', '"'], ['„', '“'], ['«', '»']]

/**
 * The same mail as another layout might have it: another message, another label before it or none, other lines beside it, quotation marks, no
 * mark-up, capitals. What the reader then learns to rely on is what the layouts have in common.
 */
export function augmented({ scene, span, message }: Placed, donors: Donors, random: () => number): { scene: Scene; message: string } {
  const chance = (share: number) => random() < share
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const texts = scene.looks.map(({ line }) => line)
  const given = chance(0.5) ? (pick(donors.messages) ?? message) : message
  const colon = chance(0.08) ? withColon(given, 1 + Math.floor(random() * 4)) : given
  const own = texts[span.from]
  if (!own) return { scene, message }
  const hasLabelAbove = scene.looks[span.from - 1]?.whole === 'message'
  const dropsLabel = chance(0.45)
  const before = texts.slice(0, dropsLabel && hasLabelAbove ? span.from - 1 : span.from)
  const after = texts.slice(span.to + 1)
  const borrowed = () => Array.from({ length: chance(0.35) ? (chance(0.3) ? 2 : 1) : 0 }, () => pick(donors.lines)).filter((line) => line !== undefined)
  const lent = dropsLabel && chance(0.4) ? (pick(donors.prefixes) ?? '') : ''
  const isAbove = lent !== '' && chance(0.6)
  const prefix = dropsLabel ? (isAbove ? '' : lent) : own.text.slice(0, span.start)
  const isQuoted = /[«“„"]\s?$/.test(prefix)
  const [open, close] = dropsLabel && !isQuoted && chance(0.25) ? (pick(QUOTES) ?? ['', '']) : ['', '']
  const suffix = dropsLabel && !isQuoted ? '' : (texts[span.to]?.text.slice(span.end) ?? '')
  // Behind one label, another is the person's own.
  const said = prefix !== '' && chance(0.12) ? `${(pick(donors.prefixes) ?? '').replace(/[^\p{L}]+$/u, '')}: ${colon}` : colon
  const flat = chance(0.3) || (prefix !== '' && chance(0.5)) ? said.replace(/\s*\n\s*/g, ' ') : said
  const words = flat.split('\n')
  const spoken = words.map((text, i): Line => lineOf({ ...own, opensBlock: i === 0 && own.opensBlock }, `${i === 0 ? prefix + open : ''}${text.trim()}${i === words.length - 1 ? close + suffix : ''}`))
  const lines = [...before, ...borrowed(), ...(isAbove ? [lineOf({ ...own, links: [] }, lent)] : []), ...spoken, ...borrowed(), ...after]
  const [isBare, isLoud] = [chance(0.15), chance(0.06)]
  const changed = isBare || isLoud ? lines.map((line) => lineOf(isBare ? { ...line, path: '', row: 0, column: 0 } : line, isLoud ? loud(line.text) : line.text)) : lines
  return { scene: sceneOf({ ...scene, lines: changed }), message: isLoud ? loud(flat) : flat }
}

/** "Visite : samedi": people use the signs of a form too. */
const withColon = (text: string, words: number): string => text.replace(new RegExp(`^((?:[^\\s:]+ ){${words}})(?=\\S)`), (head) => `${head.trim()} : `)

const lineOf = (line: Line, text: string): Line => ({ ...line, text, folded: fold(text) })
const loud = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
