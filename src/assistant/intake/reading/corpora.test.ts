import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { agenceDesQuais, mailPairs } from '../../../../test/fixtures/mail/pairs.ts'
import { mutants } from '../../../../test/support/mutants.ts'
import { readMail } from './read-mail.ts'

// Mails that others collected. They stand beside the project where there is room for them, and are not part of it.
const corpora = new URL('../../../../../shared/data/corpora/', import.meta.url).pathname
const skip = existsSync(corpora) ? false : 'the mail corpora are not beside this project'

const MAIL = /(?<!SOURCE|LICENSE)\.(?:eml|raw|txt)$/
const MAX_BYTES = 2_000_000

const filesBelow = (folder: string): string[] =>
  readdirSync(`${corpora}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)

const folders = [
  ['bounces-sisimai', 380],
  ['mime-enmime', 92],
  ['mime-postal-mime', 5],
  ['mime-ruby-mail', 100],
  ['mime-zbateson', 80],
  ['mail-talon-replies', 13],
] as const

for (const [folder, atLeast] of folders) {
  test(`no mail of ${folder} is a lead, and none breaks the reader`, { skip }, async () => {
    const mails = filesBelow(folder)
      .filter((file) => MAIL.test(file))
      .map((file) => ({ file, raw: readFileSync(file) }))
      .filter(({ raw }) => raw.length < MAX_BYTES)
    assert.ok(mails.length >= atLeast, `${mails.length} mails`)
    const leads: string[] = []
    for (const { file, raw } of mails) if ((await readMail(raw, agenceDesQuais)).state === 'lead') leads.push(file)
    assert.deepEqual(leads, [])
  })
}

test('every bounce of bounces-sisimai is known for one, but for the disputed', { skip }, async () => {
  const files = ['bsd', 'mac', 'dos'].flatMap((lines) => filesBelow(`bounces-sisimai/maildir/${lines}`)).filter((file) => file.endsWith('.eml'))
  assert.ok(files.length >= 377, `${files.length} mails`)
  const others: string[] = []
  for (const file of files) {
    const { reason, isAutomatic, bounce } = await readMail(readFileSync(file), agenceDesQuais)
    assert.equal(isAutomatic, true, file)
    if (reason !== 'bounce' || !bounce) others.push(file.split('/').at(-1) ?? '')
  }
  // Somebody on holiday: docs/reference/bounces.md.
  assert.deepEqual(others, ['rfc3834-01.eml', 'rfc3834-01.eml'])
})

/** Milliseconds of processor time; the clock would measure the tests beside this one too. */
async function costOf(raw: Uint8Array): Promise<number> {
  const before = process.cpuUsage()
  await readMail(raw, agenceDesQuais)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

test('no fixture damaged in any of twenty ways breaks the reader or holds it up', async () => {
  const mails = mailPairs().filter((_, i) => i % 6 === 0)
  assert.ok(mails.length >= 12)
  for (const { name, raw } of mails) {
    for (const mutant of mutants(Buffer.from(raw))) assert.ok((await costOf(mutant.raw)) < 2_000, `${name}, ${mutant.name}`)
  }
})

// All of them: `node training/mutate-corpora.ts`.
test('no thirtieth mail of the collections damaged in any of twenty ways breaks the reader or holds it up', { skip }, async () => {
  const files = folders.flatMap(([folder]) => filesBelow(folder)).filter((file) => MAIL.test(file)).sort().filter((_, i) => i % 30 === 0)
  assert.ok(files.length >= 20, `${files.length} mails`)
  for (const file of files) {
    for (const { name, raw } of mutants(readFileSync(file))) assert.ok((await costOf(raw)) < 2_000, `${file}, ${name}`)
  }
})
