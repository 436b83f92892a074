import type { AgentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { timestamp } from '#platform/db/sql.ts'
import type { ShownOfContact } from './contract.ts'

export async function findShown({ sql, scope }: Tx, agentId: AgentId): Promise<ShownOfContact | null> {
  const row = await sql.selectFrom('calendarFeeds').select('shows').where('agencyId', '=', scope.agencyId).where('agentId', '=', agentId).executeTakeFirst()
  return (row?.shows ?? null) as ShownOfContact | null
}

export async function saveShown({ sql, scope }: Tx, agentId: AgentId, { shows, at }: { shows: ShownOfContact; at: EpochMs }): Promise<void> {
  await sql
    .insertInto('calendarFeeds')
    .values({ agencyId: scope.agencyId, agentId, shows, createdAt: timestamp(at) })
    .onConflict((conflict) => conflict.columns(['agencyId', 'agentId']).doUpdateSet({ shows }))
    .execute()
}

export async function deleteShown({ sql, scope }: Tx, agentId: AgentId): Promise<void> {
  await sql.deleteFrom('calendarFeeds').where('agencyId', '=', scope.agencyId).where('agentId', '=', agentId).execute()
}
