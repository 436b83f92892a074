import { connectionsRoutes } from '#agency/connections/routes.ts'
import { connectionsService, type ConnectionsService } from '#agency/connections/service.ts'
import { placesService } from '#agency/places/service.ts'
import { addressesOf } from '#main/addresses.ts'
import { propertiesRoutes } from '#agency/properties/routes.ts'
import { propertiesService } from '#agency/properties/service.ts'
import { preferencesRoutes } from '#agency/preferences/routes.ts'
import { preferencesService } from '#agency/preferences/service.ts'
import { teamRoutes } from '#agency/team/routes.ts'
import { teamService, type TeamService } from '#agency/team/service.ts'
import { visitingRoutes } from '#assistant/slots/visiting/routes.ts'
import { visitingService } from '#assistant/slots/visiting/service.ts'
import { accountRoutes } from '#company/accounts/account/routes.ts'
import { invitationRoutes } from '#company/accounts/invitations/routes.ts'
import { invitationsService } from '#company/accounts/invitations/service.ts'
import { accountsRoutes, sessionReader } from '#company/accounts/routes.ts'
import { accountsService, type AccountsService, type SendMail } from '#company/accounts/service.ts'
import { passkeyRoutes } from '#company/accounts/passkeys/routes.ts'
import { passkeysService } from '#company/accounts/passkeys/service.ts'
import { pageSender } from '#company/accounts/send-page.ts'
import { openIdClient } from '#platform/openid/client.ts'
import { providerOf } from '#platform/openid/provider.ts'
import { signOnRoutes } from '#company/accounts/sign-on/routes.ts'
import { signOnService } from '#company/accounts/sign-on/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgencyId, AgentId } from '#kernel/ids.ts'
import type { SignOnClient } from '#platform/config/config.ts'
import { type GuardedFetch, guardedFetch } from '#platform/http/guarded-fetch.ts'
import { type Http, httpServer } from '#platform/http/server.ts'
import { openTestStore, type TestStore } from './store.ts'

type Sent = Parameters<SendMail>[0]

/** The rooms of the agency and its log-ins on one store, behind a web server that is spoken to without a socket. */
export interface Office {
  readonly store: TestStore
  readonly team: TeamService
  readonly accounts: AccountsService
  readonly connections: ConnectionsService
  readonly preferences: ReturnType<typeof preferencesService>
  readonly properties: ReturnType<typeof propertiesService>
  readonly app: Http
  readonly sent: Sent[]
  /** Waits for the mails that were asked for. */
  mails(count: number): Promise<Sent[]>
  signIn(email: EmailAddress): Promise<Member>
  end(): Promise<void>
}

/** Somebody signed in; `call` speaks JSON with the cookie and the token that belong to him. */
export interface Member {
  readonly cookie: string
  readonly csrfToken: string
  call(method: Method, url: string, body?: unknown): Promise<{ status: number; body: unknown }>
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const PUBLIC_URL = new URL('http://localhost:3000')
const MANIFEST = { 'ui.css': 'ui.css', 'icons.svg': 'icons.svg', 'favicon.svg': 'favicon.svg', 'booking.js': 'booking.js', 'sign-in.js': 'sign-in.js' }

export interface OfficeOptions {
  /** Who signs people in beside the link by e-mail; nobody unless told. */
  readonly signOn?: readonly SignOnClient[]
  /** How their servers are reached. */
  readonly fetch?: GuardedFetch
}

export async function openOffice({ signOn: clients = [], fetch = guardedFetch() }: OfficeOptions = {}): Promise<Office> {
  const store = await openTestStore()
  const { db, gate, clock, log, masterKey } = store
  const sent: Sent[] = []
  const sendMail: SendMail = async (mail) => void sent.push(mail)
  const team: TeamService = teamService({
    db, clock, gate, inboundDomain: 'in.assistant.example', userOf: (email, locale) => accounts.userOf(email, locale),
    giveCalendar: async () => {},
    endSessions: (tx, agentId) => accounts.endSessionsOf(tx, agentId),
  })
  const accounts: AccountsService = accountsService({ db, clock, gate, team, masterKey, publicUrl: PUBLIC_URL, accountUrl: '/app/account', sendMail, log })
  const invitations = invitationsService({ db, clock, gate, team, accounts, publicUrl: PUBLIC_URL, sendMail })
  const providers = clients.map(providerOf)
  const openid = openIdClient({ clock, fetch, onRefused: (_provider, error) => log.failure('accounts.sign_on_refused', error) })
  const signOn = signOnService({ db, clock, masterKey, publicUrl: PUBLIC_URL, accounts, invitations, providers, openid })
  const connections = connectionsService({ db, clock, log, masterKey, publicUrl: PUBLIC_URL, providers, openid, release: async () => undefined })
  const passkeys = passkeysService({ db, clock, log, publicUrl: PUBLIC_URL, accounts })
  const preferences = preferencesService({ db, clock, team })
  const properties = propertiesService({ db, clock, team, addresses: addressesOf(placesService({ db, clock })) })
  const app = await httpServer({ publicUrl: PUBLIC_URL, log, readSession: sessionReader(accounts), errorPage: (status) => `<p>${status}` })
  const shared = { accounts, send: pageSender(MANIFEST), providers: signOn.buttons, dashboardUrl: '/app' }
  accountsRoutes(app, { ...shared, log })
  signOnRoutes(app, { ...shared, signOn, accountUrl: '/app/account' })
  invitationRoutes(app, { ...shared, invitations })
  passkeyRoutes(app, { ...shared, passkeys })
  accountRoutes(app, { accounts, signOn, passkeys })
  connectionsRoutes(app, { db, connections, pageOf: (bundle) => `/app/settings/${bundle === 'mail_rules' ? 'requests' : 'calendars'}` })
  await teamRoutes(app, { team })
  preferencesRoutes(app, { preferences })
  await propertiesRoutes(app, { properties })
  visitingRoutes(app, { slots: { visiting: visitingService({ db, clock, properties }) } })
  await app.ready()

  return {
    store, team, accounts, connections, preferences, properties, app, sent,
    mails: async (count) => {
      for (let tries = 0; sent.length < count && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
      return sent
    },
    signIn: async (email) => memberOf(app, new URL((await accounts.issueLink(email))!).pathname),
    end: async () => {
      await app.close()
      await store.end()
    },
  }
}

/** Follows a sign-in link as its button does. */
export async function memberOf(app: Http, linkPath: string): Promise<Member> {
  const answer = await app.inject({ method: 'POST', url: linkPath })
  const session = answer.cookies.find(({ name }) => name === '__Host-session')
  if (!session) throw new Error(`no session: ${answer.statusCode}`)
  const cookie = `${session.name}=${session.value}`
  const { csrfToken } = (await app.inject({ url: '/api/session', headers: { cookie } })).json() as { csrfToken: string }
  return {
    cookie,
    csrfToken,
    call: async (method, url, body) => {
      const isBytes = body instanceof Uint8Array
      const answered = await app.inject({
        method,
        url,
        headers: {
          cookie,
          'x-csrf-token': csrfToken,
          ...(body === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body === undefined ? {} : { payload: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
      })
      const isJson = String(answered.headers['content-type']).startsWith('application/json')
      return { status: answered.statusCode, body: isJson ? answered.json() : answered.body }
    },
  }
}

export const email = (text: string): EmailAddress => text as EmailAddress

/** An invented agency of an admin who is an agent too, and one agent. */
export async function quays({ team }: Office): Promise<{ scope: AgencyScope; agencyId: AgencyId; claire: AgentId; karim: AgentId }> {
  const { scope, agencyId, adminId } = await team.createAgency({
    name: 'Agence des Quais',
    email: email('contact@quais.example'),
    admin: { firstName: 'Claire', lastName: 'Martin', email: email('claire@quais.example') },
  })
  const karim = await team.addAgent(scope, { firstName: 'Karim', lastName: 'Benali', email: email('karim@quais.example') })
  if (!karim.ok) throw new Error(karim.reason)
  return { scope, agencyId, claire: adminId, karim: karim.value }
}

/** Another agency, to which nothing of the first one may show. */
export async function hills({ team }: Office): Promise<{ scope: AgencyScope; lea: AgentId }> {
  const { scope, adminId } = await team.createAgency({
    name: 'Agence des Collines',
    email: email('contact@collines.example'),
    admin: { firstName: 'Léa', lastName: 'Roux', email: email('lea@collines.example') },
  })
  return { scope, lea: adminId }
}
