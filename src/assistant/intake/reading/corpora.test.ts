import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { agenceDesQuais } from '../../../../test/fixtures/mail/pairs.ts'
import { readMail } from './read-mail.ts'

// Mails that others collected. They stand beside the project where there is room for them, and are not part of it.
const corpora = new URL('../../../../../shared/data/corpora/', import.meta.url).pathname
const skip = existsSync(corpora) ? false : 'the mail corpora are not beside this project'

const MAIL = /\.(?:eml|raw|txt)$/
const MAX_BYTES = 2_000_000

const filesBelow = (folder: string): string[] =>
  readdirSync(`${corpora}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)

const folders = [
  ['bounces-sisimai', 380],
  ['mime-enmime', 100],
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

test('every bounce of bounces-sisimai is automatic, so that none is ever answered', { skip }, async () => {
  const answered: string[] = []
  for (const file of filesBelow('bounces-sisimai').filter((name) => name.endsWith('.eml'))) {
    const { isAutomatic, state } = await readMail(readFileSync(file), agenceDesQuais)
    if (!isAutomatic && state !== 'quarantine') answered.push(file)
  }
  assert.deepEqual(answered, [])
})
