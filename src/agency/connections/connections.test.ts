import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { ConnectionId } from '#kernel/ids.ts'
import { Secret } from '#platform/config/config.ts'
import { type GoogleLab, type Person, startGoogleLab } from '../../../test/emulators/google/lab.ts'
import { email, type Member, type Office, openOffice, quays } from '../../../test/support/office.ts'
import { googleScopes } from './bundles.ts'
import type { ConnectionsView, ConnectionStart } from './contract.ts'

const GOOGLE = 'https://www.googleapis.com/auth/'
let lab: GoogleLab
let office: Office
let claire: Member
let person: Person
let scope: Awaited<ReturnType<typeof quays>>['scope']

before(async () => {
  lab = await startGoogleLab()
  office = await openOffice({
    signOn: [
      { id: 'google', clientId: lab.clientId, clientSecret: new Secret(lab.clientSecret) },
      { id: 'microsoft', clientId: 'entra-client', clientSecret: new Secret('entra-secret') },
    ],
    fetch: lab.fetch,
  })
  scope = (await quays(office)).scope
  claire = await office.signIn(email('claire@quais.example'))
})
beforeEach(() => {
  person = lab.addPerson(`claire.${lab.calls.length}@gmail.example`)
  lab.knobs.isTicked = () => true
  lab.knobs.faults = undefined
})
after(async () => {
  await office?.end()
  await lab?.close()
})

const view = async () => (await claire.call('GET', '/api/connections')).body as ConnectionsView
const mine = async () => (await view()).connections.find((one) => one.email === person.email)!

async function begin(request: object, member = claire) {
  const answer = await office.app.inject({ method: 'POST', url: '/api/connections', payload: request, headers: { cookie: member.cookie, 'x-csrf-token': member.csrfToken } })
  const attempt = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return { status: answer.statusCode, url: answer.statusCode === 200 ? new URL((answer.json() as ConnectionStart).url) : undefined, attempt }
}

/** Where the settings page is opened after the way through Google. */
async function connect(request: object, { as = person as Person | null, member = claire } = {}): Promise<URL> {
  const { url, attempt } = await begin(request, member)
  const back = await lab.agree(url!.href, as ?? undefined)
  const answer = await office.app.inject({ url: back.pathname + back.search, headers: { cookie: `${attempt}; ${member.cookie}` } })
  assert.equal(answer.statusCode, 303)
  return new URL(answer.headers.location as string, 'http://localhost')
}

const connected = async (bundle = 'calendar'): Promise<ConnectionId> => (await connect({ provider: 'google', bundle })).searchParams.get('connection') as ConnectionId

test('each bundle asks Google for its scopes and for no other', async () => {
  const asked = async (bundle: string) => (await begin({ provider: 'google', bundle })).url!.searchParams.get('scope')!.split(' ').sort()
  const of = (...names: string[]) => ['openid', 'email', ...names.map((name) => GOOGLE + name)].sort()
  assert.deepEqual(await asked('calendar'), of('calendar.events.owned', 'calendar.calendarlist.readonly'))
  assert.deepEqual(await asked('shared_calendars'), of('calendar.events.owned', 'calendar.calendarlist.readonly', 'calendar.freebusy'))
  assert.deepEqual(await asked('discreet'), of('calendar.app.created', 'calendar.freebusy'))
  assert.deepEqual(await asked('mail_rules'), of('gmail.settings.basic'))
  const { url } = await begin({ provider: 'google', bundle: 'calendar' })
  const { access_type: access, include_granted_scopes: included, prompt, code_challenge_method: method, login_hint: hint } = Object.fromEntries(url!.searchParams)
  assert.deepEqual({ access, included, prompt, method, hint }, { access: 'offline', included: 'true', prompt: 'consent select_account', method: 'S256', hint: undefined })
  assert.equal((await begin({ provider: 'microsoft', bundle: 'discreet' })).status, 422, 'Microsoft has no such bundle')
})

test('what is granted is kept, and the same account is asked for more without being asked again', async () => {
  const id = await connected()
  assert.deepEqual(await mine(), { id, provider: 'google', email: person.email, state: 'active', bundles: ['calendar'], missing: [] })
  const { url } = await begin({ provider: 'google', bundle: 'mail_rules', connectionId: id })
  assert.deepEqual([url!.searchParams.get('login_hint'), url!.searchParams.get('prompt')], [person.email, null])
  const page = await connect({ provider: 'google', bundle: 'mail_rules', connectionId: id })
  assert.deepEqual([page.pathname, page.searchParams.get('connection')], ['/app/settings/requests', id])
  assert.deepEqual((await mine()).bundles, ['calendar', 'mail_rules'])
  lab.endAccessTokens()
  office.connections.forgetToken(id)
  const token = await office.connections.accessToken(scope, id, [googleScopes.ownedEvents, googleScopes.mailSettings])
  assert(token.ok, 'the first refresh token serves both')
})

test('a scope that was unticked is missing, said so, and asked for again with a button', async () => {
  lab.knobs.isTicked = (asked) => !asked.endsWith('calendar.events.owned')
  const id = await connected()
  assert.deepEqual([(await mine()).state, (await mine()).missing], ['needs_consent', ['calendar']])
  assert.deepEqual(await office.connections.accessToken(scope, id, [googleScopes.ownedEvents]), { ok: false, reason: 'missing_scope' })
  assert((await office.connections.accessToken(scope, id, [googleScopes.calendarList])).ok)
  lab.knobs.isTicked = () => true
  await connect({ provider: 'google', bundle: 'calendar', connectionId: id })
  assert.deepEqual([(await mine()).state, (await mine()).missing], ['active', []])
  assert((await office.connections.accessToken(scope, id, [googleScopes.ownedEvents])).ok)
})

test('a token is renewed once for all who wait, before it ends', async () => {
  const id = await connected()
  const renewals = () => lab.calls.filter(({ path }) => path === '/token').length
  const before = renewals()
  const first = await office.connections.accessToken(scope, id, [googleScopes.ownedEvents])
  assert(first.ok)
  assert.equal(renewals(), before, 'the token of the consent is still good')
  office.connections.forgetToken(id)
  const tokens = await Promise.all(Array.from({ length: 5 }, () => office.connections.accessToken(scope, id, [googleScopes.ownedEvents])))
  assert.equal(renewals(), before + 1)
  assert.equal(new Set(tokens.map((one) => one.ok && one.value)).size, 1)
  assert.notDeepEqual(tokens[0], first)
})

test('a grant that was taken back at Google is revoked here, and a new consent brings it back', async () => {
  const id = await connected()
  lab.revoke(person)
  office.connections.forgetToken(id)
  assert.deepEqual(await office.connections.accessToken(scope, id, [googleScopes.ownedEvents]), { ok: false, reason: 'revoked' })
  assert.deepEqual([(await mine()).state, (await mine()).missing], ['revoked', ['calendar']])
  const { url } = await begin({ provider: 'google', bundle: 'calendar', connectionId: id })
  assert.equal(url!.searchParams.get('prompt'), 'consent', 'a refresh token comes only with a new consent')
  assert.equal((await connect({ provider: 'google', bundle: 'calendar', connectionId: id })).searchParams.get('connection'), id)
  assert((await office.connections.accessToken(scope, id, [googleScopes.ownedEvents])).ok)
})

test('Google not answering is no revocation', async () => {
  const id = await connected()
  office.connections.forgetToken(id)
  for (const fault of [{ kind: 'drop' }, { kind: 'status', status: 503 }, { kind: 'status', status: 429 }] as const) {
    lab.knobs.faults = () => fault
    assert.deepEqual(await office.connections.accessToken(scope, id, [googleScopes.ownedEvents]), { ok: false, reason: 'unavailable' })
  }
  lab.knobs.faults = undefined
  assert((await office.connections.accessToken(scope, id, [googleScopes.ownedEvents])).ok)
  assert.equal((await mine()).state, 'active')
})

test('who turns back, or comes back in another browser or signed out, ties no account to anybody', async () => {
  assert.deepEqual(Object.fromEntries((await connect({ provider: 'google', bundle: 'calendar' }, { as: null })).searchParams), { connect: 'cancelled', bundle: 'calendar' })
  const { url, attempt } = await begin({ provider: 'google', bundle: 'calendar' })
  const back = await lab.agree(url!.href, person)
  const land = async (cookie: string) => (await office.app.inject({ url: back.pathname + back.search, headers: { cookie } })).headers.location
  assert.match(String(await land(claire.cookie)), /connect=attempt_over/)
  assert.match(String(await land(attempt)), /connect=signed_out/)
  assert.match(String(await land(attempt.replace('google=', 'google=x'))), /connect=attempt_over/)
  assert.equal((await view()).connections.some((one) => one.email === person.email), false)
})

test('a disconnected account is ended at Google and forgotten here', async () => {
  const id = await connected()
  assert.equal((await claire.call('DELETE', `/api/connections/${id}`)).status, 204)
  assert.equal(person.isRevoked, true)
  assert.equal(await mine(), undefined)
  assert.deepEqual(await office.connections.accessToken(scope, id, []), { ok: false, reason: 'revoked' })
  assert.equal((await claire.call('DELETE', `/api/connections/${id}`)).status, 404)
})

test('an administrator of Microsoft is led to agree to the scopes of the bundle', async () => {
  const offer = (await view()).offers.find(({ provider, bundle }) => provider === 'microsoft' && bundle === 'calendar')!
  const url = new URL(offer.adminConsentUrl!)
  assert.equal(url.origin + url.pathname, 'https://login.microsoftonline.com/organizations/v2.0/adminconsent')
  assert.equal(url.searchParams.get('scope'), 'openid email profile offline_access Calendars.ReadWrite')
  assert.equal(url.searchParams.get('client_id'), 'entra-client')
})

test('Google is asked in the words of its own types', () => assert.deepEqual(lab.violations, []))
