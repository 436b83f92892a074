import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { AppointmentRules } from '#agency/preferences/appointment-rules.ts'
import { insertOccupancies } from '#assistant/booking/store.ts'
import type { Choice } from '#assistant/booking/service.ts'
import { insertLead } from '#assistant/journey/store.ts'
import { insertOffer } from '#assistant/slots/store.ts'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AgentId, LeadId, OfferId, PropertyId } from '#kernel/ids.ts'
import { HOUR, MINUTE, overlaps } from '#kernel/interval.ts'
import type { PhoneNumber } from '#kernel/phone-number.ts'
import type { AppointmentType } from '#kernel/words.ts'
import { newId } from '#platform/clock/clock.ts'
import { sql as raw } from '#platform/db/sql.ts'
import { databases } from '../support/app.ts'
import { type OneDatabase, openDatabase } from '../support/two-databases.ts'
import { granted, type House, openHouse } from '../support/whole-house.ts'

/** Monday, 12:00 in Paris; the time everybody wants is Tuesday 10:30. */
const NOW = Date.parse('2026-11-23T11:00:00Z')
const WANTED = Date.parse('2026-11-24T09:30:00Z')
const clock = () => NOW

const ATTEMPTS = 200

const RULES: AppointmentRules = {
  durationMinutes: 60, gridMinutes: 15, anchor: 'clock', bufferBeforeMinutes: 0, bufferAfterMinutes: 15, noticeMinutes: 60, horizonDays: 14, maxPerDay: null, maxPerWeek: null, isAddressRequired: false,
}

/** Starts, in minutes from the wanted time, of each type: whichever two are taken, both hold 10:30. */
const starts: Readonly<Record<'viewing' | 'phone_call' | 'office_visit', { readonly rules: Partial<AppointmentRules>; readonly offsets: readonly number[] }>> = {
  viewing: { rules: { durationMinutes: 60, gridMinutes: 15 }, offsets: [-45, -30, -15, 0] },
  phone_call: { rules: { durationMinutes: 15, gridMinutes: 5, bufferAfterMinutes: 0 }, offsets: [-10, -5, 0] },
  office_visit: { rules: { durationMinutes: 30, gridMinutes: 10, bufferAfterMinutes: 0 }, offsets: [-20, -10, 0] },
}

interface Attempt {
  readonly leadId: LeadId
  readonly type: AppointmentType
  readonly choice: Choice
}

for (const { kind, skip } of databases) {
  describe(`200 people and one time on the ${kind} database`, { skip }, () => {
    let database: OneDatabase
    let house: House
    let scope: AgencyScope
    let count = 0

    before(async () => {
      database = await openDatabase(kind, { now: clock })
      house = await openHouse(database, { clock, works: false })
      const made = await house.services.team.createAgency({
        name: 'Agence des Courses', email: 'contact@courses.example' as EmailAddress,
        admin: { firstName: 'Claire', lastName: 'Martin', email: 'claire@courses.example' as EmailAddress, isAgent: false },
      })
      scope = made.scope
      for (const [type, { rules }] of Object.entries(starts)) await house.services.preferences.changeRules(scope, type as AppointmentType, { ...RULES, ...rules })
    })
    after(async () => {
      await house?.end()
      await database?.end()
    })

    const within: OneDatabase['store']['db']['within'] = (of, work) => database.store.db.within(of, work)

    async function newAgent(): Promise<AgentId> {
      const email = `agent${++count}@courses.example` as EmailAddress
      const id = granted(await house.services.team.addAgent(scope, { firstName: 'Karim', lastName: `Benali ${count}`, email }))
      granted(await house.services.preferences.replaceWeek(scope, id, [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 60, closes: 18 * 60 }))))
      await within(scope, (tx) => house.services.calendars.builtInOf(tx, id))
      return id
    }

    const newProperty = async (): Promise<PropertyId> =>
      granted(
        await house.services.properties.create(scope, {
          reference: `C-${++count}`, kind: 'apartment', transaction: 'sale', title: 'Appartement', postalAddress: '3 quai de la Fosse', postcode: '44000', town: 'Nantes',
          priceMinor: null, surfaceM2: null, rooms: null, status: 'available', listings: [], responsibleAgentId: null,
        }),
      )

    interface Wanted {
      readonly type: 'viewing' | 'phone_call' | 'office_visit'
      readonly propertyId: PropertyId | null
      readonly agents: readonly [AgentId, ...AgentId[]]
    }

    /** A lead that has its offer and is about to take one of the overlapping times. */
    const attempt = ({ type, propertyId, agents }: Wanted, index: number): Promise<Attempt> =>
      within(scope, async (tx) => {
        const n = ++count
        const email = `contact${n}@courriel.example` as EmailAddress
        const contactId = await house.services.contacts.recognise(tx, { firstName: 'Ines', lastName: `Marchand ${n}`, email, isRelay: false, phone: undefined, locale: 'fr' })
        const leadId = newId<LeadId>(clock())
        const reading = { isRelay: false, wanted: type, listing: {} } as never
        await insertLead(tx, { id: leadId, messageId: null, contactId, propertyId, portal: null, type, state: 'offered', locale: 'fr', reading, text: '', createdAt: clock() })
        const candidates = agents.map((agentId) => ({ agentId, by: 'team', load: 0 }) as never)
        await insertOffer(tx, {
          id: newId<OfferId>(clock()), leadId, contactId, propertyId, type, locale: 'fr', candidates, agentId: agents[0], agentReason: {} as never, timeZone: 'Europe/Paris',
          choiceRules: null, createdAt: clock(), wish: null, wishFit: null, slots: [], ranking: null,
        })
        const { offsets } = starts[type]
        const agentId = agents[index % agents.length]!
        return { leadId, type, choice: { agentId, start: WANTED + offsets[Math.floor(index / 3) % offsets.length]! * MINUTE } }
      })

    const details = { firstName: 'Ines', lastName: 'Marchand', email: 'ines@courriel.example' as EmailAddress, phone: '+33639980123' as PhoneNumber, postalAddress: '', note: '' }
    const book = ({ leadId, choice }: Attempt) => house.services.booking.book(scope, leadId, { choice, details })

    /** Pairs of sets that occupy one resource at one time. */
    const overlapping = () =>
      within(scope, async ({ sql }) => {
        const { rows } = await raw<{ n: number }>`
          select count(*) as n from occupancies a join occupancies b
            on a.agency_id = b.agency_id and a.resource_id = b.resource_id and a.span && b.span and a.set_id < b.set_id`.execute(sql)
        return rows[0]!.n
      })

    async function exactlyOneWins(attempts: readonly Attempt[], agents: readonly AgentId[]) {
      const results = await Promise.all(attempts.map(book))
      const winners = results.flatMap((result) => (result.ok ? [result.value] : []))
      assert.equal(winners.length, 1)
      assert.equal(await overlapping(), 0)
      const [winner] = winners
      for (const result of results) {
        if (result.ok) continue
        assert.equal(result.reason.kind, 'slot_refused')
        assert(result.reason.kind === 'slot_refused')
        assert.equal(result.reason.nearest.length, 3)
        for (const slot of result.reason.nearest) {
          assert(slot.start > NOW && slot.agentIds.every((id) => agents.includes(id)))
          if (slot.agentIds.includes(winner!.agentId)) assert(!overlaps(slot, winner!.span), 'an alternative is not the time that was lost')
        }
      }
      const rows = await within(scope, async ({ sql }) => {
        const booked = await sql.selectFrom('appointments').select(['id']).where('agencyId', '=', scope.agencyId).where('leadId', 'in', attempts.map(({ leadId }) => leadId)).execute()
        const sets = await sql.selectFrom('occupancies').select('setId').distinct().where('agencyId', '=', scope.agencyId).where('resourceId', 'in', [...agents]).execute()
        const jobs = await raw<{ n: number }>`select count(*) as n from queue.job where name = 'appointment_booked' and data->>'leadId' in (${raw.join(attempts.map(({ leadId }) => leadId))})`.execute(sql)
        return { booked: booked.map(({ id }) => id as string), sets: sets.map(({ setId }) => setId), jobs: jobs.rows[0]!.n }
      })
      assert.deepEqual(rows, { booked: [winner!.id], sets: [winner!.id], jobs: 1 }, 'the losers left nothing behind, no row and no job')
      return { winner: winner!, losers: results.flatMap((result) => (result.ok || result.reason.kind !== 'slot_refused' ? [] : [result.reason])) }
    }

    test(`of 200 overlapping times of one agent exactly one is had on the ${kind} database, and every loser gets three others`, async () => {
      const agent = await newAgent()
      const properties = await Promise.all(Array.from({ length: 5 }, newProperty))
      const attempts: Attempt[] = []
      for (let i = 0; i < ATTEMPTS; i++) {
        const type = (['viewing', 'phone_call', 'office_visit'] as const)[i % 3]!
        attempts.push(await attempt({ type, propertyId: type === 'viewing' ? properties[i % 5]! : null, agents: [agent] }, i))
      }
      assert(new Set(attempts.map(({ type, choice }) => `${type} ${choice.start}`)).size >= 10, 'the times overlap and are not one time')
      const { losers } = await exactlyOneWins(attempts, [agent])
      // What a loser is offered instead can be had.
      const loser = attempts.find(({ type, choice }) => type === 'phone_call' && choice.start < WANTED)!
      const other = losers.find(({ nearest }) => nearest.every(({ start, end }) => end - start === 15 * MINUTE))!.nearest[0]!
      const second = await house.services.booking.book(scope, loser.leadId, { choice: { agentId: agent, start: other.start }, details })
      assert(second.ok || second.reason.kind === 'already_booked')
    })

    test(`of 200 overlapping times at one property with two agents exactly one is had on the ${kind} database`, async () => {
      const agents = [await newAgent(), await newAgent()] as const
      const propertyId = await newProperty()
      const attempts: Attempt[] = []
      for (let i = 0; i < ATTEMPTS; i++) attempts.push(await attempt({ type: 'viewing', propertyId, agents }, i))
      await exactlyOneWins(attempts, agents)
    })

    test(`of people who hold and people who book one time exactly one has it on the ${kind} database`, async () => {
      const agent = await newAgent()
      const attempts: Attempt[] = []
      for (let i = 0; i < 40; i++) attempts.push(await attempt({ type: 'office_visit', propertyId: null, agents: [agent] }, i))
      const results = await Promise.all(attempts.map((one, i) => (i % 2 === 0 ? house.services.booking.hold(scope, one.leadId, one.choice) : book(one))))
      assert.equal(results.filter(({ ok }) => ok).length, 1)
      assert.equal(await overlapping(), 0)
    })

    test(`one lead that is confirmed twenty times at once has one appointment on the ${kind} database`, async () => {
      const agent = await newAgent()
      const { leadId } = await attempt({ type: 'office_visit', propertyId: null, agents: [agent] }, 0)
      // Times that do not overlap: only the lead itself stands in the way.
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, i) => house.services.booking.book(scope, leadId, { choice: { agentId: agent, start: WANTED + (i % 5) * HOUR }, details })),
      )
      const ids = results.map((result) => (result.ok ? result.value.id : result.reason.kind === 'already_booked' ? result.reason.appointment.id : result.reason.kind))
      assert.equal(results.filter(({ ok }) => ok).length, 1)
      const isOurs = ids.filter((id) => id === ids.find((_, i) => results[i]!.ok)).length
      assert.equal(isOurs + ids.filter((id) => id === 'slot_refused').length, 20)
      assert.equal(await within(scope, async ({ sql }) => (await sql.selectFrom('occupancies').select('setId').where('agencyId', '=', scope.agencyId).where('resourceId', '=', agent).execute()).length), 1)
    })

    /** Plain inserts at once, past every check of the service; answers how many were taken. */
    async function insertAtOnce(agent: AgentId): Promise<number> {
      const inserts = Array.from({ length: 60 }, (_, i) => {
        const start = WANTED + ((i % 4) - 2) * 10 * MINUTE
        return within(scope, (tx) => insertOccupancies(tx, { id: randomUUID(), expiresAt: null, occupancies: [{ resourceId: agent, span: { start, end: start + HOUR } }] }))
      })
      return (await Promise.all(inserts)).filter(Boolean).length
    }

    test(`the exclusion constraint alone lets one of sixty plain inserts through on the ${kind} database`, async () => {
      assert.equal(await insertAtOnce(await newAgent()), 1)
      assert.equal(await overlapping(), 0)
    })

    // Last: afterwards this database is broken.
    test(`without the exclusion constraint the same inserts overlap on the ${kind} database`, async () => {
      await database.asOwner('alter table occupancies drop constraint occupancies_nothing_twice')
      assert.equal(await insertAtOnce(await newAgent()), 60)
      assert(await overlapping() > 0)
    })
  })
}
