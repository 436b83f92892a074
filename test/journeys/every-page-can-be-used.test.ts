import { strict as assert } from 'node:assert'
import { existsSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { servePages } from '../support/page-server.ts'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }
const skip = existsSync(CHROMIUM) ? false : `no Chromium at ${CHROMIUM}: pages were not looked at in a browser`

describe('the pages in a browser', { skip, timeout: 180_000 }, () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof servePages>>

  before(async () => {
    site = await servePages()
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })

  async function within<T>(options: Parameters<Browser['newContext']>[0], look: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
    const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'Europe/Paris', ...options })
    try {
      return await look(await context.newPage(), context)
    } finally {
      await context.close()
    }
  }

  // English pages differ by their words alone: how wide these are is asked, the rest is known.
  const isFrench = (name: string) => name.startsWith('/fr/')

  const overflow = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

  async function faults(page: Page, name: string): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true) // one document at a time: the only frame runs no script
      .disableRules(name.includes('/mail-') ? ['landmark-one-main', 'region', 'page-has-heading-one'] : [])
      .analyze()
    return violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary ?? ''}`)
  }

  test('axe finds nothing and nothing overflows, on a phone and on a desk, light and dark', async () => {
    await within({}, async (page) => {
      const found: string[] = []
      // axe waits for ever for an answer from a frame that runs no script.
      await page.route('**/framed/**', (route) => route.abort())
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) found.push(message.text())
      })
      for (const name of site.names) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.setViewportSize(DESK)
        await page.goto(site.origin + name)
        if ((await overflow(page)) > 0) found.push(`${name}: wider than ${DESK.width} px`)
        if (isFrench(name)) found.push(...(await faults(page, name)))
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.setViewportSize(PHONE)
        if ((await overflow(page)) > 0) found.push(`${name}: wider than ${PHONE.width} px`)
        if (isFrench(name)) found.push(...(await faults(page, name)))
      }
      assert(site.names.length > 60)
      assert.deepEqual(found, [])
    })
  })

  test('a finger hits every control of the contact’s pages', async () => {
    await within({ viewport: PHONE, hasTouch: true, isMobile: true }, async (page) => {
      for (const name of ['choose', 'details-problems', 'booked', 'move', 'cancel', 'no-slots', 'expired']) {
        await page.goto(`${site.origin}/fr/${name}`)
        await page.evaluate("document.querySelectorAll('details').forEach((disclosure) => { disclosure.open = true })")
        const small = await page.$$eval('button, a.button, summary, input:not([type=hidden]), textarea', (controls) =>
          controls.filter((control) => control.getBoundingClientRect().height < 44).map((control) => control.outerHTML.slice(0, 80)),
        )
        assert.deepEqual(small, [], name)
      }
    })
  })

  test('without script a slot is one POST that carries its token', async () => {
    await within({ javaScriptEnabled: false, viewport: PHONE }, async (page, context) => {
      const posted: string[] = []
      await context.route('**/choose', (route) => {
        if (route.request().method() !== 'POST') return route.continue()
        posted.push(route.request().postData() ?? '')
        return route.fulfill({ status: 204 })
      })
      await page.goto(`${site.origin}/fr/choose`)
      await page.getByRole('button', { name: /Samedi 5 décembre.*10 h 00/ }).click()
      assert.equal(posted.length, 1)
      assert.deepEqual(Object.fromEntries(new URLSearchParams(posted[0])), { token: 'sample-token', slot: 'slot-2026-12-05T09:00:00Z' })
    })
  })

  test('what happened takes the focus, with and without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await within({ javaScriptEnabled }, async (page) => {
        for (const name of ['choose-lost-race', 'details-problems']) {
          await page.goto(`${site.origin}/fr/${name}`)
          const focused = page.locator('[role=alert]:focus')
          await focused.waitFor({ timeout: 2_000 })
        }
      })
    }
  })

  test('the countdown is the server’s, and its end says what to do', async () => {
    await within({}, async (page) => {
      await page.clock.install({ time: new Date('2031-01-01T00:00:00Z') })
      await page.goto(`${site.origin}/fr/details`)
      const hold = page.locator('[data-remaining-ms]')
      assert.match((await hold.textContent()) ?? '', /encore 9\smin/)
      await page.clock.runFor(4 * 60_000 + 1_000)
      assert.match((await hold.textContent()) ?? '', /encore 5\smin/)
      await page.clock.runFor(5 * 60_000)
      assert.match((await hold.textContent()) ?? '', /n’est plus réservé/)
    })
  })

  test('a form sent twice by impatience is sent once', async () => {
    await within({}, async (page, context) => {
      let posts = 0
      await context.route('**/confirm', (route) => {
        posts += 1
        return route.fulfill({ status: 204 })
      })
      await page.goto(`${site.origin}/fr/details`)
      const button = page.getByRole('button', { name: 'Confirmer la visite' })
      await button.click()
      await button.click({ force: true })
      assert.equal(await button.getAttribute('aria-disabled'), 'true')
      assert.equal(posts, 1)
    })
  })

  test('the agency’s hours are named only to a visitor of another zone', async () => {
    const isNoted = (timezoneId: string) =>
      within({ timezoneId }, async (page) => {
        await page.goto(`${site.origin}/fr/choose`)
        return page.getByText('Les heures sont celles de Paris.').isVisible()
      })
    assert.equal(await isNoted('Europe/Berlin'), false)
    assert.equal(await isNoted('America/Montreal'), true)
  })

  test('« Dites-le autrement » opens a field by a key alone, and « Ce n’est pas cela » is one button', async () => {
    await within({}, async (page) => {
      await page.goto(`${site.origin}/fr/choose`)
      const again = page.locator('.understood')
      const wish = again.getByLabel('Quand seriez-vous disponible ?')
      assert.equal(await wish.isVisible(), false)
      await again.locator('summary').focus()
      await page.keyboard.press('Enter')
      assert.equal(await wish.isVisible(), true)
      assert.equal(await again.getByRole('button', { name: 'Ce n’est pas cela : voir tous les créneaux' }).count(), 1)
    })
  })

  test('a framed mail runs nothing and its links open a page of their own', async () => {
    await within({}, async (page) => {
      await page.goto(`${site.origin}/fr/demo-mail`)
      const mail = page.frameLocator('iframe')
      assert.equal(await mail.getByText('Voir tous les créneaux').isVisible(), true)
      assert.equal(await mail.locator('base').getAttribute('target'), '_blank')
      assert.equal((await page.locator('iframe').getAttribute('sandbox'))?.includes('allow-scripts'), false)
    })
  })
})
