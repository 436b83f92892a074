import type { AgentId, LeadId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { json, moment, sql as raw, timestamp } from '#platform/db/sql.ts'
import type { ChoiceModel } from '../choice-model/choice-model.ts'
import type { Evaluation } from '../choice-model/promotion.ts'
import type { RankingRecord } from '../ranking-record.ts'
import type { Wish, WishFit } from '../wish.ts'

export interface Permission {
  readonly permittedBy: AgentId
  readonly permittedAt: EpochMs
}

export function findPermission({ sql, scope }: Tx): Promise<Permission | undefined> {
  return sql.selectFrom('choicePermissions').select(['permittedBy', 'permittedAt']).where('agencyId', '=', scope.agencyId).executeTakeFirst() as Promise<Permission | undefined>
}

/** False when it was given before. */
export async function savePermission({ sql, scope }: Tx, { permittedBy, permittedAt }: Permission): Promise<boolean> {
  const row = { agencyId: scope.agencyId, permittedBy, permittedAt: timestamp(permittedAt) }
  const saved = await sql.insertInto('choicePermissions').values(row).onConflict((conflict) => conflict.column('agencyId').doNothing()).returning('agencyId').execute()
  return saved.length > 0
}

/** With the word everything that was learned by it goes. */
export async function deletePermission({ sql, scope }: Tx): Promise<void> {
  await sql.deleteFrom('choicePermissions').where('agencyId', '=', scope.agencyId).execute()
  await sql.deleteFrom('choiceModels').where('agencyId', '=', scope.agencyId).execute()
}

/** `shadow`: trained last and only compared; `serving`: ranks; `retired`: ranked before, or was not let through. */
export type ModelState = 'shadow' | 'serving' | 'retired'

export interface KeptModel {
  readonly hash: string
  readonly state: ModelState
  readonly trainedAt: EpochMs
  /** Sets with their answer that it was trained on. */
  readonly answers: number
  readonly evaluation: Evaluation
  readonly model: ChoiceModel
}

/** Newest first. */
export async function findModels({ sql, scope }: Tx): Promise<KeptModel[]> {
  const rows = await sql
    .selectFrom('choiceModels')
    .select(['hash', 'state', 'trainedAt', 'answers', 'evaluation', 'coefficients'])
    .where('agencyId', '=', scope.agencyId)
    .orderBy('trainedAt', 'desc')
    .limit(KEPT)
    .execute()
  return rows.map(({ state, evaluation, coefficients, ...row }) => ({ ...row, state: state as ModelState, evaluation: evaluation as Evaluation, model: { coefficients } }))
}

const KEPT = 30

export async function findModel({ sql, scope }: Tx, which: { hash: string } | { state: 'serving' }): Promise<{ hash: string; model: ChoiceModel } | undefined> {
  const row = await sql
    .selectFrom('choiceModels')
    .select(['hash', 'coefficients'])
    .where('agencyId', '=', scope.agencyId)
    .where((eb) => ('hash' in which ? eb('hash', '=', which.hash) : eb('state', '=', which.state)))
    .executeTakeFirst()
  return row && { hash: row.hash, model: { coefficients: row.coefficients } }
}

/** Retires what is in `state` and puts the model there; one that is known already keeps its row. */
export async function placeModel({ sql, scope }: Tx, { model, hash, trainedAt, answers, evaluation, state }: KeptModel): Promise<void> {
  const { agencyId } = scope
  await sql.updateTable('choiceModels').set({ state: 'retired' }).where('agencyId', '=', agencyId).where('state', '=', state).where('hash', '!=', hash).execute()
  const changed = { state, answers, trainedAt: timestamp(trainedAt), evaluation: json<unknown>(evaluation) }
  await sql
    .insertInto('choiceModels')
    .values({ agencyId, hash, coefficients: json(model.coefficients), ...changed })
    .onConflict((conflict) => conflict.columns(['agencyId', 'hash']).doUpdateSet(changed))
    .execute()
}

/** The rules rank alone again. */
export async function retireServing({ sql, scope }: Tx): Promise<void> {
  await sql.updateTable('choiceModels').set({ state: 'retired' }).where('agencyId', '=', scope.agencyId).where('state', '=', 'serving').execute()
}

/** Keeps which of the newest offer's times was booked, the first time it is told. */
export async function saveTaken({ sql, scope }: Tx, leadId: LeadId, { agentId, start }: { agentId: AgentId; start: EpochMs }): Promise<void> {
  const { agencyId } = scope
  const offer = await sql
    .selectFrom('offers')
    .select(['id', 'takenRank'])
    .where('agencyId', '=', agencyId)
    .where('leadId', '=', leadId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!offer || offer.takenRank !== null) return
  const slots = await sql.selectFrom('offerSlots').select(['rank', 'agentId', 'span']).where('agencyId', '=', agencyId).where('offerId', '=', offer.id).execute()
  const taken = slots.find((slot) => slot.agentId === agentId && slot.span.start === start)
  await sql.updateTable('offers').set({ takenRank: taken?.rank ?? -1 }).where('agencyId', '=', agencyId).where('id', '=', offer.id).execute()
}

/** An offer with its answer; `takenRank` null: nothing was booked of it. */
export interface AnsweredOffer {
  readonly id: string
  readonly agentId: AgentId | null
  readonly wish: Wish | null
  readonly wishFit: WishFit
  readonly ranking: RankingRecord
  readonly takenRank: number | null
  /** In the order shown. */
  readonly slots: readonly { readonly span: Interval; readonly propensity: number | null }[]
}

/** Those of before `until`, the newest `limit`. Without `isWhole` the times it was ranked from are left out: they are long. */
export async function findAnswered({ sql, scope }: Tx, { until, limit, isWhole }: { until: EpochMs; limit: number; isWhole: boolean }): Promise<AnsweredOffer[]> {
  const offers = await sql
    .selectFrom('offers')
    .select(['id', 'agentId', 'wish', 'wishFit', 'takenRank', isWhole ? raw<unknown>`ranking`.as('ranking') : raw<unknown>`ranking - 'times'`.as('ranking')])
    .where('agencyId', '=', scope.agencyId)
    .where('createdAt', '<', moment(until))
    .where('ranking', 'is not', null)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute()
  if (offers.length === 0) return []
  const oldest = offers.at(-1)?.id as string
  const slots = await sql
    .selectFrom('offerSlots')
    .select(['offerId', 'span', 'propensity'])
    .where('agencyId', '=', scope.agencyId)
    // Ids are by time (UUIDv7), so that this is the same stretch of offers; some more do no harm.
    .where('offerId', '>=', oldest.slice(0, 8).concat('-0000-0000-0000-000000000000'))
    .orderBy('rank')
    .execute()
  const slotsOf = Map.groupBy(slots, ({ offerId }) => offerId)
  return offers.map((offer) => ({ ...(offer as unknown as AnsweredOffer), slots: slotsOf.get(offer.id) ?? [] }))
}
