import type { Property } from '#agency/properties/property.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { MatchingService } from '#assistant/matching/service.ts'
import { type Explanation, explain } from '#assistant/slots/explain.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import { type SlotRequest, slotAt } from '#assistant/slots/slot.ts'
import { frameOf, openSlots } from '#assistant/slots/slot-engine.ts'
import { type WhyNothing, whyNothing } from '#assistant/slots/why-nothing.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Day, wallToEpoch } from '#kernel/time-zone.ts'
import type { AppointmentType } from '#kernel/words.ts'
import type { Database, Tx } from '#platform/db/database.ts'

export interface ExplanationsParts {
  readonly db: Database
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly matching: MatchingService
  readonly slots: SlotsService
}

export interface Asked {
  readonly agentId: AgentId
  readonly type: AppointmentType
  readonly propertyId: PropertyId | null
}

export type AskedRefusal = 'unknown_agent' | 'unknown_property'

/** What can be had over all days that are offered. */
export interface Prospect {
  readonly next: EpochMs | null
  /** Why there is nothing; undefined when there is something. */
  readonly why: WhyNothing | undefined
}

export interface DayFacts {
  readonly timeZone: string
  /** By start; undefined where nothing stands in the way. */
  readonly starts: readonly { readonly start: EpochMs; readonly refused: Explanation | undefined }[]
  readonly agent: Prospect
  readonly everyone: Prospect
  readonly property: Property | undefined
  readonly names: ReadonlyMap<AgentId, string>
}

export type ExplanationsService = ReturnType<typeof explanationsService>

/** Why times are offered or not, by the same rules that offer and agree them. */
export function explanationsService({ db, team, properties, matching, slots }: ExplanationsParts) {
  interface Situation {
    readonly request: SlotRequest
    readonly property: Property | undefined
    readonly permitted: readonly AgentId[]
  }

  async function situationOf(tx: Tx, { agentId, type, propertyId }: Asked): Promise<Result<Situation, AskedRefusal>> {
    if (!(await team.agent(tx, agentId))) return no('unknown_agent')
    const property = propertyId ? await properties.find(tx, propertyId) : undefined
    if (propertyId && !property) return no('unknown_property')
    const permitted = (await matching.permitted(tx, property)).map((candidate) => candidate.agentId)
    const request = await slots.situation(tx, { type, propertyId, agentIds: permitted })
    return ok({ request: property && property.status !== 'available' ? { ...request, gone: property.status } : request, property, permitted })
  }

  return {
    /** The one rule that keeps an agent from an appointment; undefined when none does. */
    at: (scope: AgencyScope, asked: Asked, start: EpochMs): Promise<Result<Explanation | undefined, AskedRefusal>> =>
      db.within(scope, async (tx) => {
        const found = await situationOf(tx, asked)
        return found.ok ? ok(explainTo(found.value, asked.agentId, start)) : found
      }),

    /** Every start of a day on the request's clock, and what the days to come hold for the agent and for all who may go. */
    day: (scope: AgencyScope, asked: Asked, day: Day): Promise<Result<DayFacts, AskedRefusal>> =>
      db.within(scope, async (tx) => {
        const found = await situationOf(tx, asked)
        if (!found.ok) return found
        const { request, property, permitted } = found.value
        const { agentId } = asked
        return ok({
          timeZone: request.timeZone,
          starts: startsOn(request, agentId, day).map((start) => ({ start, refused: explainTo(found.value, agentId, start) })),
          agent: prospectOf(request, permitted.filter((id) => id === agentId)),
          everyone: prospectOf(request, permitted),
          property,
          names: await team.names(tx),
        })
      }),
  }
}

/** Who only has to be there as well may not go alone. */
const explainTo = ({ request, permitted }: { request: SlotRequest; permitted: readonly AgentId[] }, agentId: AgentId, start: EpochMs) =>
  explain(permitted.includes(agentId) ? request : { ...request, agents: request.agents.filter(({ id }) => id !== agentId) }, agentId, start)

/** The starts of the grid that lie on the day, those in the agent's own gaps and of group visits included. */
function startsOn(request: SlotRequest, agentId: AgentId, day: Day): EpochMs[] {
  const { timeZone } = request
  const [from, to] = [wallToEpoch(timeZone, day, 0), wallToEpoch(timeZone, day + 1, 0)]
  const window = { start: from, end: to + slotAt(request, 0).end }
  const { grid } = frameOf({ ...request, window, agents: request.agents.filter(({ id }) => id === agentId) })
  const joined = request.property?.groups.filter((group) => group.agentId === agentId).map(({ span }) => span.start) ?? []
  const isOn = (start: EpochMs) => from <= start && start < to && start > request.now
  return [...new Set([...grid.starts, ...joined])].filter(isOn).sort((a, b) => a - b)
}

function prospectOf(request: SlotRequest, takers: readonly AgentId[]): Prospect {
  const next = openSlots(request).find(({ agentIds }) => agentIds.some((id) => takers.includes(id)))?.start ?? null
  return { next, why: next === null ? whyNothing(request, takers) : undefined }
}
