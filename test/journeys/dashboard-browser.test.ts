import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { demoLeads, demoMail } from '../../src/main/demo/portal-mails.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }
const skip = existsSync(CHROMIUM) ? false : `no Chromium at ${CHROMIUM}: the dashboard was not used in a browser`

describe('the dashboard in a browser', { skip, timeout: 240_000 }, () => {
  let site: TestApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const faults: string[] = []

  before(async () => {
    site = await startTestApp({ kind: 'embedded' })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: DESK, reducedMotion: 'reduce' })
    // The program's own clock stands at that Monday too; timers go on as they do.
    await context.clock.setSystemTime('2026-11-23T11:00:00Z')
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`))
    page.on('console', (message) => {
      // The test's own clock is a script; in the sandboxed frame of a mail it is rightly kept out.
      if (message.type() === 'error' && !message.text().startsWith('Blocked script execution')) faults.push(`${page.url()} ${message.text()}`)
    })
  })
  after(async () => {
    await browser?.close()
    await site?.stop()
  })

  const at = (path: string) => page.goto(`${site.baseUrl}/app${path}`)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })

  async function sendLead(number: number): Promise<void> {
    const lead = demoLeads[number % demoLeads.length]!
    await site.sendMail(demoMail('seloger', { to: site.inboundAddress, now: Date.parse('2026-11-23T11:00:00Z'), lead }), { isSigned: true })
  }

  const states = async () =>
    (await site.app.store.db.within(site.scope, (tx) => tx.sql.selectFrom('leads').select('state').execute())).map(({ state }) => state)

  /** The address behind the first such link, without what every page of the dashboard begins with. */
  const firstLink = async (selector: string) => ((await page.locator(selector).first().getAttribute('href')) ?? '').replace(/^\/app/, '')

  async function card(column: string): Promise<void> {
    await page.locator('.column', { has: page.getByRole('heading', { name: column }) }).locator('a.lead-card').first().waitFor()
  }

  test('a link from the mail box opens the dashboard, a stranger is sent to the sign-in page', async () => {
    await at('/settings')
    await page.waitForURL(/\/sign-in$/)
    await page.getByLabel('E-mail professionnel').fill(agents[0]!.email)
    await page.getByRole('button', { name: 'Recevoir le lien' }).click()
    await page.getByRole('heading', { name: 'Regardez vos e-mails' }).waitFor()
    const mail = await site.waitFor(() => site.mails().find(({ envelope }) => envelope.to === agents[0]!.email))
    const link = /http:\/\/\S+\/sign-in\/\S+/.exec(mail.parsed.text ?? '')?.[0]
    assert(link)
    await page.goto(link)
    await page.getByRole('button', { name: 'Ouvrir mon espace' }).click()
    await heading('Demandes').waitFor()
    assert.equal(new URL(page.url()).pathname, '/app')
  })

  test('a draft is read beside its original, corrected, and sent by the person who checked it', async () => {
    await at('/settings')
    await page.getByLabel('Je relis chaque réponse').check()
    await page.getByText('C’est enregistré.').waitFor()
    await sendLead(0)
    await at('')
    await site.waitFor(async () => (await states()).includes('drafted'))
    await page.reload()
    await card('À vérifier')
    await page.locator('a.lead-card').first().click()
    await page.getByRole('button', { name: 'Envoyer la réponse' }).waitFor()
    assert.match((await page.frameLocator('iframe.pane-frame').locator('body').textContent()) ?? '', new RegExp(demoLeads[0]!.lastName))

    await page.getByRole('button', { name: 'Corriger : Prénom' }).click()
    const mark = page.locator('mark', { hasText: demoLeads[0]!.lastName }).first()
    await mark.dblclick()
    await page.getByRole('button', { name: /^Prendre/ }).click()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('C’est corrigé.').waitFor()
    const name = `${demoLeads[0]!.lastName} ${demoLeads[0]!.lastName}`
    await heading(name).waitFor()

    const before = site.mails().length
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click()
    await page.getByText('La réponse part.').waitFor()
    await site.waitFor(() => site.mails().length > before)
    await at('')
    await card('Proposées')
  })

  test('what the contact books stands in the agenda, and is cancelled from there', async () => {
    const offer = site.mails().find(({ envelope }) => envelope.to === demoLeads[0]!.email)
    const link = /http:\/\/\S+/.exec(offer?.parsed.text ?? '')?.[0]
    assert(link)
    const contact = await context.newPage()
    await contact.goto(link)
    await contact.locator('.slot').first().click()
    await contact.getByRole('button', { name: 'Confirmer la visite' }).click()
    await contact.getByText('C’est noté').first().waitFor()
    await contact.close()

    await at('/agenda')
    const row = page.locator('main .list-item').first()
    await row.getByText('Confirmé').waitFor({ timeout: 20_000 })
    assert.match((await row.textContent()) ?? '', /Visite · /)
    await row.getByRole('button', { name: 'Annuler le rendez-vous' }).click()
    await page.getByText('Aucun rendez-vous cette semaine').waitFor()
    await page.goto('about:blank')
    const state = async () => (await site.app.store.db.within(site.scope, (tx) => tx.sql.selectFrom('appointments').select('state').execute()))[0]?.state
    await site.waitFor(async () => (await state()) === 'cancelled')
  })

  test('a dismissed request comes back when it is undone, and goes when it is not', async () => {
    await sendLead(1)
    await site.waitFor(async () => (await states()).includes('drafted'))
    await at('')
    await card('À vérifier')
    const dismiss = async () => {
      await page.locator('.column').first().locator('a.lead-card').first().click()
      await page.getByRole('button', { name: 'Ce n’est pas une demande' }).click()
      await page.getByText('Rien à vérifier').waitFor()
    }
    await dismiss()
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click()
    await card('À vérifier')
    assert(!(await states()).includes('closed'))
    await dismiss()
    await page.goto('about:blank') // leaving does at once what was said to be done
    await site.waitFor(async () => (await states()).includes('closed'))
  })

  test('the board is used by keyboard alone', async () => {
    await sendLead(2)
    await site.waitFor(async () => (await states()).includes('drafted'))
    await at('')
    await card('À vérifier')
    await page.keyboard.press('j')
    assert.match(await page.evaluate<string>('document.activeElement.className'), /lead-card/)
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Tel que reçu' }).waitFor()
    assert.equal(await page.evaluate<string>('document.activeElement.tagName'), 'H1')
    await page.keyboard.press('?')
    await page.getByRole('heading', { name: 'Raccourcis du clavier' }).waitFor()
    await page.keyboard.press('Escape')
    await page.goBack()
    await card('À vérifier')
  })

  test('a list of properties shows its differences before it is applied', async () => {
    await at('/properties/import')
    const csv = 'Référence;Prix;Ville\nADQ-101;1;Nantes\nNEUF-1;250000;Rezé\n;1;x\n'
    await page.getByLabel('Fichier CSV').setInputFiles({ name: 'biens.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') })
    await page.locator('.badge', { hasText: '1 nouveau bien' }).waitFor()
    await page.locator('.badge', { hasText: '1 bien modifié' }).waitFor()
    await page.locator('.badge', { hasText: '1 ligne à corriger' }).waitFor()
    await page.getByText('Ligne 4').waitFor()
    await page.getByRole('button', { name: 'Appliquer' }).click()
    await heading('Biens').waitFor()
    await page.getByLabel('Référence, titre, ville ou adresse').fill('neuf1')
    await page.getByText('1 bien', { exact: true }).waitFor()
    assert.match((await page.locator('a.list-item').textContent()) ?? '', /Rezé/)
  })

  test('hours and a special day are kept', async () => {
    await at('/team')
    await page.getByRole('main').getByRole('link', { name: /Claire Martin/ }).click()
    await page.getByLabel('lundi, Début').first().fill('08:15')
    await page.locator('form', { hasText: 'Horaires de la semaine' }).getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('C’est enregistré.').waitFor()
    await page.getByLabel('Jour', { exact: true }).fill('2027-07-14')
    await page.getByRole('button', { name: 'Ajouter ce jour' }).click()
    await page.getByText(/Mercredi\s14\sjuillet\s2027/).waitFor()
    await page.reload()
    await page.getByText(/Mercredi\s14\sjuillet\s2027/).waitFor()
    assert.equal(await page.getByLabel('lundi, Début').first().inputValue(), '08:15')
  })

  test('whether public holidays are closed, and whose, is kept', async () => {
    await at('/settings/appointments')
    const form = page.locator('form', { hasText: 'Fermé les jours fériés' })
    await form.getByLabel('Région').selectOption('Alsace-Moselle')
    await form.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('C’est enregistré.').waitFor()
    await page.reload()
    await form.getByLabel('Région').waitFor()
    assert.equal(await form.getByLabel('Région').inputValue(), 'alsace_moselle')
    await form.getByLabel('Fermé les jours fériés').uncheck()
    await form.getByLabel('Région').waitFor({ state: 'detached' })
  })

  test('what cannot be done says so in words', async () => {
    await at('/team')
    await page.getByRole('main').getByRole('link', { name: /Claire Martin/ }).click()
    await page.getByLabel('Administrateur').uncheck()
    await page.locator('form', { hasText: 'Profil' }).getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('C’est le dernier administrateur. Nommez-en d’abord un autre.').waitFor()
    faults.length = 0 // the browser notes the refused request itself
  })

  test('every page can be used on a phone and at a desk, in both languages, and axe finds nothing', async () => {
    await at('')
    const lead = await firstLink('a.lead-card[href*="/leads/"]')
    await at('/properties')
    const property = await firstLink('a.list-item')
    await at('/team')
    const member = await firstLink('a.list-item')
    const found: string[] = []
    for (const language of ['fr', 'en']) {
      await at('/account')
      await page.getByLabel(/Langue de cet espace|Language of this workspace/).selectOption(language)
      await page.getByRole('heading', { level: 1, name: language === 'fr' ? 'Mon compte' : 'My account' }).waitFor()
      for (const path of ['', lead, '/messages', '/agenda', '/properties', property, '/properties/import', '/team', member, '/account', '/settings', '/settings/mailbox', '/settings/appointments', '/settings/calendars']) {
        await at(path)
        await page.locator('h1').waitFor()
        await page.locator('.skeleton').first().waitFor({ state: 'detached' })
        for (const size of [DESK, PHONE]) {
          await page.setViewportSize(size)
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
          if (wide > 0) found.push(`${language} ${path} is ${wide} px too wide at ${size.width}`)
          // English differs by its words alone: only how wide they are is asked.
          if (language === 'en') continue
          const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
          found.push(...violations.map(({ id, nodes }) => `${language} ${path} ${size.width} ${id}: ${nodes[0]?.html}`))
        }
        await page.setViewportSize(DESK)
      }
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const path of ['', lead, '/settings']) {
      await at(path)
      await page.locator('h1').waitFor()
      await page.locator('.skeleton').first().waitFor({ state: 'detached' })
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').withRules('color-contrast').analyze()
      found.push(...violations.map(({ nodes }) => `dark ${path}: ${nodes[0]?.html}`))
    }
    await page.emulateMedia({ colorScheme: null })
    assert.deepEqual(found, [])
    assert.deepEqual(faults, [])
  })

  test('after signing out nothing opens any more', async () => {
    await at('/account')
    await page.getByRole('button', { name: /Se déconnecter|Sign out/ }).click()
    await page.waitForURL(/\/sign-in\?signed-out$/)
    await at('/agenda')
    await page.waitForURL(/\/sign-in$/)
  })
})
