import type { ContactsService } from '#agency/contacts/service.ts'
import { localZone } from '#kernel/local-zone.ts'
import type { Property } from '#agency/properties/property.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { BookingService } from '#assistant/booking/service.ts'
import type { Bounce } from '#assistant/intake/reading/bounce.ts'
import type { Reading, ReadLead } from '#assistant/intake/reading/reading.ts'
import { readWish } from '#assistant/slots/wished-times.ts'
import type { Wish } from '#assistant/slots/wish.ts'
import { portalById } from '#assistant/intake/reading/portals/portals.ts'
import type { IntakeService } from '#assistant/intake/service.ts'
import type { MatchingService } from '#assistant/matching/service.ts'
import { returnPathId } from '#assistant/outreach/bounce.ts'
import type { OutreachService } from '#assistant/outreach/service.ts'
import type { SlotsService } from '#assistant/slots/service.ts'
import { questionIn } from '#assistant/understanding/question.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { domainOf } from '#kernel/email-address.ts'
import type { AgentId, AppointmentId, LeadId, MessageId, OfferId, PropertyId, RelayId } from '#kernel/ids.ts'
import type { Jobs } from '#kernel/jobs.ts'
import { DAY } from '#kernel/interval.ts'
import type { Locale } from '#kernel/words.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { cluesOf } from './clues.ts'
import { isSameRequest } from './same-request.ts'
import type { CheckReason, Lead, LeadEvent, LeadEventName } from './lead.ts'
import type { TaskKind } from './task-kind.ts'
import { isWithdrawal } from './withdrawal.ts'
import {
  changeState, completeTasks, completeTasksAbout, completeTasksOf, findEvents, findLead, findAskers, findEarlier, findLeadOfMessage, hasOtherLeads, insertEvent, insertLead, insertTask, lockLead, saveContact, saveMatch, saveWish,
} from './store.ts'

/** What goes no further by itself: somebody has to know of it soon. */
const ALARMING: ReadonlySet<TaskKind> = new Set(['quarantine', 'to_check', 'event_moved', 'event_removed'])
const ALARM_AFTER_SECONDS = 300

/** A second request of one person for one property within this time belongs to the first. */
const SAME_REQUEST_DAYS = 30

export interface JourneyParts {
  readonly db: Database
  readonly clock: Clock
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly contacts: ContactsService
  readonly intake: IntakeService
  readonly matching: MatchingService
  readonly slots: SlotsService
  readonly outreach: OutreachService
  readonly booking: Pick<BookingService, 'find' | 'ofLead'>
}

export type JourneyService = ReturnType<typeof journeyService>

/** The way of a lead from step to step. Each step is a job, and may run twice. */
export function journeyService({ db, clock, team, properties, contacts, intake, matching, slots, outreach, booking }: JourneyParts) {
  const note = (tx: Tx, leadId: LeadId, event: LeadEventName, detail: Record<string, unknown> = {}) =>
    insertEvent(tx, { id: newId(clock()), leadId, at: clock(), event, detail })

  const ask = async (tx: Tx, kind: TaskKind, about: { leadId?: LeadId; messageId?: MessageId; appointmentId?: AppointmentId; relayId?: RelayId }) => {
    const taskId = newId(clock())
    await insertTask(tx, { id: taskId, kind, ...about, at: clock() })
    if (ALARMING.has(kind)) await tx.enqueue('journey.alarm', { taskId }, { delaySeconds: ALARM_AFTER_SECONDS })
  }

  async function toDesk(tx: Tx, leadId: LeadId, reason: CheckReason): Promise<void> {
    if (!(await changeState(tx, { id: leadId, state: 'to_check', checkReason: reason, at: clock() }))) return
    await note(tx, leadId, 'to_check', { reason })
    await ask(tx, 'to_check', { leadId })
  }

  /** A mail of ours came back: who waited for it hears nothing until a person calls. */
  async function heedBounce(tx: Tx, bounce: Bounce, recipient: string): Promise<void> {
    const came = await outreach.noteBounce(tx, bounce, recipient)
    if (!came?.leadId) return
    await note(tx, came.leadId, 'bounced', { kind: bounce.kind, toRole: came.toRole })
    await ask(tx, 'bounced', { leadId: came.leadId })
  }

  /** What belongs to the agency and is never the contact's. */
  const knownOf = (scope: AgencyScope) =>
    db.within(scope, async (tx) => {
      const [agency, agents, offices] = [await team.agency(tx), await team.agents(tx), await team.offices(tx)]
      const emails = [agency.email, ...agents.map(({ email }) => email)]
      return {
        emails,
        domains: [...new Set(emails.map(domainOf))].filter((domain) => !SHARED_DOMAINS.has(domain)),
        phones: [agency.phone, ...agents.map(({ phone }) => phone), ...offices.map(({ phone }) => phone)].filter((phone) => phone !== null),
        names: [agency.name, ...agents.map(({ firstName, lastName }) => `${firstName} ${lastName}`)],
      }
    })

  async function startLead(tx: Tx, about: { messageId: MessageId; reading: ReadLead; text: string; portal: string | null; locale: Locale }): Promise<LeadId | undefined> {
    const { reading, locale } = about
    const contactId = await contacts.recognise(tx, {
      firstName: reading.firstName?.value, lastName: reading.lastName?.value, email: reading.email?.value, isRelay: reading.isRelay,
      phone: reading.phone?.value, locale,
    })
    const id = newId<LeadId>(clock())
    const isNew = await insertLead(tx, { ...about, id, contactId, propertyId: null, type: reading.wanted, state: 'read', createdAt: clock() })
    if (!isNew) return undefined
    await note(tx, id, 'received', { portal: about.portal })
    await tx.enqueue('journey.match', { leadId: id })
    return id
  }

  /** The contact the lead belongs to: the same person under another address or number is one, by name and property. */
  async function oneContact(tx: Tx, lead: Lead): Promise<Lead['contactId']> {
    if (lead.propertyId === null || (await hasOtherLeads(tx, lead))) return lead.contactId
    const askers = await findAskers(tx, lead.propertyId, clock() - SAME_REQUEST_DAYS * DAY)
    const known = await contacts.samePerson(tx, lead.contactId, askers)
    if (!known) return lead.contactId
    await saveContact(tx, lead.id, known)
    await contacts.absorb(tx, { from: lead.contactId, into: known })
    return known
  }

  /** A portal's repetition, a second forwarding, a second portal: closed, with a line in both histories. */
  async function isAskedAgain(tx: Tx, lead: Lead): Promise<boolean> {
    await contacts.lock(tx, lead.contactId)
    const contactId = await oneContact(tx, lead)
    const earlier = await findEarlier(tx, { ...lead, contactId }, clock() - SAME_REQUEST_DAYS * DAY)
    const first = earlier.find((other) => isSameRequest(other, lead))
    if (!first) return false
    await changeState(tx, { id: lead.id, state: 'closed', at: clock() })
    await note(tx, lead.id, 'asked_again', { leadId: first.id })
    await note(tx, first.id, 'asked_again', { leadId: lead.id, portal: lead.portal })
    return true
  }

  /** Several lots answer to the request: the contact says which; at the desk a person may as well. */
  async function askWhich(tx: Tx, lead: Lead, propertyIds: readonly PropertyId[]): Promise<void> {
    const { autonomy } = await team.agency(tx)
    const isDoubtful = lead.messageId !== null && (await intake.trustIn(tx, lead.messageId)) === 'human'
    if (autonomy === 'automatic' && !isDoubtful) {
      const sent = await outreach.askWhichProperty(tx, { leadId: lead.id, contactId: lead.contactId, locale: lead.locale, propertyIds, portalName: portalById(lead.portal)?.name ?? null })
      if (sent.kind === 'queued') await note(tx, lead.id, 'asked_which', { count: propertyIds.length })
    }
    await toDesk(tx, lead.id, 'which_property')
  }

  /** The desk gets it; the contact hears at once that there is nothing to visit, unless a person has to approve every answer. */
  async function notToBeHad(tx: Tx, lead: Lead, propertyId: PropertyId): Promise<void> {
    const { autonomy } = await team.agency(tx)
    const isDoubtful = lead.messageId !== null && (await intake.trustIn(tx, lead.messageId)) === 'human'
    if (autonomy === 'automatic' && !isDoubtful) {
      const { id: leadId, contactId, type, locale } = lead
      const offer = await slots.offer(tx, { leadId, contactId, propertyId, type, locale, candidates: [] })
      const sent = await outreach.sendUnavailable(tx, { offer, portalName: portalById(lead.portal)?.name ?? null })
      if (sent.kind === 'queued') await note(tx, leadId, 'told_gone', { propertyId })
    }
    await toDesk(tx, lead.id, 'property_unavailable')
  }

  /** From a property that is certain now to its times; one that is no longer to be had goes to a person. */
  async function goOnWith(tx: Tx, lead: Lead, property: Property): Promise<void> {
    if (await isAskedAgain(tx, lead)) return
    if (!(await changeState(tx, { id: lead.id, state: 'matched', at: clock() }))) return
    if (property.status !== 'available') return notToBeHad(tx, lead, property.id)
    await tx.enqueue('journey.offer', { leadId: lead.id })
  }

  /** When the contact can come: as he corrected it himself, else as his message says, counted from its arrival. */
  async function wishOf(tx: Tx, lead: Lead, postcode: string | null): Promise<Wish | null> {
    if (lead.wish && lead.wish.source !== 'message') return lead.wish
    const text = lead.reading.message?.value
    if (text === undefined) return null
    const [message] = lead.messageId ? await intake.byIds(tx, [lead.messageId]) : []
    const timeZone = localZone(postcode, (await team.agency(tx)).timeZone)
    const wish = readWish(text, { at: message?.receivedAt ?? lead.createdAt, postcode, timeZone, source: 'message' })
    await saveWish(tx, lead.id, wish)
    return wish
  }

  return {
    knownOf,

    /** Step 1: a durable message becomes a lead, or ends in the one other state that is true of it. */
    async readMessage(scope: AgencyScope, messageId: MessageId): Promise<void> {
      const read = await intake.read(scope, messageId, await knownOf(scope))
      if (!read) return
      const { reading, isForged, recipient } = read
      const trust = reading.lead && isWithdrawal(reading.lead) ? 'human' : read.trust
      await db.within(scope, async (tx) => {
        const thread = await outreach.leadOfMessageIds(tx, [reading.inReplyTo ?? '', ...reading.references].filter((id) => id !== ''))
        const { state, reason } = stateOf(reading, { isForged, isOurThread: thread !== undefined, isReturned: returnPathId(recipient) !== undefined })
        const isFirst = await intake.settle(tx, { id: messageId, state, reason, portal: reading.portal, subject: reading.subject, trust })
        if (!isFirst) return
        await intake.memories.heed(tx, reading.memory)
        if (reading.bounce) await heedBounce(tx, reading.bounce, recipient)
        if (state === 'lead' && reading.lead) {
          await startLead(tx, { messageId, reading: reading.lead, text: reading.text, portal: reading.portal, locale: reading.locale })
        } else if (reason === 'calendar_answer' && !isForged) await tx.enqueue('journey.calendar-answer', { messageId })
        else if (state === 'quarantine') await ask(tx, 'quarantine', { messageId })
        else if (state === 'reply' || state === 'wish') {
          await ask(tx, state, { messageId })
          if (thread) await note(tx, thread, 'replied', { messageId })
          // A machine's mail never gets an answer (RFC 3834 §2), nor one whose sender's domain disowns it.
          if (thread && !reading.isAutomatic && !isForged) await tx.enqueue('journey.answer', { leadId: thread, messageId })
        }
      })
    },

    /** A message that cannot be read waits at the desk; it never just stays. */
    giveUpReading: (scope: AgencyScope, messageId: MessageId): Promise<void> =>
      db.within(scope, async (tx) => {
        if (await intake.settle(tx, { id: messageId, state: 'quarantine', reason: 'reader_failed', portal: null, subject: '', trust: 'human' })) {
          await ask(tx, 'quarantine', { messageId })
        }
      }),

    /** Step 2: the property, and who may go. Without a property a call is offered and a person looks. */
    match: (scope: AgencyScope, leadId: LeadId): Promise<void> =>
      db.within(scope, async (tx) => {
        const lead = await findLead(tx, leadId)
        if (lead?.state !== 'read' && lead?.state !== 'to_check') return
        const match = lead.match?.kind === 'found' ? lead.match : await matching.findProperty(tx, cluesOf(lead))
        const property = match.kind === 'found' ? await properties.find(tx, match.propertyId) : undefined
        // A visit needs a place; until a person has found it, the agency calls.
        const type = property === undefined && lead.type === 'viewing' ? 'phone_call' : property && lead.type === 'phone_call' && lead.reading.wanted === 'viewing' ? 'viewing' : lead.type
        await saveMatch(tx, leadId, { match, propertyId: property?.id ?? null, type })
        if (await isAskedAgain(tx, { ...lead, propertyId: property?.id ?? null })) return
        if (match.kind === 'twins') return askWhich(tx, lead, match.propertyIds)
        if (!property && lead.type === 'viewing') await ask(tx, 'unknown_property', { leadId })
        if (property && property.status !== 'available') return notToBeHad(tx, { ...lead, type }, property.id)
        if (!(await changeState(tx, { id: leadId, state: 'matched', at: clock() }))) return
        await note(tx, leadId, 'matched', { match: match.kind, by: match.kind === 'found' ? match.by : match.kind === 'none' ? match.why : match.kind })
        await tx.enqueue('journey.offer', { leadId })
      }),

    /** Step 3: times are found and the offer goes out, or waits for approval, as the agency has chosen. */
    offer: (scope: AgencyScope, leadId: LeadId): Promise<void> =>
      db.within(scope, async (tx) => {
        const lead = await findLead(tx, leadId)
        if (lead?.state !== 'matched') return
        const property = lead.propertyId ? await properties.find(tx, lead.propertyId) : undefined
        const candidates = await matching.permitted(tx, property)
        const wish = await wishOf(tx, lead, property?.postcode ?? null)
        const offer = await slots.offer(tx, { leadId, contactId: lead.contactId, propertyId: lead.propertyId, type: lead.type, locale: lead.locale, candidates, wish })
        if (offer.agentId === null) return toDesk(tx, leadId, candidates.length === 0 ? 'no_agent' : 'no_slot')
        const agency = await team.agency(tx)
        // What was not read without doubt is prepared whole, and goes out by one click of a person.
        const isDoubtful = lead.messageId !== null && (await intake.trustIn(tx, lead.messageId)) === 'human'
        const isDraft = agency.autonomy === 'draft' || isDoubtful
        const events = await findEvents(tx, leadId)
        const isByHand = isByHandSinceOffer(events)
        const sent = await outreach.sendOffer(tx, { offer, portalName: portalById(lead.portal)?.name ?? null, isDraft, isByHand, isAfterLoss: isAfterLoss(events) })
        if (sent.kind === 'no_address') return toDesk(tx, leadId, 'no_email')
        if (sent.kind === 'stopped') return toDesk(tx, leadId, 'answer_stopped')
        await changeState(tx, { id: leadId, state: isDraft ? 'drafted' : 'offered', agentId: offer.agentId, at: clock() })
        await note(tx, leadId, isDraft ? 'drafted' : 'offered', { offerId: offer.id, agentId: offer.agentId })
        if (isDraft) await ask(tx, 'to_check', { leadId })
        // Times answer no question about the property.
        if (isFirstOffer(events) && questionIn(lead.reading.message?.value ?? '')) await ask(tx, 'question', { leadId })
      }),

    /** What booking reports, each once for an appointment; a cancellation that is heard of first waits for the booking. */
    async appointmentChanged(scope: AgencyScope, fact: 'booked' | 'moved' | 'reassigned' | 'cancelled', { leadId, appointmentId }: { leadId: LeadId | null; appointmentId: AppointmentId }): Promise<void> {
      if (leadId === null) return
      await db.within(scope, async (tx) => {
        const events = await findEvents(tx, leadId)
        const comeTo = async (state: 'booked' | 'cancelled') => {
          if (events.some(({ event, detail }) => event === state && detail.appointmentId === appointmentId)) return
          if (await changeState(tx, { id: leadId, state, at: clock() })) await note(tx, leadId, state, { appointmentId })
        }
        // Who books has seen the property's card: the advert and the facts of the mail were its.
        const lead = await findLead(tx, leadId)
        if (fact === 'booked' && lead?.propertyId) await matching.confirm(tx, { leadId, propertyId: lead.propertyId, clues: cluesOf(lead) })
        if (fact !== 'cancelled') {
          await comeTo('booked')
          await completeTasks(tx, { leadId }, clock())
        }
        if (fact === 'moved') await note(tx, leadId, fact, { appointmentId })
        const appointment = await booking.find(tx, appointmentId)
        if (fact === 'booked' && appointment) await slots.learning.taken(tx, leadId, { agentId: appointment.agentId, start: appointment.span.start })
        if (fact === 'reassigned') await note(tx, leadId, fact, { appointmentId, agentId: appointment?.agentId })
        if (appointment?.state === 'cancelled') {
          await comeTo('cancelled')
          for (const kind of ['property_gone', 'declined', 'event_moved', 'event_removed'] as const) await completeTasksOf(tx, leadId, kind, clock())
        }
        if (appointment?.state === 'booked') await slots.settleTurn(tx, leadId, appointment.agentId)
        // Offered anew since then, it is somebody's lead again.
        else if ((await findLead(tx, leadId))?.state === 'cancelled') await slots.settleTurn(tx, leadId, null)
      })
    },

    /** The newest times of a lead were offered a week ago: while nobody has taken one, the lead was nobody's turn. */
    noteAgedOffer: (scope: AgencyScope, { leadId, offerId }: { leadId: LeadId; offerId: OfferId }): Promise<void> =>
      db.within(scope, async (tx) => {
        if ((await slots.offerOf(tx, leadId))?.id !== offerId || (await booking.ofLead(tx, leadId))?.state === 'booked') return
        await slots.settleTurn(tx, leadId, null)
      }),

    /** What the contact asked on the page: some of it only a person can answer; when he can come is known to what follows. */
    async noteRequest(tx: Tx, leadId: LeadId, kind: Jobs['contact_asked']['what']): Promise<void> {
      const wish = (await slots.offerOf(tx, leadId))?.wish
      if (wish?.source === 'page') await saveWish(tx, leadId, wish)
      await note(tx, leadId, kind === 'wish' ? 'wished' : kind)
      if (kind === 'wish' || kind === 'call_back') await ask(tx, kind, { leadId })
    },

    /** Originals do not arrive where they are passed on to; once they do again, nobody has to look. */
    noteRelay: (tx: Tx, relayId: RelayId, { isFailing }: { isFailing: boolean }): Promise<void> =>
      isFailing ? ask(tx, 'relay_failing', { relayId }) : completeTasks(tx, { relayId }, clock()),

    /** An agent's calendar has not got an appointment; once it has, nobody has to look. */
    noteCalendar: (tx: Tx, about: { appointmentId: AppointmentId; leadId?: LeadId }, { isLate }: { isLate: boolean }): Promise<void> =>
      isLate ? ask(tx, 'calendar_late', about) : completeTasks(tx, { appointmentId: about.appointmentId }, clock()),

    /** What an agent did to an event of ours in his calendar waits for his word, and somebody is told; settled, nobody has to look. */
    noteEvent: async (tx: Tx, { appointmentId, leadId }: { appointmentId: AppointmentId; leadId: LeadId | null }, what: 'moved' | 'removed' | 'settled'): Promise<void> => {
      for (const kind of ['event_moved', 'event_removed'] as const) if (kind !== `event_${what}`) await completeTasksAbout(tx, appointmentId, kind, clock())
      if (what !== 'settled') await ask(tx, `event_${what}`, { appointmentId, ...(leadId ? { leadId } : {}) })
    },

    lead: findLead,
    leadOfMessage: findLeadOfMessage,

    /** A person says which property it is; the way goes on from there. What is booked stays as it was agreed. */
    setProperty: (scope: AgencyScope, leadId: LeadId, { propertyId, by }: { propertyId: PropertyId; by: AgentId }): Promise<Lead | undefined> =>
      db.within(scope, async (tx) => {
        const lead = await lockLead(tx, leadId)
        const property = lead && (await properties.find(tx, propertyId))
        if (!lead || !property || lead.state === 'booked') return undefined
        const type = lead.reading.wanted
        await saveMatch(tx, leadId, { match: { kind: 'found', propertyId, by: 'reference' }, propertyId, type })
        await note(tx, leadId, 'property_set', { propertyId, by })
        await completeTasks(tx, { leadId }, clock())
        await matching.confirm(tx, { leadId, propertyId, clues: cluesOf(lead) })
        await goOnWith(tx, { ...lead, propertyId }, property)
        return findLead(tx, leadId)
      }),

    /** The contact says which of the lots that answer to the request is meant; false when it is none of them, or settled already. */
    chooseProperty: (scope: AgencyScope, leadId: LeadId, propertyId: PropertyId): Promise<boolean> =>
      db.within(scope, async (tx) => {
        const lead = await lockLead(tx, leadId)
        if (lead?.match?.kind !== 'twins' || !lead.match.propertyIds.includes(propertyId)) return false
        const property = await properties.find(tx, propertyId)
        if (!property) return false
        await saveMatch(tx, leadId, { match: { kind: 'found', propertyId, by: 'contact' }, propertyId, type: lead.reading.wanted })
        await note(tx, leadId, 'property_chosen', { propertyId })
        await completeTasks(tx, { leadId }, clock())
        await goOnWith(tx, { ...lead, propertyId }, property)
        return true
      }),

    startLead,
    toDesk,
    note,
  }
}

// Mail boxes anybody may have say nothing about the agency.
const SHARED_DOMAINS = new Set(['gmail.com', 'orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'laposte.net', 'outlook.com', 'outlook.fr', 'hotmail.com', 'hotmail.fr', 'yahoo.fr', 'yahoo.com', 'icloud.com'])

/** A person's correction asks for the next offer; it is no machine that answers a machine. */
const isByHandSinceOffer = (events: readonly LeadEvent[]): boolean =>
  events.slice(events.findLastIndex(({ event }) => event === 'offered' || event === 'drafted') + 1).some(({ event }) => event === 'corrected' || event === 'property_set' || event === 'property_chosen')

const isFirstOffer = (events: readonly LeadEvent[]): boolean => !events.some(({ event }) => event === 'offered' || event === 'drafted')

/** The contact agreed to a time by mail that was taken meanwhile, and this offer answers that. */
const isAfterLoss = (events: readonly LeadEvent[]): boolean =>
  events.findLast(({ event }) => event === 'answered' || event === 'offered' || event === 'drafted')?.detail.isAfterLoss === true

/** What reading, sender and thread say together. A portal's mail whose sender is disproved goes to a person (S-17). */
function stateOf(reading: Reading, { isForged, isOurThread, isReturned }: { isForged: boolean; isOurThread: boolean; isReturned: boolean }): { state: Reading['state']; reason: string } {
  if (reading.state === 'lead' && isOurThread) return { state: 'reply', reason: 'answers_a_message' }
  // Who received a mail of ours knows its return path; nothing but reports is expected there.
  if (isReturned && reading.state !== 'machine') return { state: 'quarantine', reason: 'not_understood' }
  if (reading.state === 'lead' && isForged) return { state: 'quarantine', reason: 'sender_not_proved' }
  return { state: reading.state, reason: reading.reason }
}
