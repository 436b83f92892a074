import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { agents } from '../../src/main/demo/agency-data.ts'
import { demoLeads, demoMail } from '../../src/main/demo/portal-mails.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }
const skip = existsSync(CHROMIUM) ? false : `no Chromium at ${CHROMIUM}: the desk was not used in a browser`

const strange = (id: string, subject: string, text: string) =>
  Buffer.from(
    `From: Annonces <info@portail-inconnu.example>\r\nTo: <x@in.assistant.example>\r\nSubject: ${subject}\r\nMessage-ID: <${id}@portail-inconnu.example>\r\n` +
      `Date: Mon, 23 Nov 2026 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`,
  )

describe('the desk in a browser', { skip, timeout: 240_000 }, () => {
  let site: TestApp
  let browser: Browser
  let page: Page
  const faults: string[] = []

  before(async () => {
    site = await startTestApp({ kind: 'embedded' })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: DESK, reducedMotion: 'reduce' })
    await context.clock.setSystemTime('2026-11-23T11:00:00Z')
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Blocked script execution')) faults.push(`${page.url()} ${message.text()}`)
    })
    await page.goto((await site.app.services.accounts.issueLink(agents[0]!.email as never))!)
    await page.getByRole('button', { name: 'Ouvrir mon espace' }).click()
    await page.getByRole('heading', { level: 1, name: 'Demandes' }).waitFor()
  })
  after(async () => {
    await browser?.close()
    await site?.stop()
  })

  const at = (path: string) => page.goto(`${site.baseUrl}/app${path}`)
  const count = () => site.app.services.waiting.count(site.scope)
  const inQuarantine = async (amount: number) => site.waitFor(async () => (await count()).count === amount, { what: `${amount} things at the desk` })
  const nav = (of: Page) => of.locator('nav.rail')

  test('a kind sentence stands where nothing waits', async () => {
    await at('/desk')
    await page.getByText('Tout est réglé. Bonne journée.').waitFor()
    assert.equal(await nav(page).locator('.badge').count(), 0)
  })

  test('a message nobody could read becomes a request by showing its passages, and the desk has one thing less', async () => {
    await site.sendMail(strange('one', 'Une question', 'Une personne souhaite des nouvelles.\nElle se nomme Solenn Abiven\net se joint au 06 39 98 04 44\nau sujet du bien ADQ-103.'))
    await site.sendMail(strange('two', 'Autre question', 'Rien de lisible ici.'))
    await inQuarantine(2)
    await at('/desk')
    await nav(page).getByText('2 à traiter').waitFor()
    await page.getByRole('article').filter({ hasText: 'Une question' }).getByRole('link', { name: 'Lire et décider' }).click()

    const text = page.getByRole('textbox', { name: 'Texte lu' })
    await text.waitFor()
    const isPhoneRead = await page.locator('.list-item', { hasText: 'Téléphone' }).getByText('06 39 98 04 44').count()
    if (isPhoneRead === 0) {
      await clickWord('06 39')
      await page.getByRole('button', { name: 'Téléphone', exact: true }).click()
    }
    await page.locator('.list-item', { hasText: 'Téléphone' }).getByText('06 39 98 04 44').waitFor()
    await clickWord('Abiven')
    await page.getByText('« Abiven » est').waitFor()
    await page.getByRole('button', { name: 'Nom', exact: true }).click()
    await page.locator('.list-item', { hasText: 'Nom' }).getByText('Abiven', { exact: true }).waitFor()

    // By keyboard alone: the caret stands in the text, a word is marked with the arrows and named with a button.
    await text.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    for (const _ of 'Elle se nomme '.split('')) await page.keyboard.press('ArrowRight')
    for (const _ of 'Solenn'.split('')) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('x') // changes nothing
    await page.getByText('« Solenn » est').waitFor()
    assert.match((await text.textContent()) ?? '', /Solenn Abiven/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    assert.equal((await page.evaluate<string>('document.activeElement.textContent')).trim(), 'Prénom')
    await page.keyboard.press('Enter')
    await page.locator('.list-item', { hasText: 'Prénom' }).getByText('Solenn', { exact: true }).waitFor()

    await page.getByLabel('Référence, titre ou ville').fill('ADQ-103')
    await page.getByRole('button', { name: 'Rechercher' }).click()
    await page.getByRole('button', { name: /Choisir le bien/ }).first().click()
    await page.getByRole('button', { name: 'C’est une demande' }).click()
    await page.getByRole('heading', { level: 1, name: 'Solenn Abiven' }).waitFor()
    const leads = await site.app.store.db.within(site.scope, (tx) => tx.sql.selectFrom('leads').select(['reading', 'propertyId']).execute())
    const reading = leads[0]!.reading as { lastName?: { value: string; confidence: number }; phone?: { value: string } }
    assert.deepEqual([reading.lastName?.value, reading.lastName?.confidence, reading.phone?.value], ['Abiven', 1, '+33639980444'])
    assert.notEqual(leads[0]!.propertyId, null)
    await site.waitFor(async () => !(await site.app.services.waiting.list(site.scope)).items.some(({ message }) => message?.subject === 'Une question'), { what: 'the settled message' })
  })

  /** Clicks into the middle of what the text says there. */
  async function clickWord(word: string): Promise<void> {
    const place = await page.evaluate<{ x: number; y: number } | null>(`(() => {
      const walker = document.createTreeWalker(document.querySelector('.marked-text'), NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(${JSON.stringify(word)})
        if (at < 0) continue
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + ${word.length})
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }
      return null
    })()`)
    assert(place, `the text says ${word}`)
    await page.mouse.click(place.x, place.y)
  }

  test('a passage that is selected corrects its field at once, and the correction can be taken back', async () => {
    const lead = demoLeads[4]!
    await site.sendMail(demoMail('seloger', { to: site.inboundAddress, now: Date.parse('2026-11-23T11:00:00Z'), lead }), { isSigned: true })
    const found = await site.waitFor(async () => {
      const rows = await site.app.store.db.within(site.scope, (tx) => tx.sql.selectFrom('leads').select('id').where('state', '=', 'offered').where('portal', '=', 'seloger').execute())
      return rows[0]
    }, { what: 'the offer' })
    await at(`/leads/${found.id}`)
    await page.getByRole('tab', { name: 'Texte lu' }).click()
    await page.locator('mark', { hasText: lead.lastName }).first().click()
    await page.getByRole('button', { name: 'Prénom', exact: true }).click()
    await page.getByText('C’est corrigé.').waitFor()
    const wrong = `${lead.lastName} ${lead.lastName}`
    await page.getByRole('heading', { level: 1, name: wrong }).waitFor()
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click()
    await page.getByRole('heading', { level: 1, name: `${lead.firstName} ${lead.lastName}` }).waitFor()
    await page.getByText('Correction reprise').waitFor()
  })

  test('an unwanted message goes by one click, and what was asked of a person by another', async () => {
    await at('/desk')
    await page.getByRole('article').filter({ hasText: 'Autre question' }).getByRole('button', { name: 'Écarter' }).click()
    await page.getByRole('article').filter({ hasText: 'Autre question' }).waitFor({ state: 'detached' })
    await page.goto('about:blank') // leaving does at once what was said to be done
    await site.waitFor(async () => !(await site.app.services.waiting.list(site.scope)).items.some(({ message }) => message), { what: 'the dismissed message' })
  })

  test('where originals go is set, and an address waits for its confirmation', async () => {
    await at('/settings/mailbox')
    const form = page.locator('section', { hasText: 'Transmettre les originaux' })
    await form.getByLabel('Adresse de destination').fill('entree@crm.example')
    await form.getByRole('button', { name: 'Ajouter cette adresse' }).click()
    await form.getByText('à confirmer').first().waitFor()
    const mail = await site.waitFor(() => site.mails().find(({ envelope }) => envelope.to === 'entree@crm.example'), { what: 'the question' })
    const link = /http:\/\/\S+\/relay\/\S+/.exec(mail.parsed.text ?? '')?.[0]
    await page.goto(link!)
    await page.getByRole('button', { name: 'Confirmer cette adresse' }).click()
    await page.getByText('C’est noté.').waitFor()
    assert.deepEqual((await new AxeBuilder({ page }).analyze()).violations, [])
    await at('/settings/mailbox')
    await page.locator('section', { hasText: 'Transmettre les originaux' }).getByText('active').waitFor()
  })

  test('the desk and its messages can be used on a phone, in both languages, and axe finds nothing', async () => {
    await site.sendMail(strange('three', 'Encore une question', 'Une personne souhaite des nouvelles : 06 39 98 04 45.'))
    const waiting = await site.waitFor(async () => (await site.app.services.waiting.list(site.scope)).items.find(({ message }) => message), { what: 'the message' })
    const found: string[] = []
    for (const language of ['en', 'fr']) {
      await at('/account')
      await page.getByLabel(/Langue de cet espace|Language of this workspace/).selectOption(language)
      await page.getByRole('heading', { level: 1, name: language === 'fr' ? 'Mon compte' : 'My account' }).waitFor()
      for (const path of ['/desk', `/messages/${waiting.message!.id}`, '/settings', '/settings/mailbox']) {
        await at(path)
        await page.locator('h1').waitFor()
        await page.locator('.skeleton').first().waitFor({ state: 'detached' })
        if (path.startsWith('/messages')) await clickWord('06 39')
        for (const size of [DESK, PHONE]) {
          await page.setViewportSize(size)
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
          if (wide > 0) found.push(`${language} ${path} is ${wide} px too wide at ${size.width}`)
          const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
          found.push(...violations.map(({ id, nodes }) => `${language} ${path} ${size.width} ${id}: ${nodes[0]?.html}`))
        }
        await page.setViewportSize(DESK)
      }
    }
    assert.deepEqual(found, [])
    assert.deepEqual(faults, [])
  })
})
