import type { AgentId } from '#kernel/ids.ts'
import type { Interval } from '#kernel/interval.ts'
import { dayOf, wallToEpoch } from '#kernel/time-zone.ts'
import { type AgentTimes, agentOccupancy, type PropertyTimes, type Slot, type SlotRequest, slotAt, type Taken } from './slot.ts'
import { agentRules, agentSet, type Frame, frameOf, sharedRules, sharedSet, slotsAt, withGroups } from './slot-engine.ts'
import { mondayOf, startsInto } from './start-rule.ts'
import { keepCommon, type StartSet } from './start-set.ts'
import { restruck } from './strike.ts'
import { type Stop, waysOf, withWays } from './travel.ts'

/** The open times of a request, ready to be kept up to date. */
export interface SlotState {
  readonly frame: Frame
  readonly shared: StartSet
  /** For each agent of the request. */
  readonly own: readonly StartSet[]
}

/** One thing that came into the times of a request or went out of them, with all it takes. */
export interface Change {
  readonly what: 'came' | 'went'
  readonly agentId: AgentId
  /** The appointment's row, or the event. */
  readonly taken?: Taken
  readonly busy?: Interval
  readonly stop?: Stop
  /** The visit, when it is at the property of the request. */
  readonly visit?: Interval
}

export function slotState(request: SlotRequest): SlotState {
  const frame = frameOf(request)
  return { frame, shared: sharedSet(frame), own: request.agents.map((_, index) => agentSet(frame, index)) }
}

/** `openSlots` of the request as it has become. */
export function slotsOfState({ frame, shared, own }: SlotState): Slot[] {
  const sets = own.map(set => {
    const open = set.slice()
    keepCommon(open, shared)
    return open
  })
  return withGroups(frame.request, slotsAt(frame, sets))
}

/**
 * The state after a change, worth it where many follow each other, as when a day is shared out anew: only the starts that
 * what came or went can reach are decided anew, up to whole days and weeks for a cap. Starts in gaps hang together over
 * the day, so with them everything is.
 */
export function afterChange({ frame, shared, own }: SlotState, change: Change): SlotState {
  const request = changedRequest(frame.request, change)
  if (request.rules.anchor === 'gaps') return slotState(request)
  const { grid } = frame
  const reached = reachedStarts(request, change)
  const around = { start: reached.start, end: reached.end + slotAt(request, 0).end }
  const isShared = change.visit !== undefined || request.required.includes(change.agentId)
  return {
    frame: { ...frame, request },
    shared: isShared ? restruck(shared, { grid, ...reached, rules: sharedRules(request, around) }) : shared,
    own: own.map((set, index) => {
      const agent = request.agents[index] as AgentTimes
      return agent.id === change.agentId ? restruck(set, { grid, ...reached, rules: agentRules(request, agent, around) }) : set
    }),
  }
}

function changedRequest(request: SlotRequest, change: Change): SlotRequest {
  const { what, agentId, taken, busy, stop, visit } = change
  const list = <Item extends Interval>(items: readonly Item[], item: Item | undefined) => (item ? changedList(items, item, what) : items)
  const agents = request.agents.map(agent =>
    agent.id === agentId
      ? { ...agent, taken: list(agent.taken, taken), busy: list(agent.busy, busy), stops: list(agent.stops, stop) }
      : agent,
  )
  const property = request.property && visit ? changedProperty(request.property, visit, what) : request.property
  return { ...request, agents, property }
}

function changedProperty(property: PropertyTimes, visit: Interval, what: Change['what']): PropertyTimes {
  const starts = changedList(property.visits.map(start => ({ start, end: start })), { start: visit.start, end: visit.start }, what)
  return { ...property, busy: changedList(property.busy, visit, what), visits: starts.map(({ start }) => start) }
}

function changedList<Item extends Interval>(items: readonly Item[], item: Item, what: Change['what']): Item[] {
  if (what === 'came') return [...items, item]
  const index = items.findIndex(({ start, end }) => start === item.start && end === item.end)
  return index < 0 ? [...items] : items.toSpliced(index, 1)
}

/** The starts that the change can open or close. */
function reachedStarts(request: SlotRequest, { agentId, taken, busy, stop, visit }: Change): Interval {
  const { rules, property } = request
  const reach = agentOccupancy(request, 0)
  const slot = slotAt(request, 0)
  const ways = stop && waysOf(stop, request)
  const spans = [taken, busy].flatMap(span => (span ? [startsInto(span, reach)] : []))
  if (stop && ways) spans.push(startsInto(withWays(stop, ways), slot))
  if (visit) spans.push(startsInto(visit, slot))
  if (visit && property && property.maxPerDay !== null) spans.push(daysFrom(property.timeZone, visit.start, 1))
  const agent = request.agents.find(({ id }) => id === agentId)
  if (agent && taken && rules.maxPerDay !== null) spans.push(daysFrom(agent.timeZone, taken.start, 1))
  if (agent && taken && rules.maxPerWeek !== null) spans.push(daysFrom(agent.timeZone, taken.start, 7))
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}

/** The day or the week that holds `at`. */
function daysFrom(timeZone: string, at: number, days: 1 | 7): Interval {
  const day = dayOf(timeZone, at)
  const first = days === 1 ? day : mondayOf(day)
  return { start: wallToEpoch(timeZone, first, 0), end: wallToEpoch(timeZone, first + days, 0) }
}
