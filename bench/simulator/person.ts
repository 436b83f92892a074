import type { TimeWishes, WishWindow } from '#assistant/understanding/time-wishes.ts'
import { type EpochMs, HOUR } from '#kernel/interval.ts'
import { dayOf, isoDay, minuteOfDay, weekdayOf } from '#kernel/time-zone.ts'
import type { Random } from '../../training/generator/random.ts'
import { normal } from './draws.ts'
import { faith, parts, partStarts, patience, ranked, type Segment, type SegmentName, segments, type Window, wishes } from './people.ts'
import { time } from './worlds.ts'

/** A window of one person; `from`/`to` are days since 1970, included. */
export interface OwnWindow extends Window {
  readonly days: { readonly from: number; readonly to: number } | null
}

export type WishForm = 'include' | 'exclude' | 'prefer'

/** Everything about one contact that a policy must not see, every chance of his drawn beforehand, so that policies are compared on the same people. */
export interface Person {
  readonly segment: SegmentName
  /** Standard normal, by cell: how much more than his segment he likes it. */
  readonly tastes: readonly number[]
  /** Empty when not tied. */
  readonly windows: readonly OwnWindow[]
  readonly form: WishForm
  /** What the first message says and the reader understood. */
  readonly stated: TimeWishes | null
  readonly isStrict: boolean
  readonly considers: number
  readonly acceptable: number
  readonly longestWaitDays: number
  readonly leastNoticeHours: number
  readonly sets: number
  /** Uniform, one for each set: what he answers, and what he does when nothing suits. */
  readonly answers: readonly number[]
  readonly nexts: readonly number[]
  readonly isReadLater: boolean
  readonly keeps: { readonly cancels: number; readonly when: number; readonly comes: number }
}

/** Weekdays Monday to Saturday × parts of the day. Nobody works on Sunday. */
export const CELLS = 6 * parts.length

export interface Moment {
  readonly day: number
  readonly weekday: number
  readonly hour: number
  /** −1 on Sunday. */
  readonly cell: number
}

export function momentOf(start: EpochMs): Moment {
  const day = dayOf(time.zone, start)
  const weekday = weekdayOf(day)
  const hour = minuteOfDay(time.zone, start) / 60
  const part = parts.findLastIndex((name) => hour >= partStarts[name])
  return { day, weekday, hour, cell: weekday === 7 ? -1 : (weekday - 1) * parts.length + part }
}

/** How a segment likes a cell, before anything personal. */
export function likingOf(name: SegmentName, cell: number): number {
  const { weekday, saturday, wednesdayAfternoon }: Segment = segments[name]
  const day = Math.floor(cell / parts.length)
  const part = cell % parts.length
  const extra = day === 2 && parts[part] === 'afternoon' ? wednesdayAfternoon : 0
  return ((day === 5 ? saturday : weekday)[part] as number) + extra
}

export const isInWindow = (windows: readonly OwnWindow[], { day, weekday, hour }: Moment): boolean =>
  windows.some(({ weekdays, from, until, days }) => weekdays.includes(weekday) && hour >= from && hour < until && (!days || (day >= days.from && day <= days.to)))

export function personOf(random: Random, at: EpochMs): Person {
  const names = Object.keys(segments) as SegmentName[]
  const segment = random.weighted(names.map((name) => [segments[name].share, name] as const))
  const { windows: usual, shareTied, acceptable }: Segment = segments[segment]
  const isTied = random.chance(shareTied)
  const drawn = usual.filter(() => random.chance(0.5))
  const windows = isTied ? (drawn.length > 0 ? drawn : [random.pick(usual)]).map((window) => ownWindow(window, at)) : []
  const form = random.weighted(wishes.forms.map(([share, name]) => [share, name] as const))
  const isStated = random.chance(wishes.shareStated) && random.chance(wishes.shareRead) && isTied
  const uniforms = (count: number) => Array.from({ length: count }, random.next)
  const most = 3
  return {
    segment, windows, form,
    tastes: Array.from({ length: CELLS }, () => normal(random)),
    stated: isStated ? statedWish(windows, form) : null,
    isStrict: random.chance(ranked.shareStrict) && form !== 'prefer',
    considers: random.weighted(ranked.considers),
    acceptable: random.int(...acceptable),
    longestWaitDays: random.int(...ranked.longestWait),
    leastNoticeHours: random.int(...ranked.leastNotice),
    sets: random.weighted(patience.sets),
    answers: uniforms(most),
    nexts: uniforms(most),
    isReadLater: random.chance(wishes.shareRead),
    keeps: { cancels: random.next(), when: random.next(), comes: random.next() },
  }
}

function ownWindow(window: Window, at: EpochMs): OwnWindow {
  const today = dayOf(time.zone, at)
  const nextMonday = today + 8 - weekdayOf(today)
  return { ...window, days: window.isNextWeek ? { from: nextMonday, to: nextMonday + 6 } : null }
}

const clock = (hour: number): string => `${String(Math.floor(hour)).padStart(2, '0')}:${hour % 1 === 0 ? '00' : '30'}`

const written = ({ weekdays, from, until, days }: OwnWindow): WishWindow => ({
  dows: weekdays, start: clock(from), end: clock(until), ...(days && { from: isoDay(days.from), to: isoDay(days.to) }),
})

const unsaid: TimeWishes = { include: [], exclude: [], prefer: [], avoid: [], flexible: false, asap: false, none: false }

/** The windows as the reader would give them; who excludes names the weekdays he has no window on. */
function statedWish(windows: readonly OwnWindow[], form: WishForm): TimeWishes {
  if (form !== 'exclude') return { ...unsaid, [form]: windows.map(written) }
  const closed = [1, 2, 3, 4, 5, 6].filter((weekday) => windows.every(({ weekdays }) => !weekdays.includes(weekday)))
  return closed.length > 0 ? { ...unsaid, exclude: [{ dows: closed }] } : { ...unsaid, include: windows.map(written) }
}

/** « Plutôt … »: what he writes when nothing suited, his own windows or the three cells he likes best; null when it is not understood. */
export function saidInWords(person: Person, liking: (cell: number) => number): TimeWishes | null {
  if (!person.isReadLater) return null
  if (person.windows.length > 0) return { ...unsaid, include: person.windows.map(written) }
  const best = Array.from({ length: CELLS }, (_, cell) => cell).sort((a, b) => liking(b) - liking(a)).slice(0, 3)
  const windows = best.map((cell): WishWindow => {
    const part = cell % parts.length
    const next = parts[part + 1]
    return { dows: [Math.floor(cell / parts.length) + 1], start: clock(part === 0 ? 8 : partStarts[parts[part] as (typeof parts)[number]]), end: next ? clock(partStarts[next]) : '21:00' }
  })
  return { ...unsaid, include: windows }
}

/** When and how a visit ends, by its wait in days. */
export function endOf({ keeps }: Person, { bookedAt, start }: { bookedAt: EpochMs; start: EpochMs }): { readonly kind: 'held' | 'no_show' | 'cancelled'; readonly freedAt: EpochMs } {
  const days = (start - bookedAt) / (24 * HOUR)
  if (keeps.cancels < Math.min(faith.cancelAtMost, faith.cancelPerDay * days)) return { kind: 'cancelled', freedAt: bookedAt + keeps.when * (start - bookedAt) }
  const comes = keeps.comes >= Math.min(faith.noShowAtMost, faith.noShowBase + faith.noShowPerDay * days)
  return { kind: comes ? 'held' : 'no_show', freedAt: Number.POSITIVE_INFINITY }
}
