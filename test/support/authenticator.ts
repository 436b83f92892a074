import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

// A passkey in software, written after Web Authentication Level 3 (§5.8.1, §6.1, §6.5) and CBOR (RFC 8949), so that each
// thing it says can be made wrong on its own.

const FLAGS = { present: 0x01, verified: 0x04, syncable: 0x08, synced: 0x10, attested: 0x40 }
type Flag = keyof typeof FLAGS

/** What can be told otherwise than it is. */
export interface Told {
  readonly challenge: string
  readonly origin?: string
  readonly rpId?: string
  readonly type?: string
  /** Besides those that follow from what is done. */
  readonly flags?: readonly Flag[]
  readonly counter?: number
  readonly userHandle?: string
  readonly credentialId?: string
}

export interface SoftPasskey {
  readonly credentialId: string
  /** What `navigator.credentials.create` gives, as JSON. */
  create(told: Told): object
  /** What `navigator.credentials.get` gives, as JSON; signed by this passkey, whatever it tells. */
  get(told: Told & { readonly userHandle: string }): { id: string; rawId: string; response: Record<string, string>; [more: string]: unknown }
}

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

function cbor(value: Cbor): Buffer {
  const head = (major: number, count: number) =>
    count < 24 ? Buffer.from([(major << 5) | count]) : count < 256 ? Buffer.from([(major << 5) | 24, count]) : Buffer.from([(major << 5) | 25, count >> 8, count & 255])
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()

/** ES256 (RFC 9053 §2.1) as COSE (RFC 9052 §7). */
function coseOf(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' })
  return cbor(new Map<number, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x!, 'base64url')], [-3, Buffer.from(y!, 'base64url')]]))
}

/** A passkey of `origin`. */
export function softPasskey(origin: string): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const clientData = ({ challenge, origin: told = origin, type }: Told, usual: string) =>
    Buffer.from(JSON.stringify({ type: type ?? usual, challenge, origin: told, crossOrigin: false }))
  function authenticatorData({ rpId = new URL(origin).hostname, flags = ['present', 'verified'], counter = 0 }: Told, attested = Buffer.alloc(0)): Buffer {
    const bits = flags.reduce((sum, flag) => sum | FLAGS[flag], attested.length > 0 ? FLAGS.attested : 0)
    const tail = Buffer.alloc(5)
    tail.writeUInt8(bits)
    tail.writeUInt32BE(counter, 1)
    return Buffer.concat([sha256(rpId), tail, attested])
  }
  const credential = (credentialId: string, response: Record<string, unknown>) => ({
    id: credentialId, rawId: credentialId, type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform', response,
  })
  return {
    credentialId: id.toString('base64url'),
    create: (told) => {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseOf(publicKey)])
      const attestation = cbor(new Map<string, Cbor>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authenticatorData(told, attested)]]))
      return credential(id.toString('base64url'), {
        clientDataJSON: clientData(told, 'webauthn.create').toString('base64url'), attestationObject: attestation.toString('base64url'), transports: ['internal'],
      })
    },
    get: (told) => {
      const [client, data] = [clientData(told, 'webauthn.get'), authenticatorData(told)]
      return credential(told.credentialId ?? id.toString('base64url'), {
        clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), userHandle: told.userHandle,
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
      }) as never
    },
  }
}
