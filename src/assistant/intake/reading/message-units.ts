import type { Run } from './line.ts'
import { nearWords } from './near-lines.ts'
import type { Look } from './scene.ts'

/** What parts a unit from what stands before or after it in its line; `line` where the line itself begins or ends. */
export type Edge = 'line' | 'label' | 'colon' | 'quote' | 'tab' | 'mark'

/** A piece of a line that is the contact's as a whole or not at all. */
export interface Unit {
  /** Index of the line. */
  readonly line: number
  /** Offsets in the line's text, half-open. */
  readonly from: number
  readonly to: number
  readonly opener: Edge
  readonly closer: Edge
}

interface Cut {
  /** Where the piece before ends, and where the one behind begins. */
  readonly end: number
  readonly start: number
  readonly edge: Edge
}

const MAX_LINES = 800
const MAX_TEXT = 2_000
const MAX_CUTS = 10

const CUT =
  /(?<colon>[^\s:：=][:：=](?!\/\/)\s?(?=\S))|(?<tab>\t)|(?<mark>\*\s?(?=\p{L})|^\s?(?:[→➜>•▪●–]|=>|->)\s?(?=\S)|(?<=^\[[^\]\n]{1,30}\]|^\([^)\n]{1,30}\)|^\{[^}\n]{1,30}\})\s?(?=\S))|(?<open>(?:^|(?<=[\s(:：=>\t*]))[«“„"»](?=\s?[^\s»”"])\s?)|(?<close>\s?[»”"“«](?=$|[\s.,;:!?)]))/gu

/** The lines, but for those of a long mail that can hold no message, cut where the contact's own words can begin or end: behind labels and colons, at quotation marks, between cells; `taught` says where a correction found them to begin in a line. */
export function unitsOf(looks: readonly Look[], { taught }: { readonly taught?: (look: Look) => number | undefined } = {}): Unit[] {
  const units: Unit[] = []
  const near = nearWords(looks)
  for (const [line, look] of looks.slice(0, MAX_LINES).entries()) {
    if (!near[line]) continue
    let [from, opener]: [number, Edge] = [0, 'line']
    const opening = taught?.(look)
    const cuts = opening === undefined ? cutsOf(look) : merged([...cutsOf(look), { end: opening, start: opening, edge: 'label' as const }].sort(byPlace), look.line.text)
    for (const { end, start, edge } of cuts) {
      if (end > from) units.push({ line, from, to: end, opener, closer: edge })
      ;[from, opener] = [start, edge]
    }
    const to = look.line.text.length
    if (to > from || from === 0) units.push({ line, from, to, opener, closer: 'line' })
  }
  return units
}

const byPlace = (a: Cut, b: Cut): number => a.end - b.end || a.start - b.start

function cutsOf({ line, hits, behind, whole }: Look): Cut[] {
  if (whole) return []
  const text = line.text.slice(0, MAX_TEXT)
  const cuts: Cut[] = []
  for (const { index, 0: sign, groups = {} } of text.matchAll(CUT)) {
    if (cuts.length >= MAX_CUTS) break
    const after = index + sign.length
    if (groups.colon !== undefined) {
      if (!/\d[:：]\d/.test(text.slice(index, after + 1)) && !/https?:\/\/\S*$/.test(text.slice(Math.max(0, index - 200), index))) cuts.push({ end: index + 2, start: after, edge: 'colon' })
    } else cuts.push({ end: index, start: after, edge: groups.tab !== undefined ? 'tab' : groups.mark !== undefined ? 'mark' : 'quote' })
  }
  for (const { from, valueFrom } of hits) {
    if (valueFrom > from) cuts.push({ end: valueFrom, start: valueFrom, edge: 'label' })
    if (from > 0) cuts.push({ end: from, start: from, edge: 'label' })
  }
  for (const end of headsOf(text, line.runs ?? [])) cuts.push({ end, start: end + (/^\s?(?:[-=–—]?>|[→➜➔▸▶|=–—])?\s?/.exec(text.slice(end))?.[0].length ?? 0), edge: 'mark' })
  if (behind) cuts.push({ end: behind.to, start: behind.to, edge: 'label' })
  return merged(cuts.sort(byPlace), text)
}

/** "Ce qui l'amène → …", "Vos précisions ? …": a few words that end in a sign. */
const HEAD = /^[^\n.!;,]{2,45}?(?:(?=\s?(?:→|➜|➔|▸|▶|\||[-=–—]?>|[–—])\s)|\?(?=\s\S))/u

/** Where what opens a line ends: words that their look sets apart from the rest, or that end in a sign. */
function headsOf(text: string, runs: readonly Run[]): number[] {
  const apart = runs.find(([from, to]) => from === 0 && to <= MAX_HEAD && to < text.length)
  const signed = HEAD.exec(text)
  return [...(apart ? [apart[1]] : []), ...(signed ? [signed[0].length] : [])]
}

const MAX_HEAD = 45

/** Cuts with nothing but signs between them are one: behind "Message : «" the words begin once. */
function merged(cuts: readonly Cut[], text: string): Cut[] {
  const kept: Cut[] = []
  for (const cut of cuts) {
    const last = kept.at(-1)
    if (last && text.slice(last.start, cut.end).trim() === '') kept[kept.length - 1] = { end: last.end, start: Math.max(last.start, cut.start), edge: cut.edge === 'quote' || last.edge === 'quote' ? 'quote' : last.edge === 'label' || cut.edge === 'label' ? 'label' : last.edge }
    else kept.push(cut)
  }
  return kept
}
