import { z } from 'zod'
import { parseEmailAddress } from '#kernel/email-address.ts'

/** `requests`: whatever a person wrote, or may have written; `everything`: machine mail as well. */
export const relayWhats = ['requests', 'everything'] as const
export type RelayWhat = (typeof relayWhats)[number]

const instant = z.iso.datetime()
const email = z.string().max(254).transform((text, context) => {
  const value = parseEmailAddress(text)
  if (value !== undefined) return value
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

/** POST /api/relays: 201 with the relay's id. Nothing is passed on before the recipient has followed the link it is sent. */
export const newRelay = z.strictObject({ recipient: email, portal: z.string().max(40).nullable(), what: z.enum(relayWhats) })

/** POST /api/relays/:id/ask sends that link again, once an hour at most; DELETE /api/relays/:id ends it: both take and answer nothing. */
export const relayView = z.object({
  id: z.uuid(),
  recipient: z.string(),
  /** The portal's id; null for everything that comes in. */
  portal: z.string().nullable(),
  portalName: z.string().nullable(),
  what: z.enum(relayWhats),
  askedAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  failingSince: instant.nullable(),
  sent: z.int(),
  waiting: z.int(),
  failed: z.int(),
  lastSentAt: instant.nullable(),
})

/** GET /api/relays, for admins. */
export const relaysView = z.object({ relays: z.array(relayView), portals: z.array(z.object({ id: z.string(), name: z.string() })) })

export type NewRelay = z.output<typeof newRelay>
export type RelaysView = z.output<typeof relaysView>
