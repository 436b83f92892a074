import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config/config.ts'
import { newKey } from '#platform/crypto/sealing.ts'
import { CannotStart } from '#platform/db/open.ts'

/** The configured key, else the one of the data folder, made at first start. Whoever loses it loses every sealed value. */
export function masterKeyOf({ masterKey, dataDir }: Config): Buffer {
  if (masterKey) return Buffer.from(masterKey.reveal(), 'base64')
  const file = join(dataDir, 'master.key')
  if (existsSync(file)) return Buffer.from(readFileSync(file, 'utf8'), 'base64')
  const key = newKey()
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, key.toString('base64'), { mode: 0o600, flag: 'wx' })
  } catch {
    throw new CannotStart(`The folder ${dataDir} cannot be written (set DATA_DIR to one that can).`)
  }
  return key
}
