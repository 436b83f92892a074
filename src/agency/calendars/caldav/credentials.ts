import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import { FetchRefused } from '#platform/http/guarded-fetch.ts'
import { areOfOneProvider } from './providers.ts'

export interface CaldavAccount {
  /** As typed by the agent; a bare host name is read as https. */
  readonly url: string
  readonly username: string
  readonly password: string
}

/** Whether credentials typed for `home` may be sent to `target`: the same host, one below it, or another of its provider (iCloud leads from caldav.icloud.com to pNN-caldav.icloud.com), never less protected. */
export function mayCarryCredentials(home: URL, target: URL): boolean {
  const [from, to] = [home.hostname, target.hostname]
  if (home.protocol === 'https:' && target.protocol !== 'https:') return false
  if (from === to || to.endsWith(`.${from}`)) return true
  return areOfOneProvider(from, to)
}

/** `fetch` that signs in (RFC 7617) where the account belongs and refuses to go anywhere else. */
export function signedIn(fetch: GuardedFetch, { account, home }: { account: CaldavAccount; home: URL }): GuardedFetch {
  const basic = Buffer.from(`${account.username}:${account.password}`).toString('base64')
  return async (input, init = {}) => {
    const target = new URL(input instanceof Request ? input.url : String(input))
    if (!mayCarryCredentials(home, target)) throw new FetchRefused('redirect')
    const headers = new Headers(init.headers)
    headers.set('authorization', `Basic ${basic}`)
    return fetch(target, { ...init, headers })
  }
}

/** The typed address as a URL; undefined when it is none. */
export function accountUrl(typed: string): URL | undefined {
  const text = typed.trim()
  return URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`) ?? undefined
}
