import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DAY, MINUTE } from '#kernel/interval.ts'
import { type SoftPasskey, softPasskey, type Told } from '../../../../test/support/authenticator.ts'
import { email, type Member, type Office, openOffice, quays } from '../../../../test/support/office.ts'
import type { AccountView } from '../contract.ts'

const ORIGIN = 'http://localhost:3000'
/** Kept in a keychain that is copied to other devices, as most are; these count nothing. */
const SYNCED = ['present', 'verified', 'syncable', 'synced'] as const

let office: Office
let world: Awaited<ReturnType<typeof quays>>
let claire: Member
let karim: Member
before(async () => {
  office = await openOffice()
  world = await quays(office)
  claire = await office.signIn(email('claire@quais.example'))
  karim = await office.signIn(email('karim@quais.example'))
})
after(() => office.end())

/** The challenge that was asked, and the cookies of the browser it was asked of. */
interface Asked {
  readonly options: { challenge: string; [more: string]: unknown }
  readonly cookie: string
}

// Each test comes from a network of its own: what one network may try is a test of itself.
let network = 1
const next = () => (network += 1)

async function post(url: string, cookie: string, payload?: object, token?: string) {
  return office.app.inject({
    method: 'POST', url, remoteAddress: `192.0.2.${network}`, headers: { cookie, ...(token ? { 'x-csrf-token': token } : {}) }, ...(payload ? { payload } : {}),
  })
}

async function ask(url: string, cookie = '', token?: string): Promise<Asked> {
  const answer = await post(url, cookie, undefined, token)
  assert.equal(answer.statusCode, 200, answer.body)
  const mark = answer.cookies.find(({ name }) => name === '__Host-passkey')!
  assert(mark.httpOnly && mark.secure)
  return { options: answer.json(), cookie: `${mark.name}=${mark.value}; ${cookie}` }
}

const askToSignIn = (cookie?: string) => ask('/sign-in/passkey/challenge', cookie)
const askToAdd = ({ cookie, csrfToken }: Member) => ask('/api/account/passkeys/challenge', cookie, csrfToken)
const answer = (cookie: string, credential: object) => post('/sign-in/passkey', cookie, credential)
const sessionOf = (answered: Awaited<ReturnType<typeof answer>>) => answered.cookies.find(({ name, value }) => name === '__Host-session' && value !== '')
const accountOf = async (member: Member) => (await member.call('GET', '/api/account')).body as AccountView
const userHandleOf = ({ options }: Asked) => (options.user as { id: string }).id

interface Added {
  readonly member: Member
  readonly passkey: SoftPasskey
  readonly userHandle: string
}

async function add(member: Member, told: Partial<Told> = { flags: SYNCED }): Promise<Added> {
  next()
  const asked = await askToAdd(member)
  const passkey = softPasskey(ORIGIN)
  const added = await post('/api/account/passkeys', asked.cookie, passkey.create({ ...told, challenge: asked.options.challenge }), member.csrfToken)
  assert.equal(added.statusCode, 201, added.body)
  return { member, passkey, userHandle: userHandleOf(asked) }
}

async function signIn({ passkey, userHandle }: Added, told: Partial<Told> = { flags: SYNCED }) {
  const { options, cookie } = await askToSignIn()
  return answer(cookie, passkey.get({ userHandle, ...told, challenge: options.challenge }))
}

test('a passkey is asked to stay on the device, to ask for the person, and to say nothing of its maker', async () => {
  const { passkey } = await add(claire)
  const { options } = await askToAdd(claire)
  assert.deepEqual(options.rp, { name: 'Assistant.immo', id: 'localhost' })
  assert.equal(options.attestation, 'none')
  const { residentKey, userVerification } = options.authenticatorSelection as Record<string, string>
  assert.deepEqual([residentKey, userVerification], ['required', 'required'])
  assert.deepEqual(options.excludeCredentials, [{ id: passkey.credentialId, transports: ['internal'], type: 'public-key' }])
  assert(!Buffer.from(userHandleOf({ options, cookie: '' }), 'base64url').includes('claire'), 'what the device keeps of a user is no address')
  const asked = (await askToSignIn()).options
  assert.deepEqual([asked.rpId, asked.userVerification, asked.allowCredentials], ['localhost', 'required', undefined], 'no account can be found by asking')
})

test('who added a passkey signs in with it, is told of it by mail, sees it listed, and no longer gets in once it is gone', async () => {
  const count = office.sent.length
  const added = await add(claire)
  const mail = (await office.mails(count + 1)).at(-1)!
  assert.equal(mail.to, 'claire@quais.example')
  assert.match(mail.subject, /clé d’accès/)
  assert.match(mail.text, /http:\/\/localhost:3000\/app\/account/)
  office.store.clock.pass(MINUTE)
  const answered = await signIn(added)
  assert.equal(answered.statusCode, 200, answered.body)
  assert.deepEqual(answered.json(), { url: '/app' })
  const cookie = `__Host-session=${sessionOf(answered)!.value}`
  const account = (await office.app.inject({ url: '/api/account', headers: { cookie } })).json() as AccountView
  assert.equal(account.email, 'claire@quais.example')
  assert.equal(account.sessions.find(({ isCurrent }) => isCurrent)!.method, 'passkey')
  const listed = account.passkeys.find(({ credentialId }) => credentialId === added.passkey.credentialId)!
  assert.equal(listed.usedAt, new Date(office.store.clock()).toISOString())
  const rename = (member: Member, name: string) => member.call('PATCH', `/api/account/passkeys/${listed.id}`, { name })
  const nameNow = async () => (await accountOf(claire)).passkeys.find(({ id }) => id === listed.id)!.name
  assert.deepEqual([(await rename(claire, ' Téléphone de Claire ')).status, await nameNow()], [204, 'Téléphone de Claire'])
  for (const [member, name] of [[claire, ' '], [claire, 'x'.repeat(81)], [karim, 'À moi']] as const) await rename(member, name)
  assert.equal(await nameNow(), 'Téléphone de Claire')
  assert.equal((await added.member.call('DELETE', `/api/account/passkeys/${listed.id}`)).status, 204)
  const again = await signIn(added)
  assert.deepEqual([again.statusCode, again.json(), sessionOf(again)], [403, { error: 'unknown_passkey' }, undefined])
})

const wrong: readonly (readonly [what: string, told: Partial<Told>])[] = [
  ['made at another origin', { origin: 'https://assistant-immo.example' }],
  ['made at our name with another port', { origin: 'http://localhost:3001' }],
  ['made for another relying party', { rpId: 'assistant-immo.example' }],
  ['that was made to add a passkey', { type: 'webauthn.create' }],
  ['given by a device that asked for nobody', { flags: ['present', 'syncable', 'synced'] }],
  ['given without anybody there', { flags: ['verified', 'syncable', 'synced'] }],
  ['that calls itself another user’s', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
  ['of a passkey that was syncable and is not', { flags: ['present', 'verified'] }],
]
for (const [what, told] of wrong) {
  test(`an answer ${what} signs nobody in`, async () => {
    const added = await add(karim)
    const refused = await signIn(added, { flags: SYNCED, ...told })
    assert.deepEqual([refused.statusCode, refused.json(), sessionOf(refused)], [403, { error: 'not_proved' }, undefined])
    assert.equal((await signIn(added)).statusCode, 200, 'the same, told as it is, does')
  })
}

test('a signature over anything else signs nobody in, nor does another user’s passkey under a borrowed name', async () => {
  const [own, other] = [await add(claire), await add(karim)]
  const { options, cookie } = await askToSignIn()
  const honest = own.passkey.get({ userHandle: own.userHandle, challenge: options.challenge, flags: SYNCED })
  const signature = Buffer.from(honest.response.signature!, 'base64url')
  signature[signature.length - 1]! ^= 1
  const spoilt = await answer(cookie, { ...honest, response: { ...honest.response, signature: signature.toString('base64url') } })
  assert.deepEqual([spoilt.statusCode, sessionOf(spoilt)], [403, undefined])
  const borrowed = await signIn({ ...other, userHandle: own.userHandle }, { flags: SYNCED, credentialId: own.passkey.credentialId })
  assert.deepEqual([borrowed.statusCode, borrowed.json()], [403, { error: 'not_proved' }])
})

test('a challenge is answered once, also by two at the same time', async () => {
  const { passkey, userHandle } = await add(claire)
  const { options, cookie } = await askToSignIn()
  const credential = passkey.get({ userHandle, challenge: options.challenge, flags: SYNCED })
  const answers = await Promise.all([1, 2, 3].map(() => answer(cookie, credential)))
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 410, 410])
  assert.equal((await answer(cookie, credential)).statusCode, 410)
})

test('a challenge is over after five minutes, in another browser, and when it was never asked', async () => {
  const added = await add(claire)
  const { options, cookie } = await askToSignIn()
  const credential = added.passkey.get({ userHandle: added.userHandle, challenge: options.challenge, flags: SYNCED })
  const elsewhere = (await askToSignIn()).cookie
  for (const other of [elsewhere, '']) assert.equal((await answer(other, credential)).statusCode, 410)
  const own = added.passkey.get({ userHandle: added.userHandle, challenge: 'A'.repeat(43), flags: SYNCED })
  assert.equal((await answer(cookie, own)).statusCode, 410)
  office.store.clock.pass(5 * MINUTE)
  assert.equal((await answer(cookie, credential)).statusCode, 410)
  await askToSignIn()
  const waiting = await office.store.db.global((sql) => sql.selectFrom('passkeyChallenges').select('userId').execute())
  assert.equal(waiting.length, 1, 'those that are over are not kept')
})

test('two tabs that stand at the sign-in page do not disturb each other', async () => {
  const { passkey, userHandle } = await add(claire)
  const first = await askToSignIn()
  const second = await askToSignIn(first.cookie)
  assert.equal((await answer(second.cookie, passkey.get({ userHandle, challenge: first.options.challenge, flags: SYNCED }))).statusCode, 200)
})

test('a passkey that counts is refused when it does not count on, as a copy would not', async () => {
  const added = await add(claire, { flags: ['present', 'verified'], counter: 4 })
  const counts: number[] = []
  for (const counter of [5, 5, 4, 6]) counts.push((await signIn(added, { counter })).statusCode)
  assert.deepEqual(counts, [200, 403, 403, 200])
})

test('a passkey is added by who is signed in, for himself, and for what he asked', async () => {
  next()
  const passkey = softPasskey(ORIGIN)
  const send = (cookie: string, credential: object, token?: string) => post('/api/account/passkeys', cookie, credential, token)
  const asked = await askToAdd(claire)
  const made = passkey.create({ challenge: asked.options.challenge, flags: SYNCED })
  const mark = asked.cookie.split(';')[0]!
  assert.equal((await send(mark, made)).statusCode, 401)
  assert.equal((await send(asked.cookie, made)).statusCode, 403, 'without the token of the session')
  assert.equal((await send(`${mark}; ${karim.cookie}`, made, karim.csrfToken)).statusCode, 410, 'the challenge is another user’s')
  const toSignIn = await askToSignIn(claire.cookie)
  assert.equal((await send(toSignIn.cookie, passkey.create({ challenge: toSignIn.options.challenge, flags: SYNCED }), claire.csrfToken)).statusCode, 410)
  for (const told of [{ origin: 'https://else.example' }, { rpId: 'else.example' }, { type: 'webauthn.get' }, { flags: ['present'] as const }]) {
    const again = await askToAdd(claire)
    const refused = await send(again.cookie, passkey.create({ flags: SYNCED, ...told, challenge: again.options.challenge }), claire.csrfToken)
    assert.equal(refused.statusCode, 403, JSON.stringify(told))
  }
  assert.equal((await send(asked.cookie, made, claire.csrfToken)).statusCode, 201)
})

test('a passkey that a user has cannot be added by another, and nobody removes another’s', async () => {
  const { member, passkey } = await add(claire)
  const asked = await askToAdd(karim)
  const stolen = await post('/api/account/passkeys', asked.cookie, passkey.create({ challenge: asked.options.challenge, flags: SYNCED }), karim.csrfToken)
  assert.equal(stolen.statusCode, 403)
  const { id } = (await accountOf(member)).passkeys.at(-1)!
  assert.equal((await karim.call('DELETE', `/api/account/passkeys/${id}`)).status, 204)
  assert((await accountOf(member)).passkeys.some((one) => one.id === id))
  assert.equal((await member.call('DELETE', '/api/account/passkeys/not-an-id')).status, 404)
})

test('a passkey of who left the team lets nobody in, also when his address is given to a successor', async () => {
  const left = await add(karim)
  assert.equal((await signIn(left)).statusCode, 200)
  assert.equal((await claire.call('DELETE', `/api/team/agents/${world.karim}`)).status, 204)
  assert.equal((await signIn(left)).statusCode, 403)
  assert.equal((await claire.call('POST', '/api/team/agents', { firstName: 'Karine', lastName: 'Petit', email: 'karim@quais.example' })).status, 201)
  assert.equal((await signIn(left)).statusCode, 403)
})

test('one network answers twenty times in a quarter of an hour at most', async () => {
  next()
  const statuses: number[] = []
  for (let tries = 0; tries < 21; tries++) statuses.push((await answer('', {})).statusCode)
  assert.deepEqual([...new Set(statuses)], [400, 429])
})

test('neither a passkey’s id nor a challenge stands in the log, and no secret in the table', async () => {
  office.store.clock.pass(DAY)
  const added = await add(claire)
  await signIn(added)
  await signIn(added, { flags: SYNCED, origin: 'https://else.example' })
  const log = office.store.logLines.join('')
  assert.match(log, /accounts\.passkey_refused/)
  assert(!log.includes(added.passkey.credentialId) && !log.includes('else.example') && !log.includes('claire'))
})
