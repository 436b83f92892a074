import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { ExportedUser, WaitingJob } from './store.ts'
import { reasonOf } from './arguments.ts'
import { Refusal } from './verb.ts'

/**
 * An export is a gzip file of JSON lines: a head; for each agency its begin, its users, the rows of its tables in the
 * order of their foreign keys, the jobs that wait, and its end with the count; at last the end of the file.
 */
export type Line =
  | { readonly kind: 'head'; readonly format: typeof FORMAT; readonly migrations: readonly string[]; readonly exportedAt: string }
  | { readonly kind: 'agency'; readonly id: string; readonly slug: string }
  | { readonly kind: 'user'; readonly user: ExportedUser }
  | { readonly kind: 'row'; readonly table: string; readonly row: Row; readonly opened?: Readonly<Record<string, string>> }
  | { readonly kind: 'job'; readonly job: WaitingJob }
  | { readonly kind: 'agency_end'; readonly rows: number }
  | { readonly kind: 'end'; readonly agencies: number }

/** A row as PostgreSQL writes it in JSON, all columns but the sealed ones; those are in `opened`, in base64. */
export type Row = Readonly<Record<string, unknown>>

export const FORMAT = 'assistant-immo export 1'

/** A file only its owner can read; it has its name when it is whole. */
export async function writeAgencyFile(file: string, fill: (write: (line: string) => Promise<void>) => Promise<void>): Promise<void> {
  const part = `${file}.part`
  const gzip = createGzip()
  const target = createWriteStream(part, { mode: 0o600, flags: 'wx' })
  const written = pipeline(gzip, target)
  // Awaited below; without this a disk that fails early would end the process instead.
  written.catch(() => gzip.destroy())
  try {
    await fill(async (line) => {
      if (gzip.destroyed) await written
      if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, 'drain'), written])
    })
    gzip.end()
    await written
    await rename(part, file)
  } catch (error) {
    gzip.destroy()
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(part, { force: true })
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new Refusal(`${part} cannot be written (${reasonOf(error)}).`)
  }
}

/** The lines of an export; refuses a file that is none, or that is cut short. */
export async function* readAgencyFile(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip()
  const read = pipeline(createReadStream(file), gunzip)
  // The lines end with it, and there it is told.
  read.catch(() => {})
  let last = ''
  try {
    for await (const line of createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (last === '' && !line.includes(FORMAT)) throw new Refusal(`${file} is not an export of this program.`)
      last = line
      yield line
    }
    await read
  } catch (error) {
    if (error instanceof Refusal) throw error
    // zlib's own codes: not gzip at all, or its end is missing.
    const isDamaged = (error as NodeJS.ErrnoException).code?.startsWith('Z_') === true
    throw new Refusal(isDamaged ? `${file} is damaged, or not an export of this program.` : `${file} cannot be read (${reasonOf(error)}).`)
  }
  if (!last.startsWith('{"kind":"end"')) throw new Refusal(`${file} is not whole: its end is missing.`)
}
