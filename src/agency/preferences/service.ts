import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { isoDay } from '#kernel/time-zone.ts'
import type { AppointmentType } from '#kernel/words.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { type AppointmentRules, defaultRules } from './appointment-rules.ts'
import { type AssignmentRules, defaultAssignment, type RequiredAgents } from './assignment-rules.ts'
import { type AgentHours, type DateOverride, type HoursRefusal, noHours, refusalOfDay, refusalOfWeek, type WeeklyHours } from './hours.ts'
import { defaultHolidayRules, type HolidayRules } from './holiday-rules.ts'
import {
  type Days, deleteOverride, findAssignment, findHolidayRules, findHours, findRankingRules, findRequired, findRules, findTravelRules, replaceRequired, replaceWeek, saveAssignment, saveHolidayRules, saveOverride,
  saveRankingRules, saveRules, saveTravelRules,
} from './store.ts'
import { defaultRanking, type RankingRules } from './ranking-rules.ts'
import { defaultTravelRules, type TravelRules } from './travel-rules.ts'

export type PreferencesRefusal = 'unknown_agent' | HoursRefusal

export type PreferencesService = ReturnType<typeof preferencesService>

/** Overrides older than a day are history; one day, because the agent's today may still be the server's yesterday. */
const SHOWN_DAYS = 730

export function preferencesService({ db, clock, team }: { db: Database; clock: Clock; team: TeamService }) {
  /** Runs `change` when the agent is one of the agency's. */
  const forAgent = (scope: AgencyScope, agentId: AgentId, change: (tx: Tx) => Promise<void>) =>
    db.within(scope, async (tx): Promise<Result<void, PreferencesRefusal>> => {
      if (!(await team.agent(tx, agentId))) return no('unknown_agent')
      await change(tx)
      return ok(undefined)
    })

  return {
    /** When each of `agentIds` works: the weeks, and what replaces them on `days` (`YYYY-MM-DD`, both included). */
    hoursOf: (tx: Tx, agentIds: readonly AgentId[], days: Days): Promise<Map<AgentId, AgentHours>> => findHours(tx, agentIds, days),

    /** How an appointment of `type` is cut in this agency. */
    rulesOf: async (tx: Tx, type: AppointmentType): Promise<AppointmentRules> => (await findRules(tx)).get(type) ?? defaultRules[type],

    allRules: (scope: AgencyScope): Promise<Record<AppointmentType, AppointmentRules>> =>
      db.within(scope, async (tx) => ({ ...defaultRules, ...Object.fromEntries(await findRules(tx)) })),

    changeRules: (scope: AgencyScope, type: AppointmentType, rules: AppointmentRules): Promise<void> =>
      db.within(scope, (tx) => saveRules(tx, type, rules)),

    /** How the ways between appointments count in this agency. */
    travelRules: async (tx: Tx): Promise<TravelRules> => (await findTravelRules(tx)) ?? defaultTravelRules,

    travel: (scope: AgencyScope): Promise<TravelRules> => db.within(scope, async (tx) => (await findTravelRules(tx)) ?? defaultTravelRules),

    changeTravelRules: (scope: AgencyScope, rules: TravelRules): Promise<void> => db.within(scope, (tx) => saveTravelRules(tx, rules)),

    /** Whether public holidays close a day in this agency, and which. */
    holidayRules: async (tx: Tx): Promise<HolidayRules> => (await findHolidayRules(tx)) ?? defaultHolidayRules,

    holidays: (scope: AgencyScope): Promise<HolidayRules> => db.within(scope, async (tx) => (await findHolidayRules(tx)) ?? defaultHolidayRules),

    changeHolidayRules: (scope: AgencyScope, rules: HolidayRules): Promise<void> => db.within(scope, (tx) => saveHolidayRules(tx, rules)),

    /** What times are weighed by in this agency. */
    rankingRules: async (tx: Tx): Promise<RankingRules> => (await findRankingRules(tx)) ?? defaultRanking,

    ranking: (scope: AgencyScope): Promise<RankingRules> => db.within(scope, async (tx) => (await findRankingRules(tx)) ?? defaultRanking),

    changeRankingRules: (scope: AgencyScope, rules: RankingRules): Promise<void> => db.within(scope, (tx) => saveRankingRules(tx, rules)),

    /** How the agency decides who goes. */
    assignment: async (tx: Tx): Promise<AssignmentRules> => (await findAssignment(tx)) ?? defaultAssignment,

    /** Who has to be there besides the agent, by type. */
    requiredAgents: findRequired,

    allAssignment: (scope: AgencyScope): Promise<AssignmentRules & { required: RequiredAgents }> =>
      db.within(scope, async (tx) => ({ ...((await findAssignment(tx)) ?? defaultAssignment), required: await findRequired(tx) })),

    /** Both of them anew; refused when somebody required is not of the team. */
    changeAssignment: (scope: AgencyScope, { required, ...rules }: AssignmentRules & { required: RequiredAgents }): Promise<Result<void, PreferencesRefusal>> =>
      db.within(scope, async (tx) => {
        const members = new Set((await team.agents(tx)).map(({ id }) => id))
        if (!Object.values(required).flat().every((id) => members.has(id))) return no('unknown_agent')
        await saveAssignment(tx, rules)
        await replaceRequired(tx, required)
        return ok(undefined)
      }),

    /** One agent's week and coming overrides. */
    hours: (scope: AgencyScope, agentId: AgentId): Promise<Result<AgentHours, PreferencesRefusal>> =>
      db.within(scope, async (tx) => {
        if (!(await team.agent(tx, agentId))) return no('unknown_agent')
        const today = Math.floor(clock() / DAY)
        const hours = await findHours(tx, [agentId], { from: isoDay(today - 1), to: isoDay(today + SHOWN_DAYS) })
        return ok(hours.get(agentId) ?? noHours)
      }),

    async replaceWeek(scope: AgencyScope, agentId: AgentId, hours: readonly WeeklyHours[]): Promise<Result<void, PreferencesRefusal>> {
      const refusal = refusalOfWeek(hours)
      return refusal ? no(refusal) : forAgent(scope, agentId, (tx) => replaceWeek(tx, agentId, hours))
    },

    async setOverride(scope: AgencyScope, agentId: AgentId, override: DateOverride): Promise<Result<void, PreferencesRefusal>> {
      const refusal = refusalOfDay(override.spans)
      return refusal ? no(refusal) : forAgent(scope, agentId, (tx) => saveOverride(tx, agentId, override))
    },

    /** The same in a transaction that does more; null gives the day back to the week. */
    replaceOverride: (tx: Tx, agentId: AgentId, day: string, spans: DateOverride['spans'] | null): Promise<void> =>
      spans === null ? deleteOverride(tx, agentId, day) : saveOverride(tx, agentId, { day, spans }),

    /** The day follows the week again. */
    removeOverride: (scope: AgencyScope, agentId: AgentId, day: string): Promise<Result<void, PreferencesRefusal>> =>
      forAgent(scope, agentId, (tx) => deleteOverride(tx, agentId, day)),
  }
}
