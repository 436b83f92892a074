// Walks through a fresh demo as a person would and writes docs/pictures: node scripts/take-pictures.ts http://localhost:3000
import { mkdirSync } from 'node:fs'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const base = process.argv[2] ?? 'http://localhost:3000'
const folder = 'docs/pictures'
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const looks = [390, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })))

const contextOf = ({ width, colorScheme }: (typeof looks)[number]) =>
  browser.newContext({ viewport: { width, height: width === 390 ? 844 : 860 }, colorScheme, locale: 'fr-FR', timezoneId: 'Europe/Paris' })

/** One page in every width and colour scheme; `arrive` brings a fresh page to it. */
async function take(name: string, arrive: (page: Page, context: BrowserContext) => Promise<unknown>): Promise<void> {
  for (const look of looks) {
    const context = await contextOf(look)
    const page = await context.newPage()
    await arrive(page, context)
    await page.waitForTimeout(500)
    await page.screenshot({ path: `${folder}/${name}-${look.width}-${look.colorScheme}.png` })
    await context.close()
  }
}

async function sendLead(portal: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto(`${base}/demo`)
  await page.click(`button[value="${portal}"]`)
  await page.close()
}

/** The link in the newest mail to a contact. */
async function linkOfNewestOffer(): Promise<string> {
  const page = await browser.newPage()
  await page.goto(`${base}/demo`)
  await page.locator('a.list-item', { hasText: 'Contact' }).first().click()
  const frame = page.frameLocator('iframe')
  const link = await frame.locator('a[href*="/r/"]').last().getAttribute('href')
  await page.close()
  return link ?? ''
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${base}/demo`)
  await page.getByRole('button', { name: 'Claire Martin' }).click()
  await page.locator('button.is-main').click()
  await page.waitForURL(/\/app/)
}

for (const portal of ['leboncoin', 'bienici', 'seloger']) await sendLead(portal)
const link = await linkOfNewestOffer()
await take('choose', (page) => page.goto(link))

const person = await browser.newPage()
await person.goto(link)
await person.locator('button[name=slot]').first().click()
const details = person.url()
await take('details', (page) => page.goto(details))
await person.locator('button.is-main').click()
await person.waitForURL(/done=booked/)
await person.waitForTimeout(1_500)
await take('booked', (page) => page.goto(`${link}?done=booked`))

await take('demo', (page) => page.goto(`${base}/demo`))
await take('mail', async (page) => {
  await page.goto(`${base}/demo`)
  await page.locator('a.list-item', { hasText: 'Contact' }).last().click()
})
await take('dashboard-board', signIn)
await take('dashboard-lead', async (page) => {
  await signIn(page)
  await page.locator('.lead-card').first().click()
  await page.waitForTimeout(800)
})
await browser.close()
