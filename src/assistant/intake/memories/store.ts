import type { Tx } from '#platform/db/database.ts'
import { json, timestamp } from '#platform/db/sql.ts'
import type { TemplateMemory } from '../reading/memory.ts'
import type { KeptMemory } from '../learned-layout.ts'

/** An agency knows its portals and a few direct forms; beyond this the oldest are not looked at. */
const MAX_MEMORIES = 200

/** The last taught first. */
export async function findMemories({ sql, scope }: Tx): Promise<KeptMemory[]> {
  const rows = await sql
    .selectFrom('templateMemories')
    .select(['memory', 'portal', 'used', 'taughtBy', 'taughtAt'])
    .where('agencyId', '=', scope.agencyId)
    .orderBy('taughtAt', 'desc')
    .orderBy('id')
    .limit(MAX_MEMORIES)
    .execute()
  return rows as unknown as KeptMemory[]
}

export async function findMemory({ sql, scope }: Tx, id: string): Promise<KeptMemory | undefined> {
  const row = await sql
    .selectFrom('templateMemories')
    .select(['memory', 'portal', 'used', 'taughtBy', 'taughtAt'])
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as unknown as KeptMemory | undefined
}

/** In the place of what was known of this layout. */
export async function saveMemory({ sql, scope }: Tx, { memory, portal, used, taughtBy, taughtAt }: KeptMemory): Promise<void> {
  const values = { senderDomain: memory.senderDomain, portal, used, taughtBy, taughtAt: timestamp(taughtAt), memory: json<unknown>(memory) }
  await sql
    .insertInto('templateMemories')
    .values({ ...values, agencyId: scope.agencyId, id: memory.id })
    .onConflict((conflict) => conflict.columns(['agencyId', 'id']).doUpdateSet(values))
    .execute()
}

/** What a mail of its layout said about it. */
export async function updateMemory({ sql, scope }: Tx, memory: TemplateMemory, { used }: { used: number }): Promise<void> {
  await sql.updateTable('templateMemories').set({ memory: json<unknown>(memory), used }).where('agencyId', '=', scope.agencyId).where('id', '=', memory.id).execute()
}

/** True when there was one. */
export async function deleteMemory({ sql, scope }: Tx, id: string): Promise<boolean> {
  const row = await sql.deleteFrom('templateMemories').where('agencyId', '=', scope.agencyId).where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

