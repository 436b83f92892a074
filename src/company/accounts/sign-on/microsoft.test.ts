import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Secret } from '#platform/config/config.ts'
import type { GuardedFetch } from '#platform/http/guarded-fetch.ts'
import { type IdentityProvider, startIdentityProvider } from '../../../../test/support/identity-provider.ts'
import { email, type Office, openOffice, quays } from '../../../../test/support/office.ts'

const TENANT = '7d1ed3b4-0000-4000-8000-00000000000a'
const OTHER_TENANT = '7d1ed3b4-0000-4000-8000-00000000000b'
const OBJECT = 'c0ffee00-0000-4000-8000-000000000001'
const HOST = 'https://login.microsoftonline.com'
const CALLBACK = 'http://localhost:3000/sign-on/microsoft/callback'

let office: Office
let provider: IdentityProvider
let claims: Record<string, unknown> = {}

/**
 * Leads Microsoft's host to oidc-provider, which signs as one tenant, and says the one thing of "common" that no other
 * provider says: an issuer with a place for the tenant (learn.microsoft.com/entra/identity-platform/v2-protocols-oidc).
 */
const asMicrosoft =
  ({ host, fetch }: IdentityProvider): GuardedFetch =>
  async (input, init) => {
    const url = new URL(String(input))
    assert.equal(url.origin, HOST)
    url.protocol = 'http:'
    url.host = host
    url.pathname = url.pathname.replace(/^\/(?:common|[0-9a-f-]{36})\/v2\.0/, '')
    const answer = await fetch(url, init)
    if (!url.pathname.endsWith('/openid-configuration')) return answer
    const { authorization_response_iss_parameter_supported: _, ...rest } = JSON.parse((await answer.text()).replaceAll(`http://${host}`, `${HOST}/common/v2.0`)) as Record<string, unknown>
    return Response.json({ ...rest, issuer: `${HOST}/{tenantid}/v2.0` })
  }

before(async () => {
  provider = await startIdentityProvider({ issuer: `${HOST}/${TENANT}/v2.0`, redirectUri: CALLBACK, claims: () => claims, isInIdToken: true })
  office = await openOffice({
    signOn: [{ id: 'microsoft', clientId: provider.clientId, clientSecret: new Secret(provider.clientSecret) }],
    fetch: asMicrosoft(provider),
  })
  await quays(office)
})
after(async () => {
  await office?.end()
  await provider?.stop()
})

/** Through Microsoft's own prompt for the account, which oidc-provider does not have. */
async function throughMicrosoft(location: string, subject: string): Promise<URL> {
  const url = new URL(location)
  assert.equal(url.searchParams.get('prompt'), 'select_account')
  assert.equal(url.searchParams.get('scope'), 'openid email profile')
  url.searchParams.delete('prompt')
  url.pathname = url.pathname.replace(/^\/(?:common|[0-9a-f-]{36})\/v2\.0/, '')
  return provider.signIn(url.href, subject)
}

async function link(): Promise<number> {
  const claire = await office.signIn(email('claire@quais.example'))
  const begun = await office.app.inject({
    method: 'POST', url: '/api/account/identities', payload: { provider: 'microsoft' }, headers: { cookie: claire.cookie, 'x-csrf-token': claire.csrfToken },
  })
  assert.equal(begun.statusCode, 200, begun.body)
  const to = await throughMicrosoft((begun.json() as { url: string }).url, 'pairwise-1')
  const cookie = [claire.cookie, ...begun.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
  return (await office.app.inject({ url: to.pathname + to.search, headers: { cookie } })).statusCode
}

async function signOn(subject: string, spoil: (to: URL) => void = () => {}) {
  const begun = await office.app.inject({ url: '/sign-on/microsoft' })
  const to = await throughMicrosoft(String(begun.headers.location), subject)
  spoil(to)
  return office.app.inject({ url: to.pathname + to.search, headers: { cookie: begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') } })
}

const ofClaire = { tid: TENANT, oid: OBJECT, email: 'claire@quais.example' }

test('an account of any tenant is known by its tenant and object, not by its subject or address', async () => {
  claims = ofClaire
  assert.equal(await link(), 303)
  const rows = await office.store.db.global((sql) => sql.selectFrom('identities').select(['issuer', 'subject']).execute())
  assert.deepEqual(rows, [{ issuer: `${HOST}/${TENANT}/v2.0`, subject: OBJECT }])
  claims = { ...ofClaire, email: 'renamed@else.example' }
  assert.equal((await signOn('pairwise-2')).statusCode, 303)
})

test('an object of another number is another account, although its address is that of a linked one', async () => {
  claims = { ...ofClaire, oid: OBJECT.replace(/1$/, '2') }
  assert.equal((await signOn('pairwise-1')).statusCode, 403)
})

for (const [what, wrong] of [
  ['another tenant than its issuer', { tid: OTHER_TENANT }],
  ['a tenant that is none', { tid: 'common' }],
  ['no tenant', { tid: undefined }],
  ['no object', { oid: undefined }],
] as const) {
  test(`an ID token of Microsoft with ${what} signs nobody in`, async () => {
    claims = { ...ofClaire, ...wrong }
    assert.equal((await signOn('pairwise-1')).statusCode, 403)
  })
}

test('an answer that names another tenant than its ID token signs nobody in', async () => {
  claims = ofClaire
  assert.equal((await signOn('pairwise-1', (to) => to.searchParams.set('iss', `${HOST}/${OTHER_TENANT}/v2.0`))).statusCode, 403)
  assert.equal((await signOn('pairwise-1', (to) => to.searchParams.delete('iss'))).statusCode, 303, 'Microsoft sends none today')
})

test('a tenant that wants its administrator’s consent gets the link for him', async () => {
  const begun = await office.app.inject({ url: '/sign-on/microsoft' })
  const { searchParams } = new URL(String(begun.headers.location))
  const query = new URLSearchParams({ error: 'access_denied', error_description: 'AADSTS90094: The grant requires admin permission.', state: searchParams.get('state')! })
  const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await office.app.inject({ url: `/sign-on/microsoft/callback?${query}`, headers: { cookie } })
  assert.equal(answer.statusCode, 403)
  const href = /href="(https:\/\/login\.microsoftonline\.com[^"]+)"/.exec(answer.body)?.[1]?.replaceAll('&amp;', '&')
  const url = new URL(href!)
  assert.equal(url.pathname, '/organizations/v2.0/adminconsent')
  assert.deepEqual(Object.fromEntries(url.searchParams), { client_id: 'assistant', scope: 'openid email profile', redirect_uri: CALLBACK })
  assert.equal((await office.app.inject({ url: '/sign-on/microsoft/callback?admin_consent=True&tenant=x' })).statusCode, 200)
})
