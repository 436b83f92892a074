import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CaldavServer, makeCalendarAt, startedServer, stopServer } from './caldav-server.ts'
import { freePort } from './free-port.ts'

/** A reason to skip, or false: Debian's xandikos has to be there. */
export const xandikosIsMissing: string | false =
  spawnSync('xandikos', ['--version']).status === 0 ? false : 'xandikos is not installed (apt-get install xandikos)'

/** Debian's Xandikos on a free loopback port. It asks for no password: who may sign in is its reverse proxy's business. */
export async function startXandikos(): Promise<CaldavServer> {
  const folder = await mkdtemp(join(tmpdir(), 'xandikos-'))
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  const url = `http://${host}`
  const account = { username: 'agent', password: 'fiction-password' }
  const args = ['-d', folder, '--autocreate', '--current-user-principal', '/agent/', '-l', '127.0.0.1', '-p', String(port)]
  const server = await startedServer({ command: 'xandikos', args, url })
  // Asked for its principal once, it makes the folders in which calendars may stand.
  await fetch(`${url}/agent/calendars/`, { method: 'MKCOL' })
  return {
    url, host, ...account,
    makeCalendar: (name) => makeCalendarAt(`${url}/agent/calendars/${name}/`, account),
    stop: async () => {
      await stopServer(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
