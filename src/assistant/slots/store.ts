import type { AgentId, GroupVisitId, LeadId, OfferId, PlaceId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { json, moment, range, sql as raw, timestamp } from '#platform/db/sql.ts'
import { together } from '#platform/db/together.ts'
import type { Offer, OfferedSlot } from './offer.ts'
import type { GroupVisit } from './slot.ts'
import type { Opportunity, Turns } from './turns.ts'

export interface TakenSpan {
  /** The hold, appointment or group visit it belongs to. */
  readonly setId: string
  readonly resourceId: string
  readonly span: Interval
  readonly isHold: boolean
  /** Without its buffers; null for what is bound to no place, as a call or the property itself. */
  readonly visit: Interval | null
  readonly placeId: PlaceId | null
}

export interface TakenQuery {
  readonly resourceIds: readonly string[]
  readonly window: Interval
  readonly now: EpochMs
  readonly without: readonly string[]
  /** False: nobody asks where the visits are, and their places stay unread. */
  readonly withPlaces: boolean
}

/**
 * What is occupied of these agents and this property in `window`; expired holds no longer count. The rows belong to
 * booking, which alone writes them.
 */
export async function findTaken({ sql, scope }: Tx, query: TakenQuery): Promise<TakenSpan[]> {
  if (query.resourceIds.length === 0) return []
  const rows = await sql
    .selectFrom('occupancies')
    .select((eb) => ['setId', 'resourceId', 'span', eb('expiresAt', 'is not', null).$castTo<boolean>().as('isHold')])
    .$if(query.withPlaces, (all) => all.select(['visit', 'placeId']))
    .where('agencyId', '=', scope.agencyId)
    .where('resourceId', 'in', [...query.resourceIds])
    .where('endsAt', '>', moment(query.window.start))
    .where(raw<boolean>`span && ${range(query.window)}::tstzrange`)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', moment(query.now))]))
    .$if(query.without.length > 0, (all) => all.where('setId', 'not in', [...query.without]))
    .execute()
  return query.withPlaces ? (rows as TakenSpan[]) : rows.map((row) => ({ ...row, visit: null, placeId: null }))
}

export interface FoundGroup extends GroupVisit {
  readonly id: GroupVisitId
  /** Nobody but those of `without` is in it. */
  readonly isEmpty: boolean
}

/** The group visits of a property in `window`; those of `without` are not there, and its seats are free. Expired holds no longer count. */
export async function findGroups({ sql, scope }: Tx, query: { propertyId: PropertyId; window: Interval; now: EpochMs; without: readonly string[] }): Promise<FoundGroup[]> {
  const { agencyId } = scope
  const rows = await sql
    .selectFrom('groupVisits')
    .innerJoin('occupancies', (join) =>
      join.onRef('occupancies.setId', '=', 'groupVisits.id').onRef('occupancies.resourceId', '=', 'groupVisits.agentId').on('occupancies.agencyId', '=', agencyId),
    )
    .select((eb) => [
      'groupVisits.id', 'groupVisits.agentId', 'groupVisits.span', 'groupVisits.seats', 'occupancies.span as occupied',
      eb
        .selectFrom('groupSeats')
        .select((seat) => seat.fn.countAll<string>().as('count'))
        .where('groupSeats.agencyId', '=', agencyId)
        .whereRef('groupSeats.groupId', '=', 'groupVisits.id')
        .where((seat) => seat.or([seat('expiresAt', 'is', null), seat('expiresAt', '>', moment(query.now))]))
        .$if(query.without.length > 0, (all) => all.where('setId', 'not in', [...query.without]))
        .as('taken'),
    ])
    .where('groupVisits.agencyId', '=', agencyId)
    .where('groupVisits.propertyId', '=', query.propertyId)
    .$if(query.without.length > 0, (all) => all.where('groupVisits.id', 'not in', [...query.without]))
    .where('occupancies.endsAt', '>', moment(query.window.start))
    .where(raw<boolean>`group_visits.span && ${range(query.window)}::tstzrange`)
    .execute()
  return rows.map(({ id, agentId, span, seats, occupied, taken }) => ({
    id: id as GroupVisitId, agentId: agentId as AgentId, span, occupied, seatsLeft: seats - Number(taken), isEmpty: Number(taken) === 0,
  }))
}

export interface AgreedVisit {
  readonly setId: string
  readonly visit: Interval
  readonly placeId: PlaceId | null
}

/** What an agent has agreed to be somewhere for, in `window`. */
export async function findVisits({ sql, scope }: Tx, agentId: AgentId, window: Interval): Promise<AgreedVisit[]> {
  const rows = await sql
    .selectFrom('occupancies')
    .select(['setId', 'visit', 'placeId'])
    .where('agencyId', '=', scope.agencyId)
    .where('resourceId', '=', agentId)
    .where('expiresAt', 'is', null)
    .where('visit', 'is not', null)
    .where('endsAt', '>', moment(window.start))
    .where(raw<boolean>`span && ${range(window)}::tstzrange`)
    .execute()
  return rows as AgreedVisit[]
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
    .where('endsAt', '>', moment(now))
    .groupBy('resourceId')
    .execute()
  return new Map(rows.map((row) => [row.resourceId as AgentId, Number(row.count)]))
}

export async function insertOffer({ sql, scope }: Tx, { slots, candidates, choiceRules, agentReason, createdAt, wish, ranking, ...offer }: Offer): Promise<void> {
  const { agencyId } = scope
  await sql
    .insertInto('offers')
    .values({
      ...offer, agencyId, candidates: json<unknown>(candidates), choiceRules: choiceRules && json<unknown>(choiceRules), agentReason: json<unknown>(agentReason),
      createdAt: timestamp(createdAt), wish: wish && json<unknown>(wish), ranking: ranking && json<unknown>(ranking),
    })
    .execute()
  if (slots.length === 0) return
  await sql
    .insertInto('offerSlots')
    .values(slots.map(({ agentId, span, reasons, terms, propensity }, rank) => ({
      agencyId, offerId: offer.id, rank, agentId, span: range(span), reason: json<unknown>(reasons), terms: terms && json<unknown>(terms), propensity,
    })))
    .execute()
}

const offers = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('offers')
    .select(['id', 'leadId', 'contactId', 'propertyId', 'type', 'locale', 'candidates', 'choiceRules', 'agentId', 'agentReason', 'timeZone', 'createdAt', 'wish', 'wishFit', 'ranking'])
    .where('agencyId', '=', scope.agencyId)

/** The newest offer of a lead. */
export const findOffer = (tx: Tx, leadId: LeadId): Promise<Offer | undefined> =>
  withSlots(tx, offers(tx).where('leadId', '=', leadId).orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(1))

/** The offer of this id, when it is this lead's. */
export const findOfferById = (tx: Tx, leadId: LeadId, id: OfferId): Promise<Offer | undefined> =>
  withSlots(tx, offers(tx).where('leadId', '=', leadId).where('id', '=', id))

async function withSlots({ sql, scope }: Tx, one: ReturnType<typeof offers>): Promise<Offer | undefined> {
  const ofSlots = sql
    .selectFrom('offerSlots')
    .select(['offerId', 'agentId', 'span', 'reason', 'terms', 'propensity'])
    .where('agencyId', '=', scope.agencyId)
    .where('offerId', '=', one.clearSelect().select('id'))
    .orderBy('rank')
    .execute()
  const [row, slots] = await together([one.executeTakeFirst(), ofSlots])
  return row && {
    ...(row as unknown as Offer),
    // A newer offer may have come between the two.
    slots: slots.filter(({ offerId }) => offerId === row.id).map(({ agentId, span, reason, terms, propensity }) => ({
      agentId: agentId as AgentId, span, reasons: reason as OfferedSlot['reasons'], terms: terms as OfferedSlot['terms'], propensity,
    })),
  }
}

/** What each agent could have taken and took; who has had no chance yet is left out. */
export async function findTurns({ sql, scope }: Tx): Promise<Map<AgentId, Turns>> {
  const rows = await sql.selectFrom('turns').select(['agentId', 'opportunities', 'taken', 'share']).where('agencyId', '=', scope.agencyId).execute()
  return new Map(rows.map(({ agentId, ...turns }) => [agentId as AgentId, turns]))
}

/** Locked until the transaction ends. */
export async function lockOpportunities({ sql, scope }: Tx, leadId: LeadId): Promise<Opportunity[]> {
  const rows = await sql.selectFrom('opportunities').select(['agentId', 'share', 'isTaken']).where('agencyId', '=', scope.agencyId).where('leadId', '=', leadId).orderBy('agentId').forUpdate().execute()
  return rows as unknown as Opportunity[]
}

/** Replaces who could take a lead and who does, and brings the sums along. */
export async function replaceOpportunities({ sql, scope }: Tx, leadId: LeadId, next: readonly Opportunity[]): Promise<void> {
  const { agencyId } = scope
  const columns = ['agentId', 'share', 'isTaken'] as const
  const gone = await sql.deleteFrom('opportunities').where('agencyId', '=', agencyId).where('leadId', '=', leadId).returning(columns).execute()
  const come = next.length === 0 ? [] : await sql
    .insertInto('opportunities')
    .values(next.map((opportunity) => ({ ...opportunity, agencyId, leadId })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .execute()
  const sums = new Map<string, Turns>()
  for (const [rows, sign] of [[gone, -1], [come, 1]] as const) {
    for (const { agentId, share, isTaken } of rows) {
      const sum = sums.get(agentId) ?? { opportunities: 0, taken: 0, share: 0 }
      sums.set(agentId, { opportunities: sum.opportunities + sign, taken: sum.taken + (isTaken ? sign : 0), share: sum.share + sign * share })
    }
  }
  // In one order always, so that two leads cannot wait for each other.
  const changed = [...sums].filter(([, { opportunities, taken, share }]) => opportunities !== 0 || taken !== 0 || share !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  if (changed.length === 0) return
  await sql
    .insertInto('turns')
    .values(changed.map(([agentId, turns]) => ({ agencyId, agentId, ...turns })))
    .onConflict((conflict) =>
      conflict.columns(['agencyId', 'agentId']).doUpdateSet((eb) => ({
        opportunities: eb('turns.opportunities', '+', eb.ref('excluded.opportunities')),
        taken: eb('turns.taken', '+', eb.ref('excluded.taken')),
        share: eb('turns.share', '+', eb.ref('excluded.share')),
      })),
    )
    .execute()
}
