import { invitationOf } from '#agency/calendars/invitation.ts'
import type { ContactsService } from '#agency/contacts/service.ts'
import type { PropertiesService } from '#agency/properties/service.ts'
import type { PreferencesService } from '#agency/preferences/service.ts'
import type { Agency } from '#agency/team/agency.ts'
import type { TeamService } from '#agency/team/service.ts'
import { type OutreachService, RETENTION_MONTHS } from '#assistant/outreach/service.ts'
import { readSlotValue, slotValue } from '#assistant/outreach/slot-value.ts'
import { routeUrl } from '#assistant/outreach/visit.ts'
import type { Offer, OpenTimes } from '#assistant/slots/offer.ts'
import type { FoundFull, SlotsService } from '#assistant/slots/service.ts'
import type { Slot } from '#assistant/slots/slot.ts'
import { sayWish } from '#assistant/slots/wished-times.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { parseEmailAddress } from '#kernel/email-address.ts'
import { type AgentId, parseId, type LeadId } from '#kernel/ids.ts'
import { formatPhoneNumber, parsePhoneNumber, type PhoneNumber } from '#kernel/phone-number.ts'
import type { Page } from '#kernel/look/page.ts'
import { type Locale, locales } from '#kernel/words.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { sign, verifySigned } from '#platform/crypto/tokens.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { together } from '#platform/db/together.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { Pages } from '#platform/http/pages.ts'
import { readerLocale } from '#platform/http/reader-locale.ts'
import { Refused } from '#platform/http/refused.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'
import { type Appointment, calendarProgress } from './appointment.ts'
import { fieldText, readDetails } from './contact-input.ts'
import { nearestViews, prefilled, slotViews, type SlotViews, visitView, withNames } from './contact-view.ts'
import { bookedPage, choosePage, detailsPage, movePage } from './page.ts'
import { cancelledPage, cancelPage, dataPage, expiredPage, noSlotsPage, receivedPage, unavailablePage } from './page-states.ts'
import type { ChoiceView, Said, SlotNotice, VisitView } from './page-view.ts'
import type { BookingRefusal, BookingService, Choice } from './service.ts'
import type { WishesService } from './wishes/service.ts'

export interface BookingRoutesParts {
  readonly db: Database
  readonly clock: Clock
  readonly gate: Gate
  readonly pages: Pages
  readonly mailDomain: string
  /** Signs what passes through a person's hands. */
  readonly signingKey: Uint8Array
  readonly team: TeamService
  readonly properties: PropertiesService
  readonly preferences: PreferencesService
  readonly contacts: ContactsService
  readonly slots: SlotsService
  readonly outreach: OutreachService
  readonly booking: BookingService
  readonly wishes: WishesService
}

interface Choosing {
  readonly notice?: SlotNotice
  readonly near?: Choice
  readonly preselected?: string | undefined
  readonly wrongPhone?: string
  readonly said?: Said | undefined
  /** With the times of the agent's colleagues. */
  readonly isTeam?: boolean
}

interface Times {
  readonly open: OpenTimes
  readonly names?: ReadonlyMap<AgentId, string>
}

interface Params {
  readonly token: string
}

/** One contact's request as its link opens it. */
interface Visit {
  readonly scope: AgencyScope
  readonly leadId: LeadId
  readonly offer: Offer
  readonly agency: Agency
  /** The newest of this request, cancelled or not. */
  readonly appointment: Appointment | undefined
  readonly locale: Locale
  /** A page of this request, in the language it is read in: `to('/move')`; without a path its first one. */
  readonly to: PageOf
}

type PageOf = (path?: string, query?: Readonly<Record<string, string>>) => string

/** The contact's pages. The link is the key (128 bits and more); a GET shows, only a POST acts (mail scanners open every link). */
export function bookingRoutes(app: Http, parts: BookingRoutesParts): void {
  const { db, clock, gate, pages, team, properties, preferences, contacts, slots, outreach, booking, wishes, signingKey, mailDomain } = parts
  const isPublicForm = { config: { isPublicForm: true } }

  async function visitOf(request: Request): Promise<Visit | undefined> {
    const { token } = request.params as Params
    const door = await gate.openDoor('contact_link', token)
    const leadId = door?.subjectId && parseId<LeadId>(door.subjectId)
    if (!door || !leadId) return undefined
    const [offer, agency, appointment] = await db.within(door.scope, (tx) => together([slots.offerOf(tx, leadId), team.agency(tx), booking.ofLead(tx, leadId)]))
    if (!offer) return undefined
    const { lang } = request.query as { lang?: unknown }
    const chosen = locales.find((locale) => locale === lang)
    return { scope: door.scope, leadId, offer, agency, appointment, locale: chosen ?? offer.locale, to: pagesOf(token, chosen) }
  }

  /** Runs `answer` for a link that opens; every other link gets one and the same page. */
  const withVisit = (answer: (visit: Visit, request: Request, reply: Reply) => Promise<unknown>) => async (request: Request, reply: Reply) => {
    const visit = await visitOf(request)
    if (visit) return answer(visit, request, reply)
    return sendExpired(request, reply, 'ask')
  }

  async function around(tx: Tx, { offer, agency }: Visit, agentId = offer.agentId) {
    const [property, agent] = await together([offer.propertyId ? properties.find(tx, offer.propertyId) : undefined, agentId ? team.agent(tx, agentId) : undefined])
    return { agency, property, agent }
  }

  const view = (tx: Tx, visit: Visit, agentId = visit.offer.agentId): Promise<VisitView> =>
    around(tx, visit, agentId).then((surroundings) => visitView(surroundings, visit.offer, visit))

  async function sendPage(reply: Reply, visit: Visit, { status = 200, page }: { status?: number; page: Page }) {
    const { agency } = visit
    const document = pages.document(page, { locale: visit.locale, siteName: agency.name, accent: agency.accent, scripts: ['booking.js'] })
    return reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(document)
  }

  function sendExpired(request: Request, reply: Reply, state: 'ask' | 'invalid_email' | 'sent') {
    const locale = readerLocale(request)
    const freshLink = { action: `/r/${(request.params as Params).token}/fresh`, hidden: {} }
    const email = fieldText((request.body as Record<string, unknown> | null | undefined)?.email).slice(0, 254)
    const page = expiredPage({ freshLink, state, email }, pages.tools(locale))
    const document = pages.document(page, { locale, siteName: 'Assistant.immo', scripts: ['booking.js'] })
    return reply.status(state === 'sent' ? 200 : 404).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(document)
  }

  /** The times as they are now, or the page that says why there are none. */
  async function choosing(visit: Visit, { notice, near, preselected, wrongPhone, said, isTeam = false }: Choosing = {}): Promise<Page> {
    const { scope, offer, locale, to } = visit
    const tools = pages.tools(locale)
    const [surroundings, times, contact] = await db.within(scope, (tx) => together([around(tx, visit), timesOf(tx, offer, { isTeam }), contacts.find(tx, offer.contactId)]))
    const { open } = times
    const phone = contact?.phone
    // Whose times these are stands beside each.
    const visitOfPage = visitView(isTeam ? { ...surroundings, agent: undefined } : surroundings, offer, visit)
    const callBack = { action: to('/call-back'), hidden: {} }
    const otherWish = { action: to('/wish'), hidden: {} }
    const known = wrongPhone !== undefined ? { phone: wrongPhone, isPhoneWrong: true } : phone ? { phone: formatPhoneNumber(phone) } : {}
    const status = surroundings.property?.status ?? 'available'
    if (status !== 'available') return unavailablePage({ visit: visitOfPage, why: status === 'under_offer' ? 'under_offer' : 'gone', callBack, ...known }, tools)
    if (open.slots.length === 0 && !isTeam) {
      const why = open.request.agents.length > 0 && open.request.agents.every(({ unreadable }) => unreadable) ? 'calendar_unread' : 'none_free'
      return noSlotsPage({ visit: visitOfPage, why, otherWish, callBack, ...known }, tools)
    }
    const { isWishMet, ...ranked } = viewsOf(times, offer, locale)
    const choices = near === undefined ? ranked : nearestViews(open.slots, { start: near.start, leading: await insteadOf(visit, offer, { request: open.request, choice: near }) }, locale)
    const choose = { action: to('/hold'), hidden: {} }
    const understood = sayWish(offer.wish, { locale, timeZone: offer.timeZone })
    const wish = { understood, isMet: isWishMet, drop: { action: to('/all-times'), hidden: {} }, sayOtherwise: { action: to('/say'), hidden: {} } }
    const extra = { ...teamOf(visit, { open, isTeam, path: '/choose' }), ...(notice ? { notice } : {}), ...(preselected ? { preselected } : {}), ...(said ? { said } : {}), ...(understood ? { wish } : {}) }
    return choosePage({ visit: visitOfPage, ...choices, ...extra, choose, otherWish, callBack, ...known }, tools)
  }

  /** Of the offer's agent, or of his colleagues, who are named then. */
  async function timesOf(tx: Tx, offer: Offer, { isTeam, without = [] }: { isTeam: boolean; without?: readonly string[] }): Promise<Times> {
    if (!isTeam) return { open: await slots.openFor(tx, offer, without) }
    return { open: await slots.openForColleagues(tx, offer, without), names: await team.names(tx) }
  }

  /** The way to the colleagues' times, where there are colleagues and theirs are not shown already. */
  const teamOf = ({ offer: { agentId, candidates }, to }: Pick<Visit, 'offer' | 'to'>, { open, isTeam, path }: { open: Pick<OpenTimes, 'slots'>; isTeam: boolean; path: string }): Pick<ChoiceView, 'team'> => {
    if (isTeam) return { team: { url: to(path), isShown: true } }
    const isAlone = candidates.every((candidate) => candidate.agentId === agentId) || open.slots.some(({ agentIds }) => agentIds[0] !== agentId)
    return isAlone ? {} : { team: { url: to(path, { who: 'team' }), isShown: false } }
  }

  const insteadOf = ({ scope }: Visit, offer: Offer, full: FoundFull) => db.within(scope, (tx) => slots.groupInstead(tx, offer, full))

  function bookedView(visit: VisitView, { to }: Visit, appointment: Appointment, occasion: 'booked' | 'moved' | 'already') {
    const progress = calendarProgress(appointment, clock())
    return {
      visit, span: appointment.span, place: appointment.place, contactEmail: appointment.email, contactPhone: formatPhoneNumber(appointment.phone as PhoneNumber),
      invitation: progress === 'written' && appointment.invitedSequence === appointment.sequence ? ('sent' as const) : progress === 'late' ? ('late' as const) : ('pending' as const),
      occasion, calendarUrl: to('/rendez-vous.ics'), ...(appointment.place ? { routeUrl: routeUrl(appointment.place) } : {}),
      moveUrl: to('/move'), cancelUrl: to('/cancel'),
    }
  }

  /** What a refusal looks like to a person: the nearest times, in place. */
  async function sendRefusal(reply: Reply, visit: Visit, { refusal, choice }: { refusal: BookingRefusal; choice: Choice }) {
    if (refusal.kind === 'already_booked') {
      const isSame = refusal.appointment.span.start === choice.start && refusal.appointment.agentId === choice.agentId
      return reply.redirect(visit.to('', { done: isSame ? 'booked' : 'already' }), 303)
    }
    const isPast = refusal.kind === 'slot_refused' && (refusal.refusal.kind === 'slot_past' || refusal.refusal.kind === 'too_soon')
    const page = await choosing(visit, { notice: isPast ? 'slot_past' : 'slot_taken', near: choice })
    return sendPage(reply, visit, { status: isPast ? 410 : 409, page })
  }

  app.get('/r/:token', withVisit(async (visit, request, reply) => {
    const { slot, done, said } = request.query as Record<string, unknown>
    const { appointment } = visit
    const tools = pages.tools(visit.locale)
    // Cancelled by the agency with new times in the same mail: these are what the link is for.
    const isOfferedAnew = appointment?.state === 'cancelled' && visit.offer.createdAt >= appointment.changedAt
    if (appointment && !isOfferedAnew) {
      const shown = await db.within(visit.scope, (tx) => view(tx, visit, appointment.agentId))
      const occasion = done === 'booked' || done === 'moved' ? done : 'already'
      const page = appointment.state === 'booked'
        ? bookedPage(bookedView(shown, visit, appointment, occasion), tools)
        : cancelledPage({ visit: shown, span: appointment.span, chooseUrl: visit.to('/choose') }, tools)
      return sendPage(reply, visit, { page })
    }
    const preselected = readSlotValue(slot) ? String(slot) : undefined
    return sendPage(reply, visit, { page: await choosing(visit, { preselected, said: saidWords.find((word) => word === said) }) })
  }))

  app.get('/r/:token/choose', withVisit(async (visit, request, reply) => {
    const { appointment } = visit
    if (appointment?.state === 'booked') return reply.redirect(visit.to(), 303)
    const { said, who } = request.query as { said?: unknown; who?: unknown }
    return sendPage(reply, visit, { page: await choosing(visit, { said: saidWords.find((word) => word === said), isTeam: who === 'team' }) })
  }))

  app.post('/r/:token/hold', isPublicForm, withVisit(async (visit, request, reply) => {
    const choice = readSlotValue((request.body as Record<string, unknown> | null)?.slot)
    if (!choice) return sendPage(reply, visit, { status: 400, page: await choosing(visit) })
    const held = await booking.hold(visit.scope, visit.leadId, choice)
    if (!held.ok) return sendRefusal(reply, visit, { refusal: held.reason, choice })
    return reply.redirect(visit.to('/details', { hold: sign(held.value.id, signingKey) }), 303)
  }))

  async function rulesOf({ scope, offer }: Visit) {
    const { isAddressRequired } = await db.within(scope, (tx) => preferences.rulesOf(tx, offer.type))
    const asksPropertyAddress = offer.type === 'valuation'
    return { isAddressRequired: isAddressRequired && !asksPropertyAddress, asksPropertyAddress }
  }

  app.get('/r/:token/details', withVisit(async (visit, request, reply) => {
    const id = verifySigned(String((request.query as { hold?: unknown }).hold ?? ''), signingKey)
    const hold = id && parseId<never>(id) ? await booking.findHold(visit.scope, id) : undefined
    if (!hold || hold.leadId !== visit.leadId) {
      const { appointment } = visit
      if (appointment?.state === 'booked') return reply.redirect(visit.to(), 303)
      return sendPage(reply, visit, { status: 410, page: await choosing(visit, { notice: 'hold_expired' }) })
    }
    const { shown, contact } = await db.within(visit.scope, async (tx) => ({ shown: await view(tx, visit, hold.agentId), contact: await contacts.find(tx, visit.offer.contactId) }))
    const rules = await rulesOf(visit)
    const phone = contact?.phone ? { phone: formatPhoneNumber(contact.phone) } : {}
    const page = detailsPage({
      visit: shown, slot: { value: slotValue(hold.agentId, hold.span.start), span: hold.span }, heldUntil: hold.expiresAt, now: clock(),
      confirm: { action: visit.to('/details'), hidden: { slot: slotValue(hold.agentId, hold.span.start), hold: sign(hold.id, signingKey) } },
      changeUrl: visit.to('/choose'), values: { ...prefilled(contact), ...phone }, problems: [], isAddressRequired: rules.isAddressRequired,
    }, pages.tools(visit.locale))
    return sendPage(reply, visit, { page })
  }))

  app.post('/r/:token/details', isPublicForm, withVisit(async (visit, request, reply) => {
    const body = (request.body ?? {}) as Record<string, unknown>
    const choice = readSlotValue(body.slot)
    if (!choice) return sendPage(reply, visit, { status: 400, page: await choosing(visit) })
    const rules = await rulesOf(visit)
    const details = readDetails(body, rules)
    if (!details.ok) {
      const id = verifySigned(String(body.hold ?? ''), signingKey)
      const hold = id && parseId<never>(id) ? await booking.findHold(visit.scope, id) : undefined
      const { shown, request: situation } = await db.within(visit.scope, async (tx) => ({ shown: await view(tx, visit, choice.agentId), request: await slots.situation(tx, { ...visit.offer, agentIds: [] }) }))
      const span = { start: choice.start, end: choice.start + situation.rules.durationMinutes * 60_000 }
      const page = detailsPage({
        visit: shown, slot: { value: String(body.slot), span }, heldUntil: hold?.expiresAt ?? clock(), now: clock(),
        confirm: { action: visit.to('/details'), hidden: { slot: String(body.slot), hold: String(body.hold ?? '') } },
        changeUrl: visit.to('/choose'), values: details.reason.values, problems: details.reason.problems, isAddressRequired: rules.isAddressRequired,
      }, pages.tools(visit.locale))
      return sendPage(reply, visit, { status: 422, page })
    }
    const booked = await booking.book(visit.scope, visit.leadId, { choice, details: details.value, locale: visit.locale })
    if (!booked.ok) return sendRefusal(reply, visit, { refusal: booked.reason, choice })
    return reply.redirect(visit.to('', { done: 'booked' }), 303)
  }))

  app.get('/r/:token/move', withVisit(async (visit, request, reply) => {
    const { appointment } = visit
    if (appointment?.state !== 'booked') return reply.redirect(visit.to(), 303)
    const { slot, who } = request.query as Record<string, unknown>
    const wanted = readSlotValue(slot)
    return sendPage(reply, visit, { page: await moving(visit, appointment, { ...(wanted ? { near: wanted } : {}), isTeam: who === 'team' }) })
  }))

  async function moving(visit: Visit, appointment: Appointment, { notice, near, isTeam = false }: Pick<Choosing, 'notice' | 'near' | 'isTeam'> = {}): Promise<Page> {
    const { offer, locale, to } = visit
    const ofAgent = { ...offer, agentId: appointment.agentId }
    const { shown, times } = await db.within(visit.scope, async (tx) => ({
      shown: await view(tx, visit, appointment.agentId),
      times: await timesOf(tx, ofAgent, { isTeam, without: [appointment.id] }),
    }))
    const { open } = times
    const isOther = ({ start, agentIds }: Slot) => start !== appointment.span.start || agentIds[0] !== appointment.agentId
    const next = near && await insteadOf(visit, ofAgent, { request: open.request, choice: near, without: [appointment.id] })
    const others = open.slots.filter(isOther)
    const leading = next && isOther(next) ? next : undefined
    const views = near ? nearestViews(others, { start: near.start, leading }, locale) : viewsOf({ ...times, open: { ...open, slots: others } }, offer, locale)
    const choices: ChoiceView = { ...views, ...teamOf({ offer: ofAgent, to }, { open, isTeam, path: '/move' }), choose: { action: to('/move'), hidden: {} }, ...(notice ? { notice } : {}) }
    return movePage({ visit: shown, ...choices, current: appointment.span, backUrl: to() }, pages.tools(locale))
  }

  app.post('/r/:token/move', isPublicForm, withVisit(async (visit, request, reply) => {
    const { appointment } = visit
    const choice = readSlotValue((request.body as Record<string, unknown> | null)?.slot)
    if (appointment?.state !== 'booked') return reply.redirect(visit.to(), 303)
    if (!choice) return sendPage(reply, visit, { status: 400, page: await moving(visit, appointment) })
    const moved = await booking.move(visit.scope, appointment.id, choice)
    if (moved.ok) return reply.redirect(visit.to('', { done: 'moved' }), 303)
    return sendPage(reply, visit, { status: 409, page: await moving(visit, appointment, { notice: 'slot_taken', near: choice }) })
  }))

  app.get('/r/:token/cancel', withVisit(async (visit, _request, reply) => {
    const { appointment } = visit
    if (appointment?.state !== 'booked') return reply.redirect(visit.to(), 303)
    const shown = await db.within(visit.scope, (tx) => view(tx, visit, appointment.agentId))
    const page = cancelPage({
      visit: shown, span: appointment.span, place: appointment.place, cancel: { action: visit.to('/cancel'), hidden: {} }, backUrl: visit.to(), moveUrl: visit.to('/move'),
    }, pages.tools(visit.locale))
    return sendPage(reply, visit, { page })
  }))

  app.post('/r/:token/cancel', isPublicForm, withVisit(async (visit, _request, reply) => {
    const { appointment } = visit
    if (appointment) await booking.cancel(visit.scope, appointment.id, 'contact')
    return reply.redirect(visit.to(), 303)
  }))

  app.get('/r/:token/rendez-vous.ics', withVisit(async (visit, _request, reply) => {
    const { appointment } = visit
    if (appointment?.state !== 'booked') throw new Refused(404, 'not_found')
    const { agency, property } = await db.within(visit.scope, (tx) => around(tx, visit, appointment.agentId))
    const ics = invitationOf({
      method: 'REQUEST', uid: appointment.uid, sequence: appointment.sequence, dtstamp: clock(), start: appointment.span.start, end: appointment.span.end,
      timeZone: appointment.timeZone, summary: [property?.title, agency.name].filter(Boolean).join(' – '), description: agency.phone ? formatPhoneNumber(agency.phone) : '',
      location: appointment.place, organizer: { name: agency.name, email: `${agency.slug}@${mailDomain}` },
      attendees: [{ name: `${appointment.firstName} ${appointment.lastName}`, email: appointment.email }],
    })
    return reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="rendez-vous.ics"').send(ics)
  }))

  const fewAtOnce = { config: { isPublicForm: true, rateLimit: { max: 10, timeWindow: '1 minute' } } }

  // « Aucun ne convient » and « Dites-le autrement »: read alike; the first is always for a person of the agency too.
  for (const [path, kind] of [['/wish', 'none_suits'], ['/say', 'other_words']] as const) {
    app.post(`/r/:token${path}`, fewAtOnce, withVisit(async (visit, request, reply) => {
      const text = fieldText((request.body as Record<string, unknown> | null)?.wish).slice(0, 2_000)
      if (text === '') return sendPage(reply, visit, { status: 422, page: await choosing(visit) })
      const isBooked = visit.appointment?.state === 'booked'
      const said = await wishes.say(visit.scope, visit.leadId, { kind, text, isBooked })
      if (!isBooked && said !== 'no_slots') return reply.redirect(visit.to('/choose', { said }), 303)
      const shown = await db.within(visit.scope, (tx) => view(tx, visit))
      return sendPage(reply, visit, { page: receivedPage({ visit: shown, what: 'wish', backUrl: visit.to() }, pages.tools(visit.locale)) })
    }))
  }

  app.post('/r/:token/all-times', fewAtOnce, withVisit(async (visit, _request, reply) => {
    await wishes.drop(visit.scope, visit.leadId)
    return reply.redirect(visit.to('/choose', { said: 'all_times' }), 303)
  }))

  app.post('/r/:token/call-back', fewAtOnce, withVisit(async (visit, request, reply) => {
    const phone = fieldText((request.body as Record<string, unknown> | null)?.phone).slice(0, 40)
    if (!parsePhoneNumber(phone)) return sendPage(reply, visit, { status: 422, page: await choosing(visit, { wrongPhone: phone }) })
    await wishes.askForCall(visit.scope, visit.leadId, phone)
    const shown = await db.within(visit.scope, (tx) => view(tx, visit))
    return sendPage(reply, visit, { page: receivedPage({ visit: shown, what: 'call_back', backUrl: visit.to() }, pages.tools(visit.locale)) })
  }))

  app.get('/r/:token/data', withVisit(async (visit, _request, reply) => {
    const { agency } = visit
    const shown = await db.within(visit.scope, (tx) => view(tx, visit))
    const notice = { agencyName: agency.name, agencyAddress: agency.postalAddress, agencyEmail: agency.email, retentionMonths: RETENTION_MONTHS }
    return sendPage(reply, visit, { page: dataPage(shown, notice, pages.tools(visit.locale)) })
  }))

  app.get('/r/:token/photo/:whose', withVisit(async (visit, request, reply) => {
    const { whose } = request.params as { whose: string }
    const { appointment } = visit
    const agentId = appointment?.agentId ?? visit.offer.agentId
    const { propertyId } = visit.offer
    const photo = await db.within(visit.scope, async (tx) => {
      if (whose === 'agent') return agentId ? team.photo(tx, agentId) : undefined
      return whose === 'property' && propertyId ? properties.photo(tx, propertyId) : undefined
    })
    if (!photo) throw new Refused(404, 'not_found')
    return reply.type(photo.type).header('cache-control', 'private, max-age=3600').send(Buffer.from(photo.bytes))
  }))

  // The answer is the same whether the link, the address or both are right.
  app.post('/r/:token/fresh', fewAtOnce, async (request, reply) => {
    const email = parseEmailAddress(fieldText((request.body as Record<string, unknown> | null)?.email))
    if (!email) return sendExpired(request, reply, 'invalid_email')
    const door = await gate.openExpiredDoor('contact_link', (request.params as Params).token)
    const leadId = door?.subjectId && parseId<LeadId>(door.subjectId)
    if (door && leadId) {
      await db.within(door.scope, async (tx) => {
        const offer = await slots.offerOf(tx, leadId)
        if (offer) await outreach.sendFreshLink(tx, offer, email)
      })
    }
    return sendExpired(request, reply, 'sent')
  })
}

const viewsOf = ({ open, names }: Times, offer: Offer, locale: Locale): SlotViews => (names ? withNames(slotViews(open, offer, locale), names) : slotViews(open, offer, locale))

const saidWords: readonly Said[] = ['understood', 'nothing_fits', 'unread', 'all_times']

/** Addresses of one contact's pages; a language the visitor chose goes with him from page to page. */
const pagesOf = (token: string, chosen: Locale | undefined): PageOf => (path = '', query = {}) => {
  const search = new URLSearchParams({ ...(chosen ? { lang: chosen } : {}), ...query }).toString()
  return `/r/${token}${path}${search && `?${search}`}`
}
