import type { ConnectionId } from '#kernel/ids.ts'
import { parseInput, Refused } from '#platform/http/refused.ts'
import type { Http } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import { type AccountCalendars, accountQuery, connectOfAccount } from './contract.ts'
import type { AccountCalendarsService, AccountTrouble } from './service.ts'

/** Everybody chooses among the calendars of his own accounts only; an admin has no more to say here than others. */
export function accountCalendarsRoutes(app: Http, { accountCalendars }: { readonly accountCalendars: AccountCalendarsService }): void {
  app.get('/api/calendars/of-account', async (request): Promise<AccountCalendars> => {
    const { scope, agentId } = requireSession(request)
    const { connectionId } = parseInput(accountQuery, request.query)
    const listed = await accountCalendars.list(scope, agentId, connectionId as ConnectionId)
    if (!listed.ok) throw refusal(listed.reason)
    return listed.value
  })

  app.post('/api/calendars/of-account', async (request, reply) => {
    const { scope, agentId } = requireSession(request)
    const { connectionId, remoteId, blocks, receives } = parseInput(connectOfAccount, request.body)
    const connected = await accountCalendars.connect(scope, agentId, { id: connectionId as ConnectionId, remoteId, blocks, receives })
    if (!connected.ok) throw refusal(connected.reason)
    return reply.status(201).send({ id: connected.value.id })
  })
}

const refusal = (reason: AccountTrouble): Refused => (reason === 'not_found' ? new Refused(404, reason) : new Refused(422, reason))
