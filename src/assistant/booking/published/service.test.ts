import assert from 'node:assert/strict'
import ICAL from 'ical.js'
import { after, before, test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import { type DemoAgency, type JourneyHouse, openJourneyHouse } from '../../../../test/support/journey.ts'
import { type PublishedService, publishedService } from './service.ts'

let house: JourneyHouse
let quays: DemoAgency
let published: PublishedService
before(async () => {
  house = await openJourneyHouse()
  quays = await house.openAgency('flux', 'automatic')
  const { store, team, properties, booking } = house
  published = publishedService({ db: store.db, clock: store.clock, gate: store.gate, publicUrl: new URL('https://rdv.example'), team, properties, booking })
  const leadId = await house.leadOf(quays)
  const open = await store.db.within(quays.scope, async (tx) => house.slots.openFor(tx, (await house.slots.offerOf(tx, leadId))!))
  const details = { firstName: 'Lea', lastName: 'Roux', email: 'lea@contact.example' as EmailAddress, phone: '+33639980101' as never, postalAddress: '', note: 'Je viens avec mon chien' }
  assert((await booking.book(quays.scope, leadId, { choice: { agentId: quays.agent, start: open.slots[0]!.start }, details })).ok)
})
after(() => house?.end())

const tokenOf = (url: string | null) => /^https:\/\/rdv\.example\/agenda\/([\w-]{27,})\.ics$/.exec(url ?? '')?.[1] ?? ''
const publish = (shows: 'nothing' | 'name' | 'contact', isNew = false) => published.publish(quays.scope, quays.agent, { shows, isNew })

test('an agent’s appointments are read at an address nobody can guess, with no more of the contact than he chose', async () => {
  const { url } = await publish('name')
  const token = tokenOf(url)
  const read = async () => (await published.read(token)) ?? ''
  const calendar = new ICAL.Component(ICAL.parse(await read()) as unknown[] as never)
  const [event, ...more] = calendar.getAllSubcomponents('vevent')
  assert.equal(more.length, 0)
  assert.equal(event?.getFirstPropertyValue('summary'), 'Visite – Roux Lea')
  assert.match(String(event?.getFirstPropertyValue('location')), /3 quai de la Fosse/)
  assert.equal(event?.getAllProperties('attendee').length, 0)
  assert.equal(calendar.getAllSubcomponents('vtimezone').length, 1)
  const secrets = /lea@contact\.example|39 98 01 01|chien/
  assert.doesNotMatch(await read(), secrets)
  assert.deepEqual(await publish('contact'), { shows: 'contact', url: null }, 'the address stays what it was')
  assert.match((await read()).replace(/\r\n /g, ''), /lea@contact\.example/)
  await publish('nothing')
  assert.doesNotMatch(await read(), /Roux|Lea\b|lea@/)
  assert.match(await read(), /SUMMARY:Visite\r\n/)
})

test('a new address ends the one before, and an ended feed is nowhere', async () => {
  const first = tokenOf((await publish('name', true)).url)
  const second = tokenOf((await publish('name', true)).url)
  assert.equal(await published.read(first), undefined)
  assert.match((await published.read(second)) ?? '', /^BEGIN:VCALENDAR/)
  await published.end(quays.scope, quays.agent)
  assert.equal(await published.read(second), undefined)
  assert.deepEqual(await published.shown(quays.scope, quays.agent), { shows: null })
  assert.equal(await published.read(''), undefined)
})
