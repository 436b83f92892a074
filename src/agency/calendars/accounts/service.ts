import type { ConnectionsService } from '#agency/connections/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { AgentId, ConnectionId } from '#kernel/ids.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Database } from '#platform/db/database.ts'
import type { CalendarTrouble } from '../calendar-port.ts'
import type { CalendarFailure } from '../contract.ts'
import type { RemoteCalendar } from '../remote.ts'
import type { RemoteParts } from '../mirror/service.ts'
import type { CalendarsService } from '../service.ts'
import type { CalendarRow } from '../store.ts'
import type { AccountCalendars } from './contract.ts'

/** What a calendar of our own is called in an account of the agent's. */
const OWN_NAME = 'Assistant.immo'

export interface AccountCalendarsParts {
  readonly db: Database
  readonly connections: Pick<ConnectionsService, 'find'>
  readonly calendars: Pick<CalendarsService, 'list' | 'adopt'>
  readonly remote: RemoteParts
}

export interface ChosenCalendar {
  /** Undefined for one that is to be made. */
  readonly remoteId: string | undefined
  readonly blocks: boolean
  readonly receives: boolean
}

/** `not_found`: not an account of this agent, or no such calendar in it. */
export type AccountTrouble = CalendarFailure | 'not_found'

export type AccountCalendarsService = ReturnType<typeof accountCalendarsService>

/** The calendars of accounts at Google and Microsoft, chosen by the agent whose accounts they are. */
export function accountCalendarsService({ db, connections, calendars, remote }: AccountCalendarsParts) {
  async function accountOf(scope: AgencyScope, agentId: AgentId, id: ConnectionId) {
    const row = await db.within(scope, (tx) => connections.find(tx, id))
    const provider = row && remote.providers[row.provider]
    return row && provider && row.agentId === agentId ? { row, provider, access: remote.accessOf(scope, id) } : undefined
  }

  return {
    async list(scope: AgencyScope, agentId: AgentId, id: ConnectionId): Promise<Result<AccountCalendars, AccountTrouble>> {
      const account = await accountOf(scope, agentId, id)
      if (!account) return no('not_found')
      const listed = await account.provider.list(account.access)
      if (!listed.ok) return no(failureOf(listed.reason))
      const known = await db.within(scope, (tx) => calendars.list(tx, [agentId]))
      const isConnected = (one: RemoteCalendar) => known.some(({ connectionId, remoteId }) => connectionId === id && remoteId === one.remoteId)
      return ok({ isDiscreet: account.row.bundles.includes('discreet'), calendars: listed.value.map((one) => ({ ...one, isConnected: isConnected(one) })) })
    },

    /** Connects one of an account's calendars, proved by reading it. */
    async connect(scope: AgencyScope, agentId: AgentId, { id, remoteId, blocks, receives }: ChosenCalendar & { readonly id: ConnectionId }): Promise<Result<CalendarRow, AccountTrouble>> {
      const account = await accountOf(scope, agentId, id)
      if (!account) return no('not_found')
      const { row, provider, access } = account
      const found = remoteId === undefined ? await provider.create?.(access, OWN_NAME) : await oneOf(await provider.list(access), remoteId)
      if (!found) return no('not_found')
      if (!found.ok) return no(failureOf(found.reason))
      const { name, isWritable, readsFreeBusy } = found.value
      return calendars.adopt(scope, {
        agentId, provider: row.provider, name: name || (row.email ?? row.provider), blocks, receives: receives && isWritable, account: null,
        connectionId: id, remoteId: found.value.remoteId, readsFreeBusy,
      })
    },
  }
}

function oneOf(listed: Result<RemoteCalendar[], CalendarTrouble>, remoteId: string): Result<RemoteCalendar, CalendarTrouble> | undefined {
  if (!listed.ok) return listed
  const found = listed.value.find((one) => one.remoteId === remoteId)
  return found && ok(found)
}

const failureOf = (trouble: CalendarTrouble): CalendarFailure => (trouble === 'conflict' ? 'unavailable' : trouble)
