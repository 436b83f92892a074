import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DAY, HOUR } from '#kernel/interval.ts'
import { type JourneyHouse, openJourneyHouse } from '../../../../test/support/journey.ts'
import { hashOf, priorModel } from '../choice-model/choice-model.ts'
import { rankRecorded } from '../ranking-record.ts'

let house: JourneyHouse
before(async () => {
  house = await openJourneyHouse()
})
after(() => house?.end())

/** An agency with one offer that is answered by a booking of its last time, eight days ago. */
async function agencyWithChoice(slug: string) {
  const agency = await house.openAgency(slug, 'automatic')
  const leadId = await house.leadOf(agency)
  const { db } = house.store
  const offer = (await db.within(agency.scope, (tx) => house.slots.offerOf(tx, leadId)))!
  const last = offer.slots.at(-1)!
  await db.within(agency.scope, (tx) => house.slots.learning.taken(tx, leadId, { agentId: last.agentId, start: last.span.start }))
  // A later word does not change what was chosen first.
  await db.within(agency.scope, (tx) => house.slots.learning.taken(tx, leadId, { agentId: last.agentId, start: last.span.start + HOUR }))
  return { agency, offer }
}

test('an offer is stored with what it was ranked from, and that gives the same times again', async () => {
  const { agency, offer } = await agencyWithChoice('records')
  const { ranking, agentId, wish, slots } = offer
  assert(ranking && agentId && slots.length === 3)
  assert(slots.every(({ propensity }) => propensity === 1), 'nothing is drawn where nothing may be learned')
  assert(Object.values(ranking.closed).some((count) => count > 0), 'the rules that closed times are counted')
  const { first } = rankRecorded(ranking, { agentId, wish, model: null })
  assert.deepEqual(first.map(({ slot: { start }, terms, propensity }) => ({ start, terms, propensity })), slots.map(({ span: { start }, terms, propensity }) => ({ start, terms, propensity })))
  const [row] = await house.store.db.within(agency.scope, (tx) => tx.sql.selectFrom('offers').select('takenRank').where('id', '=', offer.id).execute())
  assert.equal(row?.takenRank, 2)
})

test('nothing is learned without the agency’s word, a first model only stands in the shadow, and with the word it all goes', async () => {
  // A fifth of the offers, by their id, are never trained on.
  const isHeldOut = (id: string) => Number.parseInt(id.slice(-6), 16) % 5 === 0
  let { agency, offer } = await agencyWithChoice('learns')
  for (let i = 0; isHeldOut(offer.id); i += 1) ({ agency, offer } = await agencyWithChoice(`learns-${i}`))
  const { learning } = house.slots
  house.store.clock.pass(8 * DAY)
  await learning.learn(agency.scope, house.store.clock())
  assert.deepEqual(await learning.status(agency.scope), { permission: undefined, models: [] })

  await learning.permit(agency.scope, agency.agent)
  const { permission } = await learning.status(agency.scope)
  assert.equal(permission?.permittedBy, agency.agent)
  await learning.learn(agency.scope, permission.permittedAt - 1)
  assert.deepEqual((await learning.status(agency.scope)).models, [], 'the order of an earlier permission is void')
  await learning.learn(agency.scope, permission.permittedAt)
  await learning.learn(agency.scope, permission.permittedAt)
  const { models: [model, ...others] } = await learning.status(agency.scope)
  assert(model && others.length === 0 && model.answers === 1)
  assert.equal(model.state, 'shadow', 'one answer proves nothing')
  assert.equal(model.hash, hashOf(model.model))
  assert.notEqual(model.hash, hashOf(priorModel))
  assert.equal((await house.store.db.within(agency.scope, learning.standing)).serving, undefined)

  await house.store.db.within(agency.scope, (tx) => tx.sql.updateTable('choiceModels').set({ state: 'serving' }).where('agencyId', '=', agency.scope.agencyId).execute())
  assert.equal((await house.store.db.within(agency.scope, learning.standing)).serving?.hash, model.hash)
  await learning.returnToRules(agency.scope)
  assert.equal((await house.store.db.within(agency.scope, learning.standing)).serving, undefined)
  await learning.permit(agency.scope, null)
  assert.deepEqual(await learning.status(agency.scope), { permission: undefined, models: [] })
})
