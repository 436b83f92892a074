import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { AgencyScope } from '#kernel/agency-scope.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import { Secret } from '#platform/config/config.ts'
import { type MicrosoftLab, type Person, startMicrosoftLab } from '../../../test/emulators/microsoft/lab.ts'
import { email, type Member, type Office, openOffice, quays } from '../../../test/support/office.ts'
import { microsoftScopes } from './bundles.ts'
import type { ConnectionsView, ConnectionStart } from './contract.ts'

let lab: MicrosoftLab
let office: Office
let claire: Member
let person: Person
let scope: AgencyScope
let people = 0

before(async () => {
  lab = await startMicrosoftLab()
  office = await openOffice({ signOn: [{ id: 'microsoft', clientId: lab.clientId, clientSecret: new Secret(lab.clientSecret) }], fetch: lab.fetch })
  scope = (await quays(office)).scope
  claire = await office.signIn(email('claire@quais.example'))
})
beforeEach(() => {
  people += 1
  person = lab.addPerson(`claire${people}@quais.example`)
})
after(async () => {
  await office?.end()
  await lab?.close()
})

const view = async () => (await claire.call('GET', '/api/connections')).body as ConnectionsView
const mine = async () => (await view()).connections.find((one) => one.email === person.email)

async function connect(bundle: string, connectionId?: string): Promise<{ asked: URL; page: URL }> {
  const headers = { cookie: claire.cookie, 'x-csrf-token': claire.csrfToken }
  const begun = await office.app.inject({ method: 'POST', url: '/api/connections', payload: { provider: 'microsoft', bundle, ...(connectionId ? { connectionId } : {}) }, headers })
  const asked = new URL((begun.json() as ConnectionStart).url)
  const back = await lab.agree(asked, person)
  const cookies = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await office.app.inject({ url: back.pathname + back.search, headers: { cookie: `${cookies}; ${claire.cookie}` } })
  return { asked, page: new URL(answer.headers.location as string, 'http://localhost') }
}

const calendarToken = (id: string) => office.connections.accessToken(scope, id as ConnectionId, [microsoftScopes.calendars])

test('Microsoft is asked for events of the calendars, for coming back without the agent, and for nothing else', async () => {
  const { asked, page } = await connect('calendar')
  assert.deepEqual(asked.searchParams.get('scope')?.split(' ').sort(), ['Calendars.ReadWrite', 'email', 'offline_access', 'openid', 'profile'])
  const id = page.searchParams.get('connection') ?? assert.fail(page.href)
  assert.deepEqual(await mine(), { id, provider: 'microsoft', email: person.email, state: 'active', bundles: ['calendar'], missing: [] })
  assert.ok((await calendarToken(id)).ok)
  office.connections.forgetToken(id as ConnectionId)
  assert.ok((await calendarToken(id)).ok, 'renewed by its refresh token')
})

test('where an administrator has to agree first, that is said, his link is there, and afterwards it goes on', async () => {
  Object.assign(person, { consent: 'nobody' })
  const refused = await connect('calendar')
  assert.deepEqual([refused.page.searchParams.get('connect'), refused.page.searchParams.get('bundle')], ['needs_administrator', 'calendar'])
  assert.equal(await mine(), undefined)
  const link = (await view()).offers.find(({ bundle }) => bundle === 'calendar')?.adminConsentUrl ?? assert.fail('no link for the administrator')
  assert.match(new URL(link).searchParams.get('scope') ?? '', /Calendars\.ReadWrite/)
  const back = await lab.agree(link, lab.addPerson(`admin${people}@quais.example`))
  assert.equal(back.searchParams.get('admin_consent'), 'True')
  const { page } = await connect('calendar')
  assert.ok(page.searchParams.get('connection'), page.href)
})

test('a grant that was taken back at Microsoft is known at the next call, and repaired by the same way', async () => {
  const { page } = await connect('calendar')
  const id = page.searchParams.get('connection') as ConnectionId
  Object.assign(person, { isRevoked: true })
  office.connections.forgetToken(id)
  assert.deepEqual(await calendarToken(id), { ok: false, reason: 'revoked' })
  assert.equal((await mine())?.state, 'revoked')
  Object.assign(person, { isRevoked: false })
  assert.equal((await connect('calendar', id)).page.searchParams.get('connection'), id)
  assert.ok((await calendarToken(id)).ok)
})

test('rules for mails are asked for when they are wanted, and never with a scope that reads mail', async () => {
  const { asked } = await connect('mail_rules')
  assert.deepEqual(asked.searchParams.get('scope')?.split(' ').filter((one) => /mail/i.test(one) && one !== 'email'), ['MailboxSettings.ReadWrite'])
  assert.deepEqual(lab.violations, [])
})
