import { z } from 'zod'
import { appointmentTypes, locales } from '#kernel/words.ts'

// What the dashboard and the server say to each other about leads, messages and appointments. A point in time is an ISO
// 8601 string in UTC, a day YYYY-MM-DD. A reason comes as one sentence in the language asked for (?locale=fr or en), since
// only the room that decided can word it. Unknown keys are refused, so that no body can name an agency, a role or a state.

const id = z.uuid()
const instant = z.iso.datetime()
const day = z.iso.date()
const locale = z.enum(locales)
const type = z.enum(appointmentTypes)

export const inLocale = z.strictObject({ locale: locale.default('fr') })

export const leadStates = ['read', 'to_check', 'matched', 'drafted', 'offered', 'booked', 'cancelled', 'closed'] as const

/** A property as a line of text needs it; everything else is under `/api/properties/:id`. */
export const propertyLine = z.object({ id, reference: z.string(), title: z.string(), town: z.string() })
export const agentLine = z.object({ id, name: z.string() })

export const leadCard = z.object({
  id,
  state: z.enum(leadStates),
  type,
  /** '' when the mail gave none. */
  contactName: z.string(),
  property: propertyLine.nullable(),
  /** The contact's own words, at most 140 characters; '' when there are none. */
  wish: z.string(),
  /** The portal's own name, as it writes it. */
  portalName: z.string().nullable(),
  receivedAt: instant,
  /** Why a person has to look. */
  checkReason: z.string().nullable(),
  agent: agentLine.nullable(),
  appointmentAt: instant.nullable(),
})

/** GET /api/leads: the three columns, newest first, at most 100 each. */
export const leadsBoard = z.object({
  /** States read, to_check, matched and drafted. */
  toCheck: z.array(leadCard),
  offered: z.array(leadCard),
  /** Booked, with the appointment not yet over. */
  booked: z.array(leadCard),
  /** Messages that wait in quarantine for somebody's decision. */
  quarantineCount: z.int(),
})

export const fieldNames = [
  'lastName', 'firstName', 'email', 'phone', 'message', 'reference', 'portalListingId', 'title', 'kind', 'description', 'town',
  'postcode', 'price', 'surface', 'rooms', 'transaction', 'url',
] as const

/** What a person may correct; the rest only describes the advert. */
export const correctable = ['lastName', 'firstName', 'email', 'phone', 'message', 'reference', 'portalListingId'] as const

/** Offsets in the lead's `text`, half-open, in UTF-16 units. */
const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) })

export const readField = z.object({
  name: z.enum(fieldNames),
  /** As a person reads it. */
  value: z.string(),
  span: span.nullable(),
  /** 0 to 1; 1 after a person's correction. */
  confidence: z.number(),
  /** Why it should be looked at, as part of a sentence; null for what is sure. */
  doubt: z.string().nullable(),
})

const offeredSlot = z.object({ start: instant, end: instant, agent: agentLine, reason: z.string(), terms: z.array(z.object({ label: z.string(), days: z.number() })), isDrawn: z.boolean() })

const threadMessage = z.object({
  at: instant,
  direction: z.enum(['in', 'out']),
  subject: z.string(),
  /** The other side: the sender of what came in, the recipient of what goes out. */
  party: z.string(),
  /** Of what goes out. */
  state: z.enum(['draft', 'queued', 'sent', 'refused', 'stopped']).nullable(),
})

/** When the contact can come, as the assistant understood it. */
const wish = z.object({
  /** A part of a sentence; null when what was read was too uncertain to keep to it. */
  understood: z.string().nullable(),
  /** 0 to 1. */
  confidence: z.number(),
  /** The first message, the contact's page, or an answer by e-mail. */
  source: z.enum(['message', 'page', 'reply']),
  /** The offered times keep to it; null when none was kept to. */
  isMet: z.boolean().nullable(),
})

/** What the contact typed on the page: that nothing suits, when to come in other words, or a number to call. */
const contactWords = z.object({ at: instant, kind: z.enum(['none_suits', 'other_words', 'call_back']), text: z.string() })

/** GET /api/leads/:id?locale, and the answer of every action on a lead. */
export const lead = z.object({
  id,
  state: z.enum(leadStates),
  type,
  receivedAt: instant,
  portalName: z.string().nullable(),
  checkReason: z.string().nullable(),
  contact: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  property: propertyLine.nullable(),
  /** How the property was found, or why not. */
  propertyReason: z.string().nullable(),
  /** What it may be about, the likeliest first; empty when it is certain or nothing points anywhere. */
  propertyCandidates: z.array(propertyLine),
  /** The message as it came; null when the lead was entered by hand. */
  messageId: id.nullable(),
  /** What was read, one line a visual line. */
  text: z.string(),
  fields: z.array(readField),
  agent: agentLine.nullable(),
  agentReason: z.string().nullable(),
  timeZone: z.string(),
  /** Null when the contact said nothing of times. */
  wish: wish.nullable(),
  /** Oldest first. */
  words: z.array(contactWords),
  slots: z.array(offeredSlot),
  /** What the rules left of all starts for the agent, and what each closed over all who may go, the most first; null without times. */
  filters: z.object({ open: z.int(), closed: z.array(z.object({ label: z.string(), starts: z.int() })) }).nullable(),
  /** Why there is no slot. */
  slotsReason: z.string().nullable(),
  /** The mail that waits for a person's word. */
  draft: z.object({ subject: z.string(), text: z.string(), recipient: z.string() }).nullable(),
  appointment: z.object({ id, start: instant, end: instant, state: z.enum(['booked', 'cancelled']) }).nullable(),
  /** The last correction, while POST /api/leads/:id/undo-correction can take it back; it `hasTaught` when later mails of that layout are read by it. */
  correction: z.object({ name: z.enum(correctable), at: instant, hasTaught: z.boolean() }).nullable(),
  /** Oldest first. */
  thread: z.array(threadMessage),
  /** Oldest first. */
  history: z.array(z.object({ at: instant, text: z.string() })),
})

/** POST /api/leads/:id/send sends the draft, POST /api/leads/:id/dismiss closes what is no lead: both take nothing. */
export const nothing = z.strictObject({}).nullish()

/** POST /api/leads/:id/correct. `span` is where the person found the value in the text; null when it was typed. */
export const correction = z.strictObject({
  name: z.enum(correctable),
  value: z.string().trim().max(4_000),
  span: span.nullable(),
})

/** POST /api/leads/:id/property. */
export const propertyChoice = z.strictObject({ propertyId: id })

/** GET /api/messages?state=quarantine&locale. */
export const messagesQuery = z.strictObject({ state: z.literal('quarantine'), locale: locale.default('fr') })
const waitingMessage = z.object({
  id,
  receivedAt: instant,
  portalName: z.string().nullable(),
  subject: z.string(),
  mailFrom: z.string(),
  /** Why it waits. */
  reason: z.string(),
})
export const waitingMessages = z.object({
  /** Newest first, at most 100. */
  messages: z.array(waitingMessage),
})

/** GET /api/messages/:id?locale: a message that waits, with what the reader makes of it. */
export const message = waitingMessage.extend({
  /** What was read, one line a visual line. */
  text: z.string(),
  fields: z.array(readField),
})

/**
 * POST /api/messages/:id/accept: corrections are applied in their order to what was read, and teach its layout; without
 * `propertyId` the property is looked for.
 */
export const acceptance = z.strictObject({ corrections: z.array(correction).max(20).default([]), propertyId: id.nullable().default(null) })

/** The answer of accepting: the lead that was made of it. POST /api/messages/:id/dismiss answers 204. */
export const acceptedMessage = z.object({ leadId: id })

/** GET /api/appointments?from&to: days in the agency's zone, `from` included, `to` not, 62 days at most. */
export const appointmentsQuery = z.strictObject({ from: day, to: day })

export const appointment = z.object({
  id,
  leadId: id.nullable(),
  type,
  state: z.enum(['booked', 'cancelled']),
  start: instant,
  end: instant,
  timeZone: z.string(),
  agent: agentLine,
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  property: propertyLine.nullable(),
  place: z.string(),
  note: z.string(),
  calendarState: z.enum(['pending', 'written', 'removed', 'none']),
  /** The contact holds the invitation of the present time. */
  isInvited: z.boolean(),
  /** Nobody came. */
  isMissed: z.boolean(),
})

/** By start. POST /api/appointments/:id/cancel, and …/missed once it has begun, take nothing and answer the appointment. */
export const appointments = z.object({ timeZone: z.string(), appointments: z.array(appointment) })

export type LeadCard = z.output<typeof leadCard>
export type LeadsBoard = z.output<typeof leadsBoard>
export type ReadFieldView = z.output<typeof readField>
export type LeadView = z.output<typeof lead>
export type Correction = z.output<typeof correction>
export type PropertyChoice = z.output<typeof propertyChoice>
export type MessageView = z.output<typeof message>
export type WaitingMessages = z.output<typeof waitingMessages>
export type AcceptedMessage = z.output<typeof acceptedMessage>
export type AppointmentView = z.output<typeof appointment>
export type AppointmentsView = z.output<typeof appointments>
