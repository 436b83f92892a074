import { type DaySet, intersect } from './day-set.ts'
import type { DayItem, TimeItem } from './item.ts'
import type { Term } from './terms.ts'

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** « je travaille tous les jours sauf le jeudi »: an exception to an absence is no absence. Answers the terms of one segment anew. */
export function readmitted(terms: readonly Term[]): Term[] {
  const first = terms.findIndex(({ by }) => by === 'except')
  const absent = terms.slice(0, first)
  const excepted = terms.slice(first)
  const isAbsence = first > 0 && absent.every(({ mode, by }) => mode === 'exclude' && by === 'unavailable')
  const days = excepted.map(({ atom }) => atom).filter((atom): atom is DayItem => atom.type === 'days')
  const hours = excepted.map(({ atom }) => atom).filter((atom): atom is TimeItem => atom.type === 'time')
  const free = new Set(days.flatMap(({ every, bare }) => every ?? bare ?? []))
  if (!isAbsence || excepted.some(({ by }) => by !== 'except') || hours.length > 1 || days.some(({ every, bare }) => !every && !bare) || free.size === 0) return [...terms]
  const others: DaySet = { dows: WEEK.filter((day) => !free.has(day)) }
  const named = absent.some(({ atom }) => atom.type === 'days')
  const without = absent.flatMap((term): Term[] => {
    if (term.atom.type !== 'days') return [term]
    const sets = term.atom.sets.map((set) => intersect(set, others)).filter((set) => set !== undefined)
    const { every, bare, ...atom } = term.atom
    return sets.length > 0 ? [{ ...term, atom: { ...atom, kind: 'set', sets, every: others.dows as number[] } }] : []
  })
  const model = absent[0] as Term
  const { at, end } = model.atom
  const [hour] = hours
  if (named && hour && absent.every(({ atom }) => atom.type === 'days')) {
    // « sauf vendredi après-midi »: the rest of Friday stays closed.
    const dows = [...free]
    const day: Term = { ...model, link: 'none', isOwn: true, atom: { type: 'days', at, end, kind: 'set', sets: [{ dows }], every: dows } }
    const time = (edge: Partial<TimeItem>): Term => ({ ...model, link: 'none', atom: { type: 'time', at: hour.at, end: hour.end, ...edge } })
    if (hour.start !== undefined) without.push(day, time({ stop: hour.start }))
    if (hour.stop !== undefined) without.push(day, time({ start: hour.stop }))
  }
  if (named) return without
  return [{ ...model, link: 'none', atom: { type: 'days', at, end, kind: 'set', sets: [others], every: others.dows as number[] } }, ...without]
}
