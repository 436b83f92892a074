import { z } from 'zod'
import { leadStates, propertyLine } from '../contract.ts'
import { taskKinds } from '../task-kind.ts'

// What waits for a person, all on one page. Reasons come as one sentence in the language asked for (?locale=fr or en).

const id = z.uuid()
const instant = z.iso.datetime()

export const urgencies = ['now', 'soon', 'later'] as const

const leadOfItem = z.object({
  id,
  /** '' when the mail gave none. */
  contactName: z.string(),
  phone: z.string().nullable(),
  state: z.enum(leadStates),
  portalName: z.string().nullable(),
  property: propertyLine.nullable(),
  /** What it may be about, the likeliest first. */
  candidates: z.array(propertyLine),
  /** The contact's own words, at most 140 characters. */
  wish: z.string(),
  /** A mail to the contact is written and waits for a person's word. */
  hasDraft: z.boolean(),
})

const messageOfItem = z.object({
  id,
  subject: z.string(),
  mailFrom: z.string(),
  portalName: z.string().nullable(),
  /** It may become a request; what answers or asks something in a thread of ours is only to be seen. */
  mayBeLead: z.boolean(),
})

export const deskItem = z.object({
  /** Of the task; POST /api/desk/:id/done says that somebody has seen to it, and answers 204. */
  id,
  kind: z.enum(taskKinds),
  since: instant,
  urgency: z.enum(urgencies),
  /** Why it waits. */
  reason: z.string(),
  /** Of these at most one is there. */
  lead: leadOfItem.nullable(),
  message: messageOfItem.nullable(),
  relayRecipient: z.string().nullable(),
  /** The agent changed an event of ours in his calendar: POST /api/desk/:id/event says what holds. */
  asksAboutEvent: z.boolean(),
  /** It is settled by having been seen to; everything else by what is done about it. */
  canBeDone: z.boolean(),
})

/**
 * POST /api/desk/:id/event: `follow`, and the appointment becomes what the calendar says; `restore`, and the calendar what was
 * agreed. 204; 409 when the time is not free.
 */
export const eventAnswer = z.strictObject({ answer: z.enum(['follow', 'restore']) })

/** GET /api/desk?locale: the most urgent first, then the oldest; at most 200. */
export const deskView = z.object({ items: z.array(deskItem), count: z.int(), oldest: instant.nullable() })

/** GET /api/desk/count: for the navigation. */
export const deskCount = z.object({ count: z.int(), oldest: instant.nullable() })

export type DeskItem = z.output<typeof deskItem>
export type DeskView = z.output<typeof deskView>
export type DeskCount = z.output<typeof deskCount>
