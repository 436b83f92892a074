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
