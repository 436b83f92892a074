import type { PasskeyId, UserId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { moment, type Sql, timestamp } from '#platform/db/sql.ts'

export interface Passkey {
  readonly id: PasskeyId
  /** Base64url; any number of one user, each of one user only. */
  readonly credentialId: string
  readonly transports: string[]
  readonly name: string
  readonly createdAt: EpochMs
  readonly usedAt: EpochMs | null
}

/** What an authenticator told of a passkey (Web Authentication §4, credential record). */
export interface StoredPasskey extends Omit<Passkey, 'name' | 'createdAt' | 'usedAt'> {
  readonly userId: UserId
  /** COSE. */
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly isSyncable: boolean
  readonly isSynced: boolean
}

/** Oldest first. */
export async function findPasskeysOf(sql: Sql, userId: UserId): Promise<Passkey[]> {
  const rows = await sql
    .selectFrom('passkeys')
    .select(['id', 'credentialId', 'transports', 'name', 'createdAt', 'usedAt'])
    .where('userId', '=', userId)
    .orderBy('id')
    .execute()
  return rows as Passkey[]
}

/** Locked until the transaction ends, so that of two answers at once the second is held against the first one's counter. */
export async function lockPasskey(sql: Sql, credentialId: string): Promise<StoredPasskey | undefined> {
  const row = await sql
    .selectFrom('passkeys')
    .select(['id', 'credentialId', 'transports', 'userId', 'publicKey', 'counter', 'isSyncable', 'isSynced'])
    .where('credentialId', '=', credentialId)
    .forUpdate()
    .executeTakeFirst()
  return row as StoredPasskey | undefined
}

/** Whether it is kept now; false when some user has a passkey of that id already. */
export async function insertPasskey(sql: Sql, { createdAt, ...passkey }: StoredPasskey & Omit<Passkey, 'usedAt'>): Promise<boolean> {
  const row = await sql
    .insertInto('passkeys')
    .values({ ...passkey, createdAt: timestamp(createdAt) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function updatePasskey(sql: Sql, id: PasskeyId, { usedAt, ...told }: { counter: number; isSynced: boolean; usedAt: EpochMs }): Promise<void> {
  await sql.updateTable('passkeys').set({ ...told, usedAt: timestamp(usedAt) }).where('id', '=', id).execute()
}

export async function renamePasskey(sql: Sql, userId: UserId, { id, name }: Pick<Passkey, 'id' | 'name'>): Promise<void> {
  await sql.updateTable('passkeys').set({ name }).where('userId', '=', userId).where('id', '=', id).execute()
}

export async function deletePasskey(sql: Sql, userId: UserId, id: PasskeyId): Promise<void> {
  await sql.deleteFrom('passkeys').where('userId', '=', userId).where('id', '=', id).execute()
}

export async function deletePasskeysOf(sql: Sql, userId: UserId): Promise<void> {
  await sql.deleteFrom('passkeys').where('userId', '=', userId).execute()
}

export interface Challenge {
  readonly challengeHash: Uint8Array
  /** Who adds a passkey; null when somebody signs in. */
  readonly userId: UserId | null
  readonly now: EpochMs
}

/** Keeps it until `expiresAt`, and lets go of those that are over. */
export async function insertChallenge(sql: Sql, { now, expiresAt, ...challenge }: Challenge & { readonly expiresAt: EpochMs }): Promise<void> {
  await sql.deleteFrom('passkeyChallenges').where('expiresAt', '<=', moment(now)).execute()
  await sql.insertInto('passkeyChallenges').values({ ...challenge, expiresAt: timestamp(expiresAt) }).execute()
}

/** Whether it still waited for its answer; of two who take it at once, one does. */
export async function takeChallenge(sql: Sql, { challengeHash, userId, now }: Challenge): Promise<boolean> {
  const row = await sql
    .deleteFrom('passkeyChallenges')
    .where('challengeHash', '=', challengeHash)
    .where('userId', userId === null ? 'is' : '=', userId)
    .where('expiresAt', '>', moment(now))
    .returning('challengeHash')
    .executeTakeFirst()
  return row !== undefined
}
