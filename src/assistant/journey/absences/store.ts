import type { DateOverride } from '#agency/preferences/hours.ts'
import type { AbsenceId, AgentId, AppointmentId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { json, timestamp } from '#platform/db/sql.ts'
import type { outcomes } from './contract.ts'

export type Outcome = (typeof outcomes)[number]

export interface Absence {
  readonly id: AbsenceId
  readonly agentId: AgentId
  /** `YYYY-MM-DD` on the agent's clock, both included. */
  readonly firstDay: string
  readonly lastDay: string
  /** What stood for those days before they were closed. */
  readonly replaced: readonly DateOverride[]
  readonly startedAt: EpochMs | null
  readonly undoneAt: EpochMs | null
}

export interface Step {
  readonly absenceId: AbsenceId
  readonly appointmentId: AppointmentId
  /** Who is to take it over, and then who did. */
  readonly agentId: AgentId | null
  readonly outcome: Outcome | null
}

export interface NewAbsence extends Omit<Absence, 'startedAt' | 'undoneAt'> {
  readonly createdBy: AgentId
  readonly createdAt: EpochMs
}

/** False when one of the days is one of an absence already. */
export async function insertAbsence({ sql, scope }: Tx, { replaced, createdAt, ...absence }: NewAbsence): Promise<boolean> {
  const inserted = await sql
    .insertInto('absences')
    .values({ ...absence, agencyId: scope.agencyId, replaced: json<unknown>(replaced), createdAt: timestamp(createdAt) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function insertSteps({ sql, scope }: Tx, absenceId: AbsenceId, steps: readonly Pick<Step, 'appointmentId' | 'agentId'>[]): Promise<void> {
  if (steps.length === 0) return
  await sql.insertInto('absenceSteps').values(steps.map((step) => ({ ...step, agencyId: scope.agencyId, absenceId }))).execute()
}

const absences = ({ sql, scope }: Tx) =>
  sql.selectFrom('absences').select(['id', 'agentId', 'firstDay', 'lastDay', 'replaced', 'startedAt', 'undoneAt']).where('agencyId', '=', scope.agencyId)

/** Locked until the transaction ends: nothing begins while it is being taken back. */
export async function lockAbsence(tx: Tx, id: AbsenceId): Promise<Absence | undefined> {
  return (await absences(tx).where('id', '=', id).forUpdate().executeTakeFirst()) as unknown as Absence | undefined
}

/** Those that end on `day` or later, newest first. */
export async function findAbsences(tx: Tx, day: string): Promise<Absence[]> {
  return (await absences(tx).where('lastDay', '>=', day).orderBy('createdAt', 'desc').limit(50).execute()) as unknown as Absence[]
}

export async function findSteps({ sql, scope }: Tx, absenceIds: readonly AbsenceId[]): Promise<Step[]> {
  if (absenceIds.length === 0) return []
  const rows = await sql
    .selectFrom('absenceSteps')
    .select(['absenceId', 'appointmentId', 'agentId', 'outcome'])
    .where('agencyId', '=', scope.agencyId)
    .where('absenceId', 'in', [...absenceIds])
    .execute()
  return rows as unknown as Step[]
}

export async function saveStep({ sql, scope }: Tx, { absenceId, appointmentId, agentId, outcome }: Step): Promise<void> {
  await sql
    .updateTable('absenceSteps')
    .set({ agentId, outcome })
    .where('agencyId', '=', scope.agencyId)
    .where('absenceId', '=', absenceId)
    .where('appointmentId', '=', appointmentId)
    .execute()
}

export async function markAbsence({ sql, scope }: Tx, id: AbsenceId, mark: { startedAt: EpochMs } | { undoneAt: EpochMs }): Promise<void> {
  const set = 'startedAt' in mark ? { startedAt: timestamp(mark.startedAt) } : { undoneAt: timestamp(mark.undoneAt) }
  await sql.updateTable('absences').set(set).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}
