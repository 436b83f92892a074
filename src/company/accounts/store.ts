import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgencyId, AgentId, UserId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import { moment, type Sql, sql as fragment, timestamp } from '#platform/db/sql.ts'

export interface User {
  readonly id: UserId
  readonly email: EmailAddress
  readonly locale: Locale
}

export async function findUserByEmail(sql: Sql, email: EmailAddress): Promise<User | undefined> {
  const row = await sql
    .selectFrom('users')
    .select(['id', 'email', 'locale'])
    .where(fragment`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst()
  return row && userOf(row)
}

export async function findUser(sql: Sql, id: UserId): Promise<User | undefined> {
  const row = await sql.selectFrom('users').select(['id', 'email', 'locale']).where('id', '=', id).executeTakeFirst()
  return row && userOf(row)
}

const userOf = (row: { id: string; email: string; locale: string }): User => ({
  id: row.id as UserId,
  email: row.email as EmailAddress,
  locale: row.locale as Locale,
})

/** The user of that address; `id` is taken only when there is none yet, even when two ask at once. */
export async function ensureUser(sql: Sql, user: User & { now: EpochMs }): Promise<UserId> {
  const { now, ...row } = user
  await sql.insertInto('users').values({ ...row, createdAt: timestamp(now) }).onConflict((conflict) => conflict.doNothing()).execute()
  return (await findUserByEmail(sql, user.email))!.id
}

export async function updateLocale(sql: Sql, id: UserId, locale: Locale): Promise<void> {
  await sql.updateTable('users').set({ locale }).where('id', '=', id).execute()
}

/** Links of the user that still open something. */
export async function countOpenLinks(sql: Sql, userId: UserId, now: EpochMs): Promise<number> {
  const row = await sql
    .selectFrom('signInLinks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', moment(now))
    .executeTakeFirstOrThrow()
  return row.count
}

export async function insertLink(sql: Sql, link: { secretHash: Uint8Array; userId: UserId; expiresAt: EpochMs }): Promise<void> {
  await sql.insertInto('signInLinks').values({ ...link, expiresAt: timestamp(link.expiresAt) }).execute()
}

/** Whose link it is, when it can still be used. */
export async function findOwnerOfLink(sql: Sql, secretHash: Uint8Array, now: EpochMs): Promise<User | undefined> {
  const row = await sql
    .selectFrom('signInLinks')
    .innerJoin('users', 'users.id', 'signInLinks.userId')
    .select(['users.id', 'users.email', 'users.locale'])
    .where('secretHash', '=', secretHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', moment(now))
    .executeTakeFirst()
  return row && userOf(row)
}

/** Whose link it was; it opens once, also for two at the same time. */
export async function useLink(sql: Sql, secretHash: Uint8Array, now: EpochMs): Promise<UserId | undefined> {
  const row = await sql
    .updateTable('signInLinks')
    .set({ usedAt: timestamp(now) })
    .where('secretHash', '=', secretHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', moment(now))
    .returning('userId')
    .executeTakeFirst()
  return row?.userId as UserId | undefined
}

export interface StoredSession {
  readonly userId: UserId
  readonly agencyId: AgencyId
  readonly agentId: AgentId
}

export async function insertSession(
  sql: Sql,
  session: StoredSession & { secretHash: Uint8Array; createdAt: EpochMs; expiresAt: EpochMs },
): Promise<void> {
  const times = { createdAt: timestamp(session.createdAt), expiresAt: timestamp(session.expiresAt) }
  await sql.insertInto('sessions').values({ ...session, ...times }).execute()
}

export async function findSession(sql: Sql, secretHash: Uint8Array, now: EpochMs): Promise<StoredSession | undefined> {
  const row = await sql
    .selectFrom('sessions')
    .select(['userId', 'agencyId', 'agentId'])
    .where('secretHash', '=', secretHash)
    .where('expiresAt', '>', moment(now))
    .executeTakeFirst()
  return row as StoredSession | undefined
}

export async function updateSession(sql: Sql, secretHash: Uint8Array, membership: Omit<StoredSession, 'userId'>): Promise<void> {
  await sql.updateTable('sessions').set(membership).where('secretHash', '=', secretHash).execute()
}

export async function deleteSession(sql: Sql, secretHash: Uint8Array): Promise<void> {
  await sql.deleteFrom('sessions').where('secretHash', '=', secretHash).execute()
}

/** Lets go of links and sessions that no longer open anything. */
export async function deleteExpired(sql: Sql, now: EpochMs): Promise<void> {
  await sql.deleteFrom('signInLinks').where('expiresAt', '<=', moment(now)).execute()
  await sql.deleteFrom('sessions').where('expiresAt', '<=', moment(now)).execute()
}
