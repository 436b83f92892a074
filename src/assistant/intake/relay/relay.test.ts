import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { EmailAddress } from '#kernel/email-address.ts'
import { contentKey, isFor, keptBack } from './relay.ts'

const to = { recipient: 'Boite@agence.example' as EmailAddress, ownDomains: ['mail.assistant.example', 'in.assistant.example'] }
const mail = (head: string, body = 'Bonjour') => Buffer.from(`${head}From: a@portail.example\r\nMessage-ID: <1@portail.example>\r\nDate: d\r\nSubject: s\r\n\r\n${body}\r\n`)

const circles = [
  ['', undefined],
  ['Received: from a by b for <boite@agence.example>; now\r\n', 'came_from_there'],
  ['Received: from a by b\r\n\tfor boite@AGENCE.example; now\r\n', 'came_from_there'],
  ['Received: from a by b for <autre@agence.example>; now\r\n', undefined],
  ['Delivered-To: boite@agence.example\r\n', 'came_from_there'],
  ['X-Forwarded-For: boite@agence.example x@in.assistant.example\r\n', 'came_from_there'],
  ['To: boite@agence.example\r\n', undefined],
  ['From: quais@mail.assistant.example\r\n', 'own_mail'],
  ['Message-ID: <7@mail.assistant.example>\r\n', 'own_mail'],
  ['Received: from a by b\r\n'.repeat(51), 'too_many_hops'],
] as const

for (const [head, reason] of circles) {
  test(`a message with "${head.replace(/\s+/g, ' ').slice(0, 60).trim()}" above it is ${reason ?? 'passed on'}`, () => {
    assert.equal(keptBack(mail(head), to), reason)
  })
}

test('what servers write above a message does not make it another one, its words do', () => {
  const key = contentKey(mail(''))
  assert.deepEqual(contentKey(mail('Received: from a by b\r\nX-Spam: no\r\n')), key)
  assert.notDeepEqual(contentKey(mail('', 'Bonsoir')), key)
})

test('any bytes at all have a key and a verdict', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (raw) => {
      assert.equal(contentKey(raw).byteLength, 32)
      keptBack(raw, to)
    }),
  )
})

test('spam goes nowhere, machine mail where everything is wanted, a portal’s mail to its own relay', () => {
  const wanted = (portal: string | null, what: 'requests' | 'everything') => (state: 'lead' | 'quarantine' | 'machine' | 'spam', of: string | null) => isFor({ portal, what }, { portal: of, state })
  assert.deepEqual(['lead', 'quarantine', 'machine', 'spam'].map((state) => wanted(null, 'requests')(state as 'lead', null)), [true, true, false, false])
  assert.deepEqual(['lead', 'quarantine', 'machine', 'spam'].map((state) => wanted(null, 'everything')(state as 'lead', null)), [true, true, true, false])
  assert.deepEqual([wanted('seloger', 'requests')('lead', 'seloger'), wanted('seloger', 'requests')('lead', 'bienici'), wanted('seloger', 'everything')('machine', null)], [true, false, false])
})
