import { no, ok, type Result } from '#kernel/result.ts'
import { FetchRefused, type GuardedFetch } from '#platform/http/guarded-fetch.ts'
import type { CalendarTrouble } from '../calendar-port.ts'
import type { AccountGate } from '../account-gate.ts'
import type { AccountAccess } from '../remote.ts'

/** developers.google.com/workspace/calendar/api/v3/reference */
const API_URL = new URL('https://www.googleapis.com/calendar/v3/')

export interface GoogleAccount {
  readonly fetch: GuardedFetch
  /** Keeps from calling an account that asked to be left alone. */
  readonly gate: AccountGate
  readonly access: AccountAccess
}

export interface GoogleCall {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Under the API's address, each part as it is; they are encoded here. */
  readonly path: readonly string[]
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly etag?: string | null
  /** One of them at least is in the grant, or the call is not made. */
  readonly scopes: readonly string[]
}

/** `deleted`: it was there and is not any more. `expired`: the sync token is worth nothing. `not_granted`: the agent did not agree to that. */
export type GoogleTrouble = CalendarTrouble | 'deleted' | 'expired' | 'not_granted'

/** One call. The JSON of the answer, null where there is none; a body that is no JSON is no answer that can be trusted. */
export async function callGoogle(account: GoogleAccount, call: GoogleCall): Promise<Result<unknown, GoogleTrouble>> {
  const answer = await sent(account, call)
  if (answer.ok || answer.reason !== 'token_refused') return answer as Result<unknown, GoogleTrouble>
  // Ended before its time (a new password, a lost device): one more try with a new one tells whether the grant is gone.
  account.access.forget()
  const again = await sent(account, call)
  return again.ok || again.reason !== 'token_refused' ? (again as Result<unknown, GoogleTrouble>) : no('unauthorised')
}

function sent({ fetch, gate, access }: GoogleAccount, { method = 'GET', path, query = {}, body, etag = null, scopes }: GoogleCall): Promise<Result<unknown, GoogleTrouble | 'token_refused'>> {
  return gate.through(async () => {
    const token = await tokenFor(access, scopes)
    if (!token.ok) return token
    const url = new URL(path.map(encodeURIComponent).join('/'), API_URL)
    url.search = new URLSearchParams(query).toString()
    const headers: Record<string, string> = {
      authorization: `Bearer ${token.value}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      // guides/version-resources: a change is made only where the event is still the one of the tag.
      ...(etag === null ? {} : { 'if-match': etag }),
    }
    try {
      const answer = await fetch(url, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
      const said = answer.status === 204 ? null : ((await answer.json()) as unknown)
      const reason = reasonOf(said)
      const isTooMuch = answer.status === 403 && QUOTA.test(reason)
      gate.heed(isTooMuch ? new Response(null, { status: 429, headers: answer.headers }) : answer)
      if (answer.status === 401) return no('token_refused')
      return answer.ok ? ok(said) : no(isTooMuch ? 'unavailable' : troubleOf(answer.status, reason))
    } catch (error) {
      if (error instanceof FetchRefused && error.reason !== 'too_large') return no('refused_address')
      // No connection, no JSON, or cut short: what a write did stays open.
      gate.miss()
      return no('unavailable')
    }
  })
}

/** Of several scopes that each suffice, the first that was granted. */
async function tokenFor(access: AccountAccess, scopes: readonly string[]): Promise<Result<string, 'unauthorised' | 'unavailable' | 'not_granted'>> {
  for (const scope of scopes) {
    const token = await access.token([scope])
    if (token.ok) return token
    if (token.reason !== 'missing_scope') return no(token.reason === 'revoked' ? 'unauthorised' : 'unavailable')
  }
  return no('not_granted')
}

/** A missing scope is, to whoever reads the calendar, a grant that does not suffice: the agent has to be asked again. */
export const settled = <T>(result: Result<T, GoogleTrouble>): Result<T, CalendarTrouble> => {
  if (result.ok) return result
  const { reason } = result
  return no(reason === 'deleted' ? 'gone' : reason === 'not_granted' ? 'unauthorised' : reason === 'expired' ? 'unavailable' : reason)
}

// guides/errors: 403 `rateLimitExceeded`, `userRateLimitExceeded`, `quotaExceeded`: wait; any other 403 is a no.
const QUOTA = /^(?:(?:user)?rateLimitExceeded|quotaExceeded|dailyLimitExceeded|calendarUsageLimits)/i

function troubleOf(status: number, reason: string): GoogleTrouble {
  switch (status) {
    case 403:
      return 'unauthorised'
    case 404:
      return 'gone'
    case 409:
    case 412:
      return 'conflict'
    case 410:
      return reason === 'deleted' ? 'deleted' : 'expired'
    default:
      return 'unavailable'
  }
}

function reasonOf(said: unknown): string {
  const reason = (said as { error?: { errors?: { reason?: unknown }[] } } | null)?.error?.errors?.[0]?.reason
  return typeof reason === 'string' ? reason : ''
}
