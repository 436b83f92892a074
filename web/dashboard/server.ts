/** Why the server did not do it: a constant code, and the fields of a form that are wrong. */
export class Problem extends Error {
  readonly code: string
  readonly fields: readonly string[]
  constructor(code: string, fields: readonly string[] = []) {
    super(code)
    this.code = code
    this.fields = fields
  }
}

let csrfToken = ''

export function useCsrfToken(token: string): void {
  csrfToken = token
}

export const read = <T>(path: string): Promise<T> => ask<T>('GET', path, undefined)

export const change = <T = unknown>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> => ask<T>(method, path, body)

async function ask<T>(method: string, path: string, body: unknown): Promise<T> {
  const isFile = body instanceof Blob
  const type = isFile ? body.type || 'application/octet-stream' : 'application/json'
  const answer = await fetch(path, {
    method,
    headers: { ...(method === 'GET' ? {} : { 'x-csrf-token': csrfToken }), ...(body === undefined ? {} : { 'content-type': type }) },
    // A change that was already said to be done goes on when the page is left.
    keepalive: method !== 'GET' && !isFile,
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new Problem('network')
  })
  if (answer.status === 401) {
    location.assign('/sign-in')
    return new Promise(() => {})
  }
  if (answer.status === 204) return undefined as T
  const json: unknown = await answer.json().catch(() => ({}))
  if (answer.ok) return json as T
  const { error, fields } = json as { error?: string; fields?: string[] }
  throw new Problem(codeOf(answer.status, error), fields)
}

function codeOf(status: number, error: string | undefined): string {
  if (error !== undefined && error !== 'refused') return error
  if (status === 413) return 'too_large'
  if (status === 429) return 'too_many'
  return status === 409 ? 'conflict' : 'other'
}
