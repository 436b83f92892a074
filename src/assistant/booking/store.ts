import type { AgentId, AppointmentId, CalendarId, LeadId, PlaceId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { json, moment, range, sql as raw, timestamp } from '#platform/db/sql.ts'
import type { Appointment, Hold } from './appointment.ts'

/** Serialises everything about these resources in this transaction; the order is fixed, so two cannot wait for each other. */
export async function lockResources({ sql, scope }: Tx, resourceIds: readonly string[]): Promise<void> {
  const keys = [...new Set(resourceIds)].sort().map((id) => `${scope.agencyId}/${id}`)
  await raw`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) key`.execute(sql)
}

export interface Occupancy {
  readonly resourceId: string
  readonly span: Interval
  /** The visit itself, where the agent has to be somewhere for it. */
  readonly visit?: Interval
  readonly placeId?: PlaceId | null
}

/** A constraint cannot ask the clock: what has expired is deleted before it can refuse anyone. */
export async function deleteExpiredHolds({ sql, scope }: Tx, resourceIds: readonly string[], now: EpochMs): Promise<void> {
  const gone = await sql
    .deleteFrom('occupancies')
    .where('agencyId', '=', scope.agencyId)
    .where('expiresAt', '<=', moment(now))
    .where('resourceId', 'in', [...resourceIds])
    .returning('setId')
    .execute()
  if (gone.length > 0) {
    await sql.deleteFrom('holds').where('agencyId', '=', scope.agencyId).where('id', 'in', gone.map((row) => row.setId)).execute()
  }
}

/** False when the exclusion constraint refused one of them; the caller then rolls back. */
export async function insertOccupancies({ sql, scope }: Tx, set: { id: string; expiresAt: EpochMs | null; occupancies: readonly Occupancy[] }): Promise<boolean> {
  const inserted = await sql
    .insertInto('occupancies')
    .values(
      set.occupancies.map(({ resourceId, span, visit, placeId }) => ({
        agencyId: scope.agencyId,
        setId: set.id,
        resourceId,
        span: range(span),
        visit: visit ? range(visit) : null,
        placeId: placeId ?? null,
        expiresAt: set.expiresAt === null ? null : timestamp(set.expiresAt),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('resourceId')
    .execute()
  return inserted.length === set.occupancies.length
}

export async function deleteOccupancies({ sql, scope }: Tx, setId: string): Promise<void> {
  await sql.deleteFrom('occupancies').where('agencyId', '=', scope.agencyId).where('setId', '=', setId).execute()
}

export async function insertHold({ sql, scope }: Tx, hold: Hold): Promise<void> {
  await sql
    .insertInto('holds')
    .values({ ...hold, agencyId: scope.agencyId, span: range(hold.span), expiresAt: timestamp(hold.expiresAt) })
    .execute()
}

export async function findHold({ sql, scope }: Tx, id: string): Promise<Hold | undefined> {
  const row = await sql
    .selectFrom('holds')
    .select(['id', 'leadId', 'agentId', 'propertyId', 'type', 'span', 'expiresAt'])
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as unknown as Hold | undefined
}

export async function findHoldsOfLead({ sql, scope }: Tx, leadId: LeadId): Promise<string[]> {
  const rows = await sql.selectFrom('holds').select('id').where('agencyId', '=', scope.agencyId).where('leadId', '=', leadId).execute()
  return rows.map(({ id }) => id)
}

/** Every hold of a lead, for one person considers one time at once; what they occupied is still to be let go. */
export async function deleteHoldsOfLead({ sql, scope }: Tx, leadId: LeadId): Promise<string[]> {
  const gone = await sql.deleteFrom('holds').where('agencyId', '=', scope.agencyId).where('leadId', '=', leadId).returning('id').execute()
  return gone.map(({ id }) => id)
}

export type NewAppointment = Omit<Appointment, 'state' | 'sequence' | 'calendarId' | 'calendarState' | 'calendarEtag' | 'calendarSequence' | 'invitedSequence' | 'invitedSpan' | 'invitedAgentId' | 'cancelledBy' | 'missedAt' | 'changedAt' | 'reply' | 'replySequence' | 'repliedAt'> & {
  /** "2026-12-03T18:30:00" in `timeZone`. */
  readonly localStart: string
}

/** False when the lead has an appointment already. */
export async function insertAppointment({ sql, scope }: Tx, { span, bookedAt, requiredAgentIds, ...rest }: NewAppointment): Promise<boolean> {
  const inserted = await sql
    .insertInto('appointments')
    .values({ ...rest, agencyId: scope.agencyId, span: range(span), requiredAgentIds: json([...requiredAgentIds]), state: 'booked', bookedAt: timestamp(bookedAt), changedAt: timestamp(bookedAt) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

const appointments = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('appointments')
    .select([
      'id', 'leadId', 'contactId', 'agentId', 'propertyId', 'type', 'span', 'timeZone', 'place', 'locale', 'firstName', 'lastName', 'email',
      'phone', 'postalAddress', 'note', 'uid', 'sequence', 'state', 'calendarId', 'calendarState', 'calendarEtag', 'calendarSequence',
      'invitedSequence', 'invitedSpan', 'invitedAgentId', 'requiredAgentIds', 'cancelledBy', 'missedAt', 'bookedAt', 'changedAt', 'reply', 'replySequence', 'repliedAt',
    ])
    .where('agencyId', '=', scope.agencyId)

// The columns' checks hold the unions; the driver only knows text.
const asAppointment = (row: unknown) => row as Appointment

export async function findAppointment(tx: Tx, id: AppointmentId): Promise<Appointment | undefined> {
  const row = await appointments(tx).where('id', '=', id).executeTakeFirst()
  return row && asAppointment(row)
}

/** Locked until the transaction ends, so that two changes of one appointment follow each other. */
export async function lockAppointment(tx: Tx, id: AppointmentId): Promise<Appointment | undefined> {
  const row = await appointments(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asAppointment(row)
}

/** The lead's booked appointment, else its last cancelled one. */
export async function findAppointmentOfLead(tx: Tx, leadId: LeadId): Promise<Appointment | undefined> {
  const row = await appointments(tx).where('leadId', '=', leadId).orderBy('state').orderBy('bookedAt', 'desc').limit(1).executeTakeFirst()
  return row && asAppointment(row)
}

export async function findAppointments(tx: Tx, window: Interval): Promise<Appointment[]> {
  const rows = await appointments(tx).where('state', '=', 'booked').where('endsAt', '>', moment(window.start)).where(raw<boolean>`span && ${range(window)}::tstzrange`).orderBy('span').limit(1_000).execute()
  return rows.map(asAppointment)
}

/** The viewings of a property that are not over, by start. */
export async function findAppointmentsAt(tx: Tx, propertyId: PropertyId, now: EpochMs): Promise<Appointment[]> {
  const rows = await appointments(tx)
    .where('propertyId', '=', propertyId)
    .where('type', '=', 'viewing')
    .where('state', '=', 'booked')
    .where('endsAt', '>', moment(now))
    .orderBy('span')
    .execute()
  return rows.map(asAppointment)
}

/** What an agent's time is taken by, his own and those he is required for; by start. */
export async function findAppointmentsNeeding(tx: Tx, agentId: AgentId, window: Interval): Promise<Appointment[]> {
  const sets = tx.sql
    .selectFrom('occupancies')
    .select('setId')
    .where('agencyId', '=', tx.scope.agencyId)
    .where('resourceId', '=', agentId)
    .where('expiresAt', 'is', null)
    .where('endsAt', '>', moment(window.start))
    .where(raw<boolean>`span && ${range(window)}::tstzrange`)
  const seats = tx.sql.selectFrom('groupSeats').select('setId').where('agencyId', '=', tx.scope.agencyId).where('groupId', 'in', sets)
  const rows = await appointments(tx)
    .where('state', '=', 'booked')
    .where((eb) => eb.or([eb('id', 'in', sets), eb('id', 'in', seats)]))
    .where(raw<boolean>`span && ${range(window)}::tstzrange`)
    .orderBy('span')
    .execute()
  return rows.map(asAppointment)
}

/** The coming appointments whose events stand in a calendar. */
export async function findHeldIn(tx: Tx, calendarId: CalendarId, now: EpochMs): Promise<Appointment[]> {
  const rows = await appointments(tx).where('calendarId', '=', calendarId).where('calendarState', '=', 'written').where('state', '=', 'booked').where('endsAt', '>', moment(now)).execute()
  return rows.map(asAppointment)
}

/** The sequence goes up to what a calendar's own changes brought it to, so that the next write is the later one (RFC 5546 §2.1.4). */
export async function raiseSequence({ sql, scope }: Tx, id: AppointmentId, to: number): Promise<void> {
  await sql.updateTable('appointments').set({ sequence: to }).where('agencyId', '=', scope.agencyId).where('id', '=', id).where('sequence', '<', to).execute()
}

/** By the UID of its event and invitation; locked until the transaction ends. */
export async function lockAppointmentByUid(tx: Tx, uid: string): Promise<Appointment | undefined> {
  const row = await appointments(tx).where('uid', '=', uid).forUpdate().executeTakeFirst()
  return row && asAppointment(row)
}

export async function markReply({ sql, scope }: Tx, id: AppointmentId, { reply, sequence, at }: { reply: Appointment['reply']; sequence: number; at: EpochMs }): Promise<void> {
  await sql.updateTable('appointments').set({ reply, replySequence: sequence, repliedAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export interface Move {
  readonly id: AppointmentId
  readonly agentId: AgentId
  readonly requiredAgentIds: readonly AgentId[]
  /** Another agent has another calendar, which holds nothing yet. */
  readonly isOtherAgent: boolean
  readonly place: string
  readonly span: Interval
  readonly localStart: string
  readonly at: EpochMs
}

export async function moveAppointment({ sql, scope }: Tx, { id, agentId, requiredAgentIds, isOtherAgent, place, span, localStart, at }: Move): Promise<void> {
  await sql
    .updateTable('appointments')
    .set((eb) => ({
      agentId, requiredAgentIds: json([...requiredAgentIds]), place, span: range(span), localStart, sequence: eb('sequence', '+', 1), calendarState: 'pending',
      changedAt: timestamp(at), ...(isOtherAgent ? { calendarId: null } : {}),
    }))
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function cancelAppointment({ sql, scope }: Tx, id: AppointmentId, { by, at }: { by: 'contact' | 'agency'; at: EpochMs }): Promise<void> {
  await sql
    .updateTable('appointments')
    .set((eb) => ({ state: 'cancelled', sequence: eb('sequence', '+', 1), calendarState: 'pending', changedAt: timestamp(at), cancelledAt: timestamp(at), cancelledBy: by }))
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function setMissed({ sql, scope }: Tx, id: AppointmentId, at: EpochMs): Promise<void> {
  await sql.updateTable('appointments').set({ missedAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export interface CalendarResult {
  readonly id: AppointmentId
  /** The sequence the calendar now holds. */
  readonly sequence: number
  readonly calendarId: CalendarId | null
  readonly etag: string | null
  readonly state: Appointment['calendarState']
}

export async function markCalendar({ sql, scope }: Tx, { id, sequence, calendarId, etag, state }: CalendarResult): Promise<void> {
  await sql
    .updateTable('appointments')
    .set({ calendarId, calendarEtag: etag, calendarSequence: sequence, calendarState: state })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function markPending({ sql, scope }: Tx, id: AppointmentId): Promise<void> {
  await sql.updateTable('appointments').set({ calendarState: 'pending' }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export async function markInvited({ sql, scope }: Tx, { id, sequence, span, agentId }: Pick<Appointment, 'id' | 'sequence' | 'span' | 'agentId'>): Promise<void> {
  await sql.updateTable('appointments').set({ invitedSequence: sequence, invitedSpan: range(span), invitedAgentId: agentId }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}
