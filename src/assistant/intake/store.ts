import type { EpochMs } from '#kernel/interval.ts'
import type { MessageId } from '#kernel/ids.ts'
import { type MessageState, messageStates } from '#kernel/words.ts'
import type { Tx } from '#platform/db/database.ts'
import { json, timestamp } from '#platform/db/sql.ts'
import type { Trust } from './authentication.ts'
import type { Message } from './message.ts'

const RAW = 'messages.sealed_raw'

export interface NewMessage {
  readonly id: MessageId
  readonly receivedAt: EpochMs
  readonly recipient: string
  readonly mailFrom: string
  readonly sha256: Uint8Array
  readonly raw: Uint8Array
  readonly authentication: unknown
}

/** True when the message is new; the same bytes to the same recipient arrive once. */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<boolean> {
  const inserted = await tx.sql
    .insertInto('messages')
    .values({
      agencyId: tx.scope.agencyId,
      id: message.id,
      receivedAt: timestamp(message.receivedAt),
      recipient: message.recipient,
      mailFrom: message.mailFrom,
      sha256: message.sha256,
      sizeBytes: message.raw.byteLength,
      sealedRaw: await tx.seal(message.raw, { column: RAW, row: message.id }),
      authentication: json(message.authentication),
    })
    .onConflict((conflict) => conflict.columns(['agencyId', 'sha256', 'recipient']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findArrival(tx: Tx, id: MessageId) {
  const row = await tx.sql
    .selectFrom('messages')
    .select(['sealedRaw', 'state', 'recipient', 'mailFrom', 'receivedAt', 'authentication'])
    .where('agencyId', '=', tx.scope.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { sealedRaw, ...rest } = row
  return { ...rest, state: rest.state as MessageState, raw: await tx.open(sealedRaw, { column: RAW, row: id }) }
}

export interface Settlement {
  readonly id: MessageId
  readonly state: Exclude<MessageState, 'received'>
  readonly reason: string
  readonly portal: string | null
  readonly subject: string
  readonly trust: string | null
  readonly at: EpochMs
}

export async function findTrust({ sql, scope }: Tx, id: MessageId): Promise<Trust | undefined> {
  const row = await sql.selectFrom('messages').select('trust').where('agencyId', '=', scope.agencyId).where('id', '=', id).executeTakeFirst()
  return (row?.trust ?? undefined) as Trust | undefined
}

/** True when this call settled the message; one that is settled already stays as it is. */
export async function settleMessage({ sql, scope }: Tx, { id, state, reason, portal, subject, trust, at }: Settlement): Promise<boolean> {
  const updated = await sql
    .updateTable('messages')
    .set({ state, stateReason: reason, portal, subject, trust, readAt: timestamp(at) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('state', '=', 'received')
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/** A human at the desk decides about a message in quarantine; true when it was there to decide. */
export async function resettleMessage({ sql, scope }: Tx, decision: { id: MessageId; state: MessageState; reason: string; by: string }): Promise<boolean> {
  const updated = await sql
    .updateTable('messages')
    .set({ state: decision.state, stateReason: decision.reason, settledBy: decision.by })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', decision.id)
    .where('state', 'in', ['quarantine', 'reply', 'wish'])
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

const listed = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('messages')
    .select(['id', 'receivedAt', 'state', 'stateReason', 'portal', 'mailFrom', 'subject'])
    .where('agencyId', '=', scope.agencyId)

/** Newest first. */
export async function findMessages(tx: Tx, { states, limit }: { states: readonly MessageState[]; limit: number }): Promise<Message[]> {
  return (await listed(tx).where('state', 'in', [...states]).orderBy('receivedAt', 'desc').limit(limit).execute()) as unknown as Message[]
}

/** Oldest first; unknown ids are left out. */
export async function findMessagesById(tx: Tx, ids: readonly MessageId[]): Promise<Message[]> {
  if (ids.length === 0) return []
  return (await listed(tx).where('id', 'in', [...ids]).orderBy('receivedAt').execute()) as unknown as Message[]
}

export async function countStates({ sql, scope }: Tx): Promise<Record<MessageState, number>> {
  const rows = await sql
    .selectFrom('messages')
    .select((eb) => ['state', eb.fn.countAll<string>().as('count')])
    .where('agencyId', '=', scope.agencyId)
    .groupBy('state')
    .execute()
  const counts = Object.fromEntries(messageStates.map((state) => [state, 0])) as Record<MessageState, number>
  for (const { state, count } of rows) counts[state as MessageState] = Number(count)
  return counts
}
