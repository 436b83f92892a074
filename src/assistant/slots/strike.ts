import type { Interval } from '#kernel/interval.ts'
import { placeOf, type StartGrid } from './start-grid.ts'
import { type StartRule, startsInto } from './start-rule.ts'
import { addRange, removeRange, type StartSet } from './start-set.ts'

/** Takes the starts that a rule refuses out of the set. */
export function strike(set: StartSet, grid: StartGrid, { spans, reach }: StartRule): void {
  for (const span of spans) {
    const { start, end } = startsInto(span, reach)
    removeRange(set, placeOf(grid, start), placeOf(grid, end))
  }
}

/** The set with the starts in `[start, end)` decided anew by `rules`, all others as they were. */
export function restruck(set: StartSet, { grid, rules, start, end }: Interval & { grid: StartGrid; rules: readonly StartRule[] }): StartSet {
  const anew = set.slice()
  addRange(anew, placeOf(grid, start), placeOf(grid, end))
  for (const { spans, reach } of rules) {
    for (const span of spans) {
      const refused = startsInto(span, reach)
      if (refused.end <= start || refused.start >= end) continue
      removeRange(anew, placeOf(grid, Math.max(start, refused.start)), placeOf(grid, Math.min(end, refused.end)))
    }
  }
  return anew
}
