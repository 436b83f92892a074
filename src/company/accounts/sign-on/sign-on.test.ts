import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, mock, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { HOUR, MINUTE } from '#kernel/interval.ts'
import { Secret } from '#platform/config/config.ts'
import { type IdentityProvider, startIdentityProvider } from '../../../../test/support/identity-provider.ts'
import { email, type Member, type Office, openOffice, quays } from '../../../../test/support/office.ts'

const CALLBACK = 'http://localhost:3000/sign-on/openid/callback'

let office: Office
let provider: IdentityProvider
/** What the provider says of whoever signs in. */
let claims: Record<string, unknown> = {}
/** Whether what the token endpoint answers comes to us an hour late. */
let isLate = false
/** Whether the provider publishes other keys than it signs with. */
let isKeyChanged = false
const otherKeys = ({ keys }: { keys: { n?: string }[] }) => ({ keys: keys.map((one) => ({ ...one, ...(one.n ? { n: [...one.n].reverse().join('') } : {}) })) })
before(async () => {
  provider = await startIdentityProvider({ redirectUri: CALLBACK, claims: () => claims })
  // Down while we start: nothing may be asked before somebody wants in.
  await provider.stop()
  office = await openOffice({
    signOn: [{ id: 'openid', name: 'Maison', issuer: new URL(provider.issuer), clientId: provider.clientId, clientSecret: new Secret(provider.clientSecret) }],
    fetch: async (input, init) => {
      const answer = await provider.fetch(input, init)
      if (isLate && String(input).endsWith('/token')) mock.timers.enable({ apis: ['Date'], now: Date.now() + HOUR })
      return isKeyChanged && String(input).endsWith('/jwks') ? Response.json(otherKeys((await answer.json()) as never)) : answer
    },
  })
  await quays(office)
})
after(async () => {
  await office?.end()
  await provider?.stop()
})

interface Begun {
  readonly url: URL
  readonly cookie: string
}

/** What the button of the sign-in page or of an invitation leads to. */
async function begin(query = ''): Promise<Begun> {
  const answer = await office.app.inject({ url: `/sign-on/openid${query}` })
  assert.equal(answer.statusCode, 303, answer.body)
  return { url: new URL(String(answer.headers.location)), cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

/** The return to us, with the cookies the browser holds. */
const comeBack = (to: URL, cookie: string) => office.app.inject({ url: to.pathname + to.search, headers: { cookie } })
const hasSession = (answer: Awaited<ReturnType<typeof comeBack>>) => answer.cookies.some(({ name, value }) => name === '__Host-session' && value !== '')

async function signOn(subject: string, { query = '', cookie = '' } = {}) {
  const begun = await begin(query)
  return comeBack(await provider.signIn(begun.url.href, subject), `${begun.cookie}; ${cookie}`)
}

/** Links the provider's account to who is signed in, as the account page does. */
async function link(member: Member, subject: string) {
  const answer = await office.app.inject({
    method: 'POST', url: '/api/account/identities', payload: { provider: 'openid' }, headers: { cookie: member.cookie, 'x-csrf-token': member.csrfToken },
  })
  assert.equal(answer.statusCode, 200, answer.body)
  const attempt = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return comeBack(await provider.signIn((answer.json() as { url: string }).url, subject), `${attempt}; ${member.cookie}`)
}

test('a provider that is down when we start comes back by itself', async () => {
  const answer = await office.app.inject({ url: '/sign-on/openid' })
  assert.equal(answer.statusCode, 503)
  assert.match(answer.body, /Maison/)
  assert.deepEqual(provider.asked, [])
  await provider.start()
  assert.equal((await begin()).url.origin, new URL(provider.issuer).origin)
})

test('signing in asks for openid, email and profile, by code flow with PKCE, state and nonce, and for nothing else', async () => {
  const { url } = await begin()
  const { state, nonce, code_challenge: challenge, ...rest } = Object.fromEntries(url.searchParams)
  assert.deepEqual(rest, { client_id: 'assistant', response_type: 'code', redirect_uri: CALLBACK, scope: 'openid email profile', code_challenge_method: 'S256' })
  for (const random of [state, nonce, challenge]) assert.match(random ?? '', /^[\w-]{43}$/)
  assert.notEqual((await begin()).url.searchParams.get('state'), state)
})

test('the sign-in page has a button for the provider that is configured and for no other', async () => {
  const { body } = await office.app.inject({ url: '/sign-in' })
  assert.match(body, /<a class="button is-wide" href="\/sign-on\/openid">Continuer avec Maison<\/a>/)
  assert.doesNotMatch(body, /Google|Microsoft/)
  assert.equal((await office.app.inject({ url: '/sign-on/google' })).statusCode, 404)
})

test('an account that nobody linked opens nothing, although its verified address is a member’s', async () => {
  claims = { email: 'claire@quais.example', email_verified: true }
  const answer = await signOn('stranger')
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /relié à personne/)
  assert(!hasSession(answer))
})

test('an account that its user linked while signed in signs him in, whatever its address is called', async () => {
  claims = {}
  const claire = await office.signIn(email('claire@quais.example'))
  const linked = await link(claire, 'claire-at-maison')
  assert.equal(linked.statusCode, 303, linked.body)
  assert.equal(linked.headers.location, '/app/account')
  claims = { email: 'someone@else.example', email_verified: false }
  const answer = await signOn('claire-at-maison')
  assert.equal(answer.statusCode, 303, answer.body)
  assert.equal(answer.headers.location, '/app')
  const cookie = `__Host-session=${answer.cookies.find(({ name }) => name === '__Host-session')!.value}`
  const account = (await office.app.inject({ url: '/api/account', headers: { cookie } })).json() as { email: string; identities: { email: string }[]; sessions: { method: string; isCurrent: boolean }[] }
  assert.equal(account.email, 'claire@quais.example')
  assert.deepEqual(account.identities.map((one) => one.email), ['someone@else.example'])
  assert.equal(account.sessions.find(({ isCurrent }) => isCurrent)?.method, 'openid')
})

test('who links an account is told so by mail, once, and who fails to is not', async () => {
  const claire = await office.signIn(email('claire@quais.example'))
  claims = { email: 'second@else.example', email_verified: true }
  const before_ = office.sent.length
  assert.equal((await link(claire, 'claire-again')).statusCode, 303)
  assert.equal((await link(claire, 'claire-again')).statusCode, 303)
  assert.equal((await link(await office.signIn(email('karim@quais.example')), 'claire-again')).statusCode, 409)
  const told = office.sent.slice(before_)
  assert.deepEqual(told.map(({ to, subject }) => ({ to, subject })), [{ to: 'claire@quais.example', subject: 'Un compte Maison a été relié' }])
  assert.match(told[0]!.text, /second@else\.example[\s\S]*http:\/\/localhost:3000\/app\/account/)
  const { id } = ((await claire.call('GET', '/api/account')).body as { identities: { id: string; email: string }[] }).identities.find((one) => one.email === 'second@else.example')!
  await claire.call('DELETE', `/api/account/identities/${id}`)
})

test('an account linked to one user cannot be linked to a second', async () => {
  const karim = await office.signIn(email('karim@quais.example'))
  const answer = await link(karim, 'claire-at-maison')
  assert.equal(answer.statusCode, 409)
  assert.deepEqual(((await karim.call('GET', '/api/account')).body as { identities: unknown[] }).identities, [])
})

test('a link that was begun by one user ends for no other, nor once he is signed out', async () => {
  const [claire, karim] = [await office.signIn(email('claire@quais.example')), await office.signIn(email('karim@quais.example'))]
  for (const end of [karim.cookie, '']) {
    const begun = await office.app.inject({
      method: 'POST', url: '/api/account/identities', payload: { provider: 'openid' }, headers: { cookie: claire.cookie, 'x-csrf-token': claire.csrfToken },
    })
    const attempt = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const answer = await comeBack(await provider.signIn((begun.json() as { url: string }).url, 'third'), `${attempt}; ${end}`)
    assert.equal(answer.statusCode, 403)
  }
  assert.equal((await signOn('third')).statusCode, 403)
})

test('linking cannot be begun without the token of the session, nor by a mere link', async () => {
  const claire = await office.signIn(email('claire@quais.example'))
  const bare = await office.app.inject({ method: 'POST', url: '/api/account/identities', payload: { provider: 'openid' }, headers: { cookie: claire.cookie } })
  assert.equal(bare.statusCode, 403)
  const begun = await office.app.inject({ url: '/sign-on/openid', headers: { cookie: claire.cookie } })
  const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await comeBack(await provider.signIn(String(begun.headers.location), 'lured'), `${cookie}; ${claire.cookie}`)
  assert.equal(answer.statusCode, 403)
  assert.equal(((await claire.call('GET', '/api/account')).body as { identities: unknown[] }).identities.length, 1)
})

test('an unlinked account no longer signs in, and nobody unlinks another user’s', async () => {
  const [claire, karim] = [await office.signIn(email('claire@quais.example')), await office.signIn(email('karim@quais.example'))]
  const id = ((await claire.call('GET', '/api/account')).body as { identities: { id: string }[] }).identities[0]!.id
  assert.equal((await karim.call('DELETE', `/api/account/identities/${id}`)).status, 204)
  assert.equal((await signOn('claire-at-maison')).statusCode, 303)
  assert.equal((await claire.call('DELETE', `/api/account/identities/${id}`)).status, 204)
  assert.equal((await signOn('claire-at-maison')).statusCode, 403)
  assert.equal((await link(claire, 'claire-at-maison')).statusCode, 303)
})

const spoilt: readonly (readonly [what: string, spoil: (to: URL) => void])[] = [
  ['another state', (to) => to.searchParams.set('state', 'x'.repeat(43))],
  ['no state', (to) => to.searchParams.delete('state')],
  ['another issuer', (to) => to.searchParams.set('iss', 'https://accounts.google.com')],
  ['no issuer', (to) => to.searchParams.delete('iss')],
  ['another code', (to) => to.searchParams.set('code', 'x'.repeat(43))],
  ['no code', (to) => to.searchParams.delete('code')],
  ['two states', (to) => to.searchParams.append('state', to.searchParams.get('state')!)],
]
for (const [what, spoil] of spoilt) {
  test(`a return with ${what} signs nobody in`, async () => {
    const begun = await begin()
    const to = await provider.signIn(begun.url.href, 'claire-at-maison')
    spoil(to)
    const answer = await comeBack(to, begun.cookie)
    assert.equal(answer.statusCode, 403)
    assert(!hasSession(answer))
  })
}

test('an answer for another nonce signs nobody in', async () => {
  const begun = await begin()
  begun.url.searchParams.set('nonce', 'x'.repeat(43))
  assert.equal((await comeBack(await provider.signIn(begun.url.href, 'claire-at-maison'), begun.cookie)).statusCode, 403)
})

test('an answer for another challenge signs nobody in', async () => {
  const begun = await begin()
  begun.url.searchParams.set('code_challenge', 'x'.repeat(43))
  assert.equal((await comeBack(await provider.signIn(begun.url.href, 'claire-at-maison'), begun.cookie)).statusCode, 403)
})

test('a code is good once', async () => {
  const begun = await begin()
  const to = await provider.signIn(begun.url.href, 'claire-at-maison')
  const first = await comeBack(to, begun.cookie)
  assert.equal(first.statusCode, 303)
  assert.equal(first.cookies.find(({ name }) => name === '__Host-sign-on-openid')?.value, '', 'the browser forgets the attempt')
  const again = await comeBack(to, begun.cookie)
  assert.equal(again.statusCode, 403)
  assert(!hasSession(again))
})

test('an ID token that is over, or a code that is, signs nobody in', async () => {
  isLate = true
  const late = await signOn('claire-at-maison')
  mock.timers.reset()
  isLate = false
  assert.equal(late.statusCode, 403)
  provider.lifetimes.code = 1
  const begun = await begin()
  const to = await provider.signIn(begun.url.href, 'claire-at-maison')
  await sleep(2_100)
  assert.equal((await comeBack(to, begun.cookie)).statusCode, 403)
  provider.lifetimes.code = 60
  assert.equal((await signOn('claire-at-maison')).statusCode, 303)
})

test('an ID token signed by a key that the provider does not publish signs nobody in', async () => {
  office.store.clock.pass(HOUR)
  isKeyChanged = true
  assert.equal((await signOn('claire-at-maison')).statusCode, 403)
  isKeyChanged = false
  office.store.clock.pass(HOUR)
  assert.equal((await signOn('claire-at-maison')).statusCode, 303)
})

test('a return to another browser, to a forged cookie or after ten minutes signs nobody in', async () => {
  const begun = await begin()
  const to = await provider.signIn(begun.url.href, 'claire-at-maison')
  for (const cookie of ['', '__Host-sign-on-openid=AQID', begun.cookie.replace('openid=', 'google=')]) {
    assert.equal((await comeBack(to, cookie)).statusCode, 410, cookie)
  }
  office.store.clock.pass(10 * MINUTE)
  assert.equal((await comeBack(to, begun.cookie)).statusCode, 410)
})

test('who turns back at the provider is told that nothing was done', async () => {
  const begun = await begin()
  const to = await provider.cancel(begun.url.href)
  assert.equal(to.searchParams.get('error'), 'access_denied')
  const answer = await comeBack(to, begun.cookie)
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /Rien n’a été fait/)
})

test('a provider that goes away in the middle is told as such, and what it says is asked anew after an hour', async () => {
  const begun = await begin()
  const to = await provider.signIn(begun.url.href, 'claire-at-maison')
  await provider.stop()
  assert.equal((await comeBack(to, begun.cookie)).statusCode, 503)
  await provider.start()
  const discoveries = () => provider.asked.filter((path) => path === '/.well-known/openid-configuration').length
  const before_ = discoveries()
  await begin()
  assert.equal(discoveries(), before_)
  office.store.clock.pass(HOUR)
  await Promise.all([begin(), begin()])
  assert.equal(discoveries(), before_ + 1)
})

test('neither tokens nor codes nor the account’s name stand in the log or in the database', async () => {
  const begun = await begin()
  const to = await provider.signIn(begun.url.href, 'claire-at-maison')
  await comeBack(to, begun.cookie)
  assert(!office.store.logLines.join('').includes(to.searchParams.get('code')!))
  assert.doesNotMatch(office.store.logLines.join(''), /claire|eyJ|else\.example/)
  const rows = await office.store.db.global((sql) => sql.selectFrom('identities').selectAll().execute())
  assert.doesNotMatch(JSON.stringify(rows), /eyJ/)
  assert.deepEqual(Object.keys(rows[0]!).sort(), ['createdAt', 'email', 'id', 'issuer', 'provider', 'subject', 'usedAt', 'userId'])
})

test('an account of who left the team lets nobody in, also when his address is given to a successor', async () => {
  const claire = await office.signIn(email('claire@quais.example'))
  const team = (await claire.call('GET', '/api/team')).body as { agents: { id: string; email: string }[] }
  const karim = await office.signIn(email('karim@quais.example'))
  assert.equal((await link(karim, 'karim-at-maison')).statusCode, 303)
  assert.equal((await signOn('karim-at-maison')).statusCode, 303)
  assert.equal((await claire.call('DELETE', `/api/team/agents/${team.agents.find((one) => one.email === 'karim@quais.example')!.id}`)).status, 204)
  assert.equal((await karim.call('GET', '/api/session')).status, 401)
  assert.equal((await signOn('karim-at-maison')).statusCode, 403)
  assert.equal((await claire.call('POST', '/api/team/agents', { firstName: 'Karima', lastName: 'Neveu', email: 'karim@quais.example' })).status, 201)
  assert.equal((await signOn('karim-at-maison')).statusCode, 403)
})

test('nothing in the program can ask a provider to read mail', async () => {
  const scopes = /gmail\.(?:readonly|modify|metadata|compose|insert|labels)|https:\/\/mail\.google\.com\/(?!mail)|\bMail\.(?:Read|Send)|(?:IMAP|POP|EWS|SMTP)\.(?:AccessAsUser|Send)|full_access_as/
  const folder = fileURLToPath(new URL('../../../', import.meta.url))
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  assert(files.length > 200)
  const asking: string[] = []
  for (const name of files) if (scopes.test(await readFile(join(folder, name), 'utf8'))) asking.push(name)
  assert.deepEqual(asking, [])
  assert.match('https://www.googleapis.com/auth/gmail.readonly', scopes)
  assert.match('Mail.ReadBasic', scopes)
})
