import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { migrateServer } from '#platform/db/open.ts'
import { freePort } from './free-port.ts'

export interface TestDatabase {
  /** A plain role that owns the tables. */
  readonly ownerUrl: string
  /** A log-in role in `app`: what the application gets. */
  readonly appUrl: string
  /** The cluster's superuser, for looking past row-level security. */
  readonly superuserUrl: string
}

export interface PostgresCluster {
  /** A fresh, migrated database. */
  createDatabase(): Promise<TestDatabase>
  stop(): Promise<void>
}

/** Runs PostgreSQL until standard input ends, as it does when this process ends, however it dies; then clears the folder. */
const GUARD = `trap : INT TERM; "$@" & cat > /dev/null; kill -QUIT $!; wait $!; rm -rf "$0"`

const DEBIAN_FOLDER = '/usr/lib/postgresql'
const START_MS = 20_000

const binaries = (existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [])
  .sort((a, b) => Number(b) - Number(a))
  .map((version) => join(DEBIAN_FOLDER, version, 'bin'))
  .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))

const isRoot = process.getuid?.() === 0
const hasUser = spawnSync('id', ['-u', 'postgres']).status === 0

/** A reason to skip, or false. PostgreSQL refuses to run as root, so root needs Debian's user for it. */
export const postgresIsMissing: string | false = !binaries
  ? 'PostgreSQL is not installed (apt-get install postgresql)'
  : isRoot && !hasUser
    ? 'PostgreSQL does not run as root and there is no user postgres'
    : false

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))

/** A PostgreSQL of its own on a free loopback port, in a temporary folder; it ends with this process at the latest. */
export async function startPostgres(): Promise<PostgresCluster> {
  if (!binaries || postgresIsMissing) throw new Error(postgresIsMissing || 'PostgreSQL is missing')
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const identity = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid)
  const data = join(folder, 'data')
  const port = await freePort()
  await run(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], identity)
  // What is tested is the death of our own processes, not of the machine: fsync would only cost time.
  const settings = ['fsync=off', 'max_connections=150', 'shared_buffers=32MB', 'log_min_messages=fatal']
  const server = spawn(
    'sh',
    ['-c', GUARD, folder, join(binaries, 'postgres'), '-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
    { ...identity, cwd: tmpdir(), stdio: ['pipe', 'ignore', 'ignore'] },
  )
  server.unref()
  ;(server.stdin as Socket).unref()
  const url = (user: string, name: string) => `postgres://${user}@127.0.0.1:${port}/${name}`
  const superuser = url('postgres', 'postgres')
  await ready(superuser, server)
  await execute(superuser, `create role app nologin; create role owner login createrole; create role web login in role app`)
  await execute(superuser, 'create database migrated owner owner')
  await migrateServer(url('owner', 'migrated'))

  let count = 0
  return {
    createDatabase: async () => {
      const name = `test_${++count}`
      await execute(superuser, `create database ${name} owner owner template migrated`)
      return { ownerUrl: url('owner', name), appUrl: url('web', name), superuserUrl: url('postgres', name) }
    },
    stop: async () => {
      server.stdin.end()
      if (server.exitCode === null) await once(server, 'exit')
    },
  }
}

let shared: Promise<PostgresCluster> | undefined

/** The cluster of this test process, started when first asked for. */
export const sharedPostgres = (): Promise<PostgresCluster> => (shared ??= startPostgres())

async function run(file: string, args: string[], identity: object): Promise<void> {
  const child = spawn(file, args, { ...identity, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${file} ended with ${code}: ${said}`)
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (const until = Date.now() + START_MS; Date.now() < until; await sleep(50)) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`)
    if (await execute(url, 'select 1').then(() => true, () => false)) return
  }
  throw new Error(`postgres did not start within ${START_MS} ms`)
}

async function execute(connectionString: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}
