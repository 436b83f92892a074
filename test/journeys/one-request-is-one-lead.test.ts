import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Lead } from '#assistant/journey/lead.ts'
import type { NewProperty } from '#agency/properties/contract.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { appointmentOf, bookThrough, firstMailTo, newestLead, offerLinks, quiet, writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf, openPage, submit } from '../support/app-visitor.ts'
import { mailsTo } from '../support/mail-sink.ts'

interface Form {
  readonly name: readonly [first: string, last: string]
  readonly email?: string
  readonly phone?: string
  /** Different bytes, the same request. */
  readonly id: number
  readonly lines: readonly string[]
}

const formMail = ({ name: [first, last], email, phone, id, lines }: Form): Uint8Array =>
  Buffer.from(
    [
      'From: Formulaire <formulaire@annonces-de-l-ouest.example>', 'To: agence@in.example', 'Subject: Nouvelle demande pour votre annonce',
      'Date: Mon, 23 Nov 2026 12:00:00 +0100', `Message-ID: <${id}@annonces-de-l-ouest.example>`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '',
      `Prénom : ${first}`, `Nom : ${last}`, ...(email ? [`E-mail : ${email}`] : []), ...(phone ? [`Téléphone : ${phone}`] : []), '', ...lines, '',
      'Message :', 'Bonjour, je souhaite visiter ce bien. Merci.', '',
    ].join('\r\n'),
  )

const lot = (reference: string): NewProperty => ({
  reference, kind: 'apartment', transaction: 'sale', title: 'Appartement 3 pièces neuf', postalAddress: '4 allée des Ajoncs', postcode: '44800',
  town: 'Saint-Herblain', priceMinor: 287_300_00, surfaceM2: 61.4, rooms: 3, status: 'available', responsibleAgentId: null, listings: [],
})

const ofLot = ['Bien : Appartement 3 pièces neuf', 'Ville : Saint-Herblain', 'Code postal : 44800', 'Prix : 287 300 €', 'Surface : 61,4 m²']

for (const { kind, skip } of databases) {
  describe(`one request is one lead, ${kind} database`, { skip, timeout: 60_000 }, () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ kind })
      for (const reference of ['NEUF-01', 'NEUF-02']) assert.ok((await app.app.services.properties.create(app.scope, lot(reference))).ok)
    })
    after(() => app?.stop())

    const leadsOf = async (contactId: Lead['contactId']): Promise<Lead[]> => {
      const messages = await app.app.services.intake.list(app.scope, { states: ['lead'], limit: 50 })
      return app.app.store.db.within(app.scope, async (tx) => {
        const leads: Lead[] = []
        for (const { id } of messages) {
          const lead = await app.app.services.journey.leadOfMessage(tx, id)
          if (lead?.contactId === contactId) leads.push(lead)
        }
        return leads
      })
    }

    test(`what a portal sends again, and two forward, is offered once with a line of history, ${kind} database`, async () => {
      const person = writer(103)
      await writeThroughPortal(app, person)
      await firstMailTo(app, person.email)
      const { contactId } = await newestLead(app)
      await writeThroughPortal(app, { ...person, message: `${person.message}  ` })
      await app.waitFor(async () => (await leadsOf(contactId)).length === 2, { what: 'the second lead' })
      await quiet(app)
      const leads = await leadsOf(contactId)
      assert.deepEqual(leads.map(({ state }) => state).toSorted(), ['closed', 'offered'])
      assert.equal(mailsTo(app.mails(), person.email).length, 1)
    })

    test(`of lots that are alike the contact says which, and books it, ${kind} database`, async () => {
      const email = 'maelle.tanguy@courriel.example'
      await app.sendMail(formMail({ name: ['Maëlle', 'Tanguy'], email, phone: '06 39 98 07 61', id: 1, lines: ofLot }), { isSigned: true })
      const mail = await firstMailTo(app, email)
      const link = /^https?:\S+\/q\/\S+$/m.exec(mail.parsed.text ?? '')?.[0]
      assert.ok(link, mail.parsed.text)
      assert.match(mail.parsed.text ?? '', /Vos données/)
      const page = await openPage(link)
      const form = formOf(page, new URL(link).pathname)
      const nothing = await submit({ form, fill: { property: '' } })
      assert.equal(nothing.status, 422)
      const lead = await newestLead(app)
      const chosen = lead.match?.kind === 'twins' ? lead.match.propertyIds[1] : undefined
      assert.ok(chosen)
      const times = await submit({ form: formOf(nothing, new URL(link).pathname), fill: { property: chosen } })
      await bookThrough(times.url)
      const appointment = await appointmentOf(app, lead)
      assert.equal(appointment?.propertyId, chosen)
    })

    test(`one name for one property is one person, by phone here and by e-mail there, ${kind} database`, async () => {
      await app.sendMail(formMail({ name: ['Goulven', 'Le Bihan'], phone: '06 39 98 07 62', id: 2, lines: ['Référence : NEUF-01', ...ofLot] }), { isSigned: true })
      const first = await app.waitFor(async () => {
        const lead = await newestLead(app)
        return lead.reading.lastName?.value === 'Le Bihan' && lead.propertyId !== null && lead
      }, { what: 'the first lead' })
      await quiet(app)
      await app.sendMail(formMail({ name: ['Goulven', 'Le Bihan'], email: 'goulven.lebihan@courriel.example', id: 3, lines: ['Référence : NEUF-01', ...ofLot] }), { isSigned: true })
      await app.waitFor(async () => (await leadsOf(first.contactId)).length === 2, { what: 'the second lead of one contact' })
      const contact = await app.app.store.db.within(app.scope, (tx) => app.app.services.contacts.find(tx, first.contactId))
      assert.deepEqual({ email: contact?.email, phone: contact?.phone }, { email: 'goulven.lebihan@courriel.example', phone: '+33639980762' })
    })

    test(`twelve mails of one person read at once make one contact and one offer, ${kind} database`, async () => {
      const email = 'ines.carvalho@courriel.example'
      const mails = Array.from({ length: 12 }, (_, i) => formMail({ name: ['Inês', 'Carvalho'], email, phone: '06 39 98 07 63', id: 100 + i, lines: ['Référence : NEUF-02', ...ofLot] }))
      await Promise.all(mails.map((mail) => app.sendMail(mail, { isSigned: true })))
      await firstMailTo(app, email)
      await quiet(app)
      const leads = await leadsOf((await newestLead(app)).contactId)
      assert.equal(leads.length, 12)
      assert.equal(leads.filter(({ state }) => state === 'offered').length, 1)
      assert.equal(mailsTo(app.mails(), email).length, 1)
      assert.ok(offerLinks(mailsTo(app.mails(), email)[0]!).slots.length > 0)
    })
  })
}
