import { z } from 'zod'
import type { AgencyId } from '#kernel/ids.ts'
import { locales } from '#kernel/words.ts'

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

export type SessionView = z.output<typeof sessionView>
export type SessionChange = z.output<typeof sessionChange>
