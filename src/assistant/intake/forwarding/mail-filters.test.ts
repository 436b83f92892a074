import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DomUtils, parseDocument } from 'htmlparser2'
import type { EmailAddress } from '#kernel/email-address.ts'
import { mailFilters, senderCriteria } from './mail-filters.ts'
import { portalSenders } from './portal-senders.ts'

const set = { to: 'lilas@in.assistant.example' as EmailAddress, probe: "essai+'<&@mail.assistant.example" as EmailAddress, at: Date.UTC(2026, 10, 23) }

test('Gmail’s file of filters is XML whatever the addresses, with one entry a criterion and one for the probe', () => {
  const senders = portalSenders()
  const entries = DomUtils.getElementsByTagName('entry', parseDocument(mailFilters({ ...set, senders }), { xmlMode: true, decodeEntities: true }))
  const properties = entries.map((entry) => Object.fromEntries(DomUtils.getElementsByTagName('apps:property', entry).map(({ attribs }) => [attribs.name, attribs.value])))
  assert.deepEqual(properties.map(({ from }) => from), [...senderCriteria(senders), set.probe])
  assert.ok(properties.every(({ forwardTo, shouldNeverSpam }) => forwardTo === set.to && shouldNeverSpam === 'true'))
  assert.deepEqual(properties.map(({ shouldArchive }) => shouldArchive), [...senderCriteria(senders).map(() => undefined), 'true'])
})

test('many senders are split so that Gmail cuts no criterion off, and none is lost', () => {
  const senders = Array.from({ length: 200 }, (_, index) => `portail-numero-${index}.example`)
  const criteria = senderCriteria(senders)
  assert.ok(criteria.length > 1 && criteria.length < 20)
  assert.ok(criteria.every((criterion) => criterion.length < 1_500))
  assert.deepEqual(criteria.flatMap((criterion) => criterion.replace(/[()]/g, '').split(' OR ')), senders)
})

test('a domain that another one covers is not named twice', () => {
  const senders = portalSenders()
  assert.ok(senders.includes('seloger.com') && !senders.includes('lead.seloger.com'))
  assert.equal(new Set(senders).size, senders.length)
})
