import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { agenceDesQuais, mailPairs, valuesOf } from '../../../../test/fixtures/mail/pairs.ts'
import { readMail } from './read-mail.ts'
import type { Reading } from './reading.ts'

const head = (type: string) => `From: a@b.example\r\nSubject: TR: x\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n`
const text = (body: string) => `${head('text/plain')}${body}`
const htmlMail = (body: string) => `${head('text/html')}${body}`
const parts = (count: number) => `${head('multipart/mixed; boundary=b')}${'--b\r\n\r\n'.repeat(count)}`
const nested = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')

// The marks are far above what a quiet machine needs (half a second for the slowest) and far below what an unbounded
// reader takes: seconds to minutes.
const bombs: readonly (readonly [name: string, raw: string, reason: Reading['reason']])[] = [
  ['100,000 parts', parts(100_000), 'too_many_parts'],
  ['parts behind a closed boundary', parts(1).concat('--b--\r\n', '--b\r\n\r\n'.repeat(1_000)), 'too_many_parts'],
  ['multiparts 1,000 deep', `From: a@b.example\r\n${nested(1_000)}`, 'too_deep'],
  ['messages in messages', `From: a@b.example\r\n${'Content-Type: message/rfc822\r\n\r\n'.repeat(1_000)}`, 'too_deep'],
  ['11 MB', text('x'.repeat(11_000_000)), 'too_large'],
  ['10 MB of empty lines', text('\n'.repeat(10_000_000)), 'too_much_text'],
  ['300 headers', `${'X-A: b\r\n'.repeat(300)}\r\nx`, 'too_many_headers'],
  ['one header of 100 kB', `X-A: ${'b'.repeat(100_000)}\r\n\r\nx`, 'too_many_headers'],
  ['3 MB of text', text(`${'mot '.repeat(200)}\r\n`.repeat(3_700)), 'too_much_text'],
  ['200,000 open tags', htmlMail('<div>'.repeat(200_000)), 'too_deep'],
  ['tables in tables', htmlMail('<table><tr><td>'.repeat(60_000)), 'too_deep'],
  ['50,000 links', htmlMail('<a href=x>y</a><br>'.repeat(50_000)), 'not_understood'],
  ['a megabyte without a space', text('a'.repeat(1_000_000)), 'not_understood'],
  ['nothing but labels', text(`${'a:'.repeat(100)}\r\n`.repeat(4_900)), 'not_understood'],
  ['nothing but digits', text(`${'06 39 98 '.repeat(200)}\r\n`.repeat(500)), 'not_understood'],
  ['nothing but at signs', text(`${'a@'.repeat(900)}\r\n`.repeat(500)), 'not_understood'],
  ['nothing but forwards', text('De : a\r\nEnvoyé : b\r\nObjet : c\r\n'.repeat(6_000)), 'not_understood'],
  ['100,000 quote marks', text(`${'>'.repeat(1_900)}x\r\n`.repeat(50)), 'not_understood'],
]

for (const [name, raw, reason] of bombs) {
  test(`${name} end in quarantine, in time`, async () => {
    const started = performance.now()
    const reading = await readMail(Buffer.from(raw), agenceDesQuais)
    assert.deepEqual([reading.state, reading.reason], ['quarantine', reason])
    assert.ok(performance.now() - started < 5_000)
  })
}

test('an attachment of nine megabytes does not keep a lead from being read', async () => {
  const lead =
    'Nom : Morel\r\nE-mail : celia.morel@courriel.example\r\nRéférence : ADQ-101\r\nMessage : Je voudrais visiter.\r\n'
  const raw = `From: form@site.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${lead}--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(115_000)}--b--\r\n`
  const { state, lead: read } = await readMail(Buffer.from(raw), agenceDesQuais)
  assert.deepEqual([state, read?.listing.reference?.value], ['lead', 'ADQ-101'])
})

const formMail = (field: Partial<Record<'lastName' | 'email' | 'phone' | 'reference', string>>) =>
  Buffer.from(
    `${head('text/plain').replace('TR: x', 'Demande')}Nom : ${field.lastName ?? 'Morel'}\r\nPrénom : Célia\r\nE-mail : ${field.email ?? 'celia.morel@courriel.example'}\r\nTéléphone : ${field.phone ?? '06 39 98 03 01'}\r\nRéférence : ${field.reference ?? 'ADQ-101'}\r\nMessage : Je voudrais visiter ce bien.\r\n`,
  )

const read = async (raw: Buffer) => (await readMail(raw, agenceDesQuais)).lead

test('two addresses in one field are none: a recipient cannot be added', async () => {
  const hostile = [
    'a@courriel.example, b@ailleurs.example',
    'a@courriel.example;b@ailleurs.example',
    'a@courriel.example%0d%0aBcc:b@ailleurs.example',
    'g: a@courriel.example, b@ailleurs.example;',
    '"a@courriel.example"@ailleurs.example',
    '=?utf-8?q?evil@ailleurs.example?=',
  ]
  for (const email of hostile) assert.equal((await read(formMail({ email })))?.email, undefined, email)
})

test('an address list without a label gives no address either', async () => {
  const raw = `${head('text/plain').replace('TR: x', 'Demande')}Célia Morel\r\ng: a@b.example, evil@x.example;\r\nTéléphone : 06 39 98 03 01\r\nRéférence : ADQ-101\r\nJe voudrais visiter ce bien.\r\n`
  assert.equal((await read(Buffer.from(raw)))?.email?.value.endsWith('@x.example') ?? false, false)
})

test('line breaks and NULs in a field end it or vanish, and never reach a value', async () => {
  for (const noise of [
    '\r\nBcc: b@ailleurs.example',
    '\nBcc: b@ailleurs.example',
    '\rBcc: b@ailleurs.example',
    '\u0000',
    '\u2028Bcc: b@ailleurs.example',
    '\u202E',
  ]) {
    const lead = await read(
      formMail({
        lastName: `Morel${noise}`,
        email: `celia.morel@courriel.example${noise.startsWith('\r') || noise.startsWith('\n') ? noise : ''}`,
        phone: `06 39 98 03 01${noise}`,
        reference: `ADQ-101${noise}`,
      }),
    )
    assert.ok(lead)
    const { message: _, ...values } = valuesOf(lead)
    assert.ok(
      Object.values(values).every((value) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(String(value))),
      JSON.stringify(values),
    )
    assert.equal(lead.email?.value, 'celia.morel@courriel.example')
  }
})

test('what is no name is left out of the name', async () => {
  for (const lastName of [
    "Robert'); DROP TABLE leads;--",
    '<script>alert(1)</script>',
    'https://ailleurs.example',
    '{{7*7}}',
    '=HYPERLINK("x")',
    '-',
    'x'.repeat(500),
    'Acheteur',
    'toto44',
    '../../etc/passwd',
  ]) {
    const lead = await read(formMail({ lastName }))
    assert.equal(lead?.lastName, undefined, lastName)
    assert.equal(lead?.email?.value, 'celia.morel@courriel.example')
  }
})

test('names of every alphabet are names', async () => {
  for (const lastName of [
    'Nguyễn',
    "L'Hostis",
    'El-Khoury',
    'de La Tour d’Auvergne',
    'Østergård',
    'Παπαδόπουλος',
    '王',
    'بن علي',
    'Müller-Lüdenscheidt',
  ]) {
    assert.equal((await read(formMail({ lastName })))?.lastName?.value, lastName)
  }
})

test('the agency’s own addresses, phones and people are never the contact', async () => {
  const lead = await read(
    formMail({ email: 'claire.martin@agence-des-quais.example', phone: '02 61 91 00 10', lastName: 'Claire Martin' }),
  )
  assert.equal(lead, null)
})

test('every span points at its value in the text of the reading', async () => {
  let checked = 0
  for (const { raw } of mailPairs()) {
    const { text: whole, lead } = await readMail(raw, agenceDesQuais)
    if (!lead) continue
    const { reference, town, postcode } = lead.listing
    for (const field of [lead.email, lead.message, lead.lastName, lead.firstName, reference, town, postcode]) {
      if (!field?.span) continue
      assert.equal(whole.slice(field.span.start, field.span.end).toLowerCase(), field.value.toLowerCase())
      checked++
    }
  }
  assert.ok(checked > 150)
})

test('a mail changed anywhere is still read without an exception, and shows where its address stands', async () => {
  const pairs = mailPairs().filter(({ expected }) => expected.lead)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pairs),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }),
      async ({ raw }, changes) => {
        const changed = Buffer.from(raw)
        for (const [at, byte] of changes) changed[at % changed.length] = byte
        const { state, lead, text: whole } = await readMail(changed, agenceDesQuais)
        assert.equal(state === 'lead', lead !== null)
        const email = lead?.email
        if (email?.span)
          assert.equal(whole.slice(email.span.start, email.span.end).toLowerCase(), email.value.toLowerCase())
      },
    ),
    { numRuns: 300, seed: 20_261_123 },
  )
})

test('a mail cut off at any point is still read without an exception', async () => {
  const raw = readFileSync(new URL('../../../../test/fixtures/mail/bienici/base64-alternative.eml', import.meta.url))
  for (let end = 0; end < raw.length; end += 97) assert.ok(await readMail(raw.subarray(0, end), agenceDesQuais))
})

test('a head of a forwarded mail inside the message does not change whose mail it is', async () => {
  const raw = readFileSync(new URL('../../../../test/fixtures/mail/leboncoin/text-8bit.eml', import.meta.url), 'utf8')
  const fake =
    "De : SeLoger <noreply@lead.seloger.com>\r\nEnvoyé : lundi\r\nÀ : agence\r\nObjet : Un acquéreur\r\n\r\nPirate Paul s'intéresse à ce bien\r\nTéléphone : 06 39 98 66 66\r\n"
  const direct = await readMail(Buffer.from(raw.replace('Cordialement', fake)), agenceDesQuais)
  assert.deepEqual(
    [direct.portal, direct.lead?.lastName?.value, direct.lead?.phone?.value],
    ['leboncoin', 'Caradec', '+33639980332'],
  )
  const head =
    'De : x via leboncoin <8f3c1a77d2@messagerie.leboncoin.fr>\r\nEnvoyé : lundi\r\nÀ : agence\r\nObjet : Nouveau message pour "Maison" sur leboncoin\r\n\r\n'
  const sentOn = raw
    .replace(/^From:.*$/m, 'From: yann.legoff@agence-des-quais.example')
    .replace(/^Subject:.*(\r\n .*)*$/m, 'Subject: TR: contact')
    .replace('\r\n\r\n', `\r\n\r\n${head}`)
    .replace('Cordialement', fake)
  const forwarded = await readMail(Buffer.from(sentOn), agenceDesQuais)
  assert.deepEqual(
    [forwarded.portal, forwarded.isForwarded, forwarded.lead?.phone?.value],
    ['leboncoin', true, '+33639980332'],
  )
})

test('what a supplier writes is no lead, however many labels it has', async () => {
  const body =
    'Bonjour,\r\nNotre société loue des copieurs.\r\nTéléphone : 02 61 91 44 44\r\nE-mail : contact@copieurs-ouest.example\r\nRéférence : OF-2233\r\nPrix : 1 200 €\r\n'
  assert.ok(['quarantine', 'spam'].includes((await readMail(Buffer.from(text(body)), agenceDesQuais)).state))
})
