import type { AgentId } from '#kernel/ids.ts'
import type { AppointmentType } from '#kernel/words.ts'
import type { Tx } from '#platform/db/database.ts'
import { json } from '#platform/db/sql.ts'
import { together } from '#platform/db/together.ts'
import type { Anchor, AppointmentRules } from './appointment-rules.ts'
import type { AssignmentRules, RequiredAgents } from './assignment-rules.ts'
import { type AgentHours, type DateOverride, minutesOf, type WallSpan, wallOf, type WeeklyHours } from './hours.ts'
import type { HolidayRegion, HolidayRules } from './holiday-rules.ts'
import type { RankingRules } from './ranking-rules.ts'
import type { TravelRules } from './travel-rules.ts'

/** Days `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** The hours of every agent asked for; one query for the weeks and one for the dates, whatever their number. */
export async function findHours({ sql, scope }: Tx, agentIds: readonly AgentId[], { from, to }: Days): Promise<Map<AgentId, AgentHours>> {
  if (agentIds.length === 0) return new Map()
  const weekly = sql
    .selectFrom('workingHours')
    .select(['agentId', 'weekday', 'opens', 'closes'])
    .where('agencyId', '=', scope.agencyId)
    .where('agentId', 'in', agentIds)
    .orderBy('weekday')
    .orderBy('opens')
    .execute()
  const dated = sql
    .selectFrom('dateOverrides')
    .select(['agentId', 'day', 'spans'])
    .where('agencyId', '=', scope.agencyId)
    .where('agentId', 'in', agentIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute()
  const [weeks, dates] = await together([weekly, dated])
  const weeksOf = Map.groupBy(weeks, ({ agentId }) => agentId)
  const datesOf = Map.groupBy(dates, ({ agentId }) => agentId)
  return new Map(
    agentIds.map((id) => [
      id,
      {
        weeklyHours: (weeksOf.get(id) ?? []).map(({ weekday, ...span }): WeeklyHours => ({ weekday, ...inMinutes(span) })),
        overrides: (datesOf.get(id) ?? []).map(({ day, spans }): DateOverride => ({ day, spans: spans.map(inMinutes) })),
      },
    ]),
  )
}

const inMinutes = ({ opens, closes }: { opens: string; closes: string }): WallSpan => ({ opens: minutesOf(opens), closes: minutesOf(closes) })

const asText = ({ opens, closes }: WallSpan) => ({ opens: wallOf(opens), closes: wallOf(closes) })

export async function replaceWeek({ sql, scope }: Tx, agentId: AgentId, hours: readonly WeeklyHours[]): Promise<void> {
  await sql.deleteFrom('workingHours').where('agencyId', '=', scope.agencyId).where('agentId', '=', agentId).execute()
  if (hours.length === 0) return
  const rows = hours.map(({ weekday, ...span }) => ({ agencyId: scope.agencyId, agentId, weekday, ...asText(span) }))
  await sql.insertInto('workingHours').values(rows).execute()
}

export async function saveOverride({ sql, scope }: Tx, agentId: AgentId, { day, spans }: DateOverride): Promise<void> {
  const text = json(spans.map(asText))
  await sql
    .insertInto('dateOverrides')
    .values({ agencyId: scope.agencyId, agentId, day, spans: text })
    .onConflict((conflict) => conflict.columns(['agencyId', 'agentId', 'day']).doUpdateSet({ spans: text }))
    .execute()
}

export async function deleteOverride({ sql, scope }: Tx, agentId: AgentId, day: string): Promise<void> {
  await sql.deleteFrom('dateOverrides').where('agencyId', '=', scope.agencyId).where('agentId', '=', agentId).where('day', '=', day).execute()
}

/** The rules the agency has set; a type without a row has the default ones. */
export async function findRules({ sql, scope }: Tx): Promise<Map<AppointmentType, AppointmentRules>> {
  const rows = await sql
    .selectFrom('appointmentRules')
    .select([
      'type', 'durationMinutes', 'gridMinutes', 'anchor', 'bufferBeforeMinutes', 'bufferAfterMinutes', 'noticeMinutes', 'horizonDays',
      'maxPerDay', 'maxPerWeek', 'isAddressRequired',
    ])
    .where('agencyId', '=', scope.agencyId)
    .execute()
  return new Map(rows.map(({ type, anchor, ...rules }) => [type as AppointmentType, { ...rules, anchor: anchor as Anchor }]))
}

export async function saveRules({ sql, scope }: Tx, type: AppointmentType, rules: AppointmentRules): Promise<void> {
  await sql
    .insertInto('appointmentRules')
    .values({ agencyId: scope.agencyId, type, ...rules })
    .onConflict((conflict) => conflict.columns(['agencyId', 'type']).doUpdateSet(rules))
    .execute()
}

/** Undefined until the agency has set it. */
export async function findAssignment({ sql, scope }: Tx): Promise<AssignmentRules | undefined> {
  return sql.selectFrom('assignmentRules').select(['marginHours', 'freeWithinDays']).where('agencyId', '=', scope.agencyId).executeTakeFirst()
}

export async function saveAssignment({ sql, scope }: Tx, { marginHours, freeWithinDays }: AssignmentRules): Promise<void> {
  const rules = { marginHours, freeWithinDays }
  await sql.insertInto('assignmentRules').values({ agencyId: scope.agencyId, ...rules }).onConflict((conflict) => conflict.column('agencyId').doUpdateSet(rules)).execute()
}

/** Those of them who are still of the team. */
export async function findRequired({ sql, scope }: Tx): Promise<RequiredAgents> {
  const rows = await sql
    .selectFrom('requiredAgents')
    .innerJoin('agents', (join) => join.onRef('agents.agencyId', '=', 'requiredAgents.agencyId').onRef('agents.id', '=', 'requiredAgents.agentId'))
    .select(['type', 'agentId'])
    .where('requiredAgents.agencyId', '=', scope.agencyId)
    .where('removedAt', 'is', null)
    .orderBy('agentId')
    .execute()
  const byType = Map.groupBy(rows, ({ type }) => type as AppointmentType)
  return Object.fromEntries([...byType].map(([type, required]) => [type, required.map(({ agentId }) => agentId as AgentId)]))
}

export async function replaceRequired({ sql, scope }: Tx, required: RequiredAgents): Promise<void> {
  const { agencyId } = scope
  await sql.deleteFrom('requiredAgents').where('agencyId', '=', agencyId).execute()
  const rows = Object.entries(required).flatMap(([type, agentIds]) => [...new Set(agentIds)].map((agentId) => ({ agencyId, type, agentId })))
  if (rows.length > 0) await sql.insertInto('requiredAgents').values(rows).execute()
}

/** Undefined until the agency has set them. */
export function findTravelRules({ sql, scope }: Tx): Promise<TravelRules | undefined> {
  return sql.selectFrom('travelRules').select(['isOn', 'marginMinutes', 'unknownMinutes', 'parkingMinutes']).where('agencyId', '=', scope.agencyId).executeTakeFirst()
}

export async function saveTravelRules({ sql, scope }: Tx, rules: TravelRules): Promise<void> {
  await sql.insertInto('travelRules').values({ agencyId: scope.agencyId, ...rules }).onConflict((conflict) => conflict.column('agencyId').doUpdateSet(rules)).execute()
}

/** Undefined until the agency has set them. */
export async function findHolidayRules({ sql, scope }: Tx): Promise<HolidayRules | undefined> {
  const row = await sql.selectFrom('holidayRules').select(['areClosed', 'region']).where('agencyId', '=', scope.agencyId).executeTakeFirst()
  return row && { areClosed: row.areClosed, region: row.region as HolidayRegion }
}

export async function saveHolidayRules({ sql, scope }: Tx, rules: HolidayRules): Promise<void> {
  await sql.insertInto('holidayRules').values({ agencyId: scope.agencyId, ...rules }).onConflict((conflict) => conflict.column('agencyId').doUpdateSet(rules)).execute()
}

/** Undefined until the agency has set them. */
export function findRankingRules({ sql, scope }: Tx): Promise<RankingRules | undefined> {
  return sql
    .selectFrom('rankingRules')
    .select(['perDay', 'perKm', 'perAppointment', 'nearby', 'colleagueGainDays', 'exploredPercent'])
    .where('agencyId', '=', scope.agencyId)
    .executeTakeFirst()
}

export async function saveRankingRules({ sql, scope }: Tx, rules: RankingRules): Promise<void> {
  await sql.insertInto('rankingRules').values({ agencyId: scope.agencyId, ...rules }).onConflict((conflict) => conflict.column('agencyId').doUpdateSet(rules)).execute()
}
