import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { MINUTE } from '#kernel/interval.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { AppointmentId, LeadId } from '#kernel/ids.ts'
import type { DeskView } from './contract.ts'
import { findTasks } from './store.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../../test/support/journey.ts'

let house: JourneyHouse
let waiting: JourneyHouse['waiting']
let quays: DemoAgency

before(async () => {
  house = await openJourneyHouse()
  waiting = house.waiting
  quays = await house.openAgency('quais')
})
after(() => house.end())

const tasks = () => house.store.db.within(quays.scope, (tx) => findTasks(tx, 100))
const alarms = () =>
  house.store.db.within(quays.scope, (tx) => tx.sql.selectFrom('outboundMessages').select(['subject', 'recipient']).where('kind', '=', 'desk_alarm').orderBy('createdAt').execute())
const strange = async (subject: string) => {
  house.store.clock.pass(1_000)
  await house.intake.accept(quays.scope, {
    recipient: 'x@in.assistant.example', mailFrom: 'a@portail.example' as EmailAddress, remoteAddress: '192.0.2.1', heloName: 'mx',
    raw: Buffer.from(`From: <a@portail.example>\r\nSubject: ${subject}\r\n\r\nRien de lisible.\r\n`),
  })
  const [message] = await house.intake.list(quays.scope, { states: ['received'], limit: 1 })
  await house.journey.readMessage(quays.scope, message!.id)
  return message!.id
}

test('what has waited five minutes is told once, several in one mail, and not again within a quarter of an hour', async () => {
  await strange('Un')
  await strange('Deux')
  const [first, second] = await tasks()
  assert.deepEqual([first?.kind, second?.kind], ['quarantine', 'quarantine'])
  house.store.clock.pass(1 * MINUTE)
  await waiting.alarm(quays.scope, first!.id)
  assert.deepEqual(await alarms(), [], 'a minute is no long wait')
  house.store.clock.pass(4 * MINUTE)
  await waiting.alarm(quays.scope, first!.id)
  await waiting.alarm(quays.scope, second!.id)
  assert.deepEqual(await alarms(), [{ subject: '2 demandes attendent votre avis', recipient: 'contact@quais.example' }])

  await strange('Trois')
  const third = (await tasks()).at(-1)!
  house.store.clock.pass(5 * MINUTE)
  await waiting.alarm(quays.scope, third.id)
  assert.equal((await alarms()).length, 1)
  house.store.clock.pass(11 * MINUTE)
  await waiting.alarm(quays.scope, third.id)
  assert.deepEqual((await alarms()).map(({ subject }) => subject).at(-1), 'Une demande attend votre avis')
})

test('an agency that wants no such mail gets none, and what is settled alarms nobody', async () => {
  const before_ = (await alarms()).length
  const message = await strange('Quatre')
  const task = (await tasks()).at(-1)!
  house.store.clock.pass(30 * MINUTE)
  await house.team.changeAgency(quays.scope, { deskAlarm: false })
  await waiting.alarm(quays.scope, task.id)
  await house.team.changeAgency(quays.scope, { deskAlarm: true })
  await house.desk.dismissMessage({ scope: quays.scope, agentId: quays.admin }, message)
  await waiting.alarm(quays.scope, task.id)
  assert.equal((await alarms()).length, before_)
})

test('the most urgent stands first, one thing once, and only what is settled by being seen can be ticked off', async () => {
  const lead = await house.leadOf(quays)
  await house.store.db.within(quays.scope, (tx) => house.journey.noteRequest(tx, lead, 'call_back'))
  const { items, count } = await waiting.list(quays.scope)
  assert.equal(items[0]?.kind, 'call_back')
  assert.equal(items.filter((item) => item.lead?.id === lead).length, 1)
  assert.equal(count, items.length)
  const decision = items.find(({ kind }) => kind === 'quarantine')!
  assert.deepEqual(await waiting.done(quays.scope, decision.id), { ok: false, reason: 'to_be_decided' })
  assert.equal((await waiting.done(quays.scope, items[0]!.id)).ok, true)
  const after_ = await waiting.list(quays.scope)
  assert.equal(after_.items.find((item) => item.lead?.id === lead)?.kind, 'to_check', 'the draft still waits')
  assert.deepEqual(await waiting.done(quays.scope, items[0]!.id), { ok: false, reason: 'unknown_task' })
})

test('the desk says in both languages why each thing waits, and another agency sees none of it', async () => {
  const hills = await house.openAgency('collines')
  for (const locale of ['fr', 'en'] as const) {
    const view = (await house.call('GET', `/api/desk?locale=${locale}`, { as: quays.admin })).body as DeskView
    assert(view.items.length > 0)
    for (const { reason } of view.items) assert.match(reason, /^\p{Lu}.*[.?]$/u)
  }
  assert.deepEqual((await house.call('GET', '/api/desk', { as: hills.admin })).body, { items: [], count: 0, oldest: null })
})

test('a correction is taken back with everything that followed from it, once', async () => {
  const member = { scope: quays.scope, agentId: quays.admin }
  const lead = await house.leadOf(quays, 'bienici/sale')
  const seen = async (id: LeadId) => (await house.desk.lead(quays.scope, id))!
  const before_ = await seen(lead)
  assert.equal((await house.desk.correct(member, lead, { name: 'email', value: 'autre@courriel.example', span: null })).ok, true)
  assert.equal((await seen(lead)).contact?.email, 'autre@courriel.example')
  assert.equal((await house.desk.undoCorrection(member, lead)).ok, true)
  const after_ = await seen(lead)
  assert.deepEqual(after_.lead.reading, before_.lead.reading)
  assert.equal(after_.contact?.email, before_.contact?.email)
  assert.deepEqual(await house.desk.undoCorrection(member, lead), { ok: false, reason: 'nothing_to_undo' })
  await house.desk.dismiss(member, lead)
  assert.deepEqual(await house.desk.correct(member, lead, { name: 'lastName', value: 'Durand', span: null }), { ok: false, reason: 'is_closed' })
})

test('a calendar that is late stands at the desk until it has the appointment', async () => {
  const lead = await house.leadOf(quays, 'seloger/english-message')
  const appointmentId = '01890000-0000-7000-8000-00000000000a' as AppointmentId
  const note = (isLate: boolean) => house.store.db.within(quays.scope, (tx) => house.journey.noteCalendar(tx, { appointmentId, leadId: lead }, { isLate }))
  await note(true)
  await note(true)
  const item = (await waiting.list(quays.scope)).items.filter(({ kind }) => kind === 'calendar_late')
  assert.deepEqual(item.map((one) => one.lead?.id), [lead])
  await note(false)
  assert(!(await waiting.list(quays.scope)).items.some(({ kind }) => kind === 'calendar_late'))
})
