import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { VisitingInput } from '#assistant/slots/visiting/contract.ts'
import type { AgentId, PropertyId } from '#kernel/ids.ts'
import { HOUR } from '#kernel/interval.ts'
import { dayKey } from '#kernel/wall-clock.ts'
import { databases, waitFor } from '../support/app.ts'
import { type OneDatabase, openDatabase } from '../support/two-databases.ts'
import { openPropertyAgency, type PropertyAgency } from '../support/wanted-times.ts'
import { granted, type House, openHouse } from '../support/whole-house.ts'

const clock = () => Date.now()
const ZONE = 'Europe/Paris'
const monique = { name: 'Monique Roussel', email: 'monique@logement.example', locale: 'fr' } as const
const lived: VisitingInput = { occupiedBy: 'tenant', weeklyHours: null, noticeMinutes: 0, maxPerDay: null, seats: null, keysAt: '', occupant: monique }

/** "2026-12-01" and "09:30" of a moment on the property's wall clock. */
const fieldsOf = (at: number) => ({ day: dayKey(at, ZONE), time: new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(at) })

for (const { kind, skip } of databases) {
  describe(`who lives in a property that is shown, on the ${kind} database`, { skip }, () => {
    let database: OneDatabase
    let house: House
    let agency: PropertyAgency
    let agent: AgentId

    before(async () => {
      database = await openDatabase(kind, { now: clock })
      house = await openHouse(database, { clock })
      agency = await openPropertyAgency(house, database, clock)
      agent = await agency.newAgent()
    })
    after(async () => {
      await house?.end()
      await database?.end()
    })

    const text = (raw: string) => raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    const mailsTo = (to: string) => house.sent.filter(({ envelope }) => envelope.to === to).map(({ raw }) => Buffer.from(text(raw), 'latin1').toString('utf8'))
    const mails = (to: string, count: number) =>
      waitFor(async () => (mailsTo(to).length >= count ? mailsTo(to) : undefined), { withinMs: 20_000, what: `${count} mails to ${to}` })

    async function newHome(rules: Partial<VisitingInput>): Promise<PropertyId> {
      const home = await agency.newProperty()
      granted(await house.services.slots.visiting.change(agency.asker, home, { ...lived, ...rules }))
      return home
    }
    async function linkOf(home: PropertyId, to: string): Promise<string> {
      const links = () => mailsTo(to).filter((mail) => mail.includes('Ce lien est personnel'))
      const known = links().length
      granted(await house.services.occupants.sendLink(agency.asker, home))
      const sent = await waitFor(async () => links()[known], { withinMs: 20_000, what: `the link for ${to}` })
      return /\/o\/([a-z2-7]{32})/.exec(sent)![1]!
    }
    const get = (token: string, query = '') => house.app.inject({ url: `/o/${token}${query}` })
    const post = (token: string, path: string, fields: Record<string, string>) =>
      house.app.inject({ method: 'POST', url: `/o/${token}/${path}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })

    test(`each visit is told once when it is booked, moved and cancelled, and no name of a contact with it, on the ${kind} database`, async () => {
      const to = `${kind}-told@logement.example`
      const home = await newHome({ occupant: { ...monique, email: to } })
      const lead = await agency.newLead(home, [agent])
      const [first, , , , later] = await agency.open(lead)
      const { id } = granted(await agency.book(lead, { agentId: agent, start: first!.start }))
      const [booked] = await mails(to, 1)
      assert.match(booked!, /Une visite est prévue chez vous/)
      assert.match(booked!, /Karim Benali/)
      granted(await house.services.booking.move(agency.scope, id, { agentId: agent, start: later!.start }))
      assert.match((await mails(to, 2))[1]!, /Une visite chez vous est déplacée/)
      await house.services.booking.cancel(agency.scope, id, 'contact')
      assert.match((await mails(to, 3))[2]!, /Une visite chez vous est annulée/)
      // Told again, it would tell nothing.
      await database.store.db.within(agency.scope, (tx) => house.services.occupants.tell(tx, home))
      const all = mailsTo(to)
      assert.equal(all.length, 3)
      for (const mail of all) assert.doesNotMatch(mail, /Marchand|Ines|ines@|39 98 01 23/)
    })

    test(`the link shows visits and keeps times, and a visit that is booked then is not to be blocked, on the ${kind} database`, async () => {
      const to = `${kind}-page@logement.example`
      const home = await newHome({ occupant: { ...monique, email: to } })
      const lead = await agency.newLead(home, [agent])
      const [wanted] = await agency.open(lead)
      granted(await agency.book(lead, { agentId: agent, start: wanted!.start }))
      const token = await linkOf(home, to)
      const page = await get(token)
      assert.equal(page.statusCode, 200)
      assert.match(page.body, /Visites prévues/)
      assert.match(page.body, /avec Karim Benali/)
      assert.doesNotMatch(page.body, /Marchand/)

      const { day, time } = fieldsOf(wanted!.start)
      const refused = await post(token, 'block', { kind: 'once', day, from: time, to: '23:00' })
      assert.equal(refused.statusCode, 409)
      assert.match(refused.body, /Une visite est déjà prévue chez vous le .*appelez Karim Benali \d+ au/s)
      assert.equal((await post(token, 'block', { kind: 'once', day, from: '10:00', to: '09:00' })).statusCode, 422)
      assert.equal((await post(token, 'block', { kind: 'once', day: '', from: '', to: '' })).statusCode, 422)

      const tomorrow = fieldsOf(wanted!.start + 24 * HOUR).day
      const kept = await post(token, 'block', { kind: 'once', day: tomorrow, from: '08:00', to: '20:00' })
      assert.equal(kept.statusCode, 303)
      const after_ = await house.app.inject({ url: String(kept.headers.location) })
      assert.match(after_.body, /C’est noté/)
      const other = await agency.open(await agency.newLead(home, [agent]))
      assert(other.every(({ start }) => fieldsOf(start).day !== tomorrow))

      const block = /name="block" value="([^"]+)"/.exec(after_.body)![1]!
      await post(token, 'unblock', { block })
      assert((await agency.open(await agency.newLead(home, [agent]))).some(({ start }) => fieldsOf(start).day === tomorrow) || new Date(`${tomorrow}T12:00Z`).getUTCDay() % 6 === 0)
    })

    test(`a new link ends the one before, and another person's address ends both, on the ${kind} database`, async () => {
      const to = `${kind}-link@logement.example`
      const home = await newHome({ occupant: { ...monique, email: to } })
      const first = await linkOf(home, to)
      const second = await linkOf(home, to)
      assert.equal((await get(first)).statusCode, 404)
      assert.equal((await get(second)).statusCode, 200)
      granted(await house.services.slots.visiting.change(agency.asker, home, { ...lived, occupant: { ...monique, email: `new-${to}` } }))
      assert.equal((await get(second)).statusCode, 404)
    })

    test(`a property that is withdrawn asks about its visits, cancels them by one click and forgets who lived there, on the ${kind} database`, async () => {
      const to = `${kind}-gone@logement.example`
      const home = await newHome({ occupant: { ...monique, email: to } })
      const token = await linkOf(home, to)
      const lead = await agency.newLead(home, [agent])
      const [wanted] = await agency.open(lead)
      const { id, email } = granted(await agency.book(lead, { agentId: agent, start: wanted!.start }))
      await mails(to, 2)
      granted(await house.services.properties.change(agency.asker, home, { status: 'withdrawn' }))
      const asked = () => house.services.waiting.list(agency.scope).then(({ items }) => items.find((item) => item.lead?.id === lead && item.kind === 'property_gone'))
      assert(await waitFor(asked, { withinMs: 20_000, what: 'the question at the desk' }))
      const told = mailsTo(email).length
      assert.equal(granted(await house.services.closedProperties.cancelVisits(agency.asker, home)), 1)
      assert.equal(granted(await house.services.closedProperties.cancelVisits(agency.asker, home)), 0)
      const cancelled = (await waitFor(async () => {
        const all = mailsTo(email).filter((mail) => mail.includes('Ce bien ne se visite plus'))
        return all.length > 0 && mailsTo(email).length > told ? all : undefined
      }, { withinMs: 20_000, what: 'the word to the contact' }))
      assert.equal(cancelled.length, 1)
      await waitFor(async () => ((await asked()) ? undefined : true), { withinMs: 20_000, what: 'the question to be settled' })
      assert.match((await mails(to, 3)).at(-1)!, /est annulée/)
      await waitFor(async () => ((await get(token)).statusCode === 404 ? true : undefined), { withinMs: 20_000, what: 'the page to be gone' })
      const left = await database.store.db.within(agency.scope, (tx) => house.services.slots.visiting.occupant(tx, home))
      assert.equal(left, undefined)
      assert.equal((await house.services.slots.visiting.of(agency.scope, home))?.occupant, null)
      assert.equal((await database.store.db.within(agency.scope, (tx) => house.services.booking.find(tx, id)))?.state, 'cancelled')
    })

    test(`a group visit is one event of its agent with everyone in it, and goes with the last, on the ${kind} database`, async () => {
      const home = await newHome({ occupiedBy: null, occupant: null, seats: 3 })
      const leads = [await agency.newLead(home, [agent]), await agency.newLead(home, [agent])]
      const [wanted] = await agency.open(leads[0]!)
      const span = { start: wanted!.start, end: wanted!.end }
      const events = () =>
        database.store.db.within(agency.scope, async (tx) => {
          const calendar = await house.services.calendars.builtInOf(tx, agent)
          return (await house.services.calendars.events(tx, calendar, span)).map(({ uid, ics, summary }) => ({ uid, ics: ics.replace(/\r\n /g, ''), summary }))
        })
      const booked = []
      for (const lead of leads) booked.push(granted(await agency.book(lead, { agentId: agent, start: span.start })))
      const one = await waitFor(async () => {
        const found = await events()
        return found.length === 1 && found[0]!.summary.includes('2 contacts') ? found[0]! : undefined
      }, { withinMs: 20_000, what: 'the event of both' })
      assert.equal(one.ics.match(/Marchand Ines/g)?.length, 2)
      for (const { uid } of booked) assert.notEqual(one.uid, uid, 'each contact has his own invitation')
      await house.services.booking.cancel(agency.scope, booked[0]!.id, 'contact')
      await waitFor(async () => ((await events())[0]?.summary.includes('1 contact') && !(await events())[0]?.summary.includes('contacts') ? true : undefined), { withinMs: 20_000, what: 'the event of one' })
      assert.equal((await events())[0]?.uid, one.uid)
      await house.services.booking.cancel(agency.scope, booked[1]!.id, 'contact')
      await waitFor(async () => ((await events()).length === 0 ? true : undefined), { withinMs: 20_000, what: 'no event' })
      await waitFor(async () => {
        const groups = await database.store.db.within(agency.scope, ({ sql }) => sql.selectFrom('groupVisits').select('id').where('propertyId', '=', home).execute())
        return groups.length === 0 ? true : undefined
      }, { withinMs: 20_000, what: 'the group to be gone' })
    })
  })
}
