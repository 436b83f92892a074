/** Wall time of the agent in minutes after midnight, 0 to 1440, half-open. */
export interface WallSpan {
  readonly opens: number
  readonly closes: number
}

/** `weekday` 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export interface WeeklyHours extends WallSpan {
  readonly weekday: number
}

/** Replaces the week's hours on one date (`YYYY-MM-DD`); without any span the day is closed. */
export interface DateOverride {
  readonly day: string
  readonly spans: readonly WallSpan[]
}

/** When one agent works. */
export interface AgentHours {
  readonly weeklyHours: readonly WeeklyHours[]
  readonly overrides: readonly DateOverride[]
}

export type HoursRefusal = 'closes_before_opening' | 'spans_overlap'

/** Nobody has said when this agent works, so nothing is offered. */
export const noHours: AgentHours = { weeklyHours: [], overrides: [] }

/** What is wrong with the spans of one day; undefined when nothing is. Spans may touch. */
export function refusalOfDay(spans: readonly WallSpan[]): HoursRefusal | undefined {
  if (spans.some(({ opens, closes }) => opens >= closes)) return 'closes_before_opening'
  const sorted = [...spans].sort((a, b) => a.opens - b.opens)
  const isOverlapping = sorted.some(({ opens }, index) => index > 0 && opens < (sorted[index - 1] as WallSpan).closes)
  return isOverlapping ? 'spans_overlap' : undefined
}

export function refusalOfWeek(hours: readonly WeeklyHours[]): HoursRefusal | undefined {
  const days = Map.groupBy(hours, ({ weekday }) => weekday)
  for (const spans of days.values()) {
    const refusal = refusalOfDay(spans)
    if (refusal) return refusal
  }
  return undefined
}

/** "09:30", "24:00" (the end of the day) as minutes after midnight. */
export const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5))

/** Minutes after midnight as "09:30". */
export const wallOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
