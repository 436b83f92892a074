import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { AccountCalendars } from '#agency/calendars/accounts/contract.ts'
import type { CalendarsView } from '#agency/calendars/contract.ts'
import type { ConnectionsView, ConnectionStart } from '#agency/connections/contract.ts'
import type { AgentId } from '#kernel/ids.ts'
import { HOUR, MINUTE } from '#kernel/interval.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { type GoogleLab, type Person, startGoogleLab } from '../emulators/google/lab.ts'
import { runningClock, startTestApp, type TestApp } from '../support/app.ts'
import { appointmentOf, firstMailTo, invitationIn, invitationsTo, member, newestLead, offerLinks, quiet, writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf, openPage, submit, type VisitedPage } from '../support/app-visitor.ts'

describe('an agent’s Google Calendar, from consent to cancellation', { timeout: 90_000 }, () => {
  const clock = runningClock()
  const contact = writer(101)
  let lab: GoogleLab
  let person: Person
  let app: TestApp
  let agent: Awaited<ReturnType<typeof member>>
  let agentId: AgentId
  let connectionId: string
  let link: string

  before(async () => {
    lab = await startGoogleLab({ clock })
    person = lab.addPerson('claire@gmail.example')
    app = await startTestApp({ kind: 'embedded', clock, providerFetch: lab.fetch, settings: async () => ({ GOOGLE_CLIENT_ID: lab.clientId, GOOGLE_CLIENT_SECRET: lab.clientSecret }) })
    agentId = (await app.app.services.team.roster(app.scope)).agents.find(({ email }) => email === agents[0]!.email)!.id
    agent = await member(app, agents[0]!.email)
  })
  after(async () => {
    await app?.stop()
    await lab?.close()
  })

  const read = async <T>(path: string): Promise<T> => (await agent.call('GET', path)).json() as Promise<T>
  const startsOn = (page: VisitedPage, action = '/hold'): number[] => formOf(page, action).buttons.filter(({ value }) => value.split('.')[1] === agentId).map(({ value }) => Number(value.split('.')[0]) * MINUTE)
  const ours = () => person.calendars.primary.events().filter(({ extendedProperties }) => extendedProperties?.private?.sequence !== undefined)
  const reread = () => app.app.services.calendars.reread(app.scope, agentId)

  async function consent(): Promise<URL> {
    const begun = await agent.call('POST', '/api/connections', { provider: 'google', bundle: 'calendar', ...(connectionId ? { connectionId } : {}) })
    const { url } = (await begun.json()) as ConnectionStart
    const back = await lab.agree(url, person)
    const cookie = [agent.cookie, ...begun.headers.getSetCookie().map((one) => one.split(';')[0])].join('; ')
    const landed = await fetch(back, { redirect: 'manual', headers: { cookie } })
    return new URL(landed.headers.get('location')!, app.baseUrl)
  }

  test('he agrees at Google, chooses a calendar, and what stands in it takes his time', async () => {
    await writeThroughPortal(app, contact)
    link = offerLinks(await firstMailTo(app, contact.email)).page
    const free = startsOn(await openPage(link))[0]!
    const moment = (at: number) => ({ dateTime: new Date(at).toISOString() })
    person.calendars.primary.put({ summary: 'Canari chez le notaire', start: moment(free - 30 * MINUTE), end: moment(free + 90 * MINUTE) })

    const landed = await consent()
    connectionId = landed.searchParams.get('connection')!
    assert.equal(landed.pathname, '/app/settings/calendars')
    const { calendars } = await read<AccountCalendars>(`/api/calendars/of-account?connectionId=${connectionId}`)
    assert.deepEqual(calendars.map(({ remoteId, isWritable, isConnected }) => [remoteId, isWritable, isConnected]), [[person.email, true, false]])
    assert.equal((await agent.call('POST', '/api/calendars/of-account', { connectionId, remoteId: person.email, blocks: true, receives: true })).status, 201)
    const starts = startsOn(await openPage(link))
    assert(starts.length > 0)
    assert.deepEqual(starts.filter((start) => start > free - 60 * MINUTE && start < free + 90 * MINUTE), [], 'times during the event of another')
  })

  test('a visit is booked and stands in Google with who comes, once', async () => {
    const page = await openPage(link)
    const form = formOf(page, '/hold')
    const press = form.buttons.filter(({ value }) => value.split('.')[1] === agentId).toSorted((one, other) => Number.parseInt(one.value, 10) - Number.parseInt(other.value, 10))[0]!
    const details = await submit({ form, press })
    // Google does not answer for a moment, so that nothing near is offered; when it does again, that refuses nobody.
    lab.knobs.faults = () => ({ kind: 'drop' })
    await reread()
    lab.knobs.faults = undefined
    assert(!startsOn(await openPage(`${link}/choose`)).some((start) => start < clock() + 4 * HOUR))
    assert(Number.parseInt(press.value, 10) * MINUTE < clock() + 4 * HOUR)
    const confirmed = await submit({ form: formOf(details, '/details'), fill: { postalAddress: '9 rue des Fictions, 44000 Nantes' } })
    assert.match(confirmed.url, /done=booked/, confirmed.text)
    await app.waitFor(() => invitationsTo(app, contact.email).length === 1, { what: 'the invitation' })
    const booked = (await appointmentOf(app, await newestLead(app)))!
    const [event, ...more] = await app.waitFor(() => ours().length > 0 && ours(), { what: 'the event in Google' })
    assert.deepEqual(more, [])
    assert.deepEqual([Date.parse(event!.start!.dateTime!), Date.parse(event!.end!.dateTime!)], [booked.span.start, booked.span.end])
    for (const value of [contact.lastName, contact.firstName, contact.email]) assert(event!.description!.includes(value), value)
  })

  test('he drags it to another time in Google: the visit follows, and the contact is told once', async () => {
    await quiet(app)
    const before = (await appointmentOf(app, await newestLead(app)))!
    const to = startsOn(await openPage(`${link}/move`), '/move').findLast((start) => Math.abs(start - before.span.start) > 60 * MINUTE)!
    const length = before.span.end - before.span.start
    const [event] = ours()
    person.calendars.primary.change(event!.id!, { start: { dateTime: new Date(to).toISOString() }, end: { dateTime: new Date(to + length).toISOString() } })
    await reread()
    await app.waitFor(() => invitationsTo(app, contact.email).length === 2, { what: 'the update' })
    await reread()
    await quiet(app)
    const moved = (await appointmentOf(app, await newestLead(app)))!
    assert.deepEqual(moved.span, { start: to, end: to + length })
    const invitations = invitationsTo(app, contact.email).map(invitationIn)
    assert.deepEqual(invitations.map(({ uid, start, sequence }) => [uid, start, sequence]), [[moved.uid, before.span.start, 0], [moved.uid, to, 1]])
    assert.equal(ours().length, 1)
  })

  test('the contact cancels, and the event leaves Google; the agent’s own stays', async () => {
    await submit({ form: formOf(await openPage(`${link}/cancel`), '/cancel') })
    await app.waitFor(() => invitationsTo(app, contact.email).length === 3 && ours().length === 0, { what: 'the cancellation' })
    assert.deepEqual(person.calendars.primary.events().map(({ summary }) => summary), ['Canari chez le notaire'])
    const tables = await app.app.store.db.within(app.scope, async ({ sql }) => JSON.stringify([await sql.selectFrom('busyTimes').selectAll().execute(), await sql.selectFrom('calendars').selectAll().execute()]))
    assert.doesNotMatch(tables + app.logLines.join('\n') + lab.calls.map(({ sent }) => sent).join('\n'), /Canari/)
  })

  test('he takes his consent back at Google: his calendar is broken at once, he offers no time, and connecting again mends it', async () => {
    await quiet(app)
    lab.revoke(person)
    await reread()
    const [broken] = (await read<CalendarsView>(`/api/calendars?agentId=${agentId}`)).calendars.filter(({ provider }) => provider === 'google')
    assert.equal(broken!.failure, 'unauthorised')
    assert.equal((await read<ConnectionsView>('/api/connections')).connections[0]!.state, 'revoked')
    assert.deepEqual(startsOn(await openPage(`${link}/choose`)), [])
    assert.equal((await consent()).searchParams.get('connection'), connectionId)
    await reread()
    const [mended] = (await read<CalendarsView>(`/api/calendars?agentId=${agentId}`)).calendars.filter(({ provider }) => provider === 'google')
    assert.equal(mended!.failure, null)
    assert(startsOn(await openPage(`${link}/choose`)).length > 0)
  })

  test('he disconnects the account: his own calendar here receives again, and Google knows of us no more', async () => {
    assert.equal((await agent.call('DELETE', `/api/connections/${connectionId}`)).status, 204)
    const { calendars } = await read<CalendarsView>(`/api/calendars?agentId=${agentId}`)
    assert.deepEqual(calendars.map(({ provider, receives }) => [provider, receives]), [['built_in', true]])
    assert.equal(person.isRevoked, true)
    assert.deepEqual(lab.violations, [])
  })
})
