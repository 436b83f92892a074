import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Secret } from '#platform/config/config.ts'
import { type IdentityProvider, startIdentityProvider } from '../../../../test/support/identity-provider.ts'
import { email, type Office, openOffice, quays } from '../../../../test/support/office.ts'

const HOST = 'https://accounts.google.com'

let office: Office
let provider: IdentityProvider
/** What Google's discovery document says of its issuer. */
let issuer = HOST
before(async () => {
  provider = await startIdentityProvider({
    issuer: HOST, redirectUri: 'http://localhost:3000/sign-on/google/callback', isInIdToken: true, claims: () => ({ email: 'claire@quais.example', email_verified: true }),
  })
  office = await openOffice({
    signOn: [{ id: 'google', clientId: provider.clientId, clientSecret: new Secret(provider.clientSecret) }],
    // Leads Google's host to oidc-provider, which calls itself by that name.
    fetch: async (input, init) => {
      const url = new URL(String(input))
      assert.equal(url.origin, HOST)
      const answer = await provider.fetch(`http://${provider.host}${url.pathname}`, init)
      return url.pathname.endsWith('/openid-configuration') ? Response.json({ ...JSON.parse((await answer.text()).replaceAll(`http://${provider.host}`, HOST)), issuer }) : answer
    },
  })
  await quays(office)
})
after(async () => {
  await office?.end()
  await provider?.stop()
})

test('a document that names another issuer than Google is none of Google’s', async () => {
  issuer = 'https://accounts.google.example'
  assert.equal((await office.app.inject({ url: '/sign-on/google' })).statusCode, 503)
  issuer = HOST
})

test('Google is asked which account, for openid, email and profile, and its subject is the account', async () => {
  const claire = await office.signIn(email('claire@quais.example'))
  const begun = await office.app.inject({
    method: 'POST', url: '/api/account/identities', payload: { provider: 'google' }, headers: { cookie: claire.cookie, 'x-csrf-token': claire.csrfToken },
  })
  const url = new URL((begun.json() as { url: string }).url)
  assert.equal(url.origin, HOST)
  assert.equal(url.searchParams.get('scope'), 'openid email profile')
  assert.equal(url.searchParams.get('prompt'), 'select_account')
  // oidc-provider has no such prompt.
  url.searchParams.delete('prompt')
  const to = await provider.signIn(url.href, '1098')
  const cookie = [claire.cookie, ...begun.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
  assert.equal((await office.app.inject({ url: to.pathname + to.search, headers: { cookie } })).statusCode, 303)
  const rows = await office.store.db.global((sql) => sql.selectFrom('identities').select(['provider', 'issuer', 'subject']).execute())
  assert.deepEqual(rows, [{ provider: 'google', issuer: HOST, subject: '1098' }])
})
