import { fold, type Line } from './line.ts'
import type { Layout, Portal } from './portals/portal.ts'
import type { Look, Scene } from './scene.ts'

/** What a described layout says of a mail: where the message and the name are, and the reference. */
export interface LayoutHints {
  readonly layout: Layout | undefined
  /** Lines [from, to); the characters of the message start and end inside the first and the last of them. */
  readonly message: LayoutMessage | undefined
  /** Places of values, by line and offsets; line -1 is the subject. */
  readonly names: readonly Spot[]
  readonly references: readonly Spot[]
}

export interface LayoutMessage {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

export interface Spot {
  readonly line: number
  readonly from: number
  readonly to: number
}

const NO_HINTS: LayoutHints = { layout: undefined, message: undefined, names: [], references: [] }

export function layoutHints({ looks, portal, subject }: Scene): LayoutHints {
  if (!portal) return NO_HINTS
  const lines = looks.map(({ line }) => line)
  const layout = layoutOf(lines, portal)
  return {
    layout,
    message: layout && messageIn(looks, layout),
    names: layout ? namesIn(lines, layout) : [],
    references: portal.reference.flatMap((pattern) => [
      ...spotIn(subject, pattern, -1),
      ...lines.flatMap((line, i) => spotIn(line.text.slice(0, 2_000), pattern, i)),
    ]),
  }
}

const layoutOf = (lines: readonly Line[], portal: Portal): Layout | undefined =>
  portal.layouts.find((layout) => (layout.when.length === 0 || lines.some((line) => opens(line, layout.when))) && isShown(lines, layout))

/** A portal may write otherwise tomorrow: a description counts where something of it besides the sender is there. */
function isShown(lines: readonly Line[], { when, name, nameBelow, message: { starts, ends } }: Layout): boolean {
  if (when.length > 0 || namesIn(lines, { name, nameBelow }).length > 0) return true
  return starts !== 'contact' && belowLine(lines, starts) !== undefined && endLine(lines, 0, ends) !== -1
}

const opens = (line: Line, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => line.folded.startsWith(phrase))

function spotIn(text: string, pattern: RegExp, line: number): Spot[] {
  const match = pattern.exec(text)
  const value = match?.[1]
  if (!match || value === undefined) return []
  const from = match.index + match[0].indexOf(value)
  return [{ line, from, to: from + value.length }]
}

const namesIn = (lines: readonly Line[], { name, nameBelow }: Pick<Layout, 'name' | 'nameBelow'>): Spot[] =>
  lines.flatMap((line, i) => {
    const above = lines[i - 1]
    const below = above && opens(above, nameBelow) ? [{ line: i, from: 0, to: line.text.length }] : []
    return [...below, ...name.flatMap((pattern) => spotIn(line.text.slice(0, 200), pattern, i))]
  })

function messageIn(looks: readonly Look[], { message, nameBelow }: Layout): LayoutMessage | undefined {
  const lines = looks.map(({ line }) => line)
  const from = message.starts === 'contact' ? belowContact(looks, nameBelow) : belowLine(lines, message.starts)
  if (from === undefined) return undefined
  const last = endLine(lines, from, message.ends)
  const footer = looks.findIndex(({ isFooter }, i) => i >= from && isFooter)
  const to = last !== -1 ? last : footer !== -1 ? footer : lines.length
  return message.isQuoted ? quotedLines(lines, from, to) : wholeLines(lines, from, to)
}

/** The last line of the first kind of end that occurs at all; -1 when none does. */
function endLine(lines: readonly Line[], from: number, ends: readonly string[]): number {
  for (const end of ends) {
    const last = lines.findLastIndex((line, i) => i >= from && line.folded.startsWith(end))
    if (last !== -1) return last
  }
  return -1
}

function belowLine(lines: readonly Line[], starts: readonly string[]): number | undefined {
  const index = lines.findIndex((line) => opens(line, starts))
  return index === -1 ? undefined : index + 1
}

const CONTACT = new Set<string>(['email', 'phone', 'lastName', 'firstName', 'fullName', 'town', 'postcode', 'other'])

/** Below the label lines of the contact block: they follow each other, and the message comes after the last of them. */
function belowContact(looks: readonly Look[], nameBelow: readonly string[]): number | undefined {
  const anchor = nameBelow.length === 0 ? -1 : looks.findIndex(({ line }) => opens(line, nameBelow))
  let end: number | undefined
  for (let i = anchor + 1; i < looks.length; i++) {
    const look = looks[i]
    const label = look?.whole ?? look?.hits[0]?.label
    const isContact = label !== undefined && CONTACT.has(label) && (look?.hits[0]?.mark === 'colon' || look?.whole !== undefined)
    if (!isContact) {
      if (end !== undefined && i >= end) break
      continue
    }
    if (end !== undefined && i > end) break
    const open = look?.hits.at(-1)
    const isEmpty = look?.whole !== undefined || (open !== undefined && look?.line.text.slice(open.valueFrom).trim() === '')
    end = i + (isEmpty ? 2 : 1)
  }
  return end
}

function wholeLines(lines: readonly Line[], from: number, to: number): LayoutMessage | undefined {
  const last = lines[to - 1]
  return last && from < to ? { from, to, start: 0, end: last.text.length } : undefined
}

function quotedLines(lines: readonly Line[], from: number, to: number): LayoutMessage | undefined {
  const open = lines.findIndex((line, i) => i >= from && i < to && /^[«“"]/.test(line.text))
  if (open === -1) return undefined
  const close = lines.findLastIndex((line, i) => i >= open && i < to && /[»”"]$/.test(line.text))
  const last = lines[close]
  return last ? { from: open, to: close + 1, start: 1, end: last.text.length - 1 } : undefined
}

/** Kept for what the subject of a known portal says. */
export const subjectRule = (portal: Portal | undefined, subject: string): Portal['subjects'][number] | undefined => {
  const folded = fold(subject)
  return portal?.subjects.find((rule) => folded.includes(rule.contains))
}
