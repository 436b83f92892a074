import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, HOUR } from '#kernel/interval.ts'
import { sql as raw } from '#platform/db/sql.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { type MicrosoftLab, type Person, startMicrosoftLab } from '../emulators/microsoft/lab.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

const PUBLIC_URL = 'https://assistant.quais.example'

describe('a calendar in Outlook whose changes the Graph tells', { timeout: 60_000 }, () => {
  let lab: MicrosoftLab
  let person: Person
  let site: TestApp
  let agentId: AgentId
  const tomorrow = Math.ceil(Date.now() / DAY) * DAY

  before(async () => {
    // Both go by the day that it is: nothing here passes time.
    lab = await startMicrosoftLab({ reach: (url) => url.replace(PUBLIC_URL, site.baseUrl) })
    person = lab.addPerson('claire@quais.example')
    site = await startTestApp({
      kind: 'embedded', clock: Date.now, providerFetch: lab.fetch, settings: async () => ({ PUBLIC_URL, MICROSOFT_CLIENT_ID: lab.clientId, MICROSOFT_CLIENT_SECRET: lab.clientSecret }),
    })
    const { app, scope } = site
    const { connections, accountCalendars, team } = app.services
    agentId = (await team.roster(scope)).agents.find(({ email }) => email === agents[0]!.email)!.id
    const session = { scope, agentId } as never
    const begun = await connections.begin(session, { provider: 'microsoft', bundle: 'calendar' })
    assert.ok(begun.ok)
    const { search } = await lab.agree(begun.value.url, person)
    const finished = await connections.finish(connections.provider('microsoft')!, { attempt: begun.value.attempt, search, session })
    assert.ok(finished?.result.ok)
    const connected = await accountCalendars.connect(scope, agentId, { id: finished.result.value, remoteId: ownCalendar().id, blocks: true, receives: true })
    assert.ok(connected.ok)
    // The first turn of the polling, which opens the channel; the next ones are two minutes away each, and not waited for.
    await app.store.db.within(scope, ({ sql }) => raw`update queue.job set start_after = now() where name = 'calendars.sync' and data->>'calendarId' = ${connected.value.id}`.execute(sql))
    await site.waitFor(() => lab.notifier.active().length === 1, { what: 'the subscription' })
  })
  after(async () => {
    await site?.stop()
    await lab?.close()
  })

  const ownCalendar = () => person.calendars.calendars[0]!
  const busyHours = async () => {
    const { scope, app } = site
    const known = await app.store.db.within(scope, (tx) => app.services.calendars.busyOf(tx, { agentIds: [agentId], window: { start: tomorrow, end: tomorrow + DAY } }))
    return known.get(agentId)!.busy.map(({ start }) => (start - tomorrow) / HOUR)
  }
  const isBusyAt = (hour: number) => site.waitFor(async () => (await busyHours()).includes(hour), { what: `the event at ${hour}` })
  const utc = (at: number) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' })
  /** Two hours apart, for neighbours are told as one. */
  const putAt = async (hour: number) => {
    person.calendars.make(ownCalendar(), { subject: 'Notaire', start: utc(tomorrow + hour * HOUR), end: utc(tomorrow + (hour + 1) * HOUR) })
    await lab.settled()
  }
  const subscription = () => lab.notifier.active()[0]!.id
  const asked = (method: string, path: RegExp) => lab.calls.filter((call) => call.method === method && path.test(call.path)).length

  test('a word of the Graph brings an event at once', async () => {
    await putAt(8)
    await isBusyAt(8)
  })

  test('what it could not tell is read when it says that words were missed', async () => {
    lab.notifier.knobs.isLosing = true
    await putAt(10)
    lab.notifier.knobs.isLosing = false
    assert.deepEqual(await busyHours(), [8])
    await lab.notifier.lifecycle(subscription(), 'missed')
    await isBusyAt(10)
  })

  test('asked to authorise again, the same subscription goes on, and what changed in its pause is read', async () => {
    const before = subscription()
    await lab.notifier.lifecycle(before, 'reauthorizationRequired')
    await putAt(12)
    await isBusyAt(12)
    await putAt(14)
    await isBusyAt(14)
    assert.deepEqual(lab.notifier.active().map(({ id }) => id), [before])
    assert.deepEqual([asked('POST', /\/subscriptions$/), asked('POST', /\/reauthorize$/)], [1, 1])
  })

  test('a subscription that the Graph took away is made anew at once', async () => {
    const before = subscription()
    await lab.notifier.lifecycle(before, 'subscriptionRemoved')
    await site.waitFor(() => lab.notifier.active().length === 1 && subscription() !== before, { what: 'the new subscription' })
    await putAt(16)
    await isBusyAt(16)
    assert.deepEqual([lab.notifier.refused, lab.violations], [[], []])
  })
})
