import type { AgentId, CalendarId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { range, sql as raw, timestamp } from '#platform/db/sql.ts'

/** The way to or from an appointment as an agent's calendar holds it, or is to hold it. */
export interface TravelEntry {
  readonly setId: string
  readonly side: 'before' | 'after'
  readonly span: Interval
  readonly sequence: number
  readonly calendarId: CalendarId | null
  /** The sequence the calendar holds. */
  readonly writtenSequence: number | null
  readonly isLeaving: boolean
}

type EntryKey = Pick<TravelEntry, 'setId' | 'side'>

/** An agent's entries that are not over, by no order. */
export async function findEntries({ sql, scope }: Tx, agentId: AgentId, now: EpochMs): Promise<TravelEntry[]> {
  const rows = await sql
    .selectFrom('travelEntries')
    .select(['setId', 'side', 'span', 'sequence', 'calendarId', 'writtenSequence', 'isLeaving'])
    .where('agencyId', '=', scope.agencyId)
    .where('agentId', '=', agentId)
    .where(raw<boolean>`upper(span) > ${timestamp(now)}::timestamptz`)
    .execute()
  return rows as TravelEntry[]
}

/** A new entry, or a known one that lies elsewhere now or comes back: its sequence grows. */
export async function saveEntry({ sql, scope }: Tx, agentId: AgentId, { setId, side, span }: EntryKey & { span: Interval }): Promise<void> {
  await sql
    .insertInto('travelEntries')
    .values({ agencyId: scope.agencyId, setId, side, agentId, span: range(span), sequence: 0 })
    .onConflict((conflict) =>
      conflict.columns(['agencyId', 'setId', 'side']).doUpdateSet((eb) => ({ agentId, span: range(span), sequence: eb('travelEntries.sequence', '+', 1), isLeaving: false })),
    )
    .execute()
}

const entry = ({ scope }: Tx, { setId, side }: EntryKey) => ({ agencyId: scope.agencyId, setId, side })

export async function markLeaving(tx: Tx, key: EntryKey): Promise<void> {
  const { agencyId, setId, side } = entry(tx, key)
  await tx.sql.updateTable('travelEntries').set({ isLeaving: true }).where('agencyId', '=', agencyId).where('setId', '=', setId).where('side', '=', side).execute()
}

export async function markWritten(tx: Tx, key: EntryKey, { sequence, calendarId }: { sequence: number; calendarId: CalendarId | null }): Promise<void> {
  const { agencyId, setId, side } = entry(tx, key)
  await tx.sql
    .updateTable('travelEntries')
    .set({ writtenSequence: sequence, calendarId })
    .where('agencyId', '=', agencyId)
    .where('setId', '=', setId)
    .where('side', '=', side)
    .execute()
}

/** Unless it has come back meanwhile. */
export async function deleteLeft(tx: Tx, key: EntryKey): Promise<void> {
  const { agencyId, setId, side } = entry(tx, key)
  await tx.sql.deleteFrom('travelEntries').where('agencyId', '=', agencyId).where('setId', '=', setId).where('side', '=', side).where('isLeaving', '=', true).execute()
}
