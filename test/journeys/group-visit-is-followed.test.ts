import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { AgentId, LeadId } from '#kernel/ids.ts'
import { DAY, HOUR, type Interval } from '#kernel/interval.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { runningClock, startTestApp, type TestApp } from '../support/app.ts'
import { appointmentOf, firstMailTo, invitationIn, invitationsTo, newestLead, quiet, readCalendarText, type Writer, writer, writeThroughPortal } from '../support/app-story.ts'
import { basicAuthorization } from '../support/caldav-server.ts'
import { type Radicale, radicaleIsMissing, startRadicale } from '../support/radicale.ts'

describe('a visit that two contacts share, in its agent’s own calendar on Radicale', { skip: radicaleIsMissing, timeout: 120_000 }, () => {
  const contacts = [writer(101, { email: 'enora@courriel.example' }), writer(101, { firstName: 'Yann', lastName: 'Guéguen', email: 'yann@courriel.example', phone: '06 39 98 07 77' })] as const
  const leads: { id: LeadId }[] = []
  let radicale: Radicale
  let app: TestApp
  let calendarUrl: string
  let agentId: AgentId

  before(async () => {
    radicale = await startRadicale()
    calendarUrl = await radicale.makeCalendar('rendez-vous')
    app = await startTestApp({ kind: 'embedded', clock: runningClock(), caldavAllowedHosts: [radicale.host] })
    const { team, calendars, properties, slots } = app.app.services
    agentId = (await team.roster(app.scope)).agents.find(({ email }) => email === agents[0]!.email)!.id
    assert((await calendars.connect(app.scope, { agentId, url: calendarUrl, username: radicale.username, password: radicale.password, blocks: true, receives: true })).ok)
    const property = (await properties.list(app.scope, { search: '101', offset: 0 })).properties[0]!
    const rules = { occupiedBy: null, weeklyHours: null, noticeMinutes: 0, maxPerDay: null, seats: 3, keysAt: '', occupant: null }
    assert((await slots.visiting.change({ scope: app.scope, agentId, isAdmin: true }, property.id, rules)).ok)
    let start: number | undefined
    for (const contact of contacts) start = await book(contact, start)
  })
  after(async () => {
    await app?.stop()
    await radicale?.stop()
  })

  /** At the first open time of the agent, or at that of those before; answers when. */
  async function book({ email, firstName, lastName, phone }: Writer, at: number | undefined): Promise<number> {
    await writeThroughPortal(app, contacts[leads.length]!)
    await firstMailTo(app, email)
    const lead = await newestLead(app)
    leads.push(lead)
    const { store, services: { slots, booking } } = app.app
    const open = await store.db.within(app.scope, async (tx) => slots.openFor(tx, (await slots.offerOf(tx, lead.id))!))
    const start = at ?? open.slots.find(({ agentIds }) => agentIds.includes(agentId))!.start
    assert((await booking.book(app.scope, lead.id, { choice: { agentId, start }, details: { email, firstName, lastName, phone, postalAddress: '', note: '' } as never })).ok)
    await app.waitFor(() => invitationsTo(app, email).length === 1, { what: `the invitation of ${email}` })
    await quiet(app)
    return start
  }

  const headers = () => ({ authorization: basicAuthorization(radicale), 'content-type': 'text/calendar' })
  const textOf = async () => (await fetch(calendarUrl, { headers: headers() })).text()
  const onServer = async () => {
    const text = await textOf()
    return text.includes('BEGIN:VEVENT') ? readCalendarText(text) : undefined
  }
  const utc = (moment: number) => new Date(moment).toISOString().replace(/[-:]|\.000/g, '')

  /** As the agent's own program leaves it. */
  async function moveOnServer({ start, end }: Interval, sequence: number): Promise<void> {
    const { uid } = (await onServer())!
    const url = `${calendarUrl}${encodeURIComponent(uid)}.ics`
    const text = await (await fetch(url, { headers: headers() })).text()
    const body = text.replace(/DTSTART[^\r]*\r\nDTEND[^\r]*/, `DTSTART:${utc(start)}\r\nDTEND:${utc(end)}`).replace(/SEQUENCE:\d+/, `SEQUENCE:${sequence}`)
    assert.equal((await fetch(url, { method: 'PUT', body, headers: headers() })).status, 201)
  }
  const read = async () => {
    await app.app.services.calendars.reread(app.scope, agentId)
    await quiet(app)
  }
  const booked = async () => Promise.all(leads.map(async (lead) => (await appointmentOf(app, lead))!))
  const told = () => contacts.map(({ email }) => invitationsTo(app, email).length)
  const questions = async () => (await app.app.services.waiting.list(app.scope)).items.filter(({ kind }) => kind.startsWith('event_')).map(({ kind }) => kind)

  test('stands there once, for both', async () => {
    const [first, second] = await booked()
    assert.deepEqual(first!.span, second!.span)
    const { start, end, uid } = (await onServer())!
    assert.deepEqual({ start, end }, first!.span)
    assert.notEqual(uid, first!.uid)
  })

  test('is moved for both when its agent moves it, and each is told once', async () => {
    const { span } = (await booked())[0]!
    // By half an hour, over the time it had: the visit does not stand in its own way.
    const to = { start: span.start + HOUR / 2, end: span.end + HOUR / 2 }
    await moveOnServer(to, 7)
    await read()
    await app.waitFor(() => told().every((count) => count === 2), { what: 'the updates' })
    for (let again = 0; again < 2; again += 1) await read()
    assert.deepEqual((await booked()).map((one) => one.span), [to, to])
    for (const { email } of contacts) {
      const { method, start, end } = invitationIn(invitationsTo(app, email)[1]!)
      assert.deepEqual({ method, start, end }, { method: 'REQUEST', ...to })
    }
    const { start, sequence } = (await onServer())!
    assert.deepEqual({ start, isLater: sequence > 7, told: told(), questions: await questions() }, { start: to.start, isLater: true, told: [2, 2], questions: [] })
    const taken = await app.app.store.db.within(app.scope, ({ sql }) => sql.selectFrom('occupancies').select('span').where('resourceId', '=', agentId).execute())
    assert.equal(taken.length, 1)
  })

  test('moved into the past, its agent is asked for both; put back, it stands as agreed', async () => {
    const { span } = (await booked())[0]!
    await moveOnServer({ start: span.start - 7 * DAY, end: span.end - 7 * DAY }, 20)
    await read()
    assert.deepEqual(await questions(), ['event_moved', 'event_moved'])
    const [, second] = await booked()
    const { following } = app.app.services
    assert.deepEqual(await following.settle(app.scope, second!.id, 'follow'), { ok: false, reason: 'not_free' })
    assert((await following.settle(app.scope, second!.id, 'restore')).ok)
    await app.waitFor(async () => (await onServer())?.start === span.start, { what: 'the event in its place' })
    await read()
    assert.deepEqual({ spans: (await booked()).map((one) => one.span), told: told(), questions: await questions() }, { spans: [span, span], told: [2, 2], questions: [] })
  })

  test('deleted there, its agent is asked for both; he wants it cancelled, and each is told once', async () => {
    const { uid } = (await onServer())!
    assert.equal((await fetch(`${calendarUrl}${encodeURIComponent(uid)}.ics`, { method: 'DELETE', headers: headers() })).status, 200)
    await read()
    assert.deepEqual([await questions(), told()], [['event_removed', 'event_removed'], [2, 2]])
    const [first] = await booked()
    assert((await app.app.services.following.settle(app.scope, first!.id, 'follow')).ok)
    await app.waitFor(() => told().every((count) => count === 3), { what: 'the cancellations' })
    await read()
    assert.deepEqual((await booked()).map(({ state }) => state), ['cancelled', 'cancelled'])
    assert.deepEqual({ event: await onServer(), told: told(), questions: await questions() }, { event: undefined, told: [3, 3], questions: [] })
  })
})
