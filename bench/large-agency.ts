import assert from 'node:assert/strict'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId } from '#kernel/ids.ts'
import type { App } from '../src/main/app.ts'

/** Agents more for an agency, each with a calendar and working from 9 to 12:30 and 14 to 19 h on weekdays. */
export async function makeAgents({ app, scope }: { app: App; scope: AgencyScope }, count: number): Promise<AgentId[]> {
  const { services, store } = app
  const ids: AgentId[] = []
  for (let n = 0; n < count; n++) {
    const made = await services.team.addAgent(scope, { firstName: 'Agent', lastName: `Numéro ${n}`, email: `agent${n}@quais.example` as EmailAddress, phone: null })
    assert.ok(made.ok)
    ids.push(made.value)
  }
  const hours = ids.flatMap((agentId) => [1, 2, 3, 4, 5].flatMap((weekday) => [['09:00', '12:30'], ['14:00', '19:00']].map(([opens, closes]) => ({ agencyId: scope.agencyId, agentId, weekday, opens: opens!, closes: closes! }))))
  await store.db.within(scope, ({ sql }) => sql.insertInto('workingHours').values(hours).execute())
  return ids
}
