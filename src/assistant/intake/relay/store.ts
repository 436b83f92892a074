import { type EmailAddress, emailKey } from '#kernel/email-address.ts'
import type { AgentId, MessageId, RelayedId, RelayId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { sql as fragment, timestamp } from '#platform/db/sql.ts'
import type { RelayWhat } from './contract.ts'
import type { KeptBack, Relay, RelayCounts } from './relay.ts'

const relays = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('relays')
    .select(['id', 'recipient', 'portal', 'what', 'askedAt', 'confirmedAt', 'failingSince'])
    .where('agencyId', '=', scope.agencyId)

/** In the order in which they were made. */
export const findRelays = async (tx: Tx): Promise<Relay[]> => (await relays(tx).orderBy('createdAt').orderBy('id').execute()) as unknown as Relay[]

export const findRelay = async (tx: Tx, id: RelayId): Promise<Relay | undefined> =>
  (await relays(tx).where('id', '=', id).executeTakeFirst()) as unknown as Relay | undefined

/** Relays are made, asked about and worked one after the other. */
export const lockRelay = async (tx: Tx, id: RelayId): Promise<Relay | undefined> =>
  (await relays(tx).where('id', '=', id).forUpdate().executeTakeFirst()) as unknown as Relay | undefined

export interface NewRelayRow {
  readonly id: RelayId
  readonly recipient: EmailAddress
  readonly portal: string | null
  readonly what: RelayWhat
  readonly confirmedAt: EpochMs | null
  readonly createdBy: AgentId
  readonly createdAt: EpochMs
}

/** False when there is one to this recipient for this portal. */
export async function insertRelay({ sql, scope }: Tx, { confirmedAt, createdAt, ...relay }: NewRelayRow): Promise<boolean> {
  const row = await sql
    .insertInto('relays')
    .values({ ...relay, agencyId: scope.agencyId, confirmedAt: confirmedAt === null ? null : timestamp(confirmedAt), createdAt: timestamp(createdAt) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteRelay({ sql, scope }: Tx, id: RelayId): Promise<boolean> {
  const row = await sql.deleteFrom('relays').where('agencyId', '=', scope.agencyId).where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function markAsked({ sql, scope }: Tx, id: RelayId, at: EpochMs): Promise<void> {
  await sql.updateTable('relays').set({ askedAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

/** Every relay to this recipient: who wants one portal's messages in a mail box is not asked again for another's. */
export async function confirmRecipient({ sql, scope }: Tx, recipient: EmailAddress, at: EpochMs): Promise<void> {
  await sql
    .updateTable('relays')
    .set({ confirmedAt: timestamp(at) })
    .where('agencyId', '=', scope.agencyId)
    .where(fragment`lower(recipient)`, '=', emailKey(recipient))
    .where('confirmedAt', 'is', null)
    .execute()
}

export async function insertRelayed({ sql, scope }: Tx, relayed: { id: RelayedId; relayId: RelayId; messageId: MessageId; at: EpochMs }): Promise<boolean> {
  const { at, ...row } = relayed
  const inserted = await sql
    .insertInto('relayedMessages')
    .values({ ...row, agencyId: scope.agencyId, state: 'waiting', queuedAt: timestamp(at) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export interface Relayed {
  readonly id: RelayedId
  readonly relayId: RelayId
  readonly messageId: MessageId
  readonly queuedAt: EpochMs
}

/** What still waits to be passed on; undefined when it is settled or its relay is gone. */
export async function findWaiting({ sql, scope }: Tx, id: RelayedId): Promise<Relayed | undefined> {
  const row = await sql
    .selectFrom('relayedMessages')
    .select(['id', 'relayId', 'messageId', 'queuedAt'])
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row as Relayed | undefined
}

/** True when no other message of this content went this way, which from now on this one does. The relay is locked. */
export async function claimContent({ sql, scope }: Tx, { id, relayId, contentKey }: { id: RelayedId; relayId: RelayId; contentKey: Uint8Array }): Promise<boolean> {
  const other = await sql
    .selectFrom('relayedMessages')
    .select('id')
    .where('agencyId', '=', scope.agencyId)
    .where('relayId', '=', relayId)
    .where('contentKey', '=', contentKey)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other) return false
  await sql.updateTable('relayedMessages').set({ contentKey }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
  return true
}

export interface Settled {
  readonly state: 'sent' | 'refused' | 'failed' | 'kept_back'
  readonly reason: KeptBack | `smtp_${number}` | 'given_up' | null
  readonly at: EpochMs
}

export async function settleRelayed({ sql, scope }: Tx, id: RelayedId, { state, reason, at }: Settled): Promise<void> {
  await sql
    .updateTable('relayedMessages')
    .set({ state, reason, settledAt: timestamp(at) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Since when the recipient's server takes nothing: from the first time on, until it takes something. */
export async function markFailing({ sql, scope }: Tx, id: RelayId, at: EpochMs): Promise<EpochMs> {
  const row = await sql
    .updateTable('relays')
    .set((eb) => ({ failingSince: eb.fn.coalesce('failingSince', fragment<EpochMs>`${timestamp(at)}::timestamptz`) }) as never)
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .returning('failingSince')
    .executeTakeFirst()
  return row?.failingSince ?? at
}

/** True when the desk had not been told of it. */
export async function markTold({ sql, scope }: Tx, id: RelayId, at: EpochMs): Promise<boolean> {
  const row = await sql
    .updateTable('relays')
    .set({ toldAt: timestamp(at) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('toldAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** True when it had been failing. */
export async function markWorking({ sql, scope }: Tx, id: RelayId): Promise<boolean> {
  const row = await sql
    .updateTable('relays')
    .set({ failingSince: null, toldAt: null })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('failingSince', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const NONE: RelayCounts = { sent: 0, waiting: 0, failed: 0, lastSentAt: null }

/** Of every relay, also of one that has passed nothing on. */
export async function findCounts({ sql, scope }: Tx, ids: readonly RelayId[]): Promise<Map<RelayId, RelayCounts>> {
  const rows = await sql
    .selectFrom('relayedMessages')
    .select((eb) => ['relayId', 'state', eb.fn.countAll<string>().as('count'), eb.fn.max('settledAt').as('last')])
    .where('agencyId', '=', scope.agencyId)
    .groupBy(['relayId', 'state'])
    .execute()
  return new Map(
    ids.map((id) => {
      const of = (...states: readonly string[]) => rows.filter(({ relayId, state }) => relayId === id && states.includes(state))
      const sum = (...states: readonly string[]) => of(...states).reduce((total, { count }) => total + Number(count), 0)
      return [id, { ...NONE, sent: sum('sent'), waiting: sum('waiting'), failed: sum('refused', 'failed'), lastSentAt: of('sent')[0]?.last ?? null }]
    }),
  )
}
