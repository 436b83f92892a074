import { Resolver } from 'node:dns/promises'
import { join } from 'node:path'
import { caldav } from '#agency/calendars/caldav/caldav.ts'
import { readerPool as calendarReaderPool } from '#agency/calendars/recurrence/pool.ts'
import { accountCalendarsService } from '#agency/calendars/accounts/service.ts'
import { feeds } from '#agency/calendars/feed/feed.ts'
import { googleCalendars } from '#agency/calendars/google/google.ts'
import { microsoftCalendars } from '#agency/calendars/microsoft/microsoft.ts'
import { watchingService } from '#agency/calendars/watching/service.ts'
import type { RemoteParts } from '#agency/calendars/mirror/service.ts'
import { calendarsService } from '#agency/calendars/service.ts'
import { connectionsService } from '#agency/connections/service.ts'
import { addokGeocoder } from '#agency/places/remote/addok.ts'
import { osrmRouter } from '#agency/places/remote/osrm.ts'
import { valhallaRouter } from '#agency/places/remote/valhalla.ts'
import { placesService } from '#agency/places/service.ts'
import { contactsService } from '#agency/contacts/service.ts'
import { preferencesService } from '#agency/preferences/service.ts'
import { propertiesService } from '#agency/properties/service.ts'
import { teamService } from '#agency/team/service.ts'
import { groupEvents } from '#assistant/booking/groups/events.ts'
import { occupantsService } from '#assistant/booking/occupant/service.ts'
import { followingService } from '#assistant/booking/following/service.ts'
import { bookingJobs } from '#assistant/booking/jobs.ts'
import { bookingService } from '#assistant/booking/service.ts'
import { publishedService } from '#assistant/booking/published/service.ts'
import { requiredEvents } from '#assistant/booking/required/service.ts'
import { travelService } from '#assistant/booking/travel/service.ts'
import { wishesService } from '#assistant/booking/wishes/service.ts'
import { forwardingArrivals } from '#assistant/intake/forwarding/arrivals.ts'
import { forwardingService } from '#assistant/intake/forwarding/service.ts'
import { readerPool as mailReaderPool } from '#assistant/intake/reader/pool.ts'
import { relayService } from '#assistant/intake/relay/service.ts'
import { intakeService } from '#assistant/intake/service.ts'
import { authenticate, type DnsOptions } from '#assistant/intake/smtp/authenticate.ts'
import { absencesService } from '#assistant/journey/absences/service.ts'
import { answersService } from '#assistant/journey/answers/service.ts'
import { calendarAnswersService } from '#assistant/journey/calendar-answers/service.ts'
import { closedPropertiesService } from '#assistant/journey/closed-properties/service.ts'
import { journeyJobs } from '#assistant/journey/jobs.ts'
import { journeyService } from '#assistant/journey/service.ts'
import { waitingService } from '#assistant/journey/waiting/service.ts'
import { matchingService } from '#assistant/matching/service.ts'
import { outreachService } from '#assistant/outreach/service.ts'
import { slotsService } from '#assistant/slots/service.ts'
import { invitationsService } from '#company/accounts/invitations/service.ts'
import { accountsService, type AccountsService, type SendMail } from '#company/accounts/service.ts'
import { passkeysService } from '#company/accounts/passkeys/service.ts'
import { openIdClient } from '#platform/openid/client.ts'
import { providerOf } from '#platform/openid/provider.ts'
import { signOnService } from '#company/accounts/sign-on/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { CalendarId } from '#kernel/ids.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import type { Store } from '#platform/db/open.ts'
import { type GuardedFetch, guardedFetch } from '#platform/http/guarded-fetch.ts'
import type { Log } from '#platform/log/log.ts'
import { composeMail } from '#platform/mail/mail.ts'
import type { MailTransport } from '#platform/mail/transport.ts'
import { spool } from '#platform/storage/spool.ts'
import { addressesOf } from './addresses.ts'
import { DASHBOARD_URL } from './dashboard.ts'
import { mailRulesToken } from './mail-rules-token.ts'
import { placeOf } from './place.ts'

export interface ServicesParts {
  readonly config: Config
  readonly masterKey: Uint8Array
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly transport: MailTransport
  /** Looks up the keys of those who sign mail; the system's own when not given. */
  readonly resolver?: DnsOptions['resolver']
  /** Reaches Google, Microsoft and the operator's OpenID provider; the guarded fetch when not given. */
  readonly providerFetch?: GuardedFetch
}

export type Services = ReturnType<typeof services>

const MAIL_CPU_MS = 2_000
const DNS_LIMIT_MS = 3_000
const IDLE_MS = 20_000

/** Every room's service, each with what it needs; nothing else knows them all. */
export function services({ config, masterKey, store, clock, log, transport, resolver, providerFetch }: ServicesParts) {
  const { db, gate, queue } = store
  const { mailDomain, inboundDomain, publicUrl } = config

  const team = teamService({ db, clock, gate, inboundDomain, userOf: (email, locale) => accounts.userOf(email, locale),
    giveCalendar: async (tx, agentId) => void (await calendars.builtInOf(tx, agentId)),
    endSessions: (tx, agentId) => accounts.endSessionsOf(tx, agentId),
  })
  const sendMail: SendMail = async ({ to, ...mail }) => {
    const address = `connexion@${mailDomain}` as EmailAddress
    const raw = await composeMail({
      ...mail, to, from: { name: 'Assistant.immo', address }, messageId: `<${newId(clock())}@${mailDomain}>`, date: clock(), autoSubmitted: 'auto-generated',
    })
    await transport.deliver({ from: address, to }, raw)
  }
  const accounts: AccountsService = accountsService({ db, clock, gate, team, masterKey, publicUrl, accountUrl: `${DASHBOARD_URL}/account`, sendMail, log })
  const invitations = invitationsService({ db, clock, gate, team, accounts, publicUrl, sendMail })
  const providers = config.signOn.map(providerOf)
  const openid = openIdClient({
    clock,
    // The operator named the issuer himself, so it may stand in his own network; nothing else there may be reached.
    fetch: providerFetch ?? guardedFetch({ allow: providers.map(({ issuer }) => `${issuer.hostname}:${issuer.port || (issuer.protocol === 'http:' ? 80 : 443)}`), maxBytes: 1_000_000 }),
    onRefused: (_provider, error) => log.failure('accounts.sign_on_refused', error),
  })
  const signOn = signOnService({ db, clock, masterKey, publicUrl, providers, openid, accounts, invitations })
  const passkeys = passkeysService({ db, clock, log, publicUrl, accounts })
  const connections = connectionsService({ db, clock, log, masterKey, publicUrl, providers, openid, release: (tx, id) => calendars.release(tx, id) })
  const toProviders = providerFetch ?? guardedFetch()
  const remote: RemoteParts = {
    providers: { google: googleCalendars({ fetch: toProviders, clock }), microsoft: microsoftCalendars({ fetch: toProviders, clock }) },
    accessOf: (scope, id) => ({ accountId: id, token: (scopes) => connections.accessToken(scope, id, scopes), forget: () => connections.forgetToken(id) }),
  }
  const preferences = preferencesService({ db, clock, team })
  const { geocoderUrl, router } = config
  const places = placesService({
    db, clock,
    ...(geocoderUrl ? { geocode: addokGeocoder(geocoderUrl) } : {}),
    ...(router ? { router: router.kind === 'osrm' ? osrmRouter(router.url) : valhallaRouter(router.url) } : {}),
  })
  const properties = propertiesService({ db, clock, team, addresses: addressesOf(places) })
  const contacts = contactsService({ clock })
  const system = new Resolver({ timeout: 1_500, tries: 1 })
  const calendarReader = calendarReaderPool({ idleMs: IDLE_MS })
  const calendars = calendarsService({
    db, clock, log,
    caldav: caldav({ allow: config.caldavAllowedHosts, read: calendarReader.read, clock, lookup: { srv: (name) => system.resolveSrv(name), txt: (name) => system.resolveTxt(name) } }),
    remote,
    feeds: feeds({ allow: config.caldavAllowedHosts, read: calendarReader.read }),
    isOurs: (uid) => uid.endsWith(`@${mailDomain}`),
    readerOf: async (tx, agentId) => {
      const agent = await team.agent(tx, agentId)
      return agent && { timeZone: agent.timeZone, ownAddresses: [agent.email] }
    },
    oursIn: (tx, calendarId) => booking.heldIn(tx, calendarId),
    keepPlace: places.keepLocation,
  })
  const watching = watchingService({ db, clock, log, gate, publicUrl, calendars, remote })
  const accountCalendars = accountCalendarsService({ db, connections, calendars, remote })

  const mailReader = mailReaderPool({ budgetMs: MAIL_CPU_MS, idleMs: IDLE_MS, maxMemoryMb: 128 })
  const dns: DnsOptions = {
    resolver: resolver ?? ((name, type) => system.resolve(name, type) as never),
    limitMs: DNS_LIMIT_MS,
  }
  const forwarding = forwardingService({
    db, clock, log, gate, team, transport, mailDomain, inboundDomain,
    settingsUrl: new URL(`${DASHBOARD_URL}/settings/mailbox`, publicUrl).href,
    exchangersOf: async (domain) => (await dns.resolver(domain, 'MX')) as never,
    fetch: providerFetch ?? guardedFetch({ maxBytes: 500_000 }),
    sieve: { allow: config.sieveAllowedHosts },
    tokenOf: mailRulesToken({ db, connections }),
  })
  const intake = intakeService({
    db, clock, log,
    forwarding: forwardingArrivals({ db, clock, team, forwarding, mailDomain, inboundDomain }),
    reader: mailReader,
    spool: store.kind === 'embedded' ? spool(join(config.dataDir, 'spool')) : undefined,
    authenticate: ({ raw, remoteAddress, heloName, mailFrom }) =>
      authenticate(raw, { ip: remoteAddress, helo: heloName, mailFrom, hostname: inboundDomain }, dns),
  })
  const relays = relayService({ db, clock, log, gate, transport, team, mailDomain, inboundDomain, publicUrl })
  const matching = matchingService({ clock, team })
  const slots = slotsService({ db, clock, team, preferences, properties, calendars, places })
  const outreach = outreachService({ db, clock, log, gate, transport, mailDomain, inboundDomain, publicUrl, team, properties, contacts })
  const booking = bookingService({ db, clock, mailDomain, slots, calendars, contacts, properties, placeOf: placeOf({ team, properties }) })
  const published = publishedService({ db, clock, gate, publicUrl, team, properties, booking })
  const following = followingService({ db, clock, calendars, booking })
  const occupants = occupantsService({ db, clock, team, properties, slots, outreach })
  const travel = travelService({ db, clock, mailDomain, team, slots, calendars })
  const wishes = wishesService({ db, clock, slots, properties, contacts, outreach })
  const journey = journeyService({ db, clock, team, properties, contacts, intake, matching, slots, outreach, booking })
  const answers = answersService({ db, clock, team, properties, preferences, contacts, intake, slots, outreach, booking, journey })

  const calendarAnswers = calendarAnswersService({ db, clock, team, intake, slots, outreach, booking, journey })
  const absences = absencesService({ db, clock, team, preferences, properties, calendars, matching, slots, booking, journey })
  const closedProperties = closedPropertiesService({ db, clock, properties, booking, forgetOccupantIfDone: (tx, propertyId) => occupants.forgetIfDone(tx, propertyId) })
  const waiting = waitingService({ db, clock, team, properties, contacts, intake, outreach, slots, recipientOfRelay: relays.recipientOf })

  return {
    team, accounts, invitations, signOn, passkeys, connections, preferences, places, properties, contacts, calendars, accountCalendars, watching, intake, forwarding, relays, matching, slots, outreach, booking, following, published, occupants, wishes, journey, answers, absences, closedProperties, waiting,

    /** Says who works each kind of job. */
    registerJobs(): void {
      journeyJobs({ queue, journey, answers, calendarAnswers, absences, closedProperties, db })
      bookingJobs({ db, clock, queue, calendars, properties, slots, outreach, groupEvents: groupEvents({ db, clock, mailDomain, team, properties, slots, calendars }), required: requiredEvents({ db, clock, properties, slots, calendars }), following, occupants })
      queue.work('journey.alarm', (scope, { taskId }) => waiting.alarm(scope, taskId))
      queue.work('intake.relay', (scope, { relayedId }, attempt) => relays.pass(scope, relayedId, attempt))
      queue.work('intake.ask-relay', (scope, { relayId }) => relays.ask(scope, relayId))
      queue.work('intake.press-confirmation', (scope, { forwardingId }, attempt) => forwarding.press(scope, forwardingId, attempt))
      queue.work('intake.probe-forwarding', (scope, { forwardingId }) => forwarding.sendProbe(scope, forwardingId))
      queue.work('intake.judge-probe', (scope, { forwardingId, probeId }) => forwarding.judge(scope, forwardingId, probeId))
      queue.work('intake.check-forwarding', (scope, { forwardingId, number }) => forwarding.check(scope, forwardingId, number))
      queue.work('intake.tell-forwarding', (scope, { forwardingId }) => forwarding.tell(scope, forwardingId))
      queue.work('intake.check-portal', (scope, habit) => forwarding.checkPortal(scope, habit))
      queue.work('outreach.send', (scope, { outboundId }) => outreach.send(scope, outboundId))
      queue.work('booking.write-travel', (scope, { agentId }) => travel.write(scope, agentId))
      queue.work('slots.learn', (scope, { permittedAt }) => slots.learning.learn(scope, permittedAt))
      queue.work('places.locate', (scope) => places.locate(scope))
      queue.work('calendar_broken', (scope, { calendarId }) =>
        db.within(scope, async (tx) => {
          const calendar = await calendars.find(tx, calendarId)
          if (calendar?.toldBrokenAt) await outreach.alarmCalendar(tx, { calendarId, agentId: calendar.agentId, since: calendar.toldBrokenAt })
        }),
      )
      const watch = (scope: AgencyScope, calendarId: CalendarId) => watching.ensure(scope, calendarId).catch((error) => log.failure('calendar.not_watched', error, { calendarId }))
      queue.work('calendars.sync', async (scope, { calendarId }) => {
        await calendars.sync(scope, calendarId)
        // The turn is done and has ordered the next one: tried again, it would be two.
        await watch(scope, calendarId)
      })
      queue.work('calendars.reauthorise', (scope, { calendarId }) => watching.reauthorise(scope, calendarId))
      queue.work('calendars.changed', async (scope, { calendarId }) => {
        // Before the reading, so that no change falls between it and a channel that is opened anew.
        await watch(scope, calendarId)
        const calendar = await db.within(scope, (tx) => calendars.find(tx, calendarId))
        if (calendar) await calendars.reread(scope, calendar.agentId)
      })
    },

    async close(): Promise<void> {
      await Promise.all([mailReader.close(), calendarReader.close()])
      transport.close()
    },
  }
}
