import { readFile } from 'node:fs/promises'
import type { Caldav } from '#agency/calendars/caldav/caldav.ts'
import { calendarsRoutes } from '#agency/calendars/routes.ts'
import { calendarsService } from '#agency/calendars/service.ts'
import { contactsService } from '#agency/contacts/service.ts'
import { placesService } from '#agency/places/service.ts'
import { preferencesService } from '#agency/preferences/service.ts'
import { propertiesService } from '#agency/properties/service.ts'
import { teamService } from '#agency/team/service.ts'
import { followingService } from '#assistant/booking/following/service.ts'
import { bookingService } from '#assistant/booking/service.ts'
import { wishesService } from '#assistant/booking/wishes/service.ts'
import { unverified } from '#assistant/intake/authentication.ts'
import { readerPool } from '#assistant/intake/reader/pool.ts'
import { intakeService } from '#assistant/intake/service.ts'
import { deskService } from '#assistant/journey/desk/service.ts'
import { explanationsRoutes } from '#assistant/journey/explanations/routes.ts'
import { explanationsService } from '#assistant/journey/explanations/service.ts'
import { journeyRoutes } from '#assistant/journey/routes.ts'
import { journeyService } from '#assistant/journey/service.ts'
import { waitingRoutes } from '#assistant/journey/waiting/routes.ts'
import { waitingService } from '#assistant/journey/waiting/service.ts'
import { matchingService } from '#assistant/matching/service.ts'
import { outreachService } from '#assistant/outreach/service.ts'
import { slotsService } from '#assistant/slots/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, LeadId, MessageId, PropertyId, UserId } from '#kernel/ids.ts'
import { no } from '#kernel/result.ts'
import type { Autonomy } from '#kernel/words.ts'
import { addressesOf } from '#main/addresses.ts'
import { newId } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import { type Http, httpServer } from '#platform/http/server.ts'
import { openTestStore } from './store.ts'

const PUBLIC_URL = new URL('http://localhost:3000')
const FIXTURES = new URL('../fixtures/mail/', import.meta.url)

/** Connects nothing; what a calendar server says is tested where it is spoken to. */
const noCalDav: Caldav = {
  addressOf: async () => new URL('https://dav.example/'),
  connect: async () => no('not_a_calendar'),
  open: () => {
    throw new Error('there is no calendar server in this test')
  },
}

export interface DemoAgency {
  readonly scope: AgencyScope
  readonly admin: AgentId
  readonly agent: AgentId
  readonly properties: { readonly flat: PropertyId; readonly house: PropertyId }
}

export type JourneyHouse = Awaited<ReturnType<typeof openJourneyHouse>>

/** All rooms of a lead's way on one embedded store behind a web server without a socket; jobs run only when called. */
export async function openJourneyHouse({ caldav = noCalDav }: { caldav?: Caldav } = {}) {
  const store = await openTestStore()
  const { db, gate, clock, log, queue } = store
  // With no work registered it only takes jobs in; not started, it would ask for its queues from inside a transaction.
  await queue.start()
  const reader = readerPool({ budgetMs: 2_000, idleMs: 60_000, maxMemoryMb: 128 })
  const [inboundDomain, mailDomain] = ['in.assistant.example', 'mail.assistant.example']
  const team = teamService({ db, clock, gate, inboundDomain, userOf: async () => newId<UserId>(clock()), giveCalendar: async () => {}, endSessions: async () => {} })
  const places = placesService({ db, clock })
  const properties = propertiesService({ db, clock, team, addresses: addressesOf(places) })
  const preferences = preferencesService({ db, clock, team })
  const contacts = contactsService({ clock })
  const readerOf = async (tx: Tx, agentId: AgentId) => {
    const agent = await team.agent(tx, agentId)
    return agent && { timeZone: agent.timeZone, ownAddresses: [agent.email] }
  }
  const calendars = calendarsService({ db, clock, log, caldav, isOurs: (uid) => uid.endsWith(mailDomain), readerOf, keepPlace: places.keepLocation,
    oursIn: (tx, calendarId) => booking.heldIn(tx, calendarId),
  })
  const slots = slotsService({ db, clock, team, preferences, properties, calendars, places })
  const booking = bookingService({ db, clock, mailDomain, slots, calendars, contacts, properties, placeOf: async () => '3 quai de la Fosse, 44000 Nantes' })
  const matching = matchingService({ clock, team })
  const transport = { deliver: async () => ({ kind: 'accepted' as const }), close: () => undefined }
  const outreach = outreachService({ db, clock, log, gate, transport, mailDomain, inboundDomain, publicUrl: PUBLIC_URL, team, properties, contacts })
  const wishes = wishesService({ db, clock, slots, properties, contacts, outreach })
  const intake = intakeService({
    db, clock, log, reader, spool: undefined, authenticate: async () => ({ ...unverified, dkim: [signedBySeloger] }),
  })
  const journey = journeyService({ db, clock, team, properties, contacts, intake, matching, slots, outreach, booking })
  const desk = deskService({ db, clock, team, properties, contacts, intake, matching, slots, outreach, booking, wishes, journey })

  const waiting = waitingService({ db, clock, team, properties, contacts, intake, outreach, slots, recipientOfRelay: async () => undefined })

  const members = new Map<string, { scope: AgencyScope; agentId: AgentId; isAdmin: boolean }>()
  const app: Http = await httpServer({
    publicUrl: PUBLIC_URL,
    log,
    readSession: async (request) => {
      const member = members.get(String(request.headers['x-member']))
      return member && { ...member, userId: newId<UserId>(clock()), isAgent: true, csrfToken: 'csrf' }
    },
    errorPage: (status) => `<p>${status}`,
  })
  journeyRoutes(app, { desk })
  explanationsRoutes(app, { explanations: explanationsService({ db, team, properties, matching, slots }) })
  const following = followingService({ db, clock, calendars, booking })
  waitingRoutes(app, { waiting, following })
  calendarsRoutes(app, {
    db,
    team,
    calendars,
    takenOf: (scope, agentId, window) =>
      db.within(scope, async (tx) => (await booking.between(tx, window)).filter((one) => one.agentId === agentId).map(({ span }) => span)),
  })
  await app.ready()

  /** An invented agency with an admin, an agent who works every weekday, and two properties of SeLoger's fixtures. */
  async function openAgency(slug: string, autonomy: Autonomy = 'draft'): Promise<DemoAgency> {
    const email = (name: string) => `${name}@${slug}.example` as EmailAddress
    const { scope, adminId } = await team.createAgency({
      name: `Agence ${slug}`, email: email('contact'), autonomy, admin: { firstName: 'Claire', lastName: 'Martin', email: email('claire'), isAgent: false },
    })
    const added = await team.addAgent(scope, { firstName: 'Karim', lastName: 'Benali', email: email('karim') })
    if (!added.ok) throw new Error(added.reason)
    const agent = added.value
    await preferences.replaceWeek(scope, agent, [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 60, closes: 18 * 60 })))
    await db.within(scope, (tx) => calendars.builtInOf(tx, agent))
    const property = async (reference: string, title: string) => {
      const made = await properties.create(scope, {
        reference, title, kind: 'apartment', transaction: 'sale', postalAddress: '3 quai de la Fosse', postcode: '44000', town: 'Nantes',
        priceMinor: 28_900_000, surfaceM2: 68, rooms: 3, status: 'available', listings: [], responsibleAgentId: agent,
      })
      if (!made.ok) throw new Error(made.reason)
      return made.value
    }
    members.set(adminId, { scope, agentId: adminId, isAdmin: true })
    members.set(agent, { scope, agentId: agent, isAdmin: false })
    return { scope, admin: adminId, agent, properties: { flat: await property('ADQ-101', 'Appartement du quai'), house: await property('ADQ-202', 'Maison du parc') } }
  }

  /** A mail of the fixtures arrives and is read; `lead` is what it became. */
  async function receive({ scope }: DemoAgency, fixture: string): Promise<{ messageId: MessageId; leadId: LeadId | undefined }> {
    clock.pass(1_000)
    const raw = Buffer.concat([await readFile(new URL(`${fixture}.eml`, FIXTURES)), Buffer.from(`\r\n<!-- ${clock()} -->`)])
    await intake.accept(scope, { recipient: `x@${inboundDomain}`, mailFrom: 'bounce@lead.seloger.example' as EmailAddress, raw, remoteAddress: '192.0.2.1', heloName: 'mx' })
    const [message] = await intake.list(scope, { states: ['received'], limit: 1 })
    if (!message) throw new Error('the mail did not arrive')
    await journey.readMessage(scope, message.id)
    const lead = await db.within(scope, (tx) => journey.leadOfMessage(tx, message.id))
    return { messageId: message.id, leadId: lead?.id }
  }

  /** A lead that has come as far as the agency's autonomy lets it. */
  async function leadOf(agency: DemoAgency, fixture = 'seloger/card-sale'): Promise<LeadId> {
    const { leadId } = await receive(agency, fixture)
    if (!leadId) throw new Error('the mail became no lead')
    await goOn(agency, leadId)
    return leadId
  }

  /** Runs the jobs that wait for a lead. */
  async function goOn({ scope }: DemoAgency, leadId: LeadId): Promise<void> {
    clock.pass(1)
    await journey.match(scope, leadId)
    clock.pass(1)
    await journey.offer(scope, leadId)
  }

  async function call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, { as, body }: { as?: AgentId; body?: unknown } = {}) {
    clock.pass(1)
    const answer = await app.inject({
      method,
      url,
      headers: { ...(as ? { 'x-member': as, 'x-csrf-token': 'csrf' } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    const isJson = String(answer.headers['content-type']).startsWith('application/json')
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: isJson ? (answer.json() as unknown) : undefined }
  }

  return {
    store, app, team, properties, preferences, contacts, calendars, places, slots, booking, outreach, intake, journey, desk, waiting, openAgency, receive, leadOf, goOn, call,
    end: async () => {
      await app.close()
      await reader.close()
      await queue.stop()
      await store.end()
    },
  }
}

const signedBySeloger = { verdict: 'pass' as const, domain: 'lead.seloger.com', isAligned: true }
