import type { AppointmentId, LeadId, MessageId, RelayId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, timestamp } from '#platform/db/sql.ts'
import type { TaskKind } from '../task-kind.ts'

export interface Task {
  readonly id: string
  readonly kind: TaskKind
  readonly leadId: LeadId | null
  readonly messageId: MessageId | null
  readonly appointmentId: AppointmentId | null
  readonly relayId: RelayId | null
  readonly createdAt: EpochMs
}

const open = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('deskTasks')
    .select(['id', 'kind', 'leadId', 'messageId', 'appointmentId', 'relayId', 'createdAt'])
    .where('agencyId', '=', scope.agencyId)
    .where('doneAt', 'is', null)

/** Oldest first. */
export const findTasks = async (tx: Tx, limit: number): Promise<Task[]> =>
  (await open(tx).orderBy('createdAt').orderBy('id').limit(limit).execute()) as unknown as Task[]

export const findTask = async (tx: Tx, id: string): Promise<Task | undefined> =>
  (await open(tx).where('id', '=', id).executeTakeFirst()) as unknown as Task | undefined

/** Oldest first: what came before `before`, of these kinds, and nobody was written to about; locked, so that two alarms are one. */
export const lockUnalarmed = async (tx: Tx, { kinds, before, limit }: { kinds: readonly TaskKind[]; before: EpochMs; limit: number }): Promise<Task[]> =>
  (await open(tx)
    .where('kind', 'in', [...kinds])
    .where('alarmedAt', 'is', null)
    .where('createdAt', '<=', moment(before))
    .orderBy('createdAt')
    .limit(limit)
    .forUpdate()
    .execute()) as unknown as Task[]

export async function markAlarmed({ sql, scope }: Tx, ids: readonly string[], at: EpochMs): Promise<void> {
  if (ids.length === 0) return
  await sql.updateTable('deskTasks').set({ alarmedAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('id', 'in', [...ids]).execute()
}

export async function findLastAlarm({ sql, scope }: Tx): Promise<EpochMs | null> {
  const row = await sql.selectFrom('deskTasks').select((eb) => eb.fn.max('alarmedAt').as('at')).where('agencyId', '=', scope.agencyId).executeTakeFirst()
  return row?.at ?? null
}

export async function markDone({ sql, scope }: Tx, id: string, at: EpochMs): Promise<void> {
  await sql.updateTable('deskTasks').set({ doneAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('id', '=', id).where('doneAt', 'is', null).execute()
}

/** One thing counts once, however many people's questions it raises. */
export async function countSubjects({ sql, scope }: Tx): Promise<{ count: number; oldest: EpochMs | null }> {
  const row = await sql
    .selectFrom('deskTasks')
    .select((eb) => [
      eb.fn.count<string>(eb.fn.coalesce('leadId', 'messageId', 'appointmentId', 'relayId')).distinct().as('count'),
      eb.fn.min('createdAt').as('oldest'),
    ])
    .where('agencyId', '=', scope.agencyId)
    .where('doneAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), oldest: (row.oldest as EpochMs | null) ?? null }
}
