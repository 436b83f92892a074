import { z } from 'zod'
import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts'
import type { AgencyId } from '#kernel/ids.ts'
import { locales } from '#kernel/words.ts'
import { signInMethods } from './session.ts'

const locale = z.enum(locales)

/** POST /sign-in, from a form. */
export const linkRequest = z.object({ email: z.string().max(400) })

/** GET /api/session: who is signed in, and the token that every change has to bring (header x-csrf-token). */
export const sessionView = z.object({
  agency: z.object({ id: z.uuid(), name: z.string(), accent: z.string().nullable(), timeZone: z.string(), isDemo: z.boolean() }),
  agent: z.object({ id: z.uuid(), name: z.string(), initials: z.string(), isAdmin: z.boolean(), isAgent: z.boolean() }),
  locale,
  csrfToken: z.string(),
  /** Every agency the user belongs to, the present one included. */
  agencies: z.array(z.object({ id: z.uuid(), name: z.string() })),
})

/** PATCH /api/session: another language, or another agency of the same user. DELETE signs out. */
export const sessionChange = z.strictObject({ locale, agencyId: z.uuid().transform((id) => id as AgencyId) }).partial()

const instant = z.iso.datetime()
const providerId = z.enum(['google', 'microsoft', 'openid'])

/** GET /api/account: how the user gets in, and where he is signed in, the session used last first. */
export const accountView = z.object({
  email: z.string(),
  /** Accounts of other houses that open this one. */
  identities: z.array(z.object({ id: z.uuid(), providerName: z.string(), email: z.string().nullable(), createdAt: instant, usedAt: instant })),
  passkeys: z.array(
    z.object({
      id: z.uuid(),
      credentialId: z.string(),
      /** The device it was added on; empty when unknown. */
      name: z.string(),
      createdAt: instant,
      usedAt: instant.nullable(),
    }),
  ),
  /** Providers that can be linked. */
  providers: z.array(z.object({ id: providerId, name: z.string() })),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      method: z.enum(signInMethods),
      /** "Firefox · Windows"; empty when unknown. */
      device: z.string(),
      createdAt: instant,
      seenAt: instant,
      isCurrent: z.boolean(),
    }),
  ),
})

/** POST /api/account/identities: begins to link an account; answers where to go. */
export const identityRequest = z.strictObject({ provider: providerId })
export const identityStart = z.object({ url: z.url() })

const name = z.string().trim().min(1).max(80)
const email = z.string().max(254).transform((text, context): EmailAddress => {
  const address = parseEmailAddress(text)
  if (address) return address
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

/** POST /api/invitations. */
export const newInvitation = z
  .strictObject({ firstName: name, lastName: name, email, isAdmin: z.boolean().default(false), isAgent: z.boolean().default(true) })
  .refine(({ isAdmin, isAgent }) => isAdmin || isAgent, { path: ['isAgent'] })

/** GET /api/invitations: newest first, also those that are over. */
export const invitationsView = z.object({
  invitations: z.array(
    z.object({
      id: z.uuid(),
      firstName: z.string(),
      lastName: z.string(),
      email: z.string(),
      isAdmin: z.boolean(),
      isAgent: z.boolean(),
      createdAt: instant,
      expiresAt: instant,
      isOver: z.boolean(),
    }),
  ),
})

export type AccountView = z.output<typeof accountView>
export type IdentityStart = z.output<typeof identityStart>
export type NewInvitation = z.output<typeof newInvitation>
export type InvitationsView = z.output<typeof invitationsView>
export type SessionView = z.output<typeof sessionView>
export type SessionChange = z.output<typeof sessionChange>
