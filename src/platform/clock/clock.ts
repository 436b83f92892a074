import { randomBytes } from 'node:crypto'
import type { EpochMs } from '#kernel/interval.ts'

/** The time, asked for; tests pass their own. */
export type Clock = () => EpochMs

export const systemClock: Clock = () => Date.now()

/** A fresh UUIDv7 (RFC 9562 §5.7): ordered by creation, 74 random bits. */
export function newId<I extends string>(now: EpochMs): I {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as I
}
