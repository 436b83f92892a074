import type { WireTypes } from './schemas.ts'

/** A call of the Graph as its parts see it: signed in, its body already held against the vendor's types. */
export interface GraphRequest {
  readonly method: string
  /** Segments after `/v1.0`, without "me". */
  readonly path: readonly string[]
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: unknown
  /** As the world knows it, for links to the next page. */
  readonly url: URL
  readonly account: Account
}

export interface GraphAnswer<T extends keyof WireTypes = keyof WireTypes> {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly type?: T
  readonly body?: WireTypes[T]
}

export const answerOf = <T extends keyof WireTypes>(status: number, type: T, body: WireTypes[T]): GraphAnswer<T> => ({ status, type, body })

/** learn.microsoft.com/graph/errors: "a string error code", which is what a client is to look at. */
export class GraphError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>
  constructor(status: number, code: string, headers: Readonly<Record<string, string>> = {}) {
    super(code)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** Someone with a mailbox, and what he and his organisation have agreed to. */
export interface Account {
  readonly email: string
  readonly tid: string
  readonly oid: string
  /** Who may agree to what an app asks for; `nobody` while an administrator has not. */
  consent: 'user' | 'nobody'
  /** Scopes agreed to. */
  readonly granted: Set<string>
  /** Its refresh tokens count no longer: the password was changed, or an administrator ended all sessions. */
  isRevoked: boolean
}
