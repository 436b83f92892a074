import { join } from 'node:path'
import { mailServer } from '#assistant/intake/smtp/server.ts'
import type { AgencyId } from '#kernel/ids.ts'
import { type Clock, systemClock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import { CannotStart, openStore } from '#platform/db/open.ts'
import type { Log } from '#platform/log/log.ts'
import { mailbox, type MailTransport, smtpTransport } from '#platform/mail/transport.ts'
import { type Demo, demo } from './demo/demo.ts'
import { mailCertificate } from './mail-certificate.ts'
import { masterKeyOf } from './master-key.ts'
import { listenForOperator } from './operator/control-socket.ts'
import { services as servicesOf, type ServicesParts } from './services.ts'
import { web } from './web.ts'

/** How often the mail spool is looked at. */
const TEND_MS = 60_000

export interface AppParts {
  readonly config: Config
  readonly log: Log
  readonly clock?: Clock
  readonly transport?: MailTransport
  readonly resolver?: ServicesParts['resolver']
  readonly providerFetch?: ServicesParts['providerFetch']
}

/** The whole program in one process, or the parts of it that its roles name. */
export async function startApp({ config, log, clock = systemClock, transport: givenTransport, resolver, providerFetch }: AppParts) {
  const masterKey = masterKeyOf(config)
  const store = await openStore({ config, masterKey, log, now: clock })
  const box = mailbox(join(config.dataDir, 'mailbox'), clock)
  const transport = givenTransport ?? (config.smtpOutUrl ? smtpTransport(config.smtpOutUrl) : box)
  const aDemo: Demo | undefined = config.isDemo ? demo({ config, clock, box }) : undefined
  const chosenResolver = resolver ?? aDemo?.resolver
  const services = servicesOf({ config, masterKey, store, clock, log, transport, ...(chosenResolver ? { resolver: chosenResolver } : {}), ...(providerFetch ? { providerFetch } : {}) })
  const { gate, queue } = store
  const stops: (() => Promise<unknown>)[] = []

  try {
    await aDemo?.seed({ services, store })
    if (config.roles.includes('worker')) services.registerJobs()
    // Before anything is enqueued: the queue reads its own tables at start, and the embedded database has one connection.
    await queue.start()
    stops.push(() => queue.stop())
    const scopeOfSpooled = (agencyId: string) => gate.scopeOfOperator(agencyId as AgencyId)
    await services.intake.recover(scopeOfSpooled)
    const tending = setInterval(() => services.intake.tend(scopeOfSpooled).catch((error) => log.failure('intake.tend', error)), TEND_MS)
    stops.push(async () => clearInterval(tending))
    stops.push(await listenForOperator({ dataDir: config.dataDir, store, log, clock }))
    const smtpPort = config.roles.includes('mail') ? await startMail() : undefined
    const httpPort = config.roles.includes('web') ? await startWeb(smtpPort) : undefined
    return { services, store, smtpPort, httpPort, stop }
  } catch (error) {
    await stop()
    throw error
  }

  async function startMail(): Promise<number> {
    const server = mailServer({
      inboundDomain: config.inboundDomain,
      mailDomain: config.mailDomain,
      tls: mailCertificate(config),
      log,
      findAgency: async (secret) => (await gate.openDoor('inbound_address', secret))?.scope,
      findSender: async (outboundId) => (await gate.openDoor('return_path', outboundId))?.scope,
      accept: services.intake.accept,
    })
    const port = await server.listen(config.smtp).catch(cannotListen('SMTP_PORT', config.smtp.port))
    stops.push(() => server.close())
    return port
  }

  async function startWeb(smtpPort: number | undefined): Promise<number> {
    const { app, pages } = await web({ config, masterKey, store, clock, log, services })
    aDemo?.routes(app, { services, store, pages, smtpPort })
    await app.listen({ host: config.http.host, port: config.http.port }).catch(cannotListen('HTTP_PORT', config.http.port))
    stops.push(() => app.close())
    return (app.server.address() as { port: number }).port
  }

  /** Takes nothing new, finishes what runs, lets go. */
  async function stop(): Promise<void> {
    for (const end of stops.reverse()) await end().catch((error) => log.failure('app.stop', error))
    await services.close()
    await store.db.close()
  }
}

export type App = Awaited<ReturnType<typeof startApp>>

const cannotListen = (setting: string, port: number) => (error: NodeJS.ErrnoException): never => {
  if (error.code === 'EADDRINUSE') throw new CannotStart(`Port ${port} is taken by another program (set ${setting} to another).`)
  if (error.code === 'EACCES') throw new CannotStart(`Port ${port} needs rights this process does not have (set ${setting} to another).`)
  throw error
}
