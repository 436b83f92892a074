import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { agency } from '../../src/main/demo/agency-data.ts'
import { runningClock, startTestApp, type TestApp } from '../support/app.ts'
import { firstMailTo, newestLead, offerLinks, quiet, writer, writeThroughPortal } from '../support/app-story.ts'
import { mailsTo } from '../support/mail-sink.ts'

let app: TestApp
before(async () => {
  app = await startTestApp({ kind: 'embedded', clock: runningClock() })
})
after(() => app?.stop())

/** What the lead of a contact with this message is, with the mail he got and what waits for a person. */
async function answered(n: number, message: string) {
  const contact = writer(n, { message })
  await writeThroughPortal(app, contact)
  const mail = await firstMailTo(app, contact.email)
  await quiet(app)
  const lead = await newestLead(app)
  const waiting = (await app.app.services.waiting.list(app.scope)).items.filter((item) => item.lead?.id === lead.id)
  return { mail, lead, waiting: waiting.map(({ kind }) => kind) }
}

test('who asks for a visit and about the charges gets times at once, and the question waits for a person', async () => {
  const toAgency = mailsTo(app.mails(), agency.email).length
  const { mail, lead, waiting } = await answered(101, 'Bonjour, je voudrais visiter cet appartement. Quel est le montant des charges de copropriété ? Merci')
  assert.equal(offerLinks(mail).slots.length, 3)
  assert.equal(lead.type, 'viewing')
  assert.deepEqual(waiting, ['question'])
  // A question is no alarm: it stands on the desk.
  assert.equal(mailsTo(app.mails(), agency.email).length, toAgency)
})

test('who asks for a call back is offered times for a call, and not a visit', async () => {
  const { mail, lead } = await answered(102, 'Bonjour, pourriez-vous me rappeler au sujet de ce bien ? Merci.')
  assert.equal(lead.type, 'phone_call')
  assert.equal(offerLinks(mail).slots.length, 3)
  assert.match(mail.parsed.subject ?? '', /appel/i)
})

test('a plain wish to visit leaves nothing for a person to do', async () => {
  const { waiting } = await answered(103, 'Bonjour, je souhaite visiter ce bien. Serait-il possible d’avoir plus d’informations ? Cordialement')
  assert.deepEqual(waiting, [])
})
