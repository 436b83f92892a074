import { z } from 'zod'
import type { UserId } from '#kernel/ids.ts'
import type { EpochMs } from '#kernel/interval.ts'
import { open, seal } from '#platform/crypto/sealing.ts'
import type { ProviderId } from './providers.ts'

/** What was begun: to sign in, to link an account to the user who is signed in, or to accept an invitation. */
export type Purpose =
  | { readonly kind: 'sign_in' }
  | { readonly kind: 'link'; readonly userId: UserId }
  | { readonly kind: 'invitation'; readonly token: string }

const attempt = z.object({
  checks: z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() }),
  purpose: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sign_in') }),
    z.object({ kind: z.literal('link'), userId: z.string().transform((id) => id as UserId) }),
    z.object({ kind: z.literal('invitation'), token: z.string() }),
  ]),
  expiresAt: z.number().transform((at): EpochMs => at),
})
export type Attempt = z.output<typeof attempt>

const placeOf = (provider: ProviderId) => ({ agencyId: '', column: 'cookie.sign_on', row: provider })

/** The attempt as the browser keeps it: sealed, and of no use with another provider. */
export const sealAttempt = (value: Attempt, provider: ProviderId, key: Uint8Array): string =>
  seal(Buffer.from(JSON.stringify(value)), key, placeOf(provider)).toString('base64url')

/** Undefined when it is not ours, not whole, another provider's or over. */
export function openAttempt(sealed: string, provider: ProviderId, { key, now }: { key: Uint8Array; now: EpochMs }): Attempt | undefined {
  try {
    const value = attempt.parse(JSON.parse(open(Buffer.from(sealed, 'base64url'), key, placeOf(provider)).toString()))
    return value.expiresAt > now ? value : undefined
  } catch {
    return undefined
  }
}
