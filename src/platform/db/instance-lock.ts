import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Takes the data folder for this process alone, or answers undefined when another has it. The embedded database has no
 * lock of its own, and two processes in one folder silently lose rows. The lock is the operating system's own (through
 * SQLite's exclusive transaction), so it ends with the process however that dies.
 */
export function lockFolder(folder: string): { release(): void } | undefined {
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) return undefined
    throw error
  }
}
