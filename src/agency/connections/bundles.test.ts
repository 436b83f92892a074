import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { bundles, isGranted, missingBundles, requestedScopes } from './bundles.ts'

const MAIL_READING = /gmail\.(?:readonly|modify|compose|insert|metadata|labels|send)\b|mail\.google\.com\/['"\s]|['"\s/]Mail\.(?:Read|Send|ReadWrite|ReadBasic)\b|full_access_as_|IMAP\.Access|EWS\.Access/
const WIDE_CALENDAR = /auth\/calendar(?:\.events)?['"`]|google\('calendar(?:\.events)?'\)|Calendars\.ReadWrite\.Shared/

test('no scope that reads mail, and none for all calendars, is anywhere in the source', () => {
  const files = ['src', 'web'].flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
  const sources = files.filter((file) => /\.(?:ts|svelte|mjs|json)$/.test(file) && !/\.(?:test\.ts|model\.json)$/.test(file))
  assert(sources.length > 300)
  for (const file of sources) {
    const text = readFileSync(file, 'utf8')
    assert.doesNotMatch(text, MAIL_READING, file)
    assert.doesNotMatch(text, WIDE_CALENDAR, file)
  }
  for (const scope of ["'https://mail.google.com/'", 'gmail.readonly', "'Mail.Read'"]) assert.match(scope, MAIL_READING)
})

test('Microsoft is asked for a bundle’s scope, who it is, and to be asked again', () => {
  assert.deepEqual(requestedScopes('microsoft', 'calendar'), ['openid', 'email', 'profile', 'offline_access', 'Calendars.ReadWrite'])
  assert.deepEqual(requestedScopes('microsoft', 'mail_rules'), ['openid', 'email', 'profile', 'offline_access', 'MailboxSettings.ReadWrite'])
  assert.equal(requestedScopes('microsoft', 'discreet'), undefined)
})

test('a scope is granted in whatever way its provider writes it', () => {
  assert(isGranted(['https://graph.microsoft.com/calendars.readwrite'], ['Calendars.ReadWrite']))
  assert(!isGranted(['Calendars.Read'], ['Calendars.ReadWrite']))
  assert.deepEqual(missingBundles('google', { asked: ['calendar', 'discreet'], granted: bundles.google.discreet.scopes }), ['calendar'])
})

test('every bundle says why in one sentence, in both languages', () => {
  for (const { why } of Object.values(bundles).flatMap((of) => Object.values(of))) {
    for (const text of [why.fr, why.en]) assert.match(text, /^[^.]{20,200}\.$/)
  }
})
