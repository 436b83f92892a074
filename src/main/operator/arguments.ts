import { readFileSync } from 'node:fs'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type Config, readConfig } from '#platform/config/config.ts'
import { Refusal, WrongUse } from './verb.ts'

export interface Shape<Options extends ParseArgsOptionsConfig> {
  readonly options: Options
  /** How many words besides the options; `some` is one or more. */
  readonly words: number | 'some'
}

/** The options and the words of a command; refuses what it does not know, and too many or too few words. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(args: string[], { options, words }: Shape<Options>) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    if (words === 'some' ? positionals.length > 0 : positionals.length === words) return { values, words: positionals }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw new WrongUse()
}

/** The bytes of a file, or of standard input for `-`. */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${reasonOf(error)}).`)
  }
}

/** In words where the operating system has only a code. */
export function reasonOf(error: unknown): string {
  const words: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'no permission',
    EISDIR: 'it is a folder',
    EEXIST: 'it exists already',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  }
  const { code, message } = error as NodeJS.ErrnoException
  return words[code ?? ''] ?? message
}

/** The configuration, or every problem with it in one line. */
export function configOf(environment: Record<string, string | undefined>): Config {
  const read = readConfig(environment)
  if ('problems' in read) throw new Refusal(read.problems.join('; '))
  return read.config
}
