import { type Invitation, invitationOf } from '#agency/calendars/invitation.ts'
import type { ContactsService } from '#agency/contacts/service.ts'
import { localZone } from '#kernel/local-zone.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { Agency } from '#agency/team/agency.ts'
import { type Agent, fullName } from '#agency/team/agent.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { Offer } from '#assistant/slots/offer.ts'
import { sayReason } from '#assistant/slots/say-reason.ts'
import type { Occupant } from '#assistant/slots/visiting-rules.ts'
import { sayWish } from '#assistant/slots/wished-times.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { domainOf, type EmailAddress } from '#kernel/email-address.ts'
import { type AgentId, type AppointmentId, type CalendarId, type ContactId, type LeadId, type MessageId, type OfferId, type OutboundId, parseId, type PropertyId } from '#kernel/ids.ts'
import { DAY, type EpochMs, type Interval } from '#kernel/interval.ts'
import type { WrittenMail } from '#kernel/look/mail.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'
import { type Clock, newId } from '#platform/clock/clock.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { Log } from '#platform/log/log.ts'
import { composeMail, type Mail } from '#platform/mail/mail.ts'
import type { MailTransport } from '#platform/mail/transport.ts'
import { type Bounce, BOUNCE_DAYS, RETURN_PATH, returnPathId } from './bounce.ts'
import { answerableAt, type Outbound, type OutboundKind, type StopReason, stopReason } from './outbound.ts'
import {
  findFirstMessageId, findLeadOfMessageIds, findOfferKey, findRaw, findSendable, findSent, findThread, findTraffic, hasOutbound, insertOutbound, insertSuppression, isSuppressed,
  markBounced, markDelivered, releaseDraft,
} from './store.ts'
import { slotValue } from './slot-value.ts'
import type { AppointmentNews, ToldAppointment } from './told-appointment.ts'
import { agentBookedMail, agentCancelledMail, agentMovedMail, agentReplacedMail, needsCheckMail } from './templates/agency-notice.ts'
import { answerLinkMail, bookedPendingMail, cancelledMail, freshLinkMail, invitationMail, movedMail, reassignedMail } from './templates/appointment.ts'
import { deskAlarmMail, type DeskAlarmView } from './templates/desk-alarm.ts'
import type { AgentMailView, AnswerLinkMailView, AppointmentMailView, CheckReason, MailContact, MailVisit } from './templates/mail-view.ts'
import { occupantLinkMail, type OccupantNews, occupantNewsMail } from './templates/occupant.ts'
import { offerMail } from './templates/offer.ts'
import { unavailableMail } from './templates/unavailable.ts'
import { whichPropertyMail } from './templates/which-property.ts'
import { mailAgency, mailVisit, routeUrl } from './visit.ts'

const LINK_DAYS = 60
/** A home is shown for months. */
const OCCUPANT_LINK_DAYS = 365
/** A picture bigger than this stays on the page; a mail is to be light (Gmail cuts at 102 kB of HTML, people pay for the rest). */
const MAX_PICTURE_BYTES = 120_000
export const RETENTION_MONTHS = 36

export interface OutreachParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly gate: Gate
  readonly transport: MailTransport
  readonly mailDomain: string
  readonly inboundDomain: string
  readonly publicUrl: URL
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly contacts: ContactsService
}

/** A mail to be made once. `write` is called only when none of this key exists yet. */
export interface Letter {
  readonly kind: OutboundKind
  readonly onceKey: string
  readonly leadId: LeadId | null
  readonly appointmentId: AppointmentId | null
  readonly to: EmailAddress
  readonly toRole: Outbound['recipientRole']
  readonly from: { readonly name: string; readonly slug: string }
  /** It answers a mail by itself: held to the limits against loops. */
  readonly isAutomaticAnswer: boolean
  readonly isDraft: boolean
  readonly write: () => Promise<LetterContent>
}

export type LetterContent = Pick<Mail, 'subject' | 'text' | 'html' | 'inReplyTo' | 'references' | 'replyTo' | 'calendar' | 'images'>

export interface OfferSending {
  readonly offer: Offer
  readonly portalName: string | null
  readonly isDraft: boolean
  readonly isByHand: boolean
  /** The time the contact agreed to was taken meanwhile. */
  readonly isAfterLoss?: boolean
}

export interface LinkSending {
  readonly purpose: AnswerLinkMailView['purpose']
  /** Whose time it is, and when. */
  readonly agentId: AgentId
  readonly span: Interval
  /** The contact's mail that is answered. */
  readonly messageId: MessageId
  /** The start that he proposed: the page of other times begins with those next to it. */
  readonly near?: EpochMs
}

export type Queued =
  | { readonly kind: 'queued' | 'draft'; readonly id: OutboundId }
  | { readonly kind: 'stopped'; readonly reason: StopReason }
  | { readonly kind: 'exists' }

interface Subject {
  readonly type: AppointmentType
  /** The property's when left out. */
  readonly timeZone?: string
  readonly propertyId: PropertyId | null
  readonly agentId: AgentId | null
}

interface WhichProperty {
  readonly leadId: LeadId
  readonly contactId: ContactId
  readonly locale: Locale
  readonly propertyIds: readonly PropertyId[]
  readonly portalName: string | null
}

/** What only a person can settle. Without `to` the agency itself is told. */
export interface Alarm {
  readonly reason: CheckReason
  readonly onceKey: string
  readonly leadId: LeadId | null
  readonly about: Subject & { readonly contact?: MailContact }
  readonly to?: EmailAddress
  /** Where it is settled, when that is not at the request. */
  readonly path?: string
  /** What the contact wrote. */
  readonly quote?: string
}

export interface OccupantTelling {
  readonly propertyId: PropertyId
  readonly occupant: Occupant
  readonly news: OccupantNews & { readonly agentId: AgentId }
  readonly onceKey: string
}

export type OutreachService = ReturnType<typeof outreachService>

export function outreachService({ db, clock, log, gate, transport, mailDomain, inboundDomain, publicUrl, team, properties, contacts }: OutreachParts) {
  const isOurs = (address: EmailAddress) => [mailDomain, inboundDomain].includes(domainOf(address))

  async function trafficOf(tx: Tx, { to, leadId }: { to: EmailAddress; leadId: LeadId }) {
    const now = clock()
    const traffic = await findTraffic(tx, { recipient: to, leadId, since: now - DAY })
    return { now, ...traffic, isOwnAddress: isOurs(to), isSuppressed: await isSuppressed(tx, to) }
  }

  async function stopOf(tx: Tx, { to, leadId, isAutomaticAnswer }: Letter): Promise<StopReason | undefined> {
    if (!isAutomaticAnswer || leadId === null) return isOurs(to) ? 'own_address' : undefined
    return stopReason(await trafficOf(tx, { to, leadId }))
  }

  /** Writes the mail, stores it sealed, and enqueues its sending, all in the caller's transaction. */
  async function queue(tx: Tx, letter: Letter): Promise<Queued> {
    if (await hasOutbound(tx, letter.onceKey)) return { kind: 'exists' }
    const stopped = await stopOf(tx, letter)
    const id = newId<OutboundId>(clock())
    const messageId = `<${id}@${mailDomain}>`
    const content = await letter.write()
    const first = letter.leadId && letter.toRole === 'contact' ? await findFirstMessageId(tx, letter.leadId) : undefined
    const raw = await composeMail({
      ...content,
      ...(first ? { inReplyTo: first, references: [first] } : {}),
      from: { name: letter.from.name, address: `${letter.from.slug}@${mailDomain}` as EmailAddress },
      to: letter.to,
      messageId,
      date: clock(),
      autoSubmitted: letter.isAutomaticAnswer ? 'auto-replied' : 'auto-generated',
    })
    const state = stopped ? 'stopped' : letter.isDraft ? 'draft' : 'queued'
    const { kind, onceKey, leadId, appointmentId, to: recipient, toRole: recipientRole } = letter
    const isNew = await insertOutbound(tx, {
      id, kind, onceKey, leadId, appointmentId, recipient, recipientRole, subject: content.subject, raw, messageId, state,
      refusal: stopped ?? null, createdAt: clock(),
    })
    if (!isNew) return { kind: 'exists' }
    if (stopped) return { kind: 'stopped', reason: stopped }
    if (state === 'queued') await tx.enqueue('outreach.send', { outboundId: id })
    return { kind: letter.isDraft ? 'draft' : 'queued', id }
  }

  /** A fresh capability link to the contact's page of a lead: 160 bits, stored hashed, expiring. */
  async function contactLink(tx: Tx, leadId: LeadId): Promise<string> {
    const secret = randomToken()
    await gate.addDoor(tx, { kind: 'contact_link', secret, subjectId: leadId, expiresAt: clock() + LINK_DAYS * DAY })
    return new URL(`/r/${secret}`, publicUrl).href
  }

  /** The same to the page of who lives in a property; it ends when the next one is sent, or nobody is to be told any more. */
  async function occupantLink(tx: Tx, propertyId: PropertyId): Promise<string> {
    const secret = randomToken()
    await gate.addDoor(tx, { kind: 'occupant_link', secret, subjectId: propertyId, expiresAt: clock() + OCCUPANT_LINK_DAYS * DAY })
    return new URL(`/o/${secret}`, publicUrl).href
  }

  const toOccupant = ({ email }: Occupant) =>
    ({ leadId: null, appointmentId: null, to: email, toRole: 'occupant', isAutomaticAnswer: false, isDraft: false }) as const

  /** Where a contact's answer arrives: the agency's own inbound address, else its mail box. */
  async function replyAddress(tx: Tx, agency: Agency): Promise<EmailAddress> {
    const inUse = (await team.inboundAddresses(tx)).find(({ retiresAt }) => retiresAt === null)
    return (inUse?.address ?? agency.email) as EmailAddress
  }

  /** The request in the dashboard, whose pages have addresses of their own; its board for what belongs to none. */
  const deskUrlOf = (leadId: LeadId | null): string => new URL(leadId ? `/app/leads/${leadId}` : '/app', publicUrl).href

  /** Agency, property and agent as the mail shows them, with the pictures that travel in it. */
  async function surroundings(tx: Tx, { type, propertyId, agentId, ...subject }: Subject) {
    const agency = await team.agency(tx)
    const property = propertyId ? await properties.find(tx, propertyId) : undefined
    const timeZone = subject.timeZone ?? localZone(property?.postcode, agency.timeZone)
    const agent = agentId ? await team.agent(tx, agentId) : undefined
    const pictures = [
      { cid: 'agent@photo', photo: agent?.hasPhoto ? await team.photo(tx, agent.id) : undefined },
      { cid: 'property@photo', photo: property?.hasPhoto ? await properties.photo(tx, property.id) : undefined },
    ]
    const images = pictures.flatMap(({ cid, photo }) => (photo && photo.bytes.byteLength <= MAX_PICTURE_BYTES ? [{ cid, type: photo.type, content: photo.bytes }] : []))
    const has = (cid: string) => images.find((image) => image.cid === cid)?.cid
    const visit = mailVisit({ agency, property, agent, type, timeZone, agentPhoto: has('agent@photo'), propertyPhoto: has('property@photo') })
    return { agency, property, agent, images, visit, from: { name: agency.name, slug: agency.slug } }
  }

  /** Only the pictures the text shows. */
  const illustrated = (mail: WrittenMail, images: NonNullable<Mail['images']>): Pick<LetterContent, 'subject' | 'text' | 'html' | 'images'> => ({
    ...mail, images: images.filter(({ cid }) => mail.html.includes(`cid:${cid}`)),
  })

  const slotLink = (pageUrl: string, { agentId, span }: Offer['slots'][number]): string => `${pageUrl}?slot=${slotValue(agentId, span.start)}`

  const slotLines = (slots: Offer['slots'], pageUrl: string, locale: Locale) =>
    slots.map((slot) => ({ url: slotLink(pageUrl, slot), span: slot.span, ...(slot.reasons[0] ? { reason: sayReason(slot.reasons[0], locale) } : {}) }))

  const insteadOf = (news: Extract<AppointmentNews, { kind: 'cancelled' }>, pageUrl: string, locale: Locale) =>
    slotLines(news.instead?.slots ?? [], pageUrl, locale)

  function contactMail({ news, isGone }: { news: AppointmentNews; isGone: boolean }, view: AppointmentMailView, locale: Locale): WrittenMail {
    switch (news.kind) {
      case 'booked':
        return invitationMail(view, locale)
      case 'late':
        return bookedPendingMail(view, locale)
      case 'moved':
        // At the same time nothing moves but who comes.
        return news.previous.start === view.span.start ? reassignedMail(view, locale) : movedMail({ ...view, previous: news.previous }, locale)
      case 'cancelled':
        return cancelledMail({ visit: view.visit, span: view.span, by: news.by, isGone, chooseUrl: isGone ? `${view.pageUrl}/choose` : view.pageUrl, instead: insteadOf(news, view.pageUrl, locale) }, locale)
    }
  }

  function agentMail(news: AppointmentNews, view: AgentMailView, locale: Locale): WrittenMail {
    if (news.kind === 'moved' && news.previousAgentId === null) return agentMovedMail({ ...view, previous: news.previous }, locale)
    return news.kind === 'cancelled' ? agentCancelledMail(view, locale) : agentBookedMail(view, locale)
  }

  const invitationFor = (told: ToldAppointment, { news, visit, pageUrl, organizer }: { news: AppointmentNews; visit: MailVisit; pageUrl: string; organizer: Invitation['organizer'] }, written: WrittenMail) => {
    const invitation: Invitation = {
      method: news.kind === 'cancelled' ? 'CANCEL' : 'REQUEST',
      uid: told.uid, sequence: told.sequence, dtstamp: clock(), start: told.span.start, end: told.span.end, timeZone: told.timeZone,
      summary: [visit.property?.title, visit.property?.town, organizer.name].filter(Boolean).join(' – '),
      description: written.text, location: told.place, url: pageUrl,
      organizer,
      attendees: [{ name: `${told.firstName} ${told.lastName}`, email: told.email }],
    }
    return { method: invitation.method, ics: invitationOf(invitation) }
  }

  return {
    queue,
    contactLink,

    /** The first contact: the agent, three times, the link, and all of GDPR art. 14. */
    async sendOffer(tx: Tx, { offer, portalName, isDraft, isByHand, isAfterLoss = false }: OfferSending): Promise<Queued | { readonly kind: 'no_address' }> {
      const contact = await contacts.find(tx, offer.contactId)
      if (!contact?.email) return { kind: 'no_address' }
      const { agency, visit, images, from } = await surroundings(tx, offer)
      const { locale, leadId } = offer
      const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ')
      const write = async (): Promise<LetterContent> => {
        const pageUrl = await contactLink(tx, leadId)
        const slots = slotLines(offer.slots, pageUrl, locale)
        const notice = {
          agencyName: agency.name, agencyAddress: agency.postalAddress, agencyEmail: agency.email, retentionMonths: RETENTION_MONTHS,
          ...(portalName ? { portalName } : {}),
        }
        const understood = sayWish(offer.wish, { locale, timeZone: offer.timeZone })
        const wish = understood ? { understood, isMet: offer.wishFit !== 'nothing_fits' } : undefined
        const mail = offerMail({ visit, slots, pageUrl, notice, ...(name ? { contactName: name } : {}), ...(wish ? { wish } : {}), isAfterLoss }, locale)
        return { ...illustrated(mail, images), replyTo: await replyAddress(tx, agency) }
      }
      return queue(tx, {
        kind: 'offer', onceKey: `offer:${offer.id}`, leadId, appointmentId: null, to: contact.email, toRole: 'contact', from,
        isAutomaticAnswer: !isByHand, isDraft, write,
      })
    },

    /** Asks which of several lots a request is about; the first contact, hence with all of GDPR art. 14. */
    async askWhichProperty(tx: Tx, { leadId, contactId, locale, propertyIds, portalName }: WhichProperty): Promise<Queued | { readonly kind: 'no_address' }> {
      const contact = await contacts.find(tx, contactId)
      if (!contact?.email) return { kind: 'no_address' }
      const { agency, visit, from } = await surroundings(tx, { type: 'viewing', propertyId: null, agentId: null })
      const choices = await properties.byIds(tx, propertyIds)
      const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ')
      const notice = {
        agencyName: agency.name, agencyAddress: agency.postalAddress, agencyEmail: agency.email, retentionMonths: RETENTION_MONTHS, ...(portalName ? { portalName } : {}),
      }
      const shown = choices.flatMap((property) => mailVisit({ agency, property, agent: undefined, type: 'viewing', timeZone: agency.timeZone, agentPhoto: undefined, propertyPhoto: undefined }).property ?? [])
      const write = async (): Promise<LetterContent> => {
        const pageUrl = (await contactLink(tx, leadId)).replace('/r/', '/q/')
        return { ...whichPropertyMail({ visit, properties: shown, pageUrl, notice, ...(name ? { contactName: name } : {}) }, locale), replyTo: await replyAddress(tx, agency) }
      }
      return queue(tx, {
        kind: 'which_property', onceKey: `which:${leadId}`, leadId, appointmentId: null, to: contact.email, toRole: 'contact', from,
        isAutomaticAnswer: true, isDraft: false, write,
      })
    },

    /** Says that the property is under offer, sold or withdrawn; the first contact, hence with all of GDPR art. 14. */
    async sendUnavailable(tx: Tx, { offer, portalName }: Pick<OfferSending, 'offer' | 'portalName'>): Promise<Queued | { readonly kind: 'no_address' }> {
      const contact = await contacts.find(tx, offer.contactId)
      if (!contact?.email) return { kind: 'no_address' }
      const { agency, property, visit, images, from } = await surroundings(tx, offer)
      const { leadId, locale } = offer
      const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ')
      const notice = {
        agencyName: agency.name, agencyAddress: agency.postalAddress, agencyEmail: agency.email, retentionMonths: RETENTION_MONTHS, ...(portalName ? { portalName } : {}),
      }
      const write = async (): Promise<LetterContent> => {
        const why = property?.status === 'under_offer' ? 'under_offer' : 'gone'
        const mail = unavailableMail({ visit, why, pageUrl: await contactLink(tx, leadId), notice, ...(name ? { contactName: name } : {}) }, locale)
        return { ...illustrated(mail, images), replyTo: await replyAddress(tx, agency) }
      }
      return queue(tx, {
        kind: 'unavailable', onceKey: `unavailable:${leadId}:${offer.propertyId}`, leadId, appointmentId: null, to: contact.email, toRole: 'contact', from,
        isAutomaticAnswer: true, isDraft: false, write,
      })
    },

    /** Tells the contact, with the invitation, and the agent what became of an appointment; each once for a sequence. */
    async tell(tx: Tx, told: ToldAppointment, news: AppointmentNews): Promise<void> {
      const { agency, agent, property, visit, images, from } = await surroundings(tx, told)
      const { leadId, id: appointmentId, span, place, locale } = told
      const kinds = { booked: 'invitation', late: 'booked_pending', moved: 'moved', cancelled: 'cancelled' } as const
      const write = async (): Promise<LetterContent> => {
        const pageUrl = leadId ? await contactLink(tx, leadId) : publicUrl.href
        const view: AppointmentMailView = {
          visit, span, place, pageUrl, moveUrl: `${pageUrl}/move`, cancelUrl: `${pageUrl}/cancel`, ...(place ? { routeUrl: routeUrl(place) } : {}),
        }
        const mail = contactMail({ news, isGone: property !== undefined && property.status !== 'available' }, view, locale)
        const replyTo = await replyAddress(tx, agency)
        // Calendars send their answers to the organizer (RFC 6047 §2.3), so he is where we receive mail.
        const organizer = { name: agency.name, email: replyTo }
        return { ...illustrated(mail, images), replyTo, ...(news.kind === 'late' ? {} : { calendar: invitationFor(told, { news, visit, pageUrl, organizer }, mail) }) }
      }
      const shared = { leadId, appointmentId, from, isAutomaticAnswer: false, isDraft: false }
      await queue(tx, { ...shared, kind: kinds[news.kind], onceKey: `${kinds[news.kind]}:${appointmentId}:${told.sequence}`, to: told.email, toRole: 'contact', write })
      const contact = { name: `${told.firstName} ${told.lastName}`, phone: told.phone, email: told.email, ...(told.postalAddress ? { postalAddress: told.postalAddress } : {}) }
      if (news.kind === 'late') {
        const to = agent ? { to: agent.email } : {}
        return this.alarm(tx, { reason: 'calendar_not_written', onceKey: `late:${appointmentId}:${told.sequence}`, leadId, ...to, about: { ...told, contact } })
      }
      const view: AgentMailView = { visit, contact, span, place, leadUrl: deskUrlOf(leadId) }
      const previousAgentId = news.kind === 'moved' ? news.previousAgentId : null
      const kind = news.kind === 'cancelled' ? 'agent_cancelled' : news.kind === 'moved' && previousAgentId === null ? 'agent_moved' : 'agent_booked'
      const tellAgent = async (to: Agent | undefined, about: { kind: 'agent_booked' | 'agent_moved' | 'agent_cancelled'; mail: () => WrittenMail }) => {
        if (!to) return
        const onceKey = `${about.kind}:${appointmentId}:${told.sequence}${to.id === told.agentId ? '' : `:${to.id}`}`
        await queue(tx, { ...shared, kind: about.kind, onceKey, to: to.email, toRole: 'agent', write: async () => illustrated(about.mail(), images) })
      }
      for (const id of [told.agentId, ...told.requiredAgentIds]) await tellAgent(await team.agent(tx, id), { kind, mail: () => agentMail(news, view, agency.locale) })
      if (news.kind !== 'moved' || previousAgentId === null || told.requiredAgentIds.includes(previousAgentId)) return
      // The time he knew of is free for him again.
      const freed = { ...view, span: news.previous }
      await tellAgent(await team.agent(tx, previousAgentId), { kind: 'agent_cancelled', mail: () => agentReplacedMail(freed, agency.locale) })
    },

    /** Tells who lives in a property of one visit to his home; once for a key. Who visits is not said. */
    async tellOccupant(tx: Tx, { propertyId, occupant, news, onceKey }: OccupantTelling): Promise<void> {
      const { visit, from, agency } = await surroundings(tx, { type: 'viewing', propertyId, agentId: news.agentId })
      const write = async (): Promise<LetterContent> => {
        const page = occupant.linkSentAt === null ? {} : { pageUrl: await occupantLink(tx, propertyId) }
        return { ...occupantNewsMail({ visit, occupantName: occupant.name, ...page }, news, occupant.locale), replyTo: agency.email }
      }
      await queue(tx, { ...toOccupant(occupant), kind: 'occupant_news', onceKey: `occupant:${onceKey}`, from, write })
    },

    /** A link to his page for who lives in a property; every earlier one stops working. */
    async sendOccupantLink(tx: Tx, { propertyId, occupant, onceKey }: Omit<OccupantTelling, 'news'>): Promise<void> {
      await gate.closeDoorsOf(tx, 'occupant_link', propertyId)
      const { visit, from, agency } = await surroundings(tx, { type: 'viewing', propertyId, agentId: null })
      const write = async (): Promise<LetterContent> => ({
        ...occupantLinkMail({ visit, occupantName: occupant.name, pageUrl: await occupantLink(tx, propertyId) }, occupant.locale), replyTo: agency.email,
      })
      await queue(tx, { ...toOccupant(occupant), kind: 'occupant_link', onceKey: `occupant-link:${onceKey}`, from, write })
    },

    /** Tells somebody of the agency what only a person can settle, and who and what it is about. */
    async alarm(tx: Tx, { reason, onceKey, leadId, about, to, path, quote }: Alarm): Promise<void> {
      const { agency, visit, images, from } = await surroundings(tx, about)
      const { property } = visit
      const view = { agency: mailAgency(agency), reason, deskUrl: path === undefined ? deskUrlOf(leadId) : new URL(path, publicUrl).href, ...(about.contact ? { contact: about.contact } : {}), ...(property ? { property } : {}), ...(quote ? { quote } : {}) }
      await queue(tx, {
        kind: 'agency_needs_check', onceKey: `check:${onceKey}`, leadId, appointmentId: null, to: to ?? agency.email, toRole: to ? 'agent' : 'agency',
        from, isAutomaticAnswer: false, isDraft: false, write: async () => illustrated(needsCheckMail(view, agency.locale), images),
      })
    },

    /** Tells an agent and the agency that his calendar cannot be read, so that he is offered at no time, and where to connect it again. */
    async alarmCalendar(tx: Tx, { calendarId, agentId, since }: { calendarId: CalendarId; agentId: AgentId; since: EpochMs }): Promise<void> {
      const [agency, agent] = [await team.agency(tx), await team.agent(tx, agentId)]
      const about = { type: 'phone_call' as const, propertyId: null, agentId, ...(agent ? { contact: { name: fullName(agent), email: agent.email, ...(agent.phone ? { phone: agent.phone } : {}) } } : {}) }
      for (const to of new Set([agency.email, ...(agent ? [agent.email] : [])])) {
        await this.alarm(tx, { reason: 'calendar_unread', onceKey: `calendar:${calendarId}:${since}:${to}`, leadId: null, about, to, path: '/app/settings/calendars' })
      }
    },

    /** Tells the agency what waits at its desk; once for a key. */
    async alarmDesk(tx: Tx, { onceKey, items, count }: Pick<DeskAlarmView, 'items' | 'count'> & { readonly onceKey: string }): Promise<void> {
      const agency = await team.agency(tx)
      const view = { agency: mailAgency(agency), items, count, deskUrl: new URL('/app/desk', publicUrl).href }
      await queue(tx, {
        kind: 'desk_alarm', onceKey: `desk:${onceKey}`, leadId: null, appointmentId: null, to: agency.email, toRole: 'agency',
        from: { name: agency.name, slug: agency.slug }, isAutomaticAnswer: false, isDraft: false, write: async () => deskAlarmMail(view, agency.locale),
      })
    },

    /** A new link for who holds an expired one and knows the address it was sent to. */
    async sendFreshLink(tx: Tx, offer: Offer, email: EmailAddress): Promise<void> {
      const contact = await contacts.find(tx, offer.contactId)
      if (contact?.email?.toLowerCase() !== email.toLowerCase()) return
      const { visit, images, from } = await surroundings(tx, offer)
      const write = async () => illustrated(freshLinkMail({ visit, pageUrl: await contactLink(tx, offer.leadId) }, offer.locale), images)
      // One an hour is enough for a person, and no help to who would flood one.
      const hour = Math.floor(clock() / 3_600_000)
      await queue(tx, {
        kind: 'fresh_link', onceKey: `fresh:${offer.leadId}:${hour}`, leadId: offer.leadId, appointmentId: null, to: contact.email, toRole: 'contact', from,
        isAutomaticAnswer: false, isDraft: false, write,
      })
    },

    /** The page where the contact does by one tap what he wrote; his own time is named when there is one. Once for each of his mails. */
    async sendLink(tx: Tx, offer: Offer, { purpose, agentId, span, messageId, near }: LinkSending): Promise<Queued | { readonly kind: 'no_address' }> {
      const contact = await contacts.find(tx, offer.contactId)
      if (!contact?.email) return { kind: 'no_address' }
      const { agency, visit, images, from } = await surroundings(tx, offer)
      const write = async (): Promise<LetterContent> => {
        const page = await contactLink(tx, offer.leadId)
        const paths = { confirm: `?slot=${slotValue(agentId, span.start)}`, move: near === undefined ? '/move' : `/move?slot=${slotValue(agentId, near)}`, cancel: '/cancel' }
        return { ...illustrated(answerLinkMail({ visit, pageUrl: `${page}${paths[purpose]}`, purpose, span }, offer.locale), images), replyTo: await replyAddress(tx, agency) }
      }
      return queue(tx, {
        kind: 'answer', onceKey: `answer:${messageId}`, leadId: offer.leadId, appointmentId: null, to: contact.email, toRole: 'contact', from,
        isAutomaticAnswer: true, isDraft: false, write,
      })
    },

    /** When an automatic answer in this thread may leave; undefined when none may, so that a person answers. */
    answerableAt: async (tx: Tx, to: EmailAddress, leadId: LeadId): Promise<EpochMs | undefined> => answerableAt(await trafficOf(tx, { to, leadId })),

    /** The offer that one of these mails of ours brought, newest first; the last one mailed when none of them did. */
    async offerAnswered(tx: Tx, leadId: LeadId, messageIds: readonly string[]): Promise<OfferId | undefined> {
      const key = await findOfferKey(tx, leadId, messageIds)
      return key?.startsWith('offer:') ? parseId<OfferId>(key.slice('offer:'.length)) : undefined
    },

    /** Hands a queued mail over. A crash after the other server's 250 repeats it with the same bytes. */
    async send(scope: AgencyScope, id: OutboundId): Promise<void> {
      const mail = await db.within(scope, async (tx) => {
        const sendable = await findSendable(tx, id)
        // Before it leaves: a bounce may be back at once.
        if (sendable) await gate.addDoor(tx, { kind: 'return_path', secret: id, subjectId: id, expiresAt: clock() + BOUNCE_DAYS * DAY })
        return sendable
      })
      if (!mail) return
      const delivery = await transport.deliver({ from: `${RETURN_PATH}${id}@${mailDomain}` as EmailAddress, to: mail.to }, mail.raw)
      const refusal = delivery.kind === 'refused' ? `smtp_${delivery.code}` : null
      await db.within(scope, (tx) => markDelivered(tx, id, { state: refusal ? 'refused' : 'sent', refusal, at: clock() }))
      log.event('outreach.sent', { outboundId: id, outcome: delivery.kind })
    },

    /**
     * Notes what a mail server reports of a mail of ours, and writes no more to an address that takes none. Answers whose
     * mail it was, when a person should look; undefined when there is nothing new to look at.
     */
    async noteBounce(tx: Tx, { kind, originalMessageId }: Bounce, recipient: string): Promise<{ leadId: LeadId | null; toRole: Outbound['recipientRole'] } | undefined> {
      if (kind === 'delayed') return undefined
      const sent = await findSent(tx, { id: returnPathId(recipient), messageId: originalMessageId })
      // The report names an address too, which anybody may write: only the one we wrote to is meant.
      if (!sent || !(await markBounced(tx, sent.id, { kind, at: clock() }))) return undefined
      if (kind !== 'soft') await insertSuppression(tx, { recipient: sent.recipient, reason: kind === 'complaint' ? 'stop' : 'bounce', at: clock() })
      return { leadId: sent.leadId as LeadId | null, toRole: sent.recipientRole as Outbound['recipientRole'] }
    },

    /** A person approved the draft. */
    async release(tx: Tx, id: OutboundId): Promise<boolean> {
      const released = await releaseDraft(tx, id)
      if (released) await tx.enqueue('outreach.send', { outboundId: id })
      return released
    },

    /** No link of this lead opens anything any more: they went to an address that was not the contact's. */
    closeLinks: (tx: Tx, leadId: LeadId): Promise<void> => gate.closeDoorsOf(tx, 'contact_link', leadId),

    thread: findThread,
    raw: findRaw,
    leadOfMessageIds: findLeadOfMessageIds,
    suppress: (tx: Tx, recipient: string, reason: 'stop' | 'bounce'): Promise<void> => insertSuppression(tx, { recipient, reason, at: clock() }),
  }
}
