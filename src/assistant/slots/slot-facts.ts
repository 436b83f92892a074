import type { Where } from '#agency/places/coordinates.ts'
import { roadKilometres } from '#agency/places/distance.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, type EpochMs, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import { type Day, dayOf } from '#kernel/time-zone.ts'
import type { AgentTimes, Slot, SlotRequest } from './slot.ts'
import type { Stop } from './travel.ts'

/** What a time would do to its agent's day. Numbers only: no place, and nobody else's data. */
export interface SlotFacts {
  /** Kilometres added to the agent's round; null when one of the places is not known. */
  readonly km: number | null
  /** Appointments he has on that day already, less his mean over the days that have a slot. */
  readonly load: number
  /** Kilometres to a visit just before or after that is at hand; null when there is none. */
  readonly nearbyKm: number | null
}

export const noFacts: SlotFacts = { km: null, load: 0, nearbyKm: null }

/** With more time than this between two stops people drive back to the office rather than wait in the car. */
const WAITS_AT_MOST = 90 * MINUTE
/** « Juste avant ou après »: no further than this in time and on the road. */
const NEARBY = { gap: HOUR, km: 3 } as const

export type FactsOf = (slot: Slot) => SlotFacts

/** Facts of the slots of `request`, each for its first agent. `baseOf`: where his round begins and ends. */
export function slotFacts({ agents, where, timeZone, window }: SlotRequest, baseOf: (agentId: AgentId) => Where): FactsOf {
  const rounds = new Map(agents.map((agent) => [agent.id, roundsOf(agent, { where, base: baseOf(agent.id), timeZone, window })]))
  return (slot) => rounds.get(slot.agentIds[0] as AgentId)?.(slot) ?? noFacts
}

interface About {
  readonly where: Where
  readonly base: Where
  readonly timeZone: string
  readonly window: Interval
}

function roundsOf({ stops, taken }: AgentTimes, { where, base, timeZone, window }: About): (slot: Interval) => SlotFacts {
  const dayAt = (at: EpochMs): Day => dayOf(timeZone, at)
  const placed = stops.filter((stop) => stop.where !== 'anywhere').sort((a, b) => a.start - b.start)
  const byDay = Map.groupBy(placed, ({ start }) => dayAt(start))
  const coming = taken.filter(({ start }) => start >= window.start && start < window.end)
  const loads = Map.groupBy(coming, ({ start, end }) => dayAt((start + end) / 2))
  const mean = coming.length / Math.max(1, (window.end - window.start) / DAY)
  return (slot) => {
    const day = dayAt(slot.start)
    const { before, after } = neighboursOf(byDay.get(day) ?? [], slot)
    return { km: insertedKm(slot, { before, after, where, base }), load: (loads.get(day)?.length ?? 0) - mean, nearbyKm: nearbyKm(slot, { before, after, where }) }
  }
}

interface Neighbours {
  readonly before: Stop | undefined
  readonly after: Stop | undefined
}

function neighboursOf(stops: readonly Stop[], { start }: Interval): Neighbours {
  const at = stops.findIndex((stop) => stop.start > start)
  return at < 0 ? { before: stops.at(-1), after: undefined } : { before: stops[at - 1], after: stops[at] }
}

/** From the stop before, or the base, to the appointment and on, less what is driven without it. */
function insertedKm(slot: Interval, { before, after, where, base }: Neighbours & Pick<About, 'where' | 'base'>): number | null {
  const here: Stop = { ...slot, where }
  const leg = (from: Stop | undefined, to: Stop | undefined): number => {
    if (!from && !to) return 0
    if (!from || !to) return roadKilometres((from ?? to as Stop).where, base)
    const isLong = to.start - from.end > WAITS_AT_MOST
    return isLong ? roadKilometres(from.where, base) + roadKilometres(base, to.where) : roadKilometres(from.where, to.where)
  }
  const km = leg(before, here) + leg(here, after) - leg(before, after)
  return Number.isNaN(km) ? null : Math.round(km * 10) / 10
}

function nearbyKm({ start, end }: Interval, { before, after, where }: Neighbours & Pick<About, 'where'>): number | null {
  const close = [before && start - before.end <= NEARBY.gap ? before : undefined, after && after.start - end <= NEARBY.gap ? after : undefined]
  const km = close.flatMap((stop) => (stop ? [roadKilometres(stop.where, where)] : [])).filter((distance) => distance <= NEARBY.km)
  return km.length > 0 ? Math.min(...km) : null
}
