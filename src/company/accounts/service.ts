import { createHmac } from 'node:crypto'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type EmailAddress, parseEmailAddress } from '#kernel/email-address.ts'
import type { AgencyId, AgentId, SessionId, UserId } from '#kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '#kernel/interval.ts'
import type { WrittenMail } from '#kernel/look/mail.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Locale } from '#kernel/words.ts'
import { type Agent, fullName, initials } from '#agency/team/agent.ts'
import type { TeamService } from '#agency/team/service.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { deriveKey } from '#platform/crypto/sealing.ts'
import { hashToken, randomToken } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { Session } from '#platform/http/session.ts'
import type { Log } from '#platform/log/log.ts'
import type { SessionChange, SessionView } from './contract.ts'
import { newWayInMail, type NewWayIn } from './new-way-in-mail.ts'
import { deletePasskeysOf } from './passkeys/store.ts'
import type { SignedInBy } from './session.ts'
import { SESSION_DAYS } from './session-cookie.ts'
import { signInMail } from './sign-in-mail.ts'
import { deleteIdentitiesOf } from './sign-on/store.ts'
import {
  countOpenLinks, deleteExpired, deleteSession, deleteSessionOf, deleteSessionsBut, deleteSessionsOfAgent, ensureUser, findOwnerOfLink,
  findSession, findSessionsOf, findUser, findUserByEmail, insertLink, insertSession, type ListedSession, updateLocale, updateSeen,
  updateSession, useLink, type User,
} from './store.ts'

export const LINK_MINUTES = 15
/** How exactly it is kept when a session was last used. */
const SEEN_EVERY = HOUR
/** Unused ones of one address; a further request is answered alike and sends nothing. */
const OPEN_LINKS = 3

export type SignInRefusal = 'link_over' | 'no_agency'

export type SendMail = (mail: WrittenMail & { readonly to: EmailAddress }) => Promise<void>

export interface AccountsParts {
  readonly db: Database
  readonly clock: Clock
  readonly gate: Gate
  readonly team: TeamService
  readonly masterKey: Uint8Array
  readonly publicUrl: URL
  /** Where a signed-in user sees his account. */
  readonly accountUrl: string
  readonly sendMail: SendMail
  readonly log: Log
}

interface Membership {
  readonly scope: AgencyScope
  readonly agent: Agent
}

export type AccountsService = ReturnType<typeof accountsService>

export function accountsService({ db, clock, gate, team, masterKey, publicUrl, accountUrl, sendMail, log }: AccountsParts) {
  const csrfKey = deriveKey(masterKey, 'csrf token')
  // Derived from the session's own token: nothing more to store, and of no use once the session is gone.
  const csrfTokenOf = (token: string) => createHmac('sha256', csrfKey).update(token).digest('base64url')

  /** Oldest agency first, as their ids are ordered by time. */
  async function membershipsOf(userId: UserId): Promise<Membership[]> {
    const memberships: Membership[] = []
    const scopes = (await gate.agenciesOf(userId)).sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1))
    for (const scope of scopes) {
      const agent = await team.memberOf(scope, userId)
      if (agent) memberships.push({ scope, agent })
    }
    return memberships
  }

  /** A fresh link for the user; undefined when `most` of his are still open. */
  const newLink = (userId: UserId, most: number) =>
    db.global(async (sql) => {
      await deleteExpired(sql, clock())
      if ((await countOpenLinks(sql, userId, clock())) >= most) return undefined
      const token = randomToken()
      await insertLink(sql, { secretHash: hashToken(token), userId, expiresAt: clock() + LINK_MINUTES * MINUTE })
      return new URL(`/sign-in/${token}`, publicUrl).href
    })

  /** The token of a new session of the user, in `agencyId` or else in his oldest agency. */
  async function startSession(userId: UserId, { agencyId, ...by }: SignedInBy & { agencyId?: AgencyId }): Promise<Result<string, 'no_agency'>> {
    const memberships = await membershipsOf(userId)
    const membership = memberships.find(({ scope }) => scope.agencyId === agencyId) ?? memberships[0]
    if (!membership) return no('no_agency')
    const token = randomToken()
    const now = clock()
    await db.global((sql) =>
      insertSession(sql, {
        ...by,
        id: newId<SessionId>(now),
        secretHash: hashToken(token),
        userId,
        agencyId: membership.scope.agencyId,
        agentId: membership.agent.id,
        createdAt: now,
        expiresAt: now + SESSION_DAYS * DAY,
      }),
    )
    return ok(token)
  }

  return {
    startSession,

    /** Whether the user is of any team. */
    isMember: async (userId: UserId): Promise<boolean> => (await membershipsOf(userId)).length > 0,

    /**
     * The log-in of an e-mail address, made when there is none; it opens nothing until a member of a team holds it. An address
     * that left every team may be another person's by now, so accounts that were linked to it and passkeys are let go.
     */
    async userOf(email: EmailAddress, locale: Locale): Promise<UserId> {
      const id = await db.global((sql) => ensureUser(sql, { id: newId<UserId>(clock()), email, locale, now: clock() }))
      if ((await membershipsOf(id)).length === 0) {
        await db.global(async (sql) => {
          await deleteIdentitiesOf(sql, id)
          await deletePasskeysOf(sql, id)
        })
      }
      return id
    },

    /**
     * Mails a link to the address if it has a log-in. The caller answers before this ends, and always alike, so that
     * neither words nor time say whether an address is known (OWASP ASVS 6.3.8).
     */
    async sendLink(text: string): Promise<void> {
      const email = parseEmailAddress(text)
      const user = email && (await db.global((sql) => findUserByEmail(sql, email)))
      if (!user || (await membershipsOf(user.id)).length === 0) return
      const url = await newLink(user.id, OPEN_LINKS)
      // To the address as it was registered, never as it was typed.
      if (url) await sendMail({ to: user.email, ...signInMail({ url, minutes: LINK_MINUTES }, user.locale) })
    },

    /** Mails the user what opens his space from now on. A mail that does not leave stops nothing: the account page says it too. */
    async tellOfNewWayIn(id: UserId, way: NewWayIn): Promise<void> {
      const { email, locale } = (await db.global((sql) => findUser(sql, id)))!
      const mail = newWayInMail({ way, accountUrl: new URL(accountUrl, publicUrl).href }, locale)
      sendMail({ to: email, ...mail }).catch((error) => log.failure('accounts.new_way_in_not_told', error))
    },

    /** A link for a member, for the operator and the demo; undefined when the address has no log-in. */
    async issueLink(email: EmailAddress): Promise<string | undefined> {
      const user = await db.global((sql) => findUserByEmail(sql, email))
      return user && newLink(user.id, Number.POSITIVE_INFINITY)
    },

    /** Whose link it is, while it opens. Looking uses nothing up: mail scanners open every address they see. */
    ownerOfLink: (token: string): Promise<User | undefined> => db.global((sql) => findOwnerOfLink(sql, hashToken(token), clock())),

    /** The token of a new session; the link is used up. */
    async signIn(link: string, device: string): Promise<Result<string, SignInRefusal>> {
      const userId = await db.global((sql) => useLink(sql, hashToken(link), clock()))
      return userId ? startSession(userId, { method: 'link', device }) : no('link_over')
    },

    /** Ends the session of the token, when there is one. */
    signOut: async (token: string | undefined): Promise<void> => {
      if (token !== undefined) await db.global((sql) => deleteSession(sql, hashToken(token)))
    },

    /** The session behind a cookie. Membership and roles are read anew each time, so that losing them works at once. */
    async session(token: string): Promise<Session | undefined> {
      const now = clock()
      const stored = await db.global(async (sql) => {
        const found = await findSession(sql, hashToken(token), now)
        if (found && now - found.seenAt >= SEEN_EVERY) await updateSeen(sql, found.id, now)
        return found
      })
      if (!stored) return undefined
      const scope = gate.scopeOfSession({ agencyId: stored.agencyId, isVerified: true })
      const agent = await team.memberOf(scope, stored.userId)
      if (!agent || agent.id !== stored.agentId) return undefined
      const { isAdmin, isAgent } = agent
      return { userId: stored.userId, agentId: agent.id, scope, isAdmin, isAgent, csrfToken: csrfTokenOf(token) }
    },

    /** The user's sessions, the one used last first; `isCurrent` marks that of `token`. */
    async sessions({ userId }: Session, token: string): Promise<(ListedSession & { readonly isCurrent: boolean })[]> {
      return db.global(async (sql) => {
        const current = await findSession(sql, hashToken(token), clock())
        return (await findSessionsOf(sql, userId, clock())).map((one) => ({ ...one, isCurrent: one.id === current?.id }))
      })
    },

    /** Harmless when it is over already, or another user's. */
    endSession: ({ userId }: Session, id: SessionId): Promise<void> => db.global((sql) => deleteSessionOf(sql, userId, id)),

    /** Every session of the user but that of `token`. */
    endOtherSessions: ({ userId }: Session, token: string): Promise<void> => db.global((sql) => deleteSessionsBut(sql, userId, hashToken(token))),

    /** For who loses or changes a role: what he may do now is only his once he signs in anew. */
    endSessionsOf: (tx: Tx, agentId: AgentId): Promise<void> => deleteSessionsOfAgent(tx, agentId),

    user: (id: UserId): Promise<User | undefined> => db.global((sql) => findUser(sql, id)),
    userByEmail: (email: EmailAddress): Promise<User | undefined> => db.global((sql) => findUserByEmail(sql, email)),

    /** Another language, or another agency the user belongs to; one that is not his is as unknown as none. */
    async changeSession(session: Session, token: string, { locale, agencyId }: SessionChange): Promise<Result<void, 'unknown_agency'>> {
      const membership = agencyId && (await membershipsOf(session.userId)).find(({ scope }) => scope.agencyId === agencyId)
      if (agencyId && !membership) return no('unknown_agency')
      await db.global(async (sql) => {
        if (locale) await updateLocale(sql, session.userId, locale)
        if (membership) await updateSession(sql, hashToken(token), { agencyId: membership.scope.agencyId, agentId: membership.agent.id })
      })
      return ok(undefined)
    },

    /** What the dashboard needs to know of who is signed in. */
    async view(session: Session): Promise<SessionView> {
      const user = await db.global((sql) => findUser(sql, session.userId))
      const agencies: { id: string; name: string }[] = []
      for (const { scope } of await membershipsOf(session.userId)) {
        const { id, name } = await db.within(scope, team.agency)
        agencies.push({ id, name })
      }
      return db.within(session.scope, async (tx) => {
        const { id, name, accent, timeZone, isDemo } = await team.agency(tx)
        const agent = (await team.agent(tx, session.agentId))!
        return {
          agency: { id, name, accent, timeZone, isDemo },
          agent: { id: agent.id, name: fullName(agent), initials: initials(agent), isAdmin: agent.isAdmin, isAgent: agent.isAgent },
          locale: user?.locale ?? 'fr',
          csrfToken: session.csrfToken,
          agencies,
        }
      })
    },
  }
}
