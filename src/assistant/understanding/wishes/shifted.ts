import type { DaySet } from './day-set.ts'
import type { Item, TimeItem } from './item.ts'
import type { Operator } from './operators.ts'
import { operatorOf } from './sentences.ts'
import type { Term } from './terms.ts'

const denials: ReadonlySet<Operator> = new Set(['not', 'nor', 'never', 'unavailable'])

/**
 * « je pars le 18, donc avant », « réunion à 15h, donc après », « pris jusqu'au 30, ensuite … »: the last day or hour of the clauses before
 * becomes a bound. Says whether it did.
 */
export function shiftBeside(terms: Term[], items: readonly Item[]): boolean {
  // « je rentre le 12, pas avant » denies it.
  if (items.some(item => denials.has(operatorOf(item) as Operator))) return false
  const said = items.map(operatorOf)
  const isEarlier = said.includes('earlier')
  // « jusqu'à 13h, ensuite je pars » says nothing of what comes then.
  const isThen = said.includes('then') && isOpen(items)
  if (!isEarlier && !isThen && !said.includes('later')) return false
  const timed = terms.findLastIndex(({ atom }) => atom.type === 'time')
  if (timed >= 0) {
    const term = terms[timed] as Term
    const { start, stop, part, mode, isRefusal, ...rest } = term.atom as TimeItem
    // « jusqu'à 17h … ensuite » goes on where it ends; of an hour that is a point, both sides are meant from it on.
    const edge = isEarlier ? start : mode !== undefined ? start : (stop ?? (isThen ? undefined : start))
    if (edge === undefined || (isThen && start !== undefined)) return false
    terms[timed] = { ...term, mode: 'include', by: 'plain', isLoose: false, atom: { ...rest, ...(isEarlier ? { stop: edge } : { start: edge }) } }
    for (const other of terms) if (other.segment === term.segment) Object.assign(other, { mode: 'include', by: 'plain', isLoose: false })
    // Further hours go to the same day: « à 15h mardi, donc avant ou après 16h30 ».
    if (timed === terms.length - 2 && terms[timed + 1]?.atom.type === 'days') terms.splice(timed, 2, terms[timed + 1] as Term, { ...(terms[timed] as Term), link: 'none' })
    return true
  }
  const at = terms.findLastIndex(({ atom }) => atom.type === 'days')
  const term = terms[at]
  if (term?.atom.type !== 'days' || term.atom.sets.length !== 1 || term.by === 'returns' || term.by === 'arrives') return false
  const [set] = term.atom.sets as readonly [DaySet]
  const isUntil = set.from === undefined && set.to !== undefined && !term.atom.isBefore
  if (!isUntil && (isThen || set.from === undefined || set.from !== set.to)) return false
  if (isUntil && isEarlier) return false
  terms[at] = { ...term, mode: 'include', by: 'plain', isLoose: false, atom: { ...term.atom, kind: 'bound', sets: [isEarlier ? { to: (set.from as number) - 1 } : { from: (set.to as number) + 1 }] } }
  return true
}

/** « ensuite je suis libre », « libre ensuite », « ensuite quand vous voulez », « ensuite tous les jours » */
function isOpen(items: readonly Item[]): boolean {
  const first = items.find(item => item.type === 'word' || item.type === 'days' || ['available', 'flexible', 'asap'].includes(operatorOf(item) ?? ''))
  return first !== undefined && first.type !== 'word' && (first.type !== 'days' || first.kind === 'all')
}
