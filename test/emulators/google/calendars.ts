import { randomUUID } from 'node:crypto'
import { answerOf, type GoogleAnswer, type GoogleCall, GoogleError, needScope, shortScopes } from './answer.ts'
import { partialOf } from './partial.ts'
import type { ChannelBody, EventAnswer, EventBody, FreeBusyBody } from './wire.ts'

type Role = 'owner' | 'writer' | 'reader' | 'freeBusyReader'

interface Stored {
  event: EventAnswer
  /** Of the change that made it what it is. */
  change: number
}

interface Channel extends ChannelBody {
  readonly expiresAt: number
  count: number
}

export interface LabCalendar {
  readonly id: string
  readonly summary: string
  readonly role: Role
  readonly isPrimary: boolean
  readonly isAppCreated: boolean
  /** What is there now, without what was deleted. */
  events(): EventAnswer[]
  /** What a person does in his own window. */
  put(event: EventBody): EventAnswer
  change(id: string, change: EventBody): EventAnswer
  remove(id: string): void
}

export interface CalendarsOptions {
  readonly email: string
  readonly clock: () => number
  readonly deliver: (url: string, headers: Record<string, string>) => Promise<void>
}

/** settings.watch reference: "ttl: The time-to-live in seconds for the notification channel. Default is 604800 seconds." */
const DEFAULT_TTL_SECONDS = 604_800
const READS_EVENTS = ['calendar.events.owned', 'calendar.events.owned.readonly', 'calendar.events', 'calendar.events.readonly', 'calendar.app.created', 'calendar', 'calendar.readonly']
const WRITES_EVENTS = ['calendar.events.owned', 'calendar.events', 'calendar.app.created', 'calendar']
const LISTS = ['calendar.calendarlist.readonly', 'calendar.calendarlist', 'calendar', 'calendar.readonly']
const READS_BUSY = ['calendar.freebusy', 'calendar.events.freebusy', 'calendar.readonly', 'calendar']
const MAKES = ['calendar.app.created', 'calendar.calendars', 'calendar']
/** events.list: "These are: iCalUID, orderBy, privateExtendedProperty, q, sharedExtendedProperty, timeMin, timeMax, updatedMin". */
const NOT_WITH_SYNC_TOKEN = ['iCalUID', 'orderBy', 'privateExtendedProperty', 'q', 'sharedExtendedProperty', 'timeMin', 'timeMax', 'updatedMin']

export type LabCalendars = ReturnType<typeof calendarsOf>

/** The calendars of one account (developers.google.com/workspace/calendar/api/v3/reference). */
export function calendarsOf({ email, clock, deliver }: CalendarsOptions) {
  const calendars = new Map<string, OneCalendar>()
  const knobs = { pageSize: 250, oldestSyncToken: 0 }
  const add = (id: string, summary: string, about: { role?: Role; isPrimary?: boolean; isAppCreated?: boolean } = {}): LabCalendar => {
    const made = oneCalendar({ id, summary, role: about.role ?? 'owner', isPrimary: about.isPrimary ?? false, isAppCreated: about.isAppCreated ?? false }, { clock, deliver })
    calendars.set(id, made)
    return made
  }
  add(email, email, { isPrimary: true })

  /** "If you want to access the primary calendar of the currently logged in user, use the "primary" keyword." */
  const named = (id: string) => calendars.get(id === 'primary' ? email : id)

  /** The calendar, when the token's scopes reach it: owned ones, own making, or all of them. */
  function calendarFor(call: GoogleCall): OneCalendar {
    const found = named(call.path[1] ?? '')
    if (!found) throw new GoogleError(404, 'notFound')
    const scopes = shortScopes(call.scopes)
    const isReached = scopes.some((scope) => (scope.startsWith('calendar.events.owned') ? found.role === 'owner' : scope === 'calendar.app.created' ? found.isAppCreated : !scope.startsWith('calendar.') || scope.startsWith('calendar.events')))
    if (!isReached) throw new GoogleError(403, 'insufficientPermissions')
    return found
  }

  function answer(call: GoogleCall): GoogleAnswer {
    const [area, id, part, eventId] = call.path
    const { method } = call
    if (area === 'users' && part === 'calendarList' && method === 'GET') {
      needScope(call, LISTS)
      const items = [...calendars.values()].map(({ id: calendarId, summary, role, isPrimary }) => ({ id: calendarId, summary, accessRole: role, timeZone: 'Europe/Paris', ...(isPrimary ? { primary: true } : {}) }))
      return page(call, items, (some) => ({ kind: 'calendar#calendarList', ...some }), 'CalendarList')
    }
    if (area === 'freeBusy' && method === 'POST') return freeBusy(call)
    if (area === 'channels' && id === 'stop' && method === 'POST') {
      const { id: channelId, resourceId } = call.body as ChannelBody
      const isStopped = [...calendars.values()].some((one) => one.stop(String(channelId), String(resourceId)))
      if (!isStopped) throw new GoogleError(404, 'channelUnknown')
      return { status: 204 }
    }
    if (area === 'calendars' && id === undefined && method === 'POST') {
      needScope(call, MAKES)
      const { summary } = call.body as { summary?: string }
      // calendars.insert: "summary: Title of the calendar", the only property that is required.
      if (!summary) throw new GoogleError(400, 'required')
      const made = add(`${randomUUID()}@group.calendar.google.com`, summary, { isAppCreated: true })
      return answerOf('CalendarAnswer', { id: made.id, summary, timeZone: 'Europe/Paris' })
    }
    if (area !== 'calendars' || part !== 'events') throw new GoogleError(404, 'notFound')
    needScope(call, method === 'GET' ? READS_EVENTS : WRITES_EVENTS)
    const calendar = calendarFor(call)
    if (eventId === undefined) return method === 'GET' ? list(call, calendar) : answerOf('EventAnswer', calendar.insert(call.body as EventBody))
    if (eventId === 'watch') return answerOf('ChannelAnswer', calendar.watch(call.body as ChannelBody))
    switch (method) {
      case 'GET':
        return answerOf('EventAnswer', partialOf(calendar.get(eventId), call.query.get('fields')))
      case 'PATCH':
      case 'PUT':
        return answerOf('EventAnswer', partialOf(calendar.patch(eventId, call.body as EventBody, call.headers['if-match']), call.query.get('fields')))
      case 'DELETE':
        calendar.delete(eventId, call.headers['if-match'])
        return { status: 204 }
    }
    throw new GoogleError(404, 'notFound')
  }

  function list(call: GoogleCall, calendar: OneCalendar): GoogleAnswer {
    const { query } = call
    const token = query.get('syncToken')
    if (query.get('singleEvents') !== 'true' && query.get('orderBy') === 'startTime') throw new GoogleError(400, 'invalid')
    if (token !== null) {
      // "it is not allowed to set showDeleted to False" with a syncToken, nor any of those.
      if (NOT_WITH_SYNC_TOKEN.some((name) => query.has(name)) || query.get('showDeleted') === 'false') throw new GoogleError(400, 'invalid')
      // "If the syncToken expires, the server will respond with a 410 GONE response code".
      if (!(Number(token) >= knobs.oldestSyncToken)) throw new GoogleError(410, 'fullSyncRequired')
    }
    const [from, to] = ['timeMin', 'timeMax'].map((name) => query.get(name) ?? undefined).map((at) => (at === undefined ? undefined : Date.parse(at)))
    const events = token === null
      ? calendar.all().filter(({ event }) => event.status !== 'cancelled' && overlaps(event, { from, to }))
      : calendar.all().filter(({ change }) => change > Number(token))
    const most = Number(query.get('maxAttendees') ?? Number.POSITIVE_INFINITY)
    const items = events.map(({ event }) => (event.status === 'cancelled' ? { id: event.id!, status: 'cancelled' } : withFewAttendees(event, most)))
    return page(call, items, (some, isLast) => ({
      kind: 'calendar#events', summary: calendar.summary, timeZone: 'Europe/Paris', ...some,
      // "nextSyncToken … Omitted if further results are available", and sorted results have none.
      ...(isLast && !query.has('orderBy') && !query.has('q') ? { nextSyncToken: String(calendar.changes()) } : {}),
    }), 'EventList')
  }

  /** "Incomplete pages can be detected by a non-empty nextPageToken field in the response." */
  function page(call: GoogleCall, items: readonly unknown[], shape: (some: { items: unknown[]; nextPageToken?: string }, isLast: boolean) => object, type: 'EventList' | 'CalendarList'): GoogleAnswer {
    const from = Number(call.query.get('pageToken') ?? 0)
    const size = Math.min(Number(call.query.get('maxResults') ?? 250), knobs.pageSize)
    const isLast = from + size >= items.length
    const some = { items: items.slice(from, from + size), ...(isLast ? {} : { nextPageToken: String(from + size) }) }
    return answerOf(type, partialOf(shape(some, isLast), call.query.get('fields')))
  }

  function freeBusy(call: GoogleCall): GoogleAnswer {
    needScope(call, READS_BUSY)
    const { items = [], timeMin, timeMax } = call.body as FreeBusyBody
    const [from, to] = [Date.parse(timeMin ?? ''), Date.parse(timeMax ?? '')]
    if (!(to > from)) throw new GoogleError(400, 'timeRangeEmpty')
    const entries = items.map(({ id }) => {
      const calendar = named(id ?? '')
      // "errors: Optional error(s) (if computation for the calendar failed)"; a calendar that is not there is `notFound`.
      if (!calendar) return [id, { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] }]
      const times = calendar.all().filter(({ event }) => blocks(event) && overlaps(event, { from, to })).map(({ event }) => spanOf(event)).sort((a, b) => a.start - b.start)
      const merged: { start: number; end: number }[] = []
      for (const { start, end } of times) {
        const last = merged.at(-1)
        if (last && start <= last.end) last.end = Math.max(last.end, end)
        else merged.push({ start, end })
      }
      return [id, { busy: merged.map(({ start, end }) => ({ start: new Date(start).toISOString(), end: new Date(end).toISOString() })) }]
    })
    return answerOf('FreeBusyAnswer', { kind: 'calendar#freeBusy', timeMin, timeMax, calendars: Object.fromEntries(entries) as never })
  }

  return {
    answer, add, knobs,
    get primary(): LabCalendar {
      return named('primary') as LabCalendar
    },
    all: (): LabCalendar[] => [...calendars.values()],
    /** Every syncToken given so far is refused from now on. */
    expireSyncTokens: (): void => {
      knobs.oldestSyncToken = Number.POSITIVE_INFINITY
    },
    acceptSyncTokens: (): void => {
      knobs.oldestSyncToken = 0
    },
  }
}

type OneCalendar = ReturnType<typeof oneCalendar>

function oneCalendar(about: Pick<LabCalendar, 'id' | 'summary' | 'role' | 'isPrimary' | 'isAppCreated'>, { clock, deliver }: Pick<CalendarsOptions, 'clock' | 'deliver'>) {
  const stored = new Map<string, Stored>()
  const channels = new Map<string, Channel>()
  let changes = 0

  const tell = (channel: Channel, state: 'sync' | 'exists') => {
    // guides/push: a notification has no body, "X-Goog-Message-Number: … 1 for sync messages"; expired channels get none.
    if (channel.expiresAt <= clock()) return Promise.resolve()
    channel.count++
    return deliver(String(channel.address), {
      'x-goog-channel-id': String(channel.id), 'x-goog-channel-token': String(channel.token ?? ''), 'x-goog-resource-id': `resource-${about.id}`,
      'x-goog-resource-state': state, 'x-goog-message-number': String(channel.count), 'x-goog-channel-expiration': new Date(channel.expiresAt).toUTCString(),
    })
  }

  function keep(event: EventAnswer): EventAnswer {
    changes++
    const kept = { ...event, etag: `"${changes}${clock()}"`, updated: new Date(clock()).toISOString() }
    stored.set(event.id!, { event: kept, change: changes })
    for (const channel of channels.values()) void tell(channel, 'exists')
    return kept
  }

  const known = (id: string): EventAnswer => {
    const found = stored.get(id)
    if (!found) throw new GoogleError(404, 'notFound')
    return found.event
  }
  /** guides/version-resources: If-Match with another etag is answered by 412, "conditionNotMet". */
  const checked = (id: string, condition: string | string[] | undefined): EventAnswer => {
    const event = known(id)
    if (condition !== undefined && condition !== '*' && condition !== event.etag) throw new GoogleError(412, 'conditionNotMet')
    return event
  }

  const calendar = {
    ...about,
    all: (): Stored[] => [...stored.values()],
    changes: () => changes,
    events: (): EventAnswer[] => [...stored.values()].map(({ event }) => event).filter(({ status }) => status !== 'cancelled'),
    get: known,
    insert(body: EventBody): EventAnswer {
      const id = body.id ?? randomUUID().replaceAll('-', '')
      // "characters allowed in the ID are those used in base32hex encoding, i.e. lowercase letters a-v and digits 0-9 …; the length of the ID must be between 5 and 1024 characters".
      if (!/^[a-v0-9]{5,1024}$/.test(id)) throw new GoogleError(400, 'invalid')
      if (!body.start || !body.end) throw new GoogleError(400, 'required')
      // guides/errors: 409 "The requested identifier already exists"; of a deleted event too.
      if (stored.has(id)) throw new GoogleError(409, 'duplicate')
      return keep({ status: 'confirmed', eventType: 'default', ...body, id, iCalUID: body.iCalUID ?? `${id}@google.com`, kind: 'calendar#event', sequence: 0, created: new Date(clock()).toISOString() })
    },
    /** "This method supports patch semantics … The field values you specify replace the existing values." */
    patch(id: string, body: EventBody, condition?: string | string[]): EventAnswer {
      const event = checked(id, condition)
      return keep({ ...event, ...body, id, sequence: (event.sequence ?? 0) + 1 })
    },
    delete(id: string, condition?: string | string[]): void {
      const event = checked(id, condition)
      // 410 "Resource has been deleted".
      if (event.status === 'cancelled') throw new GoogleError(410, 'deleted')
      keep({ ...event, status: 'cancelled' })
    },
    watch(body: ChannelBody): ChannelBody & { kind: string; resourceId: string; expiration: string } {
      // guides/push: "The URL of the webhook … must use HTTPS", "type: web_hook", ids are unique.
      if (!String(body.address).startsWith('https://')) throw new GoogleError(400, 'push.webhookUrlNotHttps')
      if (body.type !== 'web_hook' || !body.id) throw new GoogleError(400, 'invalid')
      if (channels.has(body.id)) throw new GoogleError(400, 'channelIdNotUnique')
      const channel: Channel = { ...body, expiresAt: clock() + Number(body.params?.ttl ?? DEFAULT_TTL_SECONDS) * 1000, count: 0 }
      channels.set(body.id, channel)
      void tell(channel, 'sync')
      return { kind: 'api#channel', id: body.id, resourceId: `resource-${about.id}`, expiration: String(channel.expiresAt), ...(body.token ? { token: body.token } : {}) }
    },
    stop: (id: string, resourceId: string): boolean => resourceId === `resource-${about.id}` && channels.delete(id),
    put: (event: EventBody): EventAnswer => calendar.insert(event),
    change: (id: string, change: EventBody): EventAnswer => calendar.patch(id, change),
    remove: (id: string): void => calendar.delete(id),
  }
  return calendar
}

const momentOf = (at: EventBody['start']): number => Date.parse(at?.dateTime ?? `${at?.date}T00:00:00+01:00`)
const spanOf = (event: EventBody) => ({ start: momentOf(event.start), end: momentOf(event.end) })
const blocks = (event: EventAnswer) => event.status !== 'cancelled' && event.transparency !== 'transparent' && event.eventType !== 'workingLocation'

/** "timeMin: Lower bound (exclusive) for an event's end time"; "timeMax: Upper bound (exclusive) for an event's start time". */
function overlaps(event: EventBody, { from, to }: { from: number | undefined; to: number | undefined }): boolean {
  const { start, end } = spanOf(event)
  return (from === undefined || end > from) && (to === undefined || start < to)
}

/** "If there are more than the specified number of attendees, only the participant is returned." */
function withFewAttendees(event: EventAnswer, most: number): EventAnswer {
  if (!event.attendees || event.attendees.length <= most) return event
  return { ...event, attendees: event.attendees.filter(({ self }) => self === true) }
}
