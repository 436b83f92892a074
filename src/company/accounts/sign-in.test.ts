import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { DAY, MINUTE } from '#kernel/interval.ts'
import { sql as raw } from '#platform/db/sql.ts'
import { email, memberOf, type Office, openOffice, quays } from '../../../test/support/office.ts'

let office: Office
let world: Awaited<ReturnType<typeof quays>>
before(async () => {
  office = await openOffice()
  world = await quays(office)
})
after(() => office.end())

const ask = (address: string, remoteAddress = '127.0.0.1') =>
  office.app.inject({ method: 'POST', url: '/sign-in', remoteAddress, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: `email=${encodeURIComponent(address)}` })

const linkOf = (mail: { text: string }) => new URL(/http:\S+/.exec(mail.text)![0]).pathname

test('a known and an unknown address get the same answer, and only the known one a mail', async () => {
  const known = await ask('claire@quais.example')
  const unknown = await ask('nobody@quais.example')
  assert.equal(known.statusCode, 200)
  assert.equal(unknown.statusCode, known.statusCode)
  assert.equal(unknown.body, known.body.replaceAll('claire@quais.example', 'nobody@quais.example'))
  const mails = await office.mails(1)
  await new Promise((resolve) => setTimeout(resolve, 100))
  assert.deepEqual(mails.map(({ to }) => to), ['claire@quais.example'])
})

test('opening a sign-in link changes nothing, its button signs in, and only once', async () => {
  const link = linkOf((await office.mails(1))[0]!)
  for (let visits = 0; visits < 3; visits++) {
    const page = await office.app.inject({ url: link })
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /<form method="post"/)
    assert.equal(page.headers['set-cookie'], undefined)
  }
  const answer = await office.app.inject({ method: 'POST', url: link })
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers.location, '/app')
  assert.match(String(answer.headers['set-cookie']), /^__Host-session=[a-z2-7]{32}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const again = await office.app.inject({ method: 'POST', url: link })
  assert.equal(again.statusCode, 410)
  assert.equal(again.headers['set-cookie'], undefined)
  assert.equal((await office.app.inject({ url: link })).statusCode, 410)
})

test('two clicks on one sign-in link at the same time make one session', async () => {
  const link = new URL((await office.accounts.issueLink(email('karim@quais.example')))!).pathname
  const answers = await Promise.all([1, 2, 3].map(() => office.app.inject({ method: 'POST', url: link })))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 410, 410])
})

test('a sign-in link is over after fifteen minutes', async () => {
  const link = new URL((await office.accounts.issueLink(email('karim@quais.example')))!).pathname
  office.store.clock.pass(15 * MINUTE)
  assert.equal((await office.app.inject({ method: 'POST', url: link })).statusCode, 410)
})

test('an address gets three links in fifteen minutes and then none', async () => {
  office.store.clock.pass(DAY)
  const before = office.sent.length
  for (let request = 0; request < 5; request++) await office.accounts.sendLink('karim@quais.example')
  assert.equal(office.sent.length - before, 3)
})

test('one network asks for twenty links in a quarter of an hour at most', async () => {
  const answers: number[] = []
  for (let request = 0; request < 21; request++) answers.push((await ask('nobody@elsewhere.example')).statusCode)
  assert.equal(answers.at(-1), 429)
})

test('the answer to an address does not wait for what is looked up about it, so that its time says nothing', async () => {
  office.store.clock.pass(DAY)
  const count = office.sent.length
  let release = () => {}
  const isLocked = new Promise<void>((locked) => {
    void office.store.db.global(async (sql) => {
      await raw`lock table users in access exclusive mode`.execute(sql)
      locked()
      await new Promise<void>((done) => {
        release = done
      })
    })
  })
  await isLocked
  const asked = Promise.all(['claire@quais.example', 'nobody@quais.example'].map((address) => ask(address, '192.0.2.7')))
  const answers = await Promise.race([asked, sleep(5_000, undefined, { ref: false })])
  release()
  assert.deepEqual(answers?.map(({ statusCode }) => statusCode), [200, 200], 'answered before anything could be looked up')
  assert.equal((await office.mails(count + 1)).at(-1)!.to, 'claire@quais.example')
})

test('only hashes of links and sessions are stored', async () => {
  office.store.clock.pass(DAY)
  const url = new URL((await office.accounts.issueLink(email('claire@quais.example')))!).pathname
  const { cookie } = await memberOf(office.app, url)
  const stored = await office.store.db.global(async (sql) => [
    ...(await sql.selectFrom('signInLinks').select('secretHash').execute()),
    ...(await sql.selectFrom('sessions').select('secretHash').execute()),
  ])
  const texts = stored.map(({ secretHash }) => Buffer.from(secretHash).toString('latin1'))
  for (const secret of [url.split('/').at(-1)!, cookie.split('=')[1]!]) assert(!texts.some((text) => text.includes(secret)))
})

test('signing out ends the session on the server', async () => {
  const member = await office.signIn(email('claire@quais.example'))
  assert.equal((await member.call('DELETE', '/api/session')).status, 204)
  assert.equal((await member.call('GET', '/api/session')).status, 401)
})

test('a session is over after thirty days', async () => {
  office.store.clock.pass(DAY)
  const member = await office.signIn(email('claire@quais.example'))
  office.store.clock.pass(30 * DAY - MINUTE)
  assert.equal((await member.call('GET', '/api/session')).status, 200)
  office.store.clock.pass(MINUTE)
  assert.equal((await member.call('GET', '/api/session')).status, 401)
})

test('a change without the token of the session is refused', async () => {
  office.store.clock.pass(DAY)
  const claire = await office.signIn(email('claire@quais.example'))
  const karim = await office.signIn(email('karim@quais.example'))
  assert.notEqual(claire.csrfToken, karim.csrfToken)
  for (const token of [undefined, '', karim.csrfToken]) {
    const answer = await office.app.inject({
      method: 'PATCH', url: '/api/session', payload: { locale: 'en' },
      headers: { cookie: claire.cookie, ...(token === undefined ? {} : { 'x-csrf-token': token }) },
    })
    assert.equal(answer.statusCode, 403, String(token))
  }
  assert.equal((await claire.call('PATCH', '/api/session', { locale: 'en' })).status, 204)
  assert.equal(((await claire.call('GET', '/api/session')).body as { locale: string }).locale, 'en')
})

test('a removed member is out at once, and so is one whose address was given to another person', async () => {
  office.store.clock.pass(DAY)
  const claire = await office.signIn(email('claire@quais.example'))
  const karim = await office.signIn(email('karim@quais.example'))
  assert.equal((await claire.call('PATCH', `/api/team/agents/${world.karim}`, { email: 'nadia@quais.example' })).status, 200)
  assert.equal((await karim.call('GET', '/api/session')).status, 401)
  assert.equal(await sessionsOpenFor('karim@quais.example'), false)
  const nadia = await office.signIn(email('nadia@quais.example'))
  assert.equal((await nadia.call('GET', '/api/team')).status, 200)
  assert.equal((await claire.call('DELETE', `/api/team/agents/${world.karim}`)).status, 204)
  assert.equal((await nadia.call('GET', '/api/team')).status, 401)
})

async function sessionsOpenFor(address: string): Promise<boolean> {
  const link = await office.accounts.issueLink(email(address))
  const answer = await office.app.inject({ method: 'POST', url: new URL(link!).pathname })
  return answer.headers['set-cookie'] !== undefined
}

test('a member of two agencies changes between them, and not to a third', async () => {
  office.store.clock.pass(DAY)
  const second = await office.team.createAgency({
    name: 'Agence du Port', email: email('contact@port.example'),
    admin: { firstName: 'Claire', lastName: 'Martin', email: email('claire@quais.example') },
  })
  const third = await office.team.createAgency({
    name: 'Agence du Lac', email: email('contact@lac.example'), admin: { firstName: 'Jean', lastName: 'Petit', email: email('jean@lac.example') },
  })
  const claire = await office.signIn(email('claire@quais.example'))
  const view = (await claire.call('GET', '/api/session')).body as { agencies: { name: string }[] }
  assert.deepEqual(view.agencies.map(({ name }) => name).sort(), ['Agence des Quais', 'Agence du Port'])
  assert.equal((await claire.call('PATCH', '/api/session', { agencyId: third.agencyId })).status, 404)
  assert.equal((await claire.call('PATCH', '/api/session', { agencyId: second.agencyId })).status, 204)
  assert.equal(((await claire.call('GET', '/api/team')).body as { agency: { name: string } }).agency.name, 'Agence du Port')
})

test('no address of a person stands in the log', () => {
  assert(office.store.logLines.length > 20)
  assert.doesNotMatch(office.store.logLines.join(''), /quais\.example|Claire|Martin|[a-z2-7]{32}/)
})
