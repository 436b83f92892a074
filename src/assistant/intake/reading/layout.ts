import type { Line } from './line.ts'
import type { Pair } from './labels.ts'
import type { Layout, Portal } from './portals/portal.ts'
import type { Span } from './reading.ts'

/** How the lines of a lead divide. Everything a contact wrote is in `message`; facts are read from `structured` only. */
export interface Regions {
  /** Lines outside the message and above the footer. */
  readonly structured: readonly Line[]
  readonly message: { readonly value: string; readonly span: Span } | undefined
  /** First line of the message, by index; all lines when there is none. */
  readonly messageLine: number
  readonly layout: Layout | undefined
}

// A footer holds the portal's own switchboard, capital and address. None of it is the contact's or the property's.
const FOOTER =
  /^(?:vous recevez ce|ce message (?:vous )?a ete|cet e-?mail|l'equipe |merci de votre confiance|besoin d'aide|une question|service client|contactez-nous|contactez notre|s\.?a\.?s\.?u? |mentions legales|se desinscrire|conseil :|astuce :|©|conformement|pour ne plus recevoir|si vous ne souhaitez|politique de conf|ce courriel|envoye (?:depuis|par)|support |votre service|unsubscribe|you are receiving|this e-?mail|--$|-- $|_{5,200}$)/
const MESSAGE_END =
  /^(?:repondre|l'equipe |cordialement, l'equipe|voir l'annonce|voir le bien|messages precedents|rappel de l'annonce|annonce concernee|le bien|bien concerne|details? d[ue]|####|----|====|\*\*\*\*|property details|annonce\s?:)/

export function regionsOf(lines: readonly Line[], pairs: readonly Pair[], portal: Portal | undefined): Regions {
  const layout = portal && layoutOf(lines, portal)
  const found = layout ? portalMessage(lines, pairs, layout) : undefined
  const range = found ?? labelledMessage(lines, pairs)
  const from = range?.from ?? lines.length
  const to = range?.to ?? lines.length
  const floor = range ? to : contactLine(pairs)
  const footer = lines.findIndex((line, i) => i >= floor && FOOTER.test(line.folded))
  const end = footer === -1 ? lines.length : footer
  return {
    structured: lines.filter((_, i) => i < end && (i < from || i >= to)),
    message: range && spanOf(lines, range),
    messageLine: range ? range.from : lines.length,
    layout,
  }
}

const layoutOf = (lines: readonly Line[], portal: Portal): Layout | undefined =>
  portal.layouts.find(({ when }) => when.length === 0 || lines.some((line) => opens(line, when)))

export const opens = (line: Line, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => line.folded.startsWith(phrase))

/** Lines [from, to); the characters of the message start and end inside the first and the last of them. */
interface Range {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

function portalMessage(
  lines: readonly Line[],
  pairs: readonly Pair[],
  { message, nameBelow }: Layout,
): Range | undefined {
  const from = message.starts === 'contact' ? belowContact(lines, pairs, nameBelow) : belowLine(lines, message.starts)
  if (from === undefined) return undefined
  const last = endLine(lines, from, message.ends)
  const footer = lines.findIndex((line, i) => i >= from && FOOTER.test(line.folded))
  const to = last !== -1 ? last : footer !== -1 ? footer : lines.length
  return message.isQuoted ? quotedRange(lines, from, to) : wholeLines(lines, from, to)
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

/** Below the label lines of the contact block: they follow each other, and the message comes after the last of them. */
function belowContact(
  lines: readonly Line[],
  pairs: readonly Pair[],
  nameBelow: readonly string[],
): number | undefined {
  const anchor = nameBelow.length === 0 ? -1 : lines.findIndex((line) => opens(line, nameBelow))
  const contact = pairs.filter((pair) => pair.labelLine > anchor && CONTACT.has(pair.label))
  const first = contact[0]
  if (!first) return undefined
  let end = first.valueLine + 1
  for (const pair of contact)
    if (pair.labelLine === end || pair.labelLine < end) end = Math.max(end, pair.valueLine + 1)
  return end
}

const CONTACT = new Set<Pair['label']>([
  'email',
  'phone',
  'lastName',
  'firstName',
  'fullName',
  'town',
  'postcode',
  'other',
])

function contactLine(pairs: readonly Pair[]): number {
  return Math.max(
    0,
    ...pairs
      .filter((pair) => pair.label === 'email' || pair.label === 'phone')
      .slice(0, 2)
      .map((pair) => pair.valueLine + 1),
  )
}

/** For layouts nobody described: from the message's label to a line that ends messages, or that is a label itself. */
function labelledMessage(lines: readonly Line[], pairs: readonly Pair[]): Range | undefined {
  const pair = pairs.find(({ label }) => label === 'message')
  if (!pair) return undefined
  const from = pair.valueLine
  const stops = new Set(
    pairs.filter((other) => other.labelLine > from && other.label !== 'message').map((other) => other.labelLine),
  )
  const row = lines[from]?.row ?? 0
  let to = from + 1
  for (; to < lines.length; to++) {
    const line = lines[to]
    if (
      !line ||
      (row !== 0 && line.row !== row) ||
      stops.has(to) ||
      MESSAGE_END.test(line.folded) ||
      FOOTER.test(line.folded)
    )
      break
  }
  const last = lines[to - 1]
  return last && { from, to, start: pair.span.start, end: last.start + last.text.length }
}

function wholeLines(lines: readonly Line[], from: number, to: number): Range | undefined {
  const [first, last] = [lines[from], lines[to - 1]]
  return first && last && from < to ? { from, to, start: first.start, end: last.start + last.text.length } : undefined
}

function quotedRange(lines: readonly Line[], from: number, to: number): Range | undefined {
  const open = lines.findIndex((line, i) => i >= from && i < to && /^[«“"]/.test(line.text))
  if (open === -1) return undefined
  const close = lines.findLastIndex((line, i) => i >= open && i < to && /[»”"]$/.test(line.text))
  const [first, last] = [lines[open], lines[close]]
  if (!first || !last) return undefined
  return { from: open, to: close + 1, start: first.start + 1, end: last.start + last.text.length - 1 }
}

/** The text between the offsets, trimmed, with the offsets moved accordingly. */
function spanOf(lines: readonly Line[], { from, to, start, end }: Range): Regions['message'] {
  const base = lines[from]?.start ?? 0
  const text = lines
    .slice(from, to)
    .map((line) => line.text)
    .join('\n')
    .slice(start - base, end - base)
  const value = text.trim()
  if (value === '') return undefined
  const lead = text.length - text.trimStart().length
  return { value, span: { start: start + lead, end: start + lead + value.length } }
}
