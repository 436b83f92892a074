import type { ContactsService } from '#agency/contacts/service.ts'
import type { Property } from '#agency/properties/property.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { ContactWords } from '#assistant/booking/contact-words.ts'
import type { BookingService } from '#assistant/booking/service.ts'
import type { Message } from '#assistant/intake/message.ts'
import { exceededLimit } from '#assistant/intake/reading/limits.ts'
import { parseMessage } from '#assistant/intake/reading/message.ts'
import type { Reading, ReadLead } from '#assistant/intake/reading/reading.ts'
import type { IntakeService } from '#assistant/intake/service.ts'
import type { MatchingService } from '#assistant/matching/service.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AppointmentId, LeadId, MessageId, PropertyId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Day, wallToEpoch } from '#kernel/time-zone.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { candidatesOf, type BoardFacts, type LeadFacts, type MessageFacts, type Names } from '../board.ts'
import { corrected, type FieldCorrection, leadOfAccepted, NO_REQUEST } from '../correction.ts'
import type { Lead } from '../lead.ts'
import type { JourneyService } from '../service.ts'
import {
  changeState, completeTasks, countWaitingMessages, findBeforeCorrection, findEvents, findLead, findLeadsById, findLeadsIn, findOpenTasks, findText,
  findWaitingMessages, lockLead,
} from '../store.ts'
import { correctionsOf, type LeadCorrectionRefusal, type Member } from './corrections.ts'

const SHOWN = 100
/** No appointment is taken further ahead than an agency's horizon, 120 days at most. */
const COMING_DAYS = 125
/** What is shown of a mail that is too large to be taken apart. */
const EXCERPT_BYTES = 200_000

export interface DeskParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly contacts: ContactsService
  readonly intake: IntakeService
  readonly matching: MatchingService
  readonly slots: SlotsService
  readonly outreach: OutreachService
  readonly booking: BookingService
  readonly wishes: { wordsOf(tx: Tx, leadId: LeadId): Promise<readonly ContactWords[]> }
  readonly journey: JourneyService
}

export type DeskRefusal =
  | 'unknown_message' | 'unknown_property' | 'no_draft' | 'is_booked' | 'settled_already' | LeadCorrectionRefusal

/** How a person makes a request of a message: what the reader got wrong or did not find, and which property is meant. */
export interface Acceptance {
  readonly corrections: readonly FieldCorrection[]
  readonly propertyId: PropertyId | null
}

export interface OriginalMail {
  readonly subject: string
  readonly kind: 'html' | 'text'
  readonly content: string
}

export type DeskService = ReturnType<typeof deskService>

/** What the people of an agency see of its leads, and what they decide: any member of the team may do either. */
export function deskService({ db, clock, team, properties, contacts, intake, matching, slots, outreach, booking, wishes, journey }: DeskParts) {
  const corrections = correctionsOf({ db, clock, properties, contacts, intake, matching, outreach, journey })

  async function namesOf(tx: Tx, propertyIds: readonly (PropertyId | null)[]): Promise<Names> {
    const ids = [...new Set(propertyIds)].filter((id) => id !== null)
    return { agents: await team.names(tx), properties: byId(await properties.byIds(tx, ids)) }
  }

  const draftsOf = async (tx: Tx, lead: Lead) =>
    lead.state === 'drafted' ? (await outreach.thread(tx, lead.id)).filter(({ state }) => state === 'draft').at(-1) : undefined

  async function factsOf(tx: Tx, leadId: LeadId): Promise<LeadFacts | undefined> {
    const lead = await findLead(tx, leadId)
    if (!lead) return undefined
    const events = await findEvents(tx, leadId)
    const appointment = await booking.ofLead(tx, leadId)
    const draft = await draftsOf(tx, lead)
    const offer = await slots.offerOf(tx, leadId)
    const chosen = events.map(({ detail }) => detail.propertyId).filter((id) => typeof id === 'string') as PropertyId[]
    const answers = events.filter(({ event }) => event === 'replied').map(({ detail }) => detail.messageId as MessageId)
    return {
      ...(await namesOf(tx, [lead.propertyId, ...chosen, ...candidatesOf(lead.match)])),
      lead,
      events,
      openTasks: (await findOpenTasks(tx, [leadId])).get(leadId) ?? [],
      appointment,
      words: await wishes.wordsOf(tx, leadId),
      text: await findText(tx, leadId),
      contact: await contacts.find(tx, lead.contactId),
      offer,
      received: await intake.byIds(tx, [...(lead.messageId ? [lead.messageId] : []), ...answers]),
      // A draft that a newer one has replaced will never be sent.
      sent: (await outreach.thread(tx, leadId)).filter(({ id, state }) => state !== 'draft' || id === draft?.id),
      draft: draft && { subject: draft.subject, recipient: draft.recipient, text: await textOf(await outreach.raw(tx, draft.id)) },
      timeZone: offer?.timeZone ?? (await team.agency(tx)).timeZone,
      before: await findBeforeCorrection(tx, leadId),
    }
  }

  return {
    /** The three columns of the desk, each newest first. */
    async board(scope: AgencyScope): Promise<BoardFacts> {
      return db.within(scope, async (tx) => {
        const toCheck = await findLeadsIn(tx, ['read', 'to_check', 'matched', 'drafted'], SHOWN)
        const offered = await findLeadsIn(tx, ['offered'], SHOWN)
        const coming = await booking.between(tx, { start: clock(), end: clock() + COMING_DAYS * DAY })
        const appointments = new Map(coming.flatMap((appointment) => (appointment.leadId ? [[appointment.leadId, appointment]] : [])))
        const agreed = (await findLeadsById(tx, [...appointments.keys()])).filter(({ state }) => state === 'booked')
        const booked = agreed.sort((a, b) => b.createdAt - a.createdAt).slice(0, SHOWN)
        const all = [...toCheck, ...offered, ...booked]
        const names = await namesOf(tx, all.map(({ propertyId }) => propertyId))
        const openTasks = await findOpenTasks(tx, all.map(({ id }) => id))
        return { ...names, openTasks, toCheck, offered, booked, appointments, quarantineCount: await countWaitingMessages(tx) }
      })
    },

    /** Everything about one lead. */
    lead: (scope: AgencyScope, leadId: LeadId): Promise<LeadFacts | undefined> => db.within(scope, (tx) => factsOf(tx, leadId)),

    /** Sends the mail that waits for a person's word. */
    send: ({ scope, agentId }: Member, leadId: LeadId): Promise<Result<void, DeskRefusal>> =>
      db.within(scope, async (tx) => {
        const lead = await lockLead(tx, leadId)
        if (!lead) return no('unknown_lead')
        const draft = await draftsOf(tx, lead)
        if (!draft || !(await outreach.release(tx, draft.id))) return no('no_draft')
        await changeState(tx, { id: leadId, state: 'offered', at: clock() })
        await journey.note(tx, leadId, 'sent_by', { by: agentId })
        await completeTasks(tx, { leadId }, clock())
        return ok(undefined)
      }),

    correct: corrections.correct,
    undoCorrection: corrections.undo,

    async setProperty({ scope, agentId }: Member, leadId: LeadId, propertyId: PropertyId): Promise<Result<void, DeskRefusal>> {
      const found = await db.within(scope, async (tx) => ({ lead: await findLead(tx, leadId), property: await properties.find(tx, propertyId) }))
      if (!found.lead) return no('unknown_lead')
      if (!found.property) return no('unknown_property')
      return (await journey.setProperty(scope, leadId, { propertyId, by: agentId })) ? ok(undefined) : no('is_booked')
    },

    /** Closes what is no lead; closed already is as well. */
    dismiss: ({ scope, agentId }: Member, leadId: LeadId): Promise<Result<void, DeskRefusal>> =>
      db.within(scope, async (tx) => {
        const lead = await lockLead(tx, leadId)
        if (!lead) return no('unknown_lead')
        if (lead.state === 'closed') return ok(undefined)
        if (!(await changeState(tx, { id: leadId, state: 'closed', at: clock() }))) return no('is_booked')
        await journey.note(tx, leadId, 'dismissed', { by: agentId })
        await completeTasks(tx, { leadId }, clock())
        return ok(undefined)
      }),

    /** Answers, wishes, and what could not be read alone: whatever still waits for a person; newest first. */
    waiting: (scope: AgencyScope): Promise<Message[]> =>
      db.within(scope, async (tx) => {
        const messages = await intake.byIds(tx, await findWaitingMessages(tx, SHOWN))
        return messages.toSorted((a, b) => b.receivedAt - a.receivedAt)
      }),

    /** A message that waits, as the reader sees it now, and why it waits. */
    async message(scope: AgencyScope, messageId: MessageId): Promise<MessageFacts | undefined> {
      const [message] = await db.within(scope, (tx) => intake.byIds(tx, [messageId]))
      const known = message && (await journey.knownOf(scope))
      const original = known && (await intake.original(scope, messageId, known))
      return original && { message, text: original.reading.text, reading: leadOfAccepted(original.reading, known) ?? NO_REQUEST }
    },

    /** Makes a lead of a message that waits, corrected as the person says; made already, the same lead. */
    async accept(member: Member, messageId: MessageId, { corrections: given, propertyId }: Acceptance): Promise<Result<LeadId, DeskRefusal>> {
      const { scope, agentId } = member
      const { message, property } = await db.within(scope, async (tx) => ({
        message: (await intake.byIds(tx, [messageId]))[0], property: propertyId ? await properties.find(tx, propertyId) : undefined,
      }))
      if (!message) return no('unknown_message')
      if (propertyId && !property) return no('unknown_property')
      const known = await journey.knownOf(scope)
      const original = message.state === 'lead' ? undefined : await intake.original(scope, messageId, known)
      const read = original && requestOf(original.reading, leadOfAccepted(original.reading, known), given)
      if (read && !read.ok) return read
      const made = await db.within(scope, async (tx): Promise<Result<{ leadId: LeadId; isNew: boolean }, DeskRefusal>> => {
        const madeBefore = async () => {
          const lead = await journey.leadOfMessage(tx, messageId)
          return lead ? ok({ leadId: lead.id, isNew: false }) : no('settled_already' as const)
        }
        if (!original || !read || !(await intake.resettle(tx, { id: messageId, state: 'lead', reason: 'accepted', by: agentId }))) return madeBefore()
        const { text, portal, locale } = original.reading
        const leadId = await journey.startLead(tx, { messageId, reading: read.value, text, portal, locale })
        await completeTasks(tx, { messageId }, clock())
        return leadId ? ok({ leadId, isNew: true }) : madeBefore()
      })
      if (!made.ok) return made
      if (made.value.isNew && propertyId) await journey.setProperty(scope, made.value.leadId, { propertyId, by: agentId })
      if (made.value.isNew) await corrections.teach(member, { messageId, portal: original?.reading.portal ?? null, corrections: given })
      return ok(made.value.leadId)
    },

    /** Puts away a message that is no request; dismissed already is as well. */
    dismissMessage: ({ scope, agentId }: Member, messageId: MessageId): Promise<Result<void, DeskRefusal>> =>
      db.within(scope, async (tx) => {
        const [message] = await intake.byIds(tx, [messageId])
        if (!message) return no('unknown_message')
        // An answer stays an answer; it has been seen.
        if (message.state === 'reply' || message.state === 'wish') return ok(await completeTasks(tx, { messageId }, clock()))
        const state = message.stateReason === 'solicitation' ? 'spam' : 'machine'
        const isFirst = await intake.resettle(tx, { id: messageId, state, reason: 'dismissed', by: agentId })
        if (!isFirst && message.stateReason !== 'dismissed') return no('settled_already')
        await completeTasks(tx, { messageId }, clock())
        return ok(undefined)
      }),

    /** The mail as it came, not yet safe to show. */
    async original(scope: AgencyScope, messageId: MessageId): Promise<OriginalMail | undefined> {
      const raw = await db.within(scope, (tx) => intake.raw(tx, messageId))
      if (!raw) return undefined
      const message = exceededLimit(raw) ? undefined : await parseMessage(raw).catch(() => undefined)
      if (!message) return { subject: '', kind: 'text', content: Buffer.from(raw).toString('latin1', 0, EXCERPT_BYTES) }
      const { subject, html, text } = message
      return html === null ? { subject, kind: 'text', content: text ?? '' } : { subject, kind: 'html', content: html }
    },

    /** What is agreed on the days from `from` on, `to` not included, in the agency's zone; by start. */
    appointments: (scope: AgencyScope, { from, to }: { from: Day; to: Day }): Promise<Names & { timeZone: string; appointments: Appointment[] }> =>
      db.within(scope, async (tx) => {
        const { timeZone } = await team.agency(tx)
        const appointments = await booking.between(tx, { start: wallToEpoch(timeZone, from, 0), end: wallToEpoch(timeZone, to, 0) })
        return { ...(await namesOf(tx, appointments.map(({ propertyId }) => propertyId))), timeZone, appointments }
      }),

    async cancel(scope: AgencyScope, id: AppointmentId): Promise<(Names & { appointment: Appointment }) | undefined> {
      const appointment = await booking.cancel(scope, id, 'agency')
      return appointment && db.within(scope, async (tx) => ({ ...(await namesOf(tx, [appointment.propertyId])), appointment }))
    },

    /** A lead to whose visit nobody came was nobody's: its agent has his turn back. */
    noteMissed: (scope: AgencyScope, id: AppointmentId): Promise<(Names & { appointment: Appointment }) | undefined> =>
      db.within(scope, async (tx) => {
        const appointment = await booking.noteMissed(tx, id)
        if (!appointment) return undefined
        if (appointment.leadId) {
          await slots.settleTurn(tx, appointment.leadId, null)
          await journey.note(tx, appointment.leadId, 'missed', { appointmentId: id })
        }
        return { ...(await namesOf(tx, [appointment.propertyId])), appointment }
      }),
  }
}

/** What was read with every correction applied, one after the other; there has to be a way to reach the contact in the end. */
function requestOf({ text }: Reading, read: ReadLead | undefined, given: readonly FieldCorrection[]): Result<ReadLead, DeskRefusal> {
  let reading = read ?? NO_REQUEST
  for (const correction of given) {
    const next = corrected(reading, correction, text.length)
    if (!next.ok && next.reason !== 'no_contact') return next
    if (next.ok) reading = next.value
  }
  return reading.email || reading.phone ? ok(reading) : no('no_contact')
}

const byId = (properties: readonly Property[]) => new Map(properties.map((property) => [property.id, property]))

async function textOf(raw: Buffer | undefined): Promise<string> {
  return raw ? ((await parseMessage(raw)).text ?? '') : ''
}
