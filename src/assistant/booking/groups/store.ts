import type { AgentId, AppointmentId, CalendarId, GroupVisitId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { moment, range, sql as raw, timestamp } from '#platform/db/sql.ts'

/** A visit that several contacts share. */
export interface Group {
  readonly id: GroupVisitId
  readonly propertyId: PropertyId
  readonly agentId: AgentId
  readonly span: Interval
  readonly seats: number
  /** RFC 5545 §3.8.7.4; grows with every contact who comes or goes. */
  readonly sequence: number
  readonly calendarId: CalendarId | null
}

const groups = ({ sql, scope }: Tx) =>
  sql.selectFrom('groupVisits').select(['id', 'propertyId', 'agentId', 'span', 'seats', 'sequence', 'calendarId']).where('agencyId', '=', scope.agencyId)

const asGroup = (row: unknown) => row as Group

export async function findGroup(tx: Tx, id: GroupVisitId): Promise<Group | undefined> {
  const row = await groups(tx).where('id', '=', id).executeTakeFirst()
  return row && asGroup(row)
}

/** Locked until the transaction ends, so that seats are counted by one at a time. */
export async function lockGroup(tx: Tx, id: GroupVisitId): Promise<Group | undefined> {
  const row = await groups(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asGroup(row)
}

/** The agent's group visit that begins then, while somebody holds or has a seat in it. */
export async function findGroupAt(tx: Tx, at: { propertyId: PropertyId; agentId: AgentId; start: EpochMs; now: EpochMs }): Promise<GroupVisitId | undefined> {
  const row = await groups(tx)
    .where('propertyId', '=', at.propertyId)
    .where('agentId', '=', at.agentId)
    .where(raw<boolean>`lower(span) = ${timestamp(at.start)}::timestamptz`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('groupSeats')
          .select('seat')
          .where('groupSeats.agencyId', '=', tx.scope.agencyId)
          .whereRef('groupSeats.groupId', '=', 'groupVisits.id')
          .where((seat) => seat.or([seat('expiresAt', 'is', null), seat('expiresAt', '>', moment(at.now))])),
      ),
    )
    .executeTakeFirst()
  return row?.id as GroupVisitId | undefined
}

export async function insertGroup({ sql, scope }: Tx, { span, ...group }: Omit<Group, 'sequence' | 'calendarId'>): Promise<void> {
  await sql.insertInto('groupVisits').values({ ...group, agencyId: scope.agencyId, span: range(span) }).execute()
}

export async function deleteGroup({ sql, scope }: Tx, id: GroupVisitId): Promise<void> {
  await sql.deleteFrom('groupVisits').where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export async function markGroup({ sql, scope }: Tx, id: GroupVisitId, { calendarId }: { calendarId: CalendarId | null }): Promise<void> {
  await sql.updateTable('groupVisits').set({ calendarId }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export async function countUp({ sql, scope }: Tx, id: GroupVisitId): Promise<void> {
  await sql.updateTable('groupVisits').set((eb) => ({ sequence: eb('sequence', '+', 1) })).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

export async function moveGroup({ sql, scope }: Tx, id: GroupVisitId, span: Interval): Promise<void> {
  await sql.updateTable('groupVisits').set({ span: range(span) }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

/** Later than what it was, and than what a calendar's own changes brought it to (RFC 5546 §2.1.4). */
export async function raiseGroup({ sql, scope }: Tx, id: GroupVisitId, held: number): Promise<void> {
  await sql.updateTable('groupVisits').set({ sequence: raw<number>`greatest(sequence, ${held}) + 1` }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

/** The group visits to come whose event a calendar is to hold now: none of their contacts waits for it to be written. By their first seat. */
export async function findGroupsHeldIn({ sql, scope }: Tx, calendarId: CalendarId, now: EpochMs): Promise<{ id: GroupVisitId; span: Interval; appointmentId: AppointmentId }[]> {
  const rows = await sql
    .selectFrom('groupVisits')
    .innerJoin('groupSeats', (join) => join.onRef('groupSeats.agencyId', '=', 'groupVisits.agencyId').onRef('groupSeats.groupId', '=', 'groupVisits.id').on('groupSeats.expiresAt', 'is', null))
    .innerJoin('appointments', (join) => join.onRef('appointments.agencyId', '=', 'groupSeats.agencyId').onRef('appointments.id', '=', 'groupSeats.setId'))
    .select(['groupVisits.id', 'groupVisits.span', 'appointments.id as appointmentId', 'appointments.calendarState'])
    .where('groupVisits.agencyId', '=', scope.agencyId)
    .where('groupVisits.calendarId', '=', calendarId)
    .where(raw<boolean>`upper(group_visits.span) > ${timestamp(now)}::timestamptz`)
    .orderBy('groupSeats.seat')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...more]) =>
    first && [first, ...more].every(({ calendarState }) => calendarState === 'written') ? [{ id: first.id as GroupVisitId, span: first.span as Interval, appointmentId: first.appointmentId as AppointmentId }] : [],
  )
}

export interface Seat {
  readonly seat: number
  /** The hold's or appointment's id. */
  readonly setId: string
  /** Null: an appointment. */
  readonly expiresAt: EpochMs | null
}

/** By number; expired ones too. */
export async function findSeats({ sql, scope }: Tx, id: GroupVisitId): Promise<Seat[]> {
  return sql.selectFrom('groupSeats').select(['seat', 'setId', 'expiresAt']).where('agencyId', '=', scope.agencyId).where('groupId', '=', id).orderBy('seat').execute()
}

/** The group in which a hold or an appointment has a seat. */
export async function findGroupOf({ sql, scope }: Tx, setId: string): Promise<{ groupId: GroupVisitId; isHold: boolean } | undefined> {
  const row = await sql.selectFrom('groupSeats').select(['groupId', 'expiresAt']).where('agencyId', '=', scope.agencyId).where('setId', '=', setId).executeTakeFirst()
  return row && { groupId: row.groupId as GroupVisitId, isHold: row.expiresAt !== null }
}

/** False when somebody else has the seat, or there is no such one. */
export async function insertSeat({ sql, scope }: Tx, { id, seats }: Pick<Group, 'id' | 'seats'>, { seat, setId, expiresAt }: Seat): Promise<boolean> {
  const inserted = await sql
    .insertInto('groupSeats')
    .values({ agencyId: scope.agencyId, groupId: id, seats, seat, setId, expiresAt: expiresAt === null ? null : timestamp(expiresAt) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seat')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function deleteSeat({ sql, scope }: Tx, setId: string): Promise<void> {
  await sql.deleteFrom('groupSeats').where('agencyId', '=', scope.agencyId).where('setId', '=', setId).execute()
}

/** The people a group occupies, its agent among them. */
export async function findPeople({ sql, scope }: Tx, { id, propertyId }: Pick<Group, 'id' | 'propertyId'>): Promise<AgentId[]> {
  const rows = await sql.selectFrom('occupancies').select('resourceId').where('agencyId', '=', scope.agencyId).where('setId', '=', id).where('resourceId', '!=', propertyId).execute()
  return rows.map(({ resourceId }) => resourceId as AgentId)
}

/** Until when the group occupies its agent and its property; null: for good, as an appointment does. */
export async function setExpiry({ sql, scope }: Tx, id: GroupVisitId, expiresAt: EpochMs | null): Promise<void> {
  await sql.updateTable('occupancies').set({ expiresAt: expiresAt === null ? null : timestamp(expiresAt) }).where('agencyId', '=', scope.agencyId).where('setId', '=', id).execute()
}

/** The appointments that share a visit, in the order of their seats. */
export const bookedOf = (seats: readonly Seat[]): AppointmentId[] => seats.filter(({ expiresAt }) => expiresAt === null).map(({ setId }) => setId as AppointmentId)
