import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { DAY } from '#kernel/interval.ts'
import { email, hills, type Office, openOffice, quays } from '../../../test/support/office.ts'

let office: Office
let world: Awaited<ReturnType<typeof quays>>
before(async () => {
  office = await openOffice()
})
beforeEach(async () => {
  world = await quays(office)
})
after(() => office.end())

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])

test('the last admin can neither go nor lose the role', async () => {
  const { team } = office
  const { scope, claire, karim } = world
  assert.deepEqual(await team.removeAgent(scope, claire), { ok: false, reason: 'last_admin' })
  assert.deepEqual(await team.changeAgent(scope, claire, { isAdmin: false }), { ok: false, reason: 'last_admin' })
  assert((await team.changeAgent(scope, karim, { isAdmin: true })).ok)
  assert((await team.changeAgent(scope, claire, { isAdmin: false })).ok)
  assert.deepEqual(await team.removeAgent(scope, karim), { ok: false, reason: 'last_admin' })
})

test('of two admins who remove each other at the same time one stays', async () => {
  const { team } = office
  const { scope, claire, karim } = world
  await team.changeAgent(scope, karim, { isAdmin: true })
  const results = await Promise.all([team.removeAgent(scope, claire), team.removeAgent(scope, karim)])
  assert.deepEqual(results.map(({ ok }) => ok).sort(), [false, true])
})

test('of two admins who take each other’s role, or remove and demote each other, at the same time one stays an admin', async () => {
  const { team } = office
  const demote = (scope: typeof world.scope, id: typeof world.claire) => team.changeAgent(scope, id, { isAdmin: false })
  for (const other of [demote, team.removeAgent, demote, team.removeAgent]) {
    const { scope, claire, karim } = await quays(office)
    await team.changeAgent(scope, karim, { isAdmin: true })
    const results = await Promise.all([demote(scope, claire), other(scope, karim)])
    assert.deepEqual(results.filter(({ ok }) => !ok), [{ ok: false, reason: 'last_admin' }])
    assert.equal((await team.roster(scope)).agents.filter(({ isAdmin }) => isAdmin).length, 1)
  }
})

test('a member is an admin, an agent, or both', async () => {
  const { team } = office
  const { scope, claire, karim } = world
  assert.deepEqual(await team.changeAgent(scope, karim, { isAgent: false }), { ok: false, reason: 'no_role' })
  const changed = await team.changeAgent(scope, claire, { isAgent: false })
  assert(changed.ok)
  assert.deepEqual([changed.value.isAdmin, changed.value.isAgent], [true, false])
})

test('an address is one member’s only, in any case of letters, until he is removed', async () => {
  const { team } = office
  const { scope, claire, karim } = world
  const again = { firstName: 'K.', lastName: 'Benali', email: email('Karim@quais.example') }
  assert.deepEqual(await team.addAgent(scope, again), { ok: false, reason: 'email_taken' })
  assert.deepEqual(await team.changeAgent(scope, claire, { email: email('karim@quais.example') }), { ok: false, reason: 'email_taken' })
  assert((await team.removeAgent(scope, karim)).ok)
  assert((await team.addAgent(scope, again)).ok)
})

test('an office of another agency can be given to nobody', async () => {
  const { team } = office
  const other = await hills(office)
  const foreign = await team.addOffice(other.scope, { name: 'Colline', postalAddress: '3 côte des Vignes', phone: null })
  assert.deepEqual(await team.changeAgent(world.scope, world.karim, { officeId: foreign }), { ok: false, reason: 'unknown_office' })
})

test('an office that closes leaves its agents without one', async () => {
  const { team } = office
  const { scope, karim } = world
  const id = await team.addOffice(scope, { name: 'Quai', postalAddress: '12 quai des Feuilles', phone: null })
  await team.changeAgent(scope, karim, { officeId: id })
  assert((await team.removeOffice(scope, id)).ok)
  const { agents, offices } = await team.roster(scope)
  assert.deepEqual([agents.find((agent) => agent.id === karim)?.officeId, offices], [null, []])
})

test('a renewed inbound address works at once, and the old one for ninety days more', async () => {
  const { team, store } = office
  const { scope, agencyId } = world
  const opens = async (address: string) => (await store.gate.openDoor('inbound_address', address.split('@')[0]!))?.scope.agencyId === agencyId
  const [old] = (await team.roster(scope)).inboundAddresses
  const [current, retiring] = await team.renewInboundAddress(scope)
  assert.notEqual(current!.address, old!.address)
  assert.deepEqual([retiring!.address, retiring!.retiresAt], [old!.address, store.clock() + 90 * DAY])
  assert.deepEqual([await opens(current!.address), await opens(old!.address)], [true, true])
  store.clock.pass(90 * DAY)
  assert.deepEqual([await opens(current!.address), await opens(old!.address)], [true, false])
  assert.deepEqual((await team.roster(scope)).inboundAddresses.map(({ address }) => address), [current!.address])
})

test('an agent changes his own photo and nobody else’s; it comes back as it was sent', async () => {
  const { app, store } = office
  store.clock.pass(DAY)
  const karim = await office.signIn(email('karim@quais.example'))
  assert.equal((await karim.call('PATCH', '/api/session', { agencyId: world.agencyId })).status, 204)
  const { agents } = (await karim.call('GET', '/api/team')).body as { agents: { id: string; firstName: string; photoUrl: string | null }[] }
  const [own, other] = ['Karim', 'Claire'].map((name) => agents.find(({ firstName }) => firstName === name)!.id)
  const put = (id: string, type: string, payload: Buffer) =>
    app.inject({ method: 'PUT', url: `/api/team/agents/${id}/photo`, headers: { cookie: karim.cookie, 'x-csrf-token': karim.csrfToken, 'content-type': type }, payload })
  assert.equal((await put(other!, 'image/png', png)).statusCode, 403)
  assert.equal((await put(own!, 'image/png', Buffer.from('<svg onload="alert(1)">'))).statusCode, 422)
  assert.equal((await put(own!, 'image/png', Buffer.alloc(200_001, png))).statusCode, 413)
  assert.equal((await put(own!, 'image/jpeg', png)).statusCode, 204)
  const shown = await app.inject({ url: `/api/team/agents/${own}/photo`, headers: { cookie: karim.cookie } })
  assert.deepEqual([shown.headers['content-type'], shown.rawPayload], ['image/png', png])
})
