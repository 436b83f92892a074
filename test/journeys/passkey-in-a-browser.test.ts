import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { agents } from '../../src/main/demo/agency-data.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { chromiumIsMissing, startChromium } from '../support/browser.ts'

// Chromium's own authenticator in software (CDP, WebAuthn.addVirtualAuthenticator), told when to answer and when not.
describe('passkeys in a browser', { skip: chromiumIsMissing, timeout: 120_000 }, () => {
  let site: TestApp
  let browser: Browser
  let page: Page
  let devtools: CDPSession
  let authenticatorId: string
  let origin: string
  const faults: string[] = []

  before(async () => {
    // A passkey belongs to a name; it cannot be one of an address.
    site = await startTestApp({ kind: 'embedded', settings: async (own) => ({ PUBLIC_URL: own.replace('127.0.0.1', 'localhost') }) })
    origin = site.baseUrl.replace('127.0.0.1', 'localhost')
    browser = await startChromium()
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text())
    })
    devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    const options = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const
    ;({ authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: false } }))
  })
  after(async () => {
    await browser?.close()
    await site?.stop()
  })

  const answers = (enabled: boolean) => devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
  const faultsOf = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)
  const signInButton = () => page.getByRole('button', { name: 'Utiliser une clé d’accès' })
  async function signOut() {
    await answers(false)
    await page.goto(`${origin}/app/account`)
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.waitForURL(/\/sign-in/)
  }

  test('a member adds a passkey to his account and is told so by mail', async () => {
    await page.goto((await site.app.services.accounts.issueLink(agents[0]!.email as never))!)
    await page.getByRole('button', { name: 'Ouvrir mon espace' }).click()
    await page.goto(`${origin}/app/account`)
    await page.getByText('Aucune clé d’accès.').waitFor()
    await answers(true)
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
    await page.getByText('jamais utilisée').waitFor()
    assert.deepEqual(await faultsOf(), [])
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
    assert.deepEqual(credentials.map(({ isResidentCredential, rpId }) => ({ isResidentCredential, rpId })), [{ isResidentCredential: true, rpId: 'localhost' }])
    await site.waitFor(() => site.mails().find(({ parsed }) => parsed.subject === 'Une clé d’accès a été ajoutée'))
  })

  test('its owner gives a passkey a name that he knows it by', async () => {
    await page.getByRole('button', { name: 'Renommer la clé d’accès Chromium · Linux' }).click()
    assert.deepEqual(await faultsOf(), [])
    await page.getByLabel('Nom de la clé d’accès').fill('Ordinateur du bureau')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByRole('button', { name: 'Renommer la clé d’accès Ordinateur du bureau' }).waitFor()
    await page.reload()
    await page.getByText('Ordinateur du bureau').waitFor()
  })

  test('a device that has a passkey of the account is not given a second one', async () => {
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
    await page.getByText('Cet appareil a déjà une clé d’accès').waitFor()
  })

  test('a passkey signs in by its button, and by the field of the address', async () => {
    await signOut()
    await signInButton().waitFor()
    assert.deepEqual(await faultsOf(), [])
    await answers(true)
    await signInButton().click()
    await page.getByRole('heading', { level: 1, name: 'Demandes' }).waitFor()
    await signOut()
    await answers(true)
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('heading', { level: 1, name: 'Demandes' }).waitFor()
    await page.goto(`${origin}/app/account`)
    await page.getByText('par clé d’accès').first().waitFor()
  })

  test('a device that finds nobody before it opens nothing, and says nothing of the account', async () => {
    await signOut()
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await answers(true)
    await signInButton().click()
    await page.waitForTimeout(1_000)
    assert.match(page.url(), /\/sign-in/)
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  })

  test('a passkey that was taken away opens nothing, and the page says how to get in', async () => {
    const passkey = (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials[0]!
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('heading', { level: 1, name: 'Demandes' }).waitFor()
    await page.goto(`${origin}/app/account`)
    await page.getByRole('button', { name: /^Retirer la clé d’accès/ }).click()
    await signOut()
    // The browser was told to forget it; one that did not, or a copy, is refused all the same.
    await devtools.send('WebAuthn.clearCredentials', { authenticatorId })
    await devtools.send('WebAuthn.addCredential', { authenticatorId, credential: { ...passkey, signCount: passkey.signCount + 9 } })
    await answers(true)
    await signInButton().click()
    await page.getByText('Cette clé d’accès n’ouvre aucun espace ici.').waitFor()
    assert.match(page.url(), /\/sign-in/)
    assert.deepEqual(await faultsOf(), [])
  })

  test('no page with passkeys complains', () => assert.deepEqual(faults, []))
})
