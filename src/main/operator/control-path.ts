import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** Where the running server of a data folder listens for the operator: a socket in the folder, on Windows a named pipe. */
export const controlPath = (dataDir: string): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\assistant-immo-${createHash('sha256').update(dataDir.toLowerCase()).digest('hex').slice(0, 16)}`
    : join(dataDir, 'control.sock')

/** First line of a connection. An import is followed by the lines of the export. */
export type Request =
  | { readonly verb: 'hello' }
  | { readonly verb: 'examine' }
  | { readonly verb: 'export'; readonly slug?: string }
  | { readonly verb: 'import' }

/** Last line of a connection; before it come the lines of an export. */
export type Answer = { readonly kind: 'done'; readonly result: unknown } | { readonly kind: 'refused'; readonly message: string }

export const isAnswer = (line: string): boolean => line.startsWith('{"kind":"done"') || line.startsWith('{"kind":"refused"')

/** A peer that neither sends nor takes anything for so long is gone: an export holds a transaction open. */
export const SILENCE_MS = 30_000
