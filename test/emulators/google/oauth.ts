import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** One Google account with what it agreed to. */
export interface Account {
  readonly sub: string
  readonly email: string
  readonly granted: Set<string>
  isRevoked: boolean
}

interface Code {
  readonly account: Account
  readonly clientId: string
  readonly redirectUri: string
  readonly challenge: string
  readonly nonce: string | null
  readonly scopes: readonly string[]
  readonly isRefreshable: boolean
}

interface Token {
  readonly account: Account
  readonly scopes: readonly string[]
  readonly endsAt: number
}

export interface OAuthAnswer {
  readonly status: number
  readonly type?: 'TokenAnswer' | 'TokenError'
  readonly body?: unknown
  readonly location?: string
}

export interface OAuthOptions {
  readonly clock: () => number
  readonly clientId: string
  readonly clientSecret: string
  /** Who sits at the browser; undefined: he turns back. */
  readonly signedIn: () => Account | undefined
  /** "users can choose to grant some of the requested permissions and deny others" (developers.google.com/identity/protocols/oauth2/resources/granular-permissions). */
  readonly isTicked: (scope: string) => boolean
}

const ISSUER = 'https://accounts.google.com'
/** "expires_in: The remaining lifetime of the access token in seconds": 3599 in all of the vendor's examples. */
const LIFETIME_SECONDS = 3_599
const IDENTITY = new Set(['openid', 'email', 'profile'])
const base64url = (value: string | Uint8Array) => Buffer.from(value).toString('base64url')

export type OAuth = ReturnType<typeof oauth>

/** Google's authorization server for web applications (developers.google.com/identity/protocols/oauth2/web-server). */
export function oauth({ clock, clientId, clientSecret, signedIn, isTicked }: OAuthOptions) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Code>()
  const refreshTokens = new Map<string, { account: Account; scopes: Set<string> }>()
  const tokens = new Map<string, Token>()

  // Of ID tokens only: who checks them goes by the machine's own clock.
  const seconds = () => Math.floor(Date.now() / 1000)

  function idToken({ sub, email }: Account, nonce: string | null): string {
    const claims = { iss: ISSUER, aud: clientId, azp: clientId, sub, email, email_verified: true, iat: seconds(), exp: seconds() + LIFETIME_SECONDS, ...(nonce ? { nonce } : {}) }
    const text = `${base64url(JSON.stringify({ alg: 'RS256', kid: 'lab', typ: 'JWT' }))}.${base64url(JSON.stringify(claims))}`
    return `${text}.${base64url(createSign('RSA-SHA256').update(text).sign(privateKey))}`
  }

  function accessToken(account: Account, scopes: readonly string[]): string {
    const token = `ya29.${randomBytes(24).toString('base64url')}`
    tokens.set(token, { account, scopes, endsAt: clock() + LIFETIME_SECONDS * 1000 })
    return token
  }

  function authorize(query: URLSearchParams): OAuthAnswer {
    const back = new URL(query.get('redirect_uri') ?? '')
    const state = query.get('state')
    if (state) back.searchParams.set('state', state)
    const account = signedIn()
    const asked = (query.get('scope') ?? '').split(' ')
    if (!account) {
      // RFC 6749 §4.1.2.1
      back.searchParams.set('error', 'access_denied')
      return { status: 302, location: back.href }
    }
    const isFirst = account.granted.size === 0
    for (const scope of asked) if (IDENTITY.has(scope) || isTicked(scope)) account.granted.add(scope)
    account.isRevoked = false
    const fresh = asked.filter((scope) => account.granted.has(scope))
    // "include_granted_scopes: … the new access token will also cover any scopes to which the user previously granted the application access."
    const scopes = query.get('include_granted_scopes') === 'true' ? [...account.granted] : fresh
    const code = randomBytes(16).toString('base64url')
    codes.set(code, {
      account, scopes, clientId: query.get('client_id') ?? '', redirectUri: query.get('redirect_uri') ?? '', challenge: query.get('code_challenge') ?? '', nonce: query.get('nonce'),
      // "The refresh token is only returned on the first authorization", or when the person is asked again: prompt=consent.
      isRefreshable: query.get('access_type') === 'offline' && (isFirst || (query.get('prompt') ?? '').includes('consent')),
    })
    back.searchParams.set('code', code)
    back.searchParams.set('scope', scopes.join(' '))
    back.searchParams.set('iss', ISSUER)
    return { status: 302, location: back.href }
  }

  const refused = (error: string, description?: string): OAuthAnswer => ({ status: 400, type: 'TokenError', body: { error, ...(description ? { error_description: description } : {}) } })

  function exchange(form: URLSearchParams): OAuthAnswer {
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url')
    if (!code || code.redirectUri !== form.get('redirect_uri') || code.challenge !== challenge) return refused('invalid_grant', 'Malformed auth code.')
    const { account, scopes, nonce, isRefreshable } = code
    const refreshToken = isRefreshable ? `1//${randomBytes(24).toString('base64url')}` : undefined
    if (refreshToken) refreshTokens.set(refreshToken, { account, scopes: new Set(scopes) })
    else for (const held of refreshTokens.values()) if (held.account === account) for (const scope of scopes) held.scopes.add(scope)
    return {
      status: 200, type: 'TokenAnswer',
      body: { access_token: accessToken(account, scopes), expires_in: LIFETIME_SECONDS, scope: scopes.join(' '), token_type: 'Bearer', id_token: idToken(account, nonce), ...(refreshToken ? { refresh_token: refreshToken } : {}) },
    }
  }

  function refresh(form: URLSearchParams): OAuthAnswer {
    const held = refreshTokens.get(form.get('refresh_token') ?? '')
    // "invalid_grant: Token has been expired or revoked."
    if (!held || held.account.isRevoked) return refused('invalid_grant', 'Token has been expired or revoked.')
    const scopes = [...held.scopes].filter((scope) => held.account.granted.has(scope))
    return { status: 200, type: 'TokenAnswer', body: { access_token: accessToken(held.account, scopes), expires_in: LIFETIME_SECONDS, scope: scopes.join(' '), token_type: 'Bearer' } }
  }

  function revoke(account: Account): void {
    account.isRevoked = true
    account.granted.clear()
    for (const [token, held] of tokens) if (held.account === account) tokens.delete(token)
    for (const [token, held] of refreshTokens) if (held.account === account) refreshTokens.delete(token)
  }

  return {
    /** A token without its way through a browser. */
    accessToken,
    /** What the person does at myaccount.google.com/permissions. */
    revoke,
    /** Every access token so far is over, as after an hour. */
    endAccessTokens: (): void => tokens.clear(),
    holderOf(authorization: string | undefined): Token | undefined {
      const token = tokens.get((authorization ?? '').replace(/^Bearer /, ''))
      return token && token.endsAt > clock() ? token : undefined
    },
    /** Undefined for a path that is not the authorization server's. */
    answer({ method, path, query, form, authorization }: { method: string; path: string; query: URLSearchParams; form: URLSearchParams; authorization: string | undefined }): OAuthAnswer | undefined {
      switch (`${method} ${path}`) {
        case 'GET /.well-known/openid-configuration':
          return {
            status: 200,
            body: {
              issuer: ISSUER, authorization_endpoint: `${ISSUER}/o/oauth2/v2/auth`, token_endpoint: 'https://oauth2.googleapis.com/token', revocation_endpoint: 'https://oauth2.googleapis.com/revoke',
              jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs', response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'],
              token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'], code_challenge_methods_supported: ['plain', 'S256'],
            },
          }
        case 'GET /oauth2/v3/certs':
          return { status: 200, body: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'lab', alg: 'RS256', use: 'sig' }] } }
        case 'GET /o/oauth2/v2/auth':
          return authorize(query)
        case 'POST /token': {
          const [id, secret] = authorization ? Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString().split(':').map(decodeURIComponent) : [form.get('client_id'), form.get('client_secret')]
          if (id !== clientId || secret !== clientSecret) return { status: 401, type: 'TokenError', body: { error: 'invalid_client' } }
          return form.get('grant_type') === 'refresh_token' ? refresh(form) : exchange(form)
        }
        case 'POST /revoke': {
          // "If the token is an access token and it has a corresponding refresh token, the refresh token will also be revoked."
          const account = refreshTokens.get(form.get('token') ?? '')?.account ?? tokens.get(form.get('token') ?? '')?.account
          if (!account) return refused('invalid_token')
          revoke(account)
          return { status: 200 }
        }
      }
      return undefined
    },
  }
}
