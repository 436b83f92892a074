import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTimeZone } from './time-zone.ts'
import { localZone } from './local-zone.ts'

const PARIS = 'Europe/Paris'

test('a home overseas has its own clock, wherever the agency is', () => {
  for (const [postcode, zone] of [['97110', 'America/Guadeloupe'], ['97200', 'America/Martinique'], ['97300', 'America/Cayenne'], ['97400', 'Indian/Reunion'], ['97500', 'America/Miquelon'], ['97600', 'Indian/Mayotte'], ['98600', 'Pacific/Wallis'], ['98714', 'Pacific/Tahiti'], ['98800', 'Pacific/Noumea']] as const) {
    assert.equal(localZone(postcode, PARIS), zone)
    assert.ok(isTimeZone(zone))
    assert.equal(localZone('75011', zone), PARIS)
  }
  assert.equal(localZone('20200', 'Indian/Reunion'), PARIS)
})

test('what is no French postcode, or no French agency’s, says nothing of the clock', () => {
  for (const postcode of [null, undefined, '', '1204', 'SW1A 1AA', '98000', '99999']) assert.equal(localZone(postcode, PARIS), PARIS)
  assert.equal(localZone('97400', 'Europe/Madrid'), 'Europe/Madrid')
  assert.equal(localZone('35003', 'Atlantic/Canary'), 'Atlantic/Canary')
})
