import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMail } from '#assistant/intake/reading/read-mail.ts'
import { isFullyRead } from '#assistant/intake/reading/reading.ts'
import { parsePhoneNumber } from '#kernel/phone-number.ts'
import { agenceDesQuais } from '../../../test/fixtures/mail/pairs.ts'
import { demoProperties, listingsOf, referenceOf } from './agency-data.ts'
import { demoLeads, demoMail, UNKNOWN_PORTAL } from './portal-mails.ts'

for (const portal of ['seloger', 'leboncoin', 'bienici']) {
  test(`every demo lead of ${portal} is read in full`, async () => {
    for (const lead of demoLeads) {
      const raw = demoMail(portal, { to: 'agence-des-quais-x7k2@in.assistant.example', now: 1_795_000_000_000, lead })
      const reading = await readMail(raw, agenceDesQuais)
      const property = demoProperties.find(({ number }) => number === lead.property)
      assert.ok(property && reading.lead)
      const { email, phone, firstName, lastName, message, listing } = reading.lead
      assert.deepEqual(
        [firstName?.value, lastName?.value, email?.value, phone?.value, message?.value, listing.reference?.value],
        [
          lead.firstName,
          lead.lastName,
          lead.email,
          parsePhoneNumber(lead.phone),
          lead.message.replace(/[\u00A0\u202F]/g, ' '),
          referenceOf(property),
        ],
      )
      assert.deepEqual(
        [listing.price?.value.minor, listing.transaction?.value],
        [property.price * 100, property.transaction],
      )
      const { portalListingId } = listingsOf(property).find((one) => one.portal === portal) ?? {}
      assert.equal(listing.portalListingId?.value, portalListingId)
      assert.equal(isFullyRead(reading), true)
    }
  })
}

test('the demo’s portal that nobody described is read to the person, the way to reach her and the property', async () => {
  for (const lead of demoLeads) {
    const raw = demoMail(UNKNOWN_PORTAL, { to: 'agence-des-quais-x7k2@in.assistant.example', now: 1_795_000_000_000, lead })
    const { lead: read } = await readMail(raw, agenceDesQuais)
    const { email, phone, firstName, lastName, message, listing } = read ?? assert.fail('it is a request')
    assert.deepEqual(
      [firstName?.value, lastName?.value, email?.value, phone?.value, listing.reference?.value],
      [lead.firstName, lead.lastName, lead.email, parsePhoneNumber(lead.phone), `ADQ-${lead.property}`],
    )
    // A name under the message is a signature, which is left out.
    assert.ok(lead.message.replace(/[\u00A0\u202F]/g, ' ').startsWith(message?.value ?? '?'))
  }
})
