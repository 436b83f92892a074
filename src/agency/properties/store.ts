import type { AgentId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { euros } from '#kernel/money.ts'
import type { Transaction } from '#kernel/words.ts'
import type { Photo, PhotoType } from '#agency/team/photo.ts'
import type { Tx } from '#platform/db/database.ts'
import { sql as fragment, timestamp } from '#platform/db/sql.ts'
import { type Listing, type Property, type PropertyFacts, type PropertyKind, type PropertyStatus, referenceKey } from './property.ts'

const selectProperties = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('properties')
    .select([
      'id', 'reference', 'kind', 'transaction', 'title', 'postalAddress', 'postcode', 'town', 'priceMinor', 'surfaceM2', 'rooms',
      'status', 'responsibleAgentId', fragment<boolean>`photo is not null`.as('hasPhoto'),
    ])
    .where('agencyId', '=', scope.agencyId)

type PropertyRow = Awaited<ReturnType<ReturnType<typeof selectProperties>['executeTakeFirstOrThrow']>>

/** The rows with their adverts and agents: two queries more, however many rows. */
async function complete(tx: Tx, rows: readonly PropertyRow[]): Promise<Property[]> {
  if (rows.length === 0) return []
  const { sql, scope } = tx
  const ids = rows.map(({ id }) => id)
  const listings = await sql
    .selectFrom('listings')
    .select(['propertyId', 'portal', 'portalListingId'])
    .where('agencyId', '=', scope.agencyId)
    .where('propertyId', 'in', ids)
    .orderBy('portal')
    .execute()
  const agents = await sql
    .selectFrom('propertyAgents')
    .select(['propertyId', 'agentId'])
    .where('agencyId', '=', scope.agencyId)
    .where('propertyId', 'in', ids)
    .execute()
  const listingsOf = Map.groupBy(listings, ({ propertyId }) => propertyId)
  const agentsOf = Map.groupBy(agents, ({ propertyId }) => propertyId)
  return rows.map(({ priceMinor, ...row }) => ({
    ...row,
    id: row.id as PropertyId,
    kind: row.kind as PropertyKind,
    transaction: row.transaction as Transaction,
    status: row.status as PropertyStatus,
    price: priceMinor === null ? null : euros(priceMinor),
    responsibleAgentId: row.responsibleAgentId as AgentId | null,
    listings: (listingsOf.get(row.id) ?? []).map(({ portal, portalListingId }) => ({ portal, portalListingId })),
    permittedAgentIds: (agentsOf.get(row.id) ?? []).map(({ agentId }) => agentId as AgentId),
  }))
}

export async function findProperty(tx: Tx, id: PropertyId): Promise<Property | undefined> {
  return (await complete(tx, await selectProperties(tx).where('id', '=', id).execute()))[0]
}

/** In no order; unknown ids are left out. */
export async function findProperties(tx: Tx, ids: readonly PropertyId[]): Promise<Property[]> {
  return ids.length === 0 ? [] : complete(tx, await selectProperties(tx).where('id', 'in', [...ids]).execute())
}

/** How each of them stands; unknown ids are left out. */
export async function findStatuses({ sql, scope }: Tx, ids: readonly PropertyId[]): Promise<Map<PropertyId, PropertyStatus>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.selectFrom('properties').select(['id', 'status']).where('agencyId', '=', scope.agencyId).where('id', 'in', [...ids]).execute()
  return new Map(rows.map(({ id, status }) => [id as PropertyId, status as PropertyStatus]))
}

export async function findPropertyByKey(tx: Tx, key: string): Promise<Property | undefined> {
  return (await complete(tx, await selectProperties(tx).where('referenceKey', '=', key).execute()))[0]
}

export async function findOwnerOfListing({ sql, scope }: Tx, { portal, portalListingId }: Listing): Promise<PropertyId | undefined> {
  const row = await sql
    .selectFrom('listings')
    .select('propertyId')
    .where('agencyId', '=', scope.agencyId)
    .where('portal', '=', portal)
    .where('portalListingId', '=', portalListingId)
    .executeTakeFirst()
  return row?.propertyId as PropertyId | undefined
}

export interface PropertySearch {
  /** '' finds all. */
  readonly search: string
  readonly offset: number
  readonly limit: number
}

/** By reference; `total` counts all that fit. */
export async function searchProperties(tx: Tx, { search, offset, limit }: PropertySearch): Promise<{ properties: Property[]; total: number }> {
  const contained = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const key = referenceKey(search)
  const matching = (from: ReturnType<typeof selectProperties>) =>
    search === ''
      ? from
      : from.where((eb) =>
          eb.or([
            ...(key === '' ? [] : [eb('referenceKey', 'like', `%${key}%`)]),
            eb('title', 'ilike', contained),
            eb('town', 'ilike', contained),
            eb('postalAddress', 'ilike', contained),
          ]),
        )
  const rows = await matching(selectProperties(tx)).orderBy('referenceKey').offset(offset).limit(limit).execute()
  const count = await matching(selectProperties(tx)).clearSelect().select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { properties: await complete(tx, rows), total: count.total }
}

export const findAllProperties = async (tx: Tx): Promise<Property[]> => complete(tx, await selectProperties(tx).orderBy('referenceKey').execute())

const columnsOf = ({ price, listings: _, ...facts }: PropertyFacts) => ({
  ...facts,
  referenceKey: referenceKey(facts.reference),
  priceMinor: price?.minor ?? null,
})

export interface PropertyToSave {
  readonly id: PropertyId
  readonly facts: PropertyFacts
}

const ROWS_A_STATEMENT = 500

/** Writes whole properties with their adverts, new or known by id, 500 a statement; photo and permitted agents stay. */
export async function saveProperties({ sql, scope }: Tx, properties: readonly PropertyToSave[], now: EpochMs): Promise<void> {
  const { agencyId } = scope
  for (let at = 0; at < properties.length; at += ROWS_A_STATEMENT) {
    const some = properties.slice(at, at + ROWS_A_STATEMENT)
    const rows = some.map(({ id, facts }) => ({ ...columnsOf(facts), agencyId, id, createdAt: timestamp(now) }))
    await sql
      .insertInto('properties')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['agencyId', 'id']).doUpdateSet((eb) => ({
          reference: eb.ref('excluded.reference'),
          referenceKey: eb.ref('excluded.referenceKey'),
          kind: eb.ref('excluded.kind'),
          transaction: eb.ref('excluded.transaction'),
          title: eb.ref('excluded.title'),
          postalAddress: eb.ref('excluded.postalAddress'),
          postcode: eb.ref('excluded.postcode'),
          town: eb.ref('excluded.town'),
          priceMinor: eb.ref('excluded.priceMinor'),
          surfaceM2: eb.ref('excluded.surfaceM2'),
          rooms: eb.ref('excluded.rooms'),
          status: eb.ref('excluded.status'),
          responsibleAgentId: eb.ref('excluded.responsibleAgentId'),
        })),
      )
      .execute()
    await sql.deleteFrom('listings').where('agencyId', '=', agencyId).where('propertyId', 'in', some.map(({ id }) => id)).execute()
    const listings = some.flatMap(({ id, facts }) => facts.listings.map((listing) => ({ ...listing, agencyId, propertyId: id })))
    if (listings.length > 0) await sql.insertInto('listings').values(listings).execute()
  }
}

export async function replaceAgents(
  { sql, scope }: Tx,
  id: PropertyId,
  agents: { responsibleAgentId: AgentId | null; permittedAgentIds: readonly AgentId[] },
): Promise<void> {
  const { agencyId } = scope
  const { responsibleAgentId, permittedAgentIds } = agents
  await sql.updateTable('properties').set({ responsibleAgentId }).where('agencyId', '=', agencyId).where('id', '=', id).execute()
  await sql.deleteFrom('propertyAgents').where('agencyId', '=', agencyId).where('propertyId', '=', id).execute()
  if (permittedAgentIds.length === 0) return
  const rows = [...new Set(permittedAgentIds)].map((agentId) => ({ agencyId, propertyId: id, agentId }))
  await sql.insertInto('propertyAgents').values(rows).execute()
}

export async function findPhoto({ sql, scope }: Tx, id: PropertyId): Promise<Photo | undefined> {
  const row = await sql
    .selectFrom('properties')
    .select(['photo', 'photoType'])
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.photo && row.photoType ? { bytes: row.photo, type: row.photoType as PhotoType } : undefined
}

export async function updatePhoto({ sql, scope }: Tx, id: PropertyId, photo: Photo | null): Promise<void> {
  await sql
    .updateTable('properties')
    .set({ photo: photo?.bytes ?? null, photoType: photo?.type ?? null })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

/** One import or change of the list at a time; another waits. */
export async function lockProperties({ sql, scope }: Tx): Promise<void> {
  await fragment`select pg_advisory_xact_lock(hashtextextended(${`properties ${scope.agencyId}`}, 0))`.execute(sql)
}
