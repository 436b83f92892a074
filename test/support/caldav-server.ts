import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/** A CalDAV server that is not ours, on loopback, with one empty account. */
export interface CaldavServer {
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

export const basicAuthorization = ({ username, password }: Pick<CaldavServer, 'username' | 'password'>): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`

/** The server as soon as it answers at `url`. */
export async function startedServer({ command, args, url }: { command: string; args: readonly string[]; url: string }): Promise<ChildProcess> {
  const server = spawn(command, args, { stdio: 'ignore' })
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`${command} ended with ${server.exitCode}`)
    if (await fetch(url).then(() => true, () => false)) return server
    await sleep(50)
  }
  server.kill()
  throw new Error(`${command} did not start within 10 s`)
}

export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.kill()) await once(server, 'exit')
}

export async function makeCalendarAt(url: string, account: Pick<CaldavServer, 'username' | 'password'>): Promise<string> {
  const answer = await fetch(url, { method: 'MKCALENDAR', headers: { authorization: basicAuthorization(account) } })
  if (answer.status !== 201) throw new Error(`MKCALENDAR answered ${answer.status}`)
  return url
}
