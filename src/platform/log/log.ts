/**
 * What a log line may hold: ids, counts, durations and enum values. There is no field for a name, an address, a phone
 * number, a subject or a token, so none can leak by mistake.
 */
type Suffixed<S extends string, V> = { readonly [K in `${string}${S}`]?: V }
export type LogFields = Suffixed<'Id', string> & Suffixed<'Ms' | 'Count' | 'Bytes' | 'Status', number> & {
  readonly job?: string
  readonly route?: string
  readonly method?: string
  readonly outcome?: string
  readonly errorName?: string
  readonly errorCode?: string
  /** Our own source lines of a stack, without the message, which may quote data. */
  readonly errorPlace?: string
}

export interface Log {
  event(name: string, fields?: LogFields): void
  failure(name: string, error: unknown, fields?: LogFields): void
}

const ALLOWED = /(?:Id|Ms|Count|Bytes|Status)$|^(?:job|route|method|outcome|errorName|errorCode|errorPlace)$/

/** One JSON object a line; a field outside the allow-list is dropped even when a cast let it compile. */
export function jsonLog({ now, write }: { now: () => number; write: (line: string) => void }): Log {
  const print = (level: 'info' | 'error', name: string, fields: LogFields) => {
    const kept = Object.entries(fields).filter(([key, value]) => ALLOWED.test(key) && value !== undefined)
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, event: name, ...Object.fromEntries(kept) })}\n`)
  }
  return {
    event: (name, fields = {}) => print('info', name, fields),
    failure: (name, error, fields = {}) => print('error', name, { ...fields, ...describe(error) }),
  }
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error }
  const code = (error as { code?: unknown }).code
  const place = error.stack?.split('\n').filter((line) => line.includes('/src/')).slice(0, 3)
    .map((line) => line.replace(/^.*\/src\//, 'src/').replace(/\)$/, '')).join(' < ')
  return {
    errorName: error.name,
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    ...(place ? { errorPlace: place } : {}),
  }
}
