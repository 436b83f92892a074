import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { databases, startTestApp, type TestApp } from '../support/app.ts'
import { firstMailTo, invitationIn, invitationsTo, type Writer, writer, writeThroughPortal } from '../support/app-story.ts'
import { type BrowserPerson, chromiumIsMissing, person, startChromium } from '../support/browser.ts'
import { mailsTo } from '../support/mail-sink.ts'

const ADDRESS = '9 rue des Fictions, 44000 Nantes'

for (const { kind, skip } of databases) {
  describe(`a person with a browser, ${kind} database`, { skip: skip || chromiumIsMissing, timeout: 120_000 }, () => {
    let app: TestApp
    let browser: Browser
    before(async () => {
      ;[app, browser] = await Promise.all([startTestApp({ kind }), startChromium()])
    })
    after(async () => {
      await browser?.close()
      await app?.stop()
    })

    async function as(options: { hasScript: boolean }, live: (person: BrowserPerson) => Promise<void>): Promise<void> {
      const someone = await person(browser, options)
      try {
        await live(someone)
        assert.deepEqual(someone.complaints, [])
      } finally {
        await someone.context.close()
      }
    }

    /** The offer as the mail program shows it: its HTML, with the first button's link. */
    async function offered(contact: Writer): Promise<string> {
      await writeThroughPortal(app, contact)
      const { parsed } = await firstMailTo(app, contact.email)
      return /href="([^"]+\/r\/[^"?]+\?slot=[^"]+)"/.exec(parsed.html ?? '')![1]!.replaceAll('&amp;', '&')
    }

    const fits = async (page: Page) => {
      const { width, inner } = await page.locator('html').evaluate((html) => ({ width: html.scrollWidth, inner: html.clientWidth }))
      assert(width <= inner, `${page.url()} is ${width} px wide on ${inner}`)
    }

    async function isBooked(page: Page, contact: Writer): Promise<void> {
      await page.waitForURL(/\?done=booked$/)
      await page.getByRole('heading', { level: 1, name: 'C’est noté' }).waitFor()
      await fits(page)
      await app.waitFor(() => invitationsTo(app, contact.email).length === 1, { what: 'the invitation' })
      assert.equal(invitationIn(invitationsTo(app, contact.email)[0]!).method, 'REQUEST')
      await page.reload()
      await page.getByRole('status').getByText(contact.email).waitFor()
    }

    for (const hasScript of [true, false]) {
      test(`books by the mail’s button at 390 px ${hasScript ? 'with' : 'without'} JavaScript, moves and cancels, ${kind} database`, async () => {
        const contact = writer(hasScript ? 101 : 102)
        await as({ hasScript }, async ({ page }) => {
          await page.goto(await offered(contact))
          await fits(page)
          assert.equal(await page.locator('button.slot:visible').count(), 3)
          await page.locator('summary', { hasText: 'autres créneaux' }).first().click()
          await page.getByRole('heading', { name: 'Nous vous proposons aussi' }).waitFor()
          assert.equal(await page.locator('button.slot:visible').count(), 6)
          await fits(page)
          await page.locator('button.slot').first().click()

          await page.waitForURL(/\/details\?/)
          await fits(page)
          assert.equal(await page.getByLabel('E-mail').inputValue(), contact.email)
          await page.getByLabel('Téléphone').fill('12')
          await page.getByRole('button', { name: 'Confirmer la visite' }).click()
          await page.getByRole('alert').waitFor()
          assert.equal(mailsTo(app.mails(), contact.email).length, 1)
          await page.getByLabel('Téléphone').fill(contact.phone)
          await page.getByLabel(/^Adresse/).fill(ADDRESS)
          await page.getByRole('button', { name: 'Confirmer la visite' }).click()
          await isBooked(page, contact)

          await page.getByRole('link', { name: 'Déplacer' }).click()
          await fits(page)
          await page.locator('button.slot').nth(1).click()
          await page.waitForURL(/\?done=moved$/)
          await app.waitFor(() => invitationsTo(app, contact.email).length === 2, { what: 'the update' })
          assert.equal(invitationIn(invitationsTo(app, contact.email)[1]!).sequence, 1)

          await page.getByRole('link', { name: 'Annuler' }).click()
          await page.getByRole('button', { name: 'Annuler la visite' }).click()
          await page.getByRole('link', { name: /autre moment/i }).waitFor()
          await fits(page)
          await app.waitFor(() => invitationsTo(app, contact.email).length === 3, { what: 'the cancellation' })
          assert.equal(invitationIn(invitationsTo(app, contact.email)[2]!).method, 'CANCEL')
        })
      })
    }

    test(`books one of the next best times with the keyboard alone, ${kind} database`, async () => {
      const contact = writer(103)
      await as({ hasScript: true }, async ({ page }) => {
        await page.goto(await offered(contact))
        await tabTo(page, 'button.slot')
        await tabTo(page, '.disclosure > summary')
        await page.keyboard.press('Enter')
        await tabTo(page, '.disclosure button.slot')
        await page.keyboard.press('Enter')
        await page.waitForURL(/\/details\?/)
        await tabTo(page, '[name=postalAddress]')
        await page.keyboard.type(ADDRESS)
        await tabTo(page, 'button.is-main')
        await page.keyboard.press('Enter')
        await isBooked(page, contact)
      })
    })

    async function tabTo(page: Page, selector: string): Promise<void> {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab')
        if (await page.locator(':focus').evaluate((element, wanted) => element.matches(wanted), selector)) return
      }
      assert.fail(`${selector} is not reached by the tab key`)
    }
  })
}
