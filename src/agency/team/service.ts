import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgencyId, AgentId, OfficeId, UserId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Autonomy, Locale } from '#kernel/words.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import { type Agency, type InboundAddress, type Office, slugOf } from './agency.ts'
import type { Agent } from './agent.ts'
import type { AgencyChange, AgentChange, NewAgent, OfficeInput } from './contract.ts'
import { type PhotoRefusal, readPhoto } from './photo.ts'
import {
  deleteOffice, findAgency, findAgent, findAgentOfUser, findAgents, findAgentsOf, findLocalParts, findNames, findOffices, findPhoto, insertAgency,
  insertAgent, insertLocalPart, lockTeam, removeAgent, retireLocalParts, saveOffice, updateAgency, updateAgent, updatePhoto,
} from './store.ts'

export type TeamRefusal = 'unknown_agent' | 'unknown_office' | 'last_admin' | 'email_taken' | 'no_role' | PhotoRefusal

/** Portals are changed one by one, and some only by their staff: the old address has to outlive that. */
const OLD_ADDRESS_DAYS = 90
/** 40 bits: an address is not a key, it only must not be found by trying. */
const RANDOM_LENGTH = 8

export interface TeamParts {
  readonly db: Database
  readonly clock: Clock
  readonly gate: Gate
  readonly inboundDomain: string
  /** The log-in that belongs to an e-mail address, made when there is none (company/accounts). */
  readonly userOf: (email: EmailAddress, locale: Locale) => Promise<UserId>
  /** Whoever takes appointments needs a place for them: gives him a calendar when he has none. */
  readonly giveCalendar: (tx: Tx, agentId: AgentId) => Promise<void>
  /** Signs a member out of this agency everywhere (company/accounts). */
  readonly endSessions: (tx: Tx, agentId: AgentId) => Promise<void>
}

export interface NewAgency {
  readonly name: string
  readonly email: EmailAddress
  readonly phone?: PhoneNumber | null
  readonly postalAddress?: string
  readonly timeZone?: string
  readonly locale?: Locale
  readonly accent?: string | null
  readonly autonomy?: Autonomy
  readonly isDemo?: boolean
  /** The first member, an admin. */
  readonly admin: NewMember
}

export type NewMember = Pick<NewAgent, 'firstName' | 'lastName' | 'email'> & Partial<NewAgent>

export type TeamService = ReturnType<typeof teamService>

export function teamService({ db, clock, gate, inboundDomain, userOf, giveCalendar, endSessions }: TeamParts) {
  async function insertMember(tx: Tx, userId: UserId, { timeZone, ...member }: NewMember & { timeZone: string }): Promise<AgentId> {
    const id = newId<AgentId>(clock())
    await insertAgent(tx, {
      phone: null, isAdmin: false, isAgent: true, officeId: null, weight: 1, writesTravel: false, ...member, id, userId, timeZone, createdAt: clock(),
    })
    await openMemberDoor(tx, userId)
    if (member.isAgent !== false) await giveCalendar(tx, id)
    return id
  }

  /** Leads a user from his log-in to this agency; nothing but the agent's row says what he may do there. */
  const openMemberDoor = (tx: Tx, userId: UserId) =>
    gate.addDoor(tx, { kind: 'member', secret: `${tx.scope.agencyId} ${userId}`, subjectId: userId, expiresAt: null })
  const closeMemberDoor = (tx: Tx, userId: UserId) => gate.closeDoor(tx, 'member', `${tx.scope.agencyId} ${userId}`)

  async function addInboundAddress(tx: Tx, slug: string): Promise<void> {
    const localPart = `${slug}-${randomToken().slice(0, RANDOM_LENGTH)}`
    await insertLocalPart(tx, { id: newId(clock()), localPart, now: clock() })
    await gate.addDoor(tx, { kind: 'inbound_address', secret: localPart, subjectId: null, expiresAt: null })
  }

  async function inboundAddresses(tx: Tx): Promise<InboundAddress[]> {
    const parts = await findLocalParts(tx, clock())
    return parts.map(({ localPart, ...times }) => ({ ...times, address: `${localPart}@${inboundDomain}` }))
  }

  /** A user becomes one of the team. */
  async function addMember(tx: Tx, userId: UserId, given: NewMember): Promise<Result<AgentId, TeamRefusal>> {
    await lockTeam(tx)
    const refusal = await refusalOf(tx, undefined, { isAdmin: false, isAgent: true, ...given })
    if (refusal) return no(refusal)
    const timeZone = given.timeZone ?? (await findAgency(tx)).timeZone
    return ok(await insertMember(tx, userId, { ...given, timeZone }))
  }

  return {
    addMember,

    /** Until the transaction ends nobody joins, leaves or changes his role. */
    lock: lockTeam,
    /** The agency of the transaction. */
    agency: findAgency,
    /** Everybody of the team by name. */
    agents: findAgents,
    agentsOf: findAgentsOf,
    /** One of the team; undefined when unknown or removed. */
    agent: findAgent,
    offices: findOffices,
    names: findNames,
    photo: findPhoto,
    inboundAddresses,

    /** The membership a session stands on; undefined as soon as it ends. */
    memberOf: (scope: AgencyScope, userId: UserId): Promise<Agent | undefined> =>
      db.within(scope, (tx) => findAgentOfUser(tx, userId)),

    /** A new agency with its inbound address and its first admin; for the operator, never behind a route. */
    async createAgency({ admin, ...given }: NewAgency): Promise<{ scope: AgencyScope; agencyId: AgencyId; adminId: AgentId }> {
      const agencyId = newId<AgencyId>(clock())
      const agency = {
        phone: null, postalAddress: '', timeZone: 'Europe/Paris', locale: 'fr' as const, accent: null,
        autonomy: 'draft' as const, isDemo: false, ...given, slug: slugOf(given.name),
      }
      const userId = await userOf(admin.email, agency.locale)
      const scope = gate.scopeOfOperator(agencyId)
      return db.within(scope, async (tx) => {
        await insertAgency(tx, agency, clock())
        await addInboundAddress(tx, agency.slug)
        const adminId = await insertMember(tx, userId, { ...admin, timeZone: admin.timeZone ?? agency.timeZone, isAdmin: true })
        return { scope, agencyId, adminId }
      })
    },

    /** Everything about the team in one look. */
    roster: (scope: AgencyScope): Promise<Roster> =>
      db.within(scope, async (tx) => ({
        agency: await findAgency(tx),
        agents: await findAgents(tx),
        offices: await findOffices(tx),
        inboundAddresses: await inboundAddresses(tx),
      })),

    changeAgency: (scope: AgencyScope, change: AgencyChange): Promise<void> => db.within(scope, (tx) => updateAgency(tx, change)),

    /** A new inbound address; the old one goes on for 90 days. */
    renewInboundAddress: (scope: AgencyScope): Promise<InboundAddress[]> =>
      db.within(scope, async (tx) => {
        await lockTeam(tx)
        const retiresAt = clock() + OLD_ADDRESS_DAYS * DAY
        for (const { localPart, ...address } of await findLocalParts(tx, clock())) {
          if (address.retiresAt !== null) continue
          await gate.addDoor(tx, { kind: 'inbound_address', secret: localPart, subjectId: null, expiresAt: retiresAt })
        }
        await retireLocalParts(tx, retiresAt)
        await addInboundAddress(tx, (await findAgency(tx)).slug)
        return inboundAddresses(tx)
      }),

    async addAgent(scope: AgencyScope, given: NewMember): Promise<Result<AgentId, TeamRefusal>> {
      const { locale } = await db.within(scope, findAgency)
      const userId = await userOf(given.email, locale)
      return db.within(scope, (tx) => addMember(tx, userId, given))
    },

    /** A new e-mail address is another log-in: who held the old one is out at once. Another role signs him out. */
    async changeAgent(scope: AgencyScope, id: AgentId, change: AgentChange): Promise<Result<Agent, TeamRefusal>> {
      const { locale } = await db.within(scope, findAgency)
      const userId = change.email === undefined ? undefined : await userOf(change.email, locale)
      return db.within(scope, async (tx) => {
        await lockTeam(tx)
        const agent = await findAgent(tx, id)
        if (!agent) return no('unknown_agent')
        const refusal = await refusalOf(tx, agent, change)
        if (refusal) return no(refusal)
        await updateAgent(tx, id, { ...change, ...(userId ? { userId } : {}) })
        if (change.isAgent) await giveCalendar(tx, id)
        if (change.writesTravel !== undefined) await tx.enqueue('booking.write-travel', { agentId: id })
        if (userId && userId !== agent.userId) {
          if (agent.userId) await closeMemberDoor(tx, agent.userId)
          await openMemberDoor(tx, userId)
        }
        const changed = (await findAgent(tx, id))!
        if (changed.userId !== agent.userId || changed.isAdmin !== agent.isAdmin || changed.isAgent !== agent.isAgent) await endSessions(tx, id)
        return ok(changed)
      })
    },

    /** Access ends at once; what the agent did stays, with the name. */
    removeAgent: (scope: AgencyScope, id: AgentId): Promise<Result<void, TeamRefusal>> =>
      db.within(scope, async (tx) => {
        await lockTeam(tx)
        const agent = await findAgent(tx, id)
        if (!agent) return no('unknown_agent')
        if (agent.isAdmin && (await isLastAdmin(tx, agent))) return no('last_admin')
        await removeAgent(tx, id, clock())
        await endSessions(tx, id)
        if (agent.userId) await closeMemberDoor(tx, agent.userId)
        return ok(undefined)
      }),

    /** Null takes the photo away. */
    changePhoto: (scope: AgencyScope, id: AgentId, bytes: Uint8Array | null): Promise<Result<void, TeamRefusal>> =>
      db.within(scope, async (tx) => {
        const photo = bytes === null ? ok(null) : readPhoto(bytes)
        if (!photo.ok) return photo
        if (!(await findAgent(tx, id))) return no('unknown_agent')
        await updatePhoto(tx, id, photo.value)
        return ok(undefined)
      }),

    photoOf: (scope: AgencyScope, id: AgentId) => db.within(scope, (tx) => findPhoto(tx, id)),

    addOffice: (scope: AgencyScope, office: OfficeInput): Promise<OfficeId> =>
      db.within(scope, async (tx) => {
        const id = newId<OfficeId>(clock())
        await saveOffice(tx, id, office)
        return id
      }),

    changeOffice: (scope: AgencyScope, id: OfficeId, office: OfficeInput): Promise<Result<void, TeamRefusal>> =>
      db.within(scope, async (tx) => {
        if (!(await findOffices(tx)).some((known) => known.id === id)) return no('unknown_office')
        await saveOffice(tx, id, office)
        return ok(undefined)
      }),

    removeOffice: (scope: AgencyScope, id: OfficeId): Promise<Result<void, TeamRefusal>> =>
      db.within(scope, async (tx) => {
        if (!(await findOffices(tx)).some((known) => known.id === id)) return no('unknown_office')
        await deleteOffice(tx, id)
        return ok(undefined)
      }),
  }
}

export interface Roster {
  readonly agency: Agency
  readonly agents: readonly Agent[]
  readonly offices: readonly Office[]
  readonly inboundAddresses: readonly InboundAddress[]
}

/** Why `agent` (undefined: a new one) cannot become what `change` says. The team is locked. */
async function refusalOf(tx: Tx, agent: Agent | undefined, change: AgentChange): Promise<TeamRefusal | undefined> {
  const { isAdmin = agent?.isAdmin, isAgent = agent?.isAgent, email, officeId } = change
  if (!isAdmin && !isAgent) return 'no_role'
  if (agent?.isAdmin && !isAdmin && (await isLastAdmin(tx, agent))) return 'last_admin'
  if (officeId && !(await findOffices(tx)).some(({ id }) => id === officeId)) return 'unknown_office'
  if (email === undefined) return undefined
  const isTaken = (await findAgents(tx)).some((other) => other.id !== agent?.id && other.email.toLowerCase() === email.toLowerCase())
  return isTaken ? 'email_taken' : undefined
}

const isLastAdmin = async (tx: Tx, agent: Agent): Promise<boolean> =>
  (await findAgents(tx)).every((other) => other.id === agent.id || !other.isAdmin)
