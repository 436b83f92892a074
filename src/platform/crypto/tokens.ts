import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 160 random bits as 32 characters of base32 without padding: survives every mail client and being read aloud. */
export function randomToken(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
  let token = ''
  for (const byte of randomBytes(32)) token += alphabet[byte & 31]
  return token
}

/** What is stored of a token: a fast hash is enough, the token has more entropy than any guess can cover. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** `payload` with its authentication code (HMAC-SHA-256, RFC 2104), for values that pass through a person's hands. */
export function sign(payload: string, key: Uint8Array): string {
  return `${payload}.${createHmac('sha256', key).update(payload).digest('base64url')}`
}

/** The payload of a signed value; undefined when it is not ours. */
export function verifySigned(signed: string, key: Uint8Array): string | undefined {
  const dot = signed.lastIndexOf('.')
  if (dot < 0) return undefined
  const payload = signed.slice(0, dot)
  const given = Buffer.from(signed.slice(dot + 1), 'base64url')
  const expected = createHmac('sha256', key).update(payload).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? payload : undefined
}
