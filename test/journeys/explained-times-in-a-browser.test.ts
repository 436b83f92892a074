import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import type { AgentId } from '#kernel/ids.ts'
import type { EmailAddress } from '#kernel/email-address.ts'
import { agents } from '../../src/main/demo/agency-data.ts'
import { sameReasons } from '../../web/dashboard/explained-spans.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { chromiumIsMissing, startChromium } from '../support/browser.ts'

test('starts that follow each other under one reason are one line, open ones stand alone', () => {
  const start = (at: string, reason: string | null) => ({ start: at, rule: reason && 'busy', reason })
  assert.deepEqual(sameReasons([]), [])
  const spans = sameReasons([start('1', 'a'), start('2', 'a'), start('3', null), start('4', null), start('5', 'b'), start('6', 'a')])
  assert.deepEqual(spans.map(({ first, last, reason }) => [first, last, reason]), [['1', '2', 'a'], ['3', '3', null], ['4', '4', null], ['5', '5', 'b'], ['6', '6', 'a']])
})

describe('times explained in a browser', { skip: chromiumIsMissing, timeout: 120_000 }, () => {
  let app: TestApp
  let browser: Browser
  let page: Page
  const [first, second] = agents
  const nameOf = ({ firstName, lastName }: (typeof agents)[number]) => `${firstName} ${lastName}`

  async function signedIn(email: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    await context.clock.setSystemTime('2026-11-23T11:00:00Z')
    const signing = await context.newPage()
    signing.setDefaultTimeout(10_000)
    await signing.goto((await app.app.services.accounts.issueLink(email as EmailAddress))!)
    await signing.getByRole('button').first().click()
    await signing.waitForURL(/\/app/)
    return signing
  }

  before(async () => {
    app = await startTestApp({ kind: 'embedded' })
    browser = await startChromium()
    page = await signedIn(first!.email)
  })
  after(async () => {
    await browser?.close()
    await app?.stop()
  })

  const faults = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)
  const rows = () => page.getByRole('region', { name: /décembre/ }).getByRole('row').filter({ has: page.getByRole('rowheader') })

  test('a property leads to the day of its agent, every start with a word and not by colour alone, by keyboard', async () => {
    await page.goto(`${app.baseUrl}/app/properties`)
    await page.locator('main a[href*="/app/properties/"]:not([href$="/import"]):not([href$="/new"])').first().focus()
    await page.keyboard.press('Enter')
    const link = page.getByRole('link', { name: 'Expliquer un créneau' })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Pourquoi ce créneau' }).waitFor()
    await page.getByLabel('Jour', { exact: true }).fill('2026-12-02')
    await page.getByRole('row', { name: /Ouvert Rien ne s’y oppose/ }).first().waitFor()
    const told = await rows().allTextContents()
    assert.ok(told.length >= 3 && told.every((row) => /Ouvert|Refusé/.test(row)), told.join('\n'))
    assert.ok(told.some((row) => /^de .* à .*Refusé\s*En dehors des heures/.test(row.trim())), told.join('\n'))
    assert.deepEqual(await faults(), [])
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/explain.png`, fullPage: true })
    await page.getByRole('button', { name: 'Jour suivant' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Jeudi 3 décembre' }).waitFor()
  })

  test('nothing to offer says why and what would help', async () => {
    const { services, store } = app.app
    const { agents: team } = await services.team.roster(app.scope)
    await store.db.within(app.scope, async (tx) => void (await tx.sql.deleteFrom('workingHours').where('agentId', '=', team[0]!.id).execute()))
    await page.goto(`${app.baseUrl}/app/explain/phone_call/-/${team[0]!.id}`)
    const prospect = page.getByRole('region', { name: 'Sur tous les jours proposés' })
    await prospect.getByText('Ce qui aiderait').first().waitFor()
    const words = ((await prospect.textContent()) ?? '').replace(/\s+/g, ' ')
    assert.match(words, new RegExp(`${nameOf(agents.find(({ email }) => email === team[0]!.email)!)} · Aucune heure de travail`))
    assert.match(words, /Tous ceux qui peuvent y aller · premier créneau libre/)
    assert.deepEqual(await faults(), [])
  })

  test('a property that is withdrawn has every start of its day refused for that', async () => {
    const { store } = app.app
    const property = await store.db.within(app.scope, async (tx) => {
      const found = await tx.sql.selectFrom('properties').select(['id', 'responsibleAgentId']).where('responsibleAgentId', 'is not', null).executeTakeFirstOrThrow()
      await tx.sql.updateTable('properties').set({ status: 'withdrawn' }).where('id', '=', found.id).execute()
      return found
    })
    await page.goto(`${app.baseUrl}/app/explain/viewing/${property.id}/${property.responsibleAgentId}`)
    await page.getByLabel('Jour', { exact: true }).fill('2026-12-02')
    await page.getByRole('heading', { name: 'Mercredi 2 décembre' }).waitFor()
    await page.getByRole('row', { name: /Refusé Ce bien est retiré/ }).first().waitFor()
    assert.deepEqual((await rows().allTextContents()).filter((row) => !row.includes('Ce bien est retiré')), [])
    assert.deepEqual(await faults(), [])
  })

  test('an agent who is no admin finds himself alone to ask about', async () => {
    const { services } = app.app
    const { agents: team } = await services.team.roster(app.scope)
    const plain = team.find(({ isAdmin }) => !isAdmin)!
    const known = agents.find(({ email }) => email === plain.email) ?? second!
    page = await signedIn(known.email)
    await page.goto(`${app.baseUrl}/app/explain/phone_call/-/${team.find(({ isAdmin }) => isAdmin)!.id as AgentId}`)
    await page.getByRole('heading', { level: 2, name: 'Sur tous les jours proposés' }).waitFor()
    const choice = page.getByLabel('Agent', { exact: true })
    assert.deepEqual(await choice.getByRole('option').allTextContents(), [nameOf(known)])
  })
})
