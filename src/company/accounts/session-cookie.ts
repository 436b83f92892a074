import { DAY } from '#kernel/interval.ts'
import type { Reply, Request } from '#platform/http/server.ts'

export const SESSION_DAYS = 30

// The prefix makes browsers refuse the cookie unless it is Secure, for all paths and for this host alone
// (draft-ietf-httpbis-rfc6265bis §4.1.3.2); they take http://localhost as secure.
const NAME = '__Host-session'
export const COOKIE_OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

/** The token of the request's session, whether or not it still opens one. */
export const sessionToken = (request: Request): string | undefined => request.cookies[NAME]

export const setSession = (reply: Reply, token: string): Reply =>
  reply.setCookie(NAME, token, { ...COOKIE_OPTIONS, maxAge: (SESSION_DAYS * DAY) / 1000 })

export const clearSession = (reply: Reply): Reply => reply.clearCookie(NAME, COOKIE_OPTIONS)
