import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agenceDesQuais, mailPairs, valuesOf } from '../../../../test/fixtures/mail/pairs.ts'
import { readMail } from './read-mail.ts'

for (const { name, raw, expected } of mailPairs()) {
  test(`${name} is read as a person reads it`, async () => {
    const reading = await readMail(raw, agenceDesQuais)
    const { state, reason, portal, locale, lead } = reading
    assert.deepEqual(
      { state, reason, portal, locale, lead: lead && valuesOf(lead) },
      {
        state: expected.state,
        reason: expected.reason,
        portal: expected.portal,
        locale: expected.locale,
        lead: expected.lead ?? null,
      },
    )
    if (expected.isAutomatic !== undefined) assert.equal(reading.isAutomatic, expected.isAutomatic)
  })
}
