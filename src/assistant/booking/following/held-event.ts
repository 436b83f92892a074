import type { AppointmentId, CalendarId, GroupVisitId } from '#kernel/ids.ts'
import type { Interval } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Appointment } from '../appointment.ts'
import { groupUid } from '../groups/events.ts'
import type { GroupsService } from '../groups/service.ts'

/** The event that stands for an appointment in its agent's calendar: its own, or the one of all who share the visit. */
export interface HeldEvent {
  readonly calendarId: CalendarId
  readonly uid: string
  readonly span: Interval
  readonly sequence: number
  readonly groupId: GroupVisitId | undefined
  /** Who has to hear when it moves; by seat. */
  readonly people: readonly [Appointment, ...Appointment[]]
  /** False while a write is under way: what stands there is not compared with what was agreed. */
  readonly isWritten: boolean
}

export interface HeldEventParts {
  readonly groups: Pick<GroupsService, 'of' | 'members'>
  readonly mailDomain: string
  /** Reads an appointment, or locks it. */
  readonly find: (tx: Tx, id: AppointmentId) => Promise<Appointment | undefined>
}

/** Undefined when the appointment is cancelled, or no calendar of the agent's has its event. */
export async function heldEventOf(tx: Tx, id: AppointmentId, { groups, mailDomain, find }: HeldEventParts): Promise<HeldEvent | undefined> {
  const seat = await groups.of(tx, id)
  const shared = seat && (await groups.members(tx, seat.groupId))
  const people: Appointment[] = []
  for (const one of shared?.appointmentIds ?? [id]) {
    const found = await find(tx, one)
    if (found?.state === 'booked') people.push(found)
  }
  const [first, ...others] = people
  if (!first) return undefined
  const { calendarId, uid, span, sequence } = shared ? { ...shared.group, uid: groupUid(shared.group.id, mailDomain) } : first
  if (calendarId === null) return undefined
  return { calendarId, uid, span, sequence, groupId: shared?.group.id, people: [first, ...others], isWritten: people.every(({ calendarState }) => calendarState === 'written') }
}
