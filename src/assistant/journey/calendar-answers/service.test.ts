import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Appointment } from '#assistant/booking/appointment.ts'
import { markInvited } from '#assistant/booking/store.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import type { LeadId } from '#kernel/ids.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../../test/support/journey.ts'
import { calendarAnswersService } from './service.ts'

let house: JourneyHouse
let quays: DemoAgency
let agencies = 0
before(async () => {
  house = await openJourneyHouse()
})
after(() => house?.end())

const inAgency = <T>(work: Parameters<typeof house.store.db.within<T>>[1]) => house.store.db.within(quays.scope, work)

/** A visit whose invitation the contact has. */
async function invited(): Promise<{ leadId: LeadId; appointment: Appointment }> {
  quays = await house.openAgency(`reponses-${++agencies}`, 'automatic')
  const leadId = await house.leadOf(quays)
  const open = await inAgency(async (tx) => house.slots.openFor(tx, (await house.slots.offerOf(tx, leadId))!))
  const made = await house.booking.book(quays.scope, leadId, {
    choice: { agentId: quays.agent, start: open.slots[0]!.start },
    details: { firstName: 'Lea', lastName: 'Roux', email: 'lea@contact.example' as EmailAddress, phone: '+33639980101' as never, postalAddress: '', note: '' },
  })
  assert(made.ok)
  await inAgency((tx) => markInvited(tx, made.value))
  // The limits against loops count what was mailed within the last hour.
  house.store.clock.pass(2 * 3_600_000)
  return { leadId, appointment: made.value }
}

const base64 = (text: string) => `Content-Transfer-Encoding: base64\r\n\r\n${(Buffer.from(text).toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')}`

/** As Gmail and Outlook send it: a calendar beside the words of the mail program; Gmail adds it as a file. */
async function answer(name: string, { uid }: Pick<Appointment, 'uid'>, sequence = 0): Promise<void> {
  const ics = readFileSync(new URL(`../../../../test/fixtures/calendar-answers/${name}.ics`, import.meta.url), 'utf8').replaceAll('{{UID}}', uid).replaceAll('{{SEQUENCE}}', String(sequence))
  const method = /METHOD:(\w+)/.exec(ics)?.[1]
  const raw = [
    'From: Lea Roux <lea@contact.example>', 'To: agence@in.assistant.example', 'Subject: Re: Appartement du quai', `Message-ID: <${name}-${house.store.clock()}@contact.example>`, 'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"', '', '--outer', 'Content-Type: multipart/alternative; boundary="inner"', '',
    '--inner', 'Content-Type: text/plain; charset=utf-8', '', 'Lea Roux vous a répondu.'.normalize('NFD').replace(/\p{M}/gu, ''), '',
    '--inner', `Content-Type: text/calendar; charset="UTF-8"; method=${method}`, base64(ics), '--inner--', '',
    ...(name.startsWith('gmail') ? ['--outer', 'Content-Type: application/ics; name="invite.ics"', 'Content-Disposition: attachment; filename="invite.ics"', base64(ics)] : []), '--outer--', '',
  ].join('\r\n')
  house.store.clock.pass(1_000)
  await house.intake.accept(quays.scope, { recipient: 'x@in.assistant.example', mailFrom: 'lea@contact.example' as EmailAddress, raw: Buffer.from(raw), remoteAddress: '192.0.2.1', heloName: 'mx' })
  const [message] = await house.intake.list(quays.scope, { states: ['received'], limit: 1 })
  assert(message, 'the mail arrived')
  await house.journey.readMessage(quays.scope, message.id)
  const { db, clock } = house.store
  const { team, intake, slots, outreach, booking, journey } = house
  const answers = calendarAnswersService({ db, clock, team, intake, slots, outreach, booking, journey })
  await answers.heed(quays.scope, message.id)
  await answers.heed(quays.scope, message.id)
}

const stateOf = async ({ leadId, appointment }: { leadId: LeadId; appointment: Appointment }) => {
  const facts = (await house.desk.lead(quays.scope, leadId))!
  const now = (await inAgency((tx) => house.booking.find(tx, appointment.id)))!
  return {
    reply: now.reply, state: now.state, span: now.span, tasks: facts.openTasks,
    history: facts.events.map(({ event }) => event).filter((event) => event.startsWith('invitation_')),
    links: facts.sent.filter(({ kind }) => kind === 'answer').map(({ recipient }) => recipient),
  }
}

test('an accepted invitation is noted, once, and nobody has to look', async () => {
  const visit = await invited()
  await answer('apple-accepted', visit.appointment)
  const { reply, state, tasks, history, links } = await stateOf(visit)
  assert.deepEqual({ reply, state, tasks, history, links }, { reply: 'accepted', state: 'booked', tasks: [], history: ['invitation_accepted'], links: [] })
})

test('a declined one comes to the desk, its contact gets the page of other times, and the visit stands until somebody cancels it', async () => {
  const visit = await invited()
  await answer('gmail-declined', visit.appointment)
  const { reply, state, tasks, history, links } = await stateOf(visit)
  assert.deepEqual({ reply, state, tasks, history, links }, { reply: 'declined', state: 'booked', tasks: ['declined'], history: ['invitation_declined'], links: ['lea@contact.example'] })
  await answer('outlook-tentative', visit.appointment)
  assert.equal((await stateOf(visit)).reply, 'tentative', 'a minute later he thought again, on the address of his work')
})

test('an answer to a time that is no more changes nothing', async () => {
  const visit = await invited()
  await answer('gmail-declined', visit.appointment, 1)
  await answer('gmail-declined', { uid: visit.appointment.uid.replace('@', '0@') })
  assert.deepEqual(await stateOf(visit), { reply: null, state: 'booked', span: visit.appointment.span, tasks: [], history: [], links: [] })
})

test('a counter-proposal moves nothing: the contact gets the page with the times next to his', async () => {
  const visit = await invited()
  await answer('outlook-counter', visit.appointment)
  const { history, links, span, tasks } = await stateOf(visit)
  assert.deepEqual({ history, links, span, tasks }, { history: ['invitation_countered'], links: ['lea@contact.example'], span: visit.appointment.span, tasks: [] })
  const sent = (await house.desk.lead(quays.scope, visit.leadId))!.sent.find(({ kind }) => kind === 'answer')!
  const raw = (await inAgency((tx) => house.outreach.raw(tx, sent.id)))!.toString().replaceAll('=\r\n', '').replaceAll('=3D', '=')
  assert.match(raw, new RegExp(`/move\\?slot=${Date.parse('2026-11-27T13:30:00Z') / 60_000}\\.${quays.agent}`))
})
