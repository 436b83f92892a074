import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { email, hills, type Member, type Method, type Office, openOffice, quays } from '../support/office.ts'

let office: Office
let ids: Readonly<Record<string, string>>
let people: Readonly<Record<'admin' | 'agent' | 'foreigner', Member>>

before(async () => {
  office = await openOffice()
  const own = await quays(office)
  await hills(office)
  const property = await office.properties.create(own.scope, {
    reference: 'ADQ-12', kind: 'apartment', transaction: 'sale', title: '', postalAddress: '', postcode: '', town: 'Nantes', priceMinor: null,
    surfaceM2: null, rooms: 3, status: 'available', listings: [], responsibleAgentId: own.karim,
  })
  const others = await office.properties.create(own.scope, {
    reference: 'ADQ-13', kind: 'house', transaction: 'sale', title: '', postalAddress: '', postcode: '', town: 'Nantes', priceMinor: null,
    surfaceM2: null, rooms: 5, status: 'available', listings: [], responsibleAgentId: own.claire,
  })
  assert(property.ok && others.ok)
  const officeId = await office.team.addOffice(own.scope, { name: 'Quai', postalAddress: '12 quai des Feuilles, 44000 Nantes', phone: null })
  ids = { claire: own.claire, karim: own.karim, mine: property.value, theirs: others.value, office: officeId, nobody: '01890000-0000-7000-8000-000000000000' }
  people = {
    admin: await office.signIn(email('claire@quais.example')),
    agent: await office.signIn(email('karim@quais.example')),
    foreigner: await office.signIn(email('lea@collines.example')),
  }
})
after(() => office.end())

const week = { weekly: [{ weekday: 1, opens: '09:00', closes: '12:00' }] }
const rules = {
  durationMinutes: 45, gridMinutes: 15, bufferBeforeMinutes: 0, bufferAfterMinutes: 15, noticeMinutes: 60, horizonDays: 14, maxPerDay: 6, isAddressRequired: false,
}
const ranking = { perDay: 1, perKm: 0.4, perAppointment: 0.2, nearby: 1, colleagueGainDays: null, exploredPercent: 10 }
const assignment = { marginHours: 24, freeWithinDays: 2, required: { viewing: [], phone_call: [], office_visit: [], valuation: [] } }
const visiting = { occupiedBy: 'tenant', weeklyHours: [{ weekday: 1, opens: '17:00', closes: '19:00' }], noticeMinutes: 1440, maxPerDay: 2, seats: null, keysAt: '', occupant: null }
const csv = Buffer.from('Référence;Ville\nADQ-90;Rezé\n')

/** Who may: the admin, the agent (Karim), and an admin of another agency who holds our ids. */
const routes: readonly (readonly [method: Method, url: string, body: unknown, status: readonly [admin: number, agent: number, foreigner: number]])[] = [
  ['GET', '/api/session', undefined, [200, 200, 200]],
  ['PATCH', '/api/session', { locale: 'fr' }, [204, 204, 204]],
  ['GET', '/api/account', undefined, [200, 200, 200]],
  ['POST', '/api/account/identities', { provider: 'google' }, [404, 404, 404]],
  ['DELETE', '/api/account/identities/:nobody', undefined, [204, 204, 204]],
  ['POST', '/api/account/passkeys/challenge', undefined, [200, 200, 200]],
  ['POST', '/api/account/passkeys', {}, [400, 400, 400]],
  ['DELETE', '/api/account/passkeys/:nobody', undefined, [204, 204, 204]],
  ['PATCH', '/api/account/passkeys/:nobody', { name: 'Téléphone' }, [204, 204, 204]],
  ['DELETE', '/api/account/sessions', undefined, [204, 204, 204]],
  ['DELETE', '/api/account/sessions/:nobody', undefined, [204, 204, 204]],
  ['GET', '/api/invitations', undefined, [200, 403, 200]],
  ['POST', '/api/invitations', { firstName: 'Nina', lastName: 'Sorel', email: 'nina@quais.example' }, [201, 403, 201]],
  ['POST', '/api/invitations', { firstName: 'Nina', lastName: 'Sorel', email: 'karim@quais.example' }, [409, 403, 201]],
  ['POST', '/api/invitations', { firstName: 'Nina', lastName: 'Sorel', email: 'nina@quais.example', isAdmin: false, isAgent: false }, [400, 403, 400]],
  ['DELETE', '/api/invitations/:nobody', undefined, [404, 403, 404]],
  ['GET', '/api/team', undefined, [200, 200, 200]],
  ['PATCH', '/api/team/agency', { name: 'Agence' }, [204, 403, 204]],
  ['POST', '/api/team/inbound-addresses', undefined, [201, 403, 201]],
  ['POST', '/api/team/agents', { firstName: 'Anne', lastName: 'Lire', email: 'anne@quais.example' }, [201, 403, 201]],
  ['PATCH', '/api/team/agents/:karim', { phone: '06 39 98 01 23' }, [200, 200, 404]],
  ['PATCH', '/api/team/agents/:claire', { phone: null }, [200, 403, 404]],
  ['PATCH', '/api/team/agents/:nobody', { phone: null }, [404, 403, 404]],
  ['PATCH', '/api/team/agents/:karim', { isAgent: true }, [200, 400, 404]],
  ['PATCH', '/api/team/agents/:karim', { agencyId: 'x' }, [400, 400, 400]],
  ['DELETE', '/api/team/agents/:nobody', undefined, [404, 403, 404]],
  ['GET', '/api/team/agents/:karim/photo', undefined, [404, 404, 404]],
  ['DELETE', '/api/team/agents/:karim/photo', undefined, [204, 204, 404]],
  ['DELETE', '/api/team/agents/:claire/photo', undefined, [204, 403, 404]],
  ['POST', '/api/team/offices', { name: 'Port', postalAddress: '1 rue du Port' }, [201, 403, 201]],
  ['PUT', '/api/team/offices/:office', { name: 'Quai', postalAddress: '12 quai' }, [204, 403, 404]],
  ['GET', '/api/preferences/hours/:karim', undefined, [200, 200, 404]],
  ['PUT', '/api/preferences/hours/:karim', week, [204, 204, 404]],
  ['PUT', '/api/preferences/hours/:claire', week, [204, 403, 404]],
  ['PUT', '/api/preferences/hours/:karim/2026-12-24', { spans: [] }, [204, 204, 404]],
  ['PUT', '/api/preferences/hours/:claire/2026-12-24', { spans: [] }, [204, 403, 404]],
  ['PUT', '/api/preferences/hours/:karim/2026-13-24', { spans: [] }, [400, 400, 400]],
  ['DELETE', '/api/preferences/hours/:karim/2026-12-24', undefined, [204, 204, 404]],
  ['DELETE', '/api/preferences/hours/:claire/2026-12-24', undefined, [204, 403, 404]],
  ['GET', '/api/preferences/rules', undefined, [200, 200, 200]],
  ['PUT', '/api/preferences/rules/viewing', rules, [204, 403, 204]],
  ['PUT', '/api/preferences/rules/party', rules, [400, 403, 400]],
  ['GET', '/api/preferences/ranking', undefined, [200, 200, 200]],
  ['PUT', '/api/preferences/ranking', ranking, [204, 403, 204]],
  ['PUT', '/api/preferences/ranking', { ...ranking, exploredPercent: 21 }, [400, 403, 400]],
  ['GET', '/api/preferences/holidays', undefined, [200, 200, 200]],
  ['PUT', '/api/preferences/holidays', { areClosed: true, region: 'alsace_moselle' }, [204, 403, 204]],
  ['PUT', '/api/preferences/holidays', { areClosed: true, region: 'paris' }, [400, 403, 400]],
  ['GET', '/api/preferences/travel', undefined, [200, 200, 200]],
  ['PUT', '/api/preferences/travel', { isOn: false, marginMinutes: 0, unknownMinutes: 20, parkingMinutes: 10 }, [204, 403, 204]],
  ['PUT', '/api/preferences/travel', { isOn: true, marginMinutes: -1, unknownMinutes: 20, parkingMinutes: 10 }, [400, 403, 400]],
  ['GET', '/api/preferences/assignment', undefined, [200, 200, 200]],
  ['PUT', '/api/preferences/assignment', assignment, [204, 403, 204]],
  ['PUT', '/api/preferences/assignment', { ...assignment, required: { ...assignment.required, valuation: ['0190b5a0-0000-7000-8000-000000000000'] } }, [404, 403, 404]],
  ['PATCH', '/api/team/agents/:karim', { weight: 2 }, [200, 400, 404]],
  ['GET', '/api/properties', undefined, [200, 200, 200]],
  ['GET', '/api/properties/:mine', undefined, [200, 200, 404]],
  ['GET', '/api/properties/not-an-id', undefined, [404, 404, 404]],
  ['POST', '/api/properties', { reference: 'N-1', kind: 'house', transaction: 'rent' }, [201, 403, 201]],
  ['PATCH', '/api/properties/:mine', { town: 'Rezé' }, [204, 204, 404]],
  ['PATCH', '/api/properties/:theirs', { town: 'Rezé' }, [204, 403, 404]],
  ['PATCH', '/api/properties/:mine', { responsibleAgentId: null }, [400, 400, 400]],
  ['GET', '/api/properties/:mine/place', undefined, [200, 200, 404]],
  ['PUT', '/api/properties/:mine/place', { place: { latitude: 47.2, longitude: -1.55 } }, [204, 204, 404]],
  ['PUT', '/api/properties/:theirs/place', { place: null }, [204, 403, 404]],
  ['PUT', '/api/properties/:mine/place', { place: { latitude: 97.2, longitude: -1.55 } }, [400, 400, 400]],
  ['GET', '/api/properties/:mine/visiting', undefined, [200, 200, 404]],
  ['PUT', '/api/properties/:mine/visiting', visiting, [204, 204, 404]],
  ['PUT', '/api/properties/:theirs/visiting', visiting, [204, 403, 404]],
  ['PUT', '/api/properties/:mine/visiting', { ...visiting, seats: 1 }, [400, 400, 400]],
  ['PUT', '/api/properties/:mine/visiting', { ...visiting, weeklyHours: [{ weekday: 1, opens: '10:00', closes: '09:00' }] }, [422, 422, 404]],
  ['PUT', '/api/properties/:mine/agents', { responsibleAgentId: null, permittedAgentIds: [] }, [204, 403, 404]],
  ['GET', '/api/properties/:mine/photo', undefined, [404, 404, 404]],
  ['DELETE', '/api/properties/:theirs/photo', undefined, [204, 403, 404]],
  ['POST', '/api/properties/import/preview', csv, [200, 403, 200]],
  ['POST', `/api/properties/import?digest=${'0'.repeat(64)}`, csv, [409, 403, 409]],
  // Everybody has accounts of his own and no other's.
  ['GET', '/api/connections', undefined, [200, 200, 200]],
  ['POST', '/api/connections', { provider: 'google', bundle: 'calendar' }, [422, 422, 422]],
  ['DELETE', '/api/connections/:nobody', undefined, [404, 404, 404]],
  ['DELETE', '/api/team/offices/:office', undefined, [204, 403, 404]],
]

const filled = (url: string) => url.replace(/:(\w+)/g, (_, name: string) => ids[name]!)

// Signed in once each; a row's calls go agent, foreigner, admin, so that the admin's change comes last.
for (const [method, url, body, [admin, agent, foreigner]] of routes) {
  test(`${method} ${url} with ${body instanceof Uint8Array ? 'a file' : JSON.stringify(body)} answers each role as it may`, async () => {
    const answers = {
      agent: (await people.agent.call(method, filled(url), body)).status,
      foreigner: (await people.foreigner.call(method, filled(url), body)).status,
      admin: (await people.admin.call(method, filled(url), body)).status,
      nobody: (await office.app.inject({ method, url: filled(url) })).statusCode,
    }
    assert.deepEqual(answers, { agent, foreigner, admin, nobody: 401 })
  })
}

test('every route of the API is in the table of roles', () => {
  const shape = (url: string) => url.split('?')[0]!.replace(/\/(:\w+|not-an-id|\d{4}-\d\d-\d\d|viewing|party)(?=\/|$)/g, '/:')
  const known = new Set(routes.map(([method, url]) => `${method} ${shape(url)}`))
  const tested = ['DELETE /api/session', 'PUT /api/team/agents/:/photo', 'PUT /api/properties/:/photo'] // beside the rooms, with bytes
  const all = officeRoutes().filter((route) => route.includes('/api/')).map((route) => shape(route))
  assert(all.length > 30)
  assert.deepEqual(all.filter((route) => !known.has(route) && !tested.includes(route)), [])
})

/** "GET /api/team" for each route of the server, from its own listing. */
function officeRoutes(): string[] {
  const routesListed: string[] = []
  const path: string[] = []
  for (const line of office.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^((?:│ {3}| {4})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!found) continue
    const depth = found[1]!.length / 4
    path.length = depth
    path[depth] = found[2]!
    for (const method of found[3]?.split(', ') ?? []) if (method !== 'HEAD') routesListed.push(`${method} ${path.join('')}`)
  }
  return routesListed
}

test('nothing of one agency shows in the lists of another', async () => {
  for (const url of ['/api/team', '/api/properties', '/api/session']) {
    const { body } = await people.foreigner.call('GET', url)
    assert.doesNotMatch(JSON.stringify(body), /claire@|karim@|ADQ-/, url)
  }
})

test('an agent does not see the inbound address, an admin does', async () => {
  assert.equal(((await people.agent.call('GET', '/api/team')).body as { inboundAddresses: unknown }).inboundAddresses, null)
  const { inboundAddresses } = (await people.admin.call('GET', '/api/team')).body as { inboundAddresses: { address: string }[] }
  assert.match(inboundAddresses[0]!.address, /^agence-des-quais-[a-z2-7]{8}@in\.assistant\.example$/)
})
