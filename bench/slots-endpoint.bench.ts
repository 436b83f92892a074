import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { AgentId, ContactId, LeadId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { newId } from '#platform/clock/clock.ts'
import { json, sql as raw, timestamp } from '#platform/db/sql.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import { databases } from '../test/support/app.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'
import { makeAgents } from './large-agency.ts'
import type { Visits } from './page-client.ts'
import { report, rounded } from './report.ts'

// The page on which a contact chooses a time, over HTTP, in an agency of 200 agents with 400 events each to come (80,000 rows)
// and as many years behind them as are asked for. Requests come at their own pace, whatever becomes of those before.

const AGENTS = 200
const EVENTS_EACH = 400
const LEADS = 100
const PER_SECOND = 50
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20)
/** Not counted: what has just started compiles its code while it answers. */
const WARM_UP_SECONDS = 20
const MARK_MS = 50

/** Events of half an hour to two hours by day, `count` for each agent over the days from `from`, each in the calendar that is his. */
const addEvents = ({ app, scope }: DemoServer, agentIds: readonly AgentId[], { count, from, days }: { count: number; from: number; days: number }) =>
  app.store.db.within(scope, async ({ sql }) => {
    await raw`
      insert into busy_times (agency_id, calendar_id, agent_id, uid, span)
      select c.agency_id, c.id, c.agent_id, 'e' || n || '@agenda.example', tstzrange(at, at + (1 + n % 4) * interval '30 minutes')
      from calendars c, generate_series(1, ${count}::int) n,
        lateral (select ${timestamp(from)}::timestamptz + floor(n * ${days}::float8 / ${count}) * interval '1 day' + (8 + (n * 7 + get_byte(uuid_send(c.agent_id), 15)) % 10) * interval '1 hour' as at) as start
      where c.agency_id = ${scope.agencyId}::uuid and c.agent_id = any(${[...agentIds]}::uuid[])`.execute(sql)
  })

/** Leads with an offer, each of another agent while all others may go too, and the links to their pages. */
async function makeLeads({ app, scope }: DemoServer, agentIds: readonly AgentId[]): Promise<string[]> {
  const { services, store } = app
  const { agencyId } = scope
  const links: string[] = []
  for (let n = 0; n < LEADS; n++) {
    const [at, agentId] = [Date.now(), agentIds[n % agentIds.length] as AgentId]
    const [leadId, contactId, token] = [newId<LeadId>(at), newId<ContactId>(at), randomToken()]
    await store.db.within(scope, async (tx) => {
      const [property] = await tx.sql.selectFrom('properties').select('id').where('agencyId', '=', agencyId).limit(1).offset(n % 2).execute()
      await tx.sql.insertInto('contacts').values({ agencyId, id: contactId, email: `${contactId}@courriel.example`, createdAt: timestamp(at) }).execute()
      const lead = { agencyId, id: leadId, contactId, propertyId: property!.id, type: 'viewing', state: 'offered', locale: 'fr', reading: json<unknown>({}), createdAt: timestamp(at), changedAt: timestamp(at) }
      await tx.sql.insertInto('leads').values(lead).execute()
      const candidates = [{ agentId, rule: 'responsible' as const }, ...agentIds.filter((id) => id !== agentId).map((id) => ({ agentId: id, rule: 'team' as const }))]
      const offer = await services.slots.offer(tx, { leadId, contactId, propertyId: property!.id as never, type: 'viewing', locale: 'fr', candidates })
      assert.notEqual(offer.agentId, null)
      await store.gate.addDoor(tx, { kind: 'contact_link', secret: token, subjectId: leadId, expiresAt: at + 30 * DAY })
    })
    links.push(`http://127.0.0.1:${app.httpPort}/r/${token}/choose`)
  }
  return links
}

/** Milliseconds of each answer, the quickest first. */
async function timesAtPace(client: ChildProcess, visits: Visits): Promise<number[]> {
  client.send(visits)
  const [times] = await Promise.race([once(client, 'message'), once(client, 'exit').then(() => Promise.reject(new Error('the client has failed')))])
  return times as number[]
}

interface Series extends Pick<Visits, 'links'> {
  readonly name: string
  readonly perSecond?: number
  /** Milliseconds in which all but one in a hundred are answered; null where no mark was set. */
  readonly markMs?: number | null
}

async function measure(server: DemoServer, client: ChildProcess, { name, links, perSecond = PER_SECOND, markMs = MARK_MS }: Series) {
  await timesAtPace(client, { links, perSecond, seconds: WARM_UP_SECONDS })
  const times = await timesAtPace(client, { links, perSecond, seconds: SECONDS })
  const at = (share: number) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))] as number)
  const [{ count } = { count: 0 }] = await server.app.store.db.within(server.scope, ({ sql }) => sql.selectFrom('busyTimes').select((eb) => eb.fn.countAll<string>().as('count')).execute())
  const mark = markMs === null ? {} : { markMs, isMet: at(0.99) <= markMs }
  return { name, requests: times.length, perSecond, busyRows: Number(count), medianMs: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: rounded(times.at(-1) as number), load: rounded(loadavg()[0] as number), ...mark }
}

const { skip } = databases.find(({ kind }) => kind === 'server')!
if (skip) throw new Error(skip)
const server = await startDemoServer('server', ['web'])
const client = fork(fileURLToPath(new URL('./page-client.ts', import.meta.url)))
try {
  const agentIds = await makeAgents(server, AGENTS)
  const now = Date.now()
  await addEvents(server, agentIds, { count: EVENTS_EACH, from: now, days: 60 })
  const links = await makeLeads(server, agentIds)
  const results = [await measure(server, client, { name: 'agent of the offer, one of 200 who may go', links })]
  // Everybody's calendars are read for it, and only when a contact asks.
  results.push(await measure(server, client, { name: 'times of all 199 colleagues', links: links.map((link) => `${link}?who=team`), perSecond: 1, markMs: null }))
  await addEvents(server, agentIds, { count: 5 * EVENTS_EACH, from: now - 5 * 365 * DAY, days: 5 * 365 - 2 })
  results.push(await measure(server, client, { name: 'agent of the offer, five years behind', links }))
  report('slots-endpoint', results)
} finally {
  client.kill()
  await server.end()
}
