import type { AgentId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { euros } from '#kernel/money.ts'
import type { Transaction } from '#kernel/words.ts'
import type { Photo, PhotoType } from '#agency/team/photo.ts'
import type { Tx } from '#platform/db/database.ts'
import { sql as fragment, timestamp } from '#platform/db/sql.ts'
import { type Listing, type Property, type PropertyFacts, type PropertyKind, type PropertyStatus, referenceKey } from './property.ts'

const listings = fragment<Listing[]>`(select coalesce(json_agg(json_build_object('portal', portal, 'portalListingId', portal_listing_id) order by portal), '[]')
  from listings where listings.agency_id = properties.agency_id and property_id = properties.id)`
const permittedAgentIds = fragment<AgentId[]>`(select coalesce(json_agg(agent_id), '[]')
  from property_agents where property_agents.agency_id = properties.agency_id and property_id = properties.id)`

const selectProperties = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('properties')
    .select([
      'id', 'reference', 'kind', 'transaction', 'title', 'postalAddress', 'postcode', 'town', 'priceMinor', 'surfaceM2', 'rooms',
      'status', 'responsibleAgentId', fragment<boolean>`photo is not null`.as('hasPhoto'), listings.as('listings'), permittedAgentIds.as('permittedAgentIds'),
    ])
    .where('agencyId', '=', scope.agencyId)

type PropertyRow = Awaited<ReturnType<ReturnType<typeof selectProperties>['executeTakeFirstOrThrow']>>

const propertyOf = ({ priceMinor, ...row }: PropertyRow): Property => ({
  ...row,
  id: row.id as PropertyId,
  kind: row.kind as PropertyKind,
  transaction: row.transaction as Transaction,
  status: row.status as PropertyStatus,
  price: priceMinor === null ? null : euros(priceMinor),
  responsibleAgentId: row.responsibleAgentId as AgentId | null,
})

export async function findProperty(tx: Tx, id: PropertyId): Promise<Property | undefined> {
  return (await selectProperties(tx).where('id', '=', id).execute()).map(propertyOf)[0]
}

/** In no order; unknown ids are left out. */
export async function findProperties(tx: Tx, ids: readonly PropertyId[]): Promise<Property[]> {
  return ids.length === 0 ? [] : (await selectProperties(tx).where('id', 'in', [...ids]).execute()).map(propertyOf)
}

/** How each of them stands; unknown ids are left out. */
export async function findStatuses({ sql, scope }: Tx, ids: readonly PropertyId[]): Promise<Map<PropertyId, PropertyStatus>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.selectFrom('properties').select(['id', 'status']).where('agencyId', '=', scope.agencyId).where('id', 'in', [...ids]).execute()
  return new Map(rows.map(({ id, status }) => [id as PropertyId, status as PropertyStatus]))
}

export async function findPropertyByKey(tx: Tx, key: string): Promise<Property | undefined> {
  return (await selectProperties(tx).where('referenceKey', '=', key).execute()).map(propertyOf)[0]
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
  return { properties: rows.map(propertyOf), total: count.total }
}

export const findAllProperties = async (tx: Tx): Promise<Property[]> => (await selectProperties(tx).orderBy('referenceKey').execute()).map(propertyOf)

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
