import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { agenceDesQuais } from '../../../../test/fixtures/mail/pairs.ts'
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

test('no bounce of bounces-sisimai passes for a person’s answer, and most are known for what they are', {
  skip,
}, async () => {
  const readings = await Promise.all(
    filesBelow('bounces-sisimai')
      .filter((file) => file.endsWith('.eml'))
      .map((file) => readMail(readFileSync(file), agenceDesQuais)),
  )
  const persons = readings.filter(({ state }) => state === 'reply' || state === 'wish')
  assert.deepEqual(
    persons.map(({ subject }) => subject),
    [],
  )
  assert.ok(readings.filter(({ state }) => state === 'machine').length > 0.85 * readings.length)
})
