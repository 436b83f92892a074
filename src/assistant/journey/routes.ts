import { type AppointmentId, type LeadId, type MessageId, parseId, type PropertyId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fr } from '#kernel/french.ts'
import { type Day, parseDay } from '#kernel/time-zone.ts'
import type { Locale } from '#kernel/words.ts'
import { BadInput, parseInput, Refused } from '#platform/http/refused.ts'
import type { Http, Request } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import { appointmentView, boardView, leadView, messageView, waitingView } from './board.ts'
import {
  acceptance, type AcceptedMessage, type AppointmentsView, type AppointmentView, appointmentsQuery, correction, inLocale,
  type LeadsBoard, type LeadView, type MessageView, messagesQuery, nothing, propertyChoice, type WaitingMessages,
} from './contract.ts'
import type { Member } from './desk/corrections.ts'
import type { DeskRefusal, DeskService } from './desk/service.ts'
import { safeDocument, safeHtml, type SafeHtmlWords, safeText } from './safe-html.ts'

type WithId = { Params: { id: string } }

const MAX_DAYS = 62

// A mail runs nothing, loads nothing, sends nothing and leads nowhere by itself (S-13); only our own dashboard frames it.
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"

/** The desk: every member of the team sees and settles all leads of the agency, for colleagues stand in for each other. */
export function journeyRoutes(app: Http, { desk }: { desk: DeskService }): void {
  leadRoutes(app, desk)
  messageRoutes(app, desk)
  appointmentRoutes(app, desk)
}

function leadRoutes(app: Http, desk: DeskService): void {
  /** Every action on a lead answers the lead as it then is. */
  async function leadAfter(request: Request, { scope }: Pick<Member, 'scope'>, id: LeadId): Promise<LeadView> {
    const facts = await desk.lead(scope, id)
    if (!facts) throw new Refused(404, 'not_found')
    return leadView(facts, localeOf(request))
  }

  app.get('/api/leads', async (request): Promise<LeadsBoard> => {
    const { scope } = requireSession(request)
    const locale = localeOf(request)
    return boardView(await desk.board(scope), locale)
  })

  app.get<WithId>('/api/leads/:id', async (request): Promise<LeadView> => {
    const session = requireSession(request)
    return leadAfter(request, session, idOf<LeadId>(request))
  })

  app.post<WithId>('/api/leads/:id/send', async (request): Promise<LeadView> => {
    const session = requireSession(request)
    const id = idOf<LeadId>(request)
    parseInput(nothing, request.body)
    granted(await desk.send(session, id))
    return leadAfter(request, session, id)
  })

  app.post<WithId>('/api/leads/:id/correct', async (request): Promise<LeadView> => {
    const session = requireSession(request)
    const id = idOf<LeadId>(request)
    granted(await desk.correct(session, id, parseInput(correction, request.body)))
    return leadAfter(request, session, id)
  })

  app.post<WithId>('/api/leads/:id/undo-correction', async (request): Promise<LeadView> => {
    const session = requireSession(request)
    const id = idOf<LeadId>(request)
    parseInput(nothing, request.body)
    granted(await desk.undoCorrection(session, id))
    return leadAfter(request, session, id)
  })

  app.post<WithId>('/api/leads/:id/property', async (request): Promise<LeadView> => {
    const session = requireSession(request)
    const id = idOf<LeadId>(request)
    const { propertyId } = parseInput(propertyChoice, request.body)
    granted(await desk.setProperty(session, id, propertyId as PropertyId))
    return leadAfter(request, session, id)
  })

  app.post<WithId>('/api/leads/:id/dismiss', async (request): Promise<LeadView> => {
    const session = requireSession(request)
    const id = idOf<LeadId>(request)
    parseInput(nothing, request.body)
    granted(await desk.dismiss(session, id))
    return leadAfter(request, session, id)
  })
}

function messageRoutes(app: Http, desk: DeskService): void {
  app.get('/api/messages', async (request): Promise<WaitingMessages> => {
    const { scope } = requireSession(request)
    const { locale } = parseInput(messagesQuery, request.query)
    return waitingView(await desk.waiting(scope), locale)
  })

  app.get<WithId>('/api/messages/:id', async (request): Promise<MessageView> => {
    const { scope } = requireSession(request)
    const locale = localeOf(request)
    const facts = await desk.message(scope, idOf<MessageId>(request))
    if (!facts) throw new Refused(404, 'not_found')
    return messageView(facts, locale)
  })

  app.post<WithId>('/api/messages/:id/accept', async (request): Promise<AcceptedMessage> => {
    const session = requireSession(request)
    const id = idOf<MessageId>(request)
    const { corrections, propertyId } = parseInput(acceptance, request.body ?? {})
    return { leadId: granted(await desk.accept(session, id, { corrections, propertyId: propertyId as PropertyId | null })) }
  })

  app.post<WithId>('/api/messages/:id/dismiss', async (request, reply) => {
    const session = requireSession(request)
    const id = idOf<MessageId>(request)
    parseInput(nothing, request.body)
    granted(await desk.dismissMessage(session, id))
    return reply.status(204).send()
  })

  app.get<WithId>('/api/messages/:id/original.html', async (request, reply) => {
    const { scope } = requireSession(request)
    const mail = await desk.original(scope, idOf<MessageId>(request))
    if (!mail) throw new Refused(404, 'not_found')
    const locale = (request.query as { locale?: unknown }).locale === 'en' ? 'en' : 'fr'
    const body = mail.kind === 'html' ? safeHtml(mail.content, pictureWords[locale]) : safeText(mail.content)
    return reply
      .headers({ 'content-security-policy': MAIL_POLICY, 'cache-control': 'private, no-store' })
      .type('text/html; charset=utf-8')
      .send(safeDocument(body, { title: mail.subject, locale }))
  })
}

function appointmentRoutes(app: Http, desk: DeskService): void {
  app.get('/api/appointments', async (request): Promise<AppointmentsView> => {
    const { scope } = requireSession(request)
    const { timeZone, appointments, ...names } = await desk.appointments(scope, daysOf(request))
    return { timeZone, appointments: appointments.map((appointment) => appointmentView(appointment, names)) }
  })

  app.post<WithId>('/api/appointments/:id/cancel', async (request): Promise<AppointmentView> => {
    const { scope } = requireSession(request)
    const id = idOf<AppointmentId>(request)
    parseInput(nothing, request.body)
    const cancelled = await desk.cancel(scope, id)
    if (!cancelled) throw new Refused(404, 'not_found')
    return appointmentView(cancelled.appointment, cancelled)
  })

  app.post<WithId>('/api/appointments/:id/missed', async (request): Promise<AppointmentView> => {
    const { scope } = requireSession(request)
    const id = idOf<AppointmentId>(request)
    parseInput(nothing, request.body)
    const missed = await desk.noteMissed(scope, id)
    if (!missed) throw new Refused(404, 'not_found')
    return appointmentView(missed.appointment, missed)
  })
}

const pictureWords: Record<Locale, SafeHtmlWords> = {
  fr: { picture: (host) => (host ? fr`image de ${host}, non chargée` : fr`image jointe`) },
  en: { picture: (host) => (host ? `picture from ${host}, not loaded` : 'attached picture') },
}

const localeOf = (request: Pick<Request, 'query'>): Locale => parseInput(inLocale, request.query).locale

function idOf<I extends LeadId | MessageId | AppointmentId>(request: { params: { id: string } }): I {
  const id = parseId<I>(request.params.id)
  if (!id) throw new Refused(404, 'not_found')
  return id
}

function daysOf(request: Pick<Request, 'query'>): { from: Day; to: Day } {
  const given = parseInput(appointmentsQuery, request.query)
  const [from, to] = [parseDay(given.from), parseDay(given.to)]
  if (from === undefined) throw new BadInput(['from'])
  if (to === undefined || to <= from || to - from > MAX_DAYS) throw new BadInput(['to'])
  return { from, to }
}

function granted<T>(result: Result<T, DeskRefusal>): T {
  if (result.ok) return result.value
  const status = statusOf(result.reason)
  throw new Refused(status, status === 404 ? 'not_found' : result.reason)
}

function statusOf(refusal: DeskRefusal): 404 | 409 | 422 {
  switch (refusal) {
    case 'unknown_lead':
    case 'unknown_message':
    case 'unknown_property':
      return 404
    case 'no_draft':
    case 'is_booked':
    case 'settled_already':
    case 'is_closed':
    case 'nothing_to_undo':
      return 409
    case 'no_contact':
    case 'not_an_email':
    case 'not_a_phone':
    case 'span_outside':
      return 422
  }
}
