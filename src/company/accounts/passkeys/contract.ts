import { z } from 'zod'

const base64url = (most: number) => z.string().regex(/^[\w-]+$/).max(most)
const credential = {
  id: base64url(1400), // 1,023 bytes at most (Web Authentication §5.1)
  rawId: base64url(1400),
  type: z.literal('public-key'),
  // Nothing is asked of extensions, so nothing of what they say is read.
  clientExtensionResults: z.unknown().transform(() => ({})),
}
const clientDataJSON = base64url(4000)

/** POST /api/account/passkeys: `PublicKeyCredential.toJSON()` of what `navigator.credentials.create` gave. */
export const newPasskey = z.object({
  ...credential,
  response: z.object({ clientDataJSON, attestationObject: base64url(20_000), transports: z.array(z.string().max(40)).max(10).default([]) }),
})

/** POST /sign-in/passkey: the same of `navigator.credentials.get`. */
export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({ clientDataJSON, authenticatorData: base64url(4000), signature: base64url(10_000), userHandle: base64url(100) }),
})

/** PATCH /api/account/passkeys/:id: how its owner calls it. */
export const passkeyName = z.object({ name: z.string().trim().min(1).max(80) })

export type NewPasskey = z.output<typeof newPasskey>
export type PasskeyAnswer = z.output<typeof passkeyAnswer>
