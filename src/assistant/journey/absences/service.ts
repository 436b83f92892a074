import type { CalendarsService } from '#agency/calendars/service.ts'
import type { PreferencesService } from '#agency/preferences/service.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { Agent } from '#agency/team/agent.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { BookingService } from '#assistant/booking/service.ts'
import type { MatchingService } from '#assistant/matching/service.ts'
import { asAgreed } from '#assistant/slots/as-agreed.ts'
import type { AgentReason } from '#assistant/slots/choose-agent.ts'
import type { NewOffer, SlotsService } from '#assistant/slots/service.ts'
import type { SlotRequest } from '#assistant/slots/slot.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AbsenceId, AgentId } from '#kernel/ids.ts'
import type { EpochMs, Interval } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Day, dayOf, isoDay, parseDay, wallToEpoch } from '#kernel/time-zone.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { JourneyService } from '../service.ts'
import { changeState, insertTask } from '../store.ts'
import { type Orphaned, standIns, withDaysClosed } from './stand-ins.ts'
import { type Absence, findAbsences, findSteps, insertAbsence, insertSteps, lockAbsence, markAbsence, type Outcome, saveStep, type Step } from './store.ts'

export interface AbsencesParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: TeamService
  readonly preferences: PreferencesService
  readonly properties: PropertiesService
  readonly calendars: Pick<CalendarsService, 'reread'>
  readonly matching: MatchingService
  readonly slots: SlotsService
  readonly booking: BookingService
  readonly journey: JourneyService
}

export type AbsenceRefusal = 'unknown_agent' | 'unknown_absence' | 'absent_already' | 'told_already'

/** For so long nobody is told, and all can be taken back. */
const UNDO_SECONDS = 60

/** Days of an agent's clock, both included. */
export interface Days {
  readonly agentId: AgentId
  readonly from: Day
  readonly to: Day
}

/** What is to become of an appointment. */
export interface Planned {
  readonly appointment: Appointment
  readonly outcome: Exclude<Outcome, 'left'>
  /** Who takes it over, or whose times are proposed. */
  readonly agentId: AgentId | null
  readonly reason: AgentReason | null
  readonly times: readonly EpochMs[]
}

export interface AbsenceFacts extends Absence {
  readonly steps: readonly (Step & { readonly appointment: Appointment | undefined })[]
}

export type AbsencesService = ReturnType<typeof absencesService>

/** What becomes of the appointments of somebody who is away: a colleague takes them over, or the contact gets new times. */
export function absencesService({ db, clock, team, preferences, properties, calendars, matching, slots, booking, journey }: AbsencesParts) {
  const isoDays = ({ from, to }: Days): string[] => Array.from({ length: to - from + 1 }, (_, i) => isoDay(from + i))

  /** Those of the days that are still to come and need the agent. */
  async function appointmentsOf(tx: Tx, { timeZone }: Agent, { agentId, from, to }: Days): Promise<Appointment[]> {
    const window: Interval = { start: Math.max(wallToEpoch(timeZone, from, 0), clock()), end: wallToEpoch(timeZone, to + 1, 0) }
    const all = window.start < window.end ? await booking.needing(tx, agentId, window) : []
    return all.filter(({ span }) => span.start >= window.start)
  }

  /** Everyone who might take it, and what is known of them at its time when the days are closed. */
  async function orphanedOf(tx: Tx, appointment: Appointment, away: Days): Promise<Orphaned> {
    const { id, type, propertyId, span, agentId } = appointment
    const property = propertyId ? await properties.find(tx, propertyId) : undefined
    const agents = new Map((await team.agents(tx)).map((agent) => [agent.id, agent]))
    // An office visit taken over at another office would be at another place.
    const isNear = (id: AgentId) => type !== 'office_visit' || agents.get(id)?.officeId === agents.get(agentId)?.officeId
    const permitted = (await matching.permitted(tx, property)).filter((candidate) => isNear(candidate.agentId))
    const request = await slots.situation(tx, { type, propertyId, agentIds: permitted.map((candidate) => candidate.agentId), without: [id] })
    return { appointment, request: asAgreed(closed(request, away), span), candidates: await slots.candidatesOf(tx, permitted) }
  }

  const closed = (request: SlotRequest, away: Days): SlotRequest => withDaysClosed(request, away.agentId, isoDays(away))

  /** What would be offered instead; undefined when nobody could be offered anything. */
  async function wantedInstead(tx: Tx, { id, leadId, contactId, propertyId, type, locale }: Appointment): Promise<NewOffer | undefined> {
    const lead = leadId && (await journey.lead(tx, leadId))
    const property = propertyId ? await properties.find(tx, propertyId) : undefined
    if (!lead || (property && property.status !== 'available')) return undefined
    return { leadId: lead.id, contactId, propertyId, type, locale, wish: lead.wish, without: [id], candidates: await matching.permitted(tx, property) }
  }

  async function plan(tx: Tx, appointments: readonly Appointment[], away: Days): Promise<Planned[]> {
    const orphaned: Orphaned[] = []
    for (const appointment of appointments) orphaned.push(await orphanedOf(tx, appointment, away))
    const chosen = standIns(orphaned, { now: clock(), rules: await slots.choiceRules(tx), away: away.agentId })
    const planned: Planned[] = []
    for (const appointment of appointments) {
      const taker = chosen.get(appointment.id)
      planned.push(taker ? { appointment, outcome: 'taken_over', agentId: taker.agentId, reason: taker.reason, times: [] } : await newTimesOf(tx, appointment, away))
    }
    return planned
  }

  async function newTimesOf(tx: Tx, appointment: Appointment, away: Days): Promise<Planned> {
    const wanted = await wantedInstead(tx, appointment)
    const offer = wanted && (await slots.proposal(tx, wanted, (request) => closed(request, away))).offer
    if (!offer || offer.slots.length === 0) return { appointment, outcome: 'needs_person', agentId: null, reason: null, times: [] }
    return { appointment, outcome: 'new_times', agentId: offer.agentId, reason: null, times: offer.slots.map(({ span }) => span.start) }
  }

  /** The appointment is given up and new times are offered; both are told by the one mail of the cancellation. */
  async function offerInstead(tx: Tx, appointment: Appointment): Promise<void> {
    const wanted = await wantedInstead(tx, appointment)
    if (!wanted) return
    const { leadId } = wanted
    const at = clock()
    await booking.cancelIn(tx, appointment, 'agency')
    if (await changeState(tx, { id: leadId, state: 'cancelled', at })) await journey.note(tx, leadId, 'cancelled', { appointmentId: appointment.id })
    await changeState(tx, { id: leadId, state: 'matched', at })
    const offer = await slots.offer(tx, wanted)
    await changeState(tx, { id: leadId, state: 'offered', agentId: offer.agentId, at })
    await journey.note(tx, leadId, 'offered', { offerId: offer.id, agentId: offer.agentId })
  }

  /** Does for one appointment what was planned, or, where that is no longer possible, what is. */
  async function settle(tx: Tx, appointment: Appointment, { away, takerId }: { away: Days; takerId: AgentId | null }): Promise<Pick<Step, 'outcome' | 'agentId'>> {
    if (takerId && (await booking.handOver(tx, appointment, takerId)) === undefined) return { outcome: 'taken_over', agentId: takerId }
    const planned = (await plan(tx, [appointment], away))[0] as Planned
    const { outcome, agentId } = planned
    if (outcome === 'taken_over' && agentId && (await booking.handOver(tx, appointment, agentId)) === undefined) return { outcome, agentId }
    if (outcome === 'new_times') {
      await offerInstead(tx, appointment)
      return { outcome, agentId: null }
    }
    await insertTask(tx, { id: newId(clock()), kind: 'absence', leadId: appointment.leadId, appointmentId: appointment.id, at: clock() })
    return { outcome: 'needs_person', agentId: null }
  }

  const daysOf = ({ agentId, firstDay, lastDay }: Absence): Days => ({ agentId, from: dayNumber(firstDay), to: dayNumber(lastDay) })

  const isConcerned = ({ state, agentId, requiredAgentIds, span }: Appointment, absent: AgentId): boolean =>
    state === 'booked' && span.start > clock() && (agentId === absent || requiredAgentIds.includes(absent))

  async function factsOf(tx: Tx, absences: readonly Absence[]): Promise<AbsenceFacts[]> {
    const steps = await findSteps(tx, absences.map(({ id }) => id))
    const facts: AbsenceFacts[] = []
    for (const absence of absences) {
      const own = []
      for (const step of steps.filter(({ absenceId }) => absenceId === absence.id)) own.push({ ...step, appointment: await booking.find(tx, step.appointmentId) })
      own.sort((a, b) => (a.appointment?.span.start ?? 0) - (b.appointment?.span.start ?? 0))
      facts.push({ ...absence, steps: own })
    }
    return facts
  }

  return {
    /** What would become of each appointment of these days; nothing is changed. */
    preview: (scope: AgencyScope, away: Days): Promise<Result<readonly Planned[], AbsenceRefusal>> =>
      db.within(scope, async (tx) => {
        const agent = await team.agent(tx, away.agentId)
        return agent ? ok(await plan(tx, await appointmentsOf(tx, agent, away), away)) : no('unknown_agent')
      }),

    /** Closes the days and lets each appointment be settled by a job of its own, after a minute in which it can be taken back. */
    declare: (scope: AgencyScope, away: Days, by: AgentId): Promise<Result<AbsenceFacts, AbsenceRefusal>> =>
      db.within(scope, async (tx) => {
        const agent = await team.agent(tx, away.agentId)
        if (!agent) return no('unknown_agent')
        const { agentId } = away
        const planned = await plan(tx, await appointmentsOf(tx, agent, away), away)
        const days = { from: isoDay(away.from), to: isoDay(away.to) }
        const replaced = (await preferences.hoursOf(tx, [agentId], days)).get(agentId)?.overrides ?? []
        const absence = { id: newId<AbsenceId>(clock()), agentId, firstDay: days.from, lastDay: days.to, replaced }
        if (!(await insertAbsence(tx, { ...absence, createdBy: by, createdAt: clock() }))) return no('absent_already')
        for (const day of isoDays(away)) await preferences.replaceOverride(tx, agentId, day, [])
        await insertSteps(tx, absence.id, planned.map(({ appointment, outcome, agentId: taker }) => ({ appointmentId: appointment.id, agentId: outcome === 'taken_over' ? taker : null })))
        for (const { appointment } of planned) {
          await tx.enqueue('journey.stand-in', { absenceId: absence.id, appointmentId: appointment.id }, { delaySeconds: UNDO_SECONDS })
        }
        return ok((await factsOf(tx, [{ ...absence, startedAt: null, undoneAt: null }]))[0] as AbsenceFacts)
      }),

    /** Takes an absence back while nobody has been told; taken back already is as well. */
    undo: (scope: AgencyScope, id: AbsenceId): Promise<Result<AbsenceFacts, AbsenceRefusal>> =>
      db.within(scope, async (tx) => {
        const absence = await lockAbsence(tx, id)
        if (!absence) return no('unknown_absence')
        if (absence.startedAt !== null) return no('told_already')
        if (absence.undoneAt === null) {
          for (const day of isoDays(daysOf(absence))) {
            const before = absence.replaced.find((override) => override.day === day)
            await preferences.replaceOverride(tx, absence.agentId, day, before?.spans ?? null)
          }
          await markAbsence(tx, id, { undoneAt: clock() })
        }
        return ok((await factsOf(tx, [{ ...absence, undoneAt: absence.undoneAt ?? clock() }]))[0] as AbsenceFacts)
      }),

    /** The job of one appointment; again it does nothing. */
    async standIn(scope: AgencyScope, { absenceId, appointmentId }: Pick<Step, 'absenceId' | 'appointmentId'>): Promise<void> {
      const stepOf = async (tx: Tx) => (await findSteps(tx, [absenceId])).find((step) => step.appointmentId === appointmentId)
      const takerId = (await db.within(scope, stepOf))?.agentId
      if (takerId) await calendars.reread(scope, takerId)
      await db.within(scope, async (tx) => {
        const absence = await lockAbsence(tx, absenceId)
        const step = await stepOf(tx)
        if (!absence || absence.undoneAt !== null || !step || step.outcome !== null) return
        if (absence.startedAt === null) await markAbsence(tx, absenceId, { startedAt: clock() })
        const appointment = await booking.lock(tx, appointmentId)
        const done = appointment && isConcerned(appointment, absence.agentId)
          ? await settle(tx, appointment, { away: daysOf(absence), takerId: step.agentId })
          : { outcome: 'left' as const, agentId: null }
        await saveStep(tx, { ...step, ...done })
      })
    },

    /** Those that are not over, newest first. */
    list: (scope: AgencyScope): Promise<AbsenceFacts[]> =>
      db.within(scope, async (tx) => factsOf(tx, await findAbsences(tx, isoDay(dayOf((await team.agency(tx)).timeZone, clock()) - 1)))),

    /** Whose absence it is; undefined when unknown. */
    agentOf: (scope: AgencyScope, id: AbsenceId): Promise<AgentId | undefined> => db.within(scope, async (tx) => (await lockAbsence(tx, id))?.agentId),
  }
}

/** Of a column of type date. */
const dayNumber = (iso: string): Day => parseDay(iso) as Day
