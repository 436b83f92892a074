import { fullName } from '#agency/team/agent.ts'
import type { TeamService } from '#agency/team/service.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import { type AgentId, parseId, type PropertyId } from '#kernel/ids.ts'
import { type Locale, locales } from '#kernel/words.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import type { Gate } from '#platform/gate/gate.ts'
import type { Pages } from '#platform/http/pages.ts'
import { Refused } from '#platform/http/refused.ts'
import type { Http, Reply, Request } from '#platform/http/server.ts'
import { requireSession } from '#platform/http/session.ts'
import { fieldText } from '../contact-input.ts'
import { visitView } from '../contact-view.ts'
import { type GivenBlock, readBlock } from './block-input.ts'
import { type Caller, occupantPage, type Outcome } from './page.ts'
import type { BlockRefusal, LinkRefusal, OccupantsService } from './service.ts'

export interface OccupantRoutesParts {
  readonly db: Database
  readonly clock: Clock
  readonly gate: Gate
  readonly pages: Pages
  readonly team: TeamService
  readonly occupants: OccupantsService
}

interface Home {
  readonly scope: AgencyScope
  readonly propertyId: PropertyId
  readonly token: string
  readonly found: NonNullable<Awaited<ReturnType<OccupantsService['home']>>>
  readonly locale: Locale
}

/** The page of who lives in a property. The link is the key; a GET shows, only a POST acts. */
export function occupantRoutes(app: Http, { db, clock, gate, pages, team, occupants }: OccupantRoutesParts): void {
  const isPublicForm = { config: { isPublicForm: true } }

  async function homeOf(request: Request): Promise<Home> {
    const { token } = request.params as { token: string }
    const door = await gate.openDoor('occupant_link', token)
    const propertyId = door?.subjectId && parseId<PropertyId>(door.subjectId)
    const found = door && propertyId ? await occupants.home(door.scope, propertyId) : undefined
    if (!door || !propertyId || !found) throw new Refused(404, 'not_found')
    const { lang } = request.query as { lang?: unknown }
    return { scope: door.scope, propertyId, token, found, locale: locales.find((known) => known === lang) ?? found.occupant.locale }
  }

  const linkTo = ({ token, locale }: Home, path = '', query: Readonly<Record<string, string>> = {}) => `/o/${token}${path}?${new URLSearchParams({ lang: locale, ...query })}`

  async function send(reply: Reply, home: Home, { status = 200, outcome }: { status?: number; outcome?: Outcome | undefined }) {
    const { agency, agents } = await db.within(home.scope, async (tx) => ({ agency: await team.agency(tx), agents: await team.names(tx) }))
    const { locale, found } = home
    const visit = visitView({ agency, property: found.property, agent: undefined }, { type: 'viewing', timeZone: found.timeZone }, { locale, to: (path, query) => (path === '/data' ? '#data' : linkTo(home, path, query)) })
    const page = occupantPage({
      visit, agencyEmail: agency.email, now: clock(), blocks: found.blocks, blockAction: linkTo(home, '/block'), unblockAction: linkTo(home, '/unblock'),
      visits: found.visits.map(({ span, agentId }) => ({ span, agentName: agents.get(agentId) ?? agency.name })), ...(outcome ? { outcome } : {}),
    }, pages.tools(locale))
    const document = pages.document(page, { locale, siteName: agency.name, accent: agency.accent, scripts: ['booking.js'] })
    return reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(document)
  }

  app.get('/o/:token', async (request, reply) => {
    const { done } = request.query as { done?: unknown }
    return send(reply, await homeOf(request), { outcome: done === 'blocked' || done === 'unblocked' ? { done } : undefined })
  })

  app.post('/o/:token/block', isPublicForm, async (request, reply) => {
    const home = await homeOf(request)
    const given = givenBlock(request.body)
    const kind = given.kind === 'weekly' ? 'weekly' : 'once'
    const { timeZone } = home.found
    const block = readBlock(given, timeZone)
    if (!block.ok) return send(reply, home, { status: 422, outcome: { problem: block.reason, kind, given } })
    const kept = await occupants.block(home.scope, home.propertyId, { block: block.value, timeZone })
    if (kept.ok) return reply.redirect(linkTo(home, '', { done: 'blocked' }), 303)
    return send(reply, home, { status: kept.reason.kind === 'visit_booked' ? 409 : 422, outcome: { problem: await problemOf(home, kept.reason), kind, given } })
  })

  app.post('/o/:token/unblock', isPublicForm, async (request, reply) => {
    const home = await homeOf(request)
    await occupants.unblock(home.scope, home.propertyId, fieldText((request.body as Record<string, unknown> | null)?.block))
    return reply.redirect(linkTo(home, '', { done: 'unblocked' }), 303)
  })

  async function problemOf({ scope }: Home, refusal: BlockRefusal) {
    if (refusal.kind !== 'visit_booked') return refusal.kind
    return { visitAt: refusal.visit.span, call: await callerFor(scope, refusal.visit.agentId) }
  }

  /** The agent who comes, else the agency. */
  const callerFor = (scope: AgencyScope, agentId: AgentId): Promise<Caller> =>
    db.within(scope, async (tx) => {
      const [agency, agent] = [await team.agency(tx), await team.agent(tx, agentId)]
      const phone = agent?.phone ?? agency.phone
      return { name: agent ? fullName(agent) : agency.name, ...(phone ? { phone } : {}) }
    })

  app.post<{ Params: { id: string } }>('/api/properties/:id/occupant-link', async (request, reply) => {
    const session = requireSession(request)
    const id = parseId<PropertyId>(request.params.id)
    const sent = id ? await occupants.sendLink(session, id) : undefined
    if (!sent) throw new Refused(404, 'not_found')
    if (!sent.ok) throw refusedAs(sent.reason)
    return reply.status(204).send()
  })
}

function givenBlock(body: unknown): GivenBlock {
  const fields = (body ?? {}) as Record<string, unknown>
  const text = (name: keyof GivenBlock) => fieldText(fields[name]).slice(0, 20)
  return { kind: text('kind'), day: text('day'), weekday: text('weekday'), from: text('from'), to: text('to') }
}

function refusedAs(refusal: LinkRefusal): Refused {
  if (refusal === 'unknown_property') return new Refused(404, 'not_found')
  return new Refused(refusal === 'not_responsible' ? 403 : 409, refusal)
}
