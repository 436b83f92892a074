/** Milliseconds since 1970-01-01T00:00:00Z. See docs/decisions/0003 for why points in time are integers here. */
export type EpochMs = number

/** Half-open `[start, end)`. */
export interface Interval {
  readonly start: EpochMs
  readonly end: EpochMs
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end

/** The intervals sorted, with those that overlap or touch made one. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const merged: { start: EpochMs; end: EpochMs }[] = []
  for (const { start, end } of sorted) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
