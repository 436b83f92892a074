import { fullName } from '#agency/team/agent.ts'
import type { Contact } from '#agency/contacts/contact.ts'
import type { Property } from '#agency/properties/property.ts'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { ContactWords } from '#assistant/booking/contact-words.ts'
import type { Message } from '#assistant/intake/message.ts'
import { portalById } from '#assistant/intake/reading/portals/portals.ts'
import type { Field, ReadLead } from '#assistant/intake/reading/reading.ts'
import type { Outbound } from '#assistant/outreach/outbound.ts'
import { sayAgentReason } from '#assistant/slots/say-agent-reason.ts'
import type { Offer } from '#assistant/slots/offer.ts'
import { sayClosed } from '#assistant/slots/say-closed.ts'
import { sayReason } from '#assistant/slots/say-reason.ts'
import { sayTerms } from '#assistant/slots/say-terms.ts'
import { sayWish } from '#assistant/slots/wished-times.ts'
import type { AgentId, LeadId, PropertyId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { formatPhoneNumber } from '#kernel/phone-number.ts'
import { capitalised, wording } from '#kernel/wording.ts'
import type { Locale } from '#kernel/words.ts'
import type { AppointmentView, fieldNames, LeadCard, LeadsBoard, LeadView, MessageView, ReadFieldView, WaitingMessages } from './contract.ts'
import type { Lead, LeadEvent } from './lead.ts'
import type { TaskKind } from './task-kind.ts'
import { sayFieldDoubt } from './field-words.ts'
import { sayCheckReason, sayMatch, sayNoSlots, sayTasks, sayTransaction, sayWaitingReason } from './say.ts'
import { sayEvent } from './say-event.ts'
import type { BeforeCorrection } from './before-correction.ts'

// What the dashboard shows, made of what the rooms know.

/** What ids are called. */
export interface Names {
  readonly agents: ReadonlyMap<AgentId, string>
  readonly properties: ReadonlyMap<PropertyId, Property>
}

export interface BoardFacts extends Names {
  /** Each newest first. */
  readonly toCheck: readonly Lead[]
  readonly offered: readonly Lead[]
  readonly booked: readonly Lead[]
  readonly appointments: ReadonlyMap<LeadId, Appointment>
  readonly openTasks: ReadonlyMap<LeadId, readonly TaskKind[]>
  readonly quarantineCount: number
}

export interface LeadFacts extends Names {
  readonly lead: Lead
  /** What the spans of the reading point into. */
  readonly text: string
  readonly contact: Contact | undefined
  /** The newest. */
  readonly offer: Offer | undefined
  readonly appointment: Appointment | undefined
  /** What the contact typed on the page, oldest first. */
  readonly words: readonly ContactWords[]
  readonly received: readonly Message[]
  readonly sent: readonly Outbound[]
  readonly draft: { readonly subject: string; readonly text: string; readonly recipient: string } | undefined
  readonly events: readonly LeadEvent[]
  readonly openTasks: readonly TaskKind[]
  /** The agency's. */
  readonly timeZone: string
  /** What the last correction replaced, while it can be taken back. */
  readonly before: BeforeCorrection | undefined
}

export interface MessageFacts {
  readonly message: Message
  /** What the spans of the reading point into. */
  readonly text: string
  readonly reading: ReadLead
}

const iso = (at: EpochMs): string => new Date(at).toISOString()
const WISH_LENGTH = 140

export function boardView({ toCheck, offered, booked, quarantineCount, ...facts }: BoardFacts, locale: Locale): LeadsBoard {
  const cards = (leads: readonly Lead[]) => leads.map((lead) => cardOf(lead, facts, locale))
  return { toCheck: cards(toCheck), offered: cards(offered), booked: cards(booked), quarantineCount }
}

function cardOf(lead: Lead, { appointments, openTasks, ...names }: Names & Pick<BoardFacts, 'appointments' | 'openTasks'>, locale: Locale): LeadCard {
  const appointment = appointments.get(lead.id)
  const { reading } = lead
  return {
    id: lead.id,
    state: lead.state,
    type: lead.type,
    contactName: appointment ? fullName(appointment) : readName(reading),
    property: propertyLine(names, lead.propertyId),
    wish: shortened(reading.message?.value ?? '', WISH_LENGTH),
    portalName: portalById(lead.portal)?.name ?? null,
    receivedAt: iso(lead.createdAt),
    checkReason: checkOf(lead, openTasks.get(lead.id) ?? [], locale),
    agent: agentLine(names, appointment?.agentId ?? lead.agentId),
    appointmentAt: appointment ? iso(appointment.span.start) : null,
  }
}

export function leadView(facts: LeadFacts, locale: Locale): LeadView {
  const { lead, contact, offer, appointment, draft } = facts
  const { agentReason } = offer ?? {}
  return {
    id: lead.id,
    state: lead.state,
    type: lead.type,
    receivedAt: iso(lead.createdAt),
    portalName: portalById(lead.portal)?.name ?? null,
    checkReason: checkOf(lead, facts.openTasks, locale),
    contact: {
      name: [contact?.firstName, contact?.lastName].filter(Boolean).join(' '),
      email: contact?.email ?? null,
      phone: contact?.phone ? formatPhoneNumber(contact.phone) : null,
    },
    property: propertyLine(facts, lead.propertyId),
    propertyReason: lead.match && sayMatch(lead.match, { byPerson: isChosenByPerson(facts.events), locale }),
    propertyCandidates: candidatesOf(lead.match).flatMap((id) => propertyLine(facts, id) ?? []),
    messageId: lead.messageId,
    text: facts.text,
    fields: fieldsOf(lead.reading, locale),
    agent: agentLine(facts, appointment?.agentId ?? lead.agentId),
    agentReason: agentReason && !isNoAgent(agentReason) ? sayAgentReason(agentReason, locale) : null,
    timeZone: appointment?.timeZone ?? offer?.timeZone ?? facts.timeZone,
    wish: wishOf(facts, locale),
    words: facts.words.map(({ at, kind, text }) => ({ at: iso(at), kind, text })),
    slots: slotsOf(offer, facts, locale),
    filters: offer?.ranking ? { open: offer.ranking.times.length, closed: sayClosed(offer.ranking.closed, locale) } : null,
    slotsReason: agentReason && isNoAgent(agentReason) ? sayNoSlots(agentReason, locale, (id) => facts.agents.get(id) ?? '') : null,
    draft: draft ?? null,
    appointment: appointment ? { id: appointment.id, ...isoSpan(appointment.span), state: appointment.state } : null,
    correction: correctionOf(facts),
    thread: threadOf(facts),
    history: historyOf(facts, locale),
  }
}

const correctionOf = ({ before }: LeadFacts): LeadView['correction'] =>
  before ? { name: before.name, at: iso(before.at), hasTaught: before.lesson !== null } : null

export const messageView = ({ message, text, reading }: MessageFacts, locale: Locale): MessageView => ({
  ...waitingLine(message, locale), text, fields: fieldsOf(reading, locale),
})

/** The properties a match could not decide between. */
export const candidatesOf = (match: Lead['match']): readonly PropertyId[] => (match?.kind === 'twins' || match?.kind === 'doubtful' ? match.propertyIds : [])

/** What the newest offer keeps to, else what was read for the next. */
function wishOf({ lead, offer, timeZone }: LeadFacts, locale: Locale): LeadView['wish'] {
  const wish = offer ? offer.wish : lead.wish
  if (!wish || wish.wishes.none) return null
  const understood = sayWish(wish, { locale, timeZone: offer?.timeZone ?? timeZone })
  return { understood: understood === '' ? null : understood, confidence: wish.wishes.confidence, source: wish.source, isMet: offer?.wishFit ? offer.wishFit === 'fits' : null }
}

function slotsOf(offer: Offer | undefined, names: Names, locale: Locale): LeadView['slots'] {
  return (offer?.slots ?? []).map(({ agentId, span, reasons, terms, propensity }) => ({
    ...isoSpan(span),
    agent: namedAgent(names, agentId),
    reason: capitalised(reasons.map((reason) => sayReason(reason, locale, 'agency')).join(', ')),
    terms: sayTerms(terms ?? {}, locale),
    // What is drawn seldom has a large propensity; the time that scores best always has.
    isDrawn: propensity !== null && propensity < 0.5,
  }))
}

function threadOf({ received, sent }: LeadFacts): LeadView['thread'] {
  const incoming = received.map(({ receivedAt, subject, mailFrom }) => ({
    at: receivedAt, direction: 'in' as const, subject: subject ?? '', party: mailFrom, state: null,
  }))
  // What the agent and the agency were told stands in their own mail boxes.
  const outgoing = sent
    .filter(({ recipientRole }) => recipientRole === 'contact')
    .map(({ createdAt, sentAt, subject, recipient, state }) => ({ at: sentAt ?? createdAt, direction: 'out' as const, subject, party: recipient, state }))
  return [...incoming, ...outgoing].sort((a, b) => a.at - b.at).map((message) => ({ ...message, at: iso(message.at) }))
}

function historyOf({ events, ...names }: LeadFacts, locale: Locale): LeadView['history'] {
  const said = {
    locale,
    agent: (id: string) => names.agents.get(id as AgentId),
    property: (id: string) => names.properties.get(id as PropertyId)?.title,
    portal: (id: string) => portalById(id)?.name,
  }
  return events.map((event) => ({ at: iso(event.at), text: sayEvent(event, said) }))
}

/** The fields that were read, in the order of the contract. */
export function fieldsOf(reading: ReadLead, locale: Locale): ReadFieldView[] {
  const { price, surface, transaction, rooms, ...listing } = reading.listing
  const words = wording(locale)
  const entries: [(typeof fieldNames)[number], Field<unknown> | undefined, string][] = [
    ['lastName', reading.lastName, reading.lastName?.value ?? ''],
    ['firstName', reading.firstName, reading.firstName?.value ?? ''],
    ['email', reading.email, reading.email?.value ?? ''],
    ['phone', reading.phone, reading.phone ? formatPhoneNumber(reading.phone.value) : ''],
    ['message', reading.message, reading.message?.value ?? ''],
    ['reference', listing.reference, listing.reference?.value ?? ''],
    ['portalListingId', listing.portalListingId, listing.portalListingId?.value ?? ''],
    ['title', listing.title, listing.title?.value ?? ''],
    ['kind', listing.kind, listing.kind?.value ?? ''],
    ['description', listing.description, listing.description?.value ?? ''],
    ['town', listing.town, listing.town?.value ?? ''],
    ['postcode', listing.postcode, listing.postcode?.value ?? ''],
    ['price', price, price ? words.price(price.value, transaction?.value ?? 'sale') : ''],
    ['surface', surface, surface ? words.surface(surface.value) : ''],
    ['rooms', rooms, String(rooms?.value ?? '')],
    ['transaction', transaction, transaction ? sayTransaction(transaction.value, locale) : ''],
    ['url', listing.url, listing.url?.value ?? ''],
  ]
  return entries.flatMap(([name, field, value]) =>
    field ? [{ name, value, span: field.span && { start: field.span.start, end: field.span.end }, confidence: field.confidence, doubt: sayFieldDoubt(name, field, locale) }] : [],
  )
}

export function waitingView(messages: readonly Message[], locale: Locale): WaitingMessages {
  return {
    messages: messages.map((message) => waitingLine(message, locale)),
  }
}

const waitingLine = ({ id, receivedAt, portal, subject, mailFrom, stateReason }: Message, locale: Locale) => ({
  id,
  receivedAt: iso(receivedAt),
  portalName: portalById(portal)?.name ?? null,
  subject: subject ?? '',
  mailFrom,
  reason: sayWaitingReason(stateReason, locale),
})

export function appointmentView(appointment: Appointment, names: Names): AppointmentView {
  const { id, leadId, type, state, span, timeZone, place, note, email, phone, calendarState } = appointment
  return {
    id, leadId, type, state, ...isoSpan(span), timeZone, place, note, calendarState,
    agent: namedAgent(names, appointment.agentId),
    contact: { name: fullName(appointment), phone: formatPhoneNumber(phone), email },
    property: propertyLine(names, appointment.propertyId),
    isInvited: appointment.invitedSequence === appointment.sequence,
    isMissed: appointment.missedAt !== null,
  }
}

const checkOf = ({ checkReason }: Lead, openTasks: readonly TaskKind[], locale: Locale): string | null =>
  checkReason ? sayCheckReason(checkReason, locale) : sayTasks(openTasks, locale)

const isoSpan = ({ start, end }: Appointment['span']) => ({ start: iso(start), end: iso(end) })

const readName = ({ firstName, lastName }: ReadLead): string => fullName({ firstName: firstName?.value ?? '', lastName: lastName?.value ?? '' })

function propertyLine({ properties }: Names, id: PropertyId | null): LeadCard['property'] {
  const property = id && properties.get(id)
  return property ? { id: property.id, reference: property.reference, title: property.title, town: property.town } : null
}

const namedAgent = ({ agents }: Names, id: AgentId) => ({ id, name: agents.get(id) ?? '' })

const agentLine = (names: Names, id: AgentId | null): LeadCard['agent'] => (id ? namedAgent(names, id) : null)

const isNoAgent = (reason: Offer['agentReason']): reason is Extract<Offer['agentReason'], { kind: 'no_candidate' | 'no_slot' }> =>
  reason.kind === 'no_candidate' || reason.kind === 'no_slot'

/** The last word about the property was a person's. */
function isChosenByPerson(events: readonly LeadEvent[]): boolean {
  return events.findLast(({ event }) => event === 'matched' || event === 'property_set')?.event === 'property_set'
}

/** One line, cut between words with an ellipsis where it is longer. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`
}
