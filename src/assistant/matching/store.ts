import type { MatchableProperty } from './evidence.ts'
import type { LeadId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { sql as fragment, timestamp } from '#platform/db/sql.ts'
import type { MatchCounts } from './weights.ts'

/** What brings a property to the front of a list too long to be compared whole. */
export interface Blocking {
  /** '' when the mail has none. */
  readonly portal: string
  readonly portalListingId: string
  readonly referenceKeys: readonly string[]
  readonly digits: string
  readonly postcode: string
  readonly priceMinor: number
}

/** Lists up to this size are compared whole; of longer ones so many, the likelier first. */
const MOST_COMPARED = 2_000

export async function findMatchable({ sql, scope }: Tx, { portal, portalListingId, referenceKeys, digits, postcode, priceMinor }: Blocking): Promise<MatchableProperty[]> {
  const { agencyId } = scope
  const adverts = await sql
    .selectFrom('listings')
    .select(['propertyId', 'portalListingId'])
    .where('agencyId', '=', agencyId)
    .where('portal', '=', portal)
    .unionAll(sql.selectFrom('learnedListings').select(['propertyId', 'portalListingId']).where('agencyId', '=', agencyId).where('portal', '=', portal))
    .execute()
  const named = adverts.filter((advert) => advert.portalListingId === portalListingId).map(({ propertyId }) => propertyId)
  const rows = await sql
    .selectFrom('properties')
    .select(['id', 'referenceKey', 'kind', 'transaction', 'title', 'postalAddress', 'postcode', 'town', 'priceMinor', 'surfaceM2', 'rooms', 'status'])
    .where('agencyId', '=', agencyId)
    .orderBy(fragment`id = any(${named}::uuid[])`, 'desc')
    .orderBy(fragment`reference_key = any(${[...referenceKeys]}::text[])`, 'desc')
    .orderBy(fragment`regexp_replace(reference_key, '[^0-9]', '', 'g') = ${digits}`, 'desc')
    .orderBy(fragment`coalesce(abs(price_minor - ${priceMinor}::bigint) * 50 <= price_minor, false)`, 'desc')
    .orderBy(fragment`postcode = ${postcode}`, 'desc')
    .orderBy('id')
    .limit(MOST_COMPARED)
    .execute()
  const advertsOf = Map.groupBy(adverts, ({ propertyId }) => propertyId)
  return rows.map((row) => ({ ...row, portalListingIds: (advertsOf.get(row.id) ?? []).map((advert) => advert.portalListingId) })) as unknown as MatchableProperty[]
}

export async function findCounts({ sql, scope }: Tx): Promise<MatchCounts> {
  const rows = await sql.selectFrom('matchCounts').select(['fact', 'level', 'count']).where('agencyId', '=', scope.agencyId).execute()
  return Object.fromEntries([...Map.groupBy(rows, ({ fact }) => fact)].map(([fact, levels]) => [fact, Object.fromEntries(levels.map(({ level, count }) => [level, count]))]))
}

export async function addCounts({ sql, scope }: Tx, compared: readonly { readonly fact: string; readonly level: string }[]): Promise<void> {
  if (compared.length === 0) return
  await sql
    .insertInto('matchCounts')
    .values(compared.map(({ fact, level }) => ({ agencyId: scope.agencyId, fact, level, count: 1 })))
    .onConflict((conflict) => conflict.columns(['agencyId', 'fact', 'level']).doUpdateSet({ count: fragment<number>`match_counts.count + 1` }))
    .execute()
}

/** False when this lead has taught this already; of two answers to one lead the later one holds. */
export async function insertConfirmed({ sql, scope }: Tx, { leadId, propertyId }: { leadId: LeadId; propertyId: PropertyId }): Promise<boolean> {
  const { agencyId } = scope
  const before = await sql.selectFrom('confirmedMatches').select('propertyId').where('agencyId', '=', agencyId).where('leadId', '=', leadId).executeTakeFirst()
  if (before?.propertyId === propertyId) return false
  await sql
    .insertInto('confirmedMatches')
    .values({ agencyId, leadId, propertyId })
    .onConflict((conflict) => conflict.columns(['agencyId', 'leadId']).doUpdateSet({ propertyId }))
    .execute()
  return before === undefined
}

/** Keeps which property an advert shows. One that was learned as another's is forgotten instead: the next answer decides. */
export async function learnListing({ sql, scope }: Tx, listing: { portal: string; portalListingId: string; propertyId: PropertyId; at: EpochMs }): Promise<void> {
  const { agencyId } = scope
  const { portal, portalListingId, propertyId, at } = listing
  const isKnown = await sql.selectFrom('listings').select('propertyId').where('agencyId', '=', agencyId).where('portal', '=', portal).where('portalListingId', '=', portalListingId).executeTakeFirst()
  if (isKnown) return
  const forgotten = await sql
    .deleteFrom('learnedListings')
    .where('agencyId', '=', agencyId)
    .where('portal', '=', portal)
    .where('portalListingId', '=', portalListingId)
    .where('propertyId', '!=', propertyId)
    .returning('propertyId')
    .executeTakeFirst()
  if (forgotten) return
  await sql
    .insertInto('learnedListings')
    .values({ agencyId, portal, portalListingId, propertyId, learnedAt: timestamp(at) })
    .onConflict((conflict) => conflict.columns(['agencyId', 'portal', 'portalListingId']).doNothing())
    .execute()
}
