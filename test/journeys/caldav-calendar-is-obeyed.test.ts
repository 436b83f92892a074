import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { eventOf } from '#agency/calendars/invitation.ts'
import { pageWords } from '#assistant/booking/page-words.ts'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, MINUTE } from '#kernel/interval.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { databases, runningClock, startTestApp, type TestApp } from '../support/app.ts'
import { appointmentOf, bookThrough, firstMailTo, invitationIn, invitationsTo, newestLead, offerLinks, quiet, readCalendarText, writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf, openPage, submit, type VisitedPage } from '../support/app-visitor.ts'
import { mailsTo } from '../support/mail-sink.ts'
import { type Radicale, radicaleIsMissing, startRadicale } from '../support/radicale.ts'

const ZONE = 'Europe/Paris'

for (const { kind, skip } of databases) {
  describe(`an agent’s own calendar on Radicale, ${kind} database`, { skip: skip || radicaleIsMissing, timeout: 150_000 }, () => {
    const clock = runningClock()
    const contact = writer(101)
    let radicale: Radicale
    let app: TestApp
    let calendarUrl: string
    let agentId: AgentId
    let link: string
    let followed: string

    before(async () => {
      radicale = await startRadicale()
      calendarUrl = await radicale.makeCalendar('rendez-vous')
      app = await startTestApp({ kind, clock, caldavAllowedHosts: [radicale.host] })
      const { agents: roster } = await app.app.services.team.roster(app.scope)
      agentId = roster.find(({ email }) => email === agents[0]!.email)!.id
    })
    after(async () => {
      await app?.stop()
      await radicale?.stop()
    })

    const authorization = () => `Basic ${Buffer.from(`${radicale.username}:${radicale.password}`).toString('base64')}`

    async function put(uid: string, span: { start: number; end: number }): Promise<void> {
      const body = eventOf({
        uid, sequence: 0, dtstamp: clock(), start: span.start, end: span.end, timeZone: ZONE, type: 'office_visit', locale: 'fr', contact: { lastName: 'Privé', firstName: '' },
      })
      const answer = await fetch(`${calendarUrl}${uid}.ics`, { method: 'PUT', body, headers: { authorization: authorization(), 'content-type': 'text/calendar' } })
      assert.equal(answer.status, 201)
    }

    /** Every event in the calendar, as its server gives it. */
    async function onServer() {
      const text = await (await fetch(calendarUrl, { headers: { authorization: authorization() } })).text()
      const events = text.split('BEGIN:VEVENT').slice(1).map((part) => part.split('END:VEVENT')[0]!)
      const zones = /BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE\r?\n/.exec(text)?.[0] ?? ''
      return events.map((event) => ({ text: event.replace(/\r?\n[ \t]/g, ''), ...readCalendarText(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${zones}BEGIN:VEVENT${event}END:VEVENT\r\nEND:VCALENDAR\r\n`) }))
    }

    const connect = (password: string) =>
      app.app.services.calendars.connect(app.scope, { agentId, url: calendarUrl, username: radicale.username, password, blocks: true, receives: true })

    /** The text of an event as its agent's own program leaves it. */
    async function change(uid: string, to: (text: string) => string): Promise<void> {
      const url = `${calendarUrl}${encodeURIComponent(uid)}.ics`
      const headers = { authorization: authorization(), 'content-type': 'text/calendar' }
      const before = await (await fetch(url, { headers })).text()
      assert.equal((await fetch(url, { method: 'PUT', body: to(before), headers })).status, 201)
    }

    const utc = (moment: number) => new Date(moment).toISOString().replace(/[-:]|\.000/g, '')
    const at = (text: string, { start, end }: { start: number; end: number }, sequence: number) =>
      text.replace(/DTSTART[^\r\n]*/g, (line) => (line.includes('TZID') ? `DTSTART:${utc(start)}` : line)).replace(/DTEND[^\r\n]*/, `DTEND:${utc(end)}`).replace(/SEQUENCE:\d+/, `SEQUENCE:${sequence}`)

    /** One turn of the polling. */
    const read = () => app.app.services.calendars.reread(app.scope, agentId)
    const deskItems = async () => (await app.app.services.waiting.list(app.scope)).items.filter(({ kind: task }) => task.startsWith('event_'))

    const startsOn = (page: VisitedPage): number[] => formOf(page, '/hold').buttons.map(({ value }) => Number(value.split('.')[0]) * MINUTE)

    test(`is connected by address and password, and by a wrong password not, ${kind} database`, async () => {
      assert.deepEqual(await connect('faux'), { ok: false, reason: 'unauthorised' })
      await writeThroughPortal(app, contact)
      link = offerLinks(await firstMailTo(app, contact.email)).page
      const free = startsOn(await openPage(link))[0]!
      await put('private', { start: free - 30 * MINUTE, end: free + 90 * MINUTE })
      assert(startsOn(await openPage(link)).includes(free), 'nobody knows of the event yet')

      const connected = await connect(radicale.password)
      assert(connected.ok && connected.value.kind === 'connected')
      const starts = startsOn(await openPage(link))
      assert(starts.length > 0)
      assert.deepEqual(starts.filter((start) => start > free - 60 * MINUTE && start < free + 90 * MINUTE), [], 'times during the event of another')
    })

    test(`an event that came a moment ago refuses the time it takes, ${kind} database`, async () => {
      const page = await openPage(link)
      const press = formOf(page, '/hold').buttons[0]!
      const start = Number(press.value.split('.')[0]) * MINUTE
      const details = await submit({ form: formOf(page, '/hold'), press })
      await put('sudden', { start, end: start + 15 * MINUTE })
      const refused = await submit({ form: formOf(details, '/details') })
      assert.equal(refused.status, 409)
      assert(!startsOn(refused).includes(start))
    })

    test(`a visit is written there with who comes, moved and removed, and nothing else is touched, ${kind} database`, async () => {
      const { confirmed } = await bookThrough(link, { postalAddress: '9 rue des Fictions, 44000 Nantes' })
      assert.match(confirmed.url, /done=booked/, confirmed.text)
      await app.waitFor(() => invitationsTo(app, contact.email).length === 1, { what: 'the invitation' })
      const foreign = (events: Awaited<ReturnType<typeof onServer>>) => events.filter(({ uid }) => uid === 'private' || uid === 'sudden')
      const before = foreign(await onServer())
      assert.equal(before.length, 2)
      const ours = async () => (await onServer()).filter(({ uid }) => uid !== 'private' && uid !== 'sudden')

      const [event, ...more] = await ours()
      assert.deepEqual(more, [])
      for (const value of [contact.lastName, contact.firstName, contact.phone, contact.email, '9 rue des Fictions']) assert(event!.text.includes(value), value)
      const lead = await newestLead(app)
      const booked = (await app.app.store.db.within(app.scope, (tx) => app.app.services.booking.ofLead(tx, lead.id)))!
      assert.deepEqual({ uid: event!.uid, start: event!.start, end: event!.end }, { uid: booked.uid, ...booked.span })

      const form = formOf(await openPage(`${link}/move`), '/move')
      await submit({ form, press: form.buttons.at(-1)! })
      await app.waitFor(() => invitationsTo(app, contact.email).length === 2, { what: 'the update' })
      const [moved, ...others] = await ours()
      assert.deepEqual(others, [])
      assert.deepEqual({ uid: moved!.uid, sequence: moved!.sequence }, { uid: booked.uid, sequence: 1 })
      assert.notEqual(moved!.start, event!.start)

      await submit({ form: formOf(await openPage(`${link}/cancel`), '/cancel') })
      await app.waitFor(() => invitationsTo(app, contact.email).length === 3, { what: 'the cancellation' })
      assert.deepEqual(await ours(), [])
      assert.deepEqual(foreign(await onServer()), before)
    })

    test(`an event its agent moves there moves the visit, and the contact is told once, ${kind} database`, async () => {
      const other = writer(101, { firstName: 'Yann', lastName: 'Guéguen', email: 'yann.gueguen@courriel.example', phone: '06 39 98 07 77' })
      await writeThroughPortal(app, other)
      followed = offerLinks(await firstMailTo(app, other.email)).page
      const { confirmed } = await bookThrough(followed)
      assert.match(confirmed.url, /done=booked/, confirmed.text)
      await app.waitFor(() => invitationsTo(app, other.email).length === 1, { what: 'the invitation' })
      const lead = await newestLead(app)
      const before = (await appointmentOf(app, lead))!
      const span = { start: before.span.start + 7 * DAY, end: before.span.end + 7 * DAY }
      await change(before.uid, (text) => at(text, span, 4))
      await read()
      await app.waitFor(() => invitationsTo(app, other.email).length === 2, { what: 'the update' })
      const told = invitationIn(invitationsTo(app, other.email)[1]!)
      assert.deepEqual({ method: told.method, uid: told.uid, start: told.start, end: told.end }, { method: 'REQUEST', uid: before.uid, ...span })
      await quiet(app)
      // What we wrote ourselves is no change of the agent's, however often the calendar is read.
      for (let again = 0; again < 3; again++) await read()
      await quiet(app)
      const [event, ...more] = (await onServer()).filter(({ uid }) => uid === before.uid)
      const now = (await appointmentOf(app, lead))!
      assert.deepEqual({ start: event!.start, sequence: event!.sequence, more }, { start: span.start, sequence: 5, more: [] })
      assert.deepEqual({ span: now.span, sequence: now.sequence, invitations: invitationsTo(app, other.email).length }, { span, sequence: 5, invitations: 2 })
    })

    test(`moved onto something else, its agent is asked; put back, it is as agreed, ${kind} database`, async () => {
      const appointment = (await appointmentOf(app, await newestLead(app)))!
      const [other] = (await onServer()).filter(({ uid }) => uid === 'private')
      await change(appointment.uid, (text) => at(text, { start: other!.start, end: other!.start + 30 * MINUTE }, 9))
      await read()
      const item = await app.waitFor(async () => (await deskItems()).find(({ kind: task }) => task === 'event_moved'), { what: 'the question' })
      const busy = await app.app.store.db.within(app.scope, (tx) => app.app.services.calendars.busyOf(tx, { agentIds: [agentId], window: { start: other!.start, end: other!.end } }))
      assert.equal(busy.get(agentId)?.isUnreadable, false)
      const { following, waiting } = app.app.services
      assert.equal(await waiting.appointmentOf(app.scope, item.id), appointment.id)
      assert.deepEqual(await following.settle(app.scope, appointment.id, 'follow'), { ok: false, reason: 'not_free' })
      assert((await following.settle(app.scope, appointment.id, 'restore')).ok)
      await app.waitFor(async () => (await onServer()).find(({ uid }) => uid === appointment.uid)?.start === appointment.span.start, { what: 'the event in its place' })
      await read()
      await app.waitFor(async () => (await deskItems()).length === 0, { what: 'nothing to ask' })
      await quiet(app)
      assert.deepEqual((await appointmentOf(app, await newestLead(app)))!.span, appointment.span)
      assert.equal(invitationsTo(app, appointment.email).length, 2)
    })

    test(`deleted there, its agent is asked; he wants it cancelled, and the contact is told once, ${kind} database`, async () => {
      const appointment = (await appointmentOf(app, await newestLead(app)))!
      assert.equal((await fetch(`${calendarUrl}${encodeURIComponent(appointment.uid)}.ics`, { method: 'DELETE', headers: { authorization: authorization() } })).status, 200)
      await read()
      await app.waitFor(async () => (await deskItems()).some(({ kind: task }) => task === 'event_removed'), { what: 'the question' })
      assert.equal((await appointmentOf(app, await newestLead(app)))!.state, 'booked')
      assert((await app.app.services.following.settle(app.scope, appointment.id, 'follow')).ok)
      await app.waitFor(() => invitationsTo(app, appointment.email).length === 3, { what: 'the cancellation' })
      assert.equal(invitationIn(invitationsTo(app, appointment.email)[2]!).method, 'CANCEL')
      await app.waitFor(async () => (await deskItems()).length === 0, { what: 'nothing to ask' })
    })

    test(`that does not answer makes the agent free at no time, and the page says so, ${kind} database`, async () => {
      await quiet(app)
      await radicale.stop()
      await app.app.services.calendars.reread(app.scope, agentId)
      assert(startsOn(await openPage(`${link}/choose`)).length > 0, 'within the grace the last reading stands')
      clock.pass(11 * MINUTE)
      await app.app.services.calendars.reread(app.scope, agentId)
      const agentsOn = (page: VisitedPage) => new Set(formOf(page, '/hold').buttons.map(({ value }) => value.split('.')[1]))
      await app.waitFor(() => mailsTo(app.mails(), agents[0]!.email).some(({ parsed }) => parsed.subject?.includes('agenda illisible')), { what: 'the word that the calendar is broken' })
      await app.app.services.calendars.reread(app.scope, agentId)
      await quiet(app)
      const told = app.mails().filter(({ parsed }) => parsed.subject?.includes('agenda illisible'))
      assert.equal(told.length, 2, 'the agent and the agency, once each')
      assert(told.every(({ parsed }) => parsed.text?.includes('/app/settings/calendars')))
      const others = agentsOn(await openPage(`${link}/choose`))
      assert(others.size > 0, 'colleagues stand in')
      assert(!others.has(agentId))

      for (const id of others) assert((await app.app.services.team.changeAgent(app.scope, id as AgentId, { isAgent: false, isAdmin: true })).ok)
      const page = await openPage(`${link}/choose`)
      assert.deepEqual(page.forms.filter(({ action }) => action.endsWith('/hold')), [])
      assert(page.text.includes(pageWords('fr').noSlots.why.calendar_unread.replace(/\s+/g, ' ')), page.text)
      const other = writer(104)
      await writeThroughPortal(app, other)
      await app.waitFor(async () => (await newestLead(app)).state === 'to_check', { what: 'the lead at the desk' })
      assert.equal((await newestLead(app)).checkReason, 'no_slot')
      assert.deepEqual(app.mails().filter(({ envelope }) => envelope.to === other.email), [])
    })
  })
}
