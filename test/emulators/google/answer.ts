import type { WireType } from './schemas.ts'

/** A call of a Google API, by who holds its token. */
export interface GoogleCall {
  readonly method: string
  /** Below the service's base path, decoded: ["calendars", "a@b.example", "events"]. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: unknown
  readonly scopes: readonly string[]
}

export interface GoogleAnswer {
  readonly status: number
  readonly type?: WireType
  readonly body?: unknown
}

export const answerOf = (type: WireType, body: unknown): GoogleAnswer => ({ status: 200, type, body })

/** developers.google.com/workspace/calendar/api/guides/errors: each error has a `reason` beside its status. */
export class GoogleError extends Error {
  readonly status: number
  readonly reason: string
  constructor(status: number, reason: string) {
    super(reason)
    this.status = status
    this.reason = reason
  }
}

export const errorBody = (status: number, reason: string) => ({ error: { code: status, message: reason, errors: [{ domain: reason === 'rateLimitExceeded' ? 'usageLimits' : 'global', reason, message: reason }] } })

const SCOPE = 'https://www.googleapis.com/auth/'
export const shortScopes = (scopes: readonly string[]): string[] => scopes.map((scope) => (scope.startsWith(SCOPE) ? scope.slice(SCOPE.length) : scope))

/** 403 insufficientPermissions: "Request had insufficient authentication scopes." */
export function needScope(call: GoogleCall, anyOf: readonly string[]): void {
  if (!shortScopes(call.scopes).some((scope) => anyOf.includes(scope))) throw new GoogleError(403, 'insufficientPermissions')
}
