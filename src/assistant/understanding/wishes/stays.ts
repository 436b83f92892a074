import type { Day } from '#kernel/time-zone.ts'
import type { DayAtom } from './day-atom.ts'
import { type DaySet, only } from './day-set.ts'
import type { DayPart, Group, Grouped, Hours } from './group.ts'

/** When those who write come and go: « j'arrive vendredi à 14h et repars dimanche à 17h ». */
export interface Stay {
  from?: { day: Day | undefined; atom: DayAtom }
  to?: { day: Day | undefined; atom: DayAtom }
  arrivesAt?: number | undefined
  leavesAt?: number | undefined
}

/** The hours of coming and going cut the first and the last day; days or hours that were asked for besides only fall between them. */
export function stayed({ from, to, arrivesAt, leavesAt }: Stay, { groups, bounds }: { groups: Group[]; bounds: DaySet[] }): Grouped {
  const atom = from?.atom ?? to?.atom
  if ((arrivesAt === undefined && leavesAt === undefined) || !atom) return { groups, bounds }
  const first = from?.day
  const last = to?.day ?? (leavesAt === undefined ? undefined : first)
  const included = groups.filter(({ mode }) => mode === 'include')
  const day = (set: DaySet): DayPart => ({ atom: { type: 'days', end: atom.end, kind: 'day', sets: [set] }, sets: [set], isFramed: true, isWeekly: false })
  if (included.length > 0) {
    // « mon train arrive à 11h samedi, donc à partir de midi »
    if (first !== undefined && to === undefined) for (const group of included) if (group.days.length === 0) group.days.push(day(only(first)))
    return { groups, bounds: included.some(({ days }) => days.some(({ sets }) => sets.some(set => first !== undefined && set.from === first && set.to === first))) ? [] : bounds }
  }
  const made = (set: DaySet, hours: Hours | undefined): Group => ({ mode: 'include', by: 'arrives', segment: 0, days: [day(set)], times: hours ? [hours] : [], timesFirst: false, isAlsoIncluded: false, isLoose: false, isOffer: false })
  const hours = (start: number | undefined, stop: number | undefined): Hours | undefined => start === undefined && stop === undefined ? undefined : { ...(start !== undefined && { start }), ...(stop !== undefined && { stop }) }
  if (first !== undefined && first === last) return { groups: [...groups, made(only(first), hours(arrivesAt, leavesAt))], bounds: [] }
  const edges: Group[] = []
  if (first !== undefined) edges.push(made(only(first), hours(arrivesAt, undefined)))
  const between: DaySet = { ...(first !== undefined && { from: first + 1 }), ...(last !== undefined && { to: last - 1 }) }
  if (between.from === undefined || between.to === undefined || between.from <= between.to) edges.push(made(between, undefined))
  if (last !== undefined) edges.push(made(only(last), hours(undefined, leavesAt)))
  return { groups: [...groups, ...edges], bounds: [] }
}
