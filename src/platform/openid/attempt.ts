import { z } from 'zod'
import type { EpochMs } from '#kernel/interval.ts'
import { open, seal } from '../crypto/sealing.ts'
import type { Checks } from './client.ts'
import type { ProviderId } from './provider.ts'

/** A way to a provider that was begun, with what it was begun for. */
export interface Attempt<Purpose> {
  readonly checks: Checks
  readonly purpose: Purpose
  readonly expiresAt: EpochMs
}

export interface AttemptSealer<Purpose> {
  /** The attempt as the browser keeps it: sealed, and of no use with another provider. */
  seal(attempt: Attempt<Purpose>, provider: ProviderId): string
  /** Undefined when it is not ours, not whole, another provider's or over. */
  open(sealed: string, provider: ProviderId, now: EpochMs): Attempt<Purpose> | undefined
}

const checks = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() })

/** `name` keeps the attempts of one room from passing for those of another. */
export function attemptSealer<Purpose>({ name, key, purpose }: { name: string; key: Uint8Array; purpose: z.ZodType<Purpose> }): AttemptSealer<Purpose> {
  const place = (provider: ProviderId) => ({ agencyId: '', column: `cookie.${name}`, row: provider })
  const attempt = z.object({ checks, purpose, expiresAt: z.number() })
  return {
    seal: (value, provider) => seal(Buffer.from(JSON.stringify(value)), key, place(provider)).toString('base64url'),
    open: (sealed, provider, now) => {
      try {
        const value = attempt.parse(JSON.parse(open(Buffer.from(sealed, 'base64url'), key, place(provider)).toString()))
        return value.expiresAt > now ? value : undefined
      } catch {
        return undefined
      }
    },
  }
}
