import type { AgentId, CalendarId, GroupVisitId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import { deleteOccupancies } from '../store.ts'
import {
  bookedOf, countUp, deleteGroup, deleteSeat, findGroup, findGroupAt, findGroupOf, findGroupsHeldIn, findPeople, findSeats, type Group, insertGroup, insertSeat, lockGroup, markGroup, moveGroup, raiseGroup, type Seat, setExpiry,
} from './store.ts'

/** Who sits down: a hold until it expires, or an appointment. */
export type Sitter = Pick<Seat, 'setId' | 'expiresAt'>

export interface Joined {
  readonly span: Interval
  /** Whom the group occupies, its agent among them. */
  readonly people: readonly AgentId[]
}

export type GroupsService = ReturnType<typeof groupsService>

/**
 * Visits that several contacts share: one set of occupancies, and a seat for each. The first seat opens the group, the
 * last one that is given back frees agent and property; all of it in transactions that hold the property's lock or the group's.
 */
export function groupsService({ clock }: { clock: Clock }) {
  /** The group occupies its agent and property for as long as its longest seat. */
  async function keepOccupied(tx: Tx, id: GroupVisitId, seats: readonly Seat[]): Promise<void> {
    if (seats.length === 0) return deleteOccupancies(tx, id)
    const isBooked = bookedOf(seats).length > 0
    await setExpiry(tx, id, isBooked ? null : Math.max(...seats.map(({ expiresAt }) => expiresAt ?? 0)))
  }

  async function sit(tx: Tx, group: Group, { setId, expiresAt }: Sitter): Promise<boolean> {
    const now = clock()
    const taken = new Set<number>()
    for (const seat of await findSeats(tx, group.id)) {
      if (seat.expiresAt !== null && seat.expiresAt <= now) await deleteSeat(tx, seat.setId)
      else taken.add(seat.seat)
    }
    const seat = Array.from({ length: group.seats }, (_, index) => index + 1).find((number) => !taken.has(number))
    if (seat === undefined || !(await insertSeat(tx, group, { seat, setId, expiresAt }))) return false
    if (expiresAt === null) await countUp(tx, group.id)
    await keepOccupied(tx, group.id, await findSeats(tx, group.id))
    return true
  }

  return {
    at: (tx: Tx, about: { propertyId: PropertyId; agentId: AgentId; start: EpochMs }): Promise<GroupVisitId | undefined> => findGroupAt(tx, { ...about, now: clock() }),

    /** Undefined when it is full, or gone meanwhile. */
    async join(tx: Tx, id: GroupVisitId, sitter: Sitter): Promise<Joined | undefined> {
      const group = await lockGroup(tx, id)
      if (!group || !(await sit(tx, group, sitter))) return undefined
      return { span: group.span, people: await findPeople(tx, group) }
    },

    /** `occupy` takes agent and property for the id it is given. */
    async open(tx: Tx, about: Pick<Group, 'propertyId' | 'agentId' | 'span' | 'seats'>, by: { sitter: Sitter; occupy: (id: GroupVisitId) => Promise<void> }): Promise<void> {
      const id = newId<GroupVisitId>(clock())
      await by.occupy(id)
      await insertGroup(tx, { ...about, id })
      await sit(tx, { ...about, id, sequence: 0, calendarId: null }, by.sitter)
    },

    /** Gives the seat of a hold or an appointment back; without one nothing happens. */
    async leave(tx: Tx, setId: string): Promise<void> {
      const seat = await findGroupOf(tx, setId)
      const group = seat && (await lockGroup(tx, seat.groupId))
      if (!group) return
      await deleteSeat(tx, setId)
      const left = await findSeats(tx, group.id)
      await keepOccupied(tx, group.id, left)
      if (!seat.isHold) await countUp(tx, group.id)
      // What was booked once has an event in a calendar, which goes before the group does.
      if (left.length === 0 && seat.isHold && group.sequence === 0) return deleteGroup(tx, group.id)
      if (left.length === 0 || !seat.isHold) await tx.enqueue('booking.write-group-event', { groupId: group.id })
    },

    of: findGroupOf,
    heldIn: (tx: Tx, calendarId: CalendarId) => findGroupsHeldIn(tx, calendarId, clock()),

    /** To another time with everybody in it; `occupy` takes agent and property there. */
    async move(tx: Tx, id: GroupVisitId, { span, sequence }: Pick<Group, 'span' | 'sequence'>, occupy: () => Promise<void>): Promise<void> {
      await deleteOccupancies(tx, id)
      await occupy()
      await moveGroup(tx, id, span)
      await raiseGroup(tx, id, sequence)
    },

    raise: raiseGroup,

    /** The group and the appointments in it, in the order of their seats. */
    async members(tx: Tx, id: GroupVisitId) {
      const group = await findGroup(tx, id)
      return group && { group, appointmentIds: bookedOf(await findSeats(tx, id)) }
    },

    /** Notes where its event is (null: nowhere); false when somebody came or went since `sequence`, so that it has to be written again. */
    async noteEvent(tx: Tx, { id, sequence }: Group, { calendarId }: Pick<Group, 'calendarId'>): Promise<boolean> {
      const current = await lockGroup(tx, id)
      if (!current) return true
      await markGroup(tx, id, { calendarId })
      if (current.sequence !== sequence) return false
      if ((await findSeats(tx, id)).length === 0) await deleteGroup(tx, id)
      return true
    },
  }
}
