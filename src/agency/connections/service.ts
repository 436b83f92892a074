import { z } from 'zod'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgencyId, AgentId, ConnectionId } from '#kernel/ids.ts'
import { type EpochMs, MINUTE } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { deriveKey } from '#platform/crypto/sealing.ts'
import { type Database, type Tx, Unavailable } from '#platform/db/database.ts'
import type { Session } from '#platform/http/session.ts'
import type { Log } from '#platform/log/log.ts'
import { attemptSealer } from '#platform/openid/attempt.ts'
import type { OpenIdClient, OpenIdRefusal, Tokens } from '#platform/openid/client.ts'
import { adminConsentUrl, type Provider } from '#platform/openid/provider.ts'
import { bundles, isGranted, missingBundles, requestedScopes } from './bundles.ts'
import { type BundleId, bundleIds, type ConnectionProvider, type ConnectRefusal } from './contract.ts'
import {
  type ConnectionRow, deleteConnection, findConnection, findConnectionOfAccount, findConnectionsOf, findRefreshToken, markRefused, updateTokens, upsertConnection,
} from './store.ts'

/** How long a person may stay at the provider: longer than for signing in, as there is something to read. */
export const ATTEMPT_MINUTES = 20
/** A token that ends within this is not used any more: the call it is for takes time too. */
const MARGIN = MINUTE

/** `revoked` and `missing_scope` end only when the agent connects again; `unavailable` by itself. */
export type TokenTrouble = 'revoked' | 'missing_scope' | 'unavailable'

export interface ConnectionsParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly masterKey: Uint8Array
  readonly publicUrl: URL
  /** Those among the operator's that keep calendars and mail. */
  readonly providers: readonly Provider[]
  readonly openid: OpenIdClient
  /** Takes away what hangs on a connection, before it goes. */
  readonly release: (tx: Tx, id: ConnectionId) => Promise<void>
}

export interface Wanted {
  readonly provider: ConnectionProvider
  readonly bundle: BundleId
  /** The account that is asked for more, or again; without it the agent chooses one. */
  readonly connectionId?: ConnectionId | undefined
}

export interface CameBack {
  /** The attempt that the browser kept, sealed. */
  readonly attempt: string | undefined
  /** What the provider added to the redirect URI. */
  readonly search: string
  readonly session: Session | undefined
}

export interface Finished {
  readonly bundle: BundleId
  readonly result: Result<ConnectionId, ConnectRefusal>
}

const purpose = z.object({ agencyId: z.string(), agentId: z.string(), bundle: z.enum(bundleIds) })

export type ConnectionsService = ReturnType<typeof connectionsService>

/** What agents let this program do at Google and Microsoft: asked for when it is needed, and no more than that. */
export function connectionsService({ db, clock, log, masterKey, publicUrl, providers, openid, release }: ConnectionsParts) {
  const attempts = attemptSealer({ name: 'connection', key: deriveKey(masterKey, 'connection attempt'), purpose })
  const redirectUri = ({ id }: Provider) => new URL(`/connections/${id}/callback`, publicUrl)
  const providerOf = (id: ConnectionProvider) => providers.find((one) => one.id === id)
  /** By connection: one token serves all that it was granted for. */
  const kept = new Map<ConnectionId, Tokens>()
  const underWay = new Map<ConnectionId, Promise<Result<Tokens, TokenTrouble>>>()

  /** The provider's own parameters (developers.google.com/identity/protocols/oauth2/web-server#creatingclient). */
  function parametersFor(provider: ConnectionProvider, { known, isHeld }: { known: ConnectionRow | undefined; isHeld: boolean }): Record<string, string> {
    const hint: Record<string, string> = known?.email ? { login_hint: known.email } : {}
    if (provider === 'microsoft') return known ? hint : { prompt: 'select_account' }
    const offline = { access_type: 'offline', include_granted_scopes: 'true' }
    // Google gives a refresh token at the first consent only; where none is held it has to be asked for again.
    if (!known) return { ...offline, prompt: 'consent select_account' }
    return { ...offline, ...hint, ...(isHeld ? {} : { prompt: 'consent' }) }
  }

  async function keep(scope: AgencyScope, { agentId, provider, bundle, grant }: { agentId: AgentId; provider: ConnectionProvider; bundle: BundleId; grant: GrantOfAccount }): Promise<ConnectionId> {
    const { issuer, subject, email, tokens } = grant
    const scopes = tokens.scopes ?? requestedScopes(provider, bundle) ?? []
    const id = await db.within(scope, async (tx) => {
      const before = await findConnectionOfAccount(tx, { agentId, provider, issuer, subject })
      const asked = [...new Set([...(before?.bundles ?? []), bundle])]
      const isHeld = tokens.refreshToken !== undefined || (before !== undefined && (await findRefreshToken(tx, before.id)) !== undefined)
      const isWhole = isHeld && missingBundles(provider, { asked, granted: scopes }).length === 0
      const connection = { id: before?.id ?? newId<ConnectionId>(clock()), agentId, provider, issuer, subject, email: email ?? before?.email ?? null, bundles: asked, scopes }
      await upsertConnection(tx, { ...connection, state: isWhole ? 'active' : 'needs_consent', refreshToken: tokens.refreshToken, at: clock() })
      return connection.id
    })
    kept.set(id, { ...tokens, scopes })
    return id
  }

  async function renewed(scope: AgencyScope, row: ConnectionRow, provider: Provider): Promise<Result<Tokens, TokenTrouble>> {
    const refreshToken = await db.within(scope, (tx) => findRefreshToken(tx, row.id))
    if (refreshToken === undefined) return no('revoked')
    const refreshed = await openid.refresh(provider, refreshToken).catch(unavailable)
    if (refreshed === 'unavailable') return no('unavailable')
    if (!refreshed.ok) {
      const state = refreshed.reason
      const isMarked = await db.within(scope, (tx) => markRefused(tx, row, { state, at: clock() }))
      log.event('connection.refused', { connectionId: row.id, outcome: state })
      // Connected anew meanwhile: the next caller finds the new token.
      if (!isMarked) return no('unavailable')
      return no(state === 'revoked' ? 'revoked' : 'missing_scope')
    }
    const tokens = { ...refreshed.value, scopes: refreshed.value.scopes ?? row.scopes }
    const isSame = isGranted(tokens.scopes, row.scopes) && isGranted(row.scopes, tokens.scopes)
    if (tokens.refreshToken !== undefined || !isSame) {
      await db.within(scope, (tx) => updateTokens(tx, { id: row.id, scopes: tokens.scopes }, { refreshToken: tokens.refreshToken, at: clock() }))
    }
    kept.set(row.id, tokens)
    return ok(tokens)
  }

  /** However many callers wait, a token is renewed once. */
  function renewOnce(scope: AgencyScope, row: ConnectionRow, provider: Provider): Promise<Result<Tokens, TokenTrouble>> {
    const running = underWay.get(row.id)
    if (running) return running
    const renewing = renewed(scope, row, provider).finally(() => underWay.delete(row.id))
    underWay.set(row.id, renewing)
    return renewing
  }

  return {
    /** Every bundle of every provider that this installation is registered with. */
    offers: () =>
      providers.flatMap((provider) =>
        isConnectable(provider.id)
          ? Object.entries(bundles[provider.id]).map(([bundle, { why }]) => ({
              provider: provider.id as ConnectionProvider, bundle: bundle as BundleId, why,
              adminConsentUrl: provider.id === 'microsoft' ? adminUrl(provider, bundle as BundleId).href : null,
            }))
          : [],
      ),

    listOf: (tx: Tx, agentId: AgentId): Promise<ConnectionRow[]> => findConnectionsOf(tx, agentId),
    find: (tx: Tx, id: ConnectionId): Promise<ConnectionRow | undefined> => findConnection(tx, id),

    provider: (id: string): Provider | undefined => providers.find((one) => one.id === id && isConnectable(one.id)),

    /** Where to send the browser, and what it has to keep meanwhile. Throws `Unavailable` while the provider does not answer. */
    async begin({ scope, agentId }: Session, { provider: id, bundle, connectionId }: Wanted): Promise<Result<{ url: URL; attempt: string }, 'not_offered'>> {
      const [provider, scopes] = [providerOf(id), requestedScopes(id, bundle)]
      if (!provider || !scopes) return no('not_offered')
      const known = await db.within(scope, async (tx) => {
        const row = connectionId && (await findConnection(tx, connectionId))
        return row && row.agentId === agentId && row.provider === id ? { row, isHeld: (await findRefreshToken(tx, row.id)) !== undefined } : undefined
      })
      if (connectionId && !known) return no('not_offered')
      const parameters = parametersFor(id, { known: known?.row, isHeld: known?.isHeld ?? false })
      const { url, checks } = await openid.authorizationUrl(provider, { redirectUri: redirectUri(provider), scopes, parameters })
      const expiresAt: EpochMs = clock() + ATTEMPT_MINUTES * MINUTE
      return ok({ url, attempt: attempts.seal({ checks, purpose: { agencyId: scope.agencyId, agentId, bundle }, expiresAt }, provider.id) })
    },

    /** What the return from a provider leads to; undefined when nothing was begun in this browser. Throws like `begin`. */
    async finish(provider: Provider, { attempt: sealed = '', search, session }: CameBack): Promise<Finished | undefined> {
      const attempt = attempts.open(sealed, provider.id, clock())
      if (!attempt || !isConnectable(provider.id)) return undefined
      const { agencyId, agentId, bundle } = attempt.purpose
      // Whoever comes back has to be who was sent: else a stranger's link would tie his account to this agent.
      if (!session || session.scope.agencyId !== (agencyId as AgencyId) || session.agentId !== (agentId as AgentId)) return { bundle, result: no('signed_out') }
      const callback = redirectUri(provider)
      callback.search = search
      const grant = await openid.grantOf(provider, callback, attempt.checks)
      if (!grant.ok) return { bundle, result: no<OpenIdRefusal>(grant.reason) }
      const { identity: { issuer, subject, email }, tokens } = grant.value
      const id = await keep(session.scope, { agentId: session.agentId, provider: provider.id, bundle, grant: { issuer, subject, email, tokens } })
      return { bundle, result: ok(id) }
    },

    /** A token for a call that needs these scopes, good for a minute at least. */
    async accessToken(scope: AgencyScope, id: ConnectionId, neededScopes: readonly string[]): Promise<Result<string, TokenTrouble>> {
      const row = await db.within(scope, (tx) => findConnection(tx, id))
      if (!row || row.state === 'revoked') return no('revoked')
      const provider = providerOf(row.provider)
      if (!provider) return no('unavailable')
      if (!isGranted(row.scopes, neededScopes)) return no('missing_scope')
      const known = kept.get(id)
      const tokens = known && known.expiresAt > clock() + MARGIN ? ok(known) : await renewOnce(scope, row, provider)
      if (!tokens.ok) return tokens
      return isGranted(tokens.value.scopes ?? row.scopes, neededScopes) ? ok(tokens.value.accessToken) : no('missing_scope')
    },

    /** The provider refused a token that was not over: the next call gets a new one, or learns that the grant is gone. */
    forgetToken: (id: ConnectionId): void => void kept.delete(id),

    /** Ends the grant at the provider, as far as it answers, and forgets it here with all that hangs on it. */
    async revoke(scope: AgencyScope, id: ConnectionId): Promise<void> {
      const { row, refreshToken } = await db.within(scope, async (tx) => ({ row: await findConnection(tx, id), refreshToken: await findRefreshToken(tx, id) }))
      const provider = row && providerOf(row.provider)
      if (provider && refreshToken) {
        const isEnded = await openid.revoke(provider, refreshToken).catch(unavailable)
        if (isEnded !== true) log.event('connection.not_revoked', { connectionId: id, outcome: isEnded === 'unavailable' ? isEnded : 'refused' })
      }
      await db.within(scope, async (tx) => {
        await release(tx, id)
        await deleteConnection(tx, id)
      })
      kept.delete(id)
    },
  }

  function adminUrl(provider: Provider, bundle: BundleId): URL {
    // Signing in has a page that thanks an administrator who is no user here.
    return adminConsentUrl(provider, { scopes: requestedScopes('microsoft', bundle) ?? [], redirectUri: new URL('/sign-on/microsoft/callback', publicUrl) })
  }
}

interface GrantOfAccount {
  readonly issuer: string
  readonly subject: string
  readonly email: string | undefined
  readonly tokens: Tokens
}

const isConnectable = (id: Provider['id']): id is ConnectionProvider => id !== 'openid'

const unavailable = (error: unknown): 'unavailable' => {
  if (error instanceof Unavailable) return 'unavailable'
  throw error
}
