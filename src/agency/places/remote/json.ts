import { Unavailable } from '#platform/db/database.ts'
import { type GuardedFetch, guardedFetch } from '#platform/http/guarded-fetch.ts'
import type { z } from 'zod'

const TIMEOUT_MS = 10_000

/** Reaches the one server the operator has named, be it on his own network, and no other. */
export function fetchOf(base: URL, timeoutMs: number = TIMEOUT_MS): GuardedFetch {
  const port = base.port || (base.protocol === 'http:' ? '80' : '443')
  return guardedFetch({ allow: [`${base.hostname}:${port}`], timeoutMs, mayRedirect: (from, to) => from.host === to.host })
}

/** `path` below the base address, whether that ends with a slash or not. */
export const below = (base: URL, path: string): URL => new URL(base.href.replace(/\/*$/, `/${path}`))

export interface Ask<S extends z.ZodType> {
  readonly url: URL
  readonly schema: S
  readonly init?: RequestInit
}

/** The answer as its schema describes it; undefined when the server refuses the question (400, 404, 422). */
export async function askJson<S extends z.ZodType>(fetch: GuardedFetch, { url, schema, init = {} }: Ask<S>): Promise<z.output<S> | undefined> {
  const answer = await fetch(url, init).catch((cause: unknown) => {
    throw new Unavailable(`${url.host} does not answer`, { cause })
  })
  if ([400, 404, 422].includes(answer.status)) return undefined
  // Whatever else it says (429, 5xx, a sign-in page), it may say better later.
  if (!answer.ok) throw new Unavailable(`${url.host} answers ${answer.status}`)
  const parsed = schema.safeParse(await answer.json().catch(() => undefined))
  if (!parsed.success) throw new Unavailable(`${url.host} answers what is not understood`)
  return parsed.data
}
