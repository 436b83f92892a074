import { answerOf, GraphError, type GraphAnswer, type GraphRequest } from './request.ts'
import type { CalendarAnswer, EventAnswer, EventBody } from './wire.ts'

/** One of the calendars of a mailbox. */
export interface LabCalendar {
  readonly id: string
  readonly name: string
  readonly isDefault: boolean
  readonly canEdit: boolean
  readonly events: Map<string, EventAnswer>
}

export interface CalendarParts {
  readonly clock: () => number
  /** Told of every change, after it. */
  readonly onChange: (change: { calendarId: string; eventId: string; kind: 'created' | 'updated' | 'deleted'; etag: string | undefined }) => void
}

// learn.microsoft.com/graph/api/calendar-list-calendarview: "$top … The default is 10", at most 1,000 of Outlook's resources.
const PAGE = 10
const LARGEST_PAGE = 1_000

/** The calendars of one mailbox, with what of Graph v1.0 an app that books needs. */
export function calendarsOf(email: string, { clock, onChange }: CalendarParts) {
  const calendars: LabCalendar[] = []
  /** Transactions of events that are gone: whether Exchange forgets them is not said, so here it does not. */
  const spent = new Set<string>()
  let count = 0
  const add = (name: string, { isDefault = false, canEdit = true } = {}): LabCalendar => {
    count += 1
    const calendar = { id: `AAMkCalendar${count}=`, name, isDefault, canEdit, events: new Map<string, EventAnswer>() }
    calendars.push(calendar)
    return calendar
  }
  add('Calendrier', { isDefault: true })
  // Others write here, Outlook among them; the app must bear it.
  add('Jours fériés', { canEdit: false })

  const calendarOf = (id: string): LabCalendar => {
    const found = calendars.find((one) => one.id === id)
    // learn.microsoft.com/graph/errors: 404 "The requested resource doesn't exist"; Exchange's code for it.
    if (!found) throw new GraphError(404, 'ErrorItemNotFound')
    return found
  }
  const homeOf = (eventId: string): LabCalendar => {
    const home = calendars.find(({ events }) => events.has(eventId))
    if (!home) throw new GraphError(404, 'ErrorItemNotFound')
    return home
  }

  /** Stores a state of an event; "changeKey … every time the event is changed, changeKey changes as well" (resources/event). */
  function put(calendar: LabCalendar, event: EventAnswer, kind: 'created' | 'updated'): EventAnswer {
    count += 1
    const changeKey = `CK${count}`
    const stored = { ...event, changeKey, '@odata.etag': `W/"${changeKey}"`, lastModifiedDateTime: new Date(clock()).toISOString() }
    calendar.events.set(stored.id, stored)
    onChange({ calendarId: calendar.id, eventId: stored.id, kind, etag: stored['@odata.etag'] })
    return stored
  }

  function remove(calendar: LabCalendar, id: string): void {
    const transactionId = calendar.events.get(id)?.transactionId
    if (transactionId) spent.add(transactionId)
    calendar.events.delete(id)
    onChange({ calendarId: calendar.id, eventId: id, kind: 'deleted', etag: undefined })
  }

  function make(calendar: LabCalendar, body: EventBody): EventAnswer {
    count += 1
    const createdDateTime = new Date(clock()).toISOString()
    return put(calendar, { showAs: 'busy', isAllDay: false, isCancelled: false, responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' }, type: 'singleInstance', ...body, id: `AAMkEvent${count}=`, iCalUId: `04000000${count}`, createdDateTime }, 'created')
  }

  function create(calendar: LabCalendar, body: EventBody): GraphAnswer {
    if (!calendar.canEdit) throw new GraphError(403, 'ErrorAccessDenied')
    if (!body.start || !body.end) throw new GraphError(400, 'ErrorInvalidRequest')
    const twin = body.transactionId && [...calendars.flatMap(({ events }) => [...events.values()])].find(({ transactionId }) => transactionId === body.transactionId)
    // resources/event, transactionId: "A custom identifier specified by a client app for the server to avoid redundant POST
    // operations in case of client retries to create the same event"; with other content Exchange answers this error.
    if (body.transactionId && spent.has(body.transactionId)) throw new GraphError(409, 'ErrorDuplicateTransactionId')
    if (!twin) return answerOf(201, 'EventAnswer', shown(make(calendar, body)))
    if (contentOf(twin) !== contentOf(body)) throw new GraphError(409, 'ErrorDuplicateTransactionId')
    return answerOf(201, 'EventAnswer', shown(twin))
  }

  function change(request: GraphRequest, id: string): GraphAnswer {
    const home = homeOf(id)
    const now = home.events.get(id) as EventAnswer
    requireMatch(request, now)
    if (request.method === 'DELETE') {
      remove(home, id)
      return { status: 204 }
    }
    const body = request.body as EventBody
    // resources/event, transactionId: "This property is only … set when the event is created".
    if (body.transactionId !== undefined) throw new GraphError(400, 'ErrorInvalidRequest')
    return answerOf(200, 'EventAnswer', shown(put(home, { ...now, ...body, singleValueExtendedProperties: merged(now, body) }, 'updated')))
  }

  function list(request: GraphRequest, events: readonly EventAnswer[]): GraphAnswer {
    const { query, url } = request
    const skip = Number(query.get('$skip') ?? 0)
    const top = Math.min(Number(query.get('$top') ?? PAGE), LARGEST_PAGE)
    const value = events.slice(skip, skip + top).map((event) => selected(shown(event, query), query))
    if (skip + top >= events.length) return answerOf(200, 'EventList', { value })
    // learn.microsoft.com/graph/paging: "@odata.nextLink … contains a URL to the next page of results", opaque to the client.
    const next = new URL(url)
    next.searchParams.set('$skip', String(skip + top))
    return answerOf(200, 'EventList', { '@odata.nextLink': next.href, value })
  }

  function inCalendar(request: GraphRequest, calendar: LabCalendar, rest: readonly string[]): GraphAnswer {
    const { method, query, body } = request
    const events = [...calendar.events.values()]
    if (rest.length === 0) return answerOf(200, 'CalendarAnswer', calendarView(calendar, email))
    if (rest[0] === 'calendarView' && method === 'GET') return list(request, inWindow(events, query))
    if (rest[0] === 'events' && method === 'GET') return list(request, filtered(events, query))
    if (rest[0] === 'events' && method === 'POST') return create(calendar, body as EventBody)
    throw new GraphError(405, 'Request_BadRequest')
  }

  return {
    calendars, add, make, put, remove,
    /** What stands under /me/calendars, /me/calendarView and /me/events. */
    answer(request: GraphRequest): GraphAnswer {
      const [first = '', id = '', ...rest] = request.path
      if (first === 'calendars' && id === '') return answerOf(200, 'CalendarList', { value: calendars.map((one) => calendarView(one, email)) })
      if (first === 'calendars') return inCalendar(request, calendarOf(decodeURIComponent(id)), rest)
      if (first !== 'events' || id === '') throw new GraphError(404, 'ResourceNotFound')
      const eventId = decodeURIComponent(id)
      if (request.method !== 'GET') return change(request, eventId)
      return answerOf(200, 'EventAnswer', selected(shown(homeOf(eventId).events.get(eventId) as EventAnswer, request.query), request.query))
    },
  }
}

export type LabCalendars = ReturnType<typeof calendarsOf>

const calendarView = ({ id, name, isDefault, canEdit }: LabCalendar, email: string): CalendarAnswer => ({ id, name, canEdit, isDefaultCalendar: isDefault, owner: { name: email, address: email } })

// learn.microsoft.com/graph/api/event-update: If-Match with an old tag is answered 412; Exchange's code for it.
function requireMatch({ headers }: GraphRequest, event: EventAnswer): void {
  const wanted = headers['if-match']
  if (wanted !== undefined && wanted !== '*' && wanted !== event['@odata.etag']) throw new GraphError(412, 'ErrorIrresolvableConflict')
}

/** Which of the events take part of the window (api/calendar-list-calendarview: startDateTime and endDateTime, both needed). */
function inWindow(events: readonly EventAnswer[], query: URLSearchParams): EventAnswer[] {
  const [from, to] = [Date.parse(query.get('startDateTime') ?? ''), Date.parse(query.get('endDateTime') ?? '')]
  if (Number.isNaN(from) || Number.isNaN(to)) throw new GraphError(400, 'ErrorInvalidParameter')
  return events
    .filter(({ type }) => type !== 'seriesMaster')
    .filter(({ start, end }) => utc(start?.dateTime) < to && utc(end?.dateTime) > from)
    .sort((a, b) => utc(a.start?.dateTime) - utc(b.start?.dateTime))
}

const utc = (wall: string | null | undefined) => Date.parse(`${wall ?? ''}Z`)

// api/singlevaluelegacyextendedproperty-get: "GET /me/events?$filter=singleValueExtendedProperties/Any(ep: ep/id eq '{id}' and
// ep/value eq '{value}')"; "Filtering the value property of an extended property is case-insensitive."
const BY_PROPERTY = /^singleValueExtendedProperties\/Any\(ep: ?ep\/id eq '([^']+)' and ep\/value eq '((?:[^']|'')*)'\)$/

function filtered(events: readonly EventAnswer[], query: URLSearchParams): readonly EventAnswer[] {
  const filter = query.get('$filter')
  if (filter === null) return events
  const [, id, value] = BY_PROPERTY.exec(filter) ?? []
  if (id === undefined || value === undefined) throw new GraphError(400, 'ErrorInvalidUrlQueryFilter')
  const wanted = value.replaceAll("''", "'").toLowerCase()
  return events.filter(({ singleValueExtendedProperties: kept = [] }) => kept.some((one) => one.id === id && one.value?.toLowerCase() === wanted))
}

// The same page: "$expand … with a specific extended property … is currently the only way to get" it.
const EXPANDED = /^singleValueExtendedProperties\(\$filter=(.+)\)$/

/** An event as it is answered: times in UTC, as every caller here prefers them; own properties only when they are asked for. */
function shown({ singleValueExtendedProperties: kept = [], ...event }: EventAnswer, query?: URLSearchParams): EventAnswer {
  const asked = EXPANDED.exec(query?.get('$expand') ?? '')?.[1]
  const times = { ...(event.start ? { start: inUtc(event.start) } : {}), ...(event.end ? { end: inUtc(event.end) } : {}) }
  const ids = [...(asked ?? '').matchAll(/id eq '([^']+)'/g)].map(([, id]) => id)
  const properties = kept.filter(({ id }) => ids.includes(id))
  return { ...event, ...times, ...(properties.length > 0 ? { singleValueExtendedProperties: properties } : {}) }
}

/** "2026-11-25T13:30:00.0000000" (resources/datetimetimezone: "a combined date and time representation ({date}T{time})"). */
function inUtc({ dateTime, timeZone }: { dateTime?: string | undefined; timeZone?: string | null | undefined }): { dateTime: string; timeZone: string } {
  if (timeZone !== 'UTC') throw new GraphError(400, 'TimeZoneNotSupportedException')
  return { dateTime: `${new Date(utc(dateTime)).toISOString().slice(0, 19)}.0000000`, timeZone }
}

/** learn.microsoft.com/graph/query-parameters: `$select` "return a set of properties that are different than the default set"; the etag comes always. */
function selected(event: EventAnswer, query: URLSearchParams): EventAnswer {
  const names = query.get('$select')?.split(',')
  if (!names) return event
  const always = ['id', '@odata.etag', 'singleValueExtendedProperties']
  return Object.fromEntries(Object.entries(event).filter(([name]) => names.includes(name) || always.includes(name))) as unknown as EventAnswer
}

function merged(now: EventAnswer, { singleValueExtendedProperties: changed = [] }: EventBody) {
  const kept = (now.singleValueExtendedProperties ?? []).filter(({ id }) => !changed.some((one) => one.id === id))
  return [...kept, ...changed]
}

/** What makes two requests the same to Exchange. */
const contentOf = ({ subject, start, end }: EventBody) => JSON.stringify([subject, utc(start?.dateTime), utc(end?.dateTime)])
