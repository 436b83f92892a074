import type { Coordinates } from '#agency/places/coordinates.ts'
import type { WeeklyHours } from '#agency/preferences/hours.ts'
import type { AgentId, LeadId, PropertyId } from '#kernel/ids.ts'
import { DAY, type EpochMs, HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import { parseDay, wallToEpoch, weekdayOf } from '#kernel/time-zone.ts'
import { type Random, randomOf } from '../../training/generator/random.ts'
import { exponential, normal, placeByWeight, poisson } from './draws.ts'
import { answerDelayHours } from './people.ts'
import { type Person, personOf } from './person.ts'
import { type AgentPlan, type City, catalogue, cities, events, hours, leadsByHour, leadsByWeekday, time } from './worlds.ts'

export interface Agent {
  readonly id: AgentId
  readonly weeklyHours: readonly WeeklyHours[]
  /** His share of the work against a colleague with 1: by hours of opening, as an agency would set it for who works part-time. */
  readonly weight: number
}

export interface Property {
  readonly id: PropertyId
  readonly place: Coordinates
  /** Who may go, in the order and by the rules that matching gives. */
  readonly candidates: readonly { readonly agentId: AgentId; readonly rule: 'responsible' | 'permitted' | 'team' }[]
}

/** An event of an agent's own calendar. */
export interface AgentEvent extends Interval {
  readonly agentId: AgentId
  /** Null: at the desk, at home, nowhere in particular. */
  readonly place: Coordinates | null
  /** When it was entered; before everything for most. */
  readonly knownFrom: EpochMs
  /** Should a visit stand in its way, the visit falls. */
  readonly wins: boolean
}

export interface Lead {
  readonly id: LeadId
  readonly at: EpochMs
  /** When the answer is opened and the times are looked at. */
  readonly opensAt: EpochMs
  readonly property: Property
  readonly person: Person
}

export interface World {
  readonly seed: number
  readonly city: City
  readonly office: Coordinates
  readonly agents: readonly Agent[]
  readonly properties: readonly Property[]
  /** By the time they are known. */
  readonly events: readonly AgentEvent[]
  /** By the time they are opened. */
  readonly leads: readonly Lead[]
}

export const firstDay = parseDay(time.firstDay) as number
export const atHour = (day: number, hour: number): EpochMs => wallToEpoch(time.zone, day, hour * 60)

/** The whole world of a seed, the same on every machine; nothing in it depends on what is offered. */
export function worldOf(seed: number): World {
  const city = cities[seed % cities.length] as City
  // One stream of chance for each part: a change of one leaves the others as they were.
  const chance = (part: string) => randomOf(`${seed}:${part}`)
  const agents = city.agents.map(agentOf)
  const properties = propertiesOf(city, agents, chance('properties'))
  return {
    seed, city, agents, properties,
    office: placeOfCommune(city, city.office),
    events: city.agents.flatMap((plan) => eventsOf(city, plan, chance(`events:${plan.id}`))).sort((a, b) => a.knownFrom - b.knownFrom || a.start - b.start),
    leads: leadsOf(city, properties, chance('leads')).sort((a, b) => a.opensAt - b.opensAt),
  }
}

function agentOf({ id, hours: name }: AgentPlan): Agent {
  const { weekdays, spans } = hours[name]
  const weeklyHours = weekdays.flatMap((weekday) => spans.map(([opens, closes]) => ({ weekday, opens: opens * 60, closes: closes * 60 })))
  const hoursPerWeek = weeklyHours.reduce((sum, { opens, closes }) => sum + (closes - opens) / 60, 0)
  return { id: id as AgentId, weeklyHours, weight: Math.round(hoursPerWeek / 4) / 10 }
}

function placeOfCommune(city: City, commune: number): Coordinates {
  const [, latitude, longitude] = city.communes[commune] as City['communes'][number]
  return { latitude, longitude }
}

/** Somewhere in one of the communes; to five digits, some metres. */
function anyPlace(city: City, random: Random): Coordinates {
  const { latitude, longitude } = placeOfCommune(city, placeByWeight(random, city.communes.map(([, , , inhabitants]) => Math.sqrt(inhabitants))))
  const degrees = (perDegreeKm: number) => (normal(random) * catalogue.scatterKm) / perDegreeKm
  return { latitude: Number((latitude + degrees(111)).toFixed(5)), longitude: Number((longitude + degrees(111 * Math.cos((latitude * Math.PI) / 180))).toFixed(5)) }
}

function propertiesOf(city: City, agents: readonly Agent[], random: Random): Property[] {
  const office = placeOfCommune(city, city.office)
  return Array.from({ length: city.properties }, (_, number) => {
    const place = anyPlace(city, random)
    const bearing = Math.atan2(place.latitude - office.latitude, place.longitude - office.longitude)
    const pull = agents.map(({ weight }, i) => {
      const side = (2 * Math.PI * i) / agents.length
      return weight * catalogue.sectorPull ** ((1 + Math.cos(bearing - side)) / 2)
    })
    return { id: `property-${number}` as PropertyId, place, candidates: candidatesOf(city, { agents, pull, random }) }
  })
}

function candidatesOf(city: City, { agents, pull, random }: { agents: readonly Agent[]; pull: readonly number[]; random: Random }): Property['candidates'] {
  const ids = agents.map(({ id }) => id)
  if (random.chance(city.shareWithoutResponsible)) return ids.map((agentId) => ({ agentId, rule: 'team' }))
  const left = [...pull]
  const draw = () => {
    const place = placeByWeight(random, left)
    left[place] = 0
    return ids[place] as AgentId
  }
  const responsible = draw()
  const isNamed = random.chance(city.shareWithNamed)
  const others = isNamed ? Array.from({ length: Math.min(catalogue.named, ids.length - 1) }, draw) : ids.filter((id) => id !== responsible)
  return [{ agentId: responsible, rule: 'responsible' }, ...others.map((agentId) => ({ agentId, rule: isNamed ? 'permitted' as const : 'team' as const }))]
}

/** Of the days played and three weeks more, which are offered already. Those of one agent do not overlap: the later one is left out. */
function eventsOf(city: City, plan: AgentPlan, random: Random): AgentEvent[] {
  const { weekdays, spans } = hours[plan.hours]
  const all: AgentEvent[] = []
  for (let day = firstDay; day < firstDay + time.days + 28; day += 1) {
    if (!(weekdays as readonly number[]).includes(weekdayOf(day))) continue
    for (let left = poisson(random, plan.eventsPerDay); left > 0; left -= 1) {
      const [opens, closes] = random.pick<readonly [number, number]>(spans)
      const start = atHour(day, opens + random.int(0, Math.floor((closes - opens) * 2) - 1) / 2)
      const event: AgentEvent = {
        agentId: plan.id as AgentId, start,
        end: start + random.pick(events.durations) * MINUTE,
        place: random.chance(events.shareWithAddress) ? anyPlace(city, random) : null,
        knownFrom: random.chance(events.shareLate) ? start - random.next() * 2 * DAY : 0,
        wins: random.chance(events.shareLateThatWin),
      }
      if (all.every((other) => other.end <= event.start || event.end <= other.start)) all.push(event)
    }
  }
  return all
}

function leadsOf(city: City, properties: readonly Property[], random: Random): Lead[] {
  const popularity = properties.map(() => Math.exp(normal(random) * catalogue.popularitySpread))
  const leads: Lead[] = []
  for (let day = firstDay; day < firstDay + time.days; day += 1) {
    for (let left = poisson(random, city.leadsPerDay * (leadsByWeekday[weekdayOf(day) - 1] as number)); left > 0; left -= 1) {
      const at = atHour(day, placeByWeight(random, leadsByHour)) + Math.floor(random.next() * 60) * MINUTE
      const property = properties[placeByWeight(random, popularity)] as Property
      const opensAt = at + Math.round(exponential(random, answerDelayHours) * HOUR)
      leads.push({ id: `lead-${leads.length}` as LeadId, at, opensAt, property, person: personOf(random, opensAt) })
    }
  }
  return leads
}
