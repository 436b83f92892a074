import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Caldav } from '#agency/calendars/caldav/caldav.ts'
import type { CalendarPort } from '#agency/calendars/calendar-port.ts'
import { addressOf, readAddress } from '#agency/places/address.ts'
import type { Where } from '#agency/places/coordinates.ts'
import { travelTime } from '#agency/places/travel-model.ts'
import type { PropertyFacts } from '#agency/properties/property.ts'
import { travelService } from '#assistant/booking/travel/service.ts'
import type { ContactId, LeadId, PropertyId } from '#kernel/ids.ts'
import { HOUR, type Interval, MINUTE } from '#kernel/interval.ts'
import { ok } from '#kernel/result.ts'
import { newId } from '#platform/clock/clock.ts'
import { json, timestamp } from '#platform/db/sql.ts'
import { seeded } from '../../training/seeded.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../support/journey.ts'

const PARIS = 'Europe/Paris'
const MARGIN = 5
const SETTINGS = { timeZone: PARIS, unknownMinutes: 25, parkingMinutes: 5 }
const RENNES = { street: '2 rue de la Monnaie', postcode: '35000', town: 'Rennes' }
const NOWHERE = { street: 'Lieu-dit Rien', postcode: '00000', town: 'Nulle-Part' }
/** A Wednesday, when every agent of the tests works from 9 to 18. */
const EVENT: Interval = { start: Date.parse('2026-11-25T11:00:00Z'), end: Date.parse('2026-11-25T12:00:00Z') }

/** A calendar with one event in Rennes, which tells its place only when asked for it. */
const calendarWithEvent: Caldav = {
  addressOf: async () => new URL('https://dav.example/'),
  connect: async () => ok([{ url: 'https://dav.example/cal/', name: 'Agenda', isWritable: true }]),
  open: (_account, { rules }) => ({
    readVersion: async () => ok(null),
    readBusy: async () => ok({ version: null, unreadable: [], busy: [{ uid: 'a@else.example', ...EVENT, ...(rules.usesPlaces ? { location: '2 rue de la Monnaie, 35000 Rennes' } : {}) }] }),
  }) as unknown as CalendarPort,
}

let house: JourneyHouse
let agencies = 0
before(async () => {
  house = await openJourneyHouse({ caldav: calendarWithEvent })
})
after(() => house?.end())

const newAgency = () => house.openAgency(`trajets-${++agencies}`, 'automatic')

async function propertyAt({ scope, agent }: DemoAgency, { street, postcode, town }: typeof RENNES): Promise<PropertyId> {
  const made = await house.properties.create(scope, {
    reference: `T-${newId(house.store.clock())}`, title: '', kind: 'house', transaction: 'sale', postalAddress: street, postcode, town,
    priceMinor: null, surfaceM2: null, rooms: null, status: 'available', listings: [], responsibleAgentId: agent,
  })
  assert(made.ok)
  return made.value
}

/** Somebody asks to see the property and is offered times. */
function leadFor({ scope, agent }: DemoAgency, propertyId: PropertyId): Promise<LeadId> {
  const now = house.store.clock()
  const [leadId, contactId] = [newId<LeadId>(now), newId<ContactId>(now)]
  const { agencyId } = scope
  return house.store.db.within(scope, async (tx) => {
    await tx.sql.insertInto('contacts').values({ agencyId, id: contactId, createdAt: timestamp(now) } as never).execute()
    await tx.sql
      .insertInto('leads')
      .values({ agencyId, id: leadId, contactId, propertyId, type: 'viewing', state: 'offered', locale: 'fr', reading: json({}), createdAt: timestamp(now), changedAt: timestamp(now) } as never)
      .execute()
    await house.slots.offer(tx, { leadId, contactId, propertyId, type: 'viewing', locale: 'fr', candidates: [{ agentId: agent, role: 'responsible' }] as never })
    return leadId
  })
}

const openTimes = ({ scope }: DemoAgency, leadId: LeadId) =>
  house.store.db.within(scope, async (tx) => (await house.slots.openFor(tx, (await house.slots.offerOf(tx, leadId))!)).slots)

const book = ({ scope, agent }: DemoAgency, leadId: LeadId, start: number) =>
  house.booking.book(scope, leadId, {
    choice: { agentId: agent, start },
    details: { firstName: 'Lea', lastName: 'Roux', email: 'lea@contact.example' as never, phone: '+33639980101' as never, postalAddress: '', note: '' },
  })

/** Starts closer to `stop` than the way allows, in minutes with the margin. */
const tooClose = (starts: readonly number[], stop: Interval, minutes: number) =>
  starts.filter((start) => start < stop.end + minutes * MINUTE && start + 30 * MINUTE > stop.start - minutes * MINUTE)

test('two visits far apart are not offered back to back, and not agreed either', async () => {
  const agency = await newAgency()
  const first = await book(agency, await leadFor(agency, agency.properties.flat), Date.parse('2026-11-25T09:00:00Z'))
  assert(first.ok)
  const far = await leadFor(agency, await propertyAt(agency, RENNES))
  const starts = (await openTimes(agency, far)).map(({ start }) => start)
  assert.deepEqual(tooClose(starts, first.value.span, 90), [])
  assert.ok(starts.some((start) => start > first.value.span.end && start < first.value.span.end + 3 * HOUR), 'later on the same day is well')
  const refused = await book(agency, far, first.value.span.end + HOUR)
  assert(!refused.ok && refused.reason.kind === 'slot_refused')
  assert.equal(refused.reason.refusal.kind, 'travel')
  assert.deepEqual(tooClose(refused.reason.nearest.map(({ start }) => start), first.value.span, 90), [])
  const near = await leadFor(agency, agency.properties.house)
  assert.ok((await openTimes(agency, near)).some(({ start }) => start === first.value.span.end + 30 * MINUTE), 'the same address takes no way')
})

test('to an address nobody could place it takes the minutes the agency has set, and none when ways do not count', async () => {
  const agency = await newAgency()
  const first = await book(agency, await leadFor(agency, agency.properties.flat), Date.parse('2026-11-25T09:00:00Z'))
  assert(first.ok)
  const lead = await leadFor(agency, await propertyAt(agency, NOWHERE))
  const closest = async () => Math.min(...(await openTimes(agency, lead)).map(({ start }) => start - first.value.span.end).filter((ms) => ms >= 0)) / MINUTE
  assert.equal(await closest(), 30)
  await house.preferences.changeTravelRules(agency.scope, { isOn: true, marginMinutes: 10, unknownMinutes: 80, parkingMinutes: 0 })
  assert.equal(await closest(), 90)
  await house.preferences.changeTravelRules(agency.scope, { isOn: false, marginMinutes: 10, unknownMinutes: 80, parkingMinutes: 0 })
  assert.equal(await closest(), 30)
})

test('the way to the agent’s own events counts when he wants it, and their text is not kept', async () => {
  const agency = await newAgency()
  const { scope, agent } = agency
  const connected = await house.calendars.connect(scope, { agentId: agent, url: 'https://dav.example/cal/', username: 'a', password: 'b', blocks: true, receives: false })
  assert(connected.ok && connected.value.kind === 'connected')
  const { id } = connected.value.calendar
  const lead = await leadFor(agency, agency.properties.flat)
  const starts = async () => (await openTimes(agency, lead)).map(({ start }) => start)
  assert.notDeepEqual(tooClose(await starts(), EVENT, 60), [])
  await house.calendars.chooseReading(scope, id, { usesPlaces: true })
  await house.calendars.sync(scope, id)
  assert.deepEqual(tooClose(await starts(), EVENT, 60), [])
  const kept = await house.store.db.within(scope, (tx) => tx.sql.selectFrom('places').selectAll().where('usedUntil', 'is not', null).execute())
  assert.equal(kept.length, 1)
  assert.ok(!JSON.stringify(kept).includes('Monnaie') && kept[0]?.sealedAddress === null)
  await house.calendars.chooseReading(scope, id, { usesPlaces: false })
  assert.notDeepEqual(tooClose(await starts(), EVENT, 60), [])
})

test('over random days no way is too short between any two visits and events as agreed', async () => {
  const random = seeded(20_261_123)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const agency = await newAgency()
  const { scope, agent } = agency
  const connected = await house.calendars.connect(scope, { agentId: agent, url: 'https://dav.example/cal/', username: 'a', password: 'b', blocks: true, receives: false })
  assert(connected.ok && connected.value.kind === 'connected')
  await house.calendars.chooseReading(scope, connected.value.calendar.id, { usesPlaces: true })
  await house.calendars.sync(scope, connected.value.calendar.id)
  const towns = [RENNES, NOWHERE, { street: '1 rue Haute', postcode: '44120', town: 'Vertou' }, { street: '4 rue Basse', postcode: '49000', town: 'Angers' }, { street: '9 mail Pablo-Picasso', postcode: '44000', town: 'Nantes' }]
  const propertyIds = [agency.properties.flat, ...(await Promise.all(towns.map((town) => propertyAt(agency, town))))]
  let agreed = 0
  let refusedForWay = 0
  for (let turn = 0; turn < 40; turn++) {
    const lead = await leadFor(agency, pick(propertyIds))
    const open = (await openTimes(agency, lead)).filter(({ start }) => start < Date.parse('2026-11-28T00:00:00Z'))
    // Half of them take what is offered, which has to be had; the others anything of the first days.
    const isOffered = turn % 2 === 0 && open.length > 0
    const start = isOffered ? pick(open).start : Date.parse('2026-11-24T08:00:00Z') + 30 * MINUTE * Math.floor(random() * 18) + 24 * HOUR * Math.floor(random() * 3)
    const made = await book(agency, lead, start)
    if (made.ok) agreed++
    else if (made.reason.kind === 'slot_refused' && made.reason.refusal.kind === 'travel') refusedForWay++
    assert.ok(made.ok || !isOffered, 'what is offered is what can be had')
  }
  assert.ok(agreed >= 10 && refusedForWay >= 3, `${agreed} agreed, ${refusedForWay} refused for their way`)
  const stops = await house.store.db.within(scope, async (tx) => {
    const visits = await house.booking.between(tx, { start: 0, end: Date.parse('2027-06-01T00:00:00Z') })
    const all: { span: Interval; where: Where }[] = [{ span: EVENT, where: await house.places.whereIs(tx, readAddress('2 rue de la Monnaie, 35000 Rennes')) }]
    for (const { span, propertyId } of visits) all.push({ span, where: await house.places.whereIs(tx, addressOf((await house.properties.find(tx, propertyId!)) as PropertyFacts)) })
    return all.toSorted((a, b) => a.span.start - b.span.start)
  })
  const time = travelTime(SETTINGS)
  const violations = stops.flatMap((from, index) =>
    stops.slice(index + 1).filter((to) => {
      // The hour of either end may be the one that was asked for.
      const needed = Math.min(time(from.where, to.where, from.span.end), time(from.where, to.where, to.span.start))
      return from.span.end + needed + MARGIN * MINUTE > to.span.start
    }),
  )
  assert.deepEqual(violations, [])
})

test('the ways stand in the agent’s calendar when he wants them, move with their visits and are not read back as busy', async () => {
  const agency = await newAgency()
  const { scope, agent } = agency
  const { db, clock } = house.store
  const travel = travelService({ db, clock, mailDomain: 'mail.assistant.example', team: house.team, slots: house.slots, calendars: house.calendars })
  const entries = () =>
    db.within(scope, async (tx) => {
      const calendarId = await house.calendars.builtInOf(tx, agent)
      return house.calendars.events(tx, calendarId, { start: clock(), end: clock() + 60 * 24 * HOUR })
    })
  const first = await book(agency, await leadFor(agency, agency.properties.flat), Date.parse('2026-11-25T09:00:00Z'))
  const second = await book(agency, await leadFor(agency, await propertyAt(agency, RENNES)), Date.parse('2026-11-25T13:00:00Z'))
  assert(first.ok && second.ok)
  await travel.write(scope, agent)
  assert.deepEqual(await entries(), [], 'only for who wants them')
  await house.team.changeAgent(scope, agent, { writesTravel: true })
  await travel.write(scope, agent)
  await travel.write(scope, agent)
  const [way, ...others] = await entries()
  assert.equal(others.length, 0)
  assert.equal(way?.span.end, second.value.span.start)
  assert.ok(way.span.start > first.value.span.end && way.span.end - way.span.start > 60 * MINUTE)
  assert.match(way.ics, /CLASS:PRIVATE[\s\S]*TRANSP:OPAQUE/)
  assert.ok(!way.ics.includes('Rennes') && !way.ics.includes('Roux'))
  const busy = await db.within(scope, (tx) => house.calendars.busyOf(tx, { agentIds: [agent], window: { start: clock(), end: clock() + 60 * 24 * HOUR } }))
  assert.deepEqual(busy.get(agent)?.busy, [])
  const moved = await house.booking.move(scope, second.value.id, { agentId: agent, start: second.value.span.start + HOUR })
  assert(moved.ok)
  await travel.write(scope, agent)
  assert.deepEqual((await entries()).map(({ span }) => span.end), [second.value.span.start + HOUR])
  await house.booking.cancel(scope, second.value.id, 'contact')
  await travel.write(scope, agent)
  assert.deepEqual(await entries(), [])
})
