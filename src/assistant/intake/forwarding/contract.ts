import { z } from 'zod'
import { parseEmailAddress } from '#kernel/email-address.ts'

/**
 * `declared`: an admin named it · `waiting`: it asks to be confirmed · `confirmed`: it may forward to us · `proved`: a probe or
 * a portal's mail came through · `broken`: a probe did not · `silent`: probes come, portals' mail does not.
 */
export const forwardingStates = ['declared', 'waiting', 'confirmed', 'proved', 'broken', 'silent'] as const
export type ForwardingState = (typeof forwardingStates)[number]

/** Why it waits (the first four), and why it is broken. `by_hand`: a probe came back, but a person had sent it on. */
export const forwardingReasons = ['to_approve', 'pressing', 'press_failed', 'by_code', 'by_hand', 'external_blocked', 'bounced', 'refused', 'probe_lost'] as const
export type ForwardingReason = (typeof forwardingReasons)[number]

const text = z.string()
const instant = z.iso.datetime()
const email = z.string().max(254).transform((value, context) => {
  const address = parseEmailAddress(value)
  if (address !== undefined) return address
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

/** POST /api/forwarding: 201 with the mail box's id. Opens its set-up for two hours, as POST /api/forwarding/:id/open does again. */
export const newForwarding = z.strictObject({ mailbox: email })

/** POST /api/forwarding/:id/sieve: our rule is added to the mail box's script. The password is used once and kept nowhere. */
export const sieveAccess = z.strictObject({
  host: z.string().trim().min(1).max(253).regex(/^[A-Za-z0-9.:-]+$/),
  port: z.int().min(1).max(65_535).default(4190),
  username: z.string().min(1).max(254),
  password: z.string().min(1).max(1_000),
})

/** POST /api/forwarding/:id/account: the rules are made by the account of who asks, when it is this mail box. */
export const accountRules = z.object({ made: z.int(), forwardsEverything: z.boolean() })

/** POST /api/forwarding/:id/approve, /:id/open, /:id/probe and DELETE /api/forwarding/:id take and answer nothing. */
export const forwardingView = z.object({
  id: z.uuid(),
  mailbox: text,
  provider: text,
  way: z.enum(['gmail', 'outlook', 'sieve', 'by_hand']),
  sieveHost: text.nullable(),
  state: z.enum(forwardingStates),
  reason: z.enum(forwardingReasons).nullable(),
  isDeclared: z.boolean(),
  isSetUpOpen: z.boolean(),
  /** Only where we could not press the button ourselves. */
  link: text.nullable(),
  code: text.nullable(),
  probedAt: instant.nullable(),
  provedAt: instant.nullable(),
  seenAt: instant.nullable(),
})

/** GET /api/forwarding, for admins. */
export const forwardingOverview = z.object({
  address: text,
  probeSender: text,
  /** Domains of the portals, for a filter on the sender. */
  senders: z.array(text),
  mailboxes: z.array(forwardingView),
  /** Portals that wrote, and those most agencies publish on; days as YYYY-MM-DD. */
  portals: z.array(z.object({ id: text, name: text, lastDay: z.iso.date().nullable(), isSilent: z.boolean() })),
  /** Mail of nobody's portal that came through a mail box in the last 14 days; null when it is too little to say so. */
  wholeMailbox: z.object({ mailbox: text, count: z.int() }).nullable(),
})

export type AccountRules = z.output<typeof accountRules>
export type NewForwarding = z.output<typeof newForwarding>
export type SieveAccess = z.output<typeof sieveAccess>
export type ForwardingOverview = z.output<typeof forwardingOverview>
export type ForwardingView = z.output<typeof forwardingView>
