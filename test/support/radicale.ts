import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Radicale {
  /** "http://127.0.0.1:port" */
  readonly url: string
  /** "127.0.0.1:port", for the list of allowed hosts. */
  readonly host: string
  readonly username: string
  readonly password: string
  /** Makes a calendar and gives its URL. */
  makeCalendar(name: string): Promise<string>
  stop(): Promise<void>
}

/** A reason to skip, or false: Debian's radicale has to be there. */
export const radicaleIsMissing: string | false =
  spawnSync('radicale', ['--version']).status === 0 ? false : 'radicale is not installed (apt-get install radicale)'

const credentials = { username: 'agent', password: 'fiction-password' }

/** Debian's Radicale on a free loopback port, with one user and an empty temporary folder. */
export async function startRadicale(): Promise<Radicale> {
  const folder = await mkdtemp(join(tmpdir(), 'radicale-'))
  const host = `127.0.0.1:${await freePort()}`
  await writeFile(join(folder, 'users'), `${credentials.username}:${credentials.password}\n`)
  await writeFile(join(folder, 'config'), configuration({ host, folder }))
  const server = spawn('radicale', ['--config', join(folder, 'config')], { stdio: 'ignore' })
  await ready(`http://${host}`, server)
  return {
    url: `http://${host}`,
    host,
    ...credentials,
    makeCalendar: (name) => makeCalendar(`http://${host}/${credentials.username}/${name}/`),
    stop: async () => {
      if (server.exitCode === null && server.kill()) await once(server, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const configuration = ({ host, folder }: { host: string; folder: string }) => `[server]
hosts = ${host}
[auth]
type = htpasswd
htpasswd_filename = ${folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = ${folder}/collections
[logging]
level = error
`

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`radicale ended with ${server.exitCode}`)
    const isUp = await fetch(`${url}/.web/`).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await sleep(50)
  }
  server.kill()
  throw new Error('radicale did not start within 10 s')
}

async function makeCalendar(url: string): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`
  const answer = await fetch(url, { method: 'MKCALENDAR', headers: { authorization } })
  if (answer.status !== 201) throw new Error(`MKCALENDAR answered ${answer.status}`)
  return url
}
