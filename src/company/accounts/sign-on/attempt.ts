import { z } from 'zod'
import type { UserId } from '#kernel/ids.ts'

/** What was begun: to sign in, to link an account to the user who is signed in, or to accept an invitation. */
export const purpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign_in') }),
  z.object({ kind: z.literal('link'), userId: z.string().transform((id) => id as UserId) }),
  z.object({ kind: z.literal('invitation'), token: z.string() }),
])
export type Purpose = z.output<typeof purpose>
