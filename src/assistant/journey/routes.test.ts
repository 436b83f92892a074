import { strict as assert } from 'node:assert'
import { after, before, beforeEach, test } from 'node:test'
import type { AgentId, LeadId, MessageId } from '#kernel/ids.ts'
import { HOUR } from '#kernel/interval.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../test/support/journey.ts'
import {
  acceptedMessage, appointment as appointmentSchema, appointments as appointmentsSchema, lead as leadSchema, leadsBoard,
  type LeadView, waitingMessages,
} from './contract.ts'

let house: JourneyHouse
let quays: DemoAgency
let hills: DemoAgency

before(async () => {
  house = await openJourneyHouse()
  hills = await house.openAgency('collines')
})
// A fresh one each time: a person's second request for the same property would belong to the first.
beforeEach(async () => {
  quays = await house.openAgency('quais')
})
after(() => house.end())

const NOBODYS = '0190a000-0000-7000-8000-000000000000'

async function leadSeen(id: LeadId, { as = quays.admin, locale = 'fr' } = {}): Promise<LeadView> {
  const { status, body } = await house.call('GET', `/api/leads/${id}?locale=${locale}`, { as })
  assert.equal(status, 200)
  return leadSchema.parse(body)
}

const act = (id: string, action: string, body?: unknown, as = quays.agent) => house.call('POST', `/api/leads/${id}/${action}`, { as, body })
const correct = (id: string, name: string, value: string, span: unknown = null) => act(id, 'correct', { name, value, span })

/** The three open times of a drafted lead are there; the first is booked. */
async function book(id: LeadId) {
  const { scope, agent } = quays
  const { slots } = await leadSeen(id)
  const details = {
    firstName: 'Julie', lastName: 'Lemaître', email: 'julie.lemaitre@courriel.example' as never, phone: '+33639980311' as never, postalAddress: '', note: '',
  }
  const booked = await house.booking.book(scope, id, { choice: { agentId: agent, start: Date.parse(slots[0]!.start) }, details })
  assert.ok(booked.ok, JSON.stringify(booked))
  await house.journey.appointmentChanged(scope, 'booked', { leadId: id, appointmentId: booked.value.id })
  return booked.value
}

const quarantined = async (fixture: string, agency = quays): Promise<MessageId> => (await house.receive(agency, fixture)).messageId

test('a drafted lead stands on the board with its words, and opens whole', async () => {
  const id = await house.leadOf(quays)
  const board = leadsBoard.parse((await house.call('GET', '/api/leads', { as: quays.agent })).body)
  const card = board.toCheck.find((one) => one.id === id)
  assert.ok(card)
  assert.equal(card.state, 'drafted')
  assert.equal(card.contactName, 'Julie Lemaître')
  assert.equal(card.portalName, 'SeLoger')
  assert.equal(card.property?.reference, 'ADQ-101')
  assert.equal(card.agent?.name, 'Karim Benali')
  assert.match(card.wish, /^Bonjour, je souhaite visiter/)
  const lead = await leadSeen(id)
  assert.equal(lead.contact.phone, '06 39 98 03 11')
  assert.equal(lead.propertyReason, 'Trouvé par la référence de l’agence.')
  assert.equal(lead.agentReason, 'Responsable de ce bien.')
  assert.equal(lead.slots.length, 3)
  assert(lead.filters && lead.filters.open >= 3, JSON.stringify(lead.filters))
  assert.equal(lead.filters.closed[0]?.label, 'en dehors des heures de travail')
  const starts = lead.filters.closed.map((rule) => rule.starts)
  assert.deepEqual(starts, starts.toSorted((a, b) => b - a), 'the most first')
  // The agent works until six on weekdays: nothing is free when she can come, and that is said.
  assert.equal(lead.slots[0]?.reason, 'Au plus près de ce qui était demandé')
  assert.deepEqual([lead.wish?.source, lead.wish?.isMet], ['message', false])
  assert.match(lead.wish?.understood ?? '', /^samedi .* ou du lundi au vendredi après 18\u00a0h$/)
  assert.deepEqual(lead.words, [])
  assert.equal(lead.draft?.recipient, 'julie.lemaitre@courriel.example')
  assert.match(lead.draft?.text ?? '', /\/r\//)
  assert.deepEqual(lead.thread.map(({ direction, state }) => [direction, state]), [['in', null], ['out', 'draft']])
  assert.deepEqual(lead.history.map(({ text }) => text), ['Demande reçue de SeLoger.', 'Bien reconnu.', 'Réponse préparée avec les créneaux de Karim Benali.'])
  const email = lead.fields.find(({ name }) => name === 'email')
  assert.equal(lead.text.slice(email?.span?.start, email?.span?.end), 'julie.lemaitre@courriel.example')
  const english = await leadSeen(id, { locale: 'en' })
  assert.equal(english.history[0]?.text, 'Request received from SeLoger.')
  assert.equal(english.agentReason, 'Responsible for this property.')
})

test('a contact who asks for a call stands out wherever his lead is', async () => {
  const id = await house.leadOf(quays)
  assert.equal((await leadSeen(id)).checkReason, null)
  await house.store.db.within(quays.scope, (tx) => house.journey.noteRequest(tx, id, 'call_back'))
  const asked = 'Ce contact demande à être rappelé.'
  assert.equal((await leadSeen(id)).checkReason, asked)
  const board = leadsBoard.parse((await house.call('GET', '/api/leads', { as: quays.agent })).body)
  assert.equal(board.toCheck.find((one) => one.id === id)?.checkReason, asked)
  await act(id, 'send')
  assert.equal((await leadSeen(id)).checkReason, null)
})

test('a draft is sent once, by whoever of the team presses first', async () => {
  const id = await house.leadOf(quays, 'seloger/card-without-phone')
  const [first, second] = await Promise.all([act(id, 'send'), act(id, 'send', {}, quays.admin)])
  assert.deepEqual([first.status, second.status].sort(), [200, 409])
  const lead = await leadSeen(id)
  assert.equal(lead.state, 'offered')
  assert.equal(lead.draft, null)
  assert.match(lead.history.at(-1)?.text ?? '', /^Réponse envoyée par (?:Karim Benali|Claire Martin)\.$/)
  assert.equal(lead.thread.at(-1)?.state, 'queued')
})

test('nobody came: told once it has begun, it stands in the history, and the agent has his turn back', async () => {
  const id = await house.leadOf(quays)
  const appointment = await book(id)
  const missed = () => house.call('POST', `/api/appointments/${appointment.id}/missed`, { as: quays.agent })
  const taken = async () => (await house.store.db.within(quays.scope, (tx) => house.slots.turns(tx))).get(appointment.agentId)?.taken ?? 0
  assert.equal((await missed()).status, 404)
  const before_ = await taken()
  const now = house.store.clock()
  house.store.clock.set(appointment.span.end)
  assert.equal(appointmentSchema.parse((await missed()).body).isMissed, true)
  assert.equal(await taken(), before_ - 1)
  assert.equal((await missed()).status, 404)
  assert.equal((await leadSeen(id)).history.filter(({ text }) => text === 'Personne n’est venu au rendez-vous.').length, 1)
  house.store.clock.set(now)
})

test('times that nobody takes within a week were nobody’s turn; newer times wait for their own week, and who is booked keeps his', async () => {
  const [untaken, booked] = [await house.leadOf(quays), await house.leadOf(quays, 'seloger/card-without-phone')]
  const offerOf = async (id: LeadId) => (await house.store.db.within(quays.scope, (tx) => house.slots.offerOf(tx, id)))!
  const taken = async (agentId: AgentId | null) => (await house.store.db.within(quays.scope, (tx) => house.slots.turns(tx))).get(agentId!)?.taken ?? 0
  const { id: offerId, agentId } = await offerOf(untaken)
  const before_ = await taken(agentId)
  await house.journey.noteAgedOffer(quays.scope, { leadId: untaken, offerId: (await offerOf(booked)).id })
  assert.equal(await taken(agentId), before_, 'of another offer')
  for (let time = 0; time < 2; time += 1) await house.journey.noteAgedOffer(quays.scope, { leadId: untaken, offerId })
  assert.equal(await taken(agentId), before_ - 1)
  const appointment = await book(booked)
  const kept = await taken(appointment.agentId)
  await house.journey.noteAgedOffer(quays.scope, { leadId: booked, offerId: (await offerOf(booked)).id })
  assert.equal(await taken(appointment.agentId), kept)
})

test('a booked lead stands in the third column until its appointment is over', async () => {
  const id = await house.leadOf(quays)
  const appointment = await book(id)
  const column = async () => leadsBoard.parse((await house.call('GET', '/api/leads', { as: quays.agent })).body).booked.find((one) => one.id === id)
  assert.equal((await column())?.appointmentAt, new Date(appointment.span.start).toISOString())
  assert.deepEqual((await leadSeen(id)).appointment?.state, 'booked')
  const now = house.store.clock()
  house.store.clock.set(appointment.span.end + HOUR)
  assert.equal(await column(), undefined)
  house.store.clock.set(now)
  const days = (at: number) => new Date(at).toISOString().slice(0, 10)
  const range = `from=${days(appointment.span.start)}&to=${days(appointment.span.start + 24 * HOUR)}`
  const list = appointmentsSchema.parse((await house.call('GET', `/api/appointments?${range}`, { as: quays.admin })).body)
  const seen = list.appointments.find((one) => one.id === appointment.id)
  assert.equal(seen?.contact.name, 'Julie Lemaître')
  assert.equal(seen?.agent.name, 'Karim Benali')
  assert.equal(seen?.isInvited, false)
  assert.equal(list.timeZone, 'Europe/Paris')
  assert.equal((await act(id, 'dismiss')).status, 409)
  assert.equal((await act(id, 'property', { propertyId: quays.properties.house })).status, 409)
  const cancelled = await house.call('POST', `/api/appointments/${appointment.id}/cancel`, { as: quays.agent })
  assert.equal(appointmentSchema.parse(cancelled.body).state, 'cancelled')
  assert.equal((await house.call('GET', `/api/appointments?${range}`, { as: quays.admin })).text.includes(appointment.id), false)
})

test('appointments are asked for by at most 62 days in order', async () => {
  for (const range of ['from=2026-12-01&to=2026-12-01', 'from=2026-12-02&to=2026-12-01', 'from=2026-12-01&to=2027-02-02', 'from=2026-12-01', 'from=x&to=y']) {
    assert.equal((await house.call('GET', `/api/appointments?${range}`, { as: quays.admin })).status, 400, range)
  }
  assert.equal((await house.call('GET', '/api/appointments?from=2026-12-01&to=2027-02-01', { as: quays.admin })).status, 200)
})

test('a corrected address gets a draft of its own, and the old draft is never sent', async () => {
  const id = await house.leadOf(quays, 'seloger/text-only')
  const before = await leadSeen(id)
  const answer = await correct(id, 'email', 'autre.personne@courriel.example', { start: 0, end: 4 })
  assert.equal(answer.status, 200)
  assert.equal((answer.body as LeadView).state, 'matched')
  assert.equal((await act(id, 'send')).status, 409)
  await house.journey.offer(quays.scope, id)
  const lead = await leadSeen(id)
  assert.equal(lead.state, 'drafted')
  assert.equal(lead.draft?.recipient, 'autre.personne@courriel.example')
  assert.equal(lead.contact.email, 'autre.personne@courriel.example')
  assert.equal(lead.contact.phone, before.contact.phone)
  assert.deepEqual(lead.fields.find(({ name }) => name === 'email'), {
    name: 'email', value: 'autre.personne@courriel.example', span: { start: 0, end: 4 }, confidence: 1, doubt: null,
  })
  assert.equal(lead.thread.filter(({ state }) => state === 'draft').length, 1)
  await act(id, 'send')
  const sent = (await leadSeen(id)).thread.filter(({ direction }) => direction === 'out')
  assert.deepEqual(sent.map(({ party, state }) => [party, state]), [['autre.personne@courriel.example', 'queued']])
})

test('a corrected address never overwrites a person who has other leads', async () => {
  const first = await house.leadOf(quays, 'leboncoin/rich-sale')
  const second = await house.leadOf(quays, 'leboncoin/rich-sale')
  const { contact } = await leadSeen(first)
  assert.equal((await leadSeen(second)).contact.email, contact.email)
  // Closed as a repetition of the first, until a person says that it is about something else.
  assert.deepEqual((await correct(second, 'email', 'paul@courriel.example')).body, { error: 'is_closed' })
  await act(second, 'property', { propertyId: quays.properties.house })
  assert.equal((await correct(second, 'email', 'paul@courriel.example')).status, 200)
  assert.equal((await leadSeen(second)).contact.email, 'paul@courriel.example')
  assert.deepEqual((await leadSeen(first)).contact, contact)
})

test('a corrected reference finds the property and drafts a visit', async () => {
  const id = await house.leadOf(quays, 'indomio/json-attachment')
  assert.equal((await leadSeen(id)).property, null)
  await correct(id, 'reference', 'adq 202')
  await house.journey.offer(quays.scope, id)
  const lead = await leadSeen(id)
  assert.equal(lead.property?.reference, 'ADQ-202')
  assert.equal(lead.type, 'viewing')
  assert.equal(lead.state, 'drafted')
})

test('a correction of a booked lead changes the field and the contact, nothing that was agreed', async () => {
  const id = await house.leadOf(quays, 'bienici/sale')
  await act(id, 'property', { propertyId: quays.properties.house })
  await house.journey.offer(quays.scope, id)
  const appointment = await book(id)
  assert.equal((await correct(id, 'reference', 'ADQ-101')).status, 200)
  assert.equal((await correct(id, 'lastName', 'Durand')).status, 200)
  const lead = await leadSeen(id)
  assert.equal(lead.state, 'booked')
  assert.equal(lead.property?.reference, 'ADQ-202')
  assert.match(lead.contact.name, /Durand$/)
  assert.equal(lead.appointment?.start, new Date(appointment.span.start).toISOString())
})

test('a correction that is no address, no number or nowhere in the text is refused', async () => {
  const id = await house.leadOf(quays)
  const refusals = [
    ['email', 'a@b.example, c@d.example', null, 'not_an_email'],
    ['email', 'sans arobase', null, 'not_an_email'],
    ['phone', '12', null, 'not_a_phone'],
    ['phone', '06 39 98 03 12', { start: 5, end: 1_000_000 }, 'span_outside'],
    ['phone', '06 39 98 03 12', { start: 5, end: 5 }, 'span_outside'],
  ] as const
  for (const [name, value, span, error] of refusals) {
    const { status, body } = await correct(id, name, value, span)
    assert.deepEqual([status, body], [422, { error }])
  }
  assert.equal((await correct(id, 'price', '1')).status, 400)
  assert.equal((await act(id, 'correct', { name: 'phone', value: '06 39 98 03 12', span: null, agencyId: hills.scope.agencyId })).status, 400)
  assert.equal((await correct(id, 'phone', '06 39 98 03 12')).status, 200)
  assert.equal((await leadSeen(id)).contact.phone, '06 39 98 03 12')
  assert.equal((await correct(id, 'phone', '')).status, 200)
  assert.equal((await leadSeen(id)).contact.phone, null)
  assert.deepEqual((await correct(id, 'email', '')).body, { error: 'no_contact' })
})

test('a lead that is none is closed once and for all, and can be opened by choosing a property', async () => {
  const id = await house.leadOf(quays, 'seloger/phone-with-extra-zero')
  assert.equal(((await act(id, 'dismiss')).body as LeadView).state, 'closed')
  assert.equal((await act(id, 'dismiss', {})).status, 200)
  const { history } = await leadSeen(id)
  assert.equal(history.filter(({ text }) => text === 'Demande classée par Karim Benali.').length, 1)
  const opened = (await act(id, 'property', { propertyId: quays.properties.house })).body as LeadView
  assert.equal(opened.state, 'matched')
  assert.equal(opened.propertyReason, 'Choisi par une personne de l’agence.')
  assert.match(opened.history.at(-1)?.text ?? '', /^Bien choisi par Karim Benali\u00a0: Maison du parc\.$/)
})

test('a message in quarantine becomes a lead once, and the states still sum', async () => {
  const sum = async () => Object.values(await house.intake.counts(quays.scope)).reduce((a, b) => a + b)
  const id = await quarantined('none/job-application')
  const before = await sum()
  const waiting = waitingMessages.parse((await house.call('GET', '/api/messages?state=quarantine', { as: quays.agent })).body)
  const seen = waiting.messages.find((one) => one.id === id)
  assert.equal(seen?.reason, 'Ressemble à une candidature.')
  assert.equal(seen?.mailFrom, 'bounce@lead.seloger.example')
  const accepts = await Promise.all([1, 2].map(() => house.call('POST', `/api/messages/${id}/accept`, { as: quays.agent })))
  assert.deepEqual(accepts.map(({ status }) => status), [200, 200])
  const { leadId } = acceptedMessage.parse(accepts[0]?.body)
  assert.deepEqual(accepts[1]?.body, { leadId })
  const lead = await leadSeen(leadId as LeadId)
  assert.equal(lead.contact.email, 'lena.roche@courriel.example')
  assert.equal(lead.contact.phone, '06 39 98 03 84')
  assert.equal(lead.messageId, id)
  assert.equal(await sum(), before)
  assert.equal((await house.call('POST', `/api/messages/${id}/dismiss`, { as: quays.agent })).status, 409)
  assert.equal((await house.call('GET', '/api/messages?state=quarantine', { as: quays.agent })).text.includes(id), false)
})

test('a message without address and number stays in quarantine', async () => {
  const { scope } = quays
  const raw = Buffer.from('Subject: bonjour\r\nContent-Type: text/plain\r\n\r\nrien du tout')
  await house.intake.accept(scope, { recipient: 'x@in.assistant.example', mailFrom: '', raw, remoteAddress: '192.0.2.1', heloName: 'mx' })
  const [message] = await house.intake.list(scope, { states: ['received'], limit: 1 })
  await house.journey.readMessage(scope, message!.id)
  const answer = await house.call('POST', `/api/messages/${message!.id}/accept`, { as: quays.agent })
  assert.deepEqual([answer.status, answer.body], [422, { error: 'no_contact' }])
  assert.equal((await house.intake.list(scope, { states: ['quarantine'], limit: 100 })).some(({ id }) => id === message!.id), true)
})

test('a dismissed message leaves quarantine for good', async () => {
  const id = await quarantined('none/tenant-leak')
  const before = await house.intake.counts(quays.scope)
  for (let time = 0; time < 2; time++) assert.equal((await house.call('POST', `/api/messages/${id}/dismiss`, { as: quays.agent })).status, 204)
  const counts = await house.intake.counts(quays.scope)
  assert.deepEqual([counts.quarantine, counts.machine], [before.quarantine - 1, before.machine + 1])
  assert.equal((await house.call('POST', `/api/messages/${id}/accept`, { as: quays.agent })).status, 409)
})

test('the original mail comes without anything that runs or loads, in a frame of its own', async () => {
  const { messageId } = await house.receive(quays, 'seloger/card-sale')
  const { status, headers, text } = await house.call('GET', `/api/messages/${messageId}/original.html?spans=1-2`, { as: quays.agent })
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'text/html; charset=utf-8')
  assert.match(String(headers['content-security-policy']), /^default-src 'none'; style-src 'unsafe-inline'; img-src data:;.* sandbox$/)
  assert.match(text, /julie\.lemaitre@courriel\.example/)
  assert.match(text, /image de img\.lead\.seloger\.example, non chargée/)
  assert.doesNotMatch(text.replace(/<style>.*?<\/style>/, ''), /style|<img|class=|bgcolor/)
  const plain = await house.receive(quays, 'none/job-application')
  assert.match((await house.call('GET', `/api/messages/${plain.messageId}/original.html`, { as: quays.agent })).text, /<pre>Madame, Monsieur,/)
})

test('nobody without a session, and no other agency, comes near a lead', async () => {
  const lead = await house.leadOf(quays)
  const appointment = (await book(lead)).id
  const message = await quarantined('none/gibberish')
  const routes = (id: { lead: string; message: string; appointment: string }) =>
    [
      ['GET', `/api/leads/${id.lead}`],
      ['POST', `/api/leads/${id.lead}/send`],
      ['POST', `/api/leads/${id.lead}/correct`, { name: 'lastName', value: 'Autre', span: null }],
      ['POST', `/api/leads/${id.lead}/property`, { propertyId: hills.properties.flat }],
      ['POST', `/api/leads/${id.lead}/dismiss`],
      ['POST', `/api/messages/${id.message}/accept`],
      ['POST', `/api/messages/${id.message}/dismiss`],
      ['GET', `/api/messages/${id.message}/original.html`],
      ['POST', `/api/appointments/${id.appointment}/cancel`],
    ] as const
  const [own, nobodys, malformed] = [
    { lead, message, appointment },
    { lead: NOBODYS, message: NOBODYS, appointment: NOBODYS },
    { lead: 'x', message: '1', appointment: "'" },
  ].map((ids) => routes(ids))
  const lists = [['GET', '/api/leads'], ['GET', '/api/messages?state=quarantine'], ['GET', '/api/appointments?from=2026-12-01&to=2026-12-02']] as const
  for (const [method, url, body] of [...own!, ...lists.map((list) => [...list, undefined] as const)]) {
    assert.equal((await house.call(method, url, { body })).status, 401, `${method} ${url}`)
  }
  for (const [method, url, body] of [...own!, ...nobodys!, ...malformed!]) {
    const answer = await house.call(method, url, { as: hills.admin, body })
    assert.deepEqual([answer.status, answer.body], [404, { error: 'not_found' }], `${method} ${url}`)
  }
  for (const [method, url] of lists) assert.equal((await house.call(method, url, { as: hills.admin })).text.includes(lead), false)
  assert.equal((await act(lead, 'property', { propertyId: hills.properties.flat })).status, 404)
  assert.equal((await leadSeen(lead)).state, 'booked')
})

test('what a person agrees stands, though the lead was dismissed; a cancellation heard of first waits for the booking', async () => {
  const agency = await house.openAgency('ordre', 'automatic')
  const { scope, agent } = agency
  const leadId = await house.leadOf(agency)
  const lead = () => house.store.db.within(scope, (tx) => house.journey.lead(tx, leadId))
  const offer = await house.store.db.within(scope, (tx) => house.slots.offerOf(tx, leadId))
  assert.ok((await house.desk.dismiss({ scope, agentId: agent }, leadId)).ok)
  const details = { firstName: 'Julie', lastName: 'Roux', email: 'julie@courriel.example' as never, phone: '+33639980311' as never, postalAddress: '', note: '' }
  const booked = await house.booking.book(scope, leadId, { choice: { agentId: agent, start: offer!.slots[0]!.span.start }, details })
  assert.ok(booked.ok)
  const fact = { leadId, appointmentId: booked.value.id }
  await house.journey.appointmentChanged(scope, 'booked', fact)
  assert.equal((await lead())?.state, 'booked')

  const other = await house.openAgency('desordre', 'automatic')
  const otherLead = await house.leadOf(other)
  const otherOffer = await house.store.db.within(other.scope, (tx) => house.slots.offerOf(tx, otherLead))
  const soon = await house.booking.book(other.scope, otherLead, { choice: { agentId: other.agent, start: otherOffer!.slots[0]!.span.start }, details })
  assert.ok(soon.ok)
  await house.booking.cancel(other.scope, soon.value.id, 'contact')
  for (const what of ['cancelled', 'booked', 'booked', 'cancelled'] as const) {
    await house.journey.appointmentChanged(other.scope, what, { leadId: otherLead, appointmentId: soon.value.id })
  }
  const facts = await house.desk.lead(other.scope, otherLead)
  assert.equal(facts?.lead.state, 'cancelled')
  assert.deepEqual(facts?.events.map(({ event }) => event).filter((event) => event === 'booked' || event === 'cancelled'), ['booked', 'cancelled'])
})
