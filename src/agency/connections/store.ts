import type { AgentId, ConnectionId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, timestamp } from '#platform/db/sql.ts'
import type { BundleId, ConnectionProvider } from './contract.ts'

const REFRESH_TOKEN = 'connections.sealed_refresh_token'

export type ConnectionState = 'active' | 'revoked' | 'needs_consent'

export interface ConnectionRow {
  readonly id: ConnectionId
  readonly agentId: AgentId
  readonly provider: ConnectionProvider
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly bundles: readonly BundleId[]
  readonly scopes: readonly string[]
  readonly state: ConnectionState
  /** Goes on with each change, so that a late answer about an earlier state is told from the present one. */
  readonly changedAt: EpochMs
}

const connections = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('connections')
    .select(['id', 'agentId', 'provider', 'issuer', 'subject', 'email', 'bundles', 'scopes', 'state', 'changedAt'])
    .where('agencyId', '=', scope.agencyId)

/** Oldest first. */
export async function findConnectionsOf(tx: Tx, agentId: AgentId): Promise<ConnectionRow[]> {
  return (await connections(tx).where('agentId', '=', agentId).orderBy('id').execute()) as unknown as ConnectionRow[]
}

export async function findConnection(tx: Tx, id: ConnectionId): Promise<ConnectionRow | undefined> {
  return (await connections(tx).where('id', '=', id).executeTakeFirst()) as unknown as ConnectionRow | undefined
}

export async function findConnectionOfAccount(
  tx: Tx,
  { agentId, provider, issuer, subject }: Pick<ConnectionRow, 'agentId' | 'provider' | 'issuer' | 'subject'>,
): Promise<ConnectionRow | undefined> {
  const query = connections(tx).where('agentId', '=', agentId).where('provider', '=', provider)
  return (await query.where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()) as unknown as ConnectionRow | undefined
}

/** Undefined when none is held. */
export async function findRefreshToken(tx: Tx, id: ConnectionId): Promise<string | undefined> {
  const row = await tx.sql
    .selectFrom('connections')
    .select('sealedRefreshToken')
    .where('agencyId', '=', tx.scope.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.sealedRefreshToken ? (await tx.open(row.sealedRefreshToken, { column: REFRESH_TOKEN, row: id })).toString() : undefined
}

const sealed = (tx: Tx, id: ConnectionId, refreshToken: string) => tx.seal(Buffer.from(refreshToken), { column: REFRESH_TOKEN, row: id })

export type Granted = Omit<ConnectionRow, 'changedAt'> & {
  /** Undefined keeps the one that is held. */
  readonly refreshToken: string | undefined
  readonly at: EpochMs
}

export async function upsertConnection(tx: Tx, { refreshToken, at, bundles, scopes, ...connection }: Granted): Promise<void> {
  const token = refreshToken === undefined ? {} : { sealedRefreshToken: await sealed(tx, connection.id, refreshToken) }
  const values = { ...connection, ...token, bundles: [...bundles], scopes: [...scopes], changedAt: timestamp(at) }
  await tx.sql
    .insertInto('connections')
    .values({ ...values, agencyId: tx.scope.agencyId, createdAt: timestamp(at) })
    .onConflict((conflict) => conflict.columns(['agencyId', 'id']).doUpdateSet(values))
    .execute()
}

/** What a refresh brought: a new refresh token, or other scopes. */
export async function updateTokens(
  tx: Tx,
  { id, scopes }: Pick<ConnectionRow, 'id' | 'scopes'>,
  { refreshToken, at }: { refreshToken: string | undefined; at: EpochMs },
): Promise<void> {
  const token = refreshToken === undefined ? {} : { sealedRefreshToken: await sealed(tx, id, refreshToken) }
  await tx.sql
    .updateTable('connections')
    .set({ scopes: [...scopes], changedAt: timestamp(at), ...token })
    .where('agencyId', '=', tx.scope.agencyId)
    .where('id', '=', id)
    .execute()
}

/** Without its token, which is worth nothing; not when the agent has connected anew since `row` was read. */
export async function markRefused({ sql, scope }: Tx, { id, changedAt }: ConnectionRow, { state, at }: { state: 'revoked' | 'needs_consent'; at: EpochMs }): Promise<boolean> {
  const done = await sql
    .updateTable('connections')
    .set({ state, changedAt: timestamp(at), ...(state === 'revoked' ? { sealedRefreshToken: null } : {}) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .where('changedAt', '=', moment(changedAt))
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function deleteConnection({ sql, scope }: Tx, id: ConnectionId): Promise<void> {
  await sql.deleteFrom('connections').where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}
