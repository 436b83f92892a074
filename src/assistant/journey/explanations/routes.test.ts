import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'
import type { AgentId, CalendarId } from '#kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '#kernel/interval.ts'
import { newId } from '#platform/clock/clock.ts'
import { timestamp } from '#platform/db/sql.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../../test/support/journey.ts'
import { lead as leadSchema } from '../contract.ts'
import { deskView } from '../waiting/contract.ts'
import { explainedDay, explanation } from './contract.ts'

let house: JourneyHouse
let quays: DemoAgency
let hills: DemoAgency

before(async () => {
  house = await openJourneyHouse()
  hills = await house.openAgency('collines')
  quays = await house.openAgency('quais')
})
after(() => house.end())

const visit = () => ({ agentId: quays.agent, type: 'viewing', propertyId: quays.properties.flat })
const call = (path: string, asked: Record<string, string>, as?: AgentId) =>
  house.call('GET', `/api/slots/explain${path}?${new URLSearchParams(asked)}`, as ? { as } : {})
const dayOf = async (asked: Record<string, string>, as = quays.admin) => explainedDay.parse((await call('/day', { ...visit(), ...asked }, as)).body)

test('a time is explained by the one rule that refuses it', async () => {
  const at = async (asked: Record<string, string>) => explanation.parse((await call('', { ...visit(), ...asked }, quays.admin)).body)
  const sunday = { start: '2026-11-29T10:00:00Z' }
  assert.deepEqual(await at(sunday), { rule: 'outside_hours', reason: 'Cet agent n’a aucune heure de travail ce jour-là.' })
  assert.match((await at({ ...sunday, locale: 'en' })).reason ?? '', /^This agent has no working hours/)
  assert.deepEqual(await at({ start: '2026-12-09T14:00:00Z' }), { rule: null, reason: null })
  assert.equal((await call('', { ...visit(), start: 'demain' }, quays.admin)).status, 400)
  const ofAdmin = await call('', { agentId: quays.admin, type: 'phone_call', start: '2026-12-09T14:00:00Z' }, quays.admin)
  assert.equal((ofAdmin.body as { rule: string }).rule, 'not_permitted')
})

test('a day is every start of the grid, each as it is explained alone', async () => {
  const { starts, timeZone, agent, everyone, propertyStatus } = await dayOf({ date: '2026-12-09' })
  assert.deepEqual([timeZone, propertyStatus, agent.nothing, everyone.nothing], ['Europe/Paris', 'available', null, null])
  assert.equal(starts[0]?.start, '2026-12-08T23:00:00.000Z')
  assert.ok(starts.length >= 24 && starts.some(({ rule }) => rule === null) && starts.some(({ rule }) => rule === 'outside_hours'))
  assert.ok(agent.next !== null && everyone.next !== null && everyone.next <= agent.next)
  for (const { start, ...told } of starts.filter((_, index) => index % 9 === 0)) {
    assert.deepEqual((await call('', { ...visit(), start }, quays.admin)).body, told, start)
  }
  const over = await dayOf({ date: '2026-01-05' })
  assert.deepEqual(over.starts, [], 'that day has passed')
  const far = await dayOf({ date: '2027-12-08' })
  assert.ok(far.starts.length > 0 && far.starts.every(({ rule }) => rule === 'beyond_horizon'))
})

test('every start of a property that is sold is refused for that alone, in the language asked for', async () => {
  const gone = await house.openAgency('vendue')
  const propertyId = gone.properties.flat
  await house.store.db.within(gone.scope, async (tx) => {
    await tx.sql.updateTable('properties').set({ status: 'sold' }).where('id', '=', propertyId).execute()
  })
  const asked = { agentId: gone.agent, propertyId }
  for (const type of ['viewing', 'phone_call']) {
    const { starts, agent, everyone, propertyStatus } = await dayOf({ ...asked, type, date: '2026-12-09' }, gone.admin)
    assert.equal(propertyStatus, 'sold')
    assert.ok(starts.length >= 24 && starts.every(({ rule, reason }) => rule === 'property_gone' && reason?.startsWith('Ce bien est vendu ou loué')))
    assert.deepEqual([agent, everyone], [0, 1].map(() => ({ next: null, nothing: 'Ce bien n’est plus disponible.' })))
  }
  const told = await call('', { ...visit(), ...asked, start: '2026-12-09T14:00:00Z', locale: 'en' }, gone.admin)
  assert.deepEqual(told.body, { rule: 'property_gone', reason: 'This property is sold or let: no time is offered.' })
})

test('a calendar that has not been read lately is no event: it says since when, and refuses the near times alone', async () => {
  const late = await house.openAgency('endormie')
  const now = house.store.clock()
  await house.store.db.within(late.scope, async (tx) => {
    const calendar = { id: newId<CalendarId>(now), agencyId: late.scope.agencyId, agentId: late.agent, provider: 'caldav', name: 'Agenda', url: 'https://agenda.example/', username: 'camille' }
    await tx.sql.insertInto('calendars').values({ ...calendar, createdAt: timestamp(now), syncedAt: timestamp(now - 20 * MINUTE) }).execute()
  })
  const asked = { agentId: late.agent, type: 'phone_call', propertyId: late.properties.flat }
  const { starts } = await dayOf({ ...asked, date: new Date(now).toISOString().slice(0, 10) }, late.admin)
  assert.ok(!starts.some(({ rule }) => rule === 'busy'))
  for (const { start, rule, reason } of starts.filter((told) => told.rule === 'calendar_stale')) {
    assert.ok(Date.parse(start) < now + 5 * HOUR, `${start} ${rule}`)
    assert.match(reason ?? '', /^L’agenda de cet agent n’a pas été lu depuis/)
  }
  assert.ok(starts.some(({ rule }) => rule === 'calendar_stale'), starts.map(({ rule }) => rule).join(' '))
})

test('an agent is told of his own times for any property, of a colleague’s only an admin', async () => {
  for (const [path, asked] of [['', { start: '2026-12-09T14:00:00Z' }], ['/day', { date: '2026-12-09' }]] as const) {
    const status = async (given: Record<string, string>, as?: AgentId) => (await call(path, { ...asked, ...given }, as)).status
    const ofAdmin = { ...visit(), agentId: quays.admin }
    assert.deepEqual([await status(visit()), await status(visit(), quays.agent), await status(visit(), quays.admin)], [401, 200, 200])
    assert.deepEqual([await status(ofAdmin, quays.agent), await status(ofAdmin, quays.admin)], [403, 200])
    assert.equal(await status(visit(), hills.admin), 404)
    assert.equal(await status({ ...visit(), propertyId: hills.properties.flat }, quays.admin), 404)
    assert.equal(await status({ ...visit(), agentId: hills.agent }, hills.admin), 404, 'the property is not theirs')
  }
})

test('a lead with nothing to offer says which rule stands in the way and what would help, at the desk and on its page', async () => {
  const full = await house.openAgency('pleine')
  await house.store.db.within(full.scope, async (tx) => {
    await tx.sql.deleteFrom('workingHours').where('agencyId', '=', full.scope.agencyId).execute()
  })
  const id = await house.leadOf(full)
  const lead = leadSchema.parse((await house.call('GET', `/api/leads/${id}`, { as: full.admin })).body)
  assert.equal(lead.state, 'to_check')
  assert.match(lead.slotsReason ?? '', /^Aucune heure de travail.*Ce qui aiderait.*dire les heures de travail \(.+\)/)
  const desk = deskView.parse((await house.call('GET', '/api/desk?locale=en', { as: full.agent })).body)
  assert.match(desk.items.find((item) => item.lead?.id === id)?.reason ?? '', /^No working hours.*What would help: .*setting the working hours of /)
  const date = new Date(house.store.clock() + 3 * DAY).toISOString().slice(0, 10)
  const asked = { agentId: full.agent, type: 'viewing', propertyId: full.properties.flat, date }
  const { agent, everyone } = explainedDay.parse((await call('/day', asked, full.admin)).body)
  assert.deepEqual([agent.next, everyone.next], [null, null])
  assert.equal(everyone.nothing, lead.slotsReason)
})
