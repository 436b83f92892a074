import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HOUR } from '#kernel/interval.ts'
import { email, type Member, type Office, openOffice, quays } from '../../../test/support/office.ts'
import type { AccountView } from './contract.ts'
import { deviceOf } from './device.ts'

let office: Office
let world: Awaited<ReturnType<typeof quays>>
before(async () => {
  office = await openOffice()
  world = await quays(office)
})
after(() => office.end())

const sessionsOf = async (member: Member) => ((await member.call('GET', '/api/account')).body as AccountView).sessions
const isOpen = async (member: Member) => (await member.call('GET', '/api/session')).status === 200

test('a user sees his own sessions with when and on what, and no address of his network', async () => {
  const first = await office.signIn(email('claire@quais.example'))
  await office.signIn(email('karim@quais.example'))
  office.store.clock.pass(2 * HOUR)
  const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0'
  const link = new URL((await office.accounts.issueLink(email('claire@quais.example')))!).pathname
  await office.app.inject({ method: 'POST', url: link, headers: { 'user-agent': firefox } })
  const listed = await sessionsOf(first)
  assert.deepEqual(listed.map(({ device, method, isCurrent }) => ({ device, method, isCurrent })).sort((a, b) => (a.device < b.device ? 1 : -1)), [
    { device: 'Firefox · Windows', method: 'link', isCurrent: false },
    { device: '', method: 'link', isCurrent: true },
  ])
  assert.equal(listed.find(({ isCurrent }) => isCurrent)!.seenAt, new Date(office.store.clock()).toISOString(), 'when it was used last is kept to the hour')
  const columns = await office.store.db.global((sql) => sql.selectFrom('sessions').selectAll().executeTakeFirstOrThrow())
  assert.doesNotMatch(JSON.stringify(columns), /127\.0\.0\.1|Mozilla/)
})

test('a user ends one of his sessions, or all others, and never another user’s', async () => {
  const [here, there, karim] = [await office.signIn(email('claire@quais.example')), await office.signIn(email('claire@quais.example')), await office.signIn(email('karim@quais.example'))]
  const id = (await sessionsOf(there)).find(({ isCurrent }) => isCurrent)!.id
  assert.equal((await karim.call('DELETE', `/api/account/sessions/${id}`)).status, 204)
  assert(await isOpen(there))
  assert.equal((await here.call('DELETE', `/api/account/sessions/${id}`)).status, 204)
  assert(!(await isOpen(there)))
  assert.equal((await here.call('DELETE', '/api/account/sessions')).status, 204)
  assert.equal((await sessionsOf(here)).length, 1)
  assert(await isOpen(karim))
})

test('another role ends the sessions of that member in this agency, and a change of his phone does not', async () => {
  const [claire, karim] = [await office.signIn(email('claire@quais.example')), await office.signIn(email('karim@quais.example'))]
  await claire.call('PATCH', `/api/team/agents/${world.karim}`, { phone: '06 39 98 01 23', isAgent: true })
  assert(await isOpen(karim))
  assert.equal((await claire.call('PATCH', `/api/team/agents/${world.karim}`, { isAdmin: true })).status, 200)
  assert(!(await isOpen(karim)))
  assert(await isOpen(claire))
  const again = await office.signIn(email('karim@quais.example'))
  assert.equal((await claire.call('DELETE', `/api/team/agents/${world.karim}`)).status, 204)
  assert(!(await isOpen(again)))
  const left = await office.store.db.global((sql) => sql.selectFrom('sessions').select('agentId').where('agentId', '=', world.karim).execute())
  assert.deepEqual(left, [])
})

test('a browser is known by its family and system only', () => {
  const agents = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0': 'Edge · Windows',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15': 'Safari · macOS',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1': 'Chrome · iPhone',
    'Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36': 'Samsung Internet · Android',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36': 'Chromium · Linux',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Ubuntu Chromium/91.0.4472.101 Chrome/91.0.4472.101 Safari/537.36': 'Chromium · Linux',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36': 'Chrome · Linux',
    'curl/8.14.1': '',
  }
  for (const [agent, device] of Object.entries(agents)) assert.equal(deviceOf(agent), device)
  assert.equal(deviceOf(undefined), '')
})
