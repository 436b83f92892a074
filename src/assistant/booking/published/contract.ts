import { z } from 'zod'

// An agent's appointments as a feed to which any calendar program subscribes. Its address is a secret: it is told once, when it
// is made, and a new one ends the one before.

const id = z.uuid()

/** What of a contact the feed shows beside time, place and property. */
export const shownOfContact = ['nothing', 'name', 'contact'] as const

/** GET /api/calendars/published?agentId; DELETE ends the feed and answers 204. */
export const publishedQuery = z.strictObject({ agentId: id })
export const published = z.object({ shows: z.enum(shownOfContact).nullable() })

/** PUT /api/calendars/published: `isNew` makes a new address, as the first time always does. */
export const publishing = z.strictObject({ agentId: id, shows: z.enum(shownOfContact).default('name'), isNew: z.boolean().default(false) })
/** `url` is null when the address stays what it was. */
export const publishedNow = z.object({ shows: z.enum(shownOfContact), url: z.url().nullable() })

export type Published = z.output<typeof published>
export type PublishedNow = z.output<typeof publishedNow>
export type ShownOfContact = (typeof shownOfContact)[number]
