import { accessSync, constants, existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { resolveMx } from 'node:dns/promises'
import { once } from 'node:events'
import { createConnection, createServer } from 'node:net'
import { join } from 'node:path'
import nodemailer, { type TransportOptions } from 'nodemailer'
import type { Config } from '#platform/config/config.ts'
import { spaceFinding } from './checks.ts'
import { type Finding, fail, fine, warn } from './finding.ts'

// What the doctor looks at himself: the machine, not the database.

const LOOK_MS = 5_000

/** The data folder: there, ours to write, with room. */
export function folderFindings({ dataDir }: Config): Finding[] {
  if (!existsSync(dataDir)) return [fine('data', `${dataDir} will be made at first start`)]
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return [fail('data', `${dataDir} cannot be written`, 'give it to the user of the server, or set DATA_DIR')]
  }
  const { bavail, bsize } = statfsSync(dataDir)
  return [fine('data', `${dataDir} can be written`), spaceFinding({ freeBytes: bavail * bsize, dataDir })]
}

/** The process that holds the data folder's lock; Linux tells (proc(5), /proc/locks), elsewhere it stays unknown. */
export function lockHolder(dataDir: string): { pid: number; command: string } | undefined {
  const file = join(dataDir, 'lock.sqlite')
  if (process.platform !== 'linux' || !existsSync(file)) return undefined
  const inode = String(statSync(file).ino)
  for (const line of readFileSync('/proc/locks', 'utf8').split('\n')) {
    const [, pid = '', place = ''] = /\bWRITE\s+(\d+)\s+(\S+)/.exec(line) ?? []
    if (place.split(':')[2] !== inode) continue
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
    return { pid: Number(pid), command }
  }
  return undefined
}

/** Mails kept outside the database, beside the embedded one. */
export function spoolFinding({ dataDir, database }: Config): Finding[] {
  if (database !== 'embedded') return []
  const folder = join(dataDir, 'spool')
  const names = existsSync(folder) ? readdirSync(folder) : []
  const cut = names.filter((name) => name.endsWith('.part')).length
  const text = `${names.length - cut} kept for a week${cut > 0 ? `, ${cut} never finished arriving (their senders try again)` : ''}`
  return [fine('mail spool', text)]
}

/** Whether the ports can be had, or are answered by the running server. */
export async function portFindings({ http, smtp, roles }: Config, { isRunning }: { isRunning: boolean }): Promise<Finding[]> {
  const wanted = [
    { subject: 'web port', setting: 'HTTP_PORT', role: 'web' as const, ...http },
    { subject: 'mail port', setting: 'SMTP_PORT', role: 'mail' as const, ...smtp },
  ].filter(({ role, port }) => roles.includes(role) && port !== 0)
  return Promise.all(
    wanted.map(async ({ subject, setting, role, host, port }) => {
      const at = `${host}:${port}`
      if (isRunning) {
        if (await answers({ host, port, role })) return fine(subject, `${at} answers`)
        return fail(subject, `${at} does not answer although the server runs`, `see its log, and whether it was started with another ${setting}`)
      }
      const problem = await listenProblem(host, port)
      if (!problem) return fine(subject, `${at} is free`)
      if (problem === 'EADDRINUSE') return fail(subject, `${at} is taken by another program`, `end it, or set ${setting}`)
      if (problem === 'EACCES') return fail(subject, `${at} needs rights this user does not have`, `set ${setting} to 1024 or more`)
      return fail(subject, `${at} cannot be listened on (${problem})`, `set ${setting.replace('PORT', 'HOST')}`)
    }),
  )
}

async function listenProblem(host: string, port: number): Promise<string | undefined> {
  const server = createServer()
  const listening = once(server, 'listening')
  server.listen(port, host)
  const problem = await listening.then(() => undefined, (error: NodeJS.ErrnoException) => error.code ?? error.message)
  if (!problem) await new Promise((resolve) => server.close(resolve))
  return problem
}

async function answers({ host, port, role }: { host: string; port: number; role: 'web' | 'mail' }): Promise<boolean> {
  const target = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  if (role === 'web') {
    const url = `http://${target.includes(':') ? `[${target}]` : target}:${port}/healthz`
    return fetch(url, { signal: AbortSignal.timeout(LOOK_MS) }).then(({ ok }) => ok, () => false)
  }
  const socket = createConnection({ host: target, port })
  socket.setTimeout(LOOK_MS, () => socket.destroy(new Error('no answer')))
  // The greeting of a mail server (RFC 5321 §4.2).
  const greeting = await once(socket, 'data').then(([data]) => String(data), () => '')
  socket.destroy()
  return greeting.startsWith('220')
}

/** Whether the world's mail for the agencies' addresses comes here, as far as the DNS says. */
export async function inboundFinding({ inboundDomain }: Config): Promise<Finding[]> {
  if (inboundDomain.endsWith('localhost')) return []
  const late = new Promise<never>((_resolve, reject) => void setTimeout(reject, LOOK_MS, Object.assign(new Error('late'), { code: 'ETIMEOUT' })).unref())
  return Promise.race([resolveMx(inboundDomain), late]).then(
    (records) => [fine('mail in', `${inboundDomain} is received by ${records.map(({ exchange }) => exchange).join(', ')}`)],
    ({ code }: NodeJS.ErrnoException) => [
      code === 'ENODATA' || code === 'ENOTFOUND'
        ? fail('mail in', `${inboundDomain} has no MX record, so no mail arrives`, `add "${inboundDomain}. MX 10 <this machine’s name>." to its zone`)
        : warn('mail in', `the MX record of ${inboundDomain} could not be looked up (${code})`, 'see that this machine reaches a name server'),
    ],
  )
}

/** Whether the outgoing mail server takes our log-in; nothing is sent. */
export async function outgoingFinding({ smtpOutUrl }: Config): Promise<Finding[]> {
  if (!smtpOutUrl) return []
  const url = new URL(smtpOutUrl.reveal())
  const transport = nodemailer.createTransport({ url: smtpOutUrl.reveal(), connectionTimeout: LOOK_MS, greetingTimeout: LOOK_MS, socketTimeout: LOOK_MS } as TransportOptions)
  try {
    await transport.verify()
    return [fine('mail out', `${url.host} is ready to send`)]
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    const advice = code === 'EAUTH' ? 'correct user and password in SMTP_OUT_URL' : 'correct SMTP_OUT_URL, or the way to that server'
    return [fail('mail out', `${url.host} refuses us (${[code, responseCode].filter(Boolean).join(' ')})`, advice)]
  } finally {
    transport.close()
  }
}
