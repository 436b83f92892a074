import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CaldavServer, makeCalendarAt, startedServer, stopServer } from './caldav-server.ts'
import { freePort } from './free-port.ts'

export type Radicale = CaldavServer

/** A reason to skip, or false: Debian's radicale has to be there. */
export const radicaleIsMissing: string | false =
  spawnSync('radicale', ['--version']).status === 0 ? false : 'radicale is not installed (apt-get install radicale)'

const account = { username: 'agent', password: 'fiction-password' }

/** Debian's Radicale on a free loopback port, with one user and an empty temporary folder. */
export async function startRadicale(): Promise<Radicale> {
  const folder = await mkdtemp(join(tmpdir(), 'radicale-'))
  const host = `127.0.0.1:${await freePort()}`
  const url = `http://${host}`
  await writeFile(join(folder, 'users'), `${account.username}:${account.password}\n`)
  await writeFile(join(folder, 'config'), configuration({ host, folder }))
  const server = await startedServer({ command: 'radicale', args: ['--config', join(folder, 'config')], url: `${url}/.web/` })
  return {
    url, host, ...account,
    makeCalendar: (name) => makeCalendarAt(`${url}/${account.username}/${name}/`, account),
    stop: async () => {
      await stopServer(server)
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
