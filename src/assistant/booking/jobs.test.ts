import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CalendarsService } from '#agency/calendars/service.ts'
import type { AppointmentId, CalendarId } from '#kernel/ids.ts'
import type { Queue } from '#platform/queue/queue.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../test/support/journey.ts'
import { groupEvents } from './groups/events.ts'
import { bookingJobs } from './jobs.ts'
import { requiredEvents } from './required/service.ts'

const CALENDAR = '0193aaaa-0000-7000-8000-000000000001' as CalendarId

let house: JourneyHouse
let agency: DemoAgency
let agencies = 0
before(async () => {
  house = await openJourneyHouse()
})
after(() => house?.end())

/** A calendar that holds what the last finished call left in it; each write waits until it is let through. */
function slowCalendar() {
  const events = new Map<string, number>()
  const waiting: (() => void)[] = []
  const calendars = {
    write: async (_scope: unknown, _agentId: unknown, { uid, span }: { uid: string; span: { start: number } }) => {
      await new Promise<void>((through) => waiting.push(through))
      events.set(uid, span.start)
      return { calendarId: CALENDAR, etag: null }
    },
    remove: async (_scope: unknown, { uid }: { uid: string }) => void events.delete(uid),
    receivingOf: async () => CALENDAR,
  } as unknown as CalendarsService
  return { calendars, events, /** The newest of those that wait. */
  letThrough: () => waiting.pop()?.() }
}

async function booked(): Promise<{ id: AppointmentId; uid: string; other: number }> {
  agency = await house.openAgency(`quais-${++agencies}`, 'automatic')
  const leadId = await house.leadOf(agency)
  const { db } = house.store
  const open = await db.within(agency.scope, async (tx) => house.slots.openFor(tx, (await house.slots.offerOf(tx, leadId))!))
  const [first, , , , other] = open.slots
  const made = await house.booking.book(agency.scope, leadId, {
    choice: { agentId: agency.agent, start: first!.start },
    details: { firstName: 'Lea', lastName: 'Roux', email: 'lea@contact.example' as never, phone: '+33639980101' as never, postalAddress: '', note: '' },
  })
  assert(made.ok)
  return { id: made.value.id, uid: made.value.uid, other: other!.start }
}

function jobsWith(calendars: CalendarsService) {
  const { store, properties, slots, outreach } = house
  let write!: (id: AppointmentId) => Promise<void>
  const queue = {
    work: (name: string, work: (scope: unknown, payload: object, attempt: object) => Promise<void>) => {
      if (name === 'booking.write-calendar-event') write = (appointmentId) => work(agency.scope, { appointmentId }, { count: 0 })
    },
  } as unknown as Queue
  const parts = { db: store.db, clock: store.clock, calendars, properties, slots }
  const groups = groupEvents({ ...parts, mailDomain: 'mail.assistant.example', team: house.team })
  bookingJobs({ ...parts, queue, outreach, groupEvents: groups, required: requiredEvents(parts), following: { look: async () => {} }, occupants: { tell: async () => undefined } })
  const stateOf = async (id: AppointmentId) => (await store.db.within(agency.scope, (tx) => house.booking.find(tx, id)))!.calendarState
  return { write, stateOf }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 100))

test('an appointment cancelled while it was being written leaves no event behind', async () => {
  const { calendars, events, letThrough } = slowCalendar()
  const { write, stateOf } = jobsWith(calendars)
  const { id } = await booked()
  const first = write(id)
  await turn()
  await house.booking.cancel(agency.scope, id, 'contact')
  await write(id)
  letThrough()
  await first
  assert.equal(events.size, 1, 'the write that was overtaken did reach the calendar')
  assert.equal(await stateOf(id), 'pending')
  await write(id)
  assert.equal(events.size, 0)
  assert.equal(await stateOf(id), 'removed')
})

test('of two writes of a moved appointment the calendar ends with the later time, whichever arrives last', async () => {
  const { calendars, events, letThrough } = slowCalendar()
  const { write, stateOf } = jobsWith(calendars)
  const { id, uid, other } = await booked()
  const first = write(id)
  await turn()
  assert((await house.booking.move(agency.scope, id, { agentId: agency.agent, start: other })).ok)
  const second = write(id)
  await turn()
  letThrough()
  await second
  letThrough()
  await first
  assert.notEqual(events.get(uid), other, 'the write that was overtaken did reach the calendar last')
  assert.equal(await stateOf(id), 'pending')
  const third = write(id)
  await turn()
  letThrough()
  await third
  assert.equal(events.get(uid), other)
  assert.equal(await stateOf(id), 'written')
})

test('an event whose writer died before it could say so goes with the cancelled appointment', async () => {
  const { calendars, events } = slowCalendar()
  const dying = { ...calendars, write: async (_scope: unknown, _agentId: unknown, { uid }: { uid: string }) => {
    events.set(uid, 0)
    throw new Error('killed')
  } } as unknown as CalendarsService
  const { write, stateOf } = jobsWith(dying)
  const { id } = await booked()
  await assert.rejects(write(id), /killed/)
  await house.booking.cancel(agency.scope, id, 'contact')
  await write(id)
  assert.equal(events.size, 0)
  assert.equal(await stateOf(id), 'removed')
})
