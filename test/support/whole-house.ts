import { readFileSync } from 'node:fs'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AbsenceId, AgentId, AppointmentId, CalendarId, ConnectionId, ForwardingId, LeadId, MessageId, OfficeId, PropertyId, RelayId, TeamInvitationId } from '#kernel/ids.ts'
import { DAY, type EpochMs } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { Result } from '#kernel/result.ts'
import { newId } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Http } from '#platform/http/server.ts'
import type { Envelope, MailTransport } from '#platform/mail/transport.ts'
import { type Services, services as servicesOf } from '../../src/main/services.ts'
import { web } from '../../src/main/web.ts'
import { waitFor } from './app.ts'
import type { OneDatabase } from './two-databases.ts'

export interface SentMail {
  readonly envelope: Envelope
  readonly raw: string
}

export interface House {
  readonly services: Services
  readonly app: Http
  /** Every mail handed over so far. */
  readonly sent: readonly SentMail[]
  /** Ends the rooms; the database stays open. */
  end(): Promise<void>
}

/** All rooms wired as the program wires them, spoken to without sockets; unless it `works`, jobs only wait in the queue. */
export async function openHouse({ config, masterKey, store, log }: OneDatabase, { clock, works = true }: { clock: () => EpochMs; works?: boolean }): Promise<House> {
  const sent: SentMail[] = []
  const transport: MailTransport = {
    deliver: async (envelope, raw) => {
      sent.push({ envelope, raw: Buffer.from(raw).toString('latin1') })
      return { kind: 'accepted' }
    },
    close: () => undefined,
  }
  const resolver = async () => {
    throw Object.assign(new Error('there is no network in this test'), { code: 'ENOTFOUND' })
  }
  const services = servicesOf({ config, masterKey, store, clock, log, transport, resolver })
  const { app } = await web({ config, masterKey, store, clock, log, services })
  await app.ready()
  if (works) services.registerJobs()
  await store.queue.start()
  return {
    services, app, sent,
    end: async () => {
      await store.queue.stop()
      await app.close()
      await services.close()
    },
  }
}

export const picture = (name: string): Buffer => readFileSync(new URL(`../../src/main/demo/pictures/${name}.png`, import.meta.url))

export const granted = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
  return result.value
}

export interface FurnishedAgency {
  readonly scope: AgencyScope
  readonly admin: AgentId
  readonly agent: AgentId
  readonly office: OfficeId
  readonly property: PropertyId
  readonly lead: LeadId
  readonly message: MessageId
  readonly quarantined: MessageId
  /** Of the lead; its contact is `julie@client-<mark>.example`. */
  readonly appointment: AppointmentId
  readonly hold: string
  /** A time that is still free. */
  readonly choice: { readonly agentId: AgentId; readonly start: EpochMs }
  readonly calendar: CalendarId
  /** That somebody decides about `quarantined`. */
  readonly task: string
  /** What a correction taught. */
  readonly memory: string
  readonly relay: RelayId
  /** Of the admin. */
  readonly connection: ConnectionId
  readonly forwarding: ForwardingId
  /** Of the agent, in a year; nobody is told of it. */
  readonly absence: AbsenceId
  readonly invitation: TeamInvitationId
  /** Secrets of the links of the lead that is booked, and of another that holds a time. */
  readonly link: string
  readonly secondLink: string
  /** Of who lives in the property. */
  readonly occupantLink: string
  readonly adminEmail: EmailAddress
}

/** A portal's mail about property ADQ-101, written by an invented person. */
export function portalMail({ to, first, last, email, phone, id }: { to: string; first: string; last: string; email: string; phone: string; id: string }): Buffer {
  return Buffer.from(
    [
      'From: "SeLoger" <noreply@lead.seloger.com>', `To: <${to}>`, 'Subject: Un locataire est interesse par un de vos biens',
      'Date: Mon, 23 Nov 2026 09:12:00 +0100', `Message-ID: <${id}@lead.seloger.com>`, 'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '',
      `${last} ${first} s'intéresse à ce`, 'bien', '', '178 000 €', 'NANTES', ',', '44000', 'Appartement', '• 2 pièces', '• 45 m²', 'Ref. de l\'annonce :', 'ADQ-101', '',
      `${last} ${first}`, email, 'Découvrir', 'son', 'projet', '', `Bonjour, je voudrais voir cet appartement. ${first}`, '', 'Répondre', `Appeler : ${phone}`, '',
      'L\'équipe SeLoger', '',
    ].join('\r\n'),
  )
}

/**
 * An agency that has used everything: `mark` is in each of its personal fields, so that one look tells whether anything
 * of it shows. Needs a house that works.
 */
export async function furnishAgency({ services, sent }: House, { store }: OneDatabase, { mark, clock }: { mark: string; clock: () => EpochMs }): Promise<FurnishedAgency> {
  const { team, preferences, properties, calendars, intake, journey, booking, occupants, slots, accounts, wishes } = services
  const { db } = store
  const host = `${mark}.example`
  const address = (name: string) => `${name}@${host}` as EmailAddress
  const adminEmail = address('admin')
  const { scope, adminId: admin } = await team.createAgency({
    name: `Agence ${mark}`, email: address('contact'), phone: '+33261910010' as PhoneNumber, autonomy: 'automatic',
    admin: { firstName: `Admin-${mark}`, lastName: 'Martin', email: adminEmail, isAdmin: true, isAgent: true },
  })
  const office = await team.addOffice(scope, { name: `Bureau ${mark}`, postalAddress: `1 rue ${mark}`, phone: null })
  const agent = granted(await team.addAgent(scope, { firstName: `Agent-${mark}`, lastName: 'Benali', email: address('agent'), officeId: office }))
  for (const id of [admin, agent]) {
    granted(await preferences.replaceWeek(scope, id, [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 8 * 60, closes: 20 * 60 }))))
    // By its name a calendar is known for this agency's wherever it is shown.
    await db.within(scope, async (tx) => {
      await tx.sql.updateTable('calendars').set({ name: `Agenda ${mark}` }).where('id', '=', await calendars.builtInOf(tx, id)).execute()
    })
  }
  granted(await team.changePhoto(scope, agent, picture('malo-kerdraon')))
  granted(await preferences.setOverride(scope, agent, { day: '2027-01-01', spans: [] }))
  await preferences.changeRules(scope, 'office_visit', (await preferences.allRules(scope)).office_visit)
  granted(await preferences.changeAssignment(scope, { marginHours: 48, freeWithinDays: 3, required: { office_visit: [admin] } }))
  const property = granted(
    await properties.create(scope, {
      reference: 'ADQ-101', kind: 'apartment', transaction: 'sale', title: `Bien ${mark}`, postalAddress: `2 rue ${mark}`, postcode: '44000', town: 'Nantes',
      priceMinor: 17_800_000, surfaceM2: 45, rooms: 2, status: 'available', listings: [{ portal: 'seloger', portalListingId: `9${mark.length}` }], responsibleAgentId: agent,
    }),
  )
  granted(await properties.setAgents(scope, property, { responsibleAgentId: agent, permittedAgentIds: [admin] }))
  granted(await properties.changePhoto({ scope, agentId: admin, isAdmin: true }, property, picture('property-1')))
  await accounts.issueLink(adminEmail)
  const by = { scope, agentId: admin, isAdmin: true }
  const occupant = { name: `Occupant ${mark}`, email: address('occupant'), locale: 'fr' } as const
  granted(await slots.visiting.change(by, property, { occupiedBy: 'tenant', weeklyHours: null, noticeMinutes: 0, maxPerDay: null, seats: null, keysAt: '', occupant }))
  granted(await occupants.sendLink(by, property))
  const dayAway = { start: clock() + 41 * DAY, end: clock() + 42 * DAY }
  granted(await occupants.block(scope, property, { block: { kind: 'once', ...dayAway }, timeZone: 'Europe/Paris' }))

  const recipient = (await db.within(scope, team.inboundAddresses))[0]!.address
  const arrive = async (raw: Uint8Array) => {
    await intake.accept(scope, { recipient, mailFrom: address('bounce'), raw, remoteAddress: '192.0.2.1', heloName: 'mx' })
    const states = ['received', 'lead', 'quarantine', 'reply', 'wish', 'machine', 'spam'] as const
    return (await intake.list(scope, { states, limit: 1 }))[0]!.id
  }
  const leadOf = async (name: string, phone: string) => {
    const email = `${name.toLowerCase()}@client-${host}`
    const message = await arrive(portalMail({ to: recipient, first: name, last: `Martin-${mark}`, email, phone, id: `${name}.${mark}` }))
    const lead = await waitFor(async () => {
      const found = await db.within(scope, (tx) => journey.leadOfMessage(tx, message))
      return found?.state === 'offered' ? found : undefined
    }, { withinMs: 20_000, what: `the offer to ${name} of ${mark}` })
    const offer = (await db.within(scope, (tx) => slots.offerOf(tx, lead.id)))!
    return { message, lead: lead.id, choices: offer.slots.map(({ agentId, span }) => ({ agentId, start: span.start })) }
  }
  const first = await leadOf('Julie', '06 39 98 03 20')
  const second = await leadOf('Paul', '06 39 98 03 21')
  const details = {
    firstName: `Julie-${mark}`, lastName: 'Demandeur', email: `julie@client-${host}` as EmailAddress, phone: '+33639980320' as PhoneNumber,
    postalAddress: `3 rue ${mark}`, note: '',
  }
  const { id: appointment } = granted(await booking.book(scope, first.lead, { choice: first.choices[0]!, details }))
  const { id: hold } = granted(await booking.hold(scope, second.lead, second.choices[1]!))
  await wishes.askForCall(scope, second.lead, '06 39 98 03 21')
  await waitFor(async () => {
    const found = await db.within(scope, (tx) => booking.find(tx, appointment))
    return found?.invitedSequence === 0 ? true : undefined
  }, { withinMs: 20_000, what: `the invitation of ${mark}` })
  const quarantined = await arrive(Buffer.from(`From: Inconnu <inconnu@${host}>\r\nTo: <${recipient}>\r\nSubject: ${mark}\r\n\r\nBonjour ${mark}, rappelez-moi pour cet appartement svp.\r\n`))
  await waitFor(async () => (Number((await intake.counts(scope)).received) === 0 ? true : undefined), { what: 'the reading of the last mail' })
  await waitFor(async () => {
    const told = await db.within(scope, ({ sql }) => sql.selectFrom('occupantNews').select('setId').where('agencyId', '=', scope.agencyId).executeTakeFirst())
    return told && true
  }, { what: `the word to who lives in the property of ${mark}` })
  const rest = await db.within(scope, (tx) => fillTheRest(tx, { agent, property, message: quarantined, appointment, mark, at: clock() }))
  const linkIn = async (to: string, page: 'r' | 'o') => {
    const mail = await waitFor(async () => sent.find(({ envelope }) => envelope.to === to), { what: `the mail to ${to}` })
    return new RegExp(`/${page}/([a-z2-7]{32})`).exec(mail.raw.replace(/=\r\n/g, ''))![1]!
  }
  const linkOf = (name: string) => linkIn(`${name}@client-${host}`, 'r')
  const calendar = (await db.within(scope, (tx) => calendars.list(tx, [agent])))[0]!.id
  return {
    scope, admin, agent, office, property, lead: first.lead, message: first.message, quarantined, appointment, hold, choice: second.choices[2]!, calendar, ...rest,
    link: await linkOf('julie'), secondLink: await linkOf('paul'), occupantLink: await linkIn(occupant.email, 'o'), adminEmail,
  }
}

/** What only a foreign calendar, a stop, a correction or a relay writes, and this test has none of them. */
async function fillTheRest(tx: Tx, { agent, property, message, appointment, mark, at }: { agent: AgentId; property: PropertyId; message: MessageId; appointment: AppointmentId; mark: string; at: EpochMs }) {
  const { sql, scope } = tx
  const { agencyId } = scope
  const calendar = await sql.selectFrom('calendars').select('id').where('agencyId', '=', agencyId).where('agentId', '=', agent).executeTakeFirstOrThrow()
  const span = `[${new Date(at + 40 * DAY).toISOString()},${new Date(at + 41 * DAY).toISOString()})` as never
  await sql.insertInto('busyTimes').values({ agencyId, calendarId: calendar.id, agentId: agent, uid: mark, span }).execute()
  await sql.insertInto('calendarFeeds').values({ agencyId, agentId: agent, shows: 'name', createdAt: new Date(at).toISOString() as never }).execute()
  const { id: admin } = await sql.selectFrom('agents').select('id').where('agencyId', '=', agencyId).where('isAdmin', '=', true).orderBy('id').executeTakeFirstOrThrow()
  const connection = newId<ConnectionId>(at)
  await sql
    .insertInto('connections')
    .values({
      agencyId, id: connection, agentId: admin, provider: 'google', issuer: 'https://accounts.google.com', subject: mark, email: `compte@${mark}.example`, bundles: ['calendar'], scopes: [],
      state: 'needs_consent', createdAt: new Date(at).toISOString() as never, changedAt: new Date(at).toISOString() as never,
    })
    .execute()
  await sql.insertInto('calendarChannels').values({ agencyId, calendarId: calendar.id, channelId: mark, resourceId: mark, openedAt: new Date(at).toISOString() as never, expiresAt: new Date(at + DAY).toISOString() as never }).execute()
  await sql.insertInto('holidayRules').values({ agencyId, areClosed: true, region: 'by_address' }).execute()
  await sql.insertInto('travelRules').values({ agencyId, isOn: true, marginMinutes: 5, unknownMinutes: 25, parkingMinutes: 5 }).execute()
  await sql.insertInto('travelTimes').values({ agencyId, fromCell: mark, toCell: '47.217,-1.553', minutes: 12, measuredAt: new Date(at).toISOString() as never }).execute()
  await sql.insertInto('travelEntries').values({ agencyId, setId: appointment, side: 'before', agentId: agent, span, sequence: 0 }).execute()
  await sql.insertInto('requiredEvents').values({ agencyId, appointmentId: appointment, agentId: admin, calendarId: calendar.id }).execute()
  await sql.insertInto('learnedListings').values({ agencyId, portal: 'bienici', portalListingId: mark, propertyId: property, learnedAt: new Date(at).toISOString() as never }).execute()
  await sql.insertInto('suppressions').values({ agencyId, channel: 'email', recipient: `stop@${mark}.example`, reason: 'stop', createdAt: new Date(at).toISOString() as never }).execute()
  const now = new Date(at).toISOString() as never
  const [relay, memory] = [newId<RelayId>(at), `layout-${mark}`]
  await sql.insertInto('relays').values({ agencyId, id: relay, recipient: `crm@${mark}.example`, portal: null, what: 'everything', confirmedAt: now, createdBy: agent, createdAt: now }).execute()
  await sql.insertInto('relayedMessages').values({ agencyId, id: newId(at), relayId: relay, messageId: message, state: 'sent', queuedAt: now, settledAt: now }).execute()
  await sql
    .insertInto('templateMemories')
    .values({ agencyId, id: memory, senderDomain: `${mark}.example`, portal: null, memory: JSON.stringify({ id: memory, senderDomain: `${mark}.example`, fingerprint: [1], places: { phone: [2] }, wrongPlaces: {}, disagreements: 0 }) as never, taughtBy: agent, taughtAt: now })
    .execute()
  const forwarding = newId<ForwardingId>(at)
  const sealedConfirmation = await tx.seal(Buffer.from(JSON.stringify({ link: null, code: mark })), { column: 'forwardings.sealed_confirmation', row: forwarding })
  await sql
    .insertInto('forwardings')
    .values({
      agencyId, id: forwarding, mailbox: `boite@${mark}.example`, provider: 'google', state: 'broken', reason: 'probe_lost', declaredBy: agent, declaredAt: now, setUpUntil: now,
      sealedConfirmation, confirmedAt: now, probeId: newId(at), probeHash: Buffer.from(mark), probedAt: now, provedAt: now, seenAt: now, toldAt: now,
    })
    .execute()
  await sql.updateTable('messages').set({ forwardingId: forwarding, bodyDroppedAt: now }).where('agencyId', '=', agencyId).where('id', '=', message).execute()
  await sql.insertInto('portalDays').values({ agencyId, portal: mark, day: new Date(at).toISOString().slice(0, 10), silenceToldAt: now }).execute()
  const absence = newId<AbsenceId>(at)
  const day = new Date(at + 365 * DAY).toISOString().slice(0, 10)
  await sql.insertInto('absences').values({ agencyId, id: absence, agentId: agent, firstDay: day, lastDay: day, replaced: '[]' as never, createdBy: agent, createdAt: now }).execute()
  await sql.insertInto('absenceSteps').values({ agencyId, absenceId: absence, appointmentId: appointment, agentId: null, outcome: null }).execute()
  const invitation = newId<TeamInvitationId>(at)
  await sql
    .insertInto('teamInvitations')
    .values({ agencyId, id: invitation, email: `invite@${mark}.example`, firstName: mark, lastName: 'Invité', isAdmin: false, isAgent: true, locale: 'fr', invitedBy: agent, createdAt: now, expiresAt: new Date(at + 7 * DAY).toISOString() as never })
    .execute()
  await sql.insertInto('rankingRules').values({ agencyId, perDay: 1, perKm: 0.4, perAppointment: 0.2, nearby: 1, colleagueGainDays: null, exploredPercent: 10 }).execute()
  await sql.insertInto('choicePermissions').values({ agencyId, permittedBy: agent, permittedAt: now }).execute()
  await sql.insertInto('choiceModels').values({ agencyId, hash: 'a'.repeat(64), coefficients: '[]' as never, trainedAt: now, answers: 0, evaluation: '{}' as never, state: 'retired' }).execute()
  const groupId = newId(at)
  await sql.insertInto('groupVisits').values({ agencyId, id: groupId, propertyId: property, agentId: agent, span, seats: 5 }).execute()
  await sql.insertInto('groupSeats').values({ agencyId, groupId, seat: 1, seats: 5, setId: newId(at), expiresAt: now }).execute()
  const task = await sql.selectFrom('deskTasks').select('id').where('agencyId', '=', agencyId).where('messageId', '=', message).executeTakeFirstOrThrow()
  return { relay, connection, forwarding, memory, absence, invitation, task: task.id }
}
