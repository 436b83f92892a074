import { z } from 'zod'

// What the dashboard and the server say to each other about accounts at Google and Microsoft. Everybody sees and changes
// his own only. No token ever leaves the server.

const id = z.uuid()
/** Who keeps an account that an agent can connect. */
export const connectionProviders = ['google', 'microsoft'] as const
export type ConnectionProvider = (typeof connectionProviders)[number]
/**
 * What is asked for at once, when it is first needed. `calendar`: calendars of his own. `shared_calendars`: those of
 * others as well, when they are taken only. `discreet`: one calendar of ours and when he is taken, nothing else.
 * `mail_rules`: a rule that passes portals' mails on.
 */
export const bundleIds = ['calendar', 'shared_calendars', 'discreet', 'mail_rules'] as const
export type BundleId = (typeof bundleIds)[number]
const provider = z.enum(connectionProviders)
const bundle = z.enum(bundleIds)

export const connection = z.object({
  id,
  provider,
  /** As the provider calls the account; null when it does not say. */
  email: z.string().nullable(),
  state: z.enum(['active', 'revoked', 'needs_consent']),
  bundles: z.array(bundle),
  /** Asked for and not granted, or not granted any more: a button asks again. */
  missing: z.array(bundle),
})

/** GET /api/connections: what can be connected here and what is. */
export const connections = z.object({
  offers: z.array(z.object({
    provider,
    bundle,
    why: z.object({ fr: z.string(), en: z.string() }),
    /** What an administrator opens once, where a house wants him to agree first (Microsoft). */
    adminConsentUrl: z.url().nullable(),
  })),
  connections: z.array(connection),
})

/** POST /api/connections answers where to send the browser; with `connectionId`, the same account is asked for more, or again. */
export const connectionRequest = z.strictObject({ provider, bundle, connectionId: id.optional() })
export const connectionStart = z.object({ url: z.url() })

/**
 * How the way back ends, in the query of the settings page: `connection` with an id, or `connect` with one of these.
 * DELETE /api/connections/:id answers 204.
 */
export const connectRefusals = ['cancelled', 'needs_administrator', 'not_proved', 'attempt_over', 'signed_out', 'unavailable'] as const

export type ConnectionView = z.output<typeof connection>
export type ConnectionsView = z.output<typeof connections>
export type ConnectionStart = z.output<typeof connectionStart>
export type ConnectRefusal = (typeof connectRefusals)[number]
