import type { AgentId, LeadId, OfferId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { json, moment, range, sql as raw, timestamp } from '#platform/db/sql.ts'
import type { Offer, OfferedSlot } from './offer.ts'

export interface TakenSpan {
  readonly resourceId: string
  readonly span: Interval
  readonly isHold: boolean
}

/**
 * What is occupied of these agents and this property in `window`; expired holds no longer count. The rows belong to
 * booking, which alone writes them.
 */
export function findTaken({ sql, scope }: Tx, query: { resourceIds: readonly string[]; window: Interval; now: EpochMs; without: readonly string[] }): Promise<TakenSpan[]> {
  if (query.resourceIds.length === 0) return Promise.resolve([])
  return sql
    .selectFrom('occupancies')
    .select((eb) => ['resourceId', 'span', eb('expiresAt', 'is not', null).$castTo<boolean>().as('isHold')])
    .where('agencyId', '=', scope.agencyId)
    .where('resourceId', 'in', [...query.resourceIds])
    .where(raw<boolean>`span && ${range(query.window)}::tstzrange`)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', moment(query.now))]))
    .$if(query.without.length > 0, (all) => all.where('setId', 'not in', [...query.without]))
    .execute()
}

/** How many appointments each agent has from now on. */
export async function countComing({ sql, scope }: Tx, agentIds: readonly AgentId[], now: EpochMs): Promise<Map<AgentId, number>> {
  if (agentIds.length === 0) return new Map()
  const rows = await sql
    .selectFrom('occupancies')
    .select((eb) => ['resourceId', eb.fn.countAll<string>().as('count')])
    .where('agencyId', '=', scope.agencyId)
    .where('resourceId', 'in', [...agentIds])
    .where('expiresAt', 'is', null)
    .where(raw<boolean>`upper(span) > ${timestamp(now)}::timestamptz`)
    .groupBy('resourceId')
    .execute()
  return new Map(rows.map((row) => [row.resourceId as AgentId, Number(row.count)]))
}

export async function insertOffer({ sql, scope }: Tx, { slots, candidates, agentReason, createdAt, wish, ...offer }: Offer): Promise<void> {
  const { agencyId } = scope
  await sql
    .insertInto('offers')
    .values({ ...offer, agencyId, candidates: json<unknown>(candidates), agentReason: json<unknown>(agentReason), createdAt: timestamp(createdAt), wish: wish && json<unknown>(wish) })
    .execute()
  if (slots.length === 0) return
  await sql
    .insertInto('offerSlots')
    .values(slots.map(({ agentId, span, reasons }, rank) => ({ agencyId, offerId: offer.id, rank, agentId, span: range(span), reason: json<unknown>(reasons) })))
    .execute()
}

const offers = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('offers')
    .select(['id', 'leadId', 'contactId', 'propertyId', 'type', 'locale', 'candidates', 'agentId', 'agentReason', 'timeZone', 'createdAt', 'wish', 'wishFit'])
    .where('agencyId', '=', scope.agencyId)

/** The newest offer of a lead. */
export async function findOffer(tx: Tx, leadId: LeadId): Promise<Offer | undefined> {
  const row = await offers(tx).where('leadId', '=', leadId).orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row && withSlots(tx, row)
}

/** The offer of this id, when it is this lead's. */
export async function findOfferById(tx: Tx, leadId: LeadId, id: OfferId): Promise<Offer | undefined> {
  const row = await offers(tx).where('leadId', '=', leadId).where('id', '=', id).executeTakeFirst()
  return row && withSlots(tx, row)
}

async function withSlots({ sql, scope }: Tx, row: { readonly id: string }): Promise<Offer> {
  const slots = await sql
    .selectFrom('offerSlots')
    .select(['agentId', 'span', 'reason'])
    .where('agencyId', '=', scope.agencyId)
    .where('offerId', '=', row.id)
    .orderBy('rank')
    .execute()
  return {
    ...(row as unknown as Offer),
    slots: slots.map(({ agentId, span, reason }) => ({ agentId: agentId as AgentId, span, reasons: reason as OfferedSlot['reasons'] })),
  }
}
