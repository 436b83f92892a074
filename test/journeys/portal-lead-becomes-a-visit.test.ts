import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fullName } from '#agency/team/agent.ts'
import { formatPhoneNumber, type PhoneNumber } from '#kernel/phone-number.ts'
import { agents, demoProperties, referenceOf } from '../../src/main/demo/agency-data.ts'
import { mailPairs } from '../fixtures/mail/pairs.ts'
import { databases, domainInFrom, startTestApp, type TestApp, withoutPolicyOf } from '../support/app.ts'
import { appointmentOf, bookThrough, firstMailTo, invitationIn, invitationsTo, newestLead, offerLinks, ourEvents, quiet } from '../support/app-story.ts'
import { formOf } from '../support/app-visitor.ts'
import { mailsTo } from '../support/mail-sink.ts'

const all = mailPairs().flatMap(({ folder, name, raw, expected: { state, lead } }) =>
  ['seloger', 'leboncoin', 'bienici'].includes(folder) && state === 'lead' && lead ? [{ portal: folder, name, raw, lead: lead as Expected }] : [],
)
const leads = all.filter(({ lead }) => lead.email && lead.reference)
const valuations = all.filter(({ lead }) => lead.email && lead.wanted === 'valuation')
const unreachable = all.filter(({ lead }) => !lead.email)

interface Expected {
  readonly lastName?: string
  readonly firstName?: string
  readonly email: string
  readonly isRelay?: boolean
  readonly phone?: string
  readonly reference: string
  readonly wanted: string
}

// One sender shows what a mail without any proof of it may do: read without doubt, it is answered too.
const UNPROVED = 'messagerie.leboncoin.fr'

test('each portal has at least eight fixtures to become a visit', () => {
  for (const portal of ['seloger', 'leboncoin', 'bienici']) assert(leads.filter((lead) => lead.portal === portal).length >= 8, portal)
})

for (const { kind, skip } of databases) {
  describe(`a portal’s mail becomes a booked visit, ${kind} database`, { skip, timeout: 240_000 }, () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ kind, resolver: withoutPolicyOf(UNPROVED) })
    })
    after(() => app?.stop())

    for (const { portal, name, raw, lead: expected } of leads) {
      test(name, async () => {
        await app.sendMail(raw, { isSigned: domainInFrom(Buffer.from(raw)) !== UNPROVED })
        const offer = await firstMailTo(app, expected.email)
        const { services, store } = app.app
        const lead = await newestLead(app)
        const { contact, property, agent } = await store.db.within(app.scope, async (tx) => ({
          contact: await services.contacts.find(tx, lead.contactId),
          property: await services.properties.find(tx, lead.propertyId!),
          agent: await services.team.agent(tx, lead.agentId!),
        }))

        // Whom, what, who goes.
        const person = { lastName: contact?.lastName, firstName: contact?.firstName, email: contact?.email, phone: contact?.phone }
        const { lastName = null, firstName = null, email, phone = null, reference } = expected
        assert.deepEqual(person, { lastName, firstName, email, phone })
        assert.equal(lead.portal, portal)
        assert.equal(property?.reference, reference)
        const responsible = demoProperties.find((one) => referenceOf(one) === reference)?.agent
        const reason = (await store.db.within(app.scope, (tx) => services.slots.offerOf(tx, lead.id)))?.agentReason
        // A colleague goes only where the responsible agent does not work when the contact can come.
        if (reason?.kind === 'stands_in' && reason.hasResponsible) assert.equal(reason.isByWish, true)
        else if (typeof responsible === 'number') assert.equal(agent?.email, agents[responsible]?.email)

        // The offer: three different times (fewer only where fewer are what the contact wished), on the page's own link.
        const links = offerLinks(offer)
        const isWished = / \(votre souhait\u00A0: /.test(offer.parsed.text ?? '')
        assert(new Set(links.slots).size === 3 || (isWished && links.slots.length > 0))
        assert(links.slots.every((link) => link.startsWith(`${links.page}?slot=`)))
        assert.match(offer.parsed.text ?? '', new RegExp(fullName(agent!)))

        // Held, filled in, confirmed.
        const known = { lastName: lastName ?? '', firstName: firstName ?? '', phone: phone ? formatPhoneNumber(phone as PhoneNumber) : '' }
        const typed = {
          lastName: lastName ?? 'Sans-Nom', firstName: firstName ?? 'Personne', phone: known.phone || '06 39 98 09 99', email: expected.isRelay ? 'younes.khelifi@courriel.example' : email,
          postalAddress: '9 rue des Fictions, 44000 Nantes',
        }
        const { details, confirmed } = await bookThrough(links.slots.at(-1)!, typed)
        const { hold: _, slot, ...shown } = formOf(details, '/details').fields
        assert.equal(slot, new URL(links.slots.at(-1)!).searchParams.get('slot'))
        assert.deepEqual(shown, { ...known, email: expected.isRelay ? '' : email, postalAddress: '' })
        assert.equal(confirmed.status, 200)
        assert.match(confirmed.url, /\?done=booked$/)

        // The agent's calendar, then the invitation to the contact and a word to the agent.
        const invitation = await app.waitFor(() => invitationsTo(app, typed.email)[0], { what: 'the invitation' })
        const appointment = (await appointmentOf(app, lead))!
        const events = (await ourEvents(app, agent!.id)).filter(({ uid }) => uid === appointment.uid)
        assert.equal(events.length, 1)
        assert.deepEqual(events[0]!.span, appointment.span)
        const inEvent = events[0]!.ics.replace(/\r\n[ \t]/g, '').replaceAll('\\,', ',')
        for (const value of [typed.lastName, typed.firstName, typed.phone, typed.email, typed.postalAddress]) assert(inEvent.includes(value), value)
        const invited = invitationIn(invitation)
        assert.deepEqual(
          { ...invited, location: invited.location !== '' },
          {
            method: 'REQUEST', uid: appointment.uid, sequence: 0, status: 'CONFIRMED', ...appointment.span, zone: 'Europe/Paris', hasZoneRules: true,
            organizer: invited.organizer, attendees: [`mailto:${typed.email}`], location: expected.wanted === 'viewing',
          },
        )
        assert.equal(invited.organizer, `mailto:${app.inboundAddress}`, 'where the answers of calendars are received')
        const told = await app.waitFor(() => mailsTo(app.mails(), agent!.email).find(({ parsed }) => parsed.text?.includes(typed.email)), { what: 'the agent’s mail' })
        assert.match(told.parsed.text ?? '', new RegExp(typed.lastName))

        // What is said of it from now on.
        await app.waitFor(async () => (await newestLead(app)).state === 'booked', { what: 'the booked lead' })
        assert.equal(invitationsTo(app, typed.email).length, 1)
      })
    }

    for (const { name, raw, lead: { email } } of valuations) {
      test(`${name} becomes a visit to the owner, ${kind} database`, async () => {
        await app.sendMail(raw, { isSigned: true })
        const place = '4 allée des Tilleuls, 44400 Rezé'
        const { confirmed } = await bookThrough(offerLinks(await firstMailTo(app, email)).page, { propertyAddress: place })
        assert.match(confirmed.url, /\?done=booked$/)
        const invitation = await app.waitFor(() => invitationsTo(app, email)[0], { what: 'the invitation' })
        const appointment = (await appointmentOf(app, await newestLead(app)))!
        assert.deepEqual({ type: appointment.type, place: appointment.place }, { type: 'valuation', place })
        assert.equal(invitationIn(invitation).location, place)
      })
    }

    test(`a lead without an address goes to a person of the agency, ${kind} database`, async () => {
      assert(unreachable.length > 0)
      for (const { raw } of unreachable) {
        const before = app.mails().length
        await app.sendMail(raw, { isSigned: true })
        await app.waitFor(async () => (await newestLead(app)).checkReason === 'no_email', { what: 'the lead at the desk' })
        await quiet(app)
        assert.equal((await newestLead(app)).state, 'to_check')
        assert.equal(app.mails().length, before)
      }
    })

    test(`every message has one state and none is lost, ${kind} database`, async () => {
      const counts = await app.app.services.intake.counts(app.scope)
      assert.equal(all.length, leads.length + valuations.length + unreachable.length)
      assert.deepEqual(counts, { received: 0, lead: all.length, reply: 0, wish: 0, machine: 0, quarantine: 0, spam: 0 })
    })

    test(`unsigned mail in the name of a portal with a policy waits for a person, ${kind} database`, async () => {
      const before = app.mails().length
      const genuine = leads.find(({ name }) => name === 'seloger/card-sale')!
      const forged = Buffer.from(genuine.raw).toString('latin1').replace('julie.lemaitre@', 'victime@')
      await app.sendMail(Buffer.from(forged, 'latin1'))
      await app.waitFor(async () => (await app.app.services.intake.counts(app.scope)).quarantine === 1, { what: 'the quarantine' })
      assert.deepEqual(app.mails().slice(before).map(({ envelope }) => envelope.to).filter((to) => to !== 'agence@agence-des-quais.example'), [])
    })
  })
}
