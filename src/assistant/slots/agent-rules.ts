import { type EpochMs, type Interval, MINUTE, overlaps } from '#kernel/interval.ts'
import { dayOf } from '#kernel/time-zone.ts'
import { closedTimes, openTimes, overrideOn } from './opening-hours.ts'
import type { Refusal, TravelRefusal } from './refusal-kinds.ts'
import { type AgentTimes, agentOccupancy, type GroupVisit, type SlotRequest, slotAt, type Taken } from './slot.ts'
import { ALWAYS, fullTimes, START, type StartRule, startRule } from './start-rule.ts'
import { type Stop, type Ways, waysOf, withWays } from './travel.ts'

/** Whether the agent works at all; for appointments inside `around`. */
export const hoursRules = (request: SlotRequest, agent: AgentTimes, around: Interval): StartRule[] => [
  startRule('calendar_unreadable', { reach: START, spans: agent.unreadable ? [ALWAYS] : [] }, () => ({ kind: 'calendar_unreadable' })),
  startRule('outside_hours', { reach: slotAt(request, 0), spans: closedTimes(agent, around) }, (_, start) => outsideHours(agent, start)),
]

/** Says the hours of the day on which it begins. */
function outsideHours(agent: AgentTimes, start: EpochMs): Refusal {
  const day = dayOf(agent.timeZone, start)
  const override = overrideOn(agent, day)
  if (override?.holiday) return { kind: 'public_holiday', day, holiday: override.holiday }
  if (override?.spans.length === 0) return { kind: 'day_closed', day }
  return { kind: 'outside_hours', open: openTimes(agent, { start, end: start }), isOverride: override !== undefined }
}

/** What takes the agent's time. */
export function occupationRules(request: SlotRequest, agent: AgentTimes): StartRule[] {
  const { maxPerDay, maxPerWeek } = request.rules
  const groups = request.property?.groups.filter(({ agentId }) => agentId === agent.id) ?? []
  const taken: readonly Taken[] = groups.length === 0 ? agent.taken : [...agent.taken, ...groups.map(({ occupied }) => occupied)]
  const reach = agentOccupancy(request, 0)
  const inTheWay = (kind: 'taken' | 'held' | 'busy', { start, end }: Interval, at: EpochMs): Refusal => ({
    kind: overlaps({ start, end }, slotAt(request, at)) ? kind : 'buffer',
    span: { start, end },
  })
  const full = (max: number | null, days: 1 | 7) =>
    max === null ? [] : fullTimes(taken.map(({ start }) => start), { timeZone: agent.timeZone, max, days })
  return [
    startRule('taken', { reach, spans: taken }, (span, at) => inTheWay(span.isHold ? 'held' : 'taken', span, at)),
    startRule('busy', { reach, spans: agent.busy }, (span, at) => inTheWay('busy', span, at)),
    ...staleRules(agent, reach),
    startRule('travel', { reach: slotAt(request, 0), spans: withGroups(request, agent.stops, groups) }, (span, at) =>
      tooFar(span, slotAt(request, at)),
    ),
    startRule('daily_cap', { reach: START, spans: full(maxPerDay, 1) }, ({ first, max }) => ({ kind: 'daily_cap', day: first, max })),
    startRule('weekly_cap', { reach: START, spans: full(maxPerWeek, 7) }, ({ first, max }) => ({ kind: 'weekly_cap', monday: first, max })),
  ]
}

/** Strikes what an event over the whole of the near time would. */
const staleRules = ({ stale }: AgentTimes, reach: Interval): StartRule[] =>
  stale ? [startRule('calendar_stale', { reach, spans: [stale.span] }, () => ({ kind: 'calendar_stale', ...stale }))] : []

/** A stop and the ways to and from it. */
interface Widened extends Interval {
  readonly stop: Stop
  readonly ways: Ways
}

function withGroups(request: SlotRequest, stops: readonly Stop[], groups: readonly GroupVisit[]): Widened[] {
  if (request.travel === null) return []
  const all = groups.length === 0 ? stops : [...stops, ...groups.map(({ span }) => ({ ...span, where: request.where }))]
  return all.flatMap(stop => {
    const ways = waysOf(stop, request)
    return ways ? [{ ...withWays(stop, ways), stop, ways }] : []
  })
}

function tooFar({ stop, ways }: Widened, slot: Interval): TravelRefusal {
  const side = slot.start >= stop.start ? 'before' : 'after'
  const [needed, there] = side === 'before' ? [ways.toHere, slot.start - stop.end] : [ways.toStop, stop.start - slot.end]
  return {
    kind: 'travel',
    stop: { start: stop.start, end: stop.end },
    side,
    minutesNeeded: Math.ceil(needed / MINUTE),
    minutesThere: Math.max(0, Math.floor(there / MINUTE)),
  }
}
