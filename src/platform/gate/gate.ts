import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgencyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { mintScope } from '#kernel/mint-scope.ts'
import { hashToken } from '../crypto/tokens.ts'
import type { Database, Tx } from '../db/database.ts'
import type { DoorKind } from './door.ts'
import { deleteDoor, deleteDoorsOf, findDoor, findDoorsOf, insertDoor } from './store.ts'

export interface OpenDoor {
  readonly scope: AgencyScope
  readonly subjectId: string | null
}

/** The only place where a scope is minted: by door, by queue, by session. */
export interface Gate {
  /** The agency behind a secret; unknown and expired look the same. */
  openDoor(kind: DoorKind, secret: string): Promise<OpenDoor | undefined>
  /** Also one that has expired: enough to send a new link to the address that is known, and to nothing else. */
  openExpiredDoor(kind: DoorKind, secret: string): Promise<OpenDoor | undefined>
  /** Makes `secret` lead to the transaction's agency. */
  addDoor(tx: Tx, door: { kind: DoorKind; secret: string; subjectId: string | null; expiresAt: EpochMs | null }): Promise<void>
  closeDoor(tx: Tx, kind: DoorKind, secret: string): Promise<void>
  /** Every secret of a kind that leads to this subject stops working. */
  closeDoorsOf(tx: Tx, kind: DoorKind, subjectId: string): Promise<void>
  /** The agencies a user belongs to. */
  agenciesOf(userId: string): Promise<AgencyScope[]>
  scopeOfJob(agencyId: AgencyId): AgencyScope
  /** For a session that company/accounts has verified. */
  scopeOfSession(session: { readonly agencyId: AgencyId; readonly isVerified: true }): AgencyScope
  /** For the operator: making an agency, seeding, exporting. Never reached by a request. */
  scopeOfOperator(agencyId: AgencyId): AgencyScope
}

export function gate({ db, now }: { db: () => Database; now: () => EpochMs }): Gate {
  async function open(kind: DoorKind, secret: string, at: EpochMs): Promise<OpenDoor | undefined> {
    const door = await db().alone((sql) => findDoor(sql, { kind, secretHash: hashToken(secret), now: at }))
    return door && { scope: mintScope(door.agencyId as AgencyId), subjectId: door.subjectId }
  }
  return {
    openDoor: (kind, secret) => open(kind, secret, now()),
    openExpiredDoor: (kind, secret) => open(kind, secret, 0),
    addDoor: ({ sql, scope }, { kind, secret, subjectId, expiresAt }) =>
      insertDoor(sql, { kind, secretHash: hashToken(secret), agencyId: scope.agencyId, subjectId, expiresAt, now: now() }),
    closeDoor: ({ sql, scope }, kind, secret) => deleteDoor(sql, { kind, secretHash: hashToken(secret), agencyId: scope.agencyId }),
    closeDoorsOf: ({ sql, scope }, kind, subjectId) => deleteDoorsOf(sql, { kind, subjectId, agencyId: scope.agencyId }),
    agenciesOf: async (userId) => {
      const doors = await db().alone((sql) => findDoorsOf(sql, 'member', userId))
      return doors.map((door) => mintScope(door.agencyId as AgencyId))
    },
    scopeOfJob: mintScope,
    scopeOfSession: ({ agencyId }) => mintScope(agencyId),
    scopeOfOperator: mintScope,
  }
}
