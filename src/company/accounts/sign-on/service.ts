import type { IdentityId, UserId } from '#kernel/ids.ts'
import { MINUTE } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { deriveKey } from '#platform/crypto/sealing.ts'
import type { Database } from '#platform/db/database.ts'
import type { Session } from '#platform/http/session.ts'
import { attemptSealer } from '#platform/openid/attempt.ts'
import type { OpenIdClient, OpenIdRefusal, ProvedIdentity } from '#platform/openid/client.ts'
import { adminConsentUrl, type Provider, type ProviderId, SIGN_IN_SCOPES } from '#platform/openid/provider.ts'
import type { AcceptRefusal, InvitationsService } from '../invitations/service.ts'
import type { AccountsService } from '../service.ts'
import { type Purpose, purpose as purposeSchema } from './attempt.ts'
import { deleteIdentity, findIdentitiesOf, findUserOfIdentity, type Identity, insertIdentity, updateUsed } from './store.ts'

/** How long a person may stay at the provider. */
export const ATTEMPT_MINUTES = 10

export type SignOnRefusal = OpenIdRefusal | AcceptRefusal | 'attempt_over' | 'unknown_identity' | 'linked_elsewhere' | 'signed_out'

export type SignedOn = { readonly kind: 'signed_in'; readonly token: string } | { readonly kind: 'linked' }

/** What came back to the redirect URI. */
export interface Return {
  /** The attempt that the browser kept, sealed. */
  readonly attempt: string | undefined
  /** What the provider added to the redirect URI. */
  readonly search: string
  readonly session: Session | undefined
  readonly device: string
}

export interface SignOnParts {
  readonly db: Database
  readonly clock: Clock
  readonly masterKey: Uint8Array
  readonly publicUrl: URL
  readonly providers: readonly Provider[]
  readonly openid: OpenIdClient
  readonly accounts: AccountsService
  readonly invitations: InvitationsService
}

export type SignOnService = ReturnType<typeof signOnService>

/** Signing in with an account of another house. Who has no link to a user gets in nowhere: an equal e-mail address is none. */
export function signOnService({ db, clock, masterKey, publicUrl, providers, openid, accounts, invitations }: SignOnParts) {
  const attempts = attemptSealer({ name: 'sign_on', key: deriveKey(masterKey, 'sign-on attempt'), purpose: purposeSchema })
  const nameOf = (id: ProviderId) => providers.find((one) => one.id === id)?.name ?? id
  const redirectUri = ({ id }: Provider) => new URL(`/sign-on/${id}/callback`, publicUrl)

  /** The user who linked the account, with a note that it was used. */
  const userOf = (identity: ProvedIdentity): Promise<UserId | undefined> =>
    db.global(async (sql) => {
      const userId = await findUserOfIdentity(sql, identity)
      if (userId) await updateUsed(sql, identity, { email: identity.email ?? null, now: clock() })
      return userId
    })

  async function link(userId: UserId, { provider, issuer, subject, email }: ProvedIdentity): Promise<Result<void, 'linked_elsewhere'>> {
    const { owner, isNew } = await db.global((sql) =>
      insertIdentity(sql, { provider, issuer, subject, email: email ?? null, userId, id: newId<IdentityId>(clock()), now: clock() }),
    )
    if (isNew) await accounts.tellOfNewWayIn(userId, { kind: 'identity', providerName: nameOf(provider), email: email ?? null })
    return owner === userId ? ok(undefined) : no('linked_elsewhere')
  }

  async function signIn(identity: ProvedIdentity, device: string): Promise<Result<SignedOn, SignOnRefusal>> {
    const userId = await userOf(identity)
    const started = userId && (await accounts.startSession(userId, { method: identity.provider, device }))
    return started?.ok ? ok({ kind: 'signed_in', token: started.value }) : no('unknown_identity')
  }

  async function acceptInvitation(token: string, identity: ProvedIdentity, device: string): Promise<Result<SignedOn, SignOnRefusal>> {
    const accepted = await invitations.acceptWith(token, { email: identity.email, isEmailVerified: identity.isEmailVerified, linkedTo: await userOf(identity) })
    if (!accepted.ok) return accepted
    const { userId, agencyId } = accepted.value
    await link(userId, identity)
    const started = await accounts.startSession(userId, { method: identity.provider, device, agencyId })
    return started.ok ? ok({ kind: 'signed_in', token: started.value }) : no('unknown_identity')
  }

  return {
    providers,

    /** Where each provider's button leads. */
    buttons: providers.map(({ id, name }) => ({ name, url: `/sign-on/${id}` })),

    provider: (id: string): Provider | undefined => providers.find((one) => one.id === id),

    /** Where to send the browser, and what it has to keep meanwhile. Throws `Unavailable` while the provider does not answer. */
    async begin(provider: Provider, purpose: Purpose): Promise<{ url: URL; attempt: string }> {
      const { url, checks } = await openid.authorizationUrl(provider, {
        redirectUri: redirectUri(provider), scopes: SIGN_IN_SCOPES, ...(provider.prompt ? { parameters: { prompt: provider.prompt } } : {}),
      })
      return { url, attempt: attempts.seal({ checks, purpose, expiresAt: clock() + ATTEMPT_MINUTES * MINUTE }, provider.id) }
    },

    /** What the return from a provider leads to. Throws like `begin`. */
    async finish(provider: Provider, { attempt: sealed = '', search, session, device }: Return): Promise<Result<SignedOn, SignOnRefusal>> {
      const attempt = attempts.open(sealed, provider.id, clock())
      if (!attempt) return no('attempt_over')
      const { purpose, checks } = attempt
      const callback = redirectUri(provider)
      callback.search = search
      const grant = await openid.grantOf(provider, callback, checks)
      if (!grant.ok) return grant
      // Signing in keeps no token: who the person is was all that it asked.
      const { identity } = grant.value
      switch (purpose.kind) {
        case 'sign_in':
          return signIn(identity, device)
        case 'invitation':
          return acceptInvitation(purpose.token, identity, device)
        case 'link': {
          // The other side of the link is proved now, not when it was begun.
          if (session?.userId !== purpose.userId) return no('signed_out')
          const linked = await link(purpose.userId, identity)
          return linked.ok ? ok({ kind: 'linked' }) : linked
        }
      }
    },

    identities: ({ userId }: Session): Promise<Identity[]> => db.global((sql) => findIdentitiesOf(sql, userId)),

    /** The link by e-mail stays, so nobody locks himself out. Harmless when it is gone already, or another user's. */
    unlink: ({ userId }: Session, id: IdentityId): Promise<void> => db.global((sql) => deleteIdentity(sql, userId, id)),

    /** What an administrator opens to agree for everybody of his house. */
    adminConsentUrl: (provider: Provider): URL => adminConsentUrl(provider, { scopes: SIGN_IN_SCOPES, redirectUri: redirectUri(provider) }),
  }
}
