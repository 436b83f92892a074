import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { DAY, HOUR, MINUTE } from '#kernel/interval.ts'
import { dayOf, isoDay, minuteOfDay, weekdayOf } from '#kernel/time-zone.ts'
import { agency } from '../../src/main/demo/agency-data.ts'
import { databases, runningClock, startTestApp, type TestApp } from '../support/app.ts'
import { appointmentOf, bookThrough, firstMailTo, member, newestLead, offerLinks, quiet, type Writer, writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf, openPage, submit, type VisitedPage } from '../support/app-visitor.ts'
import { mailsTo, type SentMail } from '../support/mail-sink.ts'
import { replyTo } from '../support/reply.ts'

const ZONE = 'Europe/Paris'
const WISH = 'Bonjour, je souhaite visiter ce bien jeudi après 18 h ou samedi matin, pas le 12. Merci.'

interface Wall {
  readonly day: string
  readonly weekday: number
  readonly minute: number
}

const wallOf = (start: number): Wall => ({ day: isoDay(dayOf(ZONE, start)), weekday: weekdayOf(dayOf(ZONE, start)), minute: minuteOfDay(ZONE, start) })
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const startIn = (value: string): number => Number(/(\d+)\./.exec(value)![1]) * MINUTE

const mailed = (mail: SentMail): Wall[] => offerLinks(mail).slots.map((link) => wallOf(startIn(/slot=(.*)$/.exec(link)![1]!)))
/** The three large buttons of a page. */
const proposed = (page: VisitedPage): Wall[] => formOf(page, '/hold').buttons.slice(0, 3).map(({ value }) => wallOf(startIn(value)))

const isThursdayEvening = ({ weekday, minute }: Wall) => weekday === 4 && minute >= 18 * 60
const isSaturdayMorning = ({ weekday, minute }: Wall) => weekday === 6 && minute < 12 * 60

for (const { kind, skip } of databases) {
  describe(`what a contact wishes, ${kind} database`, { skip, timeout: 120_000 }, () => {
    const clock = runningClock()
    let app: TestApp
    before(async () => {
      app = await startTestApp({ kind, clock })
    })
    after(() => app?.stop())

    async function offered(contact: Writer): Promise<SentMail> {
      await writeThroughPortal(app, contact)
      const mail = await firstMailTo(app, contact.email)
      await quiet(app)
      return mail
    }

    const countOffers = () => app.app.store.db.within(app.scope, async (tx) => (await tx.sql.selectFrom('offers').select('id').execute()).length)
    const toAgency = () => mailsTo(app.mails(), agency.email).length

    test(`decides the three times of the mail, which says what was understood and why each, ${kind} database`, async () => {
      const mail = await offered(writer(101, { message: WISH }))
      const times = mailed(mail)
      assert.equal(times.length, 3)
      for (const time of times) assert(isThursdayEvening(time) || isSaturdayMorning(time), JSON.stringify(time))
      assert(times.every(({ day }) => !day.endsWith('-12')), 'not the twelfth')
      assert(times.some(isThursdayEvening) && times.some(isSaturdayMorning), 'both are there')
      const text = plain(mail.parsed.text ?? '')
      assert.match(text, /J’ai compris : .*jeudi.*18 h.*samedi.*\./)
      assert.match(plain(mail.parsed.html ?? ''), /J’ai compris : /)
      assert.match(text, /\(votre souhait : [^)]*jeudi[^)]*\)/)
    })

    test(`stands on the page and is corrected by one tap, in other words, or by a person, ${kind} database`, async () => {
      const { page: link } = offerLinks(await offered(writer(102, { message: WISH })))
      const page = await openPage(link)
      assert.match(plain(page.text), /J’ai compris : .*jeudi.*samedi/)
      for (const time of proposed(page)) assert(isThursdayEvening(time) || isSaturdayMorning(time))
      const before = await countOffers()
      await openPage(link)
      await openPage(`${link}?said=understood`)
      assert.equal(await countOffers(), before, 'a GET changes nothing')

      const all = await submit({ form: formOf(page, '/all-times') })
      assert.doesNotMatch(plain(all.text), /J’ai compris/)
      assert.match(plain(all.text), /Voici tous les créneaux libres/)
      assert.equal(proposed(all)[0]?.day, '2026-11-24')

      const told = toAgency()
      const again = await submit({ form: formOf(all, '/wish'), fill: { wish: 'mardi matin' } })
      assert.match(plain(again.text), /J’ai compris : .*mardi.*matin/)
      for (const time of proposed(again)) assert(time.weekday === 2 && time.minute < 12 * 60, JSON.stringify(time))
      await app.waitFor(() => toAgency() === told + 1, { what: 'the agency’s mail: no time suited' })

      const otherwise = await submit({ form: formOf(again, '/say'), fill: { wish: 'plutôt le mercredi après 16h' } })
      for (const time of proposed(otherwise)) assert(time.weekday === 3 && time.minute >= 16 * 60, JSON.stringify(time))
      await quiet(app)
      assert.equal(toAgency(), told + 1, 'what was understood needs no person')

      const unread = await submit({ form: formOf(otherwise, '/say'), fill: { wish: 'cela dépend de mon chien' } })
      assert.match(plain(unread.text), /Nous n’y avons pas trouvé de jour ni d’heure/)
      assert(formOf(unread, '/hold').buttons.length > 3)
      await app.waitFor(() => toAgency() === told + 2, { what: 'the agency’s mail: not understood' })
      assert.match(mailsTo(app.mails(), agency.email).at(-1)!.parsed.text ?? '', /cela dépend de mon chien/)
      await quiet(app)

      const claire = await member(app, 'claire.martin@agence-des-quais.example')
      const lead = await newestLead(app)
      const view = (await (await claire.call('GET', `/api/leads/${lead.id}?locale=fr`)).json()) as { wish: { understood: string; source: string }; words: { kind: string; text: string }[] }
      assert.equal(view.wish.source, 'page')
      assert.match(view.wish.understood, /mercredi/)
      assert.deepEqual(view.words.map(({ kind: what, text }) => [what, text]), [
        ['none_suits', 'mardi matin'], ['other_words', 'plutôt le mercredi après 16h'], ['other_words', 'cela dépend de mon chien'],
      ])
    })

    test(`that no free time answers is said, with the nearest times, ${kind} database`, async () => {
      const mail = await offered(writer(104, { message: 'Bonjour, je voudrais visiter, uniquement le dimanche après 22 h.' }))
      assert.match(plain(mail.parsed.text ?? ''), /J’ai compris : .*dimanche.*\n.*Aucun créneau n’y correspond pour le moment ; voici les plus proches/)
      assert.equal(mailed(mail).length, 3)
      for (const { weekday } of mailed(mail)) assert([1, 6].includes(weekday), 'next to a Sunday')
      assert.match(plain((await openPage(offerLinks(mail).page)).text), /Aucun créneau n’y correspond/)
    })

    test(`is left alone when nothing is said of times, ${kind} database`, async () => {
      const mail = await offered(writer(105))
      assert.doesNotMatch(mail.parsed.text ?? '', /compris/)
      assert.equal(mailed(mail)[0]?.day, '2026-11-24')
    })

    test(`in an answer brings new times that fit, once an hour, and books none, ${kind} database`, async () => {
      const contact = writer(106)
      const mail = await offered(contact)
      const lead = await newestLead(app)
      clock.pass(2 * HOUR)
      await replyTo(app, mail, { from: contact.email, text: 'Bonjour, plutôt jeudi soir si possible. Merci' })
      const second = await app.waitFor(() => mailsTo(app.mails(), contact.email)[1], { what: 'new times' })
      await quiet(app)
      assert.match(plain(second.parsed.text ?? ''), /J’ai compris : .*jeudi/)
      for (const time of mailed(second)) assert(isThursdayEvening(time), JSON.stringify(time))
      assert.equal(await appointmentOf(app, lead), undefined)

      // At once again: it waits for its hour, and no second answer leaves.
      await replyTo(app, second, { from: contact.email, text: 'Finalement plutôt mardi matin.' })
      await app.waitFor(async () => { const { reply, wish } = await app.app.services.intake.counts(app.scope); return reply + wish === 2 }, { what: 'the second answer' })
      await quiet(app)
      assert.equal(mailsTo(app.mails(), contact.email).length, 2)
      const { messageId } = await app.app.store.db.within(app.scope, async (tx) => {
        const rows = await tx.sql.selectFrom('leadEvents').select('detail').where('leadId', '=', lead.id).where('event', '=', 'answered').orderBy('at').execute()
        assert.deepEqual(rows.map(({ detail }) => detail.answer), ['times', 'later'])
        return rows[1]!.detail as { messageId: never }
      })
      clock.pass(61 * MINUTE)
      await app.app.services.answers.answer(app.scope, { leadId: lead.id, messageId })
      const third = await app.waitFor(() => mailsTo(app.mails(), contact.email)[2], { what: 'the times that waited' })
      for (const time of mailed(third)) assert(time.weekday === 2 && time.minute < 12 * 60, JSON.stringify(time))

      // What was offered by mail is accepted by mail.
      await quiet(app)
      await replyTo(app, third, { from: contact.email, text: 'Parfait pour le premier créneau.' })
      await app.waitFor(async () => (await appointmentOf(app, lead)) !== undefined, { what: 'the appointment' })
      assert.deepEqual(wallOf((await appointmentOf(app, lead))!.span.start), mailed(third)[0])
    })

    test(`is kept by the page when a time of the mail is gone, ${kind} database`, async () => {
      const first = await offered(writer(107, { message: WISH }))
      const link = offerLinks(first).slots[0]!
      const rival = await offered(writer(107, { message: WISH, email: 'ewen@courriel.example', phone: '06 39 98 07 90', firstName: 'Ewen' }))
      assert.deepEqual(mailed(rival)[0], mailed(first)[0])
      await bookThrough(offerLinks(rival).slots[0]!, { email: 'ewen@courriel.example' })
      const page = await openPage(link.split('?')[0]!)
      for (const time of proposed(page)) assert(isThursdayEvening(time) || isSaturdayMorning(time))
      assert(!proposed(page).some(({ day, minute }) => day === mailed(first)[0]?.day && minute === mailed(first)[0]?.minute))
      assert(clock() < Date.parse('2026-11-23T11:00:00Z') + DAY)
    })
  })
}
