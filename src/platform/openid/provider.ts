import type { Secret, SignOnClient } from '../config/config.ts'

export type ProviderId = SignOnClient['id']

export interface Provider {
  readonly id: ProviderId
  /** As its button says it. */
  readonly name: string
  /** Where its discovery document is looked for (OpenID Connect Discovery 1.0 §4). */
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: Secret
  /** Computers of an office are shared: nobody must be signed in as the colleague who sat there before. */
  readonly prompt?: 'select_account'
}

/** All that signing in asks for, of every provider. Nothing in this program asks to read mail. */
export const SIGN_IN_SCOPES = ['openid', 'email', 'profile'] as const

export const MICROSOFT_HOST = 'https://login.microsoftonline.com'

// Google: developers.google.com/identity/openid-connect. Microsoft: learn.microsoft.com/entra/identity-platform/v2-protocols-oidc;
// "common" lets in accounts of every organisation and personal ones, and its issuer is a template with the tenant.
const known = {
  google: { name: 'Google', issuer: new URL('https://accounts.google.com'), prompt: 'select_account' },
  microsoft: { name: 'Microsoft', issuer: new URL(`${MICROSOFT_HOST}/common/v2.0`), prompt: 'select_account' },
} as const

export const providerOf = (client: SignOnClient): Provider => (client.id === 'openid' ? client : { ...client, ...known[client.id] })

/**
 * What an administrator opens to agree for everybody of his house, once; he comes back with `admin_consent=True`
 * (learn.microsoft.com/entra/identity-platform/v2-admin-consent).
 */
export function adminConsentUrl({ clientId }: Provider, { scopes, redirectUri, state }: { scopes: readonly string[]; redirectUri: URL; state?: string }): URL {
  const url = new URL(`${MICROSOFT_HOST}/organizations/v2.0/adminconsent`)
  url.search = new URLSearchParams({ client_id: clientId, scope: scopes.join(' '), redirect_uri: redirectUri.href, ...(state ? { state } : {}) }).toString()
  return url
}
