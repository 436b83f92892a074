import { type EmailAddress, emailKey } from '#kernel/email-address.ts'
import type { AgentId, ForwardingId, MessageId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { type Day, isoDay, parseDay } from '#kernel/time-zone.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, sql as fragment, timestamp } from '#platform/db/sql.ts'
import type { ForwardingReason, ForwardingState } from './contract.ts'
import type { Forwarding } from './forwarding.ts'
import type { GmailConfirmation } from './gmail-confirmation.ts'
import type { MailProvider } from './mail-provider.ts'

const CONFIRMATION = 'forwardings.sealed_confirmation'
const RAW = 'messages.sealed_raw'

const columns = [
  'id', 'mailbox', 'provider', 'state', 'reason', 'declaredBy', 'declaredAt', 'setUpUntil', 'confirmedAt', 'probeId', 'probedAt', 'provedAt', 'seenAt', 'checks',
] as const

const forwardings = ({ sql, scope }: Tx) => sql.selectFrom('forwardings').select(columns).where('agencyId', '=', scope.agencyId)

/** In the order in which they were declared. */
export const findForwardings = async (tx: Tx): Promise<Forwarding[]> => (await forwardings(tx).orderBy('declaredAt').orderBy('id').execute()) as unknown as Forwarding[]

/** Worked one after the other. */
export const lockForwarding = async (tx: Tx, id: ForwardingId): Promise<Forwarding | undefined> =>
  (await forwardings(tx).where('id', '=', id).forUpdate().executeTakeFirst()) as unknown as Forwarding | undefined

export const lockForwardingOf = async (tx: Tx, mailbox: EmailAddress): Promise<Forwarding | undefined> =>
  (await forwardings(tx).where(fragment`lower(mailbox)`, '=', emailKey(mailbox)).forUpdate().executeTakeFirst()) as unknown as Forwarding | undefined

export const lockForwardingOfProbe = async (tx: Tx, probe: { hash: Uint8Array } | { id: string }): Promise<Forwarding | undefined> =>
  (await ('hash' in probe ? forwardings(tx).where('probeHash', '=', probe.hash) : forwardings(tx).where('probeId', '=', probe.id)).forUpdate().executeTakeFirst()) as unknown as Forwarding | undefined

export interface NewForwardingRow {
  readonly id: ForwardingId
  readonly mailbox: EmailAddress
  readonly provider: MailProvider
  readonly state: ForwardingState
  readonly reason: ForwardingReason | null
  readonly declaredBy: AgentId | null
  readonly declaredAt: EpochMs
  readonly setUpUntil: EpochMs | null
}

/** False when the mail box is there already. */
export async function insertForwarding({ sql, scope }: Tx, { declaredAt, setUpUntil, ...row }: NewForwardingRow): Promise<boolean> {
  const inserted = await sql
    .insertInto('forwardings')
    .values({ ...row, agencyId: scope.agencyId, declaredAt: timestamp(declaredAt), setUpUntil: setUpUntil === null ? null : timestamp(setUpUntil) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function deleteForwarding({ sql, scope }: Tx, id: ForwardingId): Promise<boolean> {
  return (await sql.deleteFrom('forwardings').where('agencyId', '=', scope.agencyId).where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

export interface ForwardingChange {
  readonly state?: ForwardingState
  readonly reason?: ForwardingReason | null
  readonly provider?: MailProvider
  readonly declaredBy?: AgentId
  readonly setUpUntil?: EpochMs
  readonly confirmedAt?: EpochMs
  readonly probeId?: string
  readonly probeHash?: Uint8Array
  readonly probedAt?: EpochMs
  readonly provedAt?: EpochMs
  readonly seenAt?: EpochMs
  readonly checks?: number
}

export async function saveForwarding({ sql, scope }: Tx, id: ForwardingId, { setUpUntil, confirmedAt, probedAt, provedAt, seenAt, ...change }: ForwardingChange): Promise<void> {
  const times = Object.entries({ setUpUntil, confirmedAt, probedAt, provedAt, seenAt }).flatMap(([name, at]) => (at === undefined ? [] : [[name, timestamp(at)] as const]))
  await sql
    .updateTable('forwardings')
    .set({ ...change, ...Object.fromEntries(times), ...(change.state === 'broken' ? {} : change.state ? { toldAt: null } : {}) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

/** True when the admins had not been told that it is broken. */
export async function markTold({ sql, scope }: Tx, id: ForwardingId, at: EpochMs): Promise<boolean> {
  const query = sql.updateTable('forwardings').set({ toldAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('id', '=', id)
  return (await query.where('toldAt', 'is', null).returning('id').executeTakeFirst()) !== undefined
}

/** Keeps link and code under the agency's key; null when they are not needed any more. */
export async function saveConfirmation(tx: Tx, id: ForwardingId, confirmation: Pick<GmailConfirmation, 'link' | 'code'> | null): Promise<void> {
  const sealedConfirmation = confirmation && (await tx.seal(Buffer.from(JSON.stringify({ link: confirmation.link, code: confirmation.code })), { column: CONFIRMATION, row: id }))
  await tx.sql.updateTable('forwardings').set({ sealedConfirmation }).where('agencyId', '=', tx.scope.agencyId).where('id', '=', id).execute()
}

export async function findConfirmation(tx: Tx, id: ForwardingId): Promise<Pick<GmailConfirmation, 'link' | 'code'> | undefined> {
  const row = await tx.sql.selectFrom('forwardings').select('sealedConfirmation').where('agencyId', '=', tx.scope.agencyId).where('id', '=', id).executeTakeFirst()
  if (!row?.sealedConfirmation) return undefined
  return JSON.parse((await tx.open(row.sealedConfirmation, { column: CONFIRMATION, row: id })).toString()) as Pick<GmailConfirmation, 'link' | 'code'>
}

export async function saveWay({ sql, scope }: Tx, messageId: MessageId, forwardingId: ForwardingId): Promise<void> {
  await sql.updateTable('messages').set({ forwardingId }).where('agencyId', '=', scope.agencyId).where('id', '=', messageId).execute()
}

/** The message and the mail box it came through; undefined when it came straight to us. */
export async function findForwarded(tx: Tx, messageId: MessageId): Promise<{ forwardingId: ForwardingId; open: () => Promise<Buffer> } | undefined> {
  const row = await tx.sql.selectFrom('messages').select(['forwardingId', 'sealedRaw']).where('agencyId', '=', tx.scope.agencyId).where('id', '=', messageId).executeTakeFirst()
  if (!row?.forwardingId) return undefined
  return { forwardingId: row.forwardingId as ForwardingId, open: () => tx.open(row.sealedRaw, { column: RAW, row: messageId }) }
}

export async function replaceByHead(tx: Tx, messageId: MessageId, { head, at }: { head: Uint8Array; at: EpochMs }): Promise<void> {
  const sealedRaw = await tx.seal(head, { column: RAW, row: messageId })
  await tx.sql.updateTable('messages').set({ sealedRaw, bodyDroppedAt: timestamp(at) }).where('agencyId', '=', tx.scope.agencyId).where('id', '=', messageId).execute()
}

/** How many messages of no portal came through the mail box since; at most `limit` are counted. */
export async function countForeign({ sql, scope }: Tx, id: ForwardingId, { since, limit }: { since: EpochMs; limit: number }): Promise<number> {
  const rows = await sql
    .selectFrom('messages')
    .select('id')
    .where('agencyId', '=', scope.agencyId)
    .where('forwardingId', '=', id)
    .where('receivedAt', '>', moment(since))
    .where('portal', 'is', null)
    .where('state', 'in', ['machine', 'spam', 'quarantine'])
    .limit(limit)
    .execute()
  return rows.length
}

/** True when it is the portal's first mail of that day. */
export async function insertPortalDay({ sql, scope }: Tx, portal: string, day: Day): Promise<boolean> {
  const row = await sql
    .insertInto('portalDays')
    .values({ agencyId: scope.agencyId, portal, day: isoDay(day) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  return row !== undefined
}

/** Portal → days on which it wrote, since `from`. */
export async function findPortalDays({ sql, scope }: Tx, from: Day): Promise<Map<string, Day[]>> {
  const rows = await sql
    .selectFrom('portalDays')
    .select(['portal', 'day'])
    .where('agencyId', '=', scope.agencyId)
    .where('day', '>=', isoDay(from))
    .orderBy('day')
    .execute()
  return new Map([...Map.groupBy(rows, ({ portal }) => portal)].map(([portal, days]) => [portal, days.flatMap(({ day }) => parseDay(day) ?? [])]))
}

/** True when the admins had not been told of the silence since that day. */
export async function markSilenceTold({ sql, scope }: Tx, { portal, day, at }: { portal: string; day: Day; at: EpochMs }): Promise<boolean> {
  const query = sql.updateTable('portalDays').set({ silenceToldAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('portal', '=', portal)
  return (await query.where('day', '=', isoDay(day)).where('silenceToldAt', 'is', null).returning('day').executeTakeFirst()) !== undefined
}
