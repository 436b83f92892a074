import { bundles } from '#agency/connections/bundles.ts'
import type { ConnectionProvider } from '#agency/connections/contract.ts'
import type { ConnectionsService } from '#agency/connections/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type EmailAddress, emailKey } from '#kernel/email-address.ts'
import type { AgentId } from '#kernel/ids.ts'
import { no, type Result } from '#kernel/result.ts'
import type { Database } from '#platform/db/database.ts'

export interface WantedMailbox {
  readonly agentId: AgentId
  readonly provider: ConnectionProvider
  readonly mailbox: EmailAddress
}

/** A token for the rules of a mail box, of the account that the agent himself connected and that is this mail box. */
export const mailRulesToken = ({ db, connections }: { db: Database; connections: ConnectionsService }) =>
  async (scope: AgencyScope, { agentId, provider, mailbox }: WantedMailbox): Promise<Result<string, 'not_connected' | 'needs_consent' | 'unavailable'>> => {
    const accounts = await db.within(scope, (tx) => connections.listOf(tx, agentId))
    const account = accounts.find((one) => one.provider === provider && one.email !== null && emailKey(one.email as EmailAddress) === emailKey(mailbox))
    if (!account) return no('not_connected')
    const token = await connections.accessToken(scope, account.id, bundles[provider].mail_rules?.scopes ?? [])
    return token.ok ? token : no(token.reason === 'unavailable' ? 'unavailable' : 'needs_consent')
  }
