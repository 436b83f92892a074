import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Appointment } from '#assistant/booking/appointment.ts'
import type { Lead } from '#assistant/journey/lead.ts'
import type { AgentId } from '#kernel/ids.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { appointmentOf, bookThrough, firstMailTo, invitationsTo, newestLead, offerLinks, ourEvents, quiet, readCalendarText, writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf, openPage, submit } from '../support/app-visitor.ts'
import { mailsTo } from '../support/mail-sink.ts'

for (const { kind, skip } of databases) {
  describe(`somebody has to be there as well, ${kind} database`, { skip, timeout: 90_000 }, () => {
    const contact = writer(101)
    let app: TestApp
    let lead: Lead
    let link: string
    let [claire, malo, samira] = [] as unknown as [AgentId, AgentId, AgentId]
    const now = async (): Promise<Appointment> => (await appointmentOf(app, lead))!
    const services = () => app.app.services
    const requires = (...viewing: AgentId[]) =>
      services().preferences.changeAssignment(app.scope, { marginHours: 48, freeWithinDays: 3, required: { viewing, phone_call: [], office_visit: [], valuation: [] } })
    const eventsOf = async (agentId: AgentId) => (await ourEvents(app, agentId)).map(({ uid, span, ics }) => ({ uid, span, sequence: readCalendarText(ics).sequence }))
    const asAgreed = ({ uid, span, sequence }: Appointment) => [{ uid, span, sequence }]
    const handOver = async (to: AgentId) => {
      const { id } = await now()
      await app.app.store.db.within(app.scope, async (tx) => assert.equal(await services().booking.handOver(tx, (await services().booking.lock(tx, id))!, to), undefined))
    }

    before(async () => {
      app = await startTestApp({ kind })
      const { agents: roster } = await services().team.roster(app.scope)
      ;[claire, malo, samira] = agents.map(({ email }) => roster.find((one) => one.email === email)!.id) as [AgentId, AgentId, AgentId]
      assert((await requires(malo)).ok)
      await writeThroughPortal(app, contact)
      link = offerLinks(await firstMailTo(app, contact.email)).page
      lead = await newestLead(app)
      const visiting = { occupiedBy: null, weeklyHours: null, noticeMinutes: 0, maxPerDay: null, seats: null, keysAt: 'tableau B7', occupant: null }
      assert((await services().slots.visiting.change({ scope: app.scope, agentId: claire, isAdmin: true }, lead.propertyId!, visiting)).ok)
      assert.match((await bookThrough(link)).confirmed.url, /done=booked/)
      await app.waitFor(() => invitationsTo(app, contact.email).length === 1, { what: 'the invitation' })
      await quiet(app)
    })
    after(() => app?.stop())

    test(`booked: it stands in both calendars, under one UID, and in nobody else's, ${kind} database`, async () => {
      const booked = await now()
      assert.deepEqual([booked.agentId, booked.requiredAgentIds], [claire, [malo]])
      for (const agentId of [claire, malo]) assert.deepEqual(await eventsOf(agentId), asAgreed(booked))
      assert.deepEqual(await eventsOf(samira), [])
    })

    test(`where the keys are stands in the calendars of those who come, and in no mail to the contact, ${kind} database`, async () => {
      for (const agentId of [claire, malo]) assert.match((await ourEvents(app, agentId))[0]!.ics.replace(/\r\n[ \t]/g, ''), /Clés\u00a0: tableau B7/)
      for (const { parsed } of mailsTo(app.mails(), contact.email)) assert.doesNotMatch(`${parsed.text} ${parsed.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).toString('utf8')).join(' ')}`, /tableau B7/)
    })

    test(`moved by the contact: both events move, and the old time is free for both, ${kind} database`, async () => {
      const before_ = (await now()).span
      const form = formOf(await openPage(`${link}/move`), '/move')
      assert.match((await submit({ form, press: form.buttons.at(-1)! })).url, /\?done=moved$/)
      await quiet(app)
      const moved = await now()
      assert.notEqual(moved.span.start, before_.start)
      for (const agentId of [claire, malo]) assert.deepEqual(await eventsOf(agentId), asAgreed(moved))
      const back = await services().booking.move(app.scope, moved.id, { agentId: claire, start: before_.start })
      assert(back.ok, JSON.stringify(back))
      await quiet(app)
      for (const agentId of [claire, malo]) assert.deepEqual(await eventsOf(agentId), asAgreed(await now()))
    })

    test(`who had to be there goes himself, and back: each has one event or none, ${kind} database`, async () => {
      await handOver(malo)
      await quiet(app)
      assert.deepEqual([(await now()).agentId, (await now()).requiredAgentIds], [malo, []])
      assert.deepEqual([await eventsOf(malo), await eventsOf(claire)], [asAgreed(await now()), []])
      await handOver(claire)
      await quiet(app)
      assert.deepEqual((await now()).requiredAgentIds, [malo])
      for (const agentId of [claire, malo]) assert.deepEqual(await eventsOf(agentId), asAgreed(await now()))
    })

    test(`written again it is the same event; who has to be there no more loses it with the next change, ${kind} database`, async () => {
      const { id: appointmentId } = await now()
      for (let time = 0; time < 2; time += 1) await app.app.store.db.within(app.scope, (tx) => tx.enqueue('booking.write-required-events', { appointmentId }))
      await quiet(app)
      assert.deepEqual(await eventsOf(malo), asAgreed(await now()))
      assert((await requires(samira)).ok)
      await handOver(malo)
      await handOver(claire)
      await quiet(app)
      for (const agentId of [claire, samira]) assert.deepEqual(await eventsOf(agentId), asAgreed(await now()))
      assert.deepEqual(await eventsOf(malo), [])
    })

    test(`cancelled: no event is left in any calendar, and nothing is noted of one, ${kind} database`, async () => {
      await submit({ form: formOf(await openPage(`${link}/cancel`), '/cancel') })
      await quiet(app)
      assert.equal((await now()).state, 'cancelled')
      for (const agentId of [claire, malo, samira]) assert.deepEqual(await eventsOf(agentId), [])
      assert.deepEqual(await app.app.store.db.within(app.scope, (tx) => tx.sql.selectFrom('requiredEvents').selectAll().where('agencyId', '=', app.scope.agencyId).execute()), [])
    })
  })
}
