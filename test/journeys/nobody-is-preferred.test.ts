import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import { parseMessage } from '#assistant/intake/reading/message.ts'
import { openJourneyHouse } from '../support/journey.ts'
import { portalMail } from '../support/whole-house.ts'

const firstNames = ['Aminata', 'Camille', 'Dmitri', 'Fatima', 'Gwenaëlle', 'Jean', 'Linh', 'Mohamed', 'Rosa', 'Yann']
const lastNames = [
  'Bernard', 'Diallo', 'El Amrani', 'Garcia', 'Kowalska', 'Le Goff', 'de Montalembert', 'Nguyen', 'O’Brien', 'Petit',
  'Rossi', 'Schmidt', 'Traoré', 'Yılmaz', 'Zhang', 'Benali', 'Durand', 'Haddad', 'Ivanova', 'Martin',
]
/** Every name with every other. */
const people = firstNames.flatMap((first, i) => lastNames.map((last, j) => ({ first, last, number: i * lastNames.length + j })))

test('names and addresses change neither agent nor times nor words of the answer to a mail', { timeout: 900_000 }, async () => {
  const house = await openJourneyHouse()
  try {
    const agency = await house.openAgency('pour-tous', 'automatic')
    const { db } = house.store
    const answers = new Set<string>()
    for (const { first, last, number } of people) {
      const email = `${first.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase()}.${number}@courriel.example` as EmailAddress
      const raw = portalMail({ to: 'x@in.assistant.example', first, last, email, phone: `06 39 98 ${String(1000 + number).replace(/(..)(..)/, '$1 $2')}`, id: `lead.${number}` })
      await house.intake.accept(agency.scope, { recipient: 'x@in.assistant.example', mailFrom: 'bounce@lead.seloger.example' as EmailAddress, raw, remoteAddress: '192.0.2.1', heloName: 'mx' })
      const [message] = await house.intake.list(agency.scope, { states: ['received'], limit: 1 })
      await house.journey.readMessage(agency.scope, message!.id)
      const lead = (await db.within(agency.scope, (tx) => house.journey.leadOfMessage(tx, message!.id)))!
      await house.goOn(agency, lead.id)
      const { offer, sent } = await db.within(agency.scope, async (tx) => {
        const [mail] = await house.outreach.thread(tx, lead.id)
        return { offer: (await house.slots.offerOf(tx, lead.id))!, sent: mail && { state: mail.state, raw: (await house.outreach.raw(tx, mail.id))! } }
      })
      assert(sent, `${first} ${last} was answered`)
      const { subject, text } = await parseMessage(sent.raw)
      // The greeting and the link are the person's own; nothing else is.
      const words = (text ?? '').replace(/^Bonjour .*?,/, '').replace(/\/r\/[a-z2-7]{32}/g, '/r/link')
      const { agentId, agentReason, wishFit, slots } = offer
      answers.add(JSON.stringify({ agentId, agentReason, wishFit, slots, state: sent.state, subject, words }))
    }
    assert.equal(people.length, 200)
    assert.equal(answers.size, 1, [...answers].slice(0, 2).join('\n'))
  } finally {
    await house.end()
  }
})
