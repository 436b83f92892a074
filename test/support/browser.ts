import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** A reason to skip, or false. */
export const chromiumIsMissing: string | false = existsSync(CHROMIUM) ? false : `no Chromium at ${CHROMIUM} (apt-get install chromium): nothing was looked at in a browser`

/** Root may start it in no other way than without its sandbox; it opens our own pages only. */
export const startChromium = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })

export interface BrowserPerson {
  readonly page: Page
  readonly context: BrowserContext
  /** What the pages complained about: errors of scripts, and what the content policy refused. */
  readonly complaints: string[]
}

/** Somebody in Paris with a phone of 390 px, in French. */
export async function person(browser: Browser, { hasScript }: { hasScript: boolean }): Promise<BrowserPerson> {
  const context = await browser.newContext({
    locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, javaScriptEnabled: hasScript, reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // The answer 409 of a lost race is no fault of the page.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  return { page, context, complaints }
}
