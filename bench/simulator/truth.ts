import { type EpochMs, HOUR } from '#kernel/interval.ts'
import { logit, ranked } from './people.ts'
import { CELLS, isInWindow, likingOf, momentOf, type Person } from './person.ts'

/** What a set of offered times is judged by besides the times. */
export interface Asked {
  /** When it is looked at. */
  readonly now: EpochMs
  /** 0 for the first set of a lead, 1 for the next. */
  readonly set: number
}

/** How people choose. */
export interface Truth {
  readonly name: string
  /** Of taking each of the starts, in the order shown, and last of taking none; the sum is 1. */
  probabilities(person: Person, starts: readonly EpochMs[], asked: Asked): number[]
  /** What the person likes about a cell, to be put in words. */
  liking(person: Person, cell: number): number
}

/** Truth (a): multinomial logit. */
export const logitTruth: Truth = {
  name: 'logit',
  probabilities(person, starts, { now, set }) {
    const weights = starts.map((start) => Math.exp(utilityOf(person, { start, now })))
    const all = [...weights, Math.exp(logit.leaving + set * logit.leavingPerSet)]
    const sum = all.reduce((before, weight) => before + weight, 0)
    return all.map((weight) => weight / sum)
  },
  liking: (person, cell) => likingOf(person.segment, cell) + (person.tastes[cell] as number) * logit.tasteSpread,
}

function utilityOf(person: Person, { start, now }: { start: EpochMs; now: EpochMs }): number {
  const moment = momentOf(start)
  if (moment.cell < 0) return Number.NEGATIVE_INFINITY
  const hours = (start - now) / HOUR
  const misses = person.form === 'prefer' ? logit.outOfPreferred : logit.outOfWindow
  const tied = person.windows.length === 0 ? 0 : isInWindow(person.windows, moment) ? logit.inWindow : misses
  return logit.base + logitTruth.liking(person, moment.cell) + tied + (logit.perDay * hours) / 24 + (hours < logit.soonHours ? logit.soon : 0)
}

/** Truth (b): the first acceptable of the few that are looked at, in the order shown; nothing is left to chance but the person. */
export const rankedTruth: Truth = {
  name: 'ranked',
  probabilities(person, starts, { now }) {
    const taken = starts.slice(0, person.considers).findIndex((start) => isAcceptable(person, { start, now }))
    return [...starts.map((_, i) => (i === taken ? 1 : 0)), taken < 0 ? 1 : 0]
  },
  liking: (person, cell) => likingOf(person.segment, cell) + (person.tastes[cell] as number) * ranked.spread,
}

function isAcceptable(person: Person, { start, now }: { start: EpochMs; now: EpochMs }): boolean {
  const moment = momentOf(start)
  const hours = (start - now) / HOUR
  if (moment.cell < 0 || hours < person.leastNoticeHours || hours > person.longestWaitDays * 24) return false
  const isIn = isInWindow(person.windows, moment)
  if (person.windows.length > 0 && person.isStrict) return isIn
  return isIn || acceptableCells(person).has(moment.cell)
}

const acceptableOf = new WeakMap<Person, ReadonlySet<number>>()

/** The cells at the head of the person's own order. */
function acceptableCells(person: Person): ReadonlySet<number> {
  const known = acceptableOf.get(person)
  if (known) return known
  const order = Array.from({ length: CELLS }, (_, cell) => cell).sort((a, b) => rankedTruth.liking(person, b) - rankedTruth.liking(person, a))
  const cells = new Set(order.slice(0, person.acceptable))
  acceptableOf.set(person, cells)
  return cells
}

export const truths = { logit: logitTruth, ranked: rankedTruth } as const
