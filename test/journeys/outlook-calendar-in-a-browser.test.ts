import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import type { AgentId } from '#kernel/ids.ts'
import { DAY, MINUTE } from '#kernel/interval.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { type MicrosoftLab, type Person, startMicrosoftLab } from '../emulators/microsoft/lab.ts'
import { runningClock, startTestApp, type TestApp } from '../support/app.ts'
import { appointmentOf, bookThrough, firstMailTo, invitationIn, invitationsTo, newestLead, offerLinks, quiet, writer, writeThroughPortal } from '../support/app-story.ts'
import { formOf, openPage, submit } from '../support/app-visitor.ts'
import { chromiumIsMissing, startChromium } from '../support/browser.ts'

describe('an agent whose calendar is in Outlook, in a browser', { skip: chromiumIsMissing, timeout: 120_000 }, () => {
  const clock = runningClock()
  const contact = writer(101)
  const faults: string[] = []
  let lab: MicrosoftLab
  let person: Person
  let site: TestApp
  let browser: Browser
  let page: Page
  let agentId: AgentId
  let link: string

  before(async () => {
    // Tokens are of the real day, which the OpenID client asks for.
    lab = await startMicrosoftLab()
    person = lab.addPerson('claire@quais.example', { consent: 'nobody' })
    site = await startTestApp({ kind: 'embedded', clock, providerFetch: lab.fetch, settings: async () => ({ MICROSOFT_CLIENT_ID: lab.clientId, MICROSOFT_CLIENT_SECRET: lab.clientSecret }) })
    agentId = (await site.app.services.team.roster(site.scope)).agents.find(({ email }) => email === agents[0]!.email)!.id
    browser = await startChromium()
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => faults.push(error.message))
    // Microsoft's own pages: whoever sits here has agreed, or may not.
    await context.route('https://login.microsoftonline.com/**', async (route) => {
      const back = await lab.agree(route.request().url(), person)
      await route.fulfill({ status: 302, headers: { location: back.href } })
    })
  })
  after(async () => {
    await browser?.close()
    await site?.stop()
    await lab?.close()
  })

  const ownCalendar = () => person.calendars.calendars[0]!
  const ours = () => [...ownCalendar().events.values()].filter(({ transactionId }) => transactionId)
  const starts = (at: Awaited<ReturnType<typeof openPage>>) => formOf(at, '/hold').buttons.map(({ value }) => Number(value.split('.')[0]) * MINUTE)
  const utc = (at: number) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' })
  const startOf = (event: (ReturnType<typeof ours>)[number] | undefined) => Date.parse(`${event?.start?.dateTime?.slice(0, 19)}Z`)
  const look = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)

  test('his organisation wants an administrator’s word first: he gets a text to send, and goes on when he has it', async () => {
    await page.goto((await site.app.services.accounts.issueLink(agents[0]!.email as never))!)
    await page.getByRole('button', { name: 'Ouvrir mon espace' }).click()
    await page.goto(`${site.baseUrl}/app/settings/calendars`)
    await page.getByRole('button', { name: 'Connecter Outlook / Microsoft 365' }).click()
    await page.getByText('l’accord d’un administrateur', { exact: false }).first().waitFor()
    const text = await page.locator('.marked-text').innerText()
    assert.deepEqual(await look(), [])
    await lab.agree(/https:\/\/login\.\S+/.exec(text)![0], person)
    await page.getByRole('button', { name: 'J’ai l’accord : continuer' }).click()
    await page.getByText('claire@quais.example').waitFor()
  })

  test('he chooses the calendar that receives, and what stands there takes his time', async () => {
    await writeThroughPortal(site, contact)
    link = offerLinks(await firstMailTo(site, contact.email)).page
    const free = starts(await openPage(link))[0]!
    person.calendars.make(ownCalendar(), { subject: 'Notaire', start: utc(free - 30 * MINUTE), end: utc(free + 90 * MINUTE) })
    const row = page.getByRole('listitem').filter({ hasText: 'Calendrier' })
    await row.getByRole('button', { name: 'Bloque et reçoit mes rendez-vous' }).click()
    await page.getByText('déjà connecté').waitFor()
    assert.deepEqual(await look(), [])
    assert.deepEqual(starts(await openPage(link)).filter((start) => start > free - 60 * MINUTE && start < free + 90 * MINUTE), [])
    const { rows } = await site.app.store.db.within(site.scope, async (tx) => ({ rows: await site.app.services.calendars.list(tx, [agentId]) }))
    assert.deepEqual(rows.filter(({ receives }) => receives).map(({ provider, name, failure }) => ({ provider, name, failure })), [{ provider: 'microsoft', name: 'Calendrier', failure: null }])
  })

  test('a visit stands in Outlook once; moved there by its agent, the contact is told once; cancelled, it is gone', async () => {
    const { confirmed } = await bookThrough(link, { postalAddress: '9 rue des Fictions, 44000 Nantes' })
    assert.match(confirmed.url, /done=booked/, confirmed.text)
    await site.waitFor(() => invitationsTo(site, contact.email).length === 1, { what: 'the invitation' })
    const booked = (await appointmentOf(site, await newestLead(site)))!
    const [event, ...more] = ours()
    assert.deepEqual([startOf(event), event?.attendees, more], [booked.span.start, undefined, []])

    const span = { start: booked.span.start + 7 * DAY, end: booked.span.end + 7 * DAY }
    person.calendars.put(ownCalendar(), { ...event!, start: utc(span.start), end: utc(span.end) }, 'updated')
    await site.app.services.calendars.reread(site.scope, agentId)
    await site.waitFor(() => invitationsTo(site, contact.email).length === 2, { what: 'the update' })
    await site.app.services.calendars.reread(site.scope, agentId)
    await quiet(site)
    assert.deepEqual((await appointmentOf(site, await newestLead(site)))!.span, span)
    const told = invitationIn(invitationsTo(site, contact.email)[1]!)
    assert.deepEqual([told.method, told.uid, told.start, ours().map(startOf)], ['REQUEST', booked.uid, span.start, [span.start]])

    await submit({ form: formOf(await openPage(`${link}/cancel`), '/cancel') })
    await site.waitFor(() => invitationsTo(site, contact.email).length === 3, { what: 'the cancellation' })
    assert.deepEqual([ours(), invitationIn(invitationsTo(site, contact.email)[2]!).method], [[], 'CANCEL'])
  })

  test('a grant taken back at Microsoft makes him free at no time, and the settings say how to mend it', async () => {
    Object.assign(person, { isRevoked: true })
    await site.app.services.calendars.reread(site.scope, agentId)
    await page.goto(`${site.baseUrl}/app/settings/calendars`)
    await page.getByText('Reconnectez-le ci-dessus', { exact: false }).waitFor()
    const window = { start: clock(), end: clock() + 30 * DAY }
    const busy = await site.app.store.db.within(site.scope, (tx) => site.app.services.calendars.busyOf(tx, { agentIds: [agentId], window }))
    assert.equal(busy.get(agentId)?.isUnreadable, true)
    Object.assign(person, { isRevoked: false })
    await page.getByRole('button', { name: 'Reconnecter' }).click()
    await page.getByText('connecté', { exact: true }).waitFor()
    assert.deepEqual([faults, lab.violations, lab.calls.some(({ query }) => /subject|body/.test(query.get('$select') ?? ''))], [[], [], false])
  })
})
