import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TemplateMemory } from '#assistant/intake/reading/memory.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../../test/support/journey.ts'
import { saveMemory } from './store.ts'

let house: JourneyHouse
let quays: DemoAgency
let hills: DemoAgency

before(async () => {
  house = await openJourneyHouse()
  quays = await house.openAgency('quais')
  hills = await house.openAgency('collines')
})
after(() => house.end())

const memory = (id: string, about: Partial<TemplateMemory> = {}): TemplateMemory => ({
  id, senderDomain: 'portail.example', fingerprint: [1, 2, 3], places: { phone: [4] }, wrongPlaces: {}, disagreements: 0, ...about,
})
const keep = (given: TemplateMemory) =>
  house.store.db.within(quays.scope, (tx) => saveMemory(tx, { memory: given, portal: null, used: 0, taughtBy: quays.admin, taughtAt: house.store.clock() }))
const known = async (agency = quays) => (await house.intake.memories.list(agency.scope)).map((kept) => [kept.memory.id, kept.memory.disagreements, kept.used])
const heed = (id: string, agrees: boolean, { scope } = quays) => house.store.db.within(scope, (tx) => house.intake.memories.heed(tx, { id, agrees, isKnownLead: false }))

test('a memory that disagrees with two mails is forgotten, one that agrees is counted', async () => {
  await keep(memory('a'))
  await heed('a', true)
  await heed('a', false)
  assert.deepEqual(await known(), [['a', 1, 1]])
  await heed('a', true)
  assert.deepEqual(await known(), [['a', 1, 2]])
  await heed('a', false)
  assert.deepEqual(await known(), [])
})

test('what one agency taught is read, heard and forgotten by no other', async () => {
  await keep(memory('b'))
  assert.deepEqual(await known(hills), [])
  assert.deepEqual(await house.store.db.within(hills.scope, house.intake.memories.of), [])
  await heed('b', false, hills)
  await heed('b', false, hills)
  assert.equal(await house.intake.memories.forget(hills.scope, 'b'), false)
  assert.deepEqual(await known(), [['b', 0, 0]])
  assert.equal(await house.intake.memories.forget(quays.scope, 'b'), true)
  assert.deepEqual(await known(), [])
})

test('a lesson that is taken back leaves what was known before', async () => {
  await keep(memory('c'))
  const [previous] = await house.intake.memories.list(quays.scope)
  await keep(memory('c', { places: { phone: [9] } }))
  await house.store.db.within(quays.scope, (tx) => house.intake.memories.unteach(tx, { memoryId: 'c', previous: previous! }))
  assert.deepEqual(await house.intake.memories.list(quays.scope), [previous])
  await house.store.db.within(quays.scope, (tx) => house.intake.memories.unteach(tx, { memoryId: 'c', previous: null }))
  assert.deepEqual(await known(), [])
})
