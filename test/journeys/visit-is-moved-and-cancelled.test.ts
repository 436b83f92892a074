import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { Lead } from '#assistant/journey/lead.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import {
  appointmentOf, bookThrough, firstMailTo, invitationIn, invitationsTo, newestLead, offerLinks, ourEvents, quiet, readCalendarText, writer, writeThroughPortal,
} from '../support/app-story.ts'
import { formOf, openPage, submit } from '../support/app-visitor.ts'
import { mailsTo } from '../support/mail-sink.ts'

for (const { kind, skip } of databases) {
  describe(`a booked visit, ${kind} database`, { skip, timeout: 90_000 }, () => {
    const contact = writer(101)
    const agentEmail = agents[0]!.email
    let app: TestApp
    let lead: Lead
    let link: string
    let booked: Appointment
    const appointment = async () => (await appointmentOf(app, lead))!

    before(async () => {
      app = await startTestApp({ kind })
      await writeThroughPortal(app, contact)
      link = offerLinks(await firstMailTo(app, contact.email)).page
      lead = await newestLead(app)
      const { confirmed } = await bookThrough(link)
      assert.equal(confirmed.status, 200, confirmed.text)
      await app.waitFor(() => invitationsTo(app, contact.email).length === 1, { what: 'the invitation' })
      await quiet(app)
      booked = await appointment()
    })
    after(() => app?.stop())

    test(`moved: the event moves, the contact gets an update, the agent is told once, the old time is free, ${kind} database`, async () => {
      const moving = await openPage(`${link}/move`)
      const form = formOf(moving, '/move')
      const press = form.buttons.at(-1)!
      const moved = await submit({ form, press })
      assert.match(moved.url, /\?done=moved$/)
      await app.waitFor(() => invitationsTo(app, contact.email).length === 2, { what: 'the update' })
      await quiet(app)
      const now = await appointment()
      assert.notEqual(now.span.start, booked.span.start)

      const update = invitationIn(invitationsTo(app, contact.email)[1]!)
      const { method, uid, sequence, start, end } = update
      assert.deepEqual({ method, uid, sequence, start, end }, { method: 'REQUEST', uid: booked.uid, sequence: 1, ...now.span })
      const events = await ourEvents(app, booked.agentId)
      assert.deepEqual(events.map((event) => ({ uid: event.uid, span: event.span })), [{ uid: booked.uid, span: now.span }])
      assert.equal(readCalendarText(events[0]!.ics).sequence, 1)
      assert.equal(mailsTo(app.mails(), agentEmail).length, 2)

      const other = writer(104)
      await writeThroughPortal(app, other)
      const offered = await openPage(offerLinks(await firstMailTo(app, other.email)).page)
      const starts = formOf(offered, '/hold').buttons.map(({ value }) => Number(value.split('.')[0]) * 60_000)
      assert(starts.includes(booked.span.start), 'the old time')
      assert(!starts.includes(now.span.start), 'the new time')
    })

    test(`whom the agent’s times do not suit sees his colleagues’, by name, and is visited by one, ${kind} database`, async () => {
      const other = writer(105)
      await writeThroughPortal(app, other)
      const { page } = offerLinks(await firstMailTo(app, other.email))
      const [own, ofTeam] = [await openPage(`${page}/choose`), await openPage(`${page}/choose?who=team`)]
      assert.match(own.text, /Avec une autre personne de l’agence/)
      const valuesOf = (shown: typeof own) => formOf(shown, '/hold').buttons.map(({ value }) => value.split('.') as [string, string])
      const [agentId] = new Set(valuesOf(own).map(([, agent]) => agent))
      const starts = new Set(valuesOf(own).map(([start]) => start))
      const colleagues = valuesOf(ofTeam)
      assert(colleagues.length > 0)
      assert(colleagues.every(([start, agent]) => agent !== agentId && !starts.has(start)))
      const details = await submit({ form: formOf(ofTeam, '/hold'), press: formOf(ofTeam, '/hold').buttons[0]! })
      const confirmed = await submit({ form: formOf(details, '/details') })
      assert.match(confirmed.url, /\?done=booked$/)
      const taken = (await appointmentOf(app, await newestLead(app)))!
      assert.notEqual(taken.agentId, booked.agentId)
      const names = await app.app.store.db.within(app.scope, (tx) => app.app.services.team.names(tx))
      for (const shown of [ofTeam, details, confirmed]) assert(shown.text.includes(names.get(taken.agentId)!), shown.text)

      const moving = await openPage(`${page}/move?who=team`)
      const back = formOf(moving, '/move').buttons.find(({ value }) => value.split('.')[1] !== valuesOf(ofTeam)[0]![1])!
      assert.match((await submit({ form: formOf(moving, '/move'), press: back })).url, /\?done=moved$/)
      assert.notEqual((await appointmentOf(app, await newestLead(app)))!.agentId, taken.agentId)
      await quiet(app)
    })

    test(`cancelled: the event goes, the contact gets a cancellation, the agent is told once, ${kind} database`, async () => {
      const before = mailsTo(app.mails(), agentEmail).length
      const asked = await openPage(`${link}/cancel`)
      assert.equal((await appointment()).state, 'booked', 'opening the link cancels nothing')
      const form = formOf(asked, '/cancel')
      await submit({ form })
      await submit({ form })
      await app.waitFor(() => invitationsTo(app, contact.email).length === 3, { what: 'the cancellation' })
      await quiet(app)

      const { method, uid, sequence, status, attendees } = invitationIn(invitationsTo(app, contact.email)[2]!)
      assert.deepEqual({ method, uid, sequence, status, attendees }, { method: 'CANCEL', uid: booked.uid, sequence: 2, status: 'CANCELLED', attendees: [`mailto:${contact.email}`] })
      assert.deepEqual(await ourEvents(app, booked.agentId), [])
      assert.equal(invitationsTo(app, contact.email).length, 3)
      assert.equal(mailsTo(app.mails(), agentEmail).length, before + 1)
      assert.equal((await newestLeadOf(app, lead))?.state, 'cancelled')
    })

    test(`a cancelled visit can be booked again, as another appointment, ${kind} database`, async () => {
      const { confirmed } = await bookThrough(`${link}/choose`)
      assert.match(confirmed.url, /\?done=booked$/)
      await app.waitFor(() => invitationsTo(app, contact.email).length === 4, { what: 'the new invitation' })
      const { method, uid, sequence } = invitationIn(invitationsTo(app, contact.email)[3]!)
      assert.deepEqual({ method, sequence }, { method: 'REQUEST', sequence: 0 })
      assert.notEqual(uid, booked.uid)
      await app.waitFor(async () => (await newestLeadOf(app, lead))?.state === 'booked', { what: 'the booked lead' })
    })
  })
}

const newestLeadOf = ({ app, scope }: TestApp, { id }: Lead) => app.store.db.within(scope, (tx) => app.services.journey.lead(tx, id))
