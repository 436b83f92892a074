import { z } from 'zod'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, type EpochMs, type Interval, MINUTE } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { dayOf, isoDay, isTimeZone } from '#kernel/time-zone.ts'
import { isoWriter, parseIsoInstant } from './iso-instant.ts'
import type { AgentTimes, SlotRequest } from './slot.ts'
import { openStarts } from './slot-engine.ts'

const NOT_AN_INSTANT = 'write an instant like 2027-03-22T08:00:00Z'
const INSTANTS = [z.regexes.datetime({ offset: true }), z.regexes.datetime({ offset: true, precision: -1 })]
const isInstant = (value: unknown): value is string => typeof value === 'string' && INSTANTS.some(form => form.test(value))
const instant = z.custom<string>(isInstant, NOT_AN_INSTANT)
const timeZone = z.string().refine(isTimeZone, 'write an IANA time zone like Europe/Paris')
const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write a time like 09:30, at most 24:00')
const minutes = (least: number) => z.int().min(least).max(1440)

const hours = z
  .object({ days: z.array(z.int().min(1).max(7)), start: wallTime, end: wallTime })
  .refine(({ start, end }) => start < end, 'start has to come before end; write two for hours over midnight')

/** Checked in place: there may be a hundred thousand of them, and a schema for each copies them all. */
const busy = z.custom<readonly (readonly [string, string])[]>(Array.isArray, 'write a list').superRefine((pairs: readonly unknown[], context) => {
  for (const [index, pair] of pairs.entries()) {
    const problem = problemOfBusy(pair)
    if (problem) context.addIssue({ code: 'custom', path: [index, ...problem.path], message: problem.message })
  }
})

function problemOfBusy(pair: unknown): { path: number[]; message: string } | undefined {
  if (!Array.isArray(pair) || pair.length !== 2) return { path: [], message: 'write a start and an end' }
  const at = pair.findIndex(value => !isInstant(value))
  if (at >= 0) return { path: [at], message: NOT_AN_INSTANT }
  return parseIsoInstant(pair[1]) < parseIsoInstant(pair[0]) ? { path: [], message: 'a busy time ends before it begins' } : undefined
}

const agent = z.object({
  id: z.string(),
  timeZone,
  hours: z.array(hours),
  busy,
})

/** Every field is required, so that a misspelt one is noticed; what else a file holds is left alone. */
const schema = z
  .object({
    startTime: instant,
    endTime: instant,
    /** What the notice counts from, if not from `startTime`. */
    now: instant.optional(),
    viewerTz: timeZone,
    durationMin: minutes(1),
    intervalMin: minutes(1),
    bufferBeforeMin: minutes(0),
    bufferAfterMin: minutes(0),
    minNoticeMin: z.int().min(0),
    agents: z.array(agent),
  })
  .refine(({ startTime, endTime }) => Date.parse(startTime) <= Date.parse(endTime), 'startTime comes after endTime')
  .refine(
    ({ startTime, endTime }) => Date.parse(endTime) - Date.parse(startTime) <= 1100 * DAY,
    'at most three years at once',
  )

/** What `cli slots --json` reads: times of several agents without a database. */
export type Workload = z.infer<typeof schema>

/** Bookable starts by day of the viewer's clock (`YYYY-MM-DD`), both in order; a day without any is left out. */
export type WorkloadSlots = Record<string, { readonly time: string }[]>

/** The workload, or one line for each thing that is wrong with it, led by where it stands (`agents.3.busy.0.1: …`). */
export function readWorkload(json: unknown): Result<Workload, readonly string[]> {
  const read = schema.safeParse(json)
  if (read.success) return ok(read.data)
  return no(
    read.error.issues.map(({ code, path, message }) => {
      const problem = code === 'invalid_type' && message.endsWith('received undefined') ? 'is missing' : message
      return path.length > 0 ? `${path.join('.')}: ${problem}` : problem
    }),
  )
}

/**
 * Starts at which at least one agent is free, the whole slot inside `startTime` to `endTime`. ISO in, ISO out; the answer
 * hangs on the file alone, not on the hour it is asked at. Every rule: `docs/reference/workloads.md`.
 */
export function slotsOfWorkload(workload: Workload): WorkloadSlots {
  const request = requestOf(workload)
  const write = isoWriter()
  const slots: WorkloadSlots = {}
  let day = Number.NaN
  let ofDay: { time: string }[] = []
  for (const start of openStarts(request)) {
    const here = dayOf(request.timeZone, start)
    if (here !== day) {
      day = here
      ofDay = slots[isoDay(here)] ??= []
    }
    ofDay.push({ time: write(start) })
  }
  return slots
}

/**
 * Median milliseconds of `repeat` runs, ISO in and ISO out, after as many that are not counted; `stopwatch` gives
 * milliseconds that only go forward.
 */
export function timeWorkload(workload: Workload, { repeat, stopwatch }: { repeat: number; stopwatch: () => number }): number {
  for (let run = 0; run < repeat; run += 1) slotsOfWorkload(workload)
  const times: number[] = []
  for (let run = 0; run < Math.max(1, repeat); run += 1) {
    const begun = stopwatch()
    slotsOfWorkload(workload)
    times.push(stopwatch() - begun)
  }
  times.sort((a, b) => a - b)
  const middle = times.length >> 1
  const upper = times[middle] as number
  return times.length % 2 === 1 ? upper : (upper + (times[middle - 1] as number)) / 2
}

function requestOf(workload: Workload): SlotRequest {
  const window = { start: earliestOf(workload), end: parseIsoInstant(workload.endTime) }
  return {
    now: window.start - 1,
    timeZone: workload.viewerTz,
    window,
    rules: {
      durationMinutes: workload.durationMin,
      gridMinutes: workload.intervalMin,
      bufferBeforeMinutes: workload.bufferBeforeMin,
      bufferAfterMinutes: workload.bufferAfterMin,
      // The notice has cut the window already, and the format knows no horizon but its own end.
      noticeMinutes: 0,
      horizonDays: Math.max(0, Math.ceil((window.end - window.start) / DAY) + 1),
      anchor: 'clock',
      maxPerDay: null,
      maxPerWeek: null,
    },
    where: 'anywhere',
    travel: null,
    agents: workload.agents.map(timesOf),
    required: [],
    property: null,
  }
}

function earliestOf({ startTime, now, minNoticeMin }: Workload): EpochMs {
  const [start, notice] = [parseIsoInstant(startTime), minNoticeMin * MINUTE]
  // What begins at this very moment has begun.
  return now === undefined ? start + notice : Math.max(start, parseIsoInstant(now) + Math.max(1, notice))
}

const timesOf = ({ id, timeZone, hours, busy }: Workload['agents'][number]): AgentTimes => ({
  // A name of the file, no row's id; the starts alone come back.
  id: id as AgentId,
  timeZone,
  weeklyHours: hours.flatMap(({ days, start, end }) =>
    days.map(weekday => ({ weekday, opens: minutesOf(start), closes: minutesOf(end) })),
  ),
  overrides: [],
  /** Read when it is asked for, so that one agent's times are gone before the next one's are there. */
  get busy() {
    return busy.map(([start, end]): Interval => ({ start: parseIsoInstant(start), end: parseIsoInstant(end) }))
  },
  taken: [],
  stops: [],
  unreadable: false,
})

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))
