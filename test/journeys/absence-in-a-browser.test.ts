import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { agents } from '../../src/main/demo/agency-data.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { bookThrough, firstMailTo, invitationsTo, offerLinks, writer, writeThroughPortal } from '../support/app-story.ts'
import { chromiumIsMissing, startChromium } from '../support/browser.ts'

describe('an absence in a browser', { skip: chromiumIsMissing, timeout: 120_000 }, () => {
  let app: TestApp
  let browser: Browser
  let page: Page

  before(async () => {
    app = await startTestApp({ kind: 'embedded' })
    const contact = writer(101)
    await writeThroughPortal(app, contact)
    await bookThrough(offerLinks(await firstMailTo(app, contact.email)).page)
    await app.waitFor(() => invitationsTo(app, contact.email).length === 1, { what: 'the invitation' })
    browser = await startChromium()
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    await context.clock.setSystemTime('2026-11-23T11:00:00Z')
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto((await app.app.services.accounts.issueLink(agents[0]!.email as EmailAddress))!)
    await page.getByRole('button').first().click()
    await page.waitForURL(/\/app/)
  })
  after(async () => {
    await browser?.close()
    await app?.stop()
  })

  const faults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)

  test('is looked at, confirmed and taken back by keyboard alone, and axe finds nothing', async () => {
    await page.goto(`${app.baseUrl}/app/agenda`)
    await page.getByRole('link', { name: 'Absence' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Absence' }).waitFor()
    await page.getByLabel('Au (inclus)').fill('2026-12-04')
    await page.keyboard.press('Enter')
    const plan = page.getByRole('region', { name: `Sans ${agents[0]!.firstName} ${agents[0]!.lastName}` })
    await plan.waitFor()
    assert.match((await plan.textContent()) ?? '', /à la même heure|d’autres créneaux/)
    assert.deepEqual(await faults(), [])
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/absence.png`, fullPage: true })
    await page.getByRole('button', { name: 'Confirmer l’absence' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('L’absence est notée').waitFor()
    const undo = page.getByRole('button', { name: 'Reprendre l’absence' })
    await undo.waitFor()
    assert.deepEqual(await faults(), [])
    await undo.focus()
    await page.keyboard.press('Enter')
    await page.getByText('L’absence est reprise').waitFor()
    assert.equal(await undo.count(), 0)
  })

  test('how leads are shared out is seen and weighed by an admin, and who has to be there is chosen', async () => {
    await page.goto(`${app.baseUrl}/app/team`)
    const weight = page.getByLabel(`Poids de ${agents[1]!.firstName} ${agents[1]!.lastName}`)
    await weight.selectOption('2')
    await page.getByText('C’est enregistré').waitFor()
    assert.deepEqual(await faults(), [])
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/turns.png`, fullPage: true })

    await page.goto(`${app.baseUrl}/app/settings/appointments`)
    const valuation = page.getByRole('region', { name: 'Qui y va' }).getByRole('group', { name: 'Estimation' })
    await valuation.getByRole('checkbox', { name: `${agents[0]!.firstName} ${agents[0]!.lastName}` }).check()
    await page.getByRole('region', { name: 'Qui y va' }).getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('C’est enregistré').waitFor()
    assert.deepEqual(await faults(), [])
    if (process.env.PICTURES) await page.getByRole('region', { name: 'Qui y va' }).screenshot({ path: `${process.env.PICTURES}/assignment.png` })
    const { services, store } = app.app
    assert.equal((await store.db.within(app.scope, services.preferences.requiredAgents)).valuation?.length, 1)
  })
})
