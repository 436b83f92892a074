import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { EpochMs } from '#kernel/interval.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { jsonLog } from '#platform/log/log.ts'
import type { MailTransport } from '#platform/mail/transport.ts'
import { type App, type AppParts, startApp } from '../../src/main/app.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { demoSigning } from '../../src/main/demo/signing.ts'
import { freePort } from './free-port.ts'
import { keepingTransport, type MailSink, type SentMail } from './mail-sink.ts'
import { postgresIsMissing, sharedPostgres, type TestDatabase } from './postgres.ts'

export type DatabaseKind = 'embedded' | 'server'

/** Both databases, each with a reason to skip or false. */
export const databases: readonly { readonly kind: DatabaseKind; readonly skip: string | false }[] = [
  { kind: 'embedded', skip: false },
  { kind: 'server', skip: postgresIsMissing },
]

export interface EnvironmentOptions {
  readonly kind: DatabaseKind
  /** Where our mails go; without it they stay in this process (or in the data folder, in a process of its own). */
  readonly sink?: MailSink
  readonly caldavAllowedHosts?: readonly string[]
  /** Settings beside those above; `own` is where the application will be reached. */
  readonly settings?: (own: string) => Promise<Readonly<Record<string, string>>>
}

export interface TestEnvironment {
  /** What `src/main/server.ts` reads, for this process or one of its own; both ports are chosen. */
  readonly env: Readonly<Record<string, string>>
  readonly baseUrl: string
  readonly smtpPort: number
  readonly dataDir: string
  readonly database: TestDatabase | undefined
  remove(): Promise<void>
}

/** Settings of an application with the demo agency, a data folder and, for a server, a database of its own. */
export async function testEnvironment({ kind, sink, caldavAllowedHosts = [], settings = async () => ({}) }: EnvironmentOptions): Promise<TestEnvironment> {
  const dataDir = await mkdtemp(join(tmpdir(), 'app-'))
  const database = kind === 'server' ? await (await sharedPostgres()).createDatabase() : undefined
  const [httpPort, smtpPort] = [await freePort(), await freePort()]
  const baseUrl = `http://127.0.0.1:${httpPort}`
  return {
    env: {
      DATA_DIR: dataDir,
      DEMO: 'true',
      PUBLIC_URL: baseUrl,
      HTTP_PORT: String(httpPort),
      SMTP_PORT: String(smtpPort),
      CALDAV_ALLOWED_HOSTS: caldavAllowedHosts.join(','),
      ...(sink ? { SMTP_OUT_URL: sink.url } : {}),
      ...(database ? { DATABASE_URL: database.appUrl, MASTER_KEY: randomBytes(32).toString('base64') } : {}),
      ...(await settings(baseUrl)),
    },
    baseUrl,
    smtpPort,
    dataDir,
    database,
    remove: () => rm(dataDir, { recursive: true, force: true }),
  }
}

/** Monday, 12:00 in Paris, in winter time. */
const START = Date.parse('2026-11-23T11:00:00Z')

/** A clock that starts on a Monday noon and runs; it can be put forward. */
export function runningClock(): Clock & { pass(ms: number): void } {
  let offset = START - Date.now()
  return Object.assign((): EpochMs => Date.now() + offset, {
    pass: (ms: number) => {
      offset += ms
    },
  })
}

export type Resolver = NonNullable<AppParts['resolver']>

/** A name server that knows no policy for `domain`, nor for those above it: unsigned mail from there contradicts none. */
export const withoutPolicyOf =
  (domain: string) =>
  (resolver: Resolver): Resolver =>
  async (name, type) => {
    if (name.startsWith('_dmarc.') && `.${domain}`.endsWith(name.slice('_dmarc'.length))) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    return resolver(name, type)
  }

export interface TestAppOptions extends EnvironmentOptions {
  readonly transport?: MailTransport
  readonly clock?: Clock
  /** Leads Google's and Microsoft's addresses to their doubles. */
  readonly providerFetch?: AppParts['providerFetch']
  /** Changes the demo's name server, which vouches for the demo's key and has a DMARC policy for every domain. */
  readonly resolver?: (demo: Resolver) => Resolver
}

export interface TestApp {
  readonly app: App
  readonly environment: TestEnvironment
  readonly baseUrl: string
  readonly smtpPort: number
  /** The demo agency's. */
  readonly scope: AgencyScope
  readonly inboundAddress: string
  readonly clock: Clock
  /** Every line logged so far. */
  readonly logLines: string[]
  /** Through the real SMTP port: a raw message or the path of one; `isSigned` with the demo's key for the domain in From. */
  sendMail(mail: Uint8Array | string, options?: { isSigned?: boolean }): Promise<void>
  /** What left so far, oldest first; empty when `transport` was given. */
  mails(): SentMail[]
  /** The first value that is neither undefined nor false; fails after `withinMs` (10 s). */
  waitFor<T>(look: () => T | Promise<T>, options?: { withinMs?: number; what?: string }): Promise<Exclude<T, undefined | false>>
  stop(): Promise<void>
}

/** The whole application in this process with its demo agency, on free ports and a fresh database. */
export async function startTestApp({ transport, providerFetch, clock = runningClock(), resolver = (demo) => demo, ...options }: TestAppOptions): Promise<TestApp> {
  const environment = await testEnvironment(options)
  const read = readConfig(environment.env)
  if ('problems' in read) throw new Error(read.problems.join('; '))
  const logLines: string[] = []
  const log = jsonLog({ now: clock, write: (line) => void logLines.push(line) })
  const kept = keepingTransport()
  const chosen = transport ?? (options.sink ? undefined : kept.transport)
  const signing = demoSigning(environment.dataDir)
  const app = await startApp({ config: read.config, log, clock, resolver: resolver(signing.resolver), ...(chosen ? { transport: chosen } : {}), ...(providerFetch ? { providerFetch } : {}) }).catch(async (error) => {
    await environment.remove()
    throw error
  })
  const { services, store } = app
  const admin = agents[0]!.email as EmailAddress
  const [scope] = await store.gate.agenciesOf(await services.accounts.userOf(admin, 'fr'))
  if (!scope) throw new Error('the demo agency is not there')
  const addresses = await store.db.within(scope, services.team.inboundAddresses)
  const inboundAddress = addresses.find(({ retiresAt }) => retiresAt === null)!.address
  const { baseUrl, smtpPort } = environment
  return {
    app,
    environment,
    baseUrl,
    smtpPort,
    scope,
    inboundAddress,
    clock,
    logLines,
    sendMail: async (mail, { isSigned = false } = {}) => {
      const raw = typeof mail === 'string' ? await readFile(mail) : Buffer.from(mail)
      await sendThroughSmtp(raw, { port: smtpPort, to: inboundAddress, ...(isSigned ? { dkim: signing.dkimOf(domainInFrom(raw)) } : {}) })
    },
    mails: () => options.sink?.mails ?? kept.mails,
    waitFor,
    stop: async () => {
      await app.stop()
      await environment.remove()
    },
  }
}

export interface SmtpSending {
  readonly port: number
  readonly to: string
  readonly dkim?: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string }
}

/** Hands a message to the application's mail server; resolves at its 250. */
export async function sendThroughSmtp(raw: Buffer, { port, to, dkim }: SmtpSending): Promise<void> {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, tls: { rejectUnauthorized: false }, ...(dkim ? { dkim } : {}) })
  try {
    await transport.sendMail({ envelope: { from: `bounce@${domainInFrom(raw)}`, to: [to] }, raw })
  } finally {
    transport.close()
  }
}

/** The domain that a message says it comes from. */
export function domainInFrom(raw: Buffer): string {
  const header = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0]!.replace(/\r?\n[ \t]+/g, ' ')
  return /^From:.*@([\w.-]+)/im.exec(header)?.[1] ?? 'nobody.example'
}

export async function waitFor<T>(look: () => T | Promise<T>, { withinMs = 10_000, what = 'what was waited for' } = {}): Promise<Exclude<T, undefined | false>> {
  const until = Date.now() + withinMs
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found as Exclude<T, undefined | false>
    if (Date.now() > until) throw new Error(`${what} did not come within ${withinMs} ms`)
    await sleep(25)
  }
}
