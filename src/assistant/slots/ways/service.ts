import type { AgentBusy } from '#agency/calendars/service.ts'
import { type Address, addressKey, addressOf, readAddress } from '#agency/places/address.ts'
import type { Where } from '#agency/places/coordinates.ts'
import type { PlacesService } from '#agency/places/service.ts'
import type { PreferencesService } from '#agency/preferences/service.ts'
import type { TravelRules } from '#agency/preferences/travel-rules.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { Agent } from '#agency/team/agent.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { AgentId, PlaceId, PropertyId } from '#kernel/ids.ts'
import { type EpochMs, type Interval, overlaps } from '#kernel/interval.ts'
import { dayOf } from '#kernel/time-zone.ts'
import type { AppointmentType } from '#kernel/words.ts'
import type { Tx } from '#platform/db/database.ts'
import { together } from '#platform/db/together.ts'
import type { AgreedVisit } from '../store.ts'
import type { Stop, Travel } from '../travel.ts'

export interface WaysParts {
  readonly team: TeamService
  readonly preferences: PreferencesService
  readonly properties: PropertiesService
  readonly places: PlacesService
}

/** What decides where an appointment takes place. */
export interface Meeting {
  readonly type: AppointmentType
  readonly propertyId: PropertyId | null
  /** Of a valuation; left out or '' while the contact has not told it. */
  readonly contactAddress?: string
}

/** A row of an agent's day; `visit` null when it is bound to no place. */
interface TakenVisit {
  readonly resourceId: string
  readonly visit: Interval | null
  readonly placeId: PlaceId | null
}

/** Where an appointment would be, and how ways count there. */
export interface Destination {
  readonly address: Address | 'anywhere' | 'unknown'
  readonly rules: TravelRules
}

/** How long the ways to and from an appointment are, and where its agents have to be before and after. */
export interface Ways {
  readonly travel: Travel | null
  readonly stopsOf: (agentId: AgentId) => readonly Stop[]
}

/** A way that belongs to an appointment (a set of occupancies). */
export interface Way {
  readonly setId: string
  readonly side: 'before' | 'after'
  readonly span: Interval
}

export type WaysService = ReturnType<typeof waysService>

/** Where appointments take place, and the ways between them, as the engine takes both. */
export function waysService({ team, preferences, properties, places }: WaysParts) {
  /** Undefined for what is bound to no place. The address may be empty: nobody knows it yet. */
  async function addressFor(tx: Tx, { type, propertyId, contactAddress = '' }: Meeting, agentId: AgentId): Promise<Address | undefined> {
    if (type === 'phone_call') return undefined
    if (type === 'office_visit') return officeAddress(tx, agentId)
    if (type === 'valuation' && contactAddress !== '') return readAddress(contactAddress)
    const property = propertyId ? await properties.find(tx, propertyId) : undefined
    return property ? addressOf(property) : readAddress('')
  }

  async function officeAddress(tx: Tx, agentId: AgentId): Promise<Address> {
    const officeId = (await team.agent(tx, agentId))?.officeId
    const office = officeId ? (await team.offices(tx)).find(({ id }) => id === officeId) : undefined
    return readAddress(office?.postalAddress ?? (await team.agency(tx)).postalAddress)
  }

  /** Agents of several offices would be met in several places: then nobody can say the way before one is chosen. */
  async function addressOfAll(tx: Tx, meeting: Meeting, agentIds: readonly AgentId[]): Promise<Destination['address']> {
    if (meeting.type === 'phone_call') return 'anywhere'
    const addresses: (Address | undefined)[] = []
    for (const agentId of meeting.type === 'office_visit' ? agentIds : agentIds.slice(0, 1)) addresses.push(await addressFor(tx, meeting, agentId))
    const [first, ...others] = addresses
    const isOne = first !== undefined && others.every((other) => other !== undefined && addressKey(other) === addressKey(first))
    return isOne ? first : 'unknown'
  }

  const doCount = ({ where, rules: { isOn } }: Pick<Destination, 'rules'> & { where: Where }): boolean => isOn && where !== 'anywhere'

  return {
    /** Where the rounds of these agents begin and end: their offices, as well as it is known where those are. */
    async basesOf(tx: Tx, agentIds: readonly AgentId[]): Promise<Map<AgentId, Where>> {
      const [agents, offices, agency] = await together([team.agentsOf(tx, agentIds), team.offices(tx), team.agency(tx)])
      const known = new Map<string, Where>()
      const bases = new Map<AgentId, Where>()
      for (const id of agentIds) {
        const officeId = agents.find((agent) => agent.id === id)?.officeId
        const address = offices.find((office) => office.id === officeId)?.postalAddress ?? agency.postalAddress
        const base = known.get(address) ?? (await places.whereIs(tx, readAddress(address)))
        known.set(address, base)
        bases.set(id, base)
      }
      return bases
    },

    /** Keeps where the appointment takes place for as long as its row needs it; undefined when it is bound to no place. */
    async keepPlace(tx: Tx, meeting: Meeting, { agentId, until }: { agentId: AgentId; until: EpochMs }): Promise<PlaceId | null | undefined> {
      const address = await addressFor(tx, meeting, agentId)
      // A property's or an office's address is the agency's own and kept for good.
      return address && places.keep(tx, address, meeting.type === 'valuation' ? until : null)
    },

    /**
     * The ways an agent has to make on the days of `window` to be in time: each just before the visit it leads to, or,
     * where it leads from a visit to an event of his own, right after the visit.
     */
    async between(tx: Tx, agent: Pick<Agent, 'id' | 'timeZone'>, of: { window: Interval; visits: readonly AgreedVisit[]; busy: AgentBusy | undefined }): Promise<Way[]> {
      const { isOn, marginMinutes: _, ...settings } = await preferences.travelRules(tx)
      if (!isOn) return []
      const all = [...of.visits.map(({ setId, visit, placeId }) => ({ ...visit, setId, placeId })), ...(of.busy?.stops ?? []).map((event) => ({ ...event, setId: null }))]
      const stops = all.filter((stop) => overlaps(stop, of.window)).sort((a, b) => a.start - b.start)
      const wheres = await places.wheres(tx, stops.flatMap(({ placeId }) => placeId ?? []))
      const whereOf = ({ placeId }: (typeof stops)[number]): Where => (placeId && wheres.get(placeId)) || 'unknown'
      const ways: Way[] = []
      for (const [index, to] of stops.slice(1).entries()) {
        const from = stops[index] as (typeof stops)[number]
        const setId = to.setId ?? from.setId
        if (setId === null || dayOf(agent.timeZone, from.end) !== dayOf(agent.timeZone, to.start)) continue
        const time = await places.travelTime(tx, whereOf(to), { ...settings, timeZone: agent.timeZone })
        const ms = Math.min(time(whereOf(from), whereOf(to), from.end), to.start - from.end)
        if (ms <= 0) continue
        const span = to.setId === null ? { start: from.end, end: from.end + ms } : { start: to.start - ms, end: to.start }
        ways.push({ setId, side: to.setId === null ? 'after' : 'before', span })
      }
      return ways
    },

    async destination(tx: Tx, meeting: Meeting, agentIds: readonly AgentId[]): Promise<Destination> {
      const [address, rules] = await together([addressOfAll(tx, meeting, agentIds), preferences.travelRules(tx)])
      return { address, rules }
    },

    whereIs: async (tx: Tx, { address }: Destination): Promise<Where> => (typeof address === 'string' ? address : places.whereIs(tx, address)),

    doCount,

    /** Two queries at most, and none where ways do not count. */
    async to(
      tx: Tx,
      destination: Pick<Destination, 'rules'> & { where: Where },
      of: { taken: readonly TakenVisit[]; busy: ReadonlyMap<AgentId, AgentBusy>; timeZone: string },
    ): Promise<Ways> {
      if (!doCount(destination)) return { travel: null, stopsOf: () => [] }
      const { where, rules: { isOn: _, marginMinutes, ...settings } } = destination
      const ids = [...of.taken.flatMap(({ placeId }) => placeId ?? []), ...[...of.busy.values()].flatMap(({ stops }) => stops.map(({ placeId }) => placeId))]
      const [wheres, time] = await together([places.wheres(tx, ids), places.travelTime(tx, where, { ...settings, timeZone: of.timeZone })])
      const stop = ({ start, end }: Interval, placeId: PlaceId | null): Stop => ({ start, end, where: (placeId && wheres.get(placeId)) || 'unknown' })
      return {
        travel: { time, marginMinutes },
        stopsOf: (agentId) => [
          ...of.taken.flatMap(({ resourceId, visit, placeId }) => (resourceId === agentId && visit ? [stop(visit, placeId)] : [])),
          ...(of.busy.get(agentId)?.stops ?? []).map((event) => stop(event, event.placeId)),
        ],
      }
    },
  }
}
