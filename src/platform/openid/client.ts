import * as oidc from 'openid-client'
import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts'
import { HOUR, type EpochMs } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Clock } from '../clock/clock.ts'
import { Unavailable } from '../db/database.ts'
import type { GuardedFetch } from '../http/guarded-fetch.ts'
import { MICROSOFT_HOST, type Provider, type ProviderId } from './provider.ts'

/** What must come back unchanged, kept in the browser that began: state, nonce and the verifier of PKCE (RFC 7636). */
export interface Checks {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
}

/** Who a provider says it was. Issuer and subject are the account; the address is only what it goes by today. */
export interface ProvedIdentity {
  readonly provider: ProviderId
  readonly issuer: string
  readonly subject: string
  readonly email: EmailAddress | undefined
  /** The provider says that whoever signed in controls the address. */
  readonly isEmailVerified: boolean
}

/** `not_proved`: a check failed, so the answer is nobody's. */
export type OpenIdRefusal = 'cancelled' | 'needs_administrator' | 'not_proved'

/** What is asked for: scopes, and what the provider wants to be told beside them. */
export interface AuthorizationRequest {
  readonly redirectUri: URL
  readonly scopes: readonly string[]
  readonly parameters?: Readonly<Record<string, string>>
}

/** What a token endpoint gave (RFC 6749 §5.1). */
export interface Tokens {
  readonly accessToken: string
  readonly expiresAt: EpochMs
  /** Only when the provider gives a new one; it then replaces the one before. */
  readonly refreshToken: string | undefined
  /** What was really granted, which may be less than was asked for; undefined where the provider says that it is the same (RFC 6749 §3.3). */
  readonly scopes: readonly string[] | undefined
}

export interface Grant {
  readonly identity: ProvedIdentity
  readonly tokens: Tokens
}

/** `revoked`: the refresh token is worth nothing any more. `needs_consent`: what is asked for was not agreed to. */
export type RefreshRefusal = 'revoked' | 'needs_consent'

/** Every function throws `Unavailable` while the provider does not answer. */
export interface OpenIdClient {
  /** Where the browser is sent. */
  authorizationUrl(provider: Provider, request: AuthorizationRequest): Promise<{ url: URL; checks: Checks }>
  /** Who came back to `callback`, the redirect URI with what the provider added, and what he granted. */
  grantOf(provider: Provider, callback: URL, checks: Checks): Promise<Result<Grant, OpenIdRefusal>>
  /** New tokens for a refresh token, for some of its scopes or all of them (RFC 6749 §6). */
  refresh(provider: Provider, refreshToken: string, scopes?: readonly string[]): Promise<Result<Tokens, RefreshRefusal>>
  /** Ends a grant at a provider that has an address for that (RFC 7009); true when the provider has none or has done it. */
  revoke(provider: Provider, refreshToken: string): Promise<boolean>
}

const DISCOVERY_LASTS = HOUR
const TIMEOUT_SECONDS = 5

export interface OpenIdParts {
  readonly clock: Clock
  readonly fetch: GuardedFetch
  /** Told why an answer was refused: who runs the house needs to know, the browser does not. */
  readonly onRefused: (provider: ProviderId, error: unknown) => void
}

/** Code flow with PKCE, state, nonce and issuer (OpenID Connect Core 1.0 §3.1, RFC 9207, RFC 9700 §2.1); no other flow. */
export function openIdClient({ clock, fetch, onRefused }: OpenIdParts): OpenIdClient {
  const discovered = new Map<ProviderId, { readonly configuration: Promise<oidc.Configuration>; readonly until: EpochMs }>()

  /** At use and not at start, so that a provider that was down comes back by itself; a failure is not remembered. */
  function configurationOf(provider: Provider): Promise<oidc.Configuration> {
    const known = discovered.get(provider.id)
    if (known && known.until > clock()) return known.configuration
    const configuration = discover(provider, fetch).catch((error: unknown) => {
      discovered.delete(provider.id)
      onRefused(provider.id, error)
      throw new Unavailable('the provider does not answer', { cause: error })
    })
    discovered.set(provider.id, { configuration, until: clock() + DISCOVERY_LASTS })
    return configuration
  }

  return {
    async authorizationUrl(provider, { redirectUri, scopes, parameters = {} }) {
      const configuration = await configurationOf(provider)
      const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() }
      const url = oidc.buildAuthorizationUrl(configuration, {
        response_type: 'code',
        redirect_uri: redirectUri.href,
        scope: scopes.join(' '),
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.codeVerifier),
        code_challenge_method: 'S256',
        ...parameters,
      })
      return { url, checks }
    },

    async grantOf(provider, callback, { state, nonce, codeVerifier }) {
      const configuration = await configurationOf(provider)
      const { answer, tenantIssuer } = withoutTenantIssuer(provider, callback)
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
          expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true,
        })
        const claims = tokens.claims()!
        if (tenantIssuer !== null && tenantIssuer !== claims.iss) throw new Error('the answer names another tenant than the ID token')
        const account = accountOf(provider, claims)
        if (!account) throw new Error('the ID token lacks tid or oid')
        const identity = { provider: provider.id, ...account, ...emailOf(await told(configuration, tokens.access_token, claims)) }
        return ok({ identity, tokens: tokensOf(tokens, clock()) })
      } catch (error) {
        if (isUnanswered(error)) throw new Unavailable('the provider does not answer', { cause: error })
        onRefused(provider.id, error)
        return no(refusalOf(error))
      }
    },

    async refresh(provider, refreshToken, scopes) {
      const configuration = await configurationOf(provider)
      try {
        const tokens = await oidc.refreshTokenGrant(configuration, refreshToken, scopes ? { scope: scopes.join(' ') } : {})
        return ok(tokensOf(tokens, clock()))
      } catch (error) {
        if (error instanceof oidc.ResponseBodyError && NEEDS_CONSENT.test(`${error.error} ${error.error_description ?? ''}`)) return no('needs_consent')
        if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return no('revoked')
        onRefused(provider.id, error)
        // Anything else (a wrong client secret, a broken answer) is no word about this person's grant.
        throw new Unavailable('the provider gives no token', { cause: error })
      }
    },

    async revoke(provider, refreshToken) {
      const configuration = await configurationOf(provider)
      if (!configuration.serverMetadata().revocation_endpoint) return true
      return oidc.tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' }).then(() => true, (error: unknown) => {
        if (isUnanswered(error)) throw new Unavailable('the provider does not answer', { cause: error })
        return false
      })
    },
  }
}

/** A lifetime that is not told is taken for a short one. */
const SHORT_SECONDS = 300

function tokensOf(answer: oidc.TokenEndpointResponse & Partial<oidc.TokenEndpointResponseHelpers>, now: EpochMs): Tokens {
  const { access_token: accessToken, refresh_token: refreshToken, scope, expires_in: seconds } = answer
  return { accessToken, refreshToken, expiresAt: now + (seconds ?? SHORT_SECONDS) * 1_000, scopes: scope?.split(' ').filter((one) => one !== '') }
}

async function discover(provider: Provider, fetch: GuardedFetch): Promise<oidc.Configuration> {
  const isPlain = provider.issuer.protocol === 'http:'
  const configuration = await oidc.discovery(provider.issuer, provider.clientId, undefined, clientAuth(provider), {
    timeout: TIMEOUT_SECONDS,
    [oidc.customFetch]: answeringFetch(fetch),
    execute: [
      // The signature too, although the token comes to us directly over TLS (OpenID Connect Core 1.0 §3.1.3.7 no. 6).
      oidc.enableNonRepudiationChecks,
      ...(isPlain ? [oidc.allowInsecureRequests] : []),
    ],
  })
  // Now, and not when somebody is on his way: a document without the addresses we need is as good as none.
  oidc.buildAuthorizationUrl(configuration, {})
  return configuration
}

/** Basic unless the provider only names the other way (OpenID Connect Discovery 1.0 §3: what is not said means basic). */
function clientAuth({ clientSecret }: Provider): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(clientSecret.reveal()), oidc.ClientSecretPost(clientSecret.reveal())]
  return (server, ...rest) => ((server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']).includes('client_secret_basic') ? basic : post)(server, ...rest)
}

/** A server that fails is the world's failure; only what it says in earnest may count against whoever signs in. */
const answeringFetch =
  (fetch: GuardedFetch): oidc.CustomFetch =>
  async (url, { body, ...options }) => {
    const answer = await fetch(url, { ...options, ...(body ? { body: body instanceof URLSearchParams ? body.toString() : body } : {}) } as RequestInit).catch((error: unknown) => {
      throw new Unavailable('no connection', { cause: error })
    })
    if (answer.status >= 500 || answer.status === 429) throw new Unavailable(`status ${answer.status}`)
    return answer
  }

const isUnanswered = (error: unknown): boolean =>
  error instanceof Unavailable || (error instanceof Error && ((error as { code?: unknown }).code === 'OAUTH_TIMEOUT' || isUnanswered(error.cause)))

// Under "common" the discovered issuer is a template, so the answer's `iss` (RFC 9207) is compared with the ID token's.
function withoutTenantIssuer({ id }: Provider, callback: URL): { answer: URL; tenantIssuer: string | null } {
  if (id !== 'microsoft') return { answer: callback, tenantIssuer: null }
  const answer = new URL(callback)
  const tenantIssuer = answer.searchParams.get('iss')
  answer.searchParams.delete('iss')
  return { answer, tenantIssuer }
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/**
 * The account behind an ID token. Microsoft's subject differs for each application and its addresses are the tenant
 * administrator's to write, so there it is tenant and object (learn.microsoft.com/entra/identity-platform/claims-validation).
 */
function accountOf({ id }: Provider, { iss, sub, tid, oid }: oidc.IDToken): { issuer: string; subject: string } | undefined {
  if (id !== 'microsoft') return { issuer: iss, subject: sub }
  const isWhole = typeof tid === 'string' && UUID.test(tid) && typeof oid === 'string' && UUID.test(oid) && iss === `${MICROSOFT_HOST}/${tid}/v2.0`
  return isWhole ? { issuer: iss, subject: oid } : undefined
}

/** The claims about the address, from the ID token or else from the provider's userinfo endpoint. */
async function told(configuration: oidc.Configuration, accessToken: string, claims: oidc.IDToken): Promise<Record<string, unknown>> {
  if (claims.email !== undefined || !configuration.serverMetadata().userinfo_endpoint) return claims
  return oidc.fetchUserInfo(configuration, accessToken, claims.sub)
}

/** `xms_edov`: Microsoft's word for "the tenant has proved that the domain is its own"; it has no `email_verified`. */
function emailOf({ email, email_verified: isVerified, xms_edov: isOwnDomain }: Record<string, unknown>): Pick<ProvedIdentity, 'email' | 'isEmailVerified'> {
  const address = typeof email === 'string' ? parseEmailAddress(email) : undefined
  const isTrue = (value: unknown) => value === true || value === 'true' || value === 1 || value === '1'
  return { email: address, isEmailVerified: address !== undefined && (isTrue(isVerified) || isTrue(isOwnDomain)) }
}

// Entra's codes for "an administrator has to agree first": learn.microsoft.com/entra/identity-platform/reference-error-codes.
/** At the token endpoint: `interaction_required`, and AADSTS65001 ("has not consented") which comes as invalid_grant. */
const NEEDS_CONSENT = /^(?:interaction_required|consent_required)\b|AADSTS65001\b/
const NEEDS_ADMINISTRATOR = /AADSTS(?:65001|90094|90095|900941|50105)\b/

function refusalOf(error: unknown): OpenIdRefusal {
  if (!(error instanceof oidc.AuthorizationResponseError)) return 'not_proved'
  if (NEEDS_ADMINISTRATOR.test(error.error_description ?? '')) return 'needs_administrator'
  return error.error === 'access_denied' ? 'cancelled' : 'not_proved'
}
