import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { AgentId, ContactId, LeadId } from '#kernel/ids.ts'
import { HOUR, MINUTE } from '#kernel/interval.ts'
import { newId } from '#platform/clock/clock.ts'
import { json, timestamp } from '#platform/db/sql.ts'
import { insertOccupancies } from '../src/assistant/booking/store.ts'
import { databases } from '../test/support/app.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'
import { report, rounded } from './report.ts'

// Appointments agreed in a second through the booking service (locks, the engine's check, occupancies, appointment, jobs,
// one transaction), against a transaction that only inserts the same two occupancies.

const EACH = 60
const AT_ONCE = 8

interface Prepared {
  readonly leadId: LeadId
  readonly agentId: AgentId
  readonly start: number
}

/** Leads with an offer each, and a time of their own that is open: for every agent one after the other, a visit an hour. */
async function prepare({ app, scope }: DemoServer, count: number): Promise<Prepared[]> {
  const { services, store } = app
  const { agents } = await services.team.roster(scope)
  return store.db.within(scope, async (tx) => {
    const properties = await tx.sql.selectFrom('properties').select('id').limit(agents.length).execute()
    const prepared: Prepared[] = []
    for (const [index, agent] of agents.entries()) {
      let from = 0
      for (let made = 0; made < Math.ceil(count / agents.length); made++) {
        const at = Date.now()
        const [leadId, contactId] = [newId<LeadId>(at), newId<ContactId>(at)]
        const { agencyId } = scope
        const times = { createdAt: timestamp(at) }
        await tx.sql.insertInto('contacts').values({ agencyId, id: contactId, email: `${contactId}@courriel.example`, ...times }).execute()
        await tx.sql
          .insertInto('leads')
          .values({ agencyId, id: leadId, contactId, type: 'viewing', state: 'offered', locale: 'fr', reading: json<unknown>({}), ...times, changedAt: timestamp(at) })
          .execute()
        const offer = await services.slots.offer(tx, {
          leadId, contactId, propertyId: properties[index]!.id as never, type: 'viewing', locale: 'fr', candidates: [{ agentId: agent.id, rule: 'responsible' } as never],
        })
        const { slots } = await services.slots.openFor(tx, offer)
        const next = slots.find((slot) => slot.start >= from)
        if (!next) break
        from = next.start + 2 * HOUR
        prepared.push({ leadId, agentId: agent.id, start: next.start })
      }
    }
    return prepared
  })
}

async function rateOf<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce: number): Promise<number> {
  const waiting = [...items]
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
    }),
  )
  return (items.length * 1000) / (performance.now() - begun)
}

async function measure(server: DemoServer, kind: string) {
  const { app, scope } = server
  const prepared = await prepare(server, 2 * EACH)
  const details = { firstName: 'Julie', lastName: 'Lemaître', email: 'julie.lemaitre@courriel.example', phone: '+33639980201', postalAddress: '', note: '' }
  const book = async ({ leadId, agentId, start }: Prepared) => {
    const booked = await app.services.booking.book(scope, leadId, { choice: { agentId, start }, details: details as never })
    assert.ok(booked.ok, JSON.stringify(booked))
  }
  const insert = (start: number) =>
    app.store.db.within(scope, async (tx) => {
      const span = { start, end: start + 30 * MINUTE }
      const occupancies = [randomUUID(), randomUUID()].map((resourceId) => ({ resourceId, span }))
      assert.ok(await insertOccupancies(tx, { id: randomUUID(), expiresAt: null, occupancies }))
    })
  const starts = Array.from({ length: 5 * EACH }, (_, index) => Date.UTC(2030, 0, 1) + index * HOUR)
  await rateOf(starts.slice(0, 50), insert, 1)
  const half = prepared.length >> 1
  const results = []
  for (const [atOnce, part] of [[1, prepared.slice(0, half)], [AT_ONCE, prepared.slice(half)]] as const) {
    const perSecond = await rateOf(part, book, atOnce)
    const barePerSecond = await rateOf(starts, insert, atOnce)
    results.push({
      name: `${kind}, ${atOnce} at once`, bookings: part.length, perSecond: rounded(perSecond), msEach: rounded((atOnce * 1000) / perSecond),
      barePerSecond: rounded(barePerSecond), ratio: rounded(perSecond / barePerSecond),
    })
  }
  return results
}

const results = []
for (const { kind, skip } of databases) {
  if (skip) {
    console.log(`${kind}: ${skip}`)
    continue
  }
  const server = await startDemoServer(kind, [])
  try {
    results.push(...(await measure(server, kind)))
  } finally {
    await server.end()
  }
}
report('booking', results)
