import type { AgentId } from '#kernel/ids.ts'
import { DAY, type EpochMs, type Interval, MINUTE } from '#kernel/interval.ts'
import { dayOf } from '#kernel/time-zone.ts'
import type { Coordinates } from '#agency/places/coordinates.ts'
import type { Visit } from './diary.ts'
import { actualTravel, roadKm } from './road.ts'
import type { Outcome, Run } from './simulate.ts'
import { firstDay, type World } from './world.ts'
import { road, time } from './worlds.ts'

/** What is measured of a run, in the order and the words of the tables. `better` says in which direction. */
export const measures = {
  booked: { title: 'Leads that book (%)', better: 'more' },
  firstSet: { title: 'Leads that book one of the first three times (%)', better: 'more' },
  held: { title: 'Leads whose visit takes place (%)', better: 'more' },
  kmPerVisit: { title: 'Kilometres added to the agents’ days per visit', better: 'less' },
  impossibleTravel: { title: 'Visits that cannot be reached in time, or left in time for what follows (%)', better: 'less' },
  daysToVisit: { title: 'Days from lead to visit (median)', better: 'less' },
  noShows: { title: 'Visits to which nobody comes (%)', better: 'less' },
  loadGini: { title: 'Inequality of visits by weight (Gini)', better: 'less' },
  poolGini: { title: 'The same where nobody is responsible', better: 'less' },
  unfairness: { title: 'Largest distance from the fair share of opportunities, there (points)', better: 'less' },
} as const satisfies Record<string, { readonly title: string; readonly better: 'more' | 'less' }>

export type Measure = keyof typeof measures
/** NaN: does not apply to this world. */
export type Measured = Readonly<Record<Measure, number>>

/** Leads by when they came, roads and visits by when they lie; the first and last days are left out. */
export function measure({ world, diary, outcomes }: Run): Measured {
  const counted: Interval = {
    start: (firstDay + time.uncountedFirstDays) * DAY,
    end: (firstDay + time.days - time.uncountedLastDays) * DAY,
  }
  const isCounted = (at: EpochMs) => at >= counted.start && at < counted.end
  const asked = outcomes.filter(({ lead }) => isCounted(lead.at))
  const booked = diary.visits.filter(({ lead }) => isCounted(lead.at))
  const driven = diary.visits.filter(({ start, ends }) => isCounted(start) && (ends === 'held' || ends === 'no_show'))
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole)
  const { km, impossible } = roads(world, { visits: driven, events: diary.events.filter(({ start }) => isCounted(start)) })
  const loadGini = gini(world.agents.map(({ id, weight }) => booked.filter(({ agentId }) => agentId === id).length / weight))
  const isPool = world.city.shareWithoutResponsible === 1
  return {
    booked: percent(booked.length, asked.length),
    firstSet: percent(asked.filter(({ set }) => set === 0).length, asked.length),
    held: percent(booked.filter(({ ends }) => ends === 'held').length, asked.length),
    kmPerVisit: driven.length === 0 ? 0 : km / driven.length,
    impossibleTravel: percent(impossible, driven.length),
    daysToVisit: median(booked.map(({ start, lead }) => (start - lead.at) / DAY)),
    noShows: percent(driven.filter(({ ends }) => ends === 'no_show').length, driven.length),
    loadGini,
    // What comes with a portfolio is nobody's to even out.
    poolGini: isPool ? loadGini : Number.NaN,
    unfairness: isPool ? unfairness(world, asked) : Number.NaN,
  }
}

interface Stop extends Interval {
  readonly place: Coordinates
  /** When it was booked; undefined for what the agent entered himself, and when he did. */
  readonly bookedAt?: EpochMs
  readonly knownFrom?: EpochMs
}

/** Kilometres that the visits add to what the agents drive for their own events, and visits with too short a way on either side. */
function roads(world: World, { visits, events }: { visits: readonly Visit[]; events: Run['diary']['events'] }): { km: number; impossible: number } {
  let km = 0
  let impossible = 0
  for (const { id } of world.agents) {
    const own: Stop[] = events.flatMap(({ agentId, start, end, place, knownFrom }) => (agentId === id && place ? [{ start, end, place, knownFrom }] : []))
    const booked: Stop[] = visits.flatMap(({ agentId, start, end, lead, bookedAt }) => (agentId === id ? [{ start, end, place: lead.property.place, bookedAt }] : []))
    const without = byDay(own)
    for (const [day, stops] of byDay([...own, ...booked])) {
      km += routeKm(stops, world.office) - routeKm(without.get(day) ?? [], world.office)
      impossible += stops.filter((stop, i) => stop.bookedAt !== undefined && (isTooLate(stops[i - 1], stop) || isTooLate(stop, stops[i + 1]))).length
    }
  }
  return { km, impossible }
}

function byDay(stops: readonly Stop[]): Map<number, Stop[]> {
  return Map.groupBy(stops.toSorted((a, b) => a.start - b.start), ({ start }) => dayOf(time.zone, start))
}

/** From the agency by all stops and back, with a return to it where a gap is long. */
function routeKm(stops: readonly Stop[], office: Coordinates): number {
  let km = 0
  let from = office
  let freeFrom = Number.NEGATIVE_INFINITY
  for (const { start, end, place } of stops) {
    const isLongGap = start - freeFrom > road.backToOfficeAfterMinutes * MINUTE
    km += isLongGap ? roadKm(from, office) + roadKm(office, place) : roadKm(from, place)
    from = place
    freeFrom = end
  }
  return km + roadKm(from, office)
}

/** Whether the way between two stops takes longer than there is. What an agent entered beside a visit that stood already is his own choice. */
function isTooLate(before: Stop | undefined, after: Stop | undefined): boolean {
  if (!before || !after) return false
  const agreed = Math.max(before.bookedAt ?? 0, after.bookedAt ?? 0)
  if (Math.max(before.knownFrom ?? 0, after.knownFrom ?? 0) > agreed) return false
  return before.end + actualTravel(before.place, after.place, before.end) > after.start
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length === 0 ? 0 : ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2
}

/** 0 when all are equal, towards 1 when one has everything. */
export function gini(values: readonly number[]): number {
  const sum = values.reduce((before, value) => before + value, 0)
  if (sum === 0) return 0
  const differences = values.reduce((before, a) => before + values.reduce((inner, b) => inner + Math.abs(a - b), 0), 0)
  return differences / (2 * values.length * sum)
}

/**
 * An agent's fair share of a visit is his weight among all who could have taken it. The largest distance of what one agent
 * took from the sum of his, in points of all visits.
 */
function unfairness({ agents }: World, asked: readonly Outcome[]): number {
  const booked = asked.filter(({ agentId }) => agentId !== null)
  if (booked.length === 0) return 0
  const distances = agents.map(({ id, weight }) => {
    const fair = booked.reduce((sum, { couldGo }) => sum + (couldGo.includes(id) ? weight / weightOf(agents, couldGo) : 0), 0)
    return Math.abs(booked.filter(({ agentId }) => agentId === id).length - fair)
  })
  return (100 * Math.max(...distances)) / booked.length
}

const weightOf = (agents: World['agents'], ids: readonly AgentId[]): number =>
  agents.reduce((sum, { id, weight }) => sum + (ids.includes(id) ? weight : 0), 0)
