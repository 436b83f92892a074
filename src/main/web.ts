import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import { accountCalendarsRoutes } from '#agency/calendars/accounts/routes.ts'
import { calendarsRoutes } from '#agency/calendars/routes.ts'
import { watchingRoutes } from '#agency/calendars/watching/routes.ts'
import { connectionsRoutes } from '#agency/connections/routes.ts'
import { preferencesRoutes } from '#agency/preferences/routes.ts'
import { propertiesRoutes } from '#agency/properties/routes.ts'
import { teamRoutes } from '#agency/team/routes.ts'
import { occupantRoutes } from '#assistant/booking/occupant/routes.ts'
import { publishedRoutes } from '#assistant/booking/published/routes.ts'
import { bookingRoutes } from '#assistant/booking/routes.ts'
import { memoriesRoutes } from '#assistant/intake/memories/routes.ts'
import { forwardingRoutes } from '#assistant/intake/forwarding/routes.ts'
import { relayRoutes } from '#assistant/intake/relay/routes.ts'
import { deskService } from '#assistant/journey/desk/service.ts'
import { absencesRoutes } from '#assistant/journey/absences/routes.ts'
import { explanationsRoutes } from '#assistant/journey/explanations/routes.ts'
import { explanationsService } from '#assistant/journey/explanations/service.ts'
import { closedPropertiesRoutes } from '#assistant/journey/closed-properties/routes.ts'
import { waitingRoutes } from '#assistant/journey/waiting/routes.ts'
import { whichPropertyRoutes } from '#assistant/journey/which-property/routes.ts'
import { journeyRoutes } from '#assistant/journey/routes.ts'
import { learningRoutes } from '#assistant/slots/learning/routes.ts'
import { visitingRoutes } from '#assistant/slots/visiting/routes.ts'
import { accountRoutes } from '#company/accounts/account/routes.ts'
import { invitationRoutes } from '#company/accounts/invitations/routes.ts'
import { accountsRoutes, sessionReader } from '#company/accounts/routes.ts'
import { passkeyRoutes } from '#company/accounts/passkeys/routes.ts'
import { pageSender } from '#company/accounts/send-page.ts'
import { signOnRoutes } from '#company/accounts/sign-on/routes.ts'
import { accentCss, accentOf } from '#kernel/look/accent.ts'
import { deriveKey } from '#platform/crypto/sealing.ts'
import { ASSETS_PATH } from '#platform/http/page-frame.ts'
import { pages as pagesOf, type Pages, readManifest } from '#platform/http/pages.ts'
import { problemPage } from '#platform/http/problem-page.ts'
import { readerLocale } from '#platform/http/reader-locale.ts'
import { Refused } from '#platform/http/refused.ts'
import { type Http, httpServer } from '#platform/http/server.ts'
import { DASHBOARD_URL, dashboardRoutes } from './dashboard.ts'
import type { Services, ServicesParts } from './services.ts'

export const webFolder = fileURLToPath(new URL('../../dist/web/', import.meta.url))

export type WebParts = Pick<ServicesParts, 'config' | 'masterKey' | 'store' | 'clock' | 'log'> & { readonly services: Services }

/** The web server with the routes of every room. */
export async function web({ config, masterKey, store, clock, log, services }: WebParts): Promise<{ app: Http; pages: Pages }> {
  const pages = pagesOf(readManifest(webFolder))
  const app = await httpServer({
    publicUrl: config.publicUrl,
    log,
    readSession: sessionReader(services.accounts),
    errorPage: (status, request) => {
      const locale = readerLocale(request)
      return pages.document(problemPage(status, pages.tools(locale)), { locale, siteName: 'Assistant.immo' })
    },
  })
  const { db, gate } = store
  const { accounts, team, preferences, properties, contacts, calendars, intake, relays, matching, slots, outreach, booking, wishes, journey } = services

  await app.register(fastifyStatic, { root: join(webFolder), prefix: ASSETS_PATH, index: false, maxAge: '365d', immutable: true })
  app.get('/accent/:name', async (request, reply) => {
    const [, hex] = /^([0-9a-f]{6})\.css$/.exec((request.params as { name: string }).name) ?? []
    const accent = hex && accentOf(`#${hex}`)
    if (!accent) throw new Refused(404, 'not_found')
    return reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable').send(accentCss(accent))
  })
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/', (_request, reply) => reply.redirect(config.isDemo ? '/demo' : DASHBOARD_URL, 303))

  bookingRoutes(app, { db, clock, gate, pages, mailDomain: config.mailDomain, signingKey: deriveKey(masterKey, 'links'), team, properties, preferences, contacts, slots, outreach, booking, wishes })
  publishedRoutes(app, { db, team, published: services.published })
  occupantRoutes(app, { db, clock, gate, pages, team, occupants: services.occupants })
  learningRoutes(app, { slots })
  visitingRoutes(app, { slots })
  const [send, providers] = [pageSender(pages.manifest), services.signOn.buttons]
  accountsRoutes(app, { accounts, log, send, providers, dashboardUrl: DASHBOARD_URL, ...(config.isDemo ? { demoUrl: '/demo' } : {}) })
  signOnRoutes(app, { signOn: services.signOn, accounts, send, dashboardUrl: DASHBOARD_URL, accountUrl: `${DASHBOARD_URL}/account` })
  invitationRoutes(app, { invitations: services.invitations, accounts, send, providers, dashboardUrl: DASHBOARD_URL })
  passkeyRoutes(app, { passkeys: services.passkeys, accounts, dashboardUrl: DASHBOARD_URL })
  accountRoutes(app, { accounts, signOn: services.signOn, passkeys: services.passkeys })
  preferencesRoutes(app, { preferences })
  await teamRoutes(app, { team })
  await propertiesRoutes(app, { properties })
  calendarsRoutes(app, {
    db, team, calendars,
    takenOf: (scope, agentId, window) =>
      db.within(scope, async (tx) => (await booking.between(tx, window)).filter((one) => one.agentId === agentId).map(({ span }) => span)),
  })
  accountCalendarsRoutes(app, { accountCalendars: services.accountCalendars })
  watchingRoutes(app, { watching: services.watching })
  connectionsRoutes(app, {
    db, connections: services.connections,
    pageOf: (bundle) => `${DASHBOARD_URL}/settings/${bundle === 'mail_rules' ? 'mailbox' : 'calendars'}`,
  })
  journeyRoutes(app, { desk: deskService({ db, clock, team, properties, contacts, intake, matching, slots, outreach, booking, wishes, journey }) })
  whichPropertyRoutes(app, { db, gate, pages, team, properties, journey })
  waitingRoutes(app, { waiting: services.waiting, following: services.following })
  absencesRoutes(app, { db, absences: services.absences, team, properties, slots })
  explanationsRoutes(app, { explanations: explanationsService({ db, team, properties, matching, slots }) })
  closedPropertiesRoutes(app, { closedProperties: services.closedProperties })
  memoriesRoutes(app, { db, team, intake })
  relayRoutes(app, { relays, pages })
  forwardingRoutes(app, { forwarding: services.forwarding, clock })
  dashboardRoutes(app, { pages, accounts })
  return { app, pages }
}
