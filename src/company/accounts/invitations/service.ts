import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type EmailAddress, emailKey } from '#kernel/email-address.ts'
import type { AgencyId, TeamInvitationId, UserId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Agency } from '#agency/team/agency.ts'
import { fullName } from '#agency/team/agent.ts'
import type { TeamService } from '#agency/team/service.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { Session } from '#platform/http/session.ts'
import type { NewInvitation } from '../contract.ts'
import type { AccountsService, SendMail } from '../service.ts'
import { invitationMail } from './invitation-mail.ts'
import { deleteEarlier, deleteInvitation, findInvitation, findInvitations, insertInvitation, type TeamInvitation } from './store.ts'

export const INVITATION_DAYS = 7
/** How long one that is over is still listed, so that it can be sent anew. */
const LISTED_DAYS = 30
/** Of one agency at a time: whoever takes over an admin's session does not get a machine that mails strangers. */
const MOST_OPEN = 30

export type InviteRefusal = 'email_taken' | 'too_many_invitations'

/** `sign_in_first`: the address has a log-in of its own already, which an invitation alone must not open. */
export type AcceptRefusal = 'invitation_over' | 'already_member' | 'other_address' | 'email_not_verified' | 'sign_in_first'

/** What a provider says of who accepts. */
export interface ProviderProof {
  readonly email: EmailAddress | undefined
  readonly isEmailVerified: boolean
  /** The user who linked this account before. */
  readonly linkedTo: UserId | undefined
}

export interface Accepted {
  readonly userId: UserId
  readonly agencyId: AgencyId
}

/** An invitation as it is shown to whoever holds its link. */
export interface OpenInvitation {
  readonly email: EmailAddress
  readonly agencyName: string
  readonly invitedBy: string
}

interface Written {
  readonly id: TeamInvitationId
  readonly agency: Agency
  readonly invitedBy: string
}

export interface InvitationsParts {
  readonly db: Database
  readonly clock: Clock
  readonly gate: Gate
  readonly team: TeamService
  readonly accounts: AccountsService
  readonly publicUrl: URL
  readonly sendMail: SendMail
}

export type InvitationsService = ReturnType<typeof invitationsService>

/** Invitations to a team: bound to one address, for one use, over after a week, and revocable. */
export function invitationsService({ db, clock, gate, team, accounts, publicUrl, sendMail }: InvitationsParts) {
  async function opened(token: string): Promise<{ scope: AgencyScope; invitation: TeamInvitation } | undefined> {
    const door = await gate.openDoor('team_invitation', token)
    if (!door) return undefined
    const invitation = await db.within(door.scope, async (tx) => {
      const found = await findInvitation(tx, door.subjectId as TeamInvitationId, clock())
      return found && (await isBacked(tx, found)) ? found : undefined
    })
    return invitation && { scope: door.scope, invitation }
  }

  /** Whoever is shown out must not come back by an invitation that he sent himself before. */
  const isBacked = async (tx: Tx, { invitedBy }: TeamInvitation): Promise<boolean> => (await team.agent(tx, invitedBy))?.isAdmin === true

  /** Makes the user a member; the invitation is used up, whoever else holds its link at this moment. */
  const accept = (scope: AgencyScope, invitation: TeamInvitation, userId: UserId): Promise<Result<Accepted, AcceptRefusal>> =>
    db.within(scope, async (tx) => {
      const { id, firstName, lastName, email, isAdmin, isAgent } = invitation
      await team.lock(tx)
      if (!(await isBacked(tx, invitation)) || !(await deleteInvitation(tx, id))) return no('invitation_over')
      await gate.closeDoorsOf(tx, 'team_invitation', id)
      const added = await team.addMember(tx, userId, { firstName, lastName, email, isAdmin, isAgent })
      return added.ok ? ok({ userId, agencyId: scope.agencyId }) : no('already_member')
    })

  /** The user of the invited address, made when there is none; refused when somebody uses it already who did not prove to be him. */
  async function newcomer({ email, locale }: TeamInvitation): Promise<UserId | undefined> {
    const known = await accounts.userByEmail(email)
    if (known && (await accounts.isMember(known.id))) return undefined
    return accounts.userOf(email, locale)
  }

  return {
    /** Mails an invitation; an earlier one to the same address ends. */
    async invite({ scope, agentId }: Session, given: NewInvitation): Promise<Result<TeamInvitationId, InviteRefusal>> {
      const token = randomToken()
      const written = await db.within(scope, async (tx): Promise<Result<Written, InviteRefusal>> => {
        // Of two who invite one address at once the second ends the first one's invitation.
        await team.lock(tx)
        const agency = await team.agency(tx)
        const members = await team.agents(tx)
        if (members.some(({ email }) => emailKey(email) === emailKey(given.email))) return no('email_taken')
        const earlier = await deleteEarlier(tx, { email: given.email, overSince: clock() - LISTED_DAYS * DAY })
        for (const id of earlier) await gate.closeDoorsOf(tx, 'team_invitation', id)
        if ((await findInvitations(tx)).length >= MOST_OPEN) return no('too_many_invitations')
        const id = newId<TeamInvitationId>(clock())
        const expiresAt = clock() + INVITATION_DAYS * DAY
        await insertInvitation(tx, { ...given, id, locale: agency.locale, invitedBy: agentId, createdAt: clock(), expiresAt })
        await gate.addDoor(tx, { kind: 'team_invitation', secret: token, subjectId: id, expiresAt })
        const invitedBy = members.find((one) => one.id === agentId)
        return ok({ id, agency, invitedBy: invitedBy ? fullName(invitedBy) : agency.name })
      })
      if (!written.ok) return written
      const { id, agency, invitedBy } = written.value
      const view = { url: new URL(`/invitation/${token}`, publicUrl).href, agencyName: agency.name, invitedBy, firstName: given.firstName, days: INVITATION_DAYS }
      await sendMail({ to: given.email, ...invitationMail(view, agency.locale) })
      return ok(id)
    },

    /** Newest first, with those that are over. */
    list: (scope: AgencyScope): Promise<(TeamInvitation & { readonly isOver: boolean })[]> =>
      db.within(scope, async (tx) => {
        const listed = []
        for (const one of await findInvitations(tx)) listed.push({ ...one, isOver: one.expiresAt <= clock() || !(await isBacked(tx, one)) })
        return listed
      }),

    revoke: (scope: AgencyScope, id: TeamInvitationId): Promise<Result<void, 'unknown_invitation'>> =>
      db.within(scope, async (tx) => {
        if (!(await deleteInvitation(tx, id))) return no('unknown_invitation')
        await gate.closeDoorsOf(tx, 'team_invitation', id)
        return ok(undefined)
      }),

    /** What the link of a mail opens. Looking uses nothing up: mail scanners open every address they see. */
    async find(token: string): Promise<OpenInvitation | undefined> {
      const found = await opened(token)
      if (!found) return undefined
      const { scope, invitation } = found
      return db.within(scope, async (tx) => {
        const { name: agencyName } = await team.agency(tx)
        const invitedBy = (await team.names(tx)).get(invitation.invitedBy) ?? agencyName
        return { email: invitation.email, agencyName, invitedBy }
      })
    },

    /** By the mailed link alone, which proves the address; or by who is signed in under it. */
    async acceptByLink(token: string, session: Session | undefined): Promise<Result<Accepted, AcceptRefusal>> {
      const found = await opened(token)
      if (!found) return no('invitation_over')
      const { scope, invitation } = found
      const user = session && (await accounts.user(session.userId))
      const isHimself = user !== undefined && emailKey(user.email) === emailKey(invitation.email)
      const userId = isHimself ? user.id : await newcomer(invitation)
      return userId ? accept(scope, invitation, userId) : no('sign_in_first')
    },

    /** By the mailed link and an account whose provider vouches for the same address. */
    async acceptWith(token: string, { email, isEmailVerified, linkedTo }: ProviderProof): Promise<Result<Accepted, AcceptRefusal>> {
      const found = await opened(token)
      if (!found) return no('invitation_over')
      const { scope, invitation } = found
      if (!email || !isEmailVerified) return no('email_not_verified')
      if (emailKey(email) !== emailKey(invitation.email)) return no('other_address')
      const owner = linkedTo && (await accounts.user(linkedTo))
      if (owner && emailKey(owner.email) !== emailKey(invitation.email)) return no('other_address')
      const userId = owner?.id ?? (await newcomer(invitation))
      return userId ? accept(scope, invitation, userId) : no('sign_in_first')
    },
  }
}
