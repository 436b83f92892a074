import type { ExplainedDay } from '#assistant/journey/explanations/contract.ts'

type Start = ExplainedDay['starts'][number]

/** Starts from `first` to `last` of which the same is said. */
export interface ExplainedSpan extends Omit<Start, 'start'> {
  readonly first: string
  readonly last: string
}

/** Starts that follow each other under one reason as one line; an open start stands for itself. */
export function sameReasons(starts: readonly Start[]): ExplainedSpan[] {
  const spans: ExplainedSpan[] = []
  for (const { start, rule, reason } of starts) {
    const before = spans.at(-1)
    if (before && rule !== null && before.reason === reason) spans[spans.length - 1] = { ...before, last: start }
    else spans.push({ first: start, last: start, rule, reason })
  }
  return spans
}
