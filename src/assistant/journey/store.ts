import type { ReadLead } from '#assistant/intake/reading/reading.ts'
import type { PropertyMatch } from '#assistant/matching/match.ts'
import type { Wish } from '#assistant/slots/wish.ts'
import type { AgentId, AppointmentId, ContactId, LeadId, MessageId, PropertyId, RelayId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { AppointmentType } from '#kernel/words.ts'
import type { Tx } from '#platform/db/database.ts'
import { json, moment, timestamp } from '#platform/db/sql.ts'
import type { BeforeCorrection } from './before-correction.ts'
import { type CheckReason, type Lead, type LeadEvent, type LeadEventName, type LeadState, statesBefore } from './lead.ts'
import type { TaskKind } from './task-kind.ts'

const TEXT = 'leads.sealed_text'

export interface NewLead extends Omit<Lead, 'match' | 'agentId' | 'checkReason' | 'wish'> {
  /** The text the reading's spans point into. */
  readonly text: string
}

/** False when the message has its lead already. */
export async function insertLead(tx: Tx, { text, createdAt, reading, ...lead }: NewLead): Promise<boolean> {
  const inserted = await tx.sql
    .insertInto('leads')
    .values({
      ...lead,
      agencyId: tx.scope.agencyId,
      reading: json<unknown>(reading),
      sealedText: await tx.seal(Buffer.from(text), { column: TEXT, row: lead.id }),
      createdAt: timestamp(createdAt),
      changedAt: timestamp(createdAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

const leads = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('leads')
    .select(['id', 'messageId', 'contactId', 'propertyId', 'portal', 'type', 'state', 'checkReason', 'locale', 'reading', 'match', 'agentId', 'wish', 'createdAt'])
    .where('agencyId', '=', scope.agencyId)

export async function findLead(tx: Tx, id: LeadId): Promise<Lead | undefined> {
  return (await leads(tx).where('id', '=', id).executeTakeFirst()) as unknown as Lead | undefined
}

export async function findLeadOfMessage(tx: Tx, messageId: MessageId): Promise<Lead | undefined> {
  return (await leads(tx).where('messageId', '=', messageId).executeTakeFirst()) as unknown as Lead | undefined
}

/** Newest first. */
export async function findLeadsIn(tx: Tx, states: readonly LeadState[], limit: number): Promise<Lead[]> {
  return (await leads(tx).where('state', 'in', [...states]).orderBy('createdAt', 'desc').limit(limit).execute()) as unknown as Lead[]
}

/** In no order; unknown ids are left out. */
export async function findLeadsById(tx: Tx, ids: readonly LeadId[]): Promise<Lead[]> {
  return ids.length === 0 ? [] : ((await leads(tx).where('id', 'in', [...ids]).execute()) as unknown as Lead[])
}

/** Locked until the transaction ends, so that two people's changes of one lead follow each other. */
export async function lockLead(tx: Tx, id: LeadId): Promise<Lead | undefined> {
  return (await leads(tx).where('id', '=', id).forUpdate().executeTakeFirst()) as unknown as Lead | undefined
}

export async function hasOtherLeads({ sql, scope }: Tx, { id, contactId }: Pick<Lead, 'id' | 'contactId'>): Promise<boolean> {
  const row = await sql
    .selectFrom('leads')
    .select('id')
    .where('agencyId', '=', scope.agencyId)
    .where('contactId', '=', contactId)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The contact's other leads since `since` that came before `lead` and are not put away; oldest first, at most 50. */
export async function findEarlier(tx: Tx, { id, contactId, createdAt }: Pick<Lead, 'id' | 'contactId' | 'createdAt'>, since: EpochMs): Promise<Lead[]> {
  const rows = await leads(tx)
    .where('contactId', '=', contactId)
    .where('id', '!=', id)
    .where('state', 'in', ['read', 'to_check', 'matched', 'drafted', 'offered', 'booked'])
    .where('createdAt', '>', moment(since))
    .where('createdAt', '<=', moment(createdAt))
    .orderBy('createdAt')
    .limit(50)
    .execute()
  return (rows as unknown as Lead[]).filter((other) => other.createdAt < createdAt || other.id < id)
}

/** Contacts who asked for the property since `since`, each once; at most 200. */
export async function findAskers({ sql, scope }: Tx, propertyId: PropertyId, since: EpochMs): Promise<ContactId[]> {
  const rows = await sql
    .selectFrom('leads')
    .select('contactId')
    .distinct()
    .where('agencyId', '=', scope.agencyId)
    .where('propertyId', '=', propertyId)
    .where('createdAt', '>', moment(since))
    .limit(200)
    .execute()
  return rows.map(({ contactId }) => contactId as ContactId)
}

export async function saveContact({ sql, scope }: Tx, id: LeadId, contactId: ContactId): Promise<void> {
  await sql.updateTable('leads').set({ contactId }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export async function findText(tx: Tx, id: LeadId): Promise<string> {
  const row = await tx.sql.selectFrom('leads').select('sealedText').where('agencyId', '=', tx.scope.agencyId).where('id', '=', id).executeTakeFirst()
  return row?.sealedText ? (await tx.open(row.sealedText, { column: TEXT, row: id })).toString() : ''
}

export interface Change {
  readonly id: LeadId
  readonly state: LeadState
  readonly at: EpochMs
  readonly checkReason?: CheckReason | null
  readonly agentId?: AgentId | null
}

/** True when the lead came to `state` just now; from a state that does not allow it, nothing happens. */
export async function changeState({ sql, scope }: Tx, { id, state, at, checkReason = null, agentId }: Change): Promise<boolean> {
  const row = await sql
    .updateTable('leads')
    .set({ state, checkReason, changedAt: timestamp(at), ...(agentId === undefined ? {} : { agentId }) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('state', 'in', statesBefore(state))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveMatch({ sql, scope }: Tx, id: LeadId, found: { match: PropertyMatch; propertyId: PropertyId | null; type: AppointmentType }): Promise<void> {
  await sql
    .updateTable('leads')
    .set({ match: json<unknown>(found.match), propertyId: found.propertyId, type: found.type })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function saveWish({ sql, scope }: Tx, id: LeadId, wish: Wish | null): Promise<void> {
  await sql.updateTable('leads').set({ wish: wish && json<unknown>(wish) }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export async function saveReading({ sql, scope }: Tx, id: LeadId, reading: ReadLead, contactId: ContactId): Promise<void> {
  await sql.updateTable('leads').set({ reading: json<unknown>(reading), contactId }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export async function saveBeforeCorrection({ sql, scope }: Tx, id: LeadId, before: BeforeCorrection | null): Promise<void> {
  await sql.updateTable('leads').set({ beforeCorrection: before && json<unknown>(before) }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export async function findBeforeCorrection({ sql, scope }: Tx, id: LeadId): Promise<BeforeCorrection | undefined> {
  const row = await sql.selectFrom('leads').select('beforeCorrection').where('agencyId', '=', scope.agencyId).where('id', '=', id).executeTakeFirst()
  return (row?.beforeCorrection ?? undefined) as BeforeCorrection | undefined
}

export async function insertEvent({ sql, scope }: Tx, { id, leadId, at, event, detail = {} }: { id: string; leadId: LeadId; at: EpochMs; event: LeadEventName; detail?: Record<string, unknown> }): Promise<void> {
  await sql.insertInto('leadEvents').values({ agencyId: scope.agencyId, id, leadId, at: timestamp(at), event, detail: json(detail) }).execute()
}

export async function findEvents({ sql, scope }: Tx, leadId: LeadId): Promise<LeadEvent[]> {
  const rows = await sql
    .selectFrom('leadEvents')
    .select(['at', 'event', 'detail'])
    .where('agencyId', '=', scope.agencyId)
    .where('leadId', '=', leadId)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows as unknown as LeadEvent[]
}

export interface NewTask {
  readonly id: string
  readonly kind: TaskKind
  readonly leadId?: LeadId | null
  readonly messageId?: MessageId | null
  readonly appointmentId?: AppointmentId | null
  readonly relayId?: RelayId | null
  readonly at: EpochMs
}

/** One open task of a kind for one thing. */
export async function insertTask({ sql, scope }: Tx, { id, kind, leadId = null, messageId = null, appointmentId = null, relayId = null, at }: NewTask): Promise<void> {
  await sql
    .insertInto('deskTasks')
    .values({ agencyId: scope.agencyId, id, kind, leadId, messageId, appointmentId, relayId, createdAt: timestamp(at) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function completeTasks({ sql, scope }: Tx, about: { leadId: LeadId } | { messageId: MessageId } | { relayId: RelayId } | { appointmentId: AppointmentId }, at: EpochMs): Promise<void> {
  const query = sql.updateTable('deskTasks').set({ doneAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('doneAt', 'is', null)
  if ('leadId' in about) await query.where('leadId', '=', about.leadId).execute()
  else if ('messageId' in about) await query.where('messageId', '=', about.messageId).execute()
  else if ('relayId' in about) await query.where('relayId', '=', about.relayId).execute()
  else await query.where('appointmentId', '=', about.appointmentId).execute()
}

/** Of one kind only: what else waits about the lead goes on waiting. */
export async function completeTasksOf({ sql, scope }: Tx, leadId: LeadId, kind: TaskKind, at: EpochMs): Promise<void> {
  await sql.updateTable('deskTasks').set({ doneAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('leadId', '=', leadId).where('kind', '=', kind).where('doneAt', 'is', null).execute()
}

/** Of one kind, about one appointment. */
export async function completeTasksAbout({ sql, scope }: Tx, appointmentId: AppointmentId, kind: TaskKind, at: EpochMs): Promise<void> {
  await sql.updateTable('deskTasks').set({ doneAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('appointmentId', '=', appointmentId).where('kind', '=', kind).where('doneAt', 'is', null).execute()
}

/** Whether a message still waits for a person. */
export async function hasOpenTask({ sql, scope }: Tx, messageId: MessageId): Promise<boolean> {
  const row = await sql
    .selectFrom('deskTasks')
    .select('id')
    .where('agencyId', '=', scope.agencyId)
    .where('messageId', '=', messageId)
    .where('doneAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What waits for a person, of each lead that has something. */
export async function findOpenTasks({ sql, scope }: Tx, leadIds: readonly LeadId[]): Promise<Map<LeadId, TaskKind[]>> {
  if (leadIds.length === 0) return new Map()
  const rows = await sql
    .selectFrom('deskTasks')
    .select(['leadId', 'kind'])
    .where('agencyId', '=', scope.agencyId)
    .where('leadId', 'in', [...leadIds])
    .where('doneAt', 'is', null)
    .execute()
  const byLead = Map.groupBy(rows, ({ leadId }) => leadId as LeadId)
  return new Map([...byLead].map(([leadId, tasks]) => [leadId, tasks.map(({ kind }) => kind as TaskKind)]))
}

const waitingMessages = ({ sql, scope }: Tx) =>
  sql.selectFrom('deskTasks').where('agencyId', '=', scope.agencyId).where('doneAt', 'is', null).where('messageId', 'is not', null)

/** Messages about which somebody still has to decide or which somebody has to see, newest first. */
export async function findWaitingMessages(tx: Tx, limit: number): Promise<MessageId[]> {
  const rows = await waitingMessages(tx).select('messageId').orderBy('createdAt', 'desc').limit(limit).execute()
  return rows.map(({ messageId }) => messageId as MessageId)
}

export async function countWaitingMessages(tx: Tx): Promise<number> {
  const row = await waitingMessages(tx).select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  return Number(row.count)
}
