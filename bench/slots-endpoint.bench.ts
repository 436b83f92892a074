import assert from 'node:assert/strict'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AgentId, ContactId, LeadId } from '#kernel/ids.ts'
import { DAY } from '#kernel/interval.ts'
import { newId } from '#platform/clock/clock.ts'
import { json, sql as raw, timestamp } from '#platform/db/sql.ts'
import { randomToken } from '#platform/crypto/tokens.ts'
import { databases } from '../test/support/app.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'
import { makeAgents } from './large-agency.ts'
import { report, rounded } from './report.ts'

// The page on which a contact chooses a time, over HTTP, in an agency of 200 agents with 400 events each to come (80,000 rows)
// and as many years behind them as are asked for. Requests come at their own pace, whatever becomes of those before.

const AGENTS = 200
const EVENTS_EACH = 400
const LEADS = 100
const PER_SECOND = 50
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20)
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

/** Leads with an offer, each of another agent, and the links to their pages. */
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
      const offer = await services.slots.offer(tx, { leadId, contactId, propertyId: property!.id as never, type: 'viewing', locale: 'fr', candidates: n < 3 ? candidates : candidates.slice(0, 1) })
      assert.notEqual(offer.agentId, null)
      await store.gate.addDoor(tx, { kind: 'contact_link', secret: token, subjectId: leadId, expiresAt: at + 30 * DAY })
    })
    links.push(`http://127.0.0.1:${app.httpPort}/r/${token}/choose`)
  }
  return links
}

/** Each contact from a network of his own, as a proxy would say, since one alone may not ask that often. */
async function timeOf(link: string, n: number): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(link, { headers: { 'x-forwarded-for': `198.18.${n}.7` } })
  const text = await answer.text()
  assert.ok(answer.status === 200 && text.includes('name="slot"'), `${answer.status} without a time`)
  return performance.now() - begun
}

async function timesAtPace(links: readonly string[], seconds: number): Promise<number[]> {
  const begun = performance.now()
  const asked: Promise<number>[] = []
  for (let n = 0; n < PER_SECOND * seconds; n++) {
    const due = begun + (n * 1000) / PER_SECOND - performance.now()
    if (due > 0) await sleep(due)
    asked.push(timeOf(links[n % links.length] as string, n % links.length))
  }
  return (await Promise.all(asked)).sort((a, b) => a - b)
}

async function measure(server: DemoServer, name: string, links: readonly string[]) {
  await timesAtPace(links, 3)
  const times = await timesAtPace(links, SECONDS)
  const at = (share: number) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))] as number)
  const [{ count } = { count: 0 }] = await server.app.store.db.within(server.scope, ({ sql }) => sql.selectFrom('busyTimes').select((eb) => eb.fn.countAll<string>().as('count')).execute())
  return { name, requests: times.length, busyRows: Number(count), medianMs: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: rounded(times.at(-1) as number), load: rounded(loadavg()[0] as number), markMs: MARK_MS, isMet: at(0.99) <= MARK_MS }
}

const { skip } = databases.find(({ kind }) => kind === 'server')!
if (skip) throw new Error(skip)
const server = await startDemoServer('server', ['web'])
try {
  const agentIds = await makeAgents(server, AGENTS)
  const now = Date.now()
  await addEvents(server, agentIds, { count: EVENTS_EACH, from: now, days: 60 })
  const links = await makeLeads(server, agentIds)
  const results = [await measure(server, 'agent of the offer', links)]
  await addEvents(server, agentIds, { count: 5 * EVENTS_EACH, from: now - 5 * 365 * DAY, days: 5 * 365 - 2 })
  results.push(await measure(server, 'agent of the offer, five years behind', links))
  report('slots-endpoint', results)
} finally {
  await server.end()
}
