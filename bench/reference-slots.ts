import type { Workload, WorkloadSlots } from '#assistant/slots/workload.ts'

type Span = [start: number, end: number]

/**
 * The slots of a workload the plain way: spans of opening hours, the busy times cut out of them one by one, a walk along
 * the grid. `Date` for every instant, one question to Intl for every zone and day. What a careful programmer writes first;
 * the engine has to give the same answer and be quicker.
 */
export function referenceSlots(workload: Workload): WorkloadSlots {
  const window: Span = [Date.parse(workload.startTime), Date.parse(workload.endTime)]
  const earliest = Date.parse(workload.now ?? workload.startTime) + workload.minNoticeMin * 60_000
  const starts = new Set<number>()
  for (const agent of workload.agents) {
    for (const free of freeTimes(workload, agent, window)) {
      for (const start of gridStarts(workload, free)) if (start >= earliest) starts.add(start)
    }
  }
  const days: WorkloadSlots = {}
  for (const start of [...starts].sort((a, b) => a - b)) {
    const wall = new Date(start + offsetAt(workload.viewerTz, start))
    const day = wall.toISOString().slice(0, 10)
    days[day] ??= []
    days[day].push({ time: new Date(start).toISOString() })
  }
  return days
}

function freeTimes(workload: Workload, agent: Workload['agents'][number], [from, until]: Span): Span[] {
  const busy = mergeSpans(
    agent.busy.map(
      ([start, end]): Span => [
        Date.parse(start) - workload.bufferAfterMin * 60_000,
        Date.parse(end) + workload.bufferBeforeMin * 60_000,
      ],
    ),
  )
  const duration = workload.durationMin * 60_000
  // Buffers may stick out of the hours, so it is the busy time that grows.
  return openHours(agent, [from, until])
    .flatMap(open => cutOut(open, busy))
    .filter(([start, end]) => end - start >= duration)
}

function openHours({ timeZone, hours }: Workload['agents'][number], [from, until]: Span): Span[] {
  const open: Span[] = []
  for (let day = Math.floor(from / DAY) - 1; day <= Math.floor(until / DAY) + 1; day += 1) {
    const weekday = new Date(day * DAY).getUTCDay() || 7
    for (const { days, start, end } of hours) {
      if (!days.includes(weekday)) continue
      const opens = Math.max(from, fromWall(timeZone, day * DAY + msOf(start)))
      const closes = Math.min(until, fromWall(timeZone, day * DAY + msOf(end)))
      if (opens < closes) open.push([opens, closes])
    }
  }
  return mergeSpans(open)
}

const DAY = 86_400_000

const msOf = (wall: string): number => {
  const [hours, minutes] = wall.split(':').map(Number)
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000
}

function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

function cutOut([from, until]: Span, busy: readonly Span[]): Span[] {
  const free: Span[] = []
  let start = from
  for (const [busyStart, busyEnd] of busy) {
    if (busyEnd <= start) continue
    if (busyStart >= until) break
    if (busyStart > start) free.push([start, busyStart])
    start = Math.max(start, busyEnd)
  }
  if (start < until) free.push([start, until])
  return free
}

function gridStarts(workload: Workload, [from, until]: Span): number[] {
  const grid = workload.intervalMin * 60_000
  const offset = offsetAt(workload.viewerTz, from)
  const starts: number[] = []
  // Opening hours of this bench hold no change of the clock, so one offset serves the whole span.
  const intoDay = (((from + offset) % DAY) + DAY) % DAY
  for (
    let start = from + ((grid - (intoDay % grid)) % grid);
    start + workload.durationMin * 60_000 <= until;
    start += grid
  ) {
    starts.push(start)
  }
  return starts
}

function fromWall(timeZone: string, wall: number): number {
  const guess = wall - offsetAt(timeZone, wall)
  return wall - offsetAt(timeZone, guess)
}

const offsets = new Map<string, number>()
const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds ahead of UTC, remembered for each zone and hour. */
function offsetAt(timeZone: string, at: number): number {
  const hour = Math.floor(at / 3_600_000)
  const key = `${timeZone} ${hour}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(timeZone, format)
  }
  const offset = Date.parse(`${format.format(hour * 3_600_000).replace(' ', 'T')}Z`) - hour * 3_600_000
  offsets.set(key, offset)
  return offset
}
