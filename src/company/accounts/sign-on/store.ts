import type { EmailAddress } from '#kernel/email-address.ts'
import type { IdentityId, UserId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { type Sql, timestamp } from '#platform/db/sql.ts'
import type { ProviderId } from '#platform/openid/provider.ts'

export interface Identity {
  readonly id: IdentityId
  readonly provider: ProviderId
  readonly email: EmailAddress | null
  readonly createdAt: EpochMs
  readonly usedAt: EpochMs
}

/** What makes an account at a provider that one and no other. */
export interface IdentityKey {
  readonly issuer: string
  readonly subject: string
}

/** Oldest first. */
export async function findIdentitiesOf(sql: Sql, userId: UserId): Promise<Identity[]> {
  const rows = await sql.selectFrom('identities').select(['id', 'provider', 'email', 'createdAt', 'usedAt']).where('userId', '=', userId).orderBy('id').execute()
  return rows as Identity[]
}

export async function findUserOfIdentity(sql: Sql, { issuer, subject }: IdentityKey): Promise<UserId | undefined> {
  const row = await sql.selectFrom('identities').select('userId').where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()
  return row?.userId as UserId | undefined
}

export interface NewIdentity extends IdentityKey {
  readonly id: IdentityId
  readonly userId: UserId
  readonly provider: ProviderId
  readonly email: EmailAddress | null
  readonly now: EpochMs
}

/** Whose the account is afterwards: the user's given, or the one's who had linked it before; `isNew` when it was nobody's. */
export async function insertIdentity(sql: Sql, { now, ...identity }: NewIdentity): Promise<{ owner: UserId; isNew: boolean }> {
  const times = { createdAt: timestamp(now), usedAt: timestamp(now) }
  const row = await sql.insertInto('identities').values({ ...identity, ...times }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
  return { owner: (await findUserOfIdentity(sql, identity))!, isNew: row !== undefined }
}

/** Notes that it was used, under the address it goes by now. */
export async function updateUsed(sql: Sql, { issuer, subject }: IdentityKey, { email, now }: { email: EmailAddress | null; now: EpochMs }): Promise<void> {
  await sql.updateTable('identities').set({ email, usedAt: timestamp(now) }).where('issuer', '=', issuer).where('subject', '=', subject).execute()
}

export async function deleteIdentity(sql: Sql, userId: UserId, id: IdentityId): Promise<void> {
  await sql.deleteFrom('identities').where('userId', '=', userId).where('id', '=', id).execute()
}

export async function deleteIdentitiesOf(sql: Sql, userId: UserId): Promise<void> {
  await sql.deleteFrom('identities').where('userId', '=', userId).execute()
}
