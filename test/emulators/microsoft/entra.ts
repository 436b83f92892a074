import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import type { Account } from './request.ts'
import type { TokenAnswer, TokenError } from './wire.ts'

export interface EntraParts {
  readonly clock: () => number
  readonly clientId: string
  readonly accounts: () => readonly Account[]
  /** Who sits at the browser; nobody answers with the sign-in page. */
  readonly signedIn: () => Account | undefined
}

export interface EntraAnswer {
  readonly status: number
  readonly location?: string
  readonly body?: unknown
  readonly type?: 'TokenAnswer' | 'TokenError'
}

interface Code {
  readonly account: Account
  readonly scopes: readonly string[]
  readonly challenge: string
  readonly redirectUri: string
  readonly nonce: string | null
}

/** Answers with a code that machines read in front of the text (learn.microsoft.com/entra/identity-platform/reference-error-codes). */
class TokenRefusal extends Error {
  readonly error: string
  readonly code: number
  constructor(error: string, code: number, text: string) {
    super(`AADSTS${code}: ${text}`)
    this.error = error
    this.code = code
  }
}

const HOST = 'https://login.microsoftonline.com'
/** "Access tokens are valid for … 60–90 minutes" (identity-platform/configurable-token-lifetimes). */
const LIFETIME_SECONDS = 3_600
// The OpenID scopes are for the sign-in, and are not among those of an access token for the Graph.
const OPENID = ['openid', 'email', 'profile', 'offline_access']

/** The Microsoft identity platform: code flow with PKCE, refresh tokens, consent by the user or by an administrator only. */
export function entra({ clock, clientId, accounts, signedIn }: EntraParts) {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Code>()
  const refreshTokens = new Map<string, { readonly account: Account; readonly scopes: readonly string[] }>()
  const accessTokens = new Map<string, { readonly account: Account; readonly scopes: readonly string[]; readonly until: number }>()

  function authorize(query: URLSearchParams): EntraAnswer {
    const account = signedIn()
    const redirectUri = query.get('redirect_uri') ?? ''
    const scopes = (query.get('scope') ?? '').split(' ').filter(Boolean)
    const back = (answer: Record<string, string>): EntraAnswer => {
      const url = new URL(redirectUri)
      for (const [name, value] of Object.entries({ ...answer, state: query.get('state') ?? '' })) url.searchParams.set(name, value)
      return { status: 302, location: url.href }
    }
    if (!account) return { status: 200, body: 'sign in' }
    if (query.get('client_id') !== clientId || query.get('code_challenge_method') !== 'S256') return back({ error: 'invalid_request', error_description: 'AADSTS900144: The request body must contain the following parameter.' })
    const missing = scopes.filter((scope) => !OPENID.includes(scope) && !account.granted.has(scope))
    // "AADSTS90094: AdminConsentRequired – Administrator consent is required" (reference-error-codes).
    if (missing.length > 0 && account.consent === 'nobody') return back({ error: 'consent_required', error_description: 'AADSTS90094: An administrator has to grant consent.' })
    for (const scope of missing) account.granted.add(scope)
    const code = randomUUID()
    codes.set(code, { account, scopes, challenge: query.get('code_challenge') ?? '', redirectUri, nonce: query.get('nonce') })
    return back({ code })
  }

  /** identity-platform/v2-admin-consent: "admin_consent – Will be set to True", "tenant", "state" come back. */
  function adminConsent(query: URLSearchParams): EntraAnswer {
    const account = signedIn()
    const url = new URL(query.get('redirect_uri') ?? '')
    for (const one of accounts().filter(({ tid }) => tid === account?.tid)) {
      for (const scope of (query.get('scope') ?? '').split(' ')) one.granted.add(scope.replace('https://graph.microsoft.com/', ''))
    }
    for (const [name, value] of Object.entries({ admin_consent: 'True', tenant: account?.tid ?? '', state: query.get('state') ?? '', scope: query.get('scope') ?? '' })) url.searchParams.set(name, value)
    return { status: 302, location: url.href }
  }

  function byCode(form: URLSearchParams): TokenAnswer {
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    // "AADSTS54005: OAuth2 Authorization code was already redeemed"; a code is for one use.
    if (!code) throw new TokenRefusal('invalid_grant', 54005, 'OAuth2 Authorization code was already redeemed.')
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url')
    if (challenge !== code.challenge || form.get('redirect_uri') !== code.redirectUri) throw new TokenRefusal('invalid_grant', 501481, 'The Code_Verifier does not match the code_challenge.')
    return tokens(code.account, code.scopes, code.nonce)
  }

  function byRefreshToken(form: URLSearchParams): TokenAnswer {
    const held = refreshTokens.get(form.get('refresh_token') ?? '')
    // "AADSTS50173: FreshTokenNeeded – The provided grant has expired due to it being revoked".
    if (!held || held.account.isRevoked) throw new TokenRefusal('invalid_grant', 50173, 'The provided grant has expired due to it being revoked.')
    const scopes = (form.get('scope') ?? held.scopes.join(' ')).split(' ')
    // "AADSTS65001: DelegationDoesNotExist – The user or administrator hasn't consented to use the application".
    if (scopes.some((scope) => !OPENID.includes(scope) && !held.account.granted.has(scope))) throw new TokenRefusal('invalid_grant', 65001, 'The user or administrator has not consented to use the application.')
    return tokens(held.account, scopes, null)
  }

  function tokens(account: Account, scopes: readonly string[], nonce: string | null): TokenAnswer {
    const granted = scopes.filter((scope) => account.granted.has(scope))
    const token = randomUUID()
    accessTokens.set(token, { account, scopes: granted, until: clock() + LIFETIME_SECONDS * 1_000 })
    const answer: TokenAnswer = { token_type: 'Bearer', scope: granted.join(' '), expires_in: LIFETIME_SECONDS, access_token: token }
    if (scopes.includes('offline_access')) {
      // identity-platform/refresh-tokens: "Refresh tokens replace themselves with a fresh token upon every use"; the old one works on.
      answer.refresh_token = randomUUID()
      refreshTokens.set(answer.refresh_token, { account, scopes })
    }
    return scopes.includes('openid') ? { ...answer, id_token: idToken(account, nonce) } : answer
  }

  function idToken({ email, tid, oid }: Account, nonce: string | null): string {
    const now = Math.floor(clock() / 1_000)
    const claims = { iss: `${HOST}/${tid}/v2.0`, aud: clientId, sub: `sub-${oid}`, tid, oid, email, preferred_username: email, name: email, iat: now, nbf: now, exp: now + LIFETIME_SECONDS, ...(nonce === null ? {} : { nonce }) }
    const signed = [{ alg: 'RS256', typ: 'JWT', kid: 'lab' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    return `${signed}.${sign('sha256', Buffer.from(signed), keys.privateKey).toString('base64url')}`
  }

  return {
    /** Whose token it is and what for; undefined when it counts no longer. */
    holderOf(token: string): { readonly account: Account; readonly scopes: readonly string[] } | undefined {
      const held = accessTokens.get(token)
      return held && held.until > clock() && !held.account.isRevoked ? held : undefined
    },

    /** A token as if the account had agreed already, for tests that begin behind the sign-in. */
    grant(account: Account, scopes: readonly string[]): TokenAnswer {
      for (const scope of scopes) account.granted.add(scope)
      return tokens(account, [...scopes, 'offline_access'], null)
    },

    /** What stands outside the Graph; undefined for a path that is nobody's. */
    answer({ method, path, query, form, origin }: { method: string; path: string; query: URLSearchParams; form: URLSearchParams; origin: string }): EntraAnswer | undefined {
      if (path.endsWith('/.well-known/openid-configuration')) return { status: 200, body: discovery(path, origin) }
      if (path === '/discovery/v2.0/keys') return { status: 200, body: { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'lab', use: 'sig', alg: 'RS256' }] } }
      if (path.endsWith('/oauth2/v2.0/authorize')) return authorize(query)
      if (path.endsWith('/v2.0/adminconsent')) return adminConsent(query)
      if (!path.endsWith('/oauth2/v2.0/token') || method !== 'POST') return undefined
      try {
        return { status: 200, type: 'TokenAnswer', body: form.get('grant_type') === 'refresh_token' ? byRefreshToken(form) : byCode(form) }
      } catch (error) {
        if (!(error instanceof TokenRefusal)) throw error
        const body: TokenError = { error: error.error, error_description: error.message, error_codes: [error.code], timestamp: new Date(clock()).toISOString(), trace_id: randomUUID(), correlation_id: randomUUID() }
        return { status: 400, type: 'TokenError', body }
      }
    },
  }
}

/** identity-platform/v2-protocols-oidc, "Sample response"; of "common" the issuer is a template with the tenant. */
function discovery(path: string, origin: string) {
  const tenant = path.split('/')[1] ?? 'common'
  return {
    issuer: `${HOST}/${['common', 'organizations', 'consumers'].includes(tenant) ? '{tenantid}' : tenant}/v2.0`,
    authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${origin}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    response_types_supported: ['code', 'id_token', 'code id_token'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  }
}
