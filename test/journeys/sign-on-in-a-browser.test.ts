import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { agents } from '../../src/main/demo/agency-data.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { chromiumIsMissing, startChromium } from '../support/browser.ts'
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts'

describe('signing in with another house, in a browser', { skip: chromiumIsMissing, timeout: 180_000 }, () => {
  let site: TestApp
  let provider: IdentityProvider
  let browser: Browser
  let page: Page
  const faults: string[] = []
  let claims: Record<string, unknown> = {}

  before(async () => {
    site = await startTestApp({
      kind: 'embedded',
      settings: async (own) => {
        provider = await startIdentityProvider({ redirectUri: `${own}/sign-on/openid/callback`, claims: () => claims })
        return { OPENID_ISSUER: provider.issuer, OPENID_CLIENT_ID: provider.clientId, OPENID_CLIENT_SECRET: provider.clientSecret, OPENID_NAME: 'Maison' }
      },
    })
    browser = await startChromium()
    page = await newPage()
  })
  after(async () => {
    await browser?.close()
    await site?.stop()
    await provider?.stop()
  })

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' })
    const fresh = await context.newPage()
    fresh.setDefaultTimeout(10_000)
    fresh.on('pageerror', (error) => faults.push(error.message))
    fresh.on('console', (message) => {
      if (message.type() === 'error' && message.location().url.startsWith(site.baseUrl) && !/status of 4\d\d/.test(message.text())) faults.push(message.text())
    })
    return fresh
  }

  /** On the provider's own pages. */
  async function signInThere(at: Page, name: string) {
    await at.getByPlaceholder('Enter any login').fill(name)
    await at.getByPlaceholder('and password').fill('fiction')
    await at.getByRole('button', { name: 'Sign-in' }).click()
    await at.getByRole('button', { name: 'Continue' }).click()
  }
  const faultsOf = async (at: Page) => (await new AxeBuilder({ page: at }).analyze()).violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)

  test('a member links an account from his account page, signs out, and gets in with one button', async () => {
    await page.goto((await site.app.services.accounts.issueLink(agents[0]!.email as never))!)
    await page.getByRole('button', { name: 'Ouvrir mon espace' }).click()
    await page.goto(`${site.baseUrl}/app/account`)
    await page.getByText('Aucun compte relié.').waitFor()
    assert.deepEqual(await faultsOf(page), [])
    claims = { email: 'claire@maison.example', email_verified: true }
    await page.getByRole('button', { name: 'Relier un compte Maison' }).click()
    await signInThere(page, 'claire')
    await page.getByText('claire@maison.example').waitFor()
    await page.getByText('cet appareil').waitFor()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    const button = page.getByRole('link', { name: 'Continuer avec Maison' })
    await button.waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Demandes' }).waitFor()
  })

  test('a colleague is invited, follows the mail and is of the team', async () => {
    await page.goto(`${site.baseUrl}/app/team`)
    await page.getByRole('button', { name: 'Inviter un collègue' }).click()
    await page.getByLabel('Prénom').fill('Nadia')
    await page.getByLabel('Nom', { exact: true }).fill('Sorel')
    await page.getByLabel('E-mail').fill('nadia@maison.example')
    assert.deepEqual(await faultsOf(page), [])
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await page.getByRole('heading', { name: 'Invitations en attente' }).waitFor()
    const mail = await site.waitFor(() => site.mails().find(({ envelope }) => envelope.to === 'nadia@maison.example'))
    const link = /http:\/\/\S+\/invitation\/\S+/.exec(mail.parsed.text ?? '')![0]
    const colleague = await newPage()
    await colleague.goto(link)
    assert.deepEqual(await faultsOf(colleague), [])
    claims = { email: 'nadia@maison.example', email_verified: true }
    await colleague.getByRole('link', { name: 'Continuer avec Maison' }).click()
    await signInThere(colleague, 'nadia')
    await colleague.getByRole('heading', { level: 1, name: 'Demandes' }).waitFor()
    await page.reload()
    await page.getByText('nadia@maison.example').waitFor()
    assert.equal(await page.getByRole('heading', { name: 'Invitations en attente' }).count(), 0)
  })

  test('an account that belongs to nobody is told so, with a way on', async () => {
    const stranger = await newPage()
    await stranger.goto(`${site.baseUrl}/sign-in`)
    await stranger.getByRole('link', { name: 'Continuer avec Maison' }).click()
    await signInThere(stranger, 'stranger')
    await stranger.getByRole('heading', { name: 'Ce compte Maison n’est relié à personne' }).waitFor()
    assert.deepEqual(await faultsOf(stranger), [])
    await stranger.getByRole('link', { name: 'Se connecter par e-mail' }).click()
    await stranger.getByLabel('E-mail professionnel').waitFor()
  })

  test('no page of signing in complains', () => assert.deepEqual(faults, []))
})
