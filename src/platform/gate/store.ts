import type { EpochMs } from '#kernel/interval.ts'
import { moment, type Sql, timestamp } from '../db/sql.ts'
import type { DoorKind } from './door.ts'

export const findDoor = (sql: Sql, { kind, secretHash, now }: { kind: DoorKind; secretHash: Uint8Array; now: EpochMs }) =>
  sql
    .selectFrom('doors')
    .select(['agencyId', 'subjectId'])
    .where('kind', '=', kind)
    .where('secretHash', '=', secretHash)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', moment(now))]))
    .executeTakeFirst()

export const findDoorsOf = (sql: Sql, kind: DoorKind, subjectId: string) =>
  sql.selectFrom('doors').select('agencyId').distinct().where('kind', '=', kind).where('subjectId', '=', subjectId).execute()

interface NewDoor {
  readonly kind: DoorKind
  readonly secretHash: Uint8Array
  readonly agencyId: string
  readonly subjectId: string | null
  readonly expiresAt: EpochMs | null
  readonly now: EpochMs
}

export async function insertDoor(sql: Sql, { expiresAt, now, ...door }: NewDoor): Promise<void> {
  const times = { createdAt: timestamp(now), expiresAt: expiresAt === null ? null : timestamp(expiresAt) }
  await sql
    .insertInto('doors')
    .values({ ...door, ...times })
    .onConflict((conflict) => conflict.columns(['kind', 'secretHash']).doUpdateSet({ expiresAt: times.expiresAt }))
    .execute()
}

export async function deleteDoor(sql: Sql, door: { kind: DoorKind; secretHash: Uint8Array; agencyId: string }): Promise<void> {
  await sql.deleteFrom('doors').where('kind', '=', door.kind).where('secretHash', '=', door.secretHash).where('agencyId', '=', door.agencyId).execute()
}

export async function deleteDoorsOf(sql: Sql, doors: { kind: DoorKind; subjectId: string; agencyId: string }): Promise<void> {
  await sql.deleteFrom('doors').where('kind', '=', doors.kind).where('subjectId', '=', doors.subjectId).where('agencyId', '=', doors.agencyId).execute()
}
