import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agenceDesQuais, mailPairs } from '../../../../test/fixtures/mail/pairs.ts'
import { readMail } from './read-mail.ts'
import { SURE } from './reading.ts'

const textOnly = mailPairs().find(({ name }) => name === 'seloger/text-only')!.raw.toString()

const emailOf = async (raw: string) => (await readMail(Buffer.from(raw), agenceDesQuais)).lead?.email

test('the only address that a known portal shows is the contact’s, surely', async () => {
  assert.ok((await emailOf(textOnly))!.confidence >= SURE)
})

test('beside another address the contact’s is still the one that is read', async () => {
  const alone = (await emailOf(textOnly))!
  const beside = (await emailOf(`${textOnly}\r\nVotre conseiller : c.perrin@reseau.example\r\n`))!
  assert.equal(beside.value, alone.value)
})

test('of two addresses glued together neither is the contact’s', async () => {
  const alone = (await emailOf(textOnly))!
  assert.equal(await emailOf(textOnly.replaceAll(alone.value, 'a@b.example;evil@x.example')), undefined)
})

test('what forwards in the form of Thunderbird put above a mail is taken off with its address', async () => {
  const forwarded = mailPairs().find(({ name }) => name === 'forwarded/thunderbird')!.raw
  assert.ok((await emailOf(forwarded.toString()))!.confidence >= SURE)
})
