import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DAY, MINUTE } from '#kernel/interval.ts'
import { runningClock, startTestApp, type TestApp } from '../support/app.ts'
import { mailsTo } from '../support/mail-sink.ts'
import { portalMail } from '../support/whole-house.ts'

const clock = runningClock()
let house: TestApp
let count = 0
before(async () => {
  house = await startTestApp({ kind: 'embedded', clock })
})
after(() => house?.stop())

/** The page of a new person's link, and the times on it. */
async function newLink() {
  const email = `formulaire${++count}@courriel.example`
  const phone = `06 39 98 04 ${String(count).padStart(2, '0')}`
  const raw = portalMail({ to: house.inboundAddress, first: 'Awa', last: 'Diop', email, phone, id: `form.${count}` })
  await house.sendMail(Buffer.from(raw.toString().replace('ADQ-101', `ADQ-${100 + count}`)), { isSigned: true })
  const offer = await house.waitFor(() => mailsTo(house.mails(), email)[0], { what: `the offer to ${email}` })
  const page = `${house.baseUrl}${/\/r\/[a-z2-7]{32}/.exec(offer.parsed.text ?? '')![0]}`
  const slots = (await (await fetch(page)).text()).match(/(?<=name="slot" value=")[^"]+/g) ?? []
  assert(slots.length >= 3)
  return { page, slots, email }
}

const post = async (url: string, form: Record<string, string>) => {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() }
}

const person = { lastName: 'Diop', firstName: 'Awa', phone: '06 39 98 01 23', email: 'awa@courriel.example' }

const appointments = () =>
  house.app.store.db.within(house.scope, (tx) => house.app.services.booking.between(tx, { start: clock() - DAY, end: clock() + 120 * DAY }))

test('a form posted twice, and twice at once, is one appointment and the same confirmation', async () => {
  const { page, slots } = await newLink()
  const form = { ...person, slot: slots[0]! }
  const first = await post(`${page}/details`, form)
  const answers = [first, await post(`${page}/details`, form), ...(await Promise.all([1, 2, 3].map(() => post(`${page}/details`, form))))]
  assert.deepEqual(new Set(answers.map(({ status, location }) => `${status} ${new URL(location, page).search}`)), new Set(['303 ?done=booked']))
  assert.equal((await appointments()).length, 1)
})

test('control characters in every field become one line, and the mails that follow have no header of theirs', async () => {
  const { page, slots } = await newLink()
  const evil = '\r\nBcc: evil@x.example\0\u0085\u2028'
  const booked = await post(`${page}/details`, { ...person, firstName: `Awa${evil}`, lastName: `Diop${evil}`, postalAddress: `1 rue${evil}`, slot: slots[0]! })
  assert.equal(booked.status, 303)
  const appointment = (await appointments()).find(({ firstName }) => firstName.includes('evil'))!
  for (const text of [appointment.firstName, appointment.lastName, appointment.postalAddress]) assert.doesNotMatch(text, /[\0-\x1f\x7f\u0085\u2028\u2029]/)
  const invitation = await house.waitFor(() => house.mails().find(({ raw }) => raw.includes('text/calendar') && raw.includes(appointment.uid)), { what: 'the invitation' })
  assert.equal(invitation.envelope.to, person.email)
  for (const { envelope, raw } of house.mails()) {
    assert.notEqual(envelope.to, 'evil@x.example')
    assert.doesNotMatch(raw.toString('latin1').split('\r\n\r\n', 1)[0]!, /^(?:bcc|cc):/im)
  }
})

for (const email of ['a@b.example\r\nBcc: evil@x.example', 'a@b.example, evil@x.example', 'a@b.example;evil@x.example', '"a b"@x.example', 'a@localhost', 'a', '\0']) {
  test(`the form refuses the address ${JSON.stringify(email)}, keeps what was typed and sends nothing`, async () => {
    const { page, slots } = await newLink()
    const [mails, before_] = [house.mails().length, (await appointments()).length]
    const { status, text } = await post(`${page}/details`, { ...person, firstName: 'Nolwenn', email, slot: slots[0]! })
    assert.equal(status, 422)
    assert(text.includes('value="Nolwenn"') && /aria-invalid="true"/.test(text))
    assert.equal((await appointments()).length, before_)
    assert.equal(house.mails().length, mails)
  })
}

test('a time in the past is told with other times, and is not had', async () => {
  const { page, slots } = await newLink()
  const [, agent] = slots[0]!.split('.') as [string, string]
  const past = Math.floor((clock() - 2 * DAY) / (30 * MINUTE)) * 30
  const before_ = (await appointments()).length
  for (const step of ['hold', 'details']) {
    const { status, text } = await post(`${page}/${step}`, { ...person, slot: `${past}.${agent}` })
    assert.equal(status, 410, step)
    assert.match(text, /name="slot"/)
  }
  assert.equal((await appointments()).length, before_)
})

test('a time of an agent who is not asked, off the grid, at night or made up is refused with other times', async () => {
  const { page, slots } = await newLink()
  const [minutes, agent] = slots[0]!.split('.') as [string, string]
  const before_ = (await appointments()).length
  const wrong: readonly (readonly [slot: string, status: number])[] = [
    [`${minutes}.01890000-0000-7000-8000-000000000000`, 409], [`${Number(minutes) + 7}.${agent}`, 409], [`${Math.floor(Number(minutes) / 1440) * 1440 + 1440}.${agent}`, 409],
    ['', 400], ['x', 400], [`${minutes}.${agent}; drop table leads`, 400], [`99999999999.${agent}`, 400], [`${minutes}\0.${agent}`, 400],
  ]
  for (const [slot, status] of wrong) {
    const answer = await post(`${page}/hold`, { slot })
    assert.equal(answer.status, status, slot)
    assert.match(answer.text, /name="slot"/)
  }
  assert.equal((await appointments()).length, before_)
})

test('a hold of somebody else, or one that was tampered with, is not shown', async () => {
  const [mine, other] = [await newLink(), await newLink()]
  const held = await post(`${other.page}/hold`, { slot: other.slots[1]! })
  const hold = new URL(held.location, other.page).searchParams.get('hold')!
  assert.equal((await fetch(`${other.page}/details?hold=${hold}`)).status, 200)
  assert.equal((await fetch(`${mine.page}/details?hold=${hold}`)).status, 410)
  assert.equal((await fetch(`${other.page}/details?hold=${hold.slice(0, -2)}AA`)).status, 410)
})

test('a form of another site is refused, whatever link it has', async () => {
  const { page, slots } = await newLink()
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const answer = await fetch(`${page}/hold`, { method: 'POST', body: new URLSearchParams({ slot: slots[0]! }), headers: headers as never, redirect: 'manual' })
    assert.equal(answer.status, 403)
  }
})

// The clock goes forward, so this is last.
test('a link that is over and one that never was get the same page, and nothing happens through them', async () => {
  const { page, slots } = await newLink()
  clock.pass(61 * DAY)
  const before_ = (await appointments()).length
  const unknown = `${house.baseUrl}/r/${'a'.repeat(32)}`
  const [over, never] = await Promise.all([page, unknown].map(async (url) => ({ status: (await fetch(url)).status, text: (await (await fetch(url)).text()).replaceAll(new URL(url).pathname, '') })))
  assert.equal(over!.status, 404)
  assert.deepEqual(over, never)
  assert.equal((await post(`${page}/details`, { ...person, slot: slots[0]! })).status, 404)
  assert.equal((await appointments()).length, before_)
})

test('a call is asked for with a number that can be dialled, and the agency reads whose it is and opens the request', async () => {
  const { page, email } = await newLink()
  for (const phone of ['', 'demain 😀', '1'.repeat(2_000)]) {
    const refused = await post(`${page}/call-back`, { phone })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /<details class="disclosure" open>/)
    assert.match(refused.text, phone === '' ? /Indiquez votre téléphone/ : /Indiquez un numéro complet/)
  }
  assert.equal((await post(`${page}/call-back`, { phone: '06 39 98 04 77' })).status, 200)
  const [told] = await house.waitFor(() => { const found = mailsTo(house.mails(), 'agence@agence-des-quais.example'); return found.length > 0 ? found : undefined }, { what: 'the mail to the agency' })
  assert.match(told?.parsed.text ?? '', /Awa Diop\n[\s\S]*06 39 98 04 77[\s\S]*\/app\/leads\/[0-9a-f-]{36}/)
  assert(told?.parsed.text?.includes(email))
})
