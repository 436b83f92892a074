import type { EpochMs } from '#kernel/interval.ts'
import { dayOf, isoDay } from '#kernel/time-zone.ts'
import type { Locale } from '#kernel/words.ts'
import type { ReadWishes, WishWindow } from '../time-wishes.ts'
import { type DaySet, intersect } from './day-set.ts'
import type { Group, Hours } from './group.ts'
import { groupsOf } from './groups.ts'
import type { Item } from './item.ts'
import { itemsOf } from './items.ts'
import { withoutAddresses } from './noise.ts'
import { type NormalText, normalText } from './normal-text.ts'
import { amended } from './amends.ts'
import { termsOf } from './phrases.ts'
import { goesOnAsking, onTopic, operatorOf, parting, sentencesOf } from './sentences.ts'
import type { Mode, Term } from './terms.ts'

/** Longer texts are read up to here; the wish of a mail stands long before. */
const LONGEST = 20_000

export interface WishContext {
  /** When it was written: « demain » counts from here. */
  readonly now: EpochMs
  /** IANA name, of the property. */
  readonly timeZone: string
  readonly locale?: Locale
}

interface Window { readonly mode: Mode; readonly days: DaySet; readonly hours: Hours; readonly group: Group }

/** The time wishes in a text of a contact, in French or English, by the conventions that `read-wishes.test.ts` shows. Never throws; time grows with the text. */
export function readWishes(text: string, { now, timeZone }: WishContext): ReadWishes {
  const source = withoutAddresses(text.slice(0, LONGEST))
  const normal = normalText(source)
  const today = dayOf(timeZone, now)
  const items = itemsOf(normal, today).filter(item => !(item.type === 'days' && item.sets.every(({ to }) => to !== undefined && to < today)))
  const sentences = sentencesOf(items)
  const terms: Term[] = []
  const groups: Group[] = []
  const loneBounds: DaySet[] = []
  let kept: Item[] = []
  let last: Group | undefined
  for (const [at, sentence] of sentences.entries()) {
    if (goesOnAsking(sentence, sentences[at - 1])) continue
    const topical = amended(onTopic(sentence))
    kept = kept.concat(topical)
    const read = termsOf(topical, terms)
    const { groups: made, bounds } = groupsOf(read.terms, { today, last })
    terms.push(...read.terms)
    const included = made.filter(({ mode }) => mode === 'include')
    // « Le mieux : samedi. Sinon mercredi. »
    if (read.startsWithElse) for (const group of groups) if (group.mode === 'prefer') group.isAlsoIncluded = true
    inFrames(made, groups)
    if (bounds.length > 0 && included.length > 0) for (const group of included) bind(group, bounds)
    else loneBounds.push(...stillOpen(bounds))
    const isAlternative = read.startsWithElse || operatorOf(topical[0]) === 'or'
    last = settle(groups, made, { last, isAlternative })
  }
  return assembled({ groups, loneBounds, items: kept, terms, normal })
}

/** « la semaine prochaine, plutôt mardi »: the Tuesday of the stretch that was named, for whatever is not included. */
function inFrames(made: readonly Group[], earlier: readonly Group[]): void {
  const frames = [...earlier, ...made].filter(({ mode, days }) => mode === 'include' && days.length > 0 && days.every(({ atom, isFramed }) => atom.kind === 'frame' && !atom.bare && !atom.isRest && !isFramed)).flatMap(({ days }) => days.flatMap(({ sets }) => sets))
  if (frames.length === 0 || frames.length > 2) return
  for (const { mode, days } of made) {
    if (mode === 'include') continue
    for (const day of days) {
      if (day.atom.kind !== 'day' || day.atom.bare === undefined || day.isWeekly || day.isFramed) continue
      const inside = frames.map(frame => intersect({ dows: [...(day.atom.bare ?? [])] }, frame)).filter(set => set !== undefined)
      if (inside.length > 0) Object.assign(day, { sets: inside, isFramed: true })
    }
  }
}

/** Puts a sentence's groups to those before; hours alone behind days alone restrict them. Answers the last included group. */
function settle(groups: Group[], made: readonly Group[], { last, isAlternative }: { last: Group | undefined; isAlternative: boolean }): Group | undefined {
  let latest = last
  for (const group of made) {
    if (group.mode === 'include' && group.days.length === 0 && !group.isApart && latest && latest.times.length === 0 && latest.days.length > 0 && groups.includes(latest)) {
      for (const earlier of groups) if (earlier.mode === 'include' && earlier.times.length === 0 && earlier.days.length > 0) earlier.times.push(...group.times)
      continue
    }
    // « Samedi à 10h30 ? Sinon 14h ? »
    if (isAlternative && group === made[0] && group.mode === 'include' && group.days.length === 0 && latest?.days.length === 1) group.days = latest.days.map(day => ({ ...day }))
    groups.push(group)
    if (group.mode === 'include') latest = group
  }
  return latest
}

/** « partiels jusqu'au 29, libre à partir du 30 »: the end comes before the beginning, so it told why. */
const stillOpen = (bounds: readonly DaySet[]): readonly DaySet[] => bounds.filter(({ from, to }, at) => from !== undefined || to === undefined || !bounds.some((other, later) => later > at && other.from !== undefined && other.from > to))

function bind(group: Group, bounds: readonly DaySet[]): void {
  if (group.days.length === 0) {
    const whole = bounds.reduce<DaySet | undefined>((both, bound) => both && intersect(both, bound), {})
    if (whole) group.days.push({ atom: { type: 'days', end: 0, kind: 'bound', sets: [whole] }, sets: [whole], isFramed: true, isWeekly: false })
    return
  }
  for (const day of group.days) {
    const sets = bounds.reduce<DaySet[]>((left, bound) => left.map(set => intersect(set, bound)).filter(set => set !== undefined), day.sets)
    if (sets.length > 0) day.sets = sets
  }
}

const clockText = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function windowOf(days: DaySet, hours: Hours): WishWindow {
  const { from, to, dows, tag, zone } = days
  const { start, stop, part, mode } = hours
  return {
    ...(from !== undefined && { from: isoDay(from) }), ...(to !== undefined && { to: isoDay(to) }), ...(dows && { dows: [...dows].sort((a, b) => a - b) }),
    ...(start !== undefined && { start: clockText(Math.max(0, start)) }), ...(stop !== undefined && stop < 1440 && { end: clockText(stop) }),
    ...(tag && { tag }), ...(zone && { zone }), ...(part && { part }), ...(mode && { mode }),
  }
}

const isUnbounded = ({ from, to, dows, start, end, tag }: WishWindow): boolean => [from, to, dows, start, end, tag].every(limit => limit === undefined)

const NO_DAYS: DaySet = {}
const NO_HOURS: Hours = {}

function windowsOf(groups: readonly Group[]): Window[] {
  return groups.flatMap(group => {
    const isAll = group.days.some(({ atom, isFramed }) => atom.kind === 'all' && !isFramed)
    const sets = isAll && group.times.length > 0 ? [NO_DAYS] : group.days.flatMap(({ sets }) => sets)
    const days = joined(sets.length > 0 ? sets : [NO_DAYS])
    const hours = group.times.length > 0 ? group.times : [NO_HOURS]
    return hours.flatMap(hour => days.map(day => ({ mode: group.mode, days: day, hours: hour, group })))
  })
}

/** Weekdays of every week made one window: « les lundis et les vendredis ». */
function joined(sets: readonly DaySet[]): DaySet[] {
  const isWeekly = (set: DaySet): boolean => set.dows !== undefined && set.from === undefined && set.to === undefined && set.tag === undefined
  const dows = [...new Set(sets.filter(isWeekly).flatMap(set => set.dows ?? []))]
  const others = sets.filter(set => !isWeekly(set))
  return dows.length > 0 ? [{ dows }, ...others] : others
}

interface Parts { readonly groups: readonly Group[]; readonly loneBounds: readonly DaySet[]; readonly items: readonly Item[]; readonly terms: readonly Term[]; readonly normal: NormalText }

function assembled({ groups, loneBounds, items, terms, normal }: Parts): ReadWishes {
  const strict = groups.filter(({ isLoose }) => !isLoose)
  const all = windowsOf(strict)
  const included = all.filter(({ mode, group }) => mode === 'include' || group.isAlsoIncluded)
  const { excluded, readmitted } = exceptions(all.filter(({ mode }) => mode === 'exclude'), included)
  let include = [...included.map(({ days, hours }) => windowOf(days, hours)), ...readmitted]
  if (loneBounds.length > 0) {
    const whole = loneBounds.reduce<DaySet | undefined>((both, bound) => both && intersect(both, bound), {})
    const bound = included.flatMap(({ days, hours }) => {
      const set = whole && intersect(days, whole)
      return set ? [windowOf(set, hours)] : []
    })
    include = include.length === 0 ? (whole ? [windowOf(whole, NO_HOURS)] : loneBounds.map(set => windowOf(set, NO_HOURS))) : bound.length > 0 ? [...bound, ...readmitted] : include
  }
  // "any time": a window that restricts nothing says so as a flag.
  const isOpen = include.some(isUnbounded)
  if (isOpen) include = []
  const wishes = {
    include, exclude: excluded.map(({ days, hours }) => windowOf(days, hours)).filter(window => !isUnbounded(window)),
    prefer: all.filter(({ mode }) => mode === 'prefer').map(({ days, hours }) => windowOf(days, hours)).filter(window => !isUnbounded(window)),
    avoid: all.filter(({ mode }) => mode === 'avoid').map(({ days, hours }) => windowOf(days, hours)).filter(window => !isUnbounded(window)),
    flexible: isMeant(items, 'flexible'), asap: isMeant(items, 'asap'),
  }
  const none = wishes.include.length + wishes.exclude.length + wishes.prefer.length + wishes.avoid.length === 0 && !wishes.flexible && !wishes.asap
  return { ...wishes, none, confidence: confidenceOf({ terms, normal, none, groups, hasGaps: gapsIn(items) > 3, isUnsaid: items.some(item => item.type === 'operator' && item.operator === 'unsaid') }), spans: none ? [] : spansOf(terms, items, normal) }
}

/** « flexible », « au plus vite », unless it is denied or about an answer. */
function isMeant(items: readonly Item[], operator: 'flexible' | 'asap'): boolean {
  return items.some((item, at) => {
    if (item.type !== 'operator' || item.operator !== operator) return false
    const before = items[at - 1]
    if (before?.type === 'operator' && ['not', 'never', 'else'].includes(before.operator)) return false
    // « samedi 19 n'importe quand »: of that day.
    if (operator === 'flexible' && before?.type === 'days' && before.kind === 'day') return false
    for (let left = at - 1; left >= 0; left--) {
      const near = items[left] as Item
      if (near.type === 'stop' || near.type === 'comma' || (near.type === 'operator' && parting.has(near.operator))) break
      if (near.type === 'topic') return near.topic === 'visit' || near.topic === 'setting' && operator === 'flexible'
    }
    return true
  })
}

/** Exceptions, and those that take nothing away and so say what is left: « en semaine après 18h, mais le samedi je ne peux pas avant 11h ». */
function exceptions(excluded: readonly Window[], included: readonly Window[]): { excluded: Window[]; readmitted: WishWindow[] } {
  const readmitted: WishWindow[] = []
  // "so Saturdays only"
  const isOnly = included.some(({ group }) => group.by === 'only')
  const offered = (days: DaySet, { start, stop }: Hours): false => {
    if (start !== undefined && !isOnly) readmitted.push(windowOf(days, { stop: start }))
    if (!isOnly && stop !== undefined) readmitted.push(windowOf(days, { start: stop }))
    return false
  }
  const left = excluded.filter(({ days, hours, group }) => {
    const hasHours = hours.start !== undefined || hours.stop !== undefined
    if (hasHours && group.isOffer && included.length === 0) return offered(days, hours)
    // « mercredi soir impossible, jeudi soir oui » offers nothing of Wednesday.
    const isPart = hours.start !== undefined && hours.stop !== undefined && group.by !== 'except'
    if (!hasHours || included.length === 0 || days === NO_DAYS || group.mode !== 'exclude' || isPart) return true
    if (included.some(window => intersect(window.days, days) !== undefined)) return true
    if (group.by !== 'except') return offered(days, hours)
    readmitted.push(windowOf(days, hours))
    return false
  })
  return { excluded: left, readmitted }
}

/** Unknown words between the first and the last day or hour: what they say of them was not read. */
function gapsIn(items: readonly Item[]): number {
  const isTime = ({ type }: Item): boolean => type === 'days' || type === 'time'
  return items.slice(items.findIndex(isTime), items.findLastIndex(isTime) + 1).filter(({ type }) => type === 'word').length
}

function confidenceOf({ terms, normal, none, groups, hasGaps, isUnsaid }: { hasGaps: boolean; terms: readonly Term[]; normal: NormalText; none: boolean; groups: readonly Group[]; isUnsaid: boolean }): number {
  // « un week-end sur deux » cannot be put as windows: nothing is restricted by what is left.
  if (isUnsaid) return 0.3
  if (none) return groups.some(({ isLoose }) => isLoose) ? 0.5 : 0.9
  let confidence = 0.95
  if (terms.some(({ atom }) => atom.isDoubtful)) confidence -= 0.35
  if (normal.tokens.some(({ isGuess }) => isGuess)) confidence -= 0.1
  if (groups.some(({ isLoose }) => isLoose)) confidence -= 0.3
  if (terms.length > 6) confidence -= 0.15
  if (hasGaps) confidence -= 0.1
  return Math.round(Math.max(0.05, confidence) * 100) / 100
}

function spansOf(terms: readonly Term[], items: readonly Item[], { tokens, starts }: NormalText): { start: number; end: number }[] {
  const placed = [...terms.filter(({ isLoose }) => !isLoose).map(({ atom }) => atom), ...items.filter(item => item.type === 'operator' && ['flexible', 'asap', 'except', 'not', 'never', 'unavailable', 'prefer', 'rather', 'avoid'].includes(item.operator))]
  const spans = placed.map(({ at, end }) => {
    const first = tokens[indexAt(starts, at)]
    const final = tokens[indexAt(starts, end - 1)]
    return { start: first?.start ?? 0, end: final?.end ?? 0 }
  })
  const sorted = spans.sort((a, b) => a.start - b.start)
  const merged: { start: number; end: number }[] = []
  for (const span of sorted) {
    const previous = merged.at(-1)
    if (previous && span.start <= previous.end + 1) previous.end = Math.max(previous.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

/** The token at or before a place of the normal text. */
function indexAt(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= place) low = middle
    else high = middle - 1
  }
  return low
}
