import type { Agent } from '#agency/team/agent.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { parseEmailAddress } from '#kernel/email-address.ts'
import { type AgentId, type CalendarId, parseId } from '#kernel/ids.ts'
import { type Interval, merge } from '#kernel/interval.ts'
import { parseDay, wallToEpoch } from '#kernel/time-zone.ts'
import type { Database } from '#platform/db/database.ts'
import { BadInput, parseInput, Refused } from '#platform/http/refused.ts'
import type { Http, Request } from '#platform/http/server.ts'
import { requireAdmin, requireSelfOrAdmin, requireSession } from '#platform/http/session.ts'
import { addressQuery, busyQuery, type BusyView, calendarChange, type CalendarAddress, type CalendarsView, type CalendarView, calendarsQuery, connectCalDav, connectFeed, type Connected, type TestedCalendars } from './contract.ts'
import { accountProviderOf, caldavProviderOf } from './caldav/providers.ts'
import type { CalendarsService } from './service.ts'
import type { CalendarRow } from './store.ts'

const MAX_DAYS = 31

export interface CalendarsRoutesParts {
  readonly db: Database
  readonly team: TeamService
  readonly calendars: CalendarsService
  /** Our own appointments of an agent that overlap the window; they are another room's. */
  readonly takenOf: (scope: AgencyScope, agentId: AgentId, window: Interval) => Promise<readonly Interval[]>
}

/** An agent's calendars are his own business: he and the admins see and change them. */
export function calendarsRoutes(app: Http, { db, team, calendars, takenOf }: CalendarsRoutesParts): void {
  /** One of the team, when the asker is that agent or an admin; unknown is told apart from forbidden only inside the agency. */
  async function agentFor(request: Request, id: string): Promise<{ scope: AgencyScope; agent: Agent }> {
    const { scope } = requireSession(request)
    const agent = await db.within(scope, (tx) => team.agent(tx, id as AgentId))
    if (!agent) throw new Refused(404, 'not_found')
    requireSelfOrAdmin(request, agent.id)
    return { scope, agent }
  }

  app.get('/api/calendars', async (request): Promise<CalendarsView> => {
    requireSession(request)
    const { agentId } = parseInput(calendarsQuery, request.query)
    const { scope, agentIds } = agentId === undefined
      ? { ...requireAdmin(request), agentIds: undefined }
      : await agentFor(request, agentId).then((of) => ({ scope: of.scope, agentIds: [of.agent.id] }))
    const rows = await db.within(scope, (tx) => calendars.list(tx, agentIds))
    return { calendars: rows.map(viewOf) }
  })

  app.post('/api/calendars', async (request, reply) => {
    requireSession(request)
    const account = parseInput(connectCalDav, request.body)
    const { scope } = await agentFor(request, account.agentId)
    const connection = await calendars.connect(scope, account)
    if (!connection.ok) throw new Refused(422, connection.reason)
    const answer: Connected = connection.value.kind === 'connected'
      ? { kind: 'connected', calendar: viewOf(connection.value.calendar) }
      : { kind: 'choose', choices: [...connection.value.choices] }
    return reply.status(answer.kind === 'connected' ? 201 : 200).send(answer)
  })

  app.post('/api/calendars/feeds', async (request, reply) => {
    requireSession(request)
    const feed = parseInput(connectFeed, request.body)
    const { scope } = await agentFor(request, feed.agentId)
    const connected = await calendars.connectFeed(scope, feed)
    if (!connected.ok) throw new Refused(422, connected.reason)
    return reply.status(201).send({ calendar: viewOf(connected.value) })
  })

  app.post('/api/calendars/test', async (request): Promise<TestedCalendars> => {
    requireSession(request)
    const account = parseInput(connectCalDav, request.body)
    const { scope } = await agentFor(request, account.agentId)
    const tested = await calendars.test(scope, account)
    if (!tested.ok) throw new Refused(422, tested.reason)
    return { calendars: tested.value.map(({ next, ...calendar }) => ({ ...calendar, next: next === null ? null : next.map(isoSpan) })) }
  })

  app.get('/api/calendars/address', async (request): Promise<CalendarAddress> => {
    requireSession(request)
    const email = parseEmailAddress(parseInput(addressQuery, request.query).email)
    if (!email) throw new BadInput(['email'])
    const account = accountProviderOf(email)
    if (account) return { provider: account, url: null }
    return { provider: caldavProviderOf(email)?.id ?? null, url: (await calendars.addressOf(email)).href }
  })

  /** A connected calendar, when the asker is its agent or an admin. */
  async function connectedFor(request: Request, givenId: string): Promise<{ scope: AgencyScope; calendar: CalendarRow }> {
    const { scope } = requireSession(request)
    const id = parseId<CalendarId>(givenId)
    const calendar = id && (await db.within(scope, (tx) => calendars.find(tx, id)))
    if (!calendar) throw new Refused(404, 'not_found')
    requireSelfOrAdmin(request, calendar.agentId)
    // Appointments need a calendar to stand in when all others are gone.
    if (calendar.provider === 'built_in') throw new Refused(409, 'built_in')
    return { scope, calendar }
  }

  app.patch<{ Params: { id: string } }>('/api/calendars/:id', async (request, reply) => {
    const { scope, calendar } = await connectedFor(request, request.params.id)
    const { followsMoves, followsRemovals, ...reading } = given(parseInput(calendarChange, request.body))
    const following = given({ followsMoves, followsRemovals })
    if (Object.keys(following).length > 0) await calendars.chooseFollowing(scope, calendar.id, following)
    if (Object.keys(reading).length > 0) await calendars.chooseReading(scope, calendar.id, reading)
    return reply.status(204).send()
  })

  app.delete<{ Params: { id: string } }>('/api/calendars/:id', async (request, reply) => {
    const { scope, calendar } = await connectedFor(request, request.params.id)
    await calendars.disconnect(scope, calendar.id)
    return reply.status(204).send()
  })

  app.get('/api/calendars/busy', async (request): Promise<BusyView> => {
    requireSession(request)
    const asked = parseInput(busyQuery, request.query)
    const { scope, agent } = await agentFor(request, asked.agentId)
    const { id, timeZone } = agent
    const window = windowOf(asked, timeZone)
    const known = await db.within(scope, (tx) => calendars.busyOf(tx, { agentIds: [id], window }))
    const { busy = [], stale = null, isUnreadable = false } = known.get(id) ?? {}
    const taken = await takenOf(scope, id, window)
    const all = [
      ...merge([...busy, ...(stale ? [stale.span] : [])]).map((span) => ({ ...isoSpan(span), source: 'calendar' as const })),
      ...taken.map((span) => ({ ...isoSpan(span), source: 'appointment' as const })),
    ]
    return { timeZone, busy: all.sort((a, b) => a.start.localeCompare(b.start)), isUnreadable }
  })
}

function windowOf(asked: { from: string; to: string }, timeZone: string): Interval {
  const [from, to] = [parseDay(asked.from), parseDay(asked.to)]
  if (from === undefined) throw new BadInput(['from'])
  if (to === undefined || to <= from || to - from > MAX_DAYS) throw new BadInput(['to'])
  return { start: wallToEpoch(timeZone, from, 0), end: wallToEpoch(timeZone, to, 0) }
}

/** Without what was not said. */
const given = <T extends object>(change: T) => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

const iso = (at: number): string => new Date(at).toISOString()
const isoSpan = ({ start, end }: Interval) => ({ start: iso(start), end: iso(end) })

function viewOf({ id, agentId, provider, name, url, blocks, receives, usesPlaces, allDayBlocks, unansweredBlocks, followsMoves, followsRemovals, syncedAt, failure, failingSince }: CalendarRow): CalendarView {
  return {
    id, agentId, provider, name, blocks, receives, usesPlaces, allDayBlocks, unansweredBlocks, followsMoves, followsRemovals, failure,
    host: url === null ? null : new URL(url).host,
    syncedAt: syncedAt === null ? null : iso(syncedAt),
    failingSince: failingSince === null ? null : iso(failingSince),
  }
}
