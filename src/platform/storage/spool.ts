import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that survive a power cut from the moment `put` returns. */
export interface Spool {
  put(name: string, bytes: Uint8Array): Promise<void>
  names(): Promise<string[]>
  read(name: string): Promise<Buffer>
  remove(name: string): Promise<void>
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Written whole under another name, synced, renamed, and the folder synced: after a crash the file is there entirely or not at all. */
export function spool(folder: string): Spool {
  const created = mkdir(folder, { recursive: true })
  return {
    put: async (name, bytes) => {
      await created
      const target = join(folder, name)
      const handle = await open(`${target}.part`, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(`${target}.part`, target)
      await syncFolder(folder)
    },
    names: async () => {
      await created
      return (await readdir(folder)).filter((name) => !name.endsWith('.part')).sort()
    },
    read: (name) => readFile(join(folder, name)),
    remove: (name) => rm(join(folder, name), { force: true }),
  }
}
