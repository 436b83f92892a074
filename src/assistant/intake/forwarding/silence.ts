import { type Day, weekdayOf } from '#kernel/time-zone.ts'

/** Days on which at least one request came, in the agency's zone. */
export interface DayHistory {
  readonly days: readonly Day[]
  readonly today: Day
}

export interface Silence {
  /** The last day on which something came. */
  readonly lastDay: Day
  /** How likely so many empty days are, had nothing changed: 0 … 1. */
  readonly likelihood: number
}

const RARE = 0.01
const MIN_SILENT_DAYS = 3
const MIN_KNOWN_DAYS = 14
const MIN_DAYS_WITH_MAIL = 5

/**
 * Whether it is silent for longer than its history lets expect; undefined when not, or when too little is known. Counted
 * are days with and without, not mails: one campaign brings many, and they say nothing of the next day. Weekends have a
 * rate of their own. The rates themselves are uncertain (Jeffreys' prior), so that a short history makes no alarm. Today
 * does not count: it is not over.
 */
export function silenceIn({ days, today }: DayHistory): Silence | undefined {
  const known = [...new Set(days)].filter((day) => day < today).sort((a, b) => a - b)
  const [first, lastDay] = [known[0], known.at(-1)]
  if (first === undefined || lastDay === undefined || days.includes(today)) return undefined
  if (known.length < MIN_DAYS_WITH_MAIL || lastDay - first < MIN_KNOWN_DAYS || today - lastDay - 1 < MIN_SILENT_DAYS) return undefined
  const likelihood = [true, false].reduce((product, isWeekend) => {
    const inKind = (from: number, to: number) => daysBetween(from, to).filter((day) => isOfWeekend(day) === isWeekend).length
    const withMail = known.filter((day) => day !== first && isOfWeekend(day) === isWeekend).length
    return product * allEmpty({ withMail, without: inKind(first + 1, lastDay) - withMail, silent: inKind(lastDay + 1, today - 1) })
  }, 1)
  return likelihood < RARE ? { lastDay, likelihood } : undefined
}

/** P(`silent` more empty days), the chance of a day with mail being Beta-distributed after what was seen. */
function allEmpty({ withMail, without, silent }: { withMail: number; without: number; silent: number }): number {
  let likelihood = 1
  for (let day = 0; day < silent; day++) likelihood *= (without + 0.5 + day) / (withMail + without + 1 + day)
  return likelihood
}

const daysBetween = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const isOfWeekend = (day: Day): boolean => weekdayOf(day) > 5
