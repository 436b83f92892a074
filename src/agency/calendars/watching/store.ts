import type { CalendarId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { timestamp } from '#platform/db/sql.ts'
import type { Channel } from '../remote.ts'

export interface OpenChannel extends Channel {
  readonly openedAt: EpochMs
}

export async function findChannel({ sql, scope }: Tx, calendarId: CalendarId): Promise<OpenChannel | undefined> {
  const row = await sql
    .selectFrom('calendarChannels')
    .select(['channelId', 'resourceId', 'openedAt', 'expiresAt'])
    .where('agencyId', '=', scope.agencyId)
    .where('calendarId', '=', calendarId)
    .executeTakeFirst()
  return row && { id: row.channelId, resourceId: row.resourceId, openedAt: row.openedAt, expiresAt: row.expiresAt }
}

/** A calendar has one channel: the new one takes the place of the old. */
export async function upsertChannel({ sql, scope }: Tx, calendarId: CalendarId, { id, resourceId, openedAt, expiresAt }: OpenChannel): Promise<void> {
  const values = { channelId: id, resourceId, openedAt: timestamp(openedAt), expiresAt: timestamp(expiresAt) }
  await sql
    .insertInto('calendarChannels')
    .values({ ...values, agencyId: scope.agencyId, calendarId })
    .onConflict((conflict) => conflict.columns(['agencyId', 'calendarId']).doUpdateSet(values))
    .execute()
}

export async function deleteChannel({ sql, scope }: Tx, calendarId: CalendarId): Promise<void> {
  await sql.deleteFrom('calendarChannels').where('agencyId', '=', scope.agencyId).where('calendarId', '=', calendarId).execute()
}
