import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { hoursRules, occupationRules } from './agent-rules.ts'
import { gapStarts } from './gap-starts.ts'
import { refusalOf } from './refusal.ts'
import { type AgentTimes, type Slot, type SlotRequest, slotAt } from './slot.ts'
import { limitRules, propertyRules, requiredRules } from './slot-rules.ts'
import { clockGrid, placeOf, type StartGrid, withStarts } from './start-grid.ts'
import type { StartRule } from './start-rule.ts'
import { addAll, addRange, forEachPlace, fullStartSet, keepCommon, type StartSet, startSet } from './start-set.ts'
import { strike } from './strike.ts'

/** The starts of a request's window that are still to come, before any rule has struck one. */
export interface Frame {
  readonly request: SlotRequest
  /** All appointments of the grid lie inside it. */
  readonly around: Interval
  readonly grid: StartGrid
  /** For each agent the places of his own starts, where the grid holds those of others; undefined when it is one for all. */
  readonly ownPlaces: readonly StartSet[] | undefined
}

/**
 * Every slot of the request's window, by start: exactly the starts on which `refusalOf` has nothing to say.
 * Some 0.2 µs for each busy time: no date library and no sorting, since ranges are struck from a set of bits.
 */
export function openSlots(request: SlotRequest): Slot[] {
  const frame = frameOf(request)
  return withGroups(request, slotsAt(frame, openSets(frame)))
}

/** The starts of `openSlots` alone, for who does not ask about agents. */
export function openStarts(request: SlotRequest): EpochMs[] {
  if (request.property && request.property.groups.length > 0) return openSlots(request).map(({ start }) => start)
  const frame = frameOf(request)
  const open: EpochMs[] = []
  forEachPlace(unionOf(openSets(frame), frame.grid), place => open.push(frame.grid.starts[place] as number))
  return open
}

export function frameOf(request: SlotRequest): Frame {
  const { window, now, rules, timeZone } = request
  const length = slotAt(request, 0).end
  const span = { start: Math.max(window.start, now + 1), end: window.end - length + 1 }
  const around = { start: span.start, end: window.end }
  if (span.start >= span.end) return { request, around, grid: { starts: new Float64Array(0), stepMs: null }, ownPlaces: undefined }
  const clock = clockGrid({ timeZone, gridMinutes: rules.gridMinutes }, span)
  if (rules.anchor === 'clock') return { request, around, grid: clock, ownPlaces: undefined }
  const own = request.agents.map(agent => gapStarts(request, agent, span).filter(at => span.start <= at && at < span.end))
  const grid = withStarts(clock, own.flat())
  return { request, around, grid, ownPlaces: own.map(starts => placesOf(grid, [...clock.starts, ...starts])) }
}

/** One set of open starts for each agent of the request, in its order. */
function openSets(frame: Frame): StartSet[] {
  const shared = sharedSet(frame)
  return frame.request.agents.map((_, index) => {
    const open = agentSet(frame, index)
    keepCommon(open, shared)
    return open
  })
}

export const sharedRules = (request: SlotRequest, around: Interval): StartRule[] => [
  ...limitRules(request),
  ...propertyRules(request, around),
  ...requiredRules(request, around),
]

export const agentRules = (request: SlotRequest, agent: AgentTimes, around: Interval): StartRule[] => [
  ...hoursRules(request, agent, around),
  ...occupationRules(request, agent),
]

/** The starts that nothing but an agent's own times can refuse. */
export function sharedSet({ request, around, grid }: Frame): StartSet {
  const open = fullStartSet(grid.starts.length)
  for (const rule of sharedRules(request, around)) strike(open, grid, rule)
  return open
}

/** The starts that an agent's own times allow. */
export function agentSet({ request, around, grid, ownPlaces }: Frame, index: number): StartSet {
  const agent = request.agents[index] as AgentTimes
  const size = grid.starts.length
  if (agent.unreadable) return startSet(size)
  const open = ownPlaces?.[index]?.slice() ?? fullStartSet(size)
  for (const rule of agentRules(request, agent, around)) strike(open, grid, rule)
  return open
}

/** The slots of sets that stand in the order of the request's agents. */
export function slotsAt({ request, grid }: Frame, sets: readonly StartSet[]): Slot[] {
  const { starts } = grid
  const length = slotAt(request, 0).end
  const agentsAt: AgentId[][] = new Array(starts.length)
  const slots: Slot[] = []
  forEachPlace(unionOf(sets, grid), place => {
    const start = starts[place] as number
    const agentIds: AgentId[] = []
    agentsAt[place] = agentIds
    slots.push({ start, end: start + length, agentIds })
  })
  sets.forEach((set, index) => {
    const { id } = request.agents[index] as AgentTimes
    forEachPlace(set, place => agentsAt[place]?.push(id))
  })
  return slots
}

/** The slots with the group visits that have a seat left, wherever they lie on the grid. */
export function withGroups(request: SlotRequest, slots: Slot[]): Slot[] {
  const { window, property } = request
  const joined = (property?.groups ?? []).flatMap(({ agentId, span }): Slot[] => {
    const isAsked = window.start <= span.start && span.end <= window.end
    return isAsked && !refusalOf(request, agentId, span.start) ? [{ ...span, agentIds: [agentId] }] : []
  })
  return joined.length === 0 ? slots : [...slots, ...joined].sort((a, b) => a.start - b.start)
}

function placesOf(grid: StartGrid, starts: readonly EpochMs[]): StartSet {
  const places = startSet(grid.starts.length)
  for (const start of starts) {
    const place = placeOf(grid, start)
    addRange(places, place, place + 1)
  }
  return places
}

function unionOf(sets: readonly StartSet[], { starts }: StartGrid): StartSet {
  const union = startSet(starts.length)
  for (const set of sets) addAll(union, set)
  return union
}
