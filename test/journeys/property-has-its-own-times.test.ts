import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { VisitingInput } from '#assistant/slots/visiting/contract.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import { DAY, HOUR, MINUTE, overlaps } from '#kernel/interval.ts'
import { dayOf, minuteOfDay, weekdayOf } from '#kernel/time-zone.ts'
import { Unavailable } from '#platform/db/database.ts'
import { databases } from '../support/app.ts'
import { type OneDatabase, openDatabase } from '../support/two-databases.ts'
import { openPropertyAgency, type PropertyAgency } from '../support/wanted-times.ts'
import { granted, type House, openHouse } from '../support/whole-house.ts'

/** Monday, 12:00 in Paris. */
const NOW = Date.parse('2026-11-23T11:00:00Z')
const ZONE = 'Europe/Paris'
let passedMs = 0
const clock = () => NOW + passedMs

const anyTime: VisitingInput = { occupiedBy: null, weeklyHours: null, noticeMinutes: 0, maxPerDay: null, seats: null, keysAt: '', occupant: null }
const monique = { name: 'Monique Roussel', email: 'monique@logement.example', locale: 'fr' } as const

/** On a busy machine the pool of connections may be waited for too long; who is told so asks again, as a browser does. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error
    }
  }
}

for (const { kind, skip } of databases) {
  describe(`a property's own times on the ${kind} database`, { skip }, () => {
    let database: OneDatabase
    let house: House
    let agency: PropertyAgency
    let agent: AgentId
    let home: PropertyId

    before(async () => {
      database = await openDatabase(kind, { now: clock })
      house = await openHouse(database, { clock, works: false })
      agency = await openPropertyAgency(house, database, clock)
      agent = await agency.newAgent()
    })
    after(async () => {
      await house?.end()
      await database?.end()
    })

    async function newHome(rules: Partial<VisitingInput>, place?: { postcode: string; town: string }): Promise<PropertyId> {
      home = await agency.newProperty(place)
      granted(await house.services.slots.visiting.change(agency.asker, home, { ...anyTime, ...rules }))
      return home
    }
    const block = (span: { start: number; end: number }) => house.services.occupants.block(agency.scope, home, { block: { kind: 'once', ...span }, timeZone: ZONE })
    const occupancies = (resourceId: string) =>
      database.store.db.within(agency.scope, ({ sql }) => sql.selectFrom('occupancies').select(['setId', 'expiresAt']).where('resourceId', '=', resourceId).execute())

    test(`an occupied home is offered inside its own hours only, after its own notice, on the ${kind} database`, async () => {
      await newHome({ occupiedBy: 'tenant', weeklyHours: [{ weekday: 2, opens: 17 * 60, closes: 18 * 60 + 30 }, { weekday: 4, opens: 9 * 60, closes: 11 * 60 }], noticeMinutes: 48 * 60 })
      const slots = await agency.open(await agency.newLead(home, [agent]))
      assert(slots.length > 0)
      for (const { start, end } of slots) {
        const [weekday, from, to] = [weekdayOf(dayOf(ZONE, start)), minuteOfDay(ZONE, start), minuteOfDay(ZONE, end)]
        assert(weekday === 2 ? from >= 17 * 60 && to <= 18 * 60 : weekday === 4 && from >= 9 * 60 && to <= 11 * 60, `${new Date(start).toISOString()} lies outside`)
        assert(start >= NOW + 48 * HOUR)
      }
    })

    test(`a home overseas keeps its hours by the clock that hangs there, on the ${kind} database`, async () => {
      await newHome({ occupiedBy: 'tenant', weeklyHours: [{ weekday: 3, opens: 14 * 60, closes: 16 * 60 }] }, { postcode: '97410', town: 'Saint-Pierre' })
      const lead = await agency.newLead(home, [agent])
      const slots = await agency.open(lead)
      assert(slots.length > 0)
      for (const { start, end } of slots) {
        const [from, to] = [start, end].map((at) => minuteOfDay('Indian/Reunion', at)) as [number, number]
        assert(from >= 14 * 60 && to <= 16 * 60, `${new Date(start).toISOString()} lies outside`)
      }
      const offer = await database.store.db.within(agency.scope, (tx) => house.services.slots.offerOf(tx, lead))
      assert.equal(offer?.timeZone, 'Indian/Reunion')
      const booked = granted(await agency.book(lead, { agentId: agent, start: slots[0]!.start }))
      assert.equal(booked.timeZone, 'Indian/Reunion')
    })

    test(`a property that has had its visits of a day is not offered on that day on the ${kind} database`, async () => {
      await newHome({ maxPerDay: 1 })
      const [first] = await agency.open(await agency.newLead(home, [agent]))
      const day = dayOf(ZONE, first!.start)
      const other = await agency.newAgent()
      granted(await agency.book(await agency.newLead(home, [agent]), { agentId: agent, start: first!.start }))
      const left = await agency.open(await agency.newLead(home, [other]))
      assert(left.length > 0 && left.every(({ start }) => dayOf(ZONE, start) !== day))
    })

    test(`a time the occupant blocks between offer and click is refused with others in the same answer on the ${kind} database`, async () => {
      await newHome({ occupiedBy: 'owner', occupant: monique })
      const lead = await agency.newLead(home, [agent])
      const [wanted] = await agency.open(lead)
      const held = granted(await house.services.booking.hold(agency.scope, lead, { agentId: agent, start: wanted!.start }))
      const blocked = { start: wanted!.start - 15 * MINUTE, end: wanted!.start + 2 * HOUR }
      granted(await block(blocked))
      const refused = await agency.book(lead, { agentId: agent, start: held.span.start })
      assert(!refused.ok && refused.reason.kind === 'slot_refused')
      assert.equal(refused.reason.refusal.kind, 'property_taken')
      assert.equal(refused.reason.nearest.length, 3)
      assert(refused.reason.nearest.every((slot) => !overlaps(slot, blocked)))
      granted(await agency.book(lead, { agentId: agent, start: refused.reason.nearest[0]!.start }))
    })

    test(`a block over a booked visit is refused and names the visit on the ${kind} database`, async () => {
      await newHome({ occupiedBy: 'owner', occupant: monique })
      const lead = await agency.newLead(home, [agent])
      const [wanted] = await agency.open(lead)
      const booked = granted(await agency.book(lead, { agentId: agent, start: wanted!.start }))
      const refused = await block({ start: wanted!.start + 10 * MINUTE, end: wanted!.start + DAY })
      assert(!refused.ok && refused.reason.kind === 'visit_booked')
      assert.deepEqual(refused.reason.visit, { setId: booked.id, span: booked.span, agentId: agent })
      const weekly = await house.services.occupants.block(agency.scope, home, {
        block: { kind: 'weekly', weekday: weekdayOf(dayOf(ZONE, wanted!.start)), opens: 0, closes: 24 * 60 }, timeZone: ZONE,
      })
      assert(!weekly.ok && weekly.reason.kind === 'visit_booked')
    })

    test(`what is offered with every rule of a property can be had, whatever the order, on the ${kind} database`, async () => {
      await newHome({ occupiedBy: 'tenant', occupant: monique, weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 10 * 60, closes: 16 * 60 })), noticeMinutes: 300, maxPerDay: 3, seats: 2 })
      granted(await block({ start: Date.parse('2026-11-24T12:00:00Z'), end: Date.parse('2026-11-24T14:00:00Z') }))
      const other = await agency.newAgent()
      for (let turn = 0; turn < 12; turn += 1) {
        const lead = await agency.newLead(home, turn % 2 === 0 ? [agent, other] : [other, agent])
        const slots = await agency.open(lead)
        const slot = slots[(turn * 7) % Math.min(slots.length, 30)]!
        const booked = await agency.book(lead, { agentId: slot.agentIds[0]!, start: slot.start })
        assert(booked.ok, `offered and refused: ${booked.ok ? '' : JSON.stringify(booked.reason)}`)
      }
    })

    test(`of fifty who join a group visit of five seats at once exactly five have one on the ${kind} database`, async () => {
      await newHome({ seats: 5 })
      const lead = await agency.newLead(home, [agent])
      const [wanted] = await agency.open(lead)
      const choice = { agentId: agent, start: wanted!.start }
      const leads = [lead]
      for (let i = 1; i < 50; i += 1) leads.push(await agency.newLead(home, [agent]))
      const results = await Promise.all(leads.map((one) => untilAnswered(() => agency.book(one, choice))))
      assert.equal(results.filter(({ ok }) => ok).length, 5)
      for (const result of results) {
        if (result.ok) continue
        assert(result.reason.kind === 'slot_refused')
        assert.equal(result.reason.refusal.kind, 'group_full')
        assert.equal(result.reason.nearest.length, 3)
        assert(result.reason.nearest.every((slot) => !overlaps(slot, wanted!)))
      }
      assert.equal((await occupancies(home)).length, 1, 'one set of occupancies for all of them')
      const seats = await database.store.db.within(agency.scope, ({ sql }) =>
        sql.selectFrom('groupSeats').innerJoin('groupVisits', 'groupVisits.id', 'groupSeats.groupId').select('seat').where('propertyId', '=', home).orderBy('seat').execute(),
      )
      assert.deepEqual(seats.map(({ seat }) => seat), [1, 2, 3, 4, 5])

      // A seat that is given back is had again, and the last one frees agent and property.
      const appointments = results.flatMap((result) => (result.ok ? [result.value] : []))
      await house.services.booking.cancel(agency.scope, appointments[0]!.id, 'contact')
      const late = await agency.newLead(home, [agent])
      const sixth = granted(await agency.book(late, choice))
      const full = await agency.book(await agency.newLead(home, [agent]), choice)
      assert(!full.ok)
      for (const { id } of [...appointments.slice(1), sixth]) await house.services.booking.cancel(agency.scope, id, 'contact')
      assert.deepEqual(await occupancies(home), [])
      granted(await agency.book(await agency.newLead(home, [agent]), choice))
    })

    test(`who finds a group visit full is told of another group first, a colleague’s where the agent has none, on the ${kind} database`, async () => {
      await newHome({ seats: 2 })
      const colleague = await agency.newAgent()
      const book = async (by: AgentId, start: number) => granted(await agency.book(await agency.newLead(home, [by]), { agentId: by, start }))
      const first = (await agency.open(await agency.newLead(home, [agent])))[0]!
      const full = { agentId: agent, start: first.start }
      for (const _ of [1, 2]) await book(agent, full.start)
      const nearestOf = async (lead: Awaited<ReturnType<typeof agency.newLead>>) => {
        const refused = await agency.book(lead, full)
        assert(!refused.ok && refused.reason.kind === 'slot_refused')
        assert.equal(refused.reason.refusal.kind, 'group_full')
        assert.equal(refused.reason.nearest.length, 3)
        return refused.reason.nearest.map(({ start, agentIds }) => ({ start, agentId: agentIds[0]! }))
      }
      const late = await agency.newLead(home, [agent, colleague])
      await database.store.db.within(agency.scope, ({ sql }) => sql.updateTable('offers').set({ agentId: agent }).where('leadId', '=', late).execute())
      assert.ok((await nearestOf(late)).every(({ start }) => start - first.start < 24 * HOUR), 'there is no other group yet')
      const theirs = (await agency.open(await agency.newLead(home, [colleague]))).find(({ start }) => start > first.start + 30 * HOUR)!
      await book(colleague, theirs.start)
      assert.deepEqual((await nearestOf(late))[0], { agentId: colleague, start: theirs.start })
      assert.ok((await nearestOf(await agency.newLead(home, [agent]))).every(({ agentId }) => agentId === agent), 'who may not go is not named')
      const own = (await agency.open(await agency.newLead(home, [agent]))).find(({ start }) => start > theirs.start + 24 * HOUR)!
      await book(agent, own.start)
      const [leading, ...others] = await nearestOf(late)
      assert.deepEqual(leading, { agentId: agent, start: own.start })
      assert.ok(others.every(({ start }) => Math.abs(start - first.start) < 24 * HOUR), 'then the nearest')
      granted(await agency.book(late, leading!))
    })

    test(`who holds a seat in a group has it, and moving out gives it back on the ${kind} database`, async () => {
      await newHome({ seats: 2 })
      const [first, second, third] = [await agency.newLead(home, [agent]), await agency.newLead(home, [agent]), await agency.newLead(home, [agent])]
      const slots = await agency.open(first)
      const choice = { agentId: agent, start: slots[0]!.start }
      granted(await house.services.booking.hold(agency.scope, first, choice))
      const booked = granted(await agency.book(second, choice))
      const refused = await house.services.booking.hold(agency.scope, third, choice)
      assert(!refused.ok && refused.reason.kind === 'slot_refused')
      assert.equal(refused.reason.refusal.kind, 'group_full')
      granted(await agency.book(first, choice))
      const later = (await agency.open(third)).find(({ start }) => start >= slots[0]!.end + HOUR)!
      const moved = granted(await house.services.booking.move(agency.scope, booked.id, { agentId: agent, start: later.start }))
      assert.equal(moved.uid, booked.uid)
      granted(await house.services.booking.hold(agency.scope, third, choice))
      assert.equal((await occupancies(home)).length, 2)
    })

    test(`a seat that was only held is free again when the hold has expired, and so is the group it opened, on the ${kind} database`, async () => {
      await newHome({ seats: 2 })
      const [first, second, third] = [await agency.newLead(home, [agent]), await agency.newLead(home, [agent]), await agency.newLead(home, [agent])]
      const [wanted] = await agency.open(first)
      const choice = { agentId: agent, start: wanted!.start }
      granted(await house.services.booking.hold(agency.scope, first, choice))
      granted(await house.services.booking.hold(agency.scope, second, choice))
      assert.equal((await house.services.booking.hold(agency.scope, third, choice)).ok, false)
      try {
        passedMs = 11 * MINUTE
        granted(await agency.book(third, choice))
        granted(await agency.book(first, choice))
        assert.equal((await agency.book(second, choice)).ok, false)
        const other = await newHome({ seats: 2 })
        const colleague = await agency.newAgent()
        const [alone, elsewhere] = [await agency.newLead(other, [colleague]), await agency.newLead(await newHome({}), [colleague])]
        const start = (await agency.open(alone))[0]!.start
        granted(await house.services.booking.hold(agency.scope, alone, { agentId: colleague, start }))
        assert.equal((await agency.book(elsewhere, { agentId: colleague, start })).ok, false)
        passedMs = 22 * MINUTE
        granted(await agency.book(elsewhere, { agentId: colleague, start }))
      } finally {
        passedMs = 0
      }
    })
  })
}
