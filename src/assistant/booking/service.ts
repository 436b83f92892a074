import { isNewAnswer, type ItipAnswer } from '#agency/calendars/itip.ts'
import type { CalendarsService } from '#agency/calendars/service.ts'
import type { ContactsService } from '#agency/contacts/service.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import { refusalOf } from '#assistant/slots/refusal.ts'
import type { Refusal } from '#assistant/slots/refusal-kinds.ts'
import { asAgreed, atAnyHour } from '#assistant/slots/as-agreed.ts'
import { nearestSlots } from '#assistant/slots/ranking.ts'
import { deciding, type Offer } from '#assistant/slots/offer.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import { agentOccupancy, type Slot, slotAt, type SlotRequest } from '#assistant/slots/slot.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, AppointmentId, CalendarId, LeadId, PropertyId } from '#kernel/ids.ts'
import { DAY, type EpochMs, type Interval, MINUTE } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { localDateTime } from '#kernel/wall-clock.ts'
import type { Locale } from '#kernel/words.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { together } from '#platform/db/together.ts'
import { type Appointment, type ContactDetails, type Hold, HOLD_MINUTES } from './appointment.ts'
import { heldEventOf } from './following/held-event.ts'
import { groupUid } from './groups/events.ts'
import { groupsService } from './groups/service.ts'
import {
  cancelAppointment, deleteExpiredHolds, deleteHoldsOfLead, deleteOccupancies, findAppointment, findAppointmentOfLead, findAppointments, findAppointmentsAt, findAppointmentsNeeding,
  findHeldIn, findHold, findHoldsOfLead, insertAppointment, insertHold, insertOccupancies, lockAppointment, lockAppointmentByUid, lockResources, markPending, markReply, moveAppointment, type Occupancy, raiseSequence, setMissed,
} from './store.ts'

/** Five minutes without the calendar's word, and people are told. */
const LATE_SECONDS = 300
/** A contact's home is forgotten when the appointment there is so long past. */
const PLACE_KEPT = 30 * DAY

export interface BookingParts {
  readonly db: Database
  readonly clock: Clock
  readonly mailDomain: string
  readonly slots: SlotsService
  readonly calendars: CalendarsService
  readonly contacts: ContactsService
  readonly properties: PropertiesService
  /** Where an appointment takes place, in one line; '' for a phone call. */
  readonly placeOf: (tx: Tx, about: { type: Appointment['type']; propertyId: PropertyId | null; agentId: AgentId; contactAddress: string }) => Promise<string>
}

/** Why a time was not had; `nearest` are the three closest that are open, another group visit first where one was full, `refusal` what the engine said. */
export interface SlotRefused {
  readonly kind: 'slot_refused'
  readonly refusal: Refusal
  readonly nearest: readonly Slot[]
}
export type BookingRefusal =
  | SlotRefused
  | { readonly kind: 'hold_expired' }
  | { readonly kind: 'already_booked'; readonly appointment: Appointment }
  | { readonly kind: 'nothing_offered' }

export interface Choice {
  readonly agentId: AgentId
  readonly start: EpochMs
}

/** The time to which an agent moved the event in his own calendar is not free. */
class NotFree extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/** Thrown inside the transaction, so that everything before it is undone; these two never leave this file. */
class Overtaken extends Error {}
/** The agent's connected calendars have to be read first, for which no transaction waits. */
class Unread extends Error {}

export type BookingService = ReturnType<typeof bookingService>

export function bookingService({ db, clock, mailDomain, slots, calendars, contacts, properties, placeOf }: BookingParts) {
  const groups = groupsService({ clock })

  interface Taking {
    readonly setId: string
    readonly request: SlotRequest
    readonly choice: Choice
    readonly meeting: Pick<Appointment, 'type' | 'propertyId'> & { readonly contactAddress: string }
    readonly expiresAt: EpochMs | null
  }

  /** Who has to be there besides the agent. */
  const besides = ({ required }: SlotRequest, agentId: AgentId): AgentId[] => required.filter((id) => id !== agentId)

  /** Occupies agent, whoever else is required, and property for a start the rules allow; the exclusion constraint is the second wall. */
  async function occupy(tx: Tx, { setId, request, choice, meeting, expiresAt }: Taking): Promise<void> {
    const people = [choice.agentId, ...besides(request, choice.agentId)]
    const visit = slotAt(request, choice.start)
    const placeId = await slots.keepPlace(tx, meeting, { agentId: choice.agentId, until: visit.end + PLACE_KEPT })
    const at = placeId === undefined ? {} : { visit, placeId }
    const occupancies: Occupancy[] = people.map((resourceId) => ({ resourceId, span: agentOccupancy(request, choice.start), ...at }))
    if (request.property && meeting.propertyId) occupancies.push({ resourceId: meeting.propertyId, span: visit })
    if (!(await insertOccupancies(tx, { id: setId, expiresAt, occupancies }))) throw new Overtaken()
  }

  /** Takes the time, alone or as a seat in a group visit; answers when it is, and who is there besides the agent. */
  async function take(tx: Tx, taking: Taking): Promise<{ span: Interval; requiredAgentIds: readonly AgentId[] }> {
    const { setId, request, choice: { agentId, start }, meeting: { type, propertyId }, expiresAt } = taking
    const span = slotAt(request, start)
    const alone = { span, requiredAgentIds: besides(request, agentId) }
    const seats = type === 'viewing' && propertyId ? (await slots.visiting.rulesOf(tx, propertyId)).seats : null
    if (seats === null || !propertyId) {
      await occupy(tx, taking)
      return alone
    }
    const sitter = { setId, expiresAt }
    const groupId = await groups.at(tx, { propertyId, agentId, start })
    if (!groupId) {
      await groups.open(tx, { propertyId, agentId, span, seats }, { sitter, occupy: (id) => occupy(tx, { ...taking, setId: id }) })
      return alone
    }
    const joined = await groups.join(tx, groupId, sitter)
    if (!joined) throw new Overtaken()
    return { span: joined.span, requiredAgentIds: joined.people.filter((id) => id !== agentId) }
  }

  /** What a hold or an appointment occupies is free again. */
  async function leave(tx: Tx, setId: string): Promise<void> {
    await deleteOccupancies(tx, setId)
    await groups.leave(tx, setId)
  }

  async function releaseHolds(tx: Tx, leadId: LeadId): Promise<void> {
    for (const id of await deleteHoldsOfLead(tx, leadId)) await leave(tx, id)
  }

  /** A page may have been open since before the property was sold. */
  const isGone = async (tx: Tx, { propertyId }: Offer): Promise<boolean> =>
    propertyId !== null && (await properties.statusOf(tx, propertyId)) !== 'available'

  /** Serialises everything that could take the agent's, the required people's or the property's time. */
  async function lockFor(tx: Tx, { agentId, required, propertyId }: { agentId: AgentId; required: readonly AgentId[]; propertyId: PropertyId | null }): Promise<void> {
    const resources = [agentId, ...required, ...(propertyId ? [propertyId] : [])]
    await lockResources(tx, resources)
    await deleteExpiredHolds(tx, resources, clock())
  }

  interface Asked {
    readonly choice: Choice
    /** Sets of occupancies that make room: what is being moved. */
    readonly without: readonly string[]
    readonly contactAddress?: string
    /** False: a time that seems free is taken only when the agent's connected calendars have been read for it. */
    readonly isCalendarRead: boolean
  }

  /**
   * The situation in which the rules that offered the time let it be taken, under the locks; the lead's holds are let go then.
   * Who is refused does not wait for the locks: of a crowd, few queue. Under them what they guard is read once more.
   */
  async function check(tx: Tx, offer: Offer, asked: Asked): Promise<Result<SlotRequest, BookingRefusal>> {
    const { choice: { agentId, start }, without, contactAddress = '', isCalendarRead } = asked
    const agentIds = deciding(offer, agentId)
    const [isOver, known, own] = await together([
      isGone(tx, offer), slots.circumstances(tx, { ...offer, agentIds, contactAddress }), findHoldsOfLead(tx, offer.leadId),
    ])
    if (isOver) return no({ kind: 'nothing_offered' })
    // Somebody who only has to be there is known to the request too, and yet may not take it.
    const refusalIn = (request: SlotRequest): Refusal | undefined => (agentIds.includes(agentId) ? refusalOf(request, agentId, start) : { kind: 'not_permitted' })
    const early = await slots.situationIn(tx, known, [...without, ...own])
    const refusal = refusalIn(early)
    // What his calendar is said to hold may be over, or only not to be trusted: that refuses nobody before it was read.
    const isFinal = isCalendarRead || (refusal && !['busy', 'buffer', 'travel', 'calendar_stale', 'calendar_unreadable'].includes(refusal.kind))
    if (!isFinal && (await calendars.isConnected(tx, agentId))) throw new Unread()
    if (refusal) return no(await refused(tx, offer, { request: early, refusal, asked }))
    await lockFor(tx, { agentId, required: known.required, propertyId: offer.propertyId })
    await releaseHolds(tx, offer.leadId)
    const request = await slots.situationIn(tx, known, without)
    const late = refusalIn(request)
    return late ? no(await refused(tx, offer, { request, refusal: late, asked })) : ok(request)
  }

  /** With the next group where one is full, and the nearest times of what was looked at, else of everybody who may go. */
  async function refused(tx: Tx, offer: Offer, { request, refusal, asked: { choice, without, contactAddress } }: { request?: SlotRequest; refusal: Refusal; asked: Omit<Asked, 'isCalendarRead'> }): Promise<SlotRefused> {
    const seen = request && { request, slots: slots.openTo(request, deciding(offer, choice.agentId)) }
    const open = seen && seen.slots.length > 0 ? seen : await slots.openFor(tx, offer, without, contactAddress)
    const leading = await slots.groupInstead(tx, offer, { request: open.request, choice, without, contactAddress })
    return { kind: 'slot_refused', refusal, nearest: nearestSlots(open.slots, { start: choice.start, leading }) }
  }

  interface Contest<T> {
    readonly choice: Choice
    /** As in `Asked`; a hold, which agrees nothing yet, does without. */
    readonly isCalendarRead: boolean
    /** The appointment that there is already. */
    readonly current: (tx: Tx) => Promise<Appointment | undefined>
    readonly work: (tx: Tx, offer: Offer, about: { current: Appointment | undefined; isCalendarRead: boolean }) => Promise<Result<T, BookingRefusal>>
  }

  /** `work` in a transaction; overtaken by another at the constraint, the answer is the alternatives of a fresh look. */
  async function contest<T>(scope: AgencyScope, leadId: LeadId, { isCalendarRead, ...contested }: Contest<T>): Promise<Result<T, BookingRefusal>> {
    const { choice, work } = contested
    try {
      return await db.within(scope, async (tx) => {
        const [offer, current] = await together([slots.offerOf(tx, leadId), contested.current(tx)])
        return offer ? work(tx, offer, { current, isCalendarRead }) : no({ kind: 'nothing_offered' })
      })
    } catch (error) {
      if (error instanceof Unread) {
        await calendars.reread(scope, choice.agentId)
        return contest(scope, leadId, { ...contested, isCalendarRead: true })
      }
      if (!(error instanceof Overtaken)) throw error
      return db.within(scope, async (tx) => {
        const offer = await slots.offerOf(tx, leadId)
        if (!offer) return no({ kind: 'nothing_offered' })
        return no(await refused(tx, offer, { refusal: { kind: 'taken', span: { start: choice.start, end: choice.start } }, asked: { choice, without: [] } }))
      })
    }
  }

  const uidOf = (id: AppointmentId) => `${id}@${mailDomain}`

  async function agreed(tx: Tx, { id: appointmentId, type, propertyId }: Pick<Appointment, 'id' | 'type' | 'propertyId'>, { leadId, fact }: { leadId: LeadId | null; fact: 'appointment_booked' | 'appointment_moved' | 'appointment_reassigned' | 'appointment_cancelled' }) {
    await together([
      tx.enqueue('booking.write-calendar-event', { appointmentId }),
      tx.enqueue('booking.check-late', { appointmentId }, { delaySeconds: LATE_SECONDS }),
      propertyId && type === 'viewing' ? tx.enqueue('booking.tell-occupant', { propertyId }) : undefined,
      tx.enqueue(fact, { appointmentId, leadId }),
    ])
  }

  /** Gives an appointment another time, another agent, or both; its UID stays, SEQUENCE grows. */
  async function rearrange(tx: Tx, current: Appointment, { request, choice }: Pick<Taking, 'request' | 'choice'>): Promise<void> {
    const { id, type, propertyId, postalAddress } = current
    const { agentId } = choice
    await leave(tx, id)
    const { span, requiredAgentIds } = await take(tx, { setId: id, request, choice, meeting: { type, propertyId, contactAddress: postalAddress }, expiresAt: null })
    const isOtherAgent = agentId !== current.agentId
    // An office visit goes to the office of whoever takes it.
    const place = isOtherAgent ? await placeOf(tx, { type, propertyId, agentId, contactAddress: postalAddress }) : current.place
    if (isOtherAgent) await clearCalendars(tx, current)
    await moveAppointment(tx, { id, agentId, requiredAgentIds, isOtherAgent, place, span, localStart: localDateTime(current.timeZone, span.start), at: clock() })
  }

  /** The event may be in the calendar that is noted, or, written a moment ago by a job that has not said so yet, in the one that receives. */
  async function clearCalendars(tx: Tx, { id: appointmentId, agentId, calendarId }: Appointment): Promise<void> {
    const calendarIds = new Set([calendarId, await calendars.receivingOf(tx, agentId)])
    for (const known of calendarIds) if (known) await tx.enqueue('booking.remove-calendar-event', { appointmentId, calendarId: known })
    await tx.enqueue('booking.write-travel', { agentId })
  }

  /** Frees agent and property; the calendar and the contact follow. */
  async function cancelIn(tx: Tx, current: Appointment, by: 'contact' | 'agency'): Promise<void> {
    const { id, leadId } = current
    await leave(tx, id)
    await cancelAppointment(tx, id, { by, at: clock() })
    await agreed(tx, current, { leadId, fact: 'appointment_cancelled' })
  }

  return {
    /** Keeps a time for ten minutes; any earlier hold of the lead is let go. */
    hold: (scope: AgencyScope, leadId: LeadId, choice: Choice): Promise<Result<Hold, BookingRefusal>> =>
      contest(scope, leadId, {
        choice,
        isCalendarRead: true,
        current: (tx) => findAppointmentOfLead(tx, leadId),
        work: async (tx, offer, { current, isCalendarRead }) => {
          if (current?.state === 'booked') return no({ kind: 'already_booked', appointment: current })
          const checked = await check(tx, offer, { choice, without: [], isCalendarRead })
          if (!checked.ok) return checked
          const request = checked.value
          const { propertyId, type } = offer
          const [id, expiresAt] = [newId(clock()), clock() + HOLD_MINUTES * MINUTE]
          const { span } = await take(tx, { setId: id, request, choice, meeting: { type, propertyId, contactAddress: '' }, expiresAt })
          const hold: Hold = { id, leadId, agentId: choice.agentId, propertyId, type, span, expiresAt }
          await insertHold(tx, hold)
          return ok(hold)
        },
      }),

    findHold: (scope: AgencyScope, id: string): Promise<Hold | undefined> =>
      db.within(scope, async (tx) => {
        const hold = await findHold(tx, id)
        return hold && hold.expiresAt > clock() ? hold : undefined
      }),

    release: (scope: AgencyScope, leadId: LeadId): Promise<void> => db.within(scope, (tx) => releaseHolds(tx, leadId)),

    /** Agrees the appointment: occupancies, appointment and jobs in one transaction, after one look at the agent's calendar. Mails about it are in `locale`, else in the offer's. */
    book: (scope: AgencyScope, leadId: LeadId, { choice, details, locale }: { choice: Choice; details: ContactDetails; locale?: Locale }): Promise<Result<Appointment, BookingRefusal>> =>
      contest(scope, leadId, {
        choice,
        isCalendarRead: false,
        current: (tx) => findAppointmentOfLead(tx, leadId),
        work: async (tx, offer, { current, isCalendarRead }) => {
          if (current?.state === 'booked') return no({ kind: 'already_booked', appointment: current })
          const checked = await check(tx, offer, { choice, without: [], contactAddress: details.postalAddress, isCalendarRead })
          if (!checked.ok) return checked
          const request = checked.value
          const id = newId<AppointmentId>(clock())
          const { type, propertyId, contactId, timeZone } = offer
          const meeting = { type, propertyId, contactAddress: details.postalAddress }
          const [{ span, requiredAgentIds }, place] = await together([
            take(tx, { setId: id, request, choice, meeting, expiresAt: null }), placeOf(tx, { ...meeting, agentId: choice.agentId }),
          ])
          const isNew = await insertAppointment(tx, {
            ...details, id, leadId, contactId, agentId: choice.agentId, requiredAgentIds, propertyId, type, span, timeZone, place, locale: locale ?? offer.locale, uid: uidOf(id),
            bookedAt: clock(), localStart: localDateTime(timeZone, span.start),
          })
          if (!isNew) throw new Overtaken()
          await contacts.keep(tx, contactId, details)
          await agreed(tx, { id, type, propertyId }, { leadId, fact: 'appointment_booked' })
          return ok((await findAppointment(tx, id))!)
        },
      }),

    /** Moves an appointment to another time of the same agent or of another permitted one; UID stays, SEQUENCE grows. */
    async move(scope: AgencyScope, appointmentId: AppointmentId, choice: Choice): Promise<Result<Appointment, BookingRefusal>> {
      const leadId = (await db.within(scope, (tx) => findAppointment(tx, appointmentId)))?.leadId
      if (!leadId) return no({ kind: 'nothing_offered' })
      return contest(scope, leadId, {
        choice,
        isCalendarRead: false,
        current: (tx) => lockAppointment(tx, appointmentId),
        work: async (tx, offer, { current, isCalendarRead }) => {
          if (current?.state !== 'booked') return no({ kind: 'nothing_offered' })
          if (current.span.start === choice.start && current.agentId === choice.agentId) return ok(current)
          const checked = await check(tx, offer, { choice, without: [appointmentId], contactAddress: current.postalAddress, isCalendarRead })
          if (!checked.ok) return checked
          const request = checked.value
          await rearrange(tx, current, { request, choice })
          await agreed(tx, current, { leadId, fact: 'appointment_moved' })
          return ok((await findAppointment(tx, appointmentId))!)
        },
      })
    },

    /** Cancelled already is as well. */
    cancel: (scope: AgencyScope, appointmentId: AppointmentId, by: 'contact' | 'agency'): Promise<Appointment | undefined> =>
      db.within(scope, async (tx) => {
        const current = await lockAppointment(tx, appointmentId)
        if (current?.state !== 'booked') return current
        await cancelIn(tx, current, by)
        return findAppointment(tx, appointmentId)
      }),

    /**
     * Another agent takes an appointment over at its time, in a transaction that has locked it (`lock`). What keeps him
     * from it, or undefined when it is done; the contact hears of it once, after both calendars.
     */
    async handOver(tx: Tx, current: Appointment, agentId: AgentId): Promise<Refusal | undefined> {
      const { id, type, propertyId, postalAddress: contactAddress, span } = current
      await lockFor(tx, { agentId, required: await slots.requiredFor(tx, type), propertyId })
      const request = asAgreed(await slots.situation(tx, { type, propertyId, contactAddress, agentIds: [agentId], without: [id] }), span)
      const refusal = refusalOf(request, agentId, span.start)
      if (refusal) return refusal
      await rearrange(tx, current, { request, choice: { agentId, start: span.start } })
      await agreed(tx, current, { leadId: current.leadId, fact: 'appointment_reassigned' })
      return undefined
    },

    /**
     * The agent moved the event in the calendar that holds it, to a time at which he may not be offered: what counts is that
     * nothing else is there. Then the appointment follows, of a group visit everybody's; again it stays so. `sequence`: the
     * event's, which his calendar may raise.
     */
    async follow(scope: AgencyScope, id: AppointmentId, { span, sequence }: { span: Interval; sequence: number }): Promise<Result<void, Refusal>> {
      try {
        await db.within(scope, async (tx) => {
          const held = await heldEventOf(tx, id, { groups, mailDomain, find: lockAppointment })
          if (!held || isSameSpan(held.span, span)) return
          const { people: [current], groupId } = held
          const { agentId, type, propertyId, postalAddress: contactAddress } = current
          await calendars.forgetTimeOf(tx, held)
          await lockFor(tx, { agentId, required: await slots.requiredFor(tx, type), propertyId })
          const situation = await slots.situation(tx, { type, propertyId, contactAddress, agentIds: [agentId], without: [groupId ?? id] })
          const request = asAgreed(atAnyHour(situation, agentId), span)
          const refusal: Refusal | undefined = span.start <= clock() ? { kind: 'slot_past' } : refusalOf(request, agentId, span.start)
          if (refusal) throw new NotFree(refusal)
          const to = { request, choice: { agentId, start: span.start } }
          if (groupId) {
            const meeting = { type, propertyId, contactAddress: '' }
            await groups.move(tx, groupId, { span, sequence }, () => occupy(tx, { ...to, setId: groupId, meeting, expiresAt: null }))
            for (const one of held.people) await moveAppointment(tx, { ...one, span, isOtherAgent: false, localStart: localDateTime(one.timeZone, span.start), at: clock() })
          } else {
            await raiseSequence(tx, id, sequence)
            await rearrange(tx, current, to)
          }
          for (const one of held.people) await agreed(tx, one, { leadId: one.leadId, fact: 'appointment_moved' })
        })
        return ok(undefined)
      } catch (error) {
        if (error instanceof NotFree) return no(error.refusal)
        if (error instanceof Overtaken) return no({ kind: 'taken', span })
        throw error
      }
    },

    /** What the agent deleted or moved in his calendar is to stand there as it was agreed; it is written once more. */
    restoreEvent: (scope: AgencyScope, id: AppointmentId, { sequence }: { sequence: number }): Promise<void> =>
      db.within(scope, async (tx) => {
        const held = await heldEventOf(tx, id, { groups, mailDomain, find: lockAppointment })
        if (!held) return
        await (held.groupId ? groups.raise(tx, held.groupId, sequence) : raiseSequence(tx, id, sequence + 1))
        for (const { id: appointmentId } of held.people) {
          await markPending(tx, appointmentId)
          await tx.enqueue('booking.write-calendar-event', { appointmentId })
        }
      }),

    /** The events to come that a calendar is to hold, with an appointment that each stands for. */
    async heldIn(tx: Tx, calendarId: CalendarId): Promise<{ appointmentId: AppointmentId; uid: string; span: Interval }[]> {
      const own = (await findHeldIn(tx, calendarId, clock())).map(({ id, uid, span }) => ({ appointmentId: id, uid, span }))
      return [...own, ...(await groups.heldIn(tx, calendarId)).map(({ id, appointmentId, span }) => ({ appointmentId, uid: groupUid(id, mailDomain), span }))]
    },
    heldEvent: (tx: Tx, id: AppointmentId) => heldEventOf(tx, id, { groups, mailDomain, find: findAppointment }),

    /** Nobody came to an appointment that has begun; undefined when it has not, is cancelled, is not there, or that was told already. */
    async noteMissed(tx: Tx, appointmentId: AppointmentId): Promise<Appointment | undefined> {
      const current = await lockAppointment(tx, appointmentId)
      const now = clock()
      if (current?.state !== 'booked' || current.span.start > now || current.missedAt !== null) return undefined
      await setMissed(tx, appointmentId, now)
      return { ...current, missedAt: now }
    },

    /** What a contact's calendar answers to our invitation; undefined for an answer that is old, or about nothing that stands. */
    async noteReply(tx: Tx, { uid, sequence, stamp, attendee }: Pick<ItipAnswer, 'uid' | 'sequence' | 'stamp' | 'attendee'>): Promise<Appointment | undefined> {
      const current = await lockAppointmentByUid(tx, uid)
      if (current?.state !== 'booked' || current.invitedSequence === null) return undefined
      if (!isNewAnswer({ sequence, stamp }, { ...current, sequence: current.invitedSequence })) return undefined
      await markReply(tx, current.id, { reply: attendee.status, sequence, at: stamp })
      return { ...current, reply: attendee.status, replySequence: sequence, repliedAt: stamp }
    },

    cancelIn,
    /** Locked until the transaction ends. */
    lock: lockAppointment,

    find: findAppointment,
    ofLead: findAppointmentOfLead,
    /** The appointments in `window` that an agent takes or has to be at; by start. */
    needing: findAppointmentsNeeding,
    /** The viewings of a property that are not over, by start. */
    comingAt: (tx: Tx, propertyId: PropertyId): Promise<Appointment[]> => findAppointmentsAt(tx, propertyId, clock()),
    between: (tx: Tx, window: Interval): Promise<Appointment[]> => findAppointments(tx, window),
  }
}

const isSameSpan = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end
