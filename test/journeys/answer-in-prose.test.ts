import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { HOUR } from '#kernel/interval.ts'
import type { Lead } from '#assistant/journey/lead.ts'
import { databases, runningClock, startTestApp, type TestApp } from '../support/app.ts'
import { appointmentOf, bookThrough, firstMailTo, invitationsTo, newestLead, offerLinks, quiet, type Writer, writer, writeThroughPortal } from '../support/app-story.ts'
import { mailsTo, type SentMail } from '../support/mail-sink.ts'
import { replyTo } from '../support/reply.ts'

for (const { kind, skip } of databases) {
  describe(`an answer in prose, ${kind} database`, { skip, timeout: 120_000 }, () => {
    const clock = runningClock()
    let app: TestApp
    before(async () => {
      app = await startTestApp({ kind, clock })
    })
    after(() => app?.stop())

    interface Offered {
      readonly contact: Writer
      readonly mail: SentMail
      readonly lead: Lead
      /** The starts of the three times, in the mail's order. */
      readonly starts: readonly number[]
    }

    async function offered(property: number, about: Partial<Writer> = {}): Promise<Offered> {
      const contact = writer(property, about)
      await writeThroughPortal(app, contact)
      const mail = await firstMailTo(app, contact.email)
      await quiet(app)
      const starts = offerLinks(mail).slots.map((link) => Number(/slot=(\d+)/.exec(link)![1]) * 60_000)
      assert.equal(starts.length, 3)
      return { contact, mail, lead: await newestLead(app), starts }
    }

    const waiting = async () => (await app.app.services.intake.list(app.scope, { states: ['reply', 'wish'], limit: 50 })).length
    const openTasks = ({ lead }: Offered) =>
      app.app.store.db.within(app.scope, async (tx) => {
        const events = (await tx.sql.selectFrom('leadEvents').select('detail').where('leadId', '=', lead.id).where('event', '=', 'replied').execute()) as { detail: { messageId: string } }[]
        const ids = events.map(({ detail }) => detail.messageId)
        const open = await tx.sql.selectFrom('deskTasks').select('id').where('messageId', 'in', ids).where('doneAt', 'is', null).execute()
        return open.length
      })
    const answers = ({ lead }: Offered) =>
      app.app.store.db.within(app.scope, async (tx) => {
        const rows = await tx.sql.selectFrom('leadEvents').select('detail').where('leadId', '=', lead.id).where('event', '=', 'answered').orderBy('at').execute()
        return rows.map(({ detail }) => detail.answer)
      })

    async function answer(to: Offered, text: string, more: Partial<Parameters<typeof replyTo>[2]> = {}): Promise<void> {
      const before = await waiting()
      await replyTo(app, to.mail, { from: to.contact.email, text, ...more })
      await app.waitFor(async () => (await waiting()) > before, { what: 'the answer' })
      await quiet(app)
    }

    test(`« le deuxième me va » is booked with what is known, confirmed, and waits for nobody, ${kind} database`, async () => {
      const offer = await offered(101)
      await answer(offer, 'Bonjour,\nle deuxième me va très bien.\nMerci,\nSolène')
      const appointment = await appointmentOf(app, offer.lead)
      assert.equal(appointment?.span.start, offer.starts[1])
      assert.deepEqual([appointment?.firstName, appointment?.email], [offer.contact.firstName, offer.contact.email])
      await app.waitFor(() => invitationsTo(app, offer.contact.email).length === 1, { what: 'the invitation' })
      assert.deepEqual(await answers(offer), ['booked'])
      assert.equal(await openTasks(offer), 0)

      // The same once more: nothing happens twice.
      await answer(offer, 'Bonjour,\nle deuxième me va très bien, je confirme.\nSolène')
      assert.equal(invitationsTo(app, offer.contact.email).length, 1)
      assert.equal((await appointmentOf(app, offer.lead))?.sequence, 0)
    })

    test(`who accepts without a phone we know gets the page with his time, and is booked there, ${kind} database`, async () => {
      const offer = await offered(110)
      await app.app.store.db.within(app.scope, (tx) => app.app.services.contacts.correct(tx, offer.lead.contactId, { phone: null }))
      clock.pass(2 * HOUR)
      await answer(offer, 'Le troisième créneau est parfait.')
      assert.equal(await appointmentOf(app, offer.lead), undefined)
      const last = mailsTo(app.mails(), offer.contact.email).at(-1)
      assert.match(last?.parsed.text ?? '', /Il nous manque une coordonnée/)
      const link = /^http\S+\/r\/\S+$/m.exec(last?.parsed.text ?? '')![0]
      const { confirmed } = await bookThrough(link, { phone: '06 39 98 07 91', postalAddress: '9 rue des Fictions, 44000 Nantes' })
      assert.match(confirmed.url, /done=booked/)
      assert.equal((await appointmentOf(app, offer.lead))?.span.start, offer.starts[2])
    })

    test(`a time that is taken meanwhile is not booked: other times come, and the mail says why, ${kind} database`, async () => {
      const offer = await offered(102)
      const rival = await offered(102, { firstName: 'Ewen', lastName: 'Caradec', email: 'ewen@courriel.example', phone: '06 39 98 07 90' })
      assert.equal(rival.starts[0], offer.starts[0])
      await bookThrough(offerLinks(rival.mail).slots[0]!, { email: 'ewen@courriel.example' })
      assert.equal((await appointmentOf(app, rival.lead))?.span.start, offer.starts[0])
      await quiet(app)
      clock.pass(2 * HOUR)
      await answer(offer, 'Le premier créneau est parfait pour moi.')
      assert.equal(await appointmentOf(app, offer.lead), undefined)
      const second = mailsTo(app.mails(), offer.contact.email)[1]
      assert.match(second?.parsed.text ?? '', /vient d’être pris/)
    })

    test(`a condition is no acceptance, ${kind} database`, async () => {
      const offer = await offered(104)
      await answer(offer, 'Oui mais à 15h plutôt ?')
      assert.equal(await appointmentOf(app, offer.lead), undefined)
    })

    test(`a question waits for a person and is not answered, ${kind} database`, async () => {
      const offer = await offered(105)
      clock.pass(2 * HOUR)
      await answer(offer, 'Bonjour, y a-t-il une cave et un ascenseur ? Quel est le montant des charges ?')
      assert.equal(mailsTo(app.mails(), offer.contact.email).length, 1)
      assert.equal(await openTasks(offer), 1)
      assert.deepEqual(await answers(offer), ['left'])
    })

    test(`whoever answers from another address gets nothing, ${kind} database`, async () => {
      const offer = await offered(106)
      clock.pass(2 * HOUR)
      await answer(offer, 'Le premier me va.', { from: 'voisin@ailleurs.example' })
      assert.equal(await appointmentOf(app, offer.lead), undefined)
      assert.equal(mailsTo(app.mails(), 'voisin@ailleurs.example').length, 0)
      assert.equal(await openTasks(offer), 1)
    })

    test(`a sender whose domain disowns the mail gets nothing, ${kind} database`, async () => {
      const offer = await offered(107)
      clock.pass(2 * HOUR)
      await answer(offer, 'Le premier me va.', { isSigned: false })
      assert.equal(await appointmentOf(app, offer.lead), undefined)
      assert.equal(await openTasks(offer), 1)
    })

    test(`an out-of-office does nothing, ${kind} database`, async () => {
      const offer = await offered(108)
      clock.pass(2 * HOUR)
      const sent = app.mails().length
      await replyTo(app, offer.mail, { from: offer.contact.email, text: 'Je suis absente jusqu’au 30 novembre. Le premier créneau me va.', headers: ['Auto-Submitted: auto-replied'] })
      const counts = () => app.app.services.intake.counts(app.scope)
      await app.waitFor(async () => (await counts()).machine === 1, { what: 'the reading' })
      await quiet(app)
      assert.equal(await appointmentOf(app, offer.lead), undefined)
      assert.equal(app.mails().length, sent)
    })

    test(`a booked contact who wants to cancel gets the page where he does it, ${kind} database`, async () => {
      const offer = await offered(109)
      await bookThrough(offerLinks(offer.mail).slots[0]!)
      await app.waitFor(() => invitationsTo(app, offer.contact.email).length === 1, { what: 'the invitation' })
      clock.pass(2 * HOUR)
      await answer(offer, 'Bonjour, je dois malheureusement annuler notre rendez-vous.')
      assert.equal((await appointmentOf(app, offer.lead))?.state, 'booked')
      const last = mailsTo(app.mails(), offer.contact.email).at(-1)
      assert.match(last?.parsed.text ?? '', /\/r\/\S+\/cancel/)
      assert.deepEqual(await answers(offer), ['link'])

      // Again within the hour: no second mail of its own accord.
      const sent = mailsTo(app.mails(), offer.contact.email).length
      await answer(offer, 'Bonjour, je dois annuler, merci de me confirmer.')
      assert.equal(mailsTo(app.mails(), offer.contact.email).length, sent)
      assert.deepEqual(await answers(offer), ['link', 'later'])
    })
  })
}
