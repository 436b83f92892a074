import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { PasskeyId, UserId } from '#kernel/ids.ts'
import { MINUTE } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { hashToken } from '#platform/crypto/tokens.ts'
import type { Database } from '#platform/db/database.ts'
import type { Session } from '#platform/http/session.ts'
import type { Log } from '#platform/log/log.ts'
import type { AccountsService } from '../service.ts'
import type { NewPasskey, PasskeyAnswer } from './contract.ts'
import { deletePasskey, findPasskeysOf, insertChallenge, insertPasskey, lockPasskey, type Passkey, renamePasskey, takeChallenge, updatePasskey } from './store.ts'

/** How long a person may take with his device. */
export const CHALLENGE_MINUTES = 5

export type PasskeyRefusal = 'challenge_over' | 'not_proved' | 'unknown_passkey'

/** What came back to us. */
export interface Answered<Answer> {
  /** The mark of the browser, the same as when it asked. */
  readonly browser: string
  readonly answer: Answer
  readonly device: string
}

export interface PasskeysParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly publicUrl: URL
  readonly accounts: AccountsService
}

export type PasskeysService = ReturnType<typeof passkeysService>

// A quarter of a second and tens of megabytes, which who never meets a passkey need not pay.
const webauthn = () => import('@simplewebauthn/server')

/** 16 bytes, not the e-mail address: it is kept on the device and told to whoever unlocks that (Web Authentication §14.6.1). */
const userHandleOf = (userId: UserId) => Uint8Array.from(Buffer.from(userId.replaceAll('-', ''), 'hex'))

/** Signing in with a passkey: kept on a device or in a keychain, opened by a finger, a face or a PIN, of use at our address only. */
export function passkeysService({ db, clock, log, publicUrl, accounts }: PasskeysParts) {
  const { hostname: rpID, origin: expectedOrigin } = publicUrl

  // Bound to the browser, so that nobody is signed in by an answer that another one got for itself.
  const keep = (challenge: string, browser: string, userId: UserId | null): Promise<void> =>
    db.global((sql) =>
      insertChallenge(sql, { challengeHash: hashToken(`${browser} ${challenge}`), userId, now: clock(), expiresAt: clock() + CHALLENGE_MINUTES * MINUTE }),
    )

  /** The challenge that is answered, while it waits for that; then no more. */
  async function taken({ answer, browser }: Answered<NewPasskey | PasskeyAnswer>, userId: UserId | null): Promise<string | undefined> {
    const challenge = challengeIn(answer.response.clientDataJSON)
    if (challenge === undefined) return undefined
    const isTaken = await db.global((sql) => takeChallenge(sql, { challengeHash: hashToken(`${browser} ${challenge}`), userId, now: clock() }))
    return isTaken ? challenge : undefined
  }

  /** What the library proved; undefined when it did not, as it says by throwing. */
  async function proved<T extends { readonly verified: boolean }>(verify: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await verify()
      return result.verified ? result : undefined
    } catch (error) {
      log.failure('accounts.passkey_refused', error)
      return undefined
    }
  }

  /** The user whose passkey answered, with a note of what it said of itself. */
  async function userOf(expectedChallenge: string, answer: PasskeyAnswer): Promise<Result<UserId, PasskeyRefusal>> {
    const { verifyAuthenticationResponse } = await webauthn()
    return db.global(async (sql) => {
      const passkey = await lockPasskey(sql, answer.id)
      if (!passkey) return no('unknown_passkey')
      const { id, userId, publicKey, counter, isSyncable } = passkey
      const credential = { id: answer.id, publicKey: Uint8Array.from(publicKey), counter }
      const result = await proved(() =>
        verifyAuthenticationResponse({ response: answer, expectedChallenge, expectedOrigin, expectedRPID: rpID, credential, requireUserVerification: true }),
      )
      if (!result) return no('not_proved')
      const { newCounter, credentialDeviceType, credentialBackedUp: isSynced } = result.authenticationInfo
      // Two of the steps of Web Authentication §7.2 that the library leaves to its caller.
      const isHis = Buffer.from(answer.response.userHandle, 'base64url').equals(userHandleOf(userId))
      if (!isHis || (credentialDeviceType === 'multiDevice') !== isSyncable) return no('not_proved')
      await updatePasskey(sql, id, { counter: newCounter, isSynced, usedAt: clock() })
      return ok(userId)
    })
  }

  return {
    /** Oldest first. */
    list: ({ userId }: Session): Promise<Passkey[]> => db.global((sql) => findPasskeysOf(sql, userId)),

    async beginAdding({ userId }: Session, browser: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
      const user = (await accounts.user(userId))!
      const known = await db.global((sql) => findPasskeysOf(sql, userId))
      const { generateRegistrationOptions } = await webauthn()
      const options = await generateRegistrationOptions({
        rpName: 'Assistant.immo', rpID, userID: userHandleOf(userId), userName: user.email, attestationType: 'none', timeout: CHALLENGE_MINUTES * MINUTE,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
      })
      await keep(options.challenge, browser, userId)
      return options
    },

    /** Keeps a passkey of who is signed in, under the name of the device, and tells him by mail. */
    async add({ userId }: Session, answered: Answered<NewPasskey>): Promise<Result<PasskeyId, PasskeyRefusal>> {
      const { answer, device } = answered
      const challenge = await taken(answered, userId)
      if (challenge === undefined) return no('challenge_over')
      const { verifyRegistrationResponse } = await webauthn()
      const result = await proved(() =>
        verifyRegistrationResponse({ response: answer, expectedChallenge: challenge, expectedOrigin, expectedRPID: rpID, requireUserVerification: true }),
      )
      if (!result?.registrationInfo) return no('not_proved')
      const { credential, credentialDeviceType, credentialBackedUp } = result.registrationInfo
      const id = newId<PasskeyId>(clock())
      const isNew = await db.global((sql) =>
        insertPasskey(sql, {
          id, userId, credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports: answer.response.transports,
          isSyncable: credentialDeviceType === 'multiDevice', isSynced: credentialBackedUp, name: device, createdAt: clock(),
        }),
      )
      // A browser makes a new id each time; one that exists was copied from somewhere (§7.1, step 26).
      if (!isNew) return no('not_proved')
      await accounts.tellOfNewWayIn(userId, { kind: 'passkey', device })
      return ok(id)
    },

    /** For whoever it may be: the passkey itself says whose it is, so nothing is told of any account. */
    async beginSignIn(browser: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
      const { generateAuthenticationOptions } = await webauthn()
      const options = await generateAuthenticationOptions({ rpID, userVerification: 'required', timeout: CHALLENGE_MINUTES * MINUTE })
      await keep(options.challenge, browser, null)
      return options
    },

    /** The token of a new session. */
    async signIn(answered: Answered<PasskeyAnswer>): Promise<Result<string, PasskeyRefusal>> {
      const challenge = await taken(answered, null)
      if (challenge === undefined) return no('challenge_over')
      const user = await userOf(challenge, answered.answer)
      if (!user.ok) return user
      const started = await accounts.startSession(user.value, { method: 'passkey', device: answered.device })
      return started.ok ? started : no('unknown_passkey')
    },

    /** Harmless when it is gone, or another user's. */
    rename: ({ userId }: Session, passkey: Pick<Passkey, 'id' | 'name'>): Promise<void> => db.global((sql) => renamePasskey(sql, userId, passkey)),

    /** The link by e-mail stays, so nobody locks himself out. Harmless when it is gone already, or another user's. */
    remove: ({ userId }: Session, id: PasskeyId): Promise<void> => db.global((sql) => deletePasskey(sql, userId, id)),
  }
}

/** Undefined when it is not what a browser writes (Web Authentication §5.8.1). */
function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}
