import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DAY } from '#kernel/interval.ts'
import { Secret } from '#platform/config/config.ts'
import { type IdentityProvider, startIdentityProvider } from '../../../../test/support/identity-provider.ts'
import { email, hills, type Member, type Office, openOffice, quays } from '../../../../test/support/office.ts'

let office: Office
let provider: IdentityProvider
let claire: Member
let claims: Record<string, unknown> = {}
before(async () => {
  provider = await startIdentityProvider({ redirectUri: 'http://localhost:3000/sign-on/openid/callback', claims: () => claims })
  office = await openOffice({
    signOn: [{ id: 'openid', name: 'Maison', issuer: new URL(provider.issuer), clientId: provider.clientId, clientSecret: new Secret(provider.clientSecret) }],
    fetch: provider.fetch,
  })
  await quays(office)
  await hills(office)
  claire = await office.signIn(email('claire@quais.example'))
})
after(async () => {
  await office?.end()
  await provider?.stop()
})

/** Invites and answers the path that the mail leads to. */
async function invite(address: string, more: object = {}): Promise<string> {
  const count = office.sent.length
  const { status, body } = await claire.call('POST', '/api/invitations', { firstName: 'Nadia', lastName: 'Sorel', email: address, ...more })
  assert.equal(status, 201, JSON.stringify(body))
  const mail = (await office.mails(count + 1)).at(-1)!
  assert.equal(mail.to, address)
  return new URL(/http:\S+/.exec(mail.text)![0]).pathname
}

const press = (path: string, cookie = '') => office.app.inject({ method: 'POST', url: path, headers: { cookie } })
const look = (path: string) => office.app.inject({ url: path })
const isIn = (answer: Awaited<ReturnType<typeof press>>) => answer.cookies.some(({ name, value }) => name === '__Host-session' && value !== '')
const addresses = async () => ((await claire.call('GET', '/api/team')).body as { agents: { email: string }[] }).agents.map((one) => one.email)

/** Follows an invitation through the provider, signing in there as `subject`. */
async function acceptWith(path: string, subject: string) {
  const begun = await office.app.inject({ url: `/sign-on/openid?invitation=${path.split('/').at(-1)}` })
  const to = await provider.signIn(String(begun.headers.location), subject)
  return office.app.inject({ url: to.pathname + to.search, headers: { cookie: begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') } })
}

test('an invitation is looked at as often as one likes, and makes one member once', async () => {
  const path = await invite('nadia@quais.example', { isAdmin: true })
  for (let visits = 0; visits < 3; visits++) {
    const page = await look(path)
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /Rejoindre Agence des Quais[\s\S]*Claire Martin[\s\S]*nadia@quais\.example/)
  }
  assert(!(await addresses()).includes('nadia@quais.example'), 'an invitation alone makes nobody a member')
  const answers = await Promise.all([press(path), press(path), press(path)])
  assert.equal(answers.filter(isIn).length, 1)
  // Who comes after finds it used, or an address that has a log-in by now.
  for (const answer of answers.filter((one) => !isIn(one))) assert([409, 410].includes(answer.statusCode), String(answer.statusCode))
  const nadia = ((await claire.call('GET', '/api/team')).body as { agents: { email: string; isAdmin: boolean }[] }).agents.filter((one) => one.email === 'nadia@quais.example')
  assert.deepEqual(nadia.map(({ isAdmin }) => isAdmin), [true])
  assert.equal((await look(path)).statusCode, 410)
})

test('an invitation is over after a week and stays listed until it is sent anew', async () => {
  const path = await invite('late@quais.example')
  office.store.clock.pass(7 * DAY)
  assert.equal((await press(path)).statusCode, 410)
  claire = await office.signIn(email('claire@quais.example'))
  const listed = async () => ((await claire.call('GET', '/api/invitations')).body as { invitations: { email: string; isOver: boolean }[] }).invitations.filter((one) => one.email === 'late@quais.example')
  assert.deepEqual((await listed()).map(({ isOver }) => isOver), [true])
  const fresh = await invite('Late@quais.example')
  assert.equal((await look(fresh)).statusCode, 200)
})

test('a second invitation to an address ends the first', async () => {
  const [first, second] = [await invite('twice@quais.example'), await invite('twice@quais.example')]
  assert.equal((await press(first)).statusCode, 410)
  assert.equal((await press(second)).statusCode, 303)
})

test('a revoked invitation opens nothing, and nobody revokes another agency’s', async () => {
  const path = await invite('revoked@quais.example')
  const { invitations } = (await claire.call('GET', '/api/invitations')).body as { invitations: { id: string; email: string }[] }
  const { id } = invitations.find((one) => one.email === 'revoked@quais.example')!
  const lea = await office.signIn(email('lea@collines.example'))
  assert.equal((await lea.call('DELETE', `/api/invitations/${id}`)).status, 404)
  assert.equal((await look(path)).statusCode, 200)
  assert.equal((await claire.call('DELETE', `/api/invitations/${id}`)).status, 204)
  assert.equal((await press(path)).statusCode, 410)
})

test('an invitation alone does not open a log-in that somebody has already; he signs in first and then accepts', async () => {
  const path = await invite('lea@collines.example')
  const blind = await press(path)
  assert.equal(blind.statusCode, 409)
  assert(!isIn(blind))
  const lea = await office.signIn(email('lea@collines.example'))
  const accepted = await press(path, lea.cookie)
  assert.equal(accepted.statusCode, 303)
  const cookie = `__Host-session=${accepted.cookies.find(({ name }) => name === '__Host-session')!.value}`
  const session = (await office.app.inject({ url: '/api/session', headers: { cookie } })).json() as { agency: { name: string }; agencies: unknown[] }
  assert.equal(session.agency.name, 'Agence des Quais')
  assert.equal(session.agencies.length, 2)
})

test('who is signed in as somebody else accepts for the invited address and not for his own', async () => {
  const path = await invite('paul@quais.example')
  const karim = await office.signIn(email('karim@quais.example'))
  const accepted = await press(path, karim.cookie)
  const cookie = `__Host-session=${accepted.cookies.find(({ name }) => name === '__Host-session')!.value}`
  assert.equal(((await office.app.inject({ url: '/api/account', headers: { cookie } })).json() as { email: string }).email, 'paul@quais.example')
})

test('an account whose provider vouches for the invited address accepts, and signs in from then on', async () => {
  claims = { email: 'Marie@quais.example', email_verified: true }
  assert.equal((await acceptWith(await invite('marie@quais.example'), 'marie')).statusCode, 303)
  claims = {}
  const begun = await office.app.inject({ url: '/sign-on/openid' })
  const to = await provider.signIn(String(begun.headers.location), 'marie')
  const again = await office.app.inject({ url: to.pathname + to.search, headers: { cookie: begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') } })
  assert.equal(again.statusCode, 303)
})

for (const [what, said] of [
  ['without an address', {}],
  ['whose address is not verified', { email: 'jules@quais.example', email_verified: false }],
  ['of which nobody says whether the address is verified', { email: 'jules@quais.example' }],
  ['with another address', { email: 'jules@else.example', email_verified: true }],
] as const) {
  test(`an account ${what} accepts no invitation, which stays open for the link`, async () => {
    const path = await invite('jules@quais.example')
    claims = said
    const answer = await acceptWith(path, `jules ${what}`)
    assert.equal(answer.statusCode, 403, answer.body)
    assert(!isIn(answer))
    assert.equal((await look(path)).statusCode, 200)
  })
}

test('an account is not joined to a log-in of the same address by an invitation', async () => {
  const second = await office.team.createAgency({ name: 'Agence du Port', email: email('contact@port.example'), admin: { firstName: 'Ugo', lastName: 'Lange', email: email('ugo@port.example') } })
  const path = await invite('ugo@port.example')
  claims = { email: 'ugo@port.example', email_verified: true }
  const answer = await acceptWith(path, 'not-ugo-yet')
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /Connectez-vous d’abord/)
  const rows = await office.store.db.global((sql) => sql.selectFrom('identities').select('subject').where('subject', '=', 'not-ugo-yet').execute())
  assert.deepEqual(rows, [])
  assert(second.agencyId)
})

test('an account that belongs to another user accepts no invitation for a second one', async () => {
  claims = { email: 'zoe@quais.example', email_verified: true }
  assert.equal((await acceptWith(await invite('zoe@quais.example'), 'marie')).statusCode, 403)
})

test('a member is not invited, and thirty invitations at a time are enough', async () => {
  assert.equal((await claire.call('POST', '/api/invitations', { firstName: 'K', lastName: 'B', email: 'KARIM@quais.example' })).status, 409)
  const lea = await office.signIn(email('lea@collines.example'))
  await lea.call('PATCH', '/api/session', { agencyId: ((await lea.call('GET', '/api/session')).body as { agencies: { id: string; name: string }[] }).agencies.find(({ name }) => name === 'Agence des Collines')!.id })
  const statuses: number[] = []
  for (let count = 0; count < 31; count++) statuses.push((await lea.call('POST', '/api/invitations', { firstName: 'A', lastName: 'B', email: `a${count}@collines.example` })).status)
  assert.deepEqual([...new Set(statuses)], [201, 409])
  assert.equal(statuses.indexOf(409), 30)
})

test('an invitation of who is no longer an admin opens nothing, so that nobody comes back by his own', async () => {
  const second = await office.team.createAgency({ name: 'Agence du Parc', email: email('contact@parc.example'), admin: { firstName: 'Ines', lastName: 'Vidal', email: email('ines@parc.example') } })
  const ines = await office.signIn(email('ines@parc.example'))
  const admin = await office.team.addAgent(second.scope, { firstName: 'Omar', lastName: 'Haddad', email: email('omar@parc.example'), isAdmin: true })
  assert(admin.ok)
  const omar = await office.signIn(email('omar@parc.example'))
  const count = office.sent.length
  await omar.call('POST', '/api/invitations', { firstName: 'O.', lastName: 'H.', email: 'omar@home.example', isAdmin: true })
  const path = new URL(/http:\S+/.exec((await office.mails(count + 1)).at(-1)!.text)![0]).pathname
  assert.equal((await look(path)).statusCode, 200)
  assert.equal((await ines.call('PATCH', `/api/team/agents/${admin.value}`, { isAdmin: false })).status, 200)
  for (const answer of [await look(path), await press(path)]) assert.equal(answer.statusCode, 410)
  assert.deepEqual(((await ines.call('GET', '/api/invitations')).body as { invitations: { isOver: boolean }[] }).invitations.map(({ isOver }) => isOver), [true])
})

test('two admins who invite one address at once leave one invitation, and one link that opens', async () => {
  const count = office.sent.length
  const statuses = await Promise.all([1, 2, 3].map(() => claire.call('POST', '/api/invitations', { firstName: 'A', lastName: 'B', email: 'atonce@quais.example' })))
  assert.deepEqual(statuses.map(({ status }) => status), [201, 201, 201])
  const paths = (await office.mails(count + 3)).slice(count).map(({ text }) => new URL(/http:\S+/.exec(text)![0]).pathname)
  const opened = []
  for (const path of paths) opened.push((await look(path)).statusCode)
  assert.deepEqual(opened.sort(), [200, 410, 410])
})

test('an invitation is for the mail box as it was written: another tag is another mail box, another case is not', async () => {
  claims = { email: 'tag@quais.example', email_verified: true }
  const path = await invite('tag+immo@quais.example')
  assert.equal((await acceptWith(path, 'tag-plain')).statusCode, 403)
  claims = { email: 'TAG+Immo@quais.example', email_verified: true }
  assert.equal((await acceptWith(path, 'tag-whole')).statusCode, 303)
})
