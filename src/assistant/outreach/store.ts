import type { EmailAddress } from '#kernel/email-address.ts'
import type { AppointmentId, LeadId, OutboundId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, timestamp } from '#platform/db/sql.ts'
import type { Outbound, OutboundKind, OutboundState } from './outbound.ts'

const MAIL = 'outbound_messages.sealed_mail'

export interface NewOutbound {
  readonly id: OutboundId
  readonly kind: OutboundKind
  /** What makes this mail one: a second one with the same key is not made. */
  readonly onceKey: string
  readonly leadId: LeadId | null
  readonly appointmentId: AppointmentId | null
  readonly recipient: EmailAddress
  readonly recipientRole: Outbound['recipientRole']
  readonly subject: string
  readonly raw: Uint8Array
  readonly messageId: string
  readonly state: OutboundState
  readonly refusal: string | null
  readonly createdAt: EpochMs
}

/** True when there was none of this key. */
export async function insertOutbound(tx: Tx, { raw, createdAt, ...outbound }: NewOutbound): Promise<boolean> {
  const inserted = await tx.sql
    .insertInto('outboundMessages')
    .values({
      ...outbound,
      agencyId: tx.scope.agencyId,
      sealedMail: await tx.seal(raw, { column: MAIL, row: outbound.id }),
      createdAt: timestamp(createdAt),
    })
    .onConflict((conflict) => conflict.columns(['agencyId', 'onceKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function hasOutbound({ sql, scope }: Tx, onceKey: string): Promise<boolean> {
  const row = await sql.selectFrom('outboundMessages').select('id').where('agencyId', '=', scope.agencyId).where('onceKey', '=', onceKey).executeTakeFirst()
  return row !== undefined
}

export async function findSendable(tx: Tx, id: OutboundId) {
  const row = await tx.sql
    .selectFrom('outboundMessages')
    .select(['recipient', 'sealedMail', 'state', 'attempts'])
    .where('agencyId', '=', tx.scope.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row?.state !== 'queued') return undefined
  return { to: row.recipient as EmailAddress, raw: await tx.open(row.sealedMail, { column: MAIL, row: id }) }
}

export async function findRaw(tx: Tx, id: OutboundId): Promise<Buffer | undefined> {
  const row = await tx.sql.selectFrom('outboundMessages').select('sealedMail').where('agencyId', '=', tx.scope.agencyId).where('id', '=', id).executeTakeFirst()
  return row && tx.open(row.sealedMail, { column: MAIL, row: id })
}

export async function markDelivered({ sql, scope }: Tx, id: OutboundId, result: { state: 'sent' | 'refused'; refusal: string | null; at: EpochMs }): Promise<void> {
  await sql
    .updateTable('outboundMessages')
    .set((eb) => ({ state: result.state, refusal: result.refusal, sentAt: timestamp(result.at), attempts: eb('attempts', '+', 1) }))
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
}

/** Turns a draft into a queued mail; true when it was a draft. */
export async function releaseDraft({ sql, scope }: Tx, id: OutboundId): Promise<boolean> {
  const row = await sql
    .updateTable('outboundMessages')
    .set({ state: 'queued' })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const columns = ['id', 'kind', 'state', 'recipient', 'recipientRole', 'subject', 'refusal', 'leadId', 'appointmentId', 'createdAt', 'sentAt'] as const

export async function findThread({ sql, scope }: Tx, leadId: LeadId): Promise<Outbound[]> {
  const rows = await sql
    .selectFrom('outboundMessages')
    .select([...columns])
    .where('agencyId', '=', scope.agencyId)
    .where('leadId', '=', leadId)
    .orderBy('createdAt')
    .limit(200)
    .execute()
  return rows as unknown as Outbound[]
}

/** The first mail a lead's contact was sent: what later ones answer, so that they stand together (RFC 5322 §3.6.4). */
export async function findFirstMessageId({ sql, scope }: Tx, leadId: LeadId): Promise<string | undefined> {
  const row = await sql
    .selectFrom('outboundMessages')
    .select('messageId')
    .where('agencyId', '=', scope.agencyId)
    .where('leadId', '=', leadId)
    .where('recipientRole', '=', 'contact')
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst()
  return row?.messageId
}

/** The lead whose thread one of these Message-IDs belongs to. */
export async function findLeadOfMessageIds({ sql, scope }: Tx, messageIds: readonly string[]): Promise<LeadId | undefined> {
  if (messageIds.length === 0) return undefined
  const row = await sql
    .selectFrom('outboundMessages')
    .select('leadId')
    .where('agencyId', '=', scope.agencyId)
    .where('messageId', 'in', messageIds.slice(0, 50))
    .where('leadId', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return (row?.leadId ?? undefined) as LeadId | undefined
}

/** What answers a mail by itself. */
const AUTOMATIC: readonly OutboundKind[] = ['offer', 'answer', 'which_property']

export async function findTraffic({ sql, scope }: Tx, { recipient, leadId, since }: { recipient: string; leadId: LeadId; since: EpochMs }) {
  const rows = await sql
    .selectFrom('outboundMessages')
    .select(['leadId', 'createdAt'])
    .where('agencyId', '=', scope.agencyId)
    .where('recipient', '=', recipient)
    .where('kind', 'in', AUTOMATIC)
    .where('state', 'in', ['queued', 'sent'])
    .where('createdAt', '>', moment(since))
    .execute()
  return { toAddress: rows.map((row) => row.createdAt), inThread: rows.filter((row) => row.leadId === leadId).map((row) => row.createdAt) }
}

/** The once-key of the newest mail among these that offered times to the lead's contact; of all his mails when none of these did. */
export async function findOfferKey({ sql, scope }: Tx, leadId: LeadId, messageIds: readonly string[]): Promise<string | undefined> {
  const offers = sql
    .selectFrom('outboundMessages')
    .select('onceKey')
    .where('agencyId', '=', scope.agencyId)
    .where('leadId', '=', leadId)
    .where('kind', '=', 'offer')
    .where('state', 'in', ['queued', 'sent'])
    .orderBy('createdAt', 'desc')
    .limit(1)
  const named = messageIds.length > 0 ? await offers.where('messageId', 'in', messageIds.slice(0, 50)).executeTakeFirst() : undefined
  return (named ?? (await offers.executeTakeFirst()))?.onceKey
}

/** The mail of ours with this id, else with this Message-ID. */
export async function findSent({ sql, scope }: Tx, { id, messageId }: { id: string | undefined; messageId: string | null }) {
  const sent = sql.selectFrom('outboundMessages').select(['id', 'leadId', 'recipient', 'recipientRole', 'bounce']).where('agencyId', '=', scope.agencyId)
  const byId = id === undefined ? undefined : await sent.where('id', '=', id).executeTakeFirst()
  return byId ?? (messageId === null ? undefined : await sent.where('messageId', '=', messageId).limit(1).executeTakeFirst())
}

/** Keeps the worst that was reported of a mail; true when this is news. */
export async function markBounced({ sql, scope }: Tx, id: string, { kind, at }: { kind: 'hard' | 'soft' | 'complaint'; at: EpochMs }): Promise<boolean> {
  const row = await sql
    .updateTable('outboundMessages')
    .set({ bounce: kind, bouncedAt: timestamp(at) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where((eb) => eb.or(kind === 'soft' ? [eb('bounce', 'is', null)] : [eb('bounce', 'is', null), eb('bounce', '=', 'soft')]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function isSuppressed({ sql, scope }: Tx, recipient: string): Promise<boolean> {
  const row = await sql
    .selectFrom('suppressions')
    .select('reason')
    .where('agencyId', '=', scope.agencyId)
    .where('channel', '=', 'email')
    .where('recipient', '=', recipient.toLowerCase())
    .executeTakeFirst()
  return row !== undefined
}

export async function insertSuppression({ sql, scope }: Tx, suppression: { recipient: string; reason: 'stop' | 'bounce'; at: EpochMs }): Promise<void> {
  await sql
    .insertInto('suppressions')
    .values({ agencyId: scope.agencyId, channel: 'email', recipient: suppression.recipient.toLowerCase(), reason: suppression.reason, createdAt: timestamp(suppression.at) })
    .onConflict((conflict) => conflict.columns(['agencyId', 'channel', 'recipient']).doNothing())
    .execute()
}
