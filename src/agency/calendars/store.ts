import type { AgentId, CalendarId, ConnectionId, PlaceId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { json, moment, range, sql as raw, type Timestamp, timestamp } from '#platform/db/sql.ts'
import { together } from '#platform/db/together.ts'
import type { CalendarFailure } from './contract.ts'
import type { Provider } from './freshness.ts'

const PASSWORD = 'calendars.sealed_password'

export interface CalendarRow {
  readonly id: CalendarId
  readonly agentId: AgentId
  readonly provider: Provider
  readonly name: string
  readonly blocks: boolean
  readonly receives: boolean
  /** The ways to and from its events count. */
  readonly usesPlaces: boolean
  readonly allDayBlocks: boolean
  readonly unansweredBlocks: boolean
  /** What its agent does there to our events happens to the appointments; else he is asked. */
  readonly followsMoves: boolean
  readonly followsRemovals: boolean
  /** Since when it is known that it cannot be read. */
  readonly toldBrokenAt: EpochMs | null
  readonly url: string | null
  readonly username: string | null
  /** The account it is one of, and what its provider calls it there. */
  readonly connectionId: ConnectionId | null
  readonly remoteId: string | null
  /** Only when it is taken may be asked. */
  readonly readsFreeBusy: boolean
  readonly syncToken: string | null
  readonly mirroredFrom: EpochMs | null
  readonly mirroredTo: EpochMs | null
  readonly syncedAt: EpochMs | null
  readonly failingSince: EpochMs | null
  readonly failure: CalendarFailure | null
}

const calendars = ({ sql, scope }: Tx) =>
  sql
    .selectFrom('calendars')
    .select([
      'id',
      'agentId',
      'provider',
      'name',
      'blocks',
      'receives',
      'usesPlaces',
      'allDayBlocks',
      'unansweredBlocks',
      'followsMoves',
      'followsRemovals',
      'toldBrokenAt',
      'url',
      'username',
      'connectionId',
      'remoteId',
      'readsFreeBusy',
      'syncToken',
      'mirroredFrom',
      'mirroredTo',
      'syncedAt',
      'failingSince',
      'failure',
    ])
    .where('agencyId', '=', scope.agencyId)

export async function findCalendars(tx: Tx, agentIds?: readonly AgentId[]): Promise<CalendarRow[]> {
  if (agentIds?.length === 0) return []
  const query = calendars(tx).orderBy('createdAt')
  return (await (agentIds ? query.where('agentId', 'in', [...agentIds]) : query).execute()) as unknown as CalendarRow[]
}

export async function findCalendar(tx: Tx, id: CalendarId): Promise<CalendarRow | undefined> {
  return (await calendars(tx).where('id', '=', id).executeTakeFirst()) as unknown as CalendarRow | undefined
}

export interface NewCalendar {
  readonly id: CalendarId
  readonly agentId: AgentId
  readonly provider: CalendarRow['provider']
  readonly name: string
  readonly blocks: boolean
  readonly receives: boolean
  /** Address and password of a CalDAV calendar. */
  readonly account: { readonly url: string; readonly username: string; readonly password: string } | null
  readonly connectionId?: ConnectionId
  readonly remoteId?: string
  readonly readsFreeBusy?: boolean
  readonly createdAt: EpochMs
}

export async function insertCalendar(tx: Tx, { account, createdAt, ...calendar }: NewCalendar): Promise<void> {
  await tx.sql
    .insertInto('calendars')
    .values({
      ...calendar,
      agencyId: tx.scope.agencyId,
      url: account?.url ?? null,
      username: account?.username ?? null,
      sealedPassword: account && (await tx.seal(Buffer.from(account.password), { column: PASSWORD, row: calendar.id })),
      createdAt: timestamp(createdAt),
    })
    .execute()
}

export async function findPassword(tx: Tx, id: CalendarId): Promise<string> {
  const row = await tx.sql
    .selectFrom('calendars')
    .select('sealedPassword')
    .where('agencyId', '=', tx.scope.agencyId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.sealedPassword ? (await tx.open(row.sealedPassword, { column: PASSWORD, row: id })).toString() : ''
}

/** How a calendar is read, as far as its agent decides it. */
export type ReadingChoice = Pick<CalendarRow, 'usesPlaces' | 'allDayBlocks' | 'unansweredBlocks'>

/** It is to be read anew from the start, as what is known of it was read otherwise; places go with the wish for them. */
export async function setReading({ sql, scope }: Tx, id: CalendarId, choice: Partial<ReadingChoice>): Promise<void> {
  await sql.updateTable('calendars').set({ ...choice, syncToken: null }).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
  if (choice.usesPlaces === false) await sql.updateTable('busyTimes').set({ placeId: null }).where('agencyId', '=', scope.agencyId).where('calendarId', '=', id).execute()
}

/** What of ours he changes there is followed by itself. */
export type FollowChoice = Pick<CalendarRow, 'followsMoves' | 'followsRemovals'>

export async function setFollowing({ sql, scope }: Tx, id: CalendarId, choice: Partial<FollowChoice>): Promise<void> {
  await sql.updateTable('calendars').set(choice).where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

/** At most one calendar of an agent receives. */
export async function clearReceiving({ sql, scope }: Tx, agentId: AgentId): Promise<void> {
  await sql
    .updateTable('calendars')
    .set({ receives: false })
    .where('agencyId', '=', scope.agencyId)
    .where('agentId', '=', agentId)
    .execute()
}

export async function setReceiving({ sql, scope }: Tx, id: CalendarId): Promise<void> {
  await sql
    .updateTable('calendars')
    .set({ receives: true })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

/** Also deletes the mirror of its busy times. */
export async function deleteCalendar({ sql, scope }: Tx, id: CalendarId): Promise<void> {
  await sql.deleteFrom('calendars').where('agencyId', '=', scope.agencyId).where('id', '=', id).execute()
}

/** A time of a foreign event; `placeId` when it is known to be somewhere and the agent wants that to count. */
export interface MirroredTime extends Interval {
  readonly uid: string
  readonly placeId: PlaceId | null
}

export interface Mirror {
  readonly id: CalendarId
  readonly agentId: AgentId
  readonly window: Interval
  readonly version: string | null
  readonly busy: readonly MirroredTime[]
  readonly failure: 'unreadable_event' | null
  readonly at: EpochMs
}

/** A trouble that goes on keeps the time it began. */
const sinceFirst = (at: EpochMs) => raw<Timestamp>`coalesce(failing_since, ${timestamp(at)}::timestamptz)`

/** Replaces what is known of a calendar. */
export async function replaceMirror(
  { sql, scope }: Tx,
  { id, agentId, window, version, busy, failure, at }: Mirror,
): Promise<void> {
  const { agencyId } = scope
  await sql.deleteFrom('busyTimes').where('agencyId', '=', agencyId).where('calendarId', '=', id).execute()
  if (busy.length > 0) {
    const rows = busy.map(({ uid, placeId, start, end }) => ({ uid, place_id: placeId, span: range({ start, end }) }))
    await raw`insert into busy_times (agency_id, calendar_id, agent_id, uid, place_id, span)
      select ${agencyId}::uuid, ${id}::uuid, ${agentId}::uuid, row.uid, row.place_id, row.span::tstzrange
      from jsonb_to_recordset(${json(rows)}::jsonb) as row(uid text, place_id uuid, span text)`.execute(sql)
  }
  await sql
    .updateTable('calendars')
    .set({
      syncToken: version,
      mirroredFrom: timestamp(window.start),
      mirroredTo: timestamp(window.end),
      syncedAt: timestamp(at),
      failure,
      failingSince: failure === null ? null : sinceFirst(at),
      ...(failure === null ? { toldBrokenAt: null } : {}),
    })
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .execute()
}

/** What is known of the time of one event is forgotten until the next reading. */
export async function deleteBusyTimesOf({ sql, scope }: Tx, { calendarId, uid }: { calendarId: CalendarId; uid: string }): Promise<void> {
  await sql.deleteFrom('busyTimes').where('agencyId', '=', scope.agencyId).where('calendarId', '=', calendarId).where('uid', '=', uid).execute()
}

/** True when nobody was told yet that the calendar cannot be read. */
export async function markToldBroken({ sql, scope }: Tx, id: CalendarId, at: EpochMs): Promise<boolean> {
  const row = await sql.updateTable('calendars').set({ toldBrokenAt: timestamp(at) }).where('agencyId', '=', scope.agencyId).where('id', '=', id).where('toldBrokenAt', 'is', null).returning('id').executeTakeFirst()
  return row !== undefined
}

/** Nothing has changed since the last reading. */
export async function markUnchanged({ sql, scope }: Tx, id: CalendarId, at: EpochMs): Promise<void> {
  await sql
    .updateTable('calendars')
    .set({ syncedAt: timestamp(at), failure: null, failingSince: null, toldBrokenAt: null })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function markFailing(
  { sql, scope }: Tx,
  id: CalendarId,
  { failure, at }: { failure: CalendarFailure; at: EpochMs },
): Promise<void> {
  await sql
    .updateTable('calendars')
    .set({ failure, failingSince: sinceFirst(at) })
    .where('agencyId', '=', scope.agencyId)
    .where('id', '=', id)
    .execute()
}

export interface BusyOfAgent extends MirroredTime {
  readonly agentId: AgentId
}

/** Mirrored times and the built-in calendars' own entries that overlap `window`; our appointments are not among the latter. */
export async function findBusy(
  { sql, scope }: Tx,
  { agentIds, window }: { agentIds: readonly AgentId[]; window: Interval },
): Promise<BusyOfAgent[]> {
  if (agentIds.length === 0) return []
  const inWindow = raw<boolean>`span && ${range(window)}::tstzrange`
  const ofMirror = sql
    .selectFrom('busyTimes')
    .innerJoin('calendars', (join) =>
      join.onRef('calendars.agencyId', '=', 'busyTimes.agencyId').onRef('calendars.id', '=', 'busyTimes.calendarId'),
    )
    .select(['busyTimes.agentId', 'busyTimes.uid', 'busyTimes.placeId', 'busyTimes.span'])
    .where('busyTimes.agencyId', '=', scope.agencyId)
    .where('busyTimes.agentId', 'in', [...agentIds])
    .where('busyTimes.endsAt', '>', moment(window.start))
    .where('calendars.blocks', '=', true)
    .where(inWindow)
    .execute()
  const ofOwn = sql
    .selectFrom('calendarEvents')
    .innerJoin('calendars', (join) =>
      join
        .onRef('calendars.agencyId', '=', 'calendarEvents.agencyId')
        .onRef('calendars.id', '=', 'calendarEvents.calendarId'),
    )
    .select(['calendars.agentId', 'calendarEvents.uid', 'calendarEvents.span'])
    .where('calendarEvents.agencyId', '=', scope.agencyId)
    .where('calendars.agentId', 'in', [...agentIds])
    .where('calendarEvents.endsAt', '>', moment(window.start))
    .where('calendars.blocks', '=', true)
    .where('calendarEvents.isOurs', '=', false)
    .where(inWindow)
    .execute()
  const [mirrored, own] = await together([ofMirror, ofOwn])
  return [...mirrored, ...own.map((entry) => ({ ...entry, placeId: null }))].map(({ agentId, uid, placeId, span }) => ({
    agentId: agentId as AgentId, uid, placeId: placeId as PlaceId | null, ...span,
  }))
}

export interface KeptEvent {
  readonly uid: string
  readonly etag: string
  readonly span: Interval
  readonly summary: string
  readonly ics: string
  readonly isOurs: boolean
}

export async function findEvent(
  { sql, scope }: Tx,
  calendarId: CalendarId,
  uid: string,
): Promise<KeptEvent | undefined> {
  return sql
    .selectFrom('calendarEvents')
    .select(['uid', 'etag', 'span', 'summary', 'ics', 'isOurs'])
    .where('agencyId', '=', scope.agencyId)
    .where('calendarId', '=', calendarId)
    .where('uid', '=', uid)
    .executeTakeFirst()
}

export async function findEvents({ sql, scope }: Tx, calendarId: CalendarId, window: Interval): Promise<KeptEvent[]> {
  return sql
    .selectFrom('calendarEvents')
    .select(['uid', 'etag', 'span', 'summary', 'ics', 'isOurs'])
    .where('agencyId', '=', scope.agencyId)
    .where('calendarId', '=', calendarId)
    .where('endsAt', '>', moment(window.start))
    .where(raw<boolean>`span && ${range(window)}::tstzrange`)
    .orderBy('span')
    .execute()
}

export async function upsertEvent(
  { sql, scope }: Tx,
  calendarId: CalendarId,
  { span, ...event }: KeptEvent,
): Promise<void> {
  const values = { ...event, span: range(span) }
  await sql
    .insertInto('calendarEvents')
    .values({ ...values, agencyId: scope.agencyId, calendarId })
    .onConflict((conflict) => conflict.columns(['agencyId', 'calendarId', 'uid']).doUpdateSet(values))
    .execute()
}

export async function deleteEvent({ sql, scope }: Tx, calendarId: CalendarId, uid: string): Promise<void> {
  await sql
    .deleteFrom('calendarEvents')
    .where('agencyId', '=', scope.agencyId)
    .where('calendarId', '=', calendarId)
    .where('uid', '=', uid)
    .execute()
}
