import { no, ok, type Result } from '#kernel/result.ts'
import { FetchRefused, type GuardedFetch } from '#platform/http/guarded-fetch.ts'
import type { CalendarTrouble } from '../calendar-port.ts'
import type { AccountAccess } from '../remote.ts'
import type { AccountGate } from '../account-gate.ts'

/** learn.microsoft.com/graph/api/overview: the endpoint of all accounts, personal ones too. */
const GRAPH_URL = new URL('https://graph.microsoft.com/v1.0/')

/** Events of a page; the Graph may give fewer. */
export const PAGE = '500'
const MAX_PAGES = 40

export interface GraphMailbox {
  readonly fetch: GuardedFetch
  readonly gate: AccountGate
  readonly access: AccountAccess
  /** What the calls need to be allowed. */
  readonly scopes: readonly string[]
}

export interface GraphCall {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Under the API's address, or whole as the API itself gave it. */
  readonly path: string | URL
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly etag?: string | null
}

/** `duplicate`: there is an event of this transaction already. */
export type GraphTrouble = CalendarTrouble | 'duplicate'

/** One call. The JSON of the answer, null where there is none; a body that is no JSON is no answer that can be trusted. */
export async function callGraph(mailbox: GraphMailbox, call: GraphCall): Promise<Result<unknown, GraphTrouble>> {
  const { path, query = {} } = call
  const url = new URL(path, GRAPH_URL)
  // The next page's address comes from the answer; the token goes nowhere but to the Graph.
  if (url.origin !== GRAPH_URL.origin || !url.pathname.startsWith(GRAPH_URL.pathname)) return no('refused_address')
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const answer = await sent(mailbox, url, call)
  if (answer.ok || answer.reason !== 'token_refused') return answer as Result<unknown, GraphTrouble>
  // Tokens may be ended before their time (entra/identity-platform/app-resilience-continuous-access-evaluation): one more try with a new one.
  mailbox.access.forget()
  const again = await sent(mailbox, url, call)
  return again.ok || again.reason !== 'token_refused' ? (again as Result<unknown, GraphTrouble>) : no('unauthorised')
}

function sent({ fetch, gate, access, scopes }: GraphMailbox, url: URL, { method = 'GET', body, etag = null }: GraphCall): Promise<Result<unknown, GraphTrouble | 'token_refused'>> {
  return gate.through(async () => {
    const token = await access.token(scopes)
    if (!token.ok) return no(token.reason === 'unavailable' ? 'unavailable' : 'unauthorised')
    const headers: Record<string, string> = {
      authorization: `Bearer ${token.value}`,
      // Else times come in the zone of the mailbox. Ids are left as they are by default: those change when an event is
      // moved to the deleted ones, so that an old id never finds it there as if nothing had happened.
      prefer: 'outlook.timezone="UTC"',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(etag === null ? {} : { 'if-match': etag }),
    }
    try {
      const answer = await fetch(url, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
      gate.heed(answer)
      if (answer.status === 401) return no('token_refused')
      const said = answer.status === 204 ? null : ((await answer.json()) as unknown)
      return answer.ok ? ok(said) : no(troubleOf(answer.status, codeOf(said)))
    } catch (error) {
      if (error instanceof FetchRefused && error.reason !== 'too_large') return no('refused_address')
      // No connection, no JSON, or cut short: what a write did stays open.
      gate.miss()
      return no('unavailable')
    }
  })
}

export const settled = <T>(result: Result<T, GraphTrouble>): Result<T, CalendarTrouble> => (result.ok ? result : no(result.reason === 'duplicate' ? 'conflict' : result.reason))

/** All of a list (learn.microsoft.com/graph/paging); a page that is none, or an endless row of them, is no answer. */
export async function pagesOf<T>(mailbox: GraphMailbox, path: string, query: Readonly<Record<string, string>>): Promise<Result<T[], CalendarTrouble>> {
  const all: T[] = []
  let next: { path: string | URL; query?: Readonly<Record<string, string>> } = { path, query }
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = settled(await callGraph(mailbox, next))
    if (!answer.ok) return answer
    const { value, '@odata.nextLink': link } = (answer.value ?? {}) as { value?: unknown; '@odata.nextLink'?: unknown }
    if (!Array.isArray(value)) return no('unavailable')
    all.push(...(value as T[]))
    if (typeof link !== 'string') return ok(all)
    const url = URL.parse(link)
    if (!url) return no('unavailable')
    next = { path: url }
  }
  return no('unavailable')
}

/** learn.microsoft.com/graph/errors, and Exchange's own codes where the status says too little. */
function troubleOf(status: number, code: string): GraphTrouble {
  if (code === 'ErrorDuplicateTransactionId') return 'duplicate'
  // An account without an Exchange mailbox: there is no calendar to read.
  if (code === 'MailboxNotEnabledForRESTAPI' || code === 'MailboxNotSupportedForRESTAPI') return 'not_a_calendar'
  if (status === 403) return 'unauthorised'
  if (status === 404) return 'gone'
  if (status === 409 || status === 412) return 'conflict'
  return 'unavailable'
}

function codeOf(said: unknown): string {
  const code = (said as { error?: { code?: unknown } } | null)?.error?.code
  return typeof code === 'string' ? code : ''
}
