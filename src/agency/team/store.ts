import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgencyId, AgentId, OfficeId, UserId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { Autonomy, Locale } from '#kernel/words.ts'
import type { Tx } from '#platform/db/database.ts'
import { sql as fragment, timestamp } from '#platform/db/sql.ts'
import type { Agency, Office } from './agency.ts'
import { type Agent, byName, fullName } from './agent.ts'
import type { AgencyChange, AgentChange, OfficeInput } from './contract.ts'
import type { Photo, PhotoType } from './photo.ts'

export interface NewAgencyRow {
  readonly slug: string
  readonly name: string
  readonly email: EmailAddress
  readonly phone: PhoneNumber | null
  readonly postalAddress: string
  readonly timeZone: string
  readonly locale: Locale
  readonly accent: string | null
  readonly autonomy: Autonomy
  readonly isDemo: boolean
}

export async function insertAgency({ sql, scope }: Tx, agency: NewAgencyRow, now: EpochMs): Promise<void> {
  await sql.insertInto('agencies').values({ ...agency, agencyId: scope.agencyId, createdAt: timestamp(now) }).execute()
}

export async function findAgency({ sql, scope }: Tx): Promise<Agency> {
  const row = await sql
    .selectFrom('agencies')
    .select(['agencyId', 'slug', 'name', 'email', 'phone', 'postalAddress', 'timeZone', 'locale', 'accent', 'autonomy', 'isDemo', 'deskAlarm'])
    .where('agencyId', '=', scope.agencyId)
    .executeTakeFirstOrThrow()
  const { agencyId, ...rest } = row
  return {
    ...rest,
    id: agencyId as AgencyId,
    email: row.email as EmailAddress,
    phone: row.phone as PhoneNumber | null,
    locale: row.locale as Locale,
    autonomy: row.autonomy as Autonomy,
  }
}

/** Changes of the team wait for each other here, so that what was checked before a change still holds after it. */
export async function lockTeam({ sql, scope }: Tx): Promise<void> {
  await sql.selectFrom('agencies').select('agencyId').where('agencyId', '=', scope.agencyId).forUpdate().execute()
}

export async function updateAgency({ sql, scope }: Tx, change: AgencyChange): Promise<void> {
  if (isEmpty(change)) return
  await sql.updateTable('agencies').set(defined(change)).where('agencyId', '=', scope.agencyId).execute()
}

const agentColumns = [
  'id', 'userId', 'firstName', 'lastName', 'email', 'phone', 'isAdmin', 'isAgent', 'officeId', 'timeZone', 'weight', 'writesTravel',
] as const

const selectAgents = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('agents')
    .select([...agentColumns, fragment<boolean>`photo is not null`.as('hasPhoto')])
    .where('agencyId', '=', scope.agencyId)
    .where('removedAt', 'is', null)

type AgentRow = Awaited<ReturnType<ReturnType<typeof selectAgents>['executeTakeFirstOrThrow']>>

const agentOf = (row: AgentRow): Agent => ({
  ...row,
  id: row.id as AgentId,
  userId: row.userId as UserId | null,
  email: row.email as EmailAddress,
  phone: row.phone as PhoneNumber | null,
  officeId: row.officeId as OfficeId | null,
})

/** By name, without removed ones. */
export const findAgents = async (tx: Tx): Promise<Agent[]> => (await selectAgents(tx).execute()).map(agentOf).sort(byName)

/** Those of `ids` who are of the team, in no order. */
export const findAgentsOf = async (tx: Tx, ids: readonly AgentId[]): Promise<Agent[]> =>
  ids.length === 0 ? [] : (await selectAgents(tx).where('id', 'in', [...ids]).execute()).map(agentOf)

/** Of everybody who ever was of the team: what a removed agent did keeps his name. */
export async function findNames({ sql, scope }: Tx): Promise<Map<AgentId, string>> {
  const rows = await sql.selectFrom('agents').select(['id', 'firstName', 'lastName']).where('agencyId', '=', scope.agencyId).execute()
  return new Map(rows.map((row) => [row.id as AgentId, fullName(row)]))
}

export async function findAgent(tx: Tx, id: AgentId): Promise<Agent | undefined> {
  const row = await selectAgents(tx).where('id', '=', id).executeTakeFirst()
  return row && agentOf(row)
}

export async function findAgentOfUser(tx: Tx, userId: UserId): Promise<Agent | undefined> {
  const row = await selectAgents(tx).where('userId', '=', userId).executeTakeFirst()
  return row && agentOf(row)
}

export interface NewAgentRow extends Omit<Agent, 'hasPhoto'> {
  readonly createdAt: EpochMs
}

export async function insertAgent({ sql, scope }: Tx, { createdAt, ...agent }: NewAgentRow): Promise<void> {
  await sql.insertInto('agents').values({ ...agent, agencyId: scope.agencyId, createdAt: timestamp(createdAt) }).execute()
}

export async function updateAgent({ sql, scope }: Tx, id: AgentId, change: AgentChange & { userId?: UserId }): Promise<void> {
  if (isEmpty(change)) return
  await sql.updateTable('agents').set(defined(change)).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export async function removeAgent({ sql, scope }: Tx, id: AgentId, now: EpochMs): Promise<void> {
  await sql
    .updateTable('agents')
    .set({ removedAt: timestamp(now) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function findPhoto({ sql, scope }: Tx, id: AgentId): Promise<Photo | undefined> {
  const row = await sql
    .selectFrom('agents')
    .select(['photo', 'photoType'])
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.photo && row.photoType ? { bytes: row.photo, type: row.photoType as PhotoType } : undefined
}

export async function updatePhoto({ sql, scope }: Tx, id: AgentId, photo: Photo | null): Promise<void> {
  await sql
    .updateTable('agents')
    .set({ photo: photo?.bytes ?? null, photoType: photo?.type ?? null })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function findOffices({ sql, scope }: Tx): Promise<Office[]> {
  const rows = await sql
    .selectFrom('offices')
    .select(['id', 'name', 'postalAddress', 'phone'])
    .where('agencyId', '=', scope.agencyId)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as OfficeId, phone: row.phone as PhoneNumber | null }))
}

export async function saveOffice({ sql, scope }: Tx, id: OfficeId, office: OfficeInput): Promise<void> {
  await sql
    .insertInto('offices')
    .values({ ...office, id, agencyId: scope.agencyId })
    .onConflict((conflict) => conflict.columns(['agencyId', 'id']).doUpdateSet(office))
    .execute()
}

/** Its agents stay, without an office. */
export async function deleteOffice({ sql, scope }: Tx, id: OfficeId): Promise<void> {
  await sql.updateTable('agents').set({ officeId: null }).where('agencyId', '=', scope.agencyId).where('officeId', '=', id).execute()
  await sql.deleteFrom('offices').where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

/** The one in use first, then the newest; retired ones are left out. */
export async function findLocalParts({ sql, scope }: Tx, now: EpochMs) {
  const rows = await sql
    .selectFrom('inboundAddresses')
    .select(['localPart', 'createdAt', 'retiresAt'])
    .where('agencyId', '=', scope.agencyId)
    .orderBy('retiresAt', (order) => order.desc().nullsFirst())
    .execute()
  return rows.filter(({ retiresAt }) => retiresAt === null || retiresAt > now)
}

export async function insertLocalPart({ sql, scope }: Tx, address: { id: string; localPart: string; now: EpochMs }): Promise<void> {
  const { id, localPart, now } = address
  await sql.insertInto('inboundAddresses').values({ id, localPart, agencyId: scope.agencyId, createdAt: timestamp(now) }).execute()
}

/** Gives every address in use an end. */
export async function retireLocalParts({ sql, scope }: Tx, retiresAt: EpochMs): Promise<void> {
  await sql
    .updateTable('inboundAddresses')
    .set({ retiresAt: timestamp(retiresAt) })
    .where('agencyId', '=', scope.agencyId)
    .where('retiresAt', 'is', null)
    .execute()
}

const isEmpty = (change: object) => Object.values(change).every((value) => value === undefined)

/** The change without the keys nobody gave, which would not compile as columns. */
const defined = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
