import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgencyId, AgentId, SessionId, UserId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, type Sql, sql as fragment, timestamp } from '#platform/db/sql.ts'
import type { SignedInBy } from './session.ts'

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
  readonly id: SessionId
  readonly userId: UserId
  readonly agencyId: AgencyId
  readonly agentId: AgentId
  readonly seenAt: EpochMs
}

export interface NewSession extends SignedInBy, Omit<StoredSession, 'seenAt'> {
  readonly secretHash: Uint8Array
  readonly createdAt: EpochMs
  readonly expiresAt: EpochMs
}

export async function insertSession(sql: Sql, session: NewSession): Promise<void> {
  const createdAt = timestamp(session.createdAt)
  await sql.insertInto('sessions').values({ ...session, createdAt, seenAt: createdAt, expiresAt: timestamp(session.expiresAt) }).execute()
}

export async function findSession(sql: Sql, secretHash: Uint8Array, now: EpochMs): Promise<StoredSession | undefined> {
  const row = await sql
    .selectFrom('sessions')
    .select(['id', 'userId', 'agencyId', 'agentId', 'seenAt'])
    .where('secretHash', '=', secretHash)
    .where('expiresAt', '>', moment(now))
    .executeTakeFirst()
  return row as StoredSession | undefined
}

export interface ListedSession extends SignedInBy {
  readonly id: SessionId
  readonly createdAt: EpochMs
  readonly seenAt: EpochMs
}

/** The one used last first. */
export async function findSessionsOf(sql: Sql, userId: UserId, now: EpochMs): Promise<ListedSession[]> {
  const rows = await sql
    .selectFrom('sessions')
    .select(['id', 'method', 'device', 'createdAt', 'seenAt'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', moment(now))
    .orderBy('seenAt', 'desc')
    .orderBy('id')
    .execute()
  return rows as ListedSession[]
}

export async function updateSeen(sql: Sql, id: SessionId, now: EpochMs): Promise<void> {
  await sql.updateTable('sessions').set({ seenAt: timestamp(now) }).where('id', '=', id).execute()
}

export async function updateSession(sql: Sql, secretHash: Uint8Array, membership: Pick<StoredSession, 'agencyId' | 'agentId'>): Promise<void> {
  await sql.updateTable('sessions').set(membership).where('secretHash', '=', secretHash).execute()
}

export async function deleteSession(sql: Sql, secretHash: Uint8Array): Promise<void> {
  await sql.deleteFrom('sessions').where('secretHash', '=', secretHash).execute()
}

/** One session of the user; another user's stays. */
export async function deleteSessionOf(sql: Sql, userId: UserId, id: SessionId): Promise<void> {
  await sql.deleteFrom('sessions').where('userId', '=', userId).where('id', '=', id).execute()
}

export async function deleteSessionsBut(sql: Sql, userId: UserId, kept: Uint8Array): Promise<void> {
  await sql.deleteFrom('sessions').where('userId', '=', userId).where('secretHash', '<>', kept).execute()
}

export async function deleteSessionsOfAgent({ sql, scope }: Tx, agentId: AgentId): Promise<void> {
  await sql.deleteFrom('sessions').where('agencyId', '=', scope.agencyId).where('agentId', '=', agentId).execute()
}

/** Lets go of links and sessions that no longer open anything. */
export async function deleteExpired(sql: Sql, now: EpochMs): Promise<void> {
  await sql.deleteFrom('signInLinks').where('expiresAt', '<=', moment(now)).execute()
  await sql.deleteFrom('sessions').where('expiresAt', '<=', moment(now)).execute()
}
