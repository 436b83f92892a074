import type { AgentId, AppointmentId, CalendarId } from '#kernel/ids.ts'
import type { Tx } from '#platform/db/database.ts'

/** Where the event of somebody who has to be at an appointment is, or may be. */
export interface RequiredEvent {
  readonly agentId: AgentId
  readonly calendarId: CalendarId
}

/** Of one appointment, in no order. */
export async function findRequiredEvents({ sql, scope }: Tx, appointmentId: AppointmentId): Promise<RequiredEvent[]> {
  const rows = await sql.selectFrom('requiredEvents').select(['agentId', 'calendarId']).where('agencyId', '=', scope.agencyId).where('appointmentId', '=', appointmentId).execute()
  return rows as RequiredEvent[]
}

/** One for each person: what was noted before is replaced. */
export async function saveRequiredEvent({ sql, scope }: Tx, appointmentId: AppointmentId, { agentId, calendarId }: RequiredEvent): Promise<void> {
  await sql
    .insertInto('requiredEvents')
    .values({ agencyId: scope.agencyId, appointmentId, agentId, calendarId })
    .onConflict((conflict) => conflict.columns(['agencyId', 'appointmentId', 'agentId']).doUpdateSet({ calendarId }))
    .execute()
}

export async function deleteRequiredEvent({ sql, scope }: Tx, appointmentId: AppointmentId, agentId: AgentId): Promise<void> {
  await sql.deleteFrom('requiredEvents').where('agencyId', '=', scope.agencyId).where('appointmentId', '=', appointmentId).where('agentId', '=', agentId).execute()
}
