import type { Where } from '#agency/places/coordinates.ts'
import type { AgentHours } from '#agency/preferences/hours.ts'
import type { GroupVisit, SlotRequest } from '#assistant/slots/slot.ts'
import type { Interval } from '#kernel/interval.ts'

// The rules of slots once more, minute by minute and wall clocks by Intl: slow, and nothing of the engine.

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Agent = SlotRequest['agents'][number]
type Hours = AgentHours & { readonly timeZone: string }

interface Clock {
  readonly format: Intl.DateTimeFormat
  readonly offsets: Map<number, number>
  readonly firsts: Map<number, number>
}

const clocks = new Map<string, Clock>()

function clockOf(zone: string): Clock {
  const known = clocks.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const clock = { format, offsets: new Map(), firsts: new Map() }
  clocks.set(zone, clock)
  return clock
}

/** The wall clock of `zone` at `at`, as ms since 1970 as though it were UTC. Zones change on quarters of an hour only. */
function wallAt(zone: string, at: number): number {
  const quarter = Math.floor(at / (15 * MINUTE)) * 15 * MINUTE
  const { format, offsets } = clockOf(zone)
  const offset = offsets.get(quarter) ?? Date.parse(`${format.format(quarter).replace(' ', 'T')}Z`) - quarter
  offsets.set(quarter, offset)
  return at + offset
}

const dayAt = (zone: string, at: number): number => Math.floor(wallAt(zone, at) / DAY)
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
const weekdayOf = (day: number): number => new Date(day * DAY).getUTCDay() || 7
const weekAt = (zone: string, at: number): number => dayAt(zone, at) - weekdayOf(dayAt(zone, at))

/** The first minute at which the wall clock shows `wall` or later. */
function firstAt(zone: string, wall: number): number {
  const { firsts } = clockOf(zone)
  let at = firsts.get(wall)
  if (at === undefined) {
    at = wall - 15 * HOUR
    while (wallAt(zone, at) < wall) at += MINUTE
    firsts.set(wall, at)
  }
  return at
}

/** Remembers what was found for a minute. */
function memo(find: (at: number) => boolean): (at: number) => boolean {
  const known = new Map<number, boolean>()
  return at => {
    const found = known.get(at) ?? find(at)
    known.set(at, found)
    return found
  }
}

function openBy(hours: Hours): (at: number) => boolean {
  const { timeZone, overrides, weeklyHours } = hours
  const known = new Map<number, Interval[]>()
  const opensOn = (day: number): Interval[] => {
    const own = overrides.findLast(override => override.day === isoOf(day))?.spans
    const spans = own ?? weeklyHours.filter(({ weekday }) => weekday === weekdayOf(day))
    return spans.map(({ opens, closes }) => ({
      start: firstAt(timeZone, day * DAY + opens * MINUTE),
      end: firstAt(timeZone, day * DAY + closes * MINUTE),
    }))
  }
  return memo(at => {
    const today = dayAt(timeZone, at)
    return [today - 1, today, today + 1].some(day => {
      if (!known.has(day)) known.set(day, opensOn(day))
      return known.get(day)?.some(({ start, end }) => start <= at && at < end)
    })
  })
}

const freeOf = (spans: readonly Interval[]): ((at: number) => boolean) =>
  memo(at => !spans.some(({ start, end }) => start < end && start < at + MINUTE && at < end))

const everyMinute = ({ start, end }: Interval, holds: (at: number) => boolean): boolean => {
  for (let at = start; at < end; at += MINUTE) if (!holds(at)) return false
  return true
}

/** Whether `agentId` can take an appointment at `start`, a whole minute. Asked again, it remembers. */
export function slotOracle(request: SlotRequest): (agentId: string, start: number) => boolean {
  const { now, rules, property } = request
  const groups = property?.groups ?? []
  const people = new Map(request.agents.map(agent => [agent.id as string, person(request, agent, groups.filter(({ agentId }) => agentId === agent.id))]))
  const joiners = new Map(groups.map(group => [group, joiner(request, group)]))
  const place = placeFree(request, groups)
  const required = request.required.map(id => people.get(id))

  const inTime = (start: number): boolean =>
    start > now &&
    start - now >= rules.noticeMinutes * MINUTE &&
    start - now >= (property?.noticeMinutes ?? 0) * MINUTE &&
    dayAt(request.timeZone, start) - dayAt(request.timeZone, now) <= rules.horizonDays

  const sameDay = (a: number, b: number) => property !== null && dayAt(property.timeZone, a) === dayAt(property.timeZone, b)
  const propertyHasRoom = (start: number): boolean =>
    property === null || property.maxPerDay === null ||
    [...property.visits, ...groups.map(({ span }) => span.start)].filter(visit => sameDay(visit, start)).length < property.maxPerDay

  /** Nothing that begins and ends of its own is in the way. */
  const gaps = new Map([...people].map(([id, { isFree }]) => [id, memo(start => isFree(start) && place(start) && required.every(other => other?.isFree(start)))]))
  const inGap = (agentId: string, start: number): boolean => gaps.get(agentId)?.(start) ?? false

  function isAnchored(agentId: string, zone: string, start: number): boolean {
    if ((wallAt(request.timeZone, start) % DAY) % (rules.gridMinutes * MINUTE) === 0) return true
    if (rules.anchor === 'clock') return false
    let first = start
    while (dayAt(zone, first - MINUTE) === dayAt(zone, start) && inGap(agentId, first - MINUTE)) first -= MINUTE
    return (start - first) % (rules.gridMinutes * MINUTE) === 0
  }

  return (agentId, start) => {
    const agent = request.agents.find(({ id }) => id === agentId)
    const self = people.get(agentId)
    if (!agent || !self || !inTime(start)) return false
    const group = groups.find(known => known.agentId === agentId && known.span.start === start)
    if (group) return group.seatsLeft > 0 && (joiners.get(group)?.(agent) ?? false)
    return (
      inGap(agentId, start) &&
      self.hasRoom(start) &&
      required.every(other => other?.hasRoom(start)) &&
      propertyHasRoom(start) &&
      isAnchored(agentId, agent.timeZone, start)
    )
  }
}

function placeFree({ property, rules }: SlotRequest, groups: readonly GroupVisit[]): (start: number) => boolean {
  if (!property) return () => true
  const isOpen = property.hours ? openBy({ ...property.hours, timeZone: property.timeZone }) : () => true
  const isFree = freeOf([...property.busy, ...groups.map(({ span }) => span)])
  return start => everyMinute({ start, end: start + rules.durationMinutes * MINUTE }, at => isOpen(at) && isFree(at))
}

function person(request: SlotRequest, agent: Agent, own: readonly GroupVisit[]) {
  const { rules } = request
  const taken = [...agent.taken, ...own.map(({ occupied }) => occupied)]
  const stops = [...agent.stops, ...own.map(({ span }) => ({ ...span, where: request.where }))]
  const [isOpen, isFreeAt] = [openBy(agent), freeOf([...agent.busy, ...taken])]
  const isFree = memo(start => {
    const end = start + rules.durationMinutes * MINUTE
    const wide = { start: start - rules.bufferBeforeMinutes * MINUTE, end: end + rules.bufferAfterMinutes * MINUTE }
    return !agent.unreadable && everyMinute({ start, end }, isOpen) && everyMinute(wide, isFreeAt) && canTravel(request, stops, { start, end })
  })
  const among = (key: (zone: string, at: number) => number, start: number) =>
    taken.filter(other => key(agent.timeZone, other.start) === key(agent.timeZone, start)).length
  const hasRoom = (start: number): boolean =>
    (rules.maxPerDay === null || among(dayAt, start) < rules.maxPerDay) && (rules.maxPerWeek === null || among(weekAt, start) < rules.maxPerWeek)
  return { isFree, hasRoom }
}

function canTravel({ travel, where }: SlotRequest, stops: readonly (Interval & { readonly where: Where })[], slot: Interval): boolean {
  if (travel === null || where === 'anywhere') return true
  const margin = travel.marginMinutes * MINUTE
  return stops.every(stop => {
    if (stop.where === 'anywhere' || stop.start >= stop.end) return true
    const comesBefore = stop.end + travel.time(stop.where, where, stop.end) + margin <= slot.start
    return comesBefore || slot.end + travel.time(where, stop.where, stop.start) + margin <= stop.start
  })
}

/** Whether a group's agent can still hold it, the group itself left aside. */
function joiner(request: SlotRequest, group: GroupVisit): (agent: Agent) => boolean {
  const others = (request.property?.groups ?? []).filter(other => other !== group)
  const { start, end } = group.span
  return agent => {
    const own = others.filter(({ agentId }) => agentId === agent.id)
    const isFree = freeOf([...agent.busy, ...agent.taken, ...own.map(({ occupied }) => occupied)])
    const stops = [...agent.stops, ...own.map(({ span }) => ({ ...span, where: request.where }))]
    const rules = { ...request.rules, durationMinutes: (end - start) / MINUTE }
    return (
      !agent.unreadable &&
      everyMinute(group.span, openBy(agent)) &&
      everyMinute(group.occupied, isFree) &&
      canTravel(request, stops, group.span) &&
      placeFree({ ...request, rules }, others)(start)
    )
  }
}
