import { change, Problem } from './server.ts'

/** Whether this browser makes passkeys. */
export const hasPasskeys = 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential

/** Asks this device for a passkey and keeps it; false when the person turned back. Throws `Problem`. */
export async function addPasskey(): Promise<boolean> {
  const options = await change<PublicKeyCredentialCreationOptionsJSON>('POST', '/api/account/passkeys/challenge')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = await navigator.credentials.create({ publicKey }).catch((error: unknown) => {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'NotAllowedError' || name === 'AbortError') return null
    // Web Authentication §5.1.3: the device holds one of those that we said we know.
    throw new Problem(name === 'InvalidStateError' ? 'passkey_known' : 'passkey_failed')
  })
  if (!(credential instanceof PublicKeyCredential)) return false
  await change('POST', '/api/account/passkeys', credential.toJSON())
  return true
}

/** Takes it away here, and tells the device's keychain, where it can be told, to offer it no more. */
export async function removePasskey({ id, credentialId }: { id: string; credentialId: string }): Promise<void> {
  await change('DELETE', `/api/account/passkeys/${id}`)
  if (hasPasskeys && 'signalUnknownCredential' in PublicKeyCredential) {
    await PublicKeyCredential.signalUnknownCredential({ rpId: location.hostname, credentialId }).catch(() => {})
  }
}
