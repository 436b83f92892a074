import type { AgentId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, range } from '#platform/db/sql.ts'

/** A visit at a property as who lives there may know it; a group visit is one. */
export interface HomeVisit {
  /** The appointment's or the group's id. */
  readonly setId: string
  readonly span: Interval
  readonly agentId: AgentId
}

/** Those that are not over, by time. */
export async function findHomeVisits({ sql, scope }: Tx, propertyId: PropertyId, now: EpochMs): Promise<HomeVisit[]> {
  const { agencyId } = scope
  const rows = await sql
    .selectFrom('occupancies')
    .leftJoin('appointments', (join) => join.onRef('appointments.id', '=', 'occupancies.setId').on('appointments.agencyId', '=', agencyId))
    .leftJoin('groupVisits', (join) => join.onRef('groupVisits.id', '=', 'occupancies.setId').on('groupVisits.agencyId', '=', agencyId))
    .select((eb) => ['occupancies.setId', 'occupancies.span', eb.fn.coalesce('appointments.agentId', 'groupVisits.agentId').as('agentId')])
    .where('occupancies.agencyId', '=', agencyId)
    .where('occupancies.resourceId', '=', propertyId)
    .where('occupancies.expiresAt', 'is', null)
    .where('occupancies.endsAt', '>', moment(now))
    .orderBy('occupancies.span')
    .execute()
  return rows as HomeVisit[]
}

/** What the occupant was told last. */
export async function findNews({ sql, scope }: Tx, propertyId: PropertyId): Promise<HomeVisit[]> {
  const rows = await sql.selectFrom('occupantNews').select(['setId', 'span', 'agentId']).where('agencyId', '=', scope.agencyId).where('propertyId', '=', propertyId).orderBy('span').execute()
  return rows as HomeVisit[]
}

export async function replaceNews({ sql, scope }: Tx, propertyId: PropertyId, visits: readonly HomeVisit[]): Promise<void> {
  const { agencyId } = scope
  await sql.deleteFrom('occupantNews').where('agencyId', '=', agencyId).where('propertyId', '=', propertyId).execute()
  if (visits.length === 0) return
  await sql.insertInto('occupantNews').values(visits.map(({ span, ...visit }) => ({ ...visit, agencyId, propertyId, span: range(span) }))).execute()
}
