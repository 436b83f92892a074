import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CalendarsService, HeldLater } from '#agency/calendars/service.ts'
import type { AgentId, AppointmentId, CalendarId } from '#kernel/ids.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../../test/support/journey.ts'
import { moveAppointment } from '../store.ts'
import { requiredEvents } from './service.ts'
import { findRequiredEvents } from './store.ts'

let house: JourneyHouse
let agency: DemoAgency
/** A second agent, who has to be there, and his calendar. */
let paul: AgentId
let calendarId: CalendarId
let agencies = 0
before(async () => {
  house = await openJourneyHouse()
})
after(() => house?.end())

/** Booked, and then Paul has to be there. */
async function booked(): Promise<AppointmentId> {
  agency = await house.openAgency(`quais-${++agencies}`, 'automatic')
  const { db } = house.store
  const added = await house.team.addAgent(agency.scope, { firstName: 'Paul', lastName: 'Ruiz', email: `paul-${agencies}@quais.example` as never })
  assert(added.ok)
  paul = added.value
  calendarId = await db.within(agency.scope, (tx) => house.calendars.builtInOf(tx, paul))
  const leadId = await house.leadOf(agency)
  const [first] = (await db.within(agency.scope, async (tx) => house.slots.openFor(tx, (await house.slots.offerOf(tx, leadId))!))).slots
  const made = await house.booking.book(agency.scope, leadId, {
    choice: { agentId: agency.agent, start: first!.start },
    details: { firstName: 'Lea', lastName: 'Roux', email: 'lea@contact.example' as never, phone: '+33639980101' as never, postalAddress: '', note: '' },
  })
  assert(made.ok)
  const { id, agentId, place, span } = made.value
  await db.within(agency.scope, (tx) => moveAppointment(tx, { id, agentId, requiredAgentIds: [paul], isOtherAgent: false, place, span, localStart: '2026-11-26T10:00:00', at: house.store.clock() }))
  return id
}

const noted = (id: AppointmentId) => house.store.db.within(agency.scope, (tx) => findRequiredEvents(tx, id))
/** The sequences that the calendar was given, the last standing there; empty once the event is gone. */
function calendarsWith(write: (sequence: number) => Promise<void>) {
  const held: number[] = []
  const calendars = {
    write: async (_scope: unknown, _agentId: unknown, { ics }: { ics: string }) => {
      const sequence = Number(/SEQUENCE:(\d+)/.exec(ics)?.[1])
      await write(sequence)
      held.push(sequence)
      return { calendarId, etag: null }
    },
    remove: async () => void held.splice(0),
    receivingOf: async () => calendarId,
  } as unknown as CalendarsService
  const { store, properties, slots } = house
  return { held, required: requiredEvents({ db: store.db, clock: store.clock, properties, slots, calendars }) }
}

test('cancelled while it was being written, the event is gone in the end, and so is what was noted of it', async () => {
  const id = await booked()
  let letThrough = () => {}
  const { held, required } = calendarsWith(() => new Promise((through) => {
    letThrough = through
  }))
  const writing = required.write(agency.scope, id)
  while ((await noted(id)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  await house.booking.cancel(agency.scope, id, 'contact')
  await required.write(agency.scope, id)
  assert.deepEqual(await noted(id), [])
  letThrough()
  await writing
  assert.equal(held.length, 1, 'the write that was overtaken did reach the calendar')
  assert.deepEqual(await noted(id), [{ agentId: paul, calendarId }], 'and that is known')
  await required.write(agency.scope, id)
  assert.deepEqual([held, await noted(id)], [[], []])
})

test('an event whose writer died goes with the cancelled appointment', async () => {
  const id = await booked()
  const { held, required } = calendarsWith(async () => {
    held.push(0)
    throw new Error('killed')
  })
  await assert.rejects(required.write(agency.scope, id), /killed/)
  await house.booking.cancel(agency.scope, id, 'contact')
  await required.write(agency.scope, id)
  assert.deepEqual([held, await noted(id)], [[], []])
})

test('a program that counted on by itself is overtaken, and the appointment’s own sequence stays', async () => {
  const id = await booked()
  const { held, required } = calendarsWith(async (sequence) => {
    if (sequence <= 7) throw new HeldLater(7)
  })
  await required.write(agency.scope, id)
  assert.deepEqual(held, [8])
  assert.equal((await house.store.db.within(agency.scope, (tx) => house.booking.find(tx, id)))?.sequence, 1)
})
