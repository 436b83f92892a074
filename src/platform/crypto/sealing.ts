import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const VERSION = 1
const IV_BYTES = 12
const TAG_BYTES = 16

/** Where a sealed value belongs. It is authenticated with the value (AAD), so a value moved elsewhere does not open. */
export interface Place {
  readonly agencyId: string
  readonly column: string
  readonly row: string
}

const associated = ({ agencyId, column, row }: Place) => Buffer.from(`${agencyId}\n${column}\n${row}`)

/** AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit IV: version, IV, tag, cipher text. */
export function seal(plain: Uint8Array, key: Uint8Array, place: Place): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(associated(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body])
}

/** The plain bytes; throws when the value was altered, or sealed for another place or key. */
export function open(sealed: Uint8Array, key: Uint8Array, place: Place): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== VERSION) throw new Error('sealed value of an unknown version')
  const iv = bytes.subarray(1, 1 + IV_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
  decipher.setAAD(associated(place))
  decipher.setAuthTag(bytes.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()])
}

export const newKey = (): Buffer => randomBytes(32)

/** A key for one purpose from the master key (HKDF, RFC 5869), so that no key serves two. */
export const deriveKey = (master: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32))
