import { featureHash, hashing } from '#kernel/linear-model.ts'
import { agreement, localOf } from './address-name.ts'
import type { Candidate, Kind } from './candidate.ts'
import { fold } from './line.ts'
import type { Look, Scene } from './scene.ts'
import type { Label } from './vocabulary.ts'

/** A candidate with what was seen of it and around it, as hashes: taken when they are first asked for, since many are never scored. */
export interface Seen extends Candidate {
  readonly hashes: () => readonly number[]
  /** Its value, folded. */
  readonly folded: string
  readonly standing: Standing
  /** `labelOf` its standing. */
  readonly label: string
}

/** The label a candidate stands under, found left of it, above it, over its column or behind it. */
export interface Standing {
  readonly left: Label | 'unknown' | 'none'
  readonly leftMark: string
  readonly above: Label | 'none'
  readonly column: Label | 'none'
  readonly behind: Label | 'none'
}

const NEAR = [0, 1, 2, 4, 8]

/** What is decided of a contact before the rest of him is looked for: a name is judged by the address it stands beside. */
export interface Anchors {
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

export interface Seeing {
  /** Only these kinds are looked at; all when left out. */
  readonly kinds?: readonly Kind[]
  readonly anchors?: Anchors
  /** Words are kept apart (`word:`), so that training can do without them. */
  readonly isWordless?: boolean
}

/** What is seen of the candidates of some kinds, step by step: what holds for all of the mail is looked at once. */
export function seerOf(scene: Scene, candidates: readonly Candidate[]): (seeing?: Seeing) => Seen[] {
  const statistics = statisticsOf(candidates, scene.looks)
  const lines = new Map<number, LineContext>()
  const wordsOf = wordsOnce()
  const lineOf = (line: number): LineContext => {
    const known = lines.get(line) ?? lineContext(scene, line)
    lines.set(line, known)
    return known
  }
  return ({ kinds, anchors = {}, isWordless = false } = {}) => {
    const anchored = anchoredIn(candidates, anchors)
    return candidates.flatMap((candidate, index) => (kinds && !kinds.includes(candidate.kind) ? [] : [see(candidate, { index, anchored, isWordless })]))
  }

  function see(candidate: Candidate, { index, anchored, isWordless }: { index: number; anchored: Anchored; isWordless: boolean }): Seen {
    const standing = standingOf(scene, candidate)
    const label = labelOf(standing)
    const taken = (): number[] => {
      const own = [...ownFeatures(candidate, { index, statistics, scene }), ...anchorFeatures(candidate, anchored)]
      const here = lineOf(candidate.line)
      const hashes: number[] = [...here.hashes, ...contextOf(scene, candidate, { standing, label, here })]
      for (const text of candidate.shape) hashes.push(featureHash(text, SHAPE), beside(text, label, SHAPE_LABEL))
      for (const text of own) hashes.push(featureHash(text), beside(text, label, OWN_LABEL))
      if (!isWordless) hashes.push(...wordFeatures(scene, candidate, { here, wordsOf }))
      return hashes
    }
    let hashes: readonly number[] | undefined
    return { ...candidate, hashes: () => (hashes ??= taken()), folded: fold(candidate.value), standing, label }
  }
}

const [SHAPE, SHAPE_LABEL, OWN_LABEL] = [featureHash('s '), featureHash('sl '), featureHash('ol ')]
const [feature, context] = [hashing(), hashing(featureHash('c '))]
const beside = (text: string, label: string, seed: number): number => featureHash(label, featureHash(' ', featureHash(text, seed)))

/** The label alone, wherever it stands: what is learnt of values beside labels holds for those below them. */
export const labelOf = ({ left, above, column, behind }: Standing): string =>
  [left, column, above, behind].find((label) => label !== 'none') ?? '-'

const mainLabel = ({ left, above, column, behind }: Standing): string =>
  left !== 'none' ? `<${left}` : column !== 'none' ? `|${column}` : above !== 'none' ? `^${above}` : behind !== 'none' ? `>${behind}` : '-'

export function standingOf({ looks }: Pick<Scene, 'looks'>, { line, from, origin, shape = [] }: Pick<Candidate, 'line' | 'from' | 'origin'> & Partial<Pick<Candidate, 'shape'>>): Standing {
  const look = looks[line]
  // "le bien réf. VX-201": a sentence names a reference as a form does.
  const isNamed = shape.includes('called:reference')
  if (!look && isNamed) return { left: 'reference', leftMark: 'bare', above: 'none', column: 'none', behind: 'none' }
  if (!look) return { left: 'none', leftMark: 'none', above: 'none', column: 'none', behind: 'none' }
  const hit = look.hits.findLast(({ valueFrom }) => valueFrom <= from) ?? (origin === 'link' ? look.hits[0] : undefined)
  const cell = look.line.text.slice(0, from).split('\t').length - 1
  return {
    left: isNamed ? 'reference' : (hit?.label ?? 'none'),
    leftMark: isNamed && hit?.label !== 'reference' ? 'bare' : hit ? `${hit.mark}${hit.isWeak ? '?' : ''}` : 'none',
    above: hit ? 'none' : (labelAbove(looks, line) ?? 'none'),
    column: look.columns[cell] ?? 'none',
    behind: look.behind?.label ?? labelBelow(looks, line) ?? 'none',
  }
}

/** A line that is nothing but a label, right above or one further up; between cells of one row it stands left. */
function labelAbove(looks: readonly Look[], line: number): Label | undefined {
  for (let up = 1; up <= 2; up++) {
    const look = looks[line - up]
    if (!look) return undefined
    const open = look.hits.at(-1)
    if (open && open.label !== 'unknown' && look.line.text.slice(open.valueFrom).trim() === '') return open.label
    if (look.whole) return look.whole
    if (look.hits.length > 0) return undefined
  }
  return undefined
}

const labelBelow = (looks: readonly Look[], line: number): Label | undefined => {
  const above = looks[line - 1]
  const below = looks[line + 1]
  // A label below says something only where labels stand below their values throughout.
  return above?.whole === undefined && below?.whole !== undefined && looks[line + 2]?.whole === undefined ? below.whole : undefined
}

/** What all candidates of a line have in common. */
interface LineContext {
  readonly hashes: readonly number[]
  readonly inMessage: number
  readonly previous: string
  readonly next: string
  readonly above: string
  readonly below: string
}

function lineContext({ looks }: Scene, line: number): LineContext {
  const look = looks[line]
  if (!look) return { hashes: [], inMessage: 0, previous: 'edge', next: 'edge', above: '', below: '' }
  const inMessage = messageDepth(looks, line)
  const [previous, next] = [lineClass(looks[line - 1]), lineClass(looks[line + 1])]
  const size = looks.length
  const hashes = [
    context`section:${look.section}`,
    context`footer:${look.isFooter}`,
    context`prose:${look.isProse}`,
    context`agency:${look.namesAgency}`,
    context`agencyNear:${looks[line - 1]?.namesAgency || looks[line + 1]?.namesAgency || false}`,
    context`inMessage:${inMessage}`,
    context`top:${bucket(line)}`,
    context`bottom:${bucket(size - 1 - line)}`,
    context`part:${Math.floor((4 * line) / Math.max(1, size))}`,
    context`quote:${Math.min(2, look.line.quote)}`,
    context`tag:${look.line.path.split('>').at(-1)}`,
    context`previous:${previous}`,
    context`next:${next}`,
    context`linked:${look.line.links.length > 0}`,
  ]
  const above = wordsOf((looks[line - 1]?.line.text ?? '').slice(-60)).slice(-2)
  const below = wordsOf((looks[line + 1]?.line.text ?? '').slice(0, 50)).slice(0, 2)
  return { hashes, inMessage, previous, next, above: above.join(' '), below: below.join(' ') }
}

function contextOf({ looks }: Scene, { line, from, to, origin }: Candidate, { standing, label, here }: { standing: Standing; label: string; here: LineContext }): number[] {
  const look = looks[line]
  if (!look) return [context`origin:${origin}`]
  const { left, leftMark, above, column, behind } = standing
  const hit = look.hits.findLast(({ valueFrom }) => valueFrom <= from)
  const gap = hit ? look.line.text.slice(hit.valueFrom, from).trim().length : 0
  const isWhole = from <= 2 && to >= look.line.text.length - 2
  const rest = look.line.text.slice(to).trim()
  const isSegment = (hit !== undefined || from <= 2) && gap <= 2 && (rest === '' || look.hits.some(({ from: next }) => next >= to && next - to < 4))
  const width = isWhole ? 'whole' : isSegment ? 'segment' : 'inside'
  return [
    context`origin:${origin}`,
    context`any:${label}`,
    context`label:${mainLabel(standing)}`,
    context`labelIsWhole:${label}${isWhole}`,
    context`left:${left}`,
    context`mark:${leftMark}`,
    context`leftMark:${left}${leftMark}`,
    context`leftGap:${left}${gap === 0 ? 0 : gap < 4 ? 1 : gap < 15 ? 2 : 3}`,
    context`above:${above}`,
    context`column:${column}`,
    context`behind:${behind}`,
    context`width:${width}`,
    context`labelWidth:${label}${width}`,
    context`sectionLabel:${look.section}${label}`,
    context`sectionWidth:${look.section}${width}`,
    context`footerLabel:${look.isFooter}${label}`,
    context`proseLabel:${look.isProse}${label}`,
    context`inMessageLabel:${here.inMessage}${label}`,
    context`block:${look.line.opensBlock}${width}`,
    context`tagWidth:${look.line.path.split('>').at(-1)}${width}`,
    context`previousNext:${here.previous}${here.next}${width}`,
  ]
}

const bucket = (n: number): number => (n < 4 ? n : n < 8 ? 4 : n < 16 ? 5 : n < 40 ? 6 : 7)

/** What a line is, in one word. */
export function lineClass(look: Look | undefined): string {
  if (!look) return 'edge'
  if (look.whole) return `is:${look.whole}`
  const hit = look.hits[0]
  if (hit) return `has:${hit.label}`
  if (look.isFooter) return 'footer'
  if (/@/.test(look.line.text)) return 'address'
  if (/(?:\d[\s.-]?){9}/.test(look.line.text)) return 'number'
  if (look.isProse) return 'prose'
  return /€|m²/.test(look.line.text) ? 'fact' : 'short'
}

/** How far below a message label the line stands, with nothing but free text between; 0 outside. */
export function messageDepth(looks: readonly Look[], line: number): number {
  for (let up = 0; up <= 12; up++) {
    const look = looks[line - up]
    if (!look) return 0
    const hit = look.hits[0]
    if (look.whole === 'message' || (up === 0 && look.behind?.label === 'message') || look.hits.some(({ label }) => label === 'message')) return up === 0 ? 1 : Math.min(3, up + 1)
    if (look.whole !== undefined || (hit && hit.label !== 'unknown' && !hit.isWeak)) return 0
  }
  return 0
}

/** Words around the candidate: what a layout seen in training says, and no other. */
function wordFeatures({ looks, senderDomain, portal }: Scene, { line, from, to, kind, shape }: Candidate, { here, wordsOf }: { here: LineContext; wordsOf: (text: string) => readonly string[] }): number[] {
  const look = looks[line]
  const link = shape.find((text) => text.startsWith('query:'))
  if (!look) return [feature`word:portal:${portal?.id ?? ''}${kind}`]
  const before = wordsOf(look.line.text.slice(Math.max(0, from - 60), from)).slice(-3)
  const after = wordsOf(look.line.text.slice(to, to + 50)).slice(0, 2)
  return [
    feature`word:1:${before.at(-1) ?? '^'}`,
    feature`word:2:${before.slice(-2).join(' ')}`,
    feature`word:3:${before.join(' ')}`,
    feature`word:+1:${after[0] ?? '$'}`,
    feature`word:+2:${after.join(' ')}`,
    feature`word:around:${before.at(-1) ?? '^'}_${after[0] ?? '$'}`,
    feature`word:above:${here.above}`,
    feature`word:below:${here.below}`,
    feature`word:sender:${senderDomain}${look.line.path}`,
    ...(link ? [feature`word:${link}`] : []),
  ]
}

/** `wordsOf` of one mail: many candidates stand behind and before the same words. */
function wordsOnce(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const words = known.get(text) ?? wordsOf(text)
    known.set(text, words)
    return words
  }
}

const wordsOf = (text: string): string[] => fold(text).replace(/\d+/g, '0').match(/[\p{L}]+|[^\s\p{L}]/gu) ?? []

interface Statistics {
  readonly count: ReadonlyMap<string, number>
  readonly rank: readonly number[]
  readonly distinct: ReadonlyMap<Kind, number>
  readonly lines: Readonly<Record<'email' | 'phone' | 'name', readonly number[]>>
  /** Letters of the local parts of all addresses. */
  readonly locals: readonly string[]
  /** Addresses and numbers that are nobody's we know of: neither the sender's nor an office's. */
  readonly strangers: Readonly<Record<'email' | 'phone', number>>
  /** Whether the mail has labels for the first and for the last name. */
  readonly nameLabels: string
}

function statisticsOf(candidates: readonly Candidate[], looks: readonly Look[]): Statistics {
  const count = new Map<string, number>()
  const order = new Map<string, number>()
  const distinct = new Map<Kind, number>()
  const lines = { email: [] as number[], phone: [] as number[], name: [] as number[] }
  const rank: number[] = []
  const locals: string[] = []
  for (const { kind, value, line } of candidates) {
    const key = `${kind} ${value.toLowerCase()}`
    count.set(key, (count.get(key) ?? 0) + 1)
    if (!order.has(key)) {
      order.set(key, distinct.get(kind) ?? 0)
      distinct.set(kind, (distinct.get(kind) ?? 0) + 1)
    }
    rank.push(order.get(key) ?? 0)
    if (line >= 0 && (kind === 'email' || kind === 'phone')) lines[kind].push(line)
    if (kind === 'email') locals.push(localOf(value))
  }
  const strangersOf = (kind: 'email' | 'phone') => new Set(candidates.flatMap((one) => (one.kind === kind && isStranger(one, looks) ? [one.value.toLowerCase()] : []))).size
  const strangers = { email: strangersOf('email'), phone: strangersOf('phone') }
  const has = (label: Label) => looks.some(({ whole, hits, columns }) => whole === label || columns.includes(label) || hits.some((hit) => hit.label === label && !hit.isWeak))
  return { count, rank, distinct, lines, locals, strangers, nameLabels: `${has('firstName')}${has('lastName')}${has('fullName')}` }
}

const OFFICE = ['ofSender', 'isSender', 'sameAsSender', 'role', 'special']

/** Nothing says that the address or the number is an office's. */
const isStranger = ({ shape, line }: Candidate, looks: readonly Look[]): boolean => !shape.some((text) => OFFICE.includes(text)) && looks[line]?.isFooter !== true && looks[line]?.section !== 'agency'

interface Anchored {
  readonly email: readonly Candidate[]
  readonly phone: readonly Candidate[]
  readonly local: string | undefined
  /** Of the other addresses, which are somebody else's. */
  readonly otherLocals: readonly string[]
}

function anchoredIn(candidates: readonly Candidate[], { email, phone }: Anchors): Anchored {
  const of = (kind: Kind, value: string | undefined) => candidates.filter((one) => value !== undefined && one.kind === kind && one.line >= 0 && one.value.toLowerCase() === value.toLowerCase())
  const others = candidates.filter((one) => one.kind === 'email' && email !== undefined && one.value.toLowerCase() !== email.toLowerCase())
  return { email: of('email', email), phone: of('phone', phone), local: email && localOf(email), otherLocals: others.map(({ value }) => localOf(value)) }
}

/** How a number stands to the address that was chosen, and a name to both. */
function anchorFeatures({ kind, value, line, from }: Candidate, { email, phone, local, otherLocals }: Anchored): string[] {
  if (kind !== 'name' && kind !== 'phone') return []
  const way = (anchors: readonly Candidate[]): string => {
    if (anchors.length === 0 || line < 0) return 'none'
    const [nearest] = anchors.map((one) => ({ gap: line - one.line || Math.sign(from - one.from) / 2, distance: Math.abs(line - one.line) })).sort((a, b) => a.distance - b.distance)
    if (!nearest) return 'none'
    const { gap, distance } = nearest
    return distance === 0 ? (gap < 0 ? 'before' : 'behind') : `${gap < 0 ? 'above' : 'below'}${NEAR.findIndex((limit) => distance <= limit)}`
  }
  if (kind === 'phone') return [`toEmail:${way(email)}`]
  const own = local === undefined ? 'none' : agreement(value, [local])
  const other = agreement(value, otherLocals)
  return [`toEmail:${way(email)}`, `toPhone:${way(phone)}`, `toBoth:${way(email)}${way(phone)}`, `inAnchor:${own}`, `inOther:${other}`, `inAnchorNotOther:${own}${other}`]
}

function ownFeatures(candidate: Candidate, { index, statistics, scene }: { index: number; statistics: Statistics; scene: Scene }): string[] {
  const { kind, value, line, origin } = candidate
  const count = statistics.count.get(`${kind} ${value.toLowerCase()}`) ?? 1
  const rank = statistics.rank[index] ?? 0
  const distinct = statistics.distinct.get(kind) ?? 1
  const distance = (lines: readonly number[]) => {
    if (line < 0 || lines.length === 0) return 'none'
    const nearest = Math.min(...lines.map((other) => Math.abs(other - line)))
    return NEAR.findIndex((limit) => nearest <= limit)
  }
  const features = [
    `count:${Math.min(3, count)}`,
    `rank:${Math.min(4, rank)}`,
    `only:${distinct === 1}`,
    `distinct:${Math.min(4, distinct)}`,
    `nearEmail:${kind === 'email' ? 'x' : distance(statistics.lines.email)}`,
    `nearPhone:${kind === 'phone' ? 'x' : distance(statistics.lines.phone)}`,
    `portal:${scene.portal !== undefined}`,
    `fromPortal:${scene.portal !== undefined}${origin}`,
  ]
  if (kind === 'email' || kind === 'phone') features.push(`stranger:${isStranger(candidate, scene.looks)}${Math.min(3, statistics.strangers[kind])}`)
  if (kind === 'name') {
    const { nameLabels, locals } = statistics
    const words = Math.min(3, value.split(/[\s,]+/).length)
    features.push(`inAddress:${agreement(value, locals)}`, `labels:${nameLabels}${words}`)
  }
  return features
}

/** Where a candidate stands, in ways that stay the same from one mail of a layout to the next: what the memory of a layout keeps. */
export function placesOf({ looks, subject }: Scene, { kind, line, from, to, origin, shape, standing }: Seen): number[] {
  const look = looks[line]
  if (!look) return [feature`place ${kind} ${origin}`, ...(origin === 'subject' ? piecePlaces(kind, subject, { from, to }) : [])]
  const hit = look.hits.findLast(({ valueFrom }) => valueFrom <= from)
  const label = hit ? fold(look.line.text.slice(hit.from, hit.valueFrom)).replace(/\d/g, '') : ''
  const before = wordsOf(look.line.text.slice(Math.max(0, from - 40), from)).slice(-2).join(' ')
  const after = wordsOf(look.line.text.slice(to, to + 30)).slice(0, 1).join(' ')
  const above = fixedText(looks[line - 1])
  const below = fixedText(looks[line + 1])
  return [
    feature`label ${kind} ${label || mainLabel(standing)}`,
    feature`around ${kind} ${before} _ ${after}`,
    feature`above ${kind} ${above}`,
    feature`below ${kind} ${below}`,
    feature`path ${kind} ${look.line.path} ${look.line.column} ${origin} ${shape[0] ?? ''}`,
  ]
}

/** Which piece of a line without labels it is, from both ends, and what it stands between: "VISITE / MA-12 / Albi / Léa Durand". */
function piecePlaces(kind: Kind, text: string, { from, to }: { from: number; to: number }): number[] {
  const [before, after] = [text.slice(0, from), text.slice(to)]
  const piecesIn = (part: string) => Math.min(9, part.match(PIECE_SIGNS)?.length ?? 0)
  return [feature`piece ${kind} ${piecesIn(before)}`, feature`pieceBack ${kind} ${piecesIn(after)}`, feature`between ${kind} ${wordsOf(before.slice(-40)).at(-1) ?? '^'} ${wordsOf(after.slice(0, 30))[0] ?? '$'}`]
}

const PIECE_SIGNS = /\s?[/|;·•]\s?|\s[-–—]\s|,\s|\t/g

/** What of a line is likely to be the same in every mail: its label, or its class. */
const fixedText = (look: Look | undefined): string => {
  if (!look) return '^'
  const hit = look.hits[0]
  if (hit) return fold(look.line.text.slice(hit.from, hit.valueFrom)).replace(/\d/g, '')
  return look.whole ? look.line.folded : `${lineClass(look)} ${look.line.path}`
}
