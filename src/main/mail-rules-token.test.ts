import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import { no, ok } from '#kernel/result.ts'
import { mailRulesToken } from './mail-rules-token.ts'

const [scope, agentId] = [{} as never, 'claire' as never]
const account = { id: 'one', provider: 'google', email: 'Agence@gmail.com' }

/** The agent's accounts, and what the provider says when a token is asked for. */
function tokenOf(accounts: readonly object[], says: unknown = ok('token')) {
  const asked: unknown[][] = []
  const accessToken = async (...given: unknown[]) => {
    asked.push(given)
    return says
  }
  const connections = { listOf: async (_tx: unknown, agent: unknown) => (agent === agentId ? accounts : []), accessToken }
  const db = { within: (_scope: unknown, work: (tx: unknown) => unknown) => work({}) }
  return { asked, get: mailRulesToken({ db: db as never, connections: connections as never }) }
}
const wanted = { agentId, provider: 'google', mailbox: 'agence@gmail.com' as EmailAddress } as const

test('rules are made by the account that is the mail box itself, with the scope for settings alone', async () => {
  const { asked, get } = tokenOf([{ ...account, id: 'other', email: 'autre@gmail.com' }, account])
  assert.deepEqual(await get(scope, wanted), ok('token'))
  assert.deepEqual(asked, [[scope, 'one', ['https://www.googleapis.com/auth/gmail.settings.basic']]])
})

test('no other account of the agent, nor one of another provider, makes rules for a mail box', async () => {
  for (const accounts of [[], [{ ...account, email: 'autre@gmail.com' }], [{ ...account, email: null }], [{ ...account, provider: 'microsoft' }]]) {
    const { asked, get } = tokenOf(accounts)
    assert.deepEqual(await get(scope, wanted), no('not_connected'))
    assert.deepEqual(asked, [])
  }
})

test('a permission that is gone or was never given is asked for again', async () => {
  for (const reason of ['revoked', 'missing_scope']) assert.deepEqual(await tokenOf([account], no(reason)).get(scope, wanted), no('needs_consent'))
  assert.deepEqual(await tokenOf([account], no('unavailable')).get(scope, wanted), no('unavailable'))
})
