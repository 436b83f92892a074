import type { Coordinates } from '#agency/places/coordinates.ts'
import { travelTime } from '#agency/places/travel-model.ts'
import { type AgentTimes, agentOccupancy, anyTimeProperty, type Slot, type SlotRequest } from '#assistant/slots/slot.ts'
import { openSlots } from '#assistant/slots/slot-engine.ts'
import type { Travel } from '#assistant/slots/travel.ts'
import type { Wish } from '#assistant/slots/wish.ts'
import { defaultRules } from '#agency/preferences/appointment-rules.ts'
import { defaultTravelRules } from '#agency/preferences/travel-rules.ts'
import type { AgentId, LeadId } from '#kernel/ids.ts'
import { DAY, type EpochMs, type Interval, overlaps } from '#kernel/interval.ts'
import type { AgentEvent, Lead, Property, World } from './world.ts'
import { time } from './worlds.ts'

const { isAddressRequired: _, ...viewing } = defaultRules.viewing
/** What the product ships with for viewings. */
export const rules: SlotRequest['rules'] = viewing

export interface Visit extends Interval {
  readonly lead: Lead
  readonly agentId: AgentId
  readonly bookedAt: EpochMs
  /** `overridden`: an event of the agent took its place. */
  readonly ends: 'held' | 'no_show' | 'cancelled' | 'overridden'
  /** From when on its time is free again; infinite for what takes place. */
  readonly freedAt: EpochMs
}

const { isOn: _isOn, marginMinutes, ...travelSettings } = defaultTravelRules
/** Likewise for the way between two appointments, without a routing service. */
const shippedTravel: Travel = { time: travelTime({ timeZone: time.zone, ...travelSettings }), marginMinutes }

/** What the product would know when it offers times to a lead, and nothing else of it: no person, no segment, no truth. */
export interface Situation {
  readonly leadId: LeadId
  readonly request: SlotRequest
  /** Who may go and by which rule, with his weight and the appointments he has to come. */
  readonly candidates: readonly (Property['candidates'][number] & { readonly weight: number; readonly load: number })[]
  readonly wish: Wish | null
  readonly office: Coordinates
  /** Starts that the contact has already been shown. */
  readonly shown: ReadonlySet<EpochMs>
  /** 0 for the first set. */
  readonly set: number
  /** Everything that can be booked, by time, what was shown left out; with and without regard to travel. */
  open(): readonly Slot[]
  openWithoutTravel(): readonly Slot[]
}

/** Nothing else of a visit or an event may reach a policy. */
const spanOf = ({ start, end }: Interval): Interval => ({ start, end })

/** The agents' calendars as they fill. */
export interface Diary {
  readonly visits: readonly Visit[]
  /** Entered by agents and kept. */
  readonly events: readonly AgentEvent[]
  /** The visits that fall for it. */
  enter(event: AgentEvent): readonly Visit[]
  book(visit: Visit): void
  situation(lead: Lead, asked: { now: EpochMs; wish: Wish | null; shown: ReadonlySet<EpochMs>; set: number }): Situation
}

export function diaryOf(world: World, travel: Travel = shippedTravel): Diary {
  const visits: Visit[] = []
  const events: AgentEvent[] = []
  const weights = new Map(world.agents.map(({ id, weight }) => [id, weight]))

  function timesOf({ id, weeklyHours }: World['agents'][number], window: Interval, now: EpochMs): AgentTimes {
    const isOwn = (one: Interval & { readonly agentId: AgentId }) => one.agentId === id && overlaps(one, window)
    const entered = events.filter(isOwn)
    const agreed = visits.filter((visit) => isOwn(visit) && visit.freedAt > now)
    return {
      id, weeklyHours,
      busy: entered.map(spanOf),
      timeZone: time.zone,
      overrides: [],
      taken: agreed.map(({ start }) => agentOccupancy({ rules }, start)),
      stops: [
        ...entered.flatMap(({ start, end, place }) => (place ? [{ start, end, where: place }] : [])),
        ...agreed.map(({ start, end, lead }) => ({ start, end, where: lead.property.place })),
      ],
      unreadable: false,
    }
  }

  return {
    visits,
    events,

    enter(event) {
      const isMet = (visit: Visit) => visit.agentId === event.agentId && visit.freedAt > event.knownFrom && overlaps(visit, event)
      const met = visits.filter(isMet)
      if (!event.wins && met.length > 0) return []
      for (const visit of met) visits[visits.indexOf(visit)] = { ...visit, ends: 'overridden', freedAt: event.knownFrom }
      events.push(event)
      return met
    },

    book: (visit) => void visits.push(visit),

    situation({ id: leadId, property }, { now, wish, shown, set }) {
      const window = { start: now, end: now + (rules.horizonDays + 2) * DAY }
      const around = { start: now - DAY, end: window.end + DAY }
      const agents = property.candidates.flatMap(({ agentId }) => world.agents.filter(({ id }) => id === agentId)).map((agent) => timesOf(agent, around, now))
      const occupied = visits.filter(({ lead, freedAt }) => lead.property.id === property.id && freedAt > now)
      const request: SlotRequest = {
        now, window, rules, agents, travel,
        timeZone: time.zone,
        where: property.place,
        required: [],
        property: anyTimeProperty(time.zone, occupied.map(spanOf)),
      }
      const candidates = property.candidates.map((candidate) => ({
        ...candidate,
        weight: weights.get(candidate.agentId) as number,
        load: visits.filter(({ agentId, start, freedAt }) => agentId === candidate.agentId && start > now && freedAt > now).length,
      }))
      const unshown = (slots: readonly Slot[]) => (shown.size === 0 ? slots : slots.filter(({ start }) => !shown.has(start)))
      let open: readonly Slot[] | undefined
      let openWithoutTravel: readonly Slot[] | undefined
      return {
        leadId, request, candidates, wish, shown, set,
        office: world.office,
        open: () => (open ??= unshown(openSlots(request))),
        openWithoutTravel: () => (openWithoutTravel ??= unshown(openSlots({ ...request, travel: null }))),
      }
    },
  }
}
