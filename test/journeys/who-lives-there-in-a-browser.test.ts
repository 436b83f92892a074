import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import type { PropertyId } from '#kernel/ids.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { type BrowserPerson, chromiumIsMissing, person, startChromium } from '../support/browser.ts'

const to = 'monique@logement.example'
/** Where pictures of what was seen are put, for a person to look at. */
const pictures = process.env.PICTURES

describe('who lives there, in a browser', { skip: chromiumIsMissing, timeout: 240_000 }, () => {
  let site: TestApp
  let browser: Browser
  let desk: Page
  let home: BrowserPerson
  let property: { id: PropertyId; title: string }

  before(async () => {
    site = await startTestApp({ kind: 'embedded' })
    browser = await startChromium()
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    desk = await context.newPage()
    desk.setDefaultTimeout(10_000)
    // A script would be in the way of the proof that none is needed.
    home = await person(browser, { hasScript: false })
    const { properties } = await site.app.services.properties.list(site.scope, { search: '', offset: 0 })
    property = properties.find(({ status }) => status === 'available')!
    await desk.goto((await site.app.services.accounts.issueLink(agents[0]!.email as never))!)
    await desk.getByRole('button', { name: 'Ouvrir mon espace' }).click()
    await desk.getByRole('heading', { level: 1, name: 'Demandes' }).waitFor()
  })
  after(async () => {
    await browser?.close()
    await site?.stop()
  })

  const picture = async (page: Page, name: string) => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  }
  const faultsOf = async (page: Page) => (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  const link = () => /http\S+\/o\/[a-z2-7]{32}/.exec(site.mails().findLast(({ envelope }) => envelope.to === to)?.parsed.text ?? '')?.[0]

  test('the agency says how a property is visited and sends who lives there a link', async () => {
    await desk.goto(`${site.baseUrl}/app/properties/${property.id}`)
    await desk.getByRole('heading', { name: 'Visites de ce bien' }).waitFor()
    await desk.getByLabel('Le logement est').selectOption({ label: 'occupé par un locataire' })
    await desk.getByLabel('Prévenir au moins (heures)').fill('24')
    await desk.getByLabel('Visites par jour, au plus').fill('3')
    await desk.getByLabel('Où sont les clés').fill('tableau de l’agence, n° 12')
    await desk.getByLabel('Visites groupées').check()
    await desk.getByLabel('Contacts par visite').fill('4')
    const form = desk.getByRole('form', { name: 'Visites de ce bien' })
    await form.getByLabel('Nom', { exact: false }).fill('Monique Roussel')
    await form.getByLabel('E-mail', { exact: false }).fill(to)
    await picture(desk, 'dashboard-1280')
    await form.getByRole('button', { name: 'Enregistrer' }).click()
    await form.getByRole('button', { name: 'Envoyer son lien' }).click()
    await form.getByRole('button', { name: 'Envoyer un nouveau lien' }).waitFor()
    const rules = await site.app.services.slots.visiting.of(site.scope, property.id)
    assert.deepEqual({ ...rules, occupant: rules?.occupant?.email }, { occupiedBy: 'tenant', weeklyHours: null, noticeMinutes: 1440, maxPerDay: 3, seats: 4, keysAt: 'tableau de l’agence, n° 12', occupant: to })
    assert.deepEqual(await faultsOf(desk), [])
    await desk.setViewportSize({ width: 390, height: 844 })
    assert(await desk.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'nothing sticks out on a phone')
    await picture(desk, 'dashboard-390')
  })

  test('without a script a time is kept, told and taken back', async () => {
    const { page, complaints } = home
    const url = await site.waitFor(async () => link(), { what: 'the link' })
    await page.goto(url)
    await page.getByRole('heading', { level: 1, name: 'Les visites de votre logement' }).waitFor()
    await page.getByText('Heures sans visite, chaque semaine').click()
    const weekly = page.locator('form', { has: page.getByLabel('Jour de la semaine') })
    await weekly.getByLabel('Jour de la semaine').selectOption({ label: 'mercredi' })
    await weekly.getByLabel('De', { exact: true }).fill('12:00')
    await weekly.getByLabel('À', { exact: true }).fill('14:00')
    await weekly.getByRole('button', { name: 'Pas de visite à ces heures' }).click()
    await page.getByRole('status').getByText('aucune visite ne sera proposée').waitFor()
    await page.getByText('Chaque mercredi, de 12 h à 14 h').waitFor()
    await page.locator('form', { has: page.getByLabel('Date') }).getByRole('button').click()
    await page.getByRole('alert').getByText("Indiquez le jour, l’heure de début et l’heure de fin.").waitFor()
    assert.deepEqual(complaints, [])
    assert(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'nothing sticks out on a phone')
    await picture(page, 'home-390')
    await page.setViewportSize({ width: 1280, height: 900 })
    await picture(page, 'home-1280')
    await page.getByRole('button', { name: 'Supprimer : Chaque mercredi' }).click()
    await page.getByText('Vous n’en avez indiqué aucune.').waitFor()
  })

  test('the page of who lives there has no fault that a machine can find', async () => {
    const seen = await person(browser, { hasScript: true })
    await seen.page.goto(link()!)
    assert.deepEqual(await faultsOf(seen.page), [])
    assert.deepEqual(seen.complaints, [])
  })
})
