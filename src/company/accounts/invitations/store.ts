import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, TeamInvitationId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, sql as fragment, timestamp } from '#platform/db/sql.ts'

export interface TeamInvitation {
  readonly id: TeamInvitationId
  readonly email: EmailAddress
  readonly firstName: string
  readonly lastName: string
  readonly isAdmin: boolean
  readonly isAgent: boolean
  readonly locale: Locale
  readonly invitedBy: AgentId
  readonly createdAt: EpochMs
  readonly expiresAt: EpochMs
}

const columns = ['id', 'email', 'firstName', 'lastName', 'isAdmin', 'isAgent', 'locale', 'invitedBy', 'createdAt', 'expiresAt'] as const

/** Newest first, also those that are over. */
export async function findInvitations({ sql, scope }: Tx): Promise<TeamInvitation[]> {
  const rows = await sql.selectFrom('teamInvitations').select(columns).where('agencyId', '=', scope.agencyId).orderBy('id', 'desc').execute()
  return rows as TeamInvitation[]
}

export async function findInvitation({ sql, scope }: Tx, id: TeamInvitationId, now: EpochMs): Promise<TeamInvitation | undefined> {
  const row = await sql
    .selectFrom('teamInvitations')
    .select(columns)
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('expiresAt', '>', moment(now))
    .executeTakeFirst()
  return row as TeamInvitation | undefined
}

export async function insertInvitation({ sql, scope }: Tx, { createdAt, expiresAt, ...invitation }: TeamInvitation): Promise<void> {
  const times = { createdAt: timestamp(createdAt), expiresAt: timestamp(expiresAt) }
  await sql.insertInto('teamInvitations').values({ ...invitation, ...times, agencyId: scope.agencyId }).execute()
}

/** Whether there was one: of two who take it at once, one does. */
export async function deleteInvitation({ sql, scope }: Tx, id: TeamInvitationId): Promise<boolean> {
  const row = await sql.deleteFrom('teamInvitations').where('agencyId', '=', scope.agencyId).where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

/** The ids of what stood there for the address, or has been over since `overSince`; none is there afterwards. */
export async function deleteEarlier({ sql, scope }: Tx, { email, overSince }: { email: EmailAddress; overSince: EpochMs }): Promise<TeamInvitationId[]> {
  const rows = await sql
    .deleteFrom('teamInvitations')
    .where('agencyId', '=', scope.agencyId)
    .where((eb) => eb.or([eb(fragment`lower(email)`, '=', email.toLowerCase()), eb('expiresAt', '<', moment(overSince))]))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id as TeamInvitationId)
}
