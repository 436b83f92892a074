import type { DayAtom } from './day-atom.ts'
import type { Item, TimeItem } from './item.ts'
import type { Operator } from './operators.ts'
import { readmitted } from './readmitted.ts'
import { isExplained, isWholeDay, withoutReasons } from './reasons.ts'
import { isAtom, isUnread, operatorOf, parting, predicates } from './sentences.ts'
import { shiftBeside } from './shifted.ts'
import type { Link, Mode, Segment, Sentence, Term } from './terms.ts'

/** "any day but Monday" */
const isAll = (item: Item | undefined): boolean => (item?.type === 'days' && item.kind === 'all') || (item?.type === 'time' && item.start === undefined && item.stop === undefined)

function segmentsOf(sentence: readonly Item[]): Segment[] {
  const segments: { items: Item[]; after: Segment['after'] }[] = [{ items: [], after: 'start' }]
  for (const item of sentence) {
    const operator = operatorOf(item)
    if (item.type === 'comma') segments.push({ items: [], after: 'comma' })
    else if (operator === 'but' && isAll(segments.at(-1)?.items.at(-1))) (segments.at(-1) as { items: Item[] }).items.push({ ...item, operator: 'except' } as Item)
    else if (operator && parting.has(operator)) {
      const last = segments.at(-1)
      if (last && last.items.length === 0 && last.after === 'comma') segments.pop()
      segments.push({ items: [], after: operator })
    } else (segments.at(-1) as { items: Item[] }).items.push(item)
  }
  return segments.filter(({ items, after }) => items.length > 0 || after !== 'comma')
}

const isWeekLong = ({ sets: [set, more] }: DayAtom): boolean => more === undefined && set?.from !== undefined && set.to !== undefined && set.to > set.from && set.to - set.from < 7

/** Whether the segment goes on with the list that the segment before ended with. */
function goesOn(first: Item | undefined, second: Item | undefined, last: readonly Term[]): boolean {
  const link = operatorOf(first)
  if (link === 'or' || link === 'and' || link === 'nor') return isAtom(second) && goesOn(second, undefined, last)
  if (link === 'not') return false
  // « pas ce week-end, le suivant »
  if (!isAtom(first) || (first.type === 'days' && first.isNext)) return false
  // « pas cette semaine, la semaine prochaine »
  if (first.type === 'days' && first.kind === 'frame' && !first.bare && last.length === 1 && (last[0]?.by === 'not' || last[0]?.by === 'unavailable') && last[0].mode === 'exclude' && isWeekLong(first) && last[0].atom.type === 'days' && isWeekLong(last[0].atom)) return false
  const days = last.filter(({ atom }) => atom.type === 'days')
  if (first.type === 'time') return days.length === 0 && last.length > 0
  const isException = last.at(-1)?.by === 'except' || last.at(-1)?.mode !== 'exclude'
  if (!isException && second?.type === 'time') return false
  const ended = days.at(-1)?.atom as DayAtom | undefined
  if (!isException && (ended?.bare === undefined) !== (first.bare === undefined)) return false
  const before = days.at(-1)?.atom as DayAtom | undefined
  return before !== undefined && before.kind === first.kind && first.kind !== 'bound' && first.kind !== 'all' && !last.some(({ atom }) => atom.type === 'time')
}

/** « pas avant le 10, je suis en déplacement »: the bound stands, and what follows is its reason. */
const isBound = ({ atom }: Term): boolean => atom.type === 'days' && atom.kind === 'bound'

/** « de préférence jeudi, vers 18h »: the hour belongs to the day that was preferred. */
const isHourOf = (mode: Mode, first: Item | undefined, last: readonly Term[]): boolean =>
  mode === 'prefer' && first?.type === 'time' && last.length > 0 && last.every(({ atom }) => atom.type === 'days' || (first.part !== undefined && (first.start ?? 0) >= (atom.start ?? 0) && (first.stop ?? 1440) <= (atom.stop ?? 1440)))

/** The terms of one sentence, each with its mode. */
export function termsOf(sentence: readonly Item[], before: readonly Term[]): Sentence {
  const terms: Term[] = []
  const segments = segmentsOf(sentence)
  let hasElse = false
  let carried: { mode: Mode; isWeekly: boolean; by: Term['by'] } = { mode: 'include', isWeekly: false, by: 'plain' }
  for (const [index, segment] of segments.entries()) {
    const { items, after } = segment
    if (after === 'else') {
      hasElse = true
      // « jeudi, vendredi en second choix »
      if (items.length === 0 && terms.some(({ mode, segment }) => mode === 'prefer' && segment < index - 1)) for (const term of terms) if (term.segment === index - 1) term.mode = 'include'
      for (const term of [...before, ...terms]) if (term.mode === 'prefer') term.isAlsoIncluded = true
    }
    const previous = terms.filter(term => term.segment === index - 1)
    const hasPredicate = items.some(item => ['available', 'unavailable', 'only', 'leave'].includes(operatorOf(item) ?? ''))
    // « mardi je ne peux pas, mercredi plutôt »
    const isInstead = carried.mode === 'exclude' && items.some(item => operatorOf(item) === 'rather' || operatorOf(item) === 'prefer')
    const keeps = after === 'comma' && carried.mode !== 'include' && !isInstead && !items.some(item => ['available', 'subject', 'person'].includes(operatorOf(item) ?? '')) && (goesOn(items[0], items[1], previous) || (previous.length === 0 && (carried.mode === 'prefer' || carried.mode === 'avoid')) || isHourOf(carried.mode, items[0], previous))
    const start = keeps ? carried : { mode: 'include' as Mode, isWeekly: false, by: 'plain' as const }
    const read = readSegment(segment, { index, start, previous, earlier: terms.some(({ atom }) => atom.type === 'time') ? terms : before, hasElse })
    const isElse = after === 'else' || (after === 'comma' && segments[index - 1]?.after === 'else' && segments[index - 1]?.items.length === 0)
    if (isElse && read.terms[0]) read.terms[0] = { ...read.terms[0], isElse: true }
    // « moi le soir, mais le samedi tous les deux »: no evening of Saturdays.
    const isTurned = after === 'but' && read.terms[0]?.atom.type === 'days' && read.terms[0].mode === 'include' && read.terms[0].by !== 'only' && terms.length > 0 && terms.every(({ atom, mode }) => atom.type === 'time' && mode === 'include')
    if ((isTurned || operatorOf(items[0]) === 'person') && read.terms[0]) read.terms[0] = { ...read.terms[0], isOwn: true }
    if (read.terms.every(isWholeDay) && shiftBeside(terms, items)) read.terms.length = 0
    else if (items.some(item => operatorOf(item) === 'earlier' || operatorOf(item) === 'later')) shiftBeside(terms, items)
    const isAlternative = after === 'but' || (after === 'comma' && items.some(item => ['available', 'also'].includes(operatorOf(item) ?? '')))
    if (isAlternative && read.terms.some(({ mode, by }) => mode === 'include' && by !== 'only') && [...before, ...terms].length > 0 && [...before, ...terms].every(({ mode }) => mode === 'prefer')) {
      for (const term of [...before, ...terms]) term.isAlsoIncluded = true
    }
    const isReason = after === 'because' && !hasPredicate && !items.some(item => item.type === 'topic' && item.topic === 'visit')
    if (!isReason) {
      if (after === 'so') withoutReasons(terms, read.terms, { index, segments })
      if (!(after === 'because' && isExplained(terms, read.terms))) terms.push(...read.terms)
    }
    carried = read.end
    const unread = items.filter(isUnread).length
    const isQuestion = sentence.some(({ type }) => type === 'question')
    if (unread > (isQuestion ? 1 : 2) && !items.some(item => (item.type === 'operator' && predicates.has(item.operator)) || (item.type === 'topic' && item.topic === 'visit'))) {
      for (const term of terms) if (term.segment === index) term.isLoose = true
    }
  }
  return { terms, hasElse, startsWithElse: segments[0]?.after === 'else' || (segments[0]?.items.length === 0 && segments[1]?.after === 'else') }
}

interface Start { readonly mode: Mode; readonly isWeekly: boolean; readonly by: Term['by'] }

interface Place { readonly index: number; readonly start: Start; readonly previous: readonly Term[]; readonly earlier: readonly Term[]; readonly hasElse: boolean }

function readSegment({ items, after }: Segment, { index, start, previous, earlier, hasElse }: Place): { terms: Term[]; end: Start } {
  const terms: Term[] = []
  let now = start
  let link: Link = after === 'comma' ? 'comma' : after === 'else' ? 'or' : 'none'
  /** Terms since the last operator: a predicate behind them takes them. */
  let free: Term[] = []
  /** Those a positive predicate took: « samedi me va, de préférence » may still soften them. */
  let claimed: Term[] = []
  let isDropped = false
  let isBehind = false
  let shifted: readonly Term[] = []
  const nextAtom = (at: number): boolean => {
    for (let ahead = at + 1; ahead < items.length; ahead++) {
      const item = items[ahead] as Item
      if (isAtom(item)) return true
      const operator = operatorOf(item)
      if (operator && ['or', 'and', 'subject', 'person', 'ignored', 'available', 'only', 'also', 'unavailable', 'not'].includes(operator)) continue
      if (operator) return false
    }
    return false
  }
  const take = (mode: Mode, by: Operator, isWeekly = false): void => {
    isBehind = true
    for (const term of free) {
      term.mode = mode
      term.by = by
      term.isWeekly = isWeekly
    }
    free = []
  }
  for (const [at, item] of items.entries()) {
    if (isAtom(item)) {
      if (isDropped) continue
      // « ce week-end impossible, l'autre oui »
      if (item.type === 'days' && item.isNext && now.mode === 'exclude' && terms.length > 0) {
        now = { mode: 'include', isWeekly: false, by: 'plain' }
        free = []
      }
      if (item.type === 'time' && item.isRefusal && now.mode !== 'exclude' && !(after === 'comma' && terms.length === 0 && previous.at(-1)?.atom.type === 'time' && previous.at(-1)?.mode === 'include')) {
        const { start, stop, isRefusal, ...rest } = item
        const mode = now.mode === 'prefer' ? 'avoid' : 'exclude'
        const isOffer = free.length > 0 && free.every(({ atom, by }) => atom.type === 'days' && by !== 'available')
        if (isOffer) for (const term of free) Object.assign(term, { mode, by: 'not', isOffer })
        terms.push({ atom: { ...rest, ...(start !== undefined ? { stop: start } : stop !== undefined && { start: stop }) }, mode, isWeekly: false, by: 'not', link, segment: index, isOffer })
        now = { mode, isWeekly: false, by: 'not' }
        link = 'none'
        continue
      }
      if (shifted.length > 0 && item.type === 'time') {
        // « sauf le vendredi, où je suis libre dès 16h »: the day keeps these hours and loses the others.
        const { start, stop } = item
        const outside = [...(start !== undefined ? [{ ...item, start: undefined, stop: start }] : []), ...(stop !== undefined ? [{ ...item, start: stop, stop: undefined }] : [])]
        for (const [n, { start: from, stop: to, ...rest }] of outside.entries()) terms.push({ ...(shifted[0] as Term), atom: { ...rest, ...(from !== undefined && { start: from }), ...(to !== undefined && { stop: to }) }, link: n === 0 ? 'none' : 'or' })
        for (const term of shifted) terms.push({ ...term, mode: 'include', by: 'available' })
        now = { mode: 'include', isWeekly: true, by: 'available' }
        shifted = []
        link = 'none'
      }
      const term: Term = { atom: item, mode: now.mode, isWeekly: now.isWeekly, by: now.by, link, segment: index }
      terms.push(term)
      isBehind = false
      free.push(term)
      link = 'none'
      continue
    }
    const operator = operatorOf(item)
    if (!operator) continue
    switch (operator) {
      case 'or': link = 'or'; break
      case 'and': link = 'and'; break
      case 'where': shifted = now.by === 'except' ? free : []; break
      case 'nor': link = 'or'; break
      case 'except':
        // « je ne peux pas, sauf samedi »
        if (now.mode === 'exclude' && now.by === 'unavailable' && terms.length === 0) {
          now = { mode: 'include', isWeekly: true, by: 'only' }
          break
        }
        now = now.mode === 'prefer' && terms.length === 0 ? { mode: 'avoid', isWeekly: true, by: 'avoid' } : { mode: 'exclude', isWeekly: true, by: 'except' }; free = []; break
      case 'never':
        // « dimanche 28 jamais »
        if (free.length > 0 && !nextAtom(at)) {
          take('exclude', 'never')
          break
        }
        now = { mode: 'exclude', isWeekly: true, by: 'never' }; free = []; break
      case 'not': {
        const next = items[at + 1]
        if (now.mode === 'exclude' && terms.length > 0) link = 'or'
        const isNear = isAtom(next) || (isAtom(items[at + 2]) && operatorOf(next) !== undefined) || (next?.type === 'topic' && isAtom(items[at + 2]))
        if (!isNear) break
        const isSoft = now.mode === 'prefer' && terms.length === 0
        now = isSoft ? { mode: 'avoid', isWeekly: false, by: 'avoid' } : { mode: 'exclude', isWeekly: false, by: 'not' }
        free = []
        break
      }
      case 'leave':
      case 'unavailable': {
        const own = operator === 'leave' ? [...free, ...items.slice(at + 1).filter(isAtom).map(atom => ({ atom }))] : []
        const isDayOff = own.length > 0 && own.every(({ atom }) => atom.type === 'time' || atom.every !== undefined)
        const mode = isDayOff ? 'include' : 'exclude'
        if (free.length > 0) {
          if (free.some(term => term.mode === 'include' && term.by !== 'only')) take(mode, 'unavailable')
        } else if (terms.length === 0 && !nextAtom(at) && (after === 'comma' || after === 'so')) for (const term of previous) if (term.mode === 'include' && term.by === 'plain' && !isBound(term)) Object.assign(term, { mode, by: 'unavailable' })
        now = { mode, isWeekly: false, by: 'unavailable' }
        break
      }
      case 'available': {
        if (now.mode === 'exclude' && terms.length > 0 && now.by === 'except') now = { mode: 'include', isWeekly: false, by: 'available' }
        else if (now.mode === 'include' || (now.mode === 'exclude' && terms.length === 0 && now.by !== 'not' && now.by !== 'except' && now.by !== 'never') || (now.mode === 'exclude' && now.by === 'not' && terms.length > 0)) now = { mode: 'include', isWeekly: false, by: 'available' }
        for (const term of free) if (term.mode === 'include' && term.by === 'plain') term.by = 'available'
        if (free.every(({ mode }) => mode === 'include')) {
          claimed = free
          free = []
        }
        break
      }
      case 'also':
        if (after === 'comma' && free.length > 0 && previous.length > 0 && previous.every(({ mode }) => mode === 'exclude')) take('exclude', 'unavailable')
        break
      case 'returns':
      case 'arrives':
      case 'leaves': now = { mode: 'include', isWeekly: false, by: operator }; break
      case 'than':
        if (now.mode === 'prefer' && now.by === 'rather' && free.length > 0) isDropped = true
        break
      case 'rather':
      case 'prefer': {
        if (operator === 'rather' && hasElse) break
        if (now.mode === 'avoid') break
        if (nextAtom(at) || terms.length === 0) {
          now = { mode: 'prefer', isWeekly: false, by: operator }
          free = []
        } else if (free.some(term => term.mode === 'exclude')) take('avoid', 'avoid')
        else {
          if (free.length === 0) free = claimed
          take('prefer', operator)
        }
        break
      }
      case 'avoid': {
        if (nextAtom(at) && free.length === 0) now = { mode: 'avoid', isWeekly: true, by: 'avoid' }
        else if (free.length > 0) {
          take('avoid', 'avoid')
          now = { mode: 'avoid', isWeekly: false, by: 'avoid' }
        } else now = { mode: 'avoid', isWeekly: true, by: 'avoid' }
        break
      }
      case 'ratherThan':
        take('prefer', 'rather')
        isDropped = true
        break
      case 'only': now = { mode: 'include', isWeekly: false, by: 'only' }; for (const term of free) if (term.by === 'plain') term.by = 'only'; break
      case 'same': {
        const before = [...earlier, ...terms]
        const last = before.findLast(({ atom }) => atom.type === 'time')
        const times = before.filter(({ atom, segment }) => atom.type === 'time' && segment === last?.segment)
        for (const [n, time] of times.entries()) {
          const { days, ...atom } = time.atom as TimeItem
          terms.push({ ...time, atom, mode: now.mode, isWeekly: now.isWeekly, by: now.by, link: n === 0 ? 'none' : time.link, segment: index })
        }
        break
      }
      default:
    }
  }
  if (terms.some(({ by }) => by === 'except')) terms.splice(0, terms.length, ...readmitted(terms))
  // An operator that stood behind its days governs nothing further on.
  if (terms.length === 0) return { terms, end: now }
  return { terms, end: terms.at(-1)?.mode === now.mode && terms.at(-1)?.by === now.by && !isBehind ? now : { mode: 'include', isWeekly: false, by: 'plain' } }
}
