import { randomBytes } from 'node:crypto'
import type { EpochMs } from '#kernel/interval.ts'

/** The time, asked for; tests pass their own. */
export type Clock = () => EpochMs

export const systemClock: Clock = () => Date.now()

let lastMs = 0
let counter = 0

/**
 * A fresh UUIDv7 (RFC 9562 §5.7): in the order of creation, within one millisecond by a 12-bit counter (§6.2, method 1),
 * then 62 random bits.
 */
export function newId<I extends string>(now: EpochMs): I {
  counter = now === lastMs ? (counter + 1) & 0xfff : 0
  lastMs = now
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  const hex = bytes.toString('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20)}` as I
}
