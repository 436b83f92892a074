import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { AgentId, LeadId, PropertyId } from '#kernel/ids.ts'
import { DAY, HOUR } from '#kernel/interval.ts'
import type { Tx } from '#platform/db/database.ts'
import { sql as raw, timestamp } from '#platform/db/sql.ts'
import { databases } from '../support/app.ts'
import { type OneDatabase, openDatabase } from '../support/two-databases.ts'
import { openPropertyAgency, type PropertyAgency } from '../support/wanted-times.ts'
import { type House, openHouse } from '../support/whole-house.ts'

/** Monday, 12:00 in Paris. */
const NOW = Date.parse('2026-11-23T11:00:00Z')
const YEARS = 6
const EVENTS_TO_COME = 200
const EVENTS_BEHIND = 6_000
const VISITS_BEHIND = 3_000

/** Tables that grow as long as an agency works. */
const growing = ['busy_times', 'occupancies', 'appointments', 'offers', 'offer_slots', 'leads', 'contacts', 'date_overrides', 'opportunities']

interface Touched {
  readonly table: string
  /** Rows looked at, through an index and without one. */
  readonly byIndex: number
  readonly byScan: number
}

for (const { kind, skip } of databases.filter((one) => one.kind === 'server')) {
  describe(`what slots ask of a ${kind} database with years behind it`, { skip }, () => {
    let database: OneDatabase
    let house: House
    let agency: PropertyAgency
    let agents: [AgentId, ...AgentId[]]
    let property: PropertyId
    let lead: LeadId

    before(async () => {
      database = await openDatabase(kind, { now: () => NOW })
      house = await openHouse(database, { clock: () => NOW, works: false })
      agency = await openPropertyAgency(house, database, () => NOW)
      agents = [await agency.newAgent(), await agency.newAgent(), await agency.newAgent()]
      property = await agency.newProperty()
      lead = await agency.newLead(property, agents)
      await addEvents({ count: EVENTS_TO_COME, from: NOW, days: 20 })
      await database.asOwner('analyze')
    })
    after(async () => {
      await house?.end()
      await database?.end()
    })

    const addEvents = ({ count, from, days }: { count: number; from: number; days: number }) =>
      database.store.db.within(agency.scope, ({ sql }) =>
        raw`insert into busy_times (agency_id, calendar_id, agent_id, uid, span)
          select c.agency_id, c.id, c.agent_id, 'e' || n || '@agenda.example', tstzrange(at, at + interval '30 minutes')
          from calendars c, generate_series(1, ${count}::int) n,
            lateral (select ${timestamp(from)}::timestamptz + n * ${days / count}::float8 * interval '1 day' as at) as start
          where c.agency_id = ${agency.scope.agencyId}::uuid`.execute(sql),
      )

    /** Appointments, offers, leads and closed days of the past, as the years leave them. */
    const addYears = () =>
      database.store.db.within(agency.scope, async ({ sql }) => {
        const { agencyId } = agency.scope
        const ids = [...agents]
        const step = (YEARS * 365) / VISITS_BEHIND
        const past = raw`generate_series(1, ${VISITS_BEHIND}::int) n, lateral (select ${timestamp(NOW - 30 * DAY)}::timestamptz - n * ${step}::float8 * interval '1 day' as at) as start`
        await raw`insert into occupancies (agency_id, resource_id, set_id, span)
          select ${agencyId}::uuid, id, gen_random_uuid(), tstzrange(at, at + interval '45 minutes') from unnest(${[...ids, property]}::uuid[]) id, ${past}`.execute(sql)
        await raw`insert into leads (agency_id, id, contact_id, type, state, locale, reading, created_at, changed_at)
          select l.agency_id, gen_random_uuid(), l.contact_id, 'viewing', 'closed', 'fr', '{}', at, at from leads l, ${past} where l.id = ${lead}::uuid`.execute(sql)
        await raw`insert into offers (agency_id, id, lead_id, contact_id, type, locale, candidates, agent_reason, time_zone, created_at)
          select agency_id, gen_random_uuid(), id, contact_id, 'viewing', 'fr', '[]', '{}', 'Europe/Paris', created_at from leads where id <> ${lead}::uuid`.execute(sql)
        await raw`insert into offer_slots (agency_id, offer_id, rank, agent_id, span, reason)
          select agency_id, id, rank, ${agents[0]}::uuid, tstzrange(created_at + rank * interval '1 day', created_at + rank * interval '1 day' + interval '45 minutes'), '{}'
          from offers, generate_series(1, 3) rank where lead_id <> ${lead}::uuid`.execute(sql)
        await raw`insert into date_overrides (agency_id, agent_id, day, spans)
          select ${agencyId}::uuid, id, (${timestamp(NOW)}::timestamptz - n * interval '1 day')::date, '[]' from unnest(${ids}::uuid[]) id, generate_series(30, 2000) n`.execute(sql)
      })

    const counted = async ({ sql }: Tx): Promise<Touched[]> => {
      const { rows } = await raw<Touched>`
        select relname as table, coalesce(idx_tup_fetch, 0)::int as by_index, seq_tup_read::int as by_scan from pg_stat_xact_user_tables
        where relname = any(${growing}) order by relname`.execute(sql)
      return rows
    }

    /** Rows looked at by `work`, by table. PostgreSQL counts on from transactions of the last second of the same connection. */
    const touchedBy = (work: (tx: Tx) => Promise<unknown>): Promise<Touched[]> =>
      database.store.db.within(agency.scope, async (tx) => {
        const before = new Map((await counted(tx)).map((one) => [one.table, one]))
        await work(tx)
        return (await counted(tx)).map(({ table, byIndex, byScan }) => ({ table, byIndex: byIndex - (before.get(table)?.byIndex ?? 0), byScan: byScan - (before.get(table)?.byScan ?? 0) }))
      })

    const asked = async () => {
      const { slots } = house.services
      const offer = await database.store.db.within(agency.scope, (tx) => slots.offerOf(tx, lead))
      const candidates = agents.map((agentId) => ({ agentId, rule: 'team' as const }))
      const { leadId, contactId } = { leadId: lead, contactId: offer!.contactId }
      return {
        page: await touchedBy(async (tx) => slots.openFor(tx, (await slots.offerOf(tx, lead))!)),
        everybody: await touchedBy((tx) => slots.situation(tx, { type: 'viewing', propertyId: property, agentIds: agents })),
        proposal: await touchedBy((tx) => slots.proposal(tx, { leadId, contactId, propertyId: property, type: 'viewing', locale: 'fr', candidates })),
        ways: await touchedBy((tx) => slots.waysOf(tx, agents[0], { start: NOW, end: NOW + 24 * HOUR })),
      }
    }

    test('no question of slots looks at a row more, and none reads a growing table from end to end', async () => {
      const young = await asked()
      await addEvents({ count: EVENTS_BEHIND, from: NOW - YEARS * 365 * DAY, days: YEARS * 365 - 2 })
      await addYears()
      await database.asOwner('analyze')
      const old = await asked()
      for (const [what, tables] of Object.entries(old)) {
        assert.deepEqual(tables.filter(({ byScan }) => byScan > 0), [], `${what}: read from end to end`)
        const before_ = new Map(young[what as keyof typeof young].map(({ table, byIndex, byScan }) => [table, byIndex + byScan]))
        for (const { table, byIndex } of tables) assert.ok(byIndex <= (before_.get(table) ?? 0) + 5, `${what}: ${byIndex} rows of ${table}, ${before_.get(table)} before`)
      }
      const rows = (what: keyof typeof old, table: string) => old[what].find((one) => one.table === table)?.byIndex ?? 0
      assert.ok(rows('page', 'busy_times') <= EVENTS_TO_COME, 'the page looks at one agent’s events')
      assert.ok(rows('everybody', 'busy_times') > 2 * EVENTS_TO_COME, 'what is counted is counted')
    })
  })
}
