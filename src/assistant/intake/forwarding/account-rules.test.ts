import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EmailAddress } from '#kernel/email-address.ts'
import { ok, no } from '#kernel/result.ts'
import { type GoogleLab, startGoogleLab } from '../../../../test/emulators/google/lab.ts'
import { type MicrosoftLab, startMicrosoftLab } from '../../../../test/emulators/microsoft/lab.ts'
import { makeGmailFilters, makeOutlookRule } from './account-rules.ts'
import { portalSenders } from './portal-senders.ts'

const BASIC = 'https://www.googleapis.com/auth/gmail.settings.basic'
const rule = { to: 'lilas@in.assistant.example' as EmailAddress, probe: 'essai@mail.assistant.example' as EmailAddress, senders: portalSenders() }

let google: GoogleLab
let microsoft: MicrosoftLab
before(async () => {
  google = await startGoogleLab()
  microsoft = await startMicrosoftLab()
})
after(async () => {
  await google?.close()
  await microsoft?.close()
})

test('Gmail’s filters are made once, and only towards an address that its owner confirmed', async () => {
  const person = google.addPerson('agence@gmail.com')
  const access = { fetch: google.fetch, token: google.tokenOf(person, [BASIC]) }
  assert.deepEqual(await makeGmailFilters(access, rule), no('address_unconfirmed'))
  person.mailSettings.setAddress(rule.to, 'pending')
  assert.deepEqual(await makeGmailFilters(access, rule), no('address_unconfirmed'))
  person.mailSettings.setAddress(rule.to, 'accepted')
  const first = await makeGmailFilters(access, rule)
  assert.ok(first.ok && first.value.made >= 2 && !first.value.forwardsEverything)
  const criteria = person.mailSettings.filters().map(({ criteria: of }) => of?.from ?? '').join(' ')
  for (const sender of [...rule.senders, rule.probe]) assert.ok(criteria.includes(sender), sender)
  assert.deepEqual(await makeGmailFilters(access, rule), ok({ made: 0, forwardsEverything: false }))
  person.mailSettings.removeFilter(person.mailSettings.filters()[0]!.id!)
  person.mailSettings.setAutoForwarding({ enabled: true, emailAddress: rule.to, disposition: 'leaveInInbox' })
  assert.deepEqual(await makeGmailFilters(access, rule), ok({ made: 1, forwardsEverything: true }))
  assert.deepEqual(google.violations, [])
})

test('without the permission for mail settings no filter is made', async () => {
  const person = google.addPerson('autre@gmail.com')
  person.mailSettings.setAddress(rule.to, 'accepted')
  const token = google.tokenOf(person, ['https://www.googleapis.com/auth/calendar.freebusy'])
  assert.deepEqual(await makeGmailFilters({ fetch: google.fetch, token }, rule), no('needs_consent'))
  assert.deepEqual(await makeGmailFilters({ fetch: google.fetch, token: 'unknown' }, rule), no('needs_consent'))
  assert.equal(person.mailSettings.filters().length, 0)
})

test('Outlook’s rule redirects, so that the sender stays, and is made once', async () => {
  const person = microsoft.addPerson('contact@quais.example')
  const access = { fetch: microsoft.fetch, token: microsoft.identity.grant(person, ['MailboxSettings.ReadWrite']).access_token }
  assert.deepEqual(await makeOutlookRule(access, rule), ok({ made: 1, forwardsEverything: false }))
  assert.deepEqual(await makeOutlookRule(access, rule), ok({ made: 0, forwardsEverything: false }))
  const [made] = [...person.mailbox.rules.values()]
  assert.deepEqual(made?.actions, { redirectTo: [{ emailAddress: { address: rule.to } }] })
  assert.ok(made?.conditions?.senderContains?.includes('@seloger.com') && made.conditions.senderContains.includes(rule.probe))
  assert.deepEqual(await makeOutlookRule({ ...access, token: microsoft.identity.grant(person, ['Calendars.ReadWrite']).access_token }, rule), no('needs_consent'))
  assert.deepEqual(microsoft.violations, [])
})

test('a provider that is down or asks to wait is tried later', async () => {
  for (const status of [429, 500, 503]) {
    const down = async () => new Response('{}', { status })
    assert.deepEqual(await makeOutlookRule({ fetch: down, token: 'x' }, rule), no('unavailable'))
  }
  const gone = async () => {
    throw new Error('no network')
  }
  assert.deepEqual(await makeGmailFilters({ fetch: gone, token: 'x' }, rule), no('unavailable'))
})
