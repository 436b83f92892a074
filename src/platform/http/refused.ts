import type { z } from 'zod'

/** An answer that ends a request early: a status and a constant code, never a message from inside. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly code: string
  constructor(status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

/** The input as its schema describes it; anything else is answered 400 with the fields that are wrong. */
export class BadInput extends Error {
  override name = 'BadInput'
  readonly fields: readonly string[]
  constructor(fields: readonly string[]) {
    super('bad input')
    this.fields = fields
  }
}

export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new BadInput(parsed.error.issues.map((issue) => issue.path.join('.')))
}
