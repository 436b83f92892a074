import type { EmailAddress } from '#kernel/email-address.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import { senderCriteria } from './mail-filters.ts'
import type { SieveRule } from './sieve-script.ts'

/**
 * `needs_consent`: the account has not agreed, or not any more · `address_unconfirmed`: Gmail forwards only to an address that
 * its owner has confirmed · `rule_refused`: the provider does not take the rule.
 */
export type AccountRefusal = 'needs_consent' | 'address_unconfirmed' | 'rule_refused' | 'unavailable'

export interface AccountAccess {
  readonly fetch: GuardedFetch
  readonly token: string
}

export interface RulesMade {
  /** How many were not there yet. */
  readonly made: number
  /** Everything is forwarded besides, by a setting that only the person can change. */
  readonly forwardsEverything: boolean
}

const GMAIL = 'https://gmail.googleapis.com/gmail/v1/users/me/settings'
const GRAPH_RULES = 'https://graph.microsoft.com/v1.0/me/mailFolders/inbox/messageRules'
const OUR_RULE = 'Assistant.immo'

class CallRefused extends Error {
  readonly reason: AccountRefusal
  constructor(reason: AccountRefusal) {
    super(`mail rules: ${reason}`)
    this.name = 'CallRefused'
    this.reason = reason
  }
}

interface GmailFilter {
  readonly criteria?: { readonly from?: string }
  readonly action?: { readonly forward?: string }
}

/** Filters of the account, by gmail.settings.basic: no mail is read. Those that are there already stay the only ones. */
export const makeGmailFilters = (access: AccountAccess, { to, probe, senders }: SieveRule): Promise<Result<RulesMade, AccountRefusal>> =>
  refusals(async () => {
    const address = await call<{ verificationStatus?: string }>(access, 'GET', `${GMAIL}/forwardingAddresses/${encodeURIComponent(to)}`, { missing: {} })
    if (address.verificationStatus !== 'accepted') throw new CallRefused('address_unconfirmed')
    const { filter = [] } = await call<{ filter?: readonly GmailFilter[] }>(access, 'GET', `${GMAIL}/filters`)
    const wanted = [
      ...senderCriteria(senders).map((from) => ({ criteria: { from }, action: { forward: to } })),
      { criteria: { from: probe as string }, action: { forward: to, removeLabelIds: ['INBOX', 'UNREAD'] } },
    ]
    const missing = wanted.filter(({ criteria }) => !filter.some((known) => known.criteria?.from === criteria.from && known.action?.forward === to))
    for (const body of missing) await call(access, 'POST', `${GMAIL}/filters`, { body })
    const { enabled, emailAddress } = await call<{ enabled?: boolean; emailAddress?: EmailAddress }>(access, 'GET', `${GMAIL}/autoForwarding`)
    return { made: missing.length, forwardsEverything: enabled === true && emailAddress === to }
  })

interface GraphRule {
  readonly displayName?: string
  readonly actions?: { readonly redirectTo?: readonly { readonly emailAddress?: { readonly address?: string } }[] }
}

/** One rule of the mail box, by MailboxSettings.ReadWrite. It redirects, so that the portal stays the sender. */
export const makeOutlookRule = (access: AccountAccess, { to, probe, senders }: SieveRule): Promise<Result<RulesMade, AccountRefusal>> =>
  refusals(async () => {
    const { value } = await call<{ value: readonly GraphRule[] }>(access, 'GET', GRAPH_RULES)
    const isThere = value.some(({ displayName, actions }) => displayName === OUR_RULE && actions?.redirectTo?.some(({ emailAddress }) => emailAddress?.address === to))
    if (isThere) return { made: 0, forwardsEverything: false }
    const body = {
      displayName: OUR_RULE, sequence: 1, isEnabled: true,
      conditions: { senderContains: [...senders.map((domain) => `@${domain}`), ...senders.map((domain) => `.${domain}`), probe] },
      actions: { redirectTo: [{ emailAddress: { address: to } }] },
    }
    await call(access, 'POST', GRAPH_RULES, { body })
    return { made: 1, forwardsEverything: false }
  })

async function refusals<T>(work: () => Promise<T>): Promise<Result<T, AccountRefusal>> {
  try {
    return ok(await work())
  } catch (error) {
    return no(error instanceof CallRefused ? error.reason : 'unavailable')
  }
}

/** The answer's JSON, or `missing` for 404 when given. */
async function call<T>({ fetch, token }: AccountAccess, method: 'GET' | 'POST', url: string, { body, missing }: { body?: object; missing?: T } = {}): Promise<T> {
  const answer = await fetch(url, {
    method, redirect: 'manual',
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (answer.ok) return (await answer.json()) as T
  if (answer.status === 404 && missing !== undefined) return missing
  throw new CallRefused(refusalOf(answer.status, await answer.text()))
}

function refusalOf(status: number, text: string): AccountRefusal {
  // developers.google.com/gmail/api/guides/handle-errors: 403 is a limit as well, and passes.
  if (status === 429 || status >= 500 || /rateLimitExceeded/i.test(text)) return 'unavailable'
  if (status === 401 || status === 403) return 'needs_consent'
  return /failedPrecondition/i.test(text) ? 'address_unconfirmed' : 'rule_refused'
}
